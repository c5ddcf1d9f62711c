#include "classroom/given_answer.h"

#include "expect.h"

Test(given_answer, marks_are_told_as_their_options)
{
	static const struct {
		const char *typed;
		const char *options;
		const char *wanted;
	} rows[] = {
		{"2", "Otan\nAsar", "Asar"},
		{" b ", "Otan\nAsar", "Asar"},
		{"B", "1999\n2007", "2007"},
		{"2", "1999\n2007", "2"},
		{"3", "Otan\nAsar", "3"},
		{"a c", "Otan\nAsar\nAdal", "Otan, Adal"},
		{"3>1>2", "Otan\nAsar\nAdal", "Adal, Otan, Asar"},
		{"aa", "Otan\nAsar\nAdal", "aa"},
		{"abc", "abc\nAsar\nAdal", "abc"},
		{"Asar", "Otan\nAsar", "Asar"},
		{"1b 2a", "Otan\nAsar", "1b 2a"},
		{" 1999 ", "", "1999"},
		{"", "Otan\nAsar", ""},
	};
	struct arena arena = ARENA_INIT;

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_str(given_answer(str_of(rows[i].typed),
					str_of(rows[i].options), &arena),
			   rows[i].wanted);
	arena_finish(&arena);
}
