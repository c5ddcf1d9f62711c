#include "judge/name/name_stage.h"

#include "judge/text/words.h"

static bool is_cyrillic(int32_t letter)
{
	return letter >= 0x400 && letter < 0x530;
}

/* C and the Cyrillic letter that looks or sounds like it. */
static bool same_letter(const struct name_word *a, const struct name_word *b)
{
	return a->letter == b->letter ||
	       (is_cyrillic(a->letter) != is_cyrillic(b->letter) &&
		(str_eq(a->key, b->key) ||
		 lex_latin_look(a->letter) == lex_latin_look(b->letter)));
}

static bool same_token(const struct name_word *a, const struct name_word *b)
{
	if (a->digits || b->digits || a->sign || b->sign)
		return a->digits == b->digits && a->sign == b->sign &&
		       str_eq(a->key, b->key);
	return same_letter(a, b);
}

/* The unused token of `name` that matches this one, or none. The order of
 * numerals counts. */
static uint32_t find_token(const struct name *name, uint32_t taken,
			   const struct name_word *token)
{
	for (uint32_t i = 0; i < name->n_words; i++) {
		if (!name->words[i].exact || taken >> i & 1)
			continue;
		if (same_token(token, &name->words[i]))
			return i;
		if (token->digits && name->words[i].digits)
			break;
	}
	return UINT32_MAX;
}

static bool has_kind(const struct name *name, uint16_t kind)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (name->words[i].classes & WORD_KIND &&
		    (!kind || name->words[i].value == kind))
			return true;
	return false;
}

static bool has_kinds_of(const struct name *name, const struct name *other)
{
	for (uint32_t i = 0; i < other->n_words; i++)
		if (other->words[i].classes & WORD_KIND &&
		    !has_kind(name, other->words[i].value))
			return false;
	return true;
}

/* A river is not a lake. */
static bool is_of_another_kind(const struct name *typed,
			       const struct name *name)
{
	return has_kind(name, 0) && !has_kinds_of(name, typed);
}

/* The 31 of M31. */
static bool is_glued(const struct name *name, uint32_t i)
{
	return i && name->words[i].glued && name->words[i - 1].exact;
}

/* Guilty is not a short form of not guilty. */
static bool leaves_out_not(const struct name *typed, const struct name *name)
{
	return typed->n_not < name->n_not && typed->n_words < name->n_words;
}

bool names_agree(const struct name *typed, const struct name *name)
{
	uint32_t taken = 0;
	uint32_t next = UINT32_MAX; /* after what the last word matched */

	if (is_of_another_kind(typed, name) || leaves_out_not(typed, name) ||
	    name_other_letters(typed->words, typed->n_words, name->words,
			       name->n_words))
		return false;
	for (uint32_t i = 0; i < typed->n_words; i++) {
		const struct name_word *token = &typed->words[i];
		uint32_t found;

		found = token->exact ? find_token(name, taken, token)
				     : UINT32_MAX;
		if (found == UINT32_MAX) {
			if (token->exact && !token->spare)
				return false;
			next = UINT32_MAX;
			continue;
		}
		/* M31 is not 31M. */
		if (found != next &&
		    (is_glued(typed, i) || is_glued(name, found)))
			return false;
		taken |= UINT32_C(1) << found;
		next = found + 1;
	}
	for (uint32_t i = 0; i < name->n_words; i++)
		if (name->words[i].exact && !name->words[i].spare &&
		    !(taken >> i & 1))
			return false;
	return true;
}

static enum name_stage stage_of_hashes(const struct name_hashes *typed,
				       const struct name_hashes *name,
				       enum name_stage first)
{
	if (typed->written == name->written)
		return first;
	if (typed->caseless == name->caseless)
		return first + 1;
	return typed->plain == name->plain ? first + 2 : STAGE_NONE;
}

/* Without articles and kinds. */
static enum name_stage stage_of_kept(const struct name *typed,
				     const struct name *name)
{
	enum name_stage stage =
		stage_of_hashes(&typed->kept, &name->kept, STAGE_KEPT_WRITTEN);

	if (stage == STAGE_NONE && str_eq(typed->core, name->core))
		stage = STAGE_KEPT_FOLDED;
	if (stage == STAGE_NONE && name->any_order && typed->bag == name->bag)
		stage = STAGE_ANY_ORDER;
	/* U.S.A. is USA, so letters no longer count if the rest is equal. */
	if (stage == STAGE_NONE ||
	    (stage <= STAGE_KEPT_PLAIN ? is_of_another_kind(typed, name)
				       : !names_agree(typed, name)))
		return STAGE_NONE;
	return has_kinds_of(typed, name) && has_kinds_of(name, typed)
		       ? stage
		       : STAGE_WITHOUT_KIND;
}

