#include "pack/load.h"

#include "base/strbuf.h"

/* The texts of the tree move while the file is read. */
static struct str keep_id(struct loader *l, const struct node *key)
{
	return arena_copy(&l->ids, yaml_text(l->tree, key));
}

static void load_source(struct loader *l, const struct node *key,
			const struct node *node)
{
	static const char *const keys[] = {"title", "publisher", "accessed",
					   "on",    "url",	 NULL};
	struct citation *citation;
	struct citation read = {.id = load_text(l, key)};

	if (node->kind == NODE_SCALAR) {
		read.title = load_text(l, node);
	} else if (load_is_map(l, node, "a source")) {
		const struct yaml_tree *t = l->tree;

		load_check_keys(l, node, keys, "a source");
		read.title = load_text(l, yaml_get(t, node, STR("title")));
		read.publisher =
			load_text(l, yaml_get(t, node, STR("publisher")));
		read.accessed =
			load_text(l, yaml_get(t, node, STR("accessed")));
		read.on = load_text(l, yaml_get(t, node, STR("on")));
		read.url = load_text(l, yaml_get(t, node, STR("url")));
	}
	if (!read.title.len && node->kind != NODE_LIST)
		load_error(l, node, "write `title: ...`",
			   "a source needs a title");
	citation = vec_push(&l->build->citations);
	*citation = read;
}

void load_sources(struct loader *l, const struct node *node)
{
	if (!node || !load_is_map(l, node, "`sources`"))
		return;
	key_each (key, l->tree, node) {
		bool is_new;

		if (diags_enough(l->diags))
			break;
		if (load_is_stranded(l, key) || !load_is_id(l, key))
			continue;
		*strmap_put(&l->citations, keep_id(l, key), &is_new) =
			l->build->citations.n;
		load_source(l, key, yaml_next(l->tree, key));
	}
}

static void add_text(struct loader *l, struct thing *thing, struct text text,
		     const struct node *node)
{
	*vec_push(&l->build->spellings) = text;
	if (!l->is_quick)
		location_add(&l->marks->spellings, l->tree, node);
	thing->n_spellings++;
}

static void add_spelling(struct loader *l, struct thing *thing,
			 const struct node *node)
{
	struct text text = load_text(l, node);

	if (!text.len && node->kind == NODE_SCALAR) {
		load_error(l, node, "write a name", "an empty name");
		return;
	}
	add_text(l, thing, text, node);
}

/* Records what a thing is a part of, or the same as, until all are known. */
static void add_relation(struct loader *l, const struct node *node,
			 bool is_whole)
{
	*vec_push(&l->relations) = (struct relation){
		.thing = l->build->things.n,
		.node = location_of(l->tree, node),
		.id = keep_id(l, node),
		.is_whole = is_whole,
	};
}

static void load_relations(struct loader *l, const struct node *map,
			   struct str key, bool is_whole)
{
	const struct node *node = yaml_get(l->tree, map, key);

	if (!node)
		return;
	if (node->kind == NODE_SCALAR)
		add_relation(l, node, is_whole);
	else if (load_is_list(l, node, is_whole ? "`part_of`" : "`same_as`"))
		node_each (item, l->tree, node)
			add_relation(l, item, is_whole);
}

/* Does the surname come first? `family` of a thing or of its type. */
static uint32_t load_family(struct loader *l, const struct node *map,
			    uint32_t unsaid)
{
	const struct node *family = yaml_get(l->tree, map, STR("family"));
	struct str order = yaml_text(l->tree, family);

	if (!family)
		return unsaid;
	if (!str_eq(order, STR("first")) && !str_eq(order, STR("last")))
		load_error(l, family,
			   "where the surname stands: write `first` or `last`",
			   "`" STR_FMT "` is neither first nor last",
			   STR_ARG(order));
	return str_eq(order, STR("first"));
}

