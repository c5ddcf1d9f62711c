#include "author/why_not.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"
#include "game/view/json.h"

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

static void print_json(const struct question *q, struct strbuf *out)
{
	strbuf_reset(out);
	json_open(out, '{');
	json_field(out, "id", q->id);
	json_field(out, "group", q->group);
	json_field(out, "form", q->form);
	json_field(out, "kind", question_kind_name(q->kind));
	json_field(out, "stem", q->stem);
	json_options(out, q);
	json_field(out, "answer", q->answer);
	json_accept(out, q);
	json_field(out, "why", q->explanation);
	json_field(out, "source", q->source);
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
	for (uint32_t i = 0; i < q->n_options; i++)
		output_line("  %c %u  " STR_FMT, q->keys >> i & 1 ? '*' : ' ',
			    i + 1, STR_ARG(q->options[i]));
	if (!q->n_options)
		output_line("  = " STR_FMT, STR_ARG(q->answer));
	if (q->explanation.len)
		output_line("  " STR_FMT, STR_ARG(q->explanation));
	output_line("%s", "");
}

static void print_all(const struct bank *bank, uint64_t seed, bool json)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct arena arena = ARENA_INIT;
		struct question q;

		if (bank_draw(bank, slot, seed, &arena, &q, NULL)) {
			if (json)
				print_json(&q, &out);
			else
				print_plain(&q);
		}
		arena_finish(&arena);
	}
	strbuf_finish(&out);
}

static void print_why_not(const struct bank *bank)
{
	struct strbuf out = STRBUF_INIT;

	why_not(bank, &out);
	output_text(strbuf_str(&out));
	strbuf_finish(&out);
}

static int run(int argc, char **argv)
{
	static const struct option options[] = {
		{"json", no_argument, NULL, 'j'},
		{"seed", required_argument, NULL, 's'},
		{"why-not", no_argument, NULL, 'w'},
		{NULL, 0, NULL, 0}};
	struct opened opened;
	uint64_t seed = 0;
	bool json = false;
	bool unasked = false;
	int status;
	int option;

	while ((option = command_option(argc, argv, "", options)) != -1) {
		if (option == 'j')
			json = true;
		else if (option == 'w')
			unasked = true;
		else if (option != 's' || !str_to_u64(str_of(optarg), &seed))
			return command_usage(&command_questions);
	}
	if (optind != argc - 1)
		return command_usage(&command_questions);
	status = open_pack(argv[optind], &opened);
	if (status != EXIT_OK)
		return status;
	if (unasked)
		print_why_not(opened.bank);
	else
		print_all(opened.bank, seed, json);
	close_pack(&opened);
	return EXIT_OK;
}

const struct command command_questions = {
	.name = "questions",
	.summary = "list every question that a pack gives",
	.help = "  civiq questions amanat           read all of them\n"
		"  civiq questions ./my.yaml --json   one JSON object a line\n"
		"  civiq questions amanat --why-not   what is never asked, and "
		"why\n"
		"\n"
		"usage: civiq questions PACK [--json] [--seed N]\n"
		"       civiq questions PACK --why-not\n"
		"\n"
		"The right options are marked with *. In JSON, `key` holds the "
		"places of the\nright options, counted from 0, and `accept` "
		"the spellings of a typed answer.\n"
		"\n"
		"  --json    one JSON object a line\n"
		"  --seed N  other options and days (0 when left out)\n"
		"  --why-not the facts that are never asked, and the rules "
		"that stopped them\n",
	.run = run,
	.next = "civiq play PACK",
};
