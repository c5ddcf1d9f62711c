#include "test_import.h"

/* A <quiz> with questions. */
#define QUIZ(questions)                                                        \
	"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<quiz>\n" questions  \
	"</quiz>\n"
#define TEXT(name, text)                                                       \
	"<" name " format=\"html\"><text>" text "</text></" name ">"
#define ANSWER(fraction, text)                                                 \
	"<answer fraction=\"" fraction "\"><text>" text "</text></answer>"

Test(import_moodle, each_kind_becomes_what_a_pack_has)
{
	static const struct import_case cases[] = {
		{QUIZ("<question "
		      "type=\"category\"><category><text>$course$/top/"
		      "Novels</text></category></question>\n"
		      "<question type=\"multichoice\">" TEXT(
			      "questiontext",
			      "<![CDATA[<p>Who wrote&nbsp;<i>Emma</i>?</p>]]>")
			      TEXT("generalfeedback",
				   "In 1815.") "<idnumber>emma</"
					       "idnumber><single>true</"
					       "single>" ANSWER(
						       "100",
						       "Austen") ANSWER("0",
									"Woolf")
						       ANSWER("0", "<!["
								   "CDATA["
								   "Br&"
								   "euml;]]"
								   ">") "<t"
									"ag"
									"s>"
									"<t"
									"ag"
									"><"
									"te"
									"xt"
									">l"
									"ev"
									"el"
									" 2"
									"</"
									"te"
									"xt"
									"><"
									"/t"
									"ag"
									"><"
									"/t"
									"ag"
									"s>"
									"</"
									"qu"
									"es"
									"ti"
									"on"
									">"
									"\n"),
		 "  - id: emma  # line 4\n    q: Who wrote Emma?\n"
		 "    answer: Austen\n    wrong: [Woolf, Br\xC3\xAB]\n"
		 "    why: In 1815.\n    level: 2\n",
		 ""},
		{QUIZ("<question type=\"multichoice\">" TEXT(
			 "questiontext",
			 "Even?") "<single>false</single>" ANSWER("50", "2")
			      ANSWER("-50", "3") ANSWER("50", "4")
				      ANSWER("-50", "5") "</question>"),
		 "  - id: even  # line 3\n    q: Even?\n    answer: [2, 4]\n"
		 "    wrong: [3, 5]\n",
		 ""},
		{QUIZ("<question type=\"multichoice\">" TEXT(
			 "questiontext",
			 "Capital?") "<single>false</single>" ANSWER("100",
								     "Paris")
			      ANSWER("50", "Lyon") ANSWER("0", "Rome")
				      ANSWER("0", "Nice") "</question>"),
		 "  - id: capital  # line 3\n    q: Capital?\n"
		 "    answer: Paris\n    wrong: [Rome, Nice]\n",
		 "3+ a partly right answer\n"},
		{QUIZ("<question type=\"truefalse\">" TEXT(
			 "questiontext", "It is hot.") ANSWER("0", "true")
			      ANSWER("100", "false") "</question>"),
		 "  - id: hot  # line 3\n    q: It is hot.\n"
		 "    answer: false\n",
		 ""},
		{QUIZ("<question type=\"shortanswer\">" TEXT(
			 "questiontext", "Who?") ANSWER("100", "a\\*&lt;b&gt;")
			      ANSWER("100", "bee") ANSWER("50", "cat")
				      ANSWER("100", "d*") "</question>"),
		 "  - id: who  # line 3\n    q: Who?\n    answer: a*<b>\n"
		 "    also: [bee]\n",
		 "3+ an answer with a * for any letters\n"
		 "3+ a partly right answer\n"},
		{QUIZ("<question "
		      "type=\"shortanswer\"><usecase>1</usecase>" TEXT(
			      "questiontext", "Which tag?")
			      ANSWER("100", "&lt;img&gt;")
				      ANSWER("100", "img") "</question>"),
		 "  - id: tag  # line 3\n    q: Which tag?\n"
		 "    answer: <img>\n    also: [img]\n",
		 "3+ that capital letters count\n"},
		{QUIZ("<question type=\"numerical\">" TEXT(
			 "questiontext",
			 "How far?") "<answer "
				     "fraction=\"100\"><text>2.5</"
				     "text><tolerance>0.1"
				     "</tolerance></answer></question>"),
		 "  - id: far  # line 3\n    q: How far?\n    answer: 2.5\n"
		 "    type: number\n",
		 "3+ a tolerance\n"},
	};

	expect_imports("a.xml", cases, COUNT(cases));
}

Test(import_moodle, what_cannot_be_kept_is_listed)
{
	static const struct import_case cases[] = {
		{QUIZ("<question type=\"essay\"/>\n<question "
		      "type=\"matching\"/>\n"
		      "<question type=\"cloze\"/>\n<question type=\"odd\"/>\n"
		      "<question type=\"shortanswer\">" TEXT(
			      "questiontext",
			      "<![CDATA[<img "
			      "src=\"@@PLUGINFILE@@/a.png\"/>?]]>")
			      ANSWER("100", "a") "</question>\n"),
		 "",
		 "3 an essay\n4 pairs to match\n5 a text with gaps (cloze)\n"
		 "6 another kind of question\n7 a picture\n"},
		{QUIZ("<question type=\"multichoice\">" TEXT(
			 "questiontext",
			 "Capital?") "<single>true</single>" ANSWER("100",
								    "Paris")
			      ANSWER("100", "Lutetia") ANSWER("0", "Rome")
				      ANSWER("0", "Bonn") "</question>"),
		 "", "3 several options, each of which is right alone\n"},
	};

	expect_imports("a.xml", cases, COUNT(cases));
}

Test(import_moodle, what_is_not_sound_is_refused)
{
	expect_refused("a.xml", STR("<quiz>\n<question></quiz>"),
		       "2:13 not sound XML: mismatched tag\n");
	expect_refused("a.xml",
		       STR("<!DOCTYPE q [<!ENTITY a \"aa\">]><quiz>&a;</quiz>"),
		       "1:13 not sound XML: a document type, which may hold "
		       "entities without end\n");
	expect_refused("a.xml", STR("<quiz>&nbsp;</quiz>"),
		       "1:7 not sound XML: undefined entity\n");
	expect_refused("a.xml", STR("<quiz></quiz>"),
		       "0:0 no question was found in it\n");
}

Test(import_moodle, depth_has_a_limit)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < 100000; i++)
		strbuf_addz(&text, "<a>");
	expect_refused("a.xml", strbuf_str(&text),
		       "1:196 not sound XML: too many elements inside each "
		       "other\n");
	strbuf_finish(&text);
}
