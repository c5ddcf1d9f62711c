#include "question/forms.h"

#include "question/forms/all_forms.h"

/* clang-format off */
const struct form *const forms[] = {
	&form_event_year,
	&form_event_year_typed,
	&form_event_date,
	&form_event_first,
	&form_event_last,
	&form_event_in_year,
	&form_event_before,
	&form_event_order,
	&form_event_place,
	&form_term_on_day,
	&form_term_on_day_typed,
	&form_term_throughout,
	&form_term_successor,
	&form_term_became,
	&form_term_became_typed,
	&form_term_one_of,
	&form_term_started,
	&form_term_started_typed,
	&form_term_ended,
	&form_term_longest,
	&form_term_order,
	&form_term_at,
	&form_term_at_typed,
	&form_rename_on_day,
	&form_rename_on_day_typed,
	&form_rename_year,
	&form_rename_year_typed,
	&form_rename_after,
	&form_rename_before,
	&form_rename_order,
	&form_rename_at,
	&form_rename_at_typed,
	&form_list_is,
	&form_list_not,
	&form_list_several,
	&form_list_all,
	&form_series_value,
	&form_series_value_typed,
	&form_series_when,
	&form_series_highest,
	&form_series_lowest,
	&form_series_change,
	&form_series_difference,
	&form_series_share,
	&form_link_value,
	&form_link_value_typed,
	&form_link_what,
	&form_link_what_typed,
	&form_link_odd,
	&form_link_match,
	&form_link_true,
	&form_number_value,
	&form_number_value_typed,
	&form_number_guess,
	&form_number_true,
	&form_number_compare,
	&form_clues_event,
	&form_clues_term,
	&form_clues_list,
	&form_clues_link,
	NULL,
};
/* clang-format on */

struct str form_label(struct str id)
{
	if (str_eq(id, STR("by-hand")))
		return STR("written by hand");
	for (uint32_t i = 0; forms[i]; i++)
		if (str_eq(id, str_of(forms[i]->id)))
			return str_of(forms[i]->label);
	/* The phrase of the pack follows. */
	if (str_starts(id, STR("ask-typed-")))
		return str_of(form_ask_typed.label);
	if (str_starts(id, STR("ask-")))
		return str_of(form_ask.label);
	return id;
}
