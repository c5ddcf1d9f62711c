/*
 * simulation: how much a class remembers after practising twice a week for a
 * term.
 *
 *	simulation [--students N] [--facts N] [--weeks N] [--ease X] [--seed N]
 *		   [--check]
 *
 * Every pupil answers twelve questions on Mondays and Thursdays, and is told
 * the right answers; a third of them are about facts just read for the first
 * time, while there are any. The result is the share of all facts recalled four
 * weeks after the last lesson. Compared, with the same pupils:
 *
 *	practice  the fact least likely to be remembered comes first, by the
 *	          published weights of FSRS-6, which know nothing of the pupil
 *	leitner   five boxes, asked again after 1, 2, 4, 8 and 16 lessons; what
 *	          is wrong goes back to the first
 *	random    any fact that was read before
 *
 * by two models of the pupil (learner.h): one differs from that of practice,
 * the other is the same but with individual weights for each pupil. With less
 * --ease, or more facts, the class has more to learn than it can keep. Prints a
 * line for each, with the standard error over the pupils and the paired
 * differences to practice. With --check, fails unless practice is better than
 * random by two standard errors, and not worse than leitner by more than two
 * percentage points.
 */

#include "learner.h"

#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	QUESTIONS = 12,
	NEW = QUESTIONS / 3,
	LESSONS_A_WEEK = 2,
	BOXES_OF_LEITNER = 5,
	DELAY = 28 /* days */
};

struct term {
	uint32_t students;
	uint32_t facts;
	uint32_t weeks;
	double ease;
	uint64_t seed;
};

/* What a policy stores about a fact. */
struct card {
	uint32_t lessons; /* in which it was asked; 0: not read yet */
	struct memory memory;
	int32_t day;
	uint32_t box;
	uint32_t due; /* lesson */
	double turn;  /* random */
};

typedef double (*ranking)(const struct card *card, uint32_t lesson,
			  int32_t day);

/* The lowest comes first. */
static double by_memory(const struct card *card, uint32_t lesson, int32_t day)
{
	(void)lesson;
	return schedule_retrievability(&scheduler_default,
				       card->memory.stability, day - card->day);
}

static double by_box(const struct card *card, uint32_t lesson, int32_t day)
{
	(void)day;
	return (double)card->due - lesson;
}

static double by_chance(const struct card *card, uint32_t lesson, int32_t day)
{
	(void)lesson;
	(void)day;
	return card->turn;
}

static const struct {
	const char *name;
	ranking rank;
} policies[] = {
	{"practice", by_memory}, {"leitner", by_box}, {"random", by_chance}};
enum { POLICIES = sizeof(policies) / sizeof(*policies) };

static void review(struct card *card, bool right, uint32_t lesson, int32_t day)
{
	card->memory = schedule_review(&scheduler_default, card->memory,
				       right ? RATING_GOOD : RATING_AGAIN,
				       day - card->day);
	card->day = day;
	card->lessons++;
	if (!right)
		card->box = 0;
	card->due = lesson + (UINT32_C(1) << card->box);
	if (right && card->box < BOXES_OF_LEITNER - 1)
		card->box++;
}

/* The fact with the highest priority that was read and not yet asked today. */
static uint32_t choose(const struct card *cards, uint32_t n, ranking rank,
		       uint32_t lesson, int32_t day)
{
	uint32_t best = UINT32_MAX;
	double least = INFINITY;

	for (uint32_t i = 0; i < n; i++) {
		double need;

		if (!cards[i].lessons || cards[i].day == day)
			continue;
		need = rank(&cards[i], lesson, day);
		if (need < least) {
			least = need;
			best = i;
		}
	}
	return best;
}

static void teach(struct learner *learner, struct card *cards, ranking rank,
		  uint32_t *read, uint32_t lesson, int32_t day, struct rng *rng)
{
	for (uint32_t i = 0; i < learner->n; i++)
		cards[i].turn = chance(rng);
	for (uint32_t asked = 0; asked < QUESTIONS; asked++) {
		bool is_new = asked < NEW && *read < learner->n;
		uint32_t fact =
			is_new ? (*read)++
			       : choose(cards, learner->n, rank, lesson, day);

		if (fact == UINT32_MAX)
			return;
		if (is_new)
			learner_read(learner, fact, day);
		review(&cards[fact], learner_answer(learner, fact, day, rng),
		       lesson, day);
	}
}

