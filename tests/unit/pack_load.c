#include "pack/pack.h"

#include "test_pack.h"

static const char head[] = "pack: test\n"
			   "title: Test  of\n  two lines\n"
			   "language: ru\n"
			   "as_of: 2024-06\n"
			   "license: CC0-1.0\n"
			   "sources:\n"
			   "  s: {title: Source, publisher: Paper,\n"
			   "    on: 2020-01-02, accessed: 2021-01-02,\n"
			   "    url: 'https://example.org/a'}\n"
			   "source: s\n";

static const char body[] =
	"things:\n"
	"  people:\n"
	"    a: {name: Abai, also: [Абай, Ibrahim]}\n"
	"    b: Bolat\n"
	"  houses: {senate: {name: Senate, the: yes}}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    of: houses\n"
	"    title: Chairman\n"
	"    one_at_a_time: yes\n"
	"    complete: 2000/2010\n"
	"    level: 4\n"
	"    rows:\n"
	"      - {who: a, of: senate, from: 2005, to: 2010, note: Twice.}\n"
	"      - {who: b, of: senate, from: 2000-02, to: 2004-12-31, level: "
	"2}\n"
	"      - {who: a, of: senate, from: 1999, to: 2000-01-01}\n"
	"  links:\n"
	"    kind: link\n"
	"    title: the capital\n"
	"    rows: [{what: z, value: last}, {what: a, value: first}]\n"
	"questions:\n"
	"  - {id: q1, q: 'What?', answer: a, wrong: [b, c], source: s}\n";

static struct pack *load(const char *first, const char *second,
			 struct diags *diags)
{
	struct strbuf text = STRBUF_INIT;
	struct pack *pack;

	strbuf_addf(&text, "%s%s", first, second);
	pack = pack_load_text("test.yaml", strbuf_str(&text), diags);
	strbuf_finish(&text);
	return pack;
}

static struct pack *loaded(void)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = load(head, body, &diags);

	vec_each (diag, &diags.all)
		fprintf(stderr, STR_FMT "\n", STR_ARG(diag->message));
	cr_assert(ne(ptr, pack, NULL));
	diags_finish(&diags);
	return pack;
}

Test(pack_load, head_is_read)
{
	struct pack *pack = loaded();

	expect_str(pack_text(pack, pack->meta.id), "test");
	expect_str(pack_text(pack, pack->meta.title), "Test of two lines");
	expect_str(pack_text(pack, pack->meta.language), "ru");
	expect_str(pack_text(pack, pack->meta.license), "CC0-1.0");
	cr_expect(pack->meta.has_as_of);
	cr_expect(eq(i32, pack->meta.as_of.first, given_date("2024-06").first));
	cr_expect(eq(i32, pack->meta.as_of.last, given_date("2024-06").last));
	cr_assert(eq(u32, pack->n_citations, 1));
	expect_str(pack_text(pack, pack->citations[0].title), "Source");
	expect_str(pack_text(pack, pack->citations[0].publisher), "Paper");
	expect_str(pack_text(pack, pack->citations[0].on), "2020-01-02");
	expect_str(pack_text(pack, pack->citations[0].url),
		   "https://example.org/a");
	pack_free(pack);
}

Test(pack_load, things_have_their_name_first_and_then_other_spellings)
{
	struct pack *pack = loaded();
	const struct thing *abai = &pack->things[given_thing(pack, "a")];
	static const char *const spellings[] = {"Abai", "Абай", "Ibrahim"};

	cr_assert(eq(u32, abai->n_spellings, 3));
	for (uint32_t i = 0; i < 3; i++)
		expect_str(pack_text(pack,
				     pack->spellings[abai->first_spelling + i]),
			   spellings[i]);
	cr_expect(eq(u32, pack->n_types, 2));
	cr_expect(pack->types[abai->type].people);
	cr_expect(eq(u32, abai->the, 0));
	cr_expect(eq(u32, pack->things[given_thing(pack, "senate")].the, 1));
	expect_str(pack_thing_name(pack, given_thing(pack, "b")), "Bolat");
	pack_free(pack);
}

