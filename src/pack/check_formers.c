#include "base/strmap.h"
#include "pack/check.h"

/* The ids of one scope that are in use: the present ones, then the old. */
static void check_scope(const struct check *c, enum former_scope scope,
			struct strmap *used)
{
	for (uint32_t i = 0; i < c->pack->n_formers; i++) {
		const struct former *former = &c->pack->formers[i];
		const struct node *node =
			marks_node(c->tree, &c->marks->formers, i);
		struct str old = pack_text(c->pack, former->old);
		bool is_new;

		if (former->scope != scope || !node)
			continue;
		strmap_slot(used, old, &is_new);
		if (!is_new)
			check_error(c, node, "leave it out",
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

		if (extra == NONE)
			continue;
		e = &c->pack->extras[extra];
		for (uint32_t j = 0; j < e->n_formers; j++) {
			uint32_t index = e->first_former + j;
			struct str old =
				pack_text(c->pack, c->pack->formers[index].old);
			const struct node *node =
				marks_node(c->tree, &c->marks->formers, index);
			bool is_new;

			strmap_slot(&used, old, &is_new);
			if (!is_new && node)
				check_error(c, node, "leave it out",
					    "`" STR_FMT
					    "` means something else",
					    STR_ARG(old));
		}
	}
	strmap_finish(&used);
}

/* An id that was given up must not mean two things. */
void check_formers(const struct check *c)
{
	struct strmap groups = STRMAP_INIT;
	struct strmap questions = STRMAP_INIT;
	bool is_new;

	if (!c->pack->n_formers)
		return;
	for (uint32_t i = 0; i < c->pack->n_groups; i++) {
		strmap_slot(&groups, pack_text(c->pack, c->pack->groups[i].id),
			    &is_new);
		check_rows_of(c, &c->pack->groups[i]);
	}
	for (uint32_t i = 0; i < c->pack->n_questions; i++)
		strmap_slot(&questions,
			    pack_text(c->pack, c->pack->questions[i].id),
			    &is_new);
	check_scope(c, FORMER_GROUP, &groups);
	check_scope(c, FORMER_QUESTION, &questions);
	strmap_finish(&groups);
	strmap_finish(&questions);
}
