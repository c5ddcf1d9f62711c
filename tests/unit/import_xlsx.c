#include "test_import.h"

#include "exchange/archive.h"

#define ROW(cells)   "<row>" cells "</row>"
#define INLINE(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

/* A workbook of these rows and further parts. */
static void make_of(struct strbuf *out, const char *rows,
		    const struct archive_entry *parts, size_t n)
{
	struct strbuf sheet = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct archive_entry entries[4];

	strbuf_addf(&sheet, "<worksheet><sheetData>%s</sheetData></worksheet>",
		    rows);
	entries[0] = (struct archive_entry){"xl/worksheets/sheet1.xml",
					    strbuf_str(&sheet)};
	for (size_t i = 0; i < n; i++)
		entries[i + 1] = parts[i];
	cr_assert(archive_write(out, entries, n + 1, &error), "%s",
		  strbuf_text(&error));
	strbuf_finish(&sheet);
	strbuf_finish(&error);
}

/* `strings` and `styles` may be NULL. */
static void make(struct strbuf *out, const char *rows, const char *strings,
		 const char *styles)
{
	struct archive_entry parts[2];
	size_t n = 0;

	if (strings)
		parts[n++] = (struct archive_entry){"xl/sharedStrings.xml",
						    str_of(strings)};
	if (styles)
		parts[n++] =
			(struct archive_entry){"xl/styles.xml", str_of(styles)};
	make_of(out, rows, parts, n);
}

static void expect_questions(const struct strbuf *bytes, const char *questions,
			     const char *not_kept)
{
	struct imported_text text = import_text("a.xlsx", strbuf_str(bytes));

	cr_expect(text.ok, "%s", strbuf_text(&text.errors));
	expect_str(strbuf_str(&text.questions), questions);
	expect_str(strbuf_str(&text.not_kept), not_kept);
	imported_text_finish(&text);
}

static void expect_sheet(const char *rows, const char *strings,
			 const char *styles, const char *questions,
			 const char *not_kept)
{
	struct strbuf bytes = STRBUF_INIT;

	make(&bytes, rows, strings, styles);
	expect_questions(&bytes, questions, not_kept);
	strbuf_finish(&bytes);
}

/* The header of Kahoot stands below its instructions, and a column to the
 * right of a number. */
Test(import_xlsx, the_header_is_found_below_instructions)
{
	expect_sheet(
		ROW("<c r=\"B1\" t=\"s\"><v>0</v></c>") "<row r=\"8\">"
							"<c r=\"B8\" "
							"t=\"s\"><v>1</v></"
							"c><c r=\"C8\" "
							"t=\"s\"><v>2</v></c>"
							"<c r=\"D8\" "
							"t=\"s\"><v>3</v></"
							"c><c r=\"E8\" "
							"t=\"s\"><v>4</v></c>"
							"<c r=\"F8\" "
							"t=\"s\"><v>5</v></"
							"c><c r=\"G8\" "
							"t=\"s\"><v>6</v></c>"
							"</row><row r=\"9\"><c "
							"r=\"A9\"><v>1</v></c>"
							"<c r=\"B9\" "
							"t=\"s\"><v>7</v></"
							"c><c "
							"r=\"C9\"><v>2</v></c>"
							"<c "
							"r=\"D9\"><v>3</v></"
							"c><c "
							"r=\"E9\"><v>4</v></c>"
							"<c "
							"r=\"F9\"><v>20</v></"
							"c><c r=\"G9\" "
							"t=\"str\"><v>1,3</v></"
							"c>"
							"</row><row "
							"r=\"10\"><c r=\"B10\" "
							"t=\"s\"><v>0</v></c></"
							"row>",
		"<sst><si><t>Template</t></si><si><t>Question - max 120"
		"</t></si><si><t>Answer 1</t></si><si><t>Answer 2</t></si>"
		"<si><t>Answer 3</t></si><si><t>Time limit (sec)</t></si>"
		"<si><t>Correct answer(s) - choose</t></si>"
		"<si><r><t>Ev</t></r><r><t>en?</t></r><rPh><t>x</t></rPh></si>"
		"</sst>",
		NULL,
		"  - id: even  # row 9\n    q: Even?\n    answer: [2, 4]\n"
		"    wrong: [3]\n",
		"10 no answer\n");
}

