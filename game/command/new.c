#include "game/command/command.h"
#include "game/command/new_from.h"
#include "game/terminal/output.h"
#include "game/write_new.h"

#include "base/str.h"
#include "base/strbuf.h"

/* A pack that shows the usual kinds and passes `civiq check`. */
static const char *const starter[] = {
	"# A pack for civiq. Anything after a # is a comment.",
	"#",
	"#\tciviq check %s.yaml           what is wrong with this file",
	"#\tciviq check --watch %s.yaml   the same on every save",
	"#\tciviq questions ./%s.yaml     all questions that it gives",
	"#\tciviq play ./%s.yaml          a round of them",
	"",
	"pack: %s                       # the name of this file",
	"title: The moons of the planets",
	"language: en",
	"as_of: 2024-12-31               # the facts are true as of this day",
	"license: CC0-1.0",
	"",
	"# Every fact has a source: this one, its group's, or its own.",
	"sources:",
	"  nasa: {title: Planetary satellites, publisher: NASA, on: 2024-11}",
	"source: nasa",
	"",
	"# The things that answers name, by type. `also` lists other spellings",
	"# that are accepted when typed.",
	"things:",
	"  moons:",
	"    europa: Europa",
	"    titan: Titan",
	"    iapetus: Iapetus",
	"    triton: Triton",
	"    phobos: {name: Phobos, also: [Mars I]}",
	"    deimos: {name: Deimos, also: [Mars II]}",
	"  people:                       # for people, the surname is enough",
	"    galilei: Galileo Galilei",
	"    huygens: Christiaan Huygens",
	"    cassini: Giovanni Domenico Cassini",
	"    lassell: William Lassell",
	"    hall: Asaph Hall",
	"",
	"facts:",
	"",
	"  # Events. Dates are 1877, 1877-08 or 1877-08-12.",
	"  discovery:",
	"    kind: event",
	"    rows:",
	"      - {what: the discovery of Europa, on: 1610-01}",
	"      - {what: the discovery of Titan, on: 1655-03-25}",
	"      - {what: the discovery of Iapetus, on: 1671}",
	"      - {what: the discovery of Triton, on: 1846-10-10}",
	"      - {what: the discovery of Phobos, on: 1877-08}",
	"",
	"  # The title of `what` is `value`: who was the discoverer of Titan?",
	"  discoverer:",
	"    kind: link",
	"    what: moons",
	"    value: people",
	"    title: discoverer",
	"    tense: past",
	"    rows:",
	"      - {what: europa, value: galilei}",
	"      - {what: titan, value: huygens}",
	"      - {what: iapetus, value: cassini}",
	"      - {what: triton, value: lassell, note: He was a brewer.}",
	"      - {what: phobos, value: hall}",
	"",
	"  # Things that belong together. Wrong options are things outside a",
	"  # complete list; for an open list, name some under `not:`.",
	"  of_mars:",
	"    kind: list",
	"    what: moons",
	"    title: a moon of Mars",
	"    complete: yes",
	"    rows:",
	"      - {what: phobos}",
	"      - {what: deimos}",
	"",
	"  # Figures are digits. Mark the inexact ones: about 21, over 50.",
	"  diameters:",
	"    kind: number",
	"    what: moons",
	"    title: diameter",
	"    unit: km",
	"    rows:",
	"      - {what: europa, value: 3122}",
	"      - {what: titan, value: 5150}",
	"      - {what: triton, value: 2707}",
	"      - {what: iapetus, value: 1469}",
	"      - {what: phobos, value: 22}",
	"",
	"  # There are also term (who held an office), rename (its names)",
	"  # and series (figures over the years).",
	"",
	"# Questions of your own. Without `wrong` the answer is typed.",
	"questions:",
	"  - id: largest",
	"    q: Which moon is the largest in the Solar System?",
	"    answer: Ganymede",
	"    wrong: [Titan, Callisto, Triton]",
	"    why: Ganymede is wider than the planet Mercury.",
	"  - id: methane",
	"    q: Rain falls on Titan. Of what?",
	"    answer: methane",
	"    also: [liquid methane, CH4]",
};

/* Each %s stands for the id. */
static void write_starter(struct strbuf *out, struct str id)
{
	for (size_t i = 0; i < sizeof(starter) / sizeof(*starter); i++) {
		struct str line = str_of(starter[i]);
		size_t slot = str_find(line, STR("%s"));

		strbuf_add(out, str_head(line, slot));
		if (slot != SIZE_MAX) {
			strbuf_add(out, id);
			strbuf_add(out, str_from(line, slot + 2));
		}
		strbuf_addc(out, '\n');
	}
}

static int make_pack(struct str id)
{
	struct strbuf path = STRBUF_INIT;
	struct strbuf text = STRBUF_INIT;
	int status;

	strbuf_addf(&path, STR_FMT ".yaml", STR_ARG(id));
	write_starter(&text, id);
	status = file_write_new(strbuf_text(&path), strbuf_str(&text));
	if (status == EXIT_OK)
		output_line("Wrote %s. Play it with `civiq play ./%s`.",
			    strbuf_text(&path), strbuf_text(&path));
	strbuf_finish(&path);
	strbuf_finish(&text);
	return status;
}

static const struct option options[] = {{"from", required_argument, NULL, 'f'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	const char *from = NULL;
	struct str id;
	int option;

	while ((option = command_option(argc, argv, &command_new)) != -1) {
		if (option != 'f')
			return command_usage(&command_new);
		from = optarg;
	}
	if (optind != argc - 1)
		return command_usage(&command_new);
	id = str_of(argv[optind]);
	if (!pack_id_is_good(id))
		return EXIT_USAGE;
	return from ? new_from(id, from) : make_pack(id);
}

const struct command command_new = {
	.name = "new",
	.summary = "write a pack to start from",
	.help = "  civiq new moons                     writes moons.yaml into "
		"this folder\n"
		"  civiq new rivers --from table.csv   the same, for the table "
		"of a spreadsheet\n"
		"\n"
		"usage: civiq new ID [--from FILE.csv]\n"
		"\n"
		"The file has comments, passes `civiq check` and can be "
		"played. An existing file\n"
		"is never overwritten.\n"
		"\n"
		"  --from FILE  guess what the columns of a CSV file hold. It "
		"is copied to ID.csv\n"
		"               if it is in another folder, or has cells that "
		"packs cannot read.\n"
		"               Results of Wikidata queries work too\n",
	.options = options,
	.run = run,
};
