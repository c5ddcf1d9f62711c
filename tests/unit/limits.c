/* What a pack may not have too much of: each limit says so. */

#include "expect.h"

#include "base/diag.h"
#include "pack/pack.h"

static void add_times(struct strbuf *out, uint32_t n, const char *text)
{
	for (uint32_t i = 0; i < n; i++)
		strbuf_addz(out, text);
}

/* The first error of a pack with this body. */
static void expect_refused(const struct strbuf *body, uint32_t line,
			   const char *message)
{
	struct strbuf text = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct pack *pack;

	strbuf_addz(&text, "pack: test\nsources: {s: Source}\nsource: s\n");
	strbuf_add(&text, strbuf_str(body));
	pack = pack_load_text("test.yaml", strbuf_str(&text), &diags);
	cr_expect(eq(ptr, pack, NULL), "%s", message);
	cr_assert(gt(sz, diags.all.n, 0), "%s", message);
	cr_expect(str_eq(diags.all.at[0].message, str_of(message)), STR_FMT,
		  STR_ARG(diags.all.at[0].message));
	cr_expect(eq(u32, diags.all.at[0].span.line, line), "%s", message);
	pack_free(pack);
	diags_finish(&diags);
	strbuf_finish(&text);
}

Test(limits, a_pack_of_its_size_has_no_more_facts)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "things: {rivers: {r: River}}\n"
			   "facts:\n"
			   "  mouths:\n"
			   "    kind: link\n"
			   "    title: mouth\n"
			   "    of: rivers\n"
			   "    rows:\n"
			   "      - of: r\n"
			   "        what: the delta\n"
			   "        value: [");
	for (int i = 0; i < 360000; i++)
		strbuf_addf(&body, "%x,", i);
	strbuf_addz(&body, "x]\n");
	expect_refused(&body, 13,
		       "more facts than a pack of this size may have");
	strbuf_finish(&body);
}

Test(limits, a_group_does_not_consist_of_empty_cells)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "facts:\n"
			   "  votes:\n"
			   "    kind: series\n"
			   "    title: election\n"
			   "    columns:\n");
	for (int i = 0; i < 900; i++)
		strbuf_addf(&body, "      c%d: count\n", i);
	strbuf_addz(&body, "    rows:\n");
	for (int i = 0; i < 1200; i++)
		strbuf_addf(&body, "      - {on: %d}\n", 500 + i);
	expect_refused(&body, 2073,
		       "too many rows of 901 columns, most of them empty");
	strbuf_finish(&body);
}

Test(limits, a_thing_has_no_more_than_a_thousand_names)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "things: {towns: {t: Town}}\n"
			   "facts:\n"
			   "  names:\n"
			   "    kind: rename\n"
			   "    title: the town\n"
			   "    of: t\n"
			   "    rows:\n");
	for (int i = 0; i < 1001; i++)
		strbuf_addf(&body, "      - {name: Name %d, from: %d}\n", i,
			    500 + i);
	expect_refused(&body, 1011, "more than 1000 names of one thing");
	strbuf_finish(&body);
}

Test(limits, a_text_ends)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "title: '");
	add_times(&body, 60000, "no end ");
	strbuf_addz(&body, "\n");
	expect_refused(&body, 4, "128 KiB without the end of a text");
	strbuf_finish(&body);
}
