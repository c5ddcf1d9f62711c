#include "exchange/xlsx.h"

#include "base/markup.h"
#include "base/utf8.h"
#include "exchange/archive.h"

#include <ctype.h>

#define XML_HEAD                                                               \
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SHEETS	"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE                                                                 \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SPREADSHEET                                                            \
	"application/vnd.openxmlformats-officedocument.spreadsheetml"

/* Style 1 is that of a head. */
static const char styles[] = XML_HEAD
	"<styleSheet xmlns=\"" SHEETS "\">"
	"<fonts count=\"2\"><font><sz val=\"11\"/><name "
	"val=\"Calibri\"/></font>"
	"<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
	"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
	"<fill><patternFill patternType=\"gray125\"/></fill></fills>"
	"<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/>"
	"</border></borders>"
	"<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
	"<cellXfs count=\"2\"><xf xfId=\"0\"/>"
	"<xf fontId=\"1\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
	"</styleSheet>";

static const char root_parts[] =
	XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">"
		 "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\""
		 " Target=\"xl/workbook.xml\"/></Relationships>";

size_t xlsx_length(struct str text)
{
	size_t n = 0;
	int32_t c;

	while (utf8_next(&text, &c))
		n += c > 0xFFFF ? 2 : 1;
	return n;
}

/* _x0041_ would be read as A; its underscore is written in the same way. */
static bool is_escape(struct str text)
{
	if (text.len < 7 || text.ptr[1] != 'x' || text.ptr[6] != '_')
		return false;
	for (int i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)text.ptr[i]))
			return false;
	return true;
}

static void add_text(struct strbuf *out, struct str text)
{
	size_t from = 0;

	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] == '_' && is_escape(str_from(text, i))) {
			markup_add(out,
				   str_head(str_from(text, from), i - from));
			strbuf_addz(out, "_x005F_");
			from = i + 1;
		}
	markup_add(out, str_from(text, from));
}

/* A, B, ... Z, AA */
static void add_column(struct strbuf *out, uint32_t column)
{
	if (column >= 26)
		add_column(out, column / 26 - 1);
	strbuf_addc(out, (char)('A' + column % 26));
}

