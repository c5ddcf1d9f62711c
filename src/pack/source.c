#include "pack/source.h"

#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 64 * 1024, LETTER_MOST = 4, EXCERPT_LIMIT = 4096 };

static void file_error(const char *path, struct diags *diags, const char *hint,
		       const char *message)
{
	struct diag diag = {
		.severity = DIAG_ERROR,
		.file = str_of(path),
		.span = {1, 1, 1},
		.hint = str_of(hint),
	};

	diags_add(diags, &diag, "%s", message);
}

/* Reports the system's own message. */
static void unreadable(const char *path, struct diags *diags, int error)
{
	diags->unreadable++;
	file_error(path, diags, "",
		   error ? strerror(error)
			 : "the file became shorter while it was read");
}

/* A byte order mark at the start is not part of the first line. */
static size_t mark_length(const struct source *source)
{
	return str_starts(source->text, STR("\xEF\xBB\xBF")) ? 3 : 0;
}

struct span source_span(const struct source *source, size_t offset)
{
	struct str text =
		str_from(str_head(source->text, offset), mark_length(source));
	struct span span = {1, 1, 1};
	const char *end;

	while (text.len && (end = memchr(text.ptr, '\n', text.len))) {
		span.line++;
		text = str_from(text, (size_t)(end - text.ptr) + 1);
	}
	span.column += (uint32_t)utf8_length(text);
	return span;
}

static bool is_utf16(struct str text)
{
	return str_starts(text, STR("\xff\xfe")) ||
	       str_starts(text, STR("\xfe\xff")) ||
	       (text.len >= 2 && (!text.ptr[0] || !text.ptr[1]));
}

/* Raw control characters, which YAML forbids too, but reports without a
 * place. */
static size_t find_control(struct str text)
{
	for (size_t i = 0; (i += utf8_plain(str_from(text, i))) < text.len;
	     i++) {
		unsigned char c = (unsigned char)text.ptr[i];
		unsigned char next =
			i + 1 < text.len ? (unsigned char)text.ptr[i + 1] : 0;

		if (c >= 0x20 && c != 0x7F && c != 0xC2)
			continue;
		if (c == '\n' || c == '\t' || c == '\r')
			continue;
		if (c != 0xC2 || next < 0xA0)
			return i;
	}
	return SIZE_MAX;
}

static int32_t code_point_at(struct str text, size_t at)
{
	int32_t c = 0;

	text = str_from(text, at);
	utf8_next(&text, &c);
	return c;
}

/* How many bytes at the end start a character that the next piece completes. */
static size_t half_letter(struct str text)
{
	for (size_t back = 1; back <= 3 && back <= text.len; back++) {
		unsigned char c = (unsigned char)text.ptr[text.len - back];
		size_t needed = c >= 0xF0   ? 4
				: c >= 0xE0 ? 3
				: c >= 0xC0 ? 2
					    : 1;

		if ((c & 0xC0) != 0x80)
			return needed > back ? back : 0;
	}
	return 0;
}

/* The place of a rejected byte, with its whole line in the text. */
static struct span refused_at(struct source *source, size_t offset)
{
	source->text.len = source->filled;
	return source_span(source, offset);
}

/* Is what was read after `source->text` valid text too? If not, reports why. */
static bool take_piece(struct source *source, struct diags *diags)
{
	size_t start = source->text.len;
	struct str piece = {source->text.ptr + start, source->filled - start};
	size_t plain;
	size_t bad;

	if (!source->done && is_utf16(piece)) {
		source_error(source, diags, (struct span){1, 1, 1},
			     "save the file as UTF-8",
			     "this is not UTF-8 text; it looks like UTF-16");
		return false;
	}
	if (source->fd >= 0)
		piece.len -= half_letter(piece);
	plain = utf8_plain(piece);
	bad = utf8_invalid(str_from(piece, plain));
	if (bad != SIZE_MAX) {
		bad += plain;
		source_error(source, diags, refused_at(source, start + bad),
			     "save the file as UTF-8",
			     "byte 0x%02X is not UTF-8",
			     (unsigned char)piece.ptr[bad]);
		return false;
	}
	bad = find_control(str_from(piece, plain));
	if (bad != SIZE_MAX) {
		bad += plain;
		source_error(source, diags, refused_at(source, start + bad),
			     "delete it", "control character U+%04X",
			     (unsigned)code_point_at(piece, bad));
		return false;
	}
	source->text.len += piece.len;
	source->piece = piece;
	source->done += piece.len;
	return true;
}

