#ifndef ORACLE_EVENT_WORDS_H
#define ORACLE_EVENT_WORDS_H

/*
 * event_words: which events a text may mean.
 *
 * Where rows have verbs of their own, an option is a whole clause: "Asar merged
 * with Otan". In a stem, the words before a verb name an event with that verb.
 */

#include "claim.h"

/* How an event is described. */
enum event_place {
	EVENT_IN_STEM, /* {what}, {first}: with the verb of the stem */
	EVENT_BEHIND,  /* {second}: likewise, or as a clause */
	EVENT_AS_OPTION
};

/* One of the rows that may be meant, in this world; NONE, with a fault, if
 * there is none. `what` gets the words before the verb, allocated in
 * `arena`. */
uint32_t event_words_row(struct scene *s, const struct said *said,
			 enum event_place place, struct arena *arena,
			 struct said *what);

/* Can the text mean any event of the group? */
bool event_words_fit(struct scene *s, const struct said *said,
		     enum event_place place);

#endif
