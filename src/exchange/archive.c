#include "exchange/archive.h"

#include "base/arena.h"

#include <stdlib.h>

#ifdef CIVIQ_LIBZIP

#include <dlfcn.h>
#include <zip.h>

/* clang-format off */
#define FUNCTIONS(X)                                                           \
	X(zip_close) X(zip_discard) X(zip_error_fini) X(zip_error_init)        \
	X(zip_error_strerror) X(zip_fclose) X(zip_file_add)                    \
	X(zip_file_set_dostime) X(zip_fopen_index) X(zip_fread)                \
	X(zip_get_error) X(zip_get_name) X(zip_get_num_entries)                \
	X(zip_name_locate) X(zip_open_from_source)                             \
	X(zip_set_file_compression) X(zip_source_buffer)                       \
	X(zip_source_buffer_create) X(zip_source_close) X(zip_source_free)     \
	X(zip_source_keep) X(zip_source_open) X(zip_source_read)
/* clang-format on */

struct libzip {
#define DECLARE(name) __typeof__(name) *name;
	FUNCTIONS(DECLARE)
#undef DECLARE
};

struct archive {
	struct libzip lib;
	zip_t *zip;
	uint32_t n;
};

static bool libzip_load(struct libzip *lib, struct strbuf *error)
{
	void *handle = dlopen(CIVIQ_LIBZIP, RTLD_NOW | RTLD_LOCAL);
	bool ok = handle;

#define FIND(name)                                                             \
	ok = ok && (*(void **)&lib->name = dlsym(handle, #name)) != NULL;
	FUNCTIONS(FIND)
#undef FIND
	if (!ok)
		strbuf_addf(error, "libzip cannot be loaded: %s", dlerror());
	return ok;
}

/* An archive over `bytes`, or an empty one to be written if `writes`. The
 * source is kept only in `*kept`. */
static zip_t *open_bytes(const struct libzip *lib, struct str bytes,
			 bool writes, zip_source_t **kept, struct strbuf *error)
{
	zip_error_t failure;
	zip_source_t *source;
	zip_t *zip = NULL;

	lib->zip_error_init(&failure);
	source = lib->zip_source_buffer_create(bytes.ptr, bytes.len, 0,
					       &failure);
	if (source)
		zip = lib->zip_open_from_source(
			source, writes ? ZIP_TRUNCATE : ZIP_RDONLY, &failure);
	if (!zip) {
		strbuf_addz(error, lib->zip_error_strerror(&failure));
		lib->zip_source_free(source);
	} else if (kept) {
		lib->zip_source_keep(source);
		*kept = source;
	}
	lib->zip_error_fini(&failure);
	return zip;
}

static const char *message_of(const struct libzip *lib, zip_t *zip)
{
	return lib->zip_error_strerror(lib->zip_get_error(zip));
}

/* All files have the first day that a zip file can name. */
static bool add_entry(const struct libzip *lib, zip_t *zip,
		      const struct archive_entry *entry)
{
	enum { FIRST_DAY = 1 << 5 | 1 };
	zip_source_t *source = lib->zip_source_buffer(zip, entry->bytes.ptr,
						      entry->bytes.len, 0);
	zip_int64_t at;

	if (!source)
		return false;
	at = lib->zip_file_add(zip, entry->name, source, ZIP_FL_ENC_UTF_8);
	if (at < 0) {
		lib->zip_source_free(source);
		return false;
	}
	return !lib->zip_set_file_compression(zip, (zip_uint64_t)at,
					      ZIP_CM_DEFLATE, 9) &&
	       !lib->zip_file_set_dostime(zip, (zip_uint64_t)at, 0, FIRST_DAY,
					  0);
}

/* Appends what was written to a source. */
static bool take_bytes(const struct libzip *lib, zip_source_t *source,
		       struct strbuf *out)
{
	char part[4096];
	zip_int64_t n;

	if (lib->zip_source_open(source))
		return false;
	while ((n = lib->zip_source_read(source, part, sizeof(part))) > 0)
		strbuf_add(out, (struct str){part, (size_t)n});
	lib->zip_source_close(source);
	return n == 0;
}

bool archive_write(struct strbuf *out, const struct archive_entry *entries,
		   size_t n, struct strbuf *error)
{
	struct libzip lib;
	zip_source_t *source;
	zip_t *zip;
	bool ok = true;

	if (!libzip_load(&lib, error))
		return false;
	zip = open_bytes(&lib, STR_NONE, true, &source, error);
	if (!zip)
		return false;
	for (size_t i = 0; ok && i < n; i++)
		ok = add_entry(&lib, zip, &entries[i]);
	ok = ok && !lib.zip_close(zip);
	if (!ok) {
		strbuf_addz(error, message_of(&lib, zip));
		lib.zip_discard(zip);
	} else if (!take_bytes(&lib, source, out)) {
		strbuf_addz(error, "the archive cannot be read back");
		ok = false;
	}
	lib.zip_source_free(source);
	return ok;
}

/* Has it more files than may be? Counts what begins an entry of the directory,
 * whose own number may be wrong, before libzip makes something of each. */
static bool holds_many(struct str bytes)
{
	const struct str mark = STR("PK\1\2");
	size_t at;

	for (int n = 0; n <= ARCHIVE_ENTRIES_MOST; n++) {
		at = str_find(bytes, mark);
		if (at == SIZE_MAX)
			return false;
		bytes = str_from(bytes, at + mark.len);
	}
	return true;
}

struct archive *archive_open(struct str bytes, struct strbuf *error)
{
	struct libzip lib;
	struct archive *archive;
	zip_t *zip;

	if (holds_many(bytes)) {
		strbuf_addf(error, "it holds more than %d files",
			    ARCHIVE_ENTRIES_MOST);
		return NULL;
	}
	if (!libzip_load(&lib, error))
		return NULL;
	zip = open_bytes(&lib, bytes, false, NULL, error);
	if (!zip)
		return NULL;
	archive = mem_resize(NULL, sizeof(*archive));
	*archive = (struct archive){lib, zip,
				    (uint32_t)lib.zip_get_num_entries(zip, 0)};
	return archive;
}

void archive_close(struct archive *archive)
{
	if (!archive)
		return;
	archive->lib.zip_discard(archive->zip);
	free(archive);
}

uint32_t archive_count(const struct archive *archive)
{
	return archive->n;
}

struct str archive_name(const struct archive *archive, uint32_t at)
{
	return str_of(archive->lib.zip_get_name(archive->zip, at, 0));
}

bool archive_has(const struct archive *archive, const char *name)
{
	return archive->lib.zip_name_locate(archive->zip, name, 0) >= 0;
}

/* Appends the content of an open file; the reason if it cannot be read. */
static const char *unpack(const struct libzip *lib, zip_file_t *file,
			  size_t most, struct strbuf *out)
{
	char part[4096];
	zip_int64_t n;

	while ((n = lib->zip_fread(file, part, sizeof(part))) > 0) {
		if ((size_t)n > most)
			return "too large";
		most -= (size_t)n;
		strbuf_add(out, (struct str){part, (size_t)n});
	}
	return n < 0 ? "damaged" : NULL;
}

/* The same for a file that is yet to be opened. */
static const char *read_entry(struct archive *archive, const char *name,
			      size_t most, struct strbuf *out)
{
	const struct libzip *lib = &archive->lib;
	zip_int64_t at = lib->zip_name_locate(archive->zip, name, 0);
	zip_file_t *file;
	const char *reason;

	if (at < 0)
		return "missing";
	file = lib->zip_fopen_index(archive->zip, (zip_uint64_t)at, 0);
	if (!file)
		return "damaged or encrypted";
	reason = unpack(lib, file, most, out);
	if (lib->zip_fclose(file) && !reason)
		reason = "damaged";
	return reason;
}

bool archive_read(struct archive *archive, const char *name, size_t most,
		  struct strbuf *out, struct strbuf *error)
{
	const char *reason = read_entry(archive, name, most, out);

	if (reason)
		strbuf_addf(error, "the file `%s` in it is %s", name, reason);
	return !reason;
}

#else

/* None is ever opened. */
struct archive {
	char nothing;
};

static bool complain(struct strbuf *error)
{
	strbuf_addz(error, "this civiq was built without libzip");
	return false;
}

bool archive_write(struct strbuf *out, const struct archive_entry *entries,
		   size_t n, struct strbuf *error)
{
	(void)out;
	(void)entries;
	(void)n;
	return complain(error);
}

struct archive *archive_open(struct str bytes, struct strbuf *error)
{
	(void)bytes;
	complain(error);
	return NULL;
}

void archive_close(struct archive *archive)
{
	(void)archive;
}

uint32_t archive_count(const struct archive *archive)
{
	(void)archive;
	return 0;
}

struct str archive_name(const struct archive *archive, uint32_t at)
{
	(void)archive;
	(void)at;
	return STR_NONE;
}

bool archive_has(const struct archive *archive, const char *name)
{
	(void)archive;
	(void)name;
	return false;
}

bool archive_read(struct archive *archive, const char *name, size_t most,
		  struct strbuf *out, struct strbuf *error)
{
	(void)archive;
	(void)name;
	(void)most;
	(void)out;
	return complain(error);
}

#endif
