#include "game/marking.h"

#include "game/clock.h"
#include "game/open_store.h"
#include "game/view/question_view.h"
#include "question/answer_pools.h"
#include "round/question_alias.h"
#include "store/marks.h"

/* The question being marked, and the player. */
struct subject {
	const struct question *question;
	const struct pack *pack;
	struct str player;
	struct str typed; /* empty when nothing was typed */
};

static struct subject subject_of(const struct playing *playing)
{
	const struct game *game = playing->game;
	bool after = playing->after_verdict;
	const struct question *q =
		after ? playing->explained : playing->asked.question;

	return (struct subject){
		.question = q,
		.pack = game_pack_of(game, q)->pack,
		.player = game->players[after ? playing->answered_by
					      : playing->asked.player],
		.typed = after || playing->session.tries ? playing->typed
							 : STR_NONE,
	};
}

/* When several questions are on the screen, the stem tells which one is
 * meant. */
static void confirm(const struct playing *playing, const char *done,
		    const struct subject *subject)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%s: " STR_FMT, done,
		    STR_ARG(subject->question->stem));
	show_line(playing->game->screen, strbuf_str(&out));
	strbuf_finish(&out);
}

static bool is_kept(const struct playing *playing)
{
	bool saved = game_is_saved(playing->game);

	if (!saved)
		show_line(playing->game->screen,
			  STR("This game is not saved, so there is nowhere to "
			      "keep that."));
	return saved;
}

static bool add_star(struct playing *playing, struct str player,
		     struct str question, bool starred, struct strbuf *error)
{
	struct store_star star = {
		.id = clock_random_id(),
		.player = player,
		.question = question,
		.starred = starred,
		.at = clock_utc(&playing->arena),
	};

	return store_add_star(playing->game->store, &star, error);
}

/* The star may be recorded under an older id of the question. */
static bool toggle(struct playing *playing, const struct subject *subject,
		   bool *starred, struct strbuf *error)
{
	struct str *ids;
	uint32_t n;

	*starred = true;
	if (!store_starred(playing->game->store, subject->player,
			   pack_text(subject->pack, subject->pack->meta.id),
			   &playing->arena, &ids, &n, error))
		return false;
	for (uint32_t i = 0; i < n; i++) {
		if (!question_alias_is(subject->pack, ids[i],
				       subject->question->id))
			continue;
		*starred = false;
		if (!add_star(playing, subject->player, ids[i], false, error))
			return false;
	}
	return !*starred || add_star(playing, subject->player,
				     subject->question->id, true, error);
}

void marking_star(struct playing *playing)
{
	struct subject subject = subject_of(playing);
	struct strbuf error = STRBUF_INIT;
	bool starred;

	if (!is_kept(playing))
		return;
	if (toggle(playing, &subject, &starred, &error) ||
	    (record_repaired(playing->game->store, &playing->arena, &error) &&
	     toggle(playing, &subject, &starred, &error)))
		confirm(playing,
			starred ? "Starred; `civiq starred` asks it again"
				: "Star removed",
			&subject);
	else
		record_complain(&error);
	strbuf_finish(&error);
}

/* For the author, who does not see the positions of the options. */
static struct str in_words(const struct question *q, struct str typed,
			   struct arena *arena)
{
	uint32_t places[OPTIONS_MOST];
	uint32_t n =
		q->kind == ASK_MATCH ? 0 : question_places(q, typed, places);
	struct strbuf out = STRBUF_INIT;
	struct str words;

	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(&out, "%s" STR_FMT, i ? ", " : "",
			    STR_ARG(q->options[places[i]]));
	words = n ? arena_copy(arena, strbuf_str(&out)) : typed;
	strbuf_finish(&out);
	return words;
}

void marking_report(struct playing *playing, struct str text)
{
	struct store *store = playing->game->store;
	struct subject subject = subject_of(playing);
	struct strbuf error = STRBUF_INIT;
	struct store_report report = {
		.id = clock_random_id(),
		.player = subject.player,
		.question = subject.question->id,
		.text = text,
		.typed = in_words(subject.question, subject.typed,
				  &playing->arena),
		.stem = subject.question->stem,
		.pack_hash = subject.pack->meta.hash,
		.at = clock_utc(&playing->arena),
	};

	if (!text.len)
		show_line(playing->game->screen,
			  STR("Say what seems wrong, like /report the year is "
			      "1992."));
	if (!text.len || !is_kept(playing))
		return;
	if (store_add_report(store, &report, &error) ||
	    (record_repaired(store, &playing->arena, &error) &&
	     store_add_report(store, &report, &error)))
		confirm(playing, "Thank you, that is noted for the author",
			&subject);
	else
		record_complain(&error);
	strbuf_finish(&error);
}
