#include "game/view/question_view.h"

#include "game/open_store.h"
#include "game/view/board_view.h"
#include "game/view/status_view.h"
#include "question/answer_pools.h"

enum { OPTION_MARGIN = 6, HELP_MARGIN = 10 };

void show_line(const struct screen *screen, struct str text)
{
	screen_line(screen, STYLE_FAINT, SCREEN_MARGIN, text);
}

void show_title(const struct game *game)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 0; i < game->n_opened; i++) {
		const struct pack *pack = game->opened[i].pack;

		screen_line(game->screen, STYLE_STRONG, 0,
			    pack_text(pack, pack->meta.title));
	}
	if (!game->mode->seconds && !game->mode->lives)
		strbuf_addf(&out, "%u question%s. ", game->round.n,
			    game->round.n == 1 ? "" : "s");
	strbuf_addf(&out, "%s ? helps, Ctrl-D ends the game.",
		    game->mode->rules);
	screen_line(game->screen, STYLE_FAINT, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static const char *how_typed(const struct question *q)
{
	switch (q->judged.type) {
	case ANSWER_DATE:
		return "Type a date, like 16 December 1991.";
	case ANSWER_YEAR:
		return "Type a year, like 1991.";
	case ANSWER_NUMBER:
		return "Type a number.";
	case ANSWER_PERCENT:
		return "Type a percentage.";
	case ANSWER_LIST:
		return "Type all of them, with commas between.";
	default:
		return "Type a name.";
	}
}

/* Answer 1, 2 or 3. */
static void add_marks(struct strbuf *out, const struct question *q)
{
	strbuf_addz(out, "Answer ");
	for (uint32_t i = 0; i < q->n_options; i++)
		strbuf_addf(out, "%s%c",
			    !i			    ? ""
			    : i + 1 == q->n_options ? " or "
						    : ", ",
			    question_mark(q, i));
	strbuf_addc(out, '.');
}

static void add_how(struct strbuf *out, const struct question *q)
{
	char first = question_mark(q, 0);

	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
		add_marks(out, q);
		return;
	case ASK_SEVERAL:
		strbuf_addf(out, "Several are right: answer like %c %c.", first,
			    first + 2);
		return;
	case ASK_ORDER:
		strbuf_addf(out,
			    "Answer with all of them in order, like %c %c %c.",
			    first + 1, first, first + 2);
		return;
	case ASK_MATCH:
		strbuf_addz(out, "Answer with pairs, like 1b 2a 3c.");
		return;
	case ASK_GUESS:
		strbuf_addz(out, "Within a tenth is right, within a quarter is "
				 "close.");
		return;
	case ASK_TYPED:
	case ASK_KINDS:
		strbuf_addz(out, how_typed(q));
	}
}

void show_how(const struct screen *screen, const struct question *q)
{
	struct strbuf out = STRBUF_INIT;

	add_how(&out, q);
	show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}

/* How far off a typed figure may be, where it may. */
static void show_tolerance(const struct screen *screen,
			   const struct question *q)
{
	struct strbuf out = STRBUF_INIT;

	if (judge_takes_rounded(&q->judged))
		strbuf_addz(&out, "Within half a percent is right, within 3 % "
				  "is close.");
	else if (q->tolerance.len)
		strbuf_addf(&out, "Within " STR_FMT " is right.",
			    STR_ARG(q->tolerance));
	if (out.len)
		show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}

void show_help(const struct screen *screen, const struct question *q)
{
	static const struct {
		struct str word;
		struct str does;
	} rows[] = {
		{STR("  /hint"), STR("help, for half of the points")},
		{STR("  /skip"), STR("on to the next question")},
		{STR("  /why"), STR("the last explanation again")},
		{STR("  /why 3"), STR("why option 3 was right or wrong")},
		{STR("  /quit"), STR("end the game; what you answered counts")},
		{STR("  Tab"), STR("completes names and commands")},
	};

	show_how(screen, q);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		screen_item(screen, STYLE_PLAIN, HELP_MARGIN, rows[i].word,
			    rows[i].does);
	show_line(screen, STR("The slash can be left out."));
}

