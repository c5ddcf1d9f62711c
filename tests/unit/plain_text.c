#include "exchange/plain_text.h"

#include "expect.h"

static void expect_text(const char *html, const char *wanted, unsigned lost)
{
	struct strbuf text = STRBUF_INIT;
	struct strbuf tidy = STRBUF_INIT;

	cr_expect(plain_text_of_html(&text, str_of(html)) == lost, "%s", html);
	plain_text_tidy(&tidy, strbuf_str(&text));
	expect_str(strbuf_str(&tidy), wanted);
	strbuf_finish(&text);
	strbuf_finish(&tidy);
}

Test(plain_text, tags_go_and_lines_are_blanks)
{
	expect_text("<p class=\"a>b\">One<br/>two</p><P>three", "One two three",
		    0);
	expect_text("<ul><li>a</li><li>b</li></ul>", "a b", 0);
	expect_text("a<!-- b > c -->d<script>x < y</script>e<style>z", "ade",
		    0);
	expect_text("<span>a</span><a href='x'>b</a>", "ab", 0);
}

Test(plain_text, what_is_no_tag_stays)
{
	expect_text("1 < 2 <3 <- vector<int> <", "1 < 2 <3 <- vector<int> <",
		    0);
	expect_text("<b", "<b", 0);
	expect_text("<!-- open", "<!-- open", 0);
}

Test(plain_text, raised_and_lowered_figures_stay_so)
{
	expect_text("H<sub>2</sub>O, 10<sup>-3</sup>, 19<sup>th</sup>",
		    "H\xE2\x82\x82O, 10\xE2\x81\xBB\xC2\xB3, 19th", 0);
	expect_text("x<sup>a+1</sup> y<sub>q</sub> z<sup>", "x^(a+1) y_q z", 0);
	expect_text("<sup>1<sub>\xC3\xA9</sup>\xC3\xA9</sub>",
		    "^(1\xC3\xA9)\xC3\xA9", 0);
}

Test(plain_text, references_are_resolved_once)
{
	expect_text("&amp;lt; &eacute;&#233;&#xE9; &nope; &# &; &#146;&#0;",
		    "&lt; \xC3\xA9\xC3\xA9\xC3\xA9 &nope; &# &; \xE2\x80\x99"
		    "&#0;",
		    0);
	expect_text("&zwnj;a&nbsp;b&#8203;c&#xD800;&#x110000;",
		    "a bc&#xD800;&#x110000;", 0);
}

Test(plain_text, what_is_lost_is_told)
{
	expect_text("<img src=a>", "", LOST_PICTURE);
	expect_text("<audio>a</audio>", "a", LOST_SOUND);
	expect_text("<math>x</math><svg>", "x", LOST_FORMULA | LOST_PICTURE);
}

Test(plain_text, controls_and_invisible_characters_go)
{
	struct strbuf tidy = STRBUF_INIT;

	plain_text_tidy(&tidy, STR(" \t\x01"
				   "a\r\n\n\xE2\x80\xAE"
				   "b\xC2\xA0\xC2\xAD"
				   "c\x7F \xEF\xBB\xBF "));
	expect_str(strbuf_str(&tidy), "a b c");
	strbuf_finish(&tidy);
}
