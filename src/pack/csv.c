#include "pack/csv.h"

#include "base/utf8.h"

#include <string.h>

struct reader {
	struct csv *csv;
	struct source *source;
	struct diags *diags;
	struct str text;
	size_t at;
	uint32_t line;
	bool fills;	   /* a row may have fewer cells than the header */
	bool skips_titles; /* above the header */
	bool is_sheet;	   /* csv_read_sheet() */
};

/* One cell as written. */
struct extent {
	struct str inside; /* inside the quotes; else all of it */
	size_t end;	   /* after the cell, at its separator */
	bool is_quoted;
	bool is_closed; /* else the text ended inside quotes */
};

/* The offset of the closing quotation mark, or of the end of the text. */
static size_t closing(struct str text, size_t at)
{
	for (; at < text.len; at++) {
		if (text.ptr[at] != '"')
			continue;
		if (at + 1 == text.len || text.ptr[at + 1] != '"')
			return at;
		at++;
	}
	return text.len;
}

static bool ends_line(struct str text, size_t at)
{
	return at >= text.len || text.ptr[at] == '\n' ||
	       (text.ptr[at] == '\r' &&
		(at + 1 == text.len || text.ptr[at + 1] == '\n'));
}

static struct extent extent_at(struct str text, size_t at, char separator)
{
	struct extent extent = {.end = at, .is_closed = true};
	size_t start = at;

	if (at < text.len && text.ptr[at] == '"') {
		start++;
		at = closing(text, start);
		extent.is_quoted = true;
		extent.is_closed = at < text.len;
		extent.end = extent.is_closed ? at + 1 : at;
	} else {
		while (at < text.len && text.ptr[at] != separator &&
		       !ends_line(text, at))
			at++;
		extent.end = at;
	}
	extent.inside = (struct str){text.ptr + start, at - start};
	return extent;
}

static void error_at(const struct reader *r, size_t offset, uint32_t width,
		     const char *hint, const char *message)
{
	struct span span = source_span(r->source, offset);

	span.width = width;
	source_error(r->source, r->diags, span, hint, "%s", message);
}

static void check_characters(const struct reader *r, size_t from, size_t to)
{
	struct str rest = str_from(str_head(r->text, to), from);
	int32_t c;

	while ((rest = str_from(rest, utf8_plain(rest))).len) {
		size_t at = (size_t)(rest.ptr - r->text.ptr);

		utf8_next(&rest, &c);
		if (c == '\t' || c == '\r' || !utf8_unsafe(c))
			continue;
		source_error(r->source, r->diags, source_span(r->source, at),
			     "delete it",
			     "control or invisible character U+%04X",
			     (unsigned)c);
		return;
	}
}

/* Reads the cell at `r->at`; false if nothing after it can be read. */
static bool read_cell(struct reader *r)
{
	struct extent extent = extent_at(r->text, r->at, r->csv->separator);
	size_t start = r->at;

	*vec_push(&r->csv->cells) = (uint32_t)start;
	if (!extent.is_closed) {
		error_at(r, start, 1,
			 "close the quotation mark; one inside is written \"\"",
			 "a quotation mark that is not closed");
		return false;
	}
	r->at = extent.end;
	if (!ends_line(r->text, r->at) &&
	    r->text.ptr[r->at] != r->csv->separator) {
		error_at(r, r->at, 1, "write quotation marks inside as \"\"",
			 "text after a quoted cell");
		return false;
	}
	if (extent.inside.len > CSV_CELL_MOST)
		error_at(r, start, 1, "shorten it", "text longer than 4 KiB");
	for (size_t i = start; extent.is_quoted && i < r->at; i++)
		r->line += r->text.ptr[i] == '\n';
	return true;
}

/* Moves from the end of a row to the next one. */
static void skip_end(struct reader *r)
{
	if (r->at < r->text.len && r->text.ptr[r->at] == '\r')
		r->at++;
	if (r->at < r->text.len)
		r->at++;
	r->line++;
}

static bool is_blank(const struct reader *r, uint32_t first)
{
	const struct csv *csv = r->csv;

	for (uint32_t i = first; i < csv->cells.n; i++)
		if (str_trim(
			    extent_at(r->text, csv->cells.at[i], csv->separator)
				    .inside)
			    .len)
			return false;
	return true;
}

