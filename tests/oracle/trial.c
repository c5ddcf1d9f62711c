#include "trial.h"

#include "claim_context.h"
#include "spoken_value.h"

#include <stdio.h>

void trial_fault(struct trial *trial, const char *what, struct str answer,
		 const struct world *world)
{
	const struct question *q = trial->q;
	struct strbuf text = STRBUF_INIT;

	if (trial->oracle->faults++ >= trial->oracle->limit)
		return;
	printf("fault: %s\n  question: " STR_FMT "\n  stem: " STR_FMT "\n",
	       what, STR_ARG(q->id), STR_ARG(q->stem));
	for (uint32_t i = 0; i < q->n_options; i++)
		printf("  option: " STR_FMT "%s\n", STR_ARG(q->options[i]),
		       q->keys >> i & 1 ? " *" : "");
	if (str_eq(answer, scene_stranger.text))
		printf("  answer: (one that the pack does not know)\n");
	else if (answer.len)
		printf("  answer: " STR_FMT "\n", STR_ARG(answer));
	if (world) {
		world_describe(world, &text);
		printf("  world: %s\n", strbuf_text(&text));
	}
	strbuf_finish(&text);
}

static void hint_text(struct trial *trial, struct world *world, struct str text)
{
	const struct phrases *phrases = trial->book->phrases;
	struct date date;
	struct number number;

	if (said_date(phrases, text, &date) || said_when(phrases, text, &date))
		world_hint_date(world, date);
	if (!said_figure(phrases, text, &number))
		return;
	world_hint_figure(world, world_figure_code(number.lo, number.power));
	if (number.hi != number.lo)
		world_hint_figure(world,
				  world_figure_code(number.hi, number.power));
}

/* Adds as hints the days and figures in the question and the answer. */
static struct world begin(struct trial *trial, const struct said *answer)
{
	struct world world = world_make(trial->book->pack);

	hint_text(trial, &world, answer->text);
	for (uint32_t i = 0; i < trial->readings.n; i++)
		for (uint32_t j = 0; j < trial->readings.all[i].match.n; j++)
			hint_text(trial, &world,
				  trial->readings.all[i].slots[j].text);
	return world;
}

/* Whether it is right in this world; sets `*fault` to any other problem. */
static bool right(struct trial *trial, struct world *world,
		  const struct said *answer, const char **fault)
{
	uint32_t pick = world_meaning(world, trial->q, 0, trial->readings.n);
	struct scene scene = readings_scene(&trial->readings, pick, trial->book,
					    trial->q, world);
	bool is = scene.reading->stem->claim->right(&scene, answer);

	*fault = scene.fault;
	return is;
}

static void finish(struct trial *trial, const struct world *world)
{
	trial->oracle->worlds += world->count - 1;
	trial->oracle->answers++;
	trial->oracle->capped += world->capped;
}

void trial_expect(struct trial *trial, const struct said *answer, bool is_right,
		  const char *what)
{
	struct world world = begin(trial, answer);
	uint32_t possible = 0;

	while (world_next(&world)) {
		const char *fault;
		bool is = right(trial, &world, answer, &fault);

		if (world.impossible)
			continue;
		possible++;
		if (!fault && is == is_right)
			continue;
		trial_fault(trial, fault ? fault : what, answer->text, &world);
		break;
	}
	finish(trial, &world);
	trial->oracle->unseen += !possible;
}

bool trial_always(struct trial *trial, uint32_t reading,
		  const struct said *answer, trial_check check, void *data)
{
	struct world world = begin(trial, answer);
	bool always = true;

	while (always && world_next(&world)) {
		struct scene scene =
			readings_scene(&trial->readings, reading, trial->book,
				       trial->q, &world);

		always = check(&scene, data) || world.impossible;
	}
	finish(trial, &world);
	return always;
}

bool trial_ever(struct trial *trial, const struct said *answer)
{
	struct world world = begin(trial, answer);
	bool ever = false;

	while (!ever && world_next(&world)) {
		const char *fault;

		ever = right(trial, &world, answer, &fault) &&
		       !world.impossible;
	}
	finish(trial, &world);
	return ever;
}
