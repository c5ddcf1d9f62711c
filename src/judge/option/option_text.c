#include "judge/option/option_text.h"

#include "base/typo.h"
#include "judge/name/name_read.h"
#include "judge/number/quantity.h"
#include "judge/number/typed_date.h"

enum { TEXT_LEAST = 5 };

/* A text in all forms used for comparison. */
struct text {
	struct lex_span span;
	struct name_space space;
	struct name name;
	bool has_figure;
	bool is_quantity;
	bool is_negative;
	bool is_day;
	struct quantity quantity;
	struct when when;
};

bool lex_option(const struct answer *answer, uint32_t i, struct lexed *lexed)
{
	return lex(lexed, answer->options[i], FOLD_BY_SOUND);
}

static bool is_clean(const struct quantity *quantity)
{
	return !quantity->strange && !quantity->has_total &&
	       (!quantity->numeral.inexact || quantity->numeral.digits);
}

/* -5, but not a dash before a text. */
static bool begins_negative(struct lex_span span)
{
	uint32_t next = span.from + 1;

	return lex_is_punctuation(span.lexed, span.from, '-') &&
	       next < span.to && lex_is_glued(span.lexed, next) &&
	       span.lexed->at[next].kind == LEX_FIGURE;
}

/* Reads numbers and dates: the typed text may have them in words. */
static bool read_text(struct text *text, struct lex_span span, unsigned kind)
{
	text->span = span;
	text->has_figure = lex_has_figure(span);
	text->is_quantity = false;
	text->is_negative = begins_negative(span);
	text->is_day = false;
	if (text->has_figure || kind & NAME_TYPED) {
		text->is_quantity =
			quantity_read(span, lex_end(span), NUMERAL_GROUPS,
				      &text->quantity) == QUANTITY_OK &&
			is_clean(&text->quantity);
		text->is_day = typed_date_read(span, &text->when) &&
			       text->when.has_year && text->when.month;
	}
	return name_read(&text->name, &text->space, span, kind);
}

static bool same_day(const struct when *a, const struct when *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day &&
	       a->short_year == b->short_year && !a->either_order;
}

/* The next figure from `i` on, or NULL. */
static const struct lexeme *next_figure(struct lex_span span, uint32_t *i)
{
	while (*i < span.to) {
		const struct lexeme *lexeme = &span.lexed->at[(*i)++];

		if (lexeme->kind == LEX_FIGURE)
			return lexeme;
	}
	return NULL;
}

static bool same_figures(struct lex_span a, struct lex_span b)
{
	uint32_t i = a.from;
	uint32_t j = b.from;

	for (;;) {
		const struct lexeme *x = next_figure(a, &i);
		const struct lexeme *y = next_figure(b, &j);

		if (!x || !y)
			return x == y;
		if (!str_eq(x->key, y->key))
			return false;
	}
}

/* What is too large, or has too many decimals, is the same if its digits are.
 */
static bool same_quantity(const struct numeral *a, const struct numeral *b)
{
	int32_t power = b->power + NUMBER_DECIMALS;
	bool exact;

	if (!a->inexact && !b->inexact)
		return a->value == b->value;
	return a->inexact && b->inexact &&
	       numeral_scaled(a, power, &exact) == b->digits && exact;
}

/* Are two texts with figures the same? */
static bool is_same(const struct text *typed, const struct text *option)
{
	if (typed->is_negative != option->is_negative)
		return false;
	if (typed->is_quantity && option->is_quantity)
		return same_quantity(&typed->quantity.numeral,
				     &option->quantity.numeral);
	if (typed->is_day && option->is_day)
		return same_day(&typed->when, &option->when);
	return str_eq(typed->name.core, option->name.core) &&
	       same_figures(typed->span, option->span);
}

/* How near is the typed text? 0 is the option itself. */
struct option_near {
	uint32_t d;
	size_t n;
};

static struct option_near near_option(const struct text *typed,
				      const struct text *option)
{
	const struct name *name = &option->name;
	uint32_t keys;
	uint32_t cores;

	if (typed->has_figure || option->has_figure)
		return (struct option_near){is_same(typed, option) ? 0 : 4, 0};
	keys = typo_distance(typed->name.key, name->key, 3);
	cores = typo_distance(typed->name.core, name->core, 3);
	return cores < keys ? (struct option_near){cores, name->core.len}
			    : (struct option_near){keys, name->key.len};
}

/* The typos allowed in the text of an option: it is on the screen, so the
 * nearest option was meant. */
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
static bool names_option(const struct answer *answer, const struct name *typed)
{
	for (uint32_t i = 0; i < answer->n_options; i++) {
		struct lexed option;

		if (!lex_option(answer, i, &option) || option.n != 1)
			continue;
		for (uint32_t j = 0; j < typed->n_words; j++)
			if (str_eq(typed->words[j].key, option.at[0].key))
				return true;
	}
	return false;
}

/* The only option that has all these words, one of them long: a surname. */
static int option_with_words(const struct answer *answer,
			     const struct name *typed)
{
	int found = OPTION_NONE;

	if (typed->core.len < TEXT_LEAST || names_option(answer, typed))
		return OPTION_NONE;
	for (uint32_t i = 0; i < answer->n_options; i++) {
		struct lexed option;
		bool all = lex_option(answer, i, &option);

		for (uint32_t j = 0; all && j < typed->n_words; j++)
			all = typed->words[j].dropped ||
			      is_word_of(typed->words[j].key, &option);
		if (all)
			found = found == OPTION_NONE ? (int)i : OPTION_SEVERAL;
	}
	return found == OPTION_SEVERAL ? OPTION_NONE : found;
}

int option_of_text(const struct answer *answer, struct lex_span span)
{
	struct text typed;
	struct option_near best = {4, 0};
	int found = OPTION_NONE;

	if (!read_text(&typed, span, NAME_TYPED))
		return OPTION_NONE;
	for (uint32_t i = 0; i < answer->n_options; i++) {
		struct lexed lexed;
		struct text option;
		struct option_near near;

		if (!lex_option(answer, i, &lexed) ||
		    !read_text(&option, lex_all(&lexed), NAME_OF_THING))
			continue;
		near = near_option(&typed, &option);
		if (near.d > best.d)
			continue;
		found = near.d == best.d ? OPTION_SEVERAL : (int)i;
		best = near;
	}
	if (found >= 0 && bears(best))
		return found;
	return found == OPTION_SEVERAL && best.d <= 3
		       ? OPTION_NONE
		       : option_with_words(answer, &typed.name);
}
