#include "question/link_time.h"

#include "base/mention.h"
#include "facts/link_facts.h"
#include "question/any_time.h"

/* Is a word of the title among the nouns of the language that change, like
 * president, and none says that it does not: the first president? */
static bool has_changing_noun(const struct maker *m)
{
	struct str title = pack_text(m->pack, m->group->title);

	return mentions_any(title, phrases_get(m->phrases, STR("changing"))) &&
	       !mentions_any(title, phrases_get(m->phrases, STR("lasting")));
}

bool link_changes(const struct maker *m)
{
	const struct group *group = m->group;
	enum column_type type;

	if (group->kind != FACT_LINK && group->kind != FACT_NUMBER)
		return false;
	if (group->changes)
		return UNSAID(group->changes);
	if (group->past)
		return false;
	type = (enum column_type)maker_column(m, LINK_VALUE)->type;
	return type == COLUMN_COUNT || type == COLUMN_PERCENT ||
	       has_changing_noun(m);
}

static bool ask_then(struct maker *m, struct question *q, uint32_t row,
		     struct date when, ask_at ask)
{
	m->asked = when;
	maker_set_at(m, when);
	return ask(m, q, row);
}

/* Forgets a question that could not be made of a year. */
static void start_again(struct maker *m, struct question *q)
{
	m->refusal = NULL;
	m->n_placeholders = 0;
	q->n_rows = 0;
	q->n_options = 0;
	q->keys = 0;
}

bool link_ask(struct maker *m, struct question *q, uint32_t row, ask_at ask)
{
	struct date inside;
	struct date when;

	m->asked = ALWAYS;
	m->changes = link_changes(m);
	if (m->group->kind == FACT_LINK &&
	    link_has_too_many(m->similarity, m->group, row))
		return maker_refuse(m, "the thing has too many values");
	if (!row_has_period(m->pack, row)) {
		if (!m->changes)
			return ask(m, q, row);
		if (!row_claimed_on(m->pack, m->group, row, &when))
			return maker_refuse(m, "it could change, and no day is "
					       "given: write `changes: no`, "
					       "`on` or `as_of`");
		return ask_then(m, q, row, when, ask);
	}
	if (!row_inside(m->similarity, m->group, row, &inside))
		return maker_refuse(m, "when it was true is not certain");
	if (any_year(m, inside, &when)) {
		if (ask_then(m, q, row, when, ask))
			return true;
		start_again(m, q);
	}
	when = any_time(m, row, inside);
	return ask_then(m, q, row, when, ask);
}

bool link_is_timeless(struct maker *m, uint32_t row)
{
	if (row_has_period(m->pack, row) || link_changes(m))
		return maker_refuse(m, "it was true only for a time");
	return true;
}
