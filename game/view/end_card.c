#include "game/view/end_card.h"

#include "game/daily.h"
#include "game/open_store.h"
#include "game/view/board_view.h"
#include "game/view/standings.h"

enum {
	MISSED_SHOWN = 3,
	NARROW = 64,
	PERFECT_LEAST = 3,
	SHOWN_TOPICS_MOST = 12,
	NOT_ASKED = VERDICT_CORRECT + 1 /* instead of a verdict */
};

uint32_t end_card_missed(const struct session *session)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < session_answered(session); i++)
		n += session_missed(session, i);
	return n;
}

bool end_card_asks(const struct game *game)
{
	return game->input->tty && game->screen->tty && !game->screen->plain &&
	       !game->quiz;
}

bool end_card_on_board(const struct ending *ending)
{
	return game_is_saved(ending->game) && ending->game->mode->scored &&
	       ending->session->asked && !ending->row->abandoned;
}

/* A misplaced event is only useful with its date, which comes late. */
static void show_misplaced(const struct screen *screen,
			   const struct question *q, bool whole)
{
	size_t most = screen_width(screen) < NARROW ? 2 : 1;

	screen_start(screen, STYLE_PLAIN, SCREEN_MARGIN, q->explanation,
		     whole ? SIZE_MAX : most);
}

static void show_miss(const struct game *game, const struct question *q,
		      bool whole)
{
	const struct screen *screen = game->screen;
	struct strbuf answer = STRBUF_INIT;

	if (game->mode->column) {
		show_misplaced(screen, q, whole);
		return;
	}
	strbuf_addf(&answer, "= " STR_FMT, STR_ARG(q->answer));
	if (whole) {
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, q->stem);
		screen_line(screen, STYLE_FAINT, 2 * SCREEN_MARGIN,
			    strbuf_str(&answer));
	} else {
		screen_start(screen, STYLE_PLAIN, SCREEN_MARGIN, q->stem, 1);
		screen_start(screen, STYLE_FAINT, 2 * SCREEN_MARGIN,
			     strbuf_str(&answer), 1);
	}
	strbuf_finish(&answer);
}

/* The first misses, or all; one line per text unless they are `whole`. */
static void show_misses(const struct ending *ending, uint32_t most, bool whole)
{
	const struct session *session = ending->session;
	uint32_t shown = 0;

	for (uint32_t i = 0; i < session_answered(session) && shown < most; i++)
		if (session_missed(session, i)) {
			show_miss(ending->game, &session->round->questions[i],
				  whole);
			shown++;
		}
}

static void add_note(struct strbuf *out, const char *note)
{
	strbuf_addf(out, "%s%s", out->len ? " " : "", note);
}

static void add_first(const struct game *game, struct strbuf *out)
{
	strbuf_addf(out, "%sYour first %s of ", out->len ? " " : "",
		    game->mode->noun);
	daily_add_name(out, game->packs);
	strbuf_addc(out, '.');
}

/* Records set by this game, if it counts. */
static void add_honours(const struct ending *ending, struct strbuf *out)
{
	const struct session *session = ending->session;
	const struct earlier *earlier = &ending->earlier;

	if (session->right == session->asked && session->asked >= PERFECT_LEAST)
		add_note(out, "All of them right.");
	if (!end_card_on_board(ending) || ending->game->n_players > 1)
		return;
	if (!earlier->played)
		add_first(ending->game, out);
	if (!ending->above && earlier->has_best &&
	    ending->row->points > earlier->best)
		add_note(out, "The best game of all so far.");
}

static void add_left(const struct ending *ending, struct strbuf *out)
{
	const struct game *game = ending->game;

	if (game->mode->seconds)
		strbuf_addz(out, "Stopped before the time was up");
	else if (game->mode->lives)
		strbuf_addz(out, "Stopped with lives left");
	else if (ending->session->at >= ending->session->once)
		strbuf_addz(out, "Stopped before every answer was right");
	else
		strbuf_addf(out, "Stopped after %u of %u questions",
			    session_answered(ending->session), game->round.n);
	if (game->mode->scored)
		strbuf_addz(out, ", so on no board");
	strbuf_addc(out, '.');
}

