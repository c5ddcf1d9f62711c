#include "base/typo.h"
#include "pack/date.h"
#include "quiz/judge_types.h"
#include "quiz/name.h"
#include "quiz/quantity.h"
#include "quiz/when.h"

enum { NONE = -1, SEVERAL = -2, TEXT_LEAST = 5, LETTERS = 26 };

/* What is typed before the options. */
struct choosing {
	const struct answer *answer;
	struct span span;
};

static int32_t latin_look(int32_t c)
{
	static const struct {
		int32_t cyrillic;
		char latin;
	} looks[] = {{0x430, 'a'}, {0x432, 'b'}, {0x441, 'c'}, {0x435, 'e'},
		     {0x43D, 'h'}, {0x456, 'i'}, {0x458, 'j'}, {0x43A, 'k'},
		     {0x43C, 'm'}, {0x43E, 'o'}, {0x440, 'p'}, {0x455, 's'},
		     {0x442, 't'}, {0x445, 'x'}, {0x443, 'y'}};

	for (size_t i = 0; i < sizeof(looks) / sizeof(*looks); i++)
		if (looks[i].cyrillic == c)
			return looks[i].latin;
	return c;
}

static int32_t value_of(const struct lexeme *figure)
{
	int32_t value = 0;

	for (size_t i = 0; i < figure->key.len && i < 4; i++)
		value = value * 10 + (figure->key.ptr[i] - '0');
	return value;
}

/* The option that this letter or number stands for; NONE when it is neither,
 * SEVERAL when there is no such option. */
static int option_of(const struct choosing *choosing, uint32_t i)
{
	const struct lexed *lexed = choosing->span.lexed;
	const struct lexeme *lexeme = &lexed->at[i];
	const struct word *word =
		span_word((struct span){lexed, i, i + 1}, &words_numerals);
	int32_t option;

	if (lexeme->kind == LEX_FIGURE)
		option = value_of(lexeme);
	else if (word && word->classes & (WORD_ORDINAL | WORD_CARDINAL) &&
		 lexeme->n > 2)
		option = word->value;
	else if (lexeme->kind == LEX_WORD && lexeme->n == 1)
		option = latin_look(lexed->plain.at[lexeme->start]) - 'a' + 1;
	else
		return NONE;
	return option >= 1 && option <= (int32_t)choosing->answer->n_options
		       ? (int)option - 1
		       : SEVERAL;
}

static bool lex_option(const struct choosing *choosing, uint32_t i,
		       struct lexed *lexed)
{
	return lex(lexed, choosing->answer->options[i], FOLD_BY_SOUND);
}

static bool same_quantity(struct span a, struct span b)
{
	struct quantity qa;
	struct quantity qb;

	return quantity_read(a, NUMERAL_GROUPS, &qa) == QUANTITY_OK &&
	       quantity_read(b, NUMERAL_GROUPS, &qb) == QUANTITY_OK &&
	       !qa.strange && !qb.strange && !qa.has_total && !qb.has_total &&
	       qa.numeral.value == qb.numeral.value && !qa.numeral.inexact &&
	       !qb.numeral.inexact;
}

static bool same_day(struct span a, struct span b)
{
	struct when wa;
	struct when wb;

	return when_read(a, &wa) && when_read(b, &wb) && wa.has_year &&
	       wa.month && wa.year == wb.year && wa.month == wb.month &&
	       wa.day == wb.day && wa.short_year == wb.short_year &&
	       !wa.either_order;
}

static bool has_figure(struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (span.lexed->at[i].kind == LEX_FIGURE)
			return true;
	return false;
}

/* Options with figures are compared as numbers or dates, never as letters:
 * 30.9 and 309 would have one key. */
static bool same_figures(struct span a, struct span b)
{
	return same_quantity(a, b) || same_day(a, b);
}

/* How near is what was typed? 0 is the option itself. */
struct option_near {
	uint32_t d;
	size_t n;
};

