#include "pack/figure_signs.h"

#include "expect.h"

#include "pack/date_order.h"

/* Figures and dates as spreadsheets write them. */

static const struct {
	struct figure_signs signs;
	const char *text;
	const char *plain; /* NULL: the digits are not in groups of three */
} figures[] = {
	{{0, 0}, "1016.5", "1016.5"},
	{{0, 0}, "\u22125", "-5"},
	{{0, 0}, "6.02E+23", "6.02E+23"},
	{{',', '.'}, "1,016,540", "1016540"},
	{{',', '.'}, "-1,016.5", "-1016.5"},
	{{',', '.'}, "1,16", NULL},
	{{',', '.'}, ",016", NULL},
	{{'.', ','}, "1.016,5", "1016.5"},
	{{'.', ','}, "\u22121.016,5", "-1016.5"},
	{{' ', ','}, "1 016,5", "1016.5"},
	{{' ', ','}, "1\u00A0016\u202F540", "1016540"},
	{{' ', '.'}, "1\u200916", NULL},
};

Test(figure_signs, are_taken_out)
{
	for (size_t i = 0; i < COUNT(figures); i++) {
		struct strbuf out = STRBUF_INIT;
		bool is = figure_signs_strip(figures[i].signs,
					     str_of(figures[i].text), &out);

		cr_expect(eq(int, is, figures[i].plain != NULL), "%s",
			  figures[i].text);
		if (figures[i].plain)
			expect_str(strbuf_str(&out), figures[i].plain);
		strbuf_finish(&out);
	}
}

Test(figure_signs, what_is_counted_may_stand_on_either_side)
{
	expect_str(figure_without(STR("$1.5"), STR("$")), "1.5");
	expect_str(figure_without(STR("1.5 \u20AC"), STR("\u20AC")), "1.5");
	expect_str(figure_without(STR("50 %"), STR("%")), "50");
	expect_str(figure_without(STR("$5"), STR("\u20AC")), "$5");
	expect_str(figure_without(STR("5"), STR_NONE), "5");
}

static const struct {
	const char *text;
	const char *day_first; /* NULL: no date */
	const char *day_second;
} dates[] = {
	{"5/1/1999", "1999-01-05", "1999-05-01"},
	{"05.01.1999", "1999-01-05", "1999-05-01"},
	{"31-12-1999", "1999-12-31", NULL},
	{"12/31/1999", NULL, "1999-12-31"},
	{"29/2/1999", NULL, NULL},
	{"5/1.1999", NULL, NULL},
	{"5/1/99", NULL, NULL},
	{"1999-05-01", NULL, NULL},
	{"5/1/1999/2", NULL, NULL},
	{"/1/1999", NULL, NULL},
	{"5/1", NULL, NULL},
	{"", NULL, NULL},
};

Test(figure_signs, of_a_date_the_order_must_be_known)
{
	for (size_t i = 0; i < COUNT(dates); i++)
		for (int first = 0; first < 2; first++) {
			const char *wanted = first ? dates[i].day_first
						   : dates[i].day_second;
			struct strbuf out = STRBUF_INIT;
			bool is = date_in_order(str_of(dates[i].text), first,
						&out);

			cr_expect(eq(int, is, wanted != NULL), "%s",
				  dates[i].text);
			if (wanted)
				expect_str(strbuf_str(&out), wanted);
			strbuf_finish(&out);
		}
}
