#include "game/command/choose_code.h"

#include "game/exit_code.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "round/code.h"

/* Options must not contradict the code. */
static bool agrees(const struct choices *choices, const struct code *code)
{
	const char *option = play_options_conflict(choices, &code->options);

	if (option)
		output_error("`%s` and the code `%s` ask for different "
			     "questions; leave one of them out",
			     option, choices->code);
	return !option;
}

/* The packs named in a code. */
static struct str packs_of(const struct code *code)
{
	const struct str *last = &code->packs[code->n_packs - 1];
	const char *start = code->packs[0].ptr;

	return (struct str){start, (size_t)(last->ptr + last->len - start)};
}

static void take_code(struct table *table, const struct code *code)
{
	struct choices *choices = &table->choices;

	if (!choices->n_packs)
		for (uint32_t i = 0; i < code->n_packs; i++)
			choices->packs[choices->n_packs++] =
				arena_copy(&table->arena, code->packs[i]).ptr;
	choices->round = code->options;
	choices->has_seed = true;
	table->hash = code->hash;
	table->code_packs = packs_of(code);
}

int choose_code(struct table *table)
{
	struct code code;
	const struct choices *choices = &table->choices;

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
	take_code(table, &code);
	return EXIT_OK;
}

static uint32_t hash_of(const struct table *table)
{
	uint64_t hashes[PACKS_MOST];

	for (uint32_t i = 0; i < table->n_opened; i++)
		hashes[i] = table->opened[i].pack->meta.hash;
	return code_hash(hashes, table->n_opened);
}

bool fits_code(struct table *table)
{
	struct str ids;

	if (!table->code_packs.len)
		return true;
	ids = pack_ids(table->opened, table->n_opened, &table->arena);
	if (!str_eq(ids, table->code_packs)) {
		output_error("the code is for `" STR_FMT "`, not for `" STR_FMT
			     "`",
			     STR_ARG(table->code_packs), STR_ARG(ids));
		return false;
	}
	if (table->hash != hash_of(table))
		output_error("the code was made with another version of the "
			     "pack, or of civiq: the questions may differ");
	return true;
}

struct str code_of(struct table *table)
{
	struct code code = {
		.n_packs = table->n_opened,
		.options = table->choices.round,
		.hash = hash_of(table),
	};
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < code.n_packs; i++) {
		const struct pack *pack = table->opened[i].pack;

		code.packs[i] = pack_text(pack, pack->meta.id);
	}
	code_write(&out, &code);
	text = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}
