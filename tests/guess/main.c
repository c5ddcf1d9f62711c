/*
 * guess [-v] [--seeds N] [--points N] PACK...: can questions be answered
 * without knowing?
 *
 * Draws every question with options of the packs N times, and applies
 * strategies that know nothing of the subject. Prints those that beat chance by
 * more than --points percentage points (default 3); with -v, all that were
 * tested.
 *
 * Exit status: 0 when none does, 1 when one does, 2 when a pack cannot be read.
 */

#include "draws.h"
#include "strategies.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { SEEDS = 200 };

struct options {
	uint64_t seeds;
	uint32_t points;
	bool all;
};

static bool read_options(int argc, char **argv, struct options *options)
{
	static const struct option known[] = {
		{"seeds", required_argument, NULL, 's'},
		{"points", required_argument, NULL, 'p'},
		{"verbose", no_argument, NULL, 'v'},
		{NULL, 0, NULL, 0},
	};
	int option;

	*options = (struct options){.seeds = SEEDS, .points = POINTS};
	while ((option = getopt_long(argc, argv, "v", known, NULL)) != -1)
		if (option == 's')
			options->seeds = strtoull(optarg, NULL, 10);
		else if (option == 'p')
			options->points = (uint32_t)strtoul(optarg, NULL, 10);
		else if (option == 'v')
			options->all = true;
		else
			return false;
	return options->seeds && optind < argc;
}

static void print(const struct rate *rate)
{
	printf("%s " STR_FMT ", " STR_FMT ", %s: %" PRIu64 " draws of %" PRIu32
	       " facts, %.1f%% where chance gives %.1f%%: %+.1f, at least "
	       "%+.1f\n",
	       rate->is_finding ? "FINDING" : "       ",
	       STR_ARG(rate->cell.form), STR_ARG(rate->cell.group),
	       strategies[rate->strategy].name, rate->draws, rate->facts,
	       100 * rate->rate, 100 * rate->chance,
	       100 * (rate->rate - rate->chance), 100 * rate->bound);
}

/* If nothing was tested, that is a failure. */
static bool report(struct statistics *statistics, const struct options *options)
{
	rates found = statistics_rates(statistics, options->points);
	uint32_t findings = 0;
	bool fair;

	vec_each (rate, &found) {
		findings += rate->is_finding;
		if (options->all || rate->is_finding)
			print(rate);
	}
	printf("%" PRIu32 " tests, %" PRIu32 " findings\n", found.n, findings);
	fair = found.n && !findings;
	vec_finish(&found);
	return fair;
}

int main(int argc, char **argv)
{
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	struct statistics statistics = STATISTICS_INIT;
	struct options options;
	bool read = read_options(argc, argv, &options) && phrases;
	bool fair = false;

	for (int i = optind; read && i < argc; i++)
		read = draws_add(&statistics, phrases, argv[i], options.seeds);
	if (read)
		fair = report(&statistics, &options);
	statistics_finish(&statistics);
	phrases_free(phrases);
	diags_finish(&diags);
	return !read ? 2 : !fair;
}
