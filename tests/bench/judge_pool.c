/*
 * bench_judge_pool: judging against a pool of many made-up names.
 *
 *	judge_pool [ENTITIES]
 */

#include "base/arena.h"
#include "base/rng.h"
#include "judge/judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { NAME_MAX = 40, TRIALS = 2000 };

struct names {
	uint32_t n;
	char (*bytes)[NAME_MAX];
	struct str *spellings;
	struct entity *entities;
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static size_t add_word(char *bytes, struct rng *rng)
{
	static const char consonants[] = "bdgjklmnprstvz";
	static const char vowels[] = "aeiou";
	size_t n = 5 + rng_below(rng, 6);

	for (size_t i = 0; i < n; i++)
		bytes[i] = i % 2 ? vowels[rng_below(rng, 5)]
				 : consonants[rng_below(rng, 14)];
	return n;
}

static struct names make_names(struct arena *arena, uint32_t n)
{
	struct rng rng = rng_make(1, 0);
	struct names names = {
		.n = n,
		.bytes = arena_calloc(arena, n, sizeof(*names.bytes)),
		.spellings = arena_array(arena, struct str, n),
		.entities = arena_array(arena, struct entity, n)};

	for (uint32_t i = 0; i < n; i++) {
		size_t used = add_word(names.bytes[i], &rng);

		names.bytes[i][used++] = ' ';
		used += add_word(names.bytes[i] + used, &rng);
		names.spellings[i] = (struct str){names.bytes[i], used};
		names.entities[i] =
			(struct entity){&names.spellings[i], 1, false};
	}
	return names;
}

static struct str slip(struct str s, char *bytes)
{
	memcpy(bytes, s.ptr, s.len);
	bytes[s.len / 3] = bytes[s.len / 3] == 'a' ? 'e' : 'a';
	return (struct str){bytes, s.len};
}

/* Microseconds per judgement, of the exact name or of one with a typo. */
static double time_judging(const struct names *names,
			   const struct judge_pool *pool, bool person,
			   bool with_slip)
{
	double start = now();

	for (uint32_t i = 0; i < TRIALS; i++) {
		uint32_t at = i * 97 % names->n;
		char bytes[NAME_MAX];
		struct str typed = names->spellings[at];
		struct answer answer = {.type = ANSWER_NAME,
					.person = person,
					.entities = &names->entities[at],
					.n_entities = 1};

		if (with_slip)
			typed = slip(typed, bytes);
		judge(&answer, pool, typed, NULL);
	}
	return (now() - start) / TRIALS * 1e6;
}

int main(int argc, char **argv)
{
	uint32_t n = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 200000;
	struct arena arena = ARENA_INIT;
	struct names names = make_names(&arena, n ? n : 1);

	for (int people = 0; people < 2; people++) {
		double start = now();
		struct judge_pool *pool =
			judge_pool_create(names.entities, names.n, people);

		printf("%u %s: made ready in %.0f ms", names.n,
		       people ? "people" : "things", (now() - start) * 1e3);
		printf(", %.2f us a right answer",
		       time_judging(&names, pool, people, false));
		printf(", %.1f us one with a slip\n",
		       time_judging(&names, pool, people, true));
		judge_pool_destroy(pool);
	}
	arena_finish(&arena);
	return 0;
}
