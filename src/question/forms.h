#ifndef QUESTION_FORMS_H
#define QUESTION_FORMS_H

/*
 * forms: the table of all question forms.
 */

#include "question/form.h"

/* In the order of the documentation; NULL at the end. */
extern const struct form *const forms[];

/* The label of the form with this id; an unknown id is returned unchanged. */
struct str form_label(struct str id);

#endif
