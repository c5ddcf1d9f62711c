#include "quiz/renames.h"

#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/facts.h"
#include "quiz/form.h"

/* All spellings of a row, the name first; returns how many. */
static uint32_t spellings_of(struct maker *m, uint32_t row, struct str **out)
{
	const struct value *also = maker_cell(m, row, RENAME_ALSO);
	uint32_t n = also->kind == VALUE_TEXTS ? also->b : 0;

	*out = arena_array(m->arena, struct str, n + 1);
	(*out)[0] = pack_value_text(m->pack, maker_cell(m, row, RENAME_NAME));
	for (uint32_t i = 0; i < n; i++)
		(*out)[i + 1] =
			pack_value_text(m->pack, &m->pack->values[also->a + i]);
	return n + 1;
}

bool renames_share(struct maker *m, uint32_t a, uint32_t b)
{
	struct str *left;
	struct str *right;
	uint32_t n_left = spellings_of(m, a, &left);
	uint32_t n_right = spellings_of(m, b, &right);

	for (uint32_t i = 0; i < n_left; i++)
		for (uint32_t j = 0; j < n_right; j++)
			if (judge_same_name(left[i], right[j]))
				return true;
	return false;
}

static bool has_spelling(struct maker *m, uint32_t row, struct name_mark name)
{
	struct str *spellings;
	uint32_t n = spellings_of(m, row, &spellings);

	for (uint32_t i = 0; i < n; i++)
		if (judge_same_mark(judge_name_mark(spellings[i]), name))
			return true;
	return false;
}

bool renames_unique(struct maker *m, uint32_t row)
{
	struct alike alike = maker_alike(m, row, RENAME_NAME, ALIKE_WITHIN);
	struct name_mark name = judge_name_mark(
		pack_value_text(m->pack, maker_cell(m, row, RENAME_NAME)));
	uint32_t other;

	while (alike_next(&alike, &other))
		if (other != row &&
		    pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    has_spelling(m, other, name))
			return false;
	return true;
}

static bool name_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t known)
{
	struct nearby near = nearby_from(m->group, row);
	struct choice choice = choice_begin(m, q->answer);
	uint32_t other;

	while (!choice_full(&choice) && nearby_next(&near, &other))
		if (other != known &&
		    pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    !renames_share(m, row, other))
			choice_add(&choice,
				   pack_value_text(
					   m->pack,
					   maker_cell(m, other, RENAME_NAME)));
	return choice_finish(&choice, q);
}

bool renames_ask(struct maker *m, struct question *q, uint32_t row,
		 uint32_t known)
{
	struct str *spellings;
	uint32_t n = spellings_of(m, row, &spellings);

	answer_texts(m, q, spellings, n);
	q->pool_group = (uint32_t)(m->group - m->pack->groups);
	q->pool_column = RENAME_NAME;
	return m->form->asks != ASK_CHOICE || name_options(m, q, row, known);
}
