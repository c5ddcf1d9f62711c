#include "base/csv_text.h"
#include "base/json.h"
#include "game/command/command.h"
#include "game/mode.h"
#include "game/open_store.h"
#include "game/players.h"
#include "game/terminal/output.h"
#include "game/view/board_view.h"
#include "store/board.h"

#include "base/utf8.h"

enum { TOP = 10, TOP_MOST = 100000 };

enum format { FORMAT_TABLE, FORMAT_JSON, FORMAT_CSV };

struct request {
	struct board_filter filter;
	const char *record;
	const char *player;
	enum format format;
	bool plain;
};

static void add_game(struct strbuf *out, const struct board_row *row)
{
	const struct store_game *game = &row->game;

	json_open(out, '{');
	json_key(out, "place");
	json_uint(out, row->place);
	json_key(out, "player");
	json_str(out, game->player);
	json_key(out, "points");
	json_uint(out, game->points);
	json_key(out, "right");
	json_uint(out, game->right);
	json_key(out, "asked");
	json_uint(out, game->asked);
	json_key(out, "milliseconds");
	json_uint(out, game->milliseconds);
	json_key(out, "started");
	json_str(out, game->started);
	json_key(out, "finished");
	json_str(out, game->finished);
	json_key(out, "code");
	json_str(out, game->code);
	json_close(out, '}');
}

static void add_board(struct strbuf *out, const struct board *board)
{
	json_open(out, '{');
	json_key(out, "pack");
	json_str(out, board->pack);
	json_key(out, "mode");
	json_str(out, board->mode);
	json_key(out, "length");
	json_uint(out, board->length);
	json_key(out, "games");
	json_open(out, '[');
	for (uint32_t i = 0; i < board->n; i++)
		add_game(out, &board->rows[i]);
	json_close(out, ']');
	json_key(out, "own");
	if (board->own.place)
		add_game(out, &board->own);
	else
		json_none(out);
	json_close(out, '}');
}

static void print_json(const struct board *boards, uint32_t n)
{
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '[');
	for (uint32_t i = 0; i < n; i++)
		add_board(&out, &boards[i]);
	json_close(&out, ']');
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

static void add_line(struct strbuf *out, const struct board *board,
		     const struct board_row *row)
{
	const struct store_game *game = &row->game;

	csv_add(out, board->pack);
	strbuf_addc(out, ',');
	csv_add(out, board->mode);
	strbuf_addf(out, ",%u,%u,", board->length, row->place);
	csv_add(out, game->player);
	strbuf_addf(out, ",%u,%u,%u,%llu,", game->points, game->right,
		    game->asked, (unsigned long long)game->milliseconds);
	csv_add(out, game->started);
	strbuf_addc(out, ',');
	csv_add(out, game->finished);
	strbuf_addc(out, ',');
	csv_add(out, game->code);
	strbuf_addz(out, "\r\n");
}

static void print_csv(const struct board *boards, uint32_t n)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addz(&out, "pack,mode,length,place,player,points,right,asked,"
			  "milliseconds,started,finished,code\r\n");
	for (uint32_t i = 0; i < n; i++) {
		const struct board *board = &boards[i];

		for (uint32_t row = 0; row < board->n; row++)
			add_line(&out, board, &board->rows[row]);
		if (board->own.place > board->n)
			add_line(&out, board, &board->own);
	}
	output_text(strbuf_str(&out));
	strbuf_finish(&out);
}

/* Games in practice modes are not ranked unless asked for. */
static uint32_t only_scored(const struct request *request, struct board *boards,
			    uint32_t n)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < n; i++) {
		const struct mode *mode = mode_find(boards[i].mode);

		if (request->filter.mode.len || !mode || mode->scored)
			boards[kept++] = boards[i];
	}
	return kept;
}

static void print(const struct request *request, const struct board *boards,
		  uint32_t n)
{
	struct screen screen = screen_open(COLOR_AUTO, request->plain);

	if (request->format == FORMAT_JSON)
		print_json(boards, n);
	else if (request->format == FORMAT_CSV)
		print_csv(boards, n);
	else if (n)
		board_view_show(&screen, boards, n, NULL);
	else if (request->filter.pack.len || request->filter.mode.len)
		output_line("No games of this kind yet.");
	else
		output_line("No games yet. `civiq` plays one.");
}

