#include "game/view/question_view.h"

#include "game/view/column_view.h"
#include "game/view/status_view.h"
#include "question/answer_pools.h"

enum { OPTION_MARGIN = 6, HELP_MARGIN = 10 };

void show_line(const struct screen *screen, struct str text)
{
	screen_line(screen, STYLE_FAINT, SCREEN_MARGIN, text);
}

static const char *const when_answers[] = {
	[QUIZ_AT_ONCE] = "",
	[QUIZ_AT_END] = "The right answers are shown at the end. ",
	[QUIZ_NEVER] = "The right answers are not shown. ",
};

/* The title and instructions of a quiz file. */
static void show_quiz(const struct game *game)
{
	const struct quiz *quiz = game->quiz;
	struct strbuf out = STRBUF_INIT;

	screen_line(game->screen, STYLE_STRONG, 0, quiz->title);
	strbuf_addf(&out, "%u question%s", game->round.n,
		    game->round.n == 1 ? "" : "s");
	if (game->seconds)
		strbuf_addf(&out, " in %u minute%s", (game->seconds + 59) / 60,
			    game->seconds > 60 ? "s" : "");
	strbuf_addf(&out, ", for " STR_FMT ". %s", STR_ARG(game->players[0]),
		    when_answers[quiz->answers]);
	strbuf_addf(&out,
		    "%s ? helps, Ctrl-D leaves; the same command "
		    "continues.",
		    game->mode->rules);
	screen_line(game->screen, STYLE_FAINT, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

void show_title(const struct game *game)
{
	struct strbuf out = STRBUF_INIT;

	if (game->quiz) {
		show_quiz(game);
		return;
	}
	for (uint32_t i = 0; i < game->n_opened; i++) {
		const struct pack *pack = game->opened[i].pack;

		screen_line(game->screen, STYLE_STRONG, 0,
			    pack_text(pack, pack->meta.title));
	}
	if (game->notice.len)
		screen_line(game->screen, STYLE_PLAIN, 0, game->notice);
	if (!game->mode->seconds && !game->mode->lives)
		strbuf_addf(&out, "%u question%s. ", game->round.n,
			    game->round.n == 1 ? "" : "s");
	strbuf_addf(&out, "%s ? helps, Ctrl-D quits.", game->mode->rules);
	screen_line(game->screen, STYLE_FAINT, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static const char *how_typed(const struct question *q)
{
	switch (q->judged.type) {
	case ANSWER_DATE:
		return "Type a date, like 16 December 1991.";
	case ANSWER_YEAR:
		return "Type a year, like 1991.";
	case ANSWER_NUMBER:
		return "Type a number.";
	case ANSWER_PERCENT:
		return "Type a percentage.";
	case ANSWER_LIST:
		return q->judged.any ? "Type that many, separated by commas."
				     : "Type all of them, separated by commas.";
	default:
		return q->pool_things == INDEX_NONE ? "Type the answer."
						    : "Type a name.";
	}
}

/* Answer 1, 2 or 3. */
static void add_marks(struct strbuf *out, const struct question *q)
{
	strbuf_addz(out, "Answer ");
	for (uint32_t i = 0; i < q->n_options; i++)
		strbuf_addf(out, "%s%c",
			    !i			    ? ""
			    : i + 1 == q->n_options ? " or "
						    : ", ",
			    question_mark(q, i));
	strbuf_addc(out, '.');
}

static void add_how(struct strbuf *out, const struct question *q)
{
	char first = question_mark(q, 0);

	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
		add_marks(out, q);
		return;
	case ASK_SEVERAL:
		strbuf_addf(out, "Several are right: answer like %c %c.", first,
			    first + 2);
		return;
	case ASK_ORDER:
		strbuf_addf(out,
			    "Answer with all of them in order, like %c %c %c.",
			    first + 1, first, first + 2);
		return;
	case ASK_MATCH:
		strbuf_addz(out, "Answer with pairs, like 1b 2a 3c.");
		return;
	case ASK_GUESS:
		strbuf_addz(out, "Within a tenth is right, within a quarter is "
				 "close.");
		return;
	case ASK_TYPED:
	case ASK_KINDS:
		strbuf_addz(out, how_typed(q));
	}
}

void show_how(const struct screen *screen, const struct question *q)
{
	struct strbuf out = STRBUF_INIT;

	add_how(&out, q);
	show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}

/* How far off a typed figure may be, if any deviation is allowed. */
static void show_tolerance(const struct screen *screen,
			   const struct question *q)
{
	struct strbuf out = STRBUF_INIT;

	if (judge_takes_rounded(&q->judged))
		strbuf_addz(&out, "Within half a percent is right, within 3 % "
				  "is close.");
	else if (q->tolerance.len)
		strbuf_addf(&out, "Within " STR_FMT " is right.",
			    STR_ARG(q->tolerance));
	if (out.len)
		show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}

/* A line of help: the command and what it does. */
struct help {
	struct str word;
	struct str does;
};

static void show_help_lines(const struct screen *screen,
			    const struct help *lines, size_t n)
{
	for (size_t i = 0; i < n; i++)
		screen_item(screen, STYLE_PLAIN, HELP_MARGIN, lines[i].word,
			    lines[i].does);
}

#define SHOW_LINES(screen, lines)                                              \
	show_help_lines(screen, lines, sizeof(lines) / sizeof(*(lines)))

/* Commands about a question, valid after the answer too. */
static const struct help about[] = {
	{STR("  /why"), STR("shows the last explanation again")},
	{STR("  /why 3"), STR("tells why option 3 is right or wrong")},
	{STR("  /star"), STR("marks the question, to play it again")},
	{STR("  /report"), STR("tells its author what seems wrong, as in "
			       "/report the year is 1992")},
};

void show_exam_help(const struct screen *screen, const struct question *q)
{
	static const struct help lines[] = {
		{STR("  /skip"), STR("leaves the question for later")},
		{STR("  /open"), STR("lists the questions that are open")},
		{STR("  /done"),
		 STR("hands in your answers, even with open questions")},
		{STR("  /quit"),
		 STR("takes a break; the same command continues")},
		{STR("  /report"), STR("tells its author what seems wrong, as "
				       "in /report the year is 1992")},
	};

	show_how(screen, q);
	SHOW_LINES(screen, lines);
}

void show_help(const struct screen *screen, const struct question *q)
{
	static const struct help before[] = {
		{STR("  /hint"), STR("shows a hint, for half of the points")},
		{STR("  /skip"), STR("goes on to the next question")},
	};
	static const struct help behind[] = {
		{STR("  /quit"),
		 STR("ends the game; what you answered counts")},
		{STR("  Tab"), STR("completes names and commands")},
	};

	show_how(screen, q);
	SHOW_LINES(screen, before);
	SHOW_LINES(screen, about);
	SHOW_LINES(screen, behind);
	show_line(screen, STR("The slash can be left out. After an answer, "
			      "/star and /report are about its question."));
}

void show_help_after(const struct screen *screen)
{
	SHOW_LINES(screen, about);
}

static void show_option(const struct screen *screen, char mark, struct str text)
{
	char place[] = {' ', ' ', ' ', mark, '\0'};

	screen_item(screen, STYLE_PLAIN, OPTION_MARGIN, str_of(place), text);
}

static void show_options(const struct screen *screen, const struct question *q,
			 uint32_t removed)
{
	column_view_earlier(screen, q);
	for (uint32_t i = 0; i < q->n_options; i++) {
		if (!(removed >> i & 1))
			show_option(screen, question_mark(q, i), q->options[i]);
		if (q->kind == ASK_CHOICE)
			column_view_between(screen, q->partners[i]);
	}
	column_view_later(screen, q);
	if (q->kind != ASK_MATCH)
		return;
	screen_gap(screen);
	for (uint32_t i = 0; i < q->n_options; i++)
		show_option(screen, (char)('a' + i), q->partners[i]);
}

void show_question(const struct screen *screen, const struct question *q,
		   uint32_t removed)
{
	screen_line(screen, STYLE_STRONG, 0, q->stem);
	show_options(screen, q, removed);
	if (q->kind == ASK_TYPED)
		show_tolerance(screen, q);
	else if (!question_has_one_key(q))
		show_how(screen, q);
}

void show_asked(const struct asked *asked)
{
	const struct screen *screen = asked->game->screen;

	show_status(asked);
	show_question(screen, asked->question, asked->removed);
	for (uint32_t i = 0; i < asked->hints; i++)
		if (asked->told[i].len)
			show_line(screen, asked->told[i]);
	if (asked->is_retry)
		show_line(screen, STR("One more try, for half the points."));
}

void show_worth(const struct asked *asked)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "Now worth %u points.", asked_worth(asked));
	show_line(asked->game->screen, strbuf_str(&out));
	strbuf_finish(&out);
}

void show_hint(const struct asked *asked)
{
	const struct screen *screen = asked->game->screen;
	struct str text = asked->told[asked->hints - 1];

	if (text.len)
		show_line(screen, text);
	else
		show_options(screen, asked->question, asked->removed);
	show_worth(asked);
}

void show_typed(const struct screen *screen, struct str typed)
{
	screen_item(screen, STYLE_PLAIN, 2, STR(">"), typed);
}

void show_lives(const struct screen *screen, uint32_t lives)
{
	struct strbuf out = STRBUF_INIT;

	if (lives)
		strbuf_addf(&out, "%u %s left.", lives,
			    lives == 1 ? "life" : "lives");
	else
		strbuf_addz(&out, "That was the last life.");
	show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}
