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

/* Rome is right three times; what is a wrong option so much oftener gives away
 * no more than what is right once. */
static const char seats[] = "facts:\n"
			    "  seats:\n"
			    "    kind: link\n"
			    "    title: seat\n"
			    "    tense: past\n"
			    "    complete: each\n"
			    "    forms: {only: [link-value]}\n"
			    "    rows:\n"
			    "      - {what: Alpha, value: Rome}\n"
			    "      - {what: Beta, value: Oslo}\n"
			    "      - {what: Gamma, value: Rome}\n"
			    "      - {what: Delta, value: Bern}\n"
			    "      - {what: Epsilon, value: Riga}\n"
			    "      - {what: Zeta, value: Kyiv}\n"
			    "      - {what: Eta, value: Rome}\n"
			    "      - {what: Theta, value: Lima}\n"
			    "      - {what: Iota, value: Doha}\n"
			    "      - {what: Kappa, value: Baku}\n"
			    "      - {what: Lambda, value: Cairo}\n"
			    "      - {what: Mu, value: Paris}\n"
			    "      - {what: Nu, value: Minsk}\n";

/* Wherever it stands in the file, and however often. */
Test(ask_name, an_option_is_right_one_time_in_four)
{
	static const char *const places[] = {"Rome", "Oslo", "Kyiv", "Minsk"};
	uint32_t offered[4] = {0};
	uint32_t right[4] = {0};

	test_bank_end();
	test_bank_begin(seats);
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		for (uint64_t seed = 0; seed < 100; seed++) {
			struct question q;

			if (!bank_draw(bank, slot, seed, &arena, &q, NULL))
				continue;
			for (uint32_t i = 0; i < 4 * q.n_options; i++)
				if (str_eq(q.options[i / 4],
					   str_of(places[i % 4]))) {
					offered[i % 4]++;
					right[i % 4] += q.keys >> i / 4 & 1;
				}
		}
	for (uint32_t i = 0; i < 4; i++)
		cr_expect(7 * right[i] > offered[i] * 3 / 2 &&
				  3 * right[i] < offered[i],
			  "%s: %u of %u", places[i], right[i], offered[i]);
}
