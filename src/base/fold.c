#include "base/fold.h"

#include "base/normalize.h"

#include <stdbool.h>
#include <string.h>
#include <uchar.h>
#include <utf8proc.h>

enum { CYRILLIC = 0x430, CYRILLIC_END = 0x530 };
enum { ACUTE = 0x301, DIAERESIS = 0x308, CARON = 0x30C, CEDILLA = 0x327 };

/* Letters by their sound, from U+0430; those with a mark that decomposes are
 * not needed. A letter without a row is kept as it is; "" is silent. */
static const char sounds[CYRILLIC_END - CYRILLIC][4] = {
	[U'а' - CYRILLIC] = "a",  [U'б' - CYRILLIC] = "b",
	[U'в' - CYRILLIC] = "v",  [U'г' - CYRILLIC] = "g",
	[U'д' - CYRILLIC] = "d",  [U'е' - CYRILLIC] = "e",
	[U'ж' - CYRILLIC] = "j",  [U'з' - CYRILLIC] = "z",
	[U'и' - CYRILLIC] = "i",  [U'й' - CYRILLIC] = "i",
	[U'к' - CYRILLIC] = "k",  [U'л' - CYRILLIC] = "l",
	[U'м' - CYRILLIC] = "m",  [U'н' - CYRILLIC] = "n",
	[U'о' - CYRILLIC] = "o",  [U'п' - CYRILLIC] = "p",
	[U'р' - CYRILLIC] = "r",  [U'с' - CYRILLIC] = "s",
	[U'т' - CYRILLIC] = "t",  [U'у' - CYRILLIC] = "u",
	[U'ф' - CYRILLIC] = "f",  [U'х' - CYRILLIC] = "h",
	[U'ц' - CYRILLIC] = "c",  [U'ч' - CYRILLIC] = "ch",
	[U'ш' - CYRILLIC] = "s",  [U'щ' - CYRILLIC] = "s",
	[U'ъ' - CYRILLIC] = "-",  [U'ы' - CYRILLIC] = "i",
	[U'ь' - CYRILLIC] = "-",  [U'э' - CYRILLIC] = "e",
	[U'ю' - CYRILLIC] = "iu", [U'я' - CYRILLIC] = "ia",
	[U'ё' - CYRILLIC] = "e",  [U'ђ' - CYRILLIC] = "j",
	[U'є' - CYRILLIC] = "e",  [U'ѕ' - CYRILLIC] = "s",
	[U'і' - CYRILLIC] = "i",  [U'ј' - CYRILLIC] = "j",
	[U'љ' - CYRILLIC] = "l",  [U'њ' - CYRILLIC] = "n",
	[U'ћ' - CYRILLIC] = "ch", [U'џ' - CYRILLIC] = "j",
	[U'ґ' - CYRILLIC] = "g",  [U'ғ' - CYRILLIC] = "g",
	[U'җ' - CYRILLIC] = "j",  [U'қ' - CYRILLIC] = "k",
	[U'ҡ' - CYRILLIC] = "k",  [U'ң' - CYRILLIC] = "n",
	[U'ҥ' - CYRILLIC] = "n",  [U'ү' - CYRILLIC] = "u",
	[U'ұ' - CYRILLIC] = "u",  [U'ҳ' - CYRILLIC] = "h",
	[U'ҷ' - CYRILLIC] = "j",  [U'һ' - CYRILLIC] = "h",
	[U'ә' - CYRILLIC] = "a",  [U'ө' - CYRILLIC] = "o",
	[U'ӏ' - CYRILLIC] = "-",  [U'ԛ' - CYRILLIC] = "k",
	[U'ԝ' - CYRILLIC] = "w",
};

/* The Latin letters that Cyrillic ones look like, in either case. */
static const char looks[CYRILLIC_END - CYRILLIC] = {
	[U'а' - CYRILLIC] = 'a', [U'в' - CYRILLIC] = 'b',
	[U'е' - CYRILLIC] = 'e', [U'и' - CYRILLIC] = 'u',
	[U'к' - CYRILLIC] = 'k', [U'м' - CYRILLIC] = 'm',
	[U'н' - CYRILLIC] = 'h', [U'о' - CYRILLIC] = 'o',
	[U'р' - CYRILLIC] = 'p', [U'с' - CYRILLIC] = 'c',
	[U'т' - CYRILLIC] = 't', [U'у' - CYRILLIC] = 'y',
	[U'х' - CYRILLIC] = 'x', [U'ѕ' - CYRILLIC] = 's',
	[U'і' - CYRILLIC] = 'i', [U'ј' - CYRILLIC] = 'j',
	[U'һ' - CYRILLIC] = 'h', [U'ү' - CYRILLIC] = 'y',
	[U'ԛ' - CYRILLIC] = 'q', [U'ԝ' - CYRILLIC] = 'w',
};

