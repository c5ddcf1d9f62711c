#include "trap.h"

#include <string.h>

enum { ALL = (1u << TRAPS) - 1 };

static const char *const names[TRAPS] = {
	[TRAP_OPEN_DATES] = "open-dates", [TRAP_FIGURES] = "figures",
	[TRAP_TERMS] = "terms",		  [TRAP_TITLES] = "titles",
	[TRAP_NAMESAKES] = "namesakes",	  [TRAP_SCRIPTS] = "scripts",
	[TRAP_PARTS] = "parts",		  [TRAP_NAMED] = "named",
	[TRAP_GIVEN] = "given",		  [TRAP_OPEN_TERMS] = "open-terms",
	[TRAP_TEXTS] = "texts",		  [TRAP_SHOWN] = "shown",
	[TRAP_NUMERALS] = "numerals",	  [TRAP_UNITS] = "units",
	[TRAP_SIGNS] = "signs",		  [TRAP_SEVERAL] = "several",
};

/*
 * Left out, since questions are still wrong there: two groups with one title
 * give one stem with two answers; the judge takes some numerals and units for
 * others, and the unit `m` for a million; texts may stand beside what they are
 * a part of; the thing that is asked about may be an option; the key may be the
 * only figure below zero; the year of a term, and the longest one, are asked
 * where there may be other terms.
 */
enum {
	KNOWN = 1u << TRAP_TITLES | 1u << TRAP_NUMERALS | 1u << TRAP_SHOWN |
		1u << TRAP_UNITS | 1u << TRAP_PARTS | 1u << TRAP_NAMED |
		1u << TRAP_OPEN_TERMS | 1u << TRAP_GIVEN
};

const uint32_t traps_tried = ALL & ~KNOWN;

bool trap_switch(const char *word, uint32_t *traps)
{
	if (!strcmp(word, "all"))
		*traps = ALL;
	else if (!strcmp(word, "none"))
		*traps = 0;
	else
		for (uint32_t i = 0; i < TRAPS; i++) {
			if (strcmp(word + 1, names[i]))
				continue;
			*traps = word[0] == '-' ? *traps & ~(1u << i)
						: *traps | 1u << i;
			return word[0] == '-' || word[0] == '+';
		}
	return !strcmp(word, "all") || !strcmp(word, "none");
}
