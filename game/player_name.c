#include "game/player_name.h"

#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/players.h"

/* Asks until a valid name or nothing is entered. */
static enum input_event read_name(const struct screen *screen,
				  struct input *input, struct arena *arena,
				  struct str *name)
{
	struct strbuf line = STRBUF_INIT;
	enum input_event event;

	while ((event = input_line(input, "> ", &line)) == INPUT_LINE) {
		*name = players_clean(strbuf_str(&line), arena);
		if (!name->len || players_is_name(*name))
			break;
		screen_line(screen, STYLE_PLAIN, 0,
			    STR("That is a number or a command, not a name."));
	}
	input_forget(input);
	strbuf_finish(&line);
	return event;
}

bool player_name_ask(const struct screen *screen, struct input *input,
		     struct store *store, struct str proposal,
		     struct arena *arena, struct str *name, int *status)
{
	struct strbuf prompt = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	enum input_event event;

	strbuf_addf(&prompt, "What is your name? Enter for " STR_FMT ".",
		    STR_ARG(proposal));
	screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&prompt));
	strbuf_finish(&prompt);
	event = read_name(screen, input, arena, name);
	if (event != INPUT_LINE) {
		*status = event == INPUT_SIGNAL ? EXIT_SIGNAL + input->signal
						: EXIT_OK;
		return false;
	}
	if (!name->len)
		*name = proposal;
	if (!store_remember_player(store, *name, &error))
		record_complain(&error);
	strbuf_finish(&error);
	return true;
}
