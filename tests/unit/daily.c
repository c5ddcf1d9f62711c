#include "game/daily.h"

#include "expect.h"

Test(daily, days_are_numbered_from_the_first_of_2026)
{
	cr_expect_eq(daily_number(STR("2026-01-01")), 1);
	cr_expect_eq(daily_number(STR("2026-11-25")), 329);
	cr_expect_eq(daily_number(STR("2027-01-01")), 366);
	cr_expect_eq(daily_number(STR("2028-02-29")), 790);
	cr_expect_eq(daily_number(STR("2025-12-31")), 0);
	cr_expect_eq(daily_number(STR("")), 0);
}

Test(daily, its_seed_follows_from_the_date_and_the_packs)
{
	uint64_t seed = daily_seed(STR("2026-11-25"), STR("amanat"));

	cr_expect_eq(daily_seed(STR("2026-11-25"), STR("amanat")), seed);
	cr_expect_neq(daily_seed(STR("2026-11-26"), STR("amanat")), seed);
	cr_expect_neq(daily_seed(STR("2026-11-25"), STR("moons")), seed);
	cr_expect_lt(seed, UINT64_C(1) << 30);
}

static void expect_name(struct str packs, const char *name)
{
	struct strbuf out = STRBUF_INIT;

	daily_add_name(&out, packs);
	cr_expect_str_eq(strbuf_text(&out), name);
	strbuf_finish(&out);
}

Test(daily, packs_are_named_as_people_write_them)
{
	expect_name(STR("kazakhstan-parliament"), "Kazakhstan parliament");
	expect_name(STR("us-civics"), "US civics");
	expect_name(STR("status"), "Status");
	expect_name(STR("amanat+moons"), "Amanat and Moons");
	expect_name(STR("amanat+moons+saturn"), "Amanat, Moons and Saturn");
}
