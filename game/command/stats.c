#include "store/stats.h"
#include "base/json.h"
#include "game/clock.h"
#include "game/command/command.h"
#include "game/daily.h"
#include "game/mastery.h"
#include "game/open_store.h"
#include "game/players.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"
#include "game/view/chart.h"
#include "question/forms.h"

#include <inttypes.h>
#include <stdlib.h>

enum { MISSED = 5, MISSED_JSON = 100, BARS_MOST = 12 };

struct request {
	struct stats_filter filter;
	const char *record;
	const char *player;
	const char *until;
	bool all;
	bool json;
	bool plain;
};

static void heading(const struct screen *screen, const char *text)
{
	screen_gap(screen);
	screen_line(screen, STYLE_STRONG, 0, str_of(text));
}

static void add_count(struct strbuf *out, uint64_t n, const char *what)
{
	strbuf_addf(out, "%" PRIu64 " %s%s", n, what, n == 1 ? "" : "s");
}

static void show_totals(const struct screen *screen, const struct stats *stats)
{
	uint64_t minutes = stats->milliseconds / 60000;
	struct strbuf out = STRBUF_INIT;

	add_count(&out, stats->games, "game");
	strbuf_addz(&out, ", ");
	add_count(&out, stats->asked, "answer");
	strbuf_addf(&out, ", %" PRIu64 " right (%u %%).", stats->right,
		    chart_percent(stats->right, stats->asked));
	screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_reset(&out);
	strbuf_addf(&out, "Longest run of right answers: %" PRIu64 ".",
		    stats->streak);
	screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_reset(&out);
	strbuf_addz(&out, "Played ");
	if (minutes >= 60) {
		add_count(&out, minutes / 60, "hour");
		strbuf_addz(&out, " and ");
	}
	if (minutes)
		add_count(&out, minutes % 60, "minute");
	else
		strbuf_addz(&out, "less than a minute");
	strbuf_addz(&out, " on ");
	add_count(&out, stats->n_days, "day");
	strbuf_addc(&out, '.');
	screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static int by_asked(const void *left, const void *right)
{
	const struct stats_share *a = left;
	const struct stats_share *b = right;

	if (a->asked != b->asked)
		return a->asked < b->asked ? 1 : -1;
	return str_cmp(a->name, b->name);
}

static struct str pack_of(const struct stats_share *share)
{
	return str_head(share->name, str_find(share->name, STR("/")));
}

/* Groups everybody's answers by topic; `n` topics remain. */
static uint32_t join_topics(struct stats *stats, struct current_ids *ids,
			    struct topic_mastery *topics, struct arena *arena)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < stats->n_groups; i++) {
		struct stats_share share = stats->groups[i];
		struct str pack = pack_of(&share);
		uint32_t at = 0;

		share.name = current_ids_topic(ids, share.name, arena);
		while (at < n && (!str_eq(topics[at].pack, pack) ||
				  !str_eq(topics[at].share.name, share.name)))
			at++;
		if (at == n) {
			topics[n++] = (struct topic_mastery){pack, share};
			continue;
		}
		topics[at].share.asked += share.asked;
		topics[at].share.right += share.right;
	}
	return n;
}

/* Sets the labels; forms that share a label but have different phrases are
 * merged. */
static void name_forms(struct stats *stats)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < stats->n_forms; i++) {
		struct stats_share share = stats->forms[i];
		uint32_t at = 0;

		share.name = form_label(share.name);
		while (at < n && !str_eq(stats->forms[at].name, share.name))
			at++;
		if (at == n) {
			stats->forms[n++] = share;
			continue;
		}
		stats->forms[at].asked += share.asked;
		stats->forms[at].right += share.right;
	}
	stats->n_forms = n;
}

/* The most asked ones. */
static void show_shares(const struct chart *chart, const char *title,
			struct stats_share *shares, uint32_t n)
{
	struct strbuf more = STRBUF_INIT;

	if (!n)
		return;
	heading(chart->screen, title);
	qsort(shares, n, sizeof(*shares), by_asked);
	chart_bars(chart, shares, n < BARS_MOST ? n : (uint32_t)BARS_MOST);
	if (n > BARS_MOST) {
		strbuf_addf(&more, "and %u more", n - BARS_MOST);
		screen_line(chart->screen, STYLE_FAINT, SCREEN_MARGIN,
			    strbuf_str(&more));
	}
	strbuf_finish(&more);
}

