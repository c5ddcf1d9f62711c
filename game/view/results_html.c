#include "game/view/html_text.h"
#include "game/view/results_view.h"

#include <math.h>

enum {
	CHART_WIDTH = 640,
	CHART_HEIGHT = 160,
	BAR_HEIGHT = 18,
	LABEL_WIDTH = 40,
	BINS_MOST = 41,
};

/* A table wider than the page is scrolled alone, and on paper made smaller; the
 * names of topics stand upright, so that many fit. */
static const char style[] =
	"body{font:16px/1.4 sans-serif;max-width:60em;margin:2em auto;"
	"padding:0 1em;color:#111;background:#fff}"
	".wide{overflow-x:auto}"
	"table{border-collapse:collapse;margin:1em 0}"
	"td,th{border-bottom:1px solid #bbb;padding:.2em .6em;text-align:right}"
	"td:first-child,th:first-child{text-align:left}"
	".wide td{white-space:nowrap}th{vertical-align:bottom}"
	"th.topic{writing-mode:vertical-rl;transform:rotate(180deg);"
	"text-align:left;font-weight:normal;max-height:12em}"
	"svg{display:block;margin:.5em 0;width:100%;max-width:640px}"
	"svg text{font:12px sans-serif}"
	".flag{font-weight:bold}li{margin-bottom:.8em;break-inside:avoid}"
	"@media print{body{margin:0;max-width:none;font-size:11pt}"
	".wide{overflow:visible;font-size:9pt}tr{break-inside:avoid}}";

static void add_cell(struct strbuf *out, double figure, int digits)
{
	strbuf_addz(out, "<td>");
	results_add_figure(out, figure, digits);
	strbuf_addz(out, "</td>");
}

static void add_pupil_heads(struct strbuf *out, const struct results *results)
{
	strbuf_addz(out, "<tr><th>Pupil</th><th>right</th><th>close</th>"
			 "<th>wrong</th><th>open</th><th>mark</th>"
			 "<th>points</th><th>time</th>");
	for (uint32_t i = 0; i < results->n_topics; i++) {
		strbuf_addz(out, "<th class=\"topic\">");
		html_add(out, results->topics[i]);
		strbuf_addz(out, "</th>");
	}
	strbuf_addz(out, "</tr>\n");
}

static void add_pupil(struct strbuf *out, const struct results *results,
		      const struct results_pupil *pupil)
{
	strbuf_addz(out, "<tr><td>");
	html_add(out, pupil->name);
	strbuf_addz(out, pupil->is_counted ? "</td>" : " (not finished)</td>");
	strbuf_addf(out, "<td>%u</td><td>%u</td><td>%u</td><td>%u</td><td>",
		    pupil->right, pupil->close, pupil->wrong, pupil->open);
	results_add_mark(out, pupil->mark);
	strbuf_addf(out, "</td><td>%u</td><td>", pupil->points);
	results_add_time(out, pupil->milliseconds);
	strbuf_addz(out, "</td>");
	for (uint32_t i = 0; i < results->n_topics; i++) {
		strbuf_addz(out, "<td>");
		results_add_mark(out, pupil->topics[i].mark);
		strbuf_addf(out, " of %u</td>", pupil->topics[i].asked);
	}
	strbuf_addz(out, "</tr>\n");
}

static void add_pupils(struct strbuf *out, const struct results *results)
{
	strbuf_addz(out, "<h2>Pupils</h2>\n<div class=\"wide\"><table>\n");
	add_pupil_heads(out, results);
	for (uint32_t i = 0; i < results->n_pupils; i++)
		add_pupil(out, results, &results->pupils[i]);
	strbuf_addz(out, "</table></div>\n");
}

/* How many whole marks each column covers, to limit their number. */
static uint32_t width_of_bin(const struct results *results)
{
	uint32_t most = 1;

	for (uint32_t i = 0; i < results->n_pupils; i++)
		if (results->pupils[i].mark > most)
			most = (uint32_t)ceil(results->pupils[i].mark);
	if (!results->versions && results->n_questions > most)
		most = results->n_questions;
	return most / BINS_MOST + 1;
}

static uint32_t fill_bins(const struct results *results, uint32_t *bins,
			  uint32_t width)
{
	uint32_t last = results->versions ? 0 : results->n_questions / width;

	for (uint32_t i = 0; i < results->n_pupils; i++) {
		uint32_t bin = (uint32_t)results->pupils[i].mark / width;

		if (!results->pupils[i].is_counted)
			continue;
		bins[bin]++;
		last = bin > last ? bin : last;
	}
	return last + 1;
}

/* How many pupils got each mark. */
static void add_marks_chart(struct strbuf *out, const struct results *results)
{
	uint32_t bins[BINS_MOST + 1] = {0};
	uint32_t width = width_of_bin(results);
	uint32_t n = fill_bins(results, bins, width);
	uint32_t most = 1;
	double step = (double)CHART_WIDTH / n;

	for (uint32_t i = 0; i < n; i++)
		most = bins[i] > most ? bins[i] : most;
	strbuf_addf(out,
		    "<svg role=\"img\" aria-label=\"How many pupils have each "
		    "mark\" viewBox=\"0 0 %d %d\">\n",
		    CHART_WIDTH, CHART_HEIGHT + 36);
	for (uint32_t i = 0; i < n; i++) {
		double height = (double)CHART_HEIGHT * bins[i] / most;

		strbuf_addf(out,
			    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" "
			    "height=\"%.1f\" fill=\"#36c\"/>",
			    i * step + 1, 16 + CHART_HEIGHT - height, step - 2,
			    height);
		if (bins[i])
			strbuf_addf(out,
				    "<text x=\"%.1f\" y=\"%.1f\" "
				    "text-anchor=\"middle\">%u</text>",
				    (i + 0.5) * step,
				    12 + CHART_HEIGHT - height, bins[i]);
		strbuf_addf(out,
			    "<text x=\"%.1f\" y=\"%d\" "
			    "text-anchor=\"middle\">%u</text>\n",
			    (i + 0.5) * step, CHART_HEIGHT + 32, i * width);
	}
	strbuf_addz(out, "</svg>\n");
}

