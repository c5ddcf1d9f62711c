#include "question/ask_name.h"

#include "base/mention.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "facts/figure_text.h"
#include "facts/related.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"

enum { TYPED_WORDS = 4 };

/* Nobody types a whole sentence exactly. */
bool name_is_typeable(struct str name)
{
	struct str word;
	uint32_t words = 0;

	while (str_split(&name, ' ', &word))
		words++;
	return words <= TYPED_WORDS;
}

/* What a wrong option must not be: named by the stem, if only by the surname, a
 * part of the right one or the whole of which that is a part. */
struct idle {
	const struct question *q;
	struct strbuf stem;
	struct strbuf key;
	struct strbuf option;
};

static struct idle idle_begin(const struct question *q)
{
	struct idle idle = {q, STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};

	utf8_fold(&idle.stem, q->stem);
	utf8_fold(&idle.key, q->answer);
	return idle;
}

static bool is_idle(struct idle *idle, struct str option)
{
	struct str folded;

	strbuf_reset(&idle->option);
	utf8_fold(&idle->option, option);
	folded = strbuf_str(&idle->option);
	return (idle->q->judged.person &&
		mentions_part(idle->q->stem, option)) ||
	       utf8_has_words(strbuf_str(&idle->stem), folded) ||
	       utf8_has_words(strbuf_str(&idle->key), folded) ||
	       utf8_has_words(folded, strbuf_str(&idle->key));
}

static void idle_finish(struct idle *idle)
{
	strbuf_finish(&idle->stem);
	strbuf_finish(&idle->key);
	strbuf_finish(&idle->option);
}

static bool is_apart(struct maker *m, uint32_t row, uint32_t other,
		     uint32_t column)
{
	const struct value *key = maker_cell(m, row, column);
	const struct value *cell = maker_cell(m, other, column);

	if (cell->kind == VALUE_THING)
		return !things_related(m->pack, key->a, cell->a);
	if (cell->kind == VALUE_TEXT)
		return !figure_texts_meet(pack_value_text(m->pack, key),
					  pack_value_text(m->pack, cell));
	return cell->kind != VALUE_NONE;
}

static struct str sort_of(const struct maker *m, uint32_t row, uint32_t column)
{
	const struct value *cell = maker_cell(m, row, column);

	return cell->kind == VALUE_THING
		       ? pack_text(m->pack, m->pack->things[cell->a].sort)
		       : STR_NONE;
}

/* What is offered as wrong, and of which sort. */
struct offer {
	struct choice choice;
	struct idle idle;
	uint32_t row;
	uint32_t column;
	name_proof wrong;
};

/* Is an option better known than the key? That does not count where each of
 * them is the key of another question. */
static int side_of(const struct maker *m, const struct offer *o, uint32_t other)
{
	return o->choice.sides == SIDES_ALIKE
		       ? 0
		       : choice_side(m, maker_cell(m, other, o->column),
				     maker_cell(m, o->row, o->column));
}

/* Offers what is of the sort of the key; or what is not, as far as that lacks.
 */
static void offer_names(struct maker *m, struct offer *o, bool same_sort)
{
	struct str sort = sort_of(m, o->row, o->column);
	struct nearby near = nearby_from(m->group, o->row);
	uint32_t most = same_sort ? CHOICE_POOL : CHOICE_WRONG;
	uint32_t other;

	while (o->choice.n < most && nearby_next(&near, &other)) {
		struct str option;

		if (!is_apart(m, o->row, other, o->column) ||
		    str_eq(sort_of(m, other, o->column), sort) != same_sort ||
		    !o->wrong(m, o->row, other))
			continue;
		option = maker_option(m, maker_column(m, o->column),
				      maker_cell(m, other, o->column));
		choice_prove(&o->choice, PROOF_KNOWN, o->row, other);
		if (!is_idle(&o->idle, option))
			choice_add_ranked(&o->choice, option, STR_NONE,
					  side_of(m, o, other));
	}
}

/* Of another sort only what is lacking: else "yes" stands beside "car". */
static bool name_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t column, name_proof wrong)
{
	struct offer o = {choice_begin(m, q->answer), idle_begin(q), row,
			  column, wrong};

	if (m->group->kind == FACT_LINK)
		o.choice.sides = SIDES_ALIKE;
	offer_names(m, &o, true);
	offer_names(m, &o, false);
	idle_finish(&o.idle);
	return choice_finish(&o.choice, q);
}

bool ask_name(struct maker *m, struct question *q, uint32_t row,
	      uint32_t column, name_proof wrong)
{
	answer_value(m, q, column, maker_cell(m, row, column));
	if (m->refusal)
		return false;
	if (m->form->asks == ASK_TYPED && !name_is_typeable(q->answer))
		return maker_refuse(m, "the answer is too long to type");
	return m->form->asks != ASK_CHOICE ||
	       name_options(m, q, row, column, wrong);
}

bool ask_name_of_several(struct maker *m, struct question *q, uint32_t column,
			 const uint32_t *rows, uint32_t n)
{
	struct str names[ROWS_MOST];

	if (n == 1)
		return ask_name(m, q, rows[0], column, NULL);
	answer_rows(m, q, column, rows, n);
	for (uint32_t i = 0; i < n && !m->refusal; i++) {
		names[i] = q->judged.entities[i].spellings[0];
		if (!name_is_typeable(names[i]))
			maker_refuse(m, "the answer is too long to type");
	}
	for (uint32_t i = 0; i < n && !m->refusal; i++)
		names[i] = maker_cell_words(m, rows[i], column);
	if (m->refusal)
		return false;
	maker_set_placeholder(m, "value", maker_enumerate(m, names, n));
	m->several = true;
	return true;
}
