#include "test_import.h"

static const char wanted[] =
	"  - id: directed-e  # question 1\n"
	"    q: Who directed \"E.T.\"?\n    answer: Spielberg\n"
	"    wrong: [Kubrick, R\xC3\xB8"
	"d, Burton]\n    topic: entertainment-film\n    level: 2\n\n"
	"  - id: sun-star  # question 2\n    q: The sun isn't a star.\n"
	"    answer: false\n    topic: science\n    level: 4\n";

Test(import_opentdb, all_encodings_give_the_same)
{
	static const struct import_case cases[] = {
		{"{\"response_code\":0,\"results\":[{\"type\":\"multiple\","
		 "\"difficulty\":\"easy\",\"category\":\"Entertainment: Film\","
		 "\"question\":\"Who directed &quot;E.T.&quot;?\","
		 "\"correct_answer\":\"Spielberg\",\"incorrect_answers\":["
		 "\"Kubrick\",\"R&oslash;d\",\"Burton\"]},{\"type\":"
		 "\"boolean\","
		 "\"difficulty\":\"hard\",\"category\":\"Science\","
		 "\"question\":\"The sun isn&#039;t a star.\","
		 "\"correct_answer\":\"False\",\"incorrect_answers\":["
		 "\"True\"]}]}",
		 wanted, ""},
		{"[{\"type\":\"multiple\",\"difficulty\":\"easy\",\"category\":"
		 "\"Entertainment%3A%20Film\",\"question\":\"Who%20directed%20"
		 "%22E.T.%22%3F\",\"correct_answer\":\"Spielberg\","
		 "\"incorrect_answers\":[\"Kubrick\",\"R%C3%B8d\",\"Burton\"]},"
		 "{\"type\":\"boolean\",\"difficulty\":\"hard\",\"category\":"
		 "\"Science\",\"question\":\"The%20sun%20isn%27t%20a%20star.\","
		 "\"correct_answer\":\"False\",\"incorrect_answers\":[\"True\"]"
		 "}]",
		 wanted, ""},
		{"{\"results\":[{\"type\":\"bXVsdGlwbGU=\",\"difficulty\":"
		 "\"ZWFzeQ==\",\"category\":\"RW50ZXJ0YWlubWVudDogRmlsbQ==\","
		 "\"question\":\"V2hvIGRpcmVjdGVkICJFLlQuIj8=\","
		 "\"correct_answer\":\"U3BpZWxiZXJn\",\"incorrect_answers\":["
		 "\"S3Vicmljaw==\",\"UsO4ZA==\",\"QnVydG9u\"]},{\"type\":"
		 "\"Ym9vbGVhbg==\",\"difficulty\":\"aGFyZA==\",\"category\":"
		 "\"U2NpZW5jZQ==\",\"question\":"
		 "\"VGhlIHN1biBpc24ndCBhIHN0YXIu\",\"correct_answer\":"
		 "\"RmFsc2U=\",\"incorrect_answers\":[\"VHJ1ZQ==\"]}]}",
		 wanted, ""},
	};

	expect_imports("a.json", cases, COUNT(cases));
}

Test(import_opentdb, what_is_no_question_is_listed)
{
	static const struct import_case cases[] = {
		{"[{\"question\":1},1,{\"question\":\"a b\"},{\"question\":\"a "
		 "b\","
		 "\"correct_answer\":\"c\",\"incorrect_answers\":{}}]",
		 "",
		 "1 no words in the question\n2 no words in the question\n"
		 "3 no right answer\n4 fewer than two wrong answers\n"},
	};

	expect_imports("a.json", cases, COUNT(cases));
}

Test(import_opentdb, what_is_not_sound_is_refused)
{
	struct strbuf text = STRBUF_INIT;

	expect_refused("a.json", STR("{\"results\":[\n{\"type\"}]}"),
		       "2:8 not sound JSON: ':' expected near '}'\n");
	expect_refused("a.json", STR("{\"response_code\":1}"),
		       "0:0 no list of questions under \"results\"\n");
	expect_refused("a.json", STR("[{\"q\":\"a\"}]"),
		       "0:0 these are not its questions: the first item has no "
		       "\"question\"\n");
	for (int i = 0; i < 100000; i++)
		strbuf_addc(&text, '[');
	expect_refused("a.json", strbuf_str(&text),
		       "1:2049 not sound JSON: maximum parsing depth reached "
		       "near '['\n");
	strbuf_finish(&text);
}
