#include "../judge_check.h"

static const struct str options[] = {STR("Erlan Karin"), STR("Erlan Qoşanov"),
				     STR("1999"), STR("30.9"),
				     STR("4 July 2007")};

static struct answer choice_answer(uint32_t key)
{
	return (struct answer){.type = ANSWER_CHOICE,
			       .options = options,
			       .n_options = 5,
			       .key = key};
}

Test(judge_choice, takes_letter_number_or_text)
{
	static const struct judged rows[] = {
		{"B", VERDICT_CORRECT, ""},
		{"В", VERDICT_CORRECT, NULL},
		{"2)", VERDICT_CORRECT, NULL},
		{"the second one", VERDICT_CORRECT, NULL},
		{"answer: b", VERDICT_CORRECT, NULL},
		{"Koshanov", VERDICT_CORRECT, NULL},
		{"Erlan Qosanv", VERDICT_CORRECT, NULL},
		{"b) Erlan Koshanov", VERDICT_CORRECT, NULL},
		{"b) Erlan Karin", VERDICT_WRONG, "one of the options, please"},
		{"Erlan", VERDICT_WRONG, NULL},
		{"A", VERDICT_WRONG, ""},
		{"F", VERDICT_WRONG, "one of the options, please"},
		{"A or B", VERDICT_WRONG, NULL},
		{"not A", VERDICT_WRONG, NULL},
		{"something else", VERDICT_WRONG,
		 "that is not one of the options"},
	};
	struct answer answer = choice_answer(1);

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_choice, compares_figures_as_figures)
{
	static const struct judged year[] = {
		{"1999", VERDICT_CORRECT, NULL},
		{"1998", VERDICT_WRONG, NULL},
		{"199", VERDICT_WRONG, NULL},
		{"3", VERDICT_CORRECT, NULL},
	};
	static const struct judged share[] = {
		{"30,9 %", VERDICT_CORRECT, NULL},
		{"309", VERDICT_WRONG, NULL},
	};
	static const struct judged day[] = {
		{"4.7.2007", VERDICT_CORRECT, NULL},
		{"July 4, 2007", VERDICT_CORRECT, NULL},
		{"4 July 2006", VERDICT_WRONG, NULL},
	};
	struct answer answer = choice_answer(2);

	CHECK_JUDGED(&answer, NULL, year);
	answer = choice_answer(3);
	CHECK_JUDGED(&answer, NULL, share);
	answer = choice_answer(4);
	CHECK_JUDGED(&answer, NULL, day);
}

Test(judge_choice, compares_names_with_figures_figure_by_figure)
{
	static const struct str names[] = {STR("Convention 2010"),
					   STR("Convention 2011")};
	static const struct judged rows[] = {
		{"convention 2010", VERDICT_CORRECT, NULL},
		{"convention 2011", VERDICT_WRONG, NULL},
		{"convention 201", VERDICT_WRONG, NULL},
		{"a", VERDICT_CORRECT, NULL},
	};
	struct answer answer = {
		.type = ANSWER_CHOICE, .options = names, .n_options = 2};

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_choice, knows_true_and_false_in_three_languages)
{
	static const struct str truths[] = {STR("True"), STR("False")};
	static const struct judged rows[] = {
		{"false", VERDICT_CORRECT, NULL},
		{"нет", VERDICT_CORRECT, NULL},
		{"жоқ", VERDICT_CORRECT, NULL},
		{"no", VERDICT_CORRECT, NULL},
		{"2", VERDICT_CORRECT, NULL},
		{"yes", VERDICT_WRONG, NULL},
		{"иә", VERDICT_WRONG, NULL},
		{"perhaps", VERDICT_WRONG, NULL},
	};
	struct answer answer = {.type = ANSWER_CHOICE,
				.options = truths,
				.n_options = 2,
				.key = 1};

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_choice, tells_options_of_the_same_words_by_their_order)
{
	static const struct str terms[] = {STR("It got longer, then shorter."),
					   STR("It got shorter, then longer."),
					   STR("It got shorter both times.")};
	static const struct judged rows[] = {
		{"It got shorter, then longer.", VERDICT_CORRECT, NULL},
		{"it got shorter then longer", VERDICT_CORRECT, NULL},
		{"shorter, then longer", VERDICT_WRONG,
		 "that is not one of the options"},
		{"it got longer then shorter", VERDICT_WRONG, NULL},
		{"got then", VERDICT_WRONG, NULL},
	};
	struct answer answer = {.type = ANSWER_CHOICE,
				.options = terms,
				.n_options = 3,
				.key = 1};

	CHECK_JUDGED(&answer, NULL, rows);
}

/* Of six, four are right. */
Test(judge_choice, several_that_are_right)
{
	static const struct judged rows[] = {
		{"1 2 3 4", VERDICT_CORRECT, ""},
		{"4,3,2,1", VERDICT_CORRECT, NULL},
		{"1 2 3 4 5", VERDICT_CLOSE, "4 of 4 right, 1 wrong"},
		{"1 2", VERDICT_CLOSE, NULL},
		{"1 2 5", VERDICT_WRONG, NULL},
		{"1 2 3 4 5 6", VERDICT_WRONG, "4 of 4 right, 2 wrong"},
		{"abcdef", VERDICT_WRONG, NULL},
	};
	static const struct str six[] = {STR("a"), STR("b"), STR("c"),
					 STR("d"), STR("e"), STR("f")};
	struct answer answer = {.type = ANSWER_SEVERAL,
				.options = six,
				.n_options = 6,
				.keys = 0xF};

	CHECK_JUDGED(&answer, NULL, rows);
}
