#include "game/game.h"

#include "game/clock.h"
#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/saving.h"
#include "game/terminal/confirm.h"
#include "game/terminal/output.h"
#include "game/view/question_view.h"
#include "round/hint.h"
#include "round/question_alias.h"

/* A game that is going on. */
struct play {
	const struct game *game;
	struct session session;
	struct saving saving;
	struct arena arena;
	uint64_t asked_at; /* milliseconds, less the time spent stopped */
	uint64_t ends_at;  /* of the whole game; 0 for never */
	const struct question *explained; /* what /why tells about */
	uint32_t removed;		  /* options that a hint took away */
	bool unsaved; /* given up, since the record cannot be written to */
	int status;
};

/* The pack that a question is of. */
static const struct opened *opened_of(const struct play *play,
				      const struct question *q)
{
	return &play->game->opened[q->pack];
}

static bool fail(struct play *play, struct strbuf *error)
{
	record_complain(error);
	play->status = EXIT_IO;
	return false;
}

static uint64_t playing_time(const struct play *play)
{
	return clock_milliseconds() - play->game->input->suspended;
}

/* The disk is full or worse: does the player want to go on all the same? What
 * was written before stays. */
static bool go_on_unsaved(struct play *play, struct strbuf *error)
{
	struct strbuf ignored = STRBUF_INIT;
	bool goes_on;

	record_complain(error);
	if (!play->game->input->tty)
		output_error("--no-save plays without it");
	goes_on = play->game->input->tty &&
		  confirm(play->game->screen, play->game->input,
			  "Play on without saving?") &&
		  store_stop_saving(play->game->store, &ignored);
	strbuf_finish(&ignored);
	play->unsaved = !goes_on;
	if (play->unsaved)
		play->status = play->game->input->signal
				       ? EXIT_SIGNAL + play->game->input->signal
				       : EXIT_IO;
	return goes_on;
}

/* Writes the answer down, then tells the verdict. */
static bool settle(struct play *play, const struct outcome *outcome,
		   struct str typed, struct str reason)
{
	struct strbuf error = STRBUF_INIT;
	uint64_t now = playing_time(play);
	uint64_t taken = play->game->input->tty ? now - play->asked_at : 0;

	play->asked_at = now;
	if (!saving_answer(&play->saving, outcome, typed, taken, &error) &&
	    !go_on_unsaved(play, &error))
		return false;
	strbuf_finish(&error);
	show_outcome(play->game->screen, outcome, reason,
		     opened_of(play, outcome->question));
	if (!outcome->retry)
		play->explained = outcome->question;
	if (play->game->mode->lives && !outcome->retry)
		show_lives(play->game->screen, play->session.lives);
	return true;
}

static bool take_answer(struct play *play, struct str typed)
{
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;
	bool ok;

	session_answer(&play->session, typed, &reason, &outcome);
	ok = settle(play, &outcome, typed, strbuf_str(&reason));
	strbuf_finish(&reason);
	return ok;
}

static bool take_timeout(struct play *play)
{
	struct outcome outcome;

	if (play->ends_at && clock_milliseconds() >= play->ends_at) {
		session_end(&play->session);
		return true;
	}
	session_timeout(&play->session, &outcome);
	return settle(play, &outcome, STR(""), STR(""));
}

/* Ends the game; a second try that is still open keeps what the first earned.
 */
static bool leave(struct play *play)
{
	bool ok = !play->session.tries || take_answer(play, STR(""));

	session_end(&play->session);
	return ok;
}

static bool do_hint(struct play *play)
{
	const struct screen *screen = play->game->screen;
	const struct question *q = session_question(&play->session);
	struct hint hint;

	if (!hint_make(q, play->session.hints, opened_of(play, q)->phrases,
		       &play->arena, &hint)) {
		show_line(screen, STR("There is no hint (any more)."));
		return true;
	}
	session_hint(&play->session);
	play->removed |= hint.removed;
	show_hint(screen, q, &hint, play->removed, play->session.hints);
	return true;
}

static bool do_skip(struct play *play)
{
	struct outcome outcome;

	session_skip(&play->session, &outcome);
	return settle(play, &outcome, STR(""), STR(""));
}

static bool do_why(struct play *play)
{
	if (play->explained)
		show_explanation(play->game->screen, play->explained,
				 opened_of(play, play->explained));
	else
		show_line(play->game->screen,
			  STR("There is no answer to explain yet."));
	return true;
}

static bool do_quit(struct play *play)
{
	return leave(play);
}

static bool do_help(struct play *play)
{
	show_help(play->game->screen, session_question(&play->session));
	return true;
}