static void close_file(struct source *source)
{
	if (source->fd >= 0)
		close(source->fd);
	source->fd = -1;
}

/* Frees the start of the buffer, where the next piece goes. */
static void drop_piece(struct source *source)
{
	char *start = (char *)source->text.ptr;

	source->filled -= source->text.len;
	memmove(start, start + source->text.len, source->filled);
	source->text.len = 0;
}

/* Reads as much as there is, as the hash needs whole pieces. */
static ssize_t read_all(int fd, char *to, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t n = read(fd, to + done, size - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (!n)
			break;
		done += (size_t)n;
	}
	return (ssize_t)done;
}

bool source_more(struct source *source, struct diags *diags)
{
	char *end;
	ssize_t n;

	if (source->fd < 0)
		return false;
	if (!source->keeps)
		drop_piece(source);
	end = (char *)source->text.ptr + source->filled;
	n = read_all(source->fd, end,
		     source->size < PIECE ? source->size : PIECE);
	if (n < 0 || (n == 0 && source->size)) {
		unreadable(source->path.ptr, diags, n < 0 ? errno : 0);
		close_file(source);
		return false;
	}
	source->hash = str_mix((struct str){end, (size_t)n}, source->hash);
	source->filled += (size_t)n;
	source->size -= (size_t)n;
	if (!source->size)
		close_file(source);
	if (take_piece(source, diags))
		return true;
	close_file(source);
	return false;
}

static bool check_file(const char *path, const struct stat *status,
		       struct diags *diags)
{
	if (!S_ISREG(status->st_mode)) {
		file_error(path, diags, "name a pack file",
			   S_ISDIR(status->st_mode) ? "this is a folder"
						    : "not a regular file");
		return false;
	}
	if (status->st_size > SOURCE_LIMIT) {
		file_error(path, diags, "split the file",
			   "the file is larger than 64 MiB");
		return false;
	}
	return true;
}

/* Without O_NONBLOCK, opening a FIFO would block before it can be refused. */
enum { HOW = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY };

/* Reads the first piece of an opened file, which is closed on failure. */
static bool take_file(struct source *source, const char *path, int fd,
		      bool keeps, struct diags *diags)
{
	uint32_t errors = diags->errors;
	struct stat status;
	size_t size;

	if (fstat(fd, &status)) {
		unreadable(path, diags, errno);
		close(fd);
		return false;
	}
	if (!check_file(path, &status, diags)) {
		close(fd);
		return false;
	}
	size = (size_t)status.st_size;
	*source = (struct source){
		.path = str_of(path),
		.text = {mem_resize(NULL, keeps ? size : PIECE + LETTER_MOST),
			 0},
		.hash = STR_HASH_SEED,
		.fd = fd,
		.size = size,
		.keeps = keeps,
		.stamp = file_stamp(&status),
	};
	source_more(source, diags);
	if (diags->errors == errors)
		return true;
	source_finish(source);
	return false;
}

static bool open_source(struct source *source, const char *path, bool keeps,
			struct diags *diags)
{
	int fd = open(path, HOW);

	if (fd >= 0)
		return take_file(source, path, fd, keeps, diags);
	unreadable(path, diags, errno);
	return false;
}

bool source_read(struct source *source, const char *path, struct diags *diags)
{
	return open_source(source, path, true, diags);
}

bool source_pass(struct source *source, const char *path, struct diags *diags)
{
	return open_source(source, path, false, diags);
}

bool source_copy(struct source *source, const char *path, struct str text,
		 struct diags *diags)
{
	char *bytes = mem_resize(NULL, text.len ? text.len : 1);

	if (text.len)
		memcpy(bytes, text.ptr, text.len);
	*source = (struct source){
		.path = str_of(path),
		.text = {bytes, 0},
		.fd = -1,
		.hash = STR_HASH_SEED,
		.filled = text.len,
		.keeps = true,
	};
	source->hash = str_mix(text, STR_HASH_SEED);
	if (take_piece(source, diags))
		return true;
	source_finish(source);
	return false;
}

