#include "near_miss.h"

#include "trap.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Longer figures are not changed by one. */
enum { DIGITS_MOST = 9, ROMAN_MOST = 3999 };

static bool is_tried(const struct trial *trial, enum trap trap)
{
	return trial->oracle->traps >> trap & 1;
}

static bool is_correct(struct trial *trial, struct str text)
{
	return question_judge(trial->pools, trial->q, text, NULL) ==
	       VERDICT_CORRECT;
}

/* The facts say nothing about hand-written questions. */
static bool may_be_right(struct trial *trial, struct str text)
{
	struct said said = said_of(&trial->arena, text);

	return trial->readings.n && trial_ever(trial, &said);
}

static void try_near(struct trial *trial, struct str text, const char *what)
{
	if (is_correct(trial, text) && !may_be_right(trial, text))
		trial_fault(trial, what, text, NULL);
}

/* The answer with `len` bytes at `at` replaced. */
static struct str with(struct trial *trial, size_t at, size_t len,
		       struct str other)
{
	struct str text = trial->q->answer;

	return arena_printf(&trial->arena, STR_FMT STR_FMT STR_FMT,
			    STR_ARG(str_head(text, at)), STR_ARG(other),
			    STR_ARG(str_from(text, at + len)));
}

static bool is_figure(const struct question *q)
{
	return q->judged.type == ANSWER_NUMBER ||
	       q->judged.type == ANSWER_PERCENT;
}

/* From five digits on, rounded figures are accepted, so a figure ending in 0
 * may be one; so is anything within the pack's tolerance. */
static bool may_round(const struct question *q, unsigned long value)
{
	int64_t lo = llabs(q->judged.number.lo);

	return is_figure(q) && (q->judged.number.qualifier != NUMBER_EXACT ||
				((q->judged.number.power ||
				  lo >= 10000 * (int64_t)NUMBER_SCALE) &&
				 value % 10 == 0));
}

static void try_digits(struct trial *trial, size_t at, size_t len)
{
	const char *digits = trial->q->answer.ptr + at;
	unsigned long value = strtoul(digits, NULL, 10);
	int width = *digits == '0' ? (int)len : 1;

	for (unsigned long other = value - !!value; other <= value + 1; other++)
		if (other != value && !may_round(trial->q, other))
			try_near(trial,
				 with(trial, at, len,
				      arena_printf(&trial->arena, "%0*lu",
						   width, other)),
				 "another numeral is accepted");
}

static const struct {
	const char *letters;
	int value;
} romans[] = {
	{"M", 1000}, {"CM", 900}, {"D", 500}, {"CD", 400}, {"C", 100},
	{"XC", 90},  {"L", 50},	  {"XL", 40}, {"X", 10},   {"IX", 9},
	{"V", 5},    {"IV", 4},	  {"I", 1},
};

