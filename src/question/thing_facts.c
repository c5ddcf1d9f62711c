#include "question/thing_facts.h"

#include "base/mention.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "facts/importance.h"
#include "facts/link_facts.h"
#include "pack/form_names.h"
#include "pack/kind.h"
#include "question/explanation.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

/* At most so many groups and rows are looked at. Letters: a shorter word does
 * not give a name away. A name with more spellings than are tried counts as
 * given away. */
enum { GROUPS_TRIED = 256, ROWS_TRIED = 64, WORD_LEAST = 4, NAMES_TRIED = 512 };

/* The columns that may become a pronoun in a sentence. */
static uint32_t columns_of(const struct group *group)
{
	switch ((enum fact_kind)group->kind) {
	case FACT_EVENT:
	case FACT_TERM:
	case FACT_LIST:
		return 1;
	case FACT_LINK:
		return 2;
	default:
		return 0;
	}
}

static void find_in(struct maker *m, const struct group *group, uint32_t column,
		    uint32_t thing, struct thing_fact *facts, uint32_t *n)
{
	const struct column *c = pack_column(m->pack, group, column);
	struct value value = {.kind = VALUE_THING, .a = thing};
	struct similar similar;
	uint32_t tried = 0;
	uint32_t row;

	if (c->type != COLUMN_THING || c->things != m->pack->things[thing].type)
		return;
	similar = similar_rows_to_value(m->similarity, group, column, &value);
	while (*n < THING_FACTS_MOST && tried++ < ROWS_TRIED &&
	       similar_next(&similar, &row)) {
		const struct value *cell =
			pack_cell(m->pack, group, row, column);

		if (cell->kind == VALUE_THING && cell->a == thing &&
		    !m->pack->rows[row].is_acting)
			facts[(*n)++] = (struct thing_fact){group, row, column};
	}
}

uint32_t thing_facts_find(struct maker *m, uint32_t thing,
			  struct thing_fact *facts)
{
	uint32_t n = 0;

	for (uint32_t g = 0; g < m->pack->n_groups && g < GROUPS_TRIED; g++) {
		const struct group *group = &m->pack->groups[g];

		for (uint32_t i = 0; i < columns_of(group); i++)
			find_in(m, group, i, thing, facts, &n);
	}
	return n;
}

/* Does the author's sentence begin with the thing? In the middle a pronoun may
 * read badly. */
static bool begins_with(struct str text, struct str column)
{
	struct strbuf slot = STRBUF_INIT;
	bool begins;

	strbuf_addz(&slot, "{");
	utf8_capitalize(&slot, column);
	strbuf_addz(&slot, "}");
	begins = str_starts(text, strbuf_str(&slot));
	strbuf_finish(&slot);
	return begins;
}

/* Sets the author's sentence, if there is one. False where no sentence begins
 * with the thing. */
static bool set_sentence(struct maker *other, struct str column)
{
	const struct group *group = other->group;
	struct str own = pack_text(other->pack, group->ask[ROLE_SAY]);

	if (own.len)
		return begins_with(own, column);
	for (uint32_t i = 0; i < group->n_asks && !group_has_forms(group);
	     i++) {
		const struct ask *ask =
			&other->pack->asks[group->first_ask + i];

		if (begins_with(pack_text(other->pack, ask->explanation),
				column)) {
			other->ask = ask;
			return true;
		}
	}
	return group_has_forms(group);
}

static struct str word(const struct maker *m, const char *key)
{
	return phrases_get(m->phrases, str_of(key));
}

static bool is_person(const struct maker *m, const struct thing *thing)
{
	return m->pack->types[thing->type].people;
}

/* Puts a pronoun in the place of the thing, which is the object of a link's
 * verb where the link says who has it: "The Rhine flows through them." */
static void set_pronoun(struct maker *other, const struct thing_fact *fact,
			const struct thing *thing)
{
	bool is_object = fact->group->kind == FACT_LINK &&
			 fact->group->verb.len && fact->column == LINK_VALUE &&
			 !fact->group->ask[ROLE_SAY].len && !other->ask;
	const char *key = "words.it";

	if (is_person(other, thing))
		key = "words.this-person";
	else if (thing->is_plural)
		key = is_object ? "words.them" : "words.they";
	maker_set_placeholder(
		other,
		pack_text(other->pack, maker_column(other, fact->column)->id)
			.ptr,
		word(other, key));
	maker_set_plural(other, thing->is_plural && !is_person(other, thing));
}

/* A link by its title: "Its capital is Paris.", "It is the capital of France."
 */
static struct str by_title(struct maker *other, uint32_t column,
			   const struct thing *thing)
{
	if (str_find(pack_text(other->pack, other->group->title), STR("{")) !=
		    SIZE_MAX ||
	    link_is_several(other->similarity, other->group, other->row) ||
	    !link_is_timeless(other, other->row))
		return STR_NONE;
	if (column == LINK_WHAT) {
		maker_set_placeholder(other, "its",
				      word(other, is_person(other, thing)
							  ? "words.this-persons"
						  : thing->is_plural
							  ? "words.their"
							  : "words.its"));
		return maker_phrase(other, "why.of-it");
	}
	noun_phrase_set(other);
	return maker_phrase(other, "why.is-subject");
}