/* At most one line: records set, and what does not count. */
static void show_notes(const struct ending *ending)
{
	const struct game *game = ending->game;
	struct strbuf out = STRBUF_INIT;

	if (!ending->session->asked)
		strbuf_addz(&out, ending->row->abandoned
					  ? "Stopped before the first answer."
					  : "No answer in time.");
	else if (ending->row->abandoned)
		add_left(ending, &out);
	else
		add_honours(ending, &out);
	if (game->mode == &mode_daily_practice)
		add_note(&out, "Practice: your first result today counts.");
	if (!game_is_saved(game))
		add_note(&out, "Not saved.");
	if (out.len)
		screen_line(game->screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static void add_best(const struct ending *ending, struct strbuf *out)
{
	uint32_t points = ending->row->points;
	uint32_t best = ending->earlier.best;

	if (!end_card_on_board(ending) || !ending->earlier.has_best ||
	    ending->game->n_players > 1)
		return;
	if (points > best)
		strbuf_addf(out, ", your best by %u", points - best);
	else if (points == best)
		strbuf_addz(out, game_has_column(ending->game)
					 ? ", as long as your best"
					 : ", as many as your best");
	else
		strbuf_addf(out, " (your best: %u)", best);
}

/* No points and no marks: only what is remembered counts. */
static void show_practice(const struct ending *ending)
{
	const struct session *session = ending->session;
	uint32_t n = session_answered(session);
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%u of %u right at the first try.",
		    n - end_card_missed(session), n);
	screen_line(ending->game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	if (ending->changes.len)
		screen_line(ending->game->screen, STYLE_PLAIN, 0,
			    ending->changes);
	strbuf_finish(&out);
}

static void show_score(const struct ending *ending)
{
	const struct session *session = ending->session;
	struct strbuf out = STRBUF_INIT;

	if (game_has_column(ending->game))
		strbuf_addf(&out, "Your column has %u events",
			    ending->row->points);
	else
		strbuf_addf(&out, "%u point%s", session->points,
			    session->points == 1 ? "" : "s");
	add_best(ending, &out);
	strbuf_addf(&out, ". %u of %u", session->right, session->asked);
	if (session->close)
		strbuf_addf(&out, ", %u close", session->close);
	strbuf_addc(&out, '.');
	if (session->longest > 2)
		strbuf_addf(&out, " Longest run %u.", session->longest);
	screen_line(ending->game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static void show_replay(const struct game *game)
{
	struct strbuf out = STRBUF_INIT;

	if (game->replay.len) {
		strbuf_addf(&out, "To play it again: " STR_FMT,
			    STR_ARG(game->replay));
		screen_line(game->screen, STYLE_FAINT, 0, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

static void show_place(const struct ending *ending)
{
	struct strbuf out = STRBUF_INIT;

	if (end_card_on_board(ending) && ending->game->n_players == 1) {
		strbuf_addf(&out, "Place %u among games of this kind.",
			    ending->above + 1);
		screen_line(ending->game->screen, STYLE_PLAIN, 0,
			    strbuf_str(&out));
	}
	strbuf_finish(&out);
}

/* On a narrow screen the final prompt takes two lines. */
static uint32_t missed_shown(const struct screen *screen)
{
	return screen_width(screen) < NARROW ? MISSED_SHOWN - 1
					     : (uint32_t)MISSED_SHOWN;
}

static void show_missed(const struct ending *ending, bool asks)
{
	const struct screen *screen = ending->game->screen;

	if (!end_card_missed(ending->session))
		return;
	screen_line(screen, STYLE_STRONG, 0, STR("To look at again:"));
	show_misses(ending, asks ? missed_shown(screen) : UINT32_MAX, !asks);
	if (!asks)
		screen_gap(screen);
}

void end_card_show(const struct ending *ending)
{
	const struct game *game = ending->game;
	bool asks = end_card_asks(game);

	screen_gap(game->screen);
	if (!asks || game->n_players == 1)
		show_missed(ending, asks);
	if (!asks) {
		show_place(ending);
		show_replay(game);
	}
	show_notes(ending);
	if (!ending->session->asked)
		return;
	if (game->n_players > 1)
		standings_show(game, ending->session);
	else if (game->mode->practises)
		show_practice(ending);
	else
		show_score(ending);
	if (!asks && game->day.len)
		end_card_share(ending);
}

/* The results in one topic. */
struct topic {
	struct str name;
	uint32_t asked;
	uint32_t right;
};

static uint32_t count_topics(const struct session *session,
			     struct topic *topics)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < session_answered(session); i++) {
		struct str name = session->round->questions[i].topic;
		uint32_t at = 0;

		while (at < n && !str_eq(topics[at].name, name))
			at++;
		if (at == SHOWN_TOPICS_MOST)
			continue;
		if (at == n)
			topics[n++] = (struct topic){name, 0, 0};
		topics[at].asked++;
		topics[at].right += !session_missed(session, i);
	}
	return n;
}

static void show_topics(const struct screen *screen,
			const struct session *session)
{
	struct topic topics[SHOWN_TOPICS_MOST];
	uint32_t n = count_topics(session, topics);
	struct strbuf out = STRBUF_INIT;

	if (n < 2)
		return;
	screen_line(screen, STYLE_STRONG, 0, STR("By topic:"));
	for (uint32_t i = 0; i < n; i++) {
		strbuf_reset(&out);
		strbuf_addf(&out, "%2u of %-2u  " STR_FMT, topics[i].right,
			    topics[i].asked, STR_ARG(topics[i].name));
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
	}
	screen_gap(screen);
	strbuf_finish(&out);
}

static void show_board(const struct ending *ending)
{
	const struct game *game = ending->game;
	struct strbuf error = STRBUF_INIT;

	if (!end_card_on_board(ending))
		return;
	if (!board_view_show_game(game->screen, game->store, ending->row,
				  &error))
		record_complain(&error);
	screen_gap(game->screen);
	strbuf_finish(&error);
}

void end_card_details(const struct ending *ending)
{
	const struct screen *screen = ending->game->screen;

	screen_gap(screen);
	show_missed(ending, false);
	show_topics(screen, ending->session);
	show_board(ending);
	show_replay(ending->game);
}

/* The number of questions in the shared result: if time or lives end the
 * game, the number asked. */
static uint32_t shared(const struct ending *ending)
{
	const struct mode *mode = ending->game->mode;

	return mode->seconds || mode->lives ? ending->session->asked
					    : ending->session->once;
}

static void add_squares(const struct ending *ending, struct strbuf *out)
{
	const struct session *session = ending->session;
	uint32_t n = shared(ending);
	static const char *const drawn[] = {
		[VERDICT_WRONG] = "🟥",
		[VERDICT_CLOSE] = "🟨",
		[VERDICT_CORRECT] = "🟩",
		[NOT_ASKED] = "⬜",
	};
	static const char *const letters[] = {
		[VERDICT_WRONG] = "W",
		[VERDICT_CLOSE] = "C",
		[VERDICT_CORRECT] = "R",
		[NOT_ASKED] = "-",
	};
	const char *const *marks =
		ending->game->screen->plain || ending->game->screen->ascii
			? letters
			: drawn;

	for (uint32_t i = 0; i < n; i++)
		strbuf_addz(
			out,
			marks[i < session->at ? session->marks[i] : NOT_ASKED]);
}

void end_card_share(const struct ending *ending)
{
	const struct game *game = ending->game;
	const struct session *session = ending->session;
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "civiq %s", game->mode->name);
	if (game->day.len)
		strbuf_addf(&out, " %u", daily_number(game->day));
	strbuf_addz(&out, "  ");
	daily_add_name(&out, game->packs);
	strbuf_addf(&out, " %u/%u  ", session->right, shared(ending));
	add_squares(ending, &out);
	if (ending->days)
		strbuf_addf(&out, "  %u day%s", ending->days,
			    ending->days == 1 ? "" : "s");
	else if (game->code.len && !game->day.len)
		strbuf_addf(&out, "  " STR_FMT, STR_ARG(game->code));
	screen_gap(game->screen);
	screen_line(game->screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}
