#ifndef ROUND_FACT_IDS_H
#define ROUND_FACT_IDS_H

/*
 * fact_ids: the facts of a pack by number, and by the ids in a record.
 *
 * The rows of the pack come first, then the questions written by its author,
 * each of which is a fact.
 *
 *	struct fact_ids *ids = fact_ids_create(pack);
 *	uint32_t number = fact_ids_find(ids, STR("amanat/chairmen/2000"));
 *	if (number != INDEX_NONE)
 *		use(fact_numbered(pack, number));
 *	fact_ids_free(ids);
 */

#include "round/bank.h"

struct fact_ids;

/* Keeps `pack`, which must outlive it. Never NULL. */
struct fact_ids *fact_ids_create(const struct pack *pack);
void fact_ids_free(struct fact_ids *ids);

/* The number of the fact with this id, or of the fact that the question with
 * this id is about; INDEX_NONE when the pack has none. Former ids are
 * accepted, also those of forms no longer asked. */
uint32_t fact_ids_find(struct fact_ids *ids, struct str id);

/* The number of facts; the fact with a given number; and the reverse. */
uint32_t fact_count(const struct pack *pack);
struct fact fact_numbered(const struct pack *pack, uint32_t number);
uint32_t fact_number(const struct pack *pack, struct fact fact);

#endif
