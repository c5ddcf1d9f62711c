/*
 * bench_practice: choosing what to practise from a large record, compared with
 * a bare query over the same answers.
 *
 *	bench_practice FOLDER PACK PHRASES [ANSWERS] [ROUNDS]
 *
 * Works below FOLDER with a record of a million answers by 40 players, about
 * all facts of the pack. Prints a line for each round of two measures,
 *
 *	measure<TAB>nanoseconds of ours<TAB>nanoseconds of the reference
 *
 * practice-first: the cache is empty. practice: as after every game, the cache
 * has all but the latest answers.
 */

#include "bench/timing.h"

#include "base/rng.h"
#include "game/remembered.h"
#include "pack/date.h"
#include "question/row_id.h"
#include "round/fact_ids.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PLAYERS = 40, DAYS = 1000, FIRST_DAY = 18262, PATH_MOST = 400 };

#define PLAYER "player 7"

static const char insert[] =
	"INSERT INTO answer (id, game, player, mode, position, try, question, "
	"question_hash, options, typed, verdict, credit, hints, milliseconds, "
	"points, at, day, rating, stem, answer, facts) VALUES (?1, ?2, "
	"'player ' || ?3, 'round', 3, 1, ?4, 'fedcba9876543210', "
	"'Sergei Tereshchenko' || char(10) || 'Amangeldi Ermegiyaev' || "
	"char(10) || 'Bakhytzhan Zhumagulov', 'tereshchenko', "
	"iif(?5 = 1, 'wrong', 'correct'), 2, 0, 4000, 20, "
	"?6 || 'T12:00:00Z', ?6, ?5, "
	"'Who chaired the party in the year 2000?', 'Sergei Tereshchenko', ?7)";

static const char insert_game[] =
	"INSERT INTO game (id, player, pack, pack_hash, mode, seed, length, "
	"started, finished, day) VALUES (?1, 'player ' || ?2, ?3, ?4, 'round', "
	"'0000000000000000', 10, '2024-05-31T12:00:00Z', "
	"'2024-05-31T12:01:00Z', '2024-05-31')";

struct bench {
	char path[PATH_MOST];
	sqlite3 *db;
	sqlite3_stmt *insert;
	sqlite3_stmt *insert_game;
	struct opened opened;
	struct rng rng;
	struct arena arena;
	struct str *facts;
	uint32_t n_facts;
	uint64_t answers;
	uint64_t want;
};

static void bind_text(sqlite3_stmt *q, int at, struct str text)
{
	sqlite3_bind_text(q, at, text.ptr, (int)text.len, SQLITE_TRANSIENT);
}

/* pack/group/form/key of the fact pack/group/key */
static struct str question_of(struct str fact, struct arena *arena)
{
	struct str rest = fact;
	struct str pack;
	struct str group;

	str_split(&rest, '/', &pack);
	str_split(&rest, '/', &group);
	return arena_printf(arena, STR_FMT "/" STR_FMT "/link-value/" STR_FMT,
			    STR_ARG(pack), STR_ARG(group), STR_ARG(rest));
}

static void add_game(struct bench *b, uint64_t game)
{
	const struct pack *pack = b->opened.pack;
	char hash[17];

	snprintf(hash, sizeof(hash), "%016" PRIx64, pack->meta.hash);
	sqlite3_bind_blob(b->insert_game, 1, &game, sizeof(game),
			  SQLITE_TRANSIENT);
	sqlite3_bind_int(b->insert_game, 2, (int)(game % PLAYERS));
	bind_text(b->insert_game, 3, pack_text(pack, pack->meta.id));
	bind_text(b->insert_game, 4, str_of(hash));
	timing_check(sqlite3_step(b->insert_game) == SQLITE_DONE,
		     "a game could not be written");
	sqlite3_reset(b->insert_game);
}

/* The answers of a day are consecutive, ten per game. */
static void add_answer(struct bench *b)
{
	struct arena arena = ARENA_INIT;
	uint32_t fact = rng_below(&b->rng, b->n_facts);
	struct strbuf day = STRBUF_INIT;
	uint64_t id = b->answers;
	uint64_t game = b->answers / 10;

	if (b->answers % 10 == 0)
		add_game(b, game);
	date_add_day(&day, (int32_t)(FIRST_DAY + b->answers * DAYS / b->want),
		     DATE_DAY);
	sqlite3_bind_blob(b->insert, 1, &id, sizeof(id), SQLITE_TRANSIENT);
	sqlite3_bind_blob(b->insert, 2, &game, sizeof(game), SQLITE_TRANSIENT);
	sqlite3_bind_int(b->insert, 3, (int)(game % PLAYERS));
	bind_text(b->insert, 4, question_of(b->facts[fact], &arena));
	sqlite3_bind_int(b->insert, 5, rng_below(&b->rng, 10) < 7 ? 3 : 1);
	bind_text(b->insert, 6, strbuf_str(&day));
	bind_text(b->insert, 7, b->facts[fact]);
	timing_check(sqlite3_step(b->insert) == SQLITE_DONE,
		     "an answer could not be written");
	sqlite3_reset(b->insert);
	strbuf_finish(&day);
	arena_finish(&arena);
	b->answers++;
}

