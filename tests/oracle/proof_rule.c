#include "trial.h"

#include "claim_time.h"
#include "row_words.h"
#include "spoken_value.h"

#include <stdlib.h>

/* Does the rule stored with a wrong option hold for the rows stored with it?
 * That the option is wrong has been checked before; this checks the reason. */

/* Compares two rows, in one world. */
typedef bool (*comparing)(struct scene *s, uint32_t fact, uint32_t own);

struct proving {
	struct trial *trial;
	struct scene *scene;
	const struct proof *proof;
	uint32_t reading;
	struct said said; /* the option */
	struct said key;  /* a right one */
	uint32_t column;  /* that the options belong to, or NONE */
	comparing holds;  /* for both rows, or NULL */
};

static bool says(const struct proving *p, uint32_t row, struct str text)
{
	return row_says(p->trial->book, p->scene->group, row, p->column, text);
}

static bool is_row(const struct proving *p, uint32_t row)
{
	const struct group *group = p->scene->group;

	return row - group->first_row < group->n_rows;
}

/* Does the pack have everything that may be right about something? */
static bool knows_all(const struct group *group)
{
	switch ((enum fact_kind)group->kind) {
	case FACT_TERM:
		return group->one_at_a_time ||
		       group->completeness != COMPLETE_NO;
	case FACT_LINK:
		return group->is_unique || group->completeness != COMPLETE_NO;
	case FACT_LIST:
		return group->completeness == COMPLETE_EACH ||
		       group->completeness == COMPLETE_YES;
	case FACT_EVENT:
	case FACT_NUMBER:
		return group->completeness != COMPLETE_NO;
	case FACT_RENAME:
	case FACT_SERIES:
		return true;
	case FACT_KINDS:
		break;
	}
	return false;
}

static struct str slot(const struct proving *p, const char *name)
{
	const struct said *said = scene_slot(p->scene, name);

	return said ? said->text : STR_NONE;
}

/* For true-or-false statements: is it what the row says? */
static bool is_stated(const struct proving *p, uint32_t row, const char *name)
{
	return row_says(p->trial->book, p->scene->group, row, p->column,
			slot(p, name));
}

static bool known(const struct proving *p)
{
	uint32_t fact = p->proof->fact;
	uint32_t own = p->proof->own;

	/* When asked what is not in a list, a member is the wrong answer. */
	if (own == fact && p->trial->q->kind == ASK_CHOICE)
		return is_row(p, own) && says(p, own, p->said.text);
	if (!knows_all(p->scene->group) || !is_row(p, fact))
		return false;
	if (p->trial->q->kind == ASK_BOOL) {
		if (scene_is_true(p->scene, &p->key))
			return own == INDEX_NONE &&
			       is_stated(p, fact, "option");
		return is_row(p, own) && is_stated(p, own, "option") &&
		       (p->scene->group->is_unique ||
			!is_stated(p, fact, "option"));
	}
	if (!is_row(p, own) || !says(p, own, p->said.text))
		return false;
	return p->trial->q->kind == ASK_SEVERAL ||
	       (says(p, fact, p->key.text) && !says(p, fact, p->said.text));
}

static bool absent(const struct proving *p)
{
	const struct group *group = p->scene->group;
	const struct value thing = {.kind = VALUE_THING, .a = p->proof->fact};

	if (group->kind != FACT_LIST || group->completeness != COMPLETE_YES ||
	    thing.a >= p->trial->book->pack->n_things ||
	    !value_is(p->trial->book, &thing, p->said.text))
		return false;
	for (uint32_t i = 0; i < group->n_rows; i++) {
		const struct value *cell =
			scene_cell(p->scene, group->first_row + i, LIST_WHAT);

		if (cell->kind != VALUE_THING ||
		    things_same(p->trial->book->pack, cell->a, thing.a))
			return false;
	}
	return true;
}

