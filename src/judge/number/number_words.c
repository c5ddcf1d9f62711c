#include "judge/number/number_words.h"

/* What may follow in a numeral below 1000. */
struct word_state {
	int64_t value;
	int64_t room; /* the next word must be below this */
	bool any;
};

static bool take_cardinal(struct word_state *state, int64_t value)
{
	if (value >= state->room || (!value && state->any))
		return false;
	state->value += value;
	state->room = value >= 100 ? 100 : value >= 20 ? 10 : 0;
	state->any = true;
	return true;
}

static bool take_hundred(struct word_state *state)
{
	if (state->value >= 100 || (state->any && !state->value))
		return false;
	state->value = state->any ? state->value * 100 : 100;
	state->room = 100;
	state->any = true;
	return true;
}

const struct word *number_word(struct lex_span span)
{
	const struct word *word = span_word(span, &words_numerals);
	const struct word *other = span_word(span, &words_calendar);

	if (word && word->classes & WORD_CARDINAL && other &&
	    other->classes & WORD_FILLER && !span_first(span)->cyrillic)
		return NULL;
	return word;
}

static bool take_ordinal(struct word_state *state, int64_t value)
{
	bool taken = take_cardinal(state, value);

	if (taken)
		state->room = 0;
	return taken;
}

static bool take_word(struct word_state *state, const struct word *word)
{
	if (word && word->classes & WORD_CARDINAL)
		return take_cardinal(state, word->value);
	if (word && word->classes & WORD_ORDINAL)
		return take_ordinal(state, word->value);
	return word && word->classes & WORD_SCALE && word->value == 2 &&
	       take_hundred(state);
}

static bool is_number_word(struct lex_span span)
{
	const struct word *word = number_word(span);

	return word && word->classes & (WORD_CARDINAL | WORD_ORDINAL);
}

static bool is_hyphen(struct lex_span span, struct lex_span next)
{
	const struct lexeme *first = span_first(span);

	return first->kind == LEX_PUNCTUATION && first->symbol == '-' &&
	       !first->spaced && span_is_glued(next) &&
	       span_first(next)->kind == LEX_WORD;
}

void number_links(struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);
	struct lex_span next = {span->lexed, span->from + 1, span->to};

	if (!first)
		return;
	if (is_hyphen(*span, next) ||
	    (first->kind == LEX_WORD && str_eq(first->key, STR("and")) &&
	     is_number_word(next)))
		*span = next;
}

bool number_words(struct lex_span *span, int64_t *value)
{
	struct word_state state = {.room = 1000};
	struct lex_span rest = *span;

	while (take_word(&state, number_word(rest))) {
		rest.from++;
		*span = rest;
		number_links(&rest);
	}
	*value = state.value;
	return state.any;
}
