#include "classroom/results.h"

#include "classroom/results_making.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static double mark_of(const struct store_answer *answer)
{
	if (str_eq(answer->verdict, STR("correct")))
		return answer->tries == 1 ? 1 : 0.5;
	return str_eq(answer->verdict, STR("close")) ? 0.5 : 0;
}

static void add_verdict(const struct store_answer *answer, uint32_t *right,
			uint32_t *close, uint32_t *wrong)
{
	if (str_eq(answer->verdict, STR("correct")))
		(*right)++;
	else if (str_eq(answer->verdict, STR("close")))
		(*close)++;
	else
		(*wrong)++;
}

static uint32_t question_at(struct making *m, struct str id)
{
	bool is_new;
	uint32_t *at = strmap_put(&m->index, id, &is_new);

	if (is_new) {
		*at = m->questions.n;
		*vec_push(&m->questions) =
			(struct results_question){.id = id, .n = 0};
	}
	return *at;
}

static uint32_t topic_at(struct making *m, struct str name)
{
	for (uint32_t i = 0; i < m->topics.n; i++)
		if (str_eq(m->topics.at[i], name))
			return i;
	*vec_push(&m->topics) = name;
	return m->topics.n - 1;
}

/* Records the topics of the questions drawn and, for the quiz' own, their
 * places. */
static void know_questions(struct making *m)
{
	const struct results_input *input = m->input;
	bool is_new;

	for (uint32_t i = 0; i < input->n_rounds; i++)
		for (uint32_t j = 0; j < input->rounds[i].n; j++) {
			const struct question *q =
				&input->rounds[i].questions[j];
			struct results_question *known;
			uint32_t at;

			*strmap_put(&m->topic_of, q->id, &is_new) =
				topic_at(m, q->topic);
			if (input->quiz->versions)
				continue;
			at = question_at(m, q->id);
			known = &m->questions.at[at];
			known->position = j + 1;
			known->stem = q->stem;
			known->answer = q->answer;
			known->topic = q->topic;
		}
}

/* pack/group/form/key: a question no longer in the quiz has its group as
 * topic. */
static uint32_t topic_of(struct making *m, struct str id)
{
	const uint32_t *known = strmap_get(&m->topic_of, id);
	struct str pack = STR_NONE;
	struct str group = STR_NONE;

	if (known)
		return *known;
	str_split(&id, '/', &pack);
	str_split(&id, '/', &group);
	return topic_at(m, group);
}

/* With versions, answers are identified by the fact, the first in the list. */
static struct str key_of(const struct making *m,
			 const struct store_answer *answer)
{
	struct str rest = answer->facts;
	struct str fact = STR_NONE;

	if (m->input->quiz->versions && str_split(&rest, '\n', &fact))
		return fact;
	return answer->question;
}

static void enter_answers(struct making *m, const struct chosen *chosen)
{
	for (uint32_t i = 0; i < chosen->n_answers; i++) {
		const struct store_answer *answer = &chosen->answers[i];
		uint32_t topic = topic_of(m, answer->question);
		uint32_t at = question_at(m, key_of(m, answer));
		struct results_question *q = &m->questions.at[at];

		if (q->stem.len)
			continue;
		q->stem = answer->stem;
		q->answer = answer->answer;
		q->topic = m->topics.at[topic];
	}
}

static void add_answer(struct making *m, struct results_pupil *pupil,
		       const struct store_answer *answer)
{
	uint32_t at = question_at(m, key_of(m, answer));
	struct results_topic *topic =
		&pupil->topics[topic_of(m, answer->question)];
	double mark = mark_of(answer);

	add_verdict(answer, &pupil->right, &pupil->close, &pupil->wrong);
	pupil->asked++;
	pupil->mark += mark;
	topic->asked++;
	topic->mark += mark;
	pupil->marks[at] = mark;
	pupil->had[at] = true;
}

/* Was a question asked that is no longer in the quiz? */
static void look_for_changes(struct making *m)
{
	m->is_mixed = m->input->quiz->versions;
	if (m->is_mixed)
		return;
	vec_each (q, &m->questions)
		m->is_mixed |= !q->position;
	if (m->is_mixed)
		results_note(m, "The quiz or its pack has been changed: some "
				"pupils had questions that it no longer has.");
}

/* If pupils had different questions, those not answered are unknown. */
static void mark_had(const struct making *m, struct results_pupil *pupil)
{
	for (uint32_t i = 0; i < m->questions.n; i++) {
		pupil->marks[i] = NAN;
		pupil->had[i] = !m->is_mixed;
	}
}

static struct results_pupil make_pupil(struct making *m,
				       const struct chosen *chosen)
{
	uint32_t n = m->questions.n;
	struct results_pupil pupil = {
		.name = chosen->name,
		.is_counted = chosen->is_ended,
		.topics = arena_array(m->arena, struct results_topic,
				      m->topics.n),
		.marks = arena_array(m->arena, double, n),
		.had = arena_array(m->arena, bool, n),
	};

	mark_had(m, &pupil);
	for (uint32_t i = 0; i < chosen->n_answers; i++) {
		const struct store_answer *answer = &chosen->answers[i];

		pupil.points += answer->points;
		pupil.milliseconds += answer->milliseconds;
		if (chosen_is_last(chosen, i))
			add_answer(m, &pupil, answer);
	}
	pupil.open = chosen->game->length > pupil.asked
			     ? chosen->game->length - pupil.asked
			     : 0;
	return pupil;
}

