#include "question/answer_spec.h"

#include "facts/related.h"
#include "question/thing_entity.h"
#include "question/unit_words.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

/* At most so many parts and wholes of an answer are passed to the judge. */
enum { RELATED_MOST = 64 };

/* Adds the wholes of a thing, or else what is a part of it. */
static uint32_t add_related(struct maker *m, uint32_t thing, bool wholes,
			    struct entity *related, uint32_t n)
{
	const struct pack *pack = m->pack;
	const struct thing_type *type = &pack->types[pack->things[thing].type];

	for (uint32_t i = 0; i < type->n && n < RELATED_MOST; i++) {
		uint32_t other = type->first + i;

		if (pack_thing_same(pack, other) !=
			    pack_thing_same(pack, thing) &&
		    things_related(pack, thing, other) &&
		    thing_is_part(pack, thing, other) == wholes)
			related[n++] =
				thing_entity(pack, other, STR_NONE, m->arena);
	}
	return n;
}

/* A whole or a part of the answer is not quite it. */
static void set_related(struct maker *m, struct question *q, uint32_t thing)
{
	struct entity *related;

	if (!m->pack->n_wholes)
		return;
	related = arena_array(m->arena, struct entity, RELATED_MOST);
	q->judged.n_wholes = add_related(m, thing, true, related, 0);
	q->judged.n_related =
		add_related(m, thing, false, related, q->judged.n_wholes);
	q->judged.related = related;
}

/* The things that stand in the row of a question, and what it is about. */
void answer_named(struct maker *m, struct question *q)
{
	uint32_t row = q->rows[0];
	uint32_t subject;
	struct entity *named;

	if (q->judged.type != ANSWER_NAME || !m->group || !q->n_rows)
		return;
	subject = pack_subject(m->pack, m->group, row);
	named = arena_array(m->arena, struct entity, m->group->n_columns + 1);
	for (uint32_t i = 0; i < m->group->n_columns; i++) {
		const struct value *cell = maker_cell(m, row, i);

		if (cell->kind == VALUE_THING)
			named[q->judged.n_named++] = thing_entity(
				m->pack, cell->a, STR_NONE, m->arena);
	}
	if (subject != INDEX_NONE && m->group->of == INDEX_NONE)
		named[q->judged.n_named++] =
			thing_entity(m->pack, subject, STR_NONE, m->arena);
	q->judged.named = named;
}

static struct entity text_entity(struct maker *m, struct str text)
{
	struct str *spelling = arena_array(m->arena, struct str, 1);

	*spelling = text;
	return (struct entity){spelling, 1, false};
}

/* The row of a cell in the column of the values of a link, or NONE. */
static uint32_t row_of_value(const struct maker *m, const struct value *value)
{
	const struct value *cells = m->pack->cells;
	const struct group *group = m->group;
	uint32_t cell;

	if (!group || group->kind != FACT_LINK || value < cells ||
	    value >= cells + m->pack->n_cells)
		return INDEX_NONE;
	cell = (uint32_t)(value - cells) - group->first_cell;
	return cell % group->n_columns == LINK_VALUE
		       ? group->first_row + cell / group->n_columns
		       : INDEX_NONE;
}

static struct entity cell_entity(struct maker *m, const struct column *column,
				 const struct value *value)
{
	struct str shown = maker_option(m, column, value);
	uint32_t row;

	if (value->kind == VALUE_THING)
		return thing_entity(m->pack, value->a, shown, m->arena);
	row = row_of_value(m, value);
	return row == INDEX_NONE
		       ? text_entity(m, shown)
		       : text_entity_of_row(m->pack, row, shown, m->arena);
}

/* The column's own word, else that of its type, else that of the pack. */
static void set_match(struct maker *m, struct question *q,
		      const struct column *column)
{
	uint32_t match = column->match;

	if (!match && column->type == COLUMN_THING)
		match = m->pack->types[column->things].match;
	if (!match)
		match = m->pack->meta.match;
	q->is_match_said = match;
	if (match)
		q->judged.match = (enum match)UNSAID(match);
}

/* A name is judged beside the other names of its kind. */
static void set_pool(struct maker *m, struct question *q, uint32_t column,
		     const struct value *value)
{
	const struct column *c = maker_column(m, column);

	set_match(m, q, c);
	if (c->type == COLUMN_THING) {
		q->pool_things = c->things;
		q->mentions = m->pack->things[value->a].mentions;
		q->judged.person = m->pack->types[c->things].people;
		set_related(m, q, value->a);
	} else {
		q->pool_group = (uint32_t)(m->group - m->pack->groups);
		q->pool_column = column;
	}
}

void answer_rows(struct maker *m, struct question *q, uint32_t column,
		 const uint32_t *rows, uint32_t n)
{
	const struct column *c = maker_column(m, column);
	struct entity *entities = arena_array(m->arena, struct entity, n);

	for (uint32_t i = 0; i < n; i++)
		entities[i] = cell_entity(m, c, maker_cell(m, rows[i], column));
	q->answer = entities[0].spellings[0];
	q->judged.type = ANSWER_NAME;
	q->judged.entities = entities;
	q->judged.n_entities = n;
	set_pool(m, q, column, maker_cell(m, rows[0], column));
}

void answer_also(struct maker *m, struct question *q, uint32_t column,
		 const uint32_t *rows, uint32_t n)
{
	uint32_t before = q->judged.n_entities;
	struct entity *entities =
		arena_array(m->arena, struct entity, before + n);

	for (uint32_t i = 0; i < before; i++)
		entities[i] = q->judged.entities[i];
	for (uint32_t i = 0; i < n; i++)
		entities[before + i] =
			cell_entity(m, maker_column(m, column),
				    maker_cell(m, rows[i], column));
	q->judged.entities = entities;
	q->judged.n_entities = before + n;
}

