#include "base/str.h"

#include <string.h>

struct str str_of(const char *text)
{
	return (struct str){text, text ? strlen(text) : 0};
}

bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len));
}

int str_cmp(struct str a, struct str b)
{
	size_t least = a.len < b.len ? a.len : b.len;
	int order = least ? memcmp(a.ptr, b.ptr, least) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && str_eq(str_head(s, prefix.len), prefix);
}

size_t str_find(struct str hay, struct str needle)
{
	const char *found;

	if (!hay.len || !needle.len)
		return needle.len ? SIZE_MAX : 0;
	found = memmem(hay.ptr, hay.len, needle.ptr, needle.len);
	return found ? (size_t)(found - hay.ptr) : SIZE_MAX;
}

struct str str_from(struct str s, size_t start)
{
	if (start >= s.len)
		return STR_NONE;
	return (struct str){s.ptr + start, s.len - start};
}

struct str str_head(struct str s, size_t len)
{
	return (struct str){s.ptr, len < s.len ? len : s.len};
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str str_trim(struct str s)
{
	while (s.len && is_space(s.ptr[s.len - 1]))
		s.len--;
	while (s.len && is_space(s.ptr[0]))
		s = str_from(s, 1);
	return s;
}

bool str_split(struct str *rest, char sep, struct str *part)
{
	const char *end;

	if (!rest->ptr)
		return false;
	end = rest->len ? memchr(rest->ptr, sep, rest->len) : NULL;
	if (!end) {
		*part = *rest;
		*rest = STR_NONE;
		return true;
	}
	*part = str_head(*rest, (size_t)(end - rest->ptr));
	rest->len -= part->len + 1;
	rest->ptr = end + 1;
	return true;
}

bool str_to_u64(struct str s, uint64_t *out)
{
	uint64_t value = 0;

	if (!s.len)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		unsigned digit = (unsigned char)s.ptr[i] - (unsigned)'0';

		if (digit > 9 || value > (UINT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	return true;
}

uint64_t str_hash(struct str s, uint64_t seed)
{
	for (size_t i = 0; i < s.len; i++)
		seed = (seed ^ (unsigned char)s.ptr[i]) *
		       UINT64_C(1099511628211);
	return seed;
}
