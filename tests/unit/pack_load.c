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
	/* The note moved with its row. */
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
	cr_expect(chair->builtin);
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

/* Cut off anywhere, the pack is refused or read, and nothing else. */
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

/* A series with so many columns, of which each row fills one. */
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
