#ifndef QUESTION_ROW_ID_H
#define QUESTION_ROW_ID_H

/*
 * row_id: the part of a question's id that lasts when its pack is edited.
 *
 * Made of ids of things, dates, and the row's own `id`; of the first words of a
 * text only where there is nothing better. Never of a position.
 */

#include "base/strbuf.h"
#include "pack/pack.h"

/* Appends the key of a row, such as `baibek-2013-01-16`. */
void row_id_add(struct strbuf *out, const struct pack *pack,
		const struct group *group, uint32_t row);

/* Appends the id of a fact, unique among all packs: `pack/group/key`. `row` is
 * an index into all rows of the pack. */
void row_id_add_fact(struct strbuf *out, const struct pack *pack, uint32_t row);

#endif
