#ifndef ORACLE_TRAP_H
#define ORACLE_TRAP_H

/*
 * trap: what made-up packs and typed answers are tried with beyond the plain.
 *
 * Each has a name, so that a run may leave it out or try nothing else:
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
	TRAP_OPEN_DATES, /* only a bound, or two days, where a date may be so */
	TRAP_FIGURES,	 /* signs, decimals and units */
	TRAP_TERMS,	 /* second terms outside the complete window */
	TRAP_TITLES,	 /* two groups with one title */
	TRAP_NAMESAKES,	 /* things of two types with one name */
	TRAP_SCRIPTS,	 /* names in six scripts and many traditions */
	TRAP_TEXTS,	 /* texts with numerals, signs and each other inside */
	TRAP_COMPLETE,	 /* every word of `complete`, and `unique` */
	TRAP_VALUES,	 /* several values, others besides, none */
	TRAP_PERIODS,	 /* from and to on links and lists, and what goes on */
	TRAP_RELATED,	 /* parts, wholes and synonyms */
	TRAP_CHANGES,	 /* `changes` and `on` */
	TRAP_VERBS,	 /* events with verbs of their own */
	TRAP_MEASURES,	 /* units with all their spellings, tolerances */
	TRAP_PARTS,	 /* a wrong option that is a part of the key */
	TRAP_NAMED,	 /* a wrong option that the stem names */
	TRAP_OPEN_TERMS, /* holders may have had terms that no window covers */
	TRAP_SHOWN,	 /* typed: the answer as it is shown */
	TRAP_NUMERALS,	 /* typed: each numeral changed by one */
	TRAP_UNITS,	 /* typed: another unit */
	TRAP_SIGNS,	 /* typed: the other sign */
	TRAP_TABLES,	 /* several groups as one table */
	TRAP_SEVERAL,	 /* typed: the answer or another, and not the answer */
	TRAPS
};

/* What is tried when nothing else is said. */
extern const uint32_t traps_tried;

/* Adds a trap ("+units"), leaves it out ("-units"), or leaves out all that may
 * be ("none") or none ("all"). False, with `*traps` untouched, for another
 * word. */
bool trap_switch(const char *word, uint32_t *traps);

#endif
