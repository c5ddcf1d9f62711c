#include "base/hash_index.h"

#include "base/arena.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

/* SipHash (Aumasson and Bernstein, 2012): 1 round a word, 3 at the end. */
struct sip {
	uint64_t v[4];
};

static uint64_t rotated(uint64_t word, int bits)
{
	return word << bits | word >> (64 - bits);
}

static void sip_round(struct sip *sip)
{
	uint64_t *v = sip->v;

	v[0] += v[1];
	v[1] = rotated(v[1], 13) ^ v[0];
	v[0] = rotated(v[0], 32);
	v[2] += v[3];
	v[3] = rotated(v[3], 16) ^ v[2];
	v[0] += v[3];
	v[3] = rotated(v[3], 21) ^ v[0];
	v[2] += v[1];
	v[1] = rotated(v[1], 17) ^ v[2];
	v[2] = rotated(v[2], 32);
}

/* The kernel gives every process 16 random bytes; the key is kept nowhere. */
static struct sip sip_begin(void)
{
	/* NOLINTNEXTLINE(performance-no-int-to-ptr): it is an address */
	const void *random = (const void *)getauxval(AT_RANDOM);
	uint64_t key[2] = {0, 0};

	if (random)
		memcpy(key, random, sizeof(key));
	return (struct sip){{
		key[0] ^ UINT64_C(0x736F6D6570736575),
		key[1] ^ UINT64_C(0x646F72616E646F6D),
		key[0] ^ UINT64_C(0x6C7967656E657261),
		key[1] ^ UINT64_C(0x7465646279746573),
	}};
}

static void sip_add(struct sip *sip, uint64_t word)
{
	sip->v[3] ^= word;
	sip_round(sip);
	sip->v[0] ^= word;
}

/* `length` takes the place of the last word's highest byte in SipHash. */
static uint64_t sip_end(struct sip *sip, uint64_t length)
{
	sip_add(sip, length);
	sip->v[2] ^= 0xFF;
	sip_round(sip);
	sip_round(sip);
	sip_round(sip);
	return sip->v[0] ^ sip->v[1] ^ sip->v[2] ^ sip->v[3];
}

static uint64_t word_at(struct str bytes, size_t at)
{
	uint64_t word = 0;
	size_t left = bytes.len - at;

	if (left >= sizeof(word)) {
		memcpy(&word, bytes.ptr + at, sizeof(word));
		return word;
	}
	for (size_t i = 0; i < left; i++) /* faster than a call of memcpy() */
		word |= (uint64_t)(unsigned char)bytes.ptr[at + i] << 8 * i;
	return word;
}

uint32_t hash_index_hash(struct str bytes)
{
	struct sip sip = sip_begin();

	for (size_t at = 0; at < bytes.len; at += sizeof(uint64_t))
		sip_add(&sip, word_at(bytes, at));
	return (uint32_t)sip_end(&sip, bytes.len);
}

uint32_t lookup_hash_word(uint64_t word)
{
	struct sip sip = sip_begin();

	sip_add(&sip, word);
	return (uint32_t)sip_end(&sip, sizeof(word));
}

/* The letters A to Z among eight bytes in lower case. */
static uint64_t lower(uint64_t bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t low = bytes & 0x7F * ones;
	uint64_t from_a = low + (0x80 - 'A') * ones;
	uint64_t past_z = low + (0x7F - 'Z') * ones;
	uint64_t upper = (from_a ^ past_z) & ~bytes & 0x80 * ones;

	return bytes | upper >> 2;
}

uint64_t lookup_hash_caseless(struct str bytes)
{
	struct sip sip = sip_begin();

	for (size_t at = 0; at < bytes.len; at += sizeof(uint64_t))
		sip_add(&sip, lower(word_at(bytes, at)));
	return sip_end(&sip, bytes.len);
}

uint32_t lookup_mix_caseless(struct str bytes)
{
	const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);
	uint64_t hash = bytes.len;

	for (size_t at = 0; at < bytes.len; at += sizeof(uint64_t)) {
		hash = (hash ^ lower(word_at(bytes, at))) * factor;
		hash ^= hash >> 32;
	}
	return (uint32_t)(hash * factor >> 32);
}

static void place(struct hash_index *hash_index, struct hash_index_entry entry)
{
	uint32_t i = entry.hash;

	while (hash_index->at[i & (hash_index->cap - 1)].number !=
	       HASH_INDEX_NONE)
		i++;
	hash_index->at[i & (hash_index->cap - 1)] = entry;
}

/* At most three quarters full: a search ends soon. */
static bool is_full(uint32_t n, uint32_t cap)
{
	return n >= cap - cap / 4;
}

void hash_index_reset(struct hash_index *hash_index, uint32_t n)
{
	uint32_t cap = 16;

	if (n > UINT32_MAX / 4)
		mem_fail();
	while (is_full(n, cap))
		cap *= 2;
	if (cap > hash_index->room) {
		free(hash_index->at);
		hash_index->at =
			mem_alloc(mem_size(cap, sizeof(*hash_index->at)));
		hash_index->room = cap;
	}
	hash_index->n = 0;
	hash_index->cap = cap;
	memset(hash_index->at, 0xFF, cap * sizeof(*hash_index->at));
}

static void grow(struct hash_index *hash_index)
{
	struct hash_index old = *hash_index;

	*hash_index = HASH_INDEX_INIT;
	hash_index_reset(hash_index, old.n);
	for (uint32_t i = 0; i < old.cap; i++)
		if (old.at[i].number != HASH_INDEX_NONE)
			place(hash_index, old.at[i]);
	hash_index->n = old.n;
	free(old.at);
}

void hash_index_add(struct hash_index *hash_index, uint32_t hash,
		    uint32_t number)
{
	if (is_full(hash_index->n, hash_index->cap))
		grow(hash_index);
	place(hash_index, (struct hash_index_entry){hash, number});
	hash_index->n++;
}

void hash_index_finish(struct hash_index *hash_index)
{
	free(hash_index->at);
	*hash_index = HASH_INDEX_INIT;
}
