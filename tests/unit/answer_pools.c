#include "question/answer_pools.h"

#include "test_pack.h"

static struct pack *pack;
static struct pools *pools;

static void load(void)
{
	pack = test_pack(
		"things:\n"
		"  parties: {otan: {name: Otan, also: [Отан]}, asar: Asar,\n"
		"    civic: Civic Party}\n"
		"  people: {abai: Abai Qunanbaiuly, mukhtar: Mukhtar Auezov}\n"
		"facts:\n"
		"  leaders:\n"
		"    kind: link\n"
		"    title: the leader\n"
		"    rows: [{what: x, value: North}, {what: y, value: "
		"South},\n"
		"      {what: z, value: VI North}, {what: zz, value: VII "
		"North}]\n"
		"  names:\n"
		"    kind: rename\n"
		"    of: civic\n"
		"    title: the party\n"
		"    rows:\n"
		"      - {name: Old Name, from: 1999, also: [Northern Star]}\n"
		"      - {name: New Name, from: 2006, also: [Northern "
		"Stag]}\n");
	pools = answer_pools_create(pack);
}

static void unload(void)
{
	answer_pools_free(pools);
	answer_pools_free(NULL);
	pack_free(pack);
}

TestSuite(pools, .init = load, .fini = unload);

static struct question question_of(enum question_kind kind)
{
	return (struct question){
		.kind = kind,
		.pool_things = INDEX_NONE,
		.pool_group = INDEX_NONE,
		.options = {STR("Otan"), STR("Asar"), STR("Adal"),
			    STR("Civic Party")},
		.n_options = 4,
	};
}

struct answer_row {
	const char *typed;
	enum verdict verdict;
};

static void check(const struct question *q, const struct answer_row *rows,
		  size_t n)
{
	struct strbuf reason = STRBUF_INIT;

	for (size_t i = 0; i < n; i++) {
		cr_expect(question_judge(pools, q, str_of(rows[i].typed),
					 &reason) == rows[i].verdict,
			  "`%s`: %s", rows[i].typed, strbuf_text(&reason));
		cr_expect(question_judge(pools, q, str_of(rows[i].typed),
					 NULL) == rows[i].verdict,
			  "`%s`", rows[i].typed);
		strbuf_reset(&reason);
	}
	strbuf_finish(&reason);
}

#define RIGHT	     VERDICT_CORRECT
#define CLOSE	     VERDICT_CLOSE
#define RULING_WRONG VERDICT_WRONG

Test(pools, option_is_picked_by_number_letter_or_text)
{
	static const struct answer_row rows[] = {
		{"2", RIGHT},		{"b", RIGHT},
		{"B", RIGHT},		{" 2 ", RIGHT},
		{"Asar", RIGHT},	{"asar", RIGHT},
		{"1", RULING_WRONG},	{"4", RULING_WRONG},
		{"a", RULING_WRONG},	{"d", RULING_WRONG},
		{"Otan", RULING_WRONG}, {"5", RULING_WRONG},
		{"0", RULING_WRONG},	{"", RULING_WRONG},
		{"1 2", RULING_WRONG},
	};
	struct question q = question_of(ASK_CHOICE);

	q.keys = 1u << 1;
	check(&q, rows, COUNT(rows));
}

Test(pools, option_typed_as_it_is_shown_is_that_option)
{
	static const char *const options[] = {"a faction", "the first election",
					      "2015–2025", "the third"};
	struct question q = question_of(ASK_CHOICE);

	for (uint32_t i = 0; i < 4; i++)
		q.options[i] = str_of(options[3 - i]);
	for (uint32_t key = 0; key < 4; key++) {
		q.keys = 1u << key;
		for (uint32_t i = 0; i < 4; i++)
			cr_expect(
				question_judge(pools, &q, q.options[i], NULL) ==
					(i == key ? RIGHT : RULING_WRONG),
				"key %u, option %u", key, i);
	}
}

Test(pools, true_and_false_are_two_options)
{
	static const struct answer_row rows[] = {
		{"2", RIGHT},	    {"b", RIGHT},	 {"False", RIGHT},
		{"false", RIGHT},   {"1", RULING_WRONG}, {"True", RULING_WRONG},
		{"", RULING_WRONG}, {"3", RULING_WRONG},
	};
	struct question q = question_of(ASK_BOOL);

	q.options[0] = STR("True");
	q.options[1] = STR("False");
	q.n_options = 2;
	q.keys = 1u << 1;
	check(&q, rows, COUNT(rows));
}

