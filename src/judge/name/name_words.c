#include "judge/name/name_words.h"

#include "judge/text/roman.h"
#include "judge/text/words.h"

#include <string.h>
#include <utf8proc.h>

/* A word under construction, and where it comes from. */
struct source {
	struct name_space *space;
	struct lex_span span;
	unsigned kind;
	uint32_t n;
	uint16_t tens; /* the word before is twenty, thirty or the like */
};

static bool is_single(const struct name_word *word)
{
	return word->n == 1 && !word->digits && !word->sign;
}

/* Stored as digits, so that Henry VIII is Henry 8. */
static struct str keep_numeral(struct name_space *space, int value)
{
	char *at = space->numerals + space->numerals_n;
	char digits[8];
	uint32_t n = 0;

	for (; value && n < sizeof(digits); value /= 10)
		digits[n++] = (char)('0' + value % 10);
	if (space->numerals_n + n > NAME_NUMERALS_MAX)
		return STR_NONE;
	for (uint32_t i = 0; i < n; i++)
		at[i] = digits[n - 1 - i];
	space->numerals_n += n;
	return (struct str){at, n};
}

static struct str keep_symbol(struct name_space *space, int32_t symbol)
{
	char *at = space->numerals + space->numerals_n;
	utf8proc_uint8_t bytes[4];
	size_t n = (size_t)utf8proc_encode_char(symbol, bytes);

	if (space->numerals_n + n > NAME_NUMERALS_MAX)
		return STR_NONE;
	memcpy(at, bytes, n);
	space->numerals_n += (uint32_t)n;
	return (struct str){at, n};
}

static bool is_of(const struct lexed *lexed, const struct lexeme *word,
		  const char *letters)
{
	for (uint32_t i = 0; i < word->n; i++)
		if (!strchr(letters, lexed->normalized.at[word->start + i]))
			return false;
	return true;
}

/* Xi: eleven, or a name. */
static bool is_xi(const struct lexeme *word)
{
	return word->n == 2 && str_eq(word->key, STR("hi"));
}

static bool is_dotted(const struct lexed *lexed, const struct lexeme *word)
{
	return lex_is_punctuation(lexed, (uint32_t)(word - lexed->at) + 1, '.');
}

/*
 * Is this word, of letters that form a Roman numeral, meant as one? In
 * capitals, yes; in typed text also in small letters, if only i, v and x. Li
 * and Xi are names if they come first; C, D and Washington DC are letters
 * everywhere.
 */
static bool is_meant_as_roman(const struct source *source,
			      const struct lexeme *word, bool small)
{
	const struct lexed *lexed = source->span.lexed;

	if (word->n == 1 && (!small || (source->kind & NAME_OF_PERSON &&
					is_dotted(lexed, word))))
		return false;
	if (!source->n)
		return (small && word->n > 1 && !is_xi(word)) ||
		       (word->n > 2 && lex_is_upper(lexed, word));
	return (lex_is_upper(lexed, word) &&
		(word->n > 2 || is_of(lexed, word, "ivxl"))) ||
	       (small && source->kind & NAME_TYPED);
}

static void read_roman(struct source *source, struct name_word *word,
		       const struct lexeme *lexeme)
{
	bool small = is_of(source->span.lexed, lexeme, "ivx");
	int value = 0;

	if (lexeme->latin && !lexeme->cyrillic)
		value = roman_value(source->span.lexed, lexeme);
	if (!value || !is_meant_as_roman(source, lexeme, small))
		return;
	word->roman =
		!small || lexeme->n == 1 || str_eq(lexeme->key, STR("hi"));
	if (word->roman && source->kind & NAME_NO_ROMANS)
		return;
	word->key = keep_numeral(source->space, value);
	word->classes = 0;
	word->digits = true;
	word->by_key = true;
}

/* The 3 of third and three, or 0. */
static uint16_t number_of(const struct name_word *word)
{
	const struct word *known = words_find(&words_numerals, word->key);

	return known && word->n > 2 &&
			       known->classes & (WORD_CARDINAL | WORD_ORDINAL)
		       ? known->value
		       : 0;
}

