#include "author/pack_compare.h"

#include "author/contradict.h"
#include "base/utf8.h"
#include "pack/bare_title.h"
#include "pack/verb.h"

#include <stdlib.h>

/* The rows of one pack that the same words ask for, in a chain. */
struct asked_for {
	struct fact fact;
	uint32_t next; /* or NONE */
};

struct index {
	struct strmap words; /* -> the first of the chain */
	VEC(struct asked_for) all;
	struct arena arena;
};

struct comparing {
	struct side sides[2];
	struct index indices[2];
	struct pack_compare *result;
	VEC(struct claim) others; /* with the words of the row at hand */
};

/* `text` with {of} filled in, folded. */
static void add_filled(struct strbuf *out, const struct side *side,
		       const struct group *group, struct str text)
{
	size_t of = str_find(text, STR("{of}"));

	utf8_fold(out, str_head(text, of));
	if (of == SIZE_MAX)
		return;
	if (group->subject != INDEX_NONE)
		shared_names_add_thing(side->names, side->pack, group->subject,
				       out);
	utf8_fold(out, str_from(text, of + 4));
}

/* What asks for the value of a row: the author's sentence, else the verb or the
 * title. */
static struct str asking_words(const struct pack *pack,
			       const struct group *group, uint32_t row)
{
	static const enum role roles[] = {ROLE_VALUE, ROLE_ON, ROLE_WHO,
					  ROLE_WHAT};

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (group->ask[roles[i]].len)
			return pack_text(pack, group->ask[roles[i]]);
	if (pack_verb(pack, group, row).len)
		return pack_verb(pack, group, row);
	return group->kind == FACT_EVENT
		       ? STR_NONE
		       : bare_title(pack_text(pack, group->title));
}

/* Does each row have its own words? */
static bool names_row(const struct group *group)
{
	return group->kind == FACT_EVENT || group->kind == FACT_LINK ||
	       group->kind == FACT_NUMBER;
}

/* The words that would ask for a row; empty if there are none. */
static void add_words(struct strbuf *out, const struct side *side,
		      const struct group *group, uint32_t row)
{
	struct str words = asking_words(side->pack, group, row);

	if (group->kind == FACT_EVENT && verb_is_happening(words))
		words = STR_NONE;
	if (!words.len && group->kind != FACT_EVENT)
		return;
	strbuf_addf(out, "%u ", group->kind);
	add_filled(out, side, group, words);
	if (group->of != INDEX_NONE)
		shared_names_add(side->names, side->pack,
				 pack_cell(side->pack, group, row, group->of),
				 out);
	if (names_row(group))
		shared_names_add(side->names, side->pack,
				 pack_cell(side->pack, group, row, 0), out);
}

static void add_question(struct strbuf *out, const struct pack *pack,
			 const struct written *written)
{
	strbuf_addz(out, "? ");
	utf8_fold(out, pack_text(pack, written->q));
}

static void words_of(struct strbuf *out, const struct side *side,
		     struct fact fact)
{
	strbuf_reset(out);
	if (fact.group == INDEX_NONE)
		add_question(out, side->pack, &side->pack->questions[fact.row]);
	else
		add_words(out, side, &side->pack->groups[fact.group], fact.row);
}

static void know(struct index *index, const struct side *side, struct fact fact,
		 struct strbuf *words)
{
	uint32_t *first;
	bool is_new;

	words_of(words, side, fact);
	if (!words->len)
		return;
	first = strmap_put(&index->words,
			   arena_copy(&index->arena, strbuf_str(words)),
			   &is_new);
	*vec_push(&index->all) =
		(struct asked_for){fact, is_new ? INDEX_NONE : *first};
	*first = index->all.n - 1;
}

static void know_all(struct index *index, const struct side *side)
{
	const struct pack *pack = side->pack;
	struct strbuf words = STRBUF_INIT;

	*index = (struct index){.words = STRMAP_INIT, .arena = ARENA_INIT};
	for (uint32_t i = 0; i < pack->n_groups; i++)
		for (uint32_t j = 0; j < pack->groups[i].n_rows; j++)
			know(index, side,
			     (struct fact){i, pack->groups[i].first_row + j},
			     &words);
	for (uint32_t i = 0; i < pack->n_questions; i++)
		know(index, side, (struct fact){INDEX_NONE, i}, &words);
	strbuf_finish(&words);
}

static struct claim claim_of(const struct side *side, struct fact fact)
{
	return (struct claim){side, &side->pack->groups[fact.group], fact.row};
}

/* `from` says which of the two packs the first fact is of. */
static void report(struct comparing *c, int from, struct fact fact,
		   struct fact against)
{
	struct contradiction pair = {{fact, against}};

	if (from)
		pair = (struct contradiction){{against, fact}};
	*vec_push(&c->result->contradictions) = pair;
}

static struct fact fact_of(struct claim claim)
{
	return (struct fact){(uint32_t)(claim.group - claim.side->pack->groups),
			     claim.row};
}

