#include "question/occasion.h"

#include "base/mention.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "facts/importance.h"
#include "facts/related.h"
#include "pack/form_names.h"
#include "question/answer_spec.h"
#include "question/ask_rename.h"
#include "question/event_row.h"
#include "question/explanation.h"
#include "question/repeated_terms.h"

/* At most so many rows of the pack are looked at, and so many occasions kept.
 * Letters: longer words make a stem that nobody reads. */
enum { ROWS_TRIED = 1024, FOUND_MOST = 32, WORDS_MOST = 76 };

/* When an event took place, if it is known to have taken place only once. */
static bool event_time(struct maker *m, struct date *when)
{
	return event_row_date(m, m->row, when);
}

/* When somebody came, if he certainly came only once. */
static bool term_time(struct maker *m, struct date *when)
{
	return !m->pack->rows[m->row].is_acting && fact_knows_each(m->group) &&
	       !term_may_repeat(m, m->row) &&
	       maker_cell_date(m, m->row, TERM_FROM, when);
}

/* When a name was taken, if it is not the first and was taken only once. */
static bool rename_time(struct maker *m, struct date *when)
{
	return fact_before(m->pack, m->group, m->row) != INDEX_NONE &&
	       fact_own_time(m->similarity, m->group, m->row, RENAME_FROM) &&
	       rename_is_unique(m, m->row) &&
	       maker_cell_date(m, m->row, RENAME_FROM, when);
}

static bool (*const times[FACT_KINDS])(struct maker *, struct date *) = {
	[FACT_EVENT] = event_time,
	[FACT_TERM] = term_time,
	[FACT_RENAME] = rename_time,
};

/* Are both rows about one thing? */
static bool shares(const struct maker *m, uint32_t thing)
{
	uint32_t subject = pack_subject(m->pack, m->group, m->row);
	const struct value *what = maker_cell(m, m->row, EVENT_WHAT);

	if (subject != INDEX_NONE && things_related(m->pack, subject, thing))
		return true;
	return m->group->kind == FACT_EVENT && what->kind == VALUE_THING &&
	       things_related(m->pack, what->a, thing);
}

/* Puts "it" in the place of what the question names already. */
static struct str with_pronoun(struct maker *m, struct str text,
			       struct str name)
{
	size_t at = name.len ? str_find(text, name) : SIZE_MAX;
	struct str rest;

	if (at == SIZE_MAX)
		return text;
	rest = str_from(text, at + name.len);
	if (rest.len && rest.ptr[0] != ' ')
		return text;
	return arena_printf(m->arena, STR_FMT STR_FMT STR_FMT,
			    STR_ARG(str_head(text, at)),
			    STR_ARG(phrases_get(m->phrases, STR("words.it"))),
			    STR_ARG(rest));
}

/* The title of an office or a name as it reads then. */
static struct str title_of(struct maker *m)
{
	return maker_fill(m, pack_text(m->pack, m->group->title));
}

/* Does the question name what it is about? */
static bool names_subject(const struct maker *m, struct date when)
{
	struct maker asked = maker_of_row(m, m->group, m->row);

	maker_set_when(&asked, when);
	return m->group->kind == FACT_RENAME ||
	       mentions(title_of(&asked), maker_subject(&asked, m->row));
}

static bool has_article(const struct maker *m, struct str title)
{
	static const char *const keys[] = {"words.a", "words.an", "words.the"};

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		struct str word = phrases_get(m->phrases, str_of(keys[i]));

		if (str_starts(title, word) && title.len > word.len &&
		    title.ptr[word.len] == ' ')
			return true;
	}
	return false;
}

/* The text without `tail`; empty where it ends differently. */
static struct str without_tail(struct str text, struct str tail)
{
	if (!tail.len || text.len <= tail.len ||
	    !str_eq(str_from(text, text.len - tail.len), tail))
		return STR_NONE;
	return str_trim(str_head(text, text.len - tail.len));
}

/* "when X became its Chairman", of "Chairman of Otan". */
static struct str term_words(struct maker *other)
{
	struct str title = title_of(other);
	struct str role = without_tail(
		title, maker_fill(other, phrases_get(other->phrases,
						     STR("words.of-it"))));

	if (!role.len || has_article(other, title))
		return maker_phrase(other, "occasions.term");
	maker_set_placeholder(other, "role", role);
	return maker_phrase(other, "occasions.term-of-it");
}

static struct str plain_words(struct maker *other)
{
	switch ((enum fact_kind)other->group->kind) {
	case FACT_TERM:
		return maker_phrase(other, "occasions.term");
	case FACT_RENAME:
		return maker_phrase(other, "occasions.rename");
	default:
		return maker_phrase(other, "occasions.event");
	}
}

/* The same with "it" for `thing`, which the question names already. What was
 * done by it was done. In the plural that would be "they" or "them". */