/* The sounds of the Cyrillic letters that Latin ones look like. */
static const char latin_looks[26] = {
	['b' - 'a'] = 'v', ['c' - 'a'] = 's', ['h' - 'a'] = 'n',
	['p' - 'a'] = 'r', ['x' - 'a'] = 'h', ['y' - 'a'] = 'u',
};

/* What else does not decompose, sorted. */
static const struct {
	int32_t c;
	const char *as;
} others[] = {
	{U'ß', "ss"}, {U'æ', "ae"}, {U'ð', "d"}, {U'ø', "o"}, {U'đ', "d"},
	{U'ħ', "h"},  {U'ı', "i"},  {U'ł', "l"}, {U'ŋ', "n"}, {U'œ', "oe"},
	{U'ƣ', "g"},  {U'ə', "a"},  {U'ɵ', "o"}, {U'α', "a"}, {U'β', "b"},
	{U'ε', "e"},  {U'ζ', "z"},  {U'η', "h"}, {U'ι', "i"}, {U'κ', "k"},
	{U'μ', "m"},  {U'ν', "n"},  {U'ο', "o"}, {U'ρ', "p"}, {U'τ', "t"},
	{U'υ', "y"},  {U'χ', "x"},
};

/* Two letters that make one sound, by the second letter. */
static const struct {
	char first;
	char sound;
} sounds_of_two[26][4] = {
	['e' - 'a'] = {{'i', 'e'}},
	['g' - 'a'] = {{'n', 'n'}},
	['h' - 'a'] = {{'s', 's'}, {'z', 'j'}, {'k', 'h'}, {'g', 'g'}},
	['j' - 'a'] = {{'d', 'j'}},
	['k' - 'a'] = {{'c', 'k'}},
	['s' - 'a'] = {{'t', 'c'}},
};

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* The last byte but `back`, or NUL. */
static char last(const struct fold *fold, size_t back)
{
	return fold->n > back ? fold->at[fold->n - 1 - back] : '\0';
}

static void append(struct fold *fold, char c)
{
	if (fold->n < fold->cap)
		fold->at[fold->n++] = c;
}

static char sound_of_two(char first, char second)
{
	for (int i = 0; i < 4; i++)
		if (sounds_of_two[second - 'a'][i].first == first)
			return sounds_of_two[second - 'a'][i].sound;
	return '\0';
}

/*
 * Adds one letter, so that what stands there is in its final form again: no
 * doubles, no two that make one sound.
 */
static void put(struct fold *fold, char c)
{
	char sound = c;

	while (sound) {
		c = sound;
		if (last(fold, 0) == c)
			return;
		if (c == 'h' && last(fold, 0) == 'c' && last(fold, 1) == 's') {
			fold->n--;
			return;
		}
		sound = fold->n ? sound_of_two(last(fold, 0), c) : '\0';
		if (sound)
			fold->n--;
	}
	if (c == 'h' && last(fold, 0) == 'c' && last(fold, 1) == 't') {
		fold->n -= 2;
		put(fold, 'c');
		put(fold, 'h');
		return;
	}
	append(fold, c);
}

/* `y` and `w` wait for what follows; this is it. */
static void settle(struct fold *fold, bool at_end)
{
	char waiting = last(fold, 0);

	if (waiting != 'y' && waiting != 'w')
		return;
	fold->n--;
	if (waiting == 'y')
		put(fold, 'i');
	else
		put(fold, last(fold, 0) == 'a' && !at_end ? 'u' : 'v');
}

static void add_latin(struct fold *fold, char c)
{
	settle(fold, false);
	if (c == 'y' || c == 'w')
		append(fold, c);
	else
		put(fold, (char)(c == 'q' ? 'k' : c == 'x' ? 'h' : c));
}

static void add_letters(struct fold *fold, const char *letters)
{
	for (; is_letter(*letters); letters++)
		add_latin(fold, *letters);
}

