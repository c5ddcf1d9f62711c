#include "question/ask_name.h"

#include "test_bank.h"

static const char body[] =
	"types: {people: {who: yes}}\n"
	"things:\n"
	"  people: {a: Anna Petrova, b: Boris Petrov, c: Clara Chen, d: Dara "
	"Doyle, e: Emil Ek}\n"
	"facts:\n"
	"  deeds:\n"
	"    kind: link\n"
	"    value: people\n"
	"    title: person\n"
	"    complete: each\n"
	"    ask: {value: 'Who {what}?', say: '{Value} {what}.'}\n"
	"    forms: {only: [link-value]}\n"
	"    rows:\n"
	"      - {what: took over when Petrov resigned, value: c}\n"
	"      - {what: founded the club, value: d}\n"
	"      - {what: won the cup, value: a}\n"
	"      - {what: built the hall, value: e}\n"
	"      - {what: wrote the rules, value: b}\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(ask_name, .init = begin, .fini = test_bank_end);

/* Is the name ever an option where the stem names Petrov? */
static bool is_offered(struct str name)
{
	bool is = false;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		for (uint64_t seed = 0; seed < 50; seed++) {
			struct question q;

			if (!bank_draw(bank, slot, seed, &arena, &q, NULL) ||
			    str_find(q.stem, STR("Petrov")) == SIZE_MAX)
				continue;
			for (uint32_t i = 0; i < q.n_options; i++)
				is = is || str_eq(q.options[i], name);
		}
	return is;
}

Test(ask_name, whom_the_stem_names_by_surname_is_no_option)
{
	cr_expect(not(is_offered(STR("Boris Petrov"))));
	cr_expect(is_offered(STR("Anna Petrova")));
	cr_expect(is_offered(STR("Clara Chen")));
}