static void load_long_thing(struct loader *l, struct thing *thing,
			    const struct node *node)
{
	static const char *const keys[] = {
		"name",	   "also",	 "the",	 "plural", "part_of",
		"same_as", "importance", "sort", "family", NULL};
	const struct node *name = yaml_get(l->tree, node, STR("name"));
	const struct node *also = yaml_get(l->tree, node, STR("also"));

	load_check_keys(l, node, keys, "a thing");
	thing->the =
		load_bool(l, yaml_get(l->tree, node, STR("the")), thing->the);
	thing->is_plural = load_bool(l, yaml_get(l->tree, node, STR("plural")),
				     thing->is_plural);
	if (name)
		add_spelling(l, thing, name);
	else
		load_error(l, node, "write `name: ...`",
			   "a thing needs a name");
	thing->importance =
		load_importance(l, yaml_get(l->tree, node, STR("importance")));
	thing->family_first = load_family(l, node, thing->family_first);
	thing->sort = load_text(l, yaml_get(l->tree, node, STR("sort")));
	load_relations(l, node, STR("part_of"), true);
	load_relations(l, node, STR("same_as"), false);
	if (also && load_is_list(l, also, "`also`"))
		node_each (item, l->tree, also)
			add_spelling(l, thing, item);
}

static void load_one_thing(struct loader *l, uint32_t type,
			   struct csv_things *more, const struct node *key)
{
	const struct node *node = yaml_next(l->tree, key);
	struct thing thing = {
		.id = load_text(l, key),
		.type = type,
		.first_spelling = l->build->spellings.n,
		.names = INDEX_NONE,
		.same = l->build->things.n,
		.the = l->build->types.at[type].the,
		.is_plural = l->build->types.at[type].is_plural,
		.family_first = l->build->types.at[type].family_first,
	};

	if (node->kind == NODE_SCALAR)
		add_spelling(l, &thing, node);
	else if (load_is_map(l, node, "a thing"))
		load_long_thing(l, &thing, node);
	if (!thing.n_spellings) /* after an error: every thing has a name */
		add_text(l, &thing, thing.id, key);
	load_more_spellings(l, more, &thing);
	load_know_thing(l, type, yaml_text(l->tree, key));
	*vec_push(&l->build->things) = thing;
	if (!l->is_quick)
		location_add(&l->marks->things, l->tree, key);
}

/* A limit on things that are the same, as each lookup walks all of them. */
enum { SAME_MOST = 64 };

/* Counts the things that are the same as `thing`, itself included; was `other`
 * found? */
static uint32_t count_same(const struct pack_build *build, uint32_t thing,
			   uint32_t other, bool *found)
{
	uint32_t n = 1;

	for (uint32_t i = build->things.at[thing].same; i != thing;
	     i = build->things.at[i].same) {
		*found = *found || i == other;
		n++;
	}
	return n;
}

/* Joins the circles of two things by swapping their next links. False if there
 * would be too many. */
static bool join(struct pack_build *build, uint32_t a, uint32_t b)
{
	uint32_t next = build->things.at[a].same;
	bool found = false;
	uint32_t n = count_same(build, a, b, &found) +
		     count_same(build, b, a, &found);

	if (found)
		return true;
	if (n > SAME_MOST)
		return false;
	build->things.at[a].same = build->things.at[b].same;
	build->things.at[b].same = next;
	return true;
}

static void relate(struct loader *l, const struct relation *relation)
{
	const struct node *node = &l->tree->nodes.at[relation->node];
	uint32_t type = l->build->things.at[relation->thing].type;
	uint32_t other = load_thing_with_id(l, type, relation->id, node);
	struct thing *thing = &l->build->things.at[relation->thing];

	if (other == INDEX_NONE)
		return;
	if (other == relation->thing) {
		load_error(l, node, "name another thing of its type",
			   relation->is_whole
				   ? "a thing is not a part of itself"
				   : "a thing is always the same as itself");
		return;
	}
	if (!relation->is_whole) {
		if (!join(l->build, relation->thing, other))
			load_error(l, node, "leave some out",
				   "more than %d things are the same",
				   (int)SAME_MOST);
		return;
	}
	if (!thing->n_wholes++)
		thing->first_whole = l->build->wholes.n;
	*vec_push(&l->build->wholes) = other;
}

