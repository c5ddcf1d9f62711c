#include "round/answer_change.h"

#include "base/utf8.h"

enum { SLOTS_OF_FACT = 64, DRAWS = 8 };

/* Is the answer determined by the facts alone? */
static bool is_settled(enum question_kind kind)
{
	return kind == ASK_CHOICE || kind == ASK_TYPED || kind == ASK_GUESS;
}

/* pack/group/form */
static struct str place_of(struct str question)
{
	struct str rest = question;
	struct str part;

	for (int i = 0; i < 3; i++)
		str_split(&rest, '/', &part);
	return str_head(question, question.len - rest.len);
}

/* Could the slot yield the question? Compares its form; the part of an id
 * after the form may name an author's phrasing. */
static bool may_ask(const struct bank *bank, uint32_t slot, struct str question)
{
	struct str place = place_of(question);
	struct str form;
	uint32_t group;
	size_t slash = place.len - !!place.len;

	bank_place(bank, slot, &group, &form);
	while (slash && place.ptr[slash - 1] != '/')
		slash--;
	return str_starts(str_from(place, slash), form);
}

/* What several draws of one question have in common. */
struct drawn {
	struct str answer;
	bool any;
	bool differ; /* or one matches the recorded answer */
};

static void draw(const struct bank *bank, uint32_t slot, uint64_t seed,
		 struct str question, struct str answer, struct arena *arena,
		 struct drawn *drawn)
{
	struct question q;

	if (!bank_draw(bank, slot, seed, arena, &q, NULL) ||
	    !str_eq(q.id, question))
		return;
	drawn->differ = drawn->differ || !is_settled(q.kind) ||
			utf8_reads_same(q.answer, answer) ||
			(drawn->any && !str_eq(drawn->answer, q.answer));
	drawn->answer = q.answer;
	drawn->any = true;
}

bool answer_changed(const struct bank *bank, struct fact fact,
		    struct str question, struct str answer)
{
	uint32_t slots[SLOTS_OF_FACT];
	uint32_t n = bank_fact_slots(bank, fact, slots, SLOTS_OF_FACT);
	struct arena arena = ARENA_INIT;
	struct drawn drawn = {.any = false};

	for (uint32_t i = 0; i < n && !drawn.any; i++)
		for (uint64_t seed = 0; seed < DRAWS && !drawn.differ &&
					may_ask(bank, slots[i], question);
		     seed++)
			draw(bank, slots[i], seed, question, answer, &arena,
			     &drawn);
	arena_finish(&arena);
	return drawn.any && !drawn.differ;
}
