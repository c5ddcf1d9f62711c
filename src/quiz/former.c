#include "quiz/former.h"

#include "base/arena.h"
#include "base/strmap.h"
#include "quiz/key.h"

#include <stdlib.h>

struct formers {
	const struct pack *pack;
	struct strmap groups;	 /* present or old id -> group */
	struct strmap questions; /* old id -> former */
	struct strmap rows;	 /* group/key -> row; present keys -> NONE */
	struct arena arena;	 /* of the keys of `rows` */
};

/* The parts of pack/group/form/key. */
struct parts {
	struct str pack;
	struct str group;
	struct str form;
	struct str key;
};

static bool take_parts(struct str id, struct parts *parts)
{
	parts->key = STR_NONE;
	return str_split(&id, '/', &parts->pack) &&
	       str_split(&id, '/', &parts->group) &&
	       str_split(&id, '/', &parts->form) && (parts->key = id, id.len);
}

/* What is there already stays: a present id is its own. */
static void add(struct strmap *map, struct str key, uint32_t value)
{
	bool is_new;
	uint32_t *slot = strmap_slot(map, key, &is_new);

	if (is_new)
		*slot = value;
}

static void add_row(struct formers *f, struct str key, uint32_t row)
{
	add(&f->rows, arena_copy(&f->arena, key), row);
}

static void add_present_keys(struct formers *f, const struct group *group)
{
	struct strbuf key = STRBUF_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		strbuf_reset(&key);
		strbuf_add(&key, pack_text(f->pack, group->id));
		strbuf_addc(&key, '/');
		key_of_row(&key, f->pack, group, group->first_row + i);
		add_row(f, strbuf_str(&key), NONE);
	}
	strbuf_finish(&key);
}

/* The old keys of a row, or none. */
static const struct former *formers_of(const struct pack *pack, uint32_t row,
				       uint32_t *n)
{
	uint32_t extra = pack->rows[row].extra;

	*n = extra == NONE ? 0 : pack->extras[extra].n_formers;
	return *n ? &pack->formers[pack->extras[extra].first_former] : NULL;
}

static void add_old_keys(struct formers *f, const struct group *group)
{
	struct strbuf key = STRBUF_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		uint32_t n;
		const struct former *old = formers_of(f->pack, row, &n);

		for (uint32_t j = 0; j < n; j++) {
			strbuf_reset(&key);
			strbuf_add(&key, pack_text(f->pack, group->id));
			strbuf_addc(&key, '/');
			strbuf_add(&key, pack_text(f->pack, old[j].old));
			add_row(f, strbuf_str(&key), row);
		}
	}
	strbuf_finish(&key);
}

static bool has_old_keys(const struct pack *pack, const struct group *group)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < group->n_rows && !n; i++)
		formers_of(pack, group->first_row + i, &n);
	return n > 0;
}

static void add_groups(struct formers *f)
{
	const struct pack *pack = f->pack;

	for (uint32_t i = 0; i < pack->n_groups; i++) {
		const struct group *group = &pack->groups[i];

		add(&f->groups, pack_text(pack, group->id), i);
		if (!has_old_keys(pack, group))
			continue;
		add_present_keys(f, group);
		add_old_keys(f, group);
	}
}

static void add_old_ids(struct formers *f)
{
	const struct pack *pack = f->pack;

	for (uint32_t i = 0; i < pack->n_questions; i++)
		add(&f->questions, pack_text(pack, pack->questions[i].id),
		    NONE);
	for (uint32_t i = 0; i < pack->n_formers; i++) {
		const struct former *former = &pack->formers[i];
		struct str old = pack_text(pack, former->old);
		const uint32_t *group =
			strmap_get(&f->groups, pack_text(pack, former->now));

		if (former->scope == FORMER_GROUP && group)
			add(&f->groups, old, *group);
		else if (former->scope == FORMER_QUESTION)
			add(&f->questions, old, i);
	}
}

struct formers *formers_create(const struct pack *pack)
{
	struct formers *f = mem_resize(NULL, sizeof(*f));

	*f = (struct formers){.pack = pack, .arena = ARENA_INIT};
	if (pack->n_formers) {
		add_groups(f);
		add_old_ids(f);
	}
	return f;
}

void formers_free(struct formers *f)
{
	if (!f)
		return;
	strmap_finish(&f->groups);
	strmap_finish(&f->questions);
	strmap_finish(&f->rows);
	arena_finish(&f->arena);
	free(f);
}

static bool is_column(const struct pack *pack, const struct group *group,
		      struct str id)
{
	for (uint32_t i = 0; i < group->n_columns; i++)
		if (str_eq(pack_text(pack,
				     pack->columns[group->first_column + i].id),
			   id))
			return true;
	return false;
}

/*
 * The entry of a key, which may have a dash and a column behind that of the
 * row. Puts its length without the column into `*len`. NULL when there is none.
 */
static const uint32_t *find_row(const struct formers *f,
				const struct group *group, struct str key,
				size_t *len)
{
	struct strbuf name = STRBUF_INIT;
	const uint32_t *found = NULL;
	size_t before;

	strbuf_add(&name, pack_text(f->pack, group->id));
	strbuf_addc(&name, '/');
	before = name.len;
	strbuf_add(&name, key);
	for (*len = key.len; *len; --*len) {
		if (*len < key.len &&
		    (key.ptr[*len] != '-' ||
		     !is_column(f->pack, group, str_from(key, *len + 1))))
			continue;
		strbuf_cut(&name, before + *len);
		found = strmap_get(&f->rows, strbuf_str(&name));
		if (found)
			break;
	}
	strbuf_finish(&name);
	return found;
}

static void add_key(const struct formers *f, const struct group *group,
		    struct str key, struct strbuf *out)
{
	size_t len;
	const uint32_t *row = find_row(f, group, key, &len);

	if (!row || *row == NONE) {
		strbuf_add(out, key);
		return;
	}
	key_of_row(out, f->pack, group, *row);
	strbuf_add(out, str_from(key, len));
}

static void add_question(const struct formers *f, struct str id,
			 struct strbuf *out)
{
	const uint32_t *former = strmap_get(&f->questions, id);

	if (former && *former != NONE)
		id = pack_text(f->pack, f->pack->formers[*former].now);
	strbuf_add(out, id);
}

bool former_current(const struct formers *f, struct str id, struct strbuf *out)
{
	const struct pack *pack = f->pack;
	const struct group *group = NULL;
	const uint32_t *found;
	struct parts parts;

	if (!take_parts(id, &parts) ||
	    !str_eq(parts.pack, pack_text(pack, pack->meta.id)))
		return false;
	found = strmap_get(&f->groups, parts.group);
	if (found)
		group = &pack->groups[*found];
	strbuf_addf(out, STR_FMT "/" STR_FMT "/" STR_FMT "/",
		    STR_ARG(parts.pack),
		    STR_ARG(group ? pack_text(pack, group->id) : parts.group),
		    STR_ARG(parts.form));
	if (group)
		add_key(f, group, parts.key, out);
	else if (str_eq(parts.group, STR("questions")))
		add_question(f, parts.key, out);
	else
		strbuf_add(out, parts.key);
	return true;
}
