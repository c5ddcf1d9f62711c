#include "question/noun_phrase.h"

#include "facts/link_facts.h"
#include "question/form.h"

static bool is_one_of_several(const struct maker *m)
{
	return m->group->kind == FACT_LINK &&
	       link_is_several(m->similarity, m->group, m->row);
}

struct str noun_phrase(struct maker *m)
{
	struct str title = pack_text(m->pack, m->group->title);

	if (m->group->verb.len) /* its phrases have no place for a noun */
		return STR_NONE;
	if (str_find(title, STR("{what}")) != SIZE_MAX)
		return arena_join(m->arena, maker_fill(m, title), m->at);
	return maker_phrase(m, is_one_of_several(m) ? "parts.title-of-several"
						    : "parts.title-of");
}

struct str noun_phrase_role(struct maker *m)
{
	if (m->group->verb.len)
		return STR_NONE;
	return maker_phrase(m, is_one_of_several(m) ? "parts.role-of-several"
						    : "parts.role");
}

struct str noun_phrase_question(struct maker *m, const char *form,
				const struct column *column)
{
	bool who = column->type == COLUMN_THING &&
		   m->pack->types[column->things].people;
	bool typed = m->form->asks == ASK_TYPED;
	struct str key = arena_printf(m->arena, "forms.%s%s%s", form,
				      typed ? "-typed" : "", who ? "-who" : "");

	return maker_phrase(m, key.ptr);
}
