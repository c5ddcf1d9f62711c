#include "test_import.h"

Test(import_aiken, options_are_lettered_and_the_answer_names_one)
{
	static const struct import_case cases[] = {
		{"Who wrote Emma?\nA. Austen\nB) Woolf\nc. Eliot\nANSWER: A\n\n"
		 "Which is\nlargest?\nA) Mars\nB) Venus\nC) Jupiter\nANSWER: "
		 "C\n",
		 "  - id: wrote-emma  # line 1\n    q: Who wrote Emma?\n"
		 "    answer: Austen\n    wrong: [Woolf, Eliot]\n\n"
		 "  - id: largest  # line 7\n    q: Which is largest?\n"
		 "    answer: Jupiter\n    wrong: [Mars, Venus]\n",
		 ""},
		{"The sun is a star.\nA. True\nB. False\nANSWER: A\n",
		 "  - id: sun-star  # line 1\n    q: The sun is a star.\n"
		 "    answer: true\n",
		 ""},
		{"The man who wrote Emma was Scottish.\nA. True\nB. False\n"
		 "ANSWER: B\n"
		 "When water freezes, it expands.\nA. T\nB. F\nANSWER: A\n",
		 "  - id: man-wrote-emma-scottish  # line 1\n"
		 "    q: The man who wrote Emma was Scottish.\n"
		 "    answer: false\n\n"
		 "  - id: water-freezes-expands  # line 5\n"
		 "    q: When water freezes, it expands.\n"
		 "    answer: true\n",
		 ""},
		{"Which letter stands for fluorine?\nA. F\nB. T\nANSWER: A\n",
		 "", "1 fewer than two wrong answers\n"},
	};

	expect_imports("a.txt", cases, COUNT(cases));
}

Test(import_aiken, what_cannot_be_kept_is_listed)
{
	static const struct import_case cases[] = {
		{"One?\nA. a\nB. b\nTwo?\nA. a\nB. b\nC. c\nANSWER: D\n"
		 "Three?\nA. a\nB. b\nC. c\nANSWER: B\nFour?\nA. a\n",
		 "  - id: three  # line 9\n    q: Three?\n    answer: b\n"
		 "    wrong: [a, c]\n",
		 "1 no line ANSWER: with a letter\n4 no right answer\n"
		 "14 no line ANSWER: with a letter\n"},
	};

	expect_imports("a.txt", cases, COUNT(cases));
}
