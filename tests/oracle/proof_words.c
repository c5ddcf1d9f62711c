#include "trial.h"

#include "row_words.h"

#include <string.h>

/* Does the sentence about an option agree with the pack? Its phrase is
 * matched against it, and the text of each slot must be in the row. */

static const char *const phrases_of[FACT_KINDS][7] = {
	[FACT_EVENT] = {"why.event"},
	[FACT_TERM] = {"why.term", "why.term-open", "why.term-until",
		       "why.term-acting", "why.term-open-acting",
		       "why.term-until-acting"},
	[FACT_RENAME] = {"why.rename-first", "proof.rename"},
	[FACT_LIST] = {"why.list", "why.list-on", "why.list-verb",
		       "why.list-on-verb"},
	[FACT_SERIES] = {"why.series"},
	[FACT_LINK] = {"why.subject", "why.subject-verb", "proof.none"},
	[FACT_NUMBER] = {"why.subject", "why.subject-verb"},
};

struct wording {
	const struct book *book;
	const struct group *group;
	uint32_t row;
	uint32_t column; /* of a series */
};

/* The column that a slot is named after, or NONE. */
static uint32_t column_of(const struct wording *w, const char *slot)
{
	size_t len = strcspn(slot, ".");

	if (w->group->kind == FACT_SERIES)
		return strcmp(slot, "figure") ? INDEX_NONE : w->column;
	for (uint32_t i = 0; i < w->group->n_columns; i++) {
		const struct column *column =
			pack_column(w->book->pack, w->group, i);

		if (str_eq(pack_text(w->book->pack, column->id),
			   (struct str){slot, len}))
			return i;
	}
	return INDEX_NONE;
}

static bool holds_name(const struct wording *w, struct str text, uint32_t thing)
{
	const struct pack *pack = w->book->pack;
	const struct thing *t = &pack->things[thing];

	for (uint32_t i = 0; i < t->n_spellings; i++)
		if (words_hold(
			    text,
			    pack_text(pack,
				      pack->spellings[t->first_spelling + i])))
			return true;
	return t->names != INDEX_NONE; /* it has other names */
}

/* Does a part of the text, between two spaces, give the date of the row? */
static bool holds_date(const struct wording *w, struct str text)
{
	for (size_t from = 0; from < text.len; from++) {
		if (from && text.ptr[from - 1] != ' ')
			continue;
		for (size_t to = from + 1; to <= text.len; to++)
			if ((to == text.len || text.ptr[to] == ' ') &&
			    row_says_exactly(
				    w->book, w->group, w->row, 0,
				    str_head(str_from(text, from), to - from)))
				return true;
	}
	return false;
}

/* "the home of Blue", "the club election of 2001": what identifies the row. */
static bool names_row(const struct wording *w, struct str text)
{
	const struct value *cell =
		pack_cell(w->book->pack, w->group, w->row, 0);

	if (cell->kind == VALUE_THING)
		return holds_name(w, text, cell->a);
	if (cell->kind == VALUE_TEXT)
		return words_hold(text, pack_value_text(w->book->pack, cell));
	return cell->kind == VALUE_DATE && holds_date(w, text);
}

/* Does the text of a slot agree with the row? `{from.year}` may be given for
 * a day. */
static bool is_filled(const struct wording *w, const struct slot *slot,
		      uint32_t column)
{
	if (str_ends(str_of(slot->name), STR(".year")))
		return row_says(w->book, w->group, w->row, column, slot->text);
	return row_says_exactly(w->book, w->group, w->row, column, slot->text);
}

static bool is_among(struct str word, struct str words)
{
	struct str one;

	while (str_split(&words, ' ', &one))
		if (str_eq(one, word))
			return true;
	return false;
}

