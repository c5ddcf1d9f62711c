#include "../judge_check.h"

static const char *const parties[] = {
	"Otan",
	"Nur Otan",
	"Jas Otan",
	"Amanat",
	"Asar",
	"Azat",
	"Ak Zhol Democratic Party",
	"Agrarian Party of Kazakhstan",
	"Civic Party of Kazakhstan",
	"People's Party of Kazakhstan",
};

static const char *const people[] = {
	"Nursultan Nazarbayev",	 "Dariga Nazarbayeva",	  "Bolat Nazarbayev",
	"Kassym-Jomart Tokayev", "Erlan Qoşanov",	  "Erlan Karin",
	"Mukhtar Kul-Mukhammed", "Altynbek Sarsenbaiuly",
};

static void check_party(const char *name, const struct judged *rows, size_t n)
{
	struct judge_pool *pool = pool_of(parties, 10, false);
	struct one_name one;
	struct answer answer = answer_of_name(&one, &name, 1, false);

	check_judged(&answer, pool, rows, n);
	judge_pool_destroy(pool);
}

static void check_person(const char *name, const struct judged *rows, size_t n)
{
	struct judge_pool *pool = pool_of(people, 8, true);
	struct one_name one;
	struct answer answer = answer_of_name(&one, &name, 1, true);

	check_judged(&answer, pool, rows, n);
	judge_pool_destroy(pool);
}

#define CHECK_PARTY(name, rows)                                                \
	check_party((name), (rows), sizeof(rows) / sizeof(*(rows)))
#define CHECK_PERSON(name, rows)                                               \
	check_person((name), (rows), sizeof(rows) / sizeof(*(rows)))

Test(judge_name, tells_how_it_is_spelled_here)
{
	static const struct judged rows[] = {
		{"Nur Otan", VERDICT_CORRECT, ""},
		{"nur otan", VERDICT_CORRECT, ""},
		{"the Nur Otan party", VERDICT_CORRECT, ""},
		{"Нұр Отан", VERDICT_CORRECT, "spelled Nur Otan"},
		{"Nur Ottan", VERDICT_CORRECT, "spelled Nur Otan"},
	};

	CHECK_PARTY("Nur Otan", rows);
}

Test(judge_name, never_takes_one_entity_for_another)
{
	static const struct judged rows[] = {
		{"Nur Otan", VERDICT_WRONG,
		 "that is Nur Otan, another name here"},
		{"Zhas Otan", VERDICT_WRONG,
		 "that is Jas Otan, another name here"},
		{"the party Jas Otan", VERDICT_WRONG,
		 "that is Jas Otan, another name here"},
		{"Otan", VERDICT_CORRECT, ""},
		{"Otn", VERDICT_CLOSE, "a letter or two is off"},
	};
	static const struct judged tied[] = {
		{"Azar", VERDICT_WRONG,
		 "that is just as close to another name here"},
		{"Assar", VERDICT_CORRECT, "spelled Asar"},
	};

	CHECK_PARTY("Otan", rows);
	CHECK_PARTY("Asar", tied);
}

Test(judge_name, asks_for_the_rest_of_a_name)
{
	static const struct judged rows[] = {
		{"People's Party", VERDICT_CLOSE,
		 "that is only a part of the name; give all of it"},
		{"Party of Kazakhstan", VERDICT_WRONG, ""},
		{"Kazakhstan", VERDICT_WRONG, ""},
		{"Kazakhstan People's Party", VERDICT_CORRECT, ""},
		{"Communist Party of Kazakhstan", VERDICT_WRONG, NULL},
		{"the peoples party of kazakhstan", VERDICT_CORRECT, NULL},
	};
	static const struct judged descriptor[] = {
		{"Ak Zhol", VERDICT_CLOSE, NULL},
		{"Aq Jol Democratic Party", VERDICT_CORRECT, NULL},
		{"Democratic Party", VERDICT_WRONG, NULL},
	};
	static const struct judged order[] = {
		{"Otan Nur", VERDICT_CLOSE,
		 "all words of the name are there, but not as the name is "
		 "written"},
	};

	CHECK_PARTY("People's Party of Kazakhstan", rows);
	CHECK_PARTY("Ak Zhol Democratic Party", descriptor);
	CHECK_PARTY("Nur Otan", order);
}

