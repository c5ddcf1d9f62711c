#include "game/command/export_questions.h"

#include "classroom/quiz_round.h"
#include "exchange/export_make.h"
#include "game/exit_code.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"
#include "game/write_out.h"

#include <string.h>

static const char *plural(uint32_t n)
{
	return n == 1 ? "" : "s";
}

/* What was left out, by reason. */
static void tell(uint32_t n, uint32_t all, const struct export_skipped *skipped,
		 uint32_t reasons)
{
	output_error("%u of %u question%s written; left out:", n, all,
		     plural(all));
	for (uint32_t i = 0; i < reasons; i++)
		output_error("%6u with %s", skipped[i].n, skipped[i].reason);
}

static int write_set(const struct export_format *format, struct export_set *set,
		     const char *output)
{
	struct export_skipped skipped[EXPORT_REASONS_MOST];
	uint32_t all = set->n;
	uint32_t reasons = export_select(format, set, skipped);
	struct strbuf out = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	int status = EXIT_FAILED;

	if (!set->n)
		output_error("%s can hold none of the questions", format->name);
	else if (!format->write(&out, set, &error))
		output_error("%s", strbuf_text(&error));
	else
		status = write_out(output, strbuf_str(&out),
				   format->is_binary ? OUT_BINARY
						     : OUT_FOR_PROGRAMS);
	if (reasons && (status == EXIT_OK || !set->n))
		tell(set->n, all, skipped, reasons);
	else if (output && status == EXIT_OK)
		output_error("%u question%s written to %s", set->n,
			     plural(set->n), output);
	strbuf_finish(&out);
	strbuf_finish(&error);
	return status;
}

/* All questions of a bank. */
static void draw_all(const struct bank *bank, struct export_set *set,
		     struct arena *arena)
{
	uint32_t slots = bank_slots(bank);
	struct pools *pools = answer_pools_create(bank_pack(bank));

	set->questions = arena_array(arena, struct export_question, slots);
	for (uint32_t slot = 0; slot < slots; slot++) {
		struct question q;

		if (bank_draw(bank, slot, 0, arena, &q, NULL))
			export_question_make(
				&set->questions[set->n++], bank, pools,
				arena_clone(arena, &q, 1, sizeof(q)), arena);
	}
	answer_pools_free(pools);
}

int export_pack(const struct export_format *format, const char *pack,
		const char *output)
{
	struct arena arena = ARENA_INIT;
	struct opened opened;
	struct export_set set = {.n = 0};
	int status = open_pack(pack, &opened);

	if (status != EXIT_OK)
		return status;
	set.name = pack_text(opened.pack, opened.pack->meta.id);
	set.title = pack_text(opened.pack, opened.pack->meta.title);
	draw_all(opened.bank, &set, &arena);
	status = write_set(format, &set, output);
	close_pack(&opened);
	arena_finish(&arena);
	return status;
}

/* The name of a file without folder and ending. */
static struct str stem_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct str name = str_of(slash ? slash + 1 : path);

	return str_ends(name, STR(".quiz"))
		       ? str_head(name, name.len - strlen(".quiz"))
		       : name;
}

int export_quiz(const struct export_format *format, struct table *table,
		const char *path, const char *output)
{
	struct arena *arena = &table->arena;
	struct round round = quiz_draw(&table->quiz, table->banks,
				       table->n_opened, STR_NONE, arena);
	struct export_set set = {
		.name = stem_of(path),
		.title = table->quiz.title,
		.questions =
			arena_array(arena, struct export_question, round.n),
		.n = round.n,
	};
	struct pools *pools[PACKS_MOST];

	for (uint32_t i = 0; i < table->n_opened; i++)
		pools[i] = answer_pools_create(table->opened[i].pack);
	for (uint32_t i = 0; i < round.n; i++) {
		const struct question *q = &round.questions[i];

		export_question_make(&set.questions[i], table->banks[q->pack],
				     pools[q->pack], q, arena);
	}
	for (uint32_t i = 0; i < table->n_opened; i++)
		answer_pools_free(pools[i]);
	return write_set(format, &set, output);
}
