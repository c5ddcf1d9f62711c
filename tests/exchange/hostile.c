/*
 * Exports questions that no pack may hold: texts of 10,000 characters, with
 * braces, and with everything at once. Prints what `civiq export` would write,
 * and on standard error what it would leave out: export_hostile FORMAT
 */
#include "exchange/export.h"

#include <inttypes.h>
#include <stdio.h>

enum { LONG = 10000, TEXTS = 5 };

static struct str long_text(struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	while (out.len < LONG - 5)
		strbuf_addz(&out, out.len % 7 ? "]]> " : "~=#{}: ");
	strbuf_addz(&out, "end.");
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static void add_choice(struct export_set *set, struct str text,
		       enum question_kind kind, struct arena *arena)
{
	struct question *q = arena_array(arena, struct question, 1);

	q->kind = kind;
	q->id = arena_printf(arena, "hostile/%u", set->n);
	q->stem = text;
	q->n_options = 3;
	q->keys = kind == ASK_SEVERAL ? 3 : kind == ASK_CHOICE ? 2 : 0;
	q->options[0] = arena_join(arena, text, STR(" a"));
	q->options[1] = text;
	q->options[2] = STR("c");
	for (uint32_t i = 0; i < 3; i++) {
		q->order[i] = 2 - i;
		q->partners[i] = arena_join(arena, text, q->options[i]);
	}
	q->answer = text;
	q->explanation = text;
	q->source = text;
	q->topic = text;
	q->difficulty = 3;
	set->questions[set->n++] = (struct export_question){
		.q = q,
		.stem = text,
		.feedback = arena_printf(arena, STR_FMT "\nSource: " STR_FMT,
					 STR_ARG(text), STR_ARG(text)),
		.reasons[2].text = kind == ASK_MATCH ? STR_NONE : text,
	};
}

static void add_typed(struct export_set *set, struct str text,
		      struct arena *arena)
{
	struct question *q = arena_array(arena, struct question, 1);
	struct entity *entity = arena_array(arena, struct entity, 1);
	struct str *texts = arena_array(arena, struct str, 2);

	texts[0] = text;
	texts[1] = arena_join(arena, text, STR(" b"));
	*entity = (struct entity){texts, 2, false};
	q->kind = ASK_TYPED;
	q->id = arena_printf(arena, "hostile/%u", set->n);
	q->stem = text;
	q->answer = text;
	q->judged = (struct answer){.entities = entity, .n_entities = 1};
	q->difficulty = 1;
	set->questions[set->n++] = (struct export_question){
		.q = q, .stem = text, .texts = texts, .n_texts = 2};
}

int main(int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	const struct str texts[TEXTS] = {
		STR("{=a ~b}"), STR("\\{\\}"), STR("// ::x:: {#1\\:2}"),
		STR("<p>\"'&]]></text> \\* =1"), long_text(&arena)};
	struct export_set set = {
		.name = STR("hostile"),
		.title = texts[3],
		.questions = arena_array(&arena, struct export_question,
					 (size_t)TEXTS * 4),
	};
	const struct export_format *format =
		export_format_named(argc > 1 ? argv[1] : "");
	struct export_skipped skipped[EXPORT_REASONS_MOST];
	struct strbuf out = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	uint32_t reasons;
	bool ok;

	if (!format)
		return 2;
	for (uint32_t i = 0; i < TEXTS; i++) {
		add_choice(&set, texts[i], ASK_CHOICE, &arena);
		add_choice(&set, texts[i], ASK_SEVERAL, &arena);
		add_choice(&set, texts[i], ASK_MATCH, &arena);
		add_typed(&set, texts[i], &arena);
	}
	reasons = export_select(format, &set, skipped);
	for (uint32_t i = 0; i < reasons; i++)
		fprintf(stderr, "civiq: %6" PRIu32 " with %s\n", skipped[i].n,
			skipped[i].reason);
	ok = format->write(&out, &set, &error);
	fprintf(stderr, "%s", strbuf_text(&error));
	fwrite(out.ptr, 1, out.len, stdout);
	strbuf_finish(&out);
	strbuf_finish(&error);
	arena_finish(&arena);
	return !ok;
}
