#include "base/strmap.h"
#include "pack/validator.h"

/* The ids in use within one scope: first the present ones, then the former. */
static void check_scope(const struct check *c, enum alias_scope scope,
			struct strmap *used)
{
	for (uint32_t i = 0; i < c->pack->n_aliases; i++) {
		const struct alias *alias = &c->pack->aliases[i];
		const struct node *node =
			location_node(c->tree, &c->marks->aliases, i);
		struct str old = pack_text(c->pack, alias->old);
		bool is_new;

		if (alias->scope != scope || !node)
			continue;
		strmap_put(used, old, &is_new);
		if (!is_new)
			validator_error(c, node, "leave it out",
					"`" STR_FMT "` means something else",
					STR_ARG(old));
	}
}

static void check_rows_of(const struct check *c, const struct group *group)
{
	struct strmap used = STRMAP_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t extra = c->pack->rows[group->first_row + i].extra;
		const struct extra *e;

		if (extra == INDEX_NONE)
			continue;
		e = &c->pack->extras[extra];
		for (uint32_t j = 0; j < e->n_aliases; j++) {
			uint32_t index = e->first_former + j;
			struct str old =
				pack_text(c->pack, c->pack->aliases[index].old);
			const struct node *node = location_node(
				c->tree, &c->marks->aliases, index);
			bool is_new;

			strmap_put(&used, old, &is_new);
			if (!is_new && node)
				validator_error(c, node, "leave it out",
						"`" STR_FMT
						"` means something else",
						STR_ARG(old));
		}
	}
	strmap_finish(&used);
}

/* A former id must not mean two things. */
void validate_aliases(const struct check *c)
{
	struct strmap groups = STRMAP_INIT;
	struct strmap questions = STRMAP_INIT;
	bool is_new;

	if (!c->pack->n_aliases)
		return;
	for (uint32_t i = 0; i < c->pack->n_groups; i++) {
		strmap_put(&groups, pack_text(c->pack, c->pack->groups[i].id),
			   &is_new);
		check_rows_of(c, &c->pack->groups[i]);
	}
	for (uint32_t i = 0; i < c->pack->n_questions; i++)
		strmap_put(&questions,
			   pack_text(c->pack, c->pack->questions[i].id),
			   &is_new);
	check_scope(c, ALIAS_GROUP, &groups);
	check_scope(c, ALIAS_QUESTION, &questions);
	strmap_finish(&groups);
	strmap_finish(&questions);
}
