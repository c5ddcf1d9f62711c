#include "oracle.h"

#include "clues.h"
#include "round/bank.h"
#include "spoken_value.h"
#include "trap.h"

#include <stdio.h>
#include <stdlib.h>

/* With fewer figures it may be chance. */
enum { SIGNS_FEW = 10 };
#include "trial.h"

static void try_options(struct trial *trial)
{
	const struct question *q = trial->q;

	for (uint32_t i = 0; i < q->n_options; i++) {
		struct said option = said_of(&trial->arena, q->options[i]);
		bool is_key = q->keys >> i & 1;

		trial_expect(trial, &option, is_key,
			     is_key ? "the key is wrong in a world"
				    : "another option is right in a world");
		if (q->kind != ASK_SEVERAL &&
		    (question_judge(trial->pools, q, q->options[i], NULL) ==
		     VERDICT_CORRECT) != is_key)
			trial_fault(trial, "an option is judged as another",
				    option.text, NULL);
	}
	if (!q->keys || q->keys >> q->n_options)
		trial_fault(trial, "no option is the key", STR_NONE, NULL);
}

static bool is_permutation(const struct question *q)
{
	uint32_t seen = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->order[i] < q->n_options)
			seen |= 1u << q->order[i];
	return seen == (1u << q->n_options) - 1;
}

static void try_whole(struct trial *trial, const char *what)
{
	static const struct said whole = {STR("(all)"), STR("all")};

	if (is_permutation(trial->q))
		trial_expect(trial, &whole, true, what);
	else
		trial_fault(trial, "places that stand twice", STR_NONE, NULL);
}

static bool stem_names(const struct trial *trial, struct str key)
{
	const struct reading *reading = &trial->readings.all[0];

	for (uint32_t i = 0; i < reading->match.n; i++)
		if (str_eq(reading->slots[i].key, key))
			return true;
	return false;
}

/* Both are bare words: does `whole` contain those of `part`? */
static bool holds_words(struct str whole, struct str part)
{
	for (size_t at = 0; at + part.len < whole.len + 1; at++) {
		struct str rest = str_from(whole, at);

		if ((!at || whole.ptr[at - 1] == ' ') &&
		    str_starts(rest, part) &&
		    (rest.len == part.len || rest.ptr[part.len] == ' '))
			return true;
	}
	return false;
}

/* If one text contains the other, both may be true of a thing: "honey",
 * "honey cake". Names of things are compared as things. */
static bool are_part_and_whole(const struct trial *trial, struct str a,
			       struct str b)
{
	const struct lexicon *lexicon = trial->book->lexicon;

	return lexicon_first(lexicon, a) == INDEX_NONE &&
	       lexicon_first(lexicon, b) == INDEX_NONE &&
	       (holds_words(a, b) || holds_words(b, a));
}

/* "12–15 years", or a figure alone; a falling pair is a score. */
static bool read_span(struct trial *trial, struct str text, double span[2])
{
	const char *at = arena_copy(&trial->arena, text).ptr;
	char *end;

	span[0] = span[1] = strtod(at, &end);
	if (end == at)
		return false;
	for (at = end; *at == ' ';)
		at++;
	if (str_starts(str_of(at), STR("–")))
		span[1] = strtod(at + STR("–").len, &end);
	return span[0] <= span[1];
}

/* May both be said of a thing: "12–15", "12–16"? */
static bool spans_meet(struct trial *trial, struct str a, struct str b)
{
	double x[2];
	double y[2];

	return read_span(trial, a, x) && read_span(trial, b, y) &&
	       x[0] <= y[1] && y[0] <= x[1];
}

static uint32_t column_of(const struct stem *stem)
{
	return stem->column == INDEX_NONE ? stem->claim->column : stem->column;
}

/* Questions about the values of a thing: a wrong one must differ clearly
 * from every right one. */
static bool asks_value(const struct stem *stem)
{
	return stem->group->kind == FACT_SERIES ||
	       (stem->group->kind == FACT_LINK &&
		column_of(stem) == LINK_VALUE);
}

