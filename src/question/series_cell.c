#include "question/series_cell.h"

#include "base/utf8.h"
#include "facts/facts.h"
#include "pack/form_names.h"
#include "question/answer_spec.h"

static uint32_t typed_columns(const struct group *group)
{
	return group->n_columns - SERIES_FIRST - (group->of != INDEX_NONE);
}

uint32_t series_cells(const struct pack *pack, const struct group *group)
{
	(void)pack;
	return group->n_rows * typed_columns(group);
}

uint32_t series_row(const struct group *group, uint32_t slot)
{
	return group->first_row + slot / typed_columns(group);
}

uint32_t series_column(const struct group *group, uint32_t slot)
{
	return SERIES_FIRST + slot % typed_columns(group);
}

bool series_is_name(const struct maker *m, uint32_t column)
{
	const struct column *c = maker_column(m, column);

	return c->type == COLUMN_THING || c->type == COLUMN_TEXT;
}

static bool has_placeholder(struct str text, struct str placeholder)
{
	return str_find(text, placeholder) != SIZE_MAX;
}

/* "the share of the vote of Otan", or the label alone. */
static struct str what_phrase(struct maker *m, uint32_t row,
			      const struct column *column)
{
	struct str label = pack_text(m->pack, column->label);

	maker_set_placeholder(m, "label",
			      maker_fill(m, maker_without_the(m, label)));
	if (pack_subject(m->pack, m->group, row) == INDEX_NONE ||
	    has_placeholder(label, STR("{of}")))
		return maker_phrase(m, "parts.label");
	return maker_phrase(m, "parts.label-of");
}

/* "1999" may mean another occasion of that year. */
static bool has_own_date(const struct maker *m, uint32_t row)
{
	struct date on;

	return maker_cell_date(m, row, SERIES_ON, &on) &&
	       fact_own_time(m->similarity, m->group, row, SERIES_ON);
}

/* One word or two, in the plural: "seats won" is not a plain noun. */
static bool is_plural_noun(struct str text)
{
	size_t space = str_find(text, STR(" "));

	return text.len && text.ptr[text.len - 1] == 's' &&
	       (space == SIZE_MAX ||
		str_find(str_from(text, space + 1), STR(" ")) == SIZE_MAX);
}

struct str series_counted(struct maker *m, uint32_t row, uint32_t column)
{
	const struct column *c = maker_column(m, column);
	struct str label = pack_text(m->pack, c->label);
	struct str number = phrases_get(m->phrases, STR("words.number-of"));
	struct str noun = str_trim(str_from(label, number.len));

	if (c->type != COLUMN_COUNT || !number.len ||
	    pack_subject(m->pack, m->group, row) != INDEX_NONE ||
	    !str_starts(label, number) || !is_plural_noun(noun))
		return STR_NONE;
	return noun;
}

static void name_cell(struct maker *m, uint32_t row, uint32_t column,
		      struct date on, bool timeless)
{
	struct str title = pack_text(m->pack, m->group->title);

	maker_set_row(m, row);
	maker_set_when(m, on);
	maker_set_subject(m, "figure", maker_cell_words(m, row, column),
			  maker_cell(m, row, column));
	maker_set_placeholder(m, "occasion",
			      has_placeholder(title, STR("{on}"))
				      ? maker_fill(m, title)
				      : maker_phrase(m, "parts.occasion"));
	if (timeless)
		maker_set_timeless(m);
	maker_set_placeholder(m, "what",
			      what_phrase(m, row, maker_column(m, column)));
	maker_set_plural(m, maker_column(m, column)->is_plural);
}

static bool begin(struct maker *m, struct question *q, uint32_t row,
		  uint32_t column, bool timeless)
{
	struct date on;

	if (maker_cell(m, row, column)->kind == VALUE_NONE)
		return maker_refuse(m, "the cell is empty");
	if (!maker_cell_date(m, row, SERIES_ON, &on))
		return maker_refuse(m, "it has no date");
	if (!has_own_date(m, row))
		return maker_refuse(m, "another occasion may have that date");
	answer_from(q, row);
	name_cell(m, row, column, on, timeless);
	return !m->refusal;
}

