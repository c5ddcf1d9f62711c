#include "base/vec.h"

#include "base/arena.h"

#include <stdlib.h>

void *vec_grow(void *at, uint32_t *cap, uint64_t least, size_t size)
{
	uint64_t more = *cap ? 2 * (uint64_t)*cap : 8;

	if (more < least)
		more = least;
	if (more > UINT32_MAX)
		mem_fail();
	*cap = (uint32_t)more;
	return at ? mem_resize(at, mem_size(more, size))
		  : mem_alloc(mem_size(more, size));
}

void *vec_free(void *at)
{
	free(at);
	return NULL;
}
