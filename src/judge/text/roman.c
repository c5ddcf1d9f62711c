#include "judge/text/roman.h"

#include <stddef.h>

static int roman_digit(int32_t c)
{
	static const struct {
		char letter;
		int value;
	} digits[] = {{'i', 1},	  {'v', 5},   {'x', 10},  {'l', 50},
		      {'c', 100}, {'d', 500}, {'m', 1000}};

	for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++)
		if (digits[i].letter == c)
			return digits[i].value;
	return 0;
}

/* Writes `value` in its usual form. */
static size_t write_roman(int value, char *out)
{
	static const struct {
		int value;
		const char *letters;
	} steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"},
		     {100, "c"},  {90, "xc"},  {50, "l"},  {40, "xl"},
		     {10, "x"},	  {9, "ix"},   {5, "v"},   {4, "iv"},
		     {1, "i"}};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++)
		for (; value >= steps[i].value; value -= steps[i].value)
			for (const char *c = steps[i].letters; *c; c++)
				out[n++] = *c;
	return n;
}

int roman_value(const struct lexed *lexed, const struct lexeme *word)
{
	const int32_t *at = lexed->normalized.at + word->start;
	char usual[32];
	int value = 0;

	if (word->n > 15)
		return 0;
	for (uint32_t i = 0; i < word->n; i++) {
		int digit = roman_digit(at[i]);
		int next = i + 1 < word->n ? roman_digit(at[i + 1]) : 0;

		if (!digit)
			return 0;
		value += digit < next ? -digit : digit;
	}
	if (value < 1 || value > 3999 || write_roman(value, usual) != word->n)
		return 0;
	for (uint32_t i = 0; i < word->n; i++)
		if (usual[i] != at[i])
			return 0;
	return value;
}
