#include "question/answer_pools.h"

#include "base/arena.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <stdlib.h>

struct entry {
	uint32_t things; /* the type, or NONE for the texts of a column */
	uint32_t group;
	uint32_t column;
	struct judge_pool *pool;
	struct strmap spellings; /* all of the pool, folded */
	struct arena arena;	 /* their texts */
};

struct pools {
	const struct pack *pack;
	VEC(struct entry) entries;
};

struct pools *answer_pools_create(const struct pack *pack)
{
	struct pools *pools = mem_resize(NULL, sizeof(*pools));

	*pools = (struct pools){pack, VEC_INIT};
	return pools;
}

void answer_pools_free(struct pools *pools)
{
	if (!pools)
		return;
	vec_each (entry, &pools->entries) {
		judge_pool_destroy(entry->pool);
		strmap_finish(&entry->spellings);
		arena_finish(&entry->arena);
	}
	vec_finish(&pools->entries);
	free(pools);
}

static void keep_spelling(struct entry *entry, struct str spelling)
{
	struct strbuf folded = STRBUF_INIT;
	bool is_new;

	utf8_fold(&folded, spelling);
	strmap_put(&entry->spellings,
		   arena_copy(&entry->arena, strbuf_str(&folded)), &is_new);
	strbuf_finish(&folded);
}

static void fill(struct entry *entry, const struct entity *entities, uint32_t n,
		 bool people)
{
	entry->pool = judge_pool_create(entities, n, people);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < entities[i].n; j++)
			keep_spelling(entry, entities[i].spellings[j]);
}

static void fill_with_things(struct entry *entry, const struct pack *pack)
{
	const struct thing_type *t = &pack->types[entry->things];
	struct arena arena = ARENA_INIT;
	struct entity *entities = arena_array(&arena, struct entity, t->n);

	for (uint32_t i = 0; i < t->n; i++) {
		const struct thing *thing = &pack->things[t->first + i];
		struct str *spellings =
			arena_array(&arena, struct str, thing->n_spellings);

		for (uint32_t j = 0; j < thing->n_spellings; j++)
			spellings[j] = pack_text(
				pack,
				pack->spellings[thing->first_spelling + j]);
		entities[i] = (struct entity){spellings, thing->n_spellings};
	}
	fill(entry, entities, t->n, t->people);
	arena_finish(&arena);
}

/* The text of a cell; of a name, its other spellings too. */
static struct entity entity_of_text(const struct pack *pack,
				    const struct group *group, uint32_t row,
				    uint32_t column, struct arena *arena)
{
	const struct value *also =
		group->kind == FACT_RENAME
			? pack_cell(pack, group, row, RENAME_ALSO)
			: NULL;
	uint32_t n = also && also->kind == VALUE_TEXTS ? also->b : 0;
	struct str *spellings = arena_array(arena, struct str, n + 1);

	spellings[0] =
		pack_value_text(pack, pack_cell(pack, group, row, column));
	for (uint32_t i = 0; i < n; i++)
		spellings[i + 1] =
			pack_value_text(pack, &pack->values[also->a + i]);
	return (struct entity){spellings, n + 1};
}

static void fill_with_texts(struct entry *entry, const struct pack *pack)
{
	const struct group *group = &pack->groups[entry->group];
	struct arena arena = ARENA_INIT;
	struct entity *entities =
		arena_array(&arena, struct entity, group->n_rows);
	uint32_t n = 0;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		if (pack_cell(pack, group, row, entry->column)->kind ==
		    VALUE_TEXT)
			entities[n++] = entity_of_text(pack, group, row,
						       entry->column, &arena);
	}
	fill(entry, entities, n, false);
	arena_finish(&arena);
}

/* What stands beside the answer; NULL when nothing does. */
static const struct entry *entry_for(struct pools *pools,
				     const struct question *q)
{
	struct entry entry = {
		.things = q->pool_things,
		.group = q->pool_group,
		.column = q->pool_column,
	};

	if (entry.things == INDEX_NONE && entry.group == INDEX_NONE)
		return NULL;
	vec_each (known, &pools->entries)
		if (known->things == entry.things &&
		    known->group == entry.group &&
		    known->column == entry.column)
			return known;
	if (entry.things != INDEX_NONE)
		fill_with_things(&entry, pools->pack);
	else
		fill_with_texts(&entry, pools->pack);
	*vec_push(&pools->entries) = entry;
	return &pools->entries.at[pools->entries.n - 1];
}

