/* Tables beside a pack: what their columns produce, and when they count as
 * changed. */

#include "pack/pack.h"
#include "pack/pack_cache.h"

#include "test_pack.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char folder[64];
static struct diags diags;

static void enter(void)
{
	strcpy(folder, "/tmp/unit-tables-XXXXXX");
	cr_assert(ne(ptr, mkdtemp(folder), NULL));
	cr_assert(eq(int, chdir(folder), 0));
	cr_assert(eq(int, mkdir("cache", 0700), 0));
}

static void leave(void)
{
	char command[128];

	cr_expect(eq(int, chdir("/"), 0));
	snprintf(command, sizeof(command), "rm -r %s", folder);
	cr_expect(eq(int, system(command), 0));
	diags_finish(&diags);
}

TestSuite(tables, .init = enter, .fini = leave);

static void write_file(const char *name, const char *text)
{
	FILE *file = fopen(name, "w");

	cr_assert(ne(ptr, file, NULL));
	fputs(text, file);
	fclose(file);
}

#define HEAD                                                                   \
	"pack: p\nas_of: 2020-12-31\nsources: {s: S}\nsource: s\n"             \
	"things: {seas: {med: Mediterranean, black: Black Sea, north: North "  \
	"Sea}}\nfacts:\n  sea:\n    kind: table\n    what: seas\n"             \
	"    columns:\n      depth: {type: number, changes: no}\n"             \
	"      shores: {type: text, several: yes}\n"                           \
	"      found: {type: date, verb: was found, precision: how}\n"         \
	"      cold: {type: flag, complete: each, forms: none}\n"              \
	"      full: {type: percent, changes: no}\n"

static struct pack *load(const char *path)
{
	struct pack *pack = pack_load(path, &diags);

	if (!pack && diags.all.n)
		cr_log_warn(STR_FMT, STR_ARG(diags.all.at->message));
	return pack;
}

/* Each row of a group as "thing value;", then the content of `not`. */
static struct str told(const struct pack *pack, struct str id,
		       struct strbuf *out)
{
	strbuf_reset(out);
	for (uint32_t i = 0; i < pack->n_groups; i++) {
		const struct group *g = &pack->groups[i];

		if (!str_eq(pack_text(pack, g->id), id))
			continue;
		for (uint32_t j = 0; j < g->n_rows; j++) {
			const struct value *cells =
				&pack->cells[g->first_cell + j * g->n_columns];
			struct date date;

			strbuf_add(out, pack_text(pack,
						  pack->things[cells[0].a].id));
			if (cells[1].kind == VALUE_TEXT)
				strbuf_addf(out, " " STR_FMT,
					    STR_ARG(pack_value_text(
						    pack, &cells[1])));
			if (cells[1].kind == VALUE_NUMBER)
				strbuf_addf(out, " %lld",
					    (long long)pack_value_number(
						    pack, &cells[1])
						    .lo);
			if (cells[1].kind == VALUE_DATE) {
				date = pack_value_date(&cells[1]);
				strbuf_addf(out, " %d days",
					    date.last - date.first + 1);
			}
			strbuf_addc(out, ';');
		}
		for (uint32_t j = 0; j < g->n_exclusions; j++) {
			uint32_t at = g->first_exclusion + j;

			strbuf_addf(
				out, "not " STR_FMT ";",
				STR_ARG(pack_text(
					pack, pack->things[pack->exclusions[at]
								   .what.a]
						      .id)));
		}
	}
	return strbuf_str(out);
}

static void expect_seas(const struct pack *pack)
{
	struct strbuf out = STRBUF_INIT;

	cr_assert(pack != NULL);
	cr_expect(eq(u32, pack->n_groups, 5));
	expect_str(told(pack, STR("sea.depth"), &out),
		   "med 52670000;black 22120000;");
	expect_str(told(pack, STR("sea.shores"), &out),
		   "med Italy;med Spain;med France;north Norway;");
	expect_str(told(pack, STR("sea.found"), &out),
		   "med 366 days;black 31 days;");
	expect_str(told(pack, STR("sea.cold"), &out),
		   "north;not med;not black;");
	expect_str(told(pack, STR("sea.full"), &out), "med 355000;");
	strbuf_finish(&out);
}

