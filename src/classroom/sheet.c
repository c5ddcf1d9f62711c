#include "classroom/sheet.h"

#include "base/rng.h"

static void set_options(struct sheet *sheet, uint32_t number, struct rng *rng)
{
	const struct question *q = &sheet->round->questions[number];

	for (uint32_t i = 0; i < OPTIONS_MOST; i++)
		sheet->options[number][i] = i;
	if (rng && question_may_shuffle(q))
		rng_shuffle(rng, sheet->options[number], q->n_options);
}

struct sheet sheet_make(const struct round *round, uint64_t seed,
			uint32_t version, struct arena *arena)
{
	struct rng rng = rng_numbered(seed, version);
	struct sheet sheet = {
		.round = round,
		.label = arena_printf(arena, "%c", (char)('A' + version)),
		.questions = arena_array(arena, uint32_t, round->n),
		.options =
			arena_calloc(arena, round->n, sizeof(*sheet.options)),
	};

	for (uint32_t i = 0; i < round->n; i++) {
		sheet.questions[i] = i;
		set_options(&sheet, i, version ? &rng : NULL);
	}
	if (version)
		rng_shuffle(&rng, sheet.questions, round->n);
	return sheet;
}

const struct question *sheet_question(const struct sheet *sheet, uint32_t place)
{
	return &sheet->round->questions[sheet->questions[place]];
}

static const uint32_t *options_at(const struct sheet *sheet, uint32_t place)
{
	return sheet->options[sheet->questions[place]];
}

struct str sheet_option(const struct sheet *sheet, uint32_t place, uint32_t at)
{
	return sheet_question(sheet, place)
		->options[options_at(sheet, place)[at]];
}

/* a c */
static void add_marks(const struct sheet *sheet, uint32_t place,
		      struct strbuf *out)
{
	const struct question *q = sheet_question(sheet, place);
	const uint32_t *options = options_at(sheet, place);

	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->keys >> options[i] & 1)
			strbuf_addf(out, "%s%c", out->len ? " " : "",
				    (char)('a' + i));
}

void sheet_add_key(const struct sheet *sheet, uint32_t place,
		   struct strbuf *out)
{
	const struct question *q = sheet_question(sheet, place);
	struct strbuf marks = STRBUF_INIT;

	if (q->kind == ASK_ORDER)
		for (uint32_t i = 0; i < q->n_options; i++)
			strbuf_addf(&marks, "%s%c", i ? " " : "",
				    (char)('a' + q->order[i]));
	else if (q->kind == ASK_MATCH)
		for (uint32_t i = 0; i < q->n_options; i++)
			strbuf_addf(&marks, "%s%u%c", i ? " " : "", i + 1,
				    (char)('a' + q->order[i]));
	else if (q->n_options)
		add_marks(sheet, place, &marks);
	if (marks.len)
		strbuf_addf(out, "%s) ", strbuf_text(&marks));
	strbuf_add(out, q->answer);
	strbuf_finish(&marks);
}

/* The place that a mark refers to, or `n`. */
static uint32_t place_of(const struct question *q, char mark)
{
	char lower = mark >= 'A' && mark <= 'Z' ? (char)(mark | 0x20) : mark;

	if (lower >= 'a' && lower < (char)('a' + q->n_options))
		return (uint32_t)(lower - 'a');
	if (question_mark(q, 0) == '1' && lower >= '1' &&
	    lower < (char)('1' + q->n_options))
		return (uint32_t)(lower - '1');
	return q->n_options;
}

static bool is_between(char c)
{
	return c == ' ' || c == ',' || c == ';' || c == '>' || c == ')' ||
	       c == '.';
}

/* False if anything but marks was written, or a mark twice. */
static bool add_typed(const struct sheet *sheet, uint32_t place,
		      struct str written, struct strbuf *out)
{
	const struct question *q = sheet_question(sheet, place);
	uint32_t named = 0;

	for (size_t i = 0; i < written.len; i++) {
		uint32_t at = place_of(q, written.ptr[i]);

		if (is_between(written.ptr[i]))
			continue;
		if (at == q->n_options || named >> at & 1)
			return false;
		named |= 1u << at;
		strbuf_addf(out, "%s%c", out->len ? " " : "",
			    question_mark(q, options_at(sheet, place)[at]));
	}
	return out->len > 0;
}

struct str sheet_typed(const struct sheet *sheet, uint32_t place,
		       struct str written, struct arena *arena)
{
	const struct question *q = sheet_question(sheet, place);
	struct strbuf out = STRBUF_INIT;
	struct str typed = arena_copy(arena, str_trim(written));

	if (q->n_options && q->kind != ASK_MATCH &&
	    add_typed(sheet, place, typed, &out))
		typed = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return typed;
}
