#include "round/bank.h"

#include "expect.h"

/* The wording of the questions of packs/subjects/verbs.yaml, with and
 * without verbs. */
static struct pack *pack;
static struct phrases *phrases;
static struct bank *bank;
static struct arena arena;

static void begin(void)
{
	struct diags diags = DIAGS_INIT;

	pack = pack_load(TEST_ROOT "/tests/packs/subjects/verbs.yaml", &diags);
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(pack && phrases);
	bank = bank_create(pack, phrases);
	diags_finish(&diags);
}

static void end(void)
{
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
}

TestSuite(wording, .init = begin, .fini = end);

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

static const struct {
	const char *id;
	const char *stem;
	const char *explanation;
} read[] = {
	{"verbs/released/event-year-typed/psycho-1960-06-16",
	 "In what year was Psycho released?",
	 "Psycho was released on 16 June 1960."},
	{"verbs/released/event-date/psycho-1960-06-16",
	 "On what date was Psycho released?",
	 "Psycho was released on 16 June 1960."},
	{"verbs/merged/event-year-typed/civic-2007",
	 "In what year did the Civic Party merge into Otan?",
	 "The Civic Party merged into Otan in 2007."},
	{"verbs/merged/event-in-year/civic-2007",
	 "Which of these parties merged into Otan in 2007?",
	 "The Civic Party merged into Otan in 2007."},
	{"verbs/mouths/link-what/nile",
	 "Which of these rivers flows into the Mediterranean Sea?",
	 "The Nile flows into the Mediterranean Sea."},
	{"verbs/mouths/link-value-typed/nile",
	 "Which sea does the Nile flow into?",
	 "The Nile flows into the Mediterranean Sea."},
	{"verbs/mouths/link-match/nile",
	 "Which sea does each of these rivers flow into?",
	 "Nile – Mediterranean Sea; Volga – Caspian Sea; Rhine – North Sea; "
	 "Danube – Black Sea."},
	{"verbs/merged/event-order/agrarian-2004",
	 "In what order did these parties merge into Otan, starting with the "
	 "earliest?",
	 "The Agrarian Party (2004); Asar (4 July 2006); Rukhaniyat "
	 "(2009)."},
	{"verbs/released/event-place/vertigo-1958",
	 "When was Vertigo released?", "Vertigo was released in 1958."},
	{"verbs/directors/link-value/psycho", "Who was Psycho directed by?",
	 "Psycho was directed by Alfred Hitchcock."},
	{"verbs/directors/link-value-typed/psycho",
	 "Who was Psycho directed by?",
	 "Psycho was directed by Alfred Hitchcock."},
	{"verbs/winners/list-is/kwai",
	 "Which of these won the Oscar for best picture?",
	 "The Bridge on the River Kwai won the Oscar for best picture."},
	{"verbs/chairs/term-became/lean-2001-05-04",
	 "Who became Chairman on 4 May 2001?",
	 "David Lean was Chairman from 4 May 2001 to 1 June 2002."},
	{"verbs/chairs/term-started/lean-2001-05-04",
	 "When did David Lean become Chairman?",
	 "David Lean was Chairman from 4 May 2001 to 1 June 2002."},
	{"verbs/sources/link-value/nile", "What is the source of the Nile?",
	 "The source of the Nile is Lake Victoria."},
	{"verbs/sources/link-what/nile",
	 "Which of these rivers is Lake Victoria the source of?",
	 "The source of the Nile is Lake Victoria."},
	{"verbs/votes/series-value/2004-candidates",
	 "How many candidates were there in the election of 2004?",
	 "In the election of 2004, the number of candidates was 12."},
	{"verbs/votes/series-value/2004-won",
	 "What was the number of seats won in the election of 2004?",
	 "In the election of 2004, the number of seats won was 42."},
	{"verbs/events/event-year/2006",
	 "When did the merger of Asar take place?",
	 "The merger of Asar took place in 2006."},
};

Test(wording, a_verb_stands_in_the_form_that_its_sentence_needs)
{
	for (size_t i = 0; i < COUNT(read); i++) {
		struct question q = asked(read[i].id);

		expect_str(q.stem, read[i].stem);
		expect_str(q.explanation, read[i].explanation);
	}
}
