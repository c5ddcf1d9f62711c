#include "game/command/choose_code.h"

#include "game/exit_code.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "round/code.h"

/* What else is asked for must not be other than what the code stands for. */
static bool agrees(const struct choices *choices, const struct code *code)
{
	const char *option = play_options_conflict(choices, &code->options);

	if (option)
		output_error("`%s` and the code `%s` ask for different "
			     "questions; leave one of them out",
			     option, choices->code);
	return !option;
}

int choose_code(struct table *table)
{
	struct code code;
	struct choices *choices = &table->choices;

	if (!choices->code)
		return EXIT_OK;
	if (!code_read(str_of(choices->code), &code)) {
		output_error("`%s` is not a code; %s", choices->code,
			     paths_is_path(str_of(choices->code))
				     ? "a code begins with the id of a pack, "
				       "never with a path"
				     : "one looks like amanat-10-K7QF2MXA");
		return EXIT_USAGE;
	}
	if (!choices->resume && !agrees(choices, &code))
		return EXIT_USAGE;
	if (!choices->n_packs)
		choices->packs[0] = arena_copy(&table->arena, code.pack).ptr;
	choices->round = code.options;
	choices->has_seed = true;
	table->hash = code.hash;
	table->code_pack = code.pack;
	return EXIT_OK;
}

bool fits_code(const struct table *table)
{
	const struct pack *pack = table->opened.pack;
	struct str id = pack_text(pack, pack->meta.id);

	if (!table->code_pack.len)
		return true;
	if (!str_eq(id, table->code_pack)) {
		output_error("the code is of the pack `" STR_FMT
			     "`, and not of `" STR_FMT "`",
			     STR_ARG(table->code_pack), STR_ARG(id));
		return false;
	}
	if (table->hash != code_hash(pack->meta.hash))
		output_error("the pack has changed since this code was made: "
			     "the questions may differ");
	return true;
}

struct str code_of(struct table *table)
{
	const struct pack *pack = table->opened.pack;
	struct code code = {
		.pack = pack_text(pack, pack->meta.id),
		.options = table->choices.round,
		.hash = code_hash(pack->meta.hash),
	};
	struct strbuf out = STRBUF_INIT;
	struct str text;

	code_write(&out, &code);
	text = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}
