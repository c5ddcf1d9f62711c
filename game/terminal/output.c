#include "game/terminal/output.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void put(FILE *stream, struct str clean)
{
	if (clean.len)
		fwrite(clean.ptr, 1, clean.len, stream);
}

/* The number of bytes before the first CR LF. */
static size_t line_end(struct str text)
{
	size_t at = str_find(text, STR("\r\n"));

	return at == SIZE_MAX ? text.len : at;
}

/* Writes whole lines with one call. */
static void put_clean(FILE *stream, struct str text)
{
	struct strbuf clean = STRBUF_INIT;

	if (utf8_plain(text) == text.len) {
		put(stream, text);
		return;
	}
	while (text.len) {
		size_t len = line_end(text);

		utf8_sanitize(&clean, str_head(text, len), true);
		if (len < text.len)
			strbuf_addz(&clean, "\r\n");
		text = str_from(text, len + 2);
	}
	put(stream, strbuf_str(&clean));
	strbuf_finish(&clean);
}

static void put_line(FILE *stream, const char *before, const char *format,
		     va_list args) __attribute__((format(printf, 3, 0)));

static void put_line(FILE *stream, const char *before, const char *format,
		     va_list args)
{
	struct strbuf raw = STRBUF_INIT;
	struct strbuf line = STRBUF_INIT;

	strbuf_addv(&raw, format, args);
	strbuf_addz(&line, before);
	utf8_sanitize(&line, strbuf_str(&raw), false);
	strbuf_addc(&line, '\n');
	put(stream, strbuf_str(&line));
	strbuf_finish(&raw);
	strbuf_finish(&line);
}

void output_text(struct str text)
{
	put_clean(stdout, text);
}

bool output_bytes(struct str bytes)
{
	if (isatty(STDOUT_FILENO))
		return false;
	put(stdout, bytes);
	return true;
}

void output_line(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	put_line(stdout, "", format, args);
	va_end(args);
}

void output_error(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	put_line(stderr, "civiq: ", format, args);
	va_end(args);
}

void output_error_text(struct str text)
{
	put_clean(stderr, text);
}

void output_errors_of(int (*run)(void))
{
	FILE *real = stderr;
	char *text = NULL;
	size_t len = 0;
	FILE *memory = open_memstream(&text, &len);

	if (memory)
		stderr = memory;
	run();
	stderr = real;
	if (memory && !fclose(memory))
		output_error_text((struct str){text, len});
	free(text);
}

void output_style(const char *numbers)
{
	if (!numbers[strspn(numbers, "0123456789;")])
		fprintf(stdout, "\033[%sm", *numbers ? numbers : "0");
}

void output_beside(struct str text)
{
	struct strbuf clean = STRBUF_INIT;

	strbuf_addz(&clean, "\0337\033[K\033[2m   ");
	utf8_sanitize(&clean, text, false);
	strbuf_addz(&clean, "\033[0m\0338");
	put(stdout, strbuf_str(&clean));
	strbuf_finish(&clean);
}

void output_clear(void)
{
	put(stdout, STR("\033[H\033[2J"));
}

void output_take_back(size_t lines)
{
	if (lines)
		fprintf(stdout, "\033[%zuA", lines);
	put(stdout, STR("\r\033[J"));
}

void output_crash(void)
{
	static const char off[] = "\033[?2004l\r\n";
	ssize_t ignored = write(STDOUT_FILENO, off, sizeof(off) - 1);

	(void)ignored;
}

void output_dot(void)
{
	ssize_t ignored = write(STDERR_FILENO, ".", 1);

	(void)ignored;
}

bool output_flush(void)
{
	return !fflush(stdout) && !ferror(stdout);
}
