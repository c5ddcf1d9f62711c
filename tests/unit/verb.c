#include "pack/verb.h"

#include "expect.h"

static const struct {
	const char *text;
	const char *before;
	const char *infinitive;
	const char *form;
	const char *after;
	bool past;
} verbs[] = {
	{"take/took place", "", "take", "took", "place", true},
	{"merge/merged", "", "merge", "merged", "", true},
	{"flow/flows into", "", "flow", "flows", "into", false},
	{"have/has two moons", "", "have", "has", "two moons", false},
	{"formally join/joined AC/DC", "formally ", "join", "joined", "AC/DC",
	 true},
	{"go/went to going concerns", "", "go", "went", "to going concerns",
	 true},
	{"focus/focused on", "", "focus", "focused", "on", true},
	{"pass/passed the pass", "", "pass", "passed", "the pass", true},
	{"put/put 300 men ashore", "", "put", "put", "300 men ashore", true},
	{"was released", "", "", "was", "released", true},
	{"were founded by {of}", "", "", "were", "founded by {of}", true},
	{"is spoken in", "", "", "is", "spoken in", false},
	{"are made of", "", "", "are", "made of", false},
};

Test(verb, reads_two_forms_or_one_of_be)
{
	for (size_t i = 0; i < COUNT(verbs); i++) {
		struct verb verb;

		cr_assert(verb_read(str_of(verbs[i].text), &verb) == VERB_OK,
			  "%s", verbs[i].text);
		expect_str(verb.before, verbs[i].before);
		expect_str(verb.infinitive, verbs[i].infinitive);
		expect_str(verb.form, verbs[i].form);
		expect_str(verb.after, verbs[i].after);
		cr_expect(verb_is_past(&verb) == verbs[i].past, "%s",
			  verbs[i].text);
	}
}

static const struct {
	const char *text;
	enum verb_fault fault;
} faults[] = {
	{"", VERB_NO_FORM},
	{"was", VERB_NO_FORM},
	{"merged into Otan", VERB_NO_FORM},
	{"merge / merged", VERB_NO_FORM},
	{"/merged", VERB_NO_FORM},
	{"wasted/ time", VERB_NO_FORM},
	{"has merged into Otan", VERB_PERFECT},
	{"have/has been merged", VERB_PERFECT},
	{"had fallen", VERB_PERFECT},
	{"will merge", VERB_FUTURE},
	{"is going to merge", VERB_FUTURE},
	{"go into service/went into service", VERB_APART},
	{"appear/first appeared", VERB_APART},
	{"wins/won", VERB_BASE},
	{"has/had two moons", VERB_BASE},
	{"plays/plays for", VERB_BASE},
};

Test(verb, other_tenses_are_faults)
{
	for (size_t i = 0; i < COUNT(faults); i++) {
		struct verb verb;

		cr_expect(verb_read(str_of(faults[i].text), &verb) ==
				  faults[i].fault,
			  "%s", faults[i].text);
	}
}

Test(verb, a_year_is_four_digits_by_themselves)
{
	cr_expect(verb_has_year(STR("was released in 1960")));
	cr_expect(verb_has_year(STR("win/won the cup (1998)")));
	cr_expect(not(verb_has_year(STR("win/won 12 of 10000 seats"))));
}
