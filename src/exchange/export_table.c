/* csv and xlsx: a row for each question, with everything about it. */
#include "exchange/export_formats.h"
#include "exchange/xlsx.h"

static void add_head(struct cells *cells)
{
	static const struct str before[] = {STR("id"), STR("kind"),
					    STR("question")};
	static const struct str options[] = {
		STR("option 1"), STR("option 2"), STR("option 3"),
		STR("option 4"), STR("option 5"), STR("option 6"),
		STR("option 7"), STR("option 8"),
	};
	static const struct str partners[] = {
		STR("partner 1"), STR("partner 2"), STR("partner 3"),
		STR("partner 4"), STR("partner 5"), STR("partner 6"),
		STR("partner 7"), STR("partner 8"),
	};
	static const struct str behind[] = {
		STR("right"),	    STR("answer"),     STR("also accepted"),
		STR("explanation"), STR("source"),     STR("topic"),
		STR("level"),	    STR("importance"),
	};

	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		cells_text(cells, before[i]);
	for (size_t i = 0; i < OPTIONS_MOST; i++)
		cells_text(cells, options[i]);
	for (size_t i = 0; i < OPTIONS_MOST; i++)
		cells_text(cells, partners[i]);
	for (size_t i = 0; i < sizeof(behind) / sizeof(*behind); i++)
		cells_text(cells, behind[i]);
	cells_end_row(cells);
}

/* "2, 3": the right options, counted from 1; of an order, all of them in that
 * order; of pairs, the partner of each option. */
static struct str right_of(const struct question *q, struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < q->n_options; i++) {
		bool all = q->kind == ASK_ORDER || q->kind == ASK_MATCH;

		if (!all && !(q->keys >> i & 1))
			continue;
		strbuf_addf(&out, "%s%u", out.len ? ", " : "",
			    (all ? q->order[i] : i) + 1);
	}
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

/* "71.1 ± 0", "18000000 ± 4500000 (half)"; nothing if it says no more than the
 * answer. */
static void add_figure(struct strbuf *out, const struct export_figure *figure,
		       struct str answer)
{
	if (str_eq(figure->tolerance, STR("0")) &&
	    str_eq(figure->value, answer))
		return;
	strbuf_addf(out, "%s" STR_FMT " ± " STR_FMT "%s", out->len ? "; " : "",
		    STR_ARG(figure->value), STR_ARG(figure->tolerance),
		    figure->percent == 100 ? "" : " (half)");
}

/* What else is accepted than the answer, separated by semicolons. */
static struct str also_of(const struct export_question *question,
			  struct arena *arena)
{
	struct str answer = question->q->answer;
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < question->n_texts; i++)
		if (!str_eq(question->texts[i], answer))
			strbuf_addf(&out, "%s" STR_FMT, out.len ? "; " : "",
				    STR_ARG(question->texts[i]));
	for (uint32_t i = 0; i < question->n_figures; i++)
		add_figure(&out, &question->figures[i], answer);
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static void add_row(struct cells *cells, const struct export_question *question,
		    struct arena *arena)
{
	const struct question *q = question->q;

	cells_text(cells, q->id);
	cells_text(cells, question_kind_name(q->kind));
	cells_text(cells, question->stem);
	for (uint32_t i = 0; i < OPTIONS_MOST; i++)
		cells_text(cells, i < q->n_options ? q->options[i] : STR_NONE);
	for (uint32_t i = 0; i < OPTIONS_MOST; i++)
		cells_text(cells, q->kind == ASK_MATCH && i < q->n_options
					  ? q->partners[i]
					  : STR_NONE);
	cells_text(cells, right_of(q, arena));
	cells_text(cells, q->answer);
	cells_text(cells, also_of(question, arena));
	cells_text(cells, q->explanation);
	cells_text(cells, q->source);
	cells_text(cells, q->topic);
	cells_figure(cells, q->difficulty);
	cells_figure(cells, q->importance);
	cells_end_row(cells);
}

static void fill(struct cells *cells, const struct export_set *set,
		 struct arena *arena)
{
	add_head(cells);
	for (uint32_t i = 0; i < set->n; i++)
		add_row(cells, &set->questions[i], arena);
}

static bool write_csv(struct strbuf *out, const struct export_set *set,
		      struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	struct cells cells = CELLS_INIT;

	(void)error;
	fill(&cells, set, &arena);
	cells_csv(out, &cells);
	cells_finish(&cells);
	arena_finish(&arena);
	return true;
}

static bool write_xlsx(struct strbuf *out, const struct export_set *set,
		       struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	struct cells cells = CELLS_INIT;
	struct xlsx_sheet sheet = {
		.name = "Questions", .cells = &cells, .has_head = true};
	bool ok;

	fill(&cells, set, &arena);
	ok = xlsx_write(out, &sheet, 1, error);
	cells_finish(&cells);
	arena_finish(&arena);
	return ok;
}

static bool is_too_long(struct str text)
{
	return xlsx_length(text) > XLSX_CELL_MOST;
}

/* Spreadsheets cut longer texts. */
static const char *refuse_long(const struct export_question *question)
{
	size_t also = 0;

	for (uint32_t i = 0; i < question->n_texts; i++)
		also += question->texts[i].len + 2;
	return export_any_text(question, is_too_long) ||
			       is_too_long(question->q->answer) ||
			       is_too_long(question->q->explanation) ||
			       also > XLSX_CELL_MOST
		       ? "a text longer than a cell can be"
		       : NULL;
}

const struct export_format export_csv = {
	.name = "csv",
	.refuse = refuse_long,
	.write = write_csv,
};

const struct export_format export_xlsx = {
	.name = "xlsx",
	.is_binary = true,
	.refuse = refuse_long,
	.write = write_xlsx,
};
