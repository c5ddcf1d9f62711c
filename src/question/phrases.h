#ifndef QUESTION_PHRASES_H
#define QUESTION_PHRASES_H

/*
 * phrases: the sentences of the built-in questions in one language.
 *
 * Read from templates/LANGUAGE.yaml, whose nested keys are joined with dots:
 * `forms: {event-year: ...}` is the phrase "forms.event-year". Code holds no
 * sentence that a player reads as part of a question.
 *
 *	struct phrases *phrases = phrases_load(path, &diags);
 *	struct str q = phrases_get(phrases, STR("forms.event-year"));
 *	phrases_free(phrases);
 */

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

struct phrases;

/* The file FOLDER/templates/LANGUAGE.yaml of the first folder that has it, in
 * `arena`; empty when none has. Folders end in NUL. */
struct str phrases_find(const struct str *folders, uint32_t n,
			struct str language, struct arena *arena);

/* NULL, with the reason in `diags`, when the file cannot be read. */
struct phrases *phrases_load(const char *path, struct diags *diags);
void phrases_free(struct phrases *phrases);

/* The phrase, alive as long as `phrases`; empty when there is none. */
struct str phrases_get(const struct phrases *phrases, struct str key);

#endif
