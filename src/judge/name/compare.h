#ifndef JUDGE_NAME_COMPARE_H
#define JUDGE_NAME_COMPARE_H

/*
 * compare: compares a typed name with the answer, by how strict the answer is
 * (enum match). One function and one file each; judge_name.c has the table.
 */

#include "judge/name/name_rules.h"

typedef struct ruling compare_names(const struct naming *naming);

compare_names compare_name;
compare_names compare_text;
compare_names compare_accents;
compare_names compare_exact;

#endif
