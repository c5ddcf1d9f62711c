#include "author/draft/tidy.h"
#include "author/title_words.h"

#include "author/draft/table_words.h"
#include "author/draft/tidy_cells.h"
#include "author/draft/tidy_reading.h"
#include "author/draft/tidy_texts.h"
#include "base/utf8.h"
#include "pack/csv.h"
#include "pack/source.h"

#include <ctype.h>

static void take_cells(struct tidy *s, const struct csv *csv)
{
	s->n_rows = csv->n_rows;
	s->n_columns = csv->n_columns;
	s->separator = csv->separator;
	s->cells = arena_array(&s->arena, struct str,
			       (size_t)s->n_rows * s->n_columns);
	s->lines = arena_array(&s->arena, uint32_t, s->n_rows);
	s->columns = arena_array(&s->arena, struct tidy_column, s->n_columns);
	for (uint32_t row = 0; row < s->n_rows; row++) {
		s->lines[row] = csv->lines.at[row];
		for (uint32_t i = 0; i < s->n_columns; i++)
			*tidy_cell(s, row, i) =
				csv_copy(csv, row, i, &s->arena);
	}
}

static uint32_t count_filled(const struct tidy *s, uint32_t row)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < s->n_columns; i++)
		n += tidy_cell(s, row, i)->len > 0;
	return n;
}

/* "Source: NASA", "* in adults", "Total". */
static bool is_below_table(const struct tidy *s, uint32_t row)
{
	struct str first = *tidy_cell(s, row, 0);
	struct str word = first_word(first);

	if (str_starts(first, STR("*")) || str_starts(first, STR("†")) ||
	    table_word(s->phrases, "totals", word))
		return true;
	if (count_filled(s, row) > 1)
		return false;
	if (str_ends(word, STR(":")))
		word.len--;
	return s->n_columns > 2 || table_word(s->phrases, "footnotes", word);
}

static bool repeats_header(const struct tidy *s, uint32_t row)
{
	for (uint32_t i = 0; i < s->n_columns; i++)
		if (!str_eq(*tidy_cell(s, row, i), *tidy_cell(s, 0, i)))
			return false;
	return true;
}

static void leave_row_out(struct tidy *s, uint32_t row)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t i = 0;

	while (i + 1 < s->n_columns && !tidy_cell(s, row, i)->len)
		i++;
	strbuf_addf(&out,
		    STR_FMT "# Line %u is left out: ", STR_ARG(s->left_out),
		    s->lines[row]);
	tidy_add_shown(&out, *tidy_cell(s, row, i));
	strbuf_addc(&out, '\n');
	s->left_out = arena_copy(&s->arena, strbuf_str(&out));
	s->is_changed = true;
	strbuf_finish(&out);
}

static void leave_rows_out(struct tidy *s)
{
	uint32_t end = s->n_rows;
	uint32_t n = 1;

	while (end > 2 && is_below_table(s, end - 1))
		end--;
	for (uint32_t row = 1; row < s->n_rows; row++) {
		if (row >= end || repeats_header(s, row)) {
			s->has_star |=
				str_starts(*tidy_cell(s, row, 0), STR("*"));
			leave_row_out(s, row);
			continue;
		}
		for (uint32_t i = 0; i < s->n_columns; i++)
			*tidy_cell(s, n, i) = *tidy_cell(s, row, i);
		s->lines[n++] = s->lines[row];
	}
	s->n_rows = n;
}

/* "[1]", "[note 2]" and "[a]". */
static bool take_bracket(struct str *text)
{
	size_t open = text->len;

	if (!str_ends(*text, STR("]")))
		return false;
	while (open && text->ptr[open - 1] != '[')
		open--;
	if (open < 2 || text->len - open > sizeof("note 99]"))
		return false;
	text->len = open - 1;
	return true;
}

/* A text without the marks of footnotes behind it. */
static struct str without_marks(const struct tidy *s, struct str text)
{
	for (;;) {
		size_t length = text.len;
		bool may_be_name = length > 1 && !s->has_star &&
				   isupper((unsigned char)text.ptr[length - 2]);

		if (str_ends(text, STR("†")) || str_ends(text, STR("‡")))
			text.len -= STR("†").len;
		else if (str_ends(text, STR("*")) && !may_be_name)
			text.len--;
		else if (!take_bracket(&text) || length == text.len)
			return text;
		text = str_trim(text);
	}
}

/* Does the column hold ticks, and dashes for the others? */
static bool has_ticks(const struct tidy *s, uint32_t column)
{
	uint32_t ticks = 0;
	uint32_t dashes = 0;
	uint32_t filled = 0;

	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str text = *tidy_cell(s, row, column);

		filled += text.len > 0;
		ticks += table_word(s->phrases, "yes", text);
		dashes += table_word(s->phrases, "dashes", text);
	}
	return ticks && ticks + dashes == filled;
}

