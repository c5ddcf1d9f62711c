#include "author/pack_diff.h"

#include "base/strmap.h"
#include "question/row_id.h"
#include "round/answer_change.h"
#include "round/fact_ids.h"
#include "round/question_alias.h"

#include <stdlib.h>

struct sides {
	const struct bank *older;
	const struct bank *newer;
	struct pack_diff *diff;
};

/* An id without that of its pack. */
static struct str without_pack(struct str id)
{
	struct str pack;

	str_split(&id, '/', &pack);
	return id;
}

/* The same id as the newer version would write it, in the arena. */
static struct str as_newer(const struct sides *sides, struct str id)
{
	const struct pack *pack = bank_pack(sides->newer);

	return arena_printf(&sides->diff->arena, STR_FMT "/" STR_FMT,
			    STR_ARG(pack_text(pack, pack->meta.id)),
			    STR_ARG(without_pack(id)));
}

static struct str fact_id(const struct pack *pack, struct fact fact,
			  struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str id;

	strbuf_addf(&out, STR_FMT "/", STR_ARG(pack_text(pack, pack->meta.id)));
	if (fact.group == INDEX_NONE) {
		strbuf_addz(&out, "questions/by-hand/");
		strbuf_add(&out, pack_text(pack, pack->questions[fact.row].id));
	} else {
		strbuf_add(&out, pack_text(pack, pack->groups[fact.group].id));
		strbuf_addc(&out, '/');
		row_id_add(&out, pack, &pack->groups[fact.group], fact.row);
	}
	id = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return id;
}

static void add_fact(struct pack_diff *diff, enum change_kind kind,
		     struct str id, struct fact_cells was,
		     struct fact_cells now)
{
	struct fact_change *change = vec_push(&diff->facts);
	struct str rest = without_pack(id);

	*change = (struct fact_change){
		.id = rest, .kind = kind, .was = was, .now = now};
	str_split(&rest, '/', &change->group);
}

/* Those of `cells` that `others` do not have. */
static struct fact_cells differing(const struct fact_cells *cells,
				   const struct fact_cells *others,
				   struct arena *arena)
{
	struct fact_cell *at = arena_array(arena, struct fact_cell, cells->n);
	uint32_t n = 0;

	for (uint32_t i = 0; i < cells->n; i++)
		if (!str_eq(cells->at[i].text,
			    fact_cells_get(others, cells->at[i].name)))
			at[n++] = cells->at[i];
	return (struct fact_cells){at, n};
}

static struct fact_cells none(void)
{
	return (struct fact_cells){NULL, 0};
}

static void compare_fact(const struct sides *sides, struct fact was,
			 struct fact now)
{
	struct arena *arena = &sides->diff->arena;
	const struct pack *newer = bank_pack(sides->newer);
	struct fact_cells old =
		fact_cells_of(bank_pack(sides->older), was, arena);
	struct fact_cells new = fact_cells_of(newer, now, arena);
	struct fact_cells gone = differing(&old, &new, arena);
	struct fact_cells come = differing(&new, &old, arena);

	if (gone.n || come.n)
		add_fact(sides->diff, CHANGE_CHANGED,
			 fact_id(newer, now, arena), gone, come);
}

static void add_whole_fact(const struct sides *sides, enum change_kind kind,
			   const struct pack *pack, struct fact fact)
{
	struct arena *arena = &sides->diff->arena;
	struct fact_cells cells = fact_cells_of(pack, fact, arena);

	add_fact(sides->diff, kind, fact_id(pack, fact, arena),
		 kind == CHANGE_REMOVED ? cells : none(),
		 kind == CHANGE_ADDED ? cells : none());
}

static void compare_facts(const struct sides *sides)
{
	const struct pack *older = bank_pack(sides->older);
	const struct pack *newer = bank_pack(sides->newer);
	struct fact_ids *ids = fact_ids_create(newer);
	uint32_t n = fact_count(newer);
	bool *is_old = arena_array(&sides->diff->arena, bool, n);

	for (uint32_t i = 0; i < fact_count(older); i++) {
		struct fact was = fact_numbered(older, i);
		struct str id = fact_id(older, was, &sides->diff->arena);
		uint32_t now = fact_ids_find(ids, as_newer(sides, id));

		if (now == INDEX_NONE || is_old[now]) {
			add_whole_fact(sides, CHANGE_REMOVED, older, was);
			continue;
		}
		is_old[now] = true;
		compare_fact(sides, was, fact_numbered(newer, now));
	}
	for (uint32_t i = 0; i < n; i++)
		if (!is_old[i])
			add_whole_fact(sides, CHANGE_ADDED, newer,
				       fact_numbered(newer, i));
	fact_ids_free(ids);
}

/* What stands under `not:`, by an id like that of a fact. */
static struct str exclusion_id(const struct pack *pack,
			       const struct group *group, uint32_t index,
			       struct arena *arena)
{
	const struct value *what = &pack->exclusions[index].what;

	return arena_printf(
		arena, "-/" STR_FMT "/not/" STR_FMT,
		STR_ARG(pack_text(pack, group->id)),
		STR_ARG(what->kind == VALUE_THING
				? pack_text(pack, pack->things[what->a].id)
				: pack_value_text(pack, what)));
}

static void know_exclusions(struct strmap *known, const struct pack *pack,
			    struct arena *arena)
{
	bool is_new;

	for (uint32_t i = 0; i < pack->n_groups; i++) {
		const struct group *group = &pack->groups[i];

		for (uint32_t j = 0; j < group->n_exclusions; j++)
			strmap_put(known,
				   exclusion_id(pack, group,
						group->first_exclusion + j,
						arena),
				   &is_new);
	}
}