bool name_has_number_word(const struct name *name)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (number_of(&name->words[i]))
			return true;
	return false;
}

static bool has_number(const struct name *name, uint16_t number)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (number_of(&name->words[i]) == number)
			return true;
	return false;
}

bool name_other_number(const struct name *typed, const struct name *name)
{
	for (uint32_t i = 0; i < typed->n_words; i++) {
		uint16_t number = number_of(&typed->words[i]);

		if (number && !has_number(name, number))
			return name_has_number_word(name);
	}
	return false;
}

/* Reads third as 3rd, and the first of twenty-first as a part of 21st. */
static void read_number_word(struct source *source, struct name_word *word)
{
	uint16_t value = number_of(word);
	uint16_t tens = source->tens;

	source->tens = value >= 20 && value < 100 && !(value % 10) ? value : 0;
	if (!value)
		return;
	if (tens && value < 10) {
		value = (uint16_t)(value + tens);
		word[-1].n = (uint16_t)(word->start + word->n - word[-1].start);
		source->n--;
		word--;
	}
	word->key = keep_numeral(source->space, value);
	word->classes = 0;
	word->digits = true;
	word->by_key = true;
}

static void read_numeral(struct source *source, struct name_word *word,
			 const struct lexeme *lexeme)
{
	if (lexeme->kind != LEX_FIGURE) {
		read_roman(source, word, lexeme);
		if (source->kind & NAME_NUMBER_WORDS && !word->digits)
			read_number_word(source, word);
		return;
	}
	word->digits = true;
	word->by_key = true;
	while (word->key.len > 1 && *word->key.ptr == '0')
		word->key = str_from(word->key, 1);
}

static bool is_before_word(struct lex_span span, uint32_t i)
{
	do
		i++;
	while (lex_is_punctuation(span.lexed, i, '.') ||
	       lex_is_punctuation(span.lexed, i, '-'));
	return i < span.to && span.lexed->at[i].kind == LEX_WORD;
}

/* St. Petersburg and Sankt Petersburg are Saint Petersburg; but Main St. */
static struct str in_full(struct lex_span span, uint32_t i)
{
	struct str key = span.lexed->at[i].key;

	if (*key.ptr == 's' &&
	    (str_eq(key, STR("st")) || str_eq(key, STR("ste")) ||
	     str_eq(key, STR("sankt"))) &&
	    is_before_word(span, i))
		return STR("saint");
	return key;
}

static struct name_word *add(struct source *source, uint32_t i)
{
	const struct lexed *lexed = source->span.lexed;
	const struct lexeme *lexeme = &lexed->at[i];
	struct name_word *word = &source->space->words[source->n];

	*word = (struct name_word){
		.key = lexeme->key,
		.start = lexeme->start,
		.n = lexeme->n,
		.letter = lexed->normalized.at[lexeme->start],
		.small = !lexed->normalized.upper[lexeme->start],
		.glued = lex_is_glued(lexed, i) &&
			 lexed->at[i - 1].kind != LEX_PUNCTUATION,
		.reading = lex_reading_of(lexed, lexeme),
	};
	return word;
}

/* A Space Odyssey, and 2001: A Space Odyssey */
static bool begins_clause(const struct source *source, uint32_t i)
{
	const struct lexed *lexed = source->span.lexed;

	return !source->n ||
	       (lexed->at[i].spaced && (lex_is_punctuation(lexed, i - 1, ':') ||
					lex_is_punctuation(lexed, i - 1, '-') ||
					lex_is_punctuation(lexed, i - 1, ',')));
}

