#include "classroom/results_making.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* All games of one pupil, and the best so far. */
struct pupil_games {
	struct chosen chosen;
	uint32_t ended;
	uint32_t all;
};

struct choosing {
	struct making *m;
	VEC(struct pupil_games) pupils;
	struct strmap index; /* from names */
};

void results_note(struct making *m, const char *format, ...)
{
	struct strbuf out = STRBUF_INIT;
	va_list args;

	va_start(args, format);
	strbuf_addv(&out, format, args);
	va_end(args);
	*vec_push(&m->notes) = arena_copy(m->arena, strbuf_str(&out));
	strbuf_finish(&out);
}

/* The player's name in the roster. */
static struct str name_of(const struct making *m, const struct store_game *game)
{
	const struct pupil *pupil = roster_find(m->input->roster, game->player);

	return pupil ? pupil->name : game->player;
}

static struct pupil_games *find(struct choosing *c, struct str name)
{
	bool is_new;
	uint32_t *at = strmap_put(&c->index, name, &is_new);

	if (is_new) {
		*at = c->pupils.n;
		*vec_push(&c->pupils) =
			(struct pupil_games){.chosen = {.name = name}};
	}
	return &c->pupils.at[*at];
}

static uint32_t count_answered(const struct chosen *chosen)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < chosen->n_answers; i++)
		n += chosen_is_last(chosen, i);
	return n;
}

/* The first finished game; until there is one, that with the most answers.
 * Games come in order. */
static bool is_better(const struct chosen *game, const struct chosen *than)
{
	if (!than->game || than->is_ended)
		return !than->game;
	return game->is_ended || count_answered(game) > count_answered(than);
}

static void take_game(struct choosing *c, uint32_t i)
{
	const struct results_input *input = c->m->input;
	const struct store_game *game = &input->games[i];
	struct pupil_games *pupil = find(c, name_of(c->m, game));
	struct chosen candidate = {
		.name = pupil->chosen.name,
		.game = game,
		.answers = input->answers[i],
		.n_answers = input->n_answers[i],
		.is_ended = game->finished.len && !game->abandoned,
	};

	pupil->all++;
	pupil->ended += candidate.is_ended;
	if (is_better(&candidate, &pupil->chosen))
		pupil->chosen = candidate;
}

static int by_id(const void *a, const void *b)
{
	const struct pupil_games *x = a;
	const struct pupil_games *y = b;

	return memcmp(&x->chosen.game->id, &y->chosen.game->id,
		      sizeof(x->chosen.game->id));
}

/* Numbers in names count as numbers: "Pupil 9" stands before "Pupil 10". */
static int by_name(const void *a, const void *b)
{
	const struct pupil_games *x = a;
	const struct pupil_games *y = b;
	struct strbuf first = STRBUF_INIT;
	struct strbuf second = STRBUF_INIT;
	int order;

	utf8_fold(&first, x->chosen.name);
	utf8_fold(&second, y->chosen.name);
	order = strverscmp(strbuf_text(&first), strbuf_text(&second));
	strbuf_finish(&first);
	strbuf_finish(&second);
	return order ? order : str_cmp(x->chosen.name, y->chosen.name);
}

/* Ids are random, so a number reveals nothing about a name or a place. */
static void hide_names(struct choosing *c)
{
	qsort(c->pupils.at, c->pupils.n, sizeof(*c->pupils.at), by_id);
	for (uint32_t i = 0; i < c->pupils.n; i++)
		c->pupils.at[i].chosen.name =
			arena_printf(c->m->arena, "Pupil %u", i + 1);
}

static void sort(struct choosing *c)
{
	if (!c->pupils.n)
		return;
	if (c->m->input->anonymous)
		hide_names(c);
	else
		qsort(c->pupils.at, c->pupils.n, sizeof(*c->pupils.at),
		      by_name);
}

static void note_games(struct making *m, const struct pupil_games *pupil)
{
	const struct chosen *chosen = &pupil->chosen;
	uint32_t others = pupil->all - 1;

	if (pupil->ended > 1)
		results_note(m,
			     STR_FMT " took the quiz %u times: the first time "
				     "counts.",
			     STR_ARG(chosen->name), pupil->ended);
	else if (others && chosen->is_ended)
		results_note(m,
			     STR_FMT " left %u game%s before the end: the "
				     "finished one counts.",
			     STR_ARG(chosen->name), others,
			     others == 1 ? "" : "s");
	if (!chosen->is_ended)
		results_note(m,
			     STR_FMT
			     " has not finished the quiz (%u of %u questions "
			     "answered): listed, but not in the statistics.",
			     STR_ARG(chosen->name), count_answered(chosen),
			     chosen->game->length);
}

