/*
 * Aiken: a line with the question, lines `A. option` or `A) option`, and a line
 * `ANSWER: B`.
 */
#include "exchange/importing.h"

#include <ctype.h>

enum { LETTERS = 26 };

struct aiken {
	struct importing *importing;
	uint32_t line;	    /* of the file */
	uint32_t begun;	    /* on which the question begins; 0 before it */
	struct strbuf stem; /* lines before the first option */
	struct str options[LETTERS];
	uint32_t n;
};

static void begin(struct aiken *k)
{
	k->begun = 0;
	k->n = 0;
	strbuf_reset(&k->stem);
}

/* `B. text` or `B) text`, where B is the next letter. */
static bool take_option(struct aiken *k, struct str line)
{
	if (!k->stem.len || k->n == LETTERS || line.len < 3 ||
	    toupper((unsigned char)line.ptr[0]) != (int)('A' + k->n) ||
	    (line.ptr[1] != '.' && line.ptr[1] != ')') || line.ptr[2] != ' ')
		return false;
	k->options[k->n++] = str_trim(str_from(line, 3));
	return true;
}

static void add(struct aiken *k, struct str letter)
{
	struct importing *i = k->importing;
	struct asked *a = &i->asked;
	uint32_t right =
		letter.len == 1
			? (uint32_t)(toupper((unsigned char)letter.ptr[0]) -
				     'A')
			: LETTERS;

	asked_begin(a, k->begun, IMPORTED_CHOICE);
	a->q = strbuf_str(&k->stem);
	for (uint32_t j = 0; j < k->n; j++)
		if (j == right)
			*vec_push(&a->right) = k->options[j];
		else
			*vec_push(&a->wrong) = k->options[j];
	importing_add(i, a);
	begin(k);
}

static void leave_out(struct aiken *k)
{
	if (k->begun)
		importing_leave_out(k->importing, k->begun,
				    "no line ANSWER: with a letter");
	begin(k);
}

/* A line that is no option is the question, or its next line. */
static void take_stem(struct aiken *k, struct str line)
{
	if (k->n)
		leave_out(k);
	if (!k->begun)
		k->begun = k->line;
	if (k->stem.len)
		strbuf_addc(&k->stem, ' ');
	strbuf_add(&k->stem, line);
}

static void take_line(struct aiken *k, struct str line)
{
	line = str_trim(line);
	if (!line.len)
		return;
	if (str_starts(line, STR("ANSWER:")) && k->n)
		add(k, str_trim(str_from(line, 7)));
	else if (!take_option(k, line))
		take_stem(k, line);
}

void import_aiken(struct importing *i)
{
	struct aiken k = {.importing = i, .line = 1};
	struct str rest = importing_text(i);
	struct str line;

	while (!importing_is_full(i) && str_split(&rest, '\n', &line)) {
		take_line(&k, line);
		k.line++;
	}
	leave_out(&k);
	strbuf_finish(&k.stem);
}
