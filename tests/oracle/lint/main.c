/*
 * Checks the wording of every question of the given packs:
 *
 *	wording questions/amanat.yaml
 *
 * Exit status: 0 when they read well, 1 when not, 2 when a pack cannot be read.
 */

#include "balance.h"
#include "base/strmap.h"
#include "round/bank.h"
#include "wording.h"

#include <inttypes.h>
#include <stdio.h>

/* Seeds for key positions; limits on uneven options and doubtful questions
 * in percent. */
enum { SEEDS = 8, UNEVEN_MOST = 5, DOUBTS_MOST = 20 };

struct lint {
	struct balance balance;
	struct arena arena; /* kept across packs */
	uint64_t questions;
	uint64_t choices;
	uint64_t uneven;
	uint64_t without_why;
	uint64_t doubts;
	uint64_t faults;
};

static void show(const struct question *q, const char *kind, const char *what)
{
	printf("%s: %s\n  " STR_FMT "\n  " STR_FMT "\n  = " STR_FMT
	       "\n  " STR_FMT "\n",
	       kind, what, STR_ARG(q->id), STR_ARG(q->stem), STR_ARG(q->answer),
	       STR_ARG(q->explanation));
}

static void fault(struct lint *lint, const struct question *q, const char *what)
{
	lint->faults++;
	show(q, "fault", what);
}

/* Only the author's own phrases and questions may have no explanation. */
static void check_why(struct lint *lint, const struct question *q)
{
	if (q->explanation.len)
		return;
	lint->without_why++;
	if (!str_eq(q->form, STR("ask")) && !str_eq(q->form, STR("by-hand")) &&
	    !str_eq(q->form, STR("ask-typed")))
		fault(lint, q, "no explanation");
}

/* A typed question may also be asked with options. */
static void check_twice(struct lint *lint, struct strmap *seen,
			const struct question *q, uint32_t slot)
{
	bool is_new;
	uint32_t *owner = strmap_put(
		seen,
		arena_printf(&lint->arena, "%u\n" STR_FMT "\n" STR_FMT,
			     (unsigned)q->kind, STR_ARG(q->stem),
			     STR_ARG(q->answer)),
		&is_new);

	/* A wrong value of a thing is paired with each of its right ones. */
	if (is_new || str_eq(q->form, STR("link-true")))
		*owner = slot;
	else if (*owner != slot)
		fault(lint, q, "the same stem with the same answer");
}

static void look(struct lint *lint, const struct pack *pack,
		 const struct question *q)
{
	const char *what = wording_fault(q);
	const char *doubt = wording_doubt(pack, q);

	if (what)
		fault(lint, q, what);
	if (doubt) {
		lint->doubts++;
		show(q, "doubt", doubt);
	}
	check_why(lint, q);
	lint->questions++;
	lint->choices += q->kind == ASK_CHOICE;
	lint->uneven += wording_uneven(q);
}

/* The words of BOOL options come from the phrases, which outlive the lint. */
static void look_at_bank(struct lint *lint, const struct bank *bank)
{
	struct strmap seen = STRMAP_INIT;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		for (uint64_t seed = 0; seed < SEEDS; seed++) {
			struct arena arena = ARENA_INIT;
			struct question q;

			if (bank_draw(bank, slot, seed, &arena, &q, NULL)) {
				q.options[0] =
					arena_copy(&lint->arena, q.options[0]);
				balance_add(&lint->balance, &q);
				if (!seed) {
					look(lint, bank_pack(bank), &q);
					check_twice(lint, &seen, &q, slot);
				}
			}
			arena_finish(&arena);
		}
	strmap_finish(&seen);
}

static bool look_at_pack(struct lint *lint, const struct phrases *phrases,
			 const char *path)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_load(path, &diags);
	struct bank *bank;

	vec_each (diag, &diags.all)
		if (!pack)
			fprintf(stderr, STR_FMT "\n", STR_ARG(diag->message));
	diags_finish(&diags);
	if (!pack)
		return false;
	bank = bank_create(pack, phrases);
	look_at_bank(lint, bank);
	bank_free(bank);
	pack_free(pack);
	return true;
}

static bool report(struct lint *lint)
{
	bool fair = balance_report(&lint->balance);
	uint64_t uneven =
		lint->choices ? 100 * lint->uneven / lint->choices : 0;

	printf("%" PRIu64 " questions; %" PRIu64 " of %" PRIu64
	       " choices with an option of three times the key's length or "
	       "a third; %" PRIu64 " without an explanation; %" PRIu64
	       " in doubt; %" PRIu64 " faults\n",
	       lint->questions, lint->uneven, lint->choices, lint->without_why,
	       lint->doubts, lint->faults);
	return fair && uneven <= UNEVEN_MOST && !lint->faults &&
	       100 * lint->doubts <= DOUBTS_MOST * lint->questions;
}

int main(int argc, char **argv)
{
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	struct lint lint = {.arena = ARENA_INIT};
	bool read = phrases != NULL;
	bool well = false;

	for (int i = 1; read && i < argc; i++)
		read = look_at_pack(&lint, phrases, argv[i]);
	if (read)
		well = report(&lint);
	arena_finish(&lint.arena);
	phrases_free(phrases);
	diags_finish(&diags);
	return !read ? 2 : !well;
}
