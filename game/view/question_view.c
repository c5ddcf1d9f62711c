#include "game/view/question_view.h"

#include "game/open_store.h"
#include "game/view/board_view.h"
#include "game/view/fact_view.h"
#include "round/score.h"

#include <stdio.h>

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

static const char *const how[ASK_KINDS] = {
	[ASK_CHOICE] = "Answer with the mark of an option.",
	[ASK_TYPED] = "Type the answer.",
	[ASK_BOOL] = "Answer 1 or 2.",
	[ASK_SEVERAL] = "Several are right: answer like 1 3.",
	[ASK_ORDER] = "Answer with all the numbers in order, like 2 1 3.",
	[ASK_MATCH] = "Answer with pairs, like 1b 2a 3c.",
	[ASK_GUESS] = "Within a tenth is right, within a quarter is close.",
};

void show_how(const struct screen *screen, const struct question *q)
{
	show_line(screen, str_of(how[q->kind]));
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
		{STR("  /quit"), STR("end the game; what you answered counts")},
		{STR("  Tab"), STR("completes names and commands")},
	};

	show_how(screen, q);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		screen_item(screen, STYLE_PLAIN, HELP_MARGIN, rows[i].word,
			    rows[i].does);
}

static void show_option(const struct screen *screen, char mark, struct str text)
{
	char place[] = {' ', ' ', ' ', mark, '\0'};

	screen_item(screen, STYLE_PLAIN, OPTION_MARGIN, str_of(place), text);
}

/* Where an option is itself a small number, the places are letters. */
static char first_mark(const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->options[i].len && q->options[i].len <= 2 &&
		    q->options[i].ptr[0] >= '0' && q->options[i].ptr[0] <= '9')
			return 'a';
	return '1';
}

static void show_options(const struct screen *screen, const struct question *q,
			 uint32_t removed)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		if (!(removed >> i & 1))
			show_option(screen, (char)(first_mark(q) + (char)i),
				    q->options[i]);
	if (q->kind != ASK_MATCH)
		return;
	screen_gap(screen);
	for (uint32_t i = 0; i < q->n_options; i++)
		show_option(screen, (char)('a' + i), q->partners[i]);
}

void show_question(const struct screen *screen, const struct question *q,
		   uint32_t at, uint32_t n, struct str player)
{
	struct strbuf left = STRBUF_INIT;
	struct strbuf right = STRBUF_INIT;

	strbuf_addf(&left, "Question %u", at + 1);
	if (n)
		strbuf_addf(&left, " of %u", n);
	if (player.len)
		strbuf_addf(&left, ", for " STR_FMT, STR_ARG(player));
	strbuf_addf(&right, "%u points", 10 * q->difficulty);
	screen_gap(screen);
	screen_edges(screen, STYLE_FAINT, strbuf_str(&left),
		     strbuf_str(&right));
	screen_line(screen, STYLE_STRONG, 0, q->stem);
	show_options(screen, q, 0);
	if (q->kind != ASK_CHOICE && q->kind != ASK_TYPED &&
	    q->kind != ASK_BOOL)
		show_how(screen, q);
	strbuf_finish(&left);
	strbuf_finish(&right);
}

void show_hint(const struct screen *screen, const struct question *q,
	       const struct hint *hint, uint32_t removed, uint32_t hints)
{
	struct strbuf out = STRBUF_INIT;

	if (hint->text.len)
		strbuf_addf(&out, STR_FMT " ", STR_ARG(hint->text));
	else
		show_options(screen, q, removed);
	strbuf_addf(&out, "Now worth %u points.",
		    score_points(q->difficulty, VERDICT_CORRECT, hints));
	show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
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

static const struct {
	enum style style;
	const char *word;
} verdicts[] = {
	[VERDICT_WRONG] = {STYLE_BAD, "Wrong"},
	[VERDICT_CLOSE] = {STYLE_CLOSE, "Close"},
	[VERDICT_CORRECT] = {STYLE_GOOD, "Right"},
};

/* What was promised, and apart from it what the row of right answers adds. */
static void add_points(struct strbuf *out, const struct outcome *outcome)
{
	if (outcome->points)
		strbuf_addf(out, "  +%u", outcome->points - outcome->bonus);
	if (outcome->bonus && outcome->streak == 1)
		strbuf_addf(out, ", and %u for the one before", outcome->bonus);
	else if (outcome->bonus)
		strbuf_addf(out, ", and %u for %u in a row", outcome->bonus,
			    outcome->streak);
}

static void show_verdict(const struct screen *screen,
			 const struct outcome *outcome, struct str reason)
{
	struct strbuf out = STRBUF_INIT;
	const char *word = verdicts[outcome->verdict].word;

	if (outcome->skipped || outcome->late)
		word = outcome->skipped ? "Skipped" : "Time is up";
	strbuf_addz(&out, word);
	if (reason.len)
		strbuf_addf(&out, ": " STR_FMT, STR_ARG(reason));
	if (outcome->retry)
		strbuf_addz(&out, ". One more try, for half the points.");
	add_points(&out, outcome);
	screen_line(screen, verdicts[outcome->verdict].style, 0,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

/* A timeline or bars, where the question is about a place among others. */
static void show_picture(const struct screen *screen, const struct question *q,
			 const struct opened *opened)
{
	const struct group *group;
	struct fact_view fact_view;

	if (screen->plain || !screen->tty || q->of_group == INDEX_NONE)
		return;
	group = &opened->pack->groups[q->of_group];
	if (group->kind != FACT_TERM && group->kind != FACT_RENAME &&
	    (group->kind != FACT_SERIES || q->of_column == INDEX_NONE))
		return;
	fact_view = fact_view_open(screen, opened);
	fact_view_around(&fact_view, group, q->rows[0], q->of_column);
	fact_view_close(&fact_view);
}

void show_explanation(const struct screen *screen, const struct question *q,
		      const struct opened *opened)
{
	struct strbuf out = STRBUF_INIT;

	if (q->explanation.len)
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, q->explanation);
	show_picture(screen, q, opened);
	if (q->source.len) {
		strbuf_addf(&out, "Source: " STR_FMT, STR_ARG(q->source));
		show_line(screen, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

void show_outcome(const struct screen *screen, const struct outcome *outcome,
		  struct str reason, const struct opened *opened)
{
	const struct question *q = outcome->question;
	struct strbuf out = STRBUF_INIT;

	show_verdict(screen, outcome, reason);
	if (outcome->retry)
		return;
	/* The explanation of pairs tells all of them. */
	if (outcome->verdict != VERDICT_CORRECT && q->kind != ASK_MATCH) {
		strbuf_addf(&out, "The answer: " STR_FMT, STR_ARG(q->answer));
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
		strbuf_finish(&out);
	}
	show_explanation(screen, q, opened);
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
	screen_gap(game->screen);
	show_score(game, session);
	if (game->n_players > 1)
		show_players(game, session);
	show_place(game, session->asked, above);
	show_misses(game->screen, session);
	show_topics(game->screen, session);
	show_board(game, row, session->asked);
	if (game->day.len)
		show_shared(game, session);
}
