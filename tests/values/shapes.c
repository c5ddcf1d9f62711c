#include "shapes.h"

#include "pack/date.h"

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof(*(array))))

enum { STEP = 500, YEAR_DAYS = 365 };

const char *const date_shapes[] = {
	"1999",
	"1999-02",
	"1999-02-12",
	"2000-02-29",
	"0001",
	"0001-01-01",
	"0004",
	"0001/0003",
	"9998",
	"9999",
	"9999-12-31",
	"0001-01-01/9999-12-31",
	"1999-01-01/2000-12-31",
	"1999/2001",
	"1999-02/1999-04",
	"2013-10-17/2013-10-18",
	"2013-10-17/2013-10-17",
	"2013-10-30/2013-11-02",
	"../2000-03-01",
	"../2001-01-05",
	"../1999",
	"../0001-01-01",
	"../9999",
	"1990/..",
	"2001-01-05/..",
	"2004-02/..",
	"9999-12-31/..",
	"0001/..",
	"../..",
	"/",
	"1999/",
	"/1999",
	"..",
	"2001/1999",
	"2000/2001/2002",
	"2001/../1999",
	"0000",
	"0000-01-01",
	"1999-02-29",
	"1999-13",
	"1999-13-01",
	"1999-00-00",
	"31.2.1999",
	"12.2.1999",
	"99999999999999999999",
	"10000",
	"-0044",
	"44 BC",
	"now",
	"1999-2-1",
	"12.2.19990",
};
const uint32_t n_date_shapes = COUNT(date_shapes);

const char *const figure_shapes[] = {
	"0",
	"0.0",
	"-0",
	"1",
	"-1",
	"0.0001",
	"-0.0001",
	"19.99",
	"20",
	"30.9",
	"99.9999",
	"100",
	"100.0001",
	"9999",
	"10000",
	"1016540",
	"10000000000000",
	"99999999999999",
	"99999999999999.9999",
	"-99999999999999.9999",
	"999999999999999",
	"1.00000",
	"6.022e23",
	"-1.602e-19",
	"1e100",
	"-1E-100",
	"1e101",
	"1e",
	"3.14159265358979",
	"-0.0000012",
	"about 9.109e-31",
	"over 9.9e14",
	"disputed 1.898e27 or 1.9e27",
	"between 9.9e-5 and 1.1e-4",
	"1.5e14 to 2e14",
	"99999999999999999999999999",
	"00000000000001",
	"about 0",
	"about 3",
	"about -400",
	"about 99999999999999",
	"over 0",
	"over 99999999999999.9999",
	"over -99999999999999",
	"almost 1",
	"almost 99",
	"almost 99999999999999",
	"almost -5",
	"disputed 88.1 or 88.4",
	"disputed 1 or 99999999999999",
	"disputed -99999999999999 or 99999999999999",
	"disputed 5 or 5.0",
	"disputed 1",
	"disputed 88,1 or 88.4",
	"disputed or",
	"--,9",
	"-30,9",
	"-,9",
	",",
	",9",
	"9,",
	"-",
	"--5",
	"+5",
	".5",
	"5.",
	"-.5",
	"1,016,540",
	"-1,016,540",
	"1,016,540.5",
	"1.016.540",
	"1 016 540",
	"1'016'540",
	"1_016_540",
	"30,95",
	"30,955",
	"1,5,5",
	"3 - 5",
	"1e6",
	"1e-4",
	"1E400",
	"nan",
	"inf",
	"0x10",
	"30.9%",
	"30,9 %",
	"~400",
	"~-400",
	"~30.9",
	"c. 1,016.5",
	"more than 1,000",
	"up to -3",
	"<5",
	"about about 5",
	"about 1,000",
	"abc",
};
const uint32_t n_figure_shapes = COUNT(figure_shapes);

