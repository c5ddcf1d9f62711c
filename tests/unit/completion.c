#include "game/terminal/completion.h"

#include "expect.h"

static const struct str spellings[] = {
	STR("Erlan Qoşanov"), STR("Yerlan Koshanov"), STR("Ерлан Қошанов")};
static const struct entity koshanov = {spellings, 3, false};

Test(completion, a_name_is_found_by_any_word_of_any_spelling)
{
	static const struct {
		const char *typed;
		bool finds;
	} rows[] = {
		{"Er", true},	   {"erlan q", true}, {"Qosh", true},
		{"Kosh", true},	   {"Кош", true},     {"Қоша", true},
		{"qosanov", true}, {"anov", false},   {"Kok", false},
		{"/k", false},	   {"/Kosh", false},  {"!", false},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(completion_names(&koshanov, str_of(rows[i].typed)) ==
				  rows[i].finds,
			  "`%s`", rows[i].typed);
}

Test(completion, a_command_is_found_by_its_beginning)
{
	cr_expect(completion_begins(STR("/hint"), STR("/h")));
	cr_expect(completion_begins(STR("/hint"), STR("/H")));
	cr_expect(not(completion_begins(STR("/hint"), STR("h"))));
}
