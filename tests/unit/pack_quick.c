/* A file without diagnostics is read quickly, without keeping its rows; text
 * in memory always takes the slow path. Both must give the same pack. */

#include "pack/pack.h"

#include "test_pack.h"
#include "written_out.h"

#include <errno.h>
#include <sys/stat.h>

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
	cr_expect(same_pack(quick, careful), "%s", path);
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
		"/tests/packs/good/world.yaml",
		"/tests/packs/tables/countries.yaml",
		"/tests/packs/tables/elements.yaml",
		"/tests/packs/tables/rivers.yaml",
	};

	for (size_t i = 0; i < COUNT(paths); i++) {
		struct strbuf path = STRBUF_INIT;

		strbuf_addf(&path, "%s%s", TEST_ROOT, paths[i]);
		check_file(strbuf_text(&path));
		strbuf_finish(&path);
	}
}

/* Writes a pack, which the caller removes with remove_pack(). */
static struct strbuf write_pack(const char *body)
{
	char dir[] = "/tmp/civiq-quick-XXXXXX";
	struct strbuf path = STRBUF_INIT;
	FILE *file;

	cr_assert(ne(ptr, mkdtemp(dir), NULL));
	strbuf_addf(&path, "%s/test.yaml", dir);
	file = fopen(strbuf_text(&path), "w");
	cr_assert(ne(ptr, file, NULL));
	fputs(body, file);
	fclose(file);
	return path;
}

static void remove_pack(struct strbuf *path)
{
	unlink(strbuf_text(path));
	strbuf_cut(path, path->len - strlen("/test.yaml"));
	rmdir(strbuf_text(path));
	strbuf_finish(path);
}

/* Writes a pack, reads it in both ways, and returns its number of rows. */
static uint32_t rows_of(const char *body)
{
	struct strbuf path = write_pack(body);
	struct diags diags = DIAGS_INIT;
	struct pack *pack;
	uint32_t n;

	check_file(strbuf_text(&path));
	pack = pack_load(strbuf_text(&path), &diags);
	n = pack->n_rows;
	pack_free(pack);
	diags_finish(&diags);
	remove_pack(&path);
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
	cr_expect(eq(u32, 1,
		     rows_of(HEAD "source: s\nfacts:\n  size:\n"
				  "    kind: number\n    title: size\n"
				  "    rows: [{what: a, value: 5}]\n"
				  "    tolerance: 5\n")));
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

/* What is the same for all packs below, which differ in how they list things.
 */
#define EVENT                                                                  \
	"facts:\n  born:\n    kind: event\n    what: people\n"                 \
	"    verb: was born\n    rows: [{what: a, on: 1845}]\n"

Test(pack_quick, things_may_refer_to_later_ones)
{
	cr_expect(
		eq(u32, 1,
		   rows_of(HEAD
			   "source: s\nthings:\n  people:\n"
			   "    a: {name: Abai, also: [Ibrahim, Abay], "
			   "same_as: poet, importance: 5, sort: poet}\n"
			   "    poet: The author of the Words\n"
			   "    elder: {name: Kunanbai, part_of: [tobykty, "
			   "a-clan-with-a-long-id]}\n"
			   "    tobykty: {name: Tobykty, the: yes}\n"
			   "    a-clan-with-a-long-id: {name: Argyn}\n"
			   "  towns: {}\n  rivers: {irtysh: Irtysh}\n" EVENT)));
}

Test(pack_quick, traits_of_types_may_stand_behind_the_things)
{
	static const char types[] =
		"types:\n  people: {who: no, one: man}\n"
		"  towns: {the: yes, language: kk, one: [town, towns]}\n";
	struct strbuf body = STRBUF_INIT;

	for (int i = 0; i < 3; i++) {
		strbuf_reset(&body);
		strbuf_addf(&body, "%s%s%s%slanguage: en\n" EVENT "%s",
			    HEAD "source: s\n", i == 0 ? types : "",
			    "things:\n  people: {a: Abai}\n"
			    "  towns: {x: Semey, y: {name: Omsk, the: no}}\n",
			    i == 1 ? types : "", i == 2 ? types : "");
		cr_expect(eq(u32, 1, rows_of(strbuf_text(&body))), "%d", i);
	}
	strbuf_finish(&body);
}

Test(pack_quick, a_thing_is_listed_once)
{
	static const char *const bodies[] = {
		HEAD "source: s\nthings:\n  people:\n    a: Abai\n"
		     "    b: Bolat\n    a: Chokan\n" EVENT,
		HEAD "source: s\nthings:\n  people:\n"
		     "    a-clan-with-a-long-id: Abai\n    a: Bolat\n"
		     "    a-clan-with-a-long-id: Chokan\n" EVENT,
		HEAD "source: s\nthings:\n  people: {a: Abai}\n"
		     "  people: {b: Bolat}\n" EVENT,
	};

	for (size_t i = 0; i < COUNT(bodies); i++) {
		struct strbuf path = write_pack(bodies[i]);
		struct diags diags = DIAGS_INIT;

		cr_expect(eq(ptr, pack_load(strbuf_text(&path), &diags), NULL),
			  "%zu", i);
		cr_expect(ne(u32, diags.errors, 0), "%zu", i);
		diags_finish(&diags);
		remove_pack(&path);
	}
}
