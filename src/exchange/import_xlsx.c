/*
 * Spreadsheets (.xlsx), such as that of Kahoot: the first sheet, whose header
 * stands in one of the first rows.
 */
#include "base/utf8.h"
#include "exchange/archive.h"
#include "exchange/import_table.h"
#include "exchange/xml.h"
#include "pack/date.h"

#include <math.h>
#include <stdlib.h>

enum {
	PART_MOST = 32 * 1024 * 1024, /* bytes of one part, unpacked */
	HEADER_ROWS = 20,	      /* the header is among these */
	FORMATS_MOST = 1000 /* that show no plain figures; Excel has some 200 */
};

/* How a figure is shown. */
enum shown { SHOWN_PLAIN, SHOWN_PERCENT, SHOWN_YEAR, SHOWN_MONTH, SHOWN_DAY };

struct number_format {
	uint64_t id;
	enum shown shown;
};

struct sheet {
	struct importing *importing;
	struct archive *archive;
	struct arena arena;		   /* texts that several cells share */
	VEC(struct str) shared;		   /* by their number */
	VEC(struct number_format) formats; /* the file's own */
	VEC(enum shown) styles;		   /* of cells */
	struct str relation; /* of the workbook to the first sheet */
	struct str sheet;    /* the name of its part */
	bool from_1904;	     /* do its days begin in 1904? */
	struct table_columns columns;
	bool has_header;
	uint32_t row;
	VEC(struct str) cells;
};

/* The text of <is>, <si> and the like: of all its runs, without how they are
 * pronounced. */
static void add_runs(struct strbuf *out, const struct xml_node *node)
{
	const struct xml_node *child = node->first;

	for (; child; child = child->next)
		if (str_eq(child->name, STR("t")))
			strbuf_add(out, child->text);
		else if (str_eq(child->name, STR("r")))
			add_runs(out, child);
}

static struct str runs(struct arena *arena, const struct xml_node *node)
{
	struct strbuf text = STRBUF_INIT;
	struct str made;

	if (node)
		add_runs(&text, node);
	made = arena_copy(arena, strbuf_str(&text));
	strbuf_finish(&text);
	return made;
}

static bool take_shared(void *context, const struct xml_node *node)
{
	struct sheet *s = context;

	*vec_push(&s->shared) = runs(&s->arena, node);
	return true;
}

/* "C7" is in column 2; without a reference, a cell follows the one before. */
static uint32_t column_of(struct str reference, uint32_t otherwise)
{
	uint32_t column = 0;

	for (size_t i = 0; i < reference.len; i++) {
		char c = reference.ptr[i];

		if (c < 'A' || c > 'Z')
			break;
		if (column > TABLE_COLUMNS_MOST)
			return UINT32_MAX;
		column = column * 26 + (uint32_t)(c - 'A') + 1;
	}
	return column ? column - 1 : otherwise;
}

/* The letters of a format that are not there to be shown as they are: without
 * what is quoted, in brackets, or stands after a backslash and the like. Only
 * of its first section, which is that of positive figures. */
static bool next_letter(struct str *format, char *letter)
{
	while (format->len && format->ptr[0] != ';') {
		char c = format->ptr[0];
		const char *end = c == '"' ? "\"" : c == '[' ? "]" : NULL;

		*format = str_from(*format, strchr("\\_*", c) ? 2 : 1);
		if (end)
			*format = str_from(
				str_from(*format,
					 str_find(*format, str_of(end))),
				1);
		*letter = c;
		if (!end && !strchr("\\_*", c))
			return true;
	}
	return false;
}

/* A month alone is not known from minutes. */
static enum shown shown_by(struct str format)
{
	enum shown shown = SHOWN_PLAIN;
	bool has_month = false;
	char c;

	while (next_letter(&format, &c)) {
		has_month = has_month || c == 'm' || c == 'M';
		if (c == 'd' || c == 'D')
			shown = SHOWN_DAY;
		else if ((c == 'y' || c == 'Y') && shown != SHOWN_DAY)
			shown = SHOWN_YEAR;
		else if (c == '%' && shown == SHOWN_PLAIN)
			shown = SHOWN_PERCENT;
	}
	return shown == SHOWN_YEAR && has_month ? SHOWN_MONTH : shown;
}

static bool take_format(void *context, const struct xml_node *node)
{
	struct sheet *s = context;
	enum shown shown = shown_by(xml_attribute(node, "formatCode"));
	uint64_t id;

	if (!shown || !str_to_u64(xml_attribute(node, "numFmtId"), &id))
		return true;
	if (s->formats.n == FORMATS_MOST) {
		importing_error(s->importing, NULL,
				"more than %d formats of figures",
				FORMATS_MOST);
		return false;
	}
	*vec_push(&s->formats) = (struct number_format){id, shown};
	return true;
}

