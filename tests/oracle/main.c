/*
 * Reads packs, generates others, and checks each question with the oracle:
 *
 *	oracle --packs 1000 questions/amanat.yaml
 *
 * Exit status: 0 no faults, 1 faults, 2 nothing could be checked.
 */

#include "oracle.h"
#include "parted_pack.h"
#include "random_pack.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* One in so many made-up packs includes its things. */
enum { PARTED = 5 };

struct run {
	struct oracle oracle;
	const char *templates;
	uint64_t packs;
	uint64_t first; /* the number of the first generated pack */
	uint64_t seeds;
	uint64_t refused; /* generated packs that the loader refused */
	bool show;
};

static void show_diags(const struct diags *diags)
{
	vec_each (diag, &diags->all)
		fprintf(stderr, STR_FMT ":%u: " STR_FMT "\n",
			STR_ARG(diag->file), diag->span.line,
			STR_ARG(diag->message));
}

static bool read_pack(struct run *run, const struct phrases *phrases,
		      const char *path)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_load(path, &diags);

	if (!pack)
		show_diags(&diags);
	else
		oracle_pack(&run->oracle, pack, phrases, run->seeds);
	pack_free(pack);
	diags_finish(&diags);
	return pack != NULL;
}

static void make_pack(struct run *run, const struct phrases *phrases,
		      uint64_t number)
{
	struct diags diags = DIAGS_INIT;
	struct strbuf text = STRBUF_INIT;
	char name[32];
	uint64_t before = run->oracle.faults;
	struct pack *pack;

	random_pack(&text, number, run->oracle.traps);
	if (run->show)
		puts(strbuf_text(&text));
	snprintf(name, sizeof(name), "random-%" PRIu64, number);
	pack = number % PARTED
		       ? pack_load_text(name, strbuf_str(&text), &diags)
		       : parted_pack_load(name, strbuf_str(&text), &diags);
	if (pack)
		oracle_pack(&run->oracle, pack, phrases, 1);
	else
		run->refused++;
	if (run->show)
		show_diags(&diags);
	if (run->oracle.faults > before)
		printf("  in the made-up pack %" PRIu64 ": --first %" PRIu64
		       " --packs 1 --show\n",
		       number, number);
	pack_free(pack);
	strbuf_finish(&text);
	diags_finish(&diags);
}

static void report(const struct run *run)
{
	const struct oracle *o = &run->oracle;

	printf("%" PRIu64 " questions (%" PRIu64 " slots), %" PRIu64
	       " answers, %" PRIu64 " worlds, %" PRIu64 " capped, %" PRIu64
	       " unseen, %" PRIu64 " unproved; "
	       "%" PRIu64 " made-up packs, %" PRIu64 " refused; "
	       "%" PRIu64 " faults\n",
	       o->questions, o->slots, o->answers, o->worlds, o->capped,
	       o->unseen, o->unproved, run->packs, run->refused, o->faults);
	for (uint32_t i = 0; i < ASK_KINDS; i++)
		printf("%s" STR_FMT " %" PRIu64, i ? ", " : "",
		       STR_ARG(question_kind_name((enum question_kind)i)),
		       o->of_kind[i]);
	printf("; below zero %" PRIu64 " true, %" PRIu64 " false\n",
	       o->below_zero[0], o->below_zero[1]);
}

static int look(struct run *run, char **paths)
{
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases = phrases_load(run->templates, &diags);
	bool ok = phrases != NULL;

	if (!ok)
		show_diags(&diags);
	for (; ok && *paths && run->oracle.faults < run->oracle.limit; paths++)
		ok = read_pack(run, phrases, *paths);
	for (uint64_t i = 0;
	     ok && i < run->packs && run->oracle.faults < run->oracle.limit;
	     i++)
		make_pack(run, phrases, run->first + i);
	oracle_finish(&run->oracle);
	if (ok)
		report(run);
	phrases_free(phrases);
	diags_finish(&diags);
	if (!ok)
		return 2;
	return run->oracle.faults > 0;
}

static uint64_t number(const char *text)
{
	return strtoull(text, NULL, 10);
}

static const struct option options[] = {
	{"packs", required_argument, NULL, 'p'},
	{"first", required_argument, NULL, 'f'},
	{"seeds", required_argument, NULL, 's'},
	{"limit", required_argument, NULL, 'l'},
	{"traps", required_argument, NULL, 'r'},
	{"templates", required_argument, NULL, 't'},
	{"show", no_argument, NULL, 'w'},
	{0},
};

int main(int argc, char **argv)
{
	struct run run = {
		.oracle = {.limit = 20, .traps = traps_tried},
		.templates = TEST_ROOT "/questions/templates/en.yaml",
		.seeds = 4,
	};
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
		switch (option) {
		case 'p':
			run.packs = number(optarg);
			break;
		case 'f':
			run.first = number(optarg);
			break;
		case 's':
			run.seeds = number(optarg);
			break;
		case 'l':
			run.oracle.limit = number(optarg);
			break;
		case 'r':
			if (!trap_switch(optarg, &run.oracle.traps))
				return 2;
			break;
		case 't':
			run.templates = optarg;
			break;
		case 'w':
			run.show = true;
			break;
		default:
			return 2;
		}
	return look(&run, argv + optind);
}
