#include "author/draft/tidy_reading.h"
#include "author/title_words.h"

#include "author/draft/table_words.h"
#include "base/utf8.h"
#include "pack/number.h"

#include <ctype.h>
#include <string.h>

enum { UNIT_MOST = 16 };

const struct figure_signs tidy_signs[TIDY_SIGNS] = {
	{',', '.'}, {'.', ','}, {' ', '.'}, {' ', ','}, {'\'', '.'}};

bool tidy_plain_figure(struct str text, struct figure_signs signs,
		       struct strbuf *out)
{
	struct strbuf figure = STRBUF_INIT;
	struct number number;
	bool is = text.len && figure_signs_strip(signs, text, &figure) &&
		  !number_parse(strbuf_str(&figure), &number);

	if (is)
		strbuf_add(out, strbuf_str(&figure));
	strbuf_finish(&figure);
	return is;
}

static bool add_figure(const struct reading *r, struct str text,
		       struct strbuf *out)
{
	if (str_starts(text, STR("+")))
		text = str_from(text, 1);
	if (tidy_plain_figure(text, r->signs, out))
		return true;
	for (int i = 0; i < TIDY_SIGNS; i++)
		if (tidy_plain_figure(text, tidy_signs[i], out))
			return true;
	return false;
}

bool tidy_is_figure(struct str text)
{
	struct reading r = {.signs = tidy_signs[0]};
	struct strbuf out = STRBUF_INIT;
	bool is = add_figure(&r, text, &out);

	strbuf_finish(&out);
	return is;
}

/* What stands behind the last digit of a figure. */
struct str tidy_unit_of(struct str text)
{
	size_t at = text.len;
	struct str unit;

	if (!text.len || !strchr("0123456789+-~<>", text.ptr[0]))
		return STR_NONE;
	while (at && !isdigit((unsigned char)text.ptr[at - 1]))
		at--;
	unit = str_trim(str_from(text, at));
	if (!unit.len || unit.len > UNIT_MOST || strchr("+)].'\"", *unit.ptr))
		return STR_NONE;
	if (str_is_one_of(unit, STR("BC BCE AD CE st nd rd th")) ||
	    (str_eq(unit, STR("s")) && text.ptr[at] == 's'))
		return STR_NONE;
	return unit;
}

/* How many zeros "million" stands for; 0 for other words. */
int tidy_zeros_of(const struct tidy *s, struct str word)
{
	static const char *const lists[] = {"zeros-3", "zeros-6", "zeros-9"};

	for (int i = 0; i < 3; i++)
		if (table_word(s->phrases, lists[i], word))
			return 3 * (i + 1);
	return 0;
}

/* "1.4 million": removes the word. */
static int take_zeros(const struct reading *r, struct str *text)
{
	struct str word = last_word(*text);
	int zeros = tidy_zeros_of(r->tidy, word);

	if (word.len == text->len)
		return 0;
	if (zeros)
		*text = str_trim(str_head(*text, text->len - word.len));
	return zeros;
}

static struct str bare_figure(const struct reading *r, struct str text)
{
	text = figure_without(tidy_without_remark(text), r->currency);
	return figure_without(text, r->unit);
}

/* Is the first of two figures less than the second? */
static bool is_upwards(struct str first, struct str second)
{
	struct number a;
	struct number b;

	return !number_parse(first, &a) && !number_parse(second, &b) &&
	       a.lo < b.lo;
}

/* "65–90" is 65 to 90. */
static bool add_range(const struct reading *r, struct str text,
		      struct strbuf *out)
{
	struct strbuf first = STRBUF_INIT;
	struct strbuf second = STRBUF_INIT;
	size_t width;
	size_t at = tidy_dash_of(text, &width);
	bool is =
		at != SIZE_MAX &&
		add_figure(r, bare_figure(r, str_trim(str_head(text, at))),
			   &first) &&
		add_figure(r,
			   bare_figure(r, str_trim(str_from(text, at + width))),
			   &second);

	if (is && (r->is_score ||
		   !is_upwards(strbuf_str(&first), strbuf_str(&second))))
		is = false;
	if (is)
		strbuf_addf(out, "%s to %s", strbuf_text(&first),
			    strbuf_text(&second));
	strbuf_finish(&first);
	strbuf_finish(&second);
	return is;
}

bool tidy_read_figure(const struct reading *r, struct str text,
		      struct strbuf *out)
{
	struct number number;
	int zeros;

	if (tidy_plain_figure(text, r->signs, out))
		return true;
	if (!number_parse(text, &number)) {
		strbuf_add(out, text);
		return true;
	}
	if (tidy_take_qualifier(r, "about", &text))
		strbuf_addz(out, "about ");
	else if (tidy_take_qualifier(r, "over", &text))
		strbuf_addz(out, "over ");
	else if (add_range(r, text, out))
		return true;
	text = bare_figure(r, text);
	zeros = take_zeros(r, &text);
	if (!out->len && str_ends(text, STR("+"))) {
		strbuf_addz(out, "over ");
		text.len--;
	}
	if (!add_figure(r, text, out))
		return false;
	if (zeros)
		strbuf_addf(out, "e%d", zeros);
	return true;
}

/* 4–2: one of two figures with a dash is the smaller one. */
bool tidy_is_score(struct str text)
{
	size_t width;
	size_t at = tidy_dash_of(text, &width);
	struct number a;
	struct number b;

	return at != SIZE_MAX && !number_parse(str_head(text, at), &a) &&
	       !number_parse(str_from(text, at + width), &b) && a.lo >= b.lo;
}
