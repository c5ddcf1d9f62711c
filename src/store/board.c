#include "store/board.h"

#include "base/vec.h"
#include "store/store.h"
#include "store/store_private.h"

#define ORDER "points DESC, milliseconds, started, id"
/* With `mode = ?2` SQLite would have to know the mode before it can tell that
 * the index of daily games is of no use, and would prepare each statement
 * twice. */
#define ON_BOARD                                                               \
	"finished IS NOT NULL AND abandoned = 0 AND pack = ?1 AND mode IS ?2 " \
	"AND length = ?3"
#define MORE_POINTS                                                            \
	"(SELECT ifnull(sum(games), 0) FROM tally_board WHERE pack = ?1 "      \
	"AND mode = ?2 AND length = ?3 AND points > ?4)"
#define COLUMNS                                                                \
	"id, player, started, finished, asked, right, points, milliseconds, "  \
	"code"

static void bind_board(struct query *q, struct str pack, struct str mode,
		       uint32_t length)
{
	query_str(q, pack);
	query_str(q, mode);
	query_int(q, length);
}

/* Counts the games before it: those with more points, and those with equal
 * points, which are a range of the index. */
static bool count_before(struct store *store, const struct store_game *game,
			 uint32_t *before)
{
	struct query q = query_of(
		store->db, "SELECT " MORE_POINTS
			   " + (SELECT count(*) FROM game WHERE " ON_BOARD
			   " AND points = ?4 AND (milliseconds, started, id) < "
			   "(?5, ?6, ?7))");

	bind_board(&q, game->pack, game->mode, game->length);
	query_int(&q, game->points);
	query_int(&q, (int64_t)game->milliseconds);
	query_str(&q, game->started);
	query_id(&q, &game->id);
	if (query_next(&q))
		*before = query_get_u32(&q, 0);
	return query_finish(&q);
}

bool store_place(struct store *store, const struct store_game *game,
		 uint32_t *place, struct strbuf *error)
{
	uint32_t before = 0;

	if (!count_before(store, game, &before))
		return store_fail(store, error, "read");
	*place = before + 1;
	return true;
}

bool store_games_above(struct store *store, const struct store_game *game,
		       uint32_t *above, struct strbuf *error)
{
	struct query q = query_of(store->db, "SELECT " MORE_POINTS);

	bind_board(&q, game->pack, game->mode, game->length);
	query_int(&q, game->points);
	if (query_next(&q))
		*above = query_get_u32(&q, 0);
	return query_finish(&q) || store_fail(store, error, "read");
}

static bool wanted(const struct board *board, const struct board_filter *filter)
{
	return (!filter->pack.len || str_eq(board->pack, filter->pack)) &&
	       (!filter->mode.len || str_eq(board->mode, filter->mode)) &&
	       (!filter->length || board->length == filter->length);
}

static struct store_game read_game(const struct query *q,
				   const struct board *board,
				   struct arena *arena)
{
	return (struct store_game){
		.id = query_get_id(q, 0),
		.player = query_get_str(q, 1, arena),
		.pack = board->pack,
		.mode = board->mode,
		.length = board->length,
		.started = query_get_str(q, 2, arena),
		.finished = query_get_str(q, 3, arena),
		.asked = query_get_u32(q, 4),
		.right = query_get_u32(q, 5),
		.points = query_get_u32(q, 6),
		.milliseconds = (uint64_t)query_get_int(q, 7),
		.code = query_get_str(q, 8, arena),
	};
}

static bool read_rows(struct store *store, struct board *board, uint32_t most,
		      struct arena *arena)
{
	struct query q = query_of(store->db,
				  "SELECT " COLUMNS " FROM game WHERE " ON_BOARD
				  " ORDER BY " ORDER " LIMIT ?4");
	VEC(struct board_row) rows = VEC_INIT;

	bind_board(&q, board->pack, board->mode, board->length);
	query_int(&q, most ? most : INT64_MAX);
	while (query_next(&q)) {
		struct board_row *row = vec_push(&rows);

		row->place = rows.n;
		row->game = read_game(&q, board, arena);
	}
	board->rows = vec_clone(&rows, arena);
	board->n = rows.n;
	vec_finish(&rows);
	return query_finish(&q);
}

static bool read_own(struct store *store, struct board *board,
		     struct str player, struct arena *arena)
{
	struct query q = query_of(
		store->db, "SELECT " COLUMNS " FROM game WHERE " ON_BOARD
			   " AND player = ?4 ORDER BY " ORDER " LIMIT 1");
	bool found;

	bind_board(&q, board->pack, board->mode, board->length);
	query_str(&q, player);
	found = query_next(&q);
	if (found)
		board->own.game = read_game(&q, board, arena);
	if (!query_finish(&q))
		return false;
	if (!found)
		return true;
	if (!count_before(store, &board->own.game, &board->own.place))
		return false;
	board->own.place++;
	return true;
}

static bool read_board(struct store *store, struct board *board,
		       const struct board_filter *filter, struct arena *arena)
{
	return read_rows(store, board, filter->most, arena) &&
	       (!filter->player.len ||
		read_own(store, board, filter->player, arena));
}

/* All boards wanted, without their rows. A length that no game can have is
 * skipped. */
static bool find_boards(struct store *store, const struct board_filter *filter,
			struct arena *arena, struct board **boards, uint32_t *n)
{
	VEC(struct board) found = VEC_INIT;
	struct query q = query_of(
		store->db,
		"SELECT pack, mode, length FROM tally_board "
		"WHERE typeof(length) = 'integer' "
		"AND length BETWEEN 0 AND 4294967295 "
		"GROUP BY pack, mode, length ORDER BY pack, mode, length");

	while (query_next(&q)) {
		struct board board = {
			.pack = query_get_str(&q, 0, arena),
			.mode = query_get_str(&q, 1, arena),
			.length = query_get_u32(&q, 2),
		};

		if (wanted(&board, filter))
			*vec_push(&found) = board;
	}
	*boards = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q);
}

/* The board exists if it has any rows. */
static bool find_one(const struct board_filter *filter, struct arena *arena,
		     struct board **boards, uint32_t *n)
{
	*boards = arena_array(arena, struct board, 1);
	**boards = (struct board){.pack = arena_copy(arena, filter->pack),
				  .mode = arena_copy(arena, filter->mode),
				  .length = filter->length};
	*n = 1;
	return true;
}

static bool find(struct store *store, const struct board_filter *filter,
		 struct arena *arena, struct board **boards, uint32_t *n)
{
	return filter->pack.len && filter->mode.len && filter->length
		       ? find_one(filter, arena, boards, n)
		       : find_boards(store, filter, arena, boards, n);
}

bool store_boards(struct store *store, const struct board_filter *filter,
		  struct arena *arena, struct board **boards, uint32_t *n,
		  struct strbuf *error)
{
	uint32_t all = 0;
	bool ok = db_run(store->db, "BEGIN") &&
		  find(store, filter, arena, boards, &all);

	*n = 0;
	for (uint32_t i = 0; ok && i < all; i++) {
		struct board *board = &(*boards)[*n];

		*board = (*boards)[i];
		ok = read_board(store, board, filter, arena);
		if (board->n)
			++*n;
	}
	if (!ok)
		store_fail(store, error, "read");
	db_rollback(store->db);
	return ok;
}