void answer_entity(struct maker *m, struct question *q, struct entity entity)
{
	struct entity *kept = arena_array(m->arena, struct entity, 1);

	*kept = entity;
	q->answer = entity.spellings[0];
	q->judged.type = ANSWER_NAME;
	q->judged.entities = kept;
	q->judged.n_entities = 1;
}

void answer_texts(struct maker *m, struct question *q,
		  const struct str *spellings, uint32_t n)
{
	answer_entity(m, q, (struct entity){spellings, n, false});
}

void answer_date(struct maker *m, struct question *q, struct date date)
{
	date.part = DATE_WHOLE;
	q->answer = maker_date(m, date);
	q->judged.type =
		date.precision == DATE_YEAR ? ANSWER_YEAR : ANSWER_DATE;
	q->judged.date = date;
}

void answer_year(struct maker *m, struct question *q, int year)
{
	answer_date(m, q, date_of_year(year));
}

/* So many metres mean nothing beside 10²³ of them; a share does. */
static bool applies(const struct maker *m, const struct column *column,
		    struct number number)
{
	return column->tolerance != INDEX_NONE &&
	       (column->is_percent || !number.power ||
		!m->pack->figures[column->tolerance]);
}

int64_t answer_tolerance(const struct maker *m, const struct column *column,
			 struct number number)
{
	int64_t size = llabs(number.lo);
	int64_t share;

	if (!column || !applies(m, column, number))
		return -1;
	share = m->pack->figures[column->tolerance];
	/* In two steps, since a figure times a share might overflow. */
	return column->is_percent ? size / 100 / NUMBER_SCALE * share +
					    size % (100 * NUMBER_SCALE) *
						    share / (100 * NUMBER_SCALE)
				  : share;
}

/* Zeros behind the point are left out. A share is said as one: in figures it
 * would tell the answer. */
static struct str told_tolerance(struct maker *m, const struct column *column)
{
	int64_t share = m->pack->figures[column->tolerance];
	int64_t part = share % NUMBER_SCALE;
	int digits = NUMBER_DECIMALS;
	const char *unit = column->is_percent ? " %"
			   : column->type == COLUMN_PERCENT
				   ? " percentage points"
				   : "";

	if (share <= 0)
		return STR_NONE;
	for (; part && part % 10 == 0; part /= 10)
		digits--;
	if (!part)
		return arena_printf(m->arena, "%" PRId64 "%s",
				    share / NUMBER_SCALE, unit);
	return arena_printf(m->arena, "%" PRId64 ".%0*" PRId64 "%s",
			    share / NUMBER_SCALE, digits, part, unit);
}

void answer_number(struct maker *m, struct question *q,
		   const struct column *column, struct number number)
{
	q->answer = maker_number(m, column, number);
	q->judged.type = column && column->type == COLUMN_PERCENT
				 ? ANSWER_PERCENT
				 : ANSWER_NUMBER;
	q->judged.number = number;
	q->judged.tolerance = answer_tolerance(m, column, number);
	if (!column)
		return;
	if (applies(m, column, number))
		q->tolerance = told_tolerance(m, column);
	q->judged.unit = unit_words(m->pack, m->phrases, m->arena, column).many;
	if (q->judged.unit.len)
		q->judged.units = unit_spellings(m->pack, m->phrases, m->arena,
						 column, &q->judged.n_units);
}

void answer_value(struct maker *m, struct question *q, uint32_t column,
		  const struct value *value)
{
	const struct column *c = maker_column(m, column);

	switch ((enum value_kind)value->kind) {
	case VALUE_DATE:
		answer_date(m, q, pack_value_date(value));
		return;
	case VALUE_NUMBER:
		answer_number(m, q, c, pack_value_number(m->pack, value));
		return;
	case VALUE_TEXT:
	case VALUE_THING:
		answer_entity(m, q, cell_entity(m, c, value));
		set_pool(m, q, column, value);
		return;
	case VALUE_NONE:
	case VALUE_TEXTS:
		maker_refuse(m, "a cell that it needs is empty");
		return;
	}
}

void answer_option(struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->keys >> i & 1)
			q->answer = q->options[i];
}

void answer_options(struct maker *m, struct question *q)
{
	struct str all = STR_NONE;

	for (uint32_t i = 0; i < q->n_options; i++) {
		if (!(q->keys >> i & 1))
			continue;
		all = all.len ? arena_printf(m->arena, STR_FMT ", " STR_FMT,
					     STR_ARG(all),
					     STR_ARG(q->options[i]))
			      : q->options[i];
	}
	q->answer = all;
}

void answer_either(struct maker *m, struct question *q, const char *yes,
		   const char *no, bool first)
{
	q->options[0] = maker_phrase(m, yes);
	q->options[1] = maker_phrase(m, no);
	q->n_options = 2;
	q->keys = first ? 1 : 2;
	answer_option(q);
}

void answer_disproves(struct question *q, enum proof_rule rule, uint32_t fact,
		      uint32_t own)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		if (!(q->keys >> i & 1))
			q->proofs[i] = (struct proof){rule, fact, own};
}

void answer_truth(struct maker *m, struct question *q, bool truth)
{
	bool asks = str_ends(q->stem, STR("?"));

	answer_either(m, q, asks ? "words.yes" : "words.true",
		      asks ? "words.no" : "words.false", truth);
}

void answer_from(struct question *q, uint32_t row)
{
	assert(q->n_rows < ROWS_MOST);
	q->rows[q->n_rows++] = row;
}
