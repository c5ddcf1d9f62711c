#include "claim.h"

#include "claim_context.h"
#include "occasion.h"
#include "spoken_value.h"

/* The thing that has the names. */
static uint32_t named(struct scene *s)
{
	return scene_subject(s);
}

/* The pack claims nothing about names before the first one and after
 * `as_of`. */
static bool is_name_on(struct scene *s, const struct said *answer, int32_t day)
{
	uint32_t row = scene_name_row(s, s->group, named(s), day);

	if (row == INDEX_NONE || !s->pack->meta.has_as_of ||
	    day > s->pack->meta.as_of.first) {
		uint32_t last = INDEX_NONE;

		for (uint32_t i = INDEX_NONE; scene_next(s, &i);)
			last = i;
		if (row == INDEX_NONE || row == last)
			return scene_unknown(s, answer, INDEX_NONE);
	}
	if (lexicon_row_has(s->book->lexicon, s->group, row, answer->key))
		return true;
	/* Two names that share a spelling may be confused. */
	for (uint32_t other = INDEX_NONE; scene_next(s, &other);)
		if (lexicon_row_has(
			    s->book->lexicon, s->group, other,
			    lexicon_cell(s->book->lexicon,
					 scene_cell(s, row, RENAME_NAME))) &&
		    lexicon_row_has(s->book->lexicon, s->group, other,
				    answer->key) &&
		    s->q->kind == ASK_TYPED)
			s->world->impossible = true;
	return false;
}

/* For a period with two names, neither is right. */
static bool right_on_day(struct scene *s, const struct said *answer)
{
	struct date when;

	if (!scene_slot_date(s, "when", &when))
		return false;
	if (when.first < when.last &&
	    scene_name_row(s, s->group, named(s), when.first) !=
		    scene_name_row(s, s->group, named(s), when.last))
		return false;
	return is_name_on(s, answer, when.last);
}

static bool right_at(struct scene *s, const struct said *answer)
{
	int32_t day;

	return occasion_day(s, &day) && is_name_on(s, answer, day);
}

static bool right_year(struct scene *s, const struct said *answer)
{
	const struct said *name = scene_slot(s, "name");
	struct date year;

	if (!said_date(s->book->phrases, answer->text, &year))
		return false;
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		int32_t day;

		if (scene_says(s, row, RENAME_NAME, name) &&
		    scene_day(s, row, RENAME_FROM, &day) && day >= year.first &&
		    day <= year.last)
			return true;
	}
	return false;
}

/* The row nearest in time on one side of another. */
static uint32_t beside(struct scene *s, uint32_t row, bool after)
{
	uint32_t found = INDEX_NONE;
	int32_t best = 0;
	int32_t here;

	if (!scene_day(s, row, RENAME_FROM, &here))
		return INDEX_NONE;
	for (uint32_t other = INDEX_NONE; scene_next(s, &other);) {
		int32_t day;

		if (other == row || !scene_day(s, other, RENAME_FROM, &day))
			continue;
		if (day == here || (found != INDEX_NONE && day == best))
			s->world->impossible = true;
		if (after ? day < here : day > here)
			continue;
		if (found == INDEX_NONE || (after ? day < best : day > best)) {
			found = other;
			best = day;
		}
	}
	return found;
}

static bool right_beside(struct scene *s, const struct said *answer, bool after)
{
	const struct said *known = scene_slot(s, "known");

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		uint32_t other;

		if (!scene_says(s, row, RENAME_NAME, known))
			continue;
		other = beside(s, row, after);
		if (other != INDEX_NONE &&
		    scene_says(s, other, RENAME_NAME, answer))
			return true;
	}
	return false;
}

static bool right_after(struct scene *s, const struct said *answer)
{
	return right_beside(s, answer, true);
}

static bool right_before(struct scene *s, const struct said *answer)
{
	return right_beside(s, answer, false);
}

static bool right_order(struct scene *s, const struct said *answer)
{
	int32_t last = DATE_OPEN_PAST;

	(void)answer;
	for (uint32_t i = 0; i < s->q->n_options; i++) {
		uint32_t row =
			scene_row(s, RENAME_NAME, &s->options[s->q->order[i]]);
		int32_t from;

		if (row == INDEX_NONE ||
		    !scene_day(s, row, RENAME_FROM, &from) || from <= last)
			return false;
		last = from;
	}
	return true;
}

#define RENAME(form, answers, right)                                           \
	{                                                                      \
		form, FACT_RENAME, answers, RENAME_FROM, right,                \
		{                                                              \
			0                                                      \
		}                                                              \
	}

const struct claim rename_claims[] = {
	RENAME("rename-on-day", ANSWERS_NAMES, right_on_day),
	RENAME("rename-on-day-typed", ANSWERS_NAMES, right_on_day),
	RENAME("rename-year", ANSWERS_YEAR, right_year),
	RENAME("rename-year-typed", ANSWERS_YEAR, right_year),
	RENAME("rename-after", ANSWERS_NAMES, right_after),
	RENAME("rename-before", ANSWERS_NAMES, right_before),
	RENAME("rename-order", ANSWERS_NAMES, right_order),
	RENAME("rename-at", ANSWERS_NAMES, right_at),
	RENAME("rename-at-typed", ANSWERS_NAMES, right_at),
	{0},
};
