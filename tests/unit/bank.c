#include "round/bank.h"

#include "base/strmap.h"
#include "base/utf8.h"
#include "judge/judge.h"
#include "question/answer_pools.h"
#include "question/forms.h"
#include "test_pack.h"

/* The packs shipped with civiq, question by question. */
static struct arena arena;
static struct diags diags;
static struct pack *pack;
static struct phrases *phrases;
static struct bank *bank;
static struct pools *pools;

enum { SEEDS = 4 };

static void begin(const char *path)
{
	pack = pack_load(path, &diags);
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(ne(ptr, pack, NULL));
	cr_assert(ne(ptr, phrases, NULL));
	bank = bank_create(pack, phrases);
	pools = answer_pools_create(pack);
}

static void begin_amanat(void)
{
	begin(TEST_ROOT "/questions/amanat.yaml");
}

static void begin_parliament(void)
{
	begin(TEST_ROOT "/questions/kazakhstan-parliament.yaml");
}

static void end(void)
{
	answer_pools_free(pools);
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
	diags_finish(&diags);
}

/* One message per fault, naming the question. */
static void expect_of(const struct question *q, bool is, const char *what)
{
	cr_expect(is, "%s: " STR_FMT " | " STR_FMT, what, STR_ARG(q->id),
		  STR_ARG(q->stem));
}

#define check(condition, q) expect_of((q), (condition), #condition)

static bool has(struct str s, const char *part)
{
	return str_find(s, str_of(part)) != SIZE_MAX;
}

static bool reads_well(struct str s)
{
	return s.len && s.ptr[0] != ' ' && s.ptr[s.len - 1] != ' ' &&
	       !has(s, "{") && !has(s, "}") && !has(s, "  ") &&
	       utf8_invalid(s) == SIZE_MAX;
}

static bool is_closed(struct str s)
{
	char last = s.ptr[s.len - 1];

	return last == '?' || last == '.' || last == ':' || last == '!';
}

static void add_lower(struct strbuf *out, struct str s)
{
	strbuf_addc(out, ' ');
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		strbuf_addc(out, c >= 'A' && c <= 'Z' ? (char)(c | 0x20)
				 : c == ',' || c == '?' || c == '.' ? ' '
								    : c);
	}
	strbuf_addc(out, ' ');
}

/* A simple check of the answer's words, independent of the program's. */
static bool tells(const struct question *q)
{
	struct strbuf stem = STRBUF_INIT;
	struct strbuf answer = STRBUF_INIT;
	bool found;

	add_lower(&stem, q->stem);
	add_lower(&answer, q->answer);
	found = str_find(strbuf_str(&stem), strbuf_str(&answer)) != SIZE_MAX;
	strbuf_finish(&stem);
	strbuf_finish(&answer);
	return found;
}

static void check_words(const struct question *q)
{
	check(reads_well(q->stem), q);
	check(reads_well(q->answer), q);
	check(reads_well(q->source), q);
	check(reads_well(q->id), q);
	check(!q->explanation.len || reads_well(q->explanation), q);
	check(!q->explanation.len || is_closed(q->explanation), q);
	check(is_closed(q->stem), q);
	check(q->kind == ASK_BOOL || !tells(q), q);
	check(q->difficulty >= 1 && q->difficulty <= 5, q);
	check(has(q->id, "/"), q);
	for (uint32_t i = 0; i < q->n_options; i++)
		check(reads_well(q->options[i]), q);
}

static enum verdict judged_as(const struct question *q, struct str typed)
{
	return question_judge(pools, q, typed, NULL);
}

/* Names are compared as the judge does, figures and dates by their digits; what
 * is written by hand may differ in the order of its words. */
static bool are_apart(const struct question *q, struct str a, struct str b)
{
	return q->judged.type == ANSWER_NAME && !str_eq(q->form, STR("by-hand"))
		       ? !judge_same_name(a, b)
		       : !str_eq(a, b);
}

static void check_apart(const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		for (uint32_t j = 0; j < i; j++)
			check(are_apart(q, q->options[i], q->options[j]), q);
}

/* If an option is a small figure, "3" or "3.00%", a digit may mean it. */
static bool has_places(const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		for (int place = 0; place <= OPTIONS_MOST; place++) {
			char *end;
			double figure = strtod(q->options[i].ptr, &end);

			if (q->options[i].len == 1 ||
			    (end != q->options[i].ptr && figure == place))
				return true;
		}
	return false;
}

static void check_option(const struct question *q, uint32_t i)
{
	enum verdict wanted =
		q->keys >> i & 1 ? VERDICT_CORRECT : VERDICT_WRONG;
	char letter = (char)('a' + i);
	char digit = (char)('1' + i);

	check(judged_as(q, q->options[i]) == wanted, q);
	if (has_places(q))
		return;
	check(judged_as(q, (struct str){&letter, 1}) == wanted, q);
	check(judged_as(q, (struct str){&digit, 1}) == wanted, q);
}

