#include "round/fact_ids.h"

#include "base/strmap.h"
#include "question/row_id.h"
#include "round/question_alias.h"

#include <stdlib.h>

struct fact_ids {
	const struct pack *pack;
	struct aliases *aliases;
	struct strmap numbers; /* present ids, and others looked up so far */
	struct arena arena;    /* of the ids */
};

uint32_t fact_count(const struct pack *pack)
{
	return pack->n_rows + pack->n_questions;
}

static uint32_t group_of(const struct pack *pack, uint32_t row)
{
	uint32_t i = 0;

	while (i < pack->n_groups &&
	       row - pack->groups[i].first_row >= pack->groups[i].n_rows)
		i++;
	return i;
}

struct fact fact_numbered(const struct pack *pack, uint32_t number)
{
	if (number >= pack->n_rows)
		return (struct fact){INDEX_NONE, number - pack->n_rows};
	return (struct fact){group_of(pack, number), number};
}

uint32_t fact_number(const struct pack *pack, struct fact fact)
{
	return fact.group == INDEX_NONE ? pack->n_rows + fact.row : fact.row;
}

static void keep(struct fact_ids *ids, struct str id, uint32_t number)
{
	bool is_new;

	if (strmap_get(&ids->numbers, id))
		return;
	*strmap_put(&ids->numbers, arena_copy(&ids->arena, id), &is_new) =
		number;
}

static void add_rows(struct fact_ids *ids, const struct group *group)
{
	const struct pack *pack = ids->pack;
	struct strbuf id = STRBUF_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		strbuf_reset(&id);
		strbuf_addf(&id, STR_FMT "/" STR_FMT "/",
			    STR_ARG(pack_text(pack, pack->meta.id)),
			    STR_ARG(pack_text(pack, group->id)));
		row_id_add(&id, pack, group, group->first_row + i);
		keep(ids, strbuf_str(&id), group->first_row + i);
	}
	strbuf_finish(&id);
}

static void add_written(struct fact_ids *ids)
{
	const struct pack *pack = ids->pack;
	struct strbuf id = STRBUF_INIT;

	for (uint32_t i = 0; i < pack->n_questions; i++) {
		strbuf_reset(&id);
		strbuf_addf(&id, STR_FMT "/questions/by-hand/" STR_FMT,
			    STR_ARG(pack_text(pack, pack->meta.id)),
			    STR_ARG(pack_text(pack, pack->questions[i].id)));
		keep(ids, strbuf_str(&id), pack->n_rows + i);
	}
	strbuf_finish(&id);
}

struct fact_ids *fact_ids_create(const struct pack *pack)
{
	struct fact_ids *ids = mem_resize(NULL, sizeof(*ids));

	*ids = (struct fact_ids){
		.pack = pack,
		.aliases = aliases_create(pack),
		.numbers = STRMAP_INIT,
		.arena = ARENA_INIT,
	};
	for (uint32_t i = 0; i < pack->n_groups; i++)
		add_rows(ids, &pack->groups[i]);
	add_written(ids);
	return ids;
}

void fact_ids_free(struct fact_ids *ids)
{
	if (!ids)
		return;
	aliases_free(ids->aliases);
	strmap_finish(&ids->numbers);
	arena_finish(&ids->arena);
	free(ids);
}

/* pack/group/form/key, with any form where the id is that of a fact. */
static void add_as_question(struct strbuf *out, struct str id)
{
	struct str rest = id;
	struct str pack = STR_NONE;
	struct str group = STR_NONE;

	str_split(&rest, '/', &pack);
	str_split(&rest, '/', &group);
	if (str_find(rest, STR("/")) != SIZE_MAX)
		strbuf_add(out, id);
	else
		strbuf_addf(out, STR_FMT "/" STR_FMT "/-/" STR_FMT,
			    STR_ARG(pack), STR_ARG(group), STR_ARG(rest));
}

/* After the row's key, a question's key has a dash and a column or another
 * row. */
static uint32_t find_row(const struct fact_ids *ids, struct strbuf *id)
{
	size_t start = 0;
	size_t slashes = 0;

	while (start < id->len && slashes < 2)
		slashes += id->ptr[start++] == '/';
	for (size_t len = id->len; len > start; len--) {
		const uint32_t *number;

		if (len < id->len && id->ptr[len] != '-')
			continue;
		strbuf_cut(id, len);
		number = strmap_get(&ids->numbers, strbuf_str(id));
		if (number)
			return *number;
	}
	return INDEX_NONE;
}

/* The fact of a present question id. */
static uint32_t find_question(const struct fact_ids *ids, struct str question)
{
	const uint32_t *written = strmap_get(&ids->numbers, question);
	struct strbuf id = STRBUF_INIT;
	struct str rest = question;
	struct str part;
	uint32_t number;

	if (written)
		return *written;
	for (int i = 0; i < 3 && str_split(&rest, '/', &part); i++)
		if (i < 2)
			strbuf_addf(&id, STR_FMT "/", STR_ARG(part));
	strbuf_add(&id, rest);
	number = find_row(ids, &id);
	strbuf_finish(&id);
	return number;
}

uint32_t fact_ids_find(struct fact_ids *ids, struct str id)
{
	const uint32_t *known = strmap_get(&ids->numbers, id);
	struct strbuf question = STRBUF_INIT;
	struct strbuf now = STRBUF_INIT;
	uint32_t number = INDEX_NONE;

	if (known)
		return *known;
	add_as_question(&question, id);
	if (question_alias_resolve(ids->aliases, strbuf_str(&question), &now))
		number = find_question(ids, strbuf_str(&now));
	keep(ids, id, number);
	strbuf_finish(&question);
	strbuf_finish(&now);
	return number;
}