static void show_missed(const struct screen *screen, const struct stats *stats)
{
	struct strbuf out = STRBUF_INIT;

	if (stats->n_missed)
		heading(screen, "Missed most");
	for (uint32_t i = 0; i < stats->n_missed; i++) {
		const struct stats_question *q = &stats->missed[i];

		strbuf_reset(&out);
		strbuf_addf(&out, "%" PRIu64 " of %" PRIu64 ": " STR_FMT,
			    q->asked - q->right, q->asked,
			    STR_ARG(q->stem.len ? q->stem : q->question));
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
		strbuf_reset(&out);
		strbuf_addf(&out, "= " STR_FMT, STR_ARG(q->answer));
		if (q->answer.len)
			screen_line(screen, STYLE_FAINT, 2 * SCREEN_MARGIN,
				    strbuf_str(&out));
	}
	strbuf_finish(&out);
}

/* With a heading for each pack, since topics of two packs may share a name. */
static void show_topics(const struct chart *chart, const struct mastery *topics,
			bool of_player, struct arena *arena)
{
	struct stats_share *shares =
		arena_array(arena, struct stats_share, topics->n);
	struct strbuf title = STRBUF_INIT;

	for (uint32_t from = 0, to; from < topics->n; from = to) {
		struct str pack = topics->topics[from].pack;

		for (to = from;
		     to < topics->n && str_eq(topics->topics[to].pack, pack);
		     to++)
			shares[to - from] = topics->topics[to].share;
		strbuf_reset(&title);
		daily_add_name(&title, pack);
		strbuf_addz(&title, of_player
					    ? ": what you knew when last asked"
					    : ": right answers by topic");
		show_shares(chart, strbuf_text(&title), shares, to - from);
	}
	strbuf_finish(&title);
}

static void add_command(struct strbuf *out, struct str pack, const char *topic,
			struct arena *arena)
{
	strbuf_addf(out, "civiq play " STR_FMT " --topic %s", STR_ARG(pack),
		    shell_word(topic, arena));
}

/* The packs with missed questions. */
static void add_missed(struct strbuf *out, const struct mastery *mastery)
{
	struct str last = STR_NONE;

	for (uint32_t i = 0; i < mastery->n; i++) {
		const struct topic_mastery *topic = &mastery->topics[i];

		if (topic->share.right == topic->share.asked ||
		    str_eq(topic->pack, last))
			continue;
		strbuf_addf(out, " " STR_FMT, STR_ARG(topic->pack));
		last = topic->pack;
	}
}

/* A line, and the command for it on a line of its own: it can be copied. */
static void show_step(const struct screen *screen, const struct strbuf *what,
		      const struct strbuf *command)
{
	screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, strbuf_str(what));
	screen_line(screen, STYLE_PLAIN, 2 * SCREEN_MARGIN,
		    strbuf_str(command));
}

static void show_weakest(const struct screen *screen,
			 const struct topic_mastery *weakest,
			 struct arena *arena)
{
	const struct stats_share *share = &weakest->share;
	struct strbuf what = STRBUF_INIT;
	struct strbuf command = STRBUF_INIT;

	strbuf_addf(&what,
		    STR_FMT " is your weakest topic: you knew %" PRIu64
			    " of %" PRIu64 ". To practise it:",
		    STR_ARG(share->name), share->right, share->asked);
	add_command(&command, weakest->pack, share->name.ptr, arena);
	show_step(screen, &what, &command);
	strbuf_finish(&what);
	strbuf_finish(&command);
}

static void show_review(const struct screen *screen,
			const struct mastery *mastery)
{
	struct strbuf what = STRBUF_INIT;
	struct strbuf command = STRBUF_INIT;

	strbuf_addf(&what,
		    "%" PRIu64 " question%s that you missed can be asked "
		    "again:",
		    mastery->missed, mastery->missed == 1 ? "" : "s");
	strbuf_addz(&command, "civiq review");
	add_missed(&command, mastery);
	show_step(screen, &what, &command);
	strbuf_finish(&what);
	strbuf_finish(&command);
}

/* Suggests one or two next steps. */
static void show_next(const struct screen *screen,
		      const struct mastery *mastery, struct arena *arena)
{
	const struct topic_mastery *weakest = mastery_weakest(mastery);

	heading(screen, "What to do next");
	if (weakest)
		show_weakest(screen, weakest, arena);
	if (mastery->missed)
		show_review(screen, mastery);
	else
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN,
			    STR("You knew all of them when last asked. "
				"`civiq play` asks more."));
}