static struct str short_words(struct maker *other, uint32_t thing)
{
	bool is_same =
		pack_subject(other->pack, other->group, other->row) == thing;
	uint32_t names = other->pack->things[thing].names;
	struct str text;
	struct str active;

	if (other->pack->things[thing].is_plural ||
	    (names != INDEX_NONE && other->pack->groups[names].is_plural))
		return plain_words(other);
	if (is_same && other->group->kind == FACT_TERM)
		return term_words(other);
	text = plain_words(other);
	/* "the registration of it" is no English. */
	if (other->group->kind == FACT_EVENT &&
	    !pack_verb(other->pack, other->group, other->row).len)
		return text;
	if (names != INDEX_NONE)
		text = with_pronoun(
			other, text,
			pack_text(other->pack,
				  other->pack->groups[names].title));
	if (is_same)
		text = with_pronoun(other, text,
				    maker_subject(other, other->row));
	active = without_tail(text,
			      phrases_get(other->phrases, STR("words.by-it")));
	return active.len ? active : text;
}

/* All that are found, the important ones first. */
struct found {
	struct occasion at[FOUND_MOST];
	uint32_t importance[FOUND_MOST];
	uint32_t n;
};

static void insert(struct found *found, struct occasion occasion,
		   uint32_t importance)
{
	uint32_t at = found->n;

	if (at == FOUND_MOST)
		at--;
	else
		found->n++;
	for (; at && found->importance[at - 1] < importance; at--) {
		found->at[at] = found->at[at - 1];
		found->importance[at] = found->importance[at - 1];
	}
	found->at[at] = occasion;
	found->importance[at] = importance;
}

static bool within(struct date when, struct date whole)
{
	return whole.first <= when.first && when.last <= whole.last;
}

/* Takes the fact of `row` of `group`, where it fits. */
static void take(struct maker *m, const struct group *group, uint32_t row,
		 uint32_t thing, struct date inside, struct found *found)
{
	struct maker other = maker_of_row(m, group, row);
	struct occasion occasion = {.group = group, .row = row};

	if (!shares(&other, thing) ||
	    !times[group->kind](&other, &occasion.when) ||
	    !within(occasion.when, inside))
		return;
	maker_set_when(&other, occasion.when);
	occasion.words = names_subject(m, occasion.when)
				 ? short_words(&other, thing)
				 : plain_words(&other);
	if (!other.refusal && utf8_length(occasion.words) <= WORDS_MOST)
		insert(found, occasion, importance_of_row(m->pack, group, row));
}

static void find_all(struct maker *m, uint32_t thing, struct date inside,
		     struct found *found)
{
	uint32_t tried = 0;

	for (uint32_t g = 0; g < m->pack->n_groups; g++) {
		const struct group *group = &m->pack->groups[g];

		if (group == m->group || !group_has_forms(group) ||
		    !times[group->kind])
			continue;
		for (uint32_t i = 0; i < group->n_rows; i++) {
			if (tried++ == ROWS_TRIED)
				return;
			take(m, group, group->first_row + i, thing, inside,
			     found);
		}
	}
}

/* Two facts of one day are usually one event. */
static bool is_told(const struct found *found, uint32_t index)
{
	struct date when = found->at[index].when;

	for (uint32_t i = 0; i < index; i++)
		if (found->at[i].when.first == when.first &&
		    found->at[i].when.last == when.last)
			return true;
	return false;
}

bool occasion_find(struct maker *m, uint32_t row, struct date inside,
		   uint32_t index, occasion_suits suits,
		   struct occasion *occasion)
{
	uint32_t thing = pack_subject(m->pack, m->group, row);
	struct found found = {.n = 0};

	if (thing == INDEX_NONE)
		return maker_refuse(m,
				    "the group does not say what it is about");
	maker_set_row(m, row);
	find_all(m, thing, inside, &found);
	for (uint32_t i = 0; i < found.n; i++) {
		if (is_told(&found, i) || !suits(m, row, found.at[i].words))
			continue;
		if (!index--) {
			*occasion = found.at[i];
			return true;
		}
	}
	return maker_refuse(m, "no other event of the same thing certainly "
			       "took place in its time");
}

void occasion_put(struct maker *m, struct question *q,
		  const struct occasion *occasion)
{
	struct maker other = maker_of_row(m, occasion->group, occasion->row);

	answer_from(q, occasion->row);
	q->beside_group = (uint32_t)(occasion->group - m->pack->groups);
	m->more = explain_fact(&other);
	maker_set_when(m, occasion->when);
	maker_set_placeholder(m, "time", occasion->words);
}

uint32_t occasion_slots(const struct pack *pack, const struct group *group)
{
	(void)pack;
	return group->n_rows > UINT32_MAX / OCCASIONS
		       ? 0
		       : group->n_rows * OCCASIONS;
}
