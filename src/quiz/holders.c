#include "quiz/holders.h"

#include "quiz/facts.h"

static bool again(struct maker *m, uint32_t row, bool same_office)
{
	struct alike alike = maker_alike(m, row, TERM_WHO,
					 same_office ? ALIKE_WITHIN : ALIKE);
	uint32_t other;

	while (alike_next(&alike, &other))
		if (other != row &&
		    (!same_office ||
		     pack_subject(m->pack, m->group, other) ==
			     pack_subject(m->pack, m->group, row)) &&
		    !fact_differ(m->pack, maker_cell(m, row, TERM_WHO),
				 maker_cell(m, other, TERM_WHO)))
			return true;
	return false;
}

bool holders_twice(struct maker *m, uint32_t row)
{
	return again(m, row, true);
}

bool holders_elsewhere(struct maker *m, uint32_t row)
{
	return again(m, row, false);
}
