#include "trial.h"

#include "base/mention.h"
#include "base/strbuf.h"
#include "claim_context.h"
#include "near_miss.h"
#include "spoken_value.h"

#include <stdio.h>
#include <stdlib.h>

enum { YEARS_AROUND = 2, YEARS_MOST = 400, TEXT_MOST = 32 };

static bool in_entities(struct trial *trial, const struct said *answer)
{
	const struct answer *judged = &trial->q->judged;

	for (uint32_t i = 0; i < judged->n_entities; i++)
		for (uint32_t j = 0; j < judged->entities[i].n; j++)
			if (str_eq(said_of(&trial->arena,
					   judged->entities[i].spellings[j])
					   .key,
				   answer->key))
				return true;
	return false;
}

/* For a list, each member is examined separately. */
static bool accepted(struct trial *trial, const struct said *answer)
{
	if (trial->q->judged.type == ANSWER_LIST)
		return in_entities(trial, answer);
	return question_judge(trial->pools, trial->q, answer->text, NULL) ==
	       VERDICT_CORRECT;
}

/* What the stem says already is no answer to it, however right. */
static bool is_in_stem(const struct trial *trial, struct str text)
{
	const struct question *q = trial->q;

	return q->judged.is_partly_said &&
	       (mentions(q->stem, text) ||
		(q->judged.person && mentions_part(q->stem, text)));
}

static void try_answer(struct trial *trial, struct str text)
{
	struct said answer = said_of(&trial->arena, text);
	bool is = accepted(trial, &answer);

	if (!is && is_in_stem(trial, text))
		return;
	trial_expect(trial, &answer, is,
		     is ? "what is accepted is wrong in a world"
			: "what is right in a world is not accepted");
}

static void try_stranger(struct trial *trial)
{
	trial_expect(trial, &scene_stranger, false,
		     "what the pack does not know may be right");
}

static void try_names_of_row(struct trial *trial, const struct group *group,
			     uint32_t row)
{
	const struct pack *pack = trial->book->pack;
	const struct value *also = pack_cell(pack, group, row, RENAME_ALSO);

	try_answer(trial, pack_value_text(pack, pack_cell(pack, group, row,
							  RENAME_NAME)));
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++)
		try_answer(trial,
			   pack_value_text(pack, &pack->values[also->a + i]));
}

static void try_things(struct trial *trial, uint32_t type)
{
	const struct pack *pack = trial->book->pack;
	const struct thing_type *t = &pack->types[type];

	for (uint32_t i = 0; i < t->n; i++) {
		const struct thing *thing = &pack->things[t->first + i];

		for (uint32_t j = 0;
		     j < (trial->is_first ? thing->n_spellings : 1); j++)
			try_answer(
				trial,
				pack_text(
					pack,
					pack->spellings[thing->first_spelling +
							j]));
	}
}

static void try_texts(struct trial *trial, const struct group *group,
		      uint32_t column)
{
	const struct pack *pack = trial->book->pack;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		const struct value *cell =
			pack_cell(pack, group, group->first_row + i, column);

		if (cell->kind == VALUE_TEXT)
			try_answer(trial, pack_value_text(pack, cell));
	}
}

static void try_year(struct trial *trial, int year)
{
	char text[TEXT_MOST];

	snprintf(text, sizeof(text), "%d%s", abs(year), year < 0 ? " BC" : "");
	try_answer(trial, arena_copy(&trial->arena, str_of(text)));
}

/* All years from before the first date of the column to after the last one. */
static void try_years(struct trial *trial, const struct group *group,
		      uint32_t column)
{
	const struct pack *pack = trial->book->pack;
	int first = 9999;
	int last = -9999;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		const struct value *cell =
			pack_cell(pack, group, group->first_row + i, column);
		int32_t day;

		if (cell->kind != VALUE_DATE)
			continue;
		if (date_first_day(pack_value_date(cell), &day) &&
		    date_to_civil(day).year < first)
			first = date_to_civil(day).year;
		if (date_last_day(pack_value_date(cell), &day) &&
		    date_to_civil(day).year > last)
			last = date_to_civil(day).year;
	}
	last = date_year_plus(last, YEARS_AROUND);
	first = date_year_plus(first, -YEARS_AROUND);
	for (int i = 0; i < YEARS_MOST && date_year_plus(first, i) <= last; i++)
		try_year(trial, date_year_plus(first, i));
}

/* A day in the words of the language. */
static struct str day_text(struct trial *trial, int32_t day)
{
	struct civil c = date_to_civil(day);
	char key[TEXT_MOST];