Test(judge_name, refuses_hedges_and_negations)
{
	static const struct judged rows[] = {
		{"Amanat or Otan", VERDICT_WRONG, "one answer only"},
		{"Amanat/Otan?", VERDICT_WRONG, "one answer only"},
		{"Amanat немесе Отан", VERDICT_WRONG, "one answer only"},
		{"not Amanat", VERDICT_WRONG,
		 "say what it is, not what it is not"},
		{"Amanat емес", VERDICT_WRONG, NULL},
		{"Amanat, Otan", VERDICT_WRONG, NULL},
		{"I think it is Amanat!", VERDICT_CORRECT, ""},
	};

	CHECK_PARTY("Amanat", rows);
}

Test(judge_name, reads_mixed_scripts_by_look_and_by_sound)
{
	static const struct judged rows[] = {
		{"\xD0\x90sar", VERDICT_CORRECT, NULL},
		{"A\xD1\x95"
		 "ar",
		 VERDICT_CORRECT, NULL},
		{"АСАR", VERDICT_CORRECT, NULL},
		{"Acap", VERDICT_WRONG, NULL}, /* all in Latin letters */
	};

	CHECK_PARTY("Asar", rows);
}

Test(judge_name, knows_the_forms_of_a_persons_name)
{
	static const struct judged rows[] = {
		{"Tokayev", VERDICT_CORRECT, ""},
		{"Тоқаев", VERDICT_CORRECT, "spelled Tokayev"},
		{"Tokayev, Kassym-Jomart", VERDICT_CORRECT, ""},
		{"K.-J. Tokayev", VERDICT_CORRECT, ""},
		{"KJ Tokayev", VERDICT_CORRECT, ""},
		{"KZh Tokayev", VERDICT_CORRECT, ""},
		{"Tokayev K.K.", VERDICT_CORRECT, ""},
		{"Kassym Tokayev", VERDICT_CORRECT, ""},
		{"Kassym-Jomart Kemelevich Tokayev", VERDICT_CORRECT, ""},
		{"President Tokayev", VERDICT_CORRECT, ""},
		{"Kassym-Jomart", VERDICT_CLOSE,
		 "the given name alone is not enough; add the surname"},
		{"N. Tokayev", VERDICT_WRONG, NULL},
		{"Nursultan Tokayev", VERDICT_WRONG, NULL},
		{"Tokayeva", VERDICT_WRONG, NULL},
		{"K. T.", VERDICT_WRONG, NULL},
	};

	CHECK_PERSON("Kassym-Jomart Tokayev", rows);
}

Test(judge_name, tells_namesakes_apart)
{
	static const struct judged rows[] = {
		{"Nazarbayev", VERDICT_CLOSE,
		 "the surname is right, but several people here have it"},
		{"Nazarbaev N.", VERDICT_CORRECT, NULL},
		{"B. Nazarbayev", VERDICT_WRONG,
		 "that is Bolat Nazarbayev, another name here"},
		{"Nazarbayeva", VERDICT_WRONG,
		 "that is Dariga Nazarbayeva, another name here"},
		{"Nursultan Nazarbaev", VERDICT_CORRECT,
		 "spelled Nursultan Nazarbayev"},
		{"Nazarbayv", VERDICT_CLOSE, "a letter or two is off"},
	};

	CHECK_PERSON("Nursultan Nazarbayev", rows);
}

Test(judge_name, is_strict_with_given_names)
{
	static const struct judged rows[] = {
		{"Erlna Qoşanov", VERDICT_CORRECT, NULL},
		{"Erlen Qoşanov", VERDICT_CORRECT, NULL},
		{"Erkin Qoşanov", VERDICT_WRONG, NULL},
		{"Arlan Qoşanov", VERDICT_WRONG, NULL},
		{"Ernan Qoşanov", VERDICT_CLOSE, NULL},
		{"Erlan Karin", VERDICT_WRONG, NULL},
		{"Erlan", VERDICT_CLOSE, NULL},
		{"Mrs Qoşanov", VERDICT_WRONG, NULL},
	};

	CHECK_PERSON("Erlan Qoşanov", rows);
}