/* Can what a verb agrees with be in this number? */
static bool may_be(const struct wording *w, const char *subject, bool plural,
		   const struct matching *match)
{
	if (!strcmp(subject, "title") || !strcmp(subject, "subject"))
		return !plural || w->group->is_plural;
	if (w->group->kind == FACT_SERIES && !strcmp(subject, "what"))
		return pack_column(w->book->pack, w->group, w->column)
			       ->is_plural == plural;
	return book_agrees(w->book, subject, plural, match);
}

/* {is:what}, {was/were:who} */
static bool agrees(const struct wording *w, const struct slot *slot,
		   const struct matching *match)
{
	const char *colon = strchr(slot->name, ':');
	struct str rest = slot->text;
	struct str verb = rest;

	if (!colon)
		return true;
	str_split(&rest, ' ', &verb);
	if (is_among(verb, STR("is was does has")))
		return may_be(w, colon + 1, false, match);
	return !is_among(verb, STR("are were do have")) ||
	       may_be(w, colon + 1, true, match);
}

static bool take(const struct matching *match, void *data)
{
	const struct wording *w = data;

	for (uint32_t i = 0; i < match->n; i++) {
		const struct slot *slot = &match->slots[i];
		uint32_t column = column_of(w, slot->name);

		if (column != INDEX_NONE && !is_filled(w, slot, column))
			return false;
		if (!agrees(w, slot, match))
			return false;
		if ((!strcmp(slot->name, "subject") ||
		     !strcmp(slot->name, "occasion")) &&
		    !names_row(w, slot->text))
			return false;
	}
	return true;
}

static bool has_none(const struct wording *w)
{
	return pack_cell(w->book->pack, w->group, w->row, LINK_VALUE)->kind ==
	       VALUE_NONE;
}

/* The sentence that the author wrote for it, if any. */
static struct str own_sentence(const struct wording *w)
{
	const struct text *ask = w->group->ask;

	if (w->group->kind == FACT_SERIES && w->column < w->group->n_columns)
		ask = pack_column(w->book->pack, w->group, w->column)->ask;
	return pack_text(w->book->pack, ask[ROLE_SAY]);
}

static bool is_sentence(const struct wording *w, struct str text)
{
	const char *const *keys = phrases_of[w->group->kind];
	struct str own = own_sentence(w);
	struct wording copy = *w;

	if (own.len && pattern_match(own, text, take, &copy))
		return true;
	for (; *keys; keys++)
		if (pattern_match(phrases_get(w->book->phrases, str_of(*keys)),
				  text, take, &copy) &&
		    (strcmp(*keys, "proof.none") || has_none(w)))
			return true;
	return false;
}

/* Do the words name the value of a row about the same thing? */
static bool names_value(const struct wording *w, uint32_t row, struct str text)
{
	const struct value *thing =
		pack_cell(w->book->pack, w->group, w->row, LINK_WHAT);
	const struct value *what =
		pack_cell(w->book->pack, w->group, row, LINK_WHAT);
	const struct value *value =
		pack_cell(w->book->pack, w->group, row, LINK_VALUE);

	if (what->kind == VALUE_TEXT
		    ? !row_says(w->book, w->group, w->row, LINK_WHAT,
				pack_value_text(w->book->pack, what))
		    : what->kind != thing->kind || what->a != thing->a)
		return false;
	return value->kind == VALUE_THING
		       ? holds_name(w, text, value->a)
		       : value->kind == VALUE_TEXT &&
				 words_hold(text, pack_value_text(w->book->pack,
								  value));
}

/* "{fact}; another is {others}.": all values of the same thing. */
static bool take_others(const struct matching *match, void *data)
{
	const struct wording *w = data;
	struct arena arena = ARENA_INIT;
	struct str fact =
		arena_join(&arena, match_text(match, "fact"), STR("."));
	bool found = is_sentence(w, fact);
	uint32_t n = 0;

	for (uint32_t i = 0; found && i < w->group->n_rows; i++)
		n += w->group->first_row + i != w->row &&
		     names_value(w, w->group->first_row + i,
				 match_text(match, "others"));
	arena_finish(&arena);
	return n > 0;
}

