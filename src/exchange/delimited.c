#include "exchange/delimited.h"

#include "base/strbuf.h"

#include <string.h>

struct delimited delimited_of(struct str text, char separator)
{
	return (struct delimited){
		.text = text,
		.separator = separator,
		.next_line = 1,
		.unclosed = SIZE_MAX,
	};
}

void delimited_finish(struct delimited *d)
{
	vec_finish(&d->cells);
}

static bool ends_line(const struct delimited *d, size_t at)
{
	return at >= d->text.len || d->text.ptr[at] == '\n' ||
	       d->text.ptr[at] == '\r';
}

static bool ends_cell(const struct delimited *d, size_t at)
{
	return ends_line(d, at) || d->text.ptr[at] == d->separator;
}

/* The offset of the mark that closes the one before `at`, or SIZE_MAX. */
static size_t closing(const struct delimited *d, size_t at)
{
	while (at < d->text.len) {
		const char *mark =
			memchr(d->text.ptr + at, '"', d->text.len - at);

		if (!mark)
			break;
		at = (size_t)(mark - d->text.ptr) + 1;
		if (at == d->text.len || d->text.ptr[at] != '"')
			return at - 1;
		at++;
	}
	return SIZE_MAX;
}

/* With "" as the mark that it stands for. */
static struct str unquoted(struct str inside, struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str made;
	size_t mark;

	if (!inside.len || !memchr(inside.ptr, '"', inside.len))
		return str_trim(inside);
	while ((mark = str_find(inside, STR("\""))) != SIZE_MAX) {
		strbuf_add(&out, str_head(inside, mark + 1));
		inside = str_from(inside, mark + 2);
	}
	strbuf_add(&out, inside);
	made = arena_copy(arena, str_trim(strbuf_str(&out)));
	strbuf_finish(&out);
	return made;
}

static void add_cell(struct delimited *d, struct str text)
{
	if (d->cells.n < DELIMITED_CELLS_MOST)
		*vec_push(&d->cells) = text;
}

/* A quoted cell; false if what is at `d->at` is not one. */
static bool take_quoted(struct delimited *d, struct arena *arena)
{
	size_t start = d->at + 1;
	size_t end;

	if (d->at >= d->text.len || d->text.ptr[d->at] != '"' ||
	    d->unclosed != SIZE_MAX)
		return false;
	end = closing(d, start);
	if (end == SIZE_MAX)
		d->unclosed = d->at;
	if (end == SIZE_MAX || !ends_cell(d, end + 1))
		return false;
	add_cell(d, unquoted((struct str){d->text.ptr + start, end - start},
			     arena));
	for (size_t i = start; i < end; i++)
		d->next_line += d->text.ptr[i] == '\n';
	d->at = end + 1;
	return true;
}

static void take_cell(struct delimited *d, struct arena *arena)
{
	size_t start = d->at;

	if (take_quoted(d, arena))
		return;
	while (!ends_cell(d, d->at))
		d->at++;
	add_cell(d, str_trim((struct str){d->text.ptr + start, d->at - start}));
}

/* LF, CRLF and CR all end a line. */
static void take_end(struct delimited *d)
{
	if (d->at + 1 < d->text.len && d->text.ptr[d->at] == '\r' &&
	    d->text.ptr[d->at + 1] == '\n')
		d->at++;
	if (d->at < d->text.len)
		d->at++;
	d->next_line++;
}

static void take_row(struct delimited *d, struct arena *arena)
{
	d->cells.n = 0;
	d->line = d->next_line;
	d->start = d->at;
	for (;;) {
		take_cell(d, arena);
		if (ends_line(d, d->at))
			break;
		d->at++;
	}
	take_end(d);
}

bool delimited_next(struct delimited *d, struct arena *arena)
{
	while (d->at < d->text.len) {
		take_row(d, arena);
		vec_each (cell, &d->cells)
			if (cell->len)
				return true;
	}
	return false;
}

/* How many of the first rows have as many cells as the first one, if that has
 * several. */
static uint32_t alike(struct str text, char separator)
{
	enum { ROWS = 20, HEAD = 64 * 1024 };
	struct delimited d = delimited_of(str_head(text, HEAD), separator);
	struct arena arena = ARENA_INIT;
	uint32_t first = 0;
	uint32_t n = 0;

	for (uint32_t row = 0; row < ROWS && delimited_next(&d, &arena);
	     row++) {
		if (!row)
			first = d.cells.n;
		n += d.cells.n == first && first > 1;
	}
	delimited_finish(&d);
	arena_finish(&arena);
	return n;
}

char delimited_guess(struct str text)
{
	static const char separators[] = {'\t', ';', ','};
	uint32_t most = 0;
	char found = 0;

	for (size_t i = 0; i < sizeof(separators); i++) {
		uint32_t n = alike(text, separators[i]);

		if (n > most) {
			most = n;
			found = separators[i];
		}
	}
	return found;
}
