#ifndef STORE_STORE_PRIVATE_H
#define STORE_STORE_PRIVATE_H

/*
 * store_private: shared code of the files of the store.
 */

#include "store/store_sqlite.h"

struct store {
	struct db *db;
	char *path; /* NULL for one in memory */
	struct store_options options;
	enum store_failure failure;
	int claims;	    /* the file with the claims, or -1 */
	struct query begin; /* kept between calls */
	struct query add;
	struct query end;
};

/* The columns of each table without the checksum, by the version that
 * introduced them; and one `?` for each. */
#define GAME_COLUMNS_1                                                         \
	"id, player, pack, pack_hash, mode, seed, length, started, finished, " \
	"asked, right, points, milliseconds"
#define GAME_COLUMNS_2 GAME_COLUMNS_1 ", code"
#define GAME_COLUMNS   GAME_COLUMNS_2 ", day, quiz, attempt, questions, abandoned"
#define GAME_VALUES                                                            \
	"?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "   \
	"?16, ?17, ?18, ?19"
#define ANSWER_COLUMNS_1                                                       \
	"id, game, player, mode, position, try, question, question_hash, "     \
	"options, typed, verdict, credit, hints, milliseconds, points, at, "   \
	"day, rating"
#define ANSWER_COLUMNS_2 ANSWER_COLUMNS_1 ", stem, answer"
#define ANSWER_COLUMNS	 ANSWER_COLUMNS_2 ", facts"
#define ANSWER_VALUES                                                          \
	"?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "   \
	"?16, ?17, ?18, ?19, ?20, ?21"
#define STAR_COLUMNS   "id, player, question, starred, turn, at"
#define STAR_VALUES    "?1, ?2, ?3, ?4, ?5, ?6"
#define REPORT_COLUMNS "id, player, question, text, typed, stem, pack_hash, at"
#define REPORT_VALUES  "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
enum { GAME_WIDTH = 19, ANSWER_WIDTH = 21, STAR_WIDTH = 6, REPORT_WIDTH = 8 };

/* The longest time for one answer or one game, three years; sums over a whole
 * record stay far below 2^63. A macro, because it is used in SQL too. */
#define STORE_MILLISECONDS_MOST 100000000000

/* Appends the message for the database's last failure; always false. */
bool store_fail(struct store *store, struct strbuf *error, const char *doing);

/* Is it short enough to be merged? If not, false with a message. */
bool name_fits(struct store *store, struct str player, struct strbuf *error);
bool text_fits(struct store *store, struct str text, struct strbuf *error);

/* After a write failed because the file was moved: is it back, so that the
 * write may be retried? Sets `*failed` if it is not. */
bool store_follow(struct store *store, struct strbuf *error, bool *failed);

/* Closes the file and discards cached state; reopens it. */
void store_release(struct store *store);
bool store_open_again(struct store *store, struct strbuf *error);

/* The same for a file that is not open yet. */
void say_failure(struct strbuf *error, const char *path,
		 enum store_failure failure, const char *doing,
		 const char *message);

/*
 * Is it of version 1 or later, but no newer than ours, and is every table,
 * index and trigger in it one of ours? Runs nothing that the file defines.
 */
enum store_failure schema_check(struct db *db);

/* The same within the caller's transaction. */
enum store_failure schema_look(struct db *db);

/* Is it of the current version? */
bool schema_is_new(struct db *db);

/*
 * STORE_OK if the schema equals, word for word, what civiq makes for the
 * version of the file: then reading it runs nothing that the file defines, for
 * there is no view, no virtual table, no generated column and no expression.
 * Else STORE_ALTERED, or the reason why that could not be checked. Takes longer
 * than schema_check().
 */
enum store_failure schema_compare(struct db *db);

/* Upgrades an open file. */
bool schema_migrate(struct db *db);

/* The value of a setting; empty if there is none. */
bool read_setting(struct db *db, const char *name, struct arena *arena,
		  struct str *value);

/* Like the calls of the same name, but without a message on failure. */
struct store_daily;
bool read_daily(struct db *db, struct str player, struct str pack,
		struct str day, struct arena *arena, struct store_daily *daily);
bool count_days(struct db *db, struct str player, struct str day, uint32_t *n);
bool count_dailies(struct db *db, struct str player, struct str pack,
		   struct str day, uint32_t *n);
bool read_unfinished(struct db *db, struct str player, struct arena *arena,
		     struct store_game *game, bool *found);

/* Reads a row of GAME_COLUMNS; its texts go into the arena. */
struct store_game game_of_row(const struct query *q, struct arena *arena);

/* Recalculates the tallies from the answers. */
bool totals_rebuild(struct db *db);

/* Do the tallies agree with the answers? */
bool totals_agree(struct db *db);

#endif
