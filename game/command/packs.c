#include "base/json.h"
#include "game/command/command.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"
#include "pack/pack_cache.h"

#include "base/utf8.h"

enum { ID_WIDTH = 24 };

/* Warnings are for the pack's author, who sees them with `civiq check`. */
static void report_bad(struct diags *diags)
{
	diags_sort(diags);
	report_diags(diags);
}

static void print_json(const struct place *place, const struct pack *pack,
		       struct strbuf *out)
{
	json_open(out, '{');
	json_key(out, "id");
	json_str(out, place->id);
	json_key(out, "title");
	json_str(out, pack_text(pack, pack->meta.title));
	json_key(out, "facts");
	json_uint(out, pack->n_rows);
	json_key(out, "license");
	json_str(out, pack_text(pack, pack->meta.license));
	json_key(out, "path");
	json_str(out, place->path);
	json_close(out, '}');
}

static void print_line(const struct place *place, const struct pack *pack,
		       struct strbuf *out)
{
	utf8_sanitize(out, place->id, false);
	for (size_t n = utf8_width(strbuf_str(out)); n < ID_WIDTH; n++)
		strbuf_addc(out, ' ');
	strbuf_addf(out, " %5u facts  ", pack->n_rows);
	strbuf_add(out, pack_text(pack, pack->meta.title));
}

static void print_pack(const struct place *place, struct str cache, bool json)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_cache_load(place->path.ptr, cache, &diags);
	struct strbuf out = STRBUF_INIT;

	if (!pack)
		report_bad(&diags);
	else if (json)
		print_json(place, pack, &out);
	else
		print_line(place, pack, &out);
	if (pack)
		output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
	diags_finish(&diags);
	pack_free(pack);
}

static int run(int argc, char **argv)
{
	static const struct option options[] = {
		{"json", no_argument, NULL, 'j'}, {NULL, 0, NULL, 0}};
	struct arena arena = ARENA_INIT;
	struct paths paths;
	struct place *packs;
	struct str cache;
	bool json = false;
	uint32_t n;
	int option;

	while ((option = command_option(argc, argv, "", options)) != -1) {
		if (option != 'j')
			return command_usage(&command_packs);
		json = true;
	}
	if (optind < argc)
		return command_usage(&command_packs);
	paths = paths_find(&arena);
	packs = paths_packs(&paths, &arena, &n);
	cache = paths_cache(&arena);
	for (uint32_t i = 0; i < n; i++)
		print_pack(&packs[i], cache, json);
	if (!n)
		output_error("there are no packs");
	arena_finish(&arena);
	return EXIT_OK;
}

const struct command command_packs = {
	.name = "packs",
	.summary = "list the packs that can be played",
	.help = "  civiq packs\n"
		"  civiq packs --json     one JSON object per line\n"
		"\n"
		"Packs are looked for in the folders of CIVIQ_PATH (separated "
		"by colons), in\n"
		"$XDG_DATA_HOME/civiq/questions, beside the build and in the "
		"installed data\n"
		"folder. `civiq play ./my.yaml` plays one from anywhere. A "
		"pack with errors is\n"
		"reported; the others can still be played.\n",
	.run = run,
	.next = "civiq play PACK",
};