	snprintf(key, sizeof(key), "months.%d", c.month);
	return arena_printf(
		&trial->arena, "%d " STR_FMT " %d%s", c.day,
		STR_ARG(phrases_get(trial->book->phrases, str_of(key))),
		abs(c.year), c.year < 0 ? " BC" : "");
}

/* The date contains the day of every world where it is right, and of no
 * other. */
static void try_date(struct trial *trial)
{
	struct date date = trial->q->judged.date;
	struct said answer = said_of(&trial->arena, trial->q->answer);
	struct said first;
	struct said last;

	trial_expect(trial, &answer, true,
		     "what is accepted is wrong in a world");
	if (date.first == DATE_OPEN_PAST || date.last == DATE_OPEN_FUTURE) {
		trial_fault(trial, "an open date is asked for", answer.text,
			    NULL);
		return;
	}
	first = said_of(&trial->arena, day_text(trial, date.first));
	last = said_of(&trial->arena, day_text(trial, date.last));
	if (!trial_ever(trial, &first) || !trial_ever(trial, &last))
		trial_fault(trial,
			    "a date is accepted that is wider than the "
			    "fact",
			    answer.text, NULL);
}

static void try_figure(struct trial *trial)
{
	struct said answer = said_of(&trial->arena, trial->q->answer);
	const struct number *number = &trial->q->judged.number;
	struct number words;

	if (!said_figure(trial->book->phrases, answer.text, &words) ||
	    words.lo != number->lo || words.hi != number->hi ||
	    words.qualifier != number->qualifier ||
	    words.power != number->power)
		trial_fault(trial, "another figure is accepted than is shown",
			    answer.text, NULL);
	trial_expect(trial, &answer, true,
		     "what is accepted is wrong in a world");
}

static void try_cells(struct trial *trial, const struct group *group,
		      uint32_t column)
{
	const struct column *c = pack_column(trial->book->pack, group, column);

	switch ((enum column_type)c->type) {
	case COLUMN_THING:
		try_things(trial, c->things);
		try_stranger(trial);
		break;
	case COLUMN_TEXT:
		try_texts(trial, group, column);
		try_stranger(trial);
		break;
	case COLUMN_DATE:
		if (trial->q->judged.type == ANSWER_YEAR)
			try_years(trial, group, column);
		else
			try_date(trial);
		break;
	case COLUMN_COUNT:
	case COLUMN_NUMBER:
	case COLUMN_PERCENT:
		try_figure(trial);
		break;
	case COLUMN_TEXTS:
		trial_fault(trial, "several texts are asked for", STR_NONE,
			    NULL);
		break;
	}
}

void trial_typed(struct trial *trial)
{
	const struct stem *stem = trial->readings.all[0].stem;

	trial_near_misses(trial);
	switch (stem->claim->answers) {
	case ANSWERS_NAMES:
		for (uint32_t i = 0; i < stem->group->n_rows; i++)
			try_names_of_row(trial, stem->group,
					 stem->group->first_row + i);
		try_stranger(trial);
		break;
	case ANSWERS_YEAR:
		try_years(trial, stem->group, stem->claim->column);
		break;
	case ANSWERS_DATE:
		try_date(trial);
		break;
	case ANSWERS_FIGURE:
		try_figure(trial);
		break;
	case ANSWERS_ROWS:
		try_cells(trial, stem->group, stem->claim->column);
		break;
	case ANSWERS_CELL:
		try_cells(trial, stem->group, stem->column);
		break;
	case ANSWERS_EITHER:
		break;
	}
}

void trial_by_hand(struct trial *trial)
{
	const struct question *q = trial->q;
	uint32_t keys = (uint32_t)__builtin_popcount(q->keys);

	for (uint32_t i = 0; i < q->n_options; i++)
		for (uint32_t j = 0; j < i; j++)
			if (str_eq(q->options[i], q->options[j]))
				trial_fault(trial, "two options are the same",
					    q->options[i], NULL);
	for (uint32_t i = 0; i < q->n_options; i++)
		if ((q->keys >> i & 1) != (q->proofs[i].rule != PROOF_AUTHOR))
			trial_fault(trial, "a proof that does not hold",
				    q->options[i], NULL);
	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
		if (keys != 1 || q->n_options < 2)
			trial_fault(trial, "not one key", STR_NONE, NULL);
		break;
	case ASK_SEVERAL:
		if (keys < 2 || keys == q->n_options)
			trial_fault(trial, "not several keys", STR_NONE, NULL);
		break;
	default:
		trial->readings.n = 0;
		trial_near_misses(trial);
		break;
	}
}