/* Some formats are the same in every file. */
static enum shown shown_by_format(const struct sheet *s, uint64_t id)
{
	vec_each (own, &s->formats)
		if (own->id == id)
			return own->shown;
	if (id == 9 || id == 10)
		return SHOWN_PERCENT;
	if (id == 17)
		return SHOWN_MONTH;
	return (id >= 14 && id <= 16) || id == 22 ? SHOWN_DAY : SHOWN_PLAIN;
}

static bool take_styles(void *context, const struct xml_node *node)
{
	struct sheet *s = context;
	const struct xml_node *style = xml_child(node, "xf");

	for (; style; style = xml_next(style)) {
		uint64_t id;
		bool is_number =
			str_to_u64(xml_attribute(style, "numFmtId"), &id);

		*vec_push(&s->styles) =
			is_number ? shown_by_format(s, id) : SHOWN_PLAIN;
	}
	return true;
}

static bool take_properties(void *context, const struct xml_node *node)
{
	struct sheet *s = context;
	struct str from_1904 = xml_attribute(node, "date1904");

	s->from_1904 =
		str_eq(from_1904, STR("1")) || str_eq(from_1904, STR("true"));
	return false;
}

/* Days are counted from 1 January 1904 or 30 December 1899; programs disagree
 * on the latter before its day 61, since Excel has a 29 February 1900. */
static struct str day_text(const struct sheet *s, double days, enum shown shown)
{
	int32_t first =
		date_from_civil(s->from_1904 ? (struct civil){1904, 1, 1}
					     : (struct civil){1899, 12, 30});
	enum precision precision = shown == SHOWN_YEAR	  ? DATE_YEAR
				   : shown == SHOWN_MONTH ? DATE_MONTH
							  : DATE_DAY;
	struct strbuf text = STRBUF_INIT;
	struct str made;

	if (days < (s->from_1904 ? 0 : 61) || days >= DAY_MOST - first + 1)
		return STR_NONE;
	date_add_day(&text, first + (int32_t)days, precision);
	made = arena_copy(&s->importing->scratch, strbuf_str(&text));
	strbuf_finish(&text);
	return made;
}

static enum shown shown_in(const struct sheet *s, const struct xml_node *cell)
{
	uint64_t style;

	return str_to_u64(xml_attribute(cell, "s"), &style) &&
			       style < s->styles.n
		       ? s->styles.at[style]
		       : SHOWN_PLAIN;
}

/* A figure as it is shown: 0.3 for 0.30000000000000004, 25% for 0.25, or the
 * date that it stands for. */
static struct str figure(struct sheet *s, const struct xml_node *cell,
			 struct str value)
{
	enum { EXACT = 15, LONGEST = 32 };
	struct arena *arena = &s->importing->scratch;
	enum shown shown = shown_in(s, cell);
	double number;
	char *end;

	if (!value.len || value.len > LONGEST)
		return value;
	number = strtod(value.ptr, &end);
	if (end != value.ptr + value.len || !isfinite(number))
		return value;
	if (shown == SHOWN_PERCENT)
		return arena_printf(arena, "%.*g%%", EXACT, number * 100);
	if (shown)
		return day_text(s, number, shown);
	return value.len <= EXACT ? value
				  : arena_printf(arena, "%.*g", EXACT, number);
}

/* What a cell holds; of a date with a time, the date. */
static struct str cell_text(struct sheet *s, const struct xml_node *cell)
{
	struct str type = xml_attribute(cell, "t");
	struct str value = str_trim(xml_text(cell, "v"));
	uint64_t number;

	if (str_eq(type, STR("inlineStr")))
		return runs(&s->importing->scratch, xml_child(cell, "is"));
	if (str_eq(type, STR("s")))
		return str_to_u64(value, &number) && number < s->shared.n
			       ? s->shared.at[number]
			       : STR_NONE;
	if (str_eq(type, STR("b")))
		return str_eq(value, STR("1")) ? STR("true") : STR("false");
	if (str_eq(type, STR("e")))
		return STR_NONE;
	if (str_eq(type, STR("d")))
		return str_head(value, sizeof("1969-07-20") - 1);
	return str_eq(type, STR("str")) ? value : figure(s, cell, value);
}

static void take_cells(struct sheet *s, const struct xml_node *row)
{
	const struct xml_node *cell = xml_child(row, "c");

	s->cells.n = 0;
	for (; cell; cell = xml_next(cell)) {
		uint32_t column =
			column_of(xml_attribute(cell, "r"), s->cells.n);

		if (column >= TABLE_COLUMNS_MOST)
			continue;
		while (s->cells.n <= column)
			*vec_push(&s->cells) = STR_NONE;
		s->cells.at[column] = str_trim(cell_text(s, cell));
	}
}

