#include "round/bank.h"

#include "base/utf8.h"
#include "facts/importance.h"
#include "facts/similar.h"
#include "pack/form_names.h"
#include "question/answer_leak.h"
#include "question/answer_spec.h"
#include "question/difficulty.h"
#include "question/event_row.h"
#include "question/explanation.h"
#include "question/forms.h"
#include "question/forms/all_forms.h"
#include "question/question_id.h"
#include "question/series_cell.h"
#include "question/written_question.h"

#include <assert.h>
#include <stdlib.h>

/* In code points. Longer stems are hard to read; authors may go a little
 * further. */
enum { STEM_MOST = 120, WRITTEN_MOST = 200 };

/* Slots per row of events; the built-in forms come first. */
enum { EVENT_SLOTS = 64 };

/* The slots of one form in one group. */
struct section {
	uint32_t first;
	uint32_t group; /* NONE: questions written by hand */
	uint32_t ask;	/* the author's phrasing, or NONE */
	const struct form *form;
};

struct bank {
	const struct pack *pack;
	const struct phrases *phrases;
	struct similarity *similarity; /* filled while questions are drawn */
	uint32_t *firsts; /* slots of each group, then of hand-written ones */
	uint32_t slots;
};

/* Iterates over the sections of the built-in forms of a group, in order.
 * This is short enough that only the first slot of each group is stored. The
 * author's phrasings come after them. */
struct sections {
	struct section section;
	uint32_t form; /* the next one */
	uint32_t n;    /* slots of `section` */
};

static bool next_builtin(const struct pack *pack, const struct group *group,
			 struct sections *walk)
{
	walk->section.first += walk->n;
	walk->n = 0;
	while (group->n_rows && forms[walk->form]) {
		const struct form *form = forms[walk->form++];

		if (form->kind != group->kind ||
		    form_names_has(form->kind, group->left_out,
				   str_of(form->id)))
			continue;
		walk->section.form = form;
		walk->n = form->slots(pack, group);
		return true;
	}
	return false;
}

static struct sections sections_of(const struct bank *bank, uint32_t group)
{
	return (struct sections){
		.section = {bank->firsts[group], group, INDEX_NONE, NULL},
	};
}

/* Slots beyond the numbering limit are left out, whole groups at a time. */
static uint32_t group_slots(const struct bank *bank, uint32_t group)
{
	const struct group *g = &bank->pack->groups[group];
	struct sections walk = sections_of(bank, group);
	uint64_t n = UINT64_C(2) * g->n_asks * g->n_rows;
	uint32_t most;

	while (next_builtin(bank->pack, g, &walk))
		n += walk.n;
	most = UINT32_MAX - bank->pack->n_questions;
	return n > most - bank->firsts[group] ? 0 : (uint32_t)n;
}

struct bank *bank_create(const struct pack *pack, const struct phrases *phrases)
{
	struct bank *bank = mem_resize(NULL, sizeof(*bank));
	uint32_t n = pack->n_groups;

	*bank = (struct bank){
		.pack = pack,
		.phrases = phrases,
		.similarity = similarity_create(pack),
		.firsts = mem_resize(NULL, (n + 1) * sizeof(uint32_t)),
	};
	bank->firsts[0] = 0;
	for (uint32_t i = 0; i < n; i++)
		bank->firsts[i + 1] = bank->firsts[i] + group_slots(bank, i);
	bank->slots = bank->firsts[n] + pack->n_questions;
	return bank;
}

void bank_free(struct bank *bank)
{
	if (!bank)
		return;
	free(bank->firsts);
	similarity_free(bank->similarity);
	free(bank);
}

const struct pack *bank_pack(const struct bank *bank)
{
	return bank->pack;
}

uint32_t bank_slots(const struct bank *bank)
{
	return bank->slots;
}

