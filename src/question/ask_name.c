#include "question/ask_name.h"

#include "facts/facts.h"
#include "question/answer_leak.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"

enum { TYPED_WORDS = 4 };

/* Nobody types a sentence to the letter. */
bool name_is_typeable(struct str name)
{
	struct str word;
	uint32_t words = 0;

	while (str_split(&name, ' ', &word))
		words++;
	return words <= TYPED_WORDS;
}

/* An author's stem may name one of the others; nobody would choose that. */
static bool is_idle(const struct maker *m, const struct question *q,
		    struct str option)
{
	return m->ask && leak_tells(q->stem, option);
}

static bool name_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t column, name_proof wrong)
{
	struct choice choice = choice_begin(m, q->answer);
	struct nearby near = nearby_from(m->group, row);
	uint32_t other;

	while (!choice_full(&choice) && nearby_next(&near, &other)) {
		const struct value *cell = maker_cell(m, other, column);
		struct str option;

		if (cell->kind == VALUE_NONE || !wrong(m, row, other))
			continue;
		option = maker_option(m, maker_column(m, column), cell);
		if (!is_idle(m, q, option))
			choice_add(&choice, option);
	}
	return choice_finish(&choice, q);
}

bool ask_name(struct maker *m, struct question *q, uint32_t row,
	      uint32_t column, name_proof wrong)
{
	answer_value(m, q, column, maker_cell(m, row, column));
	if (m->refusal)
		return false;
	if (m->form->asks == ASK_TYPED && !name_is_typeable(q->answer))
		return maker_refuse(m, "the answer is too long to type");
	return m->form->asks != ASK_CHOICE ||
	       name_options(m, q, row, column, wrong);
}
