#include "game/open_pack.h"

#include "base/suggest.h"
#include "game/exit_code.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"
#include "pack/pack_cache.h"

static int no_pack(const char *name, const struct paths *paths,
		   struct arena *arena)
{
	struct suggest suggest = suggest_for(str_of(name));

	if (!name) {
		output_error("there are no packs; set CIVIQ_PATH to a folder "
			     "of packs");
		return EXIT_FAILED;
	}
	paths_suggest(paths, &suggest, arena);
	if (suggest.best.len)
		output_error("no pack `%s`; did you mean `" STR_FMT "`?", name,
			     STR_ARG(suggest.best));
	else
		output_error("no pack `%s`; `civiq packs` lists them", name);
	return EXIT_FAILED;
}

static struct str first_pack(const struct paths *paths, struct arena *arena)
{
	uint32_t n;
	struct place *packs = paths_packs(paths, arena, &n);

	return n ? packs[0].path : STR_NONE;
}

static int open_phrases(struct opened *opened, const struct paths *paths,
			struct arena *arena, struct diags *diags)
{
	struct str language =
		pack_text(opened->pack, opened->pack->meta.language);
	struct str path = paths_phrases(paths, language, arena);

	if (!path.len) {
		output_error("no templates/" STR_FMT
			     ".yaml with the phrases of this language",
			     STR_ARG(language));
		return EXIT_FAILED;
	}
	opened->phrases = phrases_load(path.ptr, diags);
	if (opened->phrases)
		return EXIT_OK;
	report_diags(diags);
	return EXIT_BAD_PACK;
}

static int open_at(struct str path, const struct paths *paths,
		   struct arena *arena, struct opened *opened)
{
	struct diags diags = DIAGS_INIT;
	int status;

	*opened = (struct opened){NULL, NULL, NULL};
	opened->pack = pack_cache_load(path.ptr, paths_cache(arena), &diags);
	if (!opened->pack) {
		diags_sort(&diags);
		report_diags(&diags);
		diags_finish(&diags);
		return EXIT_BAD_PACK;
	}
	status = open_phrases(opened, paths, arena, &diags);
	diags_finish(&diags);
	if (status == EXIT_OK)
		opened->bank = bank_create(opened->pack, opened->phrases);
	else
		close_pack(opened);
	return status;
}

int open_pack(const char *name, struct opened *opened)
{
	struct arena arena = ARENA_INIT;
	struct paths paths = paths_find(&arena);
	struct str path = name ? paths_pack(&paths, str_of(name), &arena)
			       : first_pack(&paths, &arena);
	int status = path.len ? open_at(path, &paths, &arena, opened)
			      : no_pack(name, &paths, &arena);

	arena_finish(&arena);
	return status;
}

void close_pack(struct opened *opened)
{
	bank_free(opened->bank);
	phrases_free(opened->phrases);
	pack_free(opened->pack);
	*opened = (struct opened){NULL, NULL, NULL};
}