/* What can be typed instead of an answer. */
static const struct {
	struct str word;
	bool (*run)(struct play *play);
} words[] = {
	{STR("/hint"), do_hint}, {STR("/skip"), do_skip}, {STR("/why"), do_why},
	{STR("/quit"), do_quit}, {STR("/help"), do_help}, {STR("?"), do_help},
};

enum { N_WORDS = sizeof(words) / sizeof(*words) };

/* At a terminal a slip of the finger costs nothing; over a pipe each line is
 * an answer. An empty second try keeps what the first one earned. */
static bool is_slip(const struct play *play, struct str typed)
{
	return play->game->input->tty && !play->session.tries &&
	       !question_accepts(session_question(&play->session), typed);
}

static bool take_line(struct play *play, struct str typed)
{
	const struct screen *screen = play->game->screen;
	struct str trimmed = str_trim(typed);

	if (!play->game->input->tty)
		show_typed(screen, typed);
	for (size_t i = 0; i < N_WORDS; i++)
		if (str_eq(trimmed, words[i].word))
			return words[i].run(play);
	if (trimmed.len && trimmed.ptr[0] == '/') {
		show_line(screen, STR("No such command. ? shows them."));
		return true;
	}
	if (!is_slip(play, typed))
		return take_answer(play, typed);
	show_how(screen, session_question(&play->session));
	return true;
}

/* When the open question is over by the clock; 0 for never. */
static uint64_t deadline(const struct play *play)
{
	uint64_t limit = play->game->limit
				 ? play->asked_at +
					   play->game->input->suspended +
					   play->game->limit * UINT64_C(1000)
				 : 0;

	if (!limit || (play->ends_at && play->ends_at < limit))
		return play->ends_at;
	return limit;
}

/* Reads a line for the open question and acts on it; false ends the game. */
static bool ask(struct play *play, struct strbuf *line)
{
	struct input *input = play->game->input;
	uint64_t suspended = input->suspended;
	enum input_event event;

	input->deadline = deadline(play);
	event = input_line(input, "> ", line);
	if (play->ends_at)
		play->ends_at += input->suspended - suspended;
	switch (event) {
	case INPUT_LINE:
		return take_line(play, strbuf_str(line));
	case INPUT_LATE:
		return take_timeout(play);
	case INPUT_END:
		return leave(play);
	case INPUT_SIGNAL:
		leave(play);
		play->status = EXIT_SIGNAL + input->signal;
		return true;
	case INPUT_FAILED:
		break;
	}
	output_error("the input could not be read");
	play->status = EXIT_IO;
	return false;
}

/* What Tab completes: the commands, and all names of the type asked for, so
 * that it gives nothing away. */
static void set_words(struct play *play, const struct question *q)
{
	const struct pack *pack = opened_of(play, q)->pack;
	const struct thing_type *type = q->pool_things == INDEX_NONE
						? NULL
						: &pack->types[q->pool_things];
	uint32_t n = type && q->kind == ASK_TYPED ? type->n : 0;
	struct str *all = arena_array(&play->arena, struct str, N_WORDS + n);

	for (uint32_t i = 0; i < N_WORDS; i++)
		all[i] = words[i].word;
	for (uint32_t i = 0; i < n; i++)
		all[N_WORDS + i] = pack_thing_name(pack, type->first + i);
	play->game->input->words = all;
	play->game->input->n_words = N_WORDS + n;
}

static void open_question(struct play *play, const struct question *q)
{
	const struct game *game = play->game;
	struct str player =
		game->n_players > 1
			? game->players[session_player(&play->session)]
			: STR_NONE;

	input_forget(game->input);
	set_words(play, q);
	play->removed = 0;
	show_question(game->screen, q, play->session.at,
		      game->mode->seconds || game->mode->lives ? 0
							       : game->round.n,
		      player);
	play->asked_at = playing_time(play);
}

static void ask_all(struct play *play)
{
	struct strbuf line = STRBUF_INIT;
	const struct question *q;
	uint32_t shown = UINT32_MAX;

	while ((q = session_question(&play->session))) {
		if (shown != play->session.at) {
			shown = play->session.at;
			open_question(play, q);
		}
		if (!screen_flush(play->game->screen) || !ask(play, &line))
			break;
	}
	strbuf_finish(&line);
}

/* Is it still the question that was answered, perhaps by an older id? */
static bool is_same(const struct play *play, struct str id,
		    const struct question *q)
{
	struct strbuf now = STRBUF_INIT;
	struct aliases *aliases;
	bool same = str_eq(id, q->id);

	if (same)
		return true;
	aliases = aliases_create(opened_of(play, q)->pack);
	same = question_alias_resolve(aliases, id, &now) &&
	       str_eq(strbuf_str(&now), q->id);
	aliases_free(aliases);
	strbuf_finish(&now);
	return same;
}