static struct option_near near_text(const struct name *typed,
				    struct span option)
{
	struct name_space space;
	struct name name;
	uint32_t keys;
	uint32_t cores;

	if (!name_read(&name, &space, option, NAME_OF_THING))
		return (struct option_near){4, 0};
	keys = typo_distance(typed->key, name.key, 3);
	cores = typo_distance(typed->core, name.core, 3);
	return cores < keys ? (struct option_near){cores, name.core.len}
			    : (struct option_near){keys, name.key.len};
}

/* Slips that the text of an option bears: it is on the screen, so the nearest
 * is what was meant. */
static bool bears(struct option_near near)
{
	uint32_t limit = near.n >= 15 ? 3 : near.n >= 8 ? 2 : 1;

	return !near.d || (near.n >= TEXT_LEAST && near.d <= limit);
}

static bool is_word_of(struct str key, const struct lexed *option)
{
	for (uint32_t i = 0; i < option->n; i++)
		if (option->at[i].kind == LEX_WORD &&
		    str_eq(option->at[i].key, key))
			return true;
	return false;
}

/* Is one of several words the whole text of an option? */
static bool names_option(const struct choosing *choosing,
			 const struct name *typed)
{
	for (uint32_t i = 0; i < choosing->answer->n_options; i++) {
		struct lexed option;

		if (!lex_option(choosing, i, &option) || option.n != 1)
			continue;
		for (uint32_t j = 0; j < typed->n_words; j++)
			if (str_eq(typed->words[j].key, option.at[0].key))
				return true;
	}
	return false;
}

/* The only option that has all these words, one of them long: a surname. */
static int option_with_words(const struct choosing *choosing,
			     const struct name *typed)
{
	int found = NONE;

	if (typed->core.len < TEXT_LEAST || names_option(choosing, typed))
		return NONE;
	for (uint32_t i = 0; i < choosing->answer->n_options; i++) {
		struct lexed option;
		bool all = lex_option(choosing, i, &option);

		for (uint32_t j = 0; all && j < typed->n_words; j++)
			all = typed->words[j].dropped ||
			      is_word_of(typed->words[j].key, &option);
		if (all)
			found = found == NONE ? (int)i : SEVERAL;
	}
	return found == SEVERAL ? NONE : found;
}

/* The option nearest to the text of `span`; NONE when there is no single one.
 */
static int option_near(const struct choosing *choosing, struct span span)
{
	struct name_space space;
	struct name typed;
	struct option_near best = {4, 0};
	int found = NONE;

	if (!name_read(&typed, &space, span, NAME_TYPED))
		return NONE;
	for (uint32_t i = 0; i < choosing->answer->n_options; i++) {
		struct lexed option;
		struct option_near near;

		if (!lex_option(choosing, i, &option))
			continue;
		near = near_text(&typed, lex_all(&option));
		if (has_figure(lex_all(&option)) || has_figure(span))
			near.d = same_figures(span, lex_all(&option)) ? 0 : 4;
		if (near.d > best.d)
			continue;
		found = near.d == best.d ? SEVERAL : (int)i;
		best = near;
	}
	if (found >= 0 && bears(best))
		return found;
	return found == SEVERAL && best.d <= 3
		       ? NONE
		       : option_with_words(choosing, &typed);
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

	return lexed->at[i].kind == LEX_MARK ||
	       (lexed->at[i].n > 1 && classes_at(lexed, i) & passed) ||
	       (classes_at(lexed, i) & WORD_LEAD && i + 1 < lexed->n &&
		classes_at(lexed, i + 1) & WORD_LEAD);
}

static bool all_marks(struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (span.lexed->at[i].kind != LEX_MARK)
			return false;
	return true;
}

/* A letter and what is beside it must agree. */
static int agree(const struct choosing *choosing, int option,
		 struct span beside)
{
	int other;

	if (all_marks(beside))
		return option;
	if (beside.to == beside.from + 1)
		other = option_of(choosing, beside.from);
	else
		other = NONE;
	if (other == NONE)
		other = option_near(choosing, beside);
	return other == option ? option : SEVERAL;
}

