/*
 * faults: what happens to the record when things go wrong.
 *
 *	faults [--short] [--in FOLDER] [NAME...]
 *
 * --short leaves out most of them, as the table's heading says. Prints a table;
 * fails when an honest writer lost anything, or when a control found nothing.
 */

#include "harness.h"

#include <stdio.h>
#include <string.h>

static const struct harness *const harnesses[] = {&harness_kill,
						  &harness_call_kill,
						  &harness_call_cut,
						  &harness_call_eio,
						  &harness_call_enospc,
						  &harness_call_full,
						  &harness_repair,
						  &harness_power,
						  &harness_power_folder,
						  &harness_power_far,
						  &harness_crowd,
						  &harness_memory,
						  NULL};

static const char left_out[] =
	"In short: 60 kills; one in 31 calls of a game, in 23 of a repair; one "
	"in 5 writes\nin 2 of 6 ways; 16 writers with 25 answers; 20 "
	"allocations. A control ends with\nthe first thing that it notices.\n";

static bool is_clean(const struct tally *tally)
{
	return !tally_has_found(tally) && !tally->crashed && !tally->mute;
}

static void print_row(const char *name, const struct tally *tally,
		      double seconds, bool as_it_should)
{
	printf("%-52s %6llu %8llu %6llu %7llu %7llu %7llu %5llu %6.1f  %s\n",
	       name, (unsigned long long)tally->runs,
	       (unsigned long long)tally->told, (unsigned long long)tally->lost,
	       (unsigned long long)tally->doubled,
	       (unsigned long long)tally->damaged,
	       (unsigned long long)tally->crashed,
	       (unsigned long long)tally->mute, seconds,
	       as_it_should ? "ok" : "FAILED");
	fflush(stdout);
}

static bool run_one(const struct harness *harness,
		    const struct options *options, bool control)
{
	struct tally tally = {.runs = 0};
	double start = trial_now();
	char name[128];
	bool ok;

	harness->run(options, control, &tally);
	ok = tally.runs && (control ? tally_has_found(&tally)
				    : is_clean(&tally) && tally.told);
	snprintf(name, sizeof(name), "%s%s", control ? "  control: " : "",
		 control ? harness->control : harness->what);
	print_row(name, &tally, trial_now() - start, ok);
	return ok;
}

static bool wanted(const char *name, char **names)
{
	if (!*names)
		return true;
	for (; *names; names++)
		if (!strcmp(name, *names))
			return true;
	return false;
}

int main(int argc, char **argv)
{
	struct options options = {.brief = false};
	bool ok = true;

	for (argv++, argc--; *argv && !strncmp(*argv, "--", 2); argv++) {
		if (!strcmp(*argv, "--short"))
			options.brief = true;
		else if (!strcmp(*argv, "--in") && argv[1])
			options.where = *++argv;
		else
			return 2;
	}
	if (options.brief)
		fputs(left_out, stdout);
	printf("%-52s %6s %8s %6s %7s %7s %7s %5s %6s\n", "fault", "runs",
	       "answers", "lost", "doubled", "damaged", "crashed", "mute", "s");
	for (int i = 0; harnesses[i]; i++) {
		if (!wanted(harnesses[i]->name, argv))
			continue;
		ok = run_one(harnesses[i], &options, false) && ok;
		ok = run_one(harnesses[i], &options, true) && ok;
	}
	return ok ? 0 : 1;
}
