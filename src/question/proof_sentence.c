#include "question/proof_sentence.h"

#include "base/mention.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "facts/link_facts.h"
#include "pack/kind.h"
#include "question/explanation.h"
#include "question/link_time.h"

enum {
	ROWS_SEEN = 256, /* the most rows that are searched for a figure */
	VALUES_TOLD = 5,
	OWNERS_TOLD = 3 /* of more things with a value, one says little */
};

/* A phrase about {option}; empty when a word for it is missing. */
static struct str about(struct maker *m, const char *phrase, struct str option,
			const struct value *value)
{
	m->n_placeholders = 0;
	maker_set_subject(m, "option", option, value);
	return explain_unless_refused(m, maker_phrase(m, phrase));
}

static struct proof_text answer_alone(struct maker *m, const struct question *q,
				      const char *phrase)
{
	m->n_placeholders = 0;
	maker_set_placeholder(m, "answer", q->answer);
	return (struct proof_text){maker_phrase(m, phrase), q->source};
}

/* Does the explanation leave out the answer, which a phrase of the pack asks
 * for? "He had been President since 2019." */
static bool leaves_out_answer(const struct maker *m, const struct question *q)
{
	return m->ask && q->kind == ASK_CHOICE &&
	       !mentions(q->explanation, q->answer);
}

/* The explanation that is shown anyway. */
static struct proof_text told(struct maker *m, const struct question *q)
{
	struct proof_text answer;

	if (q->explanation.len && !leaves_out_answer(m, q))
		return (struct proof_text){q->explanation, q->source};
	answer = answer_alone(m, q, "proof.answer");
	if (q->explanation.len)
		answer.text = arena_printf(m->arena, STR_FMT " " STR_FMT,
					   STR_ARG(answer.text),
					   STR_ARG(q->explanation));
	return answer;
}

/* The column whose cells the options are; NONE when they are something else. */
static uint32_t column_asked(const struct maker *m, const struct question *q)
{
	if (m->ask)
		return m->ask->answer;
	if (m->group->kind == FACT_NUMBER)
		return NUMBER_VALUE;
	return q->of_column;
}

/* A fact with the source of its row; without one, the explanation. */
static struct proof_text from_row(struct maker *m, const struct question *q,
				  uint32_t row, struct str fact)
{
	if (!fact.len)
		return told(m, q);
	return (struct proof_text){
		fact, explain_source(m, pack_citation(m->pack, m->group, row))};
}

static struct proof_text row_told(struct maker *m, const struct question *q,
				  uint32_t row)
{
	return from_row(m, q, row, explain_row(m, row, column_asked(m, q)));
}

static bool is_figure(const struct question *q)
{
	return q->kind == ASK_CHOICE && (q->judged.type == ANSWER_NUMBER ||
					 q->judged.type == ANSWER_PERCENT);
}

/* The row, about the same thing, to which a wrong figure belongs; or NONE. */
static uint32_t row_with_figure(struct maker *m, const struct question *q,
				struct str option)
{
	uint32_t column = column_asked(m, q);
	struct nearby near = nearby_from(m->group, q->rows[0]);
	uint32_t row;

	for (uint32_t i = 0; i < ROWS_SEEN && nearby_next(&near, &row); i++)
		if (pack_subject(m->pack, m->group, row) ==
			    pack_subject(m->pack, m->group, q->rows[0]) &&
		    maker_cell(m, row, column)->kind == VALUE_NUMBER &&
		    str_eq(maker_cell_option(m, row, column), option))
			return row;
	return INDEX_NONE;
}

static bool ends_with(struct str text, struct str end)
{
	return text.len >= end.len &&
	       str_eq(str_from(text, text.len - end.len), end);
}

/* "In 2016, the share of the vote was 82.2%, not 80.9%." */
static struct proof_text not_that(struct maker *m, const struct question *q,
				  uint32_t option, struct str words,
				  const char *phrase)
{
	struct proof_text reason = row_told(m, q, q->proofs[option].fact);
	struct str end = arena_join(m->arena, q->answer, STR("."));
	struct str text = reason.text;

	if (!ends_with(text, end))
		return reason;
	m->n_placeholders = 0;
	maker_set_placeholder(m, "fact", str_head(text, text.len - 1));
	maker_set_placeholder(m, "option", words);
	text = explain_unless_refused(m, maker_phrase(m, phrase));
	if (text.len)
		reason.text = text;
	return reason;
}

static struct proof_text outside(struct maker *m, const struct question *q,
				 uint32_t option)
{
	struct str words = q->options[option];
	uint32_t row;

	if (q->judged.type == ANSWER_YEAR)
		return not_that(m, q, option, words, "proof.year");
	if (!is_figure(q))
		return told(m, q);
	row = row_with_figure(m, q, words);
	return row == INDEX_NONE ? not_that(m, q, option, words, "proof.figure")
				 : row_told(m, q, row);
}