Test(tables, a_column_tells_which_names_are_plurals)
{
	struct pack *pack;

	write_file("bands.csv", "id,name,many\nfab,The Fabs,x\nquo,Quo,\n"
				"rex,Rex,no\n");
	write_file("p.yaml",
		   "pack: p\nsources: {s: S}\nsource: s\n"
		   "types: {bands: {from: bands.csv, id: id, plural: many, "
		   "the: yes}}\n"
		   "facts:\n  born:\n    kind: event\n    what: bands\n"
		   "    verb: was formed\n"
		   "    rows: [{what: fab, on: 1960}]\n");
	pack = load("p.yaml");
	cr_assert(pack != NULL);
	cr_assert(eq(u32, pack->n_things, 3));
	for (uint32_t i = 0; i < 3; i++) {
		cr_expect(eq(u32, pack->things[i].is_plural, i == 0));
		cr_expect(eq(u32, pack->things[i].the, 1));
	}
	pack_free(pack);
}

static const char csv[] =
	"what,depth,shores,found,how,cold,else,full\r\n"
	"med,5267,Italy; Spain,2000-02-03T00:00:00Z,9,,,35.5 %\r\n"
	"Black Sea,2212,,2001-03-04T00:00:00Z,10,no,,\r\n"
	"NORTH SEA,,Norway,1500-01-01T00:00:00Z,7,x,,\r\n"
	"Mediterranean,5267,Spain;France,,,,,\r\n";

Test(tables, a_file_says_what_rows_in_the_pack_say)
{
	struct pack *pack;

	write_file("table.csv", csv);
	write_file("p.yaml", HEAD "    rows: table.csv\n");
	pack = load("p.yaml");
	expect_seas(pack);
	expect_str(pack_text(pack, pack->files[0].unused), "else");
	expect_str(pack_row_file(pack, 0), "table.csv");
	cr_expect(eq(u32, pack->rows[1].line, 3));
	pack_free(pack);
	write_file(
		"p.yaml", HEAD
		"    rows:\n"
		"      - {what: med, depth: 5267, shores: [Italy, Spain], "
		"found: 2000, full: 35.5}\n"
		"      - {what: Black Sea, depth: 2212, found: 2001-03, cold: "
		"no}\n"
		"      - {what: NORTH SEA, shores: Norway, cold: x}\n"
		"      - {what: Mediterranean, shores: Spain;France}\n");
	pack = load("p.yaml");
	expect_seas(pack);
	expect_str(pack_row_file(pack, 0), "");
	pack_free(pack);
}

Test(tables, figures_and_dates_may_be_those_of_a_spreadsheet)
{
	struct strbuf out = STRBUF_INIT;
	struct pack *pack;

	write_file("table.csv",
		   "Towers\n"
		   "name;cost;cold;opened;begun;how\n"
		   "A;$1.500;\u221265,5;4/1/2010;1960-01-01T00:00:00Z;8\n"
		   "B;2.400,5 $;3;31.12.2004;"
		   "http://www.wikidata.org/.well-known/genid/a1;9\n");
	write_file(
		"p.yaml",
		"pack: p\nas_of: 2020-12-31\nsources: {s: S}\nsource: s\n"
		"types: {towers: {from: table.csv, id: name}}\n"
		"facts:\n  t:\n    kind: table\n    what: towers\n"
		"    rows: table.csv\n    separators: '.,'\n    columns:\n"
		"      cost: {type: number, unit: $}\n"
		"      cold: {type: number}\n"
		"      opened: {type: date, verb: was opened, dates: d/m/y}\n"
		"      begun: {type: date, verb: was begun, precision: how}\n");
	pack = load("p.yaml");
	cr_assert(pack != NULL);
	expect_str(told(pack, STR("t.cost"), &out), "a 15000000;b 24005000;");
	expect_str(told(pack, STR("t.cold"), &out), "a -655000;b 30000;");
	expect_str(told(pack, STR("t.opened"), &out), "b 1 days;a 1 days;");
	expect_str(told(pack, STR("t.begun"), &out), "a 3653 days;");
	strbuf_finish(&out);
	pack_free(pack);
}

