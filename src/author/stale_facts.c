#include "author/stale_facts.h"

#include "facts/link_facts.h"
#include "question/link_time.h"

/* Was a term going on when the pack was made? */
static bool is_ongoing(const struct pack *pack, const struct group *group,
		       uint32_t row)
{
	const struct value *to = pack_cell(pack, group, row, TERM_TO);

	return to->kind == VALUE_DATE && date_is_ongoing(pack_value_date(to));
}

static bool is_stale(const struct pack *pack, const struct group *group,
		     bool changes, uint32_t row)
{
	const struct extra *extra = pack_extra(pack, row);

	if (group->kind == FACT_TERM)
		return is_ongoing(pack, group, row);
	if (extra && extra->has_to)
		return date_is_ongoing(extra->to);
	return changes && !row_has_period(pack, row) &&
	       !(extra && extra->has_on);
}

uint32_t stale_facts(const struct pack *pack, const struct phrases *phrases)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < pack->n_groups; i++) {
		const struct group *group = &pack->groups[i];
		struct maker m = {
			.pack = pack, .phrases = phrases, .group = group};
		bool changes = !group->has_on && link_changes(&m);

		for (uint32_t j = 0; j < group->n_rows; j++)
			n += is_stale(pack, group, changes,
				      group->first_row + j);
	}
	return n;
}
