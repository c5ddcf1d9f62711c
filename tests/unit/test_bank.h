#ifndef UNIT_TEST_BANK_H
#define UNIT_TEST_BANK_H

/*
 * test_bank: a small pack with the questions that it gives, in English.
 *
 *	static void begin(void)
 *	{
 *		test_bank_begin("facts: {...}");
 *	}
 *
 *	TestSuite(stems, .init = begin, .fini = test_bank_end);
 */

#include "test_pack.h"

#include "base/arena.h"
#include "round/bank.h"

static struct pack *pack;
static struct phrases *phrases;
static struct bank *bank;
static struct arena arena; /* for what a test draws */

/* Starts with a pack that test_pack() makes from `body`. */
static inline void test_bank_begin(const char *body)
{
	struct diags diags = DIAGS_INIT;

	pack = test_pack(body);
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(ne(ptr, phrases, NULL));
	bank = bank_create(pack, phrases);
	diags_finish(&diags);
}

static inline void test_bank_end(void)
{
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
}

#endif
