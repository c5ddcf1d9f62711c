#include "quiz/form.h"

#include "quiz/forms/forms.h"

const struct form *const forms[] = {
	&form_event_year,	 &form_event_year_typed,   &form_event_date,
	&form_event_first,	 &form_event_in_year,	   &form_term_on_day,
	&form_term_on_day_typed, &form_term_successor,	   &form_term_started,
	&form_rename_on_day,	 &form_rename_year,	   &form_list_is,
	&form_series_value,	 &form_series_value_typed, &form_series_highest,
	&form_link_value,	 &form_link_value_typed,   &form_link_what,
	&form_number_value,	 &form_number_value_typed, NULL,
};

uint32_t form_rows(const struct pack *pack, const struct group *group)
{
	(void)pack;
	return group->n_rows;
}

uint32_t form_group(const struct pack *pack, const struct group *group)
{
	(void)pack;
	return group->n_rows >= 3;
}
