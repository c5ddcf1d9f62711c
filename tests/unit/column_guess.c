#include "author/draft/column_guess.h"

#include "expect.h"

static struct diags diags;

/* The type of the second column. */
static struct column_guess guess(const char *text)
{
	struct column_guess guess;
	struct source source;
	struct csv csv;

	cr_assert(source_copy(&source, "a.csv", str_of(text), &diags));
	cr_assert(csv_read(&csv, &source, &diags));
	guess = column_guess(&csv, 1);
	csv_finish(&csv);
	source_finish(&source);
	return guess;
}

static void expect_type(const char *text, const char *type)
{
	const char *found = guess(text).type;

	cr_expect(eq(str, (char *)(found ? found : "none"), (char *)type), "%s",
		  text);
}

Test(column_guess, types)
{
	expect_type("n,Moons\na,1\nb,2\n", "count");
	expect_type("n,Mass\na,1.5\nb,about 2\nc,3 to 4\n", "number");
	expect_type("n,Share\na,50 %\nb,100 %\n", "percent");
	expect_type("n,Ok\na,yes\nb,x\nc,\n", "flag");
	expect_type("n,Born\na,about 428 BC\nb,1997-09-13\n", "date");
	expect_type("n,Year\na,about 105\nb,1876\nc,1879\nd,1903\n", "date");
	expect_type("n,Length (km)\na,105\nb,1876\nc,1879\nd,1903\n", "count");
	expect_type("n,Field\na,Greek\nb,Latin\n", "text");
	expect_type("n,Planet\na,Earth\nb,Earth\n", "none");
	expect_type("n,,z\na,1,x\nb,2,y\n", "none");
}

Test(column_guess, a_point_is_no_sign_of_figures_with_a_decimal_comma)
{
	expect_type("n,Dose\na,0.9\nb,1.2\nc,\"0,0024\"\n", "text");
	cr_expect(eq(chr, guess("n;Dose\na;0,9\nb;1,25\n").signs.point, ','));
}

Test(column_guess, spans_are_told)
{
	cr_expect(guess("n,Reign\na,1066/1087\nb,1087/1100\n").has_spans);
	cr_expect(guess("n,Year\na,1066\nb,1087\n").has_spans == false);
}
