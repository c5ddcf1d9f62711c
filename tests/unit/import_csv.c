#include "test_import.h"

Test(import_csv, headers_say_what_the_columns_are)
{
	static const struct import_case cases[] = {
		{"Question,Answer,Wrong 1,Wrong "
		 "2,Explanation,Topic,Difficulty\n"
		 "Who wrote Emma?,Austen,Woolf,Eliot,\"In 1815, in "
		 "Chawton.\",Novels,easy\n",
		 "  - id: wrote-emma  # line 2\n    q: Who wrote Emma?\n"
		 "    answer: Austen\n    wrong: [Woolf, Eliot]\n"
		 "    why: In 1815, in Chawton.\n    topic: novels\n"
		 "    level: 2\n",
		 ""},
		{"id,Front,Back,Also accepted,Source\n"
		 "x-1,Capital of Kazakhstan?,Astana,Nur-Sultan; Akmola,Atlas\n",
		 "  - id: x-1  # line 2\n    q: Capital of Kazakhstan?\n"
		 "    answer: Astana\n    also: [Nur-Sultan, Akmola]\n"
		 "    source: atlas\n",
		 ""},
		{"Term;Definition\ncell wall;the layer around a plant cell\n",
		 "  - id: layer-around-plant-cell  # line 2\n"
		 "    q: the layer around a plant cell\n    answer: cell "
		 "wall\n",
		 ""},
		{"question\ta\tb\tc\tanswer\nLargest?"
		 "\tMars\tVenus\tJupiter\tC\n"
		 "Second?\tMars\tSaturn\tVenus\tSaturn\n"
		 "Which have rings?\tMars\tSaturn\tUranus\tB, C\n",
		 "  - id: largest  # line 2\n    q: Largest?\n"
		 "    answer: Jupiter\n    wrong: [Mars, Venus]\n\n"
		 "  - id: second  # line 3\n    q: Second?\n"
		 "    answer: Saturn\n    wrong: [Mars, Venus]\n\n"
		 "  - id: rings  # line 4\n    q: Which have rings?\n"
		 "    answer: [Saturn, Uranus]\n    wrong: [Mars]\n",
		 ""},
		{"Question - max 120 characters,Answer 1,Answer 2,Answer "
		 "3,Time "
		 "limit (sec),Correct answer(s)\nEven?,2,3,4,20,\"1,3\"\n",
		 "  - id: even  # line 2\n    q: Even?\n    answer: [2, 4]\n"
		 "    wrong: [3]\n",
		 ""},
		{"Q,A\nCapital of Peru?,Lima\n",
		 "  - id: capital-peru  # line 2\n    q: Capital of Peru?\n"
		 "    answer: Lima\n",
		 ""},
		{"Question,Answer 1,Wrong 1,Wrong 2\nLargest?,Jupiter,Mars,"
		 "Venus\n",
		 "  - id: largest  # line 2\n    q: Largest?\n"
		 "    answer: Jupiter\n    wrong: [Mars, Venus]\n",
		 ""},
		{"question,answer,wrong answers\nLargest?,Jupiter,Mars; "
		 "Venus\n",
		 "  - id: largest  # line 2\n    q: Largest?\n"
		 "    answer: Jupiter\n    wrong: [Mars, Venus]\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

/* A figure or a letter may name an option by its place and by its words. */
Test(import_csv, a_key_names_one_option_or_none)
{
	static const struct import_case cases[] = {
		{"question,option 1,option 2,option 3,option 4,correct option\n"
		 "Legs of a spider?,6,8,10,2,2\n"
		 "Even prime?,3,2,5,7,2\n"
		 "Legs of an ant?,4,6,8,10,6\n"
		 "Which are even?,3,2,5,4,\"2, 4\"\n",
		 "  - id: even-prime  # line 3\n    q: Even prime?\n"
		 "    answer: 2\n    wrong: [3, 5, 7]\n\n"
		 "  - id: legs-ant  # line 4\n    q: Legs of an ant?\n"
		 "    answer: 6\n    wrong: [4, 8, 10]\n\n"
		 "  - id: even  # line 5\n    q: Which are even?\n"
		 "    answer: [2, 4]\n    wrong: [3, 5]\n",
		 "2 the right answer is the place of one option and the words "
		 "of another\n"},
		{"question,a,b,c,answer\nCan all give to?,AB,A,O,A\n"
		 "What is in the middle?,A,B,C,B\n",
		 "  - id: middle  # line 3\n    q: What is in the middle?\n"
		 "    answer: B\n    wrong: [A, C]\n",
		 "2 the right answer is the place of one option and the words "
		 "of another\n"},
		/* A place and no place: "1" is not marked by half a key. */
		{"question,answer 1,answer 2,answer 3,time limit,correct\n"
		 "Which?,red,blue,\"1, green\",20,\"1, green\"\n",
		 "  - id: which  # line 2\n    q: Which?\n"
		 "    answer: 1, green\n    wrong: [red, blue]\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, without_a_header_the_place_says_it)
{
	static const struct import_case cases[] = {
		{"\xEF\xBB\xBF\"Who wrote \"\"Emma\"\"?\",Austen,Woolf,Eliot\n"
		 "\"two\nlines\",a\n\n,,\n\"Hamlet\" is by?,Shakespeare\n",
		 "  - id: wrote-emma  # line 1\n    q: Who wrote \"Emma\"?\n"
		 "    answer: Austen\n    wrong: [Woolf, Eliot]\n\n"
		 "  - id: two-lines  # line 2\n    q: two lines\n"
		 "    answer: a\n\n"
		 "  - id: hamlet  # line 6\n    q: '\"Hamlet\" is by?'\n"
		 "    answer: Shakespeare\n",
		 ""},
		{"sep=;\nWhich, of all, is it?;this, one\n",
		 "  - id: all  # line 2\n    q: Which, of all, is it?\n"
		 "    answer: this, one\n",
		 ""},
		{"'-ing' is which form?,'=gerund\n",
		 "  - id: ing-form  # line 1\n"
		 "    q: \"'-ing' is which form?\"\n    answer: '=gerund'\n",
		 ""},
		{"2+2?,'=4,'-5,'@6\n",
		 "  - id: 2  # line 1\n    q: 2+2?\n    answer: '=4'\n"
		 "    wrong: ['-5', '@6']\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, an_answer_is_what_it_looks_like)
{
	static const struct import_case cases[] = {
		{"Is it hot?,yes\nThe sun is hot.,False\nWhat is no?,no\n"
		 "In what year?,1914\nPeace of Westphalia,1648\nHow many?,12\n"
		 "Agent?,007\nAll?,None of these\nLanded "
		 "when?,1969-07-20\nsong?,99 Luftballons\n",
		 "  - id: hot  # line 1\n    q: Is it hot?\n    answer: "
		 "true\n\n"
		 "  - id: sun-hot  # line 2\n    q: The sun is hot.\n"
		 "    answer: false\n\n"
		 "  - id: year  # line 4\n    q: In what year?\n"
		 "    answer: 1914\n    type: year\n\n"
		 "  - id: peace-westphalia  # line 5\n"
		 "    q: Peace of Westphalia\n    answer: 1648\n\n"
		 "  - id: how-many  # line 6\n    q: How many?\n    answer: "
		 "12\n"
		 "    type: number\n\n"
		 "  - id: agent  # line 7\n    q: Agent?\n    answer: 007\n\n"
		 "  - id: landed  # line 9\n    q: Landed when?\n"
		 "    answer: 1969-07-20\n    type: date\n\n"
		 "  - id: song  # line 10\n    q: song?\n"
		 "    answer: 99 Luftballons\n",
		 "3 the question holds its own answer\n"
		 "8 the right answer refers to the other options\n"},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, a_word_to_translate_is_no_truth)
{
	static const struct import_case cases[] = {
		{"question,answer\nja,yes\nnein!,no\nNein heisst no.,true\n",
		 "  - id: ja  # line 2\n    q: ja\n    answer: 'yes'\n\n"
		 "  - id: nein  # line 3\n    q: nein!\n"
		 "    answer: 'no'\n\n"
		 "  - id: nein-heisst-no  # line 4\n"
		 "    q: Nein heisst no.\n    answer: true\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, each_right_answer_is_kept_or_listed)
{
	static const struct import_case cases[] = {
		{"question,answer\nLanded?,20 July 1969; 20th July 1969; "
		 "20.07.1969\n"
		 "Walked?,20 July 1969; 21 July 1969\n"
		 "Flew?,\"20 July 1969; July 21, 1969\"\n"
		 "Who?,Rome; rome; Roma\n\"How many?\",\"65537; 65,537\"\n",
		 "  - id: landed  # line 2\n    q: Landed?\n"
		 "    answer: 20 July 1969\n    type: date\n\n"
		 "  - id: walked  # line 3\n    q: Walked?\n"
		 "    answer: 20 July 1969\n    also: [21 July 1969]\n\n"
		 "  - id: flew  # line 4\n    q: Flew?\n"
		 "    answer: 20 July 1969\n    also: ['July 21, 1969']\n\n"
		 "  - id: who  # line 5\n    q: Who?\n"
		 "    answer: Rome\n    also: [Roma]\n\n"
		 "  - id: how-many  # line 6\n    q: How many?\n"
		 "    answer: 65537\n    also: ['65,537']\n",
		 "5+ a right answer that is empty or stands twice\n"},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, a_large_figure_is_not_rounded)
{
	static const struct import_case cases[] = {
		{"question,answer\nHow high?,9999\nZip code?,90210\n"
		 "How many?,1350228; 1350228.5\nCode?,012345\n",
		 "  - id: high  # line 2\n    q: How high?\n"
		 "    answer: 9999\n    type: number\n\n"
		 "  - id: zip-code  # line 3\n    q: Zip code?\n"
		 "    answer: 90210\n    also: ['90,210']\n\n"
		 "  - id: how-many  # line 4\n    q: How many?\n"
		 "    answer: 1350228\n"
		 "    also: [1350228.5, '1,350,228', '1,350,228.5']\n\n"
		 "  - id: code  # line 5\n    q: Code?\n"
		 "    answer: 012345\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, yaml_is_quoted_where_it_must_be)
{
	static const struct import_case cases[] = {
		{"q: 1?,\"a, b\",it's: so,#c,\"say \"\"it's\"\"\"\n"
		 "- q #2?,a: b\n",
		 "  - id: q-1  # line 1\n    q: 'q: 1?'\n    answer: a, b\n"
		 "    wrong: [\"it's: so\", '#c', say \"it's\"]\n\n"
		 "  - id: q-2  # line 2\n    q: '- q #2?'\n    answer: 'a: "
		 "b'\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

Test(import_csv, text_files_of_anki_say_what_they_are)
{
	static const struct import_case cases[] = {
		{"#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n"
		 "gUi%d\tCapital of <b>Peru</b>?\tLima "
		 "[sound:l.mp3]\tgeo::south_"
		 "america level_3\n"
		 "x\t[sound:a.mp3]\ty\t\n",
		 "  - id: capital-peru  # line 5\n    q: Capital of Peru?\n"
		 "    answer: Lima\n    topic: south-america\n    level: 3\n",
		 "5+ a sound\n6 a sound or a film\n"},
		{"#separator:tab\n#html:false\n#tags column:5\n"
		 "#columns:id\tquestion\toptions\tanswer\ttags\n"
		 "a/questions/by-hand/big\tLargest?\ta) Mars; red\tx\t\n"
		 "a/questions/by-hand/old_one\tLargest one?\ta) Mars; red; b) "
		 "Venus; "
		 "c) Jupiter\tJupiter\tSky level_2\n",
		 "  - id: old_one  # line 6\n    q: Largest one?\n"
		 "    answer: Jupiter\n    wrong: [Mars; red, Venus]\n"
		 "    topic: sky\n    level: 2\n",
		 "5 no right answer\n"},
	};

	expect_imports("a.txt", cases, COUNT(cases));
}

Test(import_csv, what_cannot_be_read_is_refused)
{
	expect_refused("a.csv", STR("question,answer\na,\"b\nc,d\n"),
		       "2:3 a quotation mark that is not closed\n");
	expect_refused("a.csv", STR("\xff\xfeq\0,\0"),
		       "1:1 this is not UTF-8 text; it looks like UTF-16\n");
	expect_refused("a.csv", STR("question,answer\nWo?,K\xF6ln\n"),
		       "2:6 byte 0xF6 is not UTF-8\n");
	expect_refused("a.csv",
		       STR("question,a,b,c,answer\nQ1?,x,y,z,2\nQ2?,x,y,z,0\n"
			   "Q3?,x,y,z,0\n"),
		       "0:0 places of options are counted from 0 (line 3)\n");
	expect_refused("a.csv", STR(""), "0:0 no question was found in it\n");
	expect_refused("a.txt", STR("nothing at all"),
		       "0:0 it is not clear what format this is\n");
}

Test(import_csv, what_stands_twice_is_left_out)
{
	static const struct import_case cases[] = {
		{"question,option 1,option 2,option 3,option 4,correct\n"
		 "Even?,2,3,4,5,\"1,3\"\nEven?,4,3,2,5,\"1,3\"\n"
		 "Even?,6,3,2,5,\"1,3\"\n",
		 "  - id: even  # line 2\n    q: Even?\n    answer: [2, 4]\n"
		 "    wrong: [3, 5]\n\n"
		 "  - id: even-2  # line 4\n    q: Even?\n"
		 "    answer: [6, 2]\n    wrong: [3, 5]\n",
		 "3 the same question as an earlier one\n"},
		{"Capital of Peru?,Lima,Quito,Sucre\ncapital of peru?,lima\n"
		 "Capital of Chad?,N'Djamena\n"
		 "Capital of Chad?,N'Djamena,Lima,Quito\n"
		 "Capital of Chad?,Fort-Lamy\n",
		 "  - id: capital-peru  # line 1\n    q: Capital of Peru?\n"
		 "    answer: Lima\n    wrong: [Quito, Sucre]\n\n"
		 "  - id: capital-chad  # line 3\n    q: Capital of Chad?\n"
		 "    answer: N'Djamena\n",
		 "2 the same question as an earlier one\n"
		 "4 the same question as an earlier one\n"
		 "5 the same question as an earlier one\n"},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

/* So many questions, of which each loses a part. */
static void make_many(struct strbuf *out, uint32_t n)
{
	strbuf_reset(out);
	strbuf_addz(out, "question,answer,also\n");
	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(out, "%u?,a,1 ± 1\n", i);
}

Test(import_csv, parts_that_are_lost_do_not_count_as_questions)
{
	struct strbuf file = STRBUF_INIT;
	struct imported_text text;

	make_many(&file, IMPORT_MOST);
	text = import_text("a.csv", strbuf_str(&file));
	cr_expect(text.ok, "%s", strbuf_text(&text.errors));
	cr_expect(str_starts(strbuf_str(&text.not_kept),
			     STR("2+ a tolerance\n")));
	imported_text_finish(&text);
	make_many(&file, IMPORT_MOST + 1);
	expect_refused("a.csv", strbuf_str(&file),
		       "0:0 more than 100000 questions in one file\n");
	strbuf_finish(&file);
}

Test(import_csv, ids_differ_and_stay)
{
	static const struct import_case cases[] = {
		{"The capital of France?,Paris\n\"Capital, France?\",Paris\n"
		 "\xD0\xA1\xD1\x82\xD0\xBE\xD0\xBB\xD0\xB8\xD1\x86\xD0\xB0?,"
		 "Astana\n\xE9\xA6\x96\xE9\x83\xBD?,Beijing\n",
		 "  - id: capital-france  # line 1\n"
		 "    q: The capital of France?\n    answer: Paris\n\n"
		 "  - id: capital-france-2  # line 2\n"
		 "    q: Capital, France?\n    answer: Paris\n\n"
		 "  - id: stolica  # line 3\n"
		 "    q: \xD0\xA1\xD1\x82\xD0\xBE\xD0\xBB\xD0\xB8\xD1\x86\xD0"
		 "\xB0?\n    answer: Astana\n\n"
		 "  - id: b42ce790  # line 4\n"
		 "    q: \xE9\xA6\x96\xE9\x83\xBD?\n    answer: Beijing\n",
		 ""},
	};

	expect_imports("a.csv", cases, COUNT(cases));
}

/* What is too long to be looked at costs the question, or what is beside it. */
Test(import_csv, long_cells_are_left_out)
{
	struct strbuf file = STRBUF_INIT;
	struct strbuf cell = STRBUF_INIT;
	struct imported_text text;

	while (cell.len < 257 * 1024)
		strbuf_addz(&cell, "word ");
	strbuf_addf(&file, "question,answer,why\nCapital of Peru?,Lima,%s\n",
		    strbuf_text(&cell));
	strbuf_addf(&file, "Capital of Chile?,%s,\n", strbuf_text(&cell));
	text = import_text("a.csv", strbuf_str(&file));
	expect_str(strbuf_str(&text.questions),
		   "  - id: capital-peru  # line 2\n    q: Capital of Peru?\n"
		   "    answer: Lima\n");
	expect_str(strbuf_str(&text.not_kept),
		   "2+ an explanation, topic or source longer than 4 KiB\n"
		   "3 a text longer than 4 KiB\n");
	imported_text_finish(&text);
	strbuf_finish(&file);
	strbuf_finish(&cell);
}
