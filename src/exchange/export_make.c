#include "exchange/export_make.h"

#include "exchange/export_answer.h"

/* The explanation; "Source: The World Factbook, CIA" on a line of its own. */
static struct str feedback_of(const struct question *q, struct arena *arena)
{
	if (!q->source.len)
		return q->explanation;
	return arena_printf(arena, STR_FMT "%sSource: " STR_FMT,
			    STR_ARG(q->explanation),
			    q->explanation.len ? "\n" : "", STR_ARG(q->source));
}

void export_question_make(struct export_question *out, const struct bank *bank,
			  struct pools *pools, const struct question *q,
			  struct arena *arena)
{
	*out = (struct export_question){
		.q = q,
		.stem = q->stem,
		.feedback = feedback_of(q, arena),
	};
	if (q->before.len)
		out->stem = arena_printf(arena, STR_FMT " " STR_FMT,
					 STR_ARG(q->before), STR_ARG(q->stem));
	/* In orders and pairs no option is wrong by itself. */
	for (uint32_t i = 0; q->keys && i < q->n_options; i++)
		if (!(q->keys >> i & 1))
			out->reasons[i] = bank_reason(bank, q, i, arena);
	export_answer_make(out, pools, arena);
}