/* Times come from the pupil's machine. */
static void note_clock(struct making *m, const struct chosen *chosen)
{
	const struct results_input *input = m->input;
	const struct store_game *game = chosen->game;
	const char *wrong = NULL;

	if (str_cmp(game->started, input->now) > 0)
		wrong = "in the future";
	else if (game->finished.len &&
		 str_cmp(game->finished, game->started) < 0)
		wrong = "after it had ended";
	else if (input->opens.len && str_cmp(game->started, input->opens) < 0)
		wrong = "before the quiz opened";
	else if (input->closes.len && str_cmp(game->started, input->closes) > 0)
		wrong = "after the quiz had closed";
	if (wrong)
		results_note(m,
			     STR_FMT
			     " began %s by the clock of that machine (" STR_FMT
			     " UTC): it counts.",
			     STR_ARG(chosen->name), wrong,
			     STR_ARG(game->started));
}

static void note_answers(struct making *m, const struct chosen *chosen)
{
	uint32_t answered = count_answered(chosen);

	if (chosen->is_ended && answered != chosen->game->asked)
		results_note(m,
			     "The record has %u of the %u answers of " STR_FMT
			     ": those count.",
			     answered, chosen->game->asked,
			     STR_ARG(chosen->name));
}

static void note_roster(struct making *m, const struct chosen *chosen)
{
	const struct roster *roster = m->input->roster;

	if (roster->n && !roster_find(roster, chosen->game->player))
		results_note(m, STR_FMT " is not on the roster, but listed.",
			     STR_ARG(chosen->name));
}

/* Similar names may be one pupil's. Hidden names are not compared. */
static void note_alike(struct making *m)
{
	for (uint32_t i = 0; !m->input->anonymous && i + 1 < m->chosen.n; i++) {
		struct str a = m->chosen.at[i].name;
		struct str b = m->chosen.at[i + 1].name;

		if (utf8_reads_same(a, b))
			results_note(m,
				     "`" STR_FMT "` and `" STR_FMT
				     "` may be the same pupil: they are "
				     "counted separately.",
				     STR_ARG(a), STR_ARG(b));
	}
}

static bool has_played(const struct making *m, struct str name)
{
	for (uint32_t i = 0; i < m->input->n_games; i++)
		if (str_eq(name_of(m, &m->input->games[i]), name))
			return true;
	return false;
}

static void note_absent(struct making *m)
{
	const struct roster *roster = m->input->roster;
	struct strbuf names = STRBUF_INIT;
	uint32_t absent = 0;

	for (uint32_t i = 0; i < roster->n; i++) {
		if (has_played(m, roster->pupils[i].name))
			continue;
		strbuf_addz(&names, absent++ ? ", " : ": ");
		strbuf_add(&names, roster->pupils[i].name);
	}
	if (absent)
		results_note(m, "%u of the roster %s not begun%s.", absent,
			     absent == 1 ? "has" : "have",
			     m->input->anonymous ? "" : strbuf_text(&names));
	strbuf_finish(&names);
}

/* Pupils with another version of the pack may have had other questions. */
static void note_packs(struct making *m)
{
	uint32_t others = 0;

	for (uint32_t i = 1; i < m->chosen.n; i++)
		others += !str_eq(m->chosen.at[i].game->pack_hash,
				  m->chosen.at[0].game->pack_hash);
	if (others)
		results_note(m, "Not all pupils played with the same version "
				"of the pack: answers are matched by the ids "
				"of their questions.");
}

void results_choose(struct making *m)
{
	struct choosing c = {.m = m};

	for (uint32_t i = 0; i < m->input->n_games; i++)
		take_game(&c, i);
	sort(&c);
	vec_each (pupil, &c.pupils) {
		*vec_push(&m->chosen) = pupil->chosen;
		note_games(m, pupil);
		note_clock(m, &pupil->chosen);
		note_answers(m, &pupil->chosen);
		note_roster(m, &pupil->chosen);
	}
	note_alike(m);
	note_absent(m);
	note_packs(m);
	vec_finish(&c.pupils);
	strmap_finish(&c.index);
}