/* Adds the exclusions of one pack that the other has not. */
static void add_exclusions(struct pack_diff *diff, enum change_kind kind,
			   const struct strmap *of, const struct strmap *others)
{
	vec_each (item, &of->items)
		if (!strmap_get(others, item->key))
			add_fact(diff, kind, item->key, none(), none());
}

static void compare_exclusions(const struct sides *sides)
{
	struct pack_diff *diff = sides->diff;
	struct strmap older = STRMAP_INIT;
	struct strmap newer = STRMAP_INIT;

	know_exclusions(&older, bank_pack(sides->older), &diff->arena);
	know_exclusions(&newer, bank_pack(sides->newer), &diff->arena);
	add_exclusions(diff, CHANGE_REMOVED, &older, &newer);
	add_exclusions(diff, CHANGE_ADDED, &newer, &older);
	strmap_finish(&older);
	strmap_finish(&newer);
}

/* Whether a question finds enough options can depend on the seed. */
enum { SEEDS = 4 };

/* The questions of a bank by their ids. */
struct asked {
	struct strmap ids;
	VEC(struct question_change) questions; /* as if removed */
	VEC(struct fact) facts;
};

static void ask(struct asked *asked, const struct bank *bank, uint32_t slot,
		uint64_t seed, struct arena *arena)
{
	struct arena drawn = ARENA_INIT;
	struct question q;

	if (bank_draw(bank, slot, seed, &drawn, &q, NULL) &&
	    !strmap_get(&asked->ids, q.id)) {
		struct str id = arena_copy(arena, q.id);
		bool is_new;

		*strmap_put(&asked->ids, id, &is_new) = asked->questions.n;
		*vec_push(&asked->facts) = bank_fact_of(bank, slot, &q);
		*vec_push(&asked->questions) = (struct question_change){
			.id = id,
			.stem = arena_copy(arena, q.stem),
			.was = arena_copy(arena, q.answer),
		};
	}
	arena_finish(&drawn);
}

static void ask_all(struct asked *asked, const struct bank *bank,
		    struct arena *arena)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		for (uint64_t seed = 0; seed < SEEDS; seed++)
			ask(asked, bank, slot, seed, arena);
}

static void asked_finish(struct asked *asked)
{
	strmap_finish(&asked->ids);
	vec_finish(&asked->questions);
	vec_finish(&asked->facts);
}

static void add_question(struct pack_diff *diff, enum change_kind kind,
			 const struct question_change *q, struct str was,
			 struct str now)
{
	*vec_push(&diff->questions) = (struct question_change){
		.id = without_pack(q->id),
		.kind = kind,
		.stem = q->stem,
		.was = was,
		.now = now,
	};
}

/* A question that both versions ask: has its answer changed? */
static void compare_answers(const struct sides *sides,
			    const struct question_change *was,
			    const struct question_change *now, struct fact fact)
{
	if (!answer_changed(sides->newer, fact, now->id, was->was))
		return;
	add_question(sides->diff, CHANGE_CHANGED, now, was->was, now->was);
}

static void match_questions(const struct sides *sides,
			    const struct asked *older,
			    const struct asked *newer)
{
	struct pack_diff *diff = sides->diff;
	struct aliases *aliases = aliases_create(bank_pack(sides->newer));
	bool *is_old = arena_array(&diff->arena, bool, newer->questions.n);

	vec_each (was, &older->questions) {
		const uint32_t *now = strmap_get(
			&newer->ids,
			question_alias_now(aliases, as_newer(sides, was->id),
					   &diff->arena));

		if (!now) {
			add_question(diff, CHANGE_REMOVED, was, was->was,
				     STR_NONE);
			continue;
		}
		is_old[*now] = true;
		compare_answers(sides, was, &newer->questions.at[*now],
				newer->facts.at[*now]);
	}
	for (uint32_t i = 0; i < newer->questions.n; i++)
		if (!is_old[i])
			add_question(diff, CHANGE_ADDED,
				     &newer->questions.at[i], STR_NONE,
				     newer->questions.at[i].was);
	aliases_free(aliases);
}

static void compare_questions(const struct sides *sides)
{
	struct asked older = {.ids = STRMAP_INIT};
	struct asked newer = {.ids = STRMAP_INIT};

	ask_all(&older, sides->older, &sides->diff->arena);
	ask_all(&newer, sides->newer, &sides->diff->arena);
	match_questions(sides, &older, &newer);
	asked_finish(&older);
	asked_finish(&newer);
}

static int by_fact_id(const void *left, const void *right)
{
	const struct fact_change *a = left;
	const struct fact_change *b = right;
	int order = str_cmp(a->id, b->id);

	return order ? order : (int)a->kind - (int)b->kind;
}

static int by_question_id(const void *left, const void *right)
{
	const struct question_change *a = left;
	const struct question_change *b = right;

	return str_cmp(a->id, b->id);
}

struct pack_diff pack_diff_make(const struct bank *older,
				const struct bank *newer)
{
	struct pack_diff diff = {.arena = ARENA_INIT};
	struct sides sides = {older, newer, &diff};

	compare_facts(&sides);
	compare_exclusions(&sides);
	compare_questions(&sides);
	if (diff.facts.n)
		qsort(diff.facts.at, diff.facts.n, sizeof(*diff.facts.at),
		      by_fact_id);
	if (diff.questions.n)
		qsort(diff.questions.at, diff.questions.n,
		      sizeof(*diff.questions.at), by_question_id);
	return diff;
}

void pack_diff_finish(struct pack_diff *diff)
{
	vec_finish(&diff->facts);
	vec_finish(&diff->questions);
	arena_finish(&diff->arena);
}
