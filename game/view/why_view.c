#include "game/view/why_view.h"

#include "game/view/question_view.h"
#include "question/answer_pools.h"

/* The most wrong options of one answer that are explained. */
enum { TOLD_MOST = 2 };

static void show_how_to_ask(const struct screen *screen,
			    const struct question *q)
{
	uint32_t n = q->n_options;
	struct strbuf out = STRBUF_INIT;

	if (n)
		strbuf_addf(&out, "Name an option, %c %s %c, as in `/why %c`.",
			    question_mark(q, 0), n > 2 ? "to" : "or",
			    question_mark(q, n - 1),
			    question_mark(q, n > 2 ? 2 : n - 1));
	else
		strbuf_addz(&out, "That question had no options: /why explains "
				  "the answer.");
	show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}

void show_option_reason(const struct screen *screen, const struct question *q,
			struct str typed, const struct opened *opened)
{
	int option = question_option(q, typed);
	struct arena arena = ARENA_INIT;
	struct strbuf out = STRBUF_INIT;
	struct proof_text reason;

	if (option < 0) {
		show_how_to_ask(screen, q);
		return;
	}
	reason = bank_reason(opened->bank, q, (uint32_t)option, &arena);
	screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, reason.text);
	if (reason.source.len) {
		strbuf_addf(&out, "Source: " STR_FMT, STR_ARG(reason.source));
		show_line(screen, strbuf_str(&out));
	}
	strbuf_finish(&out);
	arena_finish(&arena);
}

/* The wrong options that an answer chose: bit i, option i. */
static uint32_t wrong_ones(const struct question *q, struct str typed)
{
	uint32_t places[OPTIONS_MOST];
	uint32_t n = question_places(q, typed, places);
	uint32_t wrong = 0;

	if (q->kind != ASK_CHOICE && q->kind != ASK_BOOL &&
	    q->kind != ASK_SEVERAL)
		return 0;
	for (uint32_t i = 0; i < n; i++)
		wrong |= 1u << places[i];
	return wrong & ~q->keys;
}

void add_chosen(struct strbuf *out, const struct question *q, struct str typed,
		const struct bank *bank)
{
	uint32_t wrong = wrong_ones(q, typed);
	struct arena arena = ARENA_INIT;
	uint32_t n = 0;

	for (uint32_t i = 0; i < q->n_options && n < TOLD_MOST; i++) {
		struct str text = STR_NONE;

		if (wrong >> i & 1)
			text = bank_reason_of_chosen(bank, q, i, &arena);
		if (!text.len)
			continue;
		if (n++)
			strbuf_addc(out, ' ');
		strbuf_add(out, text);
	}
	arena_finish(&arena);
}
