#ifndef JUDGE_NAME_NAME_STAGE_H
#define JUDGE_NAME_NAME_STAGE_H

/*
 * name_stage: how much must be ignored for two names to be the same.
 *
 * Each stage ignores more than the one before. The first one at which any
 * entity of the pool matches the typed name decides which it is, so that Waal
 * and Vaal are told apart though they sound alike.
 *
 *	struct name_match match = name_match(naming, &name_stages_of_name);
 *	if (match.answer < match.other)
 *		...
 */

#include "judge/name/name_rules.h"

enum name_stage {
	STAGE_WRITTEN,	/* nothing */
	STAGE_CASELESS, /* case */
	STAGE_PLAIN,	/* accents, spaces and hyphens */
	STAGE_FOLDED,	/* differences between letters that sound alike */
	STAGE_KEPT_WRITTEN,
	STAGE_KEPT_CASELESS,
	STAGE_KEPT_PLAIN,
	STAGE_KEPT_FOLDED, /* the same without articles */
	STAGE_ANY_ORDER,
	STAGE_WITHOUT_KIND, /* only one names the kind of thing */
	STAGE_NONE
};

/* A way to compare names, and the indexes for finding all possible matches. */
struct name_stages {
	enum name_stage (*stage)(const struct name *typed,
				 const struct name *name);
	const enum pool_index *indexes;
	uint32_t n_indexes;
};

extern const struct name_stages name_stages_of_name;
extern const struct name_stages name_stages_of_text;
extern const struct name_stages name_stages_of_accents;

/* The earliest stages at which the answer and any other entity match the typed
 * name. */
struct name_match {
	enum name_stage answer;
	enum name_stage other;
	uint32_t entity; /* the other one */
};

struct name_match name_match(const struct naming *naming,
			     const struct name_stages *stages);

/* The ruling if either matches at any stage. */
struct ruling rule_match(const struct naming *naming, struct name_match match);

/* The earliest stage at which any of the entities matches the typed name. */
enum name_stage name_stage_of(const struct entity *entities, uint32_t n,
			      const struct question_of_name *like,
			      const struct name *typed);

/* Do both have the same numerals, signs and single letters, and does neither
 * name a different kind of thing? */
bool names_agree(const struct name *typed, const struct name *name);

#endif
