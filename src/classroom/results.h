#ifndef CLASSROOM_RESULTS_H
#define CLASSROOM_RESULTS_H

/*
 * results: the results of a class in a quiz, from the games in the record.
 *
 *	struct results results = results_make(&input, &arena);
 *	for (uint32_t i = 0; i < results.n_pupils; i++)
 *		show(&results.pupils[i]);
 *
 * One game counts per pupil: the first that was finished, else the one with the
 * most answers. Unfinished games are listed, but left out of the statistics.
 * Decisions about games are explained in the notes. Views only show what is
 * here and calculate nothing, so they all agree.
 *
 * A mark is 1 for an answer that is right at once, 0.5 for one that is close or
 * right at the second try, else 0. An undefined figure is NAN.
 */

#include "classroom/item_stats.h"
#include "classroom/quiz.h"
#include "classroom/roster.h"
#include "store/store_types.h"

/* With fewer pupils, no conclusions are drawn about the questions and the
 * quiz. */
enum { RESULTS_LEAST = 10 };

struct results_input {
	const struct quiz *quiz;
	const struct roster *roster; /* empty if there is none */
	const struct store_game *games;
	uint32_t n_games;
	/* For each game, by position and try. */
	const struct store_answer *const *answers;
	const uint32_t *n_answers;
	/* All questions that were asked: those of the quiz itself, or of every
	 * pupil's version. */
	const struct round *rounds;
	uint32_t n_rounds;
	/* In UTC, 2026-03-02T09:00:00Z; the first two may be empty. */
	struct str opens;
	struct str closes;
	struct str now;
	bool anonymous;
};

/* A wrong answer that pupils gave, or one that was only close. */
struct results_answer {
	struct str text;
	uint32_t n;
	double rest;	/* the mean total of these pupils, without this mark */
	bool is_strong; /* by several, who did better than who was right */
};

struct results_question {
	struct str id; /* with versions, the id of the fact */
	struct str stem;
	struct str answer;
	struct str topic;
	uint32_t position; /* in the quiz, from 1; 0 with versions, and if the
			      quiz no longer has it */
	uint32_t n;	   /* pupils who had it */
	uint32_t right;
	uint32_t close;
	uint32_t wrong;
	uint32_t open; /* not answered */
	double mark;   /* the sum of the marks */
	struct item_stats stats;
	struct results_answer *answers; /* the most frequent first */
	uint32_t n_answers;
};

struct results_topic {
	uint32_t asked;
	double mark;
};

struct results_pupil {
	struct str name;
	bool is_counted; /* the game was finished */
	uint32_t asked;	 /* answered: right, close and wrong together */
	uint32_t right;
	uint32_t close;
	uint32_t wrong;
	uint32_t open;
	uint32_t points;
	double mark;
	uint64_t milliseconds;
	struct results_topic *topics; /* in the order of the results' topics */
	double *marks;		      /* by question; NAN if not answered */
	bool *had;		      /* by question: did this pupil have it? */
};

struct results {
	struct results_pupil *pupils; /* by name */
	uint32_t n_pupils;
	uint32_t n; /* how many of them are counted */
	struct results_question *questions;
	uint32_t n_questions;
	struct str *topics;
	uint32_t n_topics;
	struct test_stats test;
	struct str *notes; /* sentences on how games were treated */
	uint32_t n_notes;
	bool versions;
	bool is_mixed; /* questions differ: versions, or a changed quiz */
};

struct results results_make(const struct results_input *input,
			    struct arena *arena);

#endif
