#include "claim.h"

#include "claim_time.h"

static uint32_t type_of_members(const struct scene *s)
{
	const struct column *what = pack_column(s->pack, s->group, LIST_WHAT);

	return what->type == COLUMN_THING ? what->things : INDEX_NONE;
}

static bool is_excluded(struct scene *s, const struct said *said)
{
	for (uint32_t i = 0; i < s->group->n_exclusions; i++) {
		const struct value *what =
			&s->pack->exclusions[s->group->first_exclusion + i]
				 .what;
		struct arena arena = ARENA_INIT;
		bool same = false;

		if (what->kind == VALUE_THING)
			same = scene_thing(s, said, type_of_members(s)) ==
			       what->a;
		else if (what->kind == VALUE_TEXT)
			same = str_eq(
				said->key,
				said_of(&arena, pack_value_text(s->pack, what))
					.key);
		arena_finish(&arena);
		if (same)
			return true;
	}
	return false;
}

/* A part of a member, or a whole that has one, may be said to belong too. */
static bool is_near(struct scene *s, uint32_t row, uint32_t thing, bool *same)
{
	const struct value *cell = scene_cell(s, row, LIST_WHAT);

	*same = false;
	if (cell->kind != VALUE_THING || thing == INDEX_NONE)
		return false;
	*same = things_same(s->pack, cell->a, thing);
	return *same || things_parts(s->pack, cell->a, thing);
}

/* Things missing from an open list may belong to it. */
static bool belongs(struct scene *s, const struct said *said)
{
	uint32_t thing = scene_thing(s, said, type_of_members(s));
	bool known = false;
	bool near = false;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		bool says = scene_says(s, row, LIST_WHAT, said);
		bool same = false;
		bool is = is_near(s, row, thing, &same);

		known = known || says;
		if ((says || is) && scene_in_force(s, row)) {
			if ((says || same) && is_excluded(s, said))
				s->world->impossible = true;
			if (says || same)
				return true;
			near = true;
		}
	}
	if (is_excluded(s, said))
		return false;
	if (near && s->q->kind == ASK_TYPED)
		return false;
	if (near || !scene_lists_all(s, !known))
		return scene_unknown(s, said, type_of_members(s));
	return false;
}

static bool right_is(struct scene *s, const struct said *answer)
{
	return belongs(s, answer);
}

/* "Three of these": all except the one that does not belong. */
static bool right_not(struct scene *s, const struct said *answer)
{
	const struct said *count = scene_slot(s, "count");
	char key[] = "counts.0";
	struct said lower;
	struct arena arena = ARENA_INIT;

	key[sizeof(key) - 2] = (char)('0' + (s->q->n_options - 1) % 10);
	if (count) {
		lower = said_of(&arena,
				phrases_get(s->book->phrases, str_of(key)));
		if (!str_eq(lower.key, count->key))
			s->fault = "another number than there are";
	}
	arena_finish(&arena);
	return !belongs(s, answer);
}

/* "Which three": as many as there are. */
static bool right_all(struct scene *s, const struct said *answer)
{
	const struct said *count = scene_slot(s, "count");
	uint32_t n = 0;
	char key[] = "counts.0";

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);)
		n++;
	key[sizeof(key) - 2] = (char)('0' + n % 10);
	if (n > 9 || !scene_word(s, count, key))
		s->fault = "another number than there are";
	return belongs(s, answer);
}

#define LIST(form, right)                                                      \
	{                                                                      \
		form, FACT_LIST, ANSWERS_ROWS, LIST_WHAT, right,               \
		{                                                              \
			0                                                      \
		}                                                              \
	}

const struct claim list_claims[] = {
	LIST("list-is", right_is),
	{"list-not",
	 FACT_LIST,
	 ANSWERS_ROWS,
	 LIST_WHAT,
	 right_not,
	 {"list-not", "list-not-of"}},
	LIST("list-several", right_is),
	LIST("list-all", right_all),
	{0},
};
