#include "base/str.h"

#include <string.h>

struct str str_of(const char *text)
{
	return (struct str){text, text ? strlen(text) : 0};
}

int str_cmp(struct str a, struct str b)
{
	size_t least = a.len < b.len ? a.len : b.len;
	int order = least ? memcmp(a.ptr, b.ptr, least) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t str_find(struct str hay, struct str needle)
{
	const char *found;

	if (!needle.len || needle.len > hay.len)
		return needle.len ? SIZE_MAX : 0;
	/* memmem() has to prepare itself; most texts lack even the first byte.
	 */
	found = memchr(hay.ptr, needle.ptr[0], hay.len - needle.len + 1);
	if (found && needle.len > 1)
		found = memmem(found, hay.len - (size_t)(found - hay.ptr),
			       needle.ptr, needle.len);
	return found ? (size_t)(found - hay.ptr) : SIZE_MAX;
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

bool str_is_one_of(struct str word, struct str words)
{
	struct str one;

	while (str_split(&words, ' ', &one))
		if (str_eq(word, one))
			return true;
	return false;
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

static uint64_t word_of(const unsigned char *bytes, size_t n)
{
	uint64_t word = 0;

	for (size_t i = 0; i < n; i++)
		word = word << 8 | bytes[i];
	return word;
}

uint64_t str_mix(struct str s, uint64_t seed)
{
	const unsigned char *bytes = (const unsigned char *)s.ptr;
	uint64_t hash = seed;

	for (size_t at = 0; at < s.len; at += 8) {
		size_t left = s.len - at;

		hash ^= left < 8 ? word_of(bytes + at, left)
				 : word_of(bytes + at, 8);
		hash *= UINT64_C(0x9E3779B97F4A7C15);
		hash ^= hash >> 32;
	}
	return hash;
}
