#include "claim.h"

#include "claim_context.h"

#include <string.h>

/* The column that identifies a row. */
static const uint32_t own_column[FACT_KINDS] = {
	[FACT_EVENT] = EVENT_WHAT,   [FACT_TERM] = TERM_WHO,
	[FACT_RENAME] = RENAME_NAME, [FACT_LIST] = LIST_WHAT,
	[FACT_SERIES] = SERIES_ON,   [FACT_LINK] = LINK_WHAT,
	[FACT_NUMBER] = NUMBER_WHAT,
};

static bool is_of(const char *slot, struct str id)
{
	return strlen(slot) >= id.len && !memcmp(slot, id.ptr, id.len) &&
	       (!slot[id.len] || slot[id.len] == '.');
}

/* The slot that names a column, or NULL. */
static const struct said *naming(const struct scene *s, uint32_t column)
{
	const struct matching *match = &s->reading->match;
	struct str id =
		pack_text(s->pack, pack_column(s->pack, s->group, column)->id);

	for (uint32_t i = 0; i < match->n; i++)
		if (is_of(match->slots[i].name, id))
			return &s->reading->slots[i];
	return NULL;
}

/* Does the row match everything the phrase names? */
static bool fits(struct scene *s, uint32_t row)
{
	for (uint32_t i = 0; i < s->group->n_columns; i++) {
		const struct said *said = naming(s, i);

		if (said && i != s->group->of && !scene_says(s, row, i, said))
			return false;
	}
	return true;
}

/* Does the phrase rule out everyone else? A holder on a date within a
 * complete window; the members of a complete list; the names of a thing.
 * Otherwise the pack need not have every row. */
static bool closed(struct scene *s)
{
	struct date date;

	if (s->group->kind == FACT_RENAME ||
	    naming(s, own_column[s->group->kind]))
		return true;
	if (s->group->kind != FACT_TERM)
		return s->group->completeness == COMPLETE_YES;
	if (scene_slot_date(s, "from", &date) ||
	    scene_slot_date(s, "to", &date))
		return scene_complete(s, date.first, date.last);
	return false;
}

/* An answer in the pack has its own row, so it is not unknown. */
static bool has_row(struct scene *s, uint32_t column, const struct said *answer)
{
	if (s->group->kind == FACT_TERM)
		return false; /* anyone may have had another term */
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);)
		if (scene_says(s, row, column, answer))
			return true;
	return false;
}

static bool right(struct scene *s, const struct said *answer)
{
	uint32_t column = s->reading->stem->column;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);)
		if (fits(s, row) && scene_says(s, row, column, answer))
			return true;
	return !closed(s) && !has_row(s, column, answer) &&
	       scene_unknown(s, answer, INDEX_NONE);
}

const struct claim ask_claims[] = {
	{"ask", FACT_KINDS, ANSWERS_CELL, INDEX_NONE, right, {0}},
	{"ask-typed", FACT_KINDS, ANSWERS_CELL, INDEX_NONE, right, {0}},
	{0},
};

const struct claim *const claim_tables[] = {
	event_claims,  term_claims, rename_claims, list_claims,
	series_claims, link_claims, ask_claims,	   NULL,
};