/* The name of a file in the folder of another one; the caller frees it. */
static char *path_beside(struct str path, struct str name)
{
	size_t folder = path.len;
	char *out;

	while (folder && path.ptr[folder - 1] != '/')
		folder--;
	out = mem_resize(NULL, folder + name.len + 1);
	memcpy(out, path.ptr, folder);
	memcpy(out + folder, name.ptr, name.len);
	out[folder + name.len] = '\0';
	return out;
}

struct source *source_open_beside(struct source *source, struct str name,
				  const char **why, struct diags *diags)
{
	char *path = path_beside(source->path, name);
	int fd = open(path, HOW | O_NOFOLLOW);
	struct source *opened;

	*why = NULL;
	if (fd < 0)
		*why = errno == ELOOP ? "it is a symbolic link"
				      : strerror(errno);
	opened = mem_resize(NULL, sizeof(*opened));
	if (fd < 0 || !take_file(opened, path, fd, true, diags)) {
		free(opened);
		free(path);
		return NULL;
	}
	opened->beside = source->beside;
	source->beside = opened;
	return opened;
}

bool source_is_part(struct str name)
{
	return str_ends(name, STR(".part.yaml"));
}

uint32_t source_count_beside(const struct source *source)
{
	uint32_t n = 0;

	for (source = source->beside; source; source = source->beside)
		n++;
	return n;
}

/* The newest comes first. */
const struct source *source_file(const struct source *source, uint32_t number)
{
	uint32_t newer = number ? source_count_beside(source) - number : 0;

	if (!number)
		return source;
	for (source = source->beside; newer; newer--)
		source = source->beside;
	return source;
}

uint64_t source_hash(const struct source *source)
{
	uint64_t hash = source->hash;
	uint32_t n = source_count_beside(source);

	for (uint32_t i = 1; i <= n; i++) {
		uint64_t own = source_file(source, i)->hash;
		char bytes[8];

		for (int j = 0; j < 8; j++)
			bytes[j] = (char)(own >> (56 - 8 * j));
		hash = str_mix((struct str){bytes, sizeof(bytes)}, hash);
	}
	return hash;
}

static void finish_beside(struct source *source)
{
	while (source->beside) {
		struct source *newest = source->beside;

		source->beside = newest->beside;
		newest->beside = NULL;
		close_file(newest);
		free((char *)newest->text.ptr);
		free((char *)newest->path.ptr);
		free(newest);
	}
}

void source_finish(struct source *source)
{
	finish_beside(source);
	close_file(source);
	free((char *)source->text.ptr);
	source->text = STR_NONE;
}

struct str source_line(const struct source *source, uint32_t line)
{
	struct str text = str_from(source->text, mark_length(source));
	struct str found = STR_NONE;

	while (line-- && str_split(&text, '\n', &found))
		;
	if (found.len && found.ptr[found.len - 1] == '\r')
		found.len--;
	return found;
}

static void report(const struct source *source, struct diags *diags,
		   enum severity severity, struct str id, struct span span,
		   const char *hint, const char *format, va_list args)
	__attribute__((format(printf, 7, 0)));

static void report(const struct source *source, struct diags *diags,
		   enum severity severity, struct str id, struct span span,
		   const char *hint, const char *format, va_list args)
{
	struct diag diag = {
		.severity = severity,
		.id = id,
		.file = source->path,
		.span = span,
		.hint = str_of(hint),
	};

	if (diags->all.n < DIAGS_MOST)
		diag.excerpt = source_line(source, span.line);
	if (diag.excerpt.len > EXCERPT_LIMIT)
		diag.excerpt = STR_NONE;
	diags_addv(diags, &diag, format, args);
}

void source_error(const struct source *source, struct diags *diags,
		  struct span span, const char *hint, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	report(source, diags, DIAG_ERROR, STR_NONE, span, hint, format, args);
	va_end(args);
}

void source_warning(const struct source *source, struct diags *diags,
		    enum warning id, struct span span, const char *hint,
		    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	report(source, diags, DIAG_WARNING, warning_name(id), span, hint,
	       format, args);
	va_end(args);
}
