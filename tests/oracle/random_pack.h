#ifndef ORACLE_RANDOM_PACK_H
#define ORACLE_RANDOM_PACK_H

/*
 * random_pack: small packs full of traps.
 *
 * All seven kinds, as groups and as tables, with all that makes a fact
 * doubtful: imprecise dates, two days, one year for several events, second
 * terms, several holders, gaps, disputed and approximate figures, parts of
 * other wholes, open lists, names inside other names, names that were taken
 * twice; and the traps of trap.h.
 */

#include "base/rng.h"
#include "base/strbuf.h"
#include "trap.h"

#include <stdbool.h>
#include <stdint.h>

/* Appends the YAML of the made-up pack of this number, always the same for the
 * same traps. */
void random_pack(struct strbuf *out, uint64_t number, uint32_t traps);

/* How it is made: what the parts share. */
enum {
	PEOPLE_MOST = 9,
	PLACES_MOST = 10,
	CLUBS_MOST = 4,
	STREAMS = 5,
	WORDS_MOST = 10
};

struct making {
	struct strbuf *out;
	struct rng rng;
	uint32_t traps;
	uint32_t n_people; /* people have the ids p0, p1, ... */
	uint32_t n_places; /* l0, l1, ... */
	uint32_t n_clubs;  /* c0, c1, ...: these have had several names */
			   /* and the streams s0, s1, ... */
	const char *words[WORDS_MOST]; /* texts that stand for themselves */
	uint32_t n_groups;
	uint32_t no; /* tells the titles of one kind apart, as a rule */
	bool has_events;
	bool has_relations; /* of places */
	bool has_as_of;
	int first_year;
	int last_year;
};

/* True in `percent` of all cases. */
bool random_chance(struct making *m, uint32_t percent);

/* The same where the trap is set, and never where it is not. */
bool random_trap(struct making *m, enum trap trap, uint32_t percent);

/* One of `n` numbers in an order of chance, the i-th of them. */
void random_shuffled(struct making *m, uint32_t *items, uint32_t n);

/* Sets the number that stands in the titles of the next group. */
void random_title(struct making *m);

/* The head of a group with an id of its own, and a title. */
void random_group(struct making *m, const char *kind, const char *title);

/* A date of any precision in the years of the pack. */
void random_date(struct making *m);

/* The date of a day: 0 to the day, 1 to the month, 2 to the year. */
void random_day_text(struct strbuf *out, int32_t day, uint32_t precision);

/* A date of this precision, of which now and then only a bound is known. */
void random_end(struct making *m, int32_t day, uint32_t precision);

/* The key `complete`, with a word by chance or left out. */
void random_complete(struct making *m);

/* `, from: ..., to: ...` of a row, in many a way. */
void random_period(struct making *m);

/* A figure of about this size, with whatever makes it doubtful. */
void random_figure(struct making *m, uint32_t size, bool is_percent);

/* The same, with decimals and on either side of zero. */
void random_signed(struct making *m, uint32_t size);

/* The things, and the texts that stand in no type. */
void random_things(struct making *m);

/* The groups of each kind. */
void random_events(struct making *m);
void random_terms(struct making *m);
void random_names(struct making *m);
void random_list(struct making *m);
void random_series(struct making *m);
void random_links(struct making *m);
void random_numbers(struct making *m);

/* Some of them as the columns of a table. */
void random_table(struct making *m);

#endif