static bool tells_row(const struct wording *w, struct str text)
{
	static const char *const keys[] = {"proof.another", "proof.others",
					   "proof.another-verb", NULL};
	struct wording copy = *w;

	if (is_sentence(w, text))
		return true;
	for (int i = 0; w->group->kind == FACT_LINK && keys[i]; i++)
		if (pattern_match(
			    phrases_get(w->book->phrases, str_of(keys[i])),
			    text, take_others, &copy))
			return true;
	return false;
}

/* Does any row of the group say it, with this figure? */
static bool is_of_any_row(struct wording w, struct str text, struct str figure)
{
	for (uint32_t i = 0; i < w.group->n_rows; i++) {
		w.row = w.group->first_row + i;
		if (w.column < w.group->n_columns &&
		    row_says_exactly(w.book, w.group, w.row, w.column,
				     figure) &&
		    is_sentence(&w, text))
			return true;
	}
	return false;
}

struct told {
	struct wording *wording;
	struct str option;
};

/* "{fact}, not {option}." */
static bool take_not(const struct matching *match, void *data)
{
	const struct told *told = data;
	struct arena arena = ARENA_INIT;
	struct str fact =
		arena_join(&arena, match_text(match, "fact"), STR("."));
	bool is = str_eq(said_of(&arena, match_text(match, "option")).key,
			 said_of(&arena, told->option).key) &&
		  is_sentence(told->wording, fact);

	arena_finish(&arena);
	return is;
}

/* "{option} is not in it": the option, whichever slot names it. */
static bool take_option(const struct matching *match, void *data)
{
	const struct told *told = data;
	struct arena arena = ARENA_INIT;
	bool is = false;

	for (uint32_t i = 0; i < match->n; i++)
		if (!strcmp(match->slots[i].name, "option") ||
		    !strcmp(match->slots[i].name, "stranger"))
			is = str_eq(said_of(&arena, match->slots[i].text).key,
				    said_of(&arena, told->option).key);
	arena_finish(&arena);
	return is;
}

static bool is_one_of(const struct book *book, const char *const *keys,
		      match_taker takes, struct told *told, struct str text)
{
	for (; *keys; keys++)
		if (pattern_match(phrases_get(book->phrases, str_of(*keys)),
				  text, takes, told))
			return true;
	return false;
}

static uint32_t column_of_question(const struct trial *trial)
{
	const struct stem *stem = trial->readings.all[0].stem;

	return stem->column != INDEX_NONE ? stem->column : stem->claim->column;
}

static bool is_asked_so(const struct trial *trial)
{
	return trial->readings.all[0].stem->ask != INDEX_NONE;
}

static struct wording wording_of(const struct trial *trial, uint32_t row)
{
	return (struct wording){
		.book = trial->book,
		.group = &trial->book->pack->groups[trial->q->of_group],
		.row = row,
		.column = column_of_question(trial),
	};
}

/* "Liberia lies in Africa, not Asia." */
static bool is_denied(const struct trial *trial, uint32_t option,
		      struct str text)
{
	static const char *const nots[] = {"proof.figure", "proof.year", NULL};
	const struct question *q = trial->q;
	struct wording w = wording_of(trial, q->proofs[option].fact);
	struct told told = {&w, q->options[option]};

	return is_one_of(w.book, nots, take_not, &told, text);
}

/* The text about a row stored with the option. */
static bool is_told(const struct trial *trial, uint32_t option, struct str text)
{
	static const char *const lists[] = {"proof.absent-of",	 "proof.absent",
					    "proof.absent-verb", "why.list-not",
					    "why.list-not-verb", NULL};
	const struct question *q = trial->q;
	const struct proof *proof = &q->proofs[option];
	struct wording w = wording_of(trial, proof->own);
	struct told told = {&w, q->options[option]};

	if (proof->rule == PROOF_ABSENT || proof->rule == PROOF_EXCLUDED)
		return is_one_of(w.book, lists, take_option, &told, text);
	/* The author's own words are not parsed. */
	if (is_asked_so(trial) && words_hold(text, told.option))
		return true;
	if (proof->own != INDEX_NONE)
		return tells_row(&w, text) || is_denied(trial, option, text);
	w.row = proof->fact;
	return is_sentence(&w, text) || is_of_any_row(w, text, told.option) ||
	       is_denied(trial, option, text);
}