Test(judge_name, takes_no_number_for_a_surname)
{
	static const char *const popes[] = {"Pius XII", "Paul VI",
					    "John Paul I", "John Paul II"};
	static const char *const pacelli[] = {"Pius XII", "Eugenio Pacelli"};
	static const char *const john_paul[] = {"John Paul II"};
	static const struct judged pius[] = {
		{"Pacelli", VERDICT_CORRECT, "also called Pius XII"},
		{"Pacella", VERDICT_CLOSE, "a letter or two is off"},
		{"Pius", VERDICT_WRONG, "the name needs its number"},
	};
	static const struct judged john[] = {
		{"Paul II", VERDICT_WRONG, ""},
		{"Paul", VERDICT_CLOSE,
		 "that is only a part of the name; give all of it"},
		{"John Paul", VERDICT_CLOSE,
		 "that fits several people here; give the full name"},
	};
	struct judge_pool *pool = pool_of(popes, 4, true);
	struct one_name name;
	struct answer answer = answer_of_name(&name, pacelli, 2, true);

	CHECK_JUDGED(&answer, pool, pius);
	answer = answer_of_name(&name, john_paul, 1, true);
	CHECK_JUDGED(&answer, pool, john);
	judge_pool_destroy(pool);
}

Test(judge_name, takes_no_epithet_for_a_surname)
{
	static const char *const elder[] = {"Pieter Bruegel the Elder"};
	static const struct judged rows[] = {
		{"Bruegel", VERDICT_CORRECT, ""},
		{"Breugel", VERDICT_CLOSE, NULL},
		{"Breugel the Elder", VERDICT_CORRECT,
		 "spelled Pieter Bruegel the Elder"},
		{"the Elder", VERDICT_CLOSE,
		 "that is only a part of the name; give all of it"},
		{"Bruegel the Younger", VERDICT_WRONG, ""},
	};
	struct one_name name;
	struct answer answer = answer_of_name(&name, elder, 1, true);

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_name, works_without_a_pool)
{
	static const char *const names[] = {"Watan", "Uatan"};
	static const struct judged rows[] = {
		{"watan", VERDICT_CORRECT, ""},
		{"Vatan", VERDICT_CORRECT, "spelled Watan"},
		{"uatan", VERDICT_CORRECT, "also called Watan"},
		{"waqf", VERDICT_WRONG, ""},
		{"wtan", VERDICT_CLOSE, NULL},
	};
	struct one_name one;
	struct answer answer = answer_of_name(&one, names, 2, false);

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_name, takes_any_of_several_entities)
{
	static const struct judged rows[] = {
		{"Asar", VERDICT_CORRECT, NULL},
		{"Amanat", VERDICT_CORRECT, NULL},
		{"Otan", VERDICT_WRONG, "that is Otan, another name here"},
	};
	struct judge_pool *pool = pool_of(parties, 10, false);
	struct str spellings[] = {STR("Asar"), STR("Amanat")};
	struct entity entities[] = {{&spellings[0], 1, false},
				    {&spellings[1], 1, false}};
	struct answer answer = {
		.type = ANSWER_NAME, .entities = entities, .n_entities = 2};

	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}

static void check_match(enum match match, const char *name,
			const struct judged *rows, size_t n)
{
	static const char *const texts[] = {"desert", "oasis", "dark red",
					    "red"};
	struct judge_pool *pool = pool_of(texts, 4, false);
	struct one_name one;
	struct answer answer = answer_of_name(&one, &name, 1, false);

	answer.match = match;
	check_judged(&answer, pool, rows, n);
	judge_pool_destroy(pool);
}

Test(judge_name, is_as_strict_as_the_answer_says)
{
	static const struct judged text[] = {
		{"the Desert", VERDICT_CORRECT, ""},
		{"dessert", VERDICT_CLOSE, "a letter or two is off"},
		{"oasis", VERDICT_WRONG, "that is oasis, another name here"},
		{"hot desert", VERDICT_CLOSE,
		 "that contains the answer, but says more"},
	};
	static const struct judged part[] = {
		{"red", VERDICT_CLOSE,
		 "that is only a part of it; give all of it"},
		{"red, dark", VERDICT_CORRECT, ""},
		{"not dark red", VERDICT_WRONG,
		 "say what it is, not what it is not"},
	};
	static const struct judged accents[] = {
		{"AÑO", VERDICT_CORRECT, ""},
		{"ano", VERDICT_WRONG, "accents and other marks matter here"},
		{"añoo", VERDICT_WRONG, ""},
	};
	static const struct judged exact[] = {
		{" CO₂ ", VERDICT_CORRECT, ""},
		{"co2", VERDICT_WRONG, "upper and lower case matter here"},
		{"CO", VERDICT_WRONG, ""},
	};

	static const struct judged score[] = {
		{"4-2", VERDICT_CORRECT, ""}, {"4 : 2", VERDICT_CORRECT, ""},
		{"2-4", VERDICT_WRONG, ""},   {"4-2-1", VERDICT_WRONG, ""},
		{"42", VERDICT_WRONG, ""},    {"4--2", VERDICT_WRONG, ""},
		{"4 2", VERDICT_WRONG, ""},   {"4-", VERDICT_WRONG, ""},
	};

	check_match(MATCH_TEXT, "desert", text, 4);
	check_match(MATCH_TEXT, "dark red", part, 3);
	check_match(MATCH_ACCENTS, "año", accents, 3);
	check_match(MATCH_EXACT, "CO2", exact, 3);
	check_match(MATCH_EXACT, "4–2", score, 8);
}

