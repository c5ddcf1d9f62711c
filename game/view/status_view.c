#include "game/view/status_view.h"

#include "base/utf8.h"
#include "round/placing.h"
#include "round/score.h"

enum { ROW_LEAST = 2, GAP = 3 };

uint32_t asked_worth(const struct asked *asked)
{
	enum verdict verdict =
		asked->is_retry ? VERDICT_CLOSE : VERDICT_CORRECT;

	return score_points(asked->question->difficulty, verdict, asked->hints);
}

/* How many are asked; 0 if there is no fixed number. */
static uint32_t total(const struct asked *asked)
{
	const struct mode *mode = asked->game->mode;

	return mode->seconds || mode->lives ? 0 : asked->session->round->n;
}

static const struct player_score *score(const struct asked *asked)
{
	return &asked->session->scores[asked->player];
}

/* Or what the mode counts instead of points. */
static void add_points(const struct asked *asked, struct strbuf *out,
		       const char *before)
{
	uint32_t points = score(asked)->points;

	if (game_has_column(asked->game))
		strbuf_addf(out, "%s%u events", before,
			    placing_length(asked->session));
	else
		strbuf_addf(out, "%s%u point%s", before, points,
			    points == 1 ? "" : "s");
}

static void add_lives(const struct asked *asked, struct strbuf *out,
		      const char *before)
{
	uint32_t lives = asked->session->lives;

	if (asked->game->mode->lives)
		strbuf_addf(out, "%s%u %s", before, lives,
			    lives == 1 ? "life" : "lives");
}

/* For screen readers, where the prompt has no clock: announced once per
 * question. */
static void add_time(const struct asked *asked, struct strbuf *out)
{
	if (asked->minutes)
		strbuf_addf(out, " %u minute%s left.", asked->minutes,
			    asked->minutes == 1 ? "" : "s");
}

/* Question 4 of 10, for Ann. 2 right, 1 close, 96 points, 3 in a row. */
static void add_words(const struct asked *asked, struct strbuf *out)
{
	const struct player_score *own = score(asked);

	strbuf_addf(out, "Question %u", asked->position + 1);
	if (total(asked))
		strbuf_addf(out, " of %u", total(asked));
	if (asked->game->n_players > 1)
		strbuf_addf(out, ", for " STR_FMT,
			    STR_ARG(asked->game->players[asked->player]));
	if (game_is_exam(asked->game)) {
		strbuf_addc(out, '.');
		add_time(asked, out);
		return;
	}
	if (own->asked)
		strbuf_addf(out, ". %u right", own->right);
	if (own->close)
		strbuf_addf(out, ", %u close", own->close);
	if (own->asked)
		add_points(asked, out, ", ");
	if (own->streak >= ROW_LEAST)
		strbuf_addf(out, ", %u in a row", own->streak);
	add_lives(asked, out, own->asked ? ", " : ". ");
	strbuf_addc(out, '.');
	add_time(asked, out);
}

/* One mark for each answer of the player. */
static void add_marks(const struct asked *asked, struct strbuf *out)
{
	const struct session *session = asked->session;
	static const char *const drawn[] = {
		[VERDICT_WRONG] = "○",
		[VERDICT_CLOSE] = "◐",
		[VERDICT_CORRECT] = "●",
	};
	static const char *const ascii[] = {
		[VERDICT_WRONG] = "-",
		[VERDICT_CLOSE] = "~",
		[VERDICT_CORRECT] = "+",
	};
	const char *const *marks = asked->game->screen->ascii ? ascii : drawn;

	if (!total(asked) || !score(asked)->asked)
		return;
	strbuf_addz(out, "  ");
	for (uint32_t i = asked->player; i < session->at;
	     i += session->n_players)
		strbuf_addz(out, marks[session->marks[i]]);
}

static void add_signs(const struct asked *asked, struct strbuf *out, bool marks)
{
	const struct player_score *own = score(asked);

	if (total(asked))
		strbuf_addf(out, "%u/%u", asked->position + 1, total(asked));
	else
		strbuf_addf(out, "Question %u", asked->position + 1);
	if (asked->game->n_players > 1)
		strbuf_addf(out, "  for " STR_FMT,
			    STR_ARG(asked->game->players[asked->player]));
	if (game_is_exam(asked->game))
		return;
	if (marks)
		add_marks(asked, out);
	if (own->asked)
		add_points(asked, out, "  ");
	if (own->streak >= ROW_LEAST)
		strbuf_addf(out, "  %u in a row", own->streak);
	add_lives(asked, out, "  ");
}

/* Drops the marks first if not everything fits. */
static void add_fitting(const struct asked *asked, struct strbuf *out,
			size_t room)
{
	add_signs(asked, out, true);
	if (utf8_width(strbuf_str(out)) <= room)
		return;
	strbuf_reset(out);
	add_signs(asked, out, false);
}

void show_status(const struct asked *asked)
{
	const struct screen *screen = asked->game->screen;
	bool words = screen->plain || !screen->tty;
	size_t width = screen_width(screen);
	struct strbuf left = STRBUF_INIT;
	struct strbuf right = STRBUF_INIT;

	if (!asked->is_over && !game_has_column(asked->game))
		strbuf_addf(&right, words ? "Worth %u points." : "worth %u",
			    asked_worth(asked));
	if (words)
		add_words(asked, &left);
	else
		add_fitting(asked, &left, width - right.len - GAP - 1);
	screen_edges(screen, STYLE_FAINT, strbuf_str(&left),
		     strbuf_str(&right));
	if (asked->question->before.len)
		screen_line(screen, STYLE_PLAIN, 0, asked->question->before);
	strbuf_finish(&left);
	strbuf_finish(&right);
}
