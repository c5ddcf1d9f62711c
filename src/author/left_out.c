#include "author/left_out.h"

#include "pack/form_names.h"

/* Counts of those without any forms: there are too many to list by name. */
struct none {
	uint32_t groups;
	uint32_t columns;
};

static void count_none(struct none *none, const struct pack *pack,
		       const struct group *group)
{
	if (!group_has_forms(group)) {
		none->groups++;
		return;
	}
	for (uint32_t i = 0; i < group->n_columns; i++)
		none->columns += !column_has_forms(pack_column(pack, group, i));
}

static void add_count(struct strbuf *out, const char *before, uint32_t n,
		      const char *word)
{
	if (n)
		strbuf_addf(out, "%s%u %s%s", before, n, word,
			    n == 1 ? "" : "s");
}

/* "; chairmen: term-order, term-longest", for a group that leaves out some but
 * not all of its forms. */
static void add_forms(struct strbuf *out, const struct pack *pack,
		      const struct group *group, const struct column *column,
		      uint32_t left_out)
{
	enum fact_kind kind = (enum fact_kind)group->kind;
	const struct form_name *form = form_names[kind];
	const char *between = ": ";

	if (!left_out || left_out == form_names_all(kind))
		return;
	strbuf_addf(out, "; " STR_FMT, STR_ARG(pack_text(pack, group->id)));
	if (column)
		strbuf_addf(out, "." STR_FMT,
			    STR_ARG(pack_text(pack, column->id)));
	for (uint32_t i = 0; form[i].id; i++) {
		if (!(left_out >> i & 1))
			continue;
		strbuf_addf(out, "%s%s", between, form[i].id);
		between = ", ";
	}
}

static void add_group(struct strbuf *out, const struct pack *pack,
		      const struct group *group)
{
	add_forms(out, pack, group, NULL, group->left_out);
	for (uint32_t i = 0; group_has_forms(group) && i < group->n_columns;
	     i++) {
		const struct column *column = pack_column(pack, group, i);

		add_forms(out, pack, group, column, column->left_out);
	}
}

static void add_unused(struct strbuf *out, const struct pack *pack)
{
	for (uint32_t i = 0; i < pack->n_files; i++) {
		struct str unused = pack_text(pack, pack->files[i].unused);

		if (unused.len)
			strbuf_addf(
				out,
				"columns of " STR_FMT
				" that are not used: " STR_FMT "\n",
				STR_ARG(pack_text(pack, pack->files[i].name)),
				STR_ARG(unused));
	}
}

void left_out_add(struct strbuf *out, const struct pack *pack)
{
	struct strbuf all = STRBUF_INIT;
	struct none none = {0, 0};
	struct str rest;

	for (uint32_t g = 0; g < pack->n_groups; g++)
		count_none(&none, pack, &pack->groups[g]);
	add_count(&all, "; all of ", none.groups, "group");
	add_count(&all, none.groups ? " and " : "; all of ", none.columns,
		  "column");
	for (uint32_t g = 0; g < pack->n_groups; g++)
		add_group(&all, pack, &pack->groups[g]);
	rest = strbuf_str(&all);
	if (rest.len)
		strbuf_addf(out, "left out by `forms`: " STR_FMT "\n",
			    STR_ARG(str_from(rest, 2)));
	strbuf_finish(&all);
	add_unused(out, pack);
}
