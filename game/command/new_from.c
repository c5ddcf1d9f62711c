#include "game/command/new_from.h"

#include "author/draft/draft.h"
#include "author/draft/tidy.h"
#include "game/clock.h"
#include "game/exit_code.h"
#include "game/paths.h"
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

/* Copies the table as it is, or as the pack can read it. */
static int write_table(const struct tidy *tidy, const struct source *source,
		       const char *to)
{
	struct strbuf text = STRBUF_INIT;
	int status;

	if (tidy->is_changed)
		tidy_write(tidy, &text);
	status = file_write_new(to, tidy->is_changed ? strbuf_str(&text)
						     : source->text);
	strbuf_finish(&text);
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
	if (status == EXIT_OK && draft->tidy->is_changed)
		output_line("%s is a copy of the table, with some cells "
			    "written otherwise.",
			    draft->table.ptr);
	return status;
}

/* The table of the pack: the file itself, if it is in this folder and can be
 * read as it is; else a new one. */
static struct str table_name(struct arena *arena, const struct draft *draft,
			     const char *from)
{
	struct str name =
		arena_printf(arena, STR_FMT ".csv", STR_ARG(draft->id));

	if (!strchr(from, '/') && !draft->tidy->is_changed)
		return str_of(from);
	return str_eq(name, str_of(from))
		       ? arena_printf(arena, STR_FMT "-facts.csv",
				      STR_ARG(draft->id))
		       : name;
}

static int write_both(struct draft *draft, const struct source *source,
		      const char *path, struct arena *arena,
		      struct diags *diags)
{
	bool is_new;
	int status = EXIT_OK;

	draft->table = table_name(arena, draft, source->path.ptr);
	is_new = !str_eq(draft->table, source->path);
	if (is_new)
		status = write_table(draft->tidy, source, draft->table.ptr);
	if (status != EXIT_OK)
		return status;
	status = write_pack(draft, path, diags);
	if (is_new && status != EXIT_OK)
		unlink(draft->table.ptr);
	return status;
}

/* Drafts of packs are in English. */
static struct phrases *load_phrases(const struct paths *paths,
				    struct arena *arena, struct diags *diags)
{
	struct str path = paths_phrases(paths, STR("en"), arena);

	if (path.len)
		return phrases_load(path.ptr, diags);
	output_error("no templates/en.yaml, with the words of tables");
	return NULL;
}

static int draft_from(struct draft *draft, struct tidy *tidy, const char *from,
		      struct diags *diags)
{
	struct arena arena = ARENA_INIT;
	struct str path =
		arena_printf(&arena, STR_FMT ".yaml", STR_ARG(draft->id));
	struct source source;
	int status = EXIT_FAILED;

	/* Checked before the table is copied. */
	if (file_is_new(path.ptr))
		status = source_read(&source, from, diags) ? EXIT_OK : EXIT_IO;
	if (status == EXIT_OK) {
		status = EXIT_BAD_PACK;
		if (tidy_read(tidy, &source, draft->phrases, diags)) {
			status = write_both(draft, &source, path.ptr, &arena,
					    diags);
			tidy_finish(tidy);
		}
		source_finish(&source);
	}
	arena_finish(&arena);
	return status;
}

int new_from(struct str id, const char *from)
{
	struct arena arena = ARENA_INIT;
	struct diags diags = DIAGS_INIT;
	struct paths paths = paths_find(&arena);
	struct phrases *phrases = load_phrases(&paths, &arena, &diags);
	struct tidy tidy;
	struct draft draft = {
		.id = id,
		.day = clock_study_day(&arena),
		.tidy = &tidy,
		.phrases = phrases,
		.folders = paths.folders,
		.n_folders = paths.n,
	};
	int status =
		phrases ? draft_from(&draft, &tidy, from, &diags) : EXIT_FAILED;

	if (status != EXIT_OK)
		report(&diags);
	phrases_free(phrases);
	diags_finish(&diags);
	arena_finish(&arena);
	return status;
}
