#include "game/command/choose_practice.h"

#include "game/open_store.h"

static struct practice_terms terms_of(const struct choices *choices)
{
	struct practice_terms terms = remembered_terms();

	if (choices->retention)
		terms.retention = choices->retention / 100.0;
	if (choices->has_until)
		terms.until = choices->until;
	return terms;
}

static bool read_again(struct table *table, const struct practice_terms *terms,
		       struct strbuf *error)
{
	struct game *game = &table->game;

	remembered_finish(game->remembered);
	return remembered_read(game->remembered, game->store, game->players[0],
			       table->opened, table->n_opened, terms, error);
}

bool choose_practice_read(struct table *table)
{
	struct game *game = &table->game;
	struct practice_terms terms = terms_of(&table->choices);
	struct strbuf error = STRBUF_INIT;
	bool ok;

	game->remembered = &table->remembered;
	ok = read_again(table, &terms, &error) ||
	     (record_repaired(game->store, &table->arena, &error) &&
	      read_again(table, &terms, &error));
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

/* How many questions are about facts new to the player. */
static uint32_t count_new(const struct game *game)
{
	const struct practice *practice = &game->remembered->practice;
	uint32_t n = 0;

	for (uint32_t i = 0; i < game->round.n; i++)
		n += !practice_memory_of(practice, &game->round.questions[i])
			      ->reviews;
	return n;
}

/* How many facts are due, and how many of the questions are about new ones. */
static struct str notice(struct table *table)
{
	const struct game *game = &table->game;
	const struct practice *practice = &game->remembered->practice;
	uint32_t due = practice_due(practice, practice->terms.today);
	uint32_t fresh = count_new(game);
	struct strbuf out = STRBUF_INIT;
	struct str text;

	if (due)
		strbuf_addf(&out, "%u fact%s due", due,
			    due == 1 ? " is" : "s are");
	else
		strbuf_addz(&out, "No fact is due");
	if (fresh)
		strbuf_addf(&out, ", %u %s new", fresh,
			    fresh == 1 ? "is" : "are");
	strbuf_addc(&out, '.');
	text = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

bool choose_practice(struct table *table)
{
	struct game *game = &table->game;

	if (!choose_practice_read(table))
		return false;
	game->round =
		practice_draw(&game->remembered->practice, game->mode->facts,
			      &table->choices.round, &table->arena);
	game->notice =
		game->mode->facts == PRACTICE_DUE ? notice(table) : STR_NONE;
	return true;
}
