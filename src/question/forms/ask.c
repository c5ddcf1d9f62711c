#include "facts/facts.h"
#include "pack/kind.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/ask_number.h"
#include "question/ask_year.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/list_members.h"
#include "question/row_id.h"

/* At most so many columns are looked up in the other rows, and at most so many
 * rows for which the phrase is true as well are compared. */
enum { WALKS_MOST = 8, FITTING_MOST = 256 };

/* Does the author's phrase name this column? */
static bool given_names(struct maker *m, uint32_t column)
{
	struct str q = pack_text(m->pack, m->ask->q);
	struct str id = pack_text(m->pack, maker_column(m, column)->id);
	size_t open;

	if (column == m->ask->answer)
		return false;
	while ((open = str_find(q, STR("{"))) != SIZE_MAX) {
		q = str_from(q, open + 1);
		if (str_starts(q, id) && q.len > id.len &&
		    (q.ptr[id.len] == '}' || q.ptr[id.len] == '.'))
			return true;
	}
	return false;
}

/* The columns that it names. */
struct named {
	uint32_t *at;
	uint32_t n;
};

static struct named named_columns(struct maker *m)
{
	struct named named = {
		arena_array(m->arena, uint32_t, m->group->n_columns), 0};

	for (uint32_t i = 0; i < m->group->n_columns; i++)
		if (given_names(m, i))
			named.at[named.n++] = i;
	return named;
}

static bool are_filled(struct maker *m, struct named named, uint32_t row)
{
	for (uint32_t i = 0; i < named.n; i++)
		if (maker_cell(m, row, named.at[i])->kind == VALUE_NONE)
			return false;
	return true;
}

/* Could the question about `row` be about `other` just as well? */
static bool fits(struct maker *m, struct named named, uint32_t row,
		 uint32_t other)
{
	for (uint32_t i = 0; i < named.n; i++)
		if (fact_differ(m->pack, maker_cell(m, row, named.at[i]),
				maker_cell(m, other, named.at[i])))
			return false;
	return true;
}

/*
 * In every kind, what the phrase names settles the answer: a thing has one
 * value, an event one date, an office one holder at a time. So the answer of a
 * row that differs in what is named is wrong; and no row that fits has another
 * answer, or the question would have been ambiguous.
 */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return fact_differ(m->pack, maker_cell(m, row, m->ask->answer),
			   maker_cell(m, other, m->ask->answer));
}

static bool same_answer(struct maker *m, uint32_t row, uint32_t other)
{
	return fact_same(m->pack, maker_cell(m, row, m->ask->answer),
			 maker_cell(m, other, m->ask->answer));
}

/*
 * Another row that fits and answers otherwise makes the question unfair. It is
 * the same in all columns that are named: they are walked side by side, and the
 * first walk that ends has seen all such rows. Where very many fit, the rest of
 * them is taken to answer otherwise.
 */
static bool ambiguous(struct maker *m, struct named named, uint32_t row)
{
	struct similar walks[WALKS_MOST];
	uint32_t n = named.n < WALKS_MOST ? named.n : WALKS_MOST;
	uint32_t fitting = 0;
	uint32_t other;

	for (uint32_t i = 0; i < n; i++)
		walks[i] = maker_similar(m, row, named.at[i], SIMILAR_OR_EMPTY);
	for (uint32_t i = 0; similar_next(&walks[i % n], &other); i++)
		if (other != row && fits(m, named, row, other) &&
		    (!same_answer(m, row, other) || fitting++ == FITTING_MOST))
			return true;
	return false;
}

static bool settled_at(struct maker *m, uint32_t row, uint32_t column)
{
	struct date date;

	return maker_cell_date(m, row, column, &date) &&
	       fact_exclusive(m->pack, m->group, date);
}

/* Of an office, the holder is settled only while there is one at a time: when
 * he came, and when he left if that is named. */
static bool settled(struct maker *m, uint32_t row)
{
	if (m->group->kind != FACT_TERM)
		return true;
	if (m->ask->answer != TERM_WHO)
		return fact_knows_each(m->group) || !given_names(m, TERM_WHO);
	if (given_names(m, TERM_TO) && !settled_at(m, row, TERM_TO))
		return false;
	return (given_names(m, TERM_TO) && !given_names(m, TERM_FROM)) ||
	       settled_at(m, row, TERM_FROM);
}

/*
 * Can the pack know all right answers? What a thing's value is, it says; which
 * things have a value, only where the rows are complete. A holder on a date
 * has been settled before, and a chain of names has no other rows.
 */
static bool closed(struct maker *m)
{
	enum fact_kind kind = (enum fact_kind)m->group->kind;

	return kind == FACT_TERM || kind == FACT_RENAME ||
	       given_names(m, kinds[kind].own) ||
	       m->group->completeness == COMPLETE_YES;
}