Test(pack_load, rows_stand_in_the_order_of_their_dates)
{
	struct pack *pack = loaded();
	const struct group *chair = test_group(pack, "chair");
	static const char *const from[] = {"1999", "2000-02", "2005"};
	static const char *const who[] = {"Abai", "Bolat", "Abai"};
	static const uint16_t levels[] = {0, 2, 0};

	cr_assert(eq(u32, chair->n_rows, 3));
	for (uint32_t i = 0; i < 3; i++) {
		uint32_t row = chair->first_row + i;
		struct date date =
			pack_value_date(pack_cell(pack, chair, row, TERM_FROM));

		cr_expect(eq(i32, date.first, given_date(from[i]).first));
		expect_str(
			pack_thing_name(
				pack, pack_cell(pack, chair, row, TERM_WHO)->a),
			who[i]);
		cr_expect(eq(u16, pack->rows[row].level, levels[i]));
		cr_expect(eq(u32, pack_subject(pack, chair, row),
			     given_thing(pack, "senate")));
	}
	/* The note stays with its row. */
	expect_str(
		pack_text(pack,
			  pack->extras[pack->rows[chair->first_row + 2].extra]
				  .note),
		"Twice.");
	pack_free(pack);
}

Test(pack_load, rows_without_dates_keep_the_order_of_the_file)
{
	struct pack *pack = loaded();
	const struct group *links = test_group(pack, "links");

	cr_assert(eq(u32, links->n_rows, 2));
	expect_str(
		pack_value_text(pack, pack_cell(pack, links, links->first_row,
						LINK_WHAT)),
		"z");
	pack_free(pack);
}

Test(pack_load, group_says_what_is_complete)
{
	struct pack *pack = loaded();
	const struct group *chair = test_group(pack, "chair");
	const struct group *links = test_group(pack, "links");

	cr_expect(eq(u32, chair->kind, FACT_TERM));
	cr_expect(eq(u32, chair->completeness, COMPLETE_WINDOW));
	cr_expect(eq(i32, chair->window.first, given_date("2000").first));
	cr_expect(eq(i32, chair->window.last, given_date("2010").last));
	cr_expect(chair->one_at_a_time);
	cr_expect(eq(u32, chair->left_out, 0));
	cr_expect(eq(u32, chair->level, 4));
	cr_expect(eq(u32, links->completeness, COMPLETE_EACH));
	cr_expect(not(links->one_at_a_time));
	cr_expect(eq(u32, pack->n_questions, 1));
	pack_free(pack);
}

Test(pack_load, hash_is_of_every_byte_of_the_file)
{
	struct diags diags = DIAGS_INIT;
	struct pack *a = load(head, body, &diags);
	struct pack *b = load(head, body, &diags);
	struct strbuf text = STRBUF_INIT;
	struct pack *c;

	strbuf_addf(&text, "%s#", body);
	c = load(head, strbuf_text(&text), &diags);
	cr_assert(a && b && c);
	cr_expect(eq(u64, a->meta.hash, b->meta.hash));
	cr_expect(ne(u64, a->meta.hash, c->meta.hash));
	pack_free(a);
	pack_free(b);
	pack_free(c);
	strbuf_finish(&text);
	diags_finish(&diags);
}

