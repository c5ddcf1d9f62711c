#include "expect.h"
#include "test_pack.h"

#include "base/strbuf.h"
#include "question/row_id.h"
#include "round/question_alias.h"

static const char *const body =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chokan}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    formerly: [head, heads]\n"
	"    rows:\n"
	"      - {who: b, from: 2004-05-06, to: 2008-01-01, "
	"formerly: [b-2004-05-05, bo-2004]}\n"
	"      - {who: a, from: 2001-02-03, to: 2004-05-06, "
	"formerly: [a-2001]}\n"
	"      - {who: c, from: 2008-01-01}\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: election\n"
	"    columns: {share: percent}\n"
	"    rows:\n"
	"      - {on: 1999-10-10, share: 30.9, formerly: ['1999', "
	"2004-10-11]}\n"
	"      - {on: 2004, share: 60.6, formerly: [2004-10]}\n"
	"questions:\n"
	"  - {id: watan, q: What is it?, answer: this, formerly: [otan]}\n";

/* The id looked up, and the expected result; NULL for none. */
static const struct {
	const char *old;
	const char *now;
} ids[] = {
	/* Nothing was renamed. */
	{"test/chair/term-on-day/a-2001-02-03",
	 "test/chair/term-on-day/a-2001-02-03"},
	{"test/chair/term-on-day/nobody", "test/chair/term-on-day/nobody"},
	{"test/gone/term-on-day/a-2001", "test/gone/term-on-day/a-2001"},
	/* The group, the row, both. */
	{"test/head/term-on-day/a-2001-02-03",
	 "test/chair/term-on-day/a-2001-02-03"},
	{"test/heads/term-on-day/c-2008-01-01",
	 "test/chair/term-on-day/c-2008-01-01"},
	{"test/chair/term-on-day/b-2004-05-05",
	 "test/chair/term-on-day/b-2004-05-06"},
	{"test/chair/term-on-day/a-2001",
	 "test/chair/term-on-day/a-2001-02-03"},
	{"test/heads/term-successor/bo-2004",
	 "test/chair/term-successor/b-2004-05-06"},
	/* A column after the row. */
	{"test/votes/series-value/1999-share",
	 "test/votes/series-value/1999-10-10-share"},
	{"test/votes/series-value/1999-10-10-share",
	 "test/votes/series-value/1999-10-10-share"},
	/* One key is a prefix of another; only a column may follow it. */
	{"test/votes/series-value/2004-10-share",
	 "test/votes/series-value/2004-share"},
	{"test/votes/series-value/2004-10-11-share",
	 "test/votes/series-value/1999-10-10-share"},
	{"test/votes/series-value/1999-none",
	 "test/votes/series-value/1999-none"},
	{"test/votes/series-value/1999-share-share",
	 "test/votes/series-value/1999-share-share"},
	/* A form that is no longer asked. */
	{"test/votes/series-compare/1999-10-10-share",
	 "test/votes/series-change/1999-10-10-share"},
	/* Written by hand. */
	{"test/questions/by-hand/watan", "test/questions/by-hand/watan"},
	{"test/questions/by-hand/otan", "test/questions/by-hand/watan"},
	/* Not ids of this pack. */
	{"other/chair/term-on-day/a-2001", NULL},
	{"test/chair/term-on-day", NULL},
	{"test", NULL},
	{"", NULL},
};

Test(alias, old_ids_mean_what_they_meant)
{
	struct pack *pack = test_pack(body);
	struct aliases *aliases = aliases_create(pack);

	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
		struct strbuf now = STRBUF_INIT;
		bool known = question_alias_resolve(aliases, str_of(ids[i].old),
						    &now);

		cr_expect(known ? ids[i].now != NULL : ids[i].now == NULL,
			  "%s: known", ids[i].old);
		if (ids[i].now)
			expect_str(strbuf_str(&now), ids[i].now);
		else
			cr_expect(eq(sz, now.len, 0));
		strbuf_finish(&now);
	}
	aliases_free(aliases);
	pack_free(pack);
}

Test(alias, a_question_is_known_by_its_older_ids)
{
	static const struct {
		struct str id;
		bool same;
	} rows[] = {
		{STR("test/chair/term-on-day/a-2001-02-03"), true},
		{STR("test/head/term-on-day/a-2001"), true},
		{STR("test/head/term-on-day/b-2004-05-05"), false},
		{STR("other/chair/term-on-day/a-2001-02-03"), false},
	};
	struct pack *pack = test_pack(body);

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		cr_expect(question_alias_is(pack, rows[i].id, rows[0].id) ==
				  rows[i].same,
			  STR_FMT, STR_ARG(rows[i].id));
	pack_free(pack);
}

/* A present id means itself, whatever had that id before. */
Test(alias, present_ids_stay)
{
	struct pack *pack = test_pack(body);
	struct aliases *aliases = aliases_create(pack);

	for (uint32_t g = 0; g < pack->n_groups; g++)
		for (uint32_t i = 0; i < pack->groups[g].n_rows; i++) {
			const struct group *group = &pack->groups[g];
			struct strbuf id = STRBUF_INIT;
			struct strbuf now = STRBUF_INIT;

			strbuf_addf(&id, "test/" STR_FMT "/form/",
				    STR_ARG(pack_text(pack, group->id)));
			row_id_add(&id, pack, group, group->first_row + i);
			cr_expect(question_alias_resolve(
				aliases, strbuf_str(&id), &now));
			expect_str(strbuf_str(&now), strbuf_text(&id));
			strbuf_finish(&now);
			strbuf_finish(&id);
		}
	aliases_free(aliases);
	pack_free(pack);
}