static bool asks_text(const struct trial *trial, const struct stem *stem)
{
	return pack_column(trial->book->pack, stem->group, column_of(stem))
		       ->type == COLUMN_TEXT;
}

static void try_related(struct trial *trial, uint32_t key)
{
	const struct question *q = trial->q;
	const struct said *options = trial->readings.options;
	bool is_text = asks_text(trial, trial->readings.all[0].stem);

	for (uint32_t i = 0; i < q->n_options; i++) {
		if (q->keys >> i & 1)
			continue;
		if (are_part_and_whole(trial, options[i].key, options[key].key))
			trial_fault(trial, "an option is a part of the key",
				    q->options[i], NULL);
		if (is_text &&
		    spans_meet(trial, q->options[i], q->options[key]))
			trial_fault(trial, "an option may be what the key is",
				    q->options[i], NULL);
	}
}

/* What a wrong option must not be, given the key. */
static void try_distractors(struct trial *trial)
{
	const struct question *q = trial->q;
	const struct stem *stem = trial->readings.all[0].stem;
	uint32_t traps = trial->oracle->traps;

	for (uint32_t i = 0; i < q->n_options; i++) {
		if (traps >> TRAP_NAMED & 1 && stem->group->kind == FACT_LINK &&
		    stem_names(trial, trial->readings.options[i].key))
			trial_fault(trial, "an option that the stem names",
				    q->options[i], NULL);
		if (traps >> TRAP_PARTS & 1 && q->keys >> i & 1 &&
		    asks_value(stem))
			try_related(trial, i);
	}
}

/* Two options with the same words cannot be told apart. */
static void try_apart(struct trial *trial)
{
	const struct question *q = trial->q;

	for (uint32_t i = 0; i < q->n_options; i++)
		for (uint32_t j = 0; j < i; j++)
			if (str_eq(said_of(&trial->arena, q->options[i]).key,
				   said_of(&trial->arena, q->options[j]).key))
				trial_fault(trial, "two options are the same",
					    q->options[i], NULL);
}

/* The description of each item of an order, and of each pair. */
static void try_words(struct trial *trial)
{
	for (uint32_t i = 0; i < trial->q->n_options; i++)
		trial_proof_words(trial, i);
}

/* The column of the figures that are asked for, or NULL. */
static const struct column *column_of_figures(const struct trial *trial)
{
	const struct stem *stem = trial->readings.all[0].stem;
	uint32_t column =
		stem->column == INDEX_NONE ? stem->claim->column : stem->column;

	if ((trial->q->judged.type != ANSWER_NUMBER &&
	     trial->q->judged.type != ANSWER_PERCENT) ||
	    column >= stem->group->n_columns)
		return NULL;
	return pack_column(trial->book->pack, stem->group, column);
}

/* The least figure that there can be in a column. */
static int64_t least_of(const struct pack *pack, const struct column *column)
{
	struct str unit =
		pack_text(pack, column->unit.symbol.len ? column->unit.symbol
							: column->unit.many);

	if (column->type != COLUMN_NUMBER || str_eq(unit, STR("K")))
		return 0;
	return str_eq(unit, STR("°C")) ? -2731500 : INT64_MIN;
}

/* What cannot be is no option: a negative count, 120 %, -300 °C. */
static void try_bounds(struct trial *trial)
{
	const struct column *column = column_of_figures(trial);
	struct number number;

	for (uint32_t i = 0; column && i < trial->q->n_options; i++)
		if (said_figure(trial->book->phrases, trial->q->options[i],
				&number) &&
		    !number.power &&
		    (number.lo < least_of(trial->book->pack, column) ||
		     (column->type == COLUMN_PERCENT &&
		      number.hi > 100 * NUMBER_SCALE)))
			trial_fault(trial, "an option that cannot be",
				    trial->q->options[i], NULL);
}

