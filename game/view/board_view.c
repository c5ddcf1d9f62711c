#include "game/view/board_view.h"

#include "base/utf8.h"
#include "game/mode.h"
#include "store/store.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	PLACE_WIDTH = 6, /* `>` and the rank */
	NAME_LEAST = 6,
	FIGURES = 34, /* columns between the name and the code */
	PIPE_WIDTH = 1000,
	TOP_AFTER_GAME = 5
};

/* The column layout of a board. */
struct layout {
	const struct screen *screen;
	const struct store_id *marked; /* NULL: the player's best */
	size_t name;
	size_t code; /* 0 when no game has a code */
	bool table;
};

static size_t width_of(const struct screen *screen)
{
	size_t width = screen_width(screen);
	uint64_t columns;

	if (width != SIZE_MAX)
		return width;
	if (str_to_u64(str_of(getenv("COLUMNS")), &columns) && columns > 0 &&
	    columns < PIPE_WIDTH)
		return (size_t)columns;
	return PIPE_WIDTH;
}

static void widen(size_t *width, struct str text)
{
	struct strbuf clean = STRBUF_INIT;
	size_t own;

	utf8_sanitize(&clean, text, false);
	own = utf8_width(strbuf_str(&clean));
	if (own > *width)
		*width = own;
	strbuf_finish(&clean);
}

static struct layout lay_out(const struct screen *screen,
			     const struct board *board,
			     const struct store_id *marked)
{
	struct layout layout = {screen, marked, NAME_LEAST, 0, false};

	for (uint32_t i = 0; i <= board->n; i++) {
		const struct board_row *row =
			i < board->n ? &board->rows[i] : &board->own;

		widen(&layout.name, row->game.player);
		widen(&layout.code, row->game.code);
	}
	layout.table = PLACE_WIDTH + layout.name + FIGURES +
			       (layout.code ? layout.code + 2 : 0) <
		       width_of(screen);
	return layout;
}

static void add_padded(struct strbuf *out, struct str text, size_t columns)
{
	size_t start = out->len;

	utf8_sanitize(out, text, false);
	for (size_t width = utf8_width(str_from(strbuf_str(out), start));
	     width < columns; width++)
		strbuf_addc(out, ' ');
}

static void add_time(struct strbuf *out, const struct store_game *game)
{
	uint64_t seconds = game->milliseconds / 1000;

	strbuf_addf(out, "%3" PRIu64 ":%02" PRIu64, seconds / 60, seconds % 60);
}

static void add_date(struct strbuf *out, const struct store_game *game)
{
	strbuf_add(out, str_head(game->finished, strlen("2024-05-31")));
}

/* What the games of a mode are ranked by, padded to the width of the
 * figures. */
static const char *measure(struct str name)
{
	const struct mode *mode = mode_find(name);

	return mode && mode->column ? "events" : "points";
}

static void add_row(struct strbuf *out, const struct layout *layout,
		    const struct store_game *game)
{
	add_padded(out, game->player, layout->name);
	strbuf_addf(out, "  %5u  %3u/%-3u  ", game->points, game->right,
		    game->asked);
	add_time(out, game);
	strbuf_addz(out, "  ");
	if (layout->code) {
		add_padded(out, game->code, layout->code);
		strbuf_addz(out, "  ");
	}
	add_date(out, game);
}

static void add_text(struct strbuf *out, const struct store_game *game)
{
	struct strbuf time = STRBUF_INIT;

	add_time(&time, game);
	strbuf_addf(out, STR_FMT ": %u %s, %u of %u right, " STR_FMT ", ",
		    STR_ARG(game->player), game->points, measure(game->mode),
		    game->right, game->asked,
		    STR_ARG(str_trim(strbuf_str(&time))));
	if (game->code.len)
		strbuf_addf(out, STR_FMT ", ", STR_ARG(game->code));
	add_date(out, game);
	strbuf_finish(&time);
}

static bool is_marked(const struct layout *layout, const struct board *board,
		      const struct store_game *game)
{
	const struct store_id *id =
		layout->marked ? layout->marked : &board->own.game.id;

	return (layout->marked || board->own.place) &&
	       !memcmp(id, &game->id, sizeof(*id));
}

static void show_row(const struct layout *layout, const struct board *board,
		     const struct board_row *row)
{
	bool marked = is_marked(layout, board, &row->game);
	struct strbuf place = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&place, "%c%3u  ", marked ? '>' : ' ', row->place);
	if (layout->table)
		add_row(&out, layout, &row->game);
	else
		add_text(&out, &row->game);
	screen_item(layout->screen, marked ? STYLE_STRONG : STYLE_PLAIN,
		    place.len > PLACE_WIDTH ? place.len : (size_t)PLACE_WIDTH,
		    strbuf_str(&place), strbuf_str(&out));
	strbuf_finish(&place);
	strbuf_finish(&out);
}

/* The number of questions; for games that end by time or lives, only if it
 * is not the default. */
static void add_length(struct strbuf *out, const struct board *board)
{
	const struct mode *mode = mode_find(board->mode);
	bool ends_early = mode && (mode->seconds || mode->lives);

	if (!ends_early || board->length != mode->length)
		strbuf_addf(out, ", %s%u question%s",
			    ends_early ? "at most " : "", board->length,
			    board->length == 1 ? "" : "s");
}

static void show_heading(const struct layout *layout, const struct board *board)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, STR_FMT ", " STR_FMT, STR_ARG(board->pack),
		    STR_ARG(board->mode));
	add_length(&out, board);
	screen_line(layout->screen, STYLE_STRONG, 0, strbuf_str(&out));
	if (layout->table) {
		strbuf_reset(&out);
		add_padded(&out, STR("player"), layout->name);
		strbuf_addf(&out, "  %s  right    time  ",
			    measure(board->mode));
		if (layout->code)
			add_padded(&out, STR("code"), layout->code + 2);
		strbuf_addz(&out, "date");
		screen_line(layout->screen, STYLE_FAINT, PLACE_WIDTH,
			    strbuf_str(&out));
	}
	strbuf_finish(&out);
}

static void show_board(const struct screen *screen, const struct board *board,
		       const struct store_id *marked)
{
	struct layout layout = lay_out(screen, board, marked);
	uint32_t last = board->n ? board->rows[board->n - 1].place : 0;

	show_heading(&layout, board);
	for (uint32_t i = 0; i < board->n; i++)
		show_row(&layout, board, &board->rows[i]);
	if (board->own.place <= last)
		return;
	if (board->own.place > last + 1)
		screen_line(screen, STYLE_FAINT, PLACE_WIDTH, STR("..."));
	show_row(&layout, board, &board->own);
}

void board_view_show(const struct screen *screen, const struct board *boards,
		     uint32_t n, const struct store_id *marked)
{
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			screen_gap(screen);
		show_board(screen, &boards[i], marked);
	}
}

bool board_view_show_game(const struct screen *screen, struct store *store,
			  const struct store_game *game, struct strbuf *error)
{
	struct board_filter filter = {
		.pack = game->pack,
		.mode = game->mode,
		.length = game->length,
		.most = TOP_AFTER_GAME,
	};
	struct arena arena = ARENA_INIT;
	struct board *boards;
	uint32_t n;
	bool ok = store_boards(store, &filter, &arena, &boards, &n, error);

	if (ok && n) {
		boards->own.game = *game;
		ok = store_place(store, game, &boards->own.place, error);
	}
	if (ok)
		board_view_show(screen, boards, n, &game->id);
	arena_finish(&arena);
	return ok;
}