Test(pack_load, all_mistakes_are_found_at_once_and_no_pack_comes)
{
	static const char wrong[] =
		"facts:\n"
		"  e:\n"
		"    kind: event\n"
		"    title: an event\n"
		"    rows:\n"
		"      - {what: x, on: 1999-02-30}\n"
		"      - {what: y}\n"
		"      - {what: z, on: 2001, colour: red}\n"
		"      - {what: w, on: 2002, source: nowhere}\n"
		"  f: {kind: nonsense}\n";
	struct diags diags = DIAGS_INIT;
	static const uint32_t lines[] = {17, 18, 19, 20, 21};

	cr_expect(eq(ptr, load(head, wrong, &diags), NULL));
	cr_expect(ge(u32, diags.errors, COUNT(lines)));
	for (size_t i = 0; i < COUNT(lines); i++) {
		bool found = false;

		vec_each (diag, &diags.all)
			found = found || diag->span.line == lines[i];
		cr_expect(found, "line %u", lines[i]);
	}
	vec_each (diag, &diags.all) {
		expect_str(diag->file, "test.yaml");
		cr_expect(gt(sz, diag->message.len, 0));
	}
	diags_finish(&diags);
}

Test(pack_load, file_that_is_not_there_says_so)
{
	struct diags diags = DIAGS_INIT;

	cr_expect(eq(ptr, pack_load("/nonexistent/test.yaml", &diags), NULL));
	cr_expect(eq(u32, diags.errors, 1));
	diags_finish(&diags);
}

static const char *const garbage[] = {
	"",
	"# nothing\n",
	"[]\n",
	"a\n",
	"pack: [test]\n",
	"pack: test\n",
	"things: 1\nfacts: 2\nquestions: 3\nsources: 4\n",
	"facts: {e: [1, 2]}\n",
	"facts: {e: {kind: event, rows: {a: b}}}\n",
	"facts: {e: {kind: series, columns: [a], rows: [{on: 1}]}}\n",
	"questions: [a, [b], {c: d}]\n",
	"things: {a: {b: {name: [c]}}}\n",
	"sources: {a: [b]}\nsource: {c: d}\n",
	"facts: {e: {kind: list, of: e, what: e, not: [1], rows: [{}]}}\n",
};

Test(pack_load, any_other_document_is_refused_with_an_error)
{
	for (size_t i = 0; i < COUNT(garbage); i++) {
		struct diags diags = DIAGS_INIT;
		struct pack *pack = load("", garbage[i], &diags);

		cr_expect(pack == NULL, "row %zu", i);
		cr_expect(diags.errors > 0, "row %zu", i);
		pack_free(pack);
		diags_finish(&diags);
	}
}

/* Cut off anywhere, the pack is either refused or read. */
Test(pack_load, every_beginning_of_a_pack_is_read_or_refused)
{
	struct strbuf text = STRBUF_INIT;
	size_t whole;

	strbuf_addf(&text, "%s%s", head, body);
	whole = text.len;
	for (size_t len = 0; len < whole; len++) {
		struct diags diags = DIAGS_INIT;
		struct pack *pack = pack_load_text(
			"test.yaml", str_head(strbuf_str(&text), len), &diags);

		cr_expect(pack ? !diags.errors : diags.errors > 0, "%zu bytes",
			  len);
		pack_free(pack);
		diags_finish(&diags);
	}
	strbuf_finish(&text);
}

/* A series with that many columns; each row fills one. */
static uint32_t errors_of_wide(uint32_t columns, uint32_t rows)
{
	struct strbuf text = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct pack *pack;
	uint32_t errors;

	strbuf_addz(&text, "facts:\n  s:\n    kind: series\n    title: survey\n"
			   "    columns:\n");
	for (uint32_t i = 0; i < columns; i++)
		strbuf_addf(&text, "      c%u: count\n", i);
	strbuf_addz(&text, "    rows:\n");
	for (uint32_t i = 0; i < rows; i++)
		strbuf_addf(&text, "      - {on: %u-%02u, c0: %u}\n",
			    1000 + i / 12, 1 + i % 12, i);
	pack = load(head, strbuf_text(&text), &diags);
	cr_expect(eq(int, !pack, diags.errors > 0));
	errors = diags.errors;
	pack_free(pack);
	diags_finish(&diags);
	strbuf_finish(&text);
	return errors;
}

