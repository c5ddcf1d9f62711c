#include "pack/load.h"

#include "base/utf8.h"
#include "pack/date_advice.h"
#include "pack/date_guess.h"
#include "pack/yaml_advice.h"

#include <string.h>

/* What follows a key in the file. */
static struct str behind(const struct loader *l, const struct node *key)
{
	struct span span = yaml_span(l->tree, key);
	struct str line = source_line(l->source, span.line);
	uint32_t column = 1;
	int32_t c;

	while (column < span.column + (key->n ? span.width : 0) &&
	       utf8_next(&line, &c))
		column++;
	return str_trim(line);
}

/* A word in braces without a value: either the comma before it was meant as
 * text, or its colon is missing. */
static void stranded_text(struct loader *l, const struct node *key,
			  struct str text)
{
	struct span span = yaml_span(l->tree, key);
	struct str line = source_line(l->source, span.line);
	struct strbuf hint = STRBUF_INIT;

	if (yaml_is_first_entry(line, span.column)) {
		load_error(l, key,
			   "write `key: value`, with a space after the colon",
			   "no colon in `" STR_FMT "`", STR_ARG(text));
		return;
	}
	yaml_advise_stranded(line, span.column, text, &hint);
	load_error(l, key, strbuf_text(&hint),
		   "the comma before `" STR_FMT
		   "` cut the text: inside braces YAML takes it for another "
		   "entry",
		   STR_ARG(text));
	strbuf_finish(&hint);
}

/* January 15, 1999 */
static bool stranded_date(struct loader *l, const struct node *key)
{
	struct span span = yaml_span(l->tree, key);
	struct str line = source_line(l->source, span.line);
	struct str text = yaml_text_around(line, span.column, true);
	struct date_guess guess = date_guess(text);
	struct strbuf hint = STRBUF_INIT;

	if (guess.n != 1 || guess.precision != DATE_DAY)
		return false;
	date_advice(text, false, &hint);
	load_error(l, key, strbuf_text(&hint),
		   "the comma cut the date: `" STR_FMT "`", STR_ARG(text));
	strbuf_finish(&hint);
	return true;
}

static bool is_figure(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!strchr("0123456789,.-", text.ptr[i]))
			return false;
	return true;
}

/* 1,016,540; 250 to 1,200 */
static bool stranded_figure(struct loader *l, const struct node *key,
			    struct str text)
{
	struct span span = yaml_span(l->tree, key);
	struct str line = source_line(l->source, span.line);
	struct str whole = yaml_text_around(line, span.column, true);
	char hint[FIGURE_HINT_MOST];

	if (!is_figure(whole) && !load_is_grouped(whole))
		return false;
	load_figure_hint(whole, hint);
	load_error(l, key, hint,
		   "the comma before `" STR_FMT "` cut the figure: inside "
		   "braces YAML takes it for several entries",
		   STR_ARG(text));
	return true;
}

bool load_is_stranded(struct loader *l, const struct node *key)
{
	const struct node *node = yaml_next(l->tree, key);
	struct str text = yaml_text(l->tree, key);

	/* Inspecting a line takes time proportional to its length. */
	if (diags_enough(l->diags) || key->quoted ||
	    node->kind != NODE_SCALAR || node->n || node->quoted ||
	    str_starts(behind(l, key), STR(":")))
		return false;
	if (!stranded_date(l, key) && !stranded_figure(l, key, text))
		stranded_text(l, key, text);
	return true;
}