static struct str in_sentence(struct maker *m, struct str option,
			      const struct value *value)
{
	return value->kind == VALUE_THING
		       ? maker_with_article(m, value->a, option)
		       : option;
}

static struct proof_text absent(struct maker *m, const struct question *q,
				uint32_t option)
{
	struct value thing = {.kind = VALUE_THING, .a = q->proofs[option].fact};
	struct str words = maker_with_article(m, thing.a, q->options[option]);
	struct proof_text reason = {STR_NONE, STR_NONE};

	if (m->group->plural.len)
		reason.text = about(m, "proof.absent-of", words, &thing);
	if (!reason.text.len)
		reason.text = about(m, "proof.absent", words, &thing);
	reason.source = explain_source(
		m, m->group->citation != INDEX_NONE
			   ? m->group->citation
			   : pack_citation(m->pack, m->group, q->rows[0]));
	return reason;
}

static struct proof_text excluded(struct maker *m, const struct question *q,
				  uint32_t option)
{
	const struct exclusion *exclusion =
		&m->pack->exclusions[q->proofs[option].fact];
	struct proof_text reason = {STR_NONE, STR_NONE};

	m->n_placeholders = 0;
	maker_set_subject(m, "stranger",
			  in_sentence(m, q->options[option], &exclusion->what),
			  &exclusion->what);
	reason.text =
		explain_unless_refused(m, maker_phrase(m, "why.list-not"));
	if (!reason.text.len)
		return told(m, q);
	reason.source = explain_source(m, exclusion->citation);
	return reason;
}

static bool is_of(struct maker *m, uint32_t row, struct str thing)
{
	return str_eq(maker_cell_option(m, row, LINK_WHAT), thing);
}

/* Of a thing with several values, one other value proves nothing: all of them
 * are told, where the pack says that there are no others. */
static struct str all_values(struct maker *m, uint32_t row, struct str fact)
{
	uint32_t rows[VALUES_TOLD];
	struct str others[VALUES_TOLD];
	struct str thing = maker_cell_option(m, row, LINK_WHAT);
	uint32_t n_others = 0;
	uint32_t n = 0;
	struct str text;

	if (!row_has_period(m->pack, row) && !link_changes(m))
		n = link_values(m->similarity, m->group, row, ALWAYS, false,
				rows, VALUES_TOLD);
	/* Values that it had under another name are left to that name. */
	for (uint32_t i = 0; i < n; i++)
		if (rows[i] != row && is_of(m, rows[i], thing))
			others[n_others++] =
				maker_cell_words(m, rows[i], LINK_VALUE);
	if (!n_others || !ends_with(fact, STR(".")))
		return fact;
	m->n_placeholders = 0;
	maker_set_placeholder(m, "fact", str_head(fact, fact.len - 1));
	maker_set_placeholder(m, "others",
			      maker_enumerate(m, others, n_others));
	text = explain_unless_refused(
		m, maker_phrase(m, n_others == 1 ? "proof.another"
						 : "proof.others"));
	return text.len ? text : fact;
}

/* Is the option the thing that a row of a link is about? */
static bool is_thing_of(struct maker *m, const struct question *q,
			uint32_t option, uint32_t row)
{
	return m->group->kind == FACT_LINK &&
	       q->proofs[option].rule == PROOF_KNOWN &&
	       is_of(m, row, q->options[option]);
}

/* Is the sentence about the option, "The Senate has 100 members."? */
static bool is_about(struct maker *m, uint32_t row)
{
	struct str fact = explain_row(m, row, LINK_VALUE);
	struct str words = maker_cell_words(m, row, LINK_VALUE);

	return fact.len >= words.len &&
	       utf8_reads_same(str_head(fact, words.len), words);
}

/* Is the option a value of so many things that to tell of one of them would
 * be odd? "Lebanon lies in Asia." */
static bool is_common(struct maker *m, const struct question *q,
		      uint32_t option)
{
	uint32_t row = q->proofs[option].own;
	uint32_t owners = 0;
	struct similar similar;

	if (row == INDEX_NONE || m->group->kind != FACT_LINK ||
	    is_thing_of(m, q, option, row))
		return false;
	similar = similar_rows_to_value(
		m->similarity, m->group, LINK_VALUE,
		pack_cell(m->pack, m->group, row, LINK_VALUE));
	while (owners <= OWNERS_TOLD && similar_next(&similar, &row))
		owners += str_eq(maker_cell_option(m, row, LINK_VALUE),
				 q->options[option]);
	return owners > OWNERS_TOLD && !is_about(m, q->proofs[option].own);
}

/* "Liberia lies in Africa, not Asia." */
static struct proof_text not_common(struct maker *m, const struct question *q,
				    uint32_t option)
{
	uint32_t own = q->proofs[option].own;

	return not_that(m, q, option, maker_cell_words(m, own, LINK_VALUE),
			"proof.figure");
}

/* What is true of the option itself, from the row kept with it; may be
 * empty. */
