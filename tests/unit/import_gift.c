#include "test_import.h"

Test(import_gift, each_kind_becomes_what_a_pack_has)
{
	static const struct import_case cases[] = {
		{"// a comment\n::Q1:: Who wrote Emma?{=Jane Austen\n"
		 "~Mary Shelley ~Emily Bront\xC3\xAB}\n",
		 "  - id: wrote-emma  # line 2\n    q: Who wrote Emma?\n"
		 "    answer: Jane Austen\n"
		 "    wrong: [Mary Shelley, Emily Bront\xC3\xAB]\n",
		 ""},
		{"Which are even? {~%50%2 ~%50%4 ~%-50%3 ~%-50%5}",
		 "  - id: even  # line 1\n    q: Which are even?\n"
		 "    answer: [2, 4]\n    wrong: [3, 5]\n",
		 ""},
		{"Who is it?{=no one =nobody}",
		 "  - id: who-is-it  # line 1\n    q: Who is it?\n"
		 "    answer: no one\n    also: [nobody]\n",
		 ""},
		{"The sun is a star.{TRUE}\n\nIt is cold.{f#No.#Yes, it is "
		 "hot.}",
		 "  - id: sun-star  # line 1\n    q: The sun is a star.\n"
		 "    answer: true\n\n"
		 "  - id: cold  # line 3\n    q: It is cold.\n"
		 "    answer: false\n    why: Yes, it is hot.\n",
		 "3+ what is said to a wrong answer\n"},
		{"When did it begin? {#1914:0}\n\nHow long? {#=2.5:0.1#Good.}",
		 "  - id: begin  # line 1\n    q: When did it begin?\n"
		 "    answer: 1914\n    type: year\n\n"
		 "  - id: long  # line 3\n    q: How long?\n"
		 "    answer: 2.5\n    type: number\n    why: Good.\n",
		 "3+ a tolerance\n"},
		{"How many?{#=5:0 ~6:0#No.}",
		 "  - id: how-many  # line 1\n    q: How many?\n"
		 "    answer: 5\n    type: number\n",
		 "1+ what is said to a wrong answer\n"},
		{"How far is the moon, in km?{#384400:1000}",
		 "  - id: far-moon-km  # line 1\n"
		 "    q: How far is the moon, in km?\n    answer: 384400\n"
		 "    type: number\n",
		 "1+ a tolerance\n"},
		{"Fourth Fermat prime?{#65537:0}",
		 "  - id: fourth-fermat-prime  # line 1\n"
		 "    q: Fourth Fermat prime?\n    answer: 65537\n"
		 "    also: ['65,537']\n",
		 ""},
		{"Capital?{~%100%Paris ~%50%Lyon ~Rome ~Nice}",
		 "  - id: capital  # line 1\n    q: Capital?\n"
		 "    answer: Paris\n    wrong: [Rome, Nice]\n",
		 "1+ a partly right answer\n"},
		{"He was from {=Rome =Roma}.",
		 "  - id: he  # line 1\n    q: He was from _____.\n"
		 "    answer: Rome\n    also: [Roma]\n",
		 ""},
		{"Grant is {~buried =entombed ~living} in a tomb.",
		 "  - id: grant-tomb  # line 1\n"
		 "    q: Grant is _____ in a tomb.\n    answer: entombed\n"
		 "    wrong: [buried, living]\n",
		 ""},
	};

	expect_imports("a.gift", cases, COUNT(cases));
}

Test(import_gift, escapes_and_markup_are_undone_once)
{
	static const struct import_case cases[] = {
		{"a \\{b\\} \\= \\~ \\# \\: \\\\ c?{=1\\=1 ~\\~2 ~\\#3}", "",
		 "1 a brace { in the question\n"},
		{"b \\= \\~ \\# \\: \\\\n c\\nd?{=1\\=1 ~\\~2 ~\\#3}",
		 "  - id: b-n-c-d  # line 1\n    q: 'b = ~ # : \\n c d?'\n"
		 "    answer: 1=1\n    wrong: ['~2', '#3']\n",
		 ""},
		{"[html]<p>H<sub>2</sub>O &amp;amp; <b>x</b>&lt;y?</p>{=[plain]"
		 "<b> ~[html]<i>5 &lt; 6</i> ~c\\\\*}",
		 "  - id: h2o-amp-x-y  # line 1\n"
		 "    q: H\xE2\x82\x82O &amp; x<y?\n"
		 "    answer: <b>\n    wrong: [5 < 6, c\\*]\n",
		 ""},
		{"[plain]Is a<b &amp; c?{T}",
		 "  - id: b-amp-c  # line 1\n    q: Is a<b &amp; c?\n"
		 "    answer: true\n",
		 ""},
		{"Which tag?{=<p> =p =&lt;p&gt; =[html]<b>P</b>aragraph}",
		 "  - id: tag  # line 1\n    q: Which tag?\n"
		 "    answer: <p>\n    also: [p, '&lt;p&gt;', Paragraph]\n",
		 ""},
		{"star?{=a\\*b =*c*}",
		 "  - id: star  # line 1\n    q: star?\n    answer: a*b\n",
		 "1+ an answer with a * for any letters\n"},
		{"%q?{=%100%50\\% ~%0%x ~%-10%y}",
		 "  - id: q  # line 1\n    q: '%q?'\n    answer: 50\\%\n"
		 "    wrong: [x, y]\n",
		 ""},
	};

	expect_imports("a.gift", cases, COUNT(cases));
}

