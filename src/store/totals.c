#include "store/store_private.h"

#define TEXT_OF(number)	  #number
#define AS_TEXT(number)	  TEXT_OF(number)
#define MILLISECONDS_MOST AS_TEXT(STORE_MILLISECONDS_MOST)

/* What the trigger of schema.sql maintains, calculated from the answers. */
#define QUESTIONS                                                              \
	"SELECT player, question, sum(try = 1) AS asked, "                     \
	"sum(verdict = 'correct') AS right FROM answer "                       \
	"GROUP BY player, question"
#define PACK "substr(question, 1, instr(question, '/') - 1)"
/* Rows of earlier versions may have times out of range, whose sum would
 * overflow.
 */
#define DAYS                                                                   \
	"SELECT player, " PACK " AS pack, day, sum(try = 1) AS asked, "        \
	"sum(verdict = 'correct') AS right, "                                  \
	"sum(min(milliseconds, " MILLISECONDS_MOST ")) AS milliseconds "       \
	"FROM answer GROUP BY 1, 2, 3"

#define BOARDS                                                                 \
	"SELECT pack, mode, length, points, count(*) FROM game "               \
	"WHERE finished IS NOT NULL AND abandoned = 0 "                        \
	"GROUP BY pack, mode, length, points"

/* A run of right answers lies between two others: its members share the number
 * of other answers before them. */
#define STREAKS(pack)                                                          \
	"SELECT player, game, pack, max(iif(block = blocks, n, 0)), max(n) "   \
	"FROM (SELECT player, game, pack, block, sum(clean) AS n, "            \
	"max(block) OVER (PARTITION BY player, game, pack) AS blocks FROM ("   \
	"SELECT player, game, " pack " AS pack, "                              \
	"try = 1 AND verdict = 'correct' AS clean, "                           \
	"sum(NOT (try = 1 AND verdict = 'correct')) OVER ("                    \
	"PARTITION BY player, game, " pack " ORDER BY position, try, id) "     \
	"AS block FROM answer) GROUP BY player, game, pack, block) "           \
	"GROUP BY player, game, pack"

static const char again[] =
	"DELETE FROM tally_board;"
	"INSERT INTO tally_board " BOARDS ";"
	"DELETE FROM tally_question;"
	"DELETE FROM tally_day;"
	"DELETE FROM tally_streak;"
	/* Bare columns come from the row that has the maximum. */
	"INSERT INTO tally_question SELECT player, question, sum(try = 1), "
	"sum(verdict = 'correct'), substr(max(at || hex(id)), 1, "
	"length(max(at || hex(id))) - 32), id "
	"FROM answer GROUP BY player, question;"
	"INSERT INTO tally_day " DAYS ";"
	"INSERT INTO tally_streak " STREAKS(
		PACK) ";"
		      "INSERT INTO tally_streak " STREAKS("''") ";";

bool totals_rebuild(struct db *db)
{
	return db_run(db, again);
}

bool totals_agree(struct db *db)
{
	static const char questions[] =
		"SELECT count(*) FROM (SELECT player, question, asked, right "
		"FROM tally_question EXCEPT " QUESTIONS ")";
	static const char days[] =
		"SELECT count(*) FROM (SELECT player, pack, day, asked, right, "
		"milliseconds FROM tally_day EXCEPT " DAYS ")";
	static const char boards[] =
		"SELECT count(*) FROM (SELECT * FROM tally_board WHERE games "
		"<> 0 EXCEPT " BOARDS ")";
	static const char as_many[] =
		"SELECT (SELECT sum(asked) FROM tally_question) IS "
		"(SELECT sum(try = 1) FROM answer) AND "
		"(SELECT sum(asked) FROM tally_day) IS "
		"(SELECT sum(try = 1) FROM answer) AND "
		"(SELECT ifnull(sum(games), 0) FROM tally_board) = "
		"(SELECT count(*) FROM game WHERE finished IS NOT NULL "
		"AND abandoned = 0)";

	return db_number(db, boards, -1) == 0 &&
	       db_number(db, questions, -1) == 0 &&
	       db_number(db, days, -1) == 0 && db_number(db, as_many, 0) == 1;
}
