#include "game/view/menu.h"

#include "base/utf8.h"
#include "game/command/commands.h"
#include "game/terminal/input.h"
#include "game/terminal/screen.h"

enum { ARGS_MOST = 4 };

struct entry {
	const char *name;
	const char *summary;
	const char *args[ARGS_MOST]; /* the command and what it is given */
};

static const struct entry entries[] = {
	{"play", "ten questions", {"play"}},
	{"continue", "the game that was interrupted", {"play", "--resume"}},
	{"daily", "the quiz of the day, the same for everybody", {"daily"}},
	{"blitz",
	 "as many as you can in a minute",
	 {"play", "--mode", "blitz"}},
	{"survival",
	 "three lives, harder and harder",
	 {"play", "--mode", "survival"}},
	{"review", "only what you missed", {"play", "--mode", "review"}},
	{"scores", "the best games", {"scores"}},
	{"packs", "what can be played", {"packs"}},
	{"help", "all commands", {"help"}},
};

enum { N_ENTRIES = sizeof(entries) / sizeof(*entries) };

static bool begins_like(const char *name, struct str typed)
{
	struct strbuf folded = STRBUF_INIT;
	bool same;

	utf8_fold(&folded, typed);
	same = str_starts(str_of(name), strbuf_str(&folded));
	strbuf_finish(&folded);
	return same;
}

static bool is_match(size_t i, struct str typed)
{
	uint64_t number;

	if (str_to_u64(typed, &number))
		return number == i + 1;
	return begins_like(entries[i].name, typed);
}

/* The only entry that fits, or NULL. */
static const struct entry *find(struct str typed)
{
	const struct entry *found = NULL;

	for (size_t i = 0; i < N_ENTRIES; i++) {
		if (!is_match(i, typed))
			continue;
		if (found)
			return NULL;
		found = &entries[i];
	}
	return found;
}

/* The names that fit what is typed so far. */
static void show_matches(void *data, struct str typed, struct strbuf *out)
{
	(void)data;
	typed = str_trim(typed);
	for (size_t i = 0; typed.len && i < N_ENTRIES; i++)
		if (is_match(i, typed))
			strbuf_addf(out, "%s%s", out->len ? "  " : "",
				    entries[i].name);
}

static void show(const struct screen *screen)
{
	struct strbuf label = STRBUF_INIT;
	struct strbuf text = STRBUF_INIT;

	screen_line(screen, STYLE_STRONG, 0, STR("civiq"));
	for (size_t i = 0; i < N_ENTRIES; i++) {
		strbuf_reset(&label);
		strbuf_reset(&text);
		strbuf_addf(&label, "  %zu", i + 1);
		strbuf_addf(&text, "%-9s %s", entries[i].name,
			    entries[i].summary);
		screen_item(screen, STYLE_PLAIN, 5, strbuf_str(&label),
			    strbuf_str(&text));
	}
	screen_line(screen, STYLE_FAINT, 0,
		    STR("A number or the first letters; Ctrl-D leaves."));
	strbuf_finish(&label);
	strbuf_finish(&text);
}

/* Asks until one entry fits; NULL when the player leaves. */
static const struct entry *choose(const struct screen *screen,
				  struct input *input, int *status)
{
	struct strbuf line = STRBUF_INIT;
	const struct entry *entry = NULL;
	enum input_event event = INPUT_LINE;

	while (!entry && event == INPUT_LINE) {
		event = input_line(input, "> ", &line);
		if (event != INPUT_LINE)
			break;
		entry = str_trim(strbuf_str(&line)).len
				? find(str_trim(strbuf_str(&line)))
				: &entries[0];
		if (!entry)
			screen_line(
				screen, STYLE_FAINT, 0,
				STR("That fits no entry, or more than one."));
	}
	*status = event == INPUT_SIGNAL ? EXIT_SIGNAL + input->signal : EXIT_OK;
	strbuf_finish(&line);
	return entry;
}

static int run(const struct entry *entry)
{
	char *argv[ARGS_MOST + 1];
	int argc = 0;

	while (argc < ARGS_MOST && entry->args[argc]) {
		argv[argc] = (char *)entry->args[argc];
		argc++;
	}
	argv[argc] = NULL;
	if (str_eq(str_of(argv[0]), STR("help")))
		return command_help(NULL);
	return command_run(command_find(argv[0]), argc, argv);
}

int menu_run(void)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	struct str words[N_ENTRIES];
	const struct entry *entry;
	int status;

	for (size_t i = 0; i < N_ENTRIES; i++)
		words[i] = str_of(entries[i].name);
	input.words = words;
	input.n_words = N_ENTRIES;
	input.watch = show_matches;
	show(&screen);
	entry = choose(&screen, &input, &status);
	input_close(&input);
	return entry ? run(entry) : status;
}
