#ifndef ORACLE_SCENE_H
#define ORACLE_SCENE_H

/*
 * scene: the queries that claims make about a question, a pack and a world.
 *
 * Rows are indices into the pack; `group` is the one that the stem is about.
 */

#include "claim.h"

/* An answer that is not in the pack at all. */
extern const struct said scene_stranger;

/* The text of a slot, or NULL. */
const struct said *scene_slot(const struct scene *s, const char *name);

/* A slot with a date, in any of its forms: {when}, {on.when}, {year}. */
bool scene_slot_date(const struct scene *s, const char *name, struct date *out);

/* The thing that a text names, of one type (NONE: of any), or NONE. */
uint32_t scene_thing(struct scene *s, const struct said *said, uint32_t type);

/* The thing that the stem is about, or NONE if the group has no subject. */
uint32_t scene_subject(struct scene *s);

/* The rows of the group about that thing:
 *	for (uint32_t row = NONE; scene_next(s, &row);)
 */
bool scene_next(struct scene *s, uint32_t *row);

const struct value *scene_cell(const struct scene *s, uint32_t row,
			       uint32_t column);

/* Does the cell say this, in this world? An empty cell may say anything. */
bool scene_says(struct scene *s, uint32_t row, uint32_t column,
		const struct said *said);

/* The row whose cell is this text, thing or date; one of them if there are
 * several. NONE, with a fault, if there is none. */
uint32_t scene_row(struct scene *s, uint32_t column, const struct said *said);

/* Could this refer to the cell? A date must contain the cell's date
 * entirely. */
bool scene_may_say(struct scene *s, uint32_t row, uint32_t column,
		   const struct said *said);

/* Could any row of the group, about any thing, say this? */
bool scene_bears_out(struct scene *s, uint32_t column, const struct said *said);

/* The day in a cell; false when it has none. */
bool scene_day(struct scene *s, uint32_t row, uint32_t column, int32_t *day);

/* Could the pack be missing this? */
bool scene_unknown(struct scene *s, const struct said *said, uint32_t type);

/* The row with the name of `thing` on `day`; NONE before the first. */
uint32_t scene_name_row(struct scene *s, const struct group *names,
			uint32_t thing, int32_t day);

/* Did the thing have this name then? A fault if not. */
void scene_called(struct scene *s, const struct said *said, uint32_t thing,
		  int32_t day);

/* Is the group complete on all (or on some) of these days? */
bool scene_complete(const struct scene *s, int32_t first, int32_t last);
bool scene_complete_some(const struct scene *s, int32_t first, int32_t last);

/* Does the window cover all dates in the column `dated`: of the rows whose
 * column `named` says `who`, or of all rows when that is NULL? */
bool scene_settled(struct scene *s, uint32_t named, uint32_t dated,
		   const struct said *who);

/* Does this figure, in these words, stand for `value`? */
bool scene_fits(struct number words, int64_t value);

/* Is the answer "True", "Before", ... this word? */
bool scene_word(const struct scene *s, const struct said *said,
		const char *word);

/* Does it say that a statement is true, or answer yes to a question? */
bool scene_is_true(const struct scene *s, const struct said *said);

#endif