/* The group that contains a slot, or the number of groups. */
static uint32_t group_with(const struct bank *bank, uint32_t slot)
{
	uint32_t low = 0;
	uint32_t high = bank->pack->n_groups + 1;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (bank->firsts[middle] <= slot)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Each of the author's phrasings has two sections of the same size. */
static struct section find_ask(const struct group *group,
			       struct section section, uint32_t slot)
{
	uint32_t index = (slot - section.first) / group->n_rows;

	section.first += index * group->n_rows;
	section.ask = group->first_ask + index / 2;
	section.form = index % 2 ? &form_ask_typed : &form_ask;
	return section;
}

static struct section find_section(const struct bank *bank, uint32_t slot)
{
	uint32_t index = group_with(bank, slot);
	const struct group *group;
	struct sections walk;

	assert(slot < bank->slots);
	if (index == bank->pack->n_groups)
		return (struct section){bank->firsts[index], INDEX_NONE,
					INDEX_NONE, NULL};
	group = &bank->pack->groups[index];
	walk = sections_of(bank, index);
	while (next_builtin(bank->pack, group, &walk))
		if (slot - walk.section.first < walk.n)
			return walk.section;
	return find_ask(group, walk.section, slot);
}

static struct str form_name(const struct section *section)
{
	return section->form ? str_of(section->form->id) : STR("by-hand");
}

void bank_place(const struct bank *bank, uint32_t slot, uint32_t *group,
		struct str *form)
{
	struct section section = find_section(bank, slot);

	*group = section.group;
	*form = form_name(&section);
}

uint32_t bank_end_of_form(const struct bank *bank, uint32_t slot)
{
	struct section section = find_section(bank, slot);
	const struct group *group;

	if (section.group == INDEX_NONE)
		return bank->slots;
	group = &bank->pack->groups[section.group];
	return section.first + (section.ask == INDEX_NONE
					? section.form->slots(bank->pack, group)
					: group->n_rows);
}

struct fact bank_fact_of(const struct bank *bank, uint32_t slot,
			 const struct question *q)
{
	uint32_t first = bank->firsts[bank->pack->n_groups]; /* by hand */

	if (slot >= first)
		return (struct fact){INDEX_NONE, slot - first};
	return (struct fact){q->of_group, q->rows[0]};
}

uint32_t bank_importance(const struct bank *bank, struct fact fact)
{
	const struct pack *pack = bank->pack;
	uint32_t importance;

	if (fact.group != INDEX_NONE)
		return importance_of_row(pack, &pack->groups[fact.group],
					 fact.row);
	importance = pack->questions[fact.row].importance;
	return importance ? importance : IMPORTANCE_UNSAID;
}

/* Adds those of the slots of a section that are about a row. */
static uint32_t add_slots(const struct group *group, const struct section *from,
			  uint32_t n, uint32_t row, uint32_t *slots,
			  uint32_t most)
{
	uint32_t index = row - group->first_row;
	uint32_t each = n / group->n_rows;
	uint32_t added = 0;

	if (!each) /* one slot for the whole group */
		each = n && !index;
	for (; added < each && added < most; added++)
		slots[added] = from->first + index * each + added;
	return added;
}

uint32_t bank_fact_slots(const struct bank *bank, struct fact fact,
			 uint32_t *slots, uint32_t most)
{
	const struct group *group;
	struct sections walk;
	uint32_t n = 0;

	if (fact.group == INDEX_NONE) {
		if (most)
			slots[n++] =
				bank->firsts[bank->pack->n_groups] + fact.row;
		return n;
	}
	group = &bank->pack->groups[fact.group];
	walk = sections_of(bank, fact.group);
	while (next_builtin(bank->pack, group, &walk))
		n += add_slots(group, &walk.section, walk.n, fact.row,
			       slots + n, most - n);
	for (uint32_t i = 0; i < 2 * group->n_asks && n < most; i++)
		slots[n++] = walk.section.first + i * group->n_rows +
			     (fact.row - group->first_row);
	return n;
}

uint32_t bank_expected_level(const struct bank *bank, uint32_t slot,
			     struct fact fact)
{
	const struct pack *pack = bank->pack;
	struct section section = find_section(bank, slot);
	struct question q = {.kind = ASK_CHOICE};
	uint32_t importance = bank_importance(bank, fact);

	if (fact.group == INDEX_NONE)
		return pack->questions[fact.row].level
			       ? pack->questions[fact.row].level
			       : difficulty_of(&q, 2, importance);
	if (pack->rows[fact.row].level)
		return pack->rows[fact.row].level;
	if (pack->groups[fact.group].level)
		return pack->groups[fact.group].level;
	q.kind = section.form->asks;
	return difficulty_of(&q, section.form->level, importance);
}

/* The displayed name of the topic; `otherwise` if there is none. */
static struct str topic_name(const struct pack *pack, uint32_t topic,
			     struct str otherwise)
{
	return topic == INDEX_NONE ? otherwise
				   : pack_text(pack, pack->topics[topic].name);
}

static bool draw_written(struct maker *m, uint32_t index, struct question *q)
{
	const struct written *written = &m->pack->questions[index];

	q->group = STR("questions");
	if (!written_question_make(m, written, q) || m->refusal)
		return false;
	question_id_set(m, q, written);
	q->explanation = pack_text(m->pack, written->explanation);
	q->source = explain_source(m, written->citation);
	q->importance =
		written->importance ? written->importance : IMPORTANCE_UNSAID;
	q->topic = topic_name(m->pack, written->topic, STR_NONE);
	q->difficulty = written->level ? written->level
				       : difficulty_of(q, 2, q->importance);
	return true;
}

static uint32_t column_of_series(const struct maker *m)
{
	if (m->group->kind != FACT_SERIES)
		return INDEX_NONE;
	return m->ask ? m->ask->answer : series_column(m->group, m->slot);
}

/* Of two facts, the less important one counts. Both sources are cited. */
static void set_importance(const struct bank *bank, struct question *q)
{
	uint32_t beside;

	q->importance =
		bank_importance(bank, (struct fact){q->of_group, q->rows[0]});
	if (q->beside_group == INDEX_NONE)
		return;
	beside = bank_importance(bank,
				 (struct fact){q->beside_group, q->rows[1]});
	if (beside < q->importance)
		q->importance = beside;
}

static struct str source_of(struct maker *m, const struct question *q)
{
	struct str sources[2];
	const struct group *group;

	sources[0] =
		explain_source(m, pack_citation(m->pack, m->group, q->rows[0]));
	if (q->beside_group == INDEX_NONE)
		return sources[0];
	group = &m->pack->groups[q->beside_group];
	sources[1] =
		explain_source(m, pack_citation(m->pack, group, q->rows[1]));
	return str_eq(sources[0], sources[1]) ? sources[0]
					      : maker_join(m, sources, 2, "; ");
}

/* Are all its facts important enough for the form? */
static bool are_known(const struct maker *m, const struct question *q)
{
	for (uint32_t i = 0; m->form->least && i < q->n_rows; i++)
		if (importance_of_row(m->pack, m->group, q->rows[i]) <
		    m->form->least)
			return false;
	return true;
}

/* The parts common to all generated questions. */
static void tell_all_else(const struct bank *bank, struct maker *m,
			  struct question *q)
{
	question_id_set(m, q, NULL);
	q->explanation = explain_answer(m, q);
	if (!q->source.len)
		q->source = source_of(m, q);
	set_importance(bank, q);
	q->topic = topic_name(m->pack, m->group->topic, q->group);
	q->difficulty = difficulty_of_row(m, q);
}

/* Is the question about someone who held an office in an acting capacity? */
static bool is_acting(const struct maker *m, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_rows; i++)
		if (m->pack->rows[q->rows[i]].is_acting)
			return true;
	return false;
}