static struct str own_fact(struct maker *m, const struct question *q,
			   uint32_t option)
{
	uint32_t row = q->proofs[option].own;
	struct str fact = explain_row(m, row, column_asked(m, q));

	return fact.len && is_thing_of(m, q, option, row)
		       ? all_values(m, row, fact)
		       : fact;
}

struct proof_text proof_sentence(struct maker *m, const struct question *q,
				 uint32_t option)
{
	const struct proof *proof = &q->proofs[option];

	if (q->kind == ASK_BOOL && proof->rule != PROOF_AUTHOR)
		return told(m, q);
	if (is_common(m, q, option))
		return not_common(m, q, option);
	if (proof->own != INDEX_NONE)
		return from_row(m, q, proof->own, own_fact(m, q, option));
	switch (proof->rule) {
	case PROOF_ABSENT:
		return absent(m, q, option);
	case PROOF_EXCLUDED:
		return excluded(m, q, option);
	case PROOF_OUTSIDE:
		return outside(m, q, option);
	case PROOF_AUTHOR:
		return answer_alone(m, q, "proof.author");
	case PROOF_NONE:
	case PROOF_KNOWN:
		break;
	}
	return told(m, q);
}

/* What the rows of a group say about a thing; empty when nothing. */
static struct str in_group(struct maker *m, const struct group *group,
			   uint32_t thing)
{
	const struct value value = {.kind = VALUE_THING, .a = thing};
	uint32_t own = kinds[group->kind].own;
	const struct column *column = pack_column(m->pack, group, own);
	struct similar similar;
	uint32_t row;

	if (column->type != COLUMN_THING ||
	    column->things != m->pack->things[thing].type)
		return STR_NONE;
	similar = similar_rows_to_value(m->similarity, group, own, &value);
	while (similar_next(&similar, &row))
		if (pack_cell(m->pack, group, row, own)->a == thing) {
			m->group = group;
			return explain_row(m, row, INDEX_NONE);
		}
	return STR_NONE;
}

/* What the pack says elsewhere about a thing that is not in a list, where it
 * calls it as the option does. */
static struct str elsewhere(struct maker *m, uint32_t thing, struct str option)
{
	const struct group *here = m->group;
	struct str text = STR_NONE;

	for (uint32_t i = 0; i < m->pack->n_groups && !mentions(text, option);
	     i++)
		if (&m->pack->groups[i] != here)
			text = in_group(m, &m->pack->groups[i], thing);
	m->group = here;
	return mentions(text, option) ? text : STR_NONE;
}

/* "Your choice: Semey became a member in 2011." */
static struct str as_choice(struct maker *m, struct str fact)
{
	m->n_placeholders = 0;
	maker_set_placeholder(m, "fact", fact);
	return explain_unless_refused(m, maker_phrase(m, "proof.chosen"));
}

/* The row that tells what is so of a wrong option, or NONE. */
static uint32_t own_row(struct maker *m, const struct question *q,
			uint32_t option)
{
	const struct proof *proof = &q->proofs[option];

	if (q->kind == ASK_BOOL && proof->rule != PROOF_KNOWN)
		return INDEX_NONE;
	if (proof->rule == PROOF_OUTSIDE && is_figure(q))
		return row_with_figure(m, q, q->options[option]);
	return proof->own;
}

static struct str fact_of_chosen(struct maker *m, const struct question *q,
				 uint32_t option)
{
	const struct proof *proof = &q->proofs[option];
	uint32_t row = own_row(m, q, option);
	struct str text = STR_NONE;

	if (row != INDEX_NONE && row == proof->own && q->kind != ASK_BOOL)
		return own_fact(m, q, option);
	if (row != INDEX_NONE)
		return explain_row(m, row, column_asked(m, q));
	if (proof->rule == PROOF_ABSENT)
		text = elsewhere(m, proof->fact, q->options[option]);
	if (!text.len &&
	    (proof->rule == PROOF_ABSENT || proof->rule == PROOF_EXCLUDED))
		text = proof_sentence(m, q, option).text;
	return text;
}

/* Was the fact told with the answer, "The others: 2012 (80.9%)."? */
static bool is_told(const struct question *q, uint32_t option, struct str fact)
{
	return str_find(q->explanation, fact) != SIZE_MAX ||
	       (q->proofs[option].rule == PROOF_OUTSIDE &&
		q->proofs[option].own != INDEX_NONE &&
		mentions(q->explanation, q->options[option]));
}

struct str proof_of_chosen(struct maker *m, const struct question *q,
			   uint32_t option)
{
	struct str fact;

	if (q->keys >> option & 1 || q->proofs[option].rule == PROOF_AUTHOR ||
	    is_common(m, q, option))
		return STR_NONE;
	fact = fact_of_chosen(m, q, option);
	if (!fact.len || is_told(q, option, fact))
		return STR_NONE;
	if (q->kind != ASK_CHOICE)
		return fact;
	return mentions(fact, q->options[option]) ? as_choice(m, fact)
						  : STR_NONE;
}
