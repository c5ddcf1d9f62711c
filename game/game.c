#include "game/game.h"

#include "game/clock.h"
#include "game/command.h"
#include "game/show.h"
#include "quiz/session.h"

#include <stdio.h>

/* A game that is going on. */
struct play {
	const struct game *game;
	struct session session;
	struct store_game row;
	struct arena arena;
	uint64_t asked_at; /* milliseconds */
	uint64_t spent;
	int status;
};

static bool fail(struct play *play, struct strbuf *error)
{
	fprintf(stderr, "civiq: %s\n", strbuf_text(error));
	strbuf_finish(error);
	play->status = EXIT_IO;
	return false;
}

static struct str options_text(struct arena *arena, const struct question *q)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < q->n_options; i++) {
		if (i)
			strbuf_addc(&out, '\n');
		strbuf_add(&out, q->options[i]);
	}
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

/* What the question was, so that a later change of the pack can be seen. */
static uint64_t question_hash(const struct question *q)
{
	uint64_t hash = str_hash(q->stem, STR_HASH_SEED);

	for (uint32_t i = 0; i < q->n_options; i++)
		hash = str_hash(q->options[i], hash);
	return str_hash(q->answer, hash);
}

static struct str verdict_name(const struct outcome *outcome)
{
	static const struct str names[] = {
		[VERDICT_WRONG] = STR("wrong"),
		[VERDICT_CLOSE] = STR("close"),
		[VERDICT_CORRECT] = STR("correct"),
	};

	return outcome->skipped ? STR("skipped") : names[outcome->verdict];
}

static uint32_t credit_of(const struct outcome *outcome)
{
	if (outcome->verdict == VERDICT_WRONG || outcome->retry)
		return 0;
	return outcome->verdict == VERDICT_CORRECT && outcome->tries == 1 ? 2
									  : 1;
}

/* Writes the answer down, before anybody hears the verdict. */
static bool record(struct play *play, const struct outcome *outcome,
		   struct str typed)
{
	const struct question *q = outcome->question;
	struct strbuf error = STRBUF_INIT;
	uint64_t now = clock_milliseconds();
	struct store_answer row = {
		.id = clock_random_id(),
		.game = play->row.id,
		.player = play->row.player,
		.mode = play->row.mode,
		.position = outcome->position,
		.tries = outcome->tries,
		.question = q->id,
		.question_hash = question_hash(q),
		.options = options_text(&play->arena, q),
		.typed = typed,
		.verdict = verdict_name(outcome),
		.credit = credit_of(outcome),
		.hints = outcome->hints,
		.milliseconds = now - play->asked_at,
		.points = outcome->points,
		.at = clock_utc(&play->arena),
		.day = clock_study_day(&play->arena),
		.rating = (uint32_t)outcome->rating,
	};

	play->spent += row.milliseconds;
	play->asked_at = now;
	if (!store_add_answer(play->game->store, &row, &error))
		return fail(play, &error);
	strbuf_finish(&error);
	return true;
}

/* One answer to the open question; false when the game is over. */
static bool take_answer(struct play *play, struct str typed)
{
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;
	bool ok;

	session_answer(&play->session, typed, &reason, &outcome);
	ok = record(play, &outcome, typed);
	if (ok)
		show_outcome(play->game->screen, &outcome, strbuf_str(&reason));
	strbuf_finish(&reason);
	return ok;
}

/* At a terminal a slip of the finger costs nothing; over a pipe each line is
 * an answer. An empty second try keeps what the first one earned. */
static bool is_slip(const struct play *play, struct str typed)
{
	return play->game->input->tty && !play->session.tries &&
	       !pools_is_answer(session_question(&play->session), typed);
}

/* Reads a line for the open question and answers with it. */
static bool ask(struct play *play, struct strbuf *line)
{
	struct input *input = play->game->input;
	struct screen *screen = play->game->screen;

	switch (input_line(input, "> ", line)) {
	case INPUT_LINE:
		if (!input->tty)
			show_typed(screen, strbuf_str(line));
		if (!is_slip(play, strbuf_str(line)))
			return take_answer(play, strbuf_str(line));
		show_how(screen, session_question(&play->session));
		return true;
	case INPUT_END:
		session_end(&play->session);
		return true;
	case INPUT_SIGNAL:
		session_end(&play->session);
		play->status = EXIT_SIGNAL + input->signal;
		return true;
	case INPUT_FAILED:
		break;
	}
	fputs("civiq: the input could not be read\n", stderr);
	play->status = EXIT_IO;
	return false;
}

static bool begin(struct play *play)
{
	struct strbuf error = STRBUF_INIT;

	if (!store_begin_game(play->game->store, &play->row, &error))
		return fail(play, &error);
	strbuf_finish(&error);
	return true;
}

static bool finish(struct play *play, uint32_t *above)
{
	struct strbuf error = STRBUF_INIT;
	struct store *store = play->game->store;

	play->row.finished = clock_utc(&play->arena);
	play->row.asked = play->session.asked;
	play->row.right = play->session.right;
	play->row.points = play->session.points;
	play->row.milliseconds = play->spent;
	if (!store_end_game(store, &play->row, &error) ||
	    !store_games_above(store, &play->row, above, &error))
		return fail(play, &error);
	strbuf_finish(&error);
	return true;
}

static void ask_all(struct play *play)
{
	const struct screen *screen = play->game->screen;
	struct strbuf line = STRBUF_INIT;
	const struct question *q;
	uint32_t shown = UINT32_MAX;

	while ((q = session_question(&play->session))) {
		if (shown != play->session.at) {
			shown = play->session.at;
			show_question(screen, q, shown, play->session.round->n);
			play->asked_at = clock_milliseconds();
		}
		if (!screen_flush(screen) || !ask(play, &line))
			break;
	}
	strbuf_finish(&line);
}

int game_play(const struct game *game)
{
	const struct pack *pack = game->opened->pack;
	struct play play = {.game = game, .arena = ARENA_INIT};
	struct pools *pools = pools_create(pack);
	struct round round = round_draw(game->opened->bank, game->length,
					game->seed, &play.arena);
	uint32_t above = 0;

	play.session = session_begin(&round, pools, &play.arena);
	play.row = (struct store_game){
		.id = clock_random_id(),
		.player = game->player,
		.pack = pack_text(pack, pack->meta.id),
		.pack_hash = pack->meta.hash,
		.mode = STR("round"),
		.seed = game->seed,
		.length = game->length,
		.started = clock_utc(&play.arena),
	};
	if (!round.n) {
		fputs("civiq: the pack gives no question yet\n", stderr);
		play.status = EXIT_FAILED;
	} else if (begin(&play)) {
		show_title(game->screen, pack_text(pack, pack->meta.title),
			   round.n);
		ask_all(&play);
		if (play.status != EXIT_IO && finish(&play, &above))
			show_summary(game->screen, &play.session, above);
	}
	pools_free(pools);
	arena_finish(&play.arena);
	return play.status;
}
