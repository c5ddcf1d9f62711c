#include "author/contradict.h"

#include "base/utf8.h"
#include "facts/facts.h"
#include "facts/link_facts.h"
#include "question/link_time.h"

/* From here on, a figure may be rounded to three digits. */
enum { ROUND_FROM = 10000, ROUND_PART = 200 };

static const struct value *cell_of(struct claim c, uint32_t column)
{
	return pack_cell(c.side->pack, c.group, c.row, column);
}

static void add_name(struct claim c, uint32_t column, struct strbuf *out)
{
	shared_names_add(c.side->names, c.side->pack, cell_of(c, column), out);
}

bool contradict_same(struct claim a, uint32_t column_a, struct claim b,
		     uint32_t column_b)
{
	struct strbuf x = STRBUF_INIT;
	struct strbuf y = STRBUF_INIT;
	bool same;

	add_name(a, column_a, &x);
	add_name(b, column_b, &y);
	same = str_eq(strbuf_str(&x), strbuf_str(&y));
	strbuf_finish(&x);
	strbuf_finish(&y);
	return same;
}

static bool meet(struct date a, struct date b)
{
	return a.first <= b.last && b.first <= a.last;
}

static enum told told_at(struct date a, struct date b)
{
	return meet(a, b) ? TOLD_ALIKE : TOLD_AGAINST;
}

static bool is_known(struct claim c)
{
	return c.group->completeness != COMPLETE_NO;
}

static enum told told_of_events(struct claim a, struct claim b)
{
	if (!is_known(a) || !is_known(b))
		return TOLD_APART;
	return told_at(pack_value_date(cell_of(a, EVENT_ON)),
		       pack_value_date(cell_of(b, EVENT_ON)));
}

/* The figures that one may stand for, its roundings included. */
static struct number_range reach(struct number number, uint8_t decimals)
{
	struct number_range range = number_range(number);
	int64_t slack = 0;

	if (number.decimals > decimals)
		for (slack = NUMBER_SCALE / 2; decimals; decimals--)
			slack /= 10;
	if (range.lo >= (int64_t)ROUND_FROM * NUMBER_SCALE &&
	    slack < range.lo / ROUND_PART)
		slack = range.lo / ROUND_PART;
	return (struct number_range){range.lo - slack, range.hi + slack};
}

static enum told told_of_figures(struct number a, struct number b)
{
	struct number_range x = reach(a, b.decimals);
	struct number_range y = reach(b, a.decimals);

	return x.lo <= y.hi && y.lo <= x.hi ? TOLD_ALIKE : TOLD_AGAINST;
}

static bool changes(struct claim c)
{
	struct maker m = {.pack = c.side->pack,
			  .phrases = c.side->phrases,
			  .group = c.group};

	return link_changes(&m);
}

/* The time of which a row of a link, a list or a number tells; false when it is
 * not certain. */
static bool time_of(struct claim c, struct date *when)
{
	if (row_has_period(c.side->pack, c.row))
		return row_inside(c.side->similarity, c.group, c.row, when);
	if (changes(c))
		return row_claimed_on(c.side->pack, c.group, c.row, when);
	*when = ALWAYS;
	return true;
}

static bool at_one_time(struct claim a, struct claim b)
{
	struct date x;
	struct date y;

	return time_of(a, &x) && time_of(b, &y) && meet(x, y);
}

static enum told told_of_numbers(struct claim a, struct claim b)
{
	if (!is_known(a) || !is_known(b) || !at_one_time(a, b))
		return TOLD_APART;
	return told_of_figures(
		pack_value_number(a.side->pack, cell_of(a, NUMBER_VALUE)),
		pack_value_number(b.side->pack, cell_of(b, NUMBER_VALUE)));
}

/* Two holders of one office who certainly held it on the same day. */
static enum told told_of_holders(struct claim a, struct claim b)
{
	if (!a.group->one_at_a_time && !b.group->one_at_a_time)
		return TOLD_APART;
	if (a.side->pack->rows[a.row].is_acting ||
	    b.side->pack->rows[b.row].is_acting)
		return TOLD_APART;
	return TOLD_AGAINST;
}

