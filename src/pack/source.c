#include "pack/source.h"

#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void file_error(const char *path, struct diags *diags, const char *hint,
		       const char *message)
{
	struct diag diag = {DIAG_ERROR, str_of(path), {1, 1, 1},
			    STR_NONE,	STR_NONE,     str_of(hint)};

	diags_add(diags, &diag, "%s", message);
}

static bool read_all(int fd, char *bytes, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t n = read(fd, bytes + done, size - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		done += (size_t)n;
	}
	return true;
}

static struct span span_at(struct str text, size_t offset)
{
	struct span span = {1, 1, 1};
	size_t start = 0;

	for (size_t i = 0; i < offset && i < text.len; i++)
		if (text.ptr[i] == '\n') {
			span.line++;
			start = i + 1;
		}
	span.column += (uint32_t)utf8_length(
		str_head(str_from(text, start), offset - start));
	return span;
}

static bool is_utf16(struct str text)
{
	return str_starts(text, STR("\xff\xfe")) ||
	       str_starts(text, STR("\xfe\xff")) ||
	       (text.len >= 2 && (!text.ptr[0] || !text.ptr[1]));
}

/* Raw controls, which YAML forbids too, but would report without a place. */
static size_t find_control(struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') ||
		    c == 0x7F)
			return i;
	}
	return SIZE_MAX;
}

/* Is it text that YAML can be read from? Says what is not. */
static bool check_text(const struct source *source, struct diags *diags)
{
	size_t bad = utf8_invalid(source->text);

	if (is_utf16(source->text)) {
		source_error(source, diags, (struct span){1, 1, 1},
			     "save the file as UTF-8",
			     "this is not UTF-8 text; it looks like UTF-16");
		return false;
	}
	if (bad != SIZE_MAX) {
		source_error(source, diags, span_at(source->text, bad),
			     "save the file as UTF-8",
			     "byte 0x%02X is not UTF-8",
			     (unsigned char)source->text.ptr[bad]);
		return false;
	}
	bad = find_control(source->text);
	if (bad != SIZE_MAX) {
		source_error(source, diags, span_at(source->text, bad),
			     "delete it", "control character U+%04X",
			     (unsigned char)source->text.ptr[bad]);
		return false;
	}
	return true;
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
		file_error(path, diags, "split the pack",
			   "the file is larger than 64 MiB");
		return false;
	}
	return true;
}

bool source_read(struct source *source, const char *path, struct diags *diags)
{
	/* Without O_NONBLOCK a FIFO would hold us before we can refuse it. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat status;
	char *bytes;
	size_t size;

	if (fd < 0 || fstat(fd, &status)) {
		file_error(path, diags, "", strerror(errno));
		if (fd >= 0)
			close(fd);
		return false;
	}
	if (!check_file(path, &status, diags)) {
		close(fd);
		return false;
	}
	size = (size_t)status.st_size;
	bytes = xrealloc(NULL, size);
	if (!read_all(fd, bytes, size)) {
		file_error(path, diags, "", "the file could not be read");
		free(bytes);
		close(fd);
		return false;
	}
	close(fd);
	*source = (struct source){str_of(path), {bytes, size}};
	if (check_text(source, diags))
		return true;
	source_finish(source);
	return false;
}

bool source_copy(struct source *source, const char *path, struct str text,
		 struct diags *diags)
{
	char *bytes = xrealloc(NULL, text.len);

	if (text.len)
		memcpy(bytes, text.ptr, text.len);
	*source = (struct source){str_of(path), {bytes, text.len}};
	if (check_text(source, diags))
		return true;
	source_finish(source);
	return false;
}

void source_finish(struct source *source)
{
	free((char *)source->text.ptr);
	source->text = STR_NONE;
}

static struct str line_of(struct str text, uint32_t line)
{
	struct str found = STR_NONE;

	while (line-- && str_split(&text, '\n', &found))
		;
	return found;
}

static void report(const struct source *source, struct diags *diags,
		   enum severity severity, struct span span, const char *hint,
		   const char *format, va_list args)
	__attribute__((format(printf, 6, 0)));

static void report(const struct source *source, struct diags *diags,
		   enum severity severity, struct span span, const char *hint,
		   const char *format, va_list args)
{
	struct diag diag = {
		.severity = severity,
		.file = source->path,
		.span = span,
		.excerpt = line_of(source->text, span.line),
		.hint = str_of(hint),
	};

	diags_addv(diags, &diag, format, args);
}

void source_error(const struct source *source, struct diags *diags,
		  struct span span, const char *hint, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	report(source, diags, DIAG_ERROR, span, hint, format, args);
	va_end(args);
}

void source_warning(const struct source *source, struct diags *diags,
		    struct span span, const char *hint, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	report(source, diags, DIAG_WARNING, span, hint, format, args);
	va_end(args);
}
