#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/explanation.h"
#include "question/forms/all_forms.h"
#include "question/list_members.h"

enum { ALL_LEAST = 2, ALL_MOST = 5 };

/* One slot for the whole list. */
static uint32_t one(const struct pack *pack, const struct group *group)
{
	(void)pack;
	return group->completeness == COMPLETE_YES &&
	       group->n_rows >= ALL_LEAST && group->n_rows <= ALL_MOST;
}

/* Name all three cities with the first regional branches of the school. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t rows[ALL_MOST];
	struct str names[ALL_MOST];
	uint32_t n = m->group->n_rows;

	(void)slot;
	if (!m->group->plural.len && !m->group->verb.len)
		return maker_refuse(m, "the group has no plural");
	if (maker_column(m, LIST_WHAT)->type != COLUMN_THING)
		return maker_refuse(m, "texts are too long to type");
	if (!list_is_timeless(m) || !list_begin(m, q, m->group->first_row))
		return false;
	for (uint32_t i = 0; i < n; i++)
		rows[i] = m->group->first_row + i;
	maker_set_placeholder(
		m, "count",
		maker_phrase(m, arena_printf(m->arena, "counts.%u", n).ptr));
	q->stem = form_phrase(m);
	answer_rows(m, q, LIST_WHAT, rows, n);
	q->judged.type = ANSWER_LIST;
	for (uint32_t i = 0; i < n; i++)
		names[i] = q->judged.entities[i].spellings[0];
	for (uint32_t i = 0; i < n; i++)
		if (!name_is_typeable(names[i]))
			return maker_refuse(m, "one of them is too long to "
					       "type");
	q->answer = maker_join(m, names, n, ", ");
	q->explanation = explain_members(m, "why.list-all", rows, n);
	return true;
}

const struct form form_list_all = {
	.id = "list-all",
	.label = "a whole list, typed",
	.kind = FACT_LIST,
	.asks = ASK_TYPED,
	.level = 3,
	.slots = one,
	.make = make,
};
