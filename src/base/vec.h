#ifndef BASE_VEC_H
#define BASE_VEC_H

/*
 * vec: a growing array of any type.
 *
 *	VEC(struct row) rows = VEC_INIT;
 *	*vec_push(&rows) = (struct row){.line = 7};
 *	vec_each (row, &rows)
 *		total += row->line;
 *	vec_finish(&rows);
 *
 * A pointer into it holds until the next push. At most UINT32_MAX elements.
 */

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

#define VEC(type)                                                              \
	struct {                                                               \
		type *at;                                                      \
		uint32_t n;                                                    \
		uint32_t cap;                                                  \
	}

#define VEC_INIT                                                               \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

/* A pointer to one new element at the end; its content is not set. */
#define vec_push(vec)                                                          \
	((vec)->n < (vec)->cap ? &(vec)->at[(vec)->n++]                        \
			       : (vec_room((vec), 1), &(vec)->at[(vec)->n++]))

/* A pointer to room for `count` more elements, which `n` does not count yet.
 * What is not filled costs nothing. */
#define vec_room(vec, count)                                                   \
	(__extension__({                                                       \
		if ((vec)->cap - (vec)->n < (count))                           \
			(vec)->at = vec_grow((vec)->at, &(vec)->cap,           \
					     (uint64_t)(vec)->n + (count),     \
					     sizeof(*(vec)->at));              \
		(vec)->at + (vec)->n;                                          \
	}))

/* Behind the last element; a null pointer takes no offset, not even 0. */
#define vec_end(vec) ((vec)->n ? (vec)->at + (vec)->n : (vec)->at)

#define vec_each(item, vec)                                                    \
	for (__typeof__(*(vec)->at) *item = (vec)->at,                         \
				    *item##_end = vec_end(vec);                \
	     item < item##_end; item++)

/* The elements in an arena, where they stay. */
#define vec_clone(vec, arena)                                                  \
	((__typeof__((vec)->at))arena_clone((arena), (vec)->at, (vec)->n,      \
					    sizeof(*(vec)->at)))

/* Frees the elements; the vec may be used again. */
#define vec_finish(vec)                                                        \
	((vec)->at = vec_free((vec)->at), (vec)->n = 0, (vec)->cap = 0)

/* For the macros above: a block for `least` elements or more; aborts without
 * memory. */
void *vec_grow(void *at, uint32_t *cap, uint64_t least, size_t size);
void *vec_free(void *at);

#endif