Test(pools, several_are_counted_right_minus_wrong)
{
	static const struct answer_row rows[] = {
		{"ac", RIGHT},		{"a c", RIGHT},
		{"C, A", RIGHT},	{"1;3", RIGHT},
		{"a+c", RIGHT},		{"a & 3", RIGHT},
		{"aacc", RIGHT},	{"a", CLOSE},
		{"c", CLOSE},		{"abc", CLOSE},
		{"b", RULING_WRONG},	{"ab", RULING_WRONG},
		{"abcd", RULING_WRONG}, {"bd", RULING_WRONG},
		{"", RULING_WRONG},	{"e", RULING_WRONG},
		{"a e", RULING_WRONG},	{"9", RULING_WRONG},
		{"ac!", RULING_WRONG},	{"Otan", RULING_WRONG},
	};
	struct question q = question_of(ASK_SEVERAL);

	q.keys = 1u << 0 | 1u << 2;
	check(&q, rows, COUNT(rows));
}

Test(pools, half_of_three_is_not_reached_by_one)
{
	static const struct answer_row rows[] = {{"abc", RIGHT},
						 {"ab", CLOSE},
						 {"a", RULING_WRONG},
						 {"abcd", RULING_WRONG},
						 {"abd", RULING_WRONG}};
	struct question q = question_of(ASK_SEVERAL);

	q.keys = 7;
	check(&q, rows, COUNT(rows));
}

Test(pools, order_is_close_when_two_neighbours_changed_places)
{
	static const struct answer_row rows[] = {
		{"cabd", RIGHT},	{"3 1 2 4", RIGHT},
		{"C,A,B,D", RIGHT},	{"c > a > b > d", RIGHT},
		{"acbd", CLOSE},	{"cbad", CLOSE},
		{"cadb", CLOSE},	{"bacd", RULING_WRONG},
		{"dabc", RULING_WRONG}, {"abcd", RULING_WRONG},
		{"acdb", RULING_WRONG}, {"cab", RULING_WRONG},
		{"ccab", RULING_WRONG}, {"cabdd", RULING_WRONG},
		{"", RULING_WRONG},	{"cabe", RULING_WRONG},
	};
	struct question q = question_of(ASK_ORDER);

	q.order[0] = 2;
	q.order[1] = 0;
	q.order[2] = 1;
	q.order[3] = 3;
	check(&q, rows, COUNT(rows));
}

Test(pools, match_is_close_with_half_of_the_pairs)
{
	static const struct answer_row rows[] = {
		{"bacd", RIGHT},
		{"b a c d", RIGHT},
		{"1b 2a 3c 4d", RIGHT},
		{"4d 2a 1b 3c", RIGHT},
		{"1=b, 2=a, 3=c, 4=d", RIGHT},
		{"abcd", CLOSE},
		{"badc", CLOSE},
		{"cabd", CLOSE},
		{"dcba", RULING_WRONG},
		{"bac", RULING_WRONG},
		{"bbcd", RULING_WRONG},
		{"", RULING_WRONG},
		{"1b 1a 3c 4d", RULING_WRONG},
	};
	struct question q = question_of(ASK_MATCH);

	q.order[0] = 1;
	q.order[1] = 0;
	q.order[2] = 2;
	q.order[3] = 3;
	check(&q, rows, COUNT(rows));
}

Test(pools, guess_is_right_within_a_tenth_and_close_within_a_quarter)
{
	static const struct answer_row rows[] = {
		{"1000", RIGHT},	 {"1100", RIGHT},
		{"900", RIGHT},		 {"1101", CLOSE},
		{"899", CLOSE},		 {"1250", CLOSE},
		{"750", CLOSE},		 {"1251", RULING_WRONG},
		{"749", RULING_WRONG},	 {"0", RULING_WRONG},
		{"-1000", RULING_WRONG}, {"", RULING_WRONG},
		{"many", RULING_WRONG},
	};
	struct question q = question_of(ASK_GUESS);

	q.n_options = 0;
	q.judged.type = ANSWER_NUMBER;
	cr_assert(number_parse(STR("about 1000"), &q.judged.number) ==
		  NUMBER_OK);
	check(&q, rows, COUNT(rows));
}

static const struct str otan[] = {STR("Otan"), STR("Отан")};
static const struct entity otan_entity = {otan, 2, false};

