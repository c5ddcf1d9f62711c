#include "judge/name/judge_name.h"

#include "judge/name/compare.h"
#include "judge/name/name_stage.h"
#include "judge/text/words.h"

static bool has_slash(struct lex_span span)
{
	for (uint32_t i = span.from + 1; i + 1 < span.to; i++)
		if (lex_is_punctuation(span.lexed, i, '/') ||
		    lex_is_punctuation(span.lexed, i, '|'))
			return true;
	return false;
}

static uint32_t classes_of(const struct name *name)
{
	uint32_t classes = 0;

	for (uint32_t i = 0; i < name->n_words; i++)
		classes |= name->words[i].classes;
	return classes;
}

static bool read_typed(struct typed_name *typed, struct lex_span span,
		       unsigned kind)
{
	uint32_t classes;

	if (!name_read(&typed->name, &typed->space, span, kind | NAME_TYPED))
		return false;
	classes = classes_of(&typed->name);
	typed->span = span;
	typed->is_negation = classes & WORD_NOT;
	typed->is_hedge = classes & WORD_OR || has_slash(span);
	typed->is_person =
		kind & NAME_OF_PERSON &&
		person_read(&typed->person, span.lexed, &typed->name);
	return true;
}

bool typed_name_read(struct typed_name *typed, struct lex_span span,
		     bool person)
{
	return read_typed(typed, span, person ? NAME_OF_PERSON : NAME_OF_THING);
}

static struct ruling compare(const struct question_of_name *question,
			     const struct typed_name *typed)
{
	static compare_names *const by_match[] = {
		[MATCH_NAME] = compare_name,
		[MATCH_TEXT] = compare_text,
		[MATCH_ACCENTS] = compare_accents,
		[MATCH_EXACT] = compare_exact,
	};
	struct name_scratch scratch;
	struct naming naming = {question,
				&typed->name,
				typed->is_person ? &typed->person : NULL,
				&scratch,
				typed->span,
				typed->is_negation,
				typed->is_hedge};

	scratch.folded = STR_NONE;
	return by_match[question->match](&naming);
}

static bool has_number_word(const struct name *name)
{
	for (uint32_t i = 0; i < name->n_words; i++) {
		const struct word *word =
			words_find(&words_numerals, name->words[i].key);

		if (word && word->classes & (WORD_CARDINAL | WORD_ORDINAL))
			return true;
	}
	return false;
}

/* The ruling when read in another way, if that is better. */
static struct ruling compare_again(const struct question_of_name *question,
				   const struct typed_name *typed,
				   unsigned kind, struct ruling ruling)
{
	struct typed_name again;
	struct ruling other;

	if (question->person)
		kind |= NAME_OF_PERSON;
	if (ruling.verdict == VERDICT_CORRECT ||
	    !read_typed(&again, typed->span, kind))
		return ruling;
	other = compare(question, &again);
	return other.verdict > ruling.verdict ? other : ruling;
}

/* Xi may be eleven or a name, and third may be 3rd. */
struct ruling judge_typed_name(const struct question_of_name *question,
			       const struct typed_name *typed)
{
	struct ruling ruling = compare(question, typed);

	if (ruling.verdict == VERDICT_CORRECT || ruling.name.len)
		return ruling;
	if (typed->name.has_roman)
		ruling = compare_again(question, typed, NAME_NO_ROMANS, ruling);
	if (has_number_word(&typed->name))
		ruling = compare_again(question, typed, NAME_NUMBER_WORDS,
				       ruling);
	return ruling;
}

/*
 * What the stem names already is not the answer, and what contains the answer
 * or is a part of it is half right, unless it is spelled more like the answer.
 */
static struct ruling rule_neighbours(const struct answer *answer,
				     const struct question_of_name *question,
				     const struct name *typed,
				     struct ruling ruling)
{
	enum name_stage own = STAGE_NONE;
	bool correct = ruling.verdict == VERDICT_CORRECT;

	if (correct)
		own = name_stage_of(answer->entities, answer->n_entities,
				    question, typed);
	if (name_stage_of(answer->related, answer->n_related, question, typed) <
	    own)
		return RULING(VERDICT_CLOSE, "that is a part of the answer, or "
					     "the answer is a part of that");
	if (correct && name_stage_of(answer->named, answer->n_named, question,
				     typed) < own)
		return RULING(VERDICT_CLOSE, "the question already names that");
	return ruling;
}

struct ruling judge_name(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct question_of_name question = {
		answer->entities, answer->n_entities,	answer->match,
		answer->person,	  answer->family_first, pool};
	struct typed_name name;
	struct ruling ruling;

	if (!typed_name_read(&name, lex_all(typed), answer->person))
		return RULING_WRONG;
	ruling = judge_typed_name(&question, &name);
	return answer->n_related || answer->n_named
		       ? rule_neighbours(answer, &question, &name.name, ruling)
		       : ruling;
}
