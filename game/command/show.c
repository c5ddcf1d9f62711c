#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"
#include "game/view/fact_view.h"

#include "base/suggest.h"
#include "base/utf8.h"

static uint32_t find_group(const struct pack *pack, struct str id)
{
	for (uint32_t i = 0; i < pack->n_groups; i++)
		if (str_eq(pack_text(pack, pack->groups[i].id), id))
			return i;
	return INDEX_NONE;
}

/* How names are compared: exactly, ignoring case, or ignoring accents too. */
static void as_written(struct strbuf *out, struct str name)
{
	strbuf_add(out, name);
}

typedef void (*fold_name)(struct strbuf *out, struct str name);
static const fold_name folds[] = {as_written, utf8_fold_case, utf8_fold};

/* Does the id or any of the names match? */
static bool is_called(const struct pack *pack, const struct thing *thing,
		      struct str wanted, fold_name fold, struct strbuf *folded)
{
	if (str_eq(pack_text(pack, thing->id), wanted))
		return true;
	for (uint32_t i = 0; i < thing->n_spellings; i++) {
		strbuf_reset(folded);
		fold(folded,
		     pack_text(pack,
			       pack->spellings[thing->first_spelling + i]));
		if (str_eq(strbuf_str(folded), wanted))
			return true;
	}
	return false;
}

/* The first thing with that name under this comparison. */
static uint32_t find_folded(const struct pack *pack, struct str name,
			    fold_name fold)
{
	struct strbuf wanted = STRBUF_INIT;
	struct strbuf folded = STRBUF_INIT;
	uint32_t found = INDEX_NONE;

	fold(&wanted, name);
	for (uint32_t i = 0; i < pack->n_things && found == INDEX_NONE; i++)
		if (is_called(pack, &pack->things[i], strbuf_str(&wanted), fold,
			      &folded))
			found = i;
	strbuf_finish(&wanted);
	strbuf_finish(&folded);
	return found;
}

/* Prefers an exact match over names that differ only in case or accents. */
static uint32_t find_thing(const struct pack *pack, struct str name)
{
	uint32_t found = INDEX_NONE;

	for (size_t i = 0;
	     i < sizeof(folds) / sizeof(*folds) && found == INDEX_NONE; i++)
		found = find_folded(pack, name, folds[i]);
	return found;
}

static int nothing_called(const struct pack *pack, const char *name)
{
	struct suggest suggest = suggest_for(str_of(name));

	for (uint32_t i = 0; i < pack->n_groups; i++)
		suggest_add(&suggest, pack_text(pack, pack->groups[i].id));
	for (uint32_t i = 0; i < pack->n_things; i++)
		suggest_add(&suggest, pack_text(pack, pack->things[i].id));
	if (suggest.best.len)
		output_error("the pack has no group or thing `%s`; did you "
			     "mean `" STR_FMT "`?",
			     name, STR_ARG(suggest.best));
	else
		output_error("the pack has no group or thing `%s`", name);
	return EXIT_FAILED;
}

static void show_thing(struct fact_view *fact_view, uint32_t index)
{
	const struct pack *pack = fact_view->pack;
	const struct thing *thing = &pack->things[index];
	struct strbuf also = STRBUF_INIT;

	fact_view->begun = true;
	screen_line(fact_view->screen, STYLE_STRONG, 0,
		    pack_thing_name(pack, index));
	for (uint32_t i = 1; i < thing->n_spellings; i++)
		strbuf_addf(
			&also, "%s" STR_FMT, i > 1 ? ", " : "Also: ",
			STR_ARG(pack_text(
				pack,
				pack->spellings[thing->first_spelling + i])));
	if (also.len)
		screen_line(fact_view->screen, STYLE_FAINT, 2,
			    strbuf_str(&also));
	for (uint32_t i = 0; i < pack->n_groups; i++)
		fact_view_group(fact_view, &pack->groups[i], index);
	strbuf_finish(&also);
}

static void show_all(struct fact_view *fact_view)
{
	const struct pack *pack = fact_view->pack;

	fact_view->begun = true;
	screen_line(fact_view->screen, STYLE_STRONG, 0,
		    pack_text(pack, pack->meta.title));
	for (uint32_t i = 0; i < pack->n_groups; i++)
		fact_view_group(fact_view, &pack->groups[i], INDEX_NONE);
}

static int show(const struct opened *opened, const char *name)
{
	const struct pack *pack = opened->pack;
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct fact_view fact_view = fact_view_open(&screen, opened);
	uint32_t group = name ? find_group(pack, str_of(name)) : INDEX_NONE;
	uint32_t thing = name ? find_thing(pack, str_of(name)) : INDEX_NONE;
	int status = EXIT_OK;

	if (!name)
		show_all(&fact_view);
	else if (group != INDEX_NONE)
		fact_view_group(&fact_view, &pack->groups[group], INDEX_NONE);
	else if (thing != INDEX_NONE)
		show_thing(&fact_view, thing);
	else
		status = nothing_called(pack, name);
	fact_view_close(&fact_view);
	return status;
}

static int run(int argc, char **argv)
{
	struct opened opened;
	int status;

	if (command_option(argc, argv, &command_show) != -1 || optind >= argc ||
	    argc - optind > 2)
		return command_usage(&command_show);
	status = open_pack(argv[optind], &opened);
	if (status != EXIT_OK)
		return status;
	status = show(&opened, argv[optind + 1]);
	close_pack(&opened);
	return status;
}

const struct command command_show = {
	.name = "show",
	.summary = "show the facts of a pack",
	.help = "  civiq show amanat             all of them\n"
		"  civiq show amanat chairman    one group\n"
		"  civiq show amanat tokayev     all that is about one thing\n"
		"\n"
		"usage: civiq show PACK [GROUP|THING]\n"
		"\n"
		"A thing can be given by its id or any of its names.\n",
	.takes = TAKES_PACKS,
	.run = run,
	.next = "civiq play PACK",
};
