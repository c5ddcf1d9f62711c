#include "base/json.h"
#include "game/view/results_view.h"

static void add_real(struct strbuf *out, const char *key, double value)
{
	json_key(out, key);
	json_double(out, value);
}

static void add_bool(struct strbuf *out, const char *key, bool value)
{
	json_key(out, key);
	json_bool(out, value);
}

static void add_topics(struct strbuf *out, const struct results *results,
		       const struct results_pupil *pupil)
{
	json_key(out, "topics");
	json_open(out, '[');
	for (uint32_t i = 0; i < results->n_topics; i++) {
		json_open(out, '{');
		json_key_str(out, "topic", results->topics[i]);
		json_key_uint(out, "asked", pupil->topics[i].asked);
		add_real(out, "mark", pupil->topics[i].mark);
		json_close(out, '}');
	}
	json_close(out, ']');
}

static void add_pupil(struct strbuf *out, const struct results *results,
		      const struct results_pupil *pupil)
{
	json_open(out, '{');
	json_key_str(out, "name", pupil->name);
	add_bool(out, "ended", pupil->is_counted);
	json_key_uint(out, "asked", pupil->asked);
	json_key_uint(out, "right", pupil->right);
	json_key_uint(out, "close", pupil->close);
	json_key_uint(out, "wrong", pupil->wrong);
	json_key_uint(out, "open", pupil->open);
	add_real(out, "mark", pupil->mark);
	json_key_uint(out, "points", pupil->points);
	json_key_uint(out, "milliseconds", pupil->milliseconds);
	add_topics(out, results, pupil);
	json_key(out, "marks");
	json_open(out, '[');
	for (uint32_t i = 0; i < results->n_questions; i++)
		json_double(out, pupil->marks[i]);
	json_close(out, ']');
	json_close(out, '}');
}

static void add_answers(struct strbuf *out, const struct results_question *q)
{
	json_key(out, "answers");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->n_answers; i++) {
		json_open(out, '{');
		json_key_str(out, "text", q->answers[i].text);
		json_key_uint(out, "n", q->answers[i].n);
		add_real(out, "rest", q->answers[i].rest);
		add_bool(out, "strong", q->answers[i].is_strong);
		json_close(out, '}');
	}
	json_close(out, ']');
}

static void add_question(struct strbuf *out, const struct results_question *q)
{
	json_open(out, '{');
	json_key_str(out, "id", q->id);
	json_key_str(out, "stem", q->stem);
	json_key_str(out, "answer", q->answer);
	json_key_str(out, "topic", q->topic);
	json_key_uint(out, "n", q->n);
	json_key_uint(out, "right", q->right);
	json_key_uint(out, "close", q->close);
	json_key_uint(out, "wrong", q->wrong);
	json_key_uint(out, "open", q->open);
	add_real(out, "facility", q->stats.facility);
	add_real(out, "sd", q->stats.sd);
	add_real(out, "item_rest", q->stats.item_rest);
	add_real(out, "efficiency", q->stats.efficiency);
	add_answers(out, q);
	json_close(out, '}');
}

static void add_quiz(struct strbuf *out, const struct quiz *quiz,
		     const struct results *results)
{
	struct strbuf meaning = STRBUF_INIT;

	json_key(out, "quiz");
	json_open(out, '{');
	json_key_str(out, "title", quiz->title);
	json_key_str(out, "code", quiz->text);
	add_bool(out, "versions", results->versions);
	json_key_uint(out, "n", results->n);
	add_real(out, "mean", results->test.mean);
	add_real(out, "sd", results->test.sd);
	add_real(out, "alpha", results->test.alpha);
	add_real(out, "sem", results->test.sem);
	results_add_meaning(&meaning, results);
	json_key_str(out, "meaning", strbuf_str(&meaning));
	json_close(out, '}');
	strbuf_finish(&meaning);
}

void results_json(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results)
{
	json_open(out, '{');
	add_quiz(out, quiz, results);
	json_key(out, "pupils");
	json_open(out, '[');
	for (uint32_t i = 0; i < results->n_pupils; i++)
		add_pupil(out, results, &results->pupils[i]);
	json_close(out, ']');
	json_key(out, "questions");
	json_open(out, '[');
	for (uint32_t i = 0; i < results->n_questions; i++)
		add_question(out, &results->questions[i]);
	json_close(out, ']');
	json_key(out, "notes");
	json_open(out, '[');
	for (uint32_t i = 0; i < results->n_notes; i++)
		json_str(out, results->notes[i]);
	json_close(out, ']');
	json_close(out, '}');
	strbuf_addc(out, '\n');
}
