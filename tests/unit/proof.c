#include "round/bank.h"

#include "test_bank.h"

/* The sentences about the options of a question. */
static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chingis, d: Dina}\n"
	"  towns: {ankara: Ankara, cairo: Cairo, oslo: Oslo, paris: Paris, "
	"quito: Quito, rome: Rome, riga: Riga}\n"
	"  clubs: {red: Red, blue: Blue, green: Green, grey: Grey, pink: "
	"Pink}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    complete: each\n"
	"    one_at_a_time: yes\n"
	"    title: Chairman\n"
	"    rows:\n"
	"      - {who: a, from: 2000-01-01, to: 2003-01-01}\n"
	"      - {who: b, from: 2003-01-01, to: 2004-01-01, source: t}\n"
	"      - {who: c, from: 2004-01-01, to: 2005-01-01}\n"
	"      - {who: d, from: 2005-01-01, to: 2006-01-01}\n"
	"  merged:\n"
	"    kind: list\n"
	"    what: clubs\n"
	"    title: a club that merged\n"
	"    plural: clubs that merged\n"
	"    complete: yes\n"
	"    tense: past\n"
	"    not: {pink: t}\n"
	"    rows: [{what: red, on: 2001}, {what: blue}]\n"
	"  founded:\n"
	"    kind: list\n"
	"    what: clubs\n"
	"    title: a club of the north\n"
	"    complete: yes\n"
	"    rows: [{what: green}]\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: club election\n"
	"    columns: {votes: {type: count, label: number of votes}}\n"
	"    rows:\n"
	"      - {on: 2000, votes: 10}\n"
	"      - {on: 2001, votes: 20}\n"
	"      - {on: 2002, votes: 40}\n"
	"      - {on: 2003, votes: 30}\n"
	"      - {on: 2004, votes: 5}\n"
	"  opening:\n"
	"    kind: event\n"
	"    title: an opening\n"
	"    rows:\n"
	"      - {what: the opening of the hall, on: 1990-05-04}\n"
	"      - {what: the opening of the gate, on: 1993}\n"
	"  capital:\n"
	"    kind: link\n"
	"    title: home\n"
	"    what: clubs\n"
	"    value: people\n"
	"    complete: yes\n"
	"    rows:\n"
	"      - {what: red, value: a, from: 1990, to: 1995}\n"
	"      - {what: blue, value: b, from: 1980, to: 1999}\n"
	"      - {what: green, value: c, from: 1970, to: 2001}\n"
	"      - {what: grey, value: d, from: 1960, to: ..}\n"
	"  colour:\n"
	"    kind: link\n"
	"    title: colour\n"
	"    what: clubs\n"
	"    complete: yes\n"
	"    rows:\n"
	"      - {what: red, value: white}\n"
	"      - {what: blue, value: [black, brown, pale]}\n"
	"      - {what: green, value: [black, violet]}\n"
	"      - {what: grey, value: dark}\n"
	"  heir:\n"
	"    kind: link\n"
	"    title: heir\n"
	"    value: people\n"
	"    questions: [{q: 'Who {what}?', answer: value, why: 'That was "
	"{value}.'}]\n"
	"    forms: none\n"
	"    rows:\n"
	"      - {what: came after Abai, value: b}\n"
	"      - {what: came last, value: d}\n"
	"      - {what: came first, value: a}\n"
	"      - {what: came before Dina, value: c}\n"
	"  deed:\n"
	"    kind: link\n"
	"    title: person\n"
	"    value: people\n"
	"    questions: [{q: 'Which person {what}?', answer: value}]\n"
	"    forms: none\n"
	"    rows:\n"
	"      - {what: ran, value: b, note: He was fast.}\n"
	"      - {what: swam, value: d, note: Dina won.}\n"
	"      - {what: slept, value: a, note: It was night.}\n"
	"      - {what: sang, value: c, note: It was loud.}\n"
	"  land:\n"
	"    kind: link\n"
	"    title: part of the world\n"
	"    what: towns\n"
	"    complete: yes\n"
	"    rows:\n"
	"      - {what: oslo, value: Europe}\n"
	"      - {what: paris, value: Europe}\n"
	"      - {what: rome, value: Europe}\n"
	"      - {what: riga, value: Europe}\n"
	"      - {what: quito, value: America}\n"
	"      - {what: ankara, value: Asia}\n"
	"      - {what: cairo, value: Africa}\n"
	"questions:\n"
	"  - {id: h, q: Who was it?, answer: Abai, wrong: [Bolat, Dina]}\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(proof, .init = begin, .fini = test_bank_end);

/* Searches the draws of a question for one with such an option. */
static struct question asked(const char *id, const char *option, uint32_t *at)
{
	struct question q;

	for (uint64_t seed = 0; seed < 20; seed++)
		for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
			if (!bank_draw(bank, slot, seed, &arena, &q, NULL) ||
			    !str_starts(q.id, str_of(id)))
				continue;
			for (*at = 0; *at < q.n_options; ++*at)
				if (str_eq(q.options[*at], str_of(option)))
					return q;
		}
	cr_assert(false, "%s with %s is not asked", id, option);
	return q;
}

