#include "quiz/judge_name.h"

#include "base/typo.h"
#include "quiz/words.h"

bool is_asked_for(const struct naming *naming, uint32_t entity)
{
	return answer_names_hold(naming->question, naming->scratch, entity);
}

struct ruling rule_other(const struct naming *naming, uint32_t entity)
{
	return (struct ruling){VERDICT_WRONG, "that is ",
			       naming->question->pool->shown[entity],
			       ", another name here"};
}

enum verdict verdict_of_typos(uint32_t d, size_t n)
{
	static const struct {
		size_t close;
		size_t correct;
	} least[] = {{0, 0}, {4, 8}, {8, 12}, {15, SIZE_MAX}};

	if (d > 3 || n < least[d].close)
		return VERDICT_WRONG;
	return n < least[d].correct ? VERDICT_CLOSE : VERDICT_CORRECT;
}

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

static bool has_slash(struct span span)
{
	for (uint32_t i = span.from + 1; i + 1 < span.to; i++)
		if (lex_is_mark(span.lexed, i, '/') ||
		    lex_is_mark(span.lexed, i, '|'))
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

static struct ruling judge_reading(const struct question_of_name *question,
				   struct span span)
{
	struct name_scratch scratch;
	struct name_space space;
	struct name typed;
	struct naming naming = {question, span.lexed, &typed, &scratch};
	unsigned kind = question->person ? NAME_TYPED | NAME_OF_PERSON
					 : NAME_TYPED | NAME_OF_THING;

	if (!name_read(&typed, &space, span, kind))
		return WRONG;
	if (is_key_of_answer(&naming))
		return CORRECT;
	if (classes_of(&typed) & WORD_NOT)
		return RULING(VERDICT_WRONG, "say what it is, not what it is "
					     "not");
	if (classes_of(&typed) & WORD_OR || has_slash(span))
		return RULING(VERDICT_WRONG, "one answer only");
	return question->person ? judge_person(&naming) : judge_thing(&naming);
}

/* The text once more, with letters of one script read as the other's. */
static struct ruling judge_looks(const struct question_of_name *question,
				 struct span span, struct ruling ruling)
{
	static const enum fold_reading readings[] = {FOLD_LOOKS_LATIN,
						     FOLD_LOOKS_CYRILLIC};
	struct lexed again;

	again.plain = span.lexed->plain;
	for (int i = 0; i < 2; i++) {
		struct ruling other;

		lex_again(&again, readings[i]);
		other = judge_reading(
			question, (struct span){&again, span.from, span.to});
		if (other.verdict > ruling.verdict)
			ruling = other;
	}
	return ruling;
}

struct ruling judge_name_in(const struct question_of_name *question,
			    struct span span)
{
	struct ruling ruling = judge_reading(question, span);

	if (span.lexed->mixed && ruling.verdict != VERDICT_CORRECT)
		return judge_looks(question, span, ruling);
	return ruling;
}

struct ruling judge_name(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct question_of_name question = {
		answer->entities, answer->n_entities, answer->person, pool};

	return judge_name_in(&question, lex_all(typed));
}