/* The facility of each question. */
static void add_facility_chart(struct strbuf *out,
			       const struct results *results)
{
	int room = CHART_WIDTH - 2 * LABEL_WIDTH;

	strbuf_addf(out,
		    "<svg role=\"img\" aria-label=\"The share of marks in each "
		    "question\" viewBox=\"0 0 %d %u\">\n",
		    CHART_WIDTH, results->n_questions * BAR_HEIGHT + 4);
	for (uint32_t i = 0; i < results->n_questions; i++) {
		const struct results_question *q = &results->questions[i];
		uint32_t y = i * BAR_HEIGHT;
		double share =
			isfinite(q->stats.facility) ? q->stats.facility : 0;

		strbuf_addf(out,
			    "<text x=\"%d\" y=\"%u\" text-anchor=\"end\">%u"
			    "</text><rect x=\"%d\" y=\"%u\" width=\"%.1f\" "
			    "height=\"%d\" fill=\"%s\"/><text x=\"%.1f\" "
			    "y=\"%u\">%.0f %%</text>\n",
			    LABEL_WIDTH - 6, y + 14, i + 1, LABEL_WIDTH, y + 3,
			    share * room, BAR_HEIGHT - 4,
			    results_advice(q) ? "#c33" : "#36c",
			    LABEL_WIDTH + share * room + 4, y + 14,
			    share * 100);
	}
	strbuf_addz(out, "</svg>\n");
}

static void add_answers(struct strbuf *out, const struct results_question *q)
{
	if (!q->n_answers && !q->open)
		return;
	strbuf_addz(out, "<table><tr><th>answer</th><th>pupils</th>"
			 "<th>mean rest</th></tr>");
	for (uint32_t i = 0; i < q->n_answers; i++) {
		const struct results_answer *answer = &q->answers[i];

		strbuf_addf(out, "<tr%s><td>",
			    answer->is_strong ? " class=\"flag\"" : "");
		html_add(out, answer->text);
		strbuf_addf(out, "</td><td>%u</td>", answer->n);
		add_cell(out, answer->rest, 2);
		strbuf_addz(out, "</tr>");
	}
	if (q->open)
		strbuf_addf(out,
			    "<tr><td>(not answered)</td><td>%u</td><td>-</td>"
			    "</tr>",
			    q->open);
	strbuf_addz(out, "</table>");
}

static void add_question(struct strbuf *out, const struct results_question *q)
{
	const char *advice = results_advice(q);

	strbuf_addz(out, "<li>");
	html_add(out, q->stem);
	strbuf_addz(out, "<br/>= ");
	html_add(out, q->answer);
	strbuf_addf(out,
		    "<table><tr><th>n</th><th>right</th><th>close</th>"
		    "<th>wrong</th><th>open</th><th>facility</th>"
		    "<th>item-rest</th><th>efficiency</th></tr><tr><td>%u</td>"
		    "<td>%u</td><td>%u</td><td>%u</td><td>%u</td>",
		    q->n, q->right, q->close, q->wrong, q->open);
	add_cell(out, q->stats.facility, 2);
	add_cell(out, q->stats.item_rest, 2);
	add_cell(out, q->stats.efficiency, 2);
	strbuf_addz(out, "</tr></table>");
	add_answers(out, q);
	if (advice)
		strbuf_addf(out, "<p class=\"flag\">%s</p>", advice);
	strbuf_addz(out, "</li>\n");
}

static void add_notes(struct strbuf *out, const struct results *results)
{
	if (!results->n_notes)
		return;
	strbuf_addz(out, "<h2>Notes</h2>\n<ul>\n");
	for (uint32_t i = 0; i < results->n_notes; i++) {
		strbuf_addz(out, "<li>");
		html_add(out, results->notes[i]);
		strbuf_addz(out, "</li>\n");
	}
	strbuf_addz(out, "</ul>\n");
}

static void add_quiz(struct strbuf *out, const struct results *results)
{
	struct strbuf meaning = STRBUF_INIT;

	strbuf_addz(out, "<h2>The quiz</h2>\n<p>");
	results_add_meaning(&meaning, results);
	html_add(out, strbuf_str(&meaning));
	strbuf_addz(out, "</p>\n");
	strbuf_finish(&meaning);
	if (results->n)
		add_marks_chart(out, results);
}

void results_html(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results)
{
	html_begin(out, quiz->title, style);
	strbuf_addz(out, "<h1>");
	html_add(out, quiz->title);
	strbuf_addz(out, "</h1>\n<p>");
	html_add(out, quiz->text);
	strbuf_addz(out, "</p>\n");
	add_quiz(out, results);
	add_pupils(out, results);
	strbuf_addf(out, "<h2>%s</h2>\n",
		    results->versions ? "Facts" : "Questions");
	add_facility_chart(out, results);
	strbuf_addz(out, "<ol>\n");
	for (uint32_t i = 0; i < results->n_questions; i++)
		add_question(out, &results->questions[i]);
	strbuf_addz(out, "</ol>\n");
	add_notes(out, results);
	html_end(out);
}