static bool excluded(const struct proving *p)
{
	const struct group *group = p->scene->group;
	uint32_t at = p->proof->fact;

	return at - group->first_exclusion < group->n_exclusions &&
	       value_is(p->trial->book,
			&p->trial->book->pack->exclusions[at].what,
			p->said.text);
}

static bool later(struct scene *s, uint32_t fact, uint32_t own)
{
	int32_t a;
	int32_t b;

	return scene_day(s, fact, EVENT_ON, &a) &&
	       scene_day(s, own, EVENT_ON, &b) && a < b;
}

static bool earlier(struct scene *s, uint32_t fact, uint32_t own)
{
	return later(s, own, fact);
}

static bool in_another_year(struct scene *s, uint32_t fact, uint32_t own)
{
	struct date year;
	int32_t a;
	int32_t b;

	return (scene_slot_date(s, "year", &year) ||
		scene_slot_date(s, "on", &year)) &&
	       scene_day(s, fact, EVENT_ON, &a) &&
	       scene_day(s, own, EVENT_ON, &b) && a >= year.first &&
	       a <= year.last && (b < year.first || b > year.last);
}

static bool days(struct scene *s, uint32_t row, int32_t *out)
{
	int32_t from;
	int32_t to;

	if (!scene_day(s, row, TERM_FROM, &from) ||
	    !scene_day(s, row, TERM_TO, &to))
		return false;
	*out = to - from;
	return true;
}

static bool shorter(struct scene *s, uint32_t fact, uint32_t own)
{
	int32_t a;
	int32_t b;

	return days(s, fact, &a) && days(s, own, &b) && b < a;
}

static int64_t figure(struct scene *s, uint32_t row)
{
	return world_figure(s->world,
			    scene_cell(s, row, s->reading->stem->column));
}

static bool less(struct scene *s, uint32_t fact, uint32_t own)
{
	return world_figure_order(figure(s, own), figure(s, fact)) < 0;
}

static bool more(struct scene *s, uint32_t fact, uint32_t own)
{
	return world_figure_order(figure(s, own), figure(s, fact)) > 0;
}

static bool other_cell(struct scene *s, uint32_t fact, uint32_t own)
{
	uint32_t column = s->reading->stem->column;
	const struct said *said = scene_slot(s, "figure");

	return said && scene_says(s, fact, column, said) &&
	       !scene_says(s, own, column, said);
}

static const struct {
	const char *form;
	comparing holds;
} comparisons[] = {
	{"event-first", later},
	{"event-last", earlier},
	{"event-in-year", in_another_year},
	{"term-longest", shorter},
	{"series-highest", less},
	{"series-lowest", more},
	{"series-when", other_cell},
};

/* True or false, more or less: does the key follow from the facts? */
static bool either(struct scene *s, uint32_t fact, uint32_t own,
		   const struct said *key)
{
	struct str form = s->q->form;
	const struct said *words = scene_slot(s, "figure");
	struct number number;

	if (str_eq(form, STR("event-before")))
		return later(s, fact, own) ==
		       scene_word(s, key, "words.before");
	if (str_eq(form, STR("series-change")))
		return scene_word(s, key,
				  more(s, own, fact) ? "words.rose"
						     : "words.fell");
	if (!words)
		return false;
	if (str_eq(form, STR("number-true")))
		return scene_says(s, fact, NUMBER_VALUE, words) ==
		       scene_is_true(s, key);
	return said_figure(s->book->phrases, words->text, &number) &&
	       (world_figure(s->world, scene_cell(s, fact, NUMBER_VALUE)) >
		number.lo) == scene_word(s, key, "words.more");
}

