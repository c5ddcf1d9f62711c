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

static const char *const how[ASK_KINDS] = {
	[ASK_CHOICE] = "Answer with the number of an option.",
	[ASK_TYPED] = "Type the answer.",
	[ASK_BOOL] = "Answer 1 or 2.",
	[ASK_SEVERAL] = "Several are right: answer like 1 3.",
	[ASK_ORDER] = "Answer with all the numbers in order, like 2 1 3.",
	[ASK_MATCH] = "Answer with pairs, like 1b 2a 3c.",
	[ASK_GUESS] = "Within a tenth is right, within a quarter is close.",
};

void show_how(const struct screen *screen, const struct question *q)
{
	screen_line(screen, STYLE_FAINT, MARGIN, str_of(how[q->kind]));
}

static void show_option(const struct screen *screen, char mark, struct str text)
{
	char place[] = {' ', ' ', ' ', mark, '\0'};

	screen_item(screen, STYLE_PLAIN, OPTION_MARGIN, str_of(place), text);
}

static void show_options(const struct screen *screen, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		show_option(screen, (char)('1' + i), q->options[i]);
	if (q->kind != ASK_MATCH)
		return;
	screen_gap(screen);
	for (uint32_t i = 0; i < q->n_options; i++)
		show_option(screen, (char)('a' + i), q->partners[i]);
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
	show_options(screen, q);
	if (q->kind != ASK_CHOICE && q->kind != ASK_TYPED &&
	    q->kind != ASK_BOOL)
		show_how(screen, q);
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
