#ifndef UNIT_EXPECT_H
#define UNIT_EXPECT_H

/*
 * expect: Criterion assertions for this project's string slices.
 *
 *	expect_str(str_trim(STR(" a ")), "a");
 */

#include "base/str.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

/* Criterion's macros sometimes assign an int to a bit field. */
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The slice equals a C string. */
#define expect_str(actual, wanted)                                             \
	do {                                                                   \
		struct str got_ = (actual);                                    \
		const char *wanted_ = (wanted);                                \
                                                                               \
		cr_expect(str_eq(got_, str_of(wanted_)),                       \
			  "got `%.*s`, not `%s`", STR_ARG(got_), wanted_);     \
	} while (0)

/* The slice contains the text. */
#define expect_has(actual, wanted)                                             \
	do {                                                                   \
		struct str got_ = (actual);                                    \
		const char *wanted_ = (wanted);                                \
                                                                               \
		cr_expect(str_find(got_, str_of(wanted_)) != SIZE_MAX,         \
			  "`%s` is not in `%.*s`", wanted_, STR_ARG(got_));    \
	} while (0)

#endif