/* The figure or date of the row differs, and not just slightly. */
static bool other_value(struct scene *s, const struct proving *p)
{
	uint32_t fact = p->proof->fact;
	const struct value *cell = scene_cell(s, fact, p->column);
	const struct column *column = pack_column(s->pack, s->group, p->column);
	struct number number;
	int64_t figure;
	int64_t share;

	if (scene_says(s, fact, p->column, &p->said))
		return false;
	if (cell->kind != VALUE_NUMBER || column->tolerance == INDEX_NONE)
		return true;
	/* So many metres mean nothing beside a power of ten; a share does. */
	if (!said_figure(s->book->phrases, p->said.text, &number) ||
	    pack_value_number(s->pack, cell).power != number.power ||
	    (number.power && !column->is_percent))
		return true;
	figure = number.power ? pack_value_number(s->pack, cell).lo
			      : world_figure(s->world, cell);
	share = s->pack->figures[column->tolerance];
	if (column->is_percent)
		share = llabs(figure) / (100 * NUMBER_SCALE) * share;
	return llabs(number.lo - figure) > share;
}

static bool outside_here(struct scene *s, void *data)
{
	const struct proving *p = data;

	if (s->q->kind == ASK_BOOL)
		return either(s, p->proof->fact, p->proof->own, &p->key);
	return p->holds ? p->holds(s, p->proof->fact, p->proof->own)
			: other_value(s, p);
}

static bool outside(struct proving *p)
{
	uint32_t own = p->proof->own;

	if (!is_row(p, p->proof->fact) ||
	    (own != INDEX_NONE && !is_row(p, own)))
		return false;
	for (size_t i = 0; i < sizeof(comparisons) / sizeof(*comparisons); i++)
		if (str_eq(str_of(comparisons[i].form), p->trial->q->form))
			p->holds = comparisons[i].holds;
	if (p->trial->q->kind != ASK_BOOL) {
		if (own == INDEX_NONE ? p->holds != NULL
				      : !says(p, own, p->said.text))
			return false;
		if (!says(p, p->proof->fact, p->key.text))
			return false;
	}
	return trial_always(p->trial, p->reading, &p->said, outside_here, p);
}

static bool holds(struct proving *p)
{
	switch (p->proof->rule) {
	case PROOF_KNOWN:
		return known(p);
	case PROOF_ABSENT:
		return absent(p);
	case PROOF_EXCLUDED:
		return excluded(p);
	case PROOF_OUTSIDE:
		return outside(p);
	case PROOF_NONE:
		p->trial->oracle->unproved++;
		return true;
	case PROOF_AUTHOR:
		break;
	}
	return false;
}

/* The reading about the group of the question. */
static uint32_t own_reading(const struct trial *trial)
{
	const struct group *group =
		&trial->book->pack->groups[trial->q->of_group];

	for (uint32_t i = 0; i < trial->readings.n; i++)
		if (trial->readings.all[i].stem->group == group)
			return i;
	return INDEX_NONE;
}

/* The column that the options belong to. */
static uint32_t answer_column(const struct stem *stem)
{
	if (stem->claim->answers == ANSWERS_NAMES)
		return RENAME_NAME;
	return stem->claim->column != INDEX_NONE ? stem->claim->column
						 : stem->column;
}

void trial_proofs(struct trial *trial)
{
	const struct question *q = trial->q;
	uint32_t reading = own_reading(trial);
	struct world world = world_make(trial->book->pack);
	struct proving p = {.trial = trial, .reading = reading};
	struct scene scene;

	if (reading == INDEX_NONE)
		return;
	scene = readings_scene(&trial->readings, reading, trial->book, q,
			       &world);
	p.scene = &scene;
	p.column = answer_column(scene.reading->stem);
	p.key = trial->readings.options[__builtin_ctz(q->keys)];
	for (uint32_t i = 0; i < q->n_options; i++) {
		p.proof = &q->proofs[i];
		p.said = trial->readings.options[i];
		p.holds = NULL;
		if (!(q->keys >> i & 1) && !holds(&p))
			trial_fault(trial, "a proof that does not hold",
				    q->options[i], NULL);
		trial_proof_words(trial, i);
	}
}