Test(import_gift, tags_and_categories_are_topics)
{
	static const struct import_case cases[] = {
		{"$CATEGORY: $course$/top/Default for Geography/Rivers\n\n"
		 "// [id:nile] [tag:level 2]\nLongest?{=Nile}\n\n"
		 "// [tag:Seas][tag:hard]\nLargest?{=Pacific####The "
		 "Pacific.}\n\n"
		 "$CATEGORY: $course$/top/Seas\n\nSmallest?{=Azov}",
		 "  - id: nile  # line 4\n    q: Longest?\n    answer: Nile\n"
		 "    topic: rivers\n    level: 2\n\n"
		 "  - id: largest  # line 7\n    q: Largest?\n"
		 "    answer: Pacific\n    why: The Pacific.\n"
		 "    topic: seas\n    level: 4\n\n"
		 "  - id: smallest  # line 11\n    q: Smallest?\n"
		 "    answer: Azov\n    topic: seas\n",
		 ""},
	};

	expect_imports("a.gift", cases, COUNT(cases));
}

Test(import_gift, the_only_category_is_the_title)
{
	struct imported_text text = import_text(
		"a.gift", STR("$CATEGORY: a/Seas: two\n\nLargest?{=Pacific}\n\n"
			      "Smallest?{=Azov}\n"));

	expect_str(strbuf_str(&text.title), "title: 'Seas: two'");
	expect_str(strbuf_str(&text.questions),
		   "  - id: largest  # line 3\n    q: Largest?\n"
		   "    answer: Pacific\n\n"
		   "  - id: smallest  # line 5\n    q: Smallest?\n"
		   "    answer: Azov\n");
	imported_text_finish(&text);
}

Test(import_gift, what_cannot_be_kept_is_listed)
{
	static const struct import_case cases[] = {
		{"Write. {}\n\nMatch.{=a -> b =c -> d}\n\nOnly a text\n\n"
		 "Open {=a\n\nRange{#1..5}\n\nOne{=a ~b}\n\nNone{~a ~b ~c}\n\n"
		 "Ann or Bob?{=Ann ~Bob ~Eve}\n\nSame?{=x}\n\nsame?{=y}\n\n"
		 "See <img src='a'>{=x}\n\nx\\(y\\){=z}\n\n"
		 "Long?{=a b c d e f g h i}\n\n"
		 "All?{=All of the above ~a ~b}\n\nTwice?{=x ~X ~y ~z}",
		 "  - id: same  # line 17\n    q: Same?\n    answer: x\n",
		 "1 an essay\n3 pairs to match\n5 a text without an answer\n"
		 "7 a brace { that is not closed before the next empty line\n"
		 "9 a range of figures\n11 fewer than two wrong answers\n"
		 "13 no right answer\n15 the question holds its own answer\n"
		 "19 the same question as an earlier one\n21 a picture\n"
		 "23 a formula\n"
		 "25 an answer too long to type, and no wrong answers to "
		 "choose from\n"
		 "27 the right answer refers to the other options\n"
		 "29 an option is both right and wrong\n"},
		{"Capital?{=Paris =Lutetia ~Rome ~Bonn}\n\n"
		 "City?{~%100%Paris ~%100%Lutetia ~Rome ~Bonn}",
		 "",
		 "1 several options, each of which is right alone\n"
		 "3 several options, each of which is right alone\n"},
		{"P?{=a ~%50%b ~c ~d#No. ~none of the above ~d}",
		 "  - id: p  # line 1\n    q: P?\n    answer: a\n"
		 "    wrong: [c, d]\n",
		 "1+ a partly right answer\n1+ what is said to a wrong answer\n"
		 "1+ an option that is empty or stands twice\n"
		 "1+ a wrong option like \xE2\x80\x9C"
		 "all of the above\xE2\x80\x9D, which means nothing when "
		 "options are shuffled\n"},
	};

	expect_imports("a.gift", cases, COUNT(cases));
}

Test(import_gift, line_endings_and_a_mark_at_the_start_do_not_matter)
{
	static const struct import_case cases[] = {
		{"\xEF\xBB\xBFOne?{=a}\r\n\r\nTwo?{\r\n=b\r\n}\r\n",
		 "  - id: one  # line 1\n    q: One?\n    answer: a\n\n"
		 "  - id: two  # line 3\n    q: Two?\n    answer: b\n",
		 ""},
	};

	expect_imports("a.gift", cases, COUNT(cases));
}
