#ifndef TESTS_JUDGE_ROWS_H
#define TESTS_JUDGE_ROWS_H

/*
 * judge_rows: judged rows and the pools beside them, read from two files of
 * tab-separated values with a header line each.
 *
 *	struct judge_rows rows;
 *	if (judge_rows_read(&rows, "judge_pools.tsv", "judge.tsv"))
 *		for (uint32_t i = 0; i < rows.n; i++)
 *			judge(&rows.at[i].answer, rows.at[i].pool, ...);
 *	judge_rows_finish(&rows);
 */

#include "base/arena.h"
#include "judge/judge.h"

struct judge_row {
	struct str line; /* as in the file */
	struct answer answer;
	const struct judge_pool *pool;
	struct str typed; /* with escapes decoded */
	struct str kind;
	struct str explanation;
	enum verdict verdict;
	bool must_not_pass; /* FA: accepting it is a serious fault */
	bool must_pass;	    /* FR: rejecting it is a serious fault */
};

struct judge_rows {
	struct arena arena;
	struct judge_row *at;
	uint32_t n;
	struct judge_named_pool *pools;
	uint32_t n_pools;
};

/* False, with a line on stderr, when a file is missing or a row malformed. */
bool judge_rows_read(struct judge_rows *rows, const char *pools_file,
		     const char *rows_file);
void judge_rows_finish(struct judge_rows *rows);

extern const char *const judge_verdicts[3];

#endif
