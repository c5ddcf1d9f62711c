#ifndef BASE_STR_H
#define BASE_STR_H

/*
 * str: a borrowed slice of bytes.
 *
 * It owns nothing and need not end in NUL; whoever made the bytes keeps them
 * alive. The owned counterpart is strbuf. The two are never mixed: a function
 * that takes a struct str only reads it.
 *
 *	struct str name = STR("Otan");
 *	if (str_eq(name, str_of(argv[1])))
 *		output_line(STR_FMT, STR_ARG(name));
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *ptr; /* may be NULL when len is 0 */
	size_t len;	 /* in bytes */
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_NONE     ((struct str){NULL, 0})

/* For printf: STR_FMT in the format, STR_ARG(s) among the arguments. */
#define STR_FMT	   "%.*s"
#define STR_ARG(s) (int)(s).len, (s).ptr

/* The slice over a C string, without its NUL; NULL gives the empty slice. */
struct str str_of(const char *text);

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len));
}

/* Byte order, shorter first: negative, 0 or positive like memcmp. */
int str_cmp(struct str a, struct str b);

/* Where `needle` first stands in `hay`, or SIZE_MAX. */
size_t str_find(struct str hay, struct str needle);

/* The part from byte `start` on; empty when `start` is past the end. */
static inline struct str str_from(struct str s, size_t start)
{
	return start < s.len ? (struct str){s.ptr + start, s.len - start}
			     : STR_NONE;
}

/* The first `len` bytes, or all of it when it is shorter. */
static inline struct str str_head(struct str s, size_t len)
{
	return (struct str){s.ptr, len < s.len ? len : s.len};
}

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && str_eq(str_head(s, prefix.len), prefix);
}

static inline bool str_ends(struct str s, struct str end)
{
	return s.len >= end.len && str_eq(str_from(s, s.len - end.len), end);
}

/* Without ASCII space, tab, CR and LF at either end. */
struct str str_trim(struct str s);

/*
 * Takes the part before the next `sep` off the front of `*rest` and puts it
 * into `*part`; the separator goes too. False when nothing is left.
 */
bool str_split(struct str *rest, char sep, struct str *part);

/* Is it one of several words, which are separated by single spaces? */
bool str_is_one_of(struct str word, struct str words);

/* An unsigned decimal number and nothing else; false on anything else. */
bool str_to_u64(struct str s, uint64_t *out);

/* FNV-1a, 64 bits (Fowler, Noll, Vo); `seed` chains over several slices. */
#define STR_HASH_SEED UINT64_C(14695981039346656037)
uint64_t str_hash(struct str s, uint64_t seed);

/*
 * A quick hash, eight bytes at a time: with w of them as a big-endian number
 * (of fewer at the end), h = (h ^ w) * 0x9E3779B97F4A7C15; h ^= h >> 32. `seed`
 * chains over slices whose lengths are multiples of eight, but for the last.
 */
uint64_t str_mix(struct str s, uint64_t seed);

#endif
