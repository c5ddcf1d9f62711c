#include "author/draft/draft_lines.h"

#include "author/draft/column_header.h"
#include "author/draft/table_words.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

void draft_line(struct drafting *d, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_addv(d->out, format, args);
	va_end(args);
	strbuf_addc(d->out, '\n');
	d->line++;
}

struct str draft_quoted(struct drafting *d, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str made;
	bool is_plain = text.len && isalpha((unsigned char)text.ptr[0]);

	for (size_t i = 0; i < text.len; i++)
		is_plain = is_plain && (isalnum((unsigned char)text.ptr[i]) ||
					strchr(" _.-/", text.ptr[i]) ||
					(unsigned char)text.ptr[i] >= 0x80);
	if (is_plain)
		return text;
	strbuf_addc(&out, '\'');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\'')
			strbuf_addc(&out, '\'');
		strbuf_addc(&out, text.ptr[i] == '\n' ? ' ' : text.ptr[i]);
	}
	strbuf_addc(&out, '\'');
	made = arena_copy(&d->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return made;
}

/* "moons" and "moons known". */
static bool is_countable(const struct phrases *phrases, struct str title)
{
	return title_is_plural(phrases, title) ||
	       title_is_plural(phrases,
			       str_head(title, str_find(title, STR(" "))));
}

/* Figures in millions are counts, too. */
static bool is_counted(const struct phrases *phrases, struct str unit)
{
	return !unit.len || table_word(phrases, "zeros-3", unit) ||
	       table_word(phrases, "zeros-6", unit) ||
	       table_word(phrases, "zeros-9", unit);
}

struct str draft_noun(struct drafting *d, const struct drafted *column)
{
	const struct phrases *phrases = d->draft->phrases;
	const char *type = column->guess.type;
	struct str title = column->title;

	if (!strcmp(type, "count") && is_countable(phrases, title))
		return arena_join(&d->arena, STR("number of "), title);
	if (!title_is_plural(phrases, title))
		return title;
	if (!strcmp(type, "percent"))
		return arena_join(&d->arena, STR("percentage of "), title);
	if (strcmp(type, "number") != 0)
		return title_singular(&d->arena, title);
	return arena_join(&d->arena,
			  is_counted(phrases, column->unit) ? STR("number of ")
							    : STR("amount of "),
			  title);
}

void draft_table_notes(struct drafting *d)
{
	const struct tidy *tidy = d->draft->tidy;
	struct str rest;
	struct str line;

	if (!tidy->is_changed)
		return;
	draft_line(d,
		   "# In " STR_FMT ", the copy of the table, cells that packs "
		   "cannot read are written otherwise.",
		   STR_ARG(d->draft->table));
	rest = tidy->left_out;
	while (rest.len && str_split(&rest, '\n', &line))
		if (line.len)
			draft_line(d, STR_FMT, STR_ARG(line));
}

/* "..., and 3 more". */
static void add_notes(struct drafting *d, const struct drafted *column,
		      struct str notes, uint32_t more, const char *end)
{
	struct strbuf name = STRBUF_INIT;

	if (!notes.len)
		return;
	utf8_sanitize(&name, column->header, false);
	strbuf_addf(d->out, "      # " STR_FMT ": " STR_FMT,
		    STR_ARG(strbuf_str(&name)), STR_ARG(notes));
	if (more)
		strbuf_addf(d->out, ", and %u more", more);
	draft_line(d, "%s", end);
	strbuf_finish(&name);
}

enum { NAMED_MOST = 3 };

void draft_cell_notes(struct drafting *d, const struct drafted *column)
{
	const struct tidy *tidy = d->draft->tidy;
	const struct tidy_column *notes;

	if (!strcmp(column->guess.type, "note"))
		return;
	notes = &tidy->columns[column - d->columns];
	add_notes(d, column, notes->changes, notes->changed - 1, "");
	add_notes(d, column, notes->gaps,
		  notes->emptied > NAMED_MOST ? notes->emptied - NAMED_MOST : 0,
		  notes->emptied > 1 ? " are left empty" : " is left empty");
}
