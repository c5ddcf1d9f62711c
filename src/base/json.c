#include "base/json.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <math.h>

static void separate(struct strbuf *out)
{
	char last = out->len ? out->ptr[out->len - 1] : '[';

	if (last != '[' && last != '{' && last != ':')
		strbuf_addc(out, ',');
}

/* Code points above U+FFFF become a surrogate pair. */
static void add_hex(struct strbuf *out, unsigned c)
{
	if (c > 0xFFFF) {
		strbuf_addf(out, "\\u%04x", 0xD800 | (c - 0x10000) >> 10);
		c = 0xDC00 | (c & 0x3FF);
	}
	strbuf_addf(out, "\\u%04x", c);
}

/* The number of leading bytes that need no escape. */
static size_t plain_length(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] >= ' ' && s.ptr[n] <= '~' &&
	       s.ptr[n] != '"' && s.ptr[n] != '\\')
		n++;
	return n;
}

static void add_escaped(struct strbuf *out, struct str s)
{
	int32_t c;

	strbuf_addc(out, '"');
	for (;;) {
		size_t plain = plain_length(s);

		strbuf_add(out, str_head(s, plain));
		s = str_from(s, plain);
		if (!utf8_next(&s, &c))
			break;
		if (c == '"' || c == '\\')
			strbuf_addf(out, "\\%c", c);
		else if (utf8_unsafe(c))
			add_hex(out, (unsigned)c);
		else
			utf8_add(out, c);
	}
	strbuf_addc(out, '"');
}

void json_open(struct strbuf *out, char bracket)
{
	separate(out);
	strbuf_addc(out, bracket);
}

void json_close(struct strbuf *out, char bracket)
{
	strbuf_addc(out, bracket);
}

void json_key(struct strbuf *out, const char *key)
{
	separate(out);
	add_escaped(out, str_of(key));
	strbuf_addc(out, ':');
}

void json_str(struct strbuf *out, struct str s)
{
	separate(out);
	add_escaped(out, s);
}

void json_uint(struct strbuf *out, uint64_t value)
{
	separate(out);
	strbuf_addf(out, "%" PRIu64, value);
}

void json_bool(struct strbuf *out, bool value)
{
	separate(out);
	strbuf_addz(out, value ? "true" : "false");
}

void json_double(struct strbuf *out, double value)
{
	if (!isfinite(value)) {
		json_none(out);
		return;
	}
	separate(out);
	strbuf_addf(out, "%.12g", value);
}

void json_none(struct strbuf *out)
{
	separate(out);
	strbuf_addz(out, "null");
}

void json_key_str(struct strbuf *out, const char *key, struct str s)
{
	json_key(out, key);
	json_str(out, s);
}

void json_key_uint(struct strbuf *out, const char *key, uint64_t value)
{
	json_key(out, key);
	json_uint(out, value);
}
