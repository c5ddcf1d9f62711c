#include "judge/name/answer_names.h"

#include "judge/name/name_words.h"

struct answer_names answer_names(const struct question_of_name *question,
				 struct name_scratch *scratch)
{
	return (struct answer_names){.question = question, .scratch = scratch};
}

static bool read_scratch(const struct question_of_name *question,
			 const struct entity *asked,
			 struct name_scratch *scratch, unsigned kind)
{
	kind |= name_kind_of(question->person, asked);
	if (question->pool && question->pool->regnal)
		kind |= NAME_REGNAL;
	return name_read(&scratch->name, &scratch->space,
			 lex_all(&scratch->lexed), kind);
}

static bool fold_spelling(const struct question_of_name *question,
			  const struct entity *asked,
			  struct name_scratch *scratch, struct str spelling)
{
	if (scratch->folded.ptr && scratch->folded.ptr == spelling.ptr &&
	    scratch->folded.len == spelling.len)
		return scratch->is_name;
	scratch->folded = spelling;
	scratch->is_name =
		lex(&scratch->lexed, spelling, FOLD_BY_SOUND) &&
		read_scratch(question, asked, scratch, NAME_OF_THING);
	return scratch->is_name;
}

static bool fold_umlauts(const struct question_of_name *question,
			 const struct entity *asked,
			 struct name_scratch *scratch)
{
	scratch->folded = STR_NONE;
	lex_again(&scratch->lexed, FOLD_UMLAUTS);
	return read_scratch(question, asked, scratch, NAME_OF_THING);
}

static bool fold_figures(const struct question_of_name *question,
			 const struct entity *asked,
			 struct name_scratch *scratch)
{
	scratch->folded = STR_NONE;
	return read_scratch(question, asked, scratch, NAME_NUMBER_WORDS);
}

/* The only entity of the pool with this surname, or POOL_NONE. */
static uint32_t only_bearer(const struct judge_pool *pool, struct str surname)
{
	uint32_t i = pool_find(pool, POOL_BY_SURNAME, surname);
	uint32_t entity = i == POOL_NONE ? POOL_NONE : pool->names[i].entity;

	for (; i != POOL_NONE; i = pool->names[i].next[POOL_BY_SURNAME])
		if (pool->names[i].entity != entity)
			return POOL_NONE;
	return entity;
}

static uint32_t resolve_folded(const struct question_of_name *question,
			       const struct name *name)
{
	const struct judge_pool *pool = question->pool;
	uint32_t i = pool_find(pool, POOL_BY_NAME, name->key);

	if (i != POOL_NONE)
		return pool->names[i].entity;
	if (question->person && !name->given_names.len)
		return only_bearer(pool, name->surname);
	return POOL_NONE;
}

/* Which entity of the pool is the same as this one of the answer? */
static uint32_t resolve(const struct question_of_name *question,
			struct name_scratch *scratch, uint32_t entity)
{
	const struct entity *asked = &question->entities[entity];

	if (!question->pool)
		return POOL_NONE;
	for (uint32_t i = 0; i < asked->n; i++) {
		uint32_t found =
			pool_by_spelling(question->pool, asked->spellings[i]);

		if (found != POOL_NONE)
			return found;
	}
	for (uint32_t i = 0; i < asked->n; i++) {
		uint32_t found = POOL_NONE;

		if (fold_spelling(question, asked, scratch,
				  asked->spellings[i]))
			found = resolve_folded(question, &scratch->name);
		if (found != POOL_NONE)
			return found;
	}
	return POOL_NONE;
}

static void begin(struct answer_names *names)
{
	const struct judge_pool *pool = names->question->pool;

	names->begun = true;
	names->spelling = 0;
	names->umlauts = false;
	names->figures = false;
	names->resolved =
		resolve(names->question, names->scratch, names->entity);
	if (names->question->spellings_only)
		names->resolved = POOL_NONE;
	if (names->resolved == POOL_NONE)
		return;
	names->pooled = pool->first_name[names->resolved];
	names->pooled_end = pool->first_name[names->resolved + 1];
}

/* The next spelling of the entity that is not in the pool. */
static bool next_spelling(struct answer_names *names)
{
	const struct question_of_name *question = names->question;
	const struct entity *asked = &question->entities[names->entity];

	if (names->figures) {
		names->figures = false;
		if (fold_figures(question, asked, names->scratch))
			return true;
	}
	if (names->umlauts) {
		names->umlauts = false;
		if (fold_umlauts(question, asked, names->scratch))
			return true;
	}
	while (names->spelling < asked->n) {
		struct str spelling = asked->spellings[names->spelling++];

		if (names->resolved != POOL_NONE &&
		    pool_by_spelling(question->pool, spelling) ==
			    names->resolved)
			continue;
		if (!fold_spelling(question, asked, names->scratch, spelling))
			continue;
		names->umlauts = names->scratch->lexed.umlauts;
		names->figures = !question->person &&
				 name_has_number_word(&names->scratch->name);
		return true;
	}
	return false;
}

bool answer_names_next(struct answer_names *names, const struct name **name)
{
	for (; names->entity < names->question->n; names->entity++) {
		if (!names->begun)
			begin(names);
		if (names->pooled < names->pooled_end) {
			*name = &names->question->pool->names[names->pooled++]
					 .name;
			return true;
		}
		if (next_spelling(names)) {
			*name = &names->scratch->name;
			return true;
		}
		names->begun = false;
	}
	return false;
}

bool answer_names_hold(const struct question_of_name *question,
		       struct name_scratch *scratch, uint32_t entity)
{
	for (uint32_t i = 0; i < question->n; i++)
		if (resolve(question, scratch, i) == entity)
			return true;
	return false;
}