static void check_choice(const struct question *q)
{
	check(q->n_options >= (q->kind == ASK_BOOL ? 2 : 3), q);
	check(__builtin_popcount(q->keys) == 1, q);
	check(q->keys < 1u << q->n_options, q);
	for (uint32_t i = 0; i < q->n_options; i++) {
		check_option(q, i);
		check(!(q->keys >> i & 1) || str_eq(q->options[i], q->answer),
		      q);
	}
}

/* Types the options as letters: all keys, or the right order. */
static void check_places(const struct question *q)
{
	struct strbuf typed = STRBUF_INIT;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->kind != ASK_SEVERAL)
			strbuf_addc(&typed, (char)('a' + q->order[i]));
		else if (q->keys >> i & 1)
			strbuf_addc(&typed, (char)('a' + i));
	check(q->n_options >= 3 && q->n_options <= OPTIONS_MOST, q);
	check(q->kind != ASK_SEVERAL || (q->keys && typed.len < q->n_options),
	      q);
	check(judged_as(q, strbuf_str(&typed)) == VERDICT_CORRECT, q);
	strbuf_finish(&typed);
}

static void check_judged(const struct question *q)
{
	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
		check_choice(q);
		break;
	case ASK_SEVERAL:
	case ASK_ORDER:
	case ASK_MATCH:
		check_places(q);
		break;
	case ASK_TYPED:
	case ASK_GUESS:
		check(q->n_options == 0, q);
		check(judged_as(q, q->answer) == VERDICT_CORRECT, q);
		break;
	case ASK_KINDS:
		check(false, q);
	}
	check(judged_as(q, STR("")) == VERDICT_WRONG, q);
	check_apart(q);
}

/* The id belongs to this slot only, and is the same for every seed. */
static void check_id(struct strmap *ids, const struct question *q,
		     uint32_t slot)
{
	bool is_new;
	uint32_t *owner = strmap_put(ids, q->id, &is_new);

	if (is_new)
		*owner = slot;
	check(*owner == slot, q);
}

static void check_slot(struct strmap *ids, uint32_t slot, uint32_t *asked)
{
	struct str id = STR_NONE;

	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		struct question q;

		if (!bank_draw(bank, slot, seed * UINT64_C(0x9E3779B97F4A7C15),
			       &arena, &q, NULL))
			continue;
		*asked += seed == 0;
		check(!id.len || str_eq(id, q.id), &q);
		id = q.id;
		check_id(ids, &q, slot);
		check_words(&q);
		check_judged(&q);
	}
}

static void check_bank(uint32_t least)
{
	struct strmap ids = STRMAP_INIT;
	uint32_t asked = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		check_slot(&ids, slot, &asked);
	cr_expect(asked >= least, "%u questions", asked);
	strmap_finish(&ids);
}

Test(bank, every_question_of_amanat_is_sound, .init = begin_amanat, .fini = end)
{
	check_bank(500);
}

Test(bank, every_question_of_the_parliament_is_sound, .init = begin_parliament,
     .fini = end)
{
	check_bank(500);
}

Test(bank, same_seed_same_question_whatever_was_drawn_before,
     .init = begin_amanat, .fini = end)
{
	struct bank *fresh = bank_create(pack, phrases);

	for (uint32_t slot = bank_slots(bank); slot-- > 0;) {
		struct question a;
		struct question b;
		bool is_a = bank_draw(bank, slot, 7, &arena, &a, NULL);
		bool is_b = bank_draw(fresh, slot, 7, &arena, &b, NULL);

		cr_assert(is_a == is_b, "slot %u", slot);
		if (!is_a)
			continue;
		cr_assert(str_eq(a.id, b.id));
		cr_assert(str_eq(a.stem, b.stem));
		cr_assert(eq(u32, a.keys, b.keys));
		for (uint32_t i = 0; i < a.n_options; i++)
			cr_assert(str_eq(a.options[i], b.options[i]));
	}
	bank_free(fresh);
}

static enum verdict counted_as(const struct question *q, const char *unit)
{
	struct str figure = arena_printf(
		&arena, "%lld %s",
		(long long)(q->judged.number.lo / NUMBER_SCALE), unit);

	return judge(&q->judged, NULL, figure, NULL);
}

