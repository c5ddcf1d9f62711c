/*
 * schedule_tsv: schedules the reviews of a file and compares.
 *
 *	schedule_tsv FILE
 *
 * A row is a review: config, short_term (0 or 1), retention, max_ivl, wset (D
 * or U), history, pattern, n (from 1 in each history), elapsed, rating; and the
 * expected r_before, stability, difficulty, ivl_raw, ivl_model. One line per
 * row on stdout: those five as computed here. Rows that differ, and their
 * number, on stderr; fails if there is any, or no row at all.
 */

#include "round/schedule.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	INPUTS = 10,
	RESULTS = 5,
	COLUMNS_MOST = INPUTS + RESULTS + 1,
	LINE_MOST = 1024
};

static const double relative = 2e-6;
static const double absolute = 2e-7;

/* Weights fitted to other data than the published ones. */
static const struct scheduler other = {
	.w = {.2535, 1.1503, 2.9353, 9.7803, 6.6401, .4367, 2.2582,
	      .0118, 1.5340, .2589,  .5450,  1.3762, .1718, .4944,
	      .8939, .3181,  5.0850, .7925,  .3163,  .1312, .2103},
};

struct row {
	struct scheduler scheduler;
	double retention;
	int32_t most;
	bool is_first; /* of its history */
	int32_t days;
	enum rating rating;
};

struct result {
	double r; /* before the review; unused for the first one */
	struct memory memory;
	double interval;
	int32_t days;
};

static bool read_row(char *const *column, struct row *row)
{
	long rating = strtol(column[9], NULL, 10);

	row->scheduler = *column[4] == 'U' ? other : scheduler_default;
	row->scheduler.short_term = *column[1] == '1';
	row->retention = strtod(column[2], NULL);
	row->most = (int32_t)strtol(column[3], NULL, 10);
	row->is_first = strtol(column[7], NULL, 10) == 1;
	row->days = (int32_t)strtol(column[8], NULL, 10);
	row->rating = (enum rating)rating;
	return (*column[4] == 'D' || *column[4] == 'U') &&
	       rating >= RATING_AGAIN && rating <= RATING_EASY;
}

static struct result review(const struct row *row, struct memory before)
{
	const struct scheduler *s = &row->scheduler;
	struct result result = {.r = 0};

	if (row->is_first)
		before = MEMORY_NONE;
	else
		result.r =
			schedule_retrievability(s, before.stability, row->days);
	result.memory = schedule_review(s, before, row->rating, row->days);
	result.interval =
		schedule_interval(s, result.memory.stability, row->retention);
	result.days = schedule_days(s, result.memory.stability, row->retention,
				    row->most);
	return result;
}

static void print(const struct row *row, const struct result *result)
{
	if (row->is_first)
		printf("-");
	else
		printf("%.12g", result->r);
	printf("\t%.12g\t%.12g\t%.12g\t%d\n", result->memory.stability,
	       result->memory.difficulty, result->interval, result->days);
}

static bool near(double ours, const char *theirs, double tolerance)
{
	return fabs(ours - strtod(theirs, NULL)) <= tolerance;
}

static bool near_part(double ours, const char *theirs)
{
	return near(ours, theirs, relative * fabs(strtod(theirs, NULL)));
}

static bool agrees(const struct row *row, const struct result *result,
		   char *const *wanted)
{
	return (row->is_first || near(result->r, wanted[0], absolute)) &&
	       near_part(result->memory.stability, wanted[1]) &&
	       near(result->memory.difficulty, wanted[2], absolute) &&
	       near_part(result->interval, wanted[3]) &&
	       result->days == strtol(wanted[4], NULL, 10);
}

static int split(char *line, char **column)
{
	int n = 0;

	line[strcspn(line, "\r\n")] = '\0';
	while (line && n < COLUMNS_MOST)
		column[n++] = strsep(&line, "\t");
	return n;
}

/* The number of rows that differ; -1 if the file is invalid. */
static int schedule(FILE *file)
{
	char line[LINE_MOST];
	char *column[COLUMNS_MOST];
	struct result result = {.memory = MEMORY_NONE};
	struct row row;
	int rows = 0;
	int differ = 0;

	while (fgets(line, sizeof(line), file)) {
		int n;

		if (*line == '#' || !strncmp(line, "config\t", 7))
			continue;
		n = split(line, column);
		if (n < INPUTS || !read_row(column, &row))
			return -1;
		result = review(&row, result.memory);
		print(&row, &result);
		rows++;
		if (n < INPUTS + RESULTS ||
		    agrees(&row, &result, column + INPUTS))
			continue;
		fprintf(stderr, "config %s, history %s, review %s differs\n",
			column[0], column[5], column[7]);
		differ++;
	}
	fprintf(stderr, "%d rows, %d differ\n", rows, differ);
	return rows ? differ : -1;
}

int main(int argc, char **argv)
{
	FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
	int differ;

	if (!file) {
		fprintf(stderr, "usage: schedule_tsv FILE\n");
		return 2;
	}
	differ = schedule(file);
	fclose(file);
	if (differ < 0)
		fprintf(stderr, "schedule_tsv: not a table of reviews\n");
	return differ ? 1 : 0;
}