/* The share of the facts that a pupil recalls in the end. */
static double recall_of(const struct term *term, enum model model, ranking rank,
			uint32_t student)
{
	struct rng rng = rng_numbered(term->seed, student);
	struct learner learner =
		learner_make(model, term->facts, term->ease, &rng);
	struct card *cards = calloc(term->facts, sizeof(*cards));
	uint32_t read = 0;
	int32_t day = 0;
	double sum = 0;

	if (!cards)
		abort();
	for (uint32_t i = 0; i < term->facts; i++)
		cards[i].day = -1;
	for (uint32_t i = 0; i < term->weeks * LESSONS_A_WEEK; i++) {
		day = (int32_t)(i / LESSONS_A_WEEK * 7 +
				i % LESSONS_A_WEEK * 3);
		teach(&learner, cards, rank, &read, i, day, &rng);
	}
	for (uint32_t i = 0; i < term->facts; i++)
		sum += learner_recall(&learner, i, day + DELAY);
	free(cards);
	learner_finish(&learner);
	return sum / term->facts;
}

struct mean {
	double value;
	double error; /* standard error */
};

static struct mean mean_of(const double *values, uint32_t n)
{
	double sum = 0;
	double squares = 0;
	double mean;

	for (uint32_t i = 0; i < n; i++)
		sum += values[i];
	mean = sum / n;
	for (uint32_t i = 0; i < n; i++)
		squares += (values[i] - mean) * (values[i] - mean);
	return (struct mean){mean, sqrt(squares / (n - 1) / n)};
}

static const double worse_most = .02; /* than leitner */

/* For one model: is practice as good as it should be? */
static bool compare(const struct term *term, enum model model)
{
	double *recall =
		calloc(term->students * (POLICIES + 1), sizeof(double));
	double *apart = recall + term->students * POLICIES;
	bool better = true;

	if (!recall)
		abort();
	for (int p = 0; p < POLICIES; p++) {
		double *own = recall + (uint32_t)p * term->students;
		struct mean mean;
		struct mean less;

		for (uint32_t i = 0; i < term->students; i++) {
			own[i] = recall_of(term, model, policies[p].rank, i);
			apart[i] = recall[i] - own[i];
		}
		mean = mean_of(own, term->students);
		less = mean_of(apart, term->students);
		printf("%-9s  %-8s  %5.1f %% +- %.1f",
		       model == TRACES ? "traces" : "stability",
		       policies[p].name, 100 * mean.value, 100 * mean.error);
		if (p)
			printf("   %+5.1f +- %.1f", -100 * less.value,
			       100 * less.error);
		printf("\n");
		if (policies[p].rank == by_chance)
			better = better && less.value > 2 * less.error;
		else
			better = better && less.value >= -worse_most;
	}
	free(recall);
	return better;
}

static bool read_options(int argc, char **argv, struct term *term, bool *check)
{
	static const struct option options[] = {
		{"students", required_argument, NULL, 's'},
		{"facts", required_argument, NULL, 'f'},
		{"weeks", required_argument, NULL, 'w'},
		{"ease", required_argument, NULL, 'e'},
		{"seed", required_argument, NULL, 'r'},
		{"check", no_argument, NULL, 'c'},
		{NULL, 0, NULL, 0}};
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		unsigned long n = optarg ? strtoul(optarg, NULL, 10) : 0;

		if (option == 's')
			term->students = (uint32_t)n;
		else if (option == 'f')
			term->facts = (uint32_t)n;
		else if (option == 'w')
			term->weeks = (uint32_t)n;
		else if (option == 'r')
			term->seed = n;
		else if (option == 'e')
			term->ease = strtod(optarg, NULL);
		else if (option == 'c')
			*check = true;
		else
			return false;
	}
	return term->students > 1 && term->facts && term->weeks;
}

int main(int argc, char **argv)
{
	struct term term = {.students = 300,
			    .facts = 100,
			    .weeks = 16,
			    .ease = 1,
			    .seed = 1};
	bool check = false;
	bool better = true;

	if (!read_options(argc, argv, &term, &check)) {
		fprintf(stderr,
			"usage: simulation [--students N] [--facts N] "
			"[--weeks N] [--ease X] [--seed N] [--check]\n");
		return 2;
	}
	printf("%u pupils, %u facts, %u weeks, ease %g, seed %llu: recall "
	       "after four weeks, and how far from practice\n",
	       term.students, term.facts, term.weeks, term.ease,
	       (unsigned long long)term.seed);
	for (int model = 0; model < MODELS; model++)
		better = compare(&term, (enum model)model) && better;
	return check && !better;
}
