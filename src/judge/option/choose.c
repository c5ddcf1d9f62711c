#include "judge/option/choose.h"

#include "judge/text/lex.h"

enum { FIGURE_MOST = 1000 };

/* The typed text and the options. */
struct choosing {
	const struct answer *answer;
	struct lex_span span;
};

/* At most FIGURE_MOST, which is beyond all options. */
static int32_t value_of(const struct lexeme *figure)
{
	int32_t value = 0;

	for (size_t i = 0; i < figure->key.len && value < FIGURE_MOST; i++)
		value = value * 10 + (figure->key.ptr[i] - '0');
	return value < FIGURE_MOST ? value : FIGURE_MOST;
}

/* The option for this letter or number; OPTION_NONE if it is neither,
 * OPTION_SEVERAL if there is no such option. */
static int option_of(const struct choosing *choosing, uint32_t i)
{
	const struct lexed *lexed = choosing->span.lexed;
	const struct lexeme *lexeme = &lexed->at[i];
	const struct word *word =
		span_word((struct lex_span){lexed, i, i + 1}, &words_numerals);
	int32_t option;

	if (lexeme->kind == LEX_FIGURE)
		option = value_of(lexeme);
	else if (word && word->classes & (WORD_ORDINAL | WORD_CARDINAL) &&
		 lexeme->n > 2)
		option = word->value;
	else if (lexeme->kind == LEX_WORD && lexeme->n == 1)
		option = lex_latin_look(lexed->normalized.at[lexeme->start]) -
			 'a' + 1;
	else
		return OPTION_NONE;
	return option >= 1 && option <= (int32_t)choosing->answer->n_options
		       ? (int)option - 1
		       : OPTION_SEVERAL;
}

static uint32_t classes_at(const struct lexed *lexed, uint32_t i)
{
	const struct word *word;

	if (lexed->at[i].kind != LEX_WORD)
		return 0;
	word = words_find(&words_speech, lexed->at[i].key);
	return word ? word->classes : 0;
}

/* Words that may stand before a letter: the answer is, option. */
static bool is_lead(const struct choosing *choosing, uint32_t i)
{
	const struct lexed *lexed = choosing->span.lexed;
	uint32_t passed = WORD_LEAD | WORD_OPTION | WORD_ARTICLE;

	return lexed->at[i].kind == LEX_PUNCTUATION ||
	       (lexed->at[i].n > 1 && classes_at(lexed, i) & passed) ||
	       (classes_at(lexed, i) & WORD_LEAD && i + 1 < lexed->n &&
		classes_at(lexed, i + 1) & WORD_LEAD);
}

static bool all_punctuation(struct lex_span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (span.lexed->at[i].kind != LEX_PUNCTUATION)
			return false;
	return true;
}

/* A letter and the text beside it must agree. */
static int agree(const struct choosing *choosing, int option,
		 struct lex_span beside)
{
	int other;

	if (all_punctuation(beside))
		return option;
	if (beside.to == beside.from + 1)
		other = option_of(choosing, beside.from);
	else
		other = OPTION_NONE;
	if (other == OPTION_NONE)
		other = option_of_text(choosing->answer, beside);
	return other == option ? option : OPTION_SEVERAL;
}

/* 2nd, the second one: what ends an ordinal and adds nothing. */
static struct lex_span after_ordinal(struct lex_span rest, bool word)
{
	struct lex_span first = {rest.lexed, rest.from, rest.from + 1};
	const struct word *suffix =
		rest.from < rest.to ? span_word(first, &words_calendar) : NULL;
	bool glued = suffix && suffix->classes & WORD_ORDSUFFIX &&
		     lex_is_glued(rest.lexed, rest.from);

	if (glued || (word && rest.to == rest.from + 1 &&
		      str_eq(span_first(rest)->key, STR("one"))))
		rest.from++;
	return rest;
}

static struct lex_span trim(struct lex_span span)
{
	while (span.from < span.to &&
	       span.lexed->at[span.from].kind == LEX_PUNCTUATION)
		span.from++;
	while (span.from < span.to &&
	       span.lexed->at[span.to - 1].kind == LEX_PUNCTUATION)
		span.to--;
	return span;
}

/* By a letter or number, alone, before or after the text. */
static int option_by_letter(const struct choosing *choosing)
{
	struct lex_span span = trim(choosing->span);
	struct lex_span rest;
	int option;

	while (span.from + 1 < span.to && is_lead(choosing, span.from))
		span.from++;
	if (span.from == span.to)
		return OPTION_NONE;
	option = option_of(choosing, span.from);
	rest = after_ordinal(
		(struct lex_span){span.lexed, span.from + 1, span.to},
		span_first(span)->kind == LEX_WORD && span_first(span)->n > 2);
	if (option == OPTION_NONE && span.to > span.from + 1) {
		option = option_of(choosing, span.to - 1);
		rest = (struct lex_span){span.lexed, span.from, span.to - 1};
	}
	return option < 0 ? option : agree(choosing, option, trim(rest));
}

/* Of two options, one true and one false: which does this word mean? */
static int truth_option(const struct answer *answer, uint32_t truth)
{
	int found = OPTION_NONE;

	for (uint32_t i = 0; i < answer->n_options; i++) {
		struct lexed option;

		if (!lex_option(answer, i, &option) || option.n != 1)
			return OPTION_NONE;
		if (classes_at(&option, 0) & truth)
			found = (int)i;
	}
	return found;
}

static int option_by_truth(const struct choosing *choosing)
{
	struct lex_span span = trim(choosing->span);
	const uint32_t truths = WORD_TRUE | WORD_FALSE;
	uint32_t truth;

	while (span.from + 1 < span.to && is_lead(choosing, span.from))
		span.from++;
	if (choosing->answer->n_options != 2 || span.to != span.from + 1)
		return OPTION_NONE;
	truth = classes_at(span.lexed, span.from) & truths;
	return truth && truth_option(choosing->answer, truths - truth) !=
				       OPTION_NONE
		       ? truth_option(choosing->answer, truth)
		       : OPTION_NONE;
}

static bool is_refused(struct lex_span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (classes_at(span.lexed, i) & (WORD_NOT | WORD_OR))
			return true;
	return false;
}

/* The only option that is shown like this. It may begin like a letter or a
 * number: "a faction", "the first election". */
static int option_as_shown(const struct answer *answer,
			   const struct lexed *typed)
{
	int found = OPTION_NONE;

	for (uint32_t i = 0; i < answer->n_options; i++) {
		struct lexed option;

		if (answer->options[i].len > 4 * (size_t)typed->normalized.n ||
		    !lex_option(answer, i, &option) ||
		    !normalized_eq(&option.normalized, &typed->normalized))
			continue;
		if (found != OPTION_NONE)
			return OPTION_NONE;
		found = (int)i;
	}
	return found;
}

int choose(const struct answer *answer, const struct lexed *typed)
{
	struct choosing choosing = {answer, lex_all(typed)};
	int option = option_as_shown(answer, typed);

	if (option == OPTION_NONE)
		option = option_by_truth(&choosing);
	if (option != OPTION_NONE)
		return option;
	if (is_refused(choosing.span))
		return OPTION_SEVERAL;
	if (lex_has_figure(choosing.span)) {
		option = option_of_text(answer, choosing.span);
		if (option >= 0)
			return option;
	}
	option = option_by_letter(&choosing);
	return option != OPTION_NONE ? option
				     : option_of_text(answer, choosing.span);
}
