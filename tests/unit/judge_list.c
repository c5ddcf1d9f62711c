#include "../judge_check.h"

static const char *const names[] = {"Asar", "Law and Order", "Azat", "Otan",
				    "Nur Otan"};

static struct answer list_answer(struct str *spellings, struct entity *entities,
				 uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		spellings[i] = str_of(names[i]);
		entities[i] = (struct entity){&spellings[i], 1, false};
	}
	return (struct answer){
		.type = ANSWER_LIST, .entities = entities, .n_entities = n};
}

Test(judge_list, splits_in_many_ways)
{
	static const struct judged rows[] = {
		{"Asar, Law and Order, Azat", VERDICT_CORRECT, ""},
		{"Azat; Asar; Law and Order", VERDICT_CORRECT, NULL},
		{"Asar and Law and Order and Azat", VERDICT_CORRECT, NULL},
		{"1. Asar 2. Azat 3. Law and Order", VERDICT_CORRECT, NULL},
		{"- Asar\n- Azat\n- Law and Order", VERDICT_CORRECT, NULL},
		{"Asar Azat Law and Order", VERDICT_CORRECT, NULL},
		{"Asar/Azat/Law and Order", VERDICT_CORRECT, NULL},
	};
	struct judge_pool *pool = pool_of(names, 5, false);
	struct str spellings[3];
	struct entity entities[3];
	struct answer answer = list_answer(spellings, entities, 3);

	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}

Test(judge_list, counts_wrong_ones_against_right_ones)
{
	static const struct judged rows[] = {
		{"Asar, Azat", VERDICT_CLOSE,
		 "right as far as it goes, but some are missing"},
		{"Asar, Azat, Law and Order, Otan", VERDICT_CLOSE,
		 "most are right, but not all"},
		{"Asar, Azat, Otan", VERDICT_WRONG, NULL},
		{"Asar", VERDICT_WRONG, NULL},
		{"Asar, Asar, Asar", VERDICT_WRONG, NULL},
		{"nothing", VERDICT_WRONG, NULL},
	};
	struct judge_pool *pool = pool_of(names, 5, false);
	struct str spellings[3];
	struct entity entities[3];
	struct answer answer = list_answer(spellings, entities, 3);

	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}

/* "Name two of them." */
Test(judge_list, some_of_several_are_enough)
{
	static const struct judged rows[] = {
		{"Asar, Azat", VERDICT_CORRECT, ""},
		{"Azat Law and Order", VERDICT_CORRECT, NULL},
		{"Asar, Azat, Law and Order", VERDICT_CORRECT, NULL},
		{"Asar", VERDICT_CLOSE, NULL},
		{"Asar, Asar", VERDICT_CLOSE, NULL},
		{"Asar, Azat, Otan", VERDICT_CLOSE, NULL},
		{"Asar, Azat, Law and Order, Otan", VERDICT_CLOSE, NULL},
		{"Asar, Otan", VERDICT_WRONG, NULL},
		{"Otan", VERDICT_WRONG, NULL},
	};
	struct judge_pool *pool = pool_of(names, 5, false);
	struct str spellings[3];
	struct entity entities[3];
	struct answer answer = list_answer(spellings, entities, 3);

	answer.any = 2;
	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}

Test(judge_list, heeds_the_order_where_it_counts)
{
	static const struct judged rows[] = {
		{"Asar, Law and Order, Azat, Otan, Nur Otan", VERDICT_CORRECT,
		 ""},
		{"Asar > Law and Order > Azat > Otan > Nur Otan",
		 VERDICT_CORRECT, NULL},
		{"Nur Otan, Asar, Law and Order, Azat, Otan", VERDICT_CLOSE,
		 "all of them, but in another order"},
		{"Asar → Law and Order → Azat", VERDICT_CLOSE, NULL},
	};
	struct judge_pool *pool = pool_of(names, 5, false);
	struct str spellings[5];
	struct entity entities[5];
	struct answer answer = list_answer(spellings, entities, 5);

	answer.in_order = true;
	CHECK_JUDGED(&answer, pool, rows);
	judge_pool_destroy(pool);
}