/* "The answer is Abai." */
static bool is_answer(const struct trial *trial, struct str text)
{
	struct matching match;

	return pattern_first(
		       phrases_get(trial->book->phrases, STR("proof.answer")),
		       text, &match) &&
	       str_starts(match_text(&match, "answer"), trial->q->answer);
}

static bool has_source(const struct trial *trial, uint32_t option,
		       const struct proof_text *why, bool is_own)
{
	struct str source = why->source;
	const struct question *q = trial->q;
	const struct pack *pack = trial->book->pack;
	const struct group *group = &pack->groups[q->of_group];
	const struct proof *proof = &q->proofs[option];
	uint32_t citation = group->citation;

	if (!is_own)
		return str_eq(source, q->source);
	if (citation == INDEX_NONE && proof->rule == PROOF_ABSENT)
		citation = pack_citation(pack, group, q->rows[0]);
	if (proof->rule == PROOF_EXCLUDED)
		citation = pack->exclusions[proof->fact].citation;
	else if (proof->rule != PROOF_ABSENT && proof->own != INDEX_NONE)
		citation = pack_citation(pack, group,
					 is_denied(trial, option, why->text)
						 ? proof->fact
						 : proof->own);
	else if (proof->rule != PROOF_ABSENT)
		return true; /* about a row that happens to have the figure */
	return citation == INDEX_NONE
		       ? !source.len
		       : str_starts(source,
				    pack_text(pack,
					      pack->citations[citation].title));
}

/* What another group says about a thing that is not in a list. */
static bool is_of_thing(const struct trial *trial, uint32_t thing,
			struct str text)
{
	const struct pack *pack = trial->book->pack;

	for (uint32_t g = 0; g < pack->n_groups; g++)
		for (uint32_t i = 0; i < pack->groups[g].n_rows; i++) {
			struct wording w = {
				.book = trial->book,
				.group = &pack->groups[g],
				.row = pack->groups[g].first_row + i,
				.column = INDEX_NONE,
			};
			const struct value *cell =
				pack_cell(pack, w.group, w.row, 0);

			if (cell->kind == VALUE_THING && cell->a == thing &&
			    is_sentence(&w, text))
				return true;
		}
	return false;
}

/* The text about a wrong option that was chosen. */
static void try_chosen(struct trial *trial, uint32_t option)
{
	const struct proof *proof = &trial->q->proofs[option];
	struct str text = bank_reason_of_chosen(trial->bank, trial->q, option,
						&trial->arena);
	struct matching match;

	if (pattern_first(
		    phrases_get(trial->book->phrases, STR("proof.chosen")),
		    text, &match))
		text = match_text(&match, "fact");
	if (text.len && !is_told(trial, option, text) &&
	    !(proof->rule == PROOF_ABSENT &&
	      is_of_thing(trial, proof->fact, text)))
		trial_fault(trial, "a choice that the rows do not bear out",
			    text, NULL);
}

void trial_proof_words(struct trial *trial, uint32_t option)
{
	struct proof_text why =
		bank_reason(trial->bank, trial->q, option, &trial->arena);
	bool is_repeated = str_starts(trial->q->explanation, why.text) ||
			   is_answer(trial, why.text);

	if (!why.text.len ||
	    (!is_repeated && !is_told(trial, option, why.text)))
		trial_fault(trial, "a reason that the rows do not bear out",
			    why.text, NULL);
	if (!has_source(trial, option, &why, !is_repeated))
		trial_fault(trial, "a reason with another source", why.source,
			    NULL);
	try_chosen(trial, option);
}
