#include "question/repeated_terms.h"

#include "facts/facts.h"

static bool again(struct maker *m, uint32_t row, bool same_office)
{
	struct similar similar =
		maker_similar(m, row, TERM_WHO,
			      same_office ? SIMILAR_SAME_SUBJECT : SIMILAR_ANY);
	uint32_t other;

	while (similar_next(&similar, &other))
		if (other != row &&
		    (!same_office ||
		     pack_subject(m->pack, m->group, other) ==
			     pack_subject(m->pack, m->group, row)) &&
		    !fact_differ(m->pack, maker_cell(m, row, TERM_WHO),
				 maker_cell(m, other, TERM_WHO)))
			return true;
	return false;
}

bool term_may_repeat(struct maker *m, uint32_t row)
{
	return again(m, row, true);
}

bool term_may_repeat_elsewhere(struct maker *m, uint32_t row)
{
	return again(m, row, false);
}