/* Damage may only be found now: then repairs the record and reads it again. */
static bool read_boards(struct store *store, const struct board_filter *filter,
			struct arena *arena, struct board **boards, uint32_t *n)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = store_boards(store, filter, arena, boards, n, &error) ||
		  (record_repaired(store, arena, &error) &&
		   store_boards(store, filter, arena, boards, n, &error));

	if (error.len)
		record_complain(&error);
	return ok;
}

static int show(struct request *request)
{
	struct arena arena = ARENA_INIT;
	enum store_failure failure;
	struct store *store =
		record_open(request->record, true, &failure, &arena);
	struct board *boards = NULL;
	uint32_t n = 0;
	bool ok = store != NULL || failure == STORE_MISSING;

	if (store) {
		request->filter.player =
			record_player(store, request->player, &arena);
		ok = read_boards(store, &request->filter, &arena, &boards, &n);
	}
	if (ok)
		print(request, boards, only_scored(request, boards, n));
	store_close(store);
	arena_finish(&arena);
	return ok ? EXIT_OK : EXIT_IO;
}

static bool take_option(struct request *request, int option)
{
	uint64_t top;

	switch (option) {
	case 'm':
		request->filter.mode = str_of(optarg);
		if (mode_find(request->filter.mode))
			return true;
		output_error("no mode `%s`; `civiq play --help` lists them",
			     optarg);
		return false;
	case 't':
		if (str_to_u64(str_of(optarg), &top) && top >= 1 &&
		    top <= TOP_MOST) {
			request->filter.most = (uint32_t)top;
			return true;
		}
		output_error("--top takes a number from 1 to %d", TOP_MOST);
		return false;
	case 'p':
		request->player = optarg;
		return true;
	case 'r':
		request->record = optarg;
		return true;
	case 'j':
		request->format = FORMAT_JSON;
		return true;
	case 'c':
		request->format = FORMAT_CSV;
		return true;
	case 'P':
		request->plain = true;
		return true;
	default:
		return false;
	}
}

static const struct option options[] = {
	{"mode", required_argument, NULL, 'm'},
	{"top", required_argument, NULL, 't'},
	{"player", required_argument, NULL, 'p'},
	{"record", required_argument, NULL, 'r'},
	{"json", no_argument, NULL, 'j'},
	{"csv", no_argument, NULL, 'c'},
	{"plain", no_argument, NULL, 'P'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct request request = {.filter = {.most = TOP}};
	int option;

	while ((option = command_option(argc, argv, &command_scores)) != -1)
		if (!take_option(&request, option))
			return command_usage(&command_scores);
	if (optind < argc - 1)
		return command_usage(&command_scores);
	if (optind < argc)
		request.filter.pack = str_of(argv[optind]);
	if (!players_fit(request.player))
		return EXIT_USAGE;
	return show(&request);
}

const struct command command_scores = {
	.name = "scores",
	.summary = "show the best games",
	.help = "  civiq scores                   all boards except those of "
		"reviews\n"
		"  civiq scores amanat --top 3    the best three of one pack\n"
		"  civiq scores --csv             for a spreadsheet\n"
		"\n"
		"usage: civiq scores [PACK] [--mode MODE] [--top N] [--player "
		"NAME] [--json|--csv]\n"
		"\n"
		"  --mode MODE    only boards of this mode\n"
		"  --top N        how many games of each board (10 if left "
		"out)\n"
		"  --player NAME  whose best place is shown; also "
		"CIVIQ_PLAYER\n"
		"  --json, --csv  for programs\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n"
		"  --plain        for screen readers; also ACCESSIBLE=1\n"
		"\n"
		"Games with equal points are ordered by time, then by date. "
		"Your best place is\n"
		"marked, and shown even if it is far down.\n",
	.takes = TAKES_PACKS,
	.options = options,
	.run = run,
	.next = "civiq stats",
};
