#include "pack/pack_cache.h"

#include "test_pack.h"
#include "written_out.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>

#define AMANAT "/questions/amanat.yaml"

/* A folder with a copy of a pack, and a folder for the cache. */
static char folder[64];
static char cached[300]; /* the only file in the cache */
static struct diags diags;

static void copy_pack(const char *from, const char *more)
{
	char command[512];

	snprintf(command, sizeof(command), "cp %s%s %s/amanat.yaml", TEST_ROOT,
		 from, folder);
	cr_assert(eq(int, system(command), 0));
	if (more) {
		FILE *file = fopen("amanat.yaml", "a");

		fputs(more, file);
		fclose(file);
	}
}

/* Backdates the pack, so that a cached copy is valid. */
static void grow_old(void)
{
	struct timespec times[2] = {{.tv_sec = 1000000}, {.tv_sec = 1000000}};

	cr_assert(eq(int, utimensat(AT_FDCWD, "amanat.yaml", times, 0), 0));
}

/* Setting times changes the ctime to now; the cache must be newer. */
static void cache_is_later(void)
{
	struct timespec times[2];

	clock_gettime(CLOCK_REALTIME, &times[0]);
	times[0].tv_sec += 10;
	times[1] = times[0];
	cr_assert(eq(int, utimensat(AT_FDCWD, cached, times, 0), 0));
}

static struct pack *load(void)
{
	struct pack *pack =
		pack_cache_load("amanat.yaml", STR("cache"), &diags);

	cr_assert(ne(ptr, pack, NULL));
	return pack;
}

static uint32_t count_files(void)
{
	DIR *dir = opendir("cache");
	struct dirent *entry;
	uint32_t n = 0;

	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.') {
			snprintf(cached, sizeof(cached), "cache/%s",
				 entry->d_name);
			n++;
		}
	closedir(dir);
	return n;
}

static void enter(void)
{
	strcpy(folder, "/tmp/unit-cache-XXXXXX");
	cr_assert(ne(ptr, mkdtemp(folder), NULL));
	cr_assert(eq(int, chdir(folder), 0));
	cr_assert(eq(int, mkdir("cache", 0700), 0));
	copy_pack(AMANAT, NULL);
	grow_old();
	pack_free(load());
	cr_assert(eq(u32, count_files(), 1));
	cache_is_later();
}

static void leave(void)
{
	char command[128];

	cr_expect(eq(int, chdir("/"), 0));
	snprintf(command, sizeof(command), "rm -r %s", folder);
	cr_expect(eq(int, system(command), 0));
	diags_finish(&diags);
}

TestSuite(pack_cache, .init = enter, .fini = leave);

static bool is_mapped(void)
{
	struct pack *pack = load();
	bool mapped = pack->map;

	pack_free(pack);
	return mapped;
}

Test(pack_cache, second_start_maps_the_same_pack)
{
	struct pack *mapped = load();
	struct pack *read = pack_load("amanat.yaml", &diags);

	cr_expect(ne(ptr, mapped->map, NULL));
	cr_expect(eq(ptr, read->map, NULL));
	cr_expect(same_pack(mapped, read));
	pack_free(mapped);
	pack_free(read);
	cr_expect(eq(u32, count_files(), 1));
}

Test(pack_cache, another_content_is_read)
{
	copy_pack(AMANAT, "# one more line\n");
	cr_expect(not(is_mapped()));
}

Test(pack_cache, another_time_of_the_same_content_is_read)
{
	copy_pack(AMANAT, NULL);
	cr_expect(not(is_mapped()));
}

Test(pack_cache, another_file_of_the_same_name_is_read)
{
	cr_assert(eq(int, rename("amanat.yaml", "old.yaml"), 0));
	copy_pack(AMANAT, NULL);
	grow_old();
	cr_expect(not(is_mapped()));
}

Test(pack_cache, one_written_within_two_seconds_of_the_pack_is_not_used)
{
	struct stat status;
	struct timespec times[2];

	cr_assert(eq(int, stat("amanat.yaml", &status), 0));
	times[0] = times[1] = status.st_ctim;
	times[0].tv_sec = times[1].tv_sec += 1;
	cr_assert(eq(int, utimensat(AT_FDCWD, cached, times, 0), 0));
	cr_expect(not(is_mapped()));
}

/* The file is cached again: the third start maps it. */
Test(pack_cache, is_written_anew)
{
	copy_pack(AMANAT, NULL);
	grow_old();
	cr_expect(not(is_mapped()));
	cr_expect(eq(u32, count_files(), 1));
	cache_is_later();
	cr_expect(is_mapped());
}

static void expect_refused(const char *what, long at)
{
	struct pack *pack = load();

	cr_expect(eq(ptr, pack->map, NULL), "%s %ld", what, at);
	pack_free(pack);
	cache_is_later();
}

Test(pack_cache, damage_is_noticed, .timeout = 300)
{
	struct stat status;

	cr_assert(eq(int, stat(cached, &status), 0));
	for (long at = 0; at < status.st_size; at += at < 200 ? 1 : 997) {
		FILE *file = fopen(cached, "r+");
		int byte;

		fseek(file, at, SEEK_SET);
		byte = getc(file);
		fseek(file, at, SEEK_SET);
		putc(byte ^ 0x20, file);
		fclose(file);
		cache_is_later();
		/* The padding between the tables has no meaning. */
		if (at < 200 || byte)
			expect_refused("byte", at);
	}
	cr_expect(is_mapped());
}

Test(pack_cache, a_part_of_it_is_not_used)
{
	struct stat status;

	cr_assert(eq(int, stat(cached, &status), 0));
	for (long size = 0; size < status.st_size; size += 4001) {
		cr_assert(eq(int, truncate(cached, size), 0));
		cache_is_later();
		expect_refused("size", size);
	}
}

Test(pack_cache, a_link_is_not_followed)
{
	cr_assert(eq(int, rename(cached, "elsewhere"), 0));
	cr_assert(eq(int, symlink("../elsewhere", cached), 0));
	cr_expect(not(is_mapped()));
}

Test(pack_cache, small_packs_and_no_folder_need_none)
{
	static const struct str folders[] = {STR_NONE, STR(""),
					     STR("not-there")};

	for (size_t i = 0; i < COUNT(folders); i++) {
		struct pack *pack =
			pack_cache_load("amanat.yaml", folders[i], &diags);

		cr_assert(ne(ptr, pack, NULL));
		cr_expect(eq(ptr, pack->map, NULL));
		pack_free(pack);
	}
	cr_assert(eq(int, unlink(cached), 0));
	pack_free(pack_cache_load(TEST_ROOT "/tests/packs/good/moons.yaml",
				  STR("cache"), &diags));
	cr_expect(eq(u32, count_files(), 0));
}

Test(pack_cache, a_bad_pack_has_its_errors_as_ever)
{
	copy_pack(AMANAT, "facts: again\n");
	cr_expect(eq(ptr, pack_cache_load("amanat.yaml", STR("cache"), &diags),
		     NULL));
	cr_expect(ge(u32, diags.errors, 1));
}

Test(pack_cache, a_link_with_another_name_is_refused_like_a_file)
{
	cr_assert(eq(int, symlink("amanat.yaml", "other.yaml"), 0));
	cr_expect(eq(ptr, pack_cache_load("other.yaml", STR("cache"), &diags),
		     NULL));
	cr_expect(eq(u32, diags.errors, 1));
}
