/*
 * judge_tsv: judges the rows of a file and compares.
 *
 *	judge_tsv [-v] POOLS ROWS
 *
 * One verdict per row on stdout; agreement and faults on stderr, with -v also
 * each row whose verdict differs. Fails below 98 % agreement, with any false
 * accept of a row marked FA, and with more than 1 % of false rejects of rows
 * marked FR.
 */

#include "judge_rows.h"

#include <stdio.h>
#include <string.h>

struct score {
	uint32_t rows;
	uint32_t agreed;
	uint32_t false_accepts;
	uint32_t false_rejects;
};

static void print_other(const struct judge_row *row, enum verdict verdict,
			const struct strbuf *reason)
{
	fprintf(stderr, "%s (%s), not: " STR_FMT "\n", judge_verdicts[verdict],
		strbuf_text(reason), STR_ARG(row->line));
}

static void judge_row(const struct judge_row *row, bool verbose,
		      struct score *score)
{
	struct strbuf reason = STRBUF_INIT;
	enum verdict verdict =
		judge(&row->answer, row->pool, row->typed, &reason);

	puts(judge_verdicts[verdict]);
	score->rows++;
	score->agreed += verdict == row->verdict;
	score->false_accepts +=
		row->must_not_pass && verdict == VERDICT_CORRECT;
	score->false_rejects += row->must_pass && verdict != VERDICT_CORRECT;
	if (verbose && verdict != row->verdict)
		print_other(row, verdict, &reason);
	strbuf_finish(&reason);
}

static bool passes(const struct score *score)
{
	return score->rows && score->agreed * 100 >= score->rows * 98 &&
	       !score->false_accepts &&
	       score->false_rejects * 100 <= score->rows;
}

static void print_score(const struct score *score)
{
	fprintf(stderr,
		"%u of %u agree (%.1f %%), FA faults %u, FR faults %u\n",
		score->agreed, score->rows,
		score->rows ? 100.0 * score->agreed / score->rows : 0.0,
		score->false_accepts, score->false_rejects);
}

int main(int argc, char **argv)
{
	bool verbose = argc > 1 && !strcmp(argv[1], "-v");
	char **files = argv + 1 + verbose;
	struct score score = {0};
	struct judge_rows rows;
	bool read;

	if (argc - verbose != 3) {
		fputs("usage: judge_tsv [-v] POOLS ROWS\n", stderr);
		return 2;
	}
	read = judge_rows_read(&rows, files[0], files[1]);
	for (uint32_t i = 0; i < rows.n; i++)
		judge_row(&rows.at[i], verbose, &score);
	judge_rows_finish(&rows);
	print_score(&score);
	return read && passes(&score) ? 0 : 1;
}
