#include "judge/name/judge_name.h"

#include "judge/name/judge_person.h"
#include "judge/name/judge_thing.h"
#include "judge/text/words.h"

static bool is_key_of_answer(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name))
		if (str_eq(name->key, naming->typed->key))
			return true;
	return false;
}

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

bool typed_name_read(struct typed_name *typed, struct lex_span span,
		     bool person)
{
	unsigned kind = person ? NAME_OF_PERSON : NAME_OF_THING;
	uint32_t classes;

	if (!name_read(&typed->name, &typed->space, span, kind | NAME_TYPED))
		return false;
	classes = classes_of(&typed->name);
	typed->is_negation = classes & WORD_NOT;
	typed->is_hedge = classes & WORD_OR || has_slash(span);
	typed->is_person =
		person && person_read(&typed->person, span.lexed, &typed->name);
	return true;
}

struct ruling judge_typed_name(const struct question_of_name *question,
			       const struct typed_name *typed)
{
	struct name_scratch scratch;
	struct naming naming = {question, &typed->name,
				typed->is_person ? &typed->person : NULL,
				&scratch};

	scratch.folded = STR_NONE;
	if (is_key_of_answer(&naming))
		return RULING_CORRECT;
	if (typed->is_negation)
		return RULING(VERDICT_WRONG, "say what it is, not what it is "
					     "not");
	if (typed->is_hedge)
		return RULING(VERDICT_WRONG, "one answer only");
	if (!question->person)
		return judge_thing(&naming);
	return typed->is_person ? judge_person(&naming) : RULING_WRONG;
}

struct ruling judge_name(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct question_of_name question = {
		answer->entities, answer->n_entities, answer->person, pool};
	struct typed_name name;

	if (!typed_name_read(&name, lex_all(typed), answer->person))
		return RULING_WRONG;
	return judge_typed_name(&question, &name);
}
