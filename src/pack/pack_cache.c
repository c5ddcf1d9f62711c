#include "pack/pack_cache.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/temporary.h"
#include "pack/load.h"
#include "pack/pack_integrity.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Raise FORMAT when a table, a form in pack/form_names.h, or what the loader
 * refuses changes. */
enum { FORMAT = 33, ALIGN = 64, LANES = 4, RACY_SECONDS = 2, NAME_LENGTH = 16 };

/* The file that the cache was made from. */
struct origin {
	uint64_t path; /* str_mix() of its absolute name */
	struct file_stamp stamp;
};

struct head {
	char magic[16];
	uint64_t format;
	uint64_t sum;
	struct origin origin;
	struct pack_meta meta;
#define TABLE(type, name) uint32_t n_##name;
	PACK_TABLES(TABLE)
#undef TABLE
};

static const char magic[16] = "civiq pack";

/* Different table sizes make a different format. */
static uint64_t format(void)
{
	uint64_t sizes[] = {FORMAT, sizeof(struct head),
#define TABLE(type, name) sizeof(type),
			    PACK_TABLES(TABLE)
#undef TABLE
	};

	return str_mix((struct str){(const char *)sizes, sizeof(sizes)}, 0);
}

/* The sum of words in four lanes, which a processor computes in parallel. */
static uint64_t sum_of(const char *bytes, size_t size)
{
	uint64_t lanes[LANES] = {1, 2, 3, 4};
	size_t at = 0;

	for (; at + sizeof(lanes) <= size; at += sizeof(lanes)) {
		uint64_t words[LANES];

		memcpy(words, bytes + at, sizeof(words));
		for (int i = 0; i < LANES; i++) {
			lanes[i] = (lanes[i] ^ words[i]) *
				   UINT64_C(0x9E3779B97F4A7C15);
			lanes[i] ^= lanes[i] >> 32;
		}
	}
	return str_mix((struct str){bytes + at, size - at},
		       str_mix((struct str){(const char *)lanes, sizeof(lanes)},
			       size));
}

static size_t aligned(size_t size)
{
	return (size + ALIGN - 1) / ALIGN * ALIGN;
}

static bool origin_of(const char *path, const struct stat *status,
		      struct origin *origin)
{
	char absolute[PATH_MAX];

	if (!realpath(path, absolute))
		return false;
	*origin = (struct origin){
		.path = str_mix(str_of(absolute), STR_HASH_SEED),
		.stamp = file_stamp(status),
	};
	return true;
}

