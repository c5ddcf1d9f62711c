#include "oracle.h"

#include "round/bank.h"
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

static void try_kind(struct trial *trial)
{
	switch (trial->q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
	case ASK_SEVERAL:
		try_options(trial);
		break;
	case ASK_ORDER:
		try_whole(trial, "the order is another in a world");
		break;
	case ASK_MATCH:
		try_whole(trial, "the pairs are others in a world");
		break;
	case ASK_TYPED:
	case ASK_GUESS:
		trial_typed(trial);
		break;
	case ASK_KINDS:
		break;
	}
}

static void try_question(struct trial *trial)
{
	trial->oracle->questions++;
	trial->oracle->of_kind[trial->q->kind]++;
	try_apart(trial);
	if (str_eq(trial->q->form, STR("by-hand"))) {
		trial_by_hand(trial);
		return;
	}
	readings_find(&trial->readings, trial->book, trial->q, &trial->arena);
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
		.book = book_create(pack, phrases),
		.pools = answer_pools_create(pack),
	};

	for (uint32_t slot = 0;
	     slot < bank_slots(bank) && oracle->faults < oracle->limit; slot++)
		try_slot(oracle, bank, &trial, slot, seeds);
	answer_pools_free(trial.pools);
	book_free((struct book *)trial.book);
	bank_free(bank);
}
