#include "event_words.h"

#include "claim_context.h"

struct trying {
	struct scene *scene;
	struct arena *arena;
	uint32_t row;
	struct said *what;
	const struct clause *clause;
};

static bool take_clause(const struct matching *match, void *data)
{
	struct trying *t = data;

	*t->what = said_of(t->arena, match_text(match, "what"));
	return book_agrees(t->scene->book, t->clause->agrees, t->clause->plural,
			   match) &&
	       scene_may_say(t->scene, t->row, EVENT_WHAT, t->what);
}

static bool is_clause(struct trying *t, struct str verb, struct str text)
{
	const struct book *book = t->scene->book;

	for (size_t i = 0; i < book->clauses.n; i++) {
		const struct clause *clause = &book->clauses.at[i];

		t->clause = clause;
		if (clause->group == t->scene->group &&
		    str_eq(clause->verb, verb) &&
		    pattern_match(clause->pattern, text, take_clause, t))
			return true;
	}
	return false;
}

/* May an event with this verb be named without the verb? */
static bool may_be_bare(const struct scene *s, struct str verb,
			enum event_place place)
{
	const struct stem *stem = s->reading->stem;

	if (!s->group->has_verbs || stem->ask != INDEX_NONE)
		return true;
	if (place == EVENT_AS_OPTION)
		return false;
	return !stem->names_verb ? !verb.len : str_eq(stem->verb, verb);
}

static bool is_meant(struct trying *t, const struct said *said,
		     enum event_place place)
{
	struct scene *s = t->scene;
	struct str verb = pack_verb(s->pack, s->group, t->row);

	if (place != EVENT_IN_STEM && is_clause(t, verb, said->text))
		return true;
	*t->what = *said;
	return may_be_bare(s, verb, place) &&
	       scene_may_say(s, t->row, EVENT_WHAT, said);
}

static uint32_t event_words_rows(struct scene *s, const struct said *said,
				 enum event_place place, struct arena *arena,
				 struct said *what, uint32_t *rows,
				 uint32_t most)
{
	struct said words;
	struct trying t = {s, arena, INDEX_NONE, &words, NULL};
	uint32_t n = 0;

	while (scene_next(s, &t.row) && n < most)
		if (is_meant(&t, said, place)) {
			*what = words;
			rows[n++] = t.row;
		}
	return n;
}

uint32_t event_words_row(struct scene *s, const struct said *said,
			 enum event_place place, struct arena *arena,
			 struct said *what)
{
	uint32_t rows[VALUES_MOST];
	uint32_t n = event_words_rows(s, said, place, arena, what, rows,
				      VALUES_MOST);

	if (!n) {
		s->fault = "a text that no fact bears out";
		return INDEX_NONE;
	}
	return rows[world_meaning(s->world, s->group,
				  (int64_t)str_hash(said->key, STR_HASH_SEED),
				  n)];
}

bool event_words_fit(struct scene *s, const struct said *said,
		     enum event_place place)
{
	struct arena arena = ARENA_INIT;
	struct said what;
	uint32_t row;
	bool fits = event_words_rows(s, said, place, &arena, &what, &row, 1);

	arena_finish(&arena);
	return fits;
}
