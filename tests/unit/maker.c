#include "question/maker.h"

#include "test_pack.h"

static struct pack *pack;
static struct phrases *phrases;
static struct arena arena;

static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat}\n"
	"  houses: {senate: {name: Senate, the: yes}, asar: Asar, otan: Otan}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    of: houses\n"
	"    title: Chairman of {of}\n"
	"    rows:\n"
	"      - {who: a, of: senate, from: 2000-01-01, to: 2002-05}\n"
	"      - {who: b, of: asar, from: 2003}\n"
	"  names:\n"
	"    kind: rename\n"
	"    of: otan\n"
	"    title: the party\n"
	"    rows:\n"
	"      - {name: Otan, from: 1999}\n"
	"      - {name: Nur Otan, from: 2006-12-22}\n"
	"  seats:\n"
	"    kind: series\n"
	"    of: otan\n"
	"    title: election\n"
	"    columns:\n"
	"      seats: {type: count, label: size, unit: [seat, seats]}\n"
	"      share: percent\n"
	"      when: date\n"
	"    rows:\n"
	"      - {on: 2004-09-19, seats: 42, share: 60.61}\n";

static const char words[] =
	"months: [January, February, March, April, May, June, July, August,\n"
	"  September, October, November, December]\n"
	"dates: {day: '{d} {month} {y}', month: '{month} {y}', year: '{y}',\n"
	"  bc: '{y} BC', ad: 'AD {y}',\n"
	"  days: '{from}-{to}', range: '{from} to {to}',\n"
	"  between: 'some time between {from} and {to}',\n"
	"  or-later: '{date} or later', or-earlier: '{date} or earlier'}\n"
	"when: {day: 'on {date}', month: 'in {date}', year: 'in {date}',\n"
	"  days: 'on {date}', range: 'from {date}', between: '{date}'}\n"
	"numbers: {group: ',', point: '.', percent: '%'}\n"
	"figures: {exact: '{n}', about: 'about {n}', over: 'more than {n}',\n"
	"  almost: 'almost {n}', disputed: '{n} or {m}',\n"
	"  disputed-told: '{n} or {m}'}\n"
	"words: {the: the, is: is, was: was}\n"
	"forms: {who: 'Who was {title}?', plain: 'Of {of}: {Of} {who} {Who}',\n"
	"  dates: '{from.when}, {to.year}, {from}', as: 'As of {as_of}',\n"
	"  hole: 'What {nothing}?', open: 'What {who', close: 'a } b'}\n";

static void load(void)
{
	pack = test_pack(body);
	phrases = test_phrases(words);
}

static void unload(void)
{
	arena_finish(&arena);
	phrases_free(phrases);
	pack_free(pack);
}

TestSuite(maker, .init = load, .fini = unload);

static struct maker maker_of(const char *group)
{
	return (struct maker){
		.pack = pack,
		.phrases = phrases,
		.arena = &arena,
		.row = INDEX_NONE,
		.group = group ? test_group(pack, group) : NULL,
	};
}

static const struct {
	const char *date;
	const char *text;
	const char *when;
} dates[] = {
	{"1999-02-12", "12 February 1999", "on 12 February 1999"},
	{"1999-02", "February 1999", "in February 1999"},
	{"1999", "1999", "in 1999"},
	{"476", "476", "in 476"},
	{"0100", "100", "in 100"},
	{"0099", "AD 99", "in AD 99"},
	{"0001", "AD 1", "in AD 1"},
	{"1 BC", "1 BC", "in 1 BC"},
	{"-0043-03-15", "15 March 44 BC", "on 15 March 44 BC"},
	{"March 44 BC", "March 44 BC", "in March 44 BC"},
	{"0009-09-09", "9 September AD 9", "on 9 September AD 9"},
	{"58 BC/50 BC", "58 BC to 50 BC", "from 58 BC to 50 BC"},
	{"0044-03-15 BC/0044-03-16 BC", "15-16 March 44 BC",
	 "on 15-16 March 44 BC"},
	{"27 BC/AD 14", "27 BC to AD 14", "from 27 BC to AD 14"},
	{"9999-12-31", "31 December 9999", "on 31 December 9999"},
	{"2024-02-29", "29 February 2024", "on 29 February 2024"},
	{"2013-10-17/2013-10-18", "17-18 October 2013",
	 "on 17-18 October 2013"},
	{"2013-10-17/2013-10-17", "17 October 2013", "on 17 October 2013"},
	{"2013-10-31/2013-11-01", "31 October 2013 to 1 November 2013",
	 "from 31 October 2013 to 1 November 2013"},
	{"1999/2001", "1999 to 2001", "from 1999 to 2001"},
	{"1999-02/1999-04", "February 1999 to April 1999",
	 "from February 1999 to April 1999"},
	{"1999-02/2000-02", "February 1999 to February 2000",
	 "from February 1999 to February 2000"},
	{"2022-03-02/..", "2 March 2022 or later", "on 2 March 2022 or later"},
	{"2022-03-01/..", "March 2022 or later", "in March 2022 or later"},
	{"../1999-02-12", "12 February 1999 or earlier",
	 "on 12 February 1999 or earlier"},
};

