#ifndef QUESTION_MAKER_H
#define QUESTION_MAKER_H

/*
 * maker: what a question form works with.
 *
 * The bank hands it to the form together with a slot number. The form looks at
 * the facts, and either fills in the question or says why it must not be
 * asked:
 *
 *	static bool make(struct maker *m, uint32_t slot, struct question *q)
 *	{
 *		if (!date_year(when))
 *			return maker_refuse(m, "the year is not certain");
 *		maker_set_placeholder(m, "what",
 *				      maker_cell_words(m, slot, EVENT_WHAT));
 *		q->stem = maker_phrase(m, "forms.event-year");
 *		...
 *	}
 */

#include "base/arena.h"
#include "base/rng.h"
#include "facts/similar.h"
#include "pack/pack.h"
#include "question/phrases.h"
#include "question/question.h"

#include <stdbool.h>

enum { PLACEHOLDERS_MOST = 16 };

struct maker {
	const struct pack *pack;
	struct similarity *similarity; /* of that pack */
	const struct phrases *phrases;
	const struct form *form;
	const struct group *group; /* NULL for questions by hand */
	const struct ask *ask;	   /* the author's phrasing, for the form ask */
	enum role role;	     /* of the author's sentence that it asks with */
	uint32_t slot;	     /* of the form */
	uint32_t column;     /* of the series that it is about, or NONE */
	struct arena *arena; /* owns the texts made */
	struct rng rng;	     /* of this one question */
	const char *refusal; /* why there is no question */
	struct str more;     /* what the explanation adds */
	bool several;	     /* it tells several values */

	uint32_t row;	  /* whose cells the placeholders name, or NONE */
	struct date when; /* things are called what they were called then */
	bool has_when;
	struct date asked; /* the time a link is asked about */
	bool changes;	   /* what a link says holds for a day only */
	struct str at;	   /* what {at} says: " in 1990", or nothing */

	struct {
		const char *name;
		struct str text;
		bool is_plural; /* verbs agree with it */
	} placeholders[PLACEHOLDERS_MOST];
	uint32_t n_placeholders;
};

/* Sets the reason and returns false. `reason` is a clause. */
bool maker_refuse(struct maker *m, const char *reason);

/* A maker for a fact of any group. The words that it makes last as long as
 * those of `m`; its placeholders, its time and its refusal are its own. */
struct maker maker_of_row(const struct maker *m, const struct group *group,
			  uint32_t row);

/* From now on placeholders name the cells of `row`, and things are called by
 * `when`.
 */
void maker_set_row(struct maker *m, uint32_t row);
void maker_set_when(struct maker *m, struct date when);

/* The same, and {at} tells that time: " in 1990". */
void maker_set_at(struct maker *m, struct date when);

/* No time in particular: what has had several names is called by its group's
 * title, "the party". */
void maker_set_timeless(struct maker *m);

/* Gives {name} a text; it hides a column of that name and an earlier text. */
void maker_set_placeholder(struct maker *m, const char *name, struct str text);

/* The same for the words of a value, with whose number verbs agree. */
void maker_set_subject(struct maker *m, const char *name, struct str text,
		       const struct value *value);

/* Says of the latest placeholder that it is a plural. */
void maker_set_plural(struct maker *m, bool is_plural);

/*
 * The phrase `key` with its placeholders filled: those of
 * maker_set_placeholder(), the columns of the row, {title}, {of}, {as_of},
 * {is}, {at}, and those of question/verb.h. {Name} is {name} with a capital
 * letter; {name.when} is a date with its preposition, {name.year} its year.
 * {is:name}, {did:name} and {predicate:name} agree with what {name} stands for,
 * one or several, and {was/were:name} is the one word or the other. A
 * group with a verb has the phrase `key` with "-verb" added, where there is
 * one. Empty, with a refusal, when a placeholder has no text.
 */
struct str maker_phrase(struct maker *m, const char *key);

/* The author's own sentence for the group, or for the column of a series, with
 * its placeholders filled; empty where there is none. The phrase of a form
 * gives way to that of its role. */
struct str maker_sentence(struct maker *m, enum role role);

/* The same for any text of the author's. */
struct str maker_fill(struct maker *m, struct str text);

/* A word or phrase of the language as it stands; empty where there is none. */
struct str maker_word(const struct maker *m, const char *key);

/* A noun as it follows an article: "score" of "the score". */
struct str maker_without_the(const struct maker *m, struct str noun);

/* A value as an option (`Senate`) or inside a sentence (`the Senate`). */
struct str maker_option(struct maker *m, const struct column *column,
			const struct value *value);
struct str maker_words(struct maker *m, const struct column *column,
		       const struct value *value);

/* The same for a cell of the current group. */
struct str maker_cell_option(struct maker *m, uint32_t row, uint32_t column);
struct str maker_cell_words(struct maker *m, uint32_t row, uint32_t column);

/* A name of a thing inside a sentence: "the Senate" of "Senate". */
struct str maker_with_article(struct maker *m, uint32_t thing, struct str name);

/* Do verbs agree in the plural with a value: "the Alps are"? */
bool maker_is_plural(const struct maker *m, const struct value *value);

/* What the row is about, inside a sentence; empty when nothing or unknown. */
struct str maker_subject(struct maker *m, uint32_t row);

/* Dates and figures as text: "5 May 2009", "on 5 May 2009". An open end is
 * written as a bound: "1 March 2022 or later". */
struct str maker_date(struct maker *m, struct date date);
struct str maker_when(struct maker *m, struct date date);

/* The same for what happened at one moment, so that a range says how much is
 * known: "some time between 1998 and 1999". */
struct str maker_moment(struct maker *m, struct date date);
struct str maker_moment_when(struct maker *m, struct date date);

/* The date of a column with its preposition, as one or the other. */
struct str maker_column_when(struct maker *m, const struct column *column,
			     struct date date);

struct str maker_year(struct maker *m, int year);
struct str maker_number(struct maker *m, const struct column *column,
			struct number number);

/* A random day of `date`, which has both its ends. */
int32_t maker_any_day(struct maker *m, struct date date);

/* The cell of the current group. */
const struct value *maker_cell(const struct maker *m, uint32_t row,
			       uint32_t column);
const struct column *maker_column(const struct maker *m, uint32_t column);

/* The rows of the current group that may say the same as `row`: similar_rows().
 */
struct similar maker_similar(const struct maker *m, uint32_t row,
			     uint32_t column, unsigned how);

/* The date in a cell; false when there is none. */
bool maker_cell_date(const struct maker *m, uint32_t row, uint32_t column,
		     struct date *date);

/* Several texts as one, with `between` between them: "a, b, c". */
struct str maker_join(struct maker *m, const struct str *texts, uint32_t n,
		      const char *between);

/* The same in a sentence: "German, French and Italian". */
struct str maker_enumerate(struct maker *m, const struct str *texts,
			   uint32_t n);

#endif