Test(pack_load, cells_are_limited_by_the_size_of_the_file)
{
	cr_expect(eq(u32, errors_of_wide(400, 1000), 0));
	cr_expect(eq(u32, errors_of_wide(1000, 1100), 1));
	cr_expect(eq(u32, errors_of_wide(1001, 1), 1));
}

/* A pack with one group, and the given text in it and in its rows. */
static struct pack *with_group(const char *kind, const char *keys,
			       const char *rows)
{
	struct strbuf text = STRBUF_INIT;
	struct pack *pack;

	strbuf_addf(&text,
		    "things:\n  people: {a: Abai, b: Bolat}\n"
		    "  towns: {x: Semey, y: Omsk, z: Almaty}\n"
		    "facts:\n  g: {kind: %s, title: home%s, rows: [%s]}\n",
		    kind, keys, rows);
	pack = test_pack(strbuf_text(&text));
	strbuf_finish(&text);
	return pack;
}

#define ONE_LINK   "{what: p, value: q}"
#define ONE_NUMBER "{what: p, value: 5}"

static const struct {
	const char *kind;
	const char *keys;
	const char *rows;
	enum completeness completeness;
	bool is_said;
} complete[] = {
	{"event", "", "{what: p, on: 1999}", COMPLETE_EACH, false},
	{"term", "", "{who: p, from: 1999}", COMPLETE_NO, false},
	{"rename", ", of: x", "{name: p, from: 1999}", COMPLETE_EACH, false},
	{"list", "", "{what: p}", COMPLETE_NO, false},
	{"list", "", "{what: p, from: 1999}", COMPLETE_EACH, false},
	{"series", ", columns: {n: count}", "{on: 1999, n: 5}", COMPLETE_NO,
	 false},
	{"link", "", ONE_LINK, COMPLETE_EACH, false},
	{"number", "", ONE_NUMBER, COMPLETE_EACH, false},
	{"link", ", complete: no", ONE_LINK, COMPLETE_NO, true},
	{"link", ", complete: each", ONE_LINK, COMPLETE_EACH, true},
	{"list", ", complete: no", "{what: p, from: 1999}", COMPLETE_NO, true},
	{"event", ", complete: yes", "{what: p, on: 1999}", COMPLETE_YES, true},
	{"link", ", complete: 2001/2002", ONE_LINK, COMPLETE_WINDOW, true},
};

Test(pack_load, each_kind_assumes_what_is_complete)
{
	for (size_t i = 0; i < COUNT(complete); i++) {
		struct pack *pack = with_group(
			complete[i].kind, complete[i].keys, complete[i].rows);
		const struct group *group = test_group(pack, "g");

		cr_expect(group->completeness == complete[i].completeness,
			  "%zu: %u", i, group->completeness);
		cr_expect(group->is_complete_said == complete[i].is_said,
			  "%zu: said", i);
		if (complete[i].completeness == COMPLETE_WINDOW)
			cr_expect(eq(i32, group->window.last,
				     given_date("2002").last));
		pack_free(pack);
	}
}

Test(pack_load, list_of_values_makes_a_row_of_each)
{
	struct pack *pack =
		with_group("link", ", value: towns",
			   "{what: p, value: [x, y, ..], note: N}, "
			   "{what: q, value: z}, {what: r, value: ..}, "
			   "{what: s, value: none}, {what: t, value: []}");
	const struct group *group = test_group(pack, "g");
	static const char *const values[] = {"x", "y", "z", "", "", ""};
	static const bool open[] = {true, true, false, true, false, false};

	cr_assert(eq(u32, group->n_rows, COUNT(values)));
	cr_expect(group->has_several);
	for (uint32_t i = 0; i < COUNT(values); i++) {
		uint32_t row = group->first_row + i;
		const struct value *cell =
			pack_cell(pack, group, row, LINK_VALUE);

		cr_expect(pack->rows[row].is_open == open[i], "row %u", i);
		if (!*values[i])
			cr_expect(cell->kind == VALUE_NONE, "row %u", i);
		else
			cr_expect(cell->a == given_thing(pack, values[i]),
				  "row %u", i);
	}
	cr_expect(eq(u32, pack->rows[group->first_row].extra,
		     pack->rows[group->first_row + 1].extra));
	pack_free(pack);
}

