#include "test_bank.h"

/* How stems call things and what they ask for. */

static struct question asked(const char *id)
{
	struct question q;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		    str_eq(q.id, str_of(id)))
			return q;
	cr_assert(false, "%s is not asked", id);
	return q;
}

static struct str stem_of(const char *id)
{
	return asked(id).stem;
}

/* "Who is the creator of the language?", of several languages. */
Test(stem_names, a_title_that_could_be_any_is_no_name)
{
	test_bank_begin(
		"things:\n"
		"  tools: {java: Java, git: Git, cpp: C++, firefox: Firefox}\n"
		"  clubs: {red: Redwing}\n"
		"facts:\n"
		"  creator:\n"
		"    kind: link\n"
		"    what: tools\n"
		"    title: creator\n"
		"    rows:\n"
		"      - {what: java, value: James Gosling}\n"
		"      - {what: git, value: Linus Torvalds}\n"
		"      - {what: cpp, value: Bjarne Stroustrup}\n"
		"      - {what: firefox, value: Blake Ross}\n"
		"  town:\n"
		"    kind: link\n"
		"    what: clubs\n"
		"    title: town\n"
		"    rows: [{what: red, value: Arden}]\n"
		"  java:\n"
		"    kind: rename\n"
		"    of: java\n"
		"    title: the language\n"
		"    rows: [{name: Oak, from: 1991}, {name: Java, from: "
		"1995}]\n"
		"  firefox:\n"
		"    kind: rename\n"
		"    of: firefox\n"
		"    title: the free browser\n"
		"    rows: [{name: Phoenix, from: 2002}, "
		"{name: Firefox, from: 2004}]\n"
		"  club:\n"
		"    kind: rename\n"
		"    of: red\n"
		"    title: the club\n"
		"    rows: [{name: Crimson, from: 1990}, "
		"{name: Redwing, from: 2004}]\n");
	expect_str(stem_of("test/creator/link-value/java"),
		   "What is the creator of Java?");
	expect_str(stem_of("test/creator/link-value/firefox"),
		   "What is the creator of the free browser?");
	expect_str(stem_of("test/town/link-value-typed/red"),
		   "What is the town of the club?");
	test_bank_end();
}

Test(stem_names, an_article_stands_once)
{
	test_bank_begin(
		"types: {towns: {the: yes}}\n"
		"things: {towns: {a: The Hague, b: Bronx, c: the Wash}}\n"
		"facts:\n"
		"  office:\n"
		"    kind: link\n"
		"    what: towns\n"
		"    title: the office\n"
		"    rows:\n"
		"      - {what: a, value: [mayor, bailiff]}\n"
		"      - {what: b, value: warden}\n"
		"      - {what: c, value: reeve}\n"
		"  final:\n"
		"    kind: series\n"
		"    title: the final\n"
		"    columns: {score: {type: text, label: the score}}\n"
		"    rows:\n"
		"      - {on: 1990, score: 2-1}\n"
		"      - {on: 1991, score: 2-0}\n"
		"      - {on: 1992, score: 4-1}\n");
	expect_str(stem_of("test/office/link-value-typed/a-mayor"),
		   "What is an office of The Hague?");
	expect_str(stem_of("test/office/link-value-typed/b"),
		   "What is the office of the Bronx?");
	expect_str(stem_of("test/office/link-value-typed/c"),
		   "What is the office of the Wash?");
	expect_str(stem_of("test/final/series-value/1990-score"),
		   "Which of these was the score in the final of 1990?");
	test_bank_end();
}

Test(stem_names, what_is_the_latest_is_so_on_a_day)
{
	test_bank_begin("facts:\n"
			"  version:\n"
			"    kind: link\n"
			"    title: latest version\n"
			"    on: 2020-06-30\n"
			"    rows:\n"
			"      - {what: Git, value: 2.27}\n"
			"      - {what: Linux, value: 5.7}\n"
			"      - {what: Debian, value: 10}\n");
	expect_str(stem_of("test/version/link-value/git"),
		   "What was the latest version of Git on 30 June 2020?");
	test_bank_end();
}