static void add_word(struct source *source, uint32_t i)
{
	const struct lexed *lexed = source->span.lexed;
	const struct lexeme *lexeme = &lexed->at[i];
	struct name_word *word = add(source, i);
	struct str key = in_full(source->span, i);
	const struct word *known = words_find(&words_speech, key);

	if (key.ptr != lexeme->key.ptr) {
		word->key = key;
		word->by_key = true;
	}
	if (known) {
		word->classes = known->classes;
		word->value = known->value;
	}
	word->joined = lex_is_glued(lexed, i) &&
		       lex_is_punctuation(lexed, i - 1, '-') &&
		       lex_is_glued(lexed, i - 1);
	word->dotted = lex_is_punctuation(lexed, i + 1, '.') &&
		       lex_is_glued(lexed, i + 1);
	word->comma = lex_is_punctuation(lexed, i + 1, ',');
	word->begins = lexeme->n == 1 && begins_clause(source, i);
	read_numeral(source, word, lexeme);
	source->n++;
}

/* Adjacent subscripts and superscripts are one numeral; returns their
 * number. */
static uint32_t add_raised(struct source *source, uint32_t i)
{
	const struct lex_span span = source->span;
	struct name_word *word = add(source, i);
	int value = 0;
	uint32_t n = 0;

	while (i + n < span.to && n < 4 &&
	       lex_raised_digit(span.lexed, i + n) >= 0) {
		value = value * 10 + lex_raised_digit(span.lexed, i + n);
		n++;
	}
	word->n = (uint16_t)n;
	word->key = value ? keep_numeral(source->space, value) : STR("0");
	word->digits = true;
	word->by_key = true;
	source->n++;
	return n;
}

/* + or - at a word's end or before a digit: not a dash or hyphen. */
static bool is_minus(struct lex_span span, uint32_t i)
{
	const struct lexed *lexed = span.lexed;
	bool after = i > span.from && lex_is_glued(lexed, i);
	bool before = i + 1 < span.to && lex_is_glued(lexed, i + 1);
	const struct lexeme *last = after ? &lexed->at[i - 1] : NULL;

	if (!after)
		return before && lexed->at[i + 1].kind == LEX_FIGURE;
	if (last->kind == LEX_PUNCTUATION)
		return lex_raised_digit(lexed, i - 1) >= 0 ||
		       last->symbol == ')';
	if (before)
		return lexed->at[i + 1].kind == LEX_PUNCTUATION;
	return i + 1 == span.to || last->kind == LEX_FIGURE || last->n <= 3;
}

static bool is_sign(const struct source *source, uint32_t i)
{
	int32_t symbol = source->span.lexed->at[i].symbol;
	utf8proc_category_t category;

	if (source->kind & NAME_OF_PERSON)
		return false;
	if (symbol == '-')
		return is_minus(source->span, i);
	if (symbol < 0x80)
		return symbol && strchr("+#%=<>@^~$", symbol);
	category = utf8proc_category(symbol);
	return category == UTF8PROC_CATEGORY_SC ||
	       category == UTF8PROC_CATEGORY_SM ||
	       category == UTF8PROC_CATEGORY_NO ||  /* the half of 8½ */
	       (category == UTF8PROC_CATEGORY_SO && /* the flat of B♭ */
		symbol != LEX_DEGREE);
}

static void add_sign(struct source *source, uint32_t i)
{
	const struct lexeme *lexeme = &source->span.lexed->at[i];
	struct name_word *word = add(source, i);

	word->key = keep_symbol(source->space, lexeme->symbol);
	word->sign = true;
	word->spare = source->kind & NAME_TYPED && lexeme->symbol != '+' &&
		      lexeme->symbol != '-' &&
		      (source->n == 0 || lex_is_harmless(lexeme));
	source->n++;
}

/* Trinidad & Tobago, but not AT&T. */
static bool is_and(struct lex_span span, uint32_t i)
{
	return span.lexed->at[i].symbol == '&' && span.lexed->at[i].spaced &&
	       i + 1 < span.to && span.lexed->at[i + 1].spaced;
}

static void add_and(struct source *source, uint32_t i)
{
	struct name_word *word = add(source, i);

	word->key = STR("and");
	word->by_key = true;
	word->classes = WORD_AND;
	source->n++;
}

/* 22nd is 22. */
static bool is_ending(const struct source *source, uint32_t i)
{
	const struct lexed *lexed = source->span.lexed;
	const struct word *word;

	if (i == source->span.from || !lex_is_glued(lexed, i) ||
	    lexed->at[i - 1].kind != LEX_FIGURE)
		return false;
	word = words_find(&words_calendar, lexed->at[i].key);
	return word && word->classes & WORD_ORDSUFFIX && lexed->at[i].n == 2;
}

