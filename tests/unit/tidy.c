#include "author/draft/tidy.h"

#include "expect.h"

static struct diags diags;
static struct phrases *phrases;
static struct strbuf text;
static struct tidy tidy;

static void setup(void)
{
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
}

static void finish(void)
{
	strbuf_finish(&text);
	tidy_finish(&tidy);
	phrases_free(phrases);
	diags_finish(&diags);
}

TestSuite(tidy, .init = setup, .fini = finish);

static bool reads(const char *csv)
{
	struct source source;
	bool ok;

	cr_assert(source_copy(&source, "a.csv", str_of(csv), &diags));
	ok = tidy_read(&tidy, &source, phrases, &diags);
	source_finish(&source);
	return ok;
}

/* Checks the cells of the second column, below its header, joined by `|`. */
static void expect_cells(const char *csv, const char *cells)
{
	strbuf_reset(&text);
	cr_assert(reads(csv), "%s", csv);
	for (uint32_t row = 1; row < tidy.n_rows; row++) {
		strbuf_addz(&text, row > 1 ? "|" : "");
		strbuf_add(&text, *tidy_cell(&tidy, row, 1));
	}
	expect_str(strbuf_str(&text), cells);
	tidy_finish(&tidy);
}

Test(tidy, most_cells_decide_how_all_are_read)
{
	expect_cells("n,Height\na,65–90\nb,64-82\nc,70 to 80\nd,about 5\n",
		     "65 to 90|64 to 82|70 to 80|about 5");
	expect_cells("n,Depth\na,1500\nb,~1700\nc,c. 43\nd,200+\ne,deep\n",
		     "1500|about 1700|about 43|over 200|");
	expect_cells("n,Speed\na,9.5 s\nb,10 s\nc,11 s\nd,3 min\n",
		     "9.5|10|11|");
	expect_cells("n,Gross\na,$1.4 billion\nb,$678 million\nc,€5 million\n"
		     "d,$2 million\n",
		     "1.4e9|678e6||2e6");
	expect_cells("n;Wind\na;+0,9\nb;-0,3\nc;1.234,5\n", "0.9|-0.3|1234.5");
	expect_cells("n,Born\na,c. 428 BC\nb,13 Sep 1997\nc,1066–1087\n"
		     "d,\"May 5, 1999\"\ne,1936 (Jan–Dec)\nf,never\ng,left\n",
		     "about 428 BC|1997-09-13|1066/1087|1999-05-05|1936||");
	expect_cells("n,Ok?\na,✓\nb,–\nc,\n", "yes|no|");
	expect_cells("n,Ok?\na,Y\nb,n\nc,✓\nd,✗\n", "yes|no|yes|no");
}

Test(tidy, what_can_be_read_stays_as_it_is)
{
	static const char *const csvs[] = {
		"n,Cost\na,\"$1,500\"\nb,\"$2,700\"\n",
		"n;Länge\na;1.232,7\nb;2.857\n",
		"n,Opened\na,10/01/1863\nb,02/05/1896\n",
		"n,Score\na,4–2\nb,2–3\nc,0–0\n",
		"n,Share\na,5 %\nb,12.5%\n",
		"Symbol,Name\nNa,Sodium\nNo,Nobelium\n",
		"n,Class\na,C1\nb,C2\n",
		"n,Code\na,+45\nb,+353\n",
		"n,Title\na,War and Peace\nb,Emma\n",
		"n,Who\na,\"Philip, Duke of Edinburgh\"\nb,Anne\n",
	};

	for (size_t i = 0; i < COUNT(csvs); i++) {
		cr_assert(reads(csvs[i]));
		cr_expect(tidy.is_changed == false, "%s", csvs[i]);
		tidy_finish(&tidy);
	}
}

Test(tidy, several_values_in_a_cell_are_parted)
{
	expect_cells(
		"n,Colours\na,\"white, green\"\nb,\"red, white\"\nc,green\n",
		"white; green|red; white|green");
	expect_cells("n,Wife\na,Anne / Jane\nb,Mary\n", "Anne; Jane|Mary");
	expect_cells("n,Inventor\na,Thomas Edison and Joseph Swan\nb,Otto\n",
		     "Thomas Edison; Joseph Swan|Otto");
	expect_cells("n,Artist\na,Bill Haley & His Comets\nb,Otto\n",
		     "Bill Haley & His Comets|Otto");
	expect_cells("n,Page\na,https://a.b/c\nb,https://a.b/d\n",
		     "https://a.b/c|https://a.b/d");
}

Test(tidy, what_says_nothing_is_left_empty)
{
	expect_cells("n,Wife\na,–\nb,none\nc,Anne\nd,N/A\ne,?\nf,Jane*\n"
		     "g,Mary [1]\n",
		     "||Anne|||Jane|Mary");
	expect_cells("n,Grade,x\na,A*,1\nb,B†,2\n", "A*|B");
	expect_cells("n,Notes\na,a railway\nb,Is it?\n", "A railway.|Is it?");
}

Test(tidy, notes_name_the_cells)
{
	cr_assert(reads("n,Depth\na,1500\nb,~1700\nc,~43\nd,deep\n"));
	expect_str(tidy.columns[1].changes, "~1700 in line 3 is written as "
					    "about 1700");
	cr_expect(eq(u32, tidy.columns[1].changed, 2));
	expect_str(tidy.columns[1].gaps, "deep in line 5");
}

Test(tidy, rows_below_the_table_are_left_out)
{
	cr_assert(reads("Class 8b,,\nn,a,b\nx,1,2\nn,a,b\ny,2,3\nTotal,3,5\n"
			"* a note,,\nSource: me,,\n"));
	cr_expect(eq(u32, tidy.n_rows, 3));
	expect_str(tidy.left_out, "# Line 4 is left out: n\n"
				  "# Line 6 is left out: Total\n"
				  "# Line 7 is left out: * a note\n"
				  "# Line 8 is left out: Source: me\n");
}

Test(tidy, headers_are_mended)
{
	cr_assert(reads(",Mayor,Mayor,Weight\nRome,A,B,5 kg\nOslo,C,D,6 kg\n"));
	tidy_write(&tidy, &text);
	expect_str(strbuf_str(&text), "Name,Mayor,Mayor 3,Weight (kg)\n"
				      "Rome,A,B,5\nOslo,C,D,6\n");
}

Test(tidy, a_table_without_a_header_is_refused)
{
	cr_expect(reads("1,Athens,1896\n2,Paris,1900\n") == false);
	cr_expect(reads("Rome,Italy\nParis,France\nMilan,Italy\n") == false);
	cr_expect(eq(u32, diags.errors, 2));
	cr_expect(reads("Country,1990,2000\nItaly,5.4,6.1\n"));
}
