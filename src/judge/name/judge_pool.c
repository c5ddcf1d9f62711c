#include "judge/name/judge_pool.h"

#include "judge/name/name_words.h"

#include <stdlib.h>

/* As it is, with umlauts, with figures for words. */
enum { SPELLINGS_OF_ONE = 3 };

/* Needed only while a pool is built. */
struct builder {
	struct judge_pool *pool;
	const struct judge_pool *before; /* all names, read once; or NULL */
	struct lexed lexed;
	struct name_space space;
};

static struct str keep(struct judge_pool *pool, struct str s,
		       struct str original, struct str kept)
{
	if (s.ptr == original.ptr && s.len == original.len)
		return kept;
	return s.len ? arena_copy(&pool->arena, s) : STR_NONE;
}

static const struct name_word *keep_words(struct judge_pool *pool,
					  const struct name *name)
{
	struct name_word *words =
		arena_array(&pool->arena, struct name_word, name->n_words);

	for (uint32_t i = 0; i < name->n_words; i++) {
		words[i] = name->words[i];
		words[i].key =
			keep(pool, name->words[i].key, STR_NONE, STR_NONE);
	}
	return words;
}

static void keep_name(struct judge_pool *pool, struct name *kept,
		      const struct name *name)
{
	*kept = *name;
	kept->key = arena_copy(&pool->arena, name->key);
	kept->core = keep(pool, name->core, name->key, kept->key);
	kept->given_names = keep(pool, name->given_names, STR_NONE, STR_NONE);
	kept->surname = keep(pool, name->surname, name->key, kept->key);
	kept->bare = keep(pool, name->bare, name->key, kept->key);
	kept->swapped = keep(pool, name->swapped, name->key, kept->key);
	kept->numeral = keep(pool, name->numeral, STR_NONE, STR_NONE);
	kept->epithet = keep(pool, name->epithet, STR_NONE, STR_NONE);
	kept->plain = keep(pool, name->plain, STR_NONE, STR_NONE);
	kept->words = keep_words(pool, name);
}

struct str pool_key(const struct name *name, enum pool_index by)
{
	const uint64_t *hash;

	switch (by) {
	case POOL_BY_NAME:
		return name->key;
	case POOL_BY_CORE:
		return name->core;
	case POOL_BY_BARE:
		return name->bare;
	case POOL_BY_SWAPPED:
		return name->swapped;
	case POOL_BY_SURNAME:
		return name->surname;
	case POOL_BY_PLAIN:
		hash = &name->whole.plain;
		break;
	case POOL_BY_PLAIN_CORE:
		hash = &name->kept.plain;
		break;
	case POOL_BY_BAG:
		hash = &name->bag;
		break;
	default:
		hash = &name->plain_bag;
	}
	return (struct str){(const char *)hash, sizeof(*hash)};
}

/* The slot of this key, or the free slot for it. */
static uint32_t *find_slot(const struct judge_pool *pool, enum pool_index by,
			   struct str key)
{
	uint32_t i = (uint32_t)str_mix(key, STR_HASH_SEED);

	for (;; i++) {
		uint32_t *slot = &pool->slots[by][i & (pool->n_slots - 1)];

		if (*slot == POOL_NONE ||
		    str_eq(pool_key(&pool->names[*slot].name, by), key))
			return slot;
	}
}

static void enter(struct judge_pool *pool, uint32_t i, enum pool_index by)
{
	struct str key = pool_key(&pool->names[i].name, by);
	uint32_t *slot;

	pool->names[i].next[by] = POOL_NONE;
	if (!key.len)
		return;
	slot = find_slot(pool, by, key);
	pool->names[i].next[by] = *slot;
	*slot = i;
}

static uint32_t *make_slots_of(struct judge_pool *pool)
{
	uint32_t *slots = arena_array(&pool->arena, uint32_t, pool->n_slots);

	for (uint32_t i = 0; i < pool->n_slots; i++)
		slots[i] = POOL_NONE;
	return slots;
}

