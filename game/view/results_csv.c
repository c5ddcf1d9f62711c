#include "base/csv_text.h"
#include "game/view/results_view.h"

#include <math.h>

static void end_line(struct strbuf *out)
{
	strbuf_addz(out, "\r\n");
}

/* Leaves the cell empty when there is no figure. */
static void add_figure(struct strbuf *out, double figure)
{
	strbuf_addc(out, ',');
	if (isfinite(figure))
		strbuf_addf(out, "%.12g", figure);
}

static void add_topic_head(struct strbuf *out, struct str topic,
			   const char *what)
{
	struct strbuf head = STRBUF_INIT;

	strbuf_addf(&head, STR_FMT ": %s", STR_ARG(topic), what);
	strbuf_addc(out, ',');
	csv_add(out, strbuf_str(&head));
	strbuf_finish(&head);
}

static void add_heads(struct strbuf *out, const struct results *results)
{
	strbuf_addz(out, "name,ended,asked,right,close,wrong,open,mark,points,"
			 "seconds");
	for (uint32_t i = 0; i < results->n_topics; i++) {
		add_topic_head(out, results->topics[i], "mark");
		add_topic_head(out, results->topics[i], "asked");
	}
	for (uint32_t i = 0; i < results->n_questions; i++)
		strbuf_addf(out, ",%u", i + 1);
	end_line(out);
}

static void add_pupil(struct strbuf *out, const struct results *results,
		      const struct results_pupil *pupil)
{
	csv_add(out, pupil->name);
	strbuf_addf(out, ",%s,%u,%u,%u,%u,%u", pupil->is_counted ? "yes" : "no",
		    pupil->asked, pupil->right, pupil->close, pupil->wrong,
		    pupil->open);
	add_figure(out, pupil->mark);
	strbuf_addf(out, ",%u", pupil->points);
	add_figure(out, (double)pupil->milliseconds / 1000);
	for (uint32_t i = 0; i < results->n_topics; i++) {
		add_figure(out, pupil->topics[i].mark);
		strbuf_addf(out, ",%u", pupil->topics[i].asked);
	}
	for (uint32_t i = 0; i < results->n_questions; i++)
		add_figure(out, pupil->marks[i]);
	end_line(out);
}

void results_csv(struct strbuf *out, const struct results *results)
{
	add_heads(out, results);
	for (uint32_t i = 0; i < results->n_pupils; i++)
		add_pupil(out, results, &results->pupils[i]);
}

/* Asar (3); Adal (1) */
static void add_answers(struct strbuf *out, const struct results_question *q)
{
	struct strbuf all = STRBUF_INIT;

	for (uint32_t i = 0; i < q->n_answers; i++)
		strbuf_addf(&all, "%s" STR_FMT " (%u)", i ? "; " : "",
			    STR_ARG(q->answers[i].text), q->answers[i].n);
	csv_add(out, strbuf_str(&all));
	strbuf_finish(&all);
}

void results_csv_questions(struct strbuf *out, const struct results *results)
{
	strbuf_addz(out, "number,id,stem,answer,topic,n,right,close,wrong,open,"
			 "facility,sd,item_rest,efficiency,wrong_answers");
	end_line(out);
	for (uint32_t i = 0; i < results->n_questions; i++) {
		const struct results_question *q = &results->questions[i];
		const struct str texts[] = {q->id, q->stem, q->answer,
					    q->topic};

		strbuf_addf(out, "%u", i + 1);
		for (size_t j = 0; j < sizeof(texts) / sizeof(*texts); j++) {
			strbuf_addc(out, ',');
			csv_add(out, texts[j]);
		}
		strbuf_addf(out, ",%u,%u,%u,%u,%u", q->n, q->right, q->close,
			    q->wrong, q->open);
		add_figure(out, q->stats.facility);
		add_figure(out, q->stats.sd);
		add_figure(out, q->stats.item_rest);
		add_figure(out, q->stats.efficiency);
		strbuf_addc(out, ',');
		add_answers(out, q);
		end_line(out);
	}
}