Test(bank, figure_is_judged_by_its_unit, .init = begin_parliament, .fini = end)
{
	uint32_t seats = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
		    q.kind != ASK_TYPED || q.judged.type != ANSWER_NUMBER ||
		    !str_eq(q.judged.unit, STR("seats")))
			continue;
		seats++;
		cr_expect(counted_as(&q, "seats") == VERDICT_CORRECT, "%s",
			  q.id.ptr);
		cr_expect(counted_as(&q, "") == VERDICT_CORRECT, "%s",
			  q.id.ptr);
		cr_expect(counted_as(&q, "votes") == VERDICT_WRONG, "%s",
			  q.id.ptr);
	}
	cr_expect(gt(u32, seats, 10));
}

Test(bank, refusal_is_a_clause, .init = begin_amanat, .fini = end)
{
	uint32_t refused = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		const char *explanation = NULL;
		struct question q;
		struct str form;
		uint32_t group = 0;

		bank_place(bank, slot, &group, &form);
		cr_assert(form.len > 0 &&
			  (group == INDEX_NONE || group < pack->n_groups));
		if (bank_draw(bank, slot, 1, &arena, &q, &explanation))
			continue;
		refused++;
		cr_assert(explanation && explanation[0], "slot %u", slot);
		cr_expect(explanation[0] >= 'a' && explanation[0] <= 'z', "%s",
			  explanation);
		cr_expect(has(str_of(explanation), ".") == false, "%s",
			  explanation);
	}
	cr_expect(gt(u32, refused, 0));
}

/* Compared with even larger figures, of two digits and zeros. */
Test(bank, the_largest_figures_are_compared)
{
	struct pack *big = test_pack(
		"facts:\n"
		"  n: {kind: number, title: 'size of {what}', value: count, "
		"rows: ["
		"{what: the sum, value: 60000000000000},"
		"{what: the whole, value: 99999999999999},"
		"{what: the part, value: 21}]}\n");
	struct phrases *english =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	struct bank *bank_of_big = bank_create(big, english);
	uint32_t asked = 0;

	for (uint64_t seed = 0; seed < 50; seed++)
		for (uint32_t i = 0; i < bank_slots(bank_of_big); i++) {
			struct question q;
			size_t zeros = 0;

			if (!bank_draw(bank_of_big, i, seed, &arena, &q,
				       NULL) ||
			    !str_eq(q.form, STR("number-compare")))
				continue;
			asked++;
			for (size_t at = q.stem.len - 1;
			     at && strchr("0,?", q.stem.ptr[at]); at--)
				zeros += q.stem.ptr[at] == '0';
			if (str_find(q.stem, STR("the part")) == SIZE_MAX)
				cr_expect(zeros >= 12 && zeros <= 14, STR_FMT,
					  STR_ARG(q.stem));
		}
	cr_expect(eq(u32, asked, 150));
	bank_free(bank_of_big);
	phrases_free(english);
	pack_free(big);
	arena_finish(&arena);
}

Test(bank, every_form_has_a_label_of_its_own)
{
	static const struct {
		struct str id;
		const char *label;
	} rows[] = {
		{STR("event-before"), "before or after"},
		{STR("ask-what-which-moon"), "in the pack’s own words"},
		{STR("ask-typed-what-which-moon"),
		 "in the pack’s own words, typed"},
		{STR("by-hand"), "written by hand"},
		{STR("of-another-time"), "of-another-time"},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_str(form_label(rows[i].id), rows[i].label);
	for (size_t i = 0; forms[i]; i++) {
		cr_expect(forms[i]->label && *forms[i]->label, "%s",
			  forms[i]->id);
		for (size_t j = 0; j < i; j++) {
			bool one = !strcmp(forms[i]->id, forms[j]->id);

			cr_expect(one == !strcmp(forms[i]->label,
						 forms[j]->label),
				  "%s, %s", forms[i]->id, forms[j]->id);
		}
	}
}

static bool is_same_form(uint32_t slot, uint32_t other)
{
	uint32_t groups[2];
	struct str names[2];

	bank_place(bank, slot, &groups[0], &names[0]);
	bank_place(bank, other, &groups[1], &names[1]);
	return groups[0] == groups[1] && str_eq(names[0], names[1]);
}

static void begin_everything(void)
{
	begin(TEST_ROOT "/tests/packs/good/everything.yaml");
}

Test(bank, a_form_ends_where_another_begins, .init = begin_everything,
     .fini = end)
{
	uint32_t next = 0;
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot = next) {
		next = bank_end_of_form(bank, slot);
		cr_assert(gt(u32, next, slot));
		for (uint32_t i = slot + 1; i < next; i++)
			cr_assert(is_same_form(slot, i), "%u, %u", slot, i);
		if (next < bank_slots(bank))
			cr_assert(not(is_same_form(slot, next)), "%u", next);
		n++;
	}
	cr_expect(eq(u32, next, bank_slots(bank)));
	cr_expect(gt(u32, n, 20));
}
