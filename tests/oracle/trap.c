#include "trap.h"

#include <string.h>

enum { ALL = (1u << TRAPS) - 1 };

static const char *const names[TRAPS] = {
	[TRAP_OPEN_DATES] = "open-dates", [TRAP_FIGURES] = "figures",
	[TRAP_TERMS] = "terms",		  [TRAP_TITLES] = "titles",
	[TRAP_NAMESAKES] = "namesakes",	  [TRAP_SCRIPTS] = "scripts",
	[TRAP_COMPLETE] = "complete",	  [TRAP_VALUES] = "values",
	[TRAP_PERIODS] = "periods",	  [TRAP_RELATED] = "related",
	[TRAP_CHANGES] = "changes",	  [TRAP_MEASURES] = "measures",
	[TRAP_PARTS] = "parts",		  [TRAP_NAMED] = "named",
	[TRAP_OPEN_TERMS] = "open-terms", [TRAP_TEXTS] = "texts",
	[TRAP_SHOWN] = "shown",		  [TRAP_NUMERALS] = "numerals",
	[TRAP_UNITS] = "units",		  [TRAP_SIGNS] = "signs",
	[TRAP_TABLES] = "tables",	  [TRAP_SEVERAL] = "several",
	[TRAP_VERBS] = "verbs",
};

const uint32_t traps_tried = ALL;

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