/* Adds empty cells at the end of the row, or takes them away. */
static void fill_row(struct reader *r, uint32_t first)
{
	struct csv *csv = r->csv;

	while (r->is_sheet && csv->n_rows &&
	       csv->cells.n - first > csv->n_columns &&
	       is_blank(r, csv->cells.n - 1))
		csv->cells.n--;
	while (r->fills && csv->n_rows && csv->cells.n - first < csv->n_columns)
		*vec_push(&csv->cells) = (uint32_t)r->at;
}

/* A row must have as many cells as the header. */
static void take_row(struct reader *r, uint32_t first, uint32_t line)
{
	struct csv *csv = r->csv;
	uint32_t n;

	if (is_blank(r, first)) {
		csv->cells.n = first;
		return;
	}
	check_characters(r, csv->cells.at[first], r->at);
	fill_row(r, first);
	n = csv->cells.n - first;
	if (!csv->n_rows)
		csv->n_columns = n;
	if (n != csv->n_columns) {
		uint32_t extra = n > csv->n_columns ? csv->n_columns : 0;

		source_error(
			r->source, r->diags,
			source_span(r->source, csv->cells.at[first + extra]),
			"give each row as many cells as the header, and "
			"quote a cell with a separator in it",
			"cells in this row: %u, in the header: %u", n,
			csv->n_columns);
		csv->cells.n = first;
		return;
	}
	*vec_push(&csv->lines) = line;
	csv->n_rows++;
}

static bool read_row(struct reader *r)
{
	uint32_t first = r->csv->cells.n;
	uint32_t line = r->line;

	for (;;) {
		if (!read_cell(r))
			return false;
		if (ends_line(r->text, r->at))
			break;
		r->at++;
	}
	take_row(r, first, line);
	skip_end(r);
	return true;
}

/* The separator most frequent in the header; a comma if there is none. */
static char find_separator(struct str header)
{
	static const char signs[] = {',', ';', '\t'};
	uint32_t counts[sizeof(signs)] = {0};
	size_t most = 0;
	bool quoted = false;

	for (size_t i = 0; i < header.len; i++) {
		quoted ^= header.ptr[i] == '"';
		if (!quoted && header.ptr[i] == '\n')
			break;
		for (size_t j = 0; !quoted && j < sizeof(signs); j++)
			counts[j] += header.ptr[i] == signs[j];
	}
	for (size_t j = 1; j < sizeof(signs); j++)
		if (counts[j] > counts[most])
			most = j;
	return signs[most];
}

static void check_header(const struct reader *r)
{
	const struct csv *csv = r->csv;
	struct strbuf text = STRBUF_INIT;

	if (csv->n_columns > CSV_COLUMNS_MOST)
		source_error(r->source, r->diags, csv_span(csv, 0, 0),
			     "leave some out", "more than %d columns",
			     (int)CSV_COLUMNS_MOST);
	for (uint32_t i = 0;
	     csv->n_columns <= CSV_COLUMNS_MOST && i < csv->n_columns; i++) {
		struct str name = csv_cell(csv, 0, i, &text);

		if (name.len && !r->is_sheet && csv_column(csv, name) < i)
			source_error(r->source, r->diags, csv_span(csv, 0, i),
				     "give each column its own name",
				     "two columns are called `" STR_FMT "`",
				     STR_ARG(name));
	}
	strbuf_finish(&text);
}

/* How many cells of the row at `at` are filled; sets where the next begins. */
static uint32_t count_filled(struct str text, size_t *at, char separator)
{
	uint32_t n = 0;

	for (;;) {
		struct extent extent = extent_at(text, *at, separator);

		n += str_trim(extent.inside).len > 0;
		*at = extent.end;
		if (ends_line(text, *at) || text.ptr[*at] != separator)
			break;
		++*at;
	}
	while (*at < text.len && text.ptr[*at] != '\n')
		++*at;
	*at += *at < text.len;
	return n;
}

enum { TITLES_MOST = 5 };

/* Skips what stands above the header: rows with one cell, as spreadsheets put
 * titles. */
static void skip_titles(struct reader *r)
{
	size_t at = r->at;
	size_t next = at;
	uint32_t filled;
	uint32_t rows = 0;
	char separator;

	do {
		separator = find_separator(str_from(r->text, next));
		at = next;
		filled = count_filled(r->text, &next, separator);
	} while (filled < 2 && ++rows < TITLES_MOST && next < r->text.len);
	/* Else it may be a row that is too long. */
	if (filled < 2 || count_filled(r->text, &next, separator) < 2)
		return;
	for (size_t i = r->at; i < at; i++)
		r->line += r->text.ptr[i] == '\n';
	r->at = at;
}

