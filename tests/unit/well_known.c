#include "round/bank.h"

#include "test_pack.h"

/* An office and a link of some importance. */
#define GROUPS(importance)                                                     \
	"things: {people: {a: Abai, b: Bolat, c: Chingis, d: Dina}}\n"         \
	"facts:\n"                                                             \
	"  chair:\n"                                                           \
	"    kind: term\n"                                                     \
	"    importance: " importance "\n"                                     \
	"    who: people\n"                                                    \
	"    title: Chairman\n"                                                \
	"    one_at_a_time: yes\n"                                             \
	"    complete: yes\n"                                                  \
	"    rows:\n"                                                          \
	"      - {who: a, from: 2000-01-01, to: 2003-01-01}\n"                 \
	"      - {who: b, from: 2003-01-01, to: 2006-01-01}\n"                 \
	"      - {who: c, from: 2006-01-01, to: 2009-01-01}\n"                 \
	"      - {who: d, from: 2009-01-01}\n"                                 \
	"  home:\n"                                                            \
	"    kind: link\n"                                                     \
	"    importance: " importance "\n"                                     \
	"    what: people\n"                                                   \
	"    title: home town\n"                                               \
	"    rows:\n"                                                          \
	"      - {what: a, value: Semey}\n"                                    \
	"      - {what: b, value: Almaty}\n"                                   \
	"      - {what: c, value: Astana}\n"                                   \
	"      - {what: d, value: Oral}\n"

/* The number of questions of a pack whose form begins like this. */
static uint32_t count(const char *text, const char *form)
{
	struct diags diags = DIAGS_INIT;
	struct arena arena = ARENA_INIT;
	struct pack *pack = test_pack(text);
	struct phrases *phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	struct bank *bank = bank_create(pack, phrases);
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		n += bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		     str_starts(q.form, str_of(form));
	}
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
	diags_finish(&diags);
	return n;
}

Test(well_known, what_is_obscure_is_not_one_of_two)
{
	static const char *const forms[] = {"link-true", "term-order",
					    "term-on-day"};

	for (size_t i = 0; i < COUNT(forms); i++) {
		cr_expect(ne(u32, count(GROUPS("3"), forms[i]), 0), "%s",
			  forms[i]);
		cr_expect(eq(u32, count(GROUPS("2"), forms[i]), 0), "%s",
			  forms[i]);
	}
	cr_expect(eq(u32, count(GROUPS("2"), "link-value"),
		     count(GROUPS("3"), "link-value")));
}

/* A list of four of seven, and other facts about these four. */
#define LISTED(more)                                                           \
	"things:\n"                                                            \
	"  clubs: {a: Asar, b: Birlik, c: Respublica, d: Adilet, e: Alash, "   \
	"f: Adal, g: Auyl}\n"                                                  \
	"facts:\n"                                                             \
	"  merged:\n"                                                          \
	"    kind: list\n"                                                     \
	"    what: clubs\n"                                                    \
	"    verb: merge/merged\n"                                             \
	"    complete: yes\n"                                                  \
	"    rows: [{what: a}, {what: b}, {what: c}, {what: d}]\n" more

Test(well_known, a_list_that_alone_names_its_members_is_asked)
{
	cr_expect(eq(u32, count(LISTED(""), "list-is"), 1));
	cr_expect(eq(u32, count(LISTED(""), "list-several"), 4));
}

Test(well_known, members_are_not_told_by_their_fame)
{
	static const char body[] =
		LISTED("  home: {kind: link, what: clubs, title: home, forms: "
		       "none, rows: [{what: a, value: Semey}, {what: b, value: "
		       "Oral}, {what: c, value: Almaty}, {what: d, value: "
		       "Astana}]}\n");

	cr_expect(eq(u32, count(body, "list-is"), 0));
	cr_expect(eq(u32, count(body, "list-several"), 0));
	cr_expect(eq(u32, count(body, "list-not"), 0));
}

/* Otherwise the rarely offered one would be the one that does not belong. */
Test(well_known, who_does_not_belong_is_asked_once_for_three_members)
{
	cr_expect(eq(u32, count(LISTED(""), "list-not"), 2));
}
