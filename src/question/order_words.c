#include "question/order_words.h"

#include "base/utf8.h"

enum { YEAR_DIGITS = 4 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_of(struct str word)
{
	size_t n = 0;

	while (n < word.len && is_digit(word.ptr[n]))
		n++;
	return n;
}

static bool is_among(struct str word, struct str words)
{
	struct str one;

	while (str_split(&words, ' ', &one))
		if (one.len && utf8_reads_same(one, word))
			return true;
	return false;
}

/* "V" may be a letter, "IV" can only be a numeral. */
static bool is_roman(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (str_find(STR("IVX"), str_head(str_from(word, i), 1)) ==
		    SIZE_MAX)
			return false;
	return word.len > 1;
}

static struct str without_signs(struct str word)
{
	static const struct str signs = STR("(),.:;");

	while (word.len && str_find(signs, str_head(word, 1)) != SIZE_MAX)
		word = str_from(word, 1);
	while (word.len &&
	       str_find(signs, str_from(word, word.len - 1)) != SIZE_MAX)
		word = str_head(word, word.len - 1);
	return word;
}

static bool tells(const struct phrases *phrases, struct str word)
{
	size_t digits;

	word = without_signs(word);
	digits = digits_of(word);
	if (digits)
		return digits == word.len
			       ? digits == YEAR_DIGITS
			       : is_among(str_from(word, digits),
					  phrases_get(phrases,
						      STR("ordinals.endings")));
	return is_roman(word) ||
	       is_among(word, phrases_get(phrases, STR("ordinals.words")));
}

bool order_words_tell(const struct phrases *phrases, struct str text)
{
	struct str word;

	while (str_split(&text, ' ', &word))
		if (tells(phrases, word))
			return true;
	return false;
}