static void expect(const char *id, const char *option, const char *text,
		   const char *source)
{
	uint32_t at;
	struct question q = asked(id, option, &at);
	struct proof_text why = bank_reason(bank, &q, at, &arena);

	cr_expect(str_eq(why.text, str_of(text)), "%s: " STR_FMT, id,
		  STR_ARG(why.text));
	cr_expect(str_eq(why.source, str_of(source)), "%s: " STR_FMT, id,
		  STR_ARG(why.source));
}

static void expect_chosen(const char *id, const char *option, const char *text)
{
	uint32_t at;
	struct question q = asked(id, option, &at);
	struct str told = bank_reason_of_chosen(bank, &q, at, &arena);

	cr_expect(str_eq(told, str_of(text)), "%s: " STR_FMT, id,
		  STR_ARG(told));
}

Test(proof, tells_what_is_so_of_the_option_with_its_own_source)
{
	expect("test/chair/term-on-day/c", "Bolat",
	       "Bolat was Chairman from 1 January 2003 to 1 January 2004.",
	       "Other");
	expect_chosen("test/chair/term-on-day/c", "Bolat",
		      "Your choice: Bolat was Chairman from 1 January 2003 to "
		      "1 January 2004.");
}

Test(proof, of_the_right_option_is_the_explanation)
{
	expect("test/chair/term-on-day/c", "Chingis",
	       "Chingis was Chairman from 1 January 2004 to 1 January 2005.",
	       "Source, Paper");
	expect_chosen("test/chair/term-on-day/c", "Chingis", "");
}

Test(proof, tells_that_a_complete_list_has_it_not)
{
	expect("test/merged/list-is", "Green",
	       "The list of clubs that merged is complete, and Green is not in "
	       "it.",
	       "Source, Paper");
	expect_chosen("test/merged/list-is", "Green",
		      "Your choice: Green is a club of the north.");
}

Test(proof, tells_what_stands_under_not_with_its_source)
{
	expect("test/merged/list-is", "Pink",
	       "Pink was not a club that merged.", "Other");
}

Test(proof, of_a_figure_tells_whose_it_is)
{
	expect("test/votes/series-value/2002-votes", "20",
	       "In the club election of 2001, the number of votes was 20.",
	       "Source, Paper");
}

Test(proof, of_a_made_up_figure_tells_the_right_one)
{
	expect("test/votes/series-value/2002-votes", "60",
	       "In the club election of 2002, the number of votes was 40, not "
	       "60.",
	       "Source, Paper");
	expect_chosen("test/votes/series-value/2002-votes", "60", "");
}

Test(proof, of_a_year_tells_what_took_place_then)
{
	expect("test/opening/event-year/1990-05-04", "1993",
	       "The opening of the gate took place in 1993.", "Source, Paper");
}

Test(proof, tells_the_time_of_what_was_so_for_a_time)
{
	expect("test/capital/link-value/red", "Bolat",
	       "The home of Blue from 1980 to 1999 was Bolat.",
	       "Source, Paper");
	expect("test/capital/link-value/red", "Dina",
	       "The home of Grey from 1960 on was Dina.", "Source, Paper");
}

Test(proof, of_a_thing_with_several_values_tells_all)
{
	expect("test/colour/link-what/red", "Green",
	       "A colour of Green is black; another is violet.",
	       "Source, Paper");
	expect("test/colour/link-what/red", "Blue",
	       "A colour of Blue is black; others are brown and pale.",
	       "Source, Paper");
}

Test(proof, of_a_value_that_many_have_tells_the_right_one)
{
	expect("test/land/link-value/quito", "Europe",
	       "The part of the world of Quito is America, not Europe.",
	       "Source, Paper");
	expect_chosen("test/land/link-value/quito", "Europe", "");
	expect("test/land/link-value/quito", "Asia",
	       "The part of the world of Ankara is Asia.", "Source, Paper");
	expect_chosen("test/land/link-value/quito", "Asia",
		      "Your choice: The part of the world of Ankara is Asia.");
}

Test(proof, names_the_answer_where_the_explanation_does_not)
{
	expect("test/deed/ask-value-which-person-what/sang", "Dina",
	       "The answer is Chingis. It was loud.", "Source, Paper");
}

Test(proof, leaves_out_a_phrase_that_refers_to_the_question)
{
	expect("test/heir/ask-value-who-what/came-after-abai", "Dina",
	       "That was Bolat.", "Source, Paper");
	expect_chosen("test/heir/ask-value-who-what/came-after-abai", "Dina",
		      "");
}

Test(proof, of_a_statement_is_the_fact)
{
	expect("test/colour/link-true/grey", "Yes",
	       "The colour of Grey is dark.", "Source, Paper");
}

Test(proof, places_what_is_to_be_put_in_order)
{
	expect("test/chair/term-order", "Bolat",
	       "Bolat was Chairman from 1 January 2003 to 1 January 2004.",
	       "Other");
}

Test(proof, of_a_question_by_hand_is_the_answer_that_was_given)
{
	expect("test/questions", "Dina", "The answer given is: Abai.",
	       "Source, Paper");
	expect_chosen("test/questions", "Dina", "");
}
