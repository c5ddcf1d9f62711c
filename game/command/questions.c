#include "author/why_not.h"
#include "base/json.h"
#include "game/command/choose_code.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"

static void json_options(struct strbuf *out, const struct question *q)
{
	json_key(out, "options");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->n_options; i++)
		json_str(out, q->options[i]);
	json_close(out, ']');
	json_key(out, "key");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->keys >> i & 1)
			json_uint(out, i);
	json_close(out, ']');
}

static void json_accept(struct strbuf *out, const struct question *q)
{
	json_key(out, "accept");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->judged.n_entities; i++)
		for (uint32_t j = 0; j < q->judged.entities[i].n; j++)
			json_str(out, q->judged.entities[i].spellings[j]);
	json_close(out, ']');
}

static void json_field(struct strbuf *out, const char *key, struct str value)
{
	json_key(out, key);
	json_str(out, value);
}

/* Only for questions that have clues. */
static void json_clues(struct strbuf *out, const struct question *q)
{
	if (!q->n_clues)
		return;
	json_key(out, "clues");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->n_clues; i++)
		json_str(out, q->clues[i]);
	json_close(out, ']');
}

/* The wrong options, each with what proves it wrong; in orders and pairs no
 * option is wrong by itself. */
static void json_wrong(struct strbuf *out, const struct bank *bank,
		       const struct question *q)
{
	struct arena arena = ARENA_INIT;

	json_key(out, "wrong");
	json_open(out, '[');
	for (uint32_t i = 0; q->keys && i < q->n_options; i++) {
		struct proof_text reason;

		if (q->keys >> i & 1)
			continue;
		reason = bank_reason(bank, q, i, &arena);
		json_open(out, '{');
		json_field(out, "option", q->options[i]);
		json_field(out, "why", reason.text);
		json_field(out, "source", reason.source);
		json_close(out, '}');
	}
	json_close(out, ']');
	arena_finish(&arena);
}

static void print_json(const struct bank *bank, const struct question *q,
		       struct strbuf *out)
{
	strbuf_reset(out);
	json_open(out, '{');
	json_field(out, "id", q->id);
	json_field(out, "group", q->group);
	json_field(out, "form", q->form);
	json_field(out, "kind", question_kind_name(q->kind));
	json_field(out, "stem", q->stem);
	json_clues(out, q);
	json_options(out, q);
	json_field(out, "answer", q->answer);
	json_accept(out, q);
	json_field(out, "why", q->explanation);
	json_field(out, "source", q->source);
	json_wrong(out, bank, q);
	json_key(out, "level");
	json_uint(out, q->difficulty);
	json_key(out, "importance");
	json_uint(out, q->importance);
	json_field(out, "topic", q->topic);
	json_close(out, '}');
	strbuf_addc(out, '\n');
	output_text(strbuf_str(out));
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

static int run(int argc, char **argv)
{
	static const struct option options[] = {
		{"code", required_argument, NULL, 'c'},
		{"json", no_argument, NULL, 'j'},
		{"seed", required_argument, NULL, 's'},
		{"why-not", no_argument, NULL, 'w'},
		{NULL, 0, NULL, 0}};
	struct asked asked = {.seed = 0};
	int option;
	int n;

	while ((option = command_option(argc, argv, "", options)) != -1)
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
		"right options, counted from 0, and `accept` the spellings of "
		"a typed answer.\n"
		"`wrong` says for each wrong option why it is wrong, and gives "
		"the source.\n"
		"\n"
		"  --code CODE  the questions of one quiz, in its order\n"
		"  --json       one JSON object per line\n"
		"  --seed N     other options and days (0 if left out)\n"
		"  --why-not    the facts that are never asked about, and why "
		"not\n",
	.run = run,
	.next = "civiq play PACK",
};