Test(maker, dates_are_written_as_they_were_meant)
{
	for (size_t i = 0; i < COUNT(dates); i++) {
		struct maker m = maker_of(NULL);
		struct date date = given_date(dates[i].date);

		expect_str(maker_date(&m, date), dates[i].text);
		expect_str(maker_when(&m, date), dates[i].when);
		cr_expect(eq(u32, m.n_placeholders, 0));
		cr_expect(m.refusal == NULL, "%s", dates[i].date);
	}
}

static const struct {
	const char *number;
	const char *plain;
	const char *seats;
	const char *percent;
} figures[] = {
	{"0", "0", "0 seats", "0%"},
	{"1", "1", "1 seat", "1%"},
	{"-1", "-1", "-1 seats", "-1%"},
	{"999", "999", "999 seats", "999%"},
	{"1000", "1,000", "1,000 seats", "1,000%"},
	{"1016540", "1,016,540", "1,016,540 seats", "1,016,540%"},
	{"-126000", "-126,000", "-126,000 seats", "-126,000%"},
	{"30.9", "30.9", "30.9 seats", "30.9%"},
	{"30.90", "30.90", "30.90 seats", "30.90%"},
	{"0.0001", "0.0001", "0.0001 seats", "0.0001%"},
	{"-0.05", "-0.05", "-0.05 seats", "-0.05%"},
	{"99999999999999.9999", "99,999,999,999,999.9999",
	 "99,999,999,999,999.9999 seats", "99,999,999,999,999.9999%"},
	{"about 400", "about 400", "about 400 seats", "about 400%"},
	{"over 100000", "more than 100,000", "more than 100,000 seats",
	 "more than 100,000%"},
	{"almost 1", "almost 1", "almost 1 seat", "almost 1%"},
	{"disputed 88.4 or 88.1", "88.1 or 88.4", "88.1 seats or 88.4 seats",
	 "88.1% or 88.4%"},
};

Test(maker, figures_are_grouped_and_take_their_unit)
{
	for (size_t i = 0; i < COUNT(figures); i++) {
		struct maker m = maker_of("seats");
		struct number number;

		cr_assert(number_parse(str_of(figures[i].number), &number) ==
			  NUMBER_OK);
		expect_str(maker_number(&m, NULL, number), figures[i].plain);
		expect_str(maker_number(&m, maker_column(&m, 1), number),
			   figures[i].seats);
		expect_str(maker_number(&m, maker_column(&m, 2), number),
			   figures[i].percent);
		cr_expect(eq(u32, m.n_placeholders, 0));
	}
}

Test(maker, slots_name_the_cells_of_the_row)
{
	struct maker m = maker_of("chair");

	maker_set_row(&m, m.group->first_row);
	expect_str(maker_phrase(&m, "forms.plain"),
		   "Of the Senate: The Senate Abai Abai");
	expect_str(maker_phrase(&m, "forms.who"),
		   "Who was Chairman of the Senate?");
	expect_str(maker_phrase(&m, "forms.dates"),
		   "on 1 January 2000, 2002, 1 January 2000");
	cr_expect(eq(ptr, (void *)m.refusal, NULL));
}

Test(maker, a_name_with_a_full_stop_ends_the_sentence)
{
	struct maker m = maker_of(NULL);

	maker_set_placeholder(&m, "city", STR("Washington, D.C."));
	expect_str(maker_fill(&m, STR("It is {city}. Is it {city}?")),
		   "It is Washington, D.C. Is it Washington, D.C.?");
}