static enum told told_of_ends(struct claim a, struct claim b)
{
	const struct value *x = cell_of(a, TERM_TO);
	const struct value *y = cell_of(b, TERM_TO);

	if (x->kind != VALUE_DATE || y->kind != VALUE_DATE)
		return TOLD_ALIKE;
	if (date_is_ongoing(pack_value_date(x)) ||
	    date_is_ongoing(pack_value_date(y)))
		return TOLD_ALIKE;
	return told_at(pack_value_date(x), pack_value_date(y));
}

static enum told told_of_terms(struct claim a, struct claim b)
{
	struct date x;
	struct date y;

	if (!fact_inside(a.side->pack, a.group, a.row, &x) ||
	    !fact_inside(b.side->pack, b.group, b.row, &y) || !meet(x, y))
		return TOLD_APART;
	if (!contradict_same(a, TERM_WHO, b, TERM_WHO))
		return told_of_holders(a, b);
	if (told_at(pack_value_date(cell_of(a, TERM_FROM)),
		    pack_value_date(cell_of(b, TERM_FROM))) == TOLD_AGAINST)
		return TOLD_AGAINST;
	return told_of_ends(a, b);
}

static enum told told_of_renames(struct claim a, struct claim b)
{
	struct date x;
	struct date y;

	if (!fact_named(a.side->similarity, a.group, a.row, &x) ||
	    !fact_named(b.side->similarity, b.group, b.row, &y) || !meet(x, y))
		return TOLD_APART;
	if (!contradict_same(a, RENAME_NAME, b, RENAME_NAME))
		return TOLD_AGAINST;
	return told_at(pack_value_date(cell_of(a, RENAME_FROM)),
		       pack_value_date(cell_of(b, RENAME_FROM)));
}

/* Is there another occasion that the date may mean? */
static bool is_other_meant(struct claim c, struct date when)
{
	for (uint32_t i = 0; i < c.group->n_rows; i++) {
		struct claim other = {c.side, c.group, c.group->first_row + i};

		if (other.row != c.row &&
		    meet(when, pack_value_date(cell_of(other, SERIES_ON))))
			return true;
	}
	return false;
}

static enum told told_of_cells(struct claim a, uint32_t i, struct claim b,
			       uint32_t j)
{
	const struct value *x = cell_of(a, i);
	const struct value *y = cell_of(b, j);

	if (x->kind == VALUE_NUMBER && y->kind == VALUE_NUMBER)
		return told_of_figures(pack_value_number(a.side->pack, x),
				       pack_value_number(b.side->pack, y));
	if (x->kind == VALUE_DATE && y->kind == VALUE_DATE)
		return told_at(pack_value_date(x), pack_value_date(y));
	if ((x->kind != VALUE_TEXT && x->kind != VALUE_THING) ||
	    (y->kind != VALUE_TEXT && y->kind != VALUE_THING))
		return TOLD_APART;
	return contradict_same(a, i, b, j) ? TOLD_ALIKE : TOLD_AGAINST;
}

/* The column of `b` with the label of column `i` of `a`, or NONE. */
static uint32_t same_label(struct claim a, uint32_t i, struct claim b)
{
	struct str label = pack_text(
		a.side->pack, pack_column(a.side->pack, a.group, i)->label);

	for (uint32_t j = SERIES_FIRST; j < b.group->n_columns; j++) {
		const struct column *column =
			pack_column(b.side->pack, b.group, j);

		if (j != b.group->of &&
		    utf8_reads_same(label,
				    pack_text(b.side->pack, column->label)))
			return j;
	}
	return INDEX_NONE;
}

static enum told told_of_occasions(struct claim a, struct claim b)
{
	struct date x = pack_value_date(cell_of(a, SERIES_ON));
	struct date y = pack_value_date(cell_of(b, SERIES_ON));
	enum told told = TOLD_APART;

