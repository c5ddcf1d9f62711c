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
 *		printf(STR_FMT "\n", STR_ARG(name));
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

bool str_eq(struct str a, struct str b);

/* Byte order, shorter first: negative, 0 or positive like memcmp. */
int str_cmp(struct str a, struct str b);

bool str_starts(struct str s, struct str prefix);

/* Where `needle` first stands in `hay`, or SIZE_MAX. */
size_t str_find(struct str hay, struct str needle);

/* The part from byte `start` on; empty when `start` is past the end. */
struct str str_from(struct str s, size_t start);

/* The first `len` bytes, or all of it when it is shorter. */
struct str str_head(struct str s, size_t len);

/* Without ASCII space, tab, CR and LF at either end. */
struct str str_trim(struct str s);

/*
 * Takes the part before the next `sep` off the front of `*rest` and puts it
 * into `*part`; the separator goes too. False when nothing is left.
 */
bool str_split(struct str *rest, char sep, struct str *part);

/* An unsigned decimal number and nothing else; false on anything else. */
bool str_to_u64(struct str s, uint64_t *out);

/* FNV-1a, 64 bits (Fowler, Noll, Vo); `seed` chains over several slices. */
#define STR_HASH_SEED UINT64_C(14695981039346656037)
uint64_t str_hash(struct str s, uint64_t seed);

#endif
