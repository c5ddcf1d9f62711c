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

/* At a shell, goes on with the game if it is interrupted. */
static struct str resume_command(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct strbuf out = STRBUF_INIT;
	struct str command;

	strbuf_addz(&out, table->game.command);
	if (choices->record)
		strbuf_addf(&out, " --record %s",
			    shell_path(choices->record, &table->arena));
	if (choices->player)
		strbuf_addf(&out, " --player %s",
			    shell_word(choices->player, &table->arena));
	strbuf_addz(&out, " --resume");
	command = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return command;
}

void table_set_game(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct game *game = &table->game;

	game->opened = &table->opened;
	game->command = "civiq play";
	if (choices->pack && paths_is_path(str_of(choices->pack)))
		game->command =
			arena_printf(&table->arena, "civiq play %s",
				     shell_path(choices->pack, &table->arena))
				.ptr;
	game->resume = resume_command(table);
	game->screen = &table->screen;
	game->input = &table->input;
	game->mode = choices->mode ? choices->mode : &mode_round;
	game->seconds = choices->seconds ? (uint32_t)choices->seconds
					 : game->mode->seconds;
	game->limit = (uint32_t)choices->limit;
	if (game->mode == &mode_daily)
		game->day = clock_study_day(&table->arena);
}
