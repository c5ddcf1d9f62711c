#include "base/lookup.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/check.h"

struct name {
	uint32_t thing;
	struct str spelling;
};

/* The names of the things of one type. */
struct owners {
	const struct check *check;
	struct lookup names; /* index of a name, by its folded text */
	VEC(struct name) all;
	struct strbuf folded[2];
};

static struct str fold(struct owners *o, int which, struct str spelling)
{
	strbuf_reset(&o->folded[which]);
	utf8_fold(&o->folded[which], spelling);
	return strbuf_str(&o->folded[which]);
}

/* The name that is written the same but for case and marks, or NULL. */
static const struct name *same_name(struct owners *o, struct str folded,
				    uint32_t hash)
{
	lookup_each (i, &o->names, hash)
		if (str_eq(fold(o, 1, o->all.at[i].spelling), folded))
			return &o->all.at[i];
	return NULL;
}

/* Two names that differ in case and marks alone cannot be told apart. */
static void own(struct owners *o, uint32_t thing, struct str spelling,
		const struct node *node)
{
	const struct check *c = o->check;
	struct str folded = fold(o, 0, spelling);
	uint32_t hash = lookup_hash(folded);
	const struct name *name = same_name(o, folded, hash);

	if (!name) {
		lookup_add(&o->names, hash, o->all.n);
		*vec_push(&o->all) = (struct name){thing, spelling};
	} else if (name->thing != thing && node) {
		struct str id =
			pack_text(c->pack, c->pack->things[name->thing].id);
		const struct node *other =
			marks_node(c->tree, &c->marks->things, name->thing);

		check_error(c, node, "leave it out, or write more of the name",
			    "`" STR_FMT "` is a name of `" STR_FMT
			    "` too (line %u)",
			    STR_ARG(spelling), STR_ARG(id),
			    other ? other->line : 0);
	}
}

static void own_spellings(struct owners *o, uint32_t thing)
{
	const struct pack *pack = o->check->pack;
	const struct thing *t = &pack->things[thing];

	for (uint32_t i = 0; i < t->n_spellings; i++)
		own(o, thing,
		    pack_text(pack, pack->spellings[t->first_spelling + i]),
		    marks_node(o->check->tree, &o->check->marks->spellings,
			       t->first_spelling + i));
}

/* What a thing was called by a group of kind rename are its names too. */
static void own_names_of_row(struct owners *o, const struct group *group,
			     uint32_t row, uint32_t thing)
{
	const struct check *c = o->check;
	const struct value *name = pack_cell(c->pack, group, row, RENAME_NAME);
	const struct value *also = pack_cell(c->pack, group, row, RENAME_ALSO);

	if (name->kind == VALUE_TEXT)
		own(o, thing, pack_value_text(c->pack, name),
		    check_cell_node(c, group, row, RENAME_NAME));
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++)
		own(o, thing,
		    pack_value_text(c->pack, &c->pack->values[also->a + i]),
		    marks_node(c->tree, &c->marks->values, also->a + i));
}

static void own_renames(struct owners *o, uint32_t type)
{
	const struct pack *pack = o->check->pack;

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		for (uint32_t i = 0;
		     group->kind == FACT_RENAME && i < group->n_rows; i++) {
			uint32_t row = group->first_row + i;
			uint32_t thing = pack_subject(pack, group, row);

			if (thing != NONE && pack->things[thing].type == type)
				own_names_of_row(o, group, row, thing);
		}
	}
}

void check_names(const struct check *c)
{
	struct owners owners = {.check = c};

	for (uint32_t type = 0; type < c->pack->n_types; type++) {
		const struct thing_type *t = &c->pack->types[type];

		owners.all.n = 0;
		vec_room(&owners.all, t->n);
		lookup_reset(&owners.names, t->n);
		for (uint32_t i = 0; i < t->n; i++)
			own_spellings(&owners, t->first + i);
		own_renames(&owners, type);
	}
	lookup_finish(&owners.names);
	vec_finish(&owners.all);
	strbuf_finish(&owners.folded[0]);
	strbuf_finish(&owners.folded[1]);
}

static void second_names(const struct check *c, const struct group *group,
			 uint32_t thing, const struct node *node)
{
	uint32_t names = c->pack->things[thing].names;
	struct str id = pack_text(c->pack, c->pack->things[thing].id);

	if (names == NONE || &c->pack->groups[names] == group)
		return;
	check_error(c, node, "keep all its names in one group",
		    "the names of `" STR_FMT "` stand in line %u too",
		    STR_ARG(id), c->pack->groups[names].line);
}

/* A thing has one group of kind rename: what it was called must be clear. */
void check_name_groups(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (group->kind != FACT_RENAME)
			continue;
		if (group->subject != NONE)
			second_names(c, group, group->subject,
				     check_group_node(c, group));
		for (uint32_t i = 0; group->of != NONE && i < group->n_rows;
		     i++) {
			uint32_t row = group->first_row + i;
			uint32_t thing = pack_subject(c->pack, group, row);

			if (thing != NONE)
				second_names(c, group, thing,
					     check_cell_node(c, group, row,
							     group->of));
		}
	}
}