	if (!meet(x, y) || is_other_meant(a, y) || is_other_meant(b, x))
		return TOLD_APART;
	for (uint32_t i = SERIES_FIRST; i < a.group->n_columns; i++) {
		uint32_t j =
			i == a.group->of ? INDEX_NONE : same_label(a, i, b);
		enum told cell = j == INDEX_NONE ? TOLD_APART
						 : told_of_cells(a, i, b, j);

		told = cell > told ? cell : told;
	}
	return told;
}

enum told contradict_rows(struct claim a, struct claim b)
{
	switch ((enum fact_kind)a.group->kind) {
	case FACT_EVENT:
		return told_of_events(a, b);
	case FACT_NUMBER:
		return told_of_numbers(a, b);
	case FACT_TERM:
		return told_of_terms(a, b);
	case FACT_RENAME:
		return told_of_renames(a, b);
	case FACT_SERIES:
		return told_of_occasions(a, b);
	case FACT_LINK:
	case FACT_LIST:
	case FACT_KINDS:
		break;
	}
	return TOLD_APART;
}

/* Of one thing, two values of which neither is said to be a part of the other
 * are told from each other by their names. */
static bool may_be_same(struct claim a, struct claim b)
{
	struct claim sides[] = {a, b};
	struct str names[2];
	struct strbuf folded[2] = {STRBUF_INIT, STRBUF_INIT};
	bool within;

	if (contradict_same(a, LINK_VALUE, b, LINK_VALUE))
		return true;
	for (int i = 0; i < 2; i++) {
		const struct pack *pack = sides[i].side->pack;
		const struct value *cell = cell_of(sides[i], LINK_VALUE);

		names[i] = STR_NONE;
		if (cell->kind == VALUE_THING)
			names[i] = pack_thing_name(pack, cell->a);
		else if (cell->kind == VALUE_TEXT)
			names[i] = pack_value_text(pack, cell);
		utf8_fold(&folded[i], names[i]);
	}
	within = names[0].len && names[1].len &&
		 (utf8_has_words(strbuf_str(&folded[0]),
				 strbuf_str(&folded[1])) ||
		  utf8_has_words(strbuf_str(&folded[1]),
				 strbuf_str(&folded[0])));
	strbuf_finish(&folded[0]);
	strbuf_finish(&folded[1]);
	return within;
}

enum told contradict_link(struct claim a, const struct claim *others,
			  uint32_t n, uint32_t *against)
{
	enum told told = TOLD_APART;

	if (!is_known(a) || (cell_of(a, LINK_VALUE)->kind == VALUE_NONE &&
			     a.side->pack->rows[a.row].is_open))
		return TOLD_APART;
	for (uint32_t i = 0; i < n; i++) {
		if (!is_known(others[i]) ||
		    others[i].side->pack->rows[others[i].row].is_open)
			return TOLD_APART;
		if (!at_one_time(a, others[i]))
			continue;
		if (may_be_same(a, others[i]))
			return TOLD_ALIKE;
		told = TOLD_AGAINST;
		*against = i;
	}
	return told;
}

static bool is_excluded(struct claim a, struct claim b)
{
	const struct pack *pack = b.side->pack;
	struct strbuf x = STRBUF_INIT;
	struct strbuf y = STRBUF_INIT;
	bool found = false;

	add_name(a, LIST_WHAT, &x);
	for (uint32_t i = 0; i < b.group->n_exclusions && !found; i++) {
		strbuf_reset(&y);
		shared_names_add(
			b.side->names, pack,
			&pack->exclusions[b.group->first_exclusion + i].what,
			&y);
		found = str_eq(strbuf_str(&x), strbuf_str(&y));
	}
	strbuf_finish(&x);
	strbuf_finish(&y);
	return found;
}

enum told contradict_list(struct claim a, struct claim b)
{
	if (a.group->has_times || b.group->has_times)
		return TOLD_APART;
	for (uint32_t i = 0; i < b.group->n_rows; i++) {
		struct claim other = {b.side, b.group, b.group->first_row + i};

		if (contradict_same(a, LIST_WHAT, other, LIST_WHAT))
			return TOLD_ALIKE;
	}
	return b.group->completeness == COMPLETE_YES || is_excluded(a, b)
		       ? TOLD_AGAINST
		       : TOLD_APART;
}
