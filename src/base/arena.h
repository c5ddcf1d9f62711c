#ifndef BASE_ARENA_H
#define BASE_ARENA_H

/*
 * arena: memory that is freed all at once.
 *
 * A pack has one, a round has one. Nothing in an arena is freed alone, so
 * nothing in it can leak or be freed twice. When the system has no memory left
 * the program aborts here (and in strbuf and vec), nowhere else.
 *
 *	struct arena arena = ARENA_INIT;
 *	uint32_t *order = arena_array(&arena, uint32_t, n);
 *	arena_finish(&arena);
 */

#include "base/str.h"

#include <stddef.h>

struct arena {
	struct arena_chunk *chunk; /* the one in use; older ones behind it */
	size_t used;		   /* bytes used of `chunk` */
};

#define ARENA_INIT ((struct arena){NULL, 0})

/* `size` zeroed bytes, aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* `count` zeroed elements; aborts when the size overflows. */
void *arena_calloc(struct arena *arena, size_t count, size_t size);
#define arena_array(arena, type, count)                                        \
	((type *)arena_calloc((arena), (count), sizeof(type)))

/* A copy of `count` elements of `size` bytes. */
void *arena_clone(struct arena *arena, const void *at, size_t count,
		  size_t size);

/* A copy of `s`; the copy is also NUL-terminated. */
struct str arena_copy(struct arena *arena, struct str s);

/* `a` and `b` as one text, NUL-terminated. */
struct str arena_join(struct arena *arena, struct str a, struct str b);

/* The digits of a number, NUL-terminated. */
struct str arena_decimal(struct arena *arena, int number);

/* The formatted text, NUL-terminated. */
struct str arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Frees everything; the arena may be used again. */
void arena_finish(struct arena *arena);

/* Ends the program: there is no memory for what was asked. */
_Noreturn void mem_fail(void);

/* Like malloc and realloc, but they abort instead of returning NULL. */
void *mem_resize(void *block, size_t size);

/* `count` elements of `size` bytes; aborts when the product overflows. */
size_t mem_size(size_t count, size_t size);

/*
 * A new block, for free(). A large one is in large pages where the system has
 * them: it is filled with few faults, and read here and there with few misses.
 */
void *mem_alloc(size_t size);

#endif
