#include "game/command.h"
#include "game/places.h"
#include "game/report.h"
#include "pack/pack.h"

#include "base/utf8.h"

#include <getopt.h>
#include <stdio.h>

/* What is merely doubtful is for its author, by way of `civiq check`. */
static void report_bad(struct diags *diags)
{
	diags_sort(diags);
	report_diags(diags);
}

static void print_pack(const struct place *place)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_load(place->path.ptr, &diags);
	struct strbuf out = STRBUF_INIT;

	if (pack) {
		strbuf_addf(&out, "%-24.*s %5u facts  ", (int)place->id.len,
			    place->id.ptr, pack->n_rows);
		utf8_sanitize(&out, pack_text(pack, pack->meta.title), false);
		puts(strbuf_text(&out));
	} else {
		report_bad(&diags);
	}
	strbuf_finish(&out);
	diags_finish(&diags);
	pack_free(pack);
}

static int run(int argc, char **argv)
{
	static const struct option options[] = {{NULL, 0, NULL, 0}};
	struct arena arena = ARENA_INIT;
	struct places places;
	struct place *packs;
	uint32_t n;

	if (getopt_long(argc, argv, "", options, NULL) != -1 || optind < argc)
		return command_usage(&command_packs);
	places = places_find(&arena);
	packs = places_packs(&places, &arena, &n);
	for (uint32_t i = 0; i < n; i++)
		print_pack(&packs[i]);
	if (!n)
		fputs("civiq: there are no packs\n", stderr);
	arena_finish(&arena);
	return EXIT_OK;
}

const struct command command_packs = {
	.name = "packs",
	.summary = "list the packs that can be played",
	.help = "  civiq packs\n"
		"\n"
		"Packs are looked for in the folders of CIVIQ_PATH (with "
		"colons "
		"between), in\n$XDG_DATA_HOME/civiq/questions, beside the "
		"build "
		"and in the installed data\nfolder. `civiq play ./my.yaml` "
		"plays one from anywhere. A pack with mistakes is\nreported "
		"and "
		"keeps no other from being played.\n",
	.run = run,
	.next = "civiq play PACK",
};