Test(tables, the_hash_covers_the_file)
{
	struct pack *before;
	struct pack *after;

	write_file("table.csv", csv);
	write_file("p.yaml", HEAD "    rows: table.csv\n");
	before = load("p.yaml");
	write_file("table.csv",
		   "what,depth,shores,found,how,cold,full\nmed,1,,,,,\n");
	after = load("p.yaml");
	cr_assert(before && after);
	cr_expect(ne(u64, before->meta.hash, after->meta.hash));
	pack_free(before);
	pack_free(after);
}

static void grow_old(const char *name, time_t age)
{
	struct timespec times[2];

	clock_gettime(CLOCK_REALTIME, &times[0]);
	times[0].tv_sec -= age;
	times[1] = times[0];
	cr_assert(eq(int, utimensat(AT_FDCWD, name, times, 0), 0));
}

/* The cache must be newer than all changes made now. */
static void age_cache(void)
{
	DIR *dir = opendir("cache");
	struct dirent *entry;
	char name[300];

	while ((entry = readdir(dir))) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(name, sizeof(name), "cache/%s", entry->d_name);
		grow_old(name, -10);
	}
	closedir(dir);
}

static bool is_mapped(void)
{
	struct pack *pack = pack_cache_load("p.yaml", STR("cache"), &diags);
	bool mapped = pack && pack->map;

	pack_free(pack);
	return mapped;
}

Test(tables, a_change_of_the_file_makes_the_cache_old)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addz(&text, csv);
	for (int i = 0; i < 3000; i++)
		strbuf_addf(&text, "med,,Town %d;;,,,,,\n", i % 90);
	write_file("table.csv", strbuf_text(&text));
	write_file("p.yaml", HEAD "    rows: table.csv\n");
	grow_old("table.csv", 1000);
	cr_expect(not(is_mapped()));
	age_cache();
	cr_expect(is_mapped());
	grow_old("table.csv", 500);
	cr_expect(not(is_mapped()));
	age_cache();
	cr_expect(is_mapped());
	unlink("table.csv");
	cr_expect(not(is_mapped()));
	strbuf_finish(&text);
}

Test(tables, a_link_is_no_table)
{
	write_file("table.csv", csv);
	cr_assert(eq(int, symlink("table.csv", "link.csv"), 0));
	write_file("p.yaml", HEAD "    rows: link.csv\n");
	cr_expect(eq(ptr, pack_load("p.yaml", &diags), NULL));
	cr_assert(eq(u32, diags.all.n, 1));
	expect_str(diags.all.at->message,
		   "`link.csv` cannot be read: it is a symbolic link");
	cr_expect(eq(u32, diags.all.at->span.line, 16));
}

Test(tables, a_folder_is_no_table)
{
	write_file("p.yaml", HEAD "    rows: cache\n");
	cr_expect(eq(ptr, pack_load("p.yaml", &diags), NULL));
	expect_str(diags.all.at->message, "this is a folder");
}

Test(tables, there_is_a_limit_of_files)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addz(&text, "pack: p\nsource: s\nsources: {s: S}\nfacts:\n");
	for (int i = 0; i < 128; i++)
		strbuf_addf(&text,
			    "  t%d: {kind: table, rows: %d.csv, columns: {a: "
			    "{type: text, forms: none}}}\n",
			    i, i);
	write_file("p.yaml", strbuf_text(&text));
	for (int i = 0; i < 128; i++) {
		char name[16];

		snprintf(name, sizeof(name), "%d.csv", i);
		write_file(name, "what,a\nx,y\n");
	}
	cr_expect(eq(ptr, pack_load("p.yaml", &diags), NULL));
	cr_assert(eq(u32, diags.errors, 1));
	expect_str(diags.all.at->message,
		   "more than 127 files beside the pack");
	strbuf_finish(&text);
}
