#include "author/draft/tidy_cells.h"

#include "author/draft/table_words.h"
#include "author/draft/tidy_reading.h"
#include "base/utf8.h"
#include "pack/date_guess.h"
#include "pack/date_order.h"
#include "pack/figure_signs.h"
#include "pack/number.h"

#include <ctype.h>
#include <string.h>

/* At least these of a column are of one kind before the others are odd. */
enum { ALIKE_LEAST = 3 };

static bool read_flag(const struct reading *r, struct str text,
		      struct strbuf *out)
{
	if (table_word(r->tidy->phrases, "flags", text))
		strbuf_add(out, text); /* as the format has it */
	else if (table_word(r->tidy->phrases, "yes", text))
		strbuf_addz(out, "yes");
	else if (table_word(r->tidy->phrases, "no", text))
		strbuf_addz(out, "no");
	return out->len > 0;
}

static struct str currency_of(struct str text)
{
	struct str rest = text;
	int32_t c;

	if (!utf8_is_currency(text))
		return STR_NONE;
	utf8_next(&rest, &c);
	return str_head(text, text.len - rest.len);
}

/* The text that most cells have by `part`, or none. */
static struct str most_common(const struct tidy *s, uint32_t column,
			      struct str (*part)(struct str text))
{
	struct str found = STR_NONE;
	uint32_t lead = 0;
	uint32_t filled = 0;
	uint32_t n = 0;

	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str cell = *tidy_cell(s, row, column);
		struct str text = part(cell);

		if (!cell.len)
			continue;
		if (!lead)
			found = text;
		lead += str_eq(text, found) ? 1 : -1U;
	}
	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str text = *tidy_cell(s, row, column);

		filled += text.len > 0;
		n += text.len && str_eq(part(text), found);
	}
	return n * 2 > filled ? found : STR_NONE;
}

/* The signs by which most cells are figures. */
static struct figure_signs find_signs(const struct tidy *s, uint32_t column)
{
	uint32_t most = 0;
	int found = s->separator == ';';

	for (int i = 0; i < TIDY_SIGNS; i++) {
		struct strbuf out = STRBUF_INIT;
		uint32_t n = 0;

		for (uint32_t row = 1; row < s->n_rows; row++)
			n += tidy_plain_figure(*tidy_cell(s, row, column),
					       tidy_signs[i], &out);
		if (n > most || (n == most && i == found))
			found = i;
		most = n > most ? n : most;
		strbuf_finish(&out);
	}
	return tidy_signs[found];
}

static uint32_t count_ordered(const struct tidy *s, uint32_t column,
			      bool day_first)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t n = 0;

	for (uint32_t row = 1; row < s->n_rows; row++)
		n += date_in_order(*tidy_cell(s, row, column), day_first, &out);
	strbuf_finish(&out);
	return n;
}

static struct reading reading_of(const struct tidy *s, uint32_t column)
{
	struct reading r = {
		.tidy = s,
		.signs = find_signs(s, column),
		.unit = most_common(s, column, tidy_unit_of),
		.currency = most_common(s, column, currency_of),
		.day_first = count_ordered(s, column, true) >=
			     count_ordered(s, column, false),
	};
	struct str header = *tidy_cell(s, 0, column);

	if (tidy_zeros_of(s, r.unit))
		r.unit = STR_NONE;
	r.is_dated = table_mentions(s->phrases, "dated", header);
	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str text = *tidy_cell(s, row, column);

		r.is_score = r.is_score || tidy_is_score(text);
		r.is_dated = r.is_dated || tidy_is_dated(text);
	}
	return r;
}

/* How many cells can be read, and how many of them as they are. */
static uint32_t count_read(const struct reading *r, uint32_t column,
			   tidy_reader *read, uint32_t *unchanged)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t n = 0;

	*unchanged = 0;
	for (uint32_t row = 1; row < r->tidy->n_rows; row++) {
		struct str text = *tidy_cell(r->tidy, row, column);

		strbuf_reset(&out);
		if (!text.len || !read(r, text, &out))
			continue;
		n++;
		*unchanged += str_eq(strbuf_str(&out), text);
	}
	strbuf_finish(&out);
	return n;
}