static void tidy_blanks(struct tidy *s)
{
	for (uint32_t i = 0; i < s->n_columns; i++) {
		struct str nothing = has_ticks(s, i) ? STR("no") : STR_NONE;

		for (uint32_t row = 1; row < s->n_rows; row++) {
			struct str text = *tidy_cell(s, row, i);

			if (table_word(s->phrases, "nothing", text))
				tidy_change(s, row, i, nothing);
			else if (without_marks(s, text).len)
				tidy_change(s, row, i, without_marks(s, text));
		}
	}
}

static bool has_header(const struct tidy *s, uint32_t before, struct str header)
{
	for (uint32_t i = 0; i < before; i++)
		if (utf8_reads_same(*tidy_cell(s, 0, i), header))
			return true;
	return false;
}

/* Every header is another one; the first column without one has the names. */
static void tidy_headers(struct tidy *s)
{
	for (uint32_t i = 0; i < s->n_columns; i++) {
		struct str *header = tidy_cell(s, 0, i);

		if (!i && !header->len && s->n_rows > 1 &&
		    tidy_cell(s, 1, 0)->len &&
		    !tidy_is_figure(*tidy_cell(s, 1, 0)))
			tidy_change(s, 0, 0, STR("Name"));
		if (header->len && has_header(s, i, *header))
			tidy_change(s, 0, i,
				    arena_printf(&s->arena, STR_FMT " %u",
						 STR_ARG(*header), i + 1));
	}
}

/* Does the first row hold the text of another one, or a figure where the others
 * have figures? A year above figures is a header. */
static bool is_data(const struct tidy *s, uint32_t column)
{
	struct str header = *tidy_cell(s, 0, column);
	bool is_figure = tidy_is_figure(header);
	bool is_year = header.len == 4;
	uint32_t figures = 0;
	uint32_t filled = 0;

	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str text = *tidy_cell(s, row, column);

		if (header.len && str_eq(text, header))
			return true;
		filled += text.len > 0;
		figures += text.len && tidy_is_figure(text) &&
			   (!is_year || text.len == 4);
	}
	return is_figure && figures && figures == filled;
}

static bool check_header(const struct tidy *s, const struct csv *csv,
			 struct diags *diags)
{
	for (uint32_t i = 0; i < s->n_columns; i++)
		if (is_data(s, i)) {
			source_error(csv->source, diags, csv_span(csv, 0, i),
				     "write a row above it with the names of "
				     "the columns",
				     "the table has no header: the first row "
				     "reads like the others");
			return false;
		}
	return true;
}

static bool take_table(struct tidy *s, const struct csv *csv,
		       struct diags *diags)
{
	take_cells(s, csv);
	leave_rows_out(s);
	if (!check_header(s, csv, diags))
		return false;
	tidy_blanks(s);
	tidy_headers(s);
	for (uint32_t i = 0; i < s->n_columns; i++)
		if (!tidy_cells(s, i))
			tidy_texts(s, i);
	return true;
}

bool tidy_read(struct tidy *tidy, struct source *source,
	       const struct phrases *phrases, struct diags *diags)
{
	struct csv csv;
	bool ok;

	*tidy = (struct tidy){.phrases = phrases, .arena = ARENA_INIT};
	if (!csv_read_sheet(&csv, source, diags))
		return false;
	ok = take_table(tidy, &csv, diags);
	csv_finish(&csv);
	if (!ok)
		tidy_finish(tidy);
	return ok;
}

static void write_cell(struct str text, struct strbuf *out)
{
	bool is_quoted = false;

	for (size_t i = 0; i < text.len; i++)
		is_quoted = is_quoted || strchr("\",;\t\r\n", text.ptr[i]);
	if (!is_quoted) {
		strbuf_add(out, text);
		return;
	}
	strbuf_addc(out, '"');
	for (size_t i = 0; i < text.len; i++) {
		strbuf_addz(out, text.ptr[i] == '"' ? "\"" : "");
		strbuf_addc(out, text.ptr[i]);
	}
	strbuf_addc(out, '"');
}

void tidy_write(const struct tidy *tidy, struct strbuf *out)
{
	for (uint32_t row = 0; row < tidy->n_rows; row++)
		for (uint32_t i = 0; i < tidy->n_columns; i++) {
			write_cell(*tidy_cell(tidy, row, i), out);
			strbuf_addc(out, i + 1 < tidy->n_columns
						 ? tidy->separator
						 : '\n');
		}
}

void tidy_finish(struct tidy *tidy)
{
	arena_finish(&tidy->arena);
}
