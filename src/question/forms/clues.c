#include "base/utf8.h"
#include "facts/importance.h"
#include "pack/form_names.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/explanation.h"
#include "question/forms/all_forms.h"

#include "question/thing_facts.h"

/* The most letters of the stem, and of a clue that is given as a hint. */
enum { STEM_MOST = 120, CLUE_MOST = 200 };

/* Two things of a row may be asked for: what it is about, and the value. */
static uint32_t slots(const struct pack *pack, const struct group *group)
{
	uint32_t each = group->kind == FACT_LINK ? 2 : 1;

	(void)pack;
	return group->n_rows > UINT32_MAX / each ? 0 : group->n_rows * each;
}

/* Clues, the hardest first. */
struct clues {
	struct thing_fact fact[THING_FACTS_MOST];
	struct str text[THING_FACTS_MOST];
	uint32_t importance[THING_FACTS_MOST];
	uint32_t n;
};

static bool is_told(const struct clues *clues, struct str text)
{
	for (uint32_t i = 0; i < clues->n; i++)
		if (str_eq(clues->text[i], text))
			return true;
	return false;
}

static void insert(struct clues *clues, struct thing_fact fact, struct str text,
		   uint32_t importance)
{
	uint32_t at = clues->n++;

	for (; at && clues->importance[at - 1] > importance; at--) {
		clues->fact[at] = clues->fact[at - 1];
		clues->text[at] = clues->text[at - 1];
		clues->importance[at] = clues->importance[at - 1];
	}
	clues->fact[at] = fact;
	clues->text[at] = text;
	clues->importance[at] = importance;
}

static struct clues find_clues(struct maker *m, uint32_t thing,
			       const struct thing_fact *facts, uint32_t n)
{
	struct clues clues = {.n = 0};

	for (uint32_t i = 0; i < n; i++) {
		struct str text = thing_fact_clue(m, thing, &facts[i]);

		if (text.len && utf8_length(text) <= CLUE_MOST &&
		    !is_told(&clues, text))
			insert(&clues, facts[i], text,
			       importance_of_row(m->pack, facts[i].group,
						 facts[i].row));
	}
	return clues;
}

static struct str stem_of(struct maker *m, uint32_t thing, struct str clue)
{
	bool person = m->pack->types[m->pack->things[thing].type].people;
	uint32_t before = m->n_placeholders;
	struct str stem;

	maker_set_placeholder(m, "clue", clue);
	maker_set_plural(m, m->pack->things[thing].is_plural);
	stem = maker_phrase(m, person ? "forms.clues-who" : "forms.clues");
	m->n_placeholders = before;
	return stem;
}

/* Moves the hardest clue that is true of nothing else to the front: with that
 * one alone, there is one right answer. */
static bool choose_first(struct maker *m, uint32_t thing, struct clues *clues,
			 struct str *stem)
{
	for (uint32_t i = 0; i < clues->n; i++) {
		struct thing_fact fact = clues->fact[i];
		struct str text = clues->text[i];

		*stem = stem_of(m, thing, text);
		if (!thing_fact_is_unique(m, &fact) ||
		    utf8_length(*stem) > STEM_MOST)
			continue;
		for (; i; i--) {
			clues->fact[i] = clues->fact[i - 1];
			clues->text[i] = clues->text[i - 1];
		}
		clues->fact[0] = fact;
		clues->text[0] = text;
		return true;
	}
	return maker_refuse(m, "no fact is certainly true of this thing alone");
}

/* Where a thing is asked for: at its first fact of a group that has this
 * form. */
static bool is_home(const struct maker *m, const struct thing_fact *facts,
		    uint32_t n, uint32_t row, uint32_t column)
{
	for (uint32_t i = 0; i < n; i++)
		if (!form_names_has((enum fact_kind)facts[i].group->kind,
				    facts[i].group->left_out, STR("clues")))
			return facts[i].group == m->group &&
			       facts[i].row == row && facts[i].column == column;
	return false;
}

/* The answer is explained by the fact that is asked about, which need not be
 * that of the slot. */
static void explain(struct maker *m, struct question *q,
		    const struct thing_fact *fact)
{
	struct maker other = maker_of_row(m, fact->group, fact->row);

	q->source = explain_source(
		m, pack_citation(m->pack, fact->group, fact->row));
	q->explanation = explain_row(&other, fact->row, INDEX_NONE);
}

static bool ask(struct maker *m, struct question *q, uint32_t thing,
		struct clues *clues)
{
	const struct thing_type *type =
		&m->pack->types[m->pack->things[thing].type];

	if (clues->n < 1 + QUESTION_CLUES)
		return maker_refuse(
			m,
			"fewer than three facts can be told without its name");
	if (!choose_first(m, thing, clues, &q->stem))
		return false;
	explain(m, q, &clues->fact[0]);
	q->n_clues = QUESTION_CLUES;
	for (uint32_t i = 0; i < QUESTION_CLUES; i++)
		q->clues[i] = clues->text[i + 1];
	for (uint32_t i = 0; i <= QUESTION_CLUES; i++)
		if (clues->fact[i].row != q->rows[0])
			answer_from(q, clues->fact[i].row);
	q->group = pack_text(m->pack, type->id);
	q->variant = pack_text(m->pack, m->pack->things[thing].id);
	return true;
}

/* It was registered on 12 February 1999. What is it? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t each = m->group->kind == FACT_LINK ? 2 : 1;
	uint32_t row = m->group->first_row + slot / each;
	uint32_t column = slot % each;
	const struct value *cell = maker_cell(m, row, column);
	struct thing_fact facts[THING_FACTS_MOST];
	struct clues clues;
	uint32_t n;

	if (cell->kind != VALUE_THING)
		return maker_refuse(m, "it is not a thing");
	n = thing_facts_find(m, cell->a, facts);
	if (!is_home(m, facts, n, row, column))
		return maker_refuse(m, "another fact asks for it");
	answer_from(q, row);
	maker_set_row(m, row);
	answer_value(m, q, column, cell);
	if (!name_is_typeable(q->answer))
		return maker_refuse(m, "the answer is too long to type");
	clues = find_clues(m, cell->a, facts, n);
	return ask(m, q, cell->a, &clues);
}

#define CLUES(of)                                                              \
	{                                                                      \
		.id = "clues", .label = "a thing by clues", .kind = of,        \
		.asks = ASK_TYPED, .level = 2, .slots = slots, .make = make,   \
	}

/* Asks for a thing, whatever facts are about it. */
const struct form form_clues_event = CLUES(FACT_EVENT);
const struct form form_clues_term = CLUES(FACT_TERM);
const struct form form_clues_list = CLUES(FACT_LIST);
const struct form form_clues_link = CLUES(FACT_LINK);