bool series_name_cell(struct maker *m, uint32_t row, uint32_t column)
{
	struct date on;

	if (!maker_cell_date(m, row, SERIES_ON, &on))
		return maker_refuse(m, "it has no date");
	name_cell(m, row, column, on, !m->has_when);
	return !m->refusal;
}

bool series_cell_begin(struct maker *m, struct question *q, uint32_t row,
		       uint32_t column)
{
	return begin(m, q, row, column, false);
}

bool series_begin_timeless(struct maker *m, struct question *q, uint32_t row,
			   uint32_t column)
{
	return begin(m, q, row, column, true);
}

static bool asks_label(const struct pack *pack, const struct group *group,
		       struct str label)
{
	for (uint32_t i = SERIES_FIRST; i < group->n_columns; i++) {
		const struct column *column = pack_column(pack, group, i);
		struct str other = pack_text(pack, column->label);

		if (column_has_forms(column) && other.len == label.len &&
		    utf8_reads_same(other, label))
			return true;
	}
	return false;
}

/* Does another series ask for what has this label, too? */
static bool is_asked_elsewhere(const struct maker *m, struct str label)
{
	for (uint32_t g = 0; g < m->pack->n_groups; g++) {
		const struct group *group = &m->pack->groups[g];

		if (group != m->group && group->kind == FACT_SERIES &&
		    group_has_forms(group) && asks_label(m->pack, group, label))
			return true;
	}
	return false;
}

struct str series_asks_when(struct maker *m, uint32_t column, const char *key)
{
	if (!has_placeholder(pack_text(m->pack, m->group->title), STR("{on}")))
		return maker_phrase(m, key);
	if (is_asked_elsewhere(
		    m, pack_text(m->pack, maker_column(m, column)->label))) {
		maker_refuse(m, "another group has the same label");
		return STR_NONE;
	}
	return maker_phrase(m,
			    arena_join(m->arena, str_of(key), STR("-on")).ptr);
}

struct str series_occasion(struct maker *m, uint32_t row)
{
	if (!has_own_date(m, row))
		return STR_NONE;
	return maker_cell_option(m, row, SERIES_ON);
}

struct str series_time(struct maker *m, uint32_t row)
{
	struct date on;

	if (!maker_cell_date(m, row, SERIES_ON, &on))
		return STR_NONE;
	return maker_when(m, on);
}

/* "the Mazhilis election of 2016", of a row that need not be the question's;
 * by `phrase`, unless its title has its date inside. */
static struct str occasion_of(struct maker *m, uint32_t row, const char *phrase)
{
	struct str title = pack_text(m->pack, m->group->title);
	uint32_t asked = m->row;
	struct str text;

	maker_set_row(m, row);
	text = has_placeholder(title, STR("{on}")) ? maker_fill(m, title)
						   : maker_phrase(m, phrase);
	maker_set_row(m, asked);
	return text;
}

void series_between(struct maker *m, uint32_t row, uint32_t earlier)
{
	maker_set_placeholder(m, "first", series_time(m, row));
	maker_set_placeholder(m, "second", series_time(m, earlier));
	maker_set_placeholder(m, "earlier",
			      occasion_of(m, earlier, "parts.occasion"));
	maker_set_placeholder(m, "later", occasion_of(m, row, "parts.that-of"));
}

struct str series_both(struct maker *m, uint32_t column, uint32_t row,
		       uint32_t earlier)
{
	maker_set_placeholder(m, "now", maker_cell_words(m, row, column));
	maker_set_placeholder(m, "then", maker_cell_words(m, earlier, column));
	return maker_phrase(m, "why.series-two");
}

bool series_comparable(const struct maker *m, uint32_t column, uint32_t a,
		       uint32_t b)
{
	const struct column *c = maker_column(m, column);

	if (pack_subject(m->pack, m->group, a) !=
		    pack_subject(m->pack, m->group, b) ||
	    !has_own_date(m, b))
		return false;
	return c->out_of == INDEX_NONE || c->type == COLUMN_PERCENT ||
	       fact_same(m->pack, maker_cell(m, a, c->out_of),
			 maker_cell(m, b, c->out_of));
}
