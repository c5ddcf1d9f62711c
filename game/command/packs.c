#include "author/question_count.h"
#include "author/stale_facts.h"
#include "base/json.h"
#include "game/clock.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/terminal/screen.h"

#include "base/utf8.h"

enum { ID_WIDTH = 24, YEAR_DAYS = 365, MONTH_DAYS = 30 };

/* A pack, and what is told about it. */
struct listed {
	const struct place *place;
	const struct pack *pack;
	uint32_t questions;
	uint32_t stale; /* facts that may have changed since */
	int32_t age;	/* in days; below 0 if the pack has no date */
};

static struct listed list_pack(const struct place *place,
			       const struct opened *opened, int32_t today)
{
	const struct pack_meta *meta = &opened->pack->meta;
	int32_t age = meta->has_as_of ? today - meta->as_of.last : -1;

	return (struct listed){
		.place = place,
		.pack = opened->pack,
		.questions = question_count(opened->bank),
		.stale = stale_facts(opened->pack, opened->phrases),
		.age = age,
	};
}

/* "2024-12-31"; empty if the pack has no date. */
static struct str as_of_text(const struct pack *pack, struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	if (pack->meta.has_as_of)
		date_add_day(&out, pack->meta.as_of.last, DATE_DAY);
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static void json_topics(struct strbuf *out, const struct pack *pack)
{
	json_key(out, "topics");
	json_open(out, '[');
	for (uint32_t i = 0; i < pack->n_topics; i++)
		json_str(out, pack_text(pack, pack->topics[i].name));
	json_close(out, ']');
}

static void print_json(const struct listed *listed, struct arena *arena)
{
	const struct pack *pack = listed->pack;
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '{');
	json_key(&out, "id");
	json_str(&out, listed->place->id);
	json_key(&out, "title");
	json_str(&out, pack_text(pack, pack->meta.title));
	json_key(&out, "facts");
	json_uint(&out, pack->n_rows);
	json_key(&out, "questions");
	json_uint(&out, listed->questions);
	json_key(&out, "as_of");
	json_str(&out, as_of_text(pack, arena));
	json_key(&out, "may_have_changed");
	json_uint(&out, listed->stale);
	json_topics(&out, pack);
	json_key(&out, "license");
	json_str(&out, pack_text(pack, pack->meta.license));
	json_key(&out, "personal");
	json_bool(&out, listed->place->is_personal);
	json_key(&out, "path");
	json_str(&out, listed->place->path);
	json_close(&out, '}');
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

static void print_topics(const struct screen *screen, const struct pack *pack)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 0; i < pack->n_topics; i++)
		strbuf_addf(&out, "%s" STR_FMT, i ? ", " : "topics: ",
			    STR_ARG(pack_text(pack, pack->topics[i].name)));
	if (out.len)
		screen_line(screen, STYLE_FAINT, 2, strbuf_str(&out));
	strbuf_finish(&out);
}

static void print_age(const struct screen *screen, const struct listed *listed)
{
	struct strbuf out = STRBUF_INIT;

	if (listed->age < YEAR_DAYS || !listed->stale)
		return;
	strbuf_addf(&out, "%d months old: %u of its facts may have changed",
		    listed->age / MONTH_DAYS, listed->stale);
	screen_line(screen, STYLE_FAINT, 2, strbuf_str(&out));
	strbuf_finish(&out);
}

/* Over a pipe, one line for each pack. */
static void print_columns(const struct listed *listed, struct arena *arena)
{
	const struct pack *pack = listed->pack;
	struct strbuf out = STRBUF_INIT;

	utf8_sanitize(&out, listed->place->id, false);
	for (size_t n = utf8_width(strbuf_str(&out)); n < ID_WIDTH; n++)
		strbuf_addc(&out, ' ');
	output_line("%s %5u facts %6u questions  %-10s  " STR_FMT,
		    strbuf_text(&out), pack->n_rows, listed->questions,
		    as_of_text(pack, arena).ptr,
		    STR_ARG(pack_text(pack, pack->meta.title)));
	strbuf_finish(&out);
}