static bool draw_generated(const struct bank *bank, struct maker *m,
			   struct question *q)
{
	q->group = pack_text(m->pack, m->group->id);
	q->kind = m->form->asks;
	m->role = m->form->role;
	m->column = column_of_series(m);
	if (!m->ask && m->column != INDEX_NONE) {
		q->of_column = m->column;
		if (form_names_has(FACT_SERIES,
				   maker_column(m, m->column)->left_out,
				   str_of(m->form->id)))
			return maker_refuse(m,
					    "its column leaves this form out");
	}
	if (!m->form->make(m, m->slot, q) || m->refusal)
		return false;
	if (is_acting(m, q))
		return maker_refuse(m, "acting holders are not asked for");
	if (!are_known(m, q))
		return maker_refuse(
			m, "it is not known well enough for this form");
	if (q->kind == ASK_TYPED)
		answer_named(m, q);
	tell_all_else(bank, m, q);
	return !m->refusal;
}

static struct maker maker_of(const struct bank *bank,
			     const struct section *section, uint32_t slot,
			     uint64_t seed, struct arena *arena)
{
	struct maker m = {
		.pack = bank->pack,
		.similarity = bank->similarity,
		.phrases = bank->phrases,
		.form = section->form,
		.arena = arena,
		.rng = rng_numbered(seed, slot),
		.row = INDEX_NONE,
		.column = INDEX_NONE,
		.slot = slot - section->first,
	};

	if (section->group != INDEX_NONE)
		m.group = &bank->pack->groups[section->group];
	if (section->ask != INDEX_NONE)
		m.ask = &bank->pack->asks[section->ask];
	return m;
}

