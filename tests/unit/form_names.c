#include "pack/form_names.h"

#include "expect.h"

#include "question/forms.h"

/* The bit of a form among those of its kind, or FORMS_MOST. */
static uint32_t bit_of(const struct form *form)
{
	uint32_t bit = 0;

	while (form_names[form->kind][bit].id &&
	       !str_eq(str_of(form_names[form->kind][bit].id),
		       str_of(form->id)))
		bit++;
	return form_names[form->kind][bit].id ? bit : FORMS_MOST;
}

Test(form_names, are_those_of_the_forms)
{
	uint32_t n = 0;
	uint32_t named = 0;

	for (; forms[n]; n++)
		cr_expect(ne(u32, bit_of(forms[n]), FORMS_MOST), "%s",
			  forms[n]->id);
	for (uint32_t kind = 0; kind < FACT_KINDS; kind++)
		for (uint32_t i = 0; form_names[kind][i].id; i++)
			named++;
	cr_expect(eq(u32, named, n));
}

Test(form_names, families_are_as_the_forms_ask)
{
	for (uint32_t i = 0; forms[i]; i++) {
		unsigned families =
			form_names[forms[i]->kind][bit_of(forms[i])].families;
		bool typed = families & FAMILY_TYPED;
		bool either = families & FAMILY_EITHER;

		cr_expect(typed == (forms[i]->asks == ASK_TYPED), "%s",
			  forms[i]->id);
		cr_expect(either == (forms[i]->asks == ASK_BOOL), "%s",
			  forms[i]->id);
		cr_expect(families & FAMILY_ORDER ||
				  forms[i]->asks != ASK_ORDER,
			  "%s", forms[i]->id);
	}
}

Test(form_names, go_by_id_or_family)
{
	uint32_t both = form_names_find(FACT_LINK, STR("link-value"));
	uint32_t typed = form_names_find(FACT_LINK, STR("link-value-typed"));

	cr_expect(form_names_has(FACT_LINK, both, STR("link-value")));
	cr_expect(form_names_has(FACT_LINK, both, STR("link-value-typed")));
	cr_expect(not(form_names_has(FACT_LINK, both, STR("link-what"))));
	cr_expect(not(form_names_has(FACT_LINK, typed, STR("link-value"))));
	cr_expect(eq(u32, form_names_find(FACT_LINK, STR("either")),
		     form_names_find(FACT_LINK, STR("link-true"))));
	cr_expect(eq(u32, form_names_find(FACT_LINK, STR("link")), 0));
	cr_expect(eq(u32, form_names_find(FACT_LINK, STR("event-year")), 0));
}
