#ifndef QUIZ_TYPO_H
#define QUIZ_TYPO_H

/* typo: slips between two keys; see base/typo.h. */

#include "base/typo.h" // IWYU pragma: export

#endif
