#include "question/answer_pools.h"
#include "round/bank.h"

#include "test_pack.h"

/* The alternative words of a value are right when typed; wrong options are
 * of the same sort. */
struct asked {
	struct pack *pack;
	struct phrases *phrases;
	struct bank *bank;
	struct arena arena;
};

static struct asked ask(const char *body)
{
	struct diags diags = DIAGS_INIT;
	struct asked asked = {.pack = test_pack(body), .arena = ARENA_INIT};

	asked.phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(ne(ptr, asked.phrases, NULL));
	asked.bank = bank_create(asked.pack, asked.phrases);
	diags_finish(&diags);
	return asked;
}

static void end(struct asked *asked)
{
	bank_free(asked->bank);
	phrases_free(asked->phrases);
	pack_free(asked->pack);
	arena_finish(&asked->arena);
}

static const char compounds[] =
	"facts:\n  names:\n    kind: link\n    title: chemical name\n"
	"    rows:\n"
	"      - {what: rust, value: iron oxide, also: [ferric oxide]}\n"
	"      - {what: quicklime, value: calcium oxide, also: [burnt lime]}\n"
	"      - {what: chalk, value: calcium carbonate}\n"
	"      - {what: galena, value: lead sulfide}\n";

static enum verdict typed(struct asked *asked, const char *id,
			  const char *answer)
{
	struct pools *pools = answer_pools_create(asked->pack);
	struct strbuf reason = STRBUF_INIT;
	enum verdict verdict = VERDICT_WRONG;
	bool found = false;

	for (uint32_t slot = 0; slot < bank_slots(asked->bank); slot++) {
		struct question q;

		if (!bank_draw(asked->bank, slot, 1, &asked->arena, &q, NULL) ||
		    str_eq(q.id, str_of(id)) == false)
			continue;
		found = true;
		verdict = question_judge(pools, &q, str_of(answer), &reason);
	}
	cr_expect(found, "%s is not asked", id);
	strbuf_finish(&reason);
	answer_pools_free(pools);
	return verdict;
}

Test(value_words, other_words_of_the_value_are_right)
{
	static const struct {
		const char *answer;
		enum verdict verdict;
	} rows[] = {
		{"iron oxide", VERDICT_CORRECT},
		{"ferric oxide", VERDICT_CORRECT},
		{"burnt lime", VERDICT_WRONG},
		{"calcium oxide", VERDICT_WRONG},
	};
	struct asked asked = ask(compounds);

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(eq(int,
			     typed(&asked, "test/names/link-value-typed/rust",
				   rows[i].answer),
			     rows[i].verdict),
			  "%s", rows[i].answer);
	end(&asked);
}

static const char words[] =
	"things:\n  words:\n"
	"    coche: {name: coche, sort: noun}\n"
	"    si: {name: sí, sort: particle}\n"
	"    casa: {name: casa, sort: noun}\n"
	"    no: {name: no, sort: particle}\n"
	"    perro: {name: perro, sort: noun}\n"
	"    ir: {name: ir, sort: verb}\n"
	"    gato: {name: gato, sort: noun}\n"
	"facts:\n  spanish:\n    kind: link\n    value: words\n"
	"    title: Spanish word\n    rows:\n"
	"      - {what: car, value: coche}\n"
	"      - {what: certainly, value: si}\n"
	"      - {what: house, value: casa}\n"
	"      - {what: never, value: no}\n"
	"      - {what: dog, value: perro}\n"
	"      - {what: go, value: ir}\n"
	"      - {what: cat, value: gato}\n";

static bool is_noun(struct str word)
{
	static const char *const nouns[] = {"coche", "casa", "perro", "gato"};

	for (size_t i = 0; i < COUNT(nouns); i++)
		if (str_eq(word, str_of(nouns[i])))
			return true;
	return false;
}

Test(value_words, the_same_sort_stands_beside_the_key)
{
	struct asked asked = ask(words);
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(asked.bank); slot++) {
		struct question q;

		if (!bank_draw(asked.bank, slot, 1, &asked.arena, &q, NULL) ||
		    str_eq(q.form, STR("link-value")) == false)
			continue;
		n++;
		/* There are too few particles, so others are offered too. */
		cr_expect(eq(u32, q.n_options, 4));
		for (uint32_t i = 0; is_noun(q.answer) && i < q.n_options; i++)
			cr_expect(is_noun(q.options[i]), STR_FMT,
				  STR_ARG(q.options[i]));
	}
	cr_expect(eq(u32, n, 7));
	end(&asked);
}