/* Takes one answer of before; false, and says why, when it does not fit. */
static bool replay_answer(struct play *play, const struct store_answer *row)
{
	const struct question *q = session_question(&play->session);
	struct past_answer past;

	if (!q || row->position != play->session.at ||
	    row->tries != play->session.tries + 1 || !saving_past(row, &past)) {
		output_error("the answers of that game do not follow each "
			     "other: it cannot go on");
		return false;
	}
	if (!is_same(play, row->question, q)) {
		output_error("the pack has changed since that game was begun: "
			     "its question %u is another one now, so it cannot "
			     "go on",
			     row->position + 1);
		return false;
	}
	session_replay(&play->session, &past);
	play->saving.games[0].milliseconds += row->milliseconds;
	return true;
}

/* A game that goes on comes to where it stopped by the same events. */
static bool replay(struct play *play)
{
	const struct game *game = play->game;

	for (uint32_t i = 0; i < game->n_answers; i++)
		if (!replay_answer(play, &game->answers[i]))
			return false;
	return true;
}

/* What the packs of the game were, so that a later change can be seen. */
static uint64_t hash_of_packs(const struct game *game)
{
	uint64_t hash = game->opened[0].pack->meta.hash;

	for (uint32_t i = 1; i < game->n_opened; i++)
		hash = hash * UINT64_C(0x9E3779B97F4A7C15) ^
		       game->opened[i].pack->meta.hash;
	return hash;
}

static void fill_rows(struct play *play)
{
	const struct game *game = play->game;

	play->saving = (struct saving){
		.store = game->store,
		.n = game->n_players,
		.arena = &play->arena,
	};
	for (uint32_t i = 0; i < game->n_players; i++)
		play->saving.games[i] = (struct store_game){
			.id = clock_random_id(),
			.player = game->players[i],
			.pack = game->packs,
			.pack_hash = hash_of_packs(game),
			.mode = game->n_players > 1 ? STR("hot-seat")
						    : str_of(game->mode->name),
			.seed = game->seed,
			.code = game->code,
			.length = game->round.n,
			.started = clock_utc(&play->arena),
		};
}

static bool begin(struct play *play)
{
	fill_rows(play);
	if (play->game->unfinished) {
		play->saving.games[0] = *play->game->unfinished;
		play->saving.games[0].milliseconds = 0;
		play->saving.begun = true;
		if (!replay(play))
			return false;
	}
	if (play->game->seconds && play->game->input->tty)
		play->ends_at = clock_milliseconds() +
				play->game->seconds * UINT64_C(1000);
	return true;
}

/* A game that was interrupted stays open, so that it can go on. */
static bool is_interrupted(const struct play *play)
{
	return play->status > EXIT_SIGNAL && play->saving.begun &&
	       play->game->n_players == 1 && play->game->code.len;
}

static void show_kept(const struct game *game)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "Kept. `" STR_FMT "` goes on from here.",
		    STR_ARG(game->resume));
	show_line(game->screen, strbuf_str(&out));
	strbuf_finish(&out);
}

static void finish(struct play *play)
{
	struct strbuf error = STRBUF_INIT;
	const struct game *game = play->game;
	uint32_t above = 0;

	if (is_interrupted(play)) {
		show_kept(game);
		return;
	}
	if (play->unsaved)
		return;
	if (!saving_end(&play->saving, &play->session, &above, &error)) {
		fail(play, &error);
		return;
	}
	strbuf_finish(&error);
	show_summary(game, &play->session, &play->saving.games[0], above);
}

static void run(struct play *play)
{
	show_title(play->game);
	ask_all(play);
	if (play->status != EXIT_IO)
		finish(play);
}

int game_play(const struct game *game)
{
	struct play play = {.game = game, .arena = ARENA_INIT};
	struct pools *pools[PACKS_MOST];

	for (uint32_t i = 0; i < game->n_opened; i++)
		pools[i] = answer_pools_create(game->opened[i].pack);
	play.session = session_begin(&game->round, pools, &play.arena);
	session_set_players(&play.session, game->n_players);
	if (game->mode->lives)
		session_set_lives(&play.session, game->mode->lives);
	if (begin(&play))
		run(&play);
	else
		play.status = EXIT_FAILED;
	for (uint32_t i = 0; i < game->n_opened; i++)
		answer_pools_free(pools[i]);
	arena_finish(&play.arena);
	return play.status;
}