/*
 * Is nothing missing about what the phrase names? An event that may have taken
 * place twice has no one date, and a value that changes needs a time which the
 * phrase does not tell.
 */
static bool lasting(struct maker *m, uint32_t row)
{
	switch ((enum fact_kind)m->group->kind) {
	case FACT_EVENT:
		return m->group->completeness != COMPLETE_NO ||
		       maker_refuse(m, "it may have taken place more than "
				       "once");
	case FACT_LINK:
	case FACT_NUMBER:
		if (m->group->completeness == COMPLETE_NO ||
		    m->pack->rows[row].is_open)
			return maker_refuse(m, "it may have other values, "
					       "too");
		return link_is_timeless(m, row);
	case FACT_LIST:
		return list_is_timeless(m);
	case FACT_TERM:
	case FACT_RENAME:
	case FACT_SERIES:
	case FACT_KINDS:
		break;
	}
	return true;
}

/* Can the answer fairly be typed, or fairly be one of several options? */
static bool typeable(struct maker *m, const struct value *cell)
{
	if (!closed(m))
		return false;
	switch ((enum value_kind)cell->kind) {
	case VALUE_DATE:
		return pack_value_date(cell).precision <= DATE_RANGE;
	case VALUE_NUMBER:
		return pack_value_number(m->pack, cell).qualifier ==
			       NUMBER_EXACT &&
		       number_is_typeable(pack_value_number(m->pack, cell));
	case VALUE_TEXT:
	case VALUE_THING:
		return name_is_typeable(
			maker_option(m, maker_column(m, m->ask->answer), cell));
	case VALUE_NONE:
	case VALUE_TEXTS:
		break;
	}
	return false;
}

static bool has_options(struct maker *m, const struct value *cell)
{
	if (cell->kind == VALUE_DATE)
		return pack_value_date(cell).precision == DATE_YEAR;
	return cell->kind == VALUE_NUMBER || m->group->n_rows >= 3;
}

/* The author's words are asked one way only: every other row is typed, by a
 * hash of its key, if both ways are fair. */
static bool is_typed(struct maker *m, uint32_t row, const struct value *cell)
{
	struct strbuf key = STRBUF_INIT;
	bool odd;

	if (!typeable(m, cell) || !has_options(m, cell))
		return typeable(m, cell);
	row_id_add(&key, m->pack, m->group, row);
	odd = str_hash(strbuf_str(&key), STR_HASH_SEED) >> 32 & 1;
	strbuf_finish(&key);
	return odd;
}

static bool ask_value(struct maker *m, struct question *q, uint32_t row)
{
	const struct value *cell = maker_cell(m, row, m->ask->answer);
	struct date date;

	if (is_typed(m, row, cell) != (m->form->asks == ASK_TYPED))
		return maker_refuse(m, "another form asks about it");
	switch ((enum value_kind)cell->kind) {
	case VALUE_DATE:
		date = pack_value_date(cell);
		if (date.precision == DATE_YEAR)
			return ask_year(m, q, row, m->ask->answer);
		if (date_is_open(date))
			return maker_refuse(m, "the date is open at one end");
		if (date.precision > DATE_RANGE)
			return maker_refuse(m, "only its bounds are known");
		answer_date(m, q, date);
		return true;
	case VALUE_NUMBER:
		return ask_number(m, q, row, m->ask->answer);
	case VALUE_TEXT:
	case VALUE_THING:
		return ask_name(m, q, row, m->ask->answer, wrong);
	case VALUE_NONE:
	case VALUE_TEXTS:
		break;
	}
	return maker_refuse(m, "the cell is empty");
}

/* The date by which things are named, where the row has one. */
static void set_when(struct maker *m, uint32_t row)
{
	struct date date;

	for (uint32_t i = 0; i < m->group->n_columns; i++)
		if (maker_cell_date(m, row, i, &date)) {
			maker_set_when(m, date);
			return;
		}
}

static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct named named = named_columns(m);

	if (!named.n)
		return maker_refuse(m, "the phrase names no column of the row");
	if (!are_filled(m, named, row))
		return maker_refuse(m, "a cell that the phrase needs is empty");
	if (!lasting(m, row))
		return false;
	if (!settled(m, row))
		return maker_refuse(m, "the office may have had several "
				       "holders then");
	if (ambiguous(m, named, row))
		return maker_refuse(m, "another row fits the phrase too");
	answer_from(q, row);
	maker_set_row(m, row);
	set_when(m, row);
	q->stem = maker_fill(m, pack_text(m->pack, m->ask->q));
	return ask_value(m, q, row);
}

const struct form form_ask = {
	.id = "ask",
	.label = "in the pack’s own words",
	.kind = FACT_KINDS,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};

const struct form form_ask_typed = {
	.id = "ask-typed",
	.label = "in the pack’s own words, typed",
	.kind = FACT_KINDS,
	.asks = ASK_TYPED,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
