#ifndef ORACLE_RANDOM_PACK_H
#define ORACLE_RANDOM_PACK_H

/*
 * random_pack: small packs full of traps.
 *
 * All seven kinds, as groups and as tables, with everything that makes a fact
 * uncertain: imprecise dates, two days, one year for several events, second
 * terms, several holders, gaps, disputed and approximate figures, parts of
 * different wholes, open lists, names inside other names, names used twice; and
 * the traps of trap.h.
 */

#include "base/rng.h"
#include "base/strbuf.h"
#include "trap.h"

#include <stdbool.h>
#include <stdint.h>

/* Appends the YAML of the generated pack of this number, always the same for
 * the same traps. */
void random_pack(struct strbuf *out, uint64_t number, uint32_t traps);

/* The generator's shared state. */
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
	uint32_t n_clubs;  /* c0, c1, ...: clubs have had several names */
			   /* and streams s0, s1, ... */
	const char *words[WORDS_MOST]; /* texts that stand for themselves */
	uint32_t n_groups;
	uint32_t no; /* usually distinguishes titles of one kind */
	bool has_events;
	bool has_relations; /* of places */
	bool has_as_of;
	int first_year;
	int last_year;
};

/* True in `percent` percent of all calls. */
bool random_chance(struct making *m, uint32_t percent);

/* The same if the trap is set, otherwise false. */
bool random_trap(struct making *m, enum trap trap, uint32_t percent);

/* The numbers below `n` in random order. */
void random_shuffled(struct making *m, uint32_t *items, uint32_t n);

/* Sets the number used in the titles of the next group. */
void random_title(struct making *m);

/* Starts a group with its own id and a title. */
void random_group(struct making *m, const char *kind, const char *title);

/* A date of any precision within the years of the pack. */
void random_date(struct making *m);

/* The same, or what came before or after it. */
void random_moment(struct making *m);

/* The date of a day: precision 0 is the day, 1 the month, 2 the year. */
void random_day_text(struct strbuf *out, int32_t day, uint32_t precision);

/* A date of this precision, sometimes only a bound. */
void random_end(struct making *m, int32_t day, uint32_t precision);

/* The key `complete`, with a random word or left out. */
void random_complete(struct making *m);

/* `, from: ..., to: ...` of a row, in various ways. */
void random_period(struct making *m);

/* A figure of about this size, sometimes with something that makes it
 * uncertain. */
void random_figure(struct making *m, uint32_t size, bool is_percent);

/* The same, with decimals and of either sign. */
void random_signed(struct making *m, uint32_t size);

/* The things, and texts without a type. */
void random_things(struct making *m);

/* The groups of each kind. */
void random_events(struct making *m);
void random_terms(struct making *m);
void random_names(struct making *m);
void random_list(struct making *m);
void random_series(struct making *m);
void random_links(struct making *m);
void random_numbers(struct making *m);

/* Some of them as columns of a table. */
void random_table(struct making *m);

#endif
