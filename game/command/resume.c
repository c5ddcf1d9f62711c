#include "game/command/resume.h"

#include "game/command/choose_code.h"
#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "round/question_alias.h"
#include "store/claim.h"
#include "store/game_packs.h"
#include "store/history.h"

#include <string.h>

enum { DATE_LENGTH = sizeof("2024-05-31") - 1 };

/* The player's latest unfinished game. */
static bool find_unfinished(struct table *table, struct store_game *found,
			    bool *is_there)
{
	struct game *game = &table->game;
	struct strbuf error = STRBUF_INIT;
	struct str player = record_player(game->store, table->choices.player,
					  &table->arena);
	bool ok = store_unfinished(game->store, player, &table->arena, found,
				   is_there, &error);

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

int resume_claim(struct table *table, const struct store_id *id)
{
	struct strbuf error = STRBUF_INIT;
	enum claim claimed = store_claim_game(table->game.store, id, &error);

	if (claimed == CLAIM_FAILED)
		record_complain(&error);
	if (claimed == CLAIM_BUSY)
		output_error("that game is still being played, perhaps in "
			     "another window");
	strbuf_finish(&error);
	if (claimed == CLAIM_TAKEN)
		return EXIT_OK;
	return claimed == CLAIM_BUSY ? EXIT_FAILED : EXIT_IO;
}

/* The same, and claims it. It may have ended or continued before it was
 * claimed, so it is read again. */
static int claim_unfinished(struct table *table, struct store_game *found,
			    bool *is_there)
{
	struct store_id id;
	int status;

	if (!find_unfinished(table, found, is_there))
		return EXIT_IO;
	while (*is_there) {
		id = found->id;
		status = resume_claim(table, &id);
		if (status != EXIT_OK)
			return status;
		if (!find_unfinished(table, found, is_there))
			return EXIT_IO;
		if (*is_there && !memcmp(&id, &found->id, sizeof(id)))
			break;
	}
	return EXIT_OK;
}

bool resume_answers(struct table *table, const struct store_game *found,
		    struct store_answer **answers)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = store_answers(table->game.store, &found->id, &table->arena,
				answers, &table->game.n_answers, &error);

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

/* Older records have no study day, so the UTC date is used. */
static struct str day_of_game(const struct store_game *game)
{
	return game->day.len ? game->day : str_head(game->started, DATE_LENGTH);
}

/* One id per line; each line has at least an id character and a newline. */
static uint32_t read_ids(struct str list, struct str *ids)
{
	uint32_t n = 0;

	while (str_split(&list, '\n', &ids[n]))
		n++;
	return n;
}

/* The questions chosen when the game began, by their present ids. */
static struct round chosen_round(struct table *table,
				 const struct store_game *found)
{
	struct arena *arena = &table->arena;
	struct str *ids =
		arena_array(arena, struct str, found->questions.len + 1);
	uint32_t n = read_ids(found->questions, ids);

	for (uint32_t i = 0; i < table->n_opened; i++) {
		struct aliases *aliases = aliases_create(table->opened[i].pack);

		for (uint32_t at = 0; at < n; at++)
			ids[at] = question_alias_now(aliases, ids[at], arena);
		aliases_free(aliases);
	}
	return round_of_ids(table->banks, table->n_opened, found->seed, ids, n,
			    arena);
}

/* Sets up the game with its progress so far. */
static void set_game(struct table *table, const struct store_game *found,
		     const struct store_answer *answers)
{
	struct game *game = &table->game;

	table_set_game(table);
	if (game->mode == &mode_daily)
		game->day = day_of_game(found);
	game->players[0] = found->player;
	game->n_players = 1;
	game->seed = found->seed;
	game->code = found->code;
	game->replay = table_replay_command(table);
	game->round =
		found->code.len
			? game->mode->draw(table->banks, table->n_opened,
					   &table->choices.round, &table->arena)
			: chosen_round(table, found);
	game->length = found->length;
	game->unfinished = found;
	game->answers = answers;
}

/* For a game without a code; packs named on the command line are kept. A
 * record may come from someone else and must not name a file. */
static void take_packs(struct table *table, const struct store_game *found)
{
	struct choices *choices = &table->choices;
	struct store_pack *packs;
	uint32_t n = game_packs(found, &table->arena, &packs);

	if (choices->n_packs)
		return;
	for (uint32_t i = 0; i < n && i < PACKS_MOST; i++)
		if (!paths_is_path(packs[i].id))
			choices->packs[choices->n_packs++] =
				arena_copy(&table->arena, packs[i].id).ptr;
}

/* Restores the questions of a game from its code or their ids; returns an
 * exit code. */
static int take_questions(struct table *table, const struct store_game *found)
{
	table->choices.resume = true;
	table->choices.mode = mode_find(found->mode);
	if (!found->code.len) {
		take_packs(table, found);
		return EXIT_OK;
	}
	table->choices.code = found->code.ptr;
	return choose_code(table);
}

static bool fits_packs(struct table *table, const struct store_game *found)
{
	struct str ids;

	if (found->code.len)
		return fits_code(table);
	ids = pack_ids(table->opened, table->n_opened, &table->arena);
	if (str_eq(ids, found->pack))
		return true;
	output_error("that game is about `" STR_FMT "`, not about `" STR_FMT
		     "`",
		     STR_ARG(found->pack), STR_ARG(ids));
	return false;
}

/* Restores its questions and its answers, which give the position. */
static int go_on(struct table *table, const struct store_game *found)
{
	struct store_answer *answers;
	int status;

	status = take_questions(table, found);
	if (status != EXIT_OK || !table->choices.mode) {
		output_error("that game cannot be continued");
		return EXIT_FAILED;
	}
	if (!resume_answers(table, found, &answers))
		return EXIT_IO;
	status = table_open_packs(table);
	if (status != EXIT_OK)
		return status;
	if (!fits_packs(table, found))
		return EXIT_USAGE;
	set_game(table, found, answers);
	if (table->game.round.n)
		return EXIT_OK;
	output_error("the pack has changed since that game began: none of the "
		     "questions of the game is left");
	return EXIT_FAILED;
}

int resume_claimed(struct table *table, const struct store_game *found)
{
	int status = resume_claim(table, &found->id);

	return status == EXIT_OK ? go_on(table, found) : status;
}

int resume(struct table *table, bool *is_there)
{
	struct store_game *found =
		arena_array(&table->arena, struct store_game, 1);
	int status;

	if (!table->game.store)
		return table_no_record(table);
	status = claim_unfinished(table, found, is_there);
	if (status != EXIT_OK)
		return status;
	if (*is_there)
		return go_on(table, found);
	output_line("There is no game to continue.");
	return EXIT_OK;
}