static void add_cyrillic(struct fold *fold, int32_t c)
{
	char look = looks[c - CYRILLIC];

	if (fold->reading == FOLD_LOOKS_LATIN && look)
		add_latin(fold, look);
	else
		add_letters(fold, sounds[c - CYRILLIC]);
}

/* A mark that makes another sound of the letter before it; others go. */
static void add_mark(struct fold *fold, int32_t c)
{
	char base = last(fold, 0);

	if (c == DIAERESIS && fold->reading == FOLD_UMLAUTS) {
		if (base == 'a' || base == 'o' || base == 'u')
			put(fold, 'e');
	} else if (c == ACUTE && base == 'y') {
		fold->n--;
		put(fold, 'u');
	} else if ((c == CARON || c == CEDILLA) && base == 'c') {
		put(fold, 'h');
	} else if (c == CARON && base == 'z') {
		fold->n--;
		put(fold, 'j');
	}
}

static void add_bytes(struct fold *fold, int32_t c)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t n = utf8proc_encode_char(c, bytes);

	settle(fold, false);
	for (utf8proc_ssize_t i = 0; i < n; i++)
		append(fold, (char)bytes[i]);
}

/* Vowel points, which may be left out. In scripts without a row a mark makes
 * another letter. */
static bool is_point(int32_t c)
{
	return (c >= 0x591 && c <= 0x5C7) || (c >= 0x610 && c <= 0x61A) ||
	       (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
	       (c >= 0x6D6 && c <= 0x6ED);
}

static void add_other(struct fold *fold, int32_t c)
{
	utf8proc_category_t category;

	if (c == 0xF8 && fold->reading == FOLD_UMLAUTS) {
		add_letters(fold, "oe");
		return;
	}

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		if (others[i].c == c) {
			add_letters(fold, others[i].as);
			return;
		}
	}
	category = utf8proc_category(c);
	if (category >= UTF8PROC_CATEGORY_LU &&
	    category <= UTF8PROC_CATEGORY_MC && !is_point(c))
		add_bytes(fold, c);
}

void fold_add(struct fold *fold, int32_t c)
{
	if (c >= 'a' && c <= 'z') {
		char look = latin_looks[c - 'a'];

		if (fold->reading != FOLD_LOOKS_CYRILLIC)
			look = '\0';
		if (c == 'x' && fold->reading == FOLD_UMLAUTS)
			add_letters(fold, "ks");
		else
			add_latin(fold, look ? look : (char)c);
	} else if (c >= '0' && c <= '9') {
		settle(fold, false);
		append(fold, (char)c);
	} else if (c >= CYRILLIC && c < CYRILLIC_END &&
		   sounds[c - CYRILLIC][0]) {
		add_cyrillic(fold, c);
	} else if (c >= 0x300 && c < 0x370) {
		add_mark(fold, c);
	} else if (c >= 0x80) {
		add_other(fold, c);
	}
}

int32_t fold_accent(int32_t c)
{
	static const struct {
		int32_t c;
		char as;
	} letters[] = {{U'ß', 's'}, {U'æ', 'a'}, {U'œ', 'o'}, {U'ð', 'd'},
		       {U'ø', 'o'}, {U'đ', 'd'}, {U'ħ', 'h'}, {U'ı', 'i'},
		       {U'ł', 'l'}, {U'ŋ', 'n'}};

	if (c < 0x80 || (c >= CYRILLIC && c < CYRILLIC_END))
		return c;
	if ((c >= 0x300 && c < 0x370) || is_point(c))
		return 0;
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++)
		if (letters[i].c == c)
			return letters[i].as;
	return c;
}

char fold_second(int32_t c)
{
	return c == U'ß' ? 's' : c == U'æ' || c == U'œ' ? 'e' : '\0';
}

void fold_end_word(struct fold *fold)
{
	settle(fold, true);
	if (last(fold, 0) == 'f') {
		fold->n--;
		put(fold, 'v');
	}
}

static bool ends_word(int32_t c)
{
	return c == ' ' || c == '\n' || c == '-';
}

size_t fold_text(struct str text, char *key)
{
	struct fold fold = {key, 0, FOLD_MAX, FOLD_BY_SOUND};
	struct normalized normalized;

	if (!normalize(&normalized, text))
		return 0;
	for (uint32_t i = 0; i < normalized.n; i++) {
		if (ends_word(normalized.at[i]))
			fold_end_word(&fold);
		else
			fold_add(&fold, normalized.at[i]);
	}
	fold_end_word(&fold);
	return fold.n;
}
