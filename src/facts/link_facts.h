#ifndef FACTS_LINK_FACTS_H
#define FACTS_LINK_FACTS_H

/*
 * link_facts: which values a thing certainly had at a time, and which it
 * certainly did not have.
 *
 * A link or a list may say from when to when a row was so. The time that a
 * question is about is a date: every day of it is meant. ALWAYS is the time of
 * a question that names none.
 */

#include "facts/similar.h"
#include "pack/pack.h"

#include <stdbool.h>

#define ALWAYS                                                                 \
	((struct date){DATE_OPEN_PAST, DATE_OPEN_FUTURE, DATE_RANGE,           \
		       DATE_WHOLE})

/* Does a row say from when or to when it was so? */
bool row_has_period(const struct pack *pack, uint32_t row);

/*
 * The days on which a row that has a period was certainly so; false when there
 * are none. Of a group with one value at a time, a row without an end was so
 * until the next value of the same thing.
 */
bool row_inside(struct similarity *similarity, const struct group *group,
		uint32_t row, struct date *inside);

/* The day or days for which a row without a period is claimed: its own, its
 * group's, or the pack's; false when there is none. */
bool row_claimed_on(const struct pack *pack, const struct group *group,
		    uint32_t row, struct date *on);

/* Was a row certainly so throughout `when`? Certainly not so on any day? */
bool row_certain(struct similarity *similarity, const struct group *group,
		 uint32_t row, struct date when, bool changes);
bool row_excluded(const struct pack *pack, uint32_t row, struct date when);

/*
 * Is it certain that the thing of `row`, of a link, did not have the value of
 * `owner`, another row which was so at that time?
 */
bool link_denies(struct similarity *similarity, const struct group *group,
		 uint32_t row, uint32_t owner, struct date when, bool changes);

/* Has the thing of a row more values than can be looked at? */
bool link_has_too_many(struct similarity *similarity, const struct group *group,
		       uint32_t row);

/* Does some thing have the values of both rows? Then neither is offered as
 * wrong beside the other, unless the pack says that it is complete. */
bool link_shares(struct similarity *similarity, const struct group *group,
		 uint32_t a, uint32_t b);

/* May the thing of a row have several values at a time? */
bool link_is_several(struct similarity *similarity, const struct group *group,
		     uint32_t row);

/* May the thing of a row have values that no row tells? */
bool link_is_open(struct similarity *similarity, const struct group *group,
		  uint32_t row);

/*
 * The rows with the values that the thing of `row` had throughout `when`, in
 * their order, at most `most`. 0 when there are more, when one of them is not
 * certain, or when the pack may not list them all.
 */
uint32_t link_values(struct similarity *similarity, const struct group *group,
		     uint32_t row, struct date when, bool changes,
		     uint32_t *rows, uint32_t most);

#endif
