/*
 * What the columns of a table of questions hold.
 */
#include "base/utf8.h"
#include "exchange/import_table.h"

static const struct {
	const char *words;
	enum table_role role;
} headers[] = {
	{"question", HOLDS_QUESTION},
	{"questions", HOLDS_QUESTION},
	{"question text", HOLDS_QUESTION},
	{"q", HOLDS_QUESTION},
	{"prompt", HOLDS_QUESTION},
	{"stem", HOLDS_QUESTION},
	{"front", HOLDS_QUESTION},
	{"answer", HOLDS_ANSWER},
	{"answers", HOLDS_ANSWER},
	{"back", HOLDS_ANSWER},
	{"solution", HOLDS_ANSWER},
	{"response", HOLDS_ANSWER},
	{"correct", HOLDS_CORRECT},
	{"correct answer", HOLDS_CORRECT},
	{"correct answers", HOLDS_CORRECT},
	{"correct option", HOLDS_CORRECT},
	{"correct options", HOLDS_CORRECT},
	{"correct choice", HOLDS_CORRECT},
	{"right answer", HOLDS_CORRECT},
	{"right answers", HOLDS_CORRECT},
	{"right", HOLDS_PLACES},
	{"key", HOLDS_CORRECT},
	{"answer key", HOLDS_CORRECT},
	{"term", HOLDS_TERM},
	{"word", HOLDS_TERM},
	{"definition", HOLDS_DEFINITION},
	{"meaning", HOLDS_DEFINITION},
	{"translation", HOLDS_DEFINITION},
	{"also", HOLDS_ALSO},
	{"accept", HOLDS_ALSO},
	{"accepted", HOLDS_ALSO},
	{"also accepted", HOLDS_ALSO},
	{"accepted answers", HOLDS_ALSO},
	{"other answers", HOLDS_ALSO},
	{"alternative", HOLDS_ALSO},
	{"alternatives", HOLDS_ALSO},
	{"synonym", HOLDS_ALSO},
	{"synonyms", HOLDS_ALSO},
	{"wrong", HOLDS_WRONG},
	{"wrong answer", HOLDS_WRONG},
	{"wrong answers", HOLDS_WRONG},
	{"wrong option", HOLDS_WRONG},
	{"wrong options", HOLDS_WRONG},
	{"incorrect", HOLDS_WRONG},
	{"incorrect answer", HOLDS_WRONG},
	{"incorrect answers", HOLDS_WRONG},
	{"distractor", HOLDS_WRONG},
	{"distractors", HOLDS_WRONG},
	{"time limit", HOLDS_TIME},
	{"kind", HOLDS_KIND},
	{"option", HOLDS_OPTION},
	{"options", HOLDS_OPTION},
	{"choice", HOLDS_OPTION},
	{"explanation", HOLDS_WHY},
	{"why", HOLDS_WHY},
	{"feedback", HOLDS_WHY},
	{"comment", HOLDS_WHY},
	{"note", HOLDS_WHY},
	{"notes", HOLDS_WHY},
	{"extra", HOLDS_WHY},
	{"rationale", HOLDS_WHY},
	{"topic", HOLDS_TOPIC},
	{"category", HOLDS_TOPIC},
	{"subject", HOLDS_TOPIC},
	{"chapter", HOLDS_TOPIC},
	{"tag", HOLDS_TAGS},
	{"tags", HOLDS_TAGS},
	{"level", HOLDS_LEVEL},
	{"difficulty", HOLDS_LEVEL},
	{"id", HOLDS_ID},
	{"source", HOLDS_SOURCE},
	{"sources", HOLDS_SOURCE},
	{"reference", HOLDS_SOURCE},
};

/* A header as it is compared: "Wrong answer 2", "Wrong answer #2" and "Wrong
 * answer - max 75 characters" are "wrong answer"; a lone letter stays. */
static void add_key(struct strbuf *out, struct str header, bool *is_numbered)
{
	static const struct str ends[] = {STR(" - "), STR(" – "), STR("("),
					  STR(":")};
	struct strbuf folded = STRBUF_INIT;
	struct str rest;
	struct str word;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		header = str_head(header, str_find(header, ends[i]));
	utf8_fold(&folded, header);
	rest = strbuf_str(&folded);
	*is_numbered = false;
	while (utf8_next_word(&rest, &word)) {
		struct str letters = word;

		while (letters.len && letters.ptr[letters.len - 1] >= '0' &&
		       letters.ptr[letters.len - 1] <= '9')
			letters.len--;
		*is_numbered = *is_numbered || letters.len < word.len ||
			       (out->len && word.len == 1);
		if (!letters.len || (out->len && word.len == 1))
			continue;
		if (out->len)
			strbuf_addc(out, ' ');
		strbuf_add(out, letters);
	}
	strbuf_finish(&folded);
}

