/* A pack of several files: `include`. */
#include "test_pack.h"

#include "pack/pack_cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

static char folder[64];

static void write_file(const char *name, const char *text)
{
	FILE *file = fopen(name, "w");

	cr_assert(ne(ptr, file, NULL));
	fputs(text, file);
	fclose(file);
}

static void begin(void)
{
	strcpy(folder, "/tmp/civiq-parts-XXXXXX");
	cr_assert(ne(ptr, mkdtemp(folder), NULL));
	cr_assert(eq(int, chdir(folder), 0));
}

static void end(void)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf %s", folder);
	cr_assert(eq(int, system(command), 0));
}

TestSuite(parts, .init = begin, .fini = end);

/* The pack, and the first message where it has none. */
static struct pack *load(struct diags *diags)
{
	*diags = DIAGS_INIT;
	return pack_load("p.yaml", diags);
}

#define PACK                                                                   \
	"pack: p\nsources: {s: S}\nsource: s\n"                                \
	"questions: [{id: a, q: Is it?, answer: true}]\n"

/* A chain of parts, each of which includes the next. */
static void write_chain(int n)
{
	for (int i = 1; i <= n; i++) {
		char name[32];
		char text[64];

		snprintf(name, sizeof(name), "%d.part.yaml", i);
		snprintf(text, sizeof(text), "include: %d.part.yaml\n", i + 1);
		write_file(name, i == n ? "" : text);
	}
}

Test(parts, eight_deep_and_no_deeper)
{
	struct diags diags;
	struct pack *pack;

	write_file("p.yaml", PACK "include: 1.part.yaml\n");
	write_chain(8);
	pack = load(&diags);
	cr_expect(ne(ptr, pack, NULL));
	pack_free(pack);
	diags_finish(&diags);
	write_chain(9);
	cr_expect(eq(ptr, load(&diags), NULL));
	expect_str(diags.all.at[0].message,
		   "parts include parts more than 8 deep");
	expect_str(diags.all.at[0].file, "8.part.yaml");
	diags_finish(&diags);
}

Test(parts, all_sections_are_put_together_once)
{
	struct diags diags;
	struct pack *pack;

	write_file("p.yaml", PACK "include: [a.part.yaml, b.part.yaml]\n"
				  "things: {towns: {x: X}}\n"
				  "topics: {t: T}\n");
	write_file("a.part.yaml", "include: b.part.yaml\n"
				  "things: {towns: {y: Y}, seas: {z: Z}}\n"
				  "facts:\n"
				  "  g:\n"
				  "    kind: event\n"
				  "    what: towns\n"
				  "    topic: t\n"
				  "    rows: [{what: y, on: 1990},\n"
				  "           {what: w, on: 1991}]\n");
	write_file("b.part.yaml",
		   "\xEF\xBB\xBF# comment\nthings: {towns: {w: W}}\n"
		   "topics: {u: U}\n"
		   "questions: [{id: b, q: Or not?, answer: false}]\n");
	pack = load(&diags);
	cr_assert(ne(ptr, pack, NULL));
	cr_expect(eq(u32, pack->n_types, 2));
	cr_expect(eq(u32, pack->n_things, 4));
	cr_expect(eq(u32, pack->n_topics, 2));
	cr_expect(eq(u32, pack->n_questions, 2));
	cr_expect(eq(u32, pack->n_rows, 2));
	cr_expect(eq(u32, pack->n_files, 2));
	expect_str(pack_row_file(pack, 1), "a.part.yaml");
	cr_expect(eq(u32, pack->rows[1].line, 9));
	expect_str(pack_question_file(pack, 0), "");
	expect_str(pack_question_file(pack, 1), "b.part.yaml");
	pack_free(pack);
	diags_finish(&diags);
}

/* The line in the part, with its text. */
Test(parts, mistakes_have_a_place_in_their_file)
{
	struct diags diags;

	write_file("p.yaml", PACK "include: a.part.yaml\n");
	write_file("a.part.yaml", "things:\n  towns: {x: [}\n");
	cr_expect(eq(ptr, load(&diags), NULL));
	expect_str(diags.all.at[0].file, "a.part.yaml");
	cr_expect(eq(u32, diags.all.at[0].span.line, 2));
	expect_str(diags.all.at[0].excerpt, "  towns: {x: [}");
	diags_finish(&diags);
}

/* The hash of a pack, which codes of games hold. */
static uint64_t hash_of_pack(void)
{
	struct diags diags;
	struct pack *pack = load(&diags);
	uint64_t hash;

	cr_assert(ne(ptr, pack, NULL));
	hash = pack->meta.hash;
	pack_free(pack);
	diags_finish(&diags);
	return hash;
}

Test(parts, they_count_in_the_hash)
{
	uint64_t before;

	write_file("p.yaml", PACK "include: a.part.yaml\n");
	write_file("a.part.yaml", "topics: {u: U}\n");
	before = hash_of_pack();
	cr_expect(eq(u64, hash_of_pack(), before));
	write_file("a.part.yaml", "topics: {u: V}\n");
	cr_expect(ne(u64, hash_of_pack(), before));
}

/* Sets a file's time; its change time becomes now. */
static void set_time(const char *name, time_t seconds)
{
	struct timespec times[2] = {{.tv_sec = seconds}, {.tv_sec = seconds}};

	cr_assert(eq(int, utimensat(AT_FDCWD, name, times, 0), 0));
}

/* The topic of the pack, by way of the cache. */
static void expect_topic(const char *topic)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_cache_load("p.yaml", STR("cache"), &diags);

	cr_assert(ne(ptr, pack, NULL));
	expect_str(pack_text(pack, pack->topics[0].name), topic);
	pack_free(pack);
	diags_finish(&diags);
}

/* Makes the file in the cache newer than what it was made of. */
static void cache_is_later(void)
{
	DIR *cache = opendir("cache");
	struct dirent *entry;

	cr_assert(ne(ptr, cache, NULL));
	while ((entry = readdir(cache))) {
		char name[300];

		snprintf(name, sizeof(name), "cache/%s", entry->d_name);
		if (entry->d_name[0] != '.')
			set_time(name, time(NULL) + 10);
	}
	closedir(cache);
}

Test(parts, a_changed_one_makes_the_cache_invalid)
{
	write_file("p.yaml", PACK "include: a.part.yaml\n");
	write_file("a.part.yaml", "topics: {u: U}\n");
	cr_assert(eq(int, mkdir("cache", 0700), 0));
	expect_topic("U");
	cache_is_later();
	expect_topic("U");
	write_file("a.part.yaml", "topics: {u: V}\n");
	expect_topic("V");
}
