#include "base/mention.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/list_members.h"

/* How many earlier rows of a list are looked at. */
enum { EARLIER_MOST = 64 };

/* Is a member neither better nor less known than everything else? */
static bool is_among(const struct maker *m, const struct value *member,
		     const struct value *strangers, uint32_t n)
{
	uint32_t above = 0;
	uint32_t below = 0;

	for (uint32_t i = 0; i < n; i++) {
		int side = choice_side(m, &strangers[i], member);

		above += side > 0;
		below += side < 0;
	}
	return above < n && below < n;
}

/*
 * Each member is asked for once, but all that does not belong may stand beside
 * each of them: where that is little, what is seen again and again is wrong. So
 * of such a list only the first members are asked for, one for each three that
 * do not belong.
 */
static bool are_enough(const struct maker *m, uint32_t row,
		       const struct value *strangers, uint32_t n)
{
	uint32_t asked = 0;

	if (n == NONMEMBERS_MOST)
		return true;
	if (row - m->group->first_row > EARLIER_MOST)
		return false;
	for (uint32_t i = m->group->first_row; i < row; i++)
		asked += is_among(m, maker_cell(m, i, LIST_WHAT), strangers, n);
	return !asked || asked * CHOICE_WRONG < n;
}

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	const struct column *what = maker_column(m, LIST_WHAT);
	struct value strangers[NONMEMBERS_MOST];
	struct choice choice;
	uint32_t n;

	if (!list_begin(m, q, row))
		return false;
	q->stem = form_phrase(m);
	answer_value(m, q, LIST_WHAT, maker_cell(m, row, LIST_WHAT));
	choice = choice_begin(m, q->answer);
	choice.sides = SIDES_BOTH;
	n = list_nonmembers(m, strangers);
	for (uint32_t i = 0; i < n; i++) {
		struct str option = maker_option(m, what, &strangers[i]);

		choice.proof = list_proof(m, row, &strangers[i]);
		if (!mentions(q->stem, option))
			choice_add_ranked(
				&choice, option, STR_NONE,
				choice_side(m, &strangers[i],
					    maker_cell(m, row, LIST_WHAT)));
	}
	if (!are_enough(m, row, strangers, n))
		return maker_refuse(m, "too few certainly do not belong to the "
				       "list for one more question of this "
				       "form");
	return choice_finish(&choice, q);
}

/* Which of these is a party that merged into Otan? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_list_is = {
	.id = "list-is",
	.label = "which is on a list",
	.kind = FACT_LIST,
	.asks = ASK_CHOICE,
	.level = 1,
	.role = ROLE_WHAT,
	.slots = form_rows,
	.make = make,
};