static void make_slots(struct judge_pool *pool, size_t n_names)
{
	pool->n_slots = 4;
	while (pool->n_slots < 2 * n_names)
		pool->n_slots *= 2;
	for (int by = 0; by < POOL_INDEXES; by++)
		pool->slots[by] = make_slots_of(pool);
	pool->spelling_slots = make_slots_of(pool);
	pool->spellings =
		arena_array(&pool->arena, struct pool_spelling, n_names);
}

static bool begins_with_letter(const struct name *name)
{
	const struct name_word *first = name->words;

	return first->exact && !first->spare && !first->digits && !first->sign;
}

/* Do the names differ in nothing but the letter that they begin with? */
static bool differ_in_letter(const struct name *a, const struct name *b)
{
	if (a->n_words != b->n_words || !begins_with_letter(b))
		return false;
	for (uint32_t i = 1; i < a->n_words; i++)
		if (!str_eq(a->words[i].key, b->words[i].key))
			return false;
	return true;
}

/* Is it A minor, and there is a C minor, too? */
static bool is_lettered(const struct judge_pool *pool, const struct name *name)
{
	if (!name->words->spare || !name->words->dropped)
		return false;
	for (uint32_t i = 0; i < pool->n_names; i++)
		if (differ_in_letter(name, &pool->names[i].name))
			return true;
	return false;
}

static bool add_read(struct builder *builder, uint32_t entity, unsigned kind)
{
	struct judge_pool *pool = builder->pool;
	uint32_t i = pool->n_names;
	struct pool_name *made = &pool->names[i];
	struct name name;

	if (builder->before && i < builder->before->n_names &&
	    is_lettered(builder->before, &builder->before->names[i].name))
		kind |= NAME_LETTERED;
	if (pool->regnal)
		kind |= NAME_REGNAL;
	if (!name_read(&name, &builder->space, lex_all(&builder->lexed), kind))
		return false;
	keep_name(pool, &made->name, &name);
	made->entity = entity;
	for (int by = 0; by < POOL_INDEXES; by++)
		enter(pool, i, (enum pool_index)by);
	pool->reach[i] = (struct pool_reach){
		.key = letter_set_of(made->name.key),
		.core = letter_set_of(pool->people ? made->name.surname
						   : made->name.core),
		.key_n = (uint16_t)made->name.key.len,
		.core_n = (uint16_t)made->name.core.len,
	};
	pool->n_names++;
	return true;
}

/* Müller is also stored as Mueller, and the Fifth Amendment as the 5th. */
static void add_name(struct builder *builder, uint32_t entity,
		     struct str spelling, unsigned kind)
{
	if (!lex(&builder->lexed, spelling, FOLD_BY_SOUND) ||
	    !add_read(builder, entity, kind))
		return;
	if (!builder->pool->people &&
	    name_has_number_word(
		    &builder->pool->names[builder->pool->n_names - 1].name))
		add_read(builder, entity, kind | NAME_NUMBER_WORDS);
	if (!builder->lexed.umlauts)
		return;
	lex_again(&builder->lexed, FOLD_UMLAUTS);
	add_read(builder, entity, kind);
}

static uint32_t *find_spelling(const struct judge_pool *pool, struct str text)
{
	uint32_t i = (uint32_t)str_mix(text, STR_HASH_SEED);

	for (;; i++) {
		uint32_t *slot = &pool->spelling_slots[i & (pool->n_slots - 1)];

		if (*slot == POOL_NONE ||
		    str_eq(pool->spellings[*slot].text, text))
			return slot;
	}
}

static void keep_spelling(struct judge_pool *pool, uint32_t entity,
			  struct str text)
{
	uint32_t *slot = find_spelling(pool, text);

	if (*slot != POOL_NONE)
		return;
	*slot = pool->n_spellings;
	pool->spellings[pool->n_spellings++] =
		(struct pool_spelling){text, entity};
}

static void add_entity(struct builder *builder, const struct entity *entity,
		       uint32_t i)
{
	struct judge_pool *pool = builder->pool;
	unsigned kind = name_kind_of(pool->people, entity);

	pool->shown[i] =
		entity->n ? arena_copy(&pool->arena, entity->spellings[0])
			  : STR_NONE;
	pool->first_name[i] = pool->n_names;
	for (uint32_t j = 0; j < entity->n; j++) {
		struct str spelling =
			arena_copy(&pool->arena, entity->spellings[j]);

		keep_spelling(pool, i, spelling);
		add_name(builder, i, spelling, kind);
	}
	pool->first_name[i + 1] = pool->n_names;
}

