#ifndef AUTHOR_PACK_COMPARE_H
#define AUTHOR_PACK_COMPARE_H

/*
 * pack_compare: where two packs contradict each other.
 *
 * Facts are compared where the same words would ask for both: the same title,
 * verb or sentence, and the same names; see author/shared_names.h.
 *
 *	struct compared_pack it = {pack, phrases};
 *	struct compared_pack other = {newer, phrases};
 *	struct pack_compare compared = pack_compare_make(it, other);
 *	vec_each (pair, &compared.contradictions)
 *		show(pair->facts);
 *	pack_compare_finish(&compared);
 */

#include "base/vec.h"
#include "question/phrases.h"
#include "round/bank.h"

struct contradiction {
	struct fact facts[2]; /* of the one pack and of the other */
};

struct pack_compare {
	VEC(struct contradiction)
	contradictions;	 /* in the order of the first */
	uint32_t shared; /* facts of the first that the second tells, too */
};

struct compared_pack {
	const struct pack *pack;
	const struct phrases *phrases;
};

struct pack_compare pack_compare_make(struct compared_pack first,
				      struct compared_pack second);
void pack_compare_finish(struct pack_compare *compared);

#endif