Test(pack_load, a_link_has_one_value_unless_it_says_otherwise)
{
	static const struct {
		const char *rows;
		bool several;
	} links[] = {
		{"{what: x, value: p}, {what: y, value: p}", false},
		{"{what: x, value: p}, {what: x, value: q}", true},
		{"{what: x, value: [p]}", true},
		{"{what: x, value: p, to: 1999}, {what: x, value: q, from: "
		 "1999}",
		 false},
	};

	for (size_t i = 0; i < COUNT(links); i++) {
		struct pack *pack =
			with_group("link", ", what: towns", links[i].rows);

		cr_expect(test_group(pack, "g")->has_several ==
				  links[i].several,
			  "%zu", i);
		pack_free(pack);
	}
}

Test(pack_load, rows_tell_when_they_were_so)
{
	struct pack *pack = with_group(
		"link", ", unique: yes, changes: yes, on: 1990",
		"{what: p, value: a, from: 1999, to: ..}, "
		"{what: q, value: b, to: 2001}, {what: r, value: c, on: 2002}, "
		"{what: s, value: d}");
	const struct group *group = test_group(pack, "g");
	const struct row *rows = &pack->rows[group->first_row];
	const struct extra *first = &pack->extras[rows[0].extra];
	const struct extra *second = &pack->extras[rows[1].extra];
	const struct extra *third = &pack->extras[rows[2].extra];

	cr_expect(group->is_unique && group->has_times && group->has_on);
	cr_expect(eq(u32, group->changes, SAID(true)));
	cr_expect(eq(i32, group->on.first, given_date("1990").first));
	cr_expect(first->has_from && first->has_to && !first->has_on);
	cr_expect(eq(i32, first->from.first, given_date("1999").first));
	cr_expect(date_is_ongoing(first->to));
	cr_expect(second->has_to && !second->has_from);
	cr_expect(eq(i32, second->to.last, given_date("2001").last));
	cr_expect(third->has_on && !third->has_from && !third->has_to);
	cr_expect(eq(i32, third->on.first, given_date("2002").first));
	cr_expect(eq(u32, rows[3].extra, INDEX_NONE));
	pack_free(pack);
}

Test(pack_load, units_and_tolerances_are_read)
{
	struct pack *pack = with_group(
		"number",
		", unit: {symbol: km, name: [verst, versts], also: [vv, ww], "
		"before: yes}, tolerance: 2 %, changes: no",
		ONE_NUMBER);
	const struct group *group = test_group(pack, "g");
	const struct column *column = pack_column(pack, group, NUMBER_VALUE);

	expect_str(pack_text(pack, column->unit.symbol), "km");
	expect_str(pack_text(pack, column->unit.one), "verst");
	expect_str(pack_text(pack, column->unit.many), "versts");
	cr_expect(eq(u32, column->unit.is_before, 1));
	cr_assert(eq(u32, column->unit.n_also, 2));
	expect_str(pack_value_text(pack,
				   &pack->values[column->unit.first_also + 1]),
		   "ww");
	cr_expect(eq(u32, column->is_percent, 1));
	cr_assert(ne(u32, column->tolerance, INDEX_NONE));
	cr_expect(eq(i64, pack->figures[column->tolerance], 2 * NUMBER_SCALE));
	cr_expect(eq(u32, group->changes, SAID(false)));
	pack_free(pack);
	pack = with_group("number", ", unit: [seat, seats], tolerance: 0",
			  ONE_NUMBER);
	column = pack_column(pack, test_group(pack, "g"), NUMBER_VALUE);
	expect_str(pack_text(pack, column->unit.one), "seat");
	cr_expect(eq(u32, column->is_percent, 0));
	cr_expect(eq(i64, pack->figures[column->tolerance], 0));
	pack_free(pack);
	pack = with_group("number", ", unit: $", ONE_NUMBER);
	column = pack_column(pack, test_group(pack, "g"), NUMBER_VALUE);
	cr_expect(eq(u32, column->unit.is_before, 1));
	cr_expect(eq(u32, column->tolerance, INDEX_NONE));
	pack_free(pack);
}

