#include "base/strbuf.h"

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for `more` bytes and the NUL behind what is there. */
static void grow(struct strbuf *buf, size_t more)
{
	size_t need = buf->len + more + 1;

	if (need <= buf->cap)
		return;
	buf->cap = need + need / 2 + 32;
	buf->ptr = mem_resize(buf->ptr, buf->cap);
}

void strbuf_add(struct strbuf *buf, struct str s)
{
	grow(buf, s.len);
	if (s.len)
		memcpy(buf->ptr + buf->len, s.ptr, s.len);
	buf->len += s.len;
	buf->ptr[buf->len] = '\0';
}

void strbuf_addz(struct strbuf *buf, const char *text)
{
	strbuf_add(buf, str_of(text));
}

void strbuf_addc(struct strbuf *buf, char c)
{
	strbuf_add(buf, (struct str){&c, 1});
}

void strbuf_addv(struct strbuf *buf, const char *format, va_list args)
{
	va_list again;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	if (len > 0) {
		grow(buf, (size_t)len);
		vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, again);
		buf->len += (size_t)len;
	}
	va_end(again);
}

void strbuf_addf(struct strbuf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_addv(buf, format, args);
	va_end(args);
}

struct str strbuf_str(const struct strbuf *buf)
{
	return (struct str){buf->ptr, buf->len};
}

const char *strbuf_text(const struct strbuf *buf)
{
	return buf->ptr ? buf->ptr : "";
}

void strbuf_reserve(struct strbuf *buf, size_t n)
{
	grow(buf, n);
}

void strbuf_cut(struct strbuf *buf, size_t len)
{
	if (len >= buf->len)
		return;
	buf->len = len;
	buf->ptr[len] = '\0';
}

void strbuf_reset(struct strbuf *buf)
{
	strbuf_cut(buf, 0);
}

void strbuf_finish(struct strbuf *buf)
{
	free(buf->ptr);
	*buf = STRBUF_INIT;
}
