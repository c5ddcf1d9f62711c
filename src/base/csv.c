#include "base/csv.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/vec.h"

/* What stands between the cells of the first line. */
static char separator_of(struct str text)
{
	bool quoted = false;
	char found = ',';

	for (size_t i = 0; i < text.len && (quoted || text.ptr[i] != '\n');
	     i++) {
		char c = text.ptr[i];

		if (c == '"')
			quoted = !quoted;
		else if (!quoted && c == ',')
			return ',';
		else if (!quoted && (c == ';' || c == '\t') && found == ',')
			found = c;
	}
	return found;
}

struct csv csv_over(struct str text)
{
	if (str_starts(text, STR("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	return (struct csv){text, 1, separator_of(text)};
}

static bool at(const struct csv *csv, char c)
{
	return csv->rest.len && csv->rest.ptr[0] == c;
}

static void take(struct csv *csv, struct strbuf *cell)
{
	csv->line += csv->rest.ptr[0] == '\n';
	if (cell)
		strbuf_addc(cell, csv->rest.ptr[0]);
	csv->rest = str_from(csv->rest, 1);
}

/* Up to the closing quote, or the end of all. */
static void take_quoted(struct csv *csv, struct strbuf *cell)
{
	take(csv, NULL);
	while (csv->rest.len) {
		if (at(csv, '"')) {
			take(csv, NULL);
			if (!at(csv, '"'))
				return;
		}
		take(csv, cell);
	}
}

static struct str take_cell(struct csv *csv, struct arena *arena)
{
	struct strbuf cell = STRBUF_INIT;
	struct str kept;

	while (at(csv, ' '))
		take(csv, NULL);
	if (at(csv, '"'))
		take_quoted(csv, &cell);
	while (csv->rest.len && !at(csv, csv->separator) && !at(csv, '\n'))
		take(csv, &cell);
	kept = arena_copy(arena, str_trim(strbuf_str(&cell)));
	strbuf_finish(&cell);
	return kept;
}

/* False when the line was empty. */
static bool take_row(struct csv *csv, struct arena *arena, struct csv_row *row)
{
	const char *start = csv->rest.ptr;
	bool more;

	row->n = 0;
	row->line = csv->line;
	do {
		struct str before = {start, (size_t)(csv->rest.ptr - start)};
		struct str cell = take_cell(csv, arena);

		if (row->n < CSV_CELLS_MOST) {
			row->columns[row->n] =
				(uint32_t)utf8_length(before) + 1;
			row->at[row->n++] = cell;
		}
		more = at(csv, csv->separator);
		if (csv->rest.len)
			take(csv, NULL);
	} while (more);
	return row->n > 1 || row->at[0].len;
}

bool csv_row(struct csv *csv, struct arena *arena, struct csv_row *row)
{
	struct str cells[CSV_CELLS_MOST];
	uint32_t columns[CSV_CELLS_MOST];

	row->at = cells;
	row->columns = columns;
	while (csv->rest.len) {
		if (!take_row(csv, arena, row))
			continue;
		row->at = arena_clone(arena, cells, row->n, sizeof(*cells));
		row->columns =
			arena_clone(arena, columns, row->n, sizeof(*columns));
		return true;
	}
	row->at = NULL;
	row->columns = NULL;
	return false;
}
