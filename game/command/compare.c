#include "author/fact_cells.h"
#include "author/pack_compare.h"
#include "base/json.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"
#include "round/fact_ids.h"

/* A pack, and what the user called it. */
struct named {
	const struct pack *pack;
	struct str name;
};

/* The folder of a path, with its slash; empty for the name of a pack. */
static struct str folder_of(struct str name)
{
	size_t len = name.len;

	while (len && name.ptr[len - 1] != '/')
		len--;
	return str_head(name, len);
}

/* "old/world.csv:85": the file and the line of a fact. */
static struct str place_of(const struct named *named, struct fact fact,
			   struct arena *arena)
{
	const struct pack *pack = named->pack;
	struct str folder = folder_of(named->name);
	struct str id = pack_text(pack, pack->meta.id);
	struct str file = STR_NONE;
	uint32_t line;

	if (fact.group == INDEX_NONE) {
		file = pack_question_file(pack, fact.row);
		line = pack->questions[fact.row].line;
	} else {
		file = pack_row_file(pack, fact.row);
		line = pack->rows[fact.row].line;
	}
	if (file.len)
		return arena_printf(arena, STR_FMT STR_FMT ":%u",
				    STR_ARG(folder), STR_ARG(file), line);
	return arena_printf(arena, STR_FMT STR_FMT ".yaml:%u", STR_ARG(folder),
			    STR_ARG(id), line);
}

static struct str group_of(const struct pack *pack, struct fact fact)
{
	if (fact.group == INDEX_NONE)
		return STR("questions");
	return pack_text(pack, pack->groups[fact.group].id);
}

static void print_fact(const struct named *named, struct fact fact)
{
	const struct pack *pack = named->pack;
	struct arena arena = ARENA_INIT;
	struct fact_cells cells = fact_cells_of(pack, fact, &arena);

	output_line(STR_FMT ": " STR_FMT,
		    STR_ARG(place_of(named, fact, &arena)),
		    STR_ARG(group_of(pack, fact)));
	output_line("    " STR_FMT, STR_ARG(fact_cells_text(&cells, &arena)));
	arena_finish(&arena);
}

static void json_fact(struct strbuf *out, const struct named *named,
		      struct fact fact)
{
	const struct pack *pack = named->pack;
	struct arena arena = ARENA_INIT;
	struct fact_cells cells = fact_cells_of(pack, fact, &arena);

	json_open(out, '{');
	json_key(out, "pack");
	json_str(out, pack_text(pack, pack->meta.id));
	json_key(out, "place");
	json_str(out, place_of(named, fact, &arena));
	json_key(out, "group");
	json_str(out, group_of(pack, fact));
	json_key(out, "fact");
	json_open(out, '{');
	for (uint32_t i = 0; i < cells.n; i++) {
		json_key(out, cells.at[i].name.ptr);
		json_str(out, cells.at[i].text);
	}
	json_close(out, '}');
	json_close(out, '}');
	arena_finish(&arena);
}

static void print_json(const struct named *named,
		       const struct contradiction *pair)
{
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '[');
	for (int i = 0; i < 2; i++)
		json_fact(&out, &named[i], pair->facts[i]);
	json_close(&out, ']');
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

static void print_text(const struct named *named,
		       const struct contradiction *pair)
{
	for (int i = 0; i < 2; i++)
		print_fact(&named[i], pair->facts[i]);
	output_line("%s", "");
}

static int compare(const struct opened *opened, char **names, bool json)
{
	const struct named named[] = {{opened[0].pack, str_of(names[0])},
				      {opened[1].pack, str_of(names[1])}};
	struct pack_compare compared = pack_compare_make(
		(struct compared_pack){opened[0].pack, opened[0].phrases},
		(struct compared_pack){opened[1].pack, opened[1].phrases});
	uint32_t n = compared.contradictions.n;

	vec_each (pair, &compared.contradictions)
		(json ? print_json : print_text)(named, pair);
	if (!json)
		output_line("%u fact%s told by both packs; %u contradiction%s",
			    compared.shared, compared.shared == 1 ? "" : "s", n,
			    n == 1 ? "" : "s");
	pack_compare_finish(&compared);
	return n ? EXIT_FAILED : EXIT_OK;
}

static const struct option options[] = {{"json", no_argument, NULL, 'j'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct opened opened[2];
	bool json = false;
	int option;
	int status;

	while ((option = command_option(argc, argv, &command_compare)) != -1) {
		if (option != 'j')
			return command_usage(&command_compare);
		json = true;
	}
	if (argc - optind != 2)
		return command_usage(&command_compare);
	status = open_pack(argv[optind], &opened[0]);
	if (status != EXIT_OK)
		return status;
	status = open_pack(argv[optind + 1], &opened[1]);
	if (status == EXIT_OK) {
		status = compare(opened, argv + optind, json);
		close_pack(&opened[1]);
	}
	close_pack(&opened[0]);
	return status;
}

const struct command command_compare = {
	.name = "compare",
	.summary = "find where two packs contradict each other",
	.help = "  civiq compare amanat kazakhstan\n"
		"\n"
		"usage: civiq compare PACK PACK [--json]\n"
		"\n"
		"Compares the facts that the same words ask for in both: the "
		"same title, verb or\nsentence, and the same names. Lists "
		"each two that cannot both be true; the exit\ncode is 1 when "
		"there are any.\n"
		"\n"
		"  --json  one JSON array of two facts a line\n",
	.takes = TAKES_PACKS,
	.options = options,
	.run = run,
};
