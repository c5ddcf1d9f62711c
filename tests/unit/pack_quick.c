/*
 * A file is read quickly, without keeping its rows, as long as there is nothing
 * to say about it; text in memory is always read with care. Both must give the
 * same pack.
 */

#include "pack/pack.h"

#include "given.h"

#include <errno.h>
#include <sys/stat.h>

static void put(struct strbuf *out, const struct pack *pack, struct text text)
{
	strbuf_addf(out, "[" STR_FMT "]", STR_ARG(pack_text(pack, text)));
}

static void put_value(struct strbuf *out, const struct pack *pack,
		      const struct value *value)
{
	strbuf_addf(out, " %u.%u.%u.%u", value->kind, value->precision,
		    value->qualifier, value->decimals);
	if (value->kind == VALUE_TEXT)
		put(out, pack, (struct text){value->a, value->b});
	else
		strbuf_addf(out, " %u %u", value->a, value->b);
}

static void put_things(struct strbuf *out, const struct pack *pack)
{
	for (uint32_t i = 0; i < pack->n_things; i++) {
		const struct thing *thing = &pack->things[i];

		put(out, pack, thing->id);
		strbuf_addf(out, "%u %u %u %u", thing->type, thing->names,
			    thing->the, thing->mentions);
		for (uint32_t j = 0; j < thing->n_spellings; j++)
			put(out, pack,
			    pack->spellings[thing->first_spelling + j]);
	}
}

static void put_group(struct strbuf *out, const struct pack *pack,
		      const struct group *g)
{
	put(out, pack, g->id);
	put(out, pack, g->title);
	put(out, pack, g->plural);
	strbuf_addf(out, "%u %u %u %u %u %u %u %u %u %u %d %u %u %u %u %u\n",
		    g->kind, g->citation, g->subject, g->of, g->n_columns,
		    g->first_row, g->n_rows, g->n_asks, g->n_exclusions,
		    g->completeness, g->window.first, g->one_at_a_time, g->past,
		    g->builtin, g->level, g->line);
	for (uint32_t i = 0; i < g->n_columns; i++)
		put(out, pack, pack_column(pack, g, i)->label);
	for (uint32_t i = 0; i < g->n_rows; i++) {
		const struct row *row = &pack->rows[g->first_row + i];

		strbuf_addf(out, "\n%u %u %u %u:", row->citation, row->line,
			    row->column, row->level);
		for (uint32_t j = 0; j < g->n_columns; j++)
			put_value(out, pack,
				  pack_cell(pack, g, g->first_row + i, j));
		if (row->extra == NONE)
			continue;
		put(out, pack, pack->extras[row->extra].id);
		put(out, pack, pack->extras[row->extra].note);
	}
}

static void put_rest(struct strbuf *out, const struct pack *pack)
{
	for (uint32_t i = 0; i < pack->n_asks; i++)
		put(out, pack, pack->asks[i].q);
	for (uint32_t i = 0; i < pack->n_questions; i++)
		put(out, pack, pack->questions[i].q);
	for (uint32_t i = 0; i < pack->n_values; i++)
		put_value(out, pack, &pack->values[i]);
	for (uint32_t i = 0; i < pack->n_formers; i++)
		put(out, pack, pack->formers[i].old);
	for (uint32_t i = 0; i < pack->n_exclusions; i++)
		put_value(out, pack, &pack->exclusions[i].what);
	for (uint32_t i = 0; i < pack->n_citations; i++)
		put(out, pack, pack->citations[i].title);
}

/* All that is in a pack, with its texts written out. */
static struct strbuf written_out(const struct pack *pack)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%llx", (unsigned long long)pack->meta.hash);
	put(&out, pack, pack->meta.title);
	put_things(&out, pack);
	for (uint32_t i = 0; i < pack->n_groups; i++)
		put_group(&out, pack, &pack->groups[i]);
	put_rest(&out, pack);
	return out;
}

static void expect_same(const char *name, const struct pack *quick,
			const struct pack *careful)
{
	struct strbuf a = written_out(quick);
	struct strbuf b = written_out(careful);

	cr_expect(str_eq(strbuf_str(&a), strbuf_str(&b)), "%s", name);
	cr_expect(a.len > 60, "%s", name);
	strbuf_finish(&a);
	strbuf_finish(&b);
}