static void show_option(const struct screen *screen, char mark, struct str text)
{
	char place[] = {' ', ' ', ' ', mark, '\0'};

	screen_item(screen, STYLE_PLAIN, OPTION_MARGIN, str_of(place), text);
}

static void show_options(const struct screen *screen, const struct question *q,
			 uint32_t removed)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		if (!(removed >> i & 1))
			show_option(screen, question_mark(q, i), q->options[i]);
	if (q->kind != ASK_MATCH)
		return;
	screen_gap(screen);
	for (uint32_t i = 0; i < q->n_options; i++)
		show_option(screen, (char)('a' + i), q->partners[i]);
}

void show_question(const struct screen *screen, const struct question *q,
		   uint32_t removed)
{
	screen_line(screen, STYLE_STRONG, 0, q->stem);
	show_options(screen, q, removed);
	if (q->kind == ASK_TYPED)
		show_tolerance(screen, q);
	else if (!question_has_one_key(q))
		show_how(screen, q);
}

void show_asked(const struct asked *asked)
{
	const struct screen *screen = asked->game->screen;

	show_status(asked);
	show_question(screen, asked->question, asked->removed);
	for (uint32_t i = 0; i < asked->hints; i++)
		if (asked->told[i].len)
			show_line(screen, asked->told[i]);
	if (asked->is_retry)
		show_line(screen, STR("One more try, for half the points."));
}

void show_worth(const struct asked *asked)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "Now worth %u points.", asked_worth(asked));
	show_line(asked->game->screen, strbuf_str(&out));
	strbuf_finish(&out);
}

void show_hint(const struct asked *asked)
{
	const struct screen *screen = asked->game->screen;
	struct str text = asked->told[asked->hints - 1];

	if (text.len)
		show_line(screen, text);
	else
		show_options(screen, asked->question, asked->removed);
	show_worth(asked);
}

void show_typed(const struct screen *screen, struct str typed)
{
	screen_item(screen, STYLE_PLAIN, 2, STR(">"), typed);
}

void show_lives(const struct screen *screen, uint32_t lives)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%u %s left.", lives, lives == 1 ? "life" : "lives");
	show_line(screen, strbuf_str(&out));
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
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, q->stem);
		strbuf_reset(&out);
		strbuf_addf(&out, "= " STR_FMT, STR_ARG(q->answer));
		screen_line(screen, STYLE_FAINT, 2 * SCREEN_MARGIN,
			    strbuf_str(&out));
	}
	strbuf_finish(&out);
}