Test(pack_load, types_and_matches_are_read)
{
	struct pack *pack = test_pack(
		"match: text\n"
		"types:\n"
		"  people: {who: no}\n"
		"  kings: {who: yes, family: first, match: name}\n"
		"  words: {language: es, match: accents}\n"
		"  signs: {language: en, match: exact, family: last}\n"
		"things:\n  people: {a: Abai}\n  kings: {k: King, m: {name: "
		"Max Ott, family: last}}\n"
		"  words: {w: ano}\n  signs: {c: Co, m: CO}\n"
		"facts:\n"
		"  l: {kind: link, title: t, match: exact, rows: [{what: p, "
		"value: q}]}\n"
		"  s: {kind: series, title: u, columns: {n: {type: text, "
		"match: "
		"accents}, o: text}, match: exact, rows: [{on: 1999, n: "
		"p}]}\n");
	const struct thing_type *types = pack->types;
	const struct group *series = test_group(pack, "s");

	cr_expect(eq(u32, pack->meta.match, SAID(MATCH_TEXT)));
	cr_expect(
		not(types[0].people || types[0].match || types[0].is_foreign));
	cr_expect(types[1].people && types[1].family_first);
	cr_expect(pack->things[types[1].first].family_first);
	cr_expect(not(pack->things[types[1].first + 1].family_first));
	cr_expect(eq(u32, types[1].match, SAID(MATCH_NAME)));
	cr_expect(types[2].is_foreign && !types[2].people);
	cr_expect(eq(u32, types[2].match, SAID(MATCH_ACCENTS)));
	cr_expect(not(types[3].is_foreign || types[3].family_first));
	cr_expect(eq(u32, types[3].match, SAID(MATCH_EXACT)));
	cr_expect(
		eq(u32,
		   pack_column(pack, test_group(pack, "l"), LINK_VALUE)->match,
		   SAID(MATCH_EXACT)));
	cr_expect(eq(u32, pack_column(pack, series, SERIES_FIRST)->match,
		     SAID(MATCH_ACCENTS)));
	cr_expect(eq(u32, pack_column(pack, series, SERIES_FIRST + 1)->match,
		     SAID(MATCH_EXACT)));
	pack_free(pack);
}

Test(pack_load, parts_and_the_same_may_be_named_before_they_are_listed)
{
	struct pack *pack = test_pack(
		"things:\n  seas:\n"
		"    gulf: {name: Gulf, part_of: [atlantic, ocean], same_as: "
		"bay}\n"
		"    atlantic: {name: Atlantic, part_of: ocean}\n"
		"    bay: Bay\n    ocean: Ocean\n"
		"facts: {l: {kind: list, title: a sea, forms: none, rows: "
		"[{what: "
		"x}]}}\n");
	const struct thing *gulf = &pack->things[given_thing(pack, "gulf")];

	cr_assert(eq(u32, gulf->n_wholes, 2));
	cr_expect(eq(u32, pack->wholes[gulf->first_whole],
		     given_thing(pack, "atlantic")));
	cr_expect(eq(u32, pack->wholes[gulf->first_whole + 1],
		     given_thing(pack, "ocean")));
	cr_expect(eq(u32, gulf->same, given_thing(pack, "bay")));
	cr_expect(eq(u32, pack->things[gulf->same].same,
		     given_thing(pack, "gulf")));
	pack_free(pack);
}
