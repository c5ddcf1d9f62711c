#include "game/exam.h"

#include "game/view/question_view.h"
#include "question/answer_pools.h"

struct exam exam_begin(uint32_t n, struct arena *arena)
{
	return (struct exam){
		.answers = arena_array(arena, struct exam_answer, n),
		.n = n,
	};
}

void exam_note(struct exam *exam, uint32_t position, struct str typed,
	       enum verdict verdict)
{
	exam->postponed = 0;
	exam->is_done = false;
	if (position < exam->n)
		exam->answers[position] = (struct exam_answer){typed, verdict};
}

static uint32_t count_open(const struct session *session)
{
	return session->round->n - session->at;
}

void exam_show_open(const struct game *game, const struct session *session)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t n = count_open(session);

	screen_gap(game->screen);
	strbuf_addf(&out, "%u question%s open:", n, n == 1 ? " is" : "s are");
	screen_line(game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	for (uint32_t i = session->at; i < session->round->n; i++)
		screen_item(game->screen, STYLE_PLAIN, 2 * SCREEN_MARGIN,
			    STR("  -"), session->round->questions[i].stem);
	show_line(game->screen,
		  STR("/done hands in your answers as they are."));
	strbuf_finish(&out);
}

bool exam_done(const struct game *game, const struct session *session,
	       struct exam *exam)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t n = count_open(session);

	if (exam->is_done)
		return true;
	exam->is_done = true;
	strbuf_addf(&out, "%u question%s open. /done again hands in anyway.", n,
		    n == 1 ? " is" : "s are");
	show_line(game->screen, strbuf_str(&out));
	strbuf_finish(&out);
	return false;
}

void exam_postpone(const struct game *game, struct session *session,
		   struct exam *exam)
{
	session_postpone(session);
	exam->is_done = false;
	exam->moves++;
	exam->postponed++;
	if (exam->postponed >= count_open(session)) {
		exam->postponed = 0;
		exam_show_open(game, session);
	} else {
		show_line(game->screen, STR("Left for later."));
	}
}

/* The typed text, or the option it means. */
static struct str given(const struct question *q,
			const struct exam_answer *answer)
{
	int option = question_option(q, answer->typed);

	return option < 0 ? answer->typed : q->options[option];
}

static void show_answer(const struct screen *screen, const struct question *q,
			const struct exam_answer *answer)
{
	static const struct {
		enum style style;
		const char *word;
	} verdicts[] = {
		[VERDICT_WRONG] = {STYLE_BAD, "Wrong"},
		[VERDICT_CLOSE] = {STYLE_CLOSE, "Close"},
		[VERDICT_CORRECT] = {STYLE_GOOD, "Right"},
	};
	struct strbuf out = STRBUF_INIT;

	screen_gap(screen);
	screen_line(screen, STYLE_PLAIN, 0, q->stem);
	if (answer->typed.len)
		strbuf_addf(&out, "%s: " STR_FMT,
			    verdicts[answer->verdict].word,
			    STR_ARG(given(q, answer)));
	else
		strbuf_addz(&out, "Not answered");
	screen_line(screen, verdicts[answer->verdict].style, SCREEN_MARGIN,
		    strbuf_str(&out));
	if (answer->verdict != VERDICT_CORRECT) {
		strbuf_reset(&out);
		strbuf_addf(&out, "= " STR_FMT, STR_ARG(q->answer));
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
	}
	screen_line(screen, STYLE_FAINT, SCREEN_MARGIN, q->explanation);
	strbuf_finish(&out);
}

static void show_open_answers(const struct game *game,
			      const struct session *session)
{
	static const struct exam_answer nothing = {STR_NONE, VERDICT_WRONG};

	for (uint32_t i = session->at; i < session->round->n; i++)
		show_answer(game->screen, &session->round->questions[i],
			    &nothing);
}

static void show_score(const struct game *game, const struct session *session)
{
	struct strbuf out = STRBUF_INIT;

	screen_gap(game->screen);
	strbuf_addf(&out, "%u of %u right", session->right, session->round->n);
	if (session->close)
		strbuf_addf(&out, ", %u close", session->close);
	strbuf_addf(&out, ". %u points.", session->points);
	screen_line(game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

void exam_show_end(const struct game *game, const struct session *session,
		   const struct exam *exam)
{
	struct strbuf out = STRBUF_INIT;

	screen_gap(game->screen);
	strbuf_addf(&out, "Handed in: %u of %u questions answered.",
		    session->at, session->round->n);
	screen_line(game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_finish(&out);
	if (game->quiz->answers == QUIZ_NEVER)
		return;
	for (uint32_t i = 0; i < session->at; i++)
		show_answer(game->screen, &session->round->questions[i],
			    &exam->answers[i]);
	show_open_answers(game, session);
	show_score(game, session);
}