static void add_cell(struct strbuf *out, const struct cell *cell, uint32_t row,
		     uint32_t column, bool is_head)
{
	if (cell->type != CELL_FIGURE && !cell->text.len)
		return;
	strbuf_addz(out, "<c r=\"");
	add_column(out, column);
	strbuf_addf(out, "%u\"%s", row, is_head ? " s=\"1\"" : "");
	if (cell->type == CELL_FIGURE) {
		strbuf_addf(out, "><v>%.12g</v></c>", cell->figure);
		return;
	}
	strbuf_addz(out, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
	add_text(out, cell->text);
	strbuf_addz(out, "</t></is></c>");
}

static void add_rows(struct strbuf *out, const struct xlsx_sheet *sheet)
{
	const struct cell *cell;
	const struct cell *end;
	uint32_t row = 0;

	while (cells_row(sheet->cells, &row, &cell, &end)) {
		strbuf_addf(out, "<row r=\"%u\">", row);
		for (uint32_t column = 0; cell < end; cell++, column++)
			add_cell(out, cell, row, column,
				 sheet->has_head && row == 1);
		strbuf_addz(out, "</row>");
	}
}

static void add_sheet(struct strbuf *out, const struct xlsx_sheet *sheet)
{
	strbuf_addz(out, XML_HEAD "<worksheet xmlns=\"" SHEETS "\">");
	if (sheet->has_head)
		strbuf_addz(out, "<sheetViews><sheetView workbookViewId=\"0\">"
				 "<pane ySplit=\"1\" topLeftCell=\"A2\""
				 " activePane=\"bottomLeft\" state=\"frozen\"/>"
				 "</sheetView></sheetViews>");
	strbuf_addz(out, "<sheetData>");
	add_rows(out, sheet);
	strbuf_addz(out, "</sheetData></worksheet>");
}

static void add_workbook(struct strbuf *out, const struct xlsx_sheet *sheets,
			 uint32_t n)
{
	strbuf_addz(out, XML_HEAD "<workbook xmlns=\"" SHEETS
				  "\" xmlns:r=\"" OFFICE "\"><sheets>");
	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(out,
			    "<sheet name=\"%s\" sheetId=\"%u\""
			    " r:id=\"rId%u\"/>",
			    sheets[i].name, i + 1, i + 1);
	strbuf_addz(out, "</sheets></workbook>");
}

/* What the workbook consists of: the sheets, then the styles. */
static void add_parts(struct strbuf *out, uint32_t n)
{
	strbuf_addz(out, XML_HEAD "<Relationships xmlns=\"" PACKAGE
				  "relationships\">");
	for (uint32_t i = 1; i <= n; i++)
		strbuf_addf(out,
			    "<Relationship Id=\"rId%u\" Type=\"" OFFICE
			    "/worksheet\""
			    " Target=\"worksheets/sheet%u.xml\"/>",
			    i, i);
	strbuf_addf(out,
		    "<Relationship Id=\"rId%u\" Type=\"" OFFICE
		    "/styles\" Target=\"styles.xml\"/></Relationships>",
		    n + 1);
}

static void add_types(struct strbuf *out, uint32_t n)
{
	strbuf_addz(out, XML_HEAD
		    "<Types xmlns=\"" PACKAGE "content-types\">"
		    "<Default Extension=\"rels\" ContentType=\""
		    "application/vnd.openxmlformats-package.relationships+xml"
		    "\"/><Override PartName=\"/xl/workbook.xml\" "
		    "ContentType=\"" SPREADSHEET ".sheet.main+xml\"/>"
		    "<Override PartName=\"/xl/styles.xml\" "
		    "ContentType=\"" SPREADSHEET ".styles+xml\"/>");
	for (uint32_t i = 1; i <= n; i++)
		strbuf_addf(out,
			    "<Override PartName=\"/xl/worksheets/sheet%u.xml\""
			    " ContentType=\"" SPREADSHEET ".worksheet+xml\"/>",
			    i);
	strbuf_addz(out, "</Types>");
}

bool xlsx_write(struct strbuf *out, const struct xlsx_sheet *sheets, uint32_t n,
		struct strbuf *error)
{
	enum { TYPES, ROOT, WORKBOOK, PARTS, STYLES, SHEET };
	struct arena arena = ARENA_INIT;
	struct archive_entry *entries =
		arena_array(&arena, struct archive_entry, SHEET + n);
	struct strbuf *texts = arena_array(&arena, struct strbuf, SHEET + n);
	bool ok;

	entries[TYPES].name = "[Content_Types].xml";
	add_types(&texts[TYPES], n);
	entries[ROOT].name = "_rels/.rels";
	strbuf_addz(&texts[ROOT], root_parts);
	entries[WORKBOOK].name = "xl/workbook.xml";
	add_workbook(&texts[WORKBOOK], sheets, n);
	entries[PARTS].name = "xl/_rels/workbook.xml.rels";
	add_parts(&texts[PARTS], n);
	entries[STYLES].name = "xl/styles.xml";
	strbuf_addz(&texts[STYLES], styles);
	for (uint32_t i = 0; i < n; i++) {
		entries[SHEET + i].name =
			arena_printf(&arena, "xl/worksheets/sheet%u.xml", i + 1)
				.ptr;
		add_sheet(&texts[SHEET + i], &sheets[i]);
	}
	for (uint32_t i = 0; i < SHEET + n; i++)
		entries[i].bytes = strbuf_str(&texts[i]);
	ok = archive_write(out, entries, SHEET + n, error);
	for (uint32_t i = 0; i < SHEET + n; i++)
		strbuf_finish(&texts[i]);
	arena_finish(&arena);
	return ok;
}
