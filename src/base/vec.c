#include "base/vec.h"

#include "base/arena.h"

#include <stdlib.h>
void *vec_grow(void *at, uint32_t *cap, size_t size)
{
	uint32_t more = *cap ? *cap : 8;

	if (*cap > UINT32_MAX / 2)
		abort();
	*cap += more;
	return xrealloc(at, *cap * size);
}

void *vec_free(void *at)
{
	free(at);
	return NULL;
}
