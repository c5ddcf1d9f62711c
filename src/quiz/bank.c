#include "quiz/bank.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "quiz/alike.h"
#include "quiz/by_hand.h"
#include "quiz/difficulty.h"
#include "quiz/form.h"
#include "quiz/forms/forms.h"
#include "quiz/key.h"
#include "quiz/leak.h"
#include "quiz/series.h"
#include "quiz/why.h"

#include <assert.h>
#include <stdlib.h>

enum { STEM_MOST = 200 }; /* code points */

/* The slots of one form in one group. */
struct section {
	uint32_t first;
	uint32_t group; /* NONE: the questions by hand */
	uint32_t ask;	/* the author's phrasing, or NONE */
	const struct form *form;
};

struct bank {
	const struct pack *pack;
	const struct phrases *phrases;
	struct alikes *alikes; /* filled while questions are drawn */
	VEC(struct section) sections;
	uint32_t slots;
};

static void add_section(struct bank *bank, struct section section, uint32_t n)
{
	if (!n || n > UINT32_MAX - bank->slots)
		return;
	section.first = bank->slots;
	*vec_push(&bank->sections) = section;
	bank->slots += n;
}

static void add_group(struct bank *bank, uint32_t index)
{
	const struct group *group = &bank->pack->groups[index];
	struct section section = {.group = index, .ask = NONE};

	for (uint32_t i = 0; group->builtin && forms[i]; i++) {
		if (forms[i]->kind != group->kind || !group->n_rows)
			continue;
		section.form = forms[i];
		add_section(bank, section, forms[i]->slots(bank->pack, group));
	}
	for (uint32_t i = 0; i < group->n_asks; i++) {
		section.ask = group->first_ask + i;
		section.form = &form_ask;
		add_section(bank, section, group->n_rows);
		section.form = &form_ask_typed;
		add_section(bank, section, group->n_rows);
	}
}

struct bank *bank_create(const struct pack *pack, const struct phrases *phrases)
{
	struct bank *bank = xrealloc(NULL, sizeof(*bank));

	*bank = (struct bank){pack, phrases, alikes_create(pack), VEC_INIT, 0};
	for (uint32_t i = 0; i < pack->n_groups; i++)
		add_group(bank, i);
	add_section(bank, (struct section){.group = NONE, .ask = NONE},
		    pack->n_questions);
	return bank;
}

void bank_free(struct bank *bank)
{
	if (!bank)
		return;
	vec_finish(&bank->sections);
	alikes_free(bank->alikes);
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

static struct str section_group(const struct bank *bank,
				const struct section *section)
{
	if (section->group == NONE)
		return STR("questions");
	return pack_text(bank->pack, bank->pack->groups[section->group].id);
}

void bank_topic(const struct bank *bank, struct str group, uint32_t *first,
		uint32_t *n)
{
	*first = 0;
	*n = 0;
	for (uint32_t i = 0; i < bank->sections.n; i++) {
		const struct section *section = &bank->sections.at[i];
		uint32_t end = i + 1 < bank->sections.n ? section[1].first
							: bank->slots;

		if (!str_eq(section_group(bank, section), group))
			continue;
		if (!*n)
			*first = section->first;
		*n = end - *first;
	}
}

static const struct section *find_section(const struct bank *bank,
					  uint32_t slot)
{
	uint32_t low = 0;
	uint32_t high = bank->sections.n;

	assert(slot < bank->slots);
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (bank->sections.at[middle].first <= slot)
			low = middle;
		else
			high = middle;
	}
	return &bank->sections.at[low];
}

static struct str form_name(const struct section *section)
{
	return section->form ? str_of(section->form->id) : STR("by-hand");
}

void bank_place(const struct bank *bank, uint32_t slot, uint32_t *group,
		struct str *form)
{
	const struct section *section = find_section(bank, slot);

	*group = section->group;
	*form = form_name(section);
}

