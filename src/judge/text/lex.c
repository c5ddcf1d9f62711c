#include "judge/text/lex.h"

#include <string.h>
#include <utf8proc.h>

enum { SYMBOLS = 0x2000 }; /* dingbats, emojis and the like are above */

enum sort { SPACE, LETTER, DIGIT, COMBINING, APOSTROPHE, MARK, SYMBOL };

static enum sort sort_of_ascii(int32_t c)
{
	if (c >= 'a' && c <= 'z')
		return LETTER;
	if (c >= '0' && c <= '9')
		return DIGIT;
	if (c == ' ')
		return SPACE;
	return c == '\'' ? APOSTROPHE : MARK;
}

static enum sort sort_of(int32_t c)
{
	if (c < 0x80)
		return sort_of_ascii(c);
	if (c >= 0x430 && c < 0x482)
		return LETTER;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return LETTER;
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return COMBINING;
	case UTF8PROC_CATEGORY_SO:
		return c == LEX_DEGREE ? MARK : SYMBOL;
	case UTF8PROC_CATEGORY_SK:
		return SYMBOL;
	case UTF8PROC_CATEGORY_ZS:
		return SPACE;
	default:
		return MARK;
	}
}

/* The end of the word that begins at `i`, including inner apostrophes. */
static uint32_t word_end(const struct normalized *normalized, uint32_t i)
{
	uint32_t end = i;

	while (i < normalized->n) {
		enum sort sort = sort_of(normalized->at[i]);

		if (sort == LETTER || sort == COMBINING)
			end = i + 1;
		else if (sort != APOSTROPHE || end != i)
			break;
		i++;
	}
	return end;
}

static uint32_t figure_end(const struct normalized *normalized, uint32_t i)
{
	while (i < normalized->n) {
		enum sort sort = sort_of(normalized->at[i]);

		if (sort != DIGIT && sort != COMBINING)
			break;
		i++;
	}
	return i;
}

/* a, o or u with two dots, an o with a stroke, or an x */
static bool has_two_spellings(const struct normalized *normalized, uint32_t i)
{
	int32_t before = i ? normalized->at[i - 1] : 0;

	return normalized->at[i] == 0xF8 || normalized->at[i] == 'x' ||
	       (normalized->at[i] == 0x308 &&
		(before == 'a' || before == 'o' || before == 'u'));
}

static void note_script(struct lexeme *lexeme, int32_t c)
{
	if (c >= 0x400 && c < 0x530)
		lexeme->cyrillic = true;
	else if ((c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x250))
		lexeme->latin = true;
}

enum fold_reading lex_reading_of(const struct lexed *lexed,
				 const struct lexeme *lexeme)
{
	if (lexed->reading == FOLD_UMLAUTS)
		return FOLD_UMLAUTS;
	return lexeme->cyrillic && lexeme->latin ? lexed->reading
						 : FOLD_BY_SOUND;
}

static void fold_lexeme(struct lexed *lexed, struct lexeme *lexeme)
{
	char *key = lexed->keys + lexed->keys_n;
	struct fold fold = {key, 0, LEX_KEYS_MAX - lexed->keys_n,
			    lex_reading_of(lexed, lexeme)};

	for (uint32_t i = 0; i < lexeme->n; i++)
		fold_add(&fold, lexed->normalized.at[lexeme->start + i]);
	fold_end_word(&fold);
	lexeme->key = (struct str){key, fold.n};
	lexed->keys_n += (uint32_t)fold.n;
}

static void read_lexeme(struct lexed *lexed, struct lexeme *lexeme,
			enum sort sort)
{
	const struct normalized *normalized = &lexed->normalized;
	uint32_t start = lexeme->start;
	uint32_t end = start + 1;

	lexeme->kind = LEX_PUNCTUATION;
	lexeme->symbol = sort == APOSTROPHE ? '\'' : normalized->at[start];
	if (sort == LETTER) {
		lexeme->kind = LEX_WORD;
		end = word_end(normalized, start);
	} else if (sort == DIGIT) {
		lexeme->kind = LEX_FIGURE;
		end = figure_end(normalized, start);
	}
	lexeme->n = (uint16_t)(end - start);
	if (sort == LETTER)
		for (uint32_t i = start; i < end; i++) {
			note_script(lexeme, normalized->at[i]);
			lexed->umlauts |= has_two_spellings(normalized, i);
		}
	if (lexeme->kind != LEX_PUNCTUATION)
		fold_lexeme(lexed, lexeme);
	if (lexeme->cyrillic && lexeme->latin)
		lexed->mixed = true;
}

/* The flat of B♭ and the suit of K♠ belong to a word; other symbols and emojis
 * separate words like spaces. */
static bool is_part_of_word(const struct lexed *lexed, uint32_t i, bool spaced)
{
	const struct normalized *normalized = &lexed->normalized;
	enum sort next =
		i + 1 < normalized->n ? sort_of(normalized->at[i + 1]) : SPACE;

	return normalized->at[i] >= SYMBOLS &&
	       utf8proc_category(normalized->at[i]) == UTF8PROC_CATEGORY_SO &&
	       ((lexed->n && !spaced) || next == LETTER || next == DIGIT);
}