Test(maker, slot_of_the_form_hides_column_and_earlier_text)
{
	struct maker m = maker_of("chair");

	maker_set_row(&m, m.group->first_row);
	maker_set_placeholder(&m, "who", STR("first"));
	maker_set_placeholder(&m, "who", STR("second"));
	maker_set_placeholder(&m, "of", STR("x"));
	expect_str(maker_phrase(&m, "forms.plain"), "Of x: X second Second");
}

Test(maker, day_of_the_facts_is_known_without_a_row)
{
	struct maker m = maker_of(NULL);

	expect_str(maker_phrase(&m, "forms.as"), "As of 31 December 2024");
	cr_expect(eq(ptr, (void *)m.refusal, NULL));
}

Test(maker, phrase_with_nothing_to_say_refuses)
{
	static const char *const keys[] = {"forms.hole", "forms.none",
					   "forms.plain", "forms.dates"};

	for (size_t i = 0; i < COUNT(keys); i++) {
		struct maker m = maker_of("chair");

		maker_phrase(&m, keys[i]);
		cr_expect(m.refusal != NULL, "%s", keys[i]);
	}
}

Test(maker, row_without_the_cell_refuses)
{
	struct maker m = maker_of("chair");

	maker_set_row(&m, m.group->first_row + 1);
	maker_fill(&m, STR("until {to}"));
	cr_expect(ne(ptr, (void *)m.refusal, NULL));
	m = maker_of("chair");
	maker_set_row(&m, m.group->first_row + 1);
	maker_fill(&m, STR("in {from.day}"));
	cr_expect(ne(ptr, (void *)m.refusal, NULL));
}

Test(maker, lone_braces_are_text)
{
	struct maker m = maker_of(NULL);

	expect_str(maker_phrase(&m, "forms.open"), "What {who");
	expect_str(maker_phrase(&m, "forms.close"), "a } b");
	expect_str(maker_fill(&m, STR("")), "");
	cr_expect(eq(ptr, (void *)m.refusal, NULL));
}

Test(maker, first_refusal_stays)
{
	struct maker m = maker_of(NULL);

	cr_expect(not(maker_refuse(&m, "first")));
	cr_expect(not(maker_refuse(&m, "second")));
	cr_expect(eq(str, (char *)m.refusal, "first"));
}

static const struct {
	const char *day;
	const char *name; /* NULL: refused */
} names[] = {
	{"1998", NULL},
	{"1999-05-01", "Otan"},
	{"2006-12-21", "Otan"},
	{"2006-12-22", NULL},
	{"2006-12-23", "Nur Otan"},
	{"2006-12", NULL},
	{"2020", "Nur Otan"},
};

Test(maker, things_are_called_what_they_were_called_then)
{
	struct value otan = {.kind = VALUE_THING,
			     .a = given_thing(pack, "otan")};

	for (size_t i = 0; i < COUNT(names); i++) {
		struct maker m = maker_of("chair");
		struct str text;

		maker_set_when(&m, given_date(names[i].day));
		text = maker_option(&m, NULL, &otan);
		cr_expect(names[i].name ? !m.refusal : !!m.refusal, "%s",
			  names[i].day);
		expect_str(text, names[i].name ? names[i].name : "");
	}
}

Test(maker, article_stands_inside_a_sentence_alone)
{
	struct maker m = maker_of("chair");
	struct value senate = {.kind = VALUE_THING,
			       .a = given_thing(pack, "senate")};

	expect_str(maker_option(&m, NULL, &senate), "Senate");
	expect_str(maker_words(&m, NULL, &senate), "the Senate");
	expect_str(maker_subject(&m, m.group->first_row), "the Senate");
	expect_str(maker_subject(&m, m.group->first_row + 1), "Asar");
}

Test(maker, cell_that_is_no_date_is_none)
{
	struct maker m = maker_of("chair");
	struct date date = {1, 2, DATE_DAY, DATE_WHOLE};
	uint32_t row = m.group->first_row + 1;

	cr_expect(not(maker_cell_date(&m, row, TERM_TO, &date)));
	cr_expect(not(maker_cell_date(&m, row, TERM_WHO, &date)));
	cr_expect(eq(i32, date.first, 1));
	cr_expect(maker_cell_date(&m, row, TERM_FROM, &date));
	cr_expect(eq(i32, date.first, given_date("2003").first));
}