static struct strbuf content(const char *path)
{
	struct strbuf text = STRBUF_INIT;
	FILE *file = fopen(path, "rb");
	char bytes[4096];
	size_t n;

	cr_assert(ne(ptr, file, NULL), "%s", path);
	while ((n = fread(bytes, 1, sizeof(bytes), file)))
		strbuf_add(&text, (struct str){bytes, n});
	fclose(file);
	return text;
}

static void check_file(const char *path)
{
	struct strbuf text = content(path);
	struct diags diags = DIAGS_INIT;
	struct pack *quick = pack_load(path, &diags);
	struct pack *careful = pack_load_text(path, strbuf_str(&text), &diags);

	cr_assert(quick && careful, "%s", path);
	expect_same(path, quick, careful);
	pack_free(quick);
	pack_free(careful);
	diags_finish(&diags);
	strbuf_finish(&text);
}

Test(pack_quick, gives_what_careful_reading_gives)
{
	static const char *const paths[] = {
		"/questions/amanat.yaml",
		"/questions/kazakhstan-parliament.yaml",
		"/tests/packs/good/everything.yaml",
		"/tests/packs/good/moons.yaml",
		"/tests/packs/good/saturn.yaml",
		"/tests/packs/good/windows.yaml",
	};

	for (size_t i = 0; i < COUNT(paths); i++) {
		struct strbuf path = STRBUF_INIT;

		strbuf_addf(&path, "%s%s", TEST_ROOT, paths[i]);
		check_file(strbuf_text(&path));
		strbuf_finish(&path);
	}
}

/* Writes a pack, reads it in both ways, and tells how many rows it has. */
static uint32_t rows_of(const char *body)
{
	char dir[] = "/tmp/civiq-quick-XXXXXX";
	struct strbuf path = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct pack *pack;
	FILE *file;
	uint32_t n;

	cr_assert(ne(ptr, mkdtemp(dir), NULL));
	strbuf_addf(&path, "%s/test.yaml", dir);
	file = fopen(strbuf_text(&path), "w");
	cr_assert(ne(ptr, file, NULL));
	fputs(body, file);
	fclose(file);
	check_file(strbuf_text(&path));
	pack = pack_load(strbuf_text(&path), &diags);
	n = pack->n_rows;
	pack_free(pack);
	diags_finish(&diags);
	unlink(strbuf_text(&path));
	rmdir(dir);
	strbuf_finish(&path);
	return n;
}

#define HEAD                                                                   \
	"pack: test\ntitle: Test of the order\n"                               \
	"sources: {s: {title: Source}}\n"
#define THINGS                                                                 \
	"things:\n  people: {a: Abai, b: Bolat, c: Chokan}\n"                  \
	"  towns: {x: Semey, y: Omsk}\n"
#define ROWS "    rows: [{what: a, value: x}, {what: b, value: y}]\n"

Test(pack_quick, what_shapes_the_rows_may_stand_behind_them)
{
	cr_expect(eq(u32, 2,
		     rows_of(HEAD "source: s\n" THINGS
				  "facts:\n  born:\n    kind: link\n" ROWS
				  "    what: people\n    value: towns\n"
				  "    title: the birthplace\n")));
	cr_expect(eq(u32, 2,
		     rows_of(HEAD "source: s\n" THINGS "facts:\n  born:\n" ROWS
				  "    kind: link\n"
				  "    what: people\n    value: towns\n"
				  "    title: the birthplace\n")));
	cr_expect(eq(u32, 2,
		     rows_of(HEAD THINGS
			     "facts:\n  born:\n    kind: link\n"
			     "    what: people\n    value: towns\n" ROWS
			     "    title: the birthplace\n    source: s\n")));
}

Test(pack_quick, the_head_may_stand_behind_the_facts)
{
	static const char facts[] =
		"pack: test\nfacts:\n  born:\n    kind: link\n"
		"    what: people\n    value: towns\n" ROWS
		"    title: the birthplace\n" THINGS
		"sources: {s: {title: Source}}\nsource: s\n"
		"title: The last line\n";

	cr_expect(eq(u32, 2, rows_of(facts)));
	cr_expect(eq(u32, 2,
		     rows_of(HEAD "source: s\nfacts:\n  born:\n"
				  "    kind: link\n" ROWS
				  "    title: the birthplace\n" THINGS)));
}