/* The only option with this very text, or NONE. */
static uint32_t option_as_shown(const struct question *q, struct str typed)
{
	uint32_t found = INDEX_NONE;

	for (uint32_t i = 0; i < q->n_options; i++) {
		if (!utf8_reads_same(q->options[i], typed))
			continue;
		if (found != INDEX_NONE)
			return INDEX_NONE;
		found = i;
	}
	return found;
}

/* An option may begin like a letter or a number: "a faction", "the first
 * election". What repeats it as it is shown is always this option. */
static enum verdict judge_choice(const struct question *q, struct str typed,
				 struct strbuf *reason)
{
	struct answer answer = {
		.type = ANSWER_CHOICE,
		.options = q->options,
		.n_options = q->n_options,
	};
	uint32_t shown = option_as_shown(q, str_trim(typed));

	if (shown != INDEX_NONE)
		return q->keys >> shown & 1 ? VERDICT_CORRECT : VERDICT_WRONG;
	while (!(q->keys >> answer.key & 1))
		answer.key++;
	return judge(&answer, NULL, typed, reason);
}

/* The places that letters or numbers name, in the order typed, up to `most`;
 * 0 when anything else is typed or there are more. */
static uint32_t paths(const struct question *q, struct str typed, uint32_t *out,
		      uint32_t most)
{
	uint32_t n = 0;

	for (size_t i = 0; i < typed.len; i++) {
		char c = typed.ptr[i];
		uint32_t place;

		if (c == ' ' || c == ',' || c == ';' || c == '+' || c == '&' ||
		    c == '-' || c == '>' || c == '=')
			continue;
		if (c >= '1' && c <= '8')
			place = (uint32_t)(c - '1');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'h')
			place = (uint32_t)((c | 0x20) - 'a');
		else
			return 0;
		if (place >= q->n_options || n == most)
			return 0;
		out[n++] = place;
	}
	return n;
}

/* Score = (right - wrong) / n: 1 is correct, half is close. */
static enum verdict judge_several(const struct question *q, struct str typed,
				  struct strbuf *reason)
{
	uint32_t picks[2 * OPTIONS_MOST];
	uint32_t n_picks = paths(q, typed, picks, 2 * OPTIONS_MOST);
	uint32_t picked = 0;
	int n = __builtin_popcount(q->keys);
	int right;
	int wrong;

	for (uint32_t i = 0; i < n_picks; i++)
		picked |= 1u << picks[i];
	right = __builtin_popcount(picked & q->keys);
	wrong = __builtin_popcount(picked & ~q->keys);
	if (right == n && !wrong)
		return VERDICT_CORRECT;
	if (reason && picked)
		strbuf_addf(reason, "%d of %d right, %d wrong", right, n,
			    wrong);
	return 2 * (right - wrong) >= n ? VERDICT_CLOSE : VERDICT_WRONG;
}

static bool each_once(const uint32_t *typed, uint32_t n)
{
	uint32_t seen = 0;

	for (uint32_t i = 0; i < n; i++)
		seen |= 1u << typed[i];
	return seen == (1u << n) - 1;
}

/* Close when only two neighbours have changed places. */
static enum verdict judge_order(const struct question *q, struct str typed,
				struct strbuf *reason)
{
	uint32_t order[OPTIONS_MOST];
	uint32_t n = paths(q, typed, order, OPTIONS_MOST);
	uint32_t wrong = 0;
	uint32_t first = 0;

	if (n != q->n_options || !each_once(order, n)) {
		if (reason)
			strbuf_addf(reason, "name all %u, each once",
				    q->n_options);
		return VERDICT_WRONG;
	}
	for (uint32_t i = n; i-- > 0;)
		if (order[i] != q->order[i]) {
			wrong++;
			first = i;
		}
	if (!wrong)
		return VERDICT_CORRECT;
	if (wrong > 2 || order[first + 1] != q->order[first])
		return VERDICT_WRONG;
	if (reason)
		strbuf_addz(reason, "two neighbours have changed places");
	return VERDICT_CLOSE;
}

/* Typed are the partners of the first, the second ...: "b a c". A number in
 * front of each letter is welcome: "1b 2a 3c". */
static enum verdict judge_match(const struct question *q, struct str typed,
				struct strbuf *reason)
{
	uint32_t picks[2 * OPTIONS_MOST];
	uint32_t n = paths(q, typed, picks, 2 * OPTIONS_MOST);
	uint32_t right = 0;

