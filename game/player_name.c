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

/* What is asked, and where. */
struct asking {
	const struct screen *screen;
	struct str proposal;
};

static void show(void *data, bool cleared)
{
	const struct asking *asking = data;
	struct strbuf out = STRBUF_INIT;

	(void)cleared;
	strbuf_addf(&out, "What is your name? Enter for " STR_FMT ".",
		    STR_ARG(asking->proposal));
	screen_line(asking->screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

bool player_name_ask(const struct screen *screen, struct input *input,
		     struct store *store, struct str proposal,
		     struct arena *arena, struct str *name, int *status)
{
	struct asking asking = {screen, proposal};
	struct strbuf error = STRBUF_INIT;
	enum input_event event;

	show(&asking, false);
	input_draw_with(input, show, &asking);
	event = read_name(screen, input, arena, name);
	input_draw_with(input, NULL, NULL);
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