static void show(const struct request *request, struct stats *stats,
		 const struct mastery *mastery, struct arena *arena)
{
	struct screen screen = screen_open(COLOR_AUTO, request->plain);
	struct chart chart = chart_open(&screen);
	struct str player = request->filter.player;

	screen_line(&screen, STYLE_STRONG, 0,
		    player.len ? player : STR("Everybody"));
	if (!stats->asked) {
		screen_line(&screen, STYLE_PLAIN, 0,
			    STR("No answers yet. `civiq` plays a round."));
		return;
	}
	show_totals(&screen, stats);
	show_topics(&chart, mastery, player.len > 0, arena);
	heading(&screen, "Right over time");
	chart_course(&chart, stats->days, stats->n_days);
	name_forms(stats);
	show_shares(&chart, "By form of question", stats->forms,
		    stats->n_forms);
	show_missed(&screen, stats);
	heading(&screen, "Days played");
	chart_calendar(&chart, stats->days, stats->n_days,
		       request->until ? str_of(request->until)
				      : clock_study_day(arena));
	if (player.len)
		show_next(&screen, mastery, arena);
}

static void json_shares(struct strbuf *out, const char *key,
			const struct stats_share *shares, uint32_t n)
{
	json_key(out, key);
	json_open(out, '[');
	for (uint32_t i = 0; i < n; i++) {
		json_open(out, '{');
		json_key_str(out, "name", shares[i].name);
		json_key_uint(out, "asked", shares[i].asked);
		json_key_uint(out, "right", shares[i].right);
		json_close(out, '}');
	}
	json_close(out, ']');
}

static void json_days(struct strbuf *out, const struct stats *stats)
{
	json_key(out, "days");
	json_open(out, '[');
	for (uint32_t i = 0; i < stats->n_days; i++) {
		const struct stats_day *day = &stats->days[i];

		json_open(out, '{');
		json_key_str(out, "day", day->day);
		json_key_uint(out, "asked", day->asked);
		json_key_uint(out, "right", day->right);
		json_key_uint(out, "milliseconds", day->milliseconds);
		json_close(out, '}');
	}
	json_close(out, ']');
}

static void json_missed(struct strbuf *out, const struct stats *stats)
{
	json_key(out, "missed");
	json_open(out, '[');
	for (uint32_t i = 0; i < stats->n_missed; i++) {
		const struct stats_question *q = &stats->missed[i];

		json_open(out, '{');
		json_key_str(out, "question", q->question);
		json_key_str(out, "stem", q->stem);
		json_key_str(out, "answer", q->answer);
		json_key_uint(out, "asked", q->asked);
		json_key_uint(out, "right", q->right);
		json_close(out, '}');
	}
	json_close(out, ']');
}

static void print_json(const struct request *request, const struct stats *stats)
{
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '{');
	json_key(&out, "player");
	if (request->filter.player.len)
		json_str(&out, request->filter.player);
	else
		json_none(&out);
	json_key_uint(&out, "games", stats->games);
	json_key_uint(&out, "asked", stats->asked);
	json_key_uint(&out, "right", stats->right);
	json_key_uint(&out, "milliseconds", stats->milliseconds);
	json_key_uint(&out, "streak", stats->streak);
	json_days(&out, stats);
	json_shares(&out, "groups", stats->groups, stats->n_groups);
	json_shares(&out, "forms", stats->forms, stats->n_forms);
	json_missed(&out, stats);
	json_close(&out, '}');
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

/* Damage may only be found now: then repairs the record and reads it again. */
static bool read_stats(struct store *store, const struct stats_filter *filter,
		       struct arena *arena, struct stats *stats)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = store_stats(store, filter, arena, stats, &error) ||
		  (record_repaired(store, arena, &error) &&
		   store_stats(store, filter, arena, stats, &error));

	if (error.len)
		record_complain(&error);
	return ok;
}

/* The packs whose questions were asked; `n` of them. */
static struct str *asked_packs(const struct stats *stats, struct arena *arena,
			       uint32_t *n)
{
	struct str *packs = arena_array(arena, struct str, stats->n_groups);

	*n = 0;
	for (uint32_t i = 0; i < stats->n_groups; i++) {
		struct str pack = pack_of(&stats->groups[i]);

		if (!*n || !str_eq(packs[*n - 1], pack))
			packs[(*n)++] = pack;
	}
	return packs;
}

