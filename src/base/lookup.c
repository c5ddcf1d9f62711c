#include "base/lookup.h"

#include "base/arena.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

uint32_t lookup_hash(struct str bytes)
{
	return (uint32_t)str_mix(bytes, bytes.len);
}

static void place(struct lookup *lookup, struct lookup_entry entry)
{
	uint32_t i = entry.hash;

	while (lookup->at[i & (lookup->cap - 1)].number != LOOKUP_NONE)
		i++;
	lookup->at[i & (lookup->cap - 1)] = entry;
}

/* At most three quarters full: a search ends soon. */
static bool is_full(uint32_t n, uint32_t cap)
{
	return n >= cap - cap / 4;
}

void lookup_reset(struct lookup *lookup, uint32_t n)
{
	uint32_t cap = 16;

	while (is_full(n, cap))
		cap *= 2;
	if (cap > lookup->room) {
		free(lookup->at);
		lookup->at = mem_alloc(cap * sizeof(*lookup->at));
		lookup->room = cap;
	}
	lookup->n = 0;
	lookup->cap = cap;
	memset(lookup->at, 0xFF, cap * sizeof(*lookup->at));
}

static void grow(struct lookup *lookup)
{
	struct lookup old = *lookup;

	*lookup = LOOKUP_INIT;
	lookup_reset(lookup, old.n);
	for (uint32_t i = 0; i < old.cap; i++)
		if (old.at[i].number != LOOKUP_NONE)
			place(lookup, old.at[i]);
	lookup->n = old.n;
	free(old.at);
}

void lookup_add(struct lookup *lookup, uint32_t hash, uint32_t number)
{
	if (is_full(lookup->n, lookup->cap))
		grow(lookup);
	place(lookup, (struct lookup_entry){hash, number});
	lookup->n++;
}

void lookup_finish(struct lookup *lookup)
{
	free(lookup->at);
	*lookup = LOOKUP_INIT;
}