static void make_pupils(struct making *m, struct results *results)
{
	struct results_pupil *pupils =
		arena_array(m->arena, struct results_pupil, m->chosen.n);

	for (uint32_t i = 0; i < m->chosen.n; i++) {
		pupils[i] = make_pupil(m, &m->chosen.at[i]);
		results->n += pupils[i].is_counted;
	}
	results->pupils = pupils;
	results->n_pupils = m->chosen.n;
}

/* Makes the table of marks, counted pupils by all questions. */
static void make_statistics(struct making *m, struct results *results)
{
	uint32_t n = m->questions.n;
	double *at = arena_array(m->arena, double, (size_t)results->n *n);
	struct item_stats *items = arena_array(m->arena, struct item_stats, n);
	struct mark_table marks = {at, results->n, n};

	for (uint32_t i = 0; i < results->n_pupils; i++) {
		const struct results_pupil *pupil = &results->pupils[i];

		if (!pupil->is_counted)
			continue;
		memcpy(at, pupil->marks, n * sizeof(*at));
		at += n;
	}
	results->test = test_stats(&marks, items);
	for (uint32_t i = 0; i < n; i++)
		m->questions.at[i].stats = items[i];
}

/* Pupils with different questions cannot be compared by their totals. */
static void drop_comparisons(struct making *m, struct results *results)
{
	bool few = results->n < RESULTS_LEAST;

	if (!few && !m->is_mixed)
		return;
	results->test.alpha = results->test.sem = NAN;
	vec_each (q, &m->questions) {
		q->stats.item_rest = q->stats.efficiency = NAN;
		if (m->is_mixed)
			q->stats.sd = NAN;
	}
}

static void count_question(struct making *m, struct results *results,
			   uint32_t at)
{
	struct results_question *q = &m->questions.at[at];

	for (uint32_t i = 0; i < results->n_pupils; i++) {
		const struct results_pupil *pupil = &results->pupils[i];
		const struct chosen *chosen = &m->chosen.at[i];

		if (!pupil->is_counted || !pupil->had[at])
			continue;
		q->n++;
		if (isnan(pupil->marks[at])) {
			q->open++;
			continue;
		}
		q->mark += pupil->marks[at];
		for (uint32_t j = 0; j < chosen->n_answers; j++)
			if (chosen_is_last(chosen, j) &&
			    str_eq(key_of(m, &chosen->answers[j]), q->id))
				add_verdict(&chosen->answers[j], &q->right,
					    &q->close, &q->wrong);
	}
	q->stats.facility = q->n ? q->mark / q->n : NAN;
}

/* Those of the quiz in its order, then others by id. */
static int by_position(const void *a, const void *b)
{
	const struct results_question *x = a;
	const struct results_question *y = b;

	if (x->position && y->position)
		return (x->position > y->position) -
		       (x->position < y->position);
	if (x->position || y->position)
		return x->position ? -1 : 1;
	return str_cmp(x->id, y->id);
}

/* Invalidates the indices of questions that were taken before. */
static void sort_questions(struct making *m)
{
	if (m->questions.n)
		qsort(m->questions.at, m->questions.n, sizeof(*m->questions.at),
		      by_position);
	strmap_finish(&m->index);
	m->index = (struct strmap)STRMAP_INIT;
	for (uint32_t i = 0; i < m->questions.n; i++) {
		bool is_new;

		*strmap_put(&m->index, m->questions.at[i].id, &is_new) = i;
	}
}

static void calculate(struct making *m, struct results *results)
{
	know_questions(m);
	vec_each (chosen, &m->chosen)
		enter_answers(m, chosen);
	sort_questions(m);
	look_for_changes(m);
	results->is_mixed = m->is_mixed;
	make_pupils(m, results);
	make_statistics(m, results);
	drop_comparisons(m, results);
	for (uint32_t i = 0; i < m->questions.n; i++) {
		count_question(m, results, i);
		results_add_answers(m, results, i);
	}
}

struct results results_make(const struct results_input *input,
			    struct arena *arena)
{
	struct making m = {.input = input, .arena = arena};
	struct results results = {.versions = input->quiz->versions};

	results_choose(&m);
	calculate(&m, &results);
	results.questions = vec_clone(&m.questions, arena);
	results.n_questions = m.questions.n;
	results.topics = vec_clone(&m.topics, arena);
	results.n_topics = m.topics.n;
	results.notes = vec_clone(&m.notes, arena);
	results.n_notes = m.notes.n;
	vec_finish(&m.questions);
	vec_finish(&m.topics);
	vec_finish(&m.notes);
	vec_finish(&m.chosen);
	strmap_finish(&m.index);
	strmap_finish(&m.topic_of);
	return results;
}
