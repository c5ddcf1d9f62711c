#include "question/answer_leak.h"

#include "expect.h"

static const struct {
	const char *stem;
	const char *answer;
	bool person;
	bool leaks;
} rows[] = {
	{"When did Nur Otan merge?", "Nur Otan", false, true},
	{"When did NUR OTAN merge?", "nur otan", false, true},
	{"Who led Nur  Otan?", "Nur Otan", false, false},
	{"Nur Otan", "Nur Otan", false, true},
	{"What was Nur Otans leader?", "Nur Otan", false, false},
	{"What was Onur Otan?", "Nur Otan", false, false},
	{"Otans and then Otan?", "Otan", false, true},
	{"What was “Nur Otan” before?", "Nur Otan", false, true},
	{"What was Otan’s first name?", "Otan", false, true},
	{"What came of Otan–Asar?", "Asar", false, true},
	{"(Otan)", "Otan", false, true},
	{"Who chaired Отан?", "отан", false, true},
	{"Who chaired Отаны?", "Отан", false, false},
	{"Who chaired сОтан?", "Отан", false, false},
	{"Who was Qosanov?", "Qoşanov", false, true},
	{"In 1999, how many?", "1999", false, true},
	{"In 19990, how many?", "1999", false, false},
	{"The 77-seat house?", "77", false, true},
	{"What year?", "1999", false, false},
	{"", "Otan", false, false},
	{"What?", "", false, false},
	{"What did Nazarbayev found?", "Nursultan Nazarbayev", false, false},
	{"What did Nazarbayev found?", "Nursultan Nazarbayev", true, true},
	{"What did NURSULTAN found?", "Nursultan Nazarbayev", true, true},
	{"Whom did Jomart follow?", "Kassym-Jomart Tokayev", true, true},
	{"Whom did Kassym-Jomart follow?", "Kassym-Jomart Tokayev", true, true},
	{"Who came by car?", "Ben Car", true, false}, /* three letters */
	{"Who led the Nazarbayevs?", "Nursultan Nazarbayev", true, false},
	{"Кем был Қошанов?", "Ерлан Қошанов", true, true},
};

Test(leak, stem_must_not_hold_the_answer)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct question q = {
			.kind = ASK_TYPED,
			.stem = str_of(rows[i].stem),
			.answer = str_of(rows[i].answer),
			.judged = {.person = rows[i].person},
		};

		cr_expect(leak_found(&q) == rows[i].leaks, "row %zu: %s", i,
			  rows[i].stem);
		q.kind = ASK_CHOICE;
		cr_expect(leak_found(&q) == rows[i].leaks, "row %zu: %s", i,
			  rows[i].stem);
	}
}

Test(leak, spellings_in_the_stem_are_not_accepted)
{
	static const struct str bone[] = {STR("clavicle"), STR("collarbone"),
					  STR("collar bone")};
	static const struct str other[] = {STR("Collarbone")};
	static const struct entity entities[] = {{bone, 3, false},
						 {other, 1, false}};
	struct question q = {
		.kind = ASK_TYPED,
		.stem = STR("Which bone is the collarbone?"),
		.answer = STR("clavicle"),
		.judged = {.entities = entities, .n_entities = 2},
	};
	struct arena arena = ARENA_INIT;

	leak_drop_said(&q, &arena);
	cr_expect(q.judged.is_partly_said);
	cr_assert(eq(u32, q.judged.n_entities, 1));
	cr_assert(eq(u32, q.judged.entities->n, 2));
	cr_expect(str_eq(q.judged.entities->spellings[1], bone[2]));
	arena_finish(&arena);
}

Test(leak, true_or_false_gives_nothing_away)
{
	struct question q = {
		.kind = ASK_BOOL,
		.stem = STR("True or false: Otan came first?"),
		.answer = STR("True"),
	};

	cr_expect(not(leak_found(&q)));
}