static uint32_t count_filled(const struct tidy *s, uint32_t column)
{
	uint32_t n = 0;

	for (uint32_t row = 1; row < s->n_rows; row++)
		n += tidy_cell(s, row, column)->len > 0;
	return n;
}

static void rewrite(struct tidy *s, const struct reading *r, uint32_t column,
		    tidy_reader *read)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str text = *tidy_cell(s, row, column);

		strbuf_reset(&out);
		if (text.len && !read(r, text, &out))
			strbuf_reset(&out);
		tidy_change(s, row, column, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

/* The unit that stood in the cells goes into the header. */
static void keep_unit(struct tidy *s, const struct reading *r, uint32_t column)
{
	struct str header = *tidy_cell(s, 0, column);
	struct str unit = r->unit.len ? r->unit : r->currency;

	if (!unit.len || str_ends(header, STR(")")) ||
	    str_ends(header, STR("]")))
		return;
	tidy_change(s, 0, column,
		    arena_printf(&s->arena, STR_FMT " (" STR_FMT ")",
				 STR_ARG(header), STR_ARG(unit)));
}

/* The names of things are not figures, though most may look like it. */
static bool are_most(const struct tidy *s, uint32_t column, uint32_t n)
{
	uint32_t filled = count_filled(s, column);

	if (n == filled)
		return n > 0;
	return column && n >= ALIKE_LEAST && n * 3 >= filled * 2;
}

static bool is_uniform(const struct tidy *s, uint32_t column, uint32_t n)
{
	uint32_t filled = count_filled(s, column);

	return n == filled || count_ordered(s, column, true) == filled ||
	       count_ordered(s, column, false) == filled;
}

/* Figures that can be read by the signs of their column stay as they are. */
static bool has_signs_only(const struct tidy *s, uint32_t column)
{
	static const struct figure_signs none = {0, 0};
	struct strbuf out = STRBUF_INIT;
	uint32_t filled = count_filled(s, column);
	struct str currency = most_common(s, column, currency_of);
	bool is = false;

	for (int i = 0; !is && i <= TIDY_SIGNS; i++) {
		uint32_t n = 0;

		for (uint32_t row = 1; row < s->n_rows; row++) {
			struct str text = figure_without(
				*tidy_cell(s, row, column), currency);

			n += tidy_plain_figure(
				figure_without(text, STR("%")),
				i < TIDY_SIGNS ? tidy_signs[i] : none, &out);
		}
		is = n == filled;
	}
	strbuf_finish(&out);
	return is;
}

bool tidy_cells(struct tidy *tidy, uint32_t column)
{
	struct reading r = reading_of(tidy, column);
	uint32_t unchanged;
	uint32_t flags = count_read(&r, column, read_flag, &unchanged);
	struct str header = *tidy_cell(tidy, 0, column);
	uint32_t dates;
	uint32_t figures;

	if (table_ends_in(tidy->phrases, "codes", header) ||
	    table_word(tidy->phrases, "seasons", header))
		return false;
	if (are_most(tidy, column, flags)) {
		rewrite(tidy, &r, column, read_flag);
		return true;
	}
	figures = count_read(&r, column, tidy_read_figure, &unchanged);
	dates = count_read(&r, column, tidy_read_date, &unchanged);
	if (are_most(tidy, column, figures) && figures > dates) {
		if (has_signs_only(tidy, column))
			return true;
		rewrite(tidy, &r, column, tidy_read_figure);
		keep_unit(tidy, &r, column);
		return true;
	}
	if (!are_most(tidy, column, dates))
		return false;
	if (!is_uniform(tidy, column, unchanged))
		rewrite(tidy, &r, column, tidy_read_date);
	return true;
}