/* 2nd, the second one: what ends an ordinal and says nothing more. */
static struct span after_ordinal(struct span rest, bool word)
{
	struct span first = {rest.lexed, rest.from, rest.from + 1};
	const struct word *suffix =
		rest.from < rest.to ? span_word(first, &words_calendar) : NULL;
	bool glued = suffix && suffix->classes & WORD_ORDSUFFIX &&
		     lex_is_glued(rest.lexed, rest.from);

	if (glued || (word && rest.to == rest.from + 1 &&
		      str_eq(span_first(rest)->key, STR("one"))))
		rest.from++;
	return rest;
}

static struct span trim(struct span span)
{
	while (span.from < span.to &&
	       span.lexed->at[span.from].kind == LEX_MARK)
		span.from++;
	while (span.from < span.to &&
	       span.lexed->at[span.to - 1].kind == LEX_MARK)
		span.to--;
	return span;
}

/* By a letter or a number, alone, before or after the text. */
static int option_by_letter(const struct choosing *choosing)
{
	struct span span = trim(choosing->span);
	struct span rest;
	int option;

	while (span.from + 1 < span.to && is_lead(choosing, span.from))
		span.from++;
	if (span.from == span.to)
		return NONE;
	option = option_of(choosing, span.from);
	rest = after_ordinal((struct span){span.lexed, span.from + 1, span.to},
			     span_first(span)->kind == LEX_WORD &&
				     span_first(span)->n > 2);
	if (option == NONE && span.to > span.from + 1) {
		option = option_of(choosing, span.to - 1);
		rest = (struct span){span.lexed, span.from, span.to - 1};
	}
	return option < 0 ? option : agree(choosing, option, trim(rest));
}

/* Of two options, one true and one false: which is this word? */
static int truth_option(const struct answer *answer, uint32_t truth)
{
	int found = NONE;

	for (uint32_t i = 0; i < answer->n_options; i++) {
		struct lexed option;

		if (!lex(&option, answer->options[i], FOLD_BY_SOUND) ||
		    option.n != 1)
			return NONE;
		if (classes_at(&option, 0) & truth)
			found = (int)i;
	}
	return found;
}

static int option_by_truth(const struct choosing *choosing)
{
	struct span span = trim(choosing->span);
	const uint32_t truths = WORD_TRUE | WORD_FALSE;
	uint32_t truth;

	while (span.from + 1 < span.to && is_lead(choosing, span.from))
		span.from++;
	if (choosing->answer->n_options != 2 || span.to != span.from + 1)
		return NONE;
	truth = classes_at(span.lexed, span.from) & truths;
	return truth && truth_option(choosing->answer, truths - truth) != NONE
		       ? truth_option(choosing->answer, truth)
		       : NONE;
}

static bool is_refused(struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (classes_at(span.lexed, i) & (WORD_NOT | WORD_OR))
			return true;
	return false;
}

static int choose(const struct choosing *choosing)
{
	int option = option_by_truth(choosing);

	if (option != NONE)
		return option;
	if (is_refused(choosing->span))
		return SEVERAL;
	if (has_figure(choosing->span)) {
		option = option_near(choosing, choosing->span);
		if (option >= 0)
			return option;
	}
	option = option_by_letter(choosing);
	return option != NONE ? option : option_near(choosing, choosing->span);
}

struct ruling judge_choice(const struct answer *answer,
			   const struct judge_pool *pool,
			   const struct lexed *typed)
{
	struct choosing choosing = {answer, lex_all(typed)};
	int option = choose(&choosing);

	(void)pool;
	if (option == (int)answer->key)
		return CORRECT;
	if (option == SEVERAL)
		return RULING(VERDICT_WRONG, "one of the options, please");
	return option == NONE ? RULING(VERDICT_WRONG, "that is none of the "
						      "options")
			      : WRONG;
}