/* A figure, or IX; "No, I think" is another word. */
static bool is_number(const struct lexed *lexed, uint32_t i, bool dotted)
{
	const struct lexeme *lexeme = &lexed->at[i];

	return lexeme->kind == LEX_FIGURE ||
	       (lexeme->kind == LEX_WORD && (dotted || lexeme->n > 1) &&
		lex_is_upper(lexed, lexeme) && roman_value(lexed, lexeme));
}

/* The No. of No. 5. */
static bool is_number_sign(const struct source *source, uint32_t i)
{
	const struct lexed *lexed = source->span.lexed;
	const struct lexeme *lexeme = &lexed->at[i];
	bool dotted = lex_is_punctuation(lexed, i + 1, '.');
	uint32_t next = i + 1 + dotted;

	if (source->kind & NAME_OF_PERSON || next >= source->span.to ||
	    !is_number(lexed, next, dotted))
		return false;
	return lex_is_punctuation(lexed, i, '#') ||
	       (lexeme->kind == LEX_WORD && str_eq(lexeme->key, STR("no")));
}

/* Returns how many lexemes it took. */
static uint32_t read_part(struct source *source, uint32_t i)
{
	const struct lexeme *lexeme = &source->span.lexed->at[i];

	if (is_number_sign(source, i))
		return 1;
	if (lexeme->kind != LEX_PUNCTUATION) {
		if (lexeme->key.len && !is_ending(source, i))
			add_word(source, i);
	} else if (lex_raised_digit(source->span.lexed, i) >= 0) {
		return add_raised(source, i);
	} else if (is_sign(source, i)) {
		add_sign(source, i);
	} else if (is_and(source->span, i) &&
		   !(source->kind & NAME_OF_PERSON)) {
		add_and(source, i);
	}
	return 1;
}

static bool is_greek(int32_t letter)
{
	return letter >= 0x370 && letter < 0x400;
}

/* A letter that may be the article, or join two words: not that of A-flat and
 * α-ray. A capital may be the article where a clause begins. */
static bool is_small_word(const struct source *source,
			  const struct name_word *word, uint32_t i)
{
	bool upper = source->span.lexed->normalized.upper[word->start];
	bool first = word->begins && word->classes & WORD_ARTICLE;

	if (!(word->classes & (WORD_ARTICLE | WORD_AND)) ||
	    i + 1 == source->n || word[1].joined || is_greek(word->letter))
		return false;
	return first ? !(source->kind & NAME_LETTERED) : !upper;
}

/* The A. of John A. Roebling, in a text that is not known to be a person. */
static bool is_initial(const struct source *source,
		       const struct name_word *word, uint32_t i)
{
	return !(source->kind & (NAME_OF_PERSON | NAME_TYPED)) &&
	       word->dotted && !word->small && i && i + 1 < source->n &&
	       !word[1].digits && word[1].n > 1 && !word[1].small;
}

/* Marks numerals, signs and single letters, which must not be missing. */
static void mark_exact(struct source *source)
{
	for (uint32_t i = 0; i < source->n; i++) {
		struct name_word *word = &source->space->words[i];

		word->exact =
			word->digits || word->sign ||
			(is_single(word) && !(source->kind & NAME_OF_PERSON));
		if (is_single(word) && is_initial(source, word, i))
			word->spare = true;
		if (!is_single(word) || !is_small_word(source, word, i))
			continue;
		word->exact = source->kind & NAME_TYPED;
		word->spare = true;
	}
}

uint32_t name_words_read(struct name_space *space, struct lex_span span,
			 unsigned kind)
{
	struct source source = {space, span, kind, 0, 0};

	space->numerals_n = 0;
	for (uint32_t i = span.from; i < span.to;) {
		if (source.n == NAME_WORDS_MAX)
			return 0;
		i += read_part(&source, i);
	}
	mark_exact(&source);
	return source.n;
}