static bool is_empty(const struct sheet *s)
{
	vec_each (cell, &s->cells)
		if (cell->len)
			return false;
	return true;
}

/* Rows above the header are instructions. */
static bool take_row(void *context, const struct xml_node *row)
{
	struct sheet *s = context;
	uint64_t number;

	s->row = str_to_u64(xml_attribute(row, "r"), &number) &&
				 number < UINT32_MAX
			 ? (uint32_t)number
			 : s->row + 1;
	take_cells(s, row);
	if (is_empty(s))
		return true;
	if (s->has_header)
		table_add_row(s->importing, &s->columns, s->cells.at,
			      s->cells.n, s->row);
	else if (s->row <= HEADER_ROWS)
		s->has_header = table_columns_named(&s->columns, s->cells.at,
						    s->cells.n);
	arena_finish(&s->importing->scratch);
	return !importing_is_full(s->importing);
}

/* Reads a part; false with an error if it is there and not sound. */
static bool read_part(struct sheet *s, const char *name, const char *element,
		      xml_take take)
{
	struct strbuf text = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct xml_fault fault;
	bool ok = archive_read(s->archive, name, PART_MOST, &text, &error);

	if (!ok) {
		importing_error(s->importing, NULL, "%s", strbuf_text(&error));
	} else if (utf8_invalid(strbuf_str(&text)) != SIZE_MAX) {
		importing_error(s->importing, NULL, "%s is not UTF-8", name);
		ok = false;
	} else if (!xml_read(strbuf_str(&text), element, take, s, &fault)) {
		if (fault.line)
			importing_error(s->importing, NULL, "%s, line %u: %s",
					name, fault.line, fault.message);
		else
			importing_error(s->importing, NULL, "%s",
					fault.message);
		ok = false;
	}
	strbuf_finish(&text);
	strbuf_finish(&error);
	return ok;
}

/* Without a header the columns are read by their place. */
static void read_without_header(struct sheet *s, const char *name)
{
	s->columns = table_columns_usual();
	s->importing->import->has_no_header = true;
	s->has_header = true;
	s->row = 0;
	read_part(s, name, "row", take_row);
}

static bool take_first(void *context, const struct xml_node *node)
{
	struct sheet *s = context;

	s->relation = arena_copy(&s->arena, xml_attribute(node, "id"));
	return false;
}

/* The name is that of a part, or one beside the workbook. */
static bool take_relation(void *context, const struct xml_node *node)
{
	struct sheet *s = context;
	struct str target = xml_attribute(node, "Target");

	if (!str_eq(xml_attribute(node, "Id"), s->relation))
		return true;
	s->sheet = str_starts(target, STR("/"))
			   ? arena_copy(&s->arena, str_from(target, 1))
			   : arena_join(&s->arena, STR("xl/"), target);
	return false;
}

/* What the workbook says of its days, and of where the first sheet is. */
static bool read_workbook(struct sheet *s)
{
	static const char *const workbook = "xl/workbook.xml";
	static const char *const relations = "xl/_rels/workbook.xml.rels";

	s->sheet = STR("xl/worksheets/sheet1.xml");
	if (!archive_has(s->archive, workbook))
		return true;
	if (!read_part(s, workbook, "workbookPr", take_properties) ||
	    !read_part(s, workbook, "sheet", take_first))
		return false;
	return !s->relation.len || !archive_has(s->archive, relations) ||
	       read_part(s, relations, "Relationship", take_relation);
}

static void read_sheet(struct sheet *s)
{
	static const char *const strings = "xl/sharedStrings.xml";
	static const char *const styles = "xl/styles.xml";

	if (!read_workbook(s))
		return;
	if (!archive_has(s->archive, s->sheet.ptr)) {
		importing_error(s->importing, NULL,
				"no spreadsheet: it has no %s", s->sheet.ptr);
		return;
	}
	if (archive_has(s->archive, strings) &&
	    !read_part(s, strings, "si", take_shared))
		return;
	if (archive_has(s->archive, styles) &&
	    (!read_part(s, styles, "numFmt", take_format) ||
	     !read_part(s, styles, "cellXfs", take_styles)))
		return;
	if (read_part(s, s->sheet.ptr, "row", take_row) && !s->has_header)
		read_without_header(s, s->sheet.ptr);
}

void import_xlsx(struct importing *i)
{
	struct sheet s = {.importing = i};
	struct strbuf error = STRBUF_INIT;

	i->import->unit = "row";
	s.archive = archive_open(i->bytes, &error);
	if (s.archive)
		read_sheet(&s);
	else
		importing_error(i, NULL, "%s", strbuf_text(&error));
	archive_close(s.archive);
	vec_finish(&s.shared);
	vec_finish(&s.formats);
	vec_finish(&s.styles);
	vec_finish(&s.cells);
	arena_finish(&s.arena);
	strbuf_finish(&error);
}