static enum name_stage stage_of_name(const struct name *typed,
				     const struct name *name)
{
	enum name_stage stage =
		stage_of_hashes(&typed->whole, &name->whole, STAGE_WRITTEN);

	if (stage != STAGE_NONE)
		return stage;
	if (str_eq(typed->key, name->key) && names_agree(typed, name))
		return STAGE_FOLDED;
	return stage_of_kept(typed, name);
}

/* Compares words as spelled, ignoring articles, "of" and word order. */
static enum name_stage stage_of_text(const struct name *typed,
				     const struct name *name)
{
	enum name_stage stage =
		stage_of_hashes(&typed->whole, &name->whole, STAGE_WRITTEN);

	if (stage != STAGE_NONE)
		return stage;
	if (typed->plain_bag == name->plain_bag && names_agree(typed, name))
		return STAGE_ANY_ORDER;
	if (!has_kinds_of(name, typed) || !has_kinds_of(typed, name))
		return STAGE_NONE;
	return stage_of_hashes(&typed->kept, &name->kept, STAGE_KEPT_WRITTEN);
}

static enum name_stage stage_of_accents(const struct name *typed,
					const struct name *name)
{
	enum name_stage stage =
		stage_of_hashes(&typed->whole, &name->whole, STAGE_WRITTEN);

	return stage < STAGE_PLAIN ? stage : STAGE_NONE;
}

static const enum pool_index by_name[] = {POOL_BY_PLAIN, POOL_BY_NAME,
					  POOL_BY_PLAIN_CORE, POOL_BY_CORE,
					  POOL_BY_BAG};
static const enum pool_index by_text[] = {POOL_BY_PLAIN, POOL_BY_PLAIN_CORE,
					  POOL_BY_PLAIN_BAG};

const struct name_stages name_stages_of_name = {stage_of_name, by_name, 5};
const struct name_stages name_stages_of_text = {stage_of_text, by_text, 3};
const struct name_stages name_stages_of_accents = {stage_of_accents, by_text,
						   1};

/* Looks for other entities in one index, except those spelled like the
 * answer. */
static void look_up(const struct naming *naming,
		    const struct name_stages *stages, enum pool_index by,
		    uint64_t own, struct name_match *match)
{
	const struct judge_pool *pool = naming->question->pool;
	uint32_t i = pool_find(pool, by, pool_key(naming->typed, by));

	for (; i != POOL_NONE; i = pool->names[i].next[by]) {
		const struct pool_name *name = &pool->names[i];
		enum name_stage stage =
			stages->stage(naming->typed, &name->name);

		if (stage >= match->other || name->name.whole.written == own ||
		    is_asked_for(naming, name->entity))
			continue;
		match->other = stage;
		match->entity = name->entity;
	}
}

struct name_match name_match(const struct naming *naming,
			     const struct name_stages *stages)
{
	struct name_match match = {STAGE_NONE, STAGE_NONE, POOL_NONE};
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;
	uint64_t own = 0;

	while (answer_names_next(&names, &name)) {
		enum name_stage stage = stages->stage(naming->typed, name);

		if (stage >= match.answer)
			continue;
		match.answer = stage;
		own = name->whole.written;
	}
	if (match.answer == STAGE_WRITTEN || !naming->question->pool)
		return match;
	/* A later index finds nothing at an earlier stage. */
	for (uint32_t i = 0;
	     i < stages->n_indexes && (i == 0 || match.answer > STAGE_PLAIN) &&
	     (i < 2 || match.answer > STAGE_FOLDED);
	     i++)
		look_up(naming, stages, stages->indexes[i], own, &match);
	return match;
}

struct ruling rule_match(const struct naming *naming, struct name_match match)
{
	if (match.answer < match.other)
		return RULING_CORRECT;
	if (match.other < match.answer)
		return rule_other(naming, match.entity);
	return RULING(VERDICT_CLOSE,
		      "that fits several names here; write it as it is "
		      "spelled");
}

enum name_stage name_stage_of(const struct entity *entities, uint32_t n,
			      const struct question_of_name *like,
			      const struct name *typed)
{
	struct question_of_name question = {
		.entities = entities, .n = n, .person = like->person};
	struct name_scratch scratch;
	struct naming naming = {
		.question = &question, .typed = typed, .scratch = &scratch};

	scratch.folded = STR_NONE;
	return name_match(&naming, &name_stages_of_name).answer;
}