static struct str unless_refused(const struct maker *other, struct str text)
{
	return other->refusal ? STR_NONE : text;
}

/* Things are called what they were called when it was so. */
static void set_when(struct maker *other)
{
	uint32_t column = kinds[other->group->kind].date;
	struct date when;

	if (column != INDEX_NONE &&
	    maker_cell_date(other, other->row, column, &when))
		maker_set_when(other, when);
}

static struct str sentence_of(struct maker *m, uint32_t thing,
			      const struct thing_fact *fact)
{
	struct maker other = maker_of_row(m, fact->group, fact->row);
	struct str column =
		pack_text(m->pack, maker_column(&other, fact->column)->id);

	if (!set_sentence(&other, column))
		return STR_NONE;
	set_when(&other);
	set_pronoun(&other, fact, &m->pack->things[thing]);
	if (fact->group->kind == FACT_LINK && !fact->group->verb.len &&
	    !fact->group->ask[ROLE_SAY].len && !other.ask)
		return unless_refused(&other,
				      by_title(&other, fact->column,
					       &m->pack->things[thing]));
	return explain_fact(&other);
}

/* Does another thing of the type have this word in a name? Then it gives little
 * away. */
static bool is_common(const struct maker *m, uint32_t thing, struct str part)
{
	const struct thing_type *type =
		&m->pack->types[m->pack->things[thing].type];
	uint32_t tried = 0;

	for (uint32_t i = 0; i < type->n; i++) {
		const struct thing *other = &m->pack->things[type->first + i];

		if (type->first + i == thing)
			continue;
		for (uint32_t j = 0; j < other->n_spellings; j++) {
			struct str name = pack_text(
				m->pack,
				m->pack->spellings[other->first_spelling + j]);

			if (tried++ == NAMES_TRIED)
				return false;
			if (mentions(name, part))
				return true;
		}
	}
	return false;
}

static bool tells_word(const struct maker *m, uint32_t thing, struct str text,
		       struct str name)
{
	struct str part;

	while (str_split(&name, ' ', &part))
		if (utf8_length(part) >= WORD_LEAST && mentions(text, part) &&
		    !is_common(m, thing, part))
			return true;
	return false;
}

/* Does a text mention any name of the thing, or a word of one? */
static bool tells(const struct maker *m, uint32_t thing, struct str text)
{
	const struct thing *t = &m->pack->things[thing];

	for (uint32_t i = 0; i < t->n_spellings; i++) {
		struct str name = pack_text(
			m->pack, m->pack->spellings[t->first_spelling + i]);

		if (mentions(text, name) || tells_word(m, thing, text, name))
			return true;
	}
	return false;
}

struct str thing_fact_clue(struct maker *m, uint32_t thing,
			   const struct thing_fact *fact)
{
	struct str text = sentence_of(m, thing, fact);

	return tells(m, thing, text) ? STR_NONE : text;
}

struct str thing_fact_elsewhere(struct maker *m, uint32_t thing)
{
	struct thing_fact facts[THING_FACTS_MOST];
	uint32_t n = thing_facts_find(m, thing, facts);
	struct str best = STR_NONE;
	uint32_t most = 0;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t importance = importance_of_row(m->pack, facts[i].group,
							facts[i].row);
		struct str text;

		if (facts[i].group == m->group || importance <= most)
			continue;
		text = thing_fact_clue(m, thing, &facts[i]);
		if (!text.len)
			continue;
		best = text;
		most = importance;
	}
	return best;
}

/* Nobody else took the office on that day. */
static bool term_is_unique(struct maker *other)
{
	struct date start;

	return other->group->one_at_a_time &&
	       maker_cell_date(other, other->row, TERM_FROM, &start) &&
	       start.precision == DATE_DAY &&
	       fact_own_time(other->similarity, other->group, other->row,
			     TERM_FROM);
}

/* The thing is the only value, or has a value that no other thing has. */
static bool link_is_unique(struct maker *other, uint32_t column)
{
	uint32_t rows[2];

	if (!link_is_timeless(other, other->row))
		return false;
	if (column == LINK_WHAT)
		return other->group->is_unique;
	return link_values(other->similarity, other->group, other->row, ALWAYS,
			   false, rows, 2) == 1 &&
	       fact_alone(other->similarity, other->group, other->row,
			  LINK_WHAT);
}

bool thing_fact_is_unique(struct maker *m, const struct thing_fact *fact)
{
	struct maker other = maker_of_row(m, fact->group, fact->row);

	switch ((enum fact_kind)fact->group->kind) {
	case FACT_TERM:
		return term_is_unique(&other);
	case FACT_LINK:
		return link_is_unique(&other, fact->column);
	default:
		return false;
	}
}