static bool split(struct lexed *lexed)
{
	bool spaced = false;

	for (uint32_t i = 0; i < lexed->normalized.n;) {
		enum sort sort = sort_of(lexed->normalized.at[i]);
		struct lexeme *lexeme = &lexed->at[lexed->n];

		if (sort == SYMBOL && is_part_of_word(lexed, i, spaced))
			sort = MARK;
		if (sort == SPACE || sort == SYMBOL || sort == COMBINING) {
			spaced |= sort != COMBINING;
			i++;
			continue;
		}
		if (lexed->n == LEX_MAX)
			return false;
		*lexeme =
			(struct lexeme){.spaced = spaced, .start = (uint16_t)i};
		read_lexeme(lexed, lexeme, sort);
		lexed->n++;
		i += lexeme->n;
		spaced = false;
	}
	return true;
}

static void reset(struct lexed *lexed, enum fold_reading reading)
{
	lexed->n = 0;
	lexed->keys_n = 0;
	lexed->reading = reading;
	lexed->mixed = false;
	lexed->umlauts = false;
}

bool lex(struct lexed *lexed, struct str text, enum fold_reading reading)
{
	reset(lexed, reading);
	return normalize(&lexed->normalized, text) && split(lexed);
}

void lex_again(struct lexed *lexed, enum fold_reading reading)
{
	reset(lexed, reading);
	split(lexed);
}

static bool is_capital(const struct normalized *text, uint32_t i, int32_t c)
{
	return i < text->n && text->upper[i] && text->at[i] == c;
}

bool lex_capitals(struct lexed *lexed)
{
	enum { DOTLESS_I = 0x131, SHARP_S = 0xDF };
	struct normalized *text = &lexed->normalized;
	uint32_t n = 0;
	bool found = false;

	for (uint32_t i = 0; i < text->n; i++, n++) {
		bool dotless = is_capital(text, i, 'i') &&
			       (i + 1 == text->n ||
				sort_of(text->at[i + 1]) != COMBINING);
		bool sharp = is_capital(text, i, 's') &&
			     is_capital(text, i + 1, 's');

		found |= dotless || sharp;
		text->upper[n] = text->upper[i];
		text->at[n] = dotless ? DOTLESS_I
			      : sharp ? SHARP_S
				      : text->at[i];
		i += sharp;
	}
	text->n = n;
	if (found)
		lex_again(lexed, FOLD_BY_SOUND);
	return found;
}

bool lex_is_upper(const struct lexed *lexed, const struct lexeme *word)
{
	for (uint32_t i = 0; i < word->n; i++)
		if (!lexed->normalized.upper[word->start + i])
			return false;
	return true;
}

int32_t lex_raised_digit(const struct lexed *lexed, uint32_t i)
{
	int32_t c = lexed->at[i].symbol;

	if (lexed->at[i].kind != LEX_PUNCTUATION)
		return -1;
	return normalized_raised_digit(c);
}

struct lex_span lex_all(const struct lexed *lexed)
{
	return (struct lex_span){lexed, 0, lexed->n};
}

struct lex_span lex_end(struct lex_span span)
{
	return (struct lex_span){span.lexed, span.to, span.to};
}

bool lex_has_figure(struct lex_span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (span.lexed->at[i].kind == LEX_FIGURE)
			return true;
	return false;
}

bool lex_is_punctuation(const struct lexed *lexed, uint32_t i, int32_t symbol)
{
	return i < lexed->n && lexed->at[i].kind == LEX_PUNCTUATION &&
	       lexed->at[i].symbol == symbol;
}

bool lex_is_glued(const struct lexed *lexed, uint32_t i)
{
	return i && i < lexed->n && !lexed->at[i].spaced;
}

bool lex_is_harmless(const struct lexeme *lexeme)
{
	if (lexeme->kind != LEX_PUNCTUATION)
		return false;
	return lexeme->symbol < 0x80
		       ? lexeme->symbol &&
				 strchr(".,!?;:\"'()[]{}*_\n", lexeme->symbol)
		       : utf8proc_category(lexeme->symbol) ==
				 UTF8PROC_CATEGORY_SO;
}

const struct lexeme *span_first(struct lex_span span)
{
	return span.from < span.to ? &span.lexed->at[span.from] : NULL;
}

const struct word *span_word(struct lex_span span,
			     const struct word_table *table)
{
	const struct lexeme *first = span_first(span);

	if (!first || first->kind != LEX_WORD)
		return NULL;
	return words_find(table, first->key);
}

bool span_is_glued(struct lex_span span)
{
	return span.from < span.to && lex_is_glued(span.lexed, span.from);
}

uint32_t span_classes(struct lex_span span)
{
	const struct word *rows[] = {span_word(span, &words_speech),
				     span_word(span, &words_calendar),
				     span_word(span, &words_numerals)};
	uint32_t classes = 0;

	for (int i = 0; i < 3; i++)
		classes |= rows[i] ? rows[i]->classes : 0;
	return classes;
}

int32_t lex_latin_look(int32_t c)
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
