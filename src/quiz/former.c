#include "quiz/former.h"

#include "quiz/key.h"

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

static const struct group *find_group(const struct pack *pack, struct str id)
{
	for (uint32_t i = 0; i < pack->n_groups; i++)
		if (str_eq(pack_text(pack, pack->groups[i].id), id))
			return &pack->groups[i];
	return NULL;
}

/* The present id for an old one; the old one itself when it is none. */
static struct str renamed(const struct pack *pack, enum former_scope scope,
			  struct str old)
{
	for (uint32_t i = 0; i < pack->n_formers; i++)
		if (pack->formers[i].scope == scope &&
		    str_eq(pack_text(pack, pack->formers[i].old), old))
			return pack_text(pack, pack->formers[i].now);
	return old;
}

/* Does a key stand for that of a row, alone or with a column behind it? */
static bool stands_for(struct str key, struct str old)
{
	return str_starts(key, old) &&
	       (key.len == old.len || key.ptr[old.len] == '-');
}

static bool is_present(const struct pack *pack, const struct group *group,
		       struct str key)
{
	struct strbuf present = STRBUF_INIT;
	bool found = false;

	for (uint32_t i = 0; i < group->n_rows && !found; i++) {
		strbuf_reset(&present);
		key_of_row(&present, pack, group, group->first_row + i);
		found = stands_for(key, strbuf_str(&present));
	}
	strbuf_finish(&present);
	return found;
}

/* Appends the present key of the row that was once called so. */
static bool add_row_called(const struct pack *pack, const struct group *group,
			   struct str key, struct strbuf *out)
{
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		uint32_t extra = pack->rows[row].extra;
		const struct extra *e;

		if (extra == NONE)
			continue;
		e = &pack->extras[extra];
		for (uint32_t j = 0; j < e->n_formers; j++) {
			struct str old = pack_text(
				pack, pack->formers[e->first_former + j].old);

			if (!stands_for(key, old))
				continue;
			key_of_row(out, pack, group, row);
			strbuf_add(out, str_from(key, old.len));
			return true;
		}
	}
	return false;
}

bool former_current(const struct pack *pack, struct str id, struct strbuf *out)
{
	const struct group *group;
	struct parts parts;
	struct str group_id;

	if (!take_parts(id, &parts) ||
	    !str_eq(parts.pack, pack_text(pack, pack->meta.id)))
		return false;
	group_id = find_group(pack, parts.group)
			   ? parts.group
			   : renamed(pack, FORMER_GROUP, parts.group);
	group = find_group(pack, group_id);
	strbuf_addf(out, STR_FMT "/" STR_FMT "/" STR_FMT "/",
		    STR_ARG(parts.pack), STR_ARG(group_id),
		    STR_ARG(parts.form));
	if (!group)
		strbuf_add(out, renamed(pack, FORMER_QUESTION, parts.key));
	else if (is_present(pack, group, parts.key) ||
		 !add_row_called(pack, group, parts.key, out))
		strbuf_add(out, parts.key);
	return true;
}