static void try_kind(struct trial *trial)
{
	switch (trial->q->kind) {
	case ASK_CHOICE:
		try_distractors(trial);
		/* fallthrough */
	case ASK_BOOL:
	case ASK_SEVERAL:
		try_options(trial);
		try_bounds(trial);
		trial_proofs(trial);
		break;
	case ASK_ORDER:
		try_whole(trial, "the order is another in a world");
		try_words(trial);
		break;
	case ASK_MATCH:
		try_whole(trial, "the pairs are others in a world");
		try_words(trial);
		break;
	case ASK_TYPED:
	case ASK_GUESS:
		trial_typed(trial);
		break;
	case ASK_KINDS:
		break;
	}
}

/* Counts how often a statement with a figure below zero is true. */
static void count_sign(struct trial *trial)
{
	const struct question *q = trial->q;
	struct number number;

	for (uint32_t i = 0; i < trial->readings.all[0].match.n; i++)
		if (said_figure(trial->book->phrases,
				trial->readings.all[0].slots[i].text,
				&number) &&
		    number.lo < 0)
			trial->oracle->below_zero[q->keys >> 1 & 1]++;
}

/* Of one row, two slots never make one question. Rows with one id are for the
 * author to mend. */
static void try_id(struct trial *trial)
{
	const struct question *q = trial->q;
	bool is_new;
	uint32_t *row = strmap_put(&trial->ids,
				   arena_copy(&trial->texts, q->id), &is_new);

	if (!is_new && q->n_rows && *row == q->rows[0])
		trial_fault(trial, "two questions have one id", STR_NONE, NULL);
	*row = q->n_rows ? q->rows[0] : INDEX_NONE;
}

static void try_question(struct trial *trial)
{
	trial->oracle->questions++;
	trial->oracle->of_kind[trial->q->kind]++;
	try_apart(trial);
	if (trial->is_first)
		try_id(trial);
	if (str_eq(trial->q->form, STR("by-hand"))) {
		trial_by_hand(trial);
		return;
	}
	readings_find(&trial->readings, trial->book, trial->q, &trial->arena);
	if (trial->readings.n && str_eq(trial->q->form, STR("number-true")))
		count_sign(trial);
	if (trial->readings.n)
		trial_clues(trial);
	if (trial->readings.n)
		try_kind(trial);
	else
		trial_fault(trial, "the stem is not understood", STR_NONE,
			    NULL);
}

static void try_slot(struct oracle *oracle, const struct bank *bank,
		     struct trial *trial, uint32_t slot, uint64_t seeds)
{
	bool asked = false;

	for (uint64_t seed = 0; seed < seeds; seed++) {
		struct question q;

		trial->arena = ARENA_INIT;
		trial->q = &q;
		trial->is_first = !asked;
		if (bank_draw(bank, slot, seed, &trial->arena, &q, NULL)) {
			try_question(trial);
			asked = true;
		}
		arena_finish(&trial->arena);
		trial->q = NULL;
		if (oracle->faults >= oracle->limit)
			return;
	}
	oracle->slots += asked;
}

void oracle_pack(struct oracle *oracle, const struct pack *pack,
		 const struct phrases *phrases, uint64_t seeds)
{
	struct bank *bank = bank_create(pack, phrases);
	struct trial trial = {
		.oracle = oracle,
		.book = book_create(pack, phrases, oracle->traps),
		.pools = answer_pools_create(pack),
		.bank = bank,
		.ids = STRMAP_INIT,
		.texts = ARENA_INIT,
	};

	for (uint32_t slot = 0;
	     slot < bank_slots(bank) && oracle->faults < oracle->limit; slot++)
		try_slot(oracle, bank, &trial, slot, seeds);
	strmap_finish(&trial.ids);
	arena_finish(&trial.texts);
	answer_pools_free(trial.pools);
	book_free((struct book *)trial.book);
	bank_free(bank);
}

void oracle_finish(struct oracle *oracle)
{
	uint64_t all = oracle->below_zero[0] + oracle->below_zero[1];

	if (all < SIGNS_FEW || (oracle->below_zero[0] && oracle->below_zero[1]))
		return;
	oracle->faults++;
	printf("fault: a figure below zero is always true, or never\n");
}
