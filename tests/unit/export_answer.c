/* What other programs accept as a typed answer: what the judge does, and no
 * more. */
#include "test_pack.h"

#include "base/utf8.h"
#include "exchange/export_make.h"

#define TEMPLATES TEST_ROOT "/questions/templates/en.yaml"

static const char *const body =
	"questions:\n"
	"  - {id: number, q: How many?, answer: 16196, type: number}\n"
	"  - {id: small, q: How few?, answer: 61, type: number}\n"
	"  - {id: negative, q: How cold?, answer: -40.5, type: number}\n"
	"  - {id: percent, q: What part?, answer: 71.12, type: percent}\n"
	"  - {id: year, q: When?, answer: 1945, type: year}\n"
	"  - {id: before, q: How early?, answer: 44 BC, type: year}\n"
	"  - {id: day, q: On what day?, answer: 1991-12-06, type: date}\n"
	"  - {id: month, q: In what month?, answer: 1991-12, type: date}\n"
	"  - {id: name, q: Who?, answer: Abai, also: [Abay, Ibrahim]}\n"
	"  - {id: any, q: Name two., answer: {any: 2, of: [d, e, f]}}\n"
	"  - {id: pick, q: Which?, answer: '1', wrong: ['2', '3']}\n";

/* The texts, else the figures, one by one. */
static const struct {
	const char *id;
	const char *accepted;
} wanted[] = {
	{"number", "16196+-0 16200+-0 16000+-0/50 "},
	{"small", "61+-0 "},
	{"negative", "-40.5+-0 "},
	{"percent", "71.12+-0 71.1+-0 71+-0/50 "},
	{"year", "1945+-0 "},
	{"before", "44 BC|"},
	{"day", "6 December 1991|December 6, 1991|1991-12-06|6.12.1991|"
		"06.12.1991|"},
	{"month", "December 1991|"},
	{"name", "Abai|Abay|Ibrahim|"},
	{"any", ""},
	{"pick", ""},
};

static void describe(struct strbuf *out, const struct export_question *question)
{
	for (uint32_t i = 0; i < question->n_texts; i++)
		strbuf_addf(out, STR_FMT "|", STR_ARG(question->texts[i]));
	for (uint32_t i = 0; i < question->n_figures; i++) {
		const struct export_figure *figure = &question->figures[i];

		strbuf_addf(out, STR_FMT "+-" STR_FMT, STR_ARG(figure->value),
			    STR_ARG(figure->tolerance));
		if (figure->percent != 100)
			strbuf_addf(out, "/%u", figure->percent);
		strbuf_addc(out, ' ');
	}
}

static const char *wanted_of(struct str id)
{
	for (size_t i = 0; i < COUNT(wanted); i++)
		if (str_ends(id, str_of(wanted[i].id)))
			return wanted[i].accepted;
	return "?";
}

/* Every so many of the questions of a pack; returns how many that are. */
static uint32_t each(const struct pack *pack, uint32_t step,
		     void (*test)(struct pools *pools,
				  const struct export_question *question))
{
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases = phrases_load(TEMPLATES, &diags);
	struct bank *bank = bank_create(pack, phrases);
	struct pools *pools = answer_pools_create(pack);
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot += step) {
		struct arena arena = ARENA_INIT;
		struct export_question question;
		struct question q;

		if (bank_draw(bank, slot, 0, &arena, &q, NULL)) {
			export_question_make(&question, bank, pools, &q,
					     &arena);
			test(pools, &question);
			n++;
		}
		arena_finish(&arena);
	}
	answer_pools_free(pools);
	bank_free(bank);
	phrases_free(phrases);
	diags_finish(&diags);
	return n;
}

static void is_as_wanted(struct pools *pools,
			 const struct export_question *question)
{
	struct strbuf out = STRBUF_INIT;

	(void)pools;
	describe(&out, question);
	expect_str(strbuf_str(&out), wanted_of(question->q->id));
	strbuf_finish(&out);
}

Test(export_answer, every_type)
{
	struct pack *pack = test_pack(body);

	cr_expect_eq(each(pack, 1, is_as_wanted), COUNT(wanted));
	pack_free(pack);
}

static void expect_verdict(struct pools *pools,
			   const struct export_question *question,
			   struct str typed, enum verdict verdict)
{
	enum verdict got = question_judge(pools, question->q, typed, NULL);

	cr_expect(got == verdict, STR_FMT ": %d, not %d, for `" STR_FMT "`",
		  STR_ARG(question->q->id), got, verdict, STR_ARG(typed));
}

static void is_judged_alike(struct pools *pools,
			    const struct export_question *question)
{
	for (uint32_t i = 0; i < question->n_texts; i++) {
		struct strbuf small = STRBUF_INIT;

		expect_verdict(pools, question, question->texts[i],
			       VERDICT_CORRECT);
		utf8_fold_case(&small, question->texts[i]);
		if (!question->case_counts)
			expect_verdict(pools, question, strbuf_str(&small),
				       VERDICT_CORRECT);
		strbuf_finish(&small);
	}
	for (uint32_t i = 0; i < question->n_figures; i++) {
		const struct export_figure *figure = &question->figures[i];
		enum verdict verdict = figure->percent == 100 ? VERDICT_CORRECT
							      : VERDICT_CLOSE;

		if (str_eq(figure->tolerance, STR("0")))
			expect_verdict(pools, question, figure->value, verdict);
		expect_verdict(pools, question, figure->least, verdict);
		expect_verdict(pools, question, figure->most, verdict);
	}
}

Test(export_answer, nothing_that_the_judge_would_not_accept)
{
	static const char *const names[] = {"amanat", "elements",
					    "kazakhstan-parliament", "world"};

	for (size_t i = 0; i < COUNT(names); i++) {
		struct diags diags = DIAGS_INIT;
		struct strbuf path = STRBUF_INIT;
		struct pack *pack;

		strbuf_addf(&path, "%s/questions/%s.yaml", TEST_ROOT, names[i]);
		pack = pack_load(strbuf_text(&path), &diags);
		cr_assert(ne(ptr, pack, NULL));
		cr_expect(each(pack, 5, is_judged_alike) > 50);
		pack_free(pack);
		diags_finish(&diags);
		strbuf_finish(&path);
	}
}