Test(import_xlsx, figures_and_dates_are_what_the_sheet_shows)
{
	expect_sheet(
		ROW(INLINE("Question") INLINE("Answer")) ROW(
			INLINE("Sum?") "<c><v>0.30000000000000004</v></c>")
			ROW(INLINE("Landed?") "<c s=\"1\"><v>25404</v></c>")
				ROW(INLINE("Begun?") "<c "
						     "s=\"2\"><v>25404.5</v></"
						     "c>")
					ROW(INLINE("Cost?") "<c "
							    "s=\"3\"><v>25404</"
							    "v></c>")
						ROW(INLINE(
							"Hot?") "<c "
								"t=\"b\"><v>1</"
								"v></c>")
							ROW(INLINE(
								"Bad?") "<c "
									"t="
									"\"e\">"
									"<v>#"
									"REF!</"
									"v></"
									"c>"),
		NULL,
		"<styleSheet><numFmts><numFmt numFmtId=\"164\" "
		"formatCode=\"yyyy\\-mm\"/><numFmt numFmtId=\"165\" "
		"formatCode=\"0 &quot;days&quot;[Red]\"/></numFmts><cellXfs>"
		"<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
		"<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
		"</styleSheet>",
		"  - id: sum  # row 2\n    q: Sum?\n    answer: 0.3\n"
		"    type: number\n\n"
		"  - id: landed  # row 3\n    q: Landed?\n"
		"    answer: 1969-07-20\n    type: date\n\n"
		"  - id: begun  # row 4\n    q: Begun?\n"
		"    answer: 1969-07\n\n"
		"  - id: cost  # row 5\n    q: Cost?\n    answer: 25404\n"
		"    also: ['25,404']\n\n"
		"  - id: hot  # row 6\n    q: Hot?\n    answer: true\n",
		"7 no answer\n");
}

static void expect_day(const char *properties, const char *days,
		       const char *questions, const char *not_kept)
{
	struct strbuf workbook = STRBUF_INIT;
	struct strbuf rows = STRBUF_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct archive_entry parts[2] = {
		{"xl/styles.xml", STR("<styleSheet><cellXfs><xf numFmtId=\"14"
				      "\"/></cellXfs></styleSheet>")}};

	strbuf_addf(&workbook, "<workbook>%s</workbook>", properties);
	strbuf_addf(&rows,
		    ROW(INLINE("Question") INLINE("Answer"))
			    ROW(INLINE("Landed?") "<c s=\"0\"><v>%s</v></c>"),
		    days);
	parts[1] = (struct archive_entry){"xl/workbook.xml",
					  strbuf_str(&workbook)};
	make_of(&bytes, strbuf_text(&rows), parts, 2);
	expect_questions(&bytes, questions, not_kept);
	strbuf_finish(&workbook);
	strbuf_finish(&rows);
	strbuf_finish(&bytes);
}

#define LANDED(date)                                                           \
	"  - id: landed  # row 2\n    q: Landed?\n    answer: " date           \
	"\n    type: date\n"

/* Workbooks of Excel for Macintosh count from 1904. */
Test(import_xlsx, days_count_from_what_the_workbook_says)
{
	expect_day("<workbookPr/>", "25404", LANDED("1969-07-20"), "");
	expect_day("<workbookPr date1904=\"0\"/>", "61", LANDED("1900-03-01"),
		   "");
	expect_day("<workbookPr/>", "60", "", "2 no answer\n");
	expect_day("<workbookPr date1904=\"1\"/>", "23942",
		   LANDED("1969-07-20"), "");
	expect_day("<workbookPr date1904=\"true\"/>", "0", LANDED("1904-01-01"),
		   "");
}

