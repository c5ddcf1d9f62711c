#ifndef ORACLE_TRAP_H
#define ORACLE_TRAP_H

/*
 * trap: special cases to include in generated packs and typed answers.
 *
 * Each has a name, so that a run can leave it out or try only it:
 *
 *	uint32_t traps = TRAPS_TRIED;
 *	if (!trap_switch("+units", &traps))
 *		return usage();
 *	if (traps & 1u << TRAP_UNITS)
 *		type_with_other_units();
 */

#include <stdbool.h>
#include <stdint.h>

enum trap {
	TRAP_OPEN_DATES, /* bounds or two days for dates that allow them */
	TRAP_FIGURES,	 /* signs, decimals and units */
	TRAP_TERMS,	 /* second terms outside the complete window */
	TRAP_TITLES,	 /* two groups with one title */
	TRAP_NAMESAKES,	 /* things of two types with one name */
	TRAP_SCRIPTS,	 /* names in six scripts and many traditions */
	TRAP_TEXTS,	 /* texts with numerals, signs, or other texts inside */
	TRAP_COMPLETE,	 /* every word of `complete`, and `unique` */
	TRAP_VALUES,	 /* several values, `..`, none */
	TRAP_PERIODS,	 /* from and to on links and lists, ongoing ones */
	TRAP_RELATED,	 /* parts, wholes and synonyms */
	TRAP_CHANGES,	 /* `changes` and `on` */
	TRAP_VERBS,	 /* events with verbs of their own */
	TRAP_MEASURES,	 /* units with all their spellings, tolerances */
	TRAP_PARTS,	 /* a wrong option that is a part of the key */
	TRAP_NAMED,	 /* a wrong option that the stem names */
	TRAP_OPEN_TERMS, /* holders may have had terms that no window covers */
	TRAP_SHOWN,	 /* typed: the displayed answer */
	TRAP_NUMERALS,	 /* typed: each numeral changed by one */
	TRAP_UNITS,	 /* typed: another unit */
	TRAP_SIGNS,	 /* typed: the other sign */
	TRAP_TABLES,	 /* several groups as one table */
	TRAP_SEVERAL,	 /* typed: "A or B", and "not A" */
	TRAPS
};

/* The default traps. */
extern const uint32_t traps_tried;

/* Adds a trap ("+units"), leaves it out ("-units"), leaves out all that can
 * be ("none") or none ("all"). False, with `*traps` unchanged, for any other
 * word. */
bool trap_switch(const char *word, uint32_t *traps);

#endif
