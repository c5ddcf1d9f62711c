#include "question/written_question.h"

#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/thing_entity.h"

static const struct column text_column = {
	.type = COLUMN_TEXT, .out_of = INDEX_NONE, .tolerance = INDEX_NONE};

static struct str value_text(struct maker *m, const struct written *written,
			     const struct value *value)
{
	struct column column = text_column;

	if (value->kind == VALUE_NUMBER)
		column.type = written->type == WRITTEN_PERCENT ? COLUMN_PERCENT
							       : COLUMN_NUMBER;
	return maker_option(m, &column, value);
}

/* True or false, always in this order. */
static bool make_bool(struct maker *m, const struct written *written,
		      struct question *q)
{
	q->kind = ASK_BOOL;
	answer_truth(m, q, written->truth);
	return !m->refusal;
}

static bool make_choice(struct maker *m, const struct written *written,
			struct question *q)
{
	const struct value *values = m->pack->values;
	struct choice choice = choice_begin(
		m, value_text(m, written, &values[written->first_answer]));

	q->kind = ASK_CHOICE;
	for (uint32_t i = 0; i < written->n_wrong; i++)
		choice_add_written(
			&choice, value_text(m, written,
					    &values[written->first_wrong + i]));
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

/* Several are right: all of them stand among the options. */
static bool make_several(struct maker *m, const struct written *written,
			 struct question *q)
{
	const struct value *values = m->pack->values;
	uint32_t n = written->n_answers + written->n_wrong;
	uint32_t order[OPTIONS_MOST];

	if (n > OPTIONS_MOST)
		return maker_refuse(m, "more than eight options");
	q->kind = ASK_SEVERAL;
	q->n_options = n;
	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	rng_shuffle(&m->rng, order, n);
	for (uint32_t i = 0; i < n; i++) {
		bool right = order[i] < written->n_answers;
		uint32_t at = right ? written->first_answer + order[i]
				    : written->first_wrong + order[i] -
					      written->n_answers;

		q->options[i] = value_text(m, written, &values[at]);
		q->keys |= (uint32_t)right << i;
	}
	answer_options(m, q);
	return !m->refusal;
}

/* How names are compared, and with which others. */
static void set_judge(struct maker *m, const struct written *written,
		      struct question *q)
{
	q->is_match_said = m->pack->meta.match;
	if (q->is_match_said)
		q->judged.match = (enum match)UNSAID(m->pack->meta.match);
	q->pool_things = written->things;
	q->judged.person = written->things != INDEX_NONE &&
			   m->pack->types[written->things].people;
}

/* The entity that a value is: a thing with all its names, or a text. */
static struct entity value_entity(struct maker *m,
				  const struct written *written,
				  const struct value *value)
{
	struct str *shown = arena_array(m->arena, struct str, 1);

	*shown = value_text(m, written, value);
	return value->kind == VALUE_THING
		       ? thing_entity(m->pack, value->a, *shown, m->arena)
		       : (struct entity){shown, 1, false};
}

static void typed_name(struct maker *m, const struct written *written,
		       struct question *q)
{
	struct entity own = value_entity(
		m, written, &m->pack->values[written->first_answer]);
	struct str *spellings =
		arena_array(m->arena, struct str, own.n + written->n_also);
	uint32_t n = 0;

	while (n < own.n) {
		spellings[n] = own.spellings[n];
		n++;
	}
	for (uint32_t i = 0; i < written->n_also; i++)
		spellings[n++] = pack_value_text(
			m->pack, &m->pack->values[written->first_also + i]);
	own.spellings = spellings;
	own.n = n;
	answer_entity(m, q, own);
	set_judge(m, written, q);
}

static bool make_typed(struct maker *m, const struct written *written,
		       struct question *q)
{
	const struct value *answer = &m->pack->values[written->first_answer];
	struct column column = text_column;

	q->kind = ASK_TYPED;
	column.type = written->type == WRITTEN_PERCENT ? COLUMN_PERCENT
						       : COLUMN_NUMBER;
	if (answer->kind == VALUE_DATE)
		answer_date(m, q, pack_value_date(answer));
	else if (answer->kind == VALUE_NUMBER)
		answer_number(m, q, &column,
			      pack_value_number(m->pack, answer));
	else
		typed_name(m, written, q);
	return !m->refusal;
}

/* "Name two of ...": typed, with commas between. */
static bool make_any(struct maker *m, const struct written *written,
		     struct question *q)
{
	uint32_t n = written->n_answers;
	struct entity *entities = arena_array(m->arena, struct entity, n);
	struct str *names = arena_array(m->arena, struct str, n);

	for (uint32_t i = 0; i < n; i++) {
		entities[i] = value_entity(
			m, written,
			&m->pack->values[written->first_answer + i]);
		names[i] = entities[i].spellings[0];
	}
	q->kind = ASK_TYPED;
	q->answer = maker_join(m, names, n, ", ");
	q->judged.type = ANSWER_LIST;
	q->judged.entities = entities;
	q->judged.n_entities = n;
	q->judged.any = written->any;
	set_judge(m, written, q);
	return !m->refusal;
}

static bool make(struct maker *m, const struct written *written,
		 struct question *q)
{
	if (written->type == WRITTEN_BOOL)
		return make_bool(m, written, q);
	if (!written->n_answers)
		return maker_refuse(m, "it has no answer");
	if (written->any)
		return make_any(m, written, q);
	if (!written->n_wrong)
		return make_typed(m, written, q);
	return written->n_answers > 1 ? make_several(m, written, q)
				      : make_choice(m, written, q);
}

bool written_question_make(struct maker *m, const struct written *written,
			   struct question *q)
{
	q->stem = pack_text(m->pack, written->q);
	if (!make(m, written, q))
		return false;
	answer_disproves(q, PROOF_AUTHOR, INDEX_NONE, INDEX_NONE);
	return true;
}
