#ifndef CLASSROOM_ROSTER_H
#define CLASSROOM_ROSTER_H

/*
 * roster: who may take a quiz, from a CSV file.
 *
 *     name,alias,pin
 *     Aigul Serik,aigul,4711
 *     Ben Ode,,
 *
 * Without such a first line the columns are a name, an alias and a PIN.
 *
 *	struct roster roster;
 *	if (roster_read(&roster, "class.csv", &arena, &diags))
 *		greet(roster_find(&roster, STR("aigul")));
 */

#include "base/arena.h"
#include "base/diag.h"

#include <stdbool.h>
#include <stdint.h>

struct pupil {
	struct str name;
	struct str alias; /* may be empty */
	struct str pin;	  /* likewise */
};

struct roster {
	struct pupil *pupils;
	uint32_t n;
};

/* Texts go into the arena. False with errors in `diags`, such as a name that is
 * missing, too long, or another pupil's. */
bool roster_read(struct roster *roster, const char *path, struct arena *arena,
		 struct diags *diags);

/* The pupil with this name or alias, ignoring case and width; or NULL. */
const struct pupil *roster_find(const struct roster *roster, struct str name);

#endif
