/* kahoot: the template for importing into Kahoot, filled in: a head in row 8,
 * and the questions below it, from column B on. */
#include "exchange/export_formats.h"
#include "exchange/xlsx.h"

enum { STEM_MOST = 120, ANSWER_MOST = 75, ANSWERS = 4, HEAD_ROW = 8 };

/* One of 5, 10, 20, 30, 60, 90, 120 and 240. */
enum { SECONDS = 20 };

static void add_head(struct cells *cells, struct str title)
{
	static const struct str heads[] = {
		STR_NONE,
		STR("Question - max 120 characters"),
		STR("Answer 1 - max 75 characters"),
		STR("Answer 2 - max 75 characters"),
		STR("Answer 3 - max 75 characters"),
		STR("Answer 4 - max 75 characters"),
		STR("Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 "
		    "secs"),
		STR("Correct answer(s) - choose at least one"),
	};

	cells_end_row(cells);
	cells_text(cells, STR_NONE);
	cells_text(cells, title);
	for (int row = 2; row < HEAD_ROW; row++)
		cells_end_row(cells);
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		cells_text(cells, heads[i]);
	cells_end_row(cells);
}

/* A single right answer is a number, several are a text: "1, 3". */
static void add_right(struct cells *cells, const struct question *q,
		      struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t last = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->keys >> i & 1) {
			last = i + 1;
			strbuf_addf(&out, "%s%u", out.len ? ", " : "", last);
		}
	if (export_keys(q) == 1)
		cells_figure(cells, last);
	else
		cells_text(cells, arena_copy(arena, strbuf_str(&out)));
	strbuf_finish(&out);
}

static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	struct cells cells = CELLS_INIT;
	struct xlsx_sheet sheet = {.name = "Sheet1", .cells = &cells};
	bool ok;

	add_head(&cells, set->title);
	for (uint32_t i = 0; i < set->n; i++) {
		const struct question *q = set->questions[i].q;

		cells_figure(&cells, i + 1);
		cells_text(&cells, set->questions[i].stem);
		for (uint32_t j = 0; j < ANSWERS; j++)
			cells_text(&cells,
				   j < q->n_options ? q->options[j] : STR_NONE);
		cells_figure(&cells, SECONDS);
		add_right(&cells, q, &arena);
		cells_end_row(&cells);
	}
	ok = xlsx_write(out, &sheet, 1, error);
	cells_finish(&cells);
	arena_finish(&arena);
	return ok;
}

static const char *refuse(const struct export_question *question)
{
	const struct question *q = question->q;

	if (!q->keys)
		return q->n_options ? "an order or pairs" : "a typed answer";
	if (q->n_options > ANSWERS)
		return "more than 4 options";
	if (xlsx_length(question->stem) > STEM_MOST)
		return "a question of more than 120 characters";
	for (uint32_t i = 0; i < q->n_options; i++)
		if (xlsx_length(q->options[i]) > ANSWER_MOST)
			return "an option of more than 75 characters";
	return NULL;
}

const struct export_format export_kahoot = {
	.name = "kahoot",
	.is_binary = true,
	.refuse = refuse,
	.write = write,
};