/* Things may be referred to before they are listed. */
static void relate_all(struct loader *l)
{
	vec_each (relation, &l->relations)
		relate(l, relation);
	vec_finish(&l->relations);
}

/* The id of a type as a noun: `political_parties` becomes political parties. */
static struct text noun_of_id(struct loader *l, struct text id)
{
	struct strbuf noun = STRBUF_INIT;
	struct text text;

	strbuf_add(&noun, pack_build_str(l->build, id));
	for (size_t i = 0; i < noun.len; i++)
		if (noun.ptr[i] == '_' || noun.ptr[i] == '-')
			noun.ptr[i] = ' ';
	text = pack_build_text(l->build, strbuf_str(&noun));
	strbuf_finish(&noun);
	return text;
}

/* `river`, or the singular and plural: [sea, seas]. */
static void load_nouns(struct loader *l, struct thing_type *type,
		       const struct node *node)
{
	if (!node)
		return;
	if (node->kind == NODE_LIST && node->n == 2) {
		type->one = load_text(l, yaml_first(l->tree, node));
		type->many = load_text(
			l, yaml_next(l->tree, yaml_first(l->tree, node)));
	} else if (node->kind == NODE_SCALAR &&
		   str_trim(yaml_text(l->tree, node)).len) {
		type->one = load_text(l, node);
		type->many = noun_of_id(l, type->id);
	} else {
		load_error(l, node, "write `one: river` or [river, rivers]",
			   "`one` is a noun, or its singular and plural");
	}
}

/* `yes` for all of them, or the header of a column of their table. */
static void load_plural(struct loader *l, struct thing_type *type,
			const struct node *map)
{
	const struct node *plural = yaml_get(l->tree, map, STR("plural"));

	if (!load_plural_is_header(l, map))
		type->is_plural = load_bool(l, plural, false);
}

/* What its things have that do not say otherwise. */
static void load_defaults(struct loader *l, struct thing_type *type,
			  const struct node *map)
{
	type->the = load_bool(l, yaml_get(l->tree, map, STR("the")), false);
	load_plural(l, type, map);
}

/* The traits of a type under `types:`. */
static void load_type_traits(struct loader *l, struct thing_type *type,
			     const struct node *map)
{
	static const char *const keys[] = {
		"who",	"family", "language", "match", "one",	 "the",
		"from", "id",	  "name",     "also",  "plural", NULL};
	struct str language =
		yaml_text(l->tree, yaml_get(l->tree, map, STR("language")));

	if (!map || !load_is_map(l, map, "a type"))
		return;
	load_check_keys(l, map, keys, "a type");
	type->people =
		load_bool(l, yaml_get(l->tree, map, STR("who")), type->people);
	type->family_first = load_family(l, map, 0);
	type->is_foreign =
		language.len &&
		!str_eq(language,
			pack_build_str(l->build, l->build->meta.language));
	type->match = load_match(l, yaml_get(l->tree, map, STR("match")));
	load_defaults(l, type, map);
	load_nouns(l, type, yaml_get(l->tree, map, STR("one")));
}

/* A type with a description must have things. */
static void check_types(struct loader *l, const struct node *node)
{
	if (!node || !load_is_map(l, node, "`types`"))
		return;
	key_each (key, l->tree, node) {
		struct suggest suggest = suggest_for(yaml_text(l->tree, key));

		if (load_type_named(l, key))
			continue;
		load_suggest_types(l, &suggest);
		load_unknown(l, key, &suggest, "list them under `things:`",
			     "there are no things of the type `" STR_FMT "`",
			     STR_ARG(yaml_text(l->tree, key)));
	}
}

/* A type without its things. */
static uint32_t begin_type(struct loader *l, const struct node *key)
{
	struct str id = yaml_text(l->tree, key);
	uint32_t type = l->build->types.n;
	bool is_new;

	*strmap_put(&l->types, keep_id(l, key), &is_new) = type;
	*vec_push(&l->things) = (struct known){.last = l->build->things.n - 1};
	*vec_push(&l->build->types) = (struct thing_type){
		.id = load_text(l, key),
		.first = l->build->things.n,
		.people = str_eq(id, STR("people")),
		.part = key->file,
		.line = key->line,
		.column = key->column,
	};
	return type;
}