/* Each player's points, the best first. */
static void show_players(const struct game *game, const struct session *session)
{
	uint32_t order[PLAYERS_MOST];
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 0; i < game->n_players; i++) {
		uint32_t at = i;

		while (at && session->scores[order[at - 1]].points <
				     session->scores[i].points) {
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
	}
	for (uint32_t i = 0; i < game->n_players; i++) {
		const struct player_score *player_score =
			&session->scores[order[i]];

		strbuf_reset(&out);
		strbuf_addf(&out, "%u. " STR_FMT ": %u points, %u of %u right",
			    i + 1, STR_ARG(game->players[order[i]]),
			    player_score->points, player_score->right,
			    player_score->asked);
		screen_line(game->screen, i ? STYLE_PLAIN : STYLE_STRONG,
			    SCREEN_MARGIN, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

/* One line to send to a friend: no answers, text only. */
static void show_shared(const struct game *game, const struct session *session)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "civiq " STR_FMT " " STR_FMT " %u/%u ",
		    STR_ARG(game->packs), STR_ARG(game->day), session->right,
		    game->round.n);
	for (uint32_t i = 0; i < game->round.n; i++)
		strbuf_addc(&out, i >= session->at     ? '.'
				  : session->missed[i] ? '-'
						       : '+');
	screen_gap(game->screen);
	screen_line(game->screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static void show_score(const struct game *game, const struct session *session)
{
	struct strbuf out = STRBUF_INIT;

	if (session->asked < game->round.n && !game->mode->seconds &&
	    !game->mode->lives)
		strbuf_addf(&out, "Ended after %u of %u questions. ",
			    session->asked, game->round.n);
	strbuf_addf(&out, "Score: %u points, %u of %u right", session->points,
		    session->right, session->asked);
	if (session->close)
		strbuf_addf(&out, ", %u close", session->close);
	if (session->longest > 2)
		strbuf_addf(&out, ", %u in a row", session->longest);
	strbuf_addc(&out, '.');
	screen_line(game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

/* A player may have gone on without the record in the midst of the game. */
static bool is_saved(const struct game *game)
{
	return game->store && store_path(game->store);
}

static void show_place(const struct game *game, uint32_t asked, uint32_t above)
{
	struct strbuf out = STRBUF_INIT;

	if (is_saved(game) && game->mode->scored && asked)
		strbuf_addf(&out, "Place %u among games of this kind. ",
			    above + 1);
	if (!is_saved(game))
		strbuf_addz(&out, "Not saved. ");
	if (game->replay.len)
		strbuf_addf(&out, "To play it again: " STR_FMT,
			    STR_ARG(game->replay));
	screen_line(game->screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

/* What the questions of one group came to. */
struct topic {
	struct str group;
	uint32_t asked;
	uint32_t right;
};

enum { MISSED_TOPICS_MOST = 12, BAR_WIDTH = 10 };

static uint32_t count_topics(const struct session *session,
			     struct topic *topics)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < session->at; i++) {
		struct str group = session->round->questions[i].group;
		uint32_t at = 0;

		while (at < n && !str_eq(topics[at].group, group))
			at++;
		if (at == MISSED_TOPICS_MOST)
			continue;
		if (at == n)
			topics[n++] = (struct topic){group, 0, 0};
		topics[at].asked++;
		topics[at].right += !session->missed[i];
	}
	return n;
}

static void show_topic(const struct screen *screen, const struct topic *topic)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t full = topic->right * BAR_WIDTH / topic->asked;

	strbuf_addf(&out, "%2u/%-2u ", topic->right, topic->asked);
	for (uint32_t i = 0; !screen->plain && i < BAR_WIDTH; i++)
		strbuf_addc(&out, i < full ? '#' : '.');
	strbuf_addc(&out, ' ');
	for (size_t i = 0; i < topic->group.len; i++)
		strbuf_addc(&out, topic->group.ptr[i] == '_'
					  ? ' '
					  : topic->group.ptr[i]);
	screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

/* A person sees where the gaps are; a pipe has no use for bars. */
static void show_topics(const struct screen *screen,
			const struct session *session)
{
	struct topic topics[MISSED_TOPICS_MOST];
	uint32_t n = count_topics(session, topics);

	if (!screen->tty || n < 2)
		return;
	screen_gap(screen);
	screen_line(screen, STYLE_STRONG, 0, STR("By topic:"));
	for (uint32_t i = 0; i < n; i++)
		show_topic(screen, &topics[i]);
}

static void show_board(const struct game *game, const struct store_game *row,
		       uint32_t asked)
{
	struct strbuf error = STRBUF_INIT;

	if (!is_saved(game) || !game->mode->scored || !game->screen->tty ||
	    game->screen->plain || !asked)
		return;
	screen_gap(game->screen);
	if (!board_view_show_game(game->screen, game->store, row, &error))
		record_complain(&error);
	strbuf_finish(&error);
}

void show_summary(const struct game *game, const struct session *session,
		  const struct store_game *row, uint32_t above)
{
	uint32_t asked = row->abandoned ? 0 : session->asked;

	screen_gap(game->screen);
	show_score(game, session);
	if (game->n_players > 1)
		show_players(game, session);
	show_place(game, asked, above);
	show_misses(game->screen, session);
	show_topics(game->screen, session);
	show_board(game, row, asked);
	if (game->day.len)
		show_shared(game, session);
}