Test(stem_names, pairs_ask_for_whom_or_for_which)
{
	test_bank_begin(
		"types:\n"
		"  composers: {who: yes}\n"
		"  cities: {one: city}\n"
		"things:\n"
		"  composers: {a: Ann Abel, b: Ben Bohm, c: Cid Cotta}\n"
		"  cities: {x: Xanten, y: Ypres, z: Zwolle}\n"
		"facts:\n"
		"  by:\n"
		"    kind: link\n"
		"    verb: was composed by\n"
		"    value: composers\n"
		"    rows:\n"
		"      - {what: Medea, value: a}\n"
		"      - {what: Norma, value: b}\n"
		"      - {what: Oberon, value: c}\n"
		"  in:\n"
		"    kind: link\n"
		"    verb: was first sung in\n"
		"    value: cities\n"
		"    rows:\n"
		"      - {what: Medea, value: x}\n"
		"      - {what: Norma, value: y}\n"
		"      - {what: Oberon, value: z}\n");
	expect_str(stem_of("test/by/link-match/medea"),
		   "Who was each of these composed by?");
	expect_str(stem_of("test/in/link-match/medea"),
		   "Which city was each of these first sung in?");
	test_bank_end();
}

Test(stem_names, what_came_first_is_asked_once)
{
	test_bank_begin("facts:\n"
			"  climbed:\n"
			"    kind: event\n"
			"    verb: was first climbed\n"
			"    rows:\n"
			"      - {what: Everest, on: 1953}\n"
			"      - {what: Lhotse, on: 1956}\n"
			"      - {what: Manaslu, on: 1958}\n");
	expect_str(stem_of("test/climbed/event-first/1953"),
		   "Which of these was first climbed earliest?");
	expect_str(stem_of("test/climbed/event-last/1958"),
		   "Which of these was first climbed latest?");
	test_bank_end();
}

Test(stem_names, several_values_are_told_as_several)
{
	test_bank_begin("facts:\n"
			"  languages:\n"
			"    kind: link\n"
			"    title: official language\n"
			"    rows:\n"
			"      - {what: Canada, value: [English, French]}\n"
			"      - {what: Austria, value: German}\n");
	expect_str(
		asked("test/languages/link-value-typed/canada-english")
			.explanation,
		"Each of these is an official language of Canada: English and "
		"French.");
	test_bank_end();
}

Test(stem_names, who_was_the_first_stays_the_first)
{
	test_bank_begin(
		"facts:\n"
		"  president:\n"
		"    kind: link\n"
		"    title: first president\n"
		"    tense: present\n"
		"    on: 2020-06-30\n"
		"    rows:\n"
		"      - {what: Chile, value: Manuel Blanco Encalada}\n"
		"      - {what: Brazil, value: Deodoro da Fonseca}\n"
		"      - {what: Peru, value: Jose de la Riva Aguero}\n");
	expect_str(stem_of("test/president/link-value/chile"),
		   "What is the first president of Chile?");
	test_bank_end();
}

/* The stem of a link with that title and two values. */
static void expect_article(const char *title, const char *stem)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addf(&body,
		    "facts:\n"
		    "  link:\n"
		    "    kind: link\n"
		    "    title: %s\n"
		    "    changes: no\n"
		    "    rows:\n"
		    "      - {what: Arden, value: [Ann, Ben]}\n"
		    "      - {what: Belmont, value: Cid}\n",
		    title);
	test_bank_begin(strbuf_text(&body));
	expect_str(stem_of("test/link/link-value-typed/arden-ann"), stem);
	test_bank_end();
	strbuf_finish(&body);
}

Test(stem_names, an_stands_before_a_vowel_that_is_heard)
{
	expect_article("official language",
		       "What is an official language of Arden?");
	expect_article("MP", "What is an MP of Arden?");
	expect_article("NATO base", "What is a NATO base of Arden?");
	expect_article("university", "What is a university of Arden?");
	expect_article("uninhabited island",
		       "What is an uninhabited island of Arden?");
	expect_article("uranium mine", "What is a uranium mine of Arden?");
	expect_article("urban district", "What is an urban district of Arden?");
	expect_article("ugly statue", "What is an ugly statue of Arden?");
	expect_article("once-famous inn",
		       "What is a once-famous inn of Arden?");
}