Test(judge_name, is_close_where_two_sound_like_it)
{
	static const char *const rivers[] = {"Waal", "Vaal"};
	static const struct judged rows[] = {
		{"Waal", VERDICT_CORRECT, ""},
		{"the waal", VERDICT_CORRECT, ""},
		{"Vaal", VERDICT_WRONG, "that is Vaal, another name here"},
		{"Ваал", VERDICT_CLOSE,
		 "that fits several names here; write it as it is spelled"},
	};
	struct judge_pool *pool = pool_of(rivers, 2, false);
	struct one_name one;
	struct answer answer = answer_of_name(&one, &rivers[0], 1, false);

	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}

Test(judge_name, bears_two_entities_with_one_spelling)
{
	static const char *const names[] = {"Georgia", "Georgia"};
	static const struct judged rows[] = {
		{"Georgia", VERDICT_CORRECT, ""},
		{"georgia", VERDICT_CORRECT, ""},
	};
	struct judge_pool *pool = pool_of(names, 2, false);
	struct one_name one;
	struct answer answer = answer_of_name(&one, &names[0], 1, false);

	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}

Test(judge_name, half_credits_what_is_near_to_the_answer)
{
	static const char *const name = "Mexico City";
	static const struct str near[] = {STR("Mexico"), STR("Valley")};
	static const struct entity named = {&near[0], 1, false};
	static const struct entity related = {&near[1], 1, false};
	static const struct judged rows[] = {
		{"Mexico City", VERDICT_CORRECT, ""},
		{"mexico", VERDICT_CLOSE, "the question already names that"},
		{"the valley", VERDICT_CLOSE,
		 "that is a part of the answer, or the answer is a part of "
		 "that"},
	};
	struct one_name one;
	struct answer answer = answer_of_name(&one, &name, 1, false);

	answer.named = &named;
	answer.n_named = 1;
	answer.related = &related;
	answer.n_related = 1;
	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_same_name, ignores_how_a_name_is_written)
{
	static const struct {
		const char *a;
		const char *b;
		bool same;
	} rows[] = {
		{"Nur Otan", "Nur-Otan", true},
		{"Nur Otan", "Нұр Отан", true},
		{"Nur Otan", "Nur Otan party", true},
		{"Nur Otan", "Otan", false},
		{"Otan", "\xD0\x9Etan", true},
		{"Asar", "АСАР", true},
		{"Amanat", "Amant", false},
		{"World War II", "World War 2", true},
		{"World War II", "World War I", false},
		{"Mazhilis election of 2007", "2007 Mazhilis election", true},
		{"Müller", "Mueller", true},
		{"Müller", "Muller", true},
		{"Na+", "Na-", false},
		{"Na+", "Na⁺", true},
		{"H₂O", "H2O", true},
		{"U.S.A.", "USA", true},
		{"1.5 %", "5.1 %", false},
		{"1.5 %", "15 %", false},
		{"दिन", "दान", false},
		{"", "", true},
		{"", "Amanat", false},
		{"?", "!", false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str a = str_of(rows[i].a);
		struct str b = str_of(rows[i].b);

		cr_expect(judge_same_name(a, b) == rows[i].same, "%s, %s",
			  rows[i].a, rows[i].b);
		cr_expect(judge_same_name(b, a) == rows[i].same, "%s, %s",
			  rows[i].b, rows[i].a);
	}
}
