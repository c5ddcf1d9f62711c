#include "question/noun_phrase.h"

#include "question/form.h"

struct str noun_phrase(struct maker *m)
{
	struct str title = pack_text(m->pack, m->group->title);

	if (str_find(title, STR("{what}")) != SIZE_MAX)
		return maker_fill(m, title);
	return maker_phrase(m, "parts.title-of");
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