const char *const typed_shapes[] = {
	"17-18 October 2013",
	"17 October 2013",
	"18 Oct 2013",
	"October 2013",
	"2013",
	"1999",
	"'99",
	"99",
	"1",
	"0",
	"0001",
	"0000",
	"9999",
	"10000",
	"00011",
	"1,999",
	"4 294 969 295",
	"1 January 1",
	"1 January 0001",
	"31 December 9999",
	"30 February 2000",
	"29 February 1999",
	"31-30 October 2013",
	"1-2 January 9999",
	"30-31 December 9999",
	"1998-1999",
	"2006/7",
	"02/12/1999",
	"99-02-12",
	"19990212",
	"12021999",
	"00000000",
	"99999999",
	"nineteen ninety-nine",
	"nine thousand nine hundred ninety-nine",
	"MMMCMXCIX",
	"Thursday, 1 January 1970",
	"Monday 29 February '00",
	"44 BC",
	"-44",
	"since 1999",
	"until 2000",
	"-5",
	"minus 5",
	"minus minus 5",
	"\u221299999999999999.9999",
	"99999999999999.9999",
	"-99999999999999.9999",
	"922337203685477.5807",
	"-922337203685477.5808",
	"922337203685478",
	"999999999999999999",
	"9999999999999999999999999999",
	"999 billion 999 million",
	"9,999 trillion",
	"1e6",
	"1e400",
	"0.000000000000000001",
	".9999",
	",9",
	"--,9",
	"30,9",
	"30.9%",
	"98 of 107",
	"922337203685477 of 922337203685477",
	"0/0",
	"five hundred point zero zero zero one",
	"about 400",
	"over 9000",
	"twelve hundred",
	"",
	"-",
	".",
	"/",
	"a",
	"first",
};
const uint32_t n_typed_shapes = COUNT(typed_shapes);

#define HEAD                                                                   \
	"pack: values\nas_of: @a\nsources: {s: A source}\nsource: s\n"         \
	"things:\n"                                                            \
	"  people: {a: Abai, b: Bolat, c: Chokan, d: Daulet}\n"                \
	"  clubs: {red: Red, blue: Blue, green: Green, grey: Grey}\n"

const char *const templates[] = {
	HEAD "facts:\n"
	     "  events:\n"
	     "    kind: event\n"
	     "    ask:\n"
	     "      - {q: 'When did they see {what}?', answer: on}\n"
	     "      - {q: 'What did they see {on.when}?', answer: what}\n"
	     "    rows:\n"
	     "      - {what: the flood, on: @d}\n"
	     "      - {what: the fire, on: @d}\n"
	     "      - {what: the frost, on: @d}\n"
	     "      - {what: the strike, on: @d}\n"
	     "      - {what: the census, on: @d}\n",
	HEAD
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    one_at_a_time: yes\n"
	"    complete: @w\n"
	"    ask:\n"
	"      - {q: 'Who came as {title} {from.when}?', answer: who}\n"
	"      - {q: 'Who held it between {from} and {to}?', answer: who}\n"
	"      - {q: 'When did {who} leave as {title}?', answer: to}\n"
	"      - {q: 'When did {who} begin as {title}?', answer: from}\n"
	"    rows:\n"
	"      - {who: a, from: @d, to: @d}\n"
	"      - {who: b, from: @s, to: @d}\n"
	"      - {who: c, from: @s, to: @d}\n"
	"      - {who: d, from: @s}\n",
	HEAD "facts:\n"
	     "  chair:\n"
	     "    kind: term\n"
	     "    who: people\n"
	     "    of: clubs\n"
	     "    title: Chairman of {of}\n"
	     "    rows:\n"
	     "      - {of: red, who: a, from: @d, to: @d}\n"
	     "      - {of: red, who: b, from: @d, to: @d}\n"
	     "      - {of: red, who: c, from: @d, to: @d}\n"
	     "      - {of: red, who: d, from: @d, to: @d}\n"
	     "      - {of: blue, who: a, from: @d}\n",
	HEAD "facts:\n"
	     "  names:\n"
	     "    kind: rename\n"
	     "    of: red\n"
	     "    title: the first club\n"
	     "    rows:\n"
	     "      - {name: Dawn, from: @d}\n"
	     "      - {name: Sun, from: @d}\n"
	     "      - {name: Dusk, from: @d}\n"
	     "      - {name: Night, from: @d}\n"
	     "  joined:\n"
	     "    kind: list\n"
	     "    what: clubs\n"
	     "    title: a club that joined\n"
	     "    plural: clubs that joined\n"
	     "    complete: yes\n"
	     "    rows:\n"
	     "      - {what: red, on: @d}\n"
	     "      - {what: blue, on: @d}\n",
	HEAD
	"facts:\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: election\n"
	"    of: red\n"
	"    complete: @w\n"
	"    columns:\n"
	"      seats: {type: count, label: number of seats, out_of: all}\n"
	"      all: {type: count, forms: none}\n"
	"      share: {type: percent, label: share of the vote}\n"
	"      change: {type: number, label: change}\n"
	"      opened: {type: date, label: day of the opening}\n"
	"    questions: [{q: 'When did it open, of {on}?', answer: opened}]\n"
	"    rows:\n"
	"      - {on: @d, seats: @n, all: 77, share: @p, change: @n, "
	"opened: @s}\n"
	"      - {on: @d, seats: @n, all: 77, share: @p, change: @n, "
	"opened: @s}\n"
	"      - {on: @d, seats: 1, all: @n, share: @p, change: @n, "
	"opened: @s}\n"
	"      - {on: @d, seats: 2, all: @n, share: @p, change: @n, "
	"opened: @s}\n",
	HEAD
	"facts:\n"
	"  guests:\n"
	"    kind: number\n"
	"    title: number of guests\n"
	"    value: count\n"
	"    rows: [{what: the ball, value: @n}, {what: the fair, value: @n},\n"
	"      {what: the feast, value: @n}]\n"
	"  change:\n"
	"    kind: number\n"
	"    title: change\n"
	"    value: number\n"
	"    rows: [{what: the prices, value: @n}, {what: the wages, value: "
	"@n},\n"
	"      {what: the rents, value: @n}]\n"
	"  share:\n"
	"    kind: number\n"
	"    title: share\n"
	"    value: percent\n"
	"    rows: [{what: the left, value: @p}, {what: the right, value: "
	"@p},\n"
	"      {what: the middle, value: @p}]\n",
	HEAD
	"questions:\n"
	"  - {id: day, q: When was it?, type: date, answer: @d}\n"
	"  - {id: year, q: In what year was it?, type: year, answer: @d}\n"
	"  - {id: number, q: How many were there?, type: number, answer: @n}\n"
	"  - {id: share, q: How large was it?, type: percent, answer: @p}\n",
};
const uint32_t n_templates = COUNT(templates);

