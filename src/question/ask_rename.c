#include "question/ask_rename.h"

#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"

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

/* The hashes of all spellings of a row. */
struct hashes {
	struct name_hash *at;
	uint32_t n;
};

static struct hashes hashes_of(struct maker *m, uint32_t row)
{
	struct str *spellings;
	uint32_t n = spellings_of(m, row, &spellings);
	struct hashes hashes = {arena_array(m->arena, struct name_hash, n), n};

	for (uint32_t i = 0; i < n; i++)
		hashes.at[i] = judge_name_hash(spellings[i]);
	return hashes;
}

static bool has_hash(struct hashes hashes, struct name_hash hash)
{
	for (uint32_t i = 0; i < hashes.n; i++)
		if (judge_same_hash(hashes.at[i], hash))
			return true;
	return false;
}

static bool share(struct hashes a, struct hashes b)
{
	for (uint32_t i = 0; i < a.n; i++)
		if (has_hash(b, a.at[i]))
			return true;
	return false;
}

bool renames_share_spelling(struct maker *m, uint32_t a, uint32_t b)
{
	return share(hashes_of(m, a), hashes_of(m, b));
}

bool rename_is_unique(struct maker *m, uint32_t row)
{
	struct similar similar =
		maker_similar(m, row, RENAME_NAME, SIMILAR_SAME_SUBJECT);
	struct name_hash name = judge_name_hash(
		pack_value_text(m->pack, maker_cell(m, row, RENAME_NAME)));
	uint32_t other;

	while (similar_next(&similar, &other))
		if (other != row &&
		    pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    has_hash(hashes_of(m, other), name))
			return false;
	return true;
}

static bool name_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t known)
{
	struct nearby near = nearby_from(m->group, row);
	struct hashes hashes = hashes_of(m, row);
	struct choice choice = choice_begin(m, q->answer);
	uint32_t other;

	while (!choice_full(&choice) && nearby_next(&near, &other))
		if (other != known &&
		    pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    !share(hashes, hashes_of(m, other))) {
			choice_prove(&choice, PROOF_KNOWN, row, other);
			choice_add(&choice,
				   pack_value_text(
					   m->pack,
					   maker_cell(m, other, RENAME_NAME)));
		}
	return choice_finish(&choice, q);
}

bool ask_rename(struct maker *m, struct question *q, uint32_t row,
		uint32_t known)
{
	struct str *spellings;
	uint32_t n = spellings_of(m, row, &spellings);

	answer_texts(m, q, spellings, n);
	q->pool_group = (uint32_t)(m->group - m->pack->groups);
	q->pool_column = RENAME_NAME;
	return m->form->asks != ASK_CHOICE || name_options(m, q, row, known);
}