static void clear_question(struct question *q, const struct section *section,
			   uint32_t slot)
{
	*q = (struct question){
		.form = form_name(section),
		.pool_things = INDEX_NONE,
		.pool_group = INDEX_NONE,
		.of_group = section->group,
		.of_column = INDEX_NONE,
		.beside_group = INDEX_NONE,
		.slot = slot,
	};
	for (uint32_t i = 0; i < OPTIONS_MOST; i++)
		q->proofs[i] =
			(struct proof){PROOF_NONE, INDEX_NONE, INDEX_NONE};
}

bool bank_draw(const struct bank *bank, uint32_t slot, uint64_t seed,
	       struct arena *arena, struct question *q, const char **refusal)
{
	struct section section = find_section(bank, slot);
	struct maker m = maker_of(bank, &section, slot, seed, arena);
	bool ok;

	clear_question(q, &section, slot);
	ok = m.group ? draw_generated(bank, &m, q)
		     : draw_written(&m, m.slot, q);
	if (ok && utf8_length(q->stem) >
			  (m.group && !m.ask ? STEM_MOST : WRITTEN_MOST))
		ok = maker_refuse(&m, "the question would be too long");
	if (ok && leak_found(q))
		ok = maker_refuse(&m, "the question would contain its answer");
	if (ok)
		leak_drop_said(q, arena);
	if (!ok && refusal)
		*refusal = m.refusal;
	return ok;
}

struct proof_text bank_reason(const struct bank *bank, const struct question *q,
			      uint32_t option, struct arena *arena)
{
	struct section section = find_section(bank, q->slot);
	struct maker m = maker_of(bank, &section, q->slot, 0, arena);

	return proof_sentence(&m, q, option);
}

struct str bank_reason_of_chosen(const struct bank *bank,
				 const struct question *q, uint32_t option,
				 struct arena *arena)
{
	struct section section = find_section(bank, q->slot);
	struct maker m = maker_of(bank, &section, q->slot, 0, arena);

	return proof_of_chosen(&m, q, option);
}

struct str bank_sentence(const struct bank *bank, struct fact fact,
			 struct arena *arena)
{
	struct section section = {0, fact.group, INDEX_NONE, NULL};
	struct maker m = maker_of(bank, &section, 0, 0, arena);

	return m.group && m.group->kind != FACT_SERIES
		       ? explain_row(&m, fact.row, INDEX_NONE)
		       : STR_NONE;
}

static bool is_about_order(const struct form *form)
{
	return form == &form_event_place || form == &form_event_order;
}

/* A slot that asks about the order of an event; false when there is none,
 * since the author may have excluded it. */
static bool find_event_slot(const struct bank *bank, struct fact fact,
			    uint32_t *slot)
{
	uint32_t slots[EVENT_SLOTS];
	uint32_t n;

	if (fact.group == INDEX_NONE ||
	    bank->pack->groups[fact.group].kind != FACT_EVENT)
		return false;
	n = bank_fact_slots(bank, fact, slots, EVENT_SLOTS);
	for (uint32_t i = 0; i < n; i++)
		if (is_about_order(find_section(bank, slots[i]).form)) {
			*slot = slots[i];
			return true;
		}
	return false;
}

bool bank_draw_event(const struct bank *bank, struct fact fact,
		     struct arena *arena, struct question *q,
		     struct timeline_event *event)
{
	struct section section;
	struct maker m;
	uint32_t slot;

	if (!find_event_slot(bank, fact, &slot))
		return false;
	section = find_section(bank, slot);
	section.form = &form_event_place;
	m = maker_of(bank, &section, slot, 0, arena);
	clear_question(q, &section, slot);
	if (!timeline_event(&m, fact.row, event))
		return false;
	q->group = pack_text(m.pack, m.group->id);
	q->kind = ASK_CHOICE;
	answer_from(q, fact.row);
	maker_set_row(&m, fact.row);
	maker_set_subject(&m, "what", event_row_subject(&m, fact.row),
			  maker_cell(&m, fact.row, EVENT_WHAT));
	q->stem = form_phrase(&m);
	tell_all_else(bank, &m, q);
	q->difficulty = m.form->level; /* each place has the same difficulty */
	return !m.refusal;
}

struct str bank_event_place(const struct bank *bank, const struct question *q,
			    const struct str *years, uint32_t n, uint32_t at,
			    struct arena *arena)
{
	struct section section = find_section(bank, q->slot);
	struct maker m = maker_of(bank, &section, q->slot, 0, arena);

	maker_set_row(&m, q->rows[0]);
	return timeline_place(&m, years, n, at, false);
}