/* Points the pack into a file; false if the sizes do not match exactly. */
static bool lay_out(struct pack *pack, const struct head *head, char *bytes,
		    size_t size)
{
	size_t at = aligned(sizeof(*head));

	pack->meta = head->meta;
#define TABLE(type, name)                                                      \
	if (head->n_##name > (SIZE_MAX / 2 - at) / sizeof(type))               \
		return false;                                                  \
	pack->name = (const type *)(void *)(bytes + at);                       \
	pack->n_##name = head->n_##name;                                       \
	at += aligned(head->n_##name * sizeof(type));                          \
	if (at > size)                                                         \
		return false;
	PACK_TABLES(TABLE)
#undef TABLE
	return at == size;
}

/* The sum of the head after its own sum, and of each table. */
static uint64_t sum_of_all(const struct head *head, const struct pack *pack)
{
	uint64_t sums[] = {
		sum_of((const char *)&head->origin,
		       sizeof(*head) - offsetof(struct head, origin)),
#define TABLE(type, name)                                                      \
	sum_of((const char *)pack->name, pack->n_##name * sizeof(type)),
		PACK_TABLES(TABLE)
#undef TABLE
	};

	return str_mix((struct str){(const char *)sums, sizeof(sums)}, 0);
}

/* Was it written late enough after its source? */
static bool is_later(const struct stat *cache, const struct file_stamp *stamp)
{
	return cache->st_mtim.tv_sec >= stamp->modified[0] + RACY_SECONDS &&
	       cache->st_mtim.tv_sec >= stamp->changed[0] + RACY_SECONDS;
}

/* Is a file in the pack's folder unchanged since it was read? */
static bool is_unchanged(const char *path, struct str name,
			 const struct file_stamp *stamp)
{
	struct strbuf beside = STRBUF_INIT;
	struct file_stamp now;
	struct stat status;
	bool ok;

	file_folder(&beside, path);
	strbuf_addf(&beside, "/" STR_FMT, STR_ARG(name));
	ok = !lstat(strbuf_text(&beside), &status);
	strbuf_finish(&beside);
	if (!ok || !S_ISREG(status.st_mode))
		return false;
	now = file_stamp(&status);
	return !memcmp(&now, stamp, sizeof(now));
}

/* Are the tables beside the pack at `path` unchanged, and older than its
 * cache? */
static bool are_unchanged(const struct pack *pack, const char *path,
			  const struct stat *cache)
{
	for (uint32_t i = 0; i < pack->n_files; i++) {
		const struct pack_file *file = &pack->files[i];

		if (!is_later(cache, &file->stamp) ||
		    !is_unchanged(path, pack_text(pack, file->name),
				  &file->stamp))
			return false;
	}
	return true;
}

static bool is_valid(const struct pack *pack, const struct head *head,
		     const struct origin *origin)
{
	return !memcmp(head->magic, magic, sizeof(magic)) &&
	       head->format == format() &&
	       !memcmp(&head->origin, origin, sizeof(*origin)) &&
	       head->sum == sum_of_all(head, pack) &&
	       pack_integrity_holds(pack);
}

/* Written by this user, and late enough after the pack itself? */
static bool is_own(const struct stat *status, const struct origin *origin)
{
	return S_ISREG(status->st_mode) && status->st_uid == geteuid() &&
	       is_later(status, &origin->stamp);
}

/* The pack at `path`, whose cache has `status`. */
static struct pack *map_file(int fd, const struct stat *status,
			     const struct origin *origin, const char *path)
{
	size_t size = (size_t)status->st_size;
	struct pack *pack;
	char *bytes =
		mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);

	if (bytes == MAP_FAILED)
		return NULL;
	pack = mem_resize(NULL, sizeof(*pack));
	memset(pack, 0, sizeof(*pack));
	pack->map = bytes;
	pack->map_size = size;
	if (lay_out(pack, (const struct head *)(void *)bytes, bytes, size) &&
	    is_valid(pack, (const struct head *)(void *)bytes, origin) &&
	    are_unchanged(pack, path, status))
		return pack;
	pack_free(pack);
	return NULL;
}

static struct pack *read_cache(const char *cache, const struct origin *origin,
			       const char *path)
{
	int fd = open(cache, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	struct pack *pack = NULL;
	struct stat status;

	if (fd < 0)
		return NULL;
	if (!fstat(fd, &status) && is_own(&status, origin))
		pack = map_file(fd, &status, origin, path);
	close(fd);
	return pack;
}

/* Writes the bytes, zero-padded to the start of the next part. */
static bool write_part(int fd, const void *part, size_t size)
{
	static const char zeros[ALIGN];
	const char *bytes = part;
	size_t fill = aligned(size) - size;

	while (size) {
		ssize_t n = write(fd, bytes, size);

		if (n <= 0)
			return false;
		bytes += n;
		size -= (size_t)n;
	}
	return !fill || write(fd, zeros, fill) == (ssize_t)fill;
}

static bool write_pack(int fd, const struct pack *pack,
		       const struct origin *origin)
{
	struct head head;
	bool ok;

	memset(&head, 0, sizeof(head));
	memcpy(head.magic, magic, sizeof(magic));
	head.format = format();
	head.origin = *origin;
	head.meta = pack->meta;
#define TABLE(type, name) head.n_##name = pack->n_##name;
	PACK_TABLES(TABLE)
#undef TABLE
	head.sum = sum_of_all(&head, pack);
	ok = write_part(fd, &head, sizeof(head));
#define TABLE(type, name)                                                      \
	ok = ok && write_part(fd, pack->name, pack->n_##name * sizeof(type));
	PACK_TABLES(TABLE)
#undef TABLE
	return ok;
}

/* Temporary files of earlier versions, HASH.pack.XXXXXX, left by killed
 * processes. */
static bool is_earlier(struct str name)
{
	static const struct str middle = STR(".pack.");

	return name.len == NAME_LENGTH + middle.len + 6 &&
	       strspn(name.ptr, "0123456789abcdef") == NAME_LENGTH &&
	       str_starts(str_from(name, NAME_LENGTH), middle);
}

static void sweep_earlier(struct str path)
{
	DIR *all = opendir(path.ptr);
	struct dirent *entry;

	while (all && (entry = readdir(all)))
		if (is_earlier(str_of(entry->d_name)))
			unlinkat(dirfd(all), entry->d_name, 0);
	if (all)
		closedir(all);
}

static void write_cache(struct str folder, const char *cache,
			const struct pack *pack, const struct origin *origin)
{
	struct temporary file;

	temporary_sweep(cache);
	sweep_earlier(folder);
	if (temporary_make(&file, cache) && write_pack(file.fd, pack, origin))
		temporary_replace(&file, cache, false);
	temporary_finish(&file);
}

/* A link may have another name than the file, and so not the pack's. */
static bool is_named(const struct pack *pack, const char *path)
{
	struct str id = load_file_id(str_of(path));

	return !id.len || str_eq(id, pack_text(pack, pack->meta.id));
}

/* Is it so large that mapping beats reading? */
static bool is_large(const struct pack *pack, const struct origin *origin)
{
	uint64_t size = origin->stamp.size;

	for (uint32_t i = 0; i < pack->n_files; i++)
		size += pack->files[i].stamp.size;
	return size >= PACK_CACHE_LEAST;
}

struct pack *pack_cache_load(const char *path, struct str folder,
			     struct diags *diags)
{
	char cache[PATH_MAX];
	struct origin before;
	struct origin after;
	struct stat status;
	struct pack *pack;

	if (!folder.len || stat(path, &status) ||
	    !origin_of(path, &status, &before) ||
	    (size_t)snprintf(cache, sizeof(cache), STR_FMT "/%016llx.pack",
			     STR_ARG(folder),
			     (unsigned long long)before.path) >= sizeof(cache))
		return pack_load(path, diags);
	pack = read_cache(cache, &before, path);
	if (pack && is_named(pack, path))
		return pack;
	pack_free(pack);
	pack = pack_load(path, diags);
	/* Not if it changed while it was read. */
	if (pack && is_large(pack, &before) && !stat(path, &status) &&
	    origin_of(path, &status, &after) &&
	    !memcmp(&before, &after, sizeof(before)))
		write_cache(folder, cache, pack, &before);
	return pack;
}
