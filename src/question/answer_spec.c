#include "question/answer_spec.h"

#include <assert.h>

/* A thing with its spellings, the name of the day first. */
static struct entity thing_entity(struct maker *m, uint32_t thing,
				  struct str shown)
{
	const struct thing *t = &m->pack->things[thing];
	struct str *spellings =
		arena_array(m->arena, struct str, t->n_spellings + 1);
	uint32_t n = 0;

	spellings[n++] = shown;
	for (uint32_t i = 0; i < t->n_spellings; i++) {
		struct str text = pack_text(
			m->pack, m->pack->spellings[t->first_spelling + i]);

		if (!str_eq(text, shown))
			spellings[n++] = text;
	}
	return (struct entity){spellings, n};
}

static struct entity text_entity(struct maker *m, struct str text)
{
	struct str *spelling = arena_array(m->arena, struct str, 1);

	*spelling = text;
	return (struct entity){spelling, 1};
}

static struct entity cell_entity(struct maker *m, const struct column *column,
				 const struct value *value)
{
	struct str shown = maker_option(m, column, value);

	return value->kind == VALUE_THING ? thing_entity(m, value->a, shown)
					  : text_entity(m, shown);
}

/* A name is judged beside the other names of its kind. */
static void set_pool(struct maker *m, struct question *q, uint32_t column,
		     const struct value *value)
{
	const struct column *c = maker_column(m, column);

	if (c->type == COLUMN_THING) {
		q->pool_things = c->things;
		q->mentions = m->pack->things[value->a].mentions;
		q->judged.person = m->pack->types[c->things].people;
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

void answer_texts(struct maker *m, struct question *q,
		  const struct str *spellings, uint32_t n)
{
	struct entity *entity = arena_array(m->arena, struct entity, 1);

	*entity = (struct entity){spellings, n};
	q->answer = spellings[0];
	q->judged.type = ANSWER_NAME;
	q->judged.entities = entity;
	q->judged.n_entities = 1;
}

void answer_date(struct maker *m, struct question *q, struct date date)
{
	q->answer = maker_date(m, date);
	q->judged.type =
		date.precision == DATE_YEAR ? ANSWER_YEAR : ANSWER_DATE;
	q->judged.date = date;
}

void answer_year(struct maker *m, struct question *q, int year)
{
	answer_date(m, q, date_of_year(year));
}

void answer_number(struct maker *m, struct question *q,
		   const struct column *column, struct number number)
{
	q->answer = maker_number(m, column, number);
	q->judged.type = column && column->type == COLUMN_PERCENT
				 ? ANSWER_PERCENT
				 : ANSWER_NUMBER;
	q->judged.number = number;
	q->judged.tolerance = -1;
	if (column)
		q->judged.unit = pack_text(m->pack, column->units);
}

void answer_value(struct maker *m, struct question *q, uint32_t column,
		  const struct value *value)
{
	const struct column *c = maker_column(m, column);
	struct entity *entity;

	switch ((enum value_kind)value->kind) {
	case VALUE_DATE:
		answer_date(m, q, pack_value_date(value));
		return;
	case VALUE_NUMBER:
		answer_number(m, q, c, pack_value_number(m->pack, value));
		return;
	case VALUE_TEXT:
	case VALUE_THING:
		entity = arena_array(m->arena, struct entity, 1);
		*entity = cell_entity(m, c, value);
		answer_texts(m, q, entity->spellings, entity->n);
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

void answer_truth(struct maker *m, struct question *q, bool truth)
{
	answer_either(m, q, "words.true", "words.false", truth);
}

void answer_from(struct question *q, uint32_t row)
{
	assert(q->n_rows < ROWS_MOST);
	q->rows[q->n_rows++] = row;
}
