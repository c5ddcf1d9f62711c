/*
 * fuzz_judge: arbitrary bytes against any answer.
 *
 * The first byte picks the answer; then come a spelling of one more entity, a
 * NUL, and the typed text. Taking more than 10 ms of processor time counts as a
 * fault, like a crash.
 */

#include "judge/judge.h"
#include "base/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct str names[] = {
	STR("30.9"),
	STR("4 July 2007"),
	STR("Nur Otan"),
	STR("Erlan Qoşanov"),
	STR("Otan"),
	STR("Nursultan Nazarbayev"),
	STR("Dariga Nazarbayeva"),
	STR("Bolat Nazarbayev"),
	STR("Qasym-Jomart Toqaev"),
	STR("Mukhtar Kul-Mukhammed"),
	STR("People's Party of Kazakhstan"),
	STR("Law and Order"),
	STR("1999"),
	STR("Ақ жол"),
};

enum { NAMES = sizeof(names) / sizeof(*names), FEW = 5, SLOWEST_MS = 10 };

static struct entity entities[NAMES];
static struct judge_pool *pools[2];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	for (size_t i = 0; i < NAMES; i++)
		entities[i] = (struct entity){&names[i], 1, false};
	for (int people = 0; people < 2; people++)
		pools[people] = judge_pool_create(entities, NAMES, people);
	return 0;
}

static struct answer answer_of(uint8_t pick, const struct entity *entity)
{
	struct answer answer = {
		.type = (enum answer_type)(pick % (ANSWER_LIST + 1)),
		.person = pick & 64,
		.in_order = pick & 32,
		.entities = pick & 16 ? entity : &entities[pick % NAMES],
		.n_entities = 1,
		.number = {309000, 309000, NUMBER_EXACT, 1},
		.tolerance = -1,
		.options = names,
		.n_options = FEW,
		.key = pick % FEW,
	};

	if (answer.type == ANSWER_LIST) {
		answer.entities = entities;
		answer.n_entities = FEW;
	}
	date_parse(pick & 8 ? STR("1999-02-12") : STR("2006-07"), &answer.date);
	if (answer.type == ANSWER_YEAR)
		answer.date = date_of_year(2007);
	if (answer.type == ANSWER_NUMBER && pick & 8)
		answer.number.lo = answer.number.hi = 16228950000;
	return answer;
}

static void demand(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "not so: %s\n", what);
	abort();
}

static void check_fold(struct str text)
{
	char key[FOLD_MAX];
	char again[FOLD_MAX];
	size_t n = fold_text(text, key);

	/* A key may be longer than the limit for folding. */
	if (!n || n > 256)
		return;
	demand(fold_text((struct str){key, n}, again) == n &&
		       !memcmp(key, again, n),
	       "the key of a key is the key");
}

static double milliseconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* The least processor time of a few runs, to exclude other load. */
static bool is_fast(const struct answer *answer, const struct judge_pool *pool,
		    struct str typed, enum verdict expected)
{
	for (int i = 0; i < 5; i++) {
		double start = milliseconds();

		demand(judge(answer, pool, typed, NULL) == expected,
		       "the verdict is the same without a reason");
		if (milliseconds() - start < SLOWEST_MS)
			return true;
	}
	return false;
}

static void check_judge(uint8_t pick, struct str spelling, struct str typed)
{
	struct entity entity = {&spelling, 1, false};
	struct answer answer = answer_of(pick, &entity);
	const struct judge_pool *pool =
		pick & 128 ? NULL : pools[(pick & 64) != 0];
	struct strbuf reason = STRBUF_INIT;
	enum verdict verdict = judge(&answer, pool, typed, &reason);

	demand(is_fast(&answer, pool, typed, verdict), "it takes under 10 ms");
	strbuf_finish(&reason);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest;
	struct str spelling = STR("Amanat");
	const void *nul;

	if (!size)
		return 0;
	rest = (struct str){(const char *)data + 1, size - 1};
	nul = rest.len ? memchr(rest.ptr, 0, rest.len) : NULL;
	if (nul) {
		spelling.ptr = rest.ptr;
		spelling.len = (size_t)((const char *)nul - rest.ptr);
		rest = str_from(rest, spelling.len + 1);
	}
	check_judge(data[0], spelling, rest);
	check_fold(rest);
	demand(judge_same_name(spelling, rest) ==
		       judge_same_name(rest, spelling),
	       "being the same goes both ways");
	return 0;
}
