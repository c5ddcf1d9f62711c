#include "game/mode.h"

#include "round/placing.h"
#include "round/story.h"

#include <stddef.h>

const struct mode mode_round = {
	.name = "round",
	.noun = "round",
	.summary = "ten questions",
	.rules = "Pick an option or type the answer.",
	.length = 10,
	.draw = round_draw,
	.scored = true,
};

const struct mode mode_blitz = {
	.name = "blitz",
	.noun = "blitz",
	.summary = "as many as you can in a minute",
	.rules = "As many as you can before the time is up.",
	.length = 200,
	.draw = round_draw,
	.seconds = 60,
	.scored = true,
};

const struct mode mode_survival = {
	.name = "survival",
	.noun = "survival game",
	.summary = "three lives, harder and harder",
	.rules = "Questions get harder; the third wrong one ends the game.",
	.length = 100,
	.draw = round_draw,
	.lives = 3,
	.rising = true,
	.scored = true,
};

const struct mode mode_daily = {
	.name = "daily",
	.noun = "daily quiz",
	.summary = "the same ten for everybody today",
	.rules = "Everybody has the same questions today.",
	.length = 10,
	.draw = round_draw,
	.scored = true,
};

const struct mode mode_daily_practice = {
	.name = "daily-practice",
	.noun = "practice",
	.summary = "today's questions once more",
	.rules = "You have played today; this is practice.",
	.length = 10,
	.draw = round_draw,
};

const struct mode mode_practice = {
	.name = "practice",
	.noun = "practice",
	.summary = "what you are about to forget",
	.rules = "What you miss is asked again.",
	.length = 12,
	.none = "There is nothing to practise here today: `civiq learn` shows "
		"new facts.",
	.draw = round_draw,
	.practises = true,
	.facts = PRACTICE_DUE,
};

const struct mode mode_learn = {
	.name = "learn",
	.noun = "lesson",
	.summary = "new facts, read and then asked",
	.rules = "Read first; what you miss is asked again.",
	.length = 5,
	.none = "There is nothing new to learn here: `civiq practice` asks "
		"what you know.",
	.draw = round_draw,
	.practises = true,
	.facts = PRACTICE_NEW,
};

const struct mode mode_review = {
	.name = "review",
	.noun = "review",
	.summary = "only what you missed",
	.rules = "Facts that you last got wrong.",
	.length = 20,
	.none = "There is nothing to review: you have missed nothing here.",
	.draw = round_draw,
	.practises = true,
	.facts = PRACTICE_MISSED,
};

const struct mode mode_starred = {
	.name = "starred",
	.noun = "round of starred questions",
	.summary = "only what you starred",
	.rules = "Starred by you; /star takes the star off.",
	.length = 20,
	.none = "You have not starred any question here yet: /star in a game "
		"stars the question.",
	.draw = round_draw,
};

const struct mode mode_story = {
	.name = "story",
	.noun = "story",
	.summary = "what happened, step by step",
	.rules = "What mattered most, step by step.",
	.length = 12,
	.draw = story_draw,
};

const struct mode mode_timeline = {
	.name = "timeline",
	.noun = "timeline",
	.summary = "events into a growing column, three lives",
	.rules = "Place each event; the third wrong place ends the game.",
	.length = 50,
	.lives = 3,
	.draw = placing_draw,
	.scored = true,
	.column = true,
};

const struct mode mode_quiz = {
	.name = "quiz",
	.noun = "quiz",
	.summary = "a quiz file, the same for a class",
	.rules = "Pick an option or type the answer.",
	.draw = round_draw,
};

const struct mode *const modes[] = {
	&mode_round, &mode_blitz,	   &mode_survival,
	&mode_daily, &mode_daily_practice, &mode_practice,
	&mode_learn, &mode_review,	   &mode_starred,
	&mode_story, &mode_timeline,	   &mode_quiz,
	NULL};

const struct mode *mode_find(struct str name)
{
	for (int i = 0; modes[i]; i++)
		if (str_eq(name, str_of(modes[i]->name)))
			return modes[i];
	return NULL;
}
