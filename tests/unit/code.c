#include "round/code.h"

#include <criterion/criterion.h>

static struct strbuf out;

static struct str written(const struct code *code)
{
	strbuf_reset(&out);
	code_write(&out, code);
	return strbuf_str(&out);
}

static void finish(void)
{
	strbuf_finish(&out);
}

TestSuite(code, .fini = finish);

/* The vectors of docs/codes.md. */
static const struct {
	const char *text;
	struct code code;
} vectors[] = {
	{"amanat-10-000007JY",
	 {.packs = {STR("amanat")},
	  .n_packs = 1,
	  .options = {.want = 10, .seed = 7},
	  .hash = 606}},
	{"amanat-10t-ZZZZZZ00",
	 {.packs = {STR("amanat")},
	  .n_packs = 1,
	  .options = {.want = 10, .seed = 1073741823, .way = ROUND_TYPED_ONLY},
	  .hash = 0}},
	{"kazakhstan-parliament-25c-0001R0ZZ",
	 {.packs = {STR("kazakhstan-parliament")},
	  .n_packs = 1,
	  .options = {.want = 25, .seed = 1792, .way = ROUND_CHOICE_ONLY},
	  .hash = 1023}},
	{"amanat.congresses-5l24r-K7QF2M31",
	 {.packs = {STR("amanat")},
	  .n_packs = 1,
	  .options = {.want = 5,
		      .seed = 645643348,
		      .easiest = 2,
		      .hardest = 4,
		      .topics = {{STR("congresses")}, 1},
		      .rising = true},
	  .hash = 97}},
	{"amanat-10p2k17-000007JY",
	 {.packs = {STR("amanat")},
	  .n_packs = 1,
	  .options = {.want = 10, .seed = 7, .plan = 2, .number = 17},
	  .hash = 606}},
	{"amanat+kazakhstan-parliament.elections.names-10-000007JY",
	 {.packs = {STR("amanat"), STR("kazakhstan-parliament")},
	  .n_packs = 2,
	  .options = {.want = 10,
		      .seed = 7,
		      .topics = {{STR("elections"), STR("names")}, 2}},
	  .hash = 606}},
};

enum { N_VECTORS = sizeof(vectors) / sizeof(*vectors) };

Test(code, is_written_as_documented)
{
	for (size_t i = 0; i < N_VECTORS; i++)
		cr_expect(str_eq(written(&vectors[i].code),
				 str_of(vectors[i].text)),
			  "vector %zu: %s", i, strbuf_text(&out));
}

static bool same_texts(const struct str *a, uint32_t n_a, const struct str *b,
		       uint32_t n_b)
{
	for (uint32_t i = 0; n_a == n_b && i < n_a; i++)
		if (!str_eq(a[i], b[i]))
			return false;
	return n_a == n_b;
}

Test(code, is_read_as_documented)
{
	for (size_t i = 0; i < N_VECTORS; i++) {
		const struct code *want = &vectors[i].code;
		struct code code;

		cr_assert(code_read(str_of(vectors[i].text), &code),
			  "vector %zu", i);
		cr_expect(
			same_texts(code.packs, code.n_packs, want->packs,
				   want->n_packs) &&
				code.options.want == want->options.want &&
				code.options.seed == want->options.seed &&
				code.options.way == want->options.way &&
				code.options.easiest == want->options.easiest &&
				code.options.plan == want->options.plan &&
				code.options.number == want->options.number &&
				code.options.hardest == want->options.hardest &&
				code.options.rising == want->options.rising &&
				same_texts(code.options.topics.all,
					   code.options.topics.n,
					   want->options.topics.all,
					   want->options.topics.n) &&
				code.hash == want->hash,
			"vector %zu", i);
	}
}

Test(code, forgives_what_looks_alike)
{
	struct code a;
	struct code b;

	cr_assert(code_read(STR("amanat-10-1000010Y"), &a));
	cr_assert(code_read(STR(" amanat-10-looooioy "), &b));
	cr_expect(a.options.seed == b.options.seed && a.hash == b.hash);
}

Test(code, refuses_what_is_none)
{
	static const char *const bad[] = {
		"",
		"amanat",
		"amanat-10",
		"amanat-10-K7QF2M",
		"amanat-10-K7QF2M3",
		"amanat-10-K7QF2M333",
		"amanat-10-K7QF2MU0",
		"amanat-0-K7QF2M30",
		"amanat-1001-K7QF2M30",
		"amanat-10x-K7QF2M30",
		"amanat-10l2-K7QF2M30",
		"amanat-10l96-K7QF2M30",
		"-10-K7QF2M30",
		".topic-10-K7QF2M30",
		"amanat.-10-K7QF2M30",
		"../amanat-10-K7QF2M30",
		"/amanat-10-K7QF2M30",
		"./amanat.yaml-10-K7QF2M30",
		"..-10-K7QF2M30",
		"packs/amanat-10-K7QF2M30",
		"Amanat-10-K7QF2M30",
		"ama_nat-10-K7QF2M30",
		"ama nat-10-K7QF2M30",
		"\033[31mamanat-10-K7QF2M30",
		"amanat\xe2\x80\xae-10-K7QF2M30",
		"amanat.a/b-10-K7QF2M30",
		"amanat.a..b-10-K7QF2M30",
		"amanat.a.-10-K7QF2M30",
		"amanat+-10-K7QF2M30",
		"+amanat-10-K7QF2M30",
		"amanat+amanat-10-K7QF2M30",
		"moons+amanat-10-K7QF2M30",
		"a+b+c+d+e+f+g+h+i-10-K7QF2M30",
		"a.b.c.d.e.f.g.h.i.j-10-K7QF2M30",
		("a0123456789012345678901234567890123456789012345678901234567"
		 "890123456789-10-K7QF2M30"),
	};
	struct code code;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		cr_expect(!code_read(str_of(bad[i]), &code), "`%s`", bad[i]);
}

/* The arithmetic of docs/codes.md, computed separately in Python. */
Test(code, keeps_ten_bits_of_the_hashes)
{
	static const uint64_t hashes[] = {UINT64_C(0x0123456789ABCDEF),
					  UINT64_C(0xFEDCBA9876543210)};

	cr_expect(code_hash(hashes, 1) == 1016);
	cr_expect(code_hash(hashes, 2) == 340);
	cr_expect(code_hash(hashes + 1, 1) == 398);
}
