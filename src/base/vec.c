#include "base/vec.h"

#include "base/arena.h"

#include <stdlib.h>
void *vec_grow(void *at, uint32_t *cap, size_t size)
{
	uint32_t more = *cap ? *cap : 8;

	if (*cap > UINT32_MAX / 2)
		mem_fail();
	*cap += more;
	return mem_resize(at, mem_size(*cap, size));
}

void *vec_free(void *at)
{
	free(at);
	return NULL;
}
