#include "game/command/table.h"

#include "game/clock.h"
#include "game/exit_code.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"

int table_no_record(const struct table *table)
{
	output_error("that needs the record, which is not open");
	return table->choices.unsaved ? EXIT_USAGE : EXIT_IO;
}

static bool needs_path(const struct choices *choices)
{
	for (uint32_t i = 0; i < choices->n_packs; i++)
		if (paths_is_path(str_of(choices->packs[i])))
			return true;
	return false;
}

/* The command, with paths for packs that only a path can find. */
static void add_command(struct strbuf *out, const char *command,
			struct table *table)
{
	const struct choices *choices = &table->choices;

	strbuf_addf(out, "civiq %s", command);
	for (uint32_t i = 0; needs_path(choices) && i < choices->n_packs; i++)
		strbuf_addf(out, " %s",
			    shell_path(choices->packs[i], &table->arena));
}

static struct str keep(struct table *table, struct strbuf *text)
{
	struct str kept = arena_copy(&table->arena, strbuf_str(text));

	strbuf_finish(text);
	return kept;
}

/* The shell command that resumes the game. */
static struct str resume_command(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct strbuf out = STRBUF_INIT;

	add_command(&out, "play", table);
	if (choices->record)
		strbuf_addf(&out, " --record %s",
			    shell_path(choices->record, &table->arena));
	if (choices->player)
		strbuf_addf(&out, " --player %s",
			    shell_word(choices->player, &table->arena));
	strbuf_addz(&out, " --resume");
	return keep(table, &out);
}

/* A daily's questions are replayed as an ordinary game. */
static const char *replay_name(const struct mode *mode)
{
	return mode == &mode_blitz || mode == &mode_survival ||
			       mode == &mode_story || mode == &mode_timeline
		       ? mode->name
		       : "play";
}

struct str table_replay_command(struct table *table)
{
	const struct choices *choices = &table->choices;
	const struct game *game = &table->game;
	struct strbuf out = STRBUF_INIT;

	if (!game->code.len)
		return STR_NONE;
	add_command(&out, replay_name(game->mode), table);
	if (choices->players)
		strbuf_addf(&out, " --players %s",
			    shell_word(choices->players, &table->arena));
	if (game->seconds != game->mode->seconds)
		strbuf_addf(&out, " --time %u", game->seconds);
	if (game->limit)
		strbuf_addf(&out, " --limit %u", game->limit);
	strbuf_addf(&out, " --code " STR_FMT, STR_ARG(game->code));
	return keep(table, &out);
}

int table_open_packs(struct table *table)
{
	const struct choices *choices = &table->choices;
	int status = open_packs(choices->packs, choices->n_packs, table->opened,
				&table->n_opened);

	for (uint32_t i = 0; i < table->n_opened; i++)
		table->banks[i] = table->opened[i].bank;
	return status;
}

void table_close_packs(struct table *table)
{
	remembered_finish(&table->remembered);
	table->game.remembered = NULL;
	while (table->n_opened)
		close_pack(&table->opened[--table->n_opened]);
}

void table_set_game(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct game *game = &table->game;

	game->opened = table->opened;
	game->n_opened = table->n_opened;
	game->packs = pack_ids(table->opened, table->n_opened, &table->arena);
	game->resume = resume_command(table);
	game->screen = &table->screen;
	game->input = &table->input;
	game->mode = choices->mode ? choices->mode : &mode_round;
	game->seconds = choices->seconds ? (uint32_t)choices->seconds
					 : game->mode->seconds;
	game->limit = (uint32_t)choices->limit;
	game->enter = choices->enter;
	game->from_home = choices->from_home;
	game->remembered = NULL;
	game->notice = STR_NONE;
	game->day =
		game->mode == &mode_daily || game->mode == &mode_daily_practice
			? clock_study_day(&table->arena)
			: STR_NONE;
}
