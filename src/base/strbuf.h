#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

/*
 * strbuf: an owned, growing string, always NUL-terminated.
 *
 *	struct strbuf line = STRBUF_INIT;
 *	strbuf_addf(&line, "%d of %d", right, asked);
 *	strbuf_finish(&line);
 */

#include "base/str.h"

#include <stdarg.h>
#include <stddef.h>

struct strbuf {
	char *ptr; /* NULL before the first byte */
	size_t len;
	size_t cap;
};

#define STRBUF_INIT ((struct strbuf){NULL, 0, 0})

void strbuf_add(struct strbuf *buf, struct str s);
void strbuf_addz(struct strbuf *buf, const char *text);
void strbuf_addc(struct strbuf *buf, char c);
void strbuf_addf(struct strbuf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void strbuf_addv(struct strbuf *buf, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* The content, borrowed until the next change of `buf`. */
struct str strbuf_str(const struct strbuf *buf);

/* The content as a C string, never NULL; borrowed likewise. */
const char *strbuf_text(const struct strbuf *buf);

/* Room for `n` more bytes, to grow seldom. */
void strbuf_reserve(struct strbuf *buf, size_t n);

/* Shortens it to `len` bytes; does nothing when it is not longer. */
void strbuf_cut(struct strbuf *buf, size_t len);

/* Empties it and keeps its memory. */
void strbuf_reset(struct strbuf *buf);

/* Frees it; the buffer may be used again. */
void strbuf_finish(struct strbuf *buf);

#endif
