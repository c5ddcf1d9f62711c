/*
 * hostile_record: writes a record as it might come from a hostile source.
 *
 *	hostile_record FILE TEXT CODE
 *
 * It has a finished game with TEXT in every text field, an unfinished game of
 * the player "tester" with CODE, and answers in both; a star and a report with
 * TEXT.
 */

#include "store/marks.h"
#include "store/store.h"

#include <stdio.h>
#include <string.h>

static bool add_answer(struct store *store, const struct store_game *game,
		       struct str text, struct strbuf *error)
{
	struct store_answer answer = {
		.id = game->id,
		.game = game->id,
		.player = game->player,
		.mode = game->mode,
		.tries = 1,
		.question = text,
		.stem = text,
		.answer = text,
		.options = text,
		.typed = text,
		.verdict = STR("wrong"),
		.at = STR("2024-05-31T12:00:00Z"),
		.day = STR("2024-05-31"),
	};

	return store_add_answer(store, &answer, error);
}

static bool add_marks(struct store *store, struct str text,
		      struct strbuf *error)
{
	struct store_star star = {
		.id = {{1}},
		.player = text,
		.question = text,
		.starred = true,
		.at = text,
	};
	struct store_report report = {
		.id = {{1}},
		.player = text,
		.question = text,
		.text = text,
		.typed = text,
		.stem = text,
		.at = text,
	};

	return store_add_star(store, &star, error) &&
	       store_add_report(store, &report, error);
}

static bool add_games(struct store *store, struct str text, struct str code,
		      struct strbuf *error)
{
	struct store_game hostile = {
		.id = {{1}},
		.player = text,
		.pack = text,
		.pack_hash = text,
		.mode = text,
		.code = text,
		.length = 1,
		.started = STR("2024-05-31T11:00:00Z"),
	};
	struct store_game open = {
		.id = {{2}},
		.player = STR("tester"),
		.pack = STR("moons"),
		.pack_hash = STR("fedcba9876543210"),
		.mode = STR("round"),
		.code = code,
		.length = 10,
		.started = STR("2024-05-31T12:00:00Z"),
	};

	if (!store_begin_game(store, &hostile, error) ||
	    !add_answer(store, &hostile, text, error))
		return false;
	hostile.finished = text;
	hostile.asked = 1;
	return store_end_game(store, &hostile, error) &&
	       store_begin_game(store, &open, error) &&
	       add_answer(store, &open, text, error);
}

int main(int argc, char **argv)
{
	struct strbuf error = STRBUF_INIT;
	struct store *store = argc == 4 ? store_open(argv[1], &error) : NULL;
	bool ok = store &&
		  add_games(store, str_of(argv[2]), str_of(argv[3]), &error) &&
		  add_marks(store, str_of(argv[2]), &error);

	if (!ok)
		fprintf(stderr, "hostile_record: %s\n", strbuf_text(&error));
	strbuf_finish(&error);
	store_close(store);
	return !ok;
}