Test(pools, typed_name_is_judged_beside_the_things_of_its_type)
{
	static const struct answer_row rows[] = {
		{"Otan", RIGHT},	{"отан", RIGHT},
		{"Asar", RULING_WRONG}, {"Civic Party", RULING_WRONG},
		{"", RULING_WRONG},
	};
	struct question q = question_of(ASK_TYPED);

	q.n_options = 0;
	q.judged = (struct answer){
		.type = ANSWER_NAME, .entities = &otan_entity, .n_entities = 1};
	check(&q, rows, COUNT(rows));
	q.pool_things = pack->things[given_thing(pack, "otan")].type;
	check(&q, rows, COUNT(rows));
	check(&q, rows, COUNT(rows));
}

static const struct str civic[] = {STR("Civic Party")};
static const struct entity civic_entity = {civic, 1, false};

Test(pools, former_names_are_names_of_the_thing)
{
	static const struct answer_row rows[] = {
		{"Civic Party", RIGHT},	  {"Old Name", RIGHT},
		{"Northern Stag", RIGHT}, {"new name", RIGHT},
		{"Otan", RULING_WRONG},
	};
	struct question q = question_of(ASK_TYPED);

	q.n_options = 0;
	q.judged = (struct answer){.type = ANSWER_NAME,
				   .entities = &civic_entity,
				   .n_entities = 1};
	q.pool_things = pack->things[given_thing(pack, "civic")].type;
	check(&q, rows, COUNT(rows));
}

static const struct str north[] = {STR("North")};
static const struct entity north_entity = {north, 1, false};

Test(pools, typed_text_is_judged_beside_the_texts_of_its_column)
{
	static const struct answer_row rows[] = {
		{"North", RIGHT},
		{"north", RIGHT},
		{"South", RULING_WRONG},
	};
	struct question q = question_of(ASK_TYPED);

	q.n_options = 0;
	q.judged = (struct answer){.type = ANSWER_NAME,
				   .entities = &north_entity,
				   .n_entities = 1};
	q.pool_group = (uint32_t)(test_group(pack, "leaders") - pack->groups);
	q.pool_column = LINK_VALUE;
	check(&q, rows, COUNT(rows));
}

static const struct str old_name[] = {STR("Old Name"), STR("Northern Star")};
static const struct entity old_entity = {old_name, 2, false};

static const struct str sixth[] = {STR("VI North")};
static const struct entity sixth_entity = {sixth, 1, false};

Test(pools, what_repeats_another_text_is_that_one_whatever_it_sounds_like)
{
	static const struct answer_row rows[] = {
		{"VI North", RIGHT},
		{"vi north", RIGHT},
		{"VII North", RULING_WRONG},
		{" vii NORTH ", RULING_WRONG},
	};
	struct question q = question_of(ASK_TYPED);

	q.n_options = 0;
	q.judged = (struct answer){.type = ANSWER_NAME,
				   .entities = &sixth_entity,
				   .n_entities = 1};
	q.pool_group = (uint32_t)(test_group(pack, "leaders") - pack->groups);
	q.pool_column = LINK_VALUE;
	check(&q, rows, COUNT(rows));
}

Test(pools, typed_name_of_a_day_is_judged_beside_all_spellings_of_the_others)
{
	static const struct answer_row rows[] = {
		{"Old Name", RIGHT},
		{"Northern Star", RIGHT},
		{"Nothern Star", RIGHT},
		{"New Name", RULING_WRONG},
		{"Northern Stag", RULING_WRONG},
	};
	struct question q = question_of(ASK_TYPED);

	q.n_options = 0;
	q.judged = (struct answer){
		.type = ANSWER_NAME, .entities = &old_entity, .n_entities = 1};
	q.pool_group = (uint32_t)(test_group(pack, "names") - pack->groups);
	q.pool_column = RENAME_NAME;
	check(&q, rows, COUNT(rows));
}

Test(pools, tells_which_option_is_meant)
{
	struct question q = question_of(ASK_CHOICE);

	q.keys = 1;
	cr_expect(eq(int, question_option(&q, STR("3")), 2));
	cr_expect(eq(int, question_option(&q, STR("b")), 1));
	cr_expect(eq(int, question_option(&q, STR("civic party")), 3));
	cr_expect(question_option(&q, STR("5")) < 0);
	cr_expect(question_option(&q, STR("somebody")) < 0);
	q.n_options = 0;
	cr_expect(question_option(&q, STR("1")) < 0);
}
