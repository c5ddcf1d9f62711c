#include "calls.h"
#include "harness.h"
#include "powerloss_vfs.h"

#include <stdio.h>
#include <string.h>

/* Plays a few games into a new record while logging all disk writes. Then
 * power is lost after every entry of the log, in several ways, and the
 * remaining state is opened. */
enum { GAMES = 4, ANSWERS = 3, WAYS = 6, WAYS_BRIEF = 2, STEP_BRIEF = 5 };

/* Logs that n answers have been acknowledged so far. */
static void tell(uint32_t session, uint32_t n)
{
	powerloss_mark(session * ANSWERS + n);
}

static void play(struct trial *trial)
{
	trial->tell = tell;
	powerloss_begin();
	for (uint32_t session = 0; session < GAMES; session++)
		trial_write(trial, session, ANSWERS, WRITER_HONEST);
	powerloss_end();
}

/* Only answers acknowledged before that entry must be there. */
static void set_told(struct trial *trial, uint32_t at)
{
	uint32_t told = powerloss_marked(at);

	for (uint32_t i = 0; i < GAMES; i++) {
		uint32_t left = told > i * ANSWERS ? told - i * ANSWERS : 0;

		trial->told[i] = left < ANSWERS ? left : (uint32_t)ANSWERS;
	}
}

static void run(const struct options *options,
		const struct powerloss_disk *disk, bool far, bool control,
		struct tally *tally)
{
	struct trial played = trial_begin(options->where, GAMES);
	struct trial left = trial_begin(options->where, GAMES);
	uint32_t ways = options->brief ? WAYS_BRIEF : WAYS;
	uint32_t step = options->brief ? STEP_BRIEF : 1;

	calls_pretend_network(far);
	play(&played);
	for (uint32_t at = 0; at <= powerloss_length(); at += step)
		for (uint32_t way = 0;
		     way < ways && !harness_is_done(options, control, tally);
		     way++) {
			/* In the short form each state uses a different
			 * seed. */
			uint32_t seed = options->brief ? way * (at + 1) : way;

			trial_reset(&left);
			powerloss_restore(at, seed, disk, left.folder);
			set_told(&left, at);
			trial_check(&left, tally);
			tally->runs++;
		}
	calls_pretend_network(false);
	powerloss_forget();
	trial_end(&played);
	trial_end(&left);
}

static void run_power(const struct options *options, bool control,
		      struct tally *tally)
{
	struct powerloss_disk disk = {.ignores_syncs = control};

	run(options, &disk, false, control, tally);
}

static void run_folder(const struct options *options, bool control,
		       struct tally *tally)
{
	struct powerloss_disk disk = {.ignores_folders = control};

	run(options, &disk, false, control, tally);
}

static void run_far(const struct options *options, bool control,
		    struct tally *tally)
{
	struct powerloss_disk disk = {.ignores_syncs = control,
				      .ignores_folders = true};

	run(options, &disk, true, control, tally);
}

const struct harness harness_power = {"power", "loss of power, modelled",
				      "as with synchronous=OFF", run_power};
const struct harness harness_power_folder = {"power-folder", "the same again",
					     "as with synchronous=FULL",
					     run_folder};
const struct harness harness_power_far = {"power-far",
					  "the same on a network file system",
					  "as with synchronous=OFF", run_far};