/* An author's phrasing is told from others by its column and its words. */
static void add_form(struct strbuf *id, const struct maker *m,
		     const struct question *q)
{
	strbuf_add(id, q->form);
	if (!m->ask)
		return;
	strbuf_addc(id, '-');
	strbuf_add(id, pack_text(m->pack, maker_column(m, m->ask->answer)->id));
	strbuf_addc(id, '-');
	key_slug(id, pack_text(m->pack, m->ask->q));
}

/* What tells this question from the others of its form. */
static void add_key(struct strbuf *id, const struct maker *m,
		    const struct question *q)
{
	if (q->mark.len) {
		key_slug(id, q->mark);
		return;
	}
	key_of_row(id, m->pack, m->group, q->rows[0]);
	if (q->of_column == NONE)
		return;
	strbuf_addc(id, '-');
	strbuf_add(id, pack_text(m->pack, maker_column(m, q->of_column)->id));
}

/* pack/group/form/key */
static void set_id(struct maker *m, struct question *q,
		   const struct written *written)
{
	struct strbuf id = STRBUF_INIT;

	strbuf_add(&id, pack_text(m->pack, m->pack->meta.id));
	strbuf_addc(&id, '/');
	strbuf_add(&id, q->group);
	strbuf_addc(&id, '/');
	add_form(&id, m, q);
	strbuf_addc(&id, '/');
	if (written)
		strbuf_add(&id, pack_text(m->pack, written->id));
	else
		add_key(&id, m, q);
	q->id = arena_copy(m->arena, strbuf_str(&id));
	strbuf_finish(&id);
}

static bool draw_written(struct maker *m, uint32_t index, struct question *q)
{
	const struct written *written = &m->pack->questions[index];

	q->group = STR("questions");
	if (!by_hand_make(m, written, q) || m->refusal)
		return false;
	set_id(m, q, written);
	q->why = pack_text(m->pack, written->why);
	q->source = why_source(m, written->citation);
	q->difficulty = written->level ? written->level : difficulty_of(q, 2);
	return true;
}

static bool draw_generated(struct maker *m, struct question *q)
{
	q->group = pack_text(m->pack, m->group->id);
	q->kind = m->form->asks;
	if (!m->form->make(m, m->slot, q) || m->refusal)
		return false;
	if (m->group->kind == FACT_SERIES && !m->ask)
		q->of_column = series_column(m->group, m->slot);
	set_id(m, q, NULL);
	q->why = why_sentence(m, q);
	q->source = why_source(m, pack_citation(m->pack, m->group, q->rows[0]));
	q->difficulty = difficulty_of_row(m, q);
	return !m->refusal;
}

bool bank_draw(const struct bank *bank, uint32_t slot, uint64_t seed,
	       struct arena *arena, struct question *q, const char **refusal)
{
	const struct section *section = find_section(bank, slot);
	struct maker m = {
		.pack = bank->pack,
		.alikes = bank->alikes,
		.phrases = bank->phrases,
		.form = section->form,
		.arena = arena,
		.rng = rng_numbered(seed, slot),
		.row = NONE,
		.slot = slot - section->first,
	};
	bool ok;

	*q = (struct question){
		.form = form_name(section),
		.pool_things = NONE,
		.pool_group = NONE,
		.of_group = section->group,
		.of_column = NONE,
	};
	if (section->group != NONE)
		m.group = &bank->pack->groups[section->group];
	if (section->ask != NONE)
		m.ask = &bank->pack->asks[section->ask];
	ok = m.group ? draw_generated(&m, q) : draw_written(&m, m.slot, q);
	if (ok && leak_found(q))
		ok = maker_refuse(&m, "the stem would hold its answer");
	if (ok && utf8_length(q->stem) > STEM_MOST)
		ok = maker_refuse(&m, "the stem would be too long");
	if (!ok && refusal)
		*refusal = m.refusal;
	return ok;
}
