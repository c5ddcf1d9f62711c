#include "pack/date_guess.h"

#include <string.h>

enum { NUMBERS_MOST = 3, WORD_MOST = 16, YEAR_DIGITS = 3 };

enum era { ERA_NONE, ERA_BC, ERA_AD };

struct number {
	int value;
	int digits;
};

/* The numbers and known words of a text. */
struct tokens {
	struct number numbers[NUMBERS_MOST];
	uint32_t n;
	int month; /* for a word, else 0 */
	enum era era;
	bool slashes; /* separate the numbers; else dashes */
	bool is_vague;
	bool is_far;
	bool is_strange;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void take_number(struct tokens *t, struct str *text)
{
	struct number number = {0, 0};

	for (; text->len && is_digit(text->ptr[0]); *text = str_from(*text, 1))
		if (number.digits++ < 4)
			number.value = number.value * 10 + text->ptr[0] - '0';
	t->is_far = t->is_far || number.digits > 4;
	if (t->n == NUMBERS_MOST || t->is_far)
		t->is_strange = true;
	else
		t->numbers[t->n++] = number;
}

/* The leading letters, in lower case and without points: `B.C.` is bc. */
static struct str take_letters(struct str *text, char *word)
{
	size_t n = 0;

	for (; text->len && (is_letter(text->ptr[0]) || text->ptr[0] == '.');
	     *text = str_from(*text, 1))
		if (text->ptr[0] != '.' && n < WORD_MOST)
			word[n++] = (char)(text->ptr[0] | 0x20);
	return (struct str){word, n};
}

static int month_of(struct str word)
{
	static const struct str months[] = {
		STR("january"), STR("february"), STR("march"),
		STR("april"),	STR("may"),	 STR("june"),
		STR("july"),	STR("august"),	 STR("september"),
		STR("october"), STR("november"), STR("december"),
	};

	for (int i = 0; i < 12 && word.len >= 3; i++)
		if (str_starts(months[i], word))
			return i + 1;
	return 0;
}

static void take_word(struct tokens *t, struct str *text)
{
	static const struct {
		struct str word;
		enum era era;
		bool is_vague;
	} known[] = {
		{STR("bc"), ERA_BC, false},	 {STR("bce"), ERA_BC, false},
		{STR("ad"), ERA_AD, false},	 {STR("ce"), ERA_AD, false},
		{STR("st"), ERA_NONE, false},	 {STR("nd"), ERA_NONE, false},
		{STR("rd"), ERA_NONE, false},	 {STR("th"), ERA_NONE, false},
		{STR("of"), ERA_NONE, false},	 {STR("the"), ERA_NONE, false},
		{STR("c"), ERA_NONE, true},	 {STR("ca"), ERA_NONE, true},
		{STR("circa"), ERA_NONE, true},	 {STR("about"), ERA_NONE, true},
		{STR("around"), ERA_NONE, true},
	};
	char letters[WORD_MOST];
	struct str word = take_letters(text, letters);

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (str_eq(word, known[i].word)) {
			t->era = known[i].era ? known[i].era : t->era;
			t->is_vague = t->is_vague || known[i].is_vague;
			return;
		}
	if (t->month || !month_of(word))
		t->is_strange = true;
	else
		t->month = month_of(word);
}

static struct tokens tokens_of(struct str text)
{
	struct tokens t = {.n = 0};

	while (text.len) {
		char c = text.ptr[0];

		if (is_digit(c)) {
			take_number(&t, &text);
			continue;
		}
		if (is_letter(c)) {
			take_word(&t, &text);
			continue;
		}
		t.slashes = t.slashes || c == '/' || (c == '-' && t.n);
		t.is_vague = t.is_vague || c == '~' || c == '?';
		t.is_strange = t.is_strange || !strchr("/-., ~?", c);
		text = str_from(text, 1);
	}
	return t;
}

/* Which number is the year: the one written like a year, else the last one
 * beside a month in words or of a day with an era, else the first one; NONE if
 * there are two. */
static uint32_t place_of_year(const struct tokens *t)
{
	uint32_t place =
		t->month || (t->era && t->n == NUMBERS_MOST) ? t->n - 1 : 0;
	uint32_t n = 0;

	for (uint32_t i = 0; i < t->n; i++)
		if (t->numbers[i].digits >= YEAR_DIGITS) {
			place = i;
			n++;
		}
	return n > 1 ? UINT32_MAX : place;
}

static void add_guess(struct date_guess *guess, struct civil civil)
{
	guess->none_exists = !guess->n;
	if (!date_civil_exists(civil))
		return;
	guess->none_exists = false;
	if (!guess->n || guess->civil[0].day != civil.day)
		guess->civil[guess->n++] = civil;
}

/* The month and day from the numbers that are not the year. */
static void add_guesses(struct date_guess *guess, const struct tokens *t,
			uint32_t year_at, int year)
{
	int rest[NUMBERS_MOST] = {1, 1};
	uint32_t n = 0;

	for (uint32_t i = 0; i < t->n; i++)
		if (i != year_at)
			rest[n++] = t->numbers[i].value;
	if (t->month && n < 2) {
		guess->precision = n ? DATE_DAY : DATE_MONTH;
		add_guess(guess, (struct civil){year, t->month, rest[0]});
	} else if (n < 2) {
		guess->precision = n ? DATE_MONTH : DATE_YEAR;
		add_guess(guess, (struct civil){year, rest[0], 1});
	} else if (!t->month && year_at == 0) {
		add_guess(guess, (struct civil){year, rest[0], rest[1]});
	} else if (!t->month && year_at == 2) {
		/* 1.5.1999 is 1 May; 1/5/1999 may also be 5 January. */
		add_guess(guess, (struct civil){year, rest[1], rest[0]});
		if (t->slashes)
			add_guess(guess,
				  (struct civil){year, rest[0], rest[1]});
	}
}

static struct date_guess guess_of(const struct tokens *t)
{
	struct date_guess guess = {.precision = DATE_DAY,
				   .is_vague = t->is_vague,
				   .is_far = t->is_far};
	int year;
	uint32_t at = place_of_year(t);

	if (t->is_strange || !t->n || at == UINT32_MAX)
		return guess;
	year = t->numbers[at].value;
	guess.is_short =
		t->era == ERA_NONE && t->numbers[at].digits < YEAR_DIGITS;
	guess.year = guess.is_short && (t->n > 1 || t->month) ? -1 : year;
	if (!guess.is_short)
		add_guesses(&guess, t, at, t->era == ERA_BC ? -year : year);
	return guess;
}

struct date_guess date_guess(struct str text)
{
	struct tokens t = tokens_of(text);

	return guess_of(&t);
}

/* 17 beside 18 October 2013: a day whose month and year come from there. */
static void add_year_of(struct tokens *t, const struct tokens *other)
{
	uint32_t at = place_of_year(other);

	if (at == UINT32_MAX || !other->month || t->n == NUMBERS_MOST ||
	    !t->n || other->numbers[at].digits < YEAR_DIGITS ||
	    t->numbers[0].digits >= YEAR_DIGITS)
		return;
	if (!t->month)
		t->month = other->month;
	t->numbers[t->n++] = other->numbers[at];
}

struct date_guess date_guess_beside(struct str text, struct str other)
{
	struct tokens t = tokens_of(text);
	struct tokens beside = tokens_of(other);

	if (t.era == ERA_NONE)
		t.era = beside.era;
	if (t.n == 1 && beside.n == 2)
		add_year_of(&t, &beside);
	return guess_of(&t);
}
