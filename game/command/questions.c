#include "author/why_not.h"
#include "exchange/export_formats.h"
#include "exchange/export_make.h"
#include "game/command/choose_code.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"

static void print_json(const struct bank *bank, const struct question *q,
		       struct strbuf *out)
{
	struct arena arena = ARENA_INIT;
	struct export_question question;

	export_question_make(&question, bank, NULL, q, &arena);
	export_json_question(out, &question);
	strbuf_addc(out, '\n');
	output_text(strbuf_str(out));
	arena_finish(&arena);
}

static void print_plain(const struct question *q)
{
	output_line(STR_FMT, STR_ARG(q->id));
	output_line("  " STR_FMT, STR_ARG(q->stem));
	for (uint32_t i = 0; i < q->n_clues; i++)
		output_line("  + " STR_FMT, STR_ARG(q->clues[i]));
	for (uint32_t i = 0; i < q->n_options; i++)
		output_line("  %c %u  " STR_FMT, q->keys >> i & 1 ? '*' : ' ',
			    i + 1, STR_ARG(q->options[i]));
	if (!q->n_options)
		output_line("  = " STR_FMT, STR_ARG(q->answer));
	if (q->explanation.len)
		output_line("  " STR_FMT, STR_ARG(q->explanation));
	output_line("%s", "");
}

static void print_question(const struct bank *bank, const struct question *q,
			   bool json)
{
	struct strbuf out = STRBUF_INIT;

	if (json)
		print_json(bank, q, &out);
	else
		print_plain(q);
	strbuf_finish(&out);
}

static void print_all(const struct bank *bank, uint64_t seed, bool json)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct arena arena = ARENA_INIT;
		struct question q;

		if (bank_draw(bank, slot, seed, &arena, &q, NULL))
			print_question(bank, &q, json);
		arena_finish(&arena);
	}
}

/* The questions of a quiz, in its order. */
static int print_quiz(struct table *table, bool json)
{
	struct round round;
	int status = choose_code(table);

	if (status == EXIT_OK)
		status = table_open_packs(table);
	if (status != EXIT_OK)
		return status;
	if (!fits_code(table)) {
		table_close_packs(table);
		return EXIT_USAGE;
	}
	round = round_draw(table->banks, table->n_opened, &table->choices.round,
			   &table->arena);
	for (uint32_t i = 0; i < round.n; i++)
		print_question(table->banks[round.questions[i].pack],
			       &round.questions[i], json);
	table_close_packs(table);
	return EXIT_OK;
}

static void print_why_not(const struct bank *bank)
{
	struct strbuf out = STRBUF_INIT;

	why_not(bank, &out);
	output_text(strbuf_str(&out));
	strbuf_finish(&out);
}

struct asked {
	uint64_t seed;
	bool json;
	bool why_not;
	const char *code; /* or NULL */
};

/* False for an invalid option. */
static bool read_option(struct asked *asked, int option)
{
	switch (option) {
	case 'c':
		asked->code = optarg;
		return true;
	case 'j':
		asked->json = true;
		return true;
	case 'w':
		asked->why_not = true;
		return true;
	case 's':
		return str_to_u64(str_of(optarg), &asked->seed);
	default:
		return false;
	}
}

/* A code names its packs; paths to them may be given too. */
static int run_code(char **packs, int n, const struct asked *asked)
{
	struct table table = {.arena = ARENA_INIT};
	int status;

	table.choices.code = asked->code;
	for (int i = 0; i < n; i++)
		table.choices.packs[table.choices.n_packs++] = packs[i];
	status = print_quiz(&table, asked->json);
	arena_finish(&table.arena);
	return status;
}

static int run_pack(const char *pack, const struct asked *asked)
{
	struct opened opened;
	int status = open_pack(pack, &opened);

	if (status != EXIT_OK)
		return status;
	if (asked->why_not)
		print_why_not(opened.bank);
	else
		print_all(opened.bank, asked->seed, asked->json);
	close_pack(&opened);
	return EXIT_OK;
}

static const struct option options[] = {{"code", required_argument, NULL, 'c'},
					{"json", no_argument, NULL, 'j'},
					{"seed", required_argument, NULL, 's'},
					{"why-not", no_argument, NULL, 'w'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct asked asked = {.seed = 0};
	int option;
	int n;

	while ((option = command_option(argc, argv, &command_questions)) != -1)
		if (!read_option(&asked, option))
			return command_usage(&command_questions);
	n = argc - optind;
	if (asked.code && !asked.why_not && n <= PACKS_MOST)
		return run_code(argv + optind, n, &asked);
	if (n != 1)
		return command_usage(&command_questions);
	return run_pack(argv[optind], &asked);
}

const struct command command_questions = {
	.name = "questions",
	.summary = "list every question that a pack gives",
	.help = "  civiq questions amanat           read all of them\n"
		"  civiq questions ./my.yaml --json   one JSON object per "
		"line\n"
		"  civiq questions amanat --why-not   what is never asked "
		"about, and why\n"
		"\n"
		"usage: civiq questions PACK [--json] [--seed N]\n"
		"       civiq questions [PACK...] --code CODE [--json]\n"
		"       civiq questions PACK --why-not\n"
		"\n"
		"The right options are marked with *. In JSON, `key` holds the "
		"positions of the\n"
		"right options, counted from 0, `order` those of an order or "
		"of "
		"the partners in\n"
		"pairs, `accept` the spellings of a typed answer, and `dates` "
		"and `figures` what\n"
		"else is accepted. `wrong` says for each wrong option why it "
		"is "
		"wrong, and gives\n"
		"the source.\n"
		"\n"
		"  --code CODE  the questions of one quiz, in its order\n"
		"  --json       one JSON object per line\n"
		"  --seed N     other options and days (0 if left out)\n"
		"  --why-not    the facts that are never asked about, and why "
		"not\n",
	.takes = TAKES_PACKS,
	.options = options,
	.run = run,
	.next = "civiq play PACK",
};