/* What becomes of a figure in a format of the file's own, or in one of all. */
static void expect_shown(const char *format, const char *cell,
			 const char *answer)
{
	struct strbuf styles = STRBUF_INIT;
	struct strbuf rows = STRBUF_INIT;
	struct strbuf questions = STRBUF_INIT;

	strbuf_addf(&styles,
		    "<styleSheet><numFmts><numFmt numFmtId=\"164\" "
		    "formatCode=\"%s\"/></numFmts><cellXfs>"
		    "<xf numFmtId=\"164\"/><xf numFmtId=\"9\"/>"
		    "<xf numFmtId=\"10\"/><xf numFmtId=\"17\"/></cellXfs>"
		    "</styleSheet>",
		    format);
	strbuf_addf(&rows,
		    ROW(INLINE("Question") INLINE("Answer"))
			    ROW(INLINE("In which year?") "%s"),
		    cell);
	strbuf_addf(&questions,
		    "  - id: year  # row 2\n    q: In which year?\n"
		    "    answer: %s\n",
		    answer);
	expect_sheet(strbuf_text(&rows), NULL, strbuf_text(&styles),
		     strbuf_text(&questions), "");
	strbuf_finish(&styles);
	strbuf_finish(&rows);
	strbuf_finish(&questions);
}

#define DAY_CELL "<c s=\"0\"><v>25404</v></c>"

Test(import_xlsx, a_format_says_what_is_shown)
{
	expect_shown("", "<c s=\"1\"><v>0.25</v></c>", "25%");
	expect_shown("", "<c s=\"2\"><v>0.07</v></c>", "7%");
	expect_shown("0.0\\ %", "<c s=\"0\"><v>1.5</v></c>", "150%");
	expect_shown("yyyy", DAY_CELL, "1969\n    type: year");
	expect_shown("mmmm yyyy", DAY_CELL, "1969-07");
	expect_shown("", "<c s=\"3\"><v>25404</v></c>", "1969-07");
	expect_shown("[$-409]d&quot; of &quot;mmm;@", DAY_CELL,
		     "1969-07-20\n    type: date");
	expect_shown("0\\d", "<c s=\"0\"><v>404</v></c>",
		     "404\n    type: number");
	expect_shown("0_d;[Red]-0&quot;day&quot;", "<c s=\"0\"><v>404</v></c>",
		     "404\n    type: number");
	expect_shown("", "<c t=\"d\"><v>1969-07-20T00:00:00</v></c>",
		     "1969-07-20\n    type: date");
	expect_shown("", "<c><v>1969 was the year it</v></c>",
		     "1969 was the year it");
}

#define SHEET(question)                                                        \
	STR("<worksheet>" ROW(INLINE("Question") INLINE("Answer"))             \
		    ROW(INLINE(question) INLINE("Yes")) "</worksheet>")

static void expect_first(const char *target, const char *questions)
{
	struct strbuf relations = STRBUF_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct archive_entry parts[3] = {
		{"xl/workbook.xml",
		 STR("<workbook><sheets><sheet name=\"a\" sheetId=\"2\" "
		     "r:id=\"rId9\" xmlns:r=\"r\"/><sheet name=\"b\" "
		     "sheetId=\"1\" "
		     "r:id=\"rId1\" xmlns:r=\"r\"/></sheets></workbook>")},
		{"xl/worksheets/sheet7.xml", SHEET("First?")}};

	strbuf_addf(&relations,
		    "<Relationships><Relationship Id=\"rId1\" "
		    "Target=\"worksheets/sheet1.xml\"/><Relationship "
		    "Id=\"rId9\" Target=\"%s\"/></Relationships>",
		    target);
	parts[2] = (struct archive_entry){"xl/_rels/workbook.xml.rels",
					  strbuf_str(&relations)};
	make_of(&bytes,
		ROW(INLINE("Question") INLINE("Answer"))
			ROW(INLINE("Second?") INLINE("Yes")),
		parts, 3);
	expect_questions(&bytes, questions, "");
	strbuf_finish(&relations);
	strbuf_finish(&bytes);
}

/* Sheets keep the names of their parts when they change places. */
Test(import_xlsx, the_first_sheet_is_that_of_the_workbook)
{
	static const char *const first =
		"  - id: first  # row 2\n    q: First?\n    answer: true\n";

	expect_first("worksheets/sheet7.xml", first);
	expect_first("/xl/worksheets/sheet7.xml", first);
}

Test(import_xlsx, without_a_header_the_place_says_it)
{
	expect_sheet(ROW(INLINE("Who?") INLINE("a") INLINE("b") INLINE("c")),
		     NULL, NULL,
		     "  - id: who  # row 1\n    q: Who?\n    answer: a\n"
		     "    wrong: [b, c]\n",
		     "");
}