/* Each word counts once per entity, in however many of its names it is. */
static void count_words(struct judge_pool *pool)
{
	struct strmap last = STRMAP_INIT; /* entity of each, counted from 1 */
	bool is_new;

	for (uint32_t i = 0; i < pool->n_names; i++) {
		const struct pool_name *name = &pool->names[i];

		for (uint32_t j = 0; j < name->name.n_words; j++) {
			struct str key = name->name.words[j].key;
			uint32_t *counted = strmap_put(&last, key, &is_new);

			if (*counted == name->entity + 1)
				continue;
			*counted = name->entity + 1;
			++*strmap_put(&pool->words, key, &is_new);
		}
	}
	strmap_finish(&last);
}

static struct judge_pool *create(const struct entity *entities, uint32_t n,
				 bool people, const struct judge_pool *before,
				 bool regnal)
{
	struct judge_pool *pool = mem_resize(NULL, sizeof(*pool));
	struct builder *builder = mem_resize(NULL, sizeof(*builder));
	size_t n_names = 0;

	for (uint32_t i = 0; i < n; i++)
		n_names += SPELLINGS_OF_ONE * (size_t)entities[i].n;
	*pool = (struct judge_pool){
		.people = people, .regnal = regnal, .n_entities = n};
	pool->shown = arena_array(&pool->arena, struct str, n);
	pool->first_name = arena_array(&pool->arena, uint32_t, n + 1);
	pool->names = arena_array(&pool->arena, struct pool_name, n_names);
	pool->reach = arena_array(&pool->arena, struct pool_reach, n_names);
	make_slots(pool, n_names);
	builder->pool = pool;
	builder->before = before;
	for (uint32_t i = 0; i < n; i++)
		add_entity(builder, &entities[i], i);
	free(builder);
	return pool;
}

static bool has_lettered(const struct judge_pool *pool)
{
	bool letters = false;

	for (uint32_t i = 0; i < pool->n_names && !letters; i++)
		letters = begins_with_letter(&pool->names[i].name);
	for (uint32_t i = 0; i < pool->n_names && letters; i++)
		if (is_lettered(pool, &pool->names[i].name))
			return true;
	return false;
}

/* Are there people of one name and a numeral, and others of several? */
static bool has_regnal(const struct judge_pool *pool)
{
	bool one = false;
	bool several = false;

	for (uint32_t i = 0; i < pool->n_names; i++) {
		const struct name *name = &pool->names[i].name;

		one |= name->numeral_needed;
		several |= name->numeral.len && !name->numeral_needed;
	}
	return one && several;
}

struct judge_pool *judge_pool_create(const struct entity *entities, uint32_t n,
				     bool people)
{
	struct judge_pool *pool = create(entities, n, people, NULL, false);
	bool regnal = has_regnal(pool);

	if (regnal || has_lettered(pool)) {
		struct judge_pool *before = pool;

		pool = create(entities, n, people, before, regnal);
		judge_pool_destroy(before);
	}
	count_words(pool);
	return pool;
}

void judge_pool_destroy(struct judge_pool *pool)
{
	if (!pool)
		return;
	strmap_finish(&pool->words);
	arena_finish(&pool->arena);
	free(pool);
}

uint32_t pool_by_spelling(const struct judge_pool *pool, struct str spelling)
{
	uint32_t i = *find_spelling(pool, spelling);

	return i == POOL_NONE ? POOL_NONE : pool->spellings[i].entity;
}

uint32_t pool_find(const struct judge_pool *pool, enum pool_index by,
		   struct str key)
{
	return key.len ? *find_slot(pool, by, key) : POOL_NONE;
}

uint32_t pool_word_count(const struct judge_pool *pool, struct str key)
{
	const uint32_t *count = strmap_get(&pool->words, key);

	return count ? *count : 0;
}
