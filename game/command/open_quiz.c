#include "game/command/open_quiz.h"

#include "game/exit_code.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"

/* Prints the diagnostics; returns an exit code. */
static int report(struct diags *diags, bool ok)
{
	int status = diags->unreadable ? EXIT_IO : EXIT_BAD_PACK;

	diags_sort(diags);
	report_diags(diags);
	diags_finish(diags);
	return ok ? EXIT_OK : status;
}

int open_quiz_file(struct table *table, const char *path)
{
	struct diags diags = DIAGS_INIT;
	bool ok = quiz_read(&table->quiz, path, &table->arena, &diags);

	return report(&diags, ok);
}

int open_roster(struct table *table, const char *path, struct roster *roster)
{
	struct diags diags = DIAGS_INIT;
	struct str file = table->quiz.roster;
	bool ok;

	*roster = (struct roster){.n = 0};
	if (!file.len)
		return EXIT_OK;
	file = quiz_path(path, file, &table->arena);
	ok = roster_read(roster, file.ptr, &table->arena, &diags);
	return report(&diags, ok);
}

/* Chooses packs by the ids in the code, except those the quiz gives files
 * for. */
static void choose_packs(struct table *table, const char *path)
{
	struct choices *choices = &table->choices;
	const struct quiz *quiz = &table->quiz;
	const struct code *code = &quiz->code;

	choices->n_packs = 0;
	for (uint32_t i = 0; i < quiz->n_packs; i++)
		choices->packs[choices->n_packs++] =
			quiz_path(path, quiz->packs[i], &table->arena).ptr;
	for (uint32_t i = 0; !quiz->n_packs && i < code->n_packs; i++)
		choices->packs[choices->n_packs++] =
			arena_copy(&table->arena, code->packs[i]).ptr;
}

static bool fits(struct table *table)
{
	const struct code *code = &table->quiz.code;
	uint64_t hashes[PACKS_MOST];
	bool same = table->n_opened == code->n_packs;

	for (uint32_t i = 0; same && i < table->n_opened; i++) {
		const struct pack *pack = table->opened[i].pack;

		same = str_eq(pack_text(pack, pack->meta.id), code->packs[i]);
		hashes[i] = pack->meta.hash;
	}
	if (!same) {
		output_error("the quiz `" STR_FMT
			     "` uses other packs than the ones given",
			     STR_ARG(table->quiz.title));
		return false;
	}
	if (code_hash(hashes, table->n_opened) != code->hash)
		output_error("the pack, or civiq, has changed since the quiz "
			     "`" STR_FMT "` was made: the questions may differ "
			     "from those of other players",
			     STR_ARG(table->quiz.title));
	return true;
}

int open_quiz(struct table *table, const char *path)
{
	int status = open_quiz_file(table, path);

	if (status != EXIT_OK)
		return status;
	choose_packs(table, path);
	status = table_open_packs(table);
	if (status == EXIT_OK && !fits(table))
		status = EXIT_FAILED;
	return status;
}

struct rounds open_rounds(struct table *table, const struct roster *roster)
{
	struct str *names = arena_array(&table->arena, struct str, roster->n);

	for (uint32_t i = 0; i < roster->n; i++)
		names[i] = roster->pupils[i].name;
	return quiz_draw_all(&table->quiz, table->banks, table->n_opened, names,
			     roster->n, &table->arena);
}