static void expect_bad(const struct archive_entry *entry, const char *error)
{
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf failure = STRBUF_INIT;

	cr_assert(archive_write(&bytes, entry, 1, &failure));
	expect_refused("a.xlsx", strbuf_str(&bytes), error);
	strbuf_finish(&bytes);
	strbuf_finish(&failure);
}

Test(import_xlsx, what_is_no_spreadsheet_is_refused)
{
	static const struct archive_entry other = {"a.txt", STR("a")};
	static const struct archive_entry broken = {
		"xl/worksheets/sheet1.xml", STR("<worksheet>\n<row></c>")};

	expect_bad(&other,
		   "0:0 no spreadsheet: it has no xl/worksheets/sheet1.xml\n");
	expect_bad(&broken, "0:0 xl/worksheets/sheet1.xml, line 2: mismatched "
			    "tag\n");
}

/* What unpacks to more than a sheet can be. */
Test(import_xlsx, a_bomb_is_refused)
{
	enum { SIZE = 33 << 20 };
	char *blanks = calloc(1, SIZE);
	struct archive_entry bomb = {"xl/worksheets/sheet1.xml",
				     {blanks, SIZE}};

	expect_bad(&bomb, "0:0 the file `xl/worksheets/sheet1.xml` in it is "
			  "too large\n");
	free(blanks);
}

/* Many cells may name one long text, also beside the question. */
static void expect_limit(const char *header, const char *row)
{
	struct strbuf rows = STRBUF_INIT;
	struct strbuf strings = STRBUF_INIT;
	struct strbuf bytes = STRBUF_INIT;

	strbuf_addz(&strings, "<sst><si><t>");
	for (int i = 0; i < 300000; i++)
		strbuf_addc(&strings, 'x');
	strbuf_addz(&strings, "</t></si></sst>");
	strbuf_addz(&rows, header);
	for (int i = 0; i < 500; i++)
		strbuf_addz(&rows, row);
	make(&bytes, strbuf_text(&rows), strbuf_text(&strings), NULL);
	expect_refused("a.xlsx", strbuf_str(&bytes),
		       "0:0 more than 64 MiB of text in its cells\n");
	strbuf_finish(&rows);
	strbuf_finish(&strings);
	strbuf_finish(&bytes);
}

#define SHARED "<c t=\"s\"><v>0</v></c>"

Test(import_xlsx, a_text_shared_by_all_cells_has_a_limit)
{
	expect_limit(ROW(INLINE("Question") INLINE("Answer")),
		     ROW(SHARED SHARED));
	expect_limit(ROW(INLINE("Question") INLINE("Answer") INLINE("Tags")),
		     ROW(INLINE("q") INLINE("a") SHARED));
}

/* One tag may have as many attributes as a tree may have elements. */
Test(import_xlsx, attributes_count_as_elements)
{
	struct strbuf sheet = STRBUF_INIT;
	struct archive_entry part = {.name = "xl/worksheets/sheet1.xml"};

	strbuf_addz(&sheet, "<worksheet>\n<row");
	for (int i = 0; i < 100001; i++)
		strbuf_addf(&sheet, " a%d='1'", i);
	strbuf_addz(&sheet, "/></worksheet>");
	part.bytes = strbuf_str(&sheet);
	expect_bad(&part, "0:0 xl/worksheets/sheet1.xml, line 2: too many "
			  "elements in one\n");
	strbuf_finish(&sheet);
}

/* Each style is looked for among them. */
Test(import_xlsx, a_workbook_has_a_limit_of_formats)
{
	struct strbuf styles = STRBUF_INIT;
	struct strbuf bytes = STRBUF_INIT;

	strbuf_addz(&styles, "<styleSheet><numFmts>");
	for (int i = 0; i < 1001; i++)
		strbuf_addf(&styles,
			    "<numFmt numFmtId=\"%d\" formatCode=\"d\"/>", i);
	strbuf_addz(&styles, "</numFmts></styleSheet>");
	make(&bytes, ROW(INLINE("Question")), NULL, strbuf_text(&styles));
	expect_refused("a.xlsx", strbuf_str(&bytes),
		       "0:0 more than 1000 formats of figures\n");
	strbuf_finish(&styles);
	strbuf_finish(&bytes);
}