	if (n == 2 * q->n_options) {
		uint32_t pairs[OPTIONS_MOST] = {0};

		for (uint32_t i = 0; i < n; i += 2)
			pairs[picks[i]] = picks[i + 1];
		n = q->n_options;
		for (uint32_t i = 0; i < n; i++)
			picks[i] = pairs[i];
	}
	if (n != q->n_options || !each_once(picks, n)) {
		if (reason)
			strbuf_addf(reason, "tie each of the %u to another one",
				    q->n_options);
		return VERDICT_WRONG;
	}
	for (uint32_t i = 0; i < n; i++)
		right += picks[i] == q->order[i];
	if (right == n)
		return VERDICT_CORRECT;
	if (reason)
		strbuf_addf(reason, "%u of %u pairs are right", right, n);
	return 2 * right >= n ? VERDICT_CLOSE : VERDICT_WRONG;
}

/* Within a tenth is right, within a quarter is close. */
static enum verdict judge_guess(const struct question *q, struct str typed,
				struct strbuf *reason)
{
	struct answer answer = q->judged;
	enum verdict verdict;

	answer.number.qualifier = NUMBER_EXACT;
	answer.tolerance = answer.number.lo / 10;
	verdict = judge(&answer, NULL, typed, NULL);
	if (verdict == VERDICT_CORRECT) {
		if (reason)
			strbuf_addz(reason, "within a tenth");
		return verdict;
	}
	answer.tolerance = answer.number.lo / 4;
	if (judge(&answer, NULL, typed, NULL) != VERDICT_CORRECT)
		return VERDICT_WRONG;
	if (reason)
		strbuf_addz(reason, "within a quarter");
	return VERDICT_CLOSE;
}

static bool names_option(const struct question *q, struct str typed)
{
	struct question shown = *q;

	for (uint32_t i = 0; i < q->n_options; i++) {
		shown.keys = 1u << i;
		if (judge_choice(&shown, typed, NULL) == VERDICT_CORRECT)
			return true;
	}
	return false;
}

static bool is_spelling(const struct answer *answer, struct str typed)
{
	for (uint32_t i = 0; i < answer->n_entities; i++)
		for (uint32_t j = 0; j < answer->entities[i].n; j++)
			if (utf8_reads_same(answer->entities[i].spellings[j],
					    typed))
				return true;
	return false;
}

/* What is spelled as another stands in the pack is that other, however much it
 * may sound like the answer: "VII convocation", "VI convocation". */
static bool is_of_another(const struct entry *entry, const struct question *q,
			  struct str typed)
{
	struct strbuf folded = STRBUF_INIT;
	bool found;

	if (!entry || q->judged.type != ANSWER_NAME)
		return false;
	utf8_fold(&folded, typed);
	found = strmap_get(&entry->spellings, strbuf_str(&folded)) != NULL;
	strbuf_finish(&folded);
	return found && !is_spelling(&q->judged, typed);
}

static enum verdict judge_typed(struct pools *pools, const struct question *q,
				struct str typed, struct strbuf *reason)
{
	const struct entry *entry = entry_for(pools, q);

	if (!is_of_another(entry, q, str_trim(typed)))
		return judge(&q->judged, entry ? entry->pool : NULL, typed,
			     reason);
	if (reason)
		strbuf_addz(reason, "that is another name here");
	return VERDICT_WRONG;
}

bool question_accepts(const struct question *q, struct str typed)
{
	uint32_t picks[2 * OPTIONS_MOST];
	uint32_t n = paths(q, typed, picks, 2 * OPTIONS_MOST);

	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
		return names_option(q, typed);
	case ASK_SEVERAL:
		return n > 0;
	case ASK_ORDER:
		return n == q->n_options && each_once(picks, n);
	case ASK_MATCH:
		return n == 2 * q->n_options ||
		       (n == q->n_options && each_once(picks, n));
	case ASK_TYPED:
	case ASK_GUESS:
	case ASK_KINDS:
		break;
	}
	return str_trim(typed).len > 0;
}

enum verdict question_judge(struct pools *pools, const struct question *q,
			    struct str typed, struct strbuf *reason)
{
	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_BOOL:
		return judge_choice(q, typed, reason);
	case ASK_SEVERAL:
		return judge_several(q, typed, reason);
	case ASK_ORDER:
		return judge_order(q, typed, reason);
	case ASK_MATCH:
		return judge_match(q, typed, reason);
	case ASK_GUESS:
		return judge_guess(q, typed, reason);
	case ASK_TYPED:
	case ASK_KINDS:
		break;
	}
	return judge_typed(pools, q, typed, reason);
}