/* Do two questions by hand have no answer in common? */
static enum told told_of_questions(const struct side *a, uint32_t i,
				   const struct side *b, uint32_t j)
{
	const struct written *x = &a->pack->questions[i];
	const struct written *y = &b->pack->questions[j];
	struct strbuf one = STRBUF_INIT;
	struct strbuf other = STRBUF_INIT;
	enum told told = TOLD_APART;

	if (x->type == WRITTEN_BOOL && y->type == WRITTEN_BOOL)
		return x->truth == y->truth ? TOLD_ALIKE : TOLD_AGAINST;
	for (uint32_t k = 0; k < x->n_answers * y->n_answers; k++) {
		strbuf_reset(&one);
		strbuf_reset(&other);
		shared_names_add(
			a->names, a->pack,
			&a->pack->values[x->first_answer + k % x->n_answers],
			&one);
		shared_names_add(
			b->names, b->pack,
			&b->pack->values[y->first_answer + k / x->n_answers],
			&other);
		if (!one.len || !other.len)
			continue;
		told = TOLD_AGAINST;
		if (str_eq(strbuf_str(&one), strbuf_str(&other))) {
			told = TOLD_ALIKE;
			break;
		}
	}
	strbuf_finish(&one);
	strbuf_finish(&other);
	return told;
}

/* A row whose words ask for several rows of the other pack; both kinds of
 * groups are the same. */
static enum told compare_row(struct comparing *c, int from, struct claim claim)
{
	enum told most = TOLD_APART;
	uint32_t against = 0;

	if (claim.group->kind == FACT_LINK) {
		most = contradict_link(claim, c->others.at, c->others.n,
				       &against);
		if (most == TOLD_AGAINST)
			report(c, from, fact_of(claim),
			       fact_of(c->others.at[against]));
		return most;
	}
	if (claim.group->kind == FACT_LIST) {
		most = contradict_list(claim, c->others.at[0]);
		if (most == TOLD_AGAINST)
			report(c, from, fact_of(claim),
			       fact_of(c->others.at[0]));
		return most;
	}
	for (uint32_t i = 0; i < c->others.n && !from; i++) {
		enum told told = contradict_rows(claim, c->others.at[i]);

		if (told == TOLD_AGAINST)
			report(c, from, fact_of(claim),
			       fact_of(c->others.at[i]));
		most = told > most ? told : most;
	}
	return most;
}

static enum told compare_fact(struct comparing *c, int from, struct fact fact,
			      struct strbuf *words)
{
	const struct side *other = &c->sides[!from];
	const struct index *index = &c->indices[!from];
	const uint32_t *first;

	words_of(words, &c->sides[from], fact);
	first = strmap_get(&index->words, strbuf_str(words));
	if (!words->len || !first)
		return TOLD_APART;
	if (fact.group == INDEX_NONE) {
		struct fact against = index->all.at[*first].fact;
		enum told told = told_of_questions(&c->sides[from], fact.row,
						   other, against.row);

		if (told == TOLD_AGAINST && !from)
			report(c, from, fact, against);
		return told;
	}
	c->others.n = 0;
	for (uint32_t i = *first; i != INDEX_NONE; i = index->all.at[i].next)
		*vec_push(&c->others) = claim_of(other, index->all.at[i].fact);
	return compare_row(c, from, claim_of(&c->sides[from], fact));
}

static void compare_all(struct comparing *c, int from)
{
	const struct index *index = &c->indices[from];
	struct strbuf words = STRBUF_INIT;

	vec_each (asked, &index->all)
		c->result->shared += compare_fact(c, from, asked->fact,
						  &words) != TOLD_APART &&
				     !from;
	strbuf_finish(&words);
}

static int compare_facts(struct fact a, struct fact b)
{
	if (a.group != b.group)
		return a.group < b.group ? -1 : 1;
	return (a.row > b.row) - (a.row < b.row);
}

static int by_facts(const void *left, const void *right)
{
	const struct contradiction *a = left;
	const struct contradiction *b = right;
	int order = compare_facts(a->facts[0], b->facts[0]);

	return order ? order : compare_facts(a->facts[1], b->facts[1]);
}

/* A link is compared both ways, and finds some pairs twice. */
static void sort_pairs(struct pack_compare *result)
{
	uint32_t n = 0;

	if (!result->contradictions.n)
		return;
	qsort(result->contradictions.at, result->contradictions.n,
	      sizeof(*result->contradictions.at), by_facts);
	vec_each (pair, &result->contradictions)
		if (!n ||
		    by_facts(pair, &result->contradictions.at[n - 1]) != 0)
			result->contradictions.at[n++] = *pair;
	result->contradictions.n = n;
}

struct pack_compare pack_compare_make(struct compared_pack first,
				      struct compared_pack second)
{
	struct pack_compare result = {.shared = 0};
	struct shared_names names = shared_names_of(first.pack);
	struct comparing c = {.result = &result};

	c.sides[0] = (struct side){first.pack, first.phrases,
				   similarity_create(first.pack), &names};
	c.sides[1] = (struct side){second.pack, second.phrases,
				   similarity_create(second.pack), &names};
	for (int i = 0; i < 2; i++)
		know_all(&c.indices[i], &c.sides[i]);
	for (int i = 0; i < 2; i++)
		compare_all(&c, i);
	sort_pairs(&result);
	for (int i = 0; i < 2; i++) {
		similarity_free(c.sides[i].similarity);
		strmap_finish(&c.indices[i].words);
		vec_finish(&c.indices[i].all);
		arena_finish(&c.indices[i].arena);
	}
	vec_finish(&c.others);
	shared_names_finish(&names);
	return result;
}

void pack_compare_finish(struct pack_compare *compared)
{
	vec_finish(&compared->contradictions);
}
