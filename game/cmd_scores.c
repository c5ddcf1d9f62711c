#include "game/command.h"
#include "game/places.h"
#include "store/store.h"

#include "base/utf8.h"

#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { TOP = 10, NAME_COLUMNS = 32 };

/* A name padded to its column by what a terminal makes of it. */
static void add_padded(struct strbuf *out, struct str text, size_t columns)
{
	size_t start = out->len;

	utf8_sanitize(out, text, false);
	for (size_t width = utf8_width(str_from(strbuf_str(out), start));
	     width < columns; width++)
		strbuf_addc(out, ' ');
}

static size_t widest_name(const struct store_game *games, uint32_t n)
{
	size_t widest = 6;

	for (uint32_t i = 0; i < n; i++) {
		size_t width = utf8_width(games[i].player);

		if (width > widest)
			widest = width;
	}
	return widest < NAME_COLUMNS ? widest : NAME_COLUMNS;
}

static bool same_board(const struct store_game *a, const struct store_game *b)
{
	return str_eq(a->pack, b->pack) && str_eq(a->mode, b->mode) &&
	       a->length == b->length;
}

static void print_game(const struct store_game *game, uint32_t place,
		       size_t name_columns)
{
	struct strbuf out = STRBUF_INIT;
	uint64_t seconds = game->milliseconds / 1000;

	strbuf_addf(&out, "%4u  ", place);
	add_padded(&out, game->player, name_columns);
	strbuf_addf(&out, "  %5u  %3u/%-3u  %3" PRIu64 ":%02" PRIu64 "  %.10s",
		    game->points, game->right, game->asked, seconds / 60,
		    seconds % 60, game->finished.ptr);
	puts(strbuf_text(&out));
	strbuf_finish(&out);
}

static void print_boards(const struct store_game *games, uint32_t n)
{
	size_t columns = widest_name(games, n);
	uint32_t place = 0;

	for (uint32_t i = 0; i < n; i++) {
		if (!i || !same_board(&games[i - 1], &games[i])) {
			place = 0;
			printf("%s" STR_FMT ", %u questions\n", i ? "\n" : "",
			       STR_ARG(games[i].pack), games[i].length);
			printf("      %-*s  points  right    time  date\n",
			       (int)columns, "player");
		}
		if (++place <= TOP)
			print_game(&games[i], place, columns);
	}
	if (!n)
		puts("No games yet. `civiq` plays one.");
}

static int show(const char *record, const struct store_filter *filter)
{
	struct arena arena = ARENA_INIT;
	struct strbuf error = STRBUF_INIT;
	struct str path = places_record(record, &arena);
	struct store_game *games;
	struct store *store = NULL;
	uint32_t n;
	bool ok = false;

	if (!path.len)
		strbuf_addf(&error, "The folder of the record: %s.",
			    strerror(errno));
	else
		store = store_open(path.ptr, &error);
	if (store && store_board(store, filter, &arena, &games, &n, &error)) {
		print_boards(games, n);
		ok = true;
	}
	if (!ok)
		fprintf(stderr, "civiq: %s\n", strbuf_text(&error));
	store_close(store);
	strbuf_finish(&error);
	arena_finish(&arena);
	return ok ? EXIT_OK : EXIT_IO;
}

static int run(int argc, char **argv)
{
	static const struct option options[] = {
		{"player", required_argument, NULL, 'p'},
		{"record", required_argument, NULL, 'r'},
		{NULL, 0, NULL, 0}};
	struct store_filter filter = {.most = 0};
	const char *record = NULL;
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (option == 'p')
			filter.player = str_of(optarg);
		else if (option == 'r')
			record = optarg;
		else
			return command_usage(&command_scores);
	}
	if (optind < argc - 1)
		return command_usage(&command_scores);
	if (optind < argc)
		filter.pack = str_of(argv[optind]);
	return show(record, &filter);
}

const struct command command_scores = {
	.name = "scores",
	.summary = "show the best games",
	.help = "  civiq scores             all boards\n"
		"  civiq scores amanat      those of one pack\n"
		"\n"
		"usage: civiq scores [PACK] [--player NAME] [--record FILE]\n"
		"\n"
		"  --player NAME  only games of this player\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n",
	.run = run,
};
