/*
 * Tables of questions: CSV, TSV, and the text files of Anki.
 */
#include "base/utf8.h"
#include "exchange/delimited.h"
#include "exchange/import_table.h"

enum { BOOKKEEPING = 3 };

/* What the lines at the head of an Anki file say: #separator:tab. */
struct anki_head {
	char separator; /* 0 if it says none */
	bool is_html;
	bool is_anki; /* it has such lines */
	struct str columns;
	struct str deck;
	size_t end;    /* the offset after them */
	uint32_t line; /* the one there */
	uint32_t tags; /* columns, from 1; 0 if there is none */
	uint32_t left_out[BOOKKEEPING]; /* likewise, of guid, notetype, deck */
};

static char separator_named(struct str name)
{
	static const struct {
		const char *name;
		char separator;
	} names[] = {
		{"tab", '\t'}, {"comma", ','}, {"semicolon", ';'},
		{"pipe", '|'}, {"colon", ':'}, {"space", ' '},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (utf8_reads_same(name, str_of(names[i].name)))
			return names[i].separator;
	return name.len == 1 ? name.ptr[0] : '\0';
}

static uint32_t column_number(struct str text)
{
	uint64_t number;

	return str_to_u64(text, &number) && number <= TABLE_COLUMNS_MOST
		       ? (uint32_t)number
		       : 0;
}

static void take_setting(struct anki_head *head, struct str key,
			 struct str value)
{
	static const char *const bookkeeping[BOOKKEEPING] = {
		"guid column", "notetype column", "deck column"};

	if (str_eq(key, STR("separator")))
		head->separator = separator_named(value);
	else if (str_eq(key, STR("html")))
		head->is_html = utf8_reads_same(value, STR("true"));
	else if (str_eq(key, STR("deck")))
		head->deck = value;
	else if (str_eq(key, STR("columns")))
		head->columns = value;
	else if (str_eq(key, STR("tags column")))
		head->tags = column_number(value);
	for (size_t i = 0; i < BOOKKEEPING; i++)
		if (str_eq(key, str_of(bookkeeping[i])))
			head->left_out[i] = column_number(value);
}

static struct anki_head anki_head_of(struct str text)
{
	struct anki_head head = {.line = 1};
	struct str rest = text;
	struct str line;

	while (str_starts(rest, STR("#")) && str_split(&rest, '\n', &line)) {
		size_t colon = str_find(line, STR(":"));

		head.is_anki = true;
		head.end = rest.len ? (size_t)(rest.ptr - text.ptr) : text.len;
		head.line++;
		if (colon != SIZE_MAX)
			take_setting(&head, str_from(str_head(line, colon), 1),
				     str_trim(str_from(line, colon + 1)));
	}
	return head;
}

/* The line with which some tell a spreadsheet the separator: sep=; */
static bool take_sep(struct str *text, char *separator)
{
	struct str line = str_head(*text, str_find(*text, STR("\n")));

	line = str_trim(line);
	if (line.len != 5 || !utf8_reads_same(str_head(line, 4), STR("sep=")))
		return false;
	*separator = line.ptr[4];
	*text = str_from(*text, (size_t)(line.ptr - text->ptr) + line.len);
	return true;
}

static void report_unclosed(struct importing *i, const struct delimited *d)
{
	size_t at = (size_t)(d->text.ptr - i->source->text.ptr) + d->unclosed;

	source_error(i->source, i->diags, source_span(i->source, at),
		     "close the quotation mark; one inside is written \"\"",
		     "a quotation mark that is not closed");
}

/* A spreadsheet runs a cell that begins with one of these signs; who writes
 * for one puts an apostrophe before it. With another one behind, it is a
 * quotation: '-ing'. */
static void unguard(struct delimited *d)
{
	vec_each (cell, &d->cells)
		if (cell->len > 1 && cell->ptr[0] == '\'' &&
		    strchr("=+-@\t\r", cell->ptr[1]) &&
		    !memchr(cell->ptr + 1, '\'', cell->len - 1))
			*cell = str_from(*cell, 1);
}

static void read_rows(struct importing *i, struct delimited *d,
		      struct table_columns columns, bool has_header)
{
	bool is_first = !has_header;
	struct arena arena = ARENA_INIT;

	while (!importing_is_full(i) && delimited_next(d, &arena)) {
		unguard(d);
		if (!is_first ||
		    !table_columns_named(&columns, d->cells.at, d->cells.n)) {
			if (is_first) {
				columns = table_columns_usual();
				i->import->has_no_header = true;
			}
			table_add_row(i, &columns, d->cells.at, d->cells.n,
				      d->line);
		}
		is_first = false;
		arena_finish(&arena);
	}
	arena_finish(&arena);
	if (d->unclosed != SIZE_MAX && d->separator != '\t')
		report_unclosed(i, d);
}

/* The first two columns that hold fields of the notes. */
static struct table_columns fields_by_place(const struct anki_head *head)
{
	static const enum table_role roles[] = {HOLDS_QUESTION, HOLDS_ANSWER};
	struct table_columns columns = {.rest = HOLDS_NOTHING};
	uint32_t n = 0;

	for (uint32_t i = 0; i < TABLE_COLUMNS_MOST && n < 2; i++) {
		bool is_field = i + 1 != head->tags;

		for (uint32_t j = 0; j < BOOKKEEPING; j++)
			is_field = is_field && i + 1 != head->left_out[j];
		table_columns_set(&columns, i,
				  is_field ? roles[n++] : HOLDS_NOTHING);
	}
	return columns;
}

static struct table_columns anki_columns(const struct anki_head *head,
					 char separator)
{
	struct delimited names = delimited_of(head->columns, separator);
	struct arena arena = ARENA_INIT;
	struct table_columns columns;
	bool is_named =
		delimited_next(&names, &arena) &&
		table_columns_named(&columns, names.cells.at, names.cells.n);

	if (!is_named)
		columns = fields_by_place(head);
	if (head->tags)
		table_columns_set(&columns, head->tags - 1, HOLDS_TAGS);
	columns.is_html = head->is_html;
	columns.is_anki = true;
	delimited_finish(&names);
	arena_finish(&arena);
	return columns;
}

static void read_anki(struct importing *i, struct str text,
		      const struct anki_head *head)
{
	char separator = head->separator ? head->separator : '\t';
	struct delimited d = delimited_of(str_from(text, head->end), separator);

	d.next_line = head->line;
	importing_title(i, head->deck);
	read_rows(i, &d, anki_columns(head, separator), true);
	delimited_finish(&d);
}

static void read_table(struct importing *i, char separator)
{
	struct str text = importing_text(i);
	struct anki_head head = anki_head_of(text);
	struct delimited d;
	char guessed;

	if (head.is_anki) {
		read_anki(i, text, &head);
		return;
	}
	guessed = delimited_guess(text);
	if (!take_sep(&text, &guessed) && separator)
		guessed = separator;
	d = delimited_of(text, guessed ? guessed : ',');
	read_rows(i, &d, table_columns_usual(), false);
	delimited_finish(&d);
}

/* Spreadsheets write semicolons where the comma is the decimal point. */
void import_csv(struct importing *i)
{
	read_table(i, 0);
}

void import_tsv(struct importing *i)
{
	read_table(i, '\t');
}
