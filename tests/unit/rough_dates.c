#include "test_bank.h"

/* A date that is only roughly known is asked for as roughly. */

static const char works[] =
	"facts:\n  works:\n    kind: event\n    verb: was written\n"
	"    rows:\n"
	"      - {id: a, what: the letter, on: about 300 BC}\n"
	"      - {id: b, what: the ode, on: about 1563}\n"
	"      - {id: c, what: the poem, on: early 1560s}\n"
	"      - {id: d, what: the song, on: 1st century}\n"
	"      - {id: e, what: the psalm, on: between 1558 and 1571}\n"
	"      - {id: f, what: the play, on: 1500s}\n"
	"      - {id: g, what: the tale, on: late 1569}\n"
	"      - {id: h, what: the hymn, on: 1540/1550}\n"
	"      - {id: i, what: the march, on: summer 1579}\n"
	"      - {id: j, what: the fable, on: mid-5th century BC}\n"
	"      - {id: k, what: the masque, on: winter 1610}\n";

static const struct {
	const char *form;
	const char *row;
	const char *answer; /* NULL: it is not asked */
	const char *told;
} rows[] = {
	{"event-year", "a", "about 300 BC",
	 "The letter was written about 300 BC."},
	{"event-year", "b", "about 1563", "The ode was written about 1563."},
	{"event-year", "c", "the 1560s",
	 "The poem was written in the early 1560s."},
	{"event-year", "d", "the 1st century",
	 "The song was written in the 1st century."},
	{"event-year", "e", NULL, NULL},
	{"event-year", "f", NULL, NULL},
	{"event-year", "g", "1569", "The tale was written in late 1569."},
	{"event-year", "h", NULL, NULL},
	{"event-year", "i", "1579", "The march was written in summer 1579."},
	{"event-year", "j", "the 5th century BC",
	 "The fable was written in the mid 5th century BC."},
	{"event-last", "k", "the masque",
	 "The masque was written in winter 1610. The others: "},
	{"event-year-typed", "b", NULL, NULL},
	{"event-year-typed", "c", NULL, NULL},
	{"event-year-typed", "d", NULL, NULL},
	{"event-year-typed", "g", "1569", "The tale was written in late 1569."},
};

static bool find(const char *form, const char *row, struct question *q)
{
	struct str id = arena_printf(&arena, "test/works/%s/%s", form, row);

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, 1, &arena, q, NULL) &&
		    str_eq(q->id, id))
			return true;
	return false;
}

Test(rough_dates, are_asked_as_they_are_known)
{
	test_bank_begin(works);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct question q;
		bool is = find(rows[i].form, rows[i].row, &q);

		cr_expect(eq(int, is, rows[i].answer != NULL), "%s/%s",
			  rows[i].form, rows[i].row);
		if (!is || !rows[i].answer)
			continue;
		cr_expect(str_eq(q.answer, str_of(rows[i].answer)), STR_FMT,
			  STR_ARG(q.answer));
		cr_expect(str_starts(q.explanation, str_of(rows[i].told)),
			  STR_FMT, STR_ARG(q.explanation));
	}
	test_bank_end();
}

static bool is_round(struct str text)
{
	return str_find(text, STR("00")) != SIZE_MAX;
}

/* In each, the key is as round as the others, and comes to every place. */
Test(rough_dates, stand_beside_others_like_them)
{
	uint32_t places = 0;

	test_bank_begin(works);
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
		    !str_eq(q.form, STR("event-year")) ||
		    !str_starts(q.answer, STR("about ")))
			continue;
		places++;
		cr_expect(eq(u32, q.n_options, 4));
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect(str_starts(q.options[i], STR("about ")) &&
					  is_round(q.options[i]) ==
						  is_round(q.answer),
				  STR_FMT, STR_ARG(q.options[i]));
	}
	cr_expect(eq(u32, places, 2));
	test_bank_end();
}
