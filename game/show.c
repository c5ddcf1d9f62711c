#include "game/show.h"

#include <stdio.h>

enum { MARGIN = 2, OPTION_MARGIN = 6 };

void show_title(const struct screen *screen, struct str title, uint32_t n)
{
	struct strbuf out = STRBUF_INIT;

	screen_line(screen, STYLE_STRONG, 0, title);
	strbuf_addf(&out,
		    "%u question%s. Answer with the number of an option, "
		    "or type the answer. Ctrl-D ends the game.",
		    n, n == 1 ? "" : "s");
	screen_line(screen, STYLE_FAINT, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

void show_question(const struct screen *screen, const struct question *q,
		   uint32_t at, uint32_t n)
{
	struct strbuf left = STRBUF_INIT;
	struct strbuf right = STRBUF_INIT;

	strbuf_addf(&left, "Question %u of %u", at + 1, n);
	strbuf_addf(&right, "%u points", 10 * q->difficulty);
	screen_gap(screen);
	screen_edges(screen, STYLE_FAINT, strbuf_str(&left),
		     strbuf_str(&right));
	screen_line(screen, STYLE_STRONG, 0, q->stem);
	for (uint32_t i = 0; i < q->n_options; i++) {
		strbuf_reset(&left);
		strbuf_addf(&left, "   %u", i + 1);
		screen_item(screen, STYLE_PLAIN, OPTION_MARGIN,
			    strbuf_str(&left), q->options[i]);
	}
	if (q->kind == ASK_SEVERAL)
		screen_line(screen, STYLE_FAINT, MARGIN,
			    STR("Several are right: answer like 1 3."));
	strbuf_finish(&left);
	strbuf_finish(&right);
}

void show_typed(const struct screen *screen, struct str typed)
{
	screen_item(screen, STYLE_PLAIN, 2, STR(">"), typed);
}

static const struct {
	enum style style;
	const char *word;
} verdicts[] = {
	[VERDICT_WRONG] = {STYLE_BAD, "Wrong"},
	[VERDICT_CLOSE] = {STYLE_CLOSE, "Close"},
	[VERDICT_CORRECT] = {STYLE_GOOD, "Right"},
};

static void show_verdict(const struct screen *screen,
			 const struct outcome *outcome, struct str reason)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addz(&out, outcome->skipped ? "Skipped"
					   : verdicts[outcome->verdict].word);
	if (reason.len)
		strbuf_addf(&out, ": " STR_FMT, STR_ARG(reason));
	strbuf_addc(&out, '.');
	if (outcome->points)
		strbuf_addf(&out, " +%u", outcome->points);
	if (outcome->retry)
		strbuf_addz(&out, " One more try, for half the points.");
	screen_line(screen, verdicts[outcome->verdict].style, 0,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

void show_outcome(const struct screen *screen, const struct outcome *outcome,
		  struct str reason)
{
	const struct question *q = outcome->question;
	struct strbuf out = STRBUF_INIT;

	show_verdict(screen, outcome, reason);
	if (outcome->retry)
		return;
	if (outcome->verdict != VERDICT_CORRECT) {
		strbuf_addf(&out, "The answer: " STR_FMT, STR_ARG(q->answer));
		screen_line(screen, STYLE_PLAIN, MARGIN, strbuf_str(&out));
	}
	if (q->why.len)
		screen_line(screen, STYLE_PLAIN, MARGIN, q->why);
	if (q->source.len) {
		strbuf_reset(&out);
		strbuf_addf(&out, "Source: " STR_FMT, STR_ARG(q->source));
		screen_line(screen, STYLE_FAINT, MARGIN, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

static void show_misses(const struct screen *screen,
			const struct session *session)
{
	struct strbuf out = STRBUF_INIT;
	bool headed = false;

	for (uint32_t i = 0; i < session->at; i++) {
		const struct question *q = &session->round->questions[i];

		if (!session->missed[i])
			continue;
		if (!headed) {
			screen_gap(screen);
			screen_line(screen, STYLE_STRONG, 0,
				    STR("To look at again:"));
			headed = true;
		}
		screen_line(screen, STYLE_PLAIN, MARGIN, q->stem);
		strbuf_reset(&out);
		strbuf_addf(&out, "= " STR_FMT, STR_ARG(q->answer));
		screen_line(screen, STYLE_FAINT, 2 * MARGIN, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

void show_summary(const struct screen *screen, const struct session *session,
		  uint32_t above)
{
	struct strbuf out = STRBUF_INIT;

	screen_gap(screen);
	if (session->asked < session->round->n)
		strbuf_addf(&out, "Ended after %u of %u questions. ",
			    session->asked, session->round->n);
	strbuf_addf(&out, "Score: %u points, %u of %u right", session->points,
		    session->right, session->asked);
	if (session->close)
		strbuf_addf(&out, ", %u close", session->close);
	strbuf_addc(&out, '.');
	screen_line(screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_reset(&out);
	strbuf_addf(&out, "Place %u among games of this length.", above + 1);
	screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&out));
	show_misses(screen, session);
	strbuf_finish(&out);
}
