#include "question/answer_pools.h"

#include "base/arena.h"
#include "base/vec.h"
#include "judge/option/choose.h"
#include "question/match_default.h"
#include "question/thing_entity.h"

#include <stdlib.h>

struct entry {
	uint32_t things; /* the type, or NONE for the texts of a column */
	uint32_t group;
	uint32_t column;
	struct judge_pool *pool;
	enum match match; /* where the pack does not say */
};

struct pools {
	const struct pack *pack;
	VEC(struct entry) entries;
};

struct pools *answer_pools_create(const struct pack *pack)
{
	struct pools *pools = mem_resize(NULL, sizeof(*pools));

	*pools = (struct pools){pack, VEC_INIT};
	return pools;
}

void answer_pools_free(struct pools *pools)
{
	if (!pools)
		return;
	vec_each (entry, &pools->entries) {
		judge_pool_destroy(entry->pool);
	}
	vec_finish(&pools->entries);
	free(pools);
}

static void fill_with_things(struct entry *entry, const struct pack *pack)
{
	const struct thing_type *t = &pack->types[entry->things];
	struct arena arena = ARENA_INIT;
	struct entity *entities = arena_array(&arena, struct entity, t->n);
	uint32_t n = 0;

	/* Things that are the same are one, with all their spellings. */
	for (uint32_t i = 0; i < t->n; i++)
		if (pack_thing_same(pack, t->first + i) == t->first + i)
			entities[n++] = thing_entity(pack, t->first + i,
						     STR_NONE, &arena);
	entry->pool = judge_pool_create(entities, n, t->people);
	entry->match = match_default(entities, n,
				     t->people	     ? NAMES_OF_PEOPLE
				     : t->is_foreign ? NAMES_IN_ANOTHER_LANGUAGE
						     : NAMES_OF_THINGS);
	arena_finish(&arena);
}

/* The text of a cell; of a name, its other spellings too. */
static struct entity entity_of_text(const struct pack *pack,
				    const struct group *group, uint32_t row,
				    uint32_t column, struct arena *arena)
{
	const struct value *also =
		group->kind == FACT_RENAME
			? pack_cell(pack, group, row, RENAME_ALSO)
			: NULL;
	uint32_t n = also && also->kind == VALUE_TEXTS ? also->b : 0;
	struct str *spellings = arena_array(arena, struct str, n + 1);
	struct str text =
		pack_value_text(pack, pack_cell(pack, group, row, column));

	if (group->kind == FACT_LINK && column == LINK_VALUE)
		return text_entity_of_row(pack, row, text, arena);
	spellings[0] = text;
	for (uint32_t i = 0; i < n; i++)
		spellings[i + 1] =
			pack_value_text(pack, &pack->values[also->a + i]);
	return (struct entity){spellings, n + 1, false};
}

static void fill_with_texts(struct entry *entry, const struct pack *pack)
{
	const struct group *group = &pack->groups[entry->group];
	struct arena arena = ARENA_INIT;
	struct entity *entities =
		arena_array(&arena, struct entity, group->n_rows);
	uint32_t n = 0;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		if (pack_cell(pack, group, row, entry->column)->kind ==
		    VALUE_TEXT)
			entities[n++] = entity_of_text(pack, group, row,
						       entry->column, &arena);
	}
	entry->pool = judge_pool_create(entities, n, false);
	/* What a thing was called is its name. */
	entry->match = match_default(entities, n,
				     group->kind == FACT_RENAME
					     ? NAMES_OF_THINGS
					     : NAMES_THAT_ARE_TEXTS);
	arena_finish(&arena);
}

/* The other possible answers; NULL when there are none. */
static const struct entry *entry_for(struct pools *pools,
				     const struct question *q)
{
	struct entry entry = {
		.things = q->pool_things,
		.group = q->pool_group,
		.column = q->pool_column,
	};

	if (entry.things == INDEX_NONE && entry.group == INDEX_NONE)
		return NULL;
	vec_each (known, &pools->entries)
		if (known->things == entry.things &&
		    known->group == entry.group &&
		    known->column == entry.column)
			return known;
	if (entry.things != INDEX_NONE)
		fill_with_things(&entry, pools->pack);
	else
		fill_with_texts(&entry, pools->pack);
	*vec_push(&pools->entries) = entry;
	return &pools->entries.at[pools->entries.n - 1];
}

static struct answer answer_of(const struct question *q)
{
	static const enum answer_type types[ASK_KINDS] = {
		[ASK_CHOICE] = ANSWER_CHOICE,	[ASK_BOOL] = ANSWER_CHOICE,
		[ASK_SEVERAL] = ANSWER_SEVERAL, [ASK_ORDER] = ANSWER_ORDER,
		[ASK_MATCH] = ANSWER_MATCH,	[ASK_GUESS] = ANSWER_GUESS,
	};
	struct answer answer = q->judged;

	if (q->kind == ASK_TYPED)
		return answer;
	answer.type = types[q->kind];
	answer.options = q->options;
	answer.n_options = q->n_options;
	answer.keys = q->keys;
	answer.key = q->keys ? (uint32_t)__builtin_ctz(q->keys) : 0;
	answer.order = q->order;
	return answer;
}

bool question_accepts(const struct question *q, struct str typed)
{
	struct answer answer = answer_of(q);

	return judge_accepts(&answer, typed);
}

uint32_t question_places(const struct question *q, struct str typed,
			 uint32_t places[OPTIONS_MOST])
{
	struct answer answer = answer_of(q);

	return q->n_options ? judge_places(&answer, typed, places) : 0;
}

bool question_has_names(const struct question *q)
{
	return q->kind == ASK_TYPED && q->judged.type == ANSWER_NAME &&
	       (q->pool_things != INDEX_NONE || q->pool_group != INDEX_NONE);
}

bool question_knows(struct pools *pools, const struct question *q,
		    struct str typed)
{
	struct strbuf reason = STRBUF_INIT;
	bool knows = question_accepts(q, typed);

	if (knows && q->kind == ASK_TYPED &&
	    (q->judged.type == ANSWER_NAME || q->judged.type == ANSWER_LIST))
		knows = question_judge(pools, q, typed, &reason) !=
				VERDICT_WRONG ||
			reason.len;
	strbuf_finish(&reason);
	return knows;
}

int question_option(const struct question *q, struct str typed)
{
	struct answer answer = answer_of(q);
	struct lexed lexed;

	if (!q->n_options || normalize_too_long(typed) ||
	    !lex(&lexed, typed, FOLD_BY_SOUND))
		return OPTION_NONE;
	return choose(&answer, &lexed);
}

enum verdict question_judge(struct pools *pools, const struct question *q,
			    struct str typed, struct strbuf *reason)
{
	const struct entry *entry = NULL;
	struct answer answer = answer_of(q);

	if (q->kind == ASK_TYPED)
		entry = entry_for(pools, q);
	if (answer.n_entities && !q->is_match_said)
		answer.match = entry ? entry->match
				     : match_default(answer.entities,
						     answer.n_entities,
						     NAMES_THAT_ARE_TEXTS);
	return judge(&answer, entry ? entry->pool : NULL, typed, reason);
}
