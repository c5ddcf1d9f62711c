#include "game/memory_cache.h"

#include "base/file.h"
#include "base/temporary.h"
#include "game/paths.h"
#include "store/store.h"

#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FORMAT = 1, ANSWERS_LEAST = 10000, FILE_MOST = 1 << 28 };

static const char program[] = "/proc/self/exe";

/* Header of the cache file; the memories follow. */
struct head {
	uint64_t grounds;
	int64_t last;
	struct store_sums sums;
	uint64_t sum; /* over the bytes */
};

static uint64_t mix_text(struct str text, uint64_t seed)
{
	return str_mix(text, seed) ^ text.len;
}

/* Identifies this program and the record file, but not the record's content,
 * which grows. */
static uint64_t mix_files(const char *record, uint64_t seed)
{
	struct stat of_record = {.st_size = 0};
	struct stat of_program = {.st_size = 0};
	uint64_t words[] = {FORMAT, 0, 0, 0, 0, 0};

	stat(record, &of_record);
	stat(program, &of_program);
	words[1] = (uint64_t)of_record.st_dev;
	words[2] = (uint64_t)of_record.st_ino;
	words[3] = (uint64_t)of_program.st_size;
	words[4] = (uint64_t)of_program.st_mtim.tv_sec;
	words[5] = (uint64_t)of_program.st_mtim.tv_nsec;
	return mix_text((struct str){(const char *)words, sizeof(words)}, seed);
}

struct memory_cache memory_cache_of(const struct store *store,
				    struct str player, const struct pack *pack,
				    struct arena *arena)
{
	const char *record = store_path(store);
	struct memory_cache cache = {.arena = arena};
	struct str folder = record ? paths_cache(arena) : STR_NONE;
	uint64_t name;

	if (!folder.len)
		return cache;
	name = mix_text(str_of(record), STR_HASH_SEED);
	name = mix_text(player, name);
	name = mix_text(pack_text(pack, pack->meta.id), name);
	cache.path = arena_printf(arena, STR_FMT "/memory-%016" PRIx64,
				  STR_ARG(folder), name)
			     .ptr;
	cache.grounds = mix_files(record, name ^ pack->meta.hash);
	return cache;
}

/* In the arena; empty when it cannot be read. */
static struct str read_file(const char *path, struct arena *arena)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	struct stat status;
	struct str bytes = STR_NONE;

	if (fd < 0)
		return bytes;
	if (!fstat(fd, &status) && S_ISREG(status.st_mode) &&
	    status.st_size <= FILE_MOST) {
		size_t size = (size_t)status.st_size;
		char *at = arena_alloc(arena, size + 1);

		if (read(fd, at, size) == (ssize_t)size)
			bytes = (struct str){at, size};
	}
	close(fd);
	return bytes;
}

int64_t memory_cache_load(struct memory_cache *cache, struct memories *memories)
{
	struct str bytes = STR_NONE;
	struct head head;

	if (cache->path)
		bytes = read_file(cache->path, cache->arena);
	if (bytes.len < sizeof(head))
		return 0;
	memcpy(&head, bytes.ptr, sizeof(head));
	bytes = str_from(bytes, sizeof(head));
	if (head.grounds != cache->grounds ||
	    head.sum != mix_text(bytes, head.grounds) ||
	    !memories_load(memories, bytes))
		return 0;
	cache->last = head.last;
	cache->sums = head.sums;
	return cache->last;
}

bool memory_cache_holds(const struct memory_cache *cache,
			const struct store_reviewed *reviewed)
{
	const struct store_sums *before = &cache->sums;
	const struct store_sums *since = &reviewed->read;
	const struct store_sums *now = &reviewed->all;

	return before->asked + since->asked == now->asked &&
	       before->right + since->right == now->right &&
	       before->milliseconds + since->milliseconds == now->milliseconds;
}

static void write_file(const struct memory_cache *cache, struct str bytes)
{
	struct temporary file;

	temporary_sweep(cache->path);
	if (temporary_make(&file, cache->path) &&
	    write(file.fd, bytes.ptr, bytes.len) == (ssize_t)bytes.len)
		temporary_replace(&file, cache->path, false);
	temporary_finish(&file);
}

void memory_cache_save(const struct memory_cache *cache,
		       const struct memories *memories,
		       const struct store_reviewed *reviewed)
{
	struct head head = {
		.grounds = cache->grounds,
		.last = reviewed->last,
		.sums = reviewed->all,
	};
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;

	if (!cache->path || reviewed->last - cache->last < ANSWERS_LEAST ||
	    !memories_is_whole(memories))
		return;
	memories_save(memories, &bytes);
	head.sum = mix_text(strbuf_str(&bytes), head.grounds);
	strbuf_add(&out, (struct str){(const char *)&head, sizeof(head)});
	strbuf_add(&out, strbuf_str(&bytes));
	write_file(cache, strbuf_str(&out));
	strbuf_finish(&out);
	strbuf_finish(&bytes);
}
