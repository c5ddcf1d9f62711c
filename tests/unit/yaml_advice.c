#include "pack/yaml_advice.h"

#include "expect.h"

/* What libyaml points at, and what to write instead. */
static const struct {
	const char *line;
	uint32_t column;
	bool is_flow;
	const char *hint;
} rows[] = {
	/* A value that begins with a sign, and goes on after it. */
	{"answer: - dash", 9, false,
	 "put the whole text into quotes: '- dash'"},
	{"answer: ? mark", 9, false,
	 "put the whole text into quotes: '? mark'"},
	{"answer: > more", 11, false,
	 "put the whole text into quotes: '> more'"},
	{"answer: | pipe", 11, false,
	 "put the whole text into quotes: '| pipe'"},
	{"answer: [a] b", 13, false, "put the whole text into quotes: '[a] b'"},
	{"  q: {Which film}?", 18, false,
	 "put the whole text into quotes: '{Which film}?'"},
	/* Several keys on one line. */
	{"  - what: the war, on: 1999", 22, false,
	 "write `- {what: the war, on: 1999}`, or each key on a line of its "
	 "own"},
	{"  q: Who, what: where?", 15, false,
	 "put the whole text into quotes: 'Who, what: where?'"},
	/* Rows. */
	{"  {what: the peace, on: 2000}", 3, false,
	 "begin each row with a dash and a space"},
	{"  -{what: the war, on: 1999}", 23, false,
	 "write a space after the dash"},
	{"  - (what: the war, on: 1999)", 23, false,
	 "write { and } in place of ( and )"},
	{"  - {what: the peace, on: 2000}", 5, true,
	 "close the brace or bracket of the line before"},
	{"  - {what: the war on: 1999}", 22, true,
	 "put the whole text into quotes: 'the war on: 1999'; or a comma "
	 "before `on`"},
	/* Nothing can be told from the line. */
	{"  - {what: the war, on: 1999}", 3, false, ""},
};

Test(yaml_advice, what_is_meant_is_proposed)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf hint = STRBUF_INIT;

		yaml_advise_mark(str_of(rows[i].line), rows[i].column,
				 rows[i].is_flow, &hint);
		cr_expect(str_eq(strbuf_str(&hint), str_of(rows[i].hint)),
			  "%s: %s", rows[i].line, strbuf_text(&hint));
		strbuf_finish(&hint);
	}
}