static struct str roman_text(struct trial *trial, int value)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (size_t i = 0; i < sizeof(romans) / sizeof(*romans); i++)
		for (; value >= romans[i].value; value -= romans[i].value)
			strbuf_addz(&out, romans[i].letters);
	text = arena_copy(&trial->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

/* The value of a numeral in its usual form, or 0. */
static int roman_of(struct trial *trial, struct str text)
{
	int value = 0;
	struct str rest = text;

	for (size_t i = 0; i < sizeof(romans) / sizeof(*romans); i++)
		while (str_starts(rest, str_of(romans[i].letters))) {
			value += romans[i].value;
			rest = str_from(rest, strlen(romans[i].letters));
		}
	if (rest.len || value > ROMAN_MOST ||
	    !str_eq(roman_text(trial, value), text))
		return 0;
	return value;
}

/* A first word of such letters is more likely a name, "I" or "C", and a
 * letter with a full stop an initial: Dwight D. Eisenhower. */
static void try_capitals(struct trial *trial, size_t at, size_t len)
{
	struct str answer = trial->q->answer;
	struct str text = str_head(str_from(answer, at), len);
	bool is_initial =
		len == 1 && str_starts(str_from(answer, at + 1), STR("."));
	int value = at && !is_initial ? roman_of(trial, text) : 0;

	for (int other = value - 1; value && other <= value + 1; other += 2)
		/* The judge still takes I after a person's name for an
		 * initial. */
		if (other > trial->q->judged.person)
			try_near(trial,
				 with(trial, at, len, roman_text(trial, other)),
				 "another numeral is accepted");
}

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

static void try_numerals(struct trial *trial)
{
	struct str text = trial->q->answer;
	size_t len;

	for (size_t at = 0; at < text.len; at += len) {
		len = 1;
		if (isdigit((unsigned char)text.ptr[at])) {
			while (at + len < text.len &&
			       isdigit((unsigned char)text.ptr[at + len]))
				len++;
			if (len <= DIGITS_MOST)
				try_digits(trial, at, len);
		} else if (is_letter(text.ptr[at])) {
			while (at + len < text.len &&
			       is_letter(text.ptr[at + len]))
				len++;
			try_capitals(trial, at, len);
		}
	}
}

/* After the last digit; the length when there is none. */
static size_t end_of_figure(struct str text)
{
	for (size_t i = text.len; i; i--)
		if (isdigit((unsigned char)text.ptr[i - 1]))
			return i;
	return text.len;
}

static bool is_own_unit(const struct answer *answer, struct str unit)
{
	if (answer->type == ANSWER_PERCENT)
		return str_eq(unit, STR("%"));
	for (uint32_t i = 0; i < answer->n_units; i++)
		if (str_eq(answer->units[i], unit))
			return true;
	return str_eq(answer->unit, unit);
}

/* A figure without a unit may be followed by whatever is counted. */
static void try_units(struct trial *trial)
{
	/* Some of them are words, too. */
	static const char *const units[] = {"%",  "km",	   "m",	 "kg",
					    "g",  "°C",	   "°F", "hours",
					    "mi", "miles", "in", "A"};
	const struct answer *judged = &trial->q->judged;
	bool has = judged->unit.len || judged->type == ANSWER_PERCENT;
	struct str text = trial->q->answer;
	size_t end = end_of_figure(text);

	for (size_t i = 0; i < (has ? sizeof(units) / sizeof(*units) : 1);
	     i++) {
		struct str unit = str_of(units[i]);
		struct str typed;

		if (is_own_unit(judged, unit) ||
		    str_eq(str_trim(str_from(text, end)), unit))
			continue;
		typed = with(trial, end, text.len - end,
			     arena_printf(&trial->arena, "%s%s", i ? " " : "",
					  units[i]));
		/* The oracle reads figures without what they count. */
		if (is_correct(trial, typed))
			trial_fault(trial, "another unit is accepted", typed,
				    NULL);
	}
}

/* The sign does not matter around zero. */
static void try_sign(struct trial *trial)
{
	struct str text = trial->q->answer;
	size_t at = 0;

	if (!trial->q->judged.number.lo)
		return;
	while (at < text.len && !isdigit((unsigned char)text.ptr[at]))
		at++;
	if (at && text.ptr[at - 1] == '-')
		try_near(trial, with(trial, at - 1, 1, STR_NONE),
			 "the other sign is accepted");
	else
		try_near(trial, with(trial, at, 0, STR("-")),
			 "the other sign is accepted");
}

/* Another entity of the answer's type, or nothing. */
static struct str another(struct trial *trial)
{
	const struct pack *pack = trial->book->pack;
	const struct question *q = trial->q;

	for (uint32_t i = 0;
	     q->pool_things != INDEX_NONE && i < pack->types[q->pool_things].n;
	     i++) {
		struct str name = pack_thing_name(
			pack, pack->types[q->pool_things].first + i);

		if (!is_correct(trial, name))
			return name;
	}
	return STR_NONE;
}

static void try_several(struct trial *trial)
{
	struct str other = another(trial);
	struct str text = trial->q->answer;

	if (other.len)
		try_near(trial,
			 arena_printf(&trial->arena, STR_FMT " or " STR_FMT,
				      STR_ARG(text), STR_ARG(other)),
			 "one or another is accepted");
	try_near(trial,
		 arena_printf(&trial->arena, "not " STR_FMT, STR_ARG(text)),
		 "not the answer is accepted");
}

void trial_near_misses(struct trial *trial)
{
	/* Lists of names that fold alike are not yet accepted. */
	if (is_tried(trial, TRAP_SHOWN) &&
	    trial->q->judged.type != ANSWER_LIST &&
	    !is_correct(trial, trial->q->answer))
		trial_fault(trial, "the answer that is shown is not accepted",
			    trial->q->answer, NULL);
	if (trial->q->kind != ASK_TYPED)
		return;
	if (is_tried(trial, TRAP_NUMERALS))
		try_numerals(trial);
	/* Zero is zero in every unit. */
	if (is_tried(trial, TRAP_UNITS) && is_figure(trial->q) &&
	    trial->q->judged.number.lo)
		try_units(trial);
	if (is_tried(trial, TRAP_SIGNS) && is_figure(trial->q))
		try_sign(trial);
	if (is_tried(trial, TRAP_SEVERAL))
		try_several(trial);
}