static void read_rows(struct reader *r)
{
	while (r->at < r->text.len && !diags_enough(r->diags))
		if (!read_row(r))
			return;
	if (r->csv->n_rows)
		check_header(r);
	else
		error_at(r, 0, 1, "write the names of the columns into it",
			 "a table without a header");
}

static bool read_table(struct reader r)
{
	uint32_t errors = r.diags->errors;

	*r.csv = (struct csv){.source = r.source};
	r.line = 1;
	while (source_more(r.source, r.diags))
		;
	r.text = r.source->text;
	if (str_starts(r.text, STR("\xEF\xBB\xBF")))
		r.at = 3;
	if (r.skips_titles)
		skip_titles(&r);
	r.csv->separator = find_separator(str_from(r.text, r.at));
	if (r.diags->errors == errors)
		read_rows(&r);
	if (r.diags->errors == errors)
		return true;
	csv_finish(r.csv);
	return false;
}

bool csv_read(struct csv *csv, struct source *source, struct diags *diags)
{
	return read_table((struct reader){.csv = csv,
					  .source = source,
					  .diags = diags,
					  .skips_titles = true});
}

bool csv_read_filled(struct csv *csv, struct source *source,
		     struct diags *diags)
{
	return read_table((struct reader){
		.csv = csv, .source = source, .diags = diags, .fills = true});
}

bool csv_read_sheet(struct csv *csv, struct source *source, struct diags *diags)
{
	return read_table((struct reader){.csv = csv,
					  .source = source,
					  .diags = diags,
					  .fills = true,
					  .skips_titles = true,
					  .is_sheet = true});
}

void csv_finish(struct csv *csv)
{
	vec_finish(&csv->cells);
	vec_finish(&csv->lines);
}

struct str csv_cell(const struct csv *csv, uint32_t row, uint32_t column,
		    struct strbuf *buffer)
{
	uint32_t at = csv->cells.at[row * csv->n_columns + column];
	struct extent extent = extent_at(csv->source->text, at, csv->separator);
	struct str inside = extent.inside;
	size_t mark;

	if (!extent.is_quoted || !memchr(inside.ptr, '"', inside.len))
		return str_trim(inside);
	strbuf_reset(buffer);
	while ((mark = str_find(inside, STR("\""))) != SIZE_MAX) {
		strbuf_add(buffer, str_head(inside, mark + 1));
		inside = str_from(inside, mark + 2);
	}
	strbuf_add(buffer, inside);
	return str_trim(strbuf_str(buffer));
}

struct str csv_copy(const struct csv *csv, uint32_t row, uint32_t column,
		    struct arena *arena)
{
	struct strbuf text = STRBUF_INIT;
	struct str copy = arena_copy(arena, csv_cell(csv, row, column, &text));

	strbuf_finish(&text);
	return copy;
}

/* The same words, with a new line for a space. */
static bool same_header(struct str cell, struct str header)
{
	bool same = cell.len == header.len;

	for (size_t i = 0; same && i < cell.len; i++)
		same = cell.ptr[i] == header.ptr[i] ||
		       (cell.ptr[i] == '\n' && header.ptr[i] == ' ');
	return same;
}

uint32_t csv_column(const struct csv *csv, struct str header)
{
	struct strbuf text = STRBUF_INIT;
	uint32_t found = CSV_NONE;

	for (uint32_t i = 0; found == CSV_NONE && i < csv->n_columns; i++)
		if (same_header(csv_cell(csv, 0, i, &text), header))
			found = i;
	strbuf_finish(&text);
	return found;
}

void csv_advance(const struct csv *csv, struct csv_place *place, uint32_t cell)
{
	const char *text = csv->source->text.ptr;
	size_t to = csv->cells.at[cell];

	for (; place->at < to; place->at++) {
		if (text[place->at] == '\n') {
			place->line++;
			place->column = 1;
		} else if (((unsigned char)text[place->at] & 0xC0) != 0x80) {
			place->column++;
		}
	}
}

struct span csv_span(const struct csv *csv, uint32_t row, uint32_t column)
{
	uint32_t first = row * csv->n_columns;
	struct csv_place place = {csv->cells.at[first], csv->lines.at[row], 1};
	struct strbuf text = STRBUF_INIT;
	size_t width;

	csv_advance(csv, &place, first + column);
	width = utf8_length(csv_cell(csv, row, column, &text));
	strbuf_finish(&text);
	return (struct span){place.line, place.column,
			     width ? (uint32_t)width : 1};
}