/* By topic: what a player knows, or what everybody answered. */
static bool read_topics(struct store *store, const struct request *request,
			struct stats *stats, struct arena *arena,
			struct mastery *mastery)
{
	struct current_ids *ids = request->filter.context;
	struct strbuf error = STRBUF_INIT;
	struct str *packs;
	uint32_t n;
	bool ok;

	if (!request->filter.player.len) {
		mastery->topics = arena_array(arena, struct topic_mastery,
					      stats->n_groups);
		mastery->n = join_topics(stats, ids, mastery->topics, arena);
		return true;
	}
	packs = asked_packs(stats, arena, &n);
	ok = mastery_read(store, request->filter.player, packs, n, ids, arena,
			  mastery, &error);
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

static bool read_all(struct store *store, struct request *request,
		     struct arena *arena, struct stats *stats,
		     struct mastery *mastery)
{
	struct current_ids *ids = current_ids_open();
	bool ok;

	request->filter.current = current_ids_find;
	request->filter.context = ids;
	ok = read_stats(store, &request->filter, arena, stats) &&
	     (request->json ||
	      read_topics(store, request, stats, arena, mastery));
	current_ids_close(ids);
	return ok;
}

static int print(struct request *request)
{
	struct arena arena = ARENA_INIT;
	enum store_failure failure;
	struct store *store =
		record_open(request->record, true, &failure, &arena);
	struct stats stats = {.games = 0};
	struct mastery mastery = {.n = 0};
	bool ok = store != NULL || failure == STORE_MISSING;

	request->filter.missed = request->json ? MISSED_JSON : MISSED;
	if (!request->all)
		request->filter.player =
			record_player(store, request->player, &arena);
	if (store)
		ok = read_all(store, request, &arena, &stats, &mastery);
	if (ok && request->json)
		print_json(request, &stats);
	else if (ok)
		show(request, &stats, &mastery, &arena);
	store_close(store);
	arena_finish(&arena);
	return ok ? EXIT_OK : EXIT_IO;
}

static bool is_day(const char *text)
{
	struct date date;

	if (date_parse(str_of(text), &date) && date.precision == DATE_DAY)
		return true;
	output_error("--until takes a day like 2024-05-31, not `%s`", text);
	return false;
}

static const struct option options[] = {
	{"player", required_argument, NULL, 'p'},
	{"pack", required_argument, NULL, 'k'},
	{"all", no_argument, NULL, 'a'},
	{"until", required_argument, NULL, 'u'},
	{"json", no_argument, NULL, 'j'},
	{"record", required_argument, NULL, 'r'},
	{"plain", no_argument, NULL, 'P'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct request request = {.json = false};
	int option;

	while ((option = command_option(argc, argv, &command_stats)) != -1) {
		if (option == 'p')
			request.player = optarg;
		else if (option == 'k')
			request.filter.pack = str_of(optarg);
		else if (option == 'a')
			request.all = true;
		else if (option == 'u' && is_day(optarg))
			request.until = optarg;
		else if (option == 'j')
			request.json = true;
		else if (option == 'r')
			request.record = optarg;
		else if (option == 'P')
			request.plain = true;
		else
			return command_usage(&command_stats);
	}
	if (optind < argc)
		return command_usage(&command_stats);
	if (!request.all && !players_fit(request.player))
		return EXIT_USAGE;
	return print(&request);
}

const struct command command_stats = {
	.name = "stats",
	.summary = "show how a player is doing",
	.help = "  civiq stats                    how you are doing\n"
		"  civiq stats --pack amanat      in one pack\n"
		"  civiq stats --all              everybody together\n"
		"\n"
		"usage: civiq stats [--player NAME|--all] [--pack PACK] "
		"[--json]\n"
		"\n"
		"  --player NAME  who; also CIVIQ_PLAYER\n"
		"  --all          everybody together\n"
		"  --pack PACK    only answers to this pack's questions\n"
		"  --until DATE   the last day of the calendar (today if left "
		"out)\n"
		"  --json         for programs\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n"
		"  --plain        for screen readers; also ACCESSIBLE=1\n",
	.options = options,
	.run = run,
};
