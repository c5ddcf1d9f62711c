#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* The first chunk is small: many an arena holds the texts of one question. */
enum { CHUNK_LEAST = 4 * 1024, CHUNK_MOST = 64 * 1024 };

enum { LARGE_PAGE = 2 * 1024 * 1024 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t size; /* of data */
	alignas(max_align_t) char data[];
};

_Noreturn void mem_fail(void)
{
	fputs("civiq: out of memory\n", stderr);
	abort();
}

size_t mem_size(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		mem_fail();
	return count * size;
}

void *mem_resize(void *block, size_t size)
{
	void *moved = realloc(block, size ? size : 1);

	if (!moved)
		mem_fail();
	return moved;
}

void *mem_alloc(size_t size)
{
	void *block;

	if (size < LARGE_PAGE)
		return mem_resize(NULL, size);
	if (size > SIZE_MAX / 2)
		mem_fail();
	size = (size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
	block = aligned_alloc(LARGE_PAGE, size);
	if (!block)
		mem_fail();
	/* Where the system knows none, small ones do as well. */
	madvise(block, size, MADV_HUGEPAGE);
	return block;
}

static void add_chunk(struct arena *arena, size_t least)
{
	size_t size = arena->chunk ? 4 * arena->chunk->size : CHUNK_LEAST;
	struct arena_chunk *chunk;

	if (size > CHUNK_MOST)
		size = CHUNK_MOST;
	if (size < least)
		size = least;
	chunk = calloc(1, sizeof(*chunk) + size);
	if (!chunk)
		mem_fail();
	chunk->older = arena->chunk;
	chunk->size = size;
	arena->chunk = chunk;
	arena->used = 0;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t align = alignof(max_align_t);
	size_t start = (arena->used + align - 1) / align * align;

	if (size > SIZE_MAX / 2)
		mem_fail();
	if (!arena->chunk || start > arena->chunk->size ||
	    size > arena->chunk->size - start) {
		add_chunk(arena, size);
		start = 0;
	}
	arena->used = start + size;
	return arena->chunk->data + start;
}

void *arena_calloc(struct arena *arena, size_t count, size_t size)
{
	return arena_alloc(arena, mem_size(count, size));
}

void *arena_clone(struct arena *arena, const void *at, size_t count,
		  size_t size)
{
	void *copy = arena_calloc(arena, count, size);

	if (count)
		memcpy(copy, at, count * size);
	return copy;
}

struct str arena_copy(struct arena *arena, struct str s)
{
	char *copy = arena_alloc(arena, s.len + 1);

	if (s.len)
		memcpy(copy, s.ptr, s.len);
	return (struct str){copy, s.len};
}

struct str arena_join(struct arena *arena, struct str a, struct str b)
{
	char *text = arena_alloc(arena, a.len + b.len + 1);

	if (a.len)
		memcpy(text, a.ptr, a.len);
	if (b.len)
		memcpy(text + a.len, b.ptr, b.len);
	return (struct str){text, a.len + b.len};
}

struct str arena_decimal(struct arena *arena, int number)
{
	char digits[16];
	size_t at = sizeof(digits);
	unsigned rest = number < 0 ? 0u - (unsigned)number : (unsigned)number;

	do
		digits[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (number < 0)
		digits[--at] = '-';
	return arena_copy(arena,
			  (struct str){digits + at, sizeof(digits) - at});
}

/* Most texts are short: they are formatted once, to be copied. */
struct str arena_printf(struct arena *arena, const char *format, ...)
{
	char brief[128];
	va_list args;
	va_list again;
	char *text;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(brief, sizeof(brief), format, args);
	if (len < 0)
		len = 0;
	text = arena_alloc(arena, (size_t)len + 1);
	if ((size_t)len < sizeof(brief))
		memcpy(text, brief, (size_t)len);
	else
		vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	va_end(args);
	return (struct str){text, (size_t)len};
}

void arena_finish(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk;

	while (chunk) {
		struct arena_chunk *older = chunk->older;

		free(chunk);
		chunk = older;
	}
	*arena = ARENA_INIT;
}
