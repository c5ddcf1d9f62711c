#include "question/event_row.h"

#include "facts/facts.h"
#include "facts/related.h"
#include "question/form.h"
#include "question/order_words.h"

static bool alone(const struct maker *m, uint32_t row)
{
	return m->group->completeness != COMPLETE_NO &&
	       fact_alone(m->similarity, m->group, row, EVENT_WHAT);
}

bool event_row_date(struct maker *m, uint32_t row, struct date *date)
{
	if (!maker_cell_date(m, row, EVENT_ON, date))
		return maker_refuse(m, "it has no date");
	return alone(m, row) ||
	       maker_refuse(m, "it may have taken place more than once");
}

struct str event_row_subject(struct maker *m, uint32_t row)
{
	struct date date;

	if (maker_cell_date(m, row, EVENT_ON, &date))
		maker_set_when(m, date);
	return maker_cell_words(m, row, EVENT_WHAT);
}

struct str event_row_clause(struct maker *m, uint32_t row)
{
	uint32_t n_placeholders = m->n_placeholders;
	uint32_t asked = m->row;
	struct str clause;

	maker_set_row(m, row);
	maker_set_subject(m, "what", event_row_subject(m, row),
			  maker_cell(m, row, EVENT_WHAT));
	clause = maker_phrase(m, "parts.clause");
	maker_set_row(m, asked);
	m->n_placeholders = n_placeholders;
	return clause;
}

struct str event_row_words(struct maker *m, uint32_t row)
{
	if (!alone(m, row))
		return STR_NONE;
	return m->group->has_verbs ? event_row_clause(m, row)
				   : event_row_subject(m, row);
}

struct str event_row_in_order(struct maker *m, uint32_t row)
{
	struct str words = event_row_words(m, row);

	return order_words_tell(m->phrases, words) ? STR_NONE : words;
}

bool event_row_apart(const struct maker *m, uint32_t a, uint32_t b)
{
	const struct value *one = maker_cell(m, a, EVENT_WHAT);
	const struct value *other = maker_cell(m, b, EVENT_WHAT);

	return one->kind != VALUE_THING || other->kind != VALUE_THING ||
	       one->a == other->a || !things_related(m->pack, one->a, other->a);
}

bool event_row_same_verb(const struct maker *m, uint32_t a, uint32_t b)
{
	return str_eq(pack_verb(m->pack, m->group, a),
		      pack_verb(m->pack, m->group, b));
}

struct str event_row_phrase(struct maker *m)
{
	if (!m->group->has_verbs)
		return form_phrase(m);
	return maker_phrase(
		m, arena_printf(m->arena, "forms.%s-clause", m->form->id).ptr);
}
