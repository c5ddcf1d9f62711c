#include "game/command/export_paper.h"

#include "game/command/open_quiz.h"
#include "game/exit_code.h"
#include "game/view/paper.h"
#include "game/write_out.h"

#include <string.h>

static const struct paper_format {
	const char *name;
	void (*write)(struct strbuf *out, const struct paper *paper);
} formats[] = {
	{"html", paper_html},
	{"markdown", paper_markdown},
	{"text", paper_text},
};

const struct paper_format *paper_format_named(const char *name)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (!strcmp(name, formats[i].name))
			return &formats[i];
	return NULL;
}

/* A sheet for each version of the same questions. */
static struct sheet *make_versions(struct table *table, uint32_t n)
{
	struct arena *arena = &table->arena;
	struct round *round = arena_array(arena, struct round, 1);
	struct sheet *sheets = arena_array(arena, struct sheet, n);

	*round = quiz_draw(&table->quiz, table->banks, table->n_opened,
			   STR_NONE, arena);
	for (uint32_t i = 0; i < n; i++)
		sheets[i] = sheet_make(round, table->quiz.code.options.seed, i,
				       arena);
	return sheets;
}

/* A sheet for each pupil, with that pupil's questions. */
static struct sheet *make_for_pupils(struct table *table,
				     const struct roster *roster)
{
	struct arena *arena = &table->arena;
	struct rounds rounds = open_rounds(table, roster);
	struct sheet *sheets = arena_array(arena, struct sheet, rounds.n);

	for (uint32_t i = 0; i < rounds.n; i++) {
		sheets[i] = sheet_make(&rounds.at[i], 0, 0, arena);
		sheets[i].label = roster->pupils[i].name;
	}
	return sheets;
}

int export_paper(struct table *table, const struct paper_request *request)
{
	bool has_names = table->quiz.versions;
	struct strbuf out = STRBUF_INIT;
	struct roster roster;
	struct paper paper = {
		.quiz = &table->quiz,
		.has_labels = has_names || request->versions > 1,
		.has_names = has_names,
		.no_keys = request->no_keys,
	};
	int status = open_roster(table, request->quiz, &roster);

	if (status != EXIT_OK)
		return status;
	paper.n = has_names ? roster.n : request->versions;
	paper.sheets = has_names ? make_for_pupils(table, &roster)
				 : make_versions(table, request->versions);
	request->format->write(&out, &paper);
	status = write_out(request->output, strbuf_str(&out), OUT_FOR_PEOPLE);
	strbuf_finish(&out);
	return status;
}