static enum table_role role_of(struct str header)
{
	struct strbuf key = STRBUF_INIT;
	enum { LONGEST = 100 };
	enum table_role role = HOLDS_NOTHING;
	bool is_numbered;

	if (header.len > LONGEST)
		return HOLDS_NOTHING;

	add_key(&key, header, &is_numbered);
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		if (str_eq(strbuf_str(&key), str_of(headers[i].words)))
			role = headers[i].role;
	if (key.len == 1 && key.ptr[0] >= 'a' && key.ptr[0] <= 'h')
		role = HOLDS_LETTER;
	if (role == HOLDS_ANSWER && is_numbered)
		role = HOLDS_LETTER;
	strbuf_finish(&key);
	return role;
}

void table_columns_set(struct table_columns *c, uint32_t column,
		       enum table_role role)
{
	if (column >= TABLE_COLUMNS_MOST)
		return;
	while (c->n <= column)
		c->roles[c->n++] = c->rest;
	c->roles[column] = (uint8_t)role;
}

static void count_roles(struct table_columns *c)
{
	memset(c->count, 0, sizeof(c->count));
	for (uint32_t i = 0; i < c->n; i++)
		c->count[c->roles[i]]++;
}

static void replace(struct table_columns *c, enum table_role from,
		    enum table_role to)
{
	for (uint32_t i = 0; i < c->n; i++)
		if (c->roles[i] == from)
			c->roles[i] = (uint8_t)to;
	count_roles(c);
}

/* Which of several readings the columns beside them ask for. */
static void settle(struct table_columns *c)
{
	count_roles(c);
	/* Kahoot and civiq itself name the right options by their places; other
	 * tables may have figures as options, and name one by its words. */
	c->by_place = c->count[HOLDS_TIME] || c->count[HOLDS_PLACES];
	replace(c, HOLDS_PLACES, HOLDS_CORRECT);
	/* A lone "A" beside "Q" is no option, nor is a lone "answer 1". */
	replace(c, HOLDS_LETTER,
		c->count[HOLDS_LETTER] == 1 && !c->count[HOLDS_OPTION] &&
				!c->count[HOLDS_ANSWER] &&
				!c->count[HOLDS_CORRECT]
			? HOLDS_ANSWER
			: HOLDS_OPTION);
	/* "answer" beside options names one of them; "correct" beside none is
	 * the answer itself. */
	if (c->count[HOLDS_OPTION] && !c->count[HOLDS_CORRECT])
		replace(c, HOLDS_ANSWER, HOLDS_CORRECT);
	if (!c->count[HOLDS_OPTION])
		replace(c, HOLDS_CORRECT, HOLDS_ANSWER);
	/* A term is what a definition asks for; beside a question it is not. */
	if (c->count[HOLDS_QUESTION]) {
		replace(c, HOLDS_DEFINITION,
			c->count[HOLDS_ANSWER] ? HOLDS_WHY : HOLDS_ANSWER);
	} else if (c->count[HOLDS_DEFINITION]) {
		replace(c, HOLDS_DEFINITION, HOLDS_QUESTION);
		replace(c, HOLDS_TERM, HOLDS_ANSWER);
	} else {
		replace(c, HOLDS_TERM, HOLDS_QUESTION);
	}
}

bool table_columns_named(struct table_columns *c, const struct str *names,
			 uint32_t n)
{
	*c = (struct table_columns){.rest = HOLDS_NOTHING};
	for (uint32_t i = 0; i < n && i < TABLE_COLUMNS_MOST; i++)
		table_columns_set(c, i, role_of(names[i]));
	settle(c);
	return c->count[HOLDS_QUESTION] &&
	       (c->count[HOLDS_ANSWER] ||
		(c->count[HOLDS_OPTION] && c->count[HOLDS_CORRECT]));
}

struct table_columns table_columns_usual(void)
{
	struct table_columns c = {.rest = HOLDS_WRONG};

	table_columns_set(&c, 0, HOLDS_QUESTION);
	table_columns_set(&c, 1, HOLDS_ANSWER);
	return c;
}
