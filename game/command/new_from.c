#include "game/command/new_from.h"

#include "author/draft.h"
#include "game/clock.h"
#include "game/exit_code.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"
#include "game/write_new.h"
#include "pack/source.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void report(struct diags *diags)
{
	struct strbuf out = STRBUF_INIT;

	diags_sort(diags);
	report_text(&out, diags);
	output_error_text(strbuf_str(&out));
	strbuf_finish(&out);
}

static int copy_table(const char *from, const char *to, struct diags *diags)
{
	struct source source;
	int status;

	if (!source_read(&source, from, diags))
		return EXIT_IO;
	while (source_more(&source, diags))
		;
	status =
		diags->errors ? EXIT_BAD_PACK : file_write_new(to, source.text);
	source_finish(&source);
	return status;
}

static int write_pack(const struct draft *draft, const char *path,
		      struct diags *diags)
{
	struct strbuf text = STRBUF_INIT;
	int status;

	if (draft_pack(draft, &text, diags))
		status = file_write_new(path, strbuf_str(&text));
	else
		status = diags->unreadable ? EXIT_IO : EXIT_BAD_PACK;
	strbuf_finish(&text);
	if (status == EXIT_OK)
		output_line("Wrote %s. Read it through, then play it with "
			    "`civiq play ./%s`.",
			    path, path);
	return status;
}

/* A table already in this folder is not copied. */
int new_from(struct str id, const char *from)
{
	struct arena arena = ARENA_INIT;
	struct diags diags = DIAGS_INIT;
	struct str path = arena_printf(&arena, STR_FMT ".yaml", STR_ARG(id));
	bool is_elsewhere = strchr(from, '/') != NULL;
	struct draft draft = {id, str_of(from), clock_study_day(&arena)};
	/* Checked before the table is copied. */
	int status = file_is_new(path.ptr) ? EXIT_OK : EXIT_FAILED;

	if (is_elsewhere)
		draft.table = arena_printf(&arena, STR_FMT ".csv", STR_ARG(id));
	if (status == EXIT_OK && is_elsewhere)
		status = copy_table(from, draft.table.ptr, &diags);
	else
		is_elsewhere = false;
	if (status == EXIT_OK) {
		status = write_pack(&draft, path.ptr, &diags);
		if (status != EXIT_OK && is_elsewhere)
			unlink(draft.table.ptr);
	}
	if (status != EXIT_OK)
		report(&diags);
	diags_finish(&diags);
	arena_finish(&arena);
	return status;
}
