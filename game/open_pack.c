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

static struct str id_of(const struct opened *opened)
{
	return pack_text(opened->pack, opened->pack->meta.id);
}

/* Inserts the last of `n` packs in id order; false for a duplicate. */
static bool insert(struct opened *opened, uint32_t n)
{
	struct opened last = opened[n - 1];
	uint32_t at = n - 1;

	for (uint32_t i = 0; i + 1 < n; i++)
		if (str_eq(id_of(&opened[i]), id_of(&last)))
			return false;
	while (at && str_cmp(id_of(&opened[at - 1]), id_of(&last)) > 0) {
		opened[at] = opened[at - 1];
		at--;
	}
	opened[at] = last;
	return true;
}

static int open_next(const char *name, struct opened *opened, uint32_t *n)
{
	int status = open_pack(name, &opened[*n]);

	if (status != EXIT_OK)
		return status;
	++*n;
	if (insert(opened, *n))
		return EXIT_OK;
	output_error("the pack `%s` is named twice", name);
	return EXIT_USAGE;
}

int open_packs(const char *const *names, uint32_t n, struct opened *opened,
	       uint32_t *n_opened)
{
	int status = EXIT_OK;

	*n_opened = 0;
	if (!n)
		status = open_next(NULL, opened, n_opened);
	for (uint32_t i = 0; status == EXIT_OK && i < n; i++)
		status = open_next(names[i], opened, n_opened);
	while (status != EXIT_OK && *n_opened)
		close_pack(&opened[--*n_opened]);
	return status;
}

struct str pack_ids(const struct opened *opened, uint32_t n,
		    struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str ids;

	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(&out, "%s" STR_FMT, i ? "+" : "",
			    STR_ARG(id_of(&opened[i])));
	ids = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return ids;
}

void close_pack(struct opened *opened)
{
	bank_free(opened->bank);
	phrases_free(opened->phrases);
	pack_free(opened->pack);
	*opened = (struct opened){NULL, NULL, NULL};
}
