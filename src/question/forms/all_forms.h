#ifndef QUESTION_FORMS_ALL_FORMS_H
#define QUESTION_FORMS_ALL_FORMS_H

/* The forms of this folder, for the table in forms.c. */

#include "question/form.h"

extern const struct form form_event_year;
extern const struct form form_event_year_typed;
extern const struct form form_event_date;
extern const struct form form_event_first;
extern const struct form form_event_last;
extern const struct form form_event_in_year;
extern const struct form form_event_before;
extern const struct form form_event_order;
extern const struct form form_event_place;
extern const struct form form_term_on_day;
extern const struct form form_term_on_day_typed;
extern const struct form form_term_throughout;
extern const struct form form_term_successor;
extern const struct form form_term_became;
extern const struct form form_term_became_typed;
extern const struct form form_term_one_of;
extern const struct form form_term_started;
extern const struct form form_term_started_typed;
extern const struct form form_term_ended;
extern const struct form form_term_longest;
extern const struct form form_term_order;
extern const struct form form_term_at;
extern const struct form form_term_at_typed;
extern const struct form form_rename_on_day;
extern const struct form form_rename_on_day_typed;
extern const struct form form_rename_year;
extern const struct form form_rename_year_typed;
extern const struct form form_rename_after;
extern const struct form form_rename_before;
extern const struct form form_rename_order;
extern const struct form form_rename_at;
extern const struct form form_rename_at_typed;
extern const struct form form_list_is;
extern const struct form form_list_not;
extern const struct form form_list_several;
extern const struct form form_list_all;
extern const struct form form_series_value;
extern const struct form form_series_value_typed;
extern const struct form form_series_when;
extern const struct form form_series_highest;
extern const struct form form_series_lowest;
extern const struct form form_series_change;
extern const struct form form_series_difference;
extern const struct form form_series_share;
extern const struct form form_link_value;
extern const struct form form_link_value_typed;
extern const struct form form_link_what;
extern const struct form form_link_what_typed;
extern const struct form form_link_odd;
extern const struct form form_link_match;
extern const struct form form_link_true;
extern const struct form form_number_value;
extern const struct form form_number_value_typed;
extern const struct form form_number_guess;
extern const struct form form_number_true;
extern const struct form form_number_compare;

/* Of things, in groups of these kinds. */
extern const struct form form_clues_event;
extern const struct form form_clues_term;
extern const struct form form_clues_list;
extern const struct form form_clues_link;

/* The author's own phrasings; they belong to no kind. */
extern const struct form form_ask;
extern const struct form form_ask_typed;

#endif