static bool is_date(char letter)
{
	return letter != 'n' && letter != 'p';
}

/* The letter after the next `@`, at or after `*at`; NUL at the end. */
static char next_place(const char **at)
{
	while (**at && **at != '@')
		++*at;
	return **at ? (*at)[1] : '\0';
}

uint32_t count_places(const char *template)
{
	uint32_t n = 0;

	for (const char *at = template; next_place(&at); at++)
		n++;
	return n;
}

uint32_t count_shapes(const char *template, uint32_t place)
{
	const char *at = template;
	char letter = next_place(&at);

	while (place-- && letter) {
		at++;
		letter = next_place(&at);
	}
	return is_date(letter) ? n_date_shapes : n_figure_shapes;
}

static void add_day(struct strbuf *out, int32_t day, bool year_alone)
{
	struct civil civil = date_to_civil(day);

	strbuf_addf(out, "%04d", civil.year);
	if (!year_alone)
		strbuf_addf(out, "-%02d-%02d", civil.month, civil.day);
}

/* The state of writing a pack. */
struct writing {
	int32_t first;
	int32_t day;   /* of the last date */
	uint32_t days; /* in all */
	uint32_t n;    /* figures so far */
	bool years;    /* dates are years */
};

static void add_ordinary(struct writing *w, struct strbuf *out, char letter)
{
	switch (letter) {
	case 'd':
		w->day += STEP;
		add_day(out, w->day, w->years);
		return;
	case 's':
		add_day(out, w->day, w->years);
		return;
	case 'w':
		add_day(out, w->first, false);
		strbuf_addc(out, '/');
		add_day(out, w->first + STEP * (int32_t)w->days, false);
		return;
	case 'a':
		add_day(out, w->first + STEP * (int32_t)w->days + YEAR_DAYS,
			false);
		return;
	default:
		w->n++;
		strbuf_addf(out, "%u",
			    letter == 'p' ? 5 + w->n * 17 % 90 : 20 + w->n * 7);
	}
}

static void add_shape(struct strbuf *out, char letter, uint32_t shape)
{
	strbuf_addf(out, "\"%s\"",
		    is_date(letter) ? date_shapes[shape % n_date_shapes]
				    : figure_shapes[shape % n_figure_shapes]);
}

static uint32_t count_days(const char *template)
{
	uint32_t n = 0;

	for (const char *at = template; next_place(&at); at++)
		n += at[1] == 'd';
	return n;
}

void write_pack(struct strbuf *out, const char *template,
		const struct choice_of_shapes *choice, struct rng *rng)
{
	struct writing w = {
		.first = date_from_civil(
			(struct civil){choice->first_year, 1, 1}),
		.days = count_days(template),
		.years = rng_below(rng, 3) == 0,
	};
	const char *from = template;
	const char *at = template;
	uint32_t place = 0;
	char letter;

	w.day = w.first;
	while ((letter = next_place(&at))) {
		bool chosen = choice->place == UINT32_MAX
				      ? rng_below(rng, 6) == 0
				      : choice->place == place;

		strbuf_add(out, (struct str){from, (size_t)(at - from)});
		if (chosen)
			add_shape(out, letter,
				  choice->place == UINT32_MAX ? rng_next(rng)
							      : choice->shape);
		else
			add_ordinary(&w, out, letter);
		place++;
		at += 2;
		from = at;
	}
	strbuf_addz(out, from);
}