/* After its things, those of the next type follow if they were taken. */
static void end_type(struct loader *l, uint32_t type)
{
	struct thing_type *made = &l->build->types.at[type];

	made->n = (type + 1 < l->build->types.n ? made[1].first
						: l->build->things.n) -
		  made->first;
	load_know_type(l, type);
}

/* The things of one type: those of `node`, which may be NULL, and those that
 * `traits` takes from a table. */
static void load_type(struct loader *l, const struct node *key,
		      const struct node *node, const struct node *traits)
{
	uint32_t type = begin_type(l, key);
	struct csv_things *more;

	load_type_traits(l, &l->build->types.at[type], traits);
	if (node && !load_is_map(l, node, "a type of things"))
		return;
	more = load_things_from(l, traits);
	key_each (thing, l->tree, node) {
		if (diags_enough(l->diags))
			break;
		if (load_is_stranded(l, thing) || !load_is_id(l, thing))
			continue;
		load_one_thing(l, type, more, thing);
	}
	load_rest_of_things(l, more, type);
	load_things_from_finish(more);
	end_type(l, type);
}

/* The name of a type of things must not be that of a column type. */
static bool is_free(struct loader *l, const struct node *key)
{
	struct str id = yaml_text(l->tree, key);
	bool is_taken = load_is_table_word(id);

	for (int type = 0; type <= COLUMN_PERCENT; type++)
		is_taken |= str_eq(
			id, pack_column_type_name((enum column_type)type));
	if (is_taken)
		load_error(l, key, "give the type another id",
			   "`" STR_FMT "` is a column type", STR_ARG(id));
	return !is_taken;
}

/* Types whose things are all in a table. */
static void load_new_types(struct loader *l, const struct node *types)
{
	if (!types || types->kind != NODE_MAP)
		return;
	key_each (key, l->tree, types) {
		const struct node *traits = yaml_next(l->tree, key);

		if (yaml_get(l->tree, traits, STR("from")) &&
		    !load_type_named(l, key) && load_is_id(l, key) &&
		    is_free(l, key))
			load_type(l, key, NULL, traits);
	}
}

/* The traits of the type under `key`, as far as they have been read. */
static const struct node *traits_of(const struct loader *l,
				    const struct node *types,
				    const struct node *key)
{
	return yaml_get(l->tree, types, yaml_text(l->tree, key));
}

/* Types keep the order of the file: either all up to one are taken, or none of
 * those that follow. The things of a table are added to those listed. */
bool load_taken_type(struct loader *l, const struct node *key)
{
	const struct yaml_tree *t = l->tree;
	const struct node *root = yaml_root(t);
	const struct node *traits =
		traits_of(l, yaml_get(t, root, STR("types")), key);
	uint32_t type = yaml_get(t, root, STR("things"))->n / 2 - 1;

	if (l->has_head || type != l->build->types.n ||
	    yaml_get(t, traits, STR("from")) || !load_is_id(l, key) ||
	    !is_free(l, key))
		return false;
	begin_type(l, key);
	load_defaults(l, &l->build->types.at[type], traits);
	return true;
}

void load_taken_thing(struct loader *l, const struct node *key)
{
	if (!load_is_stranded(l, key) && load_is_id(l, key))
		load_one_thing(l, l->build->types.n - 1, NULL, key);
}

void load_things(struct loader *l, const struct node *node,
		 const struct node *types)
{
	uint32_t taken = l->build->types.n;
	uint32_t type = 0;

	l->is_late |= taken && types && types > node;
	if (node && load_is_map(l, node, "`things`")) {
		key_each (key, l->tree, node) {
			const struct node *traits = traits_of(l, types, key);

			if (type < taken) {
				load_type_traits(l, &l->build->types.at[type],
						 traits);
				end_type(l, type++);
			} else if (load_is_id(l, key) && is_free(l, key)) {
				load_type(l, key, yaml_next(l->tree, key),
					  traits);
			}
		}
	}
	load_new_types(l, types);
	check_types(l, types);
	relate_all(l);
}
