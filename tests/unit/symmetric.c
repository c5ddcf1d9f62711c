#include "question/row_id.h"
#include "round/bank.h"

#include "test_pack.h"

/* A row of a symmetric link also implies its reverse. */
#define COUNTRIES                                                              \
	"things:\n  countries: {pt: Portugal, es: Spain, fr: France, "         \
	"ad: Andorra, it: Italy, is: Iceland}\n"
#define NEIGHBOURS                                                             \
	"facts:\n  neighbours:\n    kind: link\n    what: countries\n"         \
	"    value: countries\n    title: neighbour\n    symmetric: yes\n"

/* "pt-es es-pt*": the rows, with a star if there may be others. */
static void expect_rows(const char *rows, const char *expected)
{
	struct strbuf body = STRBUF_INIT;
	struct strbuf found = STRBUF_INIT;
	const struct group *group;
	struct pack *pack;

	strbuf_addf(&body, COUNTRIES NEIGHBOURS "%s", rows);
	pack = test_pack(strbuf_text(&body));
	group = test_group(pack, "neighbours");
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		if (i)
			strbuf_addc(&found, ' ');
		for (uint32_t c = 0; c < 2; c++) {
			const struct value *cell =
				pack_cell(pack, group, row, c);

			if (cell->kind != VALUE_THING)
				strbuf_addz(&found, "none");
			else
				strbuf_add(&found,
					   pack_text(pack,
						     pack->things[cell->a].id));
			strbuf_addz(&found, c ? "" : "-");
		}
		strbuf_addz(&found, pack->rows[row].is_open ? "*" : "");
	}
	expect_str(strbuf_str(&found), expected);
	pack_free(pack);
	strbuf_finish(&body);
	strbuf_finish(&found);
}

Test(symmetric, each_row_has_its_reverse_once)
{
	expect_rows("    rows: [{what: pt, value: es}, {what: es, value: [fr, "
		    "pt]}, {what: is, value: none}]\n",
		    "pt-es es-fr es-pt is-none fr-es*");
}

Test(symmetric, nothing_is_missing_of_a_complete_link)
{
	expect_rows("    complete: yes\n"
		    "    rows: [{what: pt, value: es, id: one}]\n",
		    "pt-es es-pt");
}

Test(symmetric, what_was_so_at_another_time_is_another_row)
{
	expect_rows("    rows: [{what: pt, value: es, from: 1990, to: 1992}, "
		    "{what: es, value: pt, from: 2001, to: 2003}]\n",
		    "pt-es es-pt es-pt pt-es");
}

/* The pack states one more neighbour of Spain, far from the reverse row. */
Test(symmetric, no_two_rows_have_one_id)
{
	struct strbuf ids = STRBUF_INIT;
	struct pack *pack =
		test_pack(COUNTRIES NEIGHBOURS
			  "    rows: [{what: pt, value: [es, fr]}, {what: es, "
			  "value: fr}, {what: it, value: fr}]\n");
	const struct group *group = test_group(pack, "neighbours");

	for (uint32_t i = 0; i < group->n_rows; i++) {
		strbuf_addz(&ids, i ? "/" : "");
		row_id_add(&ids, pack, group, group->first_row + i);
	}
	expect_str(strbuf_str(&ids),
		   "pt-es/pt-fr/es/it/es-pt/fr-pt/fr-es/fr-it");
	strbuf_finish(&ids);
	pack_free(pack);
}

/* Only the value is asked for, since the reverse asks for the other one. */
Test(symmetric, nothing_is_asked_twice)
{
	struct diags diags = DIAGS_INIT;
	struct arena arena = ARENA_INIT;
	struct pack *pack =
		test_pack(COUNTRIES NEIGHBOURS
			  "    complete: yes\n"
			  "    rows: [{what: pt, value: es}, {what: "
			  "es, value: fr}, {what: fr, value: it}]\n");
	struct phrases *phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	struct bank *bank = bank_create(pack, phrases);
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL))
			continue;
		n++;
		cr_expect(str_eq(q.form, STR("link-what")) == false);
		cr_expect(
			str_find(q.stem, STR("France a neighbour of France")) ==
			SIZE_MAX);
	}
	cr_expect(n > 0);
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	diags_finish(&diags);
	arena_finish(&arena);
}
