#include "author/draft/draft_series.h"

#include "author/draft/column_header.h"
#include "author/draft/draft_lines.h"
#include "author/draft/draft_persons.h"
#include "author/draft/table_words.h"
#include "pack/date_order.h"
#include "pack/figure_signs.h"

#include <string.h>

static bool is_type(const struct drafted *column, const char *type)
{
	return column->guess.type && !strcmp(column->guess.type, type);
}

/* Years, each in one row only. */
static bool has_years(const struct drafting *d, uint32_t column)
{
	const struct drafted *years = &d->columns[column];

	return is_type(years, "date") && years->guess.is_full &&
	       !years->guess.day_order && !years->guess.is_stamp &&
	       !years->guess.has_spans &&
	       years->guess.values == d->csv.n_rows - 1 &&
	       table_mentions(d->draft->phrases, "editions", years->title);
}

/* All columns before the years are numbers or names of the occasions. Of two
 * columns, the other one has what took place. */
uint32_t series_years(const struct drafting *d)
{
	for (uint32_t i = 0; d->csv.n_columns > 2 && i < d->csv.n_columns;
	     i++) {
		const struct drafted *column = &d->columns[i];

		if (has_years(d, i))
			return i;
		if (column->guess.type &&
		    !table_mentions(d->draft->phrases, "editions",
				    column->title))
			return INDEX_NONE;
	}
	return INDEX_NONE;
}

static void add_column_type(struct drafting *d, struct drafted *column)
{
	const char *type = column->is_person	      ? "people"
			   : is_type(column, "score") ? "text"
						      : column->guess.type;
	struct str unit = column->unit.len ? column->unit
					   : str_of(column->guess.currency);

	draft_cell_notes(d, column);
	strbuf_addf(d->out, "      " STR_FMT ": {type: %s, label: " STR_FMT,
		    STR_ARG(column->id), type,
		    STR_ARG(draft_quoted(d, draft_noun(d, column))));
	if (unit.len && is_type(column, "number"))
		strbuf_addf(d->out, ", unit: " STR_FMT,
			    STR_ARG(draft_quoted(d, unit)));
	if (is_type(column, "score"))
		strbuf_addz(d->out, ", match: exact");
	if (is_type(column, "text") && draft_asks_who(d, column))
		strbuf_addf(d->out,
			    ", ask: 'Who was the " STR_FMT
			    " in the {title} of {on}?'",
			    STR_ARG(column->title));
	draft_line(d, "}%s",
		   column->is_person ? "  # guessed: they are persons" : "");
	column->line = d->line;
}

bool series_has(const struct drafting *d, uint32_t column)
{
	const struct drafted *drafted = &d->columns[column];

	return column != d->years && drafted->guess.type &&
	       !is_type(drafted, "flag") && !drafted->guess.is_several &&
	       !drafted->verb.len &&
	       !table_mentions(d->draft->phrases, "editions", drafted->title);
}

/* Why a column is no column of a series. */
static const char *reason_of(const struct drafted *column)
{
	if (!column->guess.type)
		return column->guess.note;
	if (is_type(column, "flag"))
		return "yes and no; write a group of kind `list`";
	if (column->guess.is_several)
		return "several values at a time; write a group of kind `link`";
	if (column->verb.len)
		return "its header is no noun; write a `label`";
	return "the years tell the rows apart";
}

static void add_column_types(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];

		column->line = 0;
		if (i == d->years || is_type(column, "note"))
			continue;
		if (series_has(d, i))
			add_column_type(d, column);
		else
			draft_line(d, "      # " STR_FMT " is left out: %s",
				   STR_ARG(column->header), reason_of(column));
	}
}

/* A cell as a row of the pack has it. */
static struct str cell_text(struct drafting *d, const struct drafted *column,
			    struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str made;

	if (column->is_person)
		return person_id(d, text);
	if (is_type(column, "text") || is_type(column, "score") ||
	    is_type(column, "note"))
		return draft_quoted(d, text);
	text = figure_without(text, STR("%"));
	text = figure_without(text, str_of(column->guess.currency));
	if (!is_type(column, "date"))
		figure_signs_strip(column->guess.signs, text, &out);
	else if (!column->guess.day_order ||
		 !date_in_order(text, column->guess.day_order == DAY_FIRST,
				&out))
		strbuf_add(&out, text);
	made = arena_copy(&d->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return made;
}

static void add_row(struct drafting *d, uint32_t row)
{
	struct strbuf buffer = STRBUF_INIT;

	strbuf_addf(d->out, "      - {on: " STR_FMT,
		    STR_ARG(csv_cell(&d->csv, row, d->years, &buffer)));
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		const struct drafted *column = &d->columns[i];
		struct str text = csv_cell(&d->csv, row, i, &buffer);

		if ((!column->line && !is_type(column, "note")) || !text.len)
			continue;
		strbuf_addf(d->out, ", " STR_FMT ": " STR_FMT,
			    STR_ARG(is_type(column, "note") ? STR("note")
							    : column->id),
			    STR_ARG(cell_text(d, column, text)));
	}
	draft_line(d, "}");
	strbuf_finish(&buffer);
}

void draft_series(struct drafting *d)
{
	struct str title = arena_copy(
		&d->arena, title_is_plural(d->draft->phrases, d->draft->id)
				   ? title_singular(&d->arena, d->draft->id)
				   : d->draft->id);

	for (size_t i = 0; i < title.len; i++)
		if (title.ptr[i] == '-')
			((char *)title.ptr)[i] = ' ';
	if (table_spelling(d->draft->phrases, "proper", title).len)
		title = table_spelling(d->draft->phrases, "proper", title);
	draft_line(d, "facts:");
	draft_line(d, "  " STR_FMT ":", STR_ARG(d->draft->id));
	draft_line(d, "    kind: series");
	draft_line(d, "    title: " STR_FMT "  # what each row is: world cup",
		   STR_ARG(draft_quoted(d, title)));
	draft_line(d, "    columns:");
	add_column_types(d);
	draft_line(d,
		   "    rows:  # those of the table, which is not read again");
	for (uint32_t row = 1; row < d->csv.n_rows; row++)
		add_row(d, row);
}
