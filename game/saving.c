#include "game/saving.h"

#include "game/clock.h"
#include "game/open_store.h"
#include "question/row_id.h"
#include "round/placing.h"
#include "store/board.h"
#include "store/claim.h"
#include "store/game_packs.h"

void saving_set_packs(struct store_game *row, const struct opened *opened,
		      uint32_t n, struct arena *arena)
{
	struct store_pack packs[PACKS_MOST];

	for (uint32_t i = 0; i < n; i++) {
		const struct pack *pack = opened[i].pack;

		packs[i] = (struct store_pack){pack_text(pack, pack->meta.id),
					       pack->meta.hash};
	}
	game_set_packs(row, packs, n, arena);
}

/* The id is new, so nobody else can have claimed it. */
static bool begin_game(struct store *store, const struct store_game *game,
		       struct strbuf *error)
{
	return store_claim_game(store, &game->id, error) != CLAIM_FAILED &&
	       store_begin_game(store, game, error);
}

static bool begin(struct saving *saving, struct strbuf *error)
{
	for (uint32_t i = 0; i < saving->n; i++)
		if (!begin_game(saving->store, &saving->games[i], error))
			return false;
	saving->begun = true;
	return true;
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

/* A question written out by an author has no row: it is itself the fact. */
static struct str facts_text(struct arena *arena, const struct pack *pack,
			     const struct question *q)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < q->n_rows; i++) {
		if (i)
			strbuf_addc(&out, '\n');
		row_id_add_fact(&out, pack, q->rows[i]);
	}
	text = q->n_rows ? arena_copy(arena, strbuf_str(&out)) : q->id;
	strbuf_finish(&out);
	return text;
}

/* A hash of the question, so that later changes of the pack can be detected. */
static uint64_t question_hash(const struct question *q)
{
	uint64_t hash = str_hash(q->stem, STR_HASH_SEED);

	for (uint32_t i = 0; i < q->n_options; i++)
		hash = str_hash(q->options[i], hash);
	return str_hash(q->answer, hash);
}

static const struct str verdict_names[] = {
	[VERDICT_WRONG] = STR("wrong"),
	[VERDICT_CLOSE] = STR("close"),
	[VERDICT_CORRECT] = STR("correct"),
};

enum { N_VERDICTS = sizeof(verdict_names) / sizeof(*verdict_names) };

static struct str verdict_name(const struct outcome *outcome)
{
	if (outcome->skipped)
		return STR("skipped");
	return outcome->late ? STR("late") : verdict_names[outcome->verdict];
}

bool saving_past(const struct store_answer *row, struct past_answer *past)
{
	*past = (struct past_answer){
		.verdict = VERDICT_WRONG,
		.skipped = str_eq(row->verdict, STR("skipped")),
		.late = str_eq(row->verdict, STR("late")),
		.hints = row->hints,
	};
	for (int i = 0; i < N_VERDICTS; i++) {
		if (!str_eq(row->verdict, verdict_names[i]))
			continue;
		past->verdict = (enum verdict)i;
		/* An answer that closed the question has credit. */
		past->retry = i == VERDICT_CLOSE && !row->credit;
		return true;
	}
	return past->skipped || past->late;
}

static uint32_t credit_of(const struct outcome *outcome)
{
	if (outcome->verdict == VERDICT_WRONG || outcome->retry)
		return 0;
	return outcome->verdict == VERDICT_CORRECT && outcome->tries == 1 ? 2
									  : 1;
}

static bool write_answer(struct saving *saving, const struct store_answer *row,
			 struct strbuf *error)
{
	return (saving->begun || begin(saving, error)) &&
	       store_add_answer(saving->store, row, error);
}

/* Games whose rows could not be recovered are begun anew. */
static bool repaired(struct saving *saving, struct strbuf *error)
{
	return record_repaired(saving->store, saving->arena, error) &&
	       begin(saving, error);
}

bool saving_begin(struct saving *saving, struct strbuf *error)
{
	return begin(saving, error) || repaired(saving, error);
}

bool saving_answer(struct saving *saving, const struct outcome *outcome,
		   struct str typed, uint64_t milliseconds,
		   struct strbuf *error)
{
	const struct question *q = outcome->question;
	struct store_game *game = &saving->games[outcome->player];
	struct store_answer row = {
		.id = clock_random_id(),
		.game = game->id,
		.player = game->player,
		.mode = game->mode,
		.position = outcome->position,
		.tries = outcome->tries,
		.question = q->id,
		.question_hash = question_hash(q),
		.stem = q->stem,
		.answer = q->answer,
		.options = options_text(saving->arena, q),
		.typed = typed,
		.verdict = verdict_name(outcome),
		.credit = credit_of(outcome),
		.hints = outcome->hints,
		.milliseconds = milliseconds,
		.points = outcome->points,
		.at = clock_utc(saving->arena),
		.day = clock_study_day(saving->arena),
		.rating = (uint32_t)outcome->rating,
		.facts = facts_text(saving->arena, saving->opened[q->pack].pack,
				    q),
	};

	game->milliseconds += milliseconds;
	if (!saving->store)
		return true;
	return write_answer(saving, &row, error) ||
	       (repaired(saving, error) && write_answer(saving, &row, error));
}

static bool end(struct saving *saving, uint32_t *above, struct strbuf *error)
{
	for (uint32_t i = 0; i < saving->n; i++)
		if (!store_end_game(saving->store, &saving->games[i], error))
			return false;
	*above = 0;
	return saving->games[0].abandoned ||
	       store_games_above(saving->store, &saving->games[0], above,
				 error);
}

static bool read_earlier(struct saving *saving, struct earlier *earlier,
			 struct strbuf *error)
{
	const struct store_game *game = &saving->games[0];
	struct board_filter filter = {
		.pack = game->pack,
		.mode = game->mode,
		.player = game->player,
		.most = 1,
	};
	struct board *boards;
	uint32_t n;

	if (!store_boards(saving->store, &filter, saving->arena, &boards, &n,
			  error))
		return false;
	*earlier = (struct earlier){.played = false};
	for (uint32_t i = 0; i < n; i++) {
		if (!boards[i].own.place)
			continue;
		earlier->played = true;
		if (boards[i].length != game->length)
			continue;
		earlier->has_best = true;
		earlier->best = boards[i].own.game.points;
	}
	return true;
}

bool saving_earlier(struct saving *saving, struct earlier *earlier,
		    struct strbuf *error)
{
	return !saving->begun || read_earlier(saving, earlier, error) ||
	       (record_repaired(saving->store, saving->arena, error) &&
		read_earlier(saving, earlier, error));
}

bool saving_end(struct saving *saving, const struct session *session,
		bool column, uint32_t *above, struct strbuf *error)
{
	for (uint32_t i = 0; i < saving->n; i++) {
		struct store_game *game = &saving->games[i];
		const struct player_score *player_score = &session->scores[i];

		game->finished = clock_utc(saving->arena);
		game->asked = player_score->asked;
		game->right = player_score->right;
		game->points =
			column ? placing_length(session) : player_score->points;
		game->abandoned = saving->abandoned;
	}
	return !saving->begun || end(saving, above, error) ||
	       (record_repaired(saving->store, saving->arena, error) &&
		end(saving, above, error));
}
