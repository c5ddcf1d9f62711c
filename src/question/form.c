#include "question/form.h"

struct str form_phrase(struct maker *m)
{
	return maker_phrase(
		m,
		arena_join(m->arena, STR("forms."), str_of(m->form->id)).ptr);
}

uint32_t form_rows(const struct pack *pack, const struct group *group)
{
	(void)pack;
	return group->n_rows;
}