/* At a terminal the line would not fit. */
static void print_lines(const struct screen *screen,
			const struct listed *listed, struct arena *arena)
{
	const struct pack *pack = listed->pack;
	struct str as_of = as_of_text(pack, arena);
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, STR_FMT "  " STR_FMT, STR_ARG(listed->place->id),
		    STR_ARG(pack_text(pack, pack->meta.title)));
	screen_line(screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_reset(&out);
	strbuf_addf(&out, "%u facts, %u questions", pack->n_rows,
		    listed->questions);
	if (as_of.len)
		strbuf_addf(&out, ", as of " STR_FMT, STR_ARG(as_of));
	screen_line(screen, STYLE_PLAIN, 2, strbuf_str(&out));
	strbuf_finish(&out);
}

static void print_text(const struct listed *listed, struct arena *arena)
{
	struct screen screen = screen_open(COLOR_AUTO, false);

	if (screen.tty)
		print_lines(&screen, listed, arena);
	else
		print_columns(listed, arena);
	print_topics(&screen, listed->pack);
	print_age(&screen, listed);
}

/* What is wrong with a pack goes to standard error. */
static void print_pack(const struct place *place, int32_t today, bool json)
{
	struct arena arena = ARENA_INIT;
	struct opened opened;

	if (open_pack(place->path.ptr, &opened) == EXIT_OK) {
		struct listed listed = list_pack(place, &opened, today);

		(json ? print_json : print_text)(&listed, &arena);
		close_pack(&opened);
	}
	arena_finish(&arena);
}

/* Those of one kind; `*begun` tells whether something stands above. */
static void print_kind(const struct place *packs, uint32_t n, bool is_personal,
		       int32_t today, bool *begun)
{
	bool headed = false;

	for (uint32_t i = 0; i < n; i++) {
		if (packs[i].is_personal != is_personal)
			continue;
		if (!headed && *begun)
			output_line("%s", "");
		if (!headed)
			output_line(is_personal ? "Your packs:"
						: "Installed packs:");
		headed = true;
		*begun = true;
		print_pack(&packs[i], today, false);
	}
}

static void print_packs(const struct place *packs, uint32_t n, int32_t today,
			bool json)
{
	bool begun = false;

	if (json) {
		for (uint32_t i = 0; i < n; i++)
			print_pack(&packs[i], today, true);
		return;
	}
	print_kind(packs, n, true, today, &begun);
	print_kind(packs, n, false, today, &begun);
}

static int32_t today(struct arena *arena)
{
	struct date date = {0, 0, DATE_DAY, DATE_WHOLE};

	date_parse(clock_study_day(arena), &date);
	return date.first;
}

static const struct option options[] = {{"json", no_argument, NULL, 'j'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	struct paths paths;
	struct place *packs;
	bool json = false;
	uint32_t n;
	int option;

	while ((option = command_option(argc, argv, &command_packs)) != -1) {
		if (option != 'j')
			return command_usage(&command_packs);
		json = true;
	}
	if (optind < argc)
		return command_usage(&command_packs);
	paths = paths_find(&arena);
	packs = paths_packs(&paths, &arena, &n);
	print_packs(packs, n, today(&arena), json);
	if (!n)
		output_error("there are no packs");
	arena_finish(&arena);
	return EXIT_OK;
}

const struct command command_packs = {
	.name = "packs",
	.summary = "list the packs that can be played",
	.help = "  civiq packs\n"
		"  civiq packs --json     one JSON object per line\n"
		"\n"
		"usage: civiq packs [--json]\n"
		"\n"
		"  --json  for programs\n"
		"\n"
		"Your own packs are those in the folders of CIVIQ_PATH "
		"(separated by colons) and\nin $XDG_DATA_HOME/civiq/questions; "
		"the others are beside the build and in the\ninstalled data "
		"folder. `civiq play ./my.yaml` plays one from anywhere. A "
		"pack\nwith errors is reported; the others can still be "
		"played.\n"
		"\n"
		"The date is the day up to which a pack claims its facts. A "
		"year later it is told\nhow many of them may have changed: "
		"what was not over then, and what changes.\n",
	.options = options,
	.run = run,
	.next = "civiq play PACK",
};
