#include "judge/name/judge_name.h"

#include "judge/name/compare.h"
#include "judge/name/figure_text.h"
#include "judge/name/name_stage.h"
#include "judge/name/name_words.h"
#include "judge/text/words.h"

static bool has_slash(struct lex_span span)
{
	for (uint32_t i = span.from + 1; i + 1 < span.to; i++)
		if (lex_is_punctuation(span.lexed, i, '/') ||
		    lex_is_punctuation(span.lexed, i, '|'))
			return true;
	return false;
}

static bool has_or(const struct name *name)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (name->words[i].classes & WORD_OR)
			return true;
	return false;
}

static bool read_typed(struct typed_name *typed, struct lex_span span,
		       unsigned kind)
{
	if (!name_read(&typed->name, &typed->space, span, kind | NAME_TYPED))
		return false;
	typed->span = span;
	typed->has_or = has_or(&typed->name);
	typed->has_slash = has_slash(span);
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

/* "Not red"; but No Country for Old Men says no itself. */
static bool is_negation(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	if (!naming->typed->n_not)
		return false;
	while (answer_names_next(&names, &name))
		if (name->n_not >= naming->typed->n_not)
			return false;
	return true;
}

static bool answer_has_or(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name))
		if (has_or(name))
			return true;
	return false;
}

static bool answer_has_slash(const struct question_of_name *question)
{
	for (uint32_t i = 0; i < question->n; i++)
		for (uint32_t j = 0; j < question->entities[i].n; j++)
			if (str_find(question->entities[i].spellings[j],
				     STR("/")) != SIZE_MAX)
				return true;
	return false;
}

/* "Red or blue"; but Dead or Alive has an "or" itself, and AC/DC a slash. */
static bool is_hedge(const struct naming *naming,
		     const struct typed_name *typed)
{
	return (typed->has_or && !answer_has_or(naming)) ||
	       (typed->has_slash && !answer_has_slash(naming->question));
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
	struct ruling ruling;
	struct naming naming = {question,
				&typed->name,
				typed->is_person ? &typed->person : NULL,
				&scratch,
				typed->span,
				false,
				false};

	scratch.folded = STR_NONE;
	naming.is_negation = is_negation(&naming);
	naming.is_hedge = is_hedge(&naming, typed);
	ruling = by_match[question->match](&naming);
	return ruling.verdict != VERDICT_CORRECT && !ruling.name.len &&
			       question->match != MATCH_NAME &&
			       lex_has_figure(typed->span) &&
			       is_same_figure(&naming)
		       ? RULING_CORRECT
		       : ruling;
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
	if (name_has_number_word(&typed->name))
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

/* Is it right, but for the spelling that stands in the stem? */
static struct ruling rule_said(const struct question_of_name *question,
			       const struct typed_name *typed,
			       struct ruling ruling)
{
	struct question_of_name all = *question;

	all.spellings_only = false;
	return judge_typed_name(&all, typed).verdict == VERDICT_CORRECT
		       ? RULING(VERDICT_CLOSE, "the question already names "
					       "that")
		       : ruling;
}

static bool is_break(struct lex_span typed, uint32_t i)
{
	return lex_is_punctuation(typed.lexed, i, ',') ||
	       lex_is_punctuation(typed.lexed, i, '&') ||
	       span_classes((struct lex_span){typed.lexed, i, typed.to}) &
		       WORD_AND;
}

static bool is_right(const struct question_of_name *question,
		     struct lex_span piece)
{
	struct typed_name name;

	return typed_name_read(&name, piece, question->person) &&
	       judge_typed_name(question, &name).verdict == VERDICT_CORRECT;
}

/* Sicily, Italy: where the answer is. */
static bool is_whole(const struct answer *answer,
		     const struct question_of_name *question,
		     struct lex_span piece)
{
	struct typed_name name;

	return typed_name_read(&name, piece, question->person) &&
	       name_stage_of(answer->related, answer->n_wholes, question,
			     &name.name) != STAGE_NONE;
}

/* Does it say several things, the first of which is right, and each other is
 * right, too, or contains the answer? */
static bool is_right_in_pieces(const struct answer *answer,
			       const struct question_of_name *question,
			       struct lex_span typed)
{
	uint32_t from = typed.from;

	for (uint32_t i = from; i <= typed.to; i++) {
		struct lex_span piece = {typed.lexed, from, i};

		if (i < typed.to && !is_break(typed, i))
			continue;
		if (piece.from == piece.to ||
		    (!is_right(question, piece) &&
		     (!from || !is_whole(answer, question, piece))))
			return false;
		from = i + 1;
	}
	return from > typed.from;
}

static struct ruling rule_name(const struct answer *answer,
			       const struct question_of_name *question,
			       const struct typed_name *name)
{
	struct ruling ruling = judge_typed_name(question, name);

	if (ruling.verdict == VERDICT_CORRECT)
		return ruling;
	if (answer->is_partly_said)
		ruling = rule_said(question, name, ruling);
	return (answer->n_entities > 1 || answer->n_wholes) &&
			       is_right_in_pieces(answer, question, name->span)
		       ? RULING_CORRECT
		       : ruling;
}

struct ruling judge_name(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct question_of_name question = {
		.entities = answer->entities,
		.n = answer->n_entities,
		.match = answer->match,
		.person = answer->person,
		.pool = pool,
		.spellings_only = answer->is_partly_said,
	};
	struct typed_name name;
	struct ruling ruling;

	if (!typed_name_read(&name, lex_all(typed), answer->person))
		return RULING_WRONG;
	ruling = rule_name(answer, &question, &name);
	return answer->n_related || answer->n_named
		       ? rule_neighbours(answer, &question, &name.name, ruling)
		       : ruling;
}