static void run(struct bench *b, const char *sql)
{
	timing_check(sqlite3_exec(b->db, sql, NULL, NULL, NULL) == SQLITE_OK,
		     sqlite3_errmsg(b->db));
}

static void fill(struct bench *b)
{
	struct strbuf error = STRBUF_INIT;
	struct store *store = store_open(b->path, &error);

	timing_check(store != NULL, "no record");
	store_close(store);
	timing_check(sqlite3_open(b->path, &b->db) == SQLITE_OK &&
			     sqlite3_prepare_v2(b->db, insert, -1, &b->insert,
						NULL) == SQLITE_OK &&
			     sqlite3_prepare_v2(b->db, insert_game, -1,
						&b->insert_game,
						NULL) == SQLITE_OK,
		     "the record could not be opened");
	run(b, "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; BEGIN");
	while (b->answers < b->want)
		add_answer(b);
	run(b, "COMMIT");
	fprintf(stderr, "filled with %llu answers about %u facts\n",
		(unsigned long long)b->answers, b->n_facts);
}

/* The ids of all facts that are rows. */
static void name_facts(struct bench *b)
{
	const struct pack *pack = b->opened.pack;

	b->n_facts = pack->n_rows;
	b->facts = arena_array(&b->arena, struct str, b->n_facts);
	for (uint32_t i = 0; i < b->n_facts; i++) {
		struct strbuf id = STRBUF_INIT;

		row_id_add_fact(&id, pack, i);
		b->facts[i] = arena_copy(&b->arena, strbuf_str(&id));
		strbuf_finish(&id);
	}
}

static void open_pack_at(struct bench *b, const char *pack, const char *phrases)
{
	struct diags diags = DIAGS_INIT;

	b->opened.pack = pack_load(pack, &diags);
	b->opened.phrases = phrases_load(phrases, &diags);
	timing_check(b->opened.pack && b->opened.phrases, "no pack");
	b->opened.bank = bank_create(b->opened.pack, b->opened.phrases);
	diags_finish(&diags);
}

/* From the closed record to the questions of a session. */
static double time_ours(struct bench *b)
{
	static const struct practice_terms terms = {.9, FIRST_DAY + DAYS + 1,
						    DAY_NONE};
	static const struct round_options options = {.want = 12, .seed = 1};
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct remembered remembered;
	double start = timing_now();
	enum store_failure failure;
	struct store *store =
		store_open_as(b->path, (struct store_options){.reading = true},
			      &failure, &error);

	timing_check(store && remembered_read(&remembered, store, STR(PLAYER),
					      &b->opened, 1, &terms, &error),
		     "the record could not be read");
	timing_check(practice_draw(&remembered.practice, PRACTICE_DUE, &options,
				   &arena)
				     .n == options.want,
		     "nothing to practise");
	remembered_finish(&remembered);
	store_close(store);
	arena_finish(&arena);
	return timing_now() - start;
}

static double time_bare(struct bench *b)
{
	double start = timing_now();
	sqlite3_stmt *q;
	uint64_t rows = 0;

	timing_check(sqlite3_prepare_v2(
			     b->db,
			     "SELECT question, facts, answer, at, day, rating, "
			     "verdict FROM answer WHERE player = '" PLAYER "'",
			     -1, &q, NULL) == SQLITE_OK,
		     "no query");
	while (sqlite3_step(q) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(q); i++)
			timing_check(sqlite3_column_text(q, i) != NULL,
				     "no memory");
		rows++;
	}
	sqlite3_finalize(q);
	timing_check(rows > 0, "no answers");
	return timing_now() - start;
}

static void measure(struct bench *b, int rounds)
{
	timing_print("practice-first", time_ours(b), time_bare(b));
	for (int i = 0; i < rounds; i++) {
		for (int added = 0; added < 10 * PLAYERS; added++)
			add_answer(b);
		timing_print("practice", time_ours(b), time_bare(b));
	}
}

int main(int argc, char **argv)
{
	struct bench b = {
		.rng = rng_make(1, 0),
		.want = argc > 4 ? strtoull(argv[4], NULL, 10) : 1000000,
	};

	timing_check(argc > 3, "usage: bench_practice FOLDER PACK PHRASES "
			       "[ANSWERS] [ROUNDS]");
	snprintf(b.path, sizeof(b.path), "%s/practice.db", argv[1]);
	unlink(b.path);
	open_pack_at(&b, argv[2], argv[3]);
	name_facts(&b);
	fill(&b);
	measure(&b, argc > 5 ? atoi(argv[5]) : 9);
	sqlite3_finalize(b.insert);
	sqlite3_finalize(b.insert_game);
	sqlite3_close(b.db);
	bank_free(b.opened.bank);
	phrases_free(b.opened.phrases);
	pack_free(b.opened.pack);
	arena_finish(&b.arena);
	unlink(b.path);
	return 0;
}
