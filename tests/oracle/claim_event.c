#include "claim.h"

#include "claim_context.h"
#include "event_words.h"
#include "spoken_value.h"

/* In days; far from any time that a question names. */
enum { FAR_AWAY = 40000 };

/* The day of the event with these words. */
static bool event_day(struct scene *s, const struct said *said,
		      enum event_place place, int32_t *day)
{
	struct arena arena = ARENA_INIT;
	struct said words;
	uint32_t row = event_words_row(s, said, place, &arena, &words);
	const struct value *what;
	bool has_day = row != INDEX_NONE && scene_day(s, row, EVENT_ON, day);

	/* If rows may be missing, it may also have happened at another time. */
	if (has_day && s->group->completeness == COMPLETE_NO &&
	    world_perhaps(s->world, DOUBT_UNKNOWN, &s->pack->rows[row], 0))
		*day += FAR_AWAY;
	what = has_day ? scene_cell(s, row, EVENT_WHAT) : NULL;
	if (what && what->kind == VALUE_THING)
		scene_called(s, &words, what->a, *day);
	arena_finish(&arena);
	return has_day;
}

static bool in_date(int32_t day, struct date date)
{
	return day >= date.first && day <= date.last;
}

/* In which year or month, or on what date: the answer contains the day. */
static bool right_when(struct scene *s, const struct said *answer)
{
	struct date date;
	int32_t day;

	return event_day(s, scene_slot(s, "what"), EVENT_IN_STEM, &day) &&
	       said_date(s->book->phrases, answer->text, &date) &&
	       in_date(day, date);
}

static bool right_end(struct scene *s, const struct said *answer, int sign)
{
	int32_t mine;

	if (!event_day(s, answer, EVENT_AS_OPTION, &mine))
		return false;
	for (uint32_t i = 0; i < s->q->n_options; i++) {
		int32_t other;

		if (str_eq(s->options[i].key, answer->key))
			continue;
		if (!event_day(s, &s->options[i], EVENT_AS_OPTION, &other) ||
		    (sign < 0 ? mine >= other : mine <= other))
			return false;
	}
	return true;
}

static bool right_first(struct scene *s, const struct said *answer)
{
	return right_end(s, answer, -1);
}

static bool right_last(struct scene *s, const struct said *answer)
{
	return right_end(s, answer, 1);
}

static bool right_in_year(struct scene *s, const struct said *answer)
{
	struct date year;
	int32_t day;

	return (scene_slot_date(s, "year", &year) ||
		scene_slot_date(s, "on", &year)) &&
	       event_day(s, answer, EVENT_AS_OPTION, &day) &&
	       in_date(day, year);
}

static bool right_before(struct scene *s, const struct said *answer)
{
	int32_t first;
	int32_t second;

	if (!event_day(s, scene_slot(s, "first"), EVENT_IN_STEM, &first) ||
	    !event_day(s, scene_slot(s, "second"), EVENT_BEHIND, &second))
		return false;
	return scene_word(s, answer, "words.before") ? first < second
						     : second < first;
}

/* In the right order, each event is later than the one before. */
static bool right_order(struct scene *s, const struct said *answer)
{
	(void)answer;
	for (uint32_t i = 0; i + 1 < s->q->n_options; i++) {
		int32_t one;
		int32_t next;

		if (!event_day(s, &s->options[s->q->order[i]], EVENT_AS_OPTION,
			       &one) ||
		    !event_day(s, &s->options[s->q->order[i + 1]],
			       EVENT_AS_OPTION, &next) ||
		    one >= next)
			return false;
	}
	return true;
}

/* "the founding of Otan (1999)": an event that is shown with its year. */
struct shown {
	struct scene *scene;
	struct arena *arena;
	struct said what;
	struct date year;
};

static bool take_shown(const struct matching *match, void *data)
{
	struct shown *shown = data;

	shown->what = said_of(shown->arena, match_text(match, "item"));
	return said_date(shown->scene->book->phrases, match_text(match, "date"),
			 &shown->year) &&
	       event_words_fit(shown->scene, &shown->what, EVENT_AS_OPTION);
}

static bool read_shown(struct shown *shown, struct str text)
{
	return pattern_match(
		phrases_get(shown->scene->book->phrases, STR("why.dated")),
		text, take_shown, shown);
}

/* Its day; a fault if that is in another year than shown. */
static bool shown_day(struct shown *shown, int32_t *day)
{
	if (!event_day(shown->scene, &shown->what, EVENT_AS_OPTION, day))
		return false;
	if (!in_date(*day, shown->year))
		shown->scene->fault = "an event is shown with another year";
	return true;
}

/* A place on a timeline: after the first event, before the second. */
struct place {
	struct shown first;
	struct shown second;
};

static bool take_place(const struct matching *match, void *data)
{
	struct place *place = data;
	struct str first = match_text(match, "first");
	struct str second = match_text(match, "second");

	return (!first.len || read_shown(&place->first, first)) &&
	       (!second.len || read_shown(&place->second, second));
}

static bool read_place(struct place *place, struct str text)
{
	static const char *const keys[] = {
		"parts.place-before", "parts.place-between",
		"parts.place-between-clauses", "parts.place-after"};
	const struct phrases *phrases = place->first.scene->book->phrases;

	for (int i = 0; i < 4; i++)
		if (pattern_match(phrases_get(phrases, str_of(keys[i])), text,
				  take_place, place))
			return true;
	place->first.scene->fault = "a place that is not understood";
	return false;
}

static bool lies_in(struct scene *s, struct place *place)
{
	int32_t mine;
	int32_t bound;

	if (!event_day(s, scene_slot(s, "what"), EVENT_IN_STEM, &mine))
		return false;
	if (place->first.what.text.len &&
	    (!shown_day(&place->first, &bound) || mine <= bound))
		return false;
	return !place->second.what.text.len ||
	       (shown_day(&place->second, &bound) && mine < bound);
}

static bool right_place(struct scene *s, const struct said *answer)
{
	struct arena arena = ARENA_INIT;
	struct place place = {{.scene = s, .arena = &arena},
			      {.scene = s, .arena = &arena}};
	bool is = read_place(&place, answer->text) && lies_in(s, &place);

	arena_finish(&arena);
	return is;
}

const struct claim event_claims[] = {
	{"event-year", FACT_EVENT, ANSWERS_YEAR, EVENT_ON, right_when, {0}},
	{"event-year-typed",
	 FACT_EVENT,
	 ANSWERS_YEAR,
	 EVENT_ON,
	 right_when,
	 {0}},
	{"event-date",
	 FACT_EVENT,
	 ANSWERS_DATE,
	 EVENT_ON,
	 right_when,
	 {"event-month", "event-date"}},
	{"event-first", FACT_EVENT, ANSWERS_ROWS, EVENT_WHAT, right_first, {0}},
	{"event-last", FACT_EVENT, ANSWERS_ROWS, EVENT_WHAT, right_last, {0}},
	{"event-in-year",
	 FACT_EVENT,
	 ANSWERS_ROWS,
	 EVENT_WHAT,
	 right_in_year,
	 {0}},
	{"event-before",
	 FACT_EVENT,
	 ANSWERS_EITHER,
	 EVENT_WHAT,
	 right_before,
	 {0}},
	{"event-order", FACT_EVENT, ANSWERS_ROWS, EVENT_WHAT, right_order, {0}},
	{"event-place",
	 FACT_EVENT,
	 ANSWERS_EITHER,
	 EVENT_WHAT,
	 right_place,
	 {0}},
	{0},
};
