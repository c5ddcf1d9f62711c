#include "question/answer_pools.h"

#include "test_bank.h"

/* The alternative words of a value are right when typed; wrong options are
 * of the same sort. */

static const char compounds[] =
	"facts:\n  names:\n    kind: link\n    title: chemical name\n"
	"    rows:\n"
	"      - {what: rust, value: iron oxide, also: [ferric oxide]}\n"
	"      - {what: quicklime, value: calcium oxide, also: [burnt lime]}\n"
	"      - {what: chalk, value: calcium carbonate}\n"
	"      - {what: galena, value: lead sulfide}\n";

static enum verdict typed(const char *id, const char *answer)
{
	struct pools *pools = answer_pools_create(pack);
	struct strbuf reason = STRBUF_INIT;
	enum verdict verdict = VERDICT_WRONG;
	bool found = false;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
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
	test_bank_begin(compounds);
	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(eq(int,
			     typed("test/names/link-value-typed/rust",
				   rows[i].answer),
			     rows[i].verdict),
			  "%s", rows[i].answer);
	test_bank_end();
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
	uint32_t n = 0;

	test_bank_begin(words);
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
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
	test_bank_end();
}
