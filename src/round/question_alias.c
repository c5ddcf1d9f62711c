#include "round/question_alias.h"

#include "base/arena.h"
#include "base/strmap.h"
#include "question/row_id.h"

#include <stdlib.h>

struct aliases {
	const struct pack *pack;
	struct strmap groups;	 /* present or old id -> group */
	struct strmap questions; /* old id -> former */
	struct strmap rows;	 /* group/key -> row; present keys -> NONE */
	struct arena arena;	 /* of the keys of `rows` */
};

/* Forms that were replaced by another one asking the same. */
static const struct {
	struct str old;
	struct str now;
} old_forms[] = {
	{STR("series-compare"), STR("series-change")},
};

static struct str present_form(struct str form)
{
	for (size_t i = 0; i < sizeof(old_forms) / sizeof(*old_forms); i++)
		if (str_eq(form, old_forms[i].old))
			return old_forms[i].now;
	return form;
}

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

/* Existing entries are kept: a present id always means itself. */
static void add(struct strmap *map, struct str key, uint32_t value)
{
	bool is_new;
	uint32_t *slot = strmap_put(map, key, &is_new);

	if (is_new)
		*slot = value;
}

static void add_row(struct aliases *f, struct str key, uint32_t row)
{
	add(&f->rows, arena_copy(&f->arena, key), row);
}

static void add_present_keys(struct aliases *f, const struct group *group)
{
	struct strbuf key = STRBUF_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		strbuf_reset(&key);
		strbuf_add(&key, pack_text(f->pack, group->id));
		strbuf_addc(&key, '/');
		row_id_add(&key, f->pack, group, group->first_row + i);
		add_row(f, strbuf_str(&key), INDEX_NONE);
	}
	strbuf_finish(&key);
}

/* The old keys of a row, or none. */
static const struct alias *aliases_of(const struct pack *pack, uint32_t row,
				      uint32_t *n)
{
	uint32_t extra = pack->rows[row].extra;

	*n = extra == INDEX_NONE ? 0 : pack->extras[extra].n_aliases;
	return *n ? &pack->aliases[pack->extras[extra].first_former] : NULL;
}

static void add_old_keys(struct aliases *f, const struct group *group)
{
	struct strbuf key = STRBUF_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		uint32_t n;
		const struct alias *old = aliases_of(f->pack, row, &n);

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
		aliases_of(pack, group->first_row + i, &n);
	return n > 0;
}

static void add_groups(struct aliases *f)
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

static void add_old_ids(struct aliases *f)
{
	const struct pack *pack = f->pack;

	for (uint32_t i = 0; i < pack->n_questions; i++)
		add(&f->questions, pack_text(pack, pack->questions[i].id),
		    INDEX_NONE);
	for (uint32_t i = 0; i < pack->n_aliases; i++) {
		const struct alias *alias = &pack->aliases[i];
		struct str old = pack_text(pack, alias->old);
		const uint32_t *group =
			strmap_get(&f->groups, pack_text(pack, alias->now));

		if (alias->scope == ALIAS_GROUP && group)
			add(&f->groups, old, *group);
		else if (alias->scope == ALIAS_QUESTION)
			add(&f->questions, old, i);
	}
}

struct aliases *aliases_create(const struct pack *pack)
{
	struct aliases *f = mem_resize(NULL, sizeof(*f));

	*f = (struct aliases){.pack = pack, .arena = ARENA_INIT};
	if (pack->n_aliases) {
		add_groups(f);
		add_old_ids(f);
	}
	return f;
}

void aliases_free(struct aliases *f)
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

/* The entry of a key, which may have a dash and a column after the key of
 * the row. Puts its length without the column into `*len`. NULL when there
 * is none. */
static const uint32_t *find_row(const struct aliases *f,
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

static void add_key(const struct aliases *f, const struct group *group,
		    struct str key, struct strbuf *out)
{
	size_t len;
	const uint32_t *row = find_row(f, group, key, &len);

	if (!row || *row == INDEX_NONE) {
		strbuf_add(out, key);
		return;
	}
	row_id_add(out, f->pack, group, *row);
	strbuf_add(out, str_from(key, len));
}

static void add_question(const struct aliases *f, struct str id,
			 struct strbuf *out)
{
	const uint32_t *alias = strmap_get(&f->questions, id);

	if (alias && *alias != INDEX_NONE)
		id = pack_text(f->pack, f->pack->aliases[*alias].now);
	strbuf_add(out, id);
}

bool question_alias_resolve(const struct aliases *f, struct str id,
			    struct strbuf *out)
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
		    STR_ARG(present_form(parts.form)));
	if (group)
		add_key(f, group, parts.key, out);
	else if (str_eq(parts.group, STR("questions")))
		add_question(f, parts.key, out);
	else
		strbuf_add(out, parts.key);
	return true;
}

struct str question_alias_now(const struct aliases *aliases, struct str id,
			      struct arena *arena)
{
	struct strbuf now = STRBUF_INIT;

	if (question_alias_resolve(aliases, id, &now))
		id = arena_copy(arena, strbuf_str(&now));
	strbuf_finish(&now);
	return id;
}

bool question_alias_is(const struct pack *pack, struct str id, struct str now)
{
	struct strbuf found = STRBUF_INIT;
	struct aliases *aliases;
	bool is_same = str_eq(id, now);

	if (is_same)
		return true;
	aliases = aliases_create(pack);
	is_same = question_alias_resolve(aliases, id, &found) &&
		  str_eq(strbuf_str(&found), now);
	aliases_free(aliases);
	strbuf_finish(&found);
	return is_same;
}
