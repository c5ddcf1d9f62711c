#include "exchange/xlsx.h"
#include "game/view/results_view.h"

static void add_words(struct cells *cells, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		cells_word(cells, words[i]);
}

static void add_topic_head(struct cells *cells, struct str topic,
			   const char *what, struct arena *arena)
{
	cells_text(cells,
		   arena_printf(arena, STR_FMT ": %s", STR_ARG(topic), what));
}

static void add_pupil_heads(struct cells *cells, const struct results *results,
			    struct arena *arena)
{
	static const struct str heads[] = {
		STR("name"),   STR("ended"),  STR("asked"), STR("right"),
		STR("close"),  STR("wrong"),  STR("open"),  STR("mark"),
		STR("points"), STR("seconds")};

	add_words(cells, heads, sizeof(heads) / sizeof(*heads));
	for (uint32_t i = 0; i < results->n_topics; i++) {
		add_topic_head(cells, results->topics[i], "mark", arena);
		add_topic_head(cells, results->topics[i], "asked", arena);
	}
	for (uint32_t i = 0; i < results->n_questions; i++)
		cells_figure(cells, i + 1);
	cells_end_row(cells);
}

static void add_pupil(struct cells *cells, const struct results *results,
		      const struct results_pupil *pupil)
{
	cells_text(cells, pupil->name);
	cells_word(cells, pupil->is_counted ? STR("yes") : STR("no"));
	cells_figure(cells, pupil->asked);
	cells_figure(cells, pupil->right);
	cells_figure(cells, pupil->close);
	cells_figure(cells, pupil->wrong);
	cells_figure(cells, pupil->open);
	cells_figure(cells, pupil->mark);
	cells_figure(cells, pupil->points);
	cells_figure(cells, (double)pupil->milliseconds / 1000);
	for (uint32_t i = 0; i < results->n_topics; i++) {
		cells_figure(cells, pupil->topics[i].mark);
		cells_figure(cells, pupil->topics[i].asked);
	}
	for (uint32_t i = 0; i < results->n_questions; i++)
		cells_figure(cells, pupil->marks[i]);
	cells_end_row(cells);
}

/* A row for each pupil. */
static void add_pupils(struct cells *cells, const struct results *results,
		       struct arena *arena)
{
	add_pupil_heads(cells, results, arena);
	for (uint32_t i = 0; i < results->n_pupils; i++)
		add_pupil(cells, results, &results->pupils[i]);
}

/* Asar (3); Adal (1) */
static struct str answers_of(const struct results_question *q,
			     struct arena *arena)
{
	struct strbuf all = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < q->n_answers; i++)
		strbuf_addf(&all, "%s" STR_FMT " (%u)", i ? "; " : "",
			    STR_ARG(q->answers[i].text), q->answers[i].n);
	text = arena_copy(arena, strbuf_str(&all));
	strbuf_finish(&all);
	return text;
}

static void add_question(struct cells *cells, const struct results_question *q,
			 uint32_t number, struct arena *arena)
{
	cells_figure(cells, number);
	cells_text(cells, q->id);
	cells_text(cells, q->stem);
	cells_text(cells, q->answer);
	cells_text(cells, q->topic);
	cells_figure(cells, q->n);
	cells_figure(cells, q->right);
	cells_figure(cells, q->close);
	cells_figure(cells, q->wrong);
	cells_figure(cells, q->open);
	cells_figure(cells, q->stats.facility);
	cells_figure(cells, q->stats.sd);
	cells_figure(cells, q->stats.item_rest);
	cells_figure(cells, q->stats.efficiency);
	cells_text(cells, answers_of(q, arena));
	cells_end_row(cells);
}

/* A row for each question. */
static void add_questions(struct cells *cells, const struct results *results,
			  struct arena *arena)
{
	static const struct str heads[] = {
		STR("number"),	  STR("id"),	     STR("stem"),
		STR("answer"),	  STR("topic"),	     STR("n"),
		STR("right"),	  STR("close"),	     STR("wrong"),
		STR("open"),	  STR("facility"),   STR("sd"),
		STR("item_rest"), STR("efficiency"), STR("wrong_answers")};

	add_words(cells, heads, sizeof(heads) / sizeof(*heads));
	cells_end_row(cells);
	for (uint32_t i = 0; i < results->n_questions; i++)
		add_question(cells, &results->questions[i], i + 1, arena);
}

static void write_csv(struct strbuf *out, const struct results *results,
		      void (*add)(struct cells *cells,
				  const struct results *results,
				  struct arena *arena))
{
	struct arena arena = ARENA_INIT;
	struct cells cells = CELLS_INIT;

	add(&cells, results, &arena);
	cells_csv(out, &cells);
	cells_finish(&cells);
	arena_finish(&arena);
}

void results_csv(struct strbuf *out, const struct results *results)
{
	write_csv(out, results, add_pupils);
}

void results_csv_questions(struct strbuf *out, const struct results *results)
{
	write_csv(out, results, add_questions);
}

bool results_xlsx(struct strbuf *out, const struct results *results,
		  struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	struct cells pupils = CELLS_INIT;
	struct cells questions = CELLS_INIT;
	struct cells notes = CELLS_INIT;
	const struct xlsx_sheet sheets[] = {
		{"Pupils", &pupils, true},
		{"Questions", &questions, true},
		{"Notes", &notes, false},
	};
	bool ok;

	add_pupils(&pupils, results, &arena);
	add_questions(&questions, results, &arena);
	for (uint32_t i = 0; i < results->n_notes; i++) {
		cells_text(&notes, results->notes[i]);
		cells_end_row(&notes);
	}
	ok = xlsx_write(out, sheets, results->n_notes ? 3 : 2, error);
	cells_finish(&pupils);
	cells_finish(&questions);
	cells_finish(&notes);
	arena_finish(&arena);
	return ok;
}
