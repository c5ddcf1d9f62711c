#include "claim_time.h"

#include "spoken_value.h"

/* The limit on steps from a part to its wholes. */
enum { STEPS_MOST = 16 };

bool scene_at(const struct scene *s, struct date *at)
{
	return scene_slot_date(s, "at", at);
}

static bool has_word(struct arena *arena, struct str title, struct str word)
{
	struct str key = said_of(arena, title).key;
	struct str part;

	while (str_split(&key, ' ', &part))
		if (str_eq(part, said_of(arena, word).key))
			return true;
	return false;
}

/* Phrases in the present tense: what is counted, and what these nouns name. */
static bool names_what_changes(const struct scene *s)
{
	struct str nouns = phrases_get(s->book->phrases, STR("changing"));
	struct str title = pack_text(s->pack, s->group->title);
	struct arena arena = ARENA_INIT;
	struct str noun;
	bool found = false;

	while (str_split(&nouns, ' ', &noun))
		found = found || has_word(&arena, title, noun);
	arena_finish(&arena);
	return found;
}

bool scene_changes(const struct scene *s)
{
	uint32_t type = pack_column(s->pack, s->group, LINK_VALUE)->type;

	if (s->group->kind != FACT_LINK && s->group->kind != FACT_NUMBER)
		return false;
	if (s->group->changes)
		return UNSAID(s->group->changes);
	if (s->group->past)
		return false;
	return type == COLUMN_COUNT || type == COLUMN_PERCENT ||
	       names_what_changes(s);
}

static const struct extra *extra_of(const struct scene *s, uint32_t row)
{
	uint32_t extra = s->pack->rows[row].extra;

	return extra == INDEX_NONE ? NULL : &s->pack->extras[extra];
}

static bool same_cell(const struct scene *s, const struct value *a,
		      const struct value *b)
{
	if (a->kind == VALUE_THING && b->kind == VALUE_THING)
		return things_same(s->pack, a->a, b->a);
	return a->kind == b->kind && a->a == b->a && a->b == b->b;
}

/* For a thing with one value at a time and no others, each value lasts until
 * the next one begins. False if there is no next one. */
static bool next_begins(struct scene *s, uint32_t row, int32_t from,
			int32_t *to)
{
	bool found = false;

	if (s->group->kind != FACT_LINK || s->group->has_several ||
	    s->group->completeness == COMPLETE_NO)
		return false;
	for (uint32_t i = 0; i < s->group->n_rows; i++) {
		uint32_t other = s->group->first_row + i;
		const struct extra *extra = extra_of(s, other);
		int32_t day;

		if (other == row || !extra || !extra->has_from ||
		    !same_cell(s, scene_cell(s, row, LINK_WHAT),
			       scene_cell(s, other, LINK_WHAT)))
			continue;
		day = world_date(s->world, &extra->from, extra->from);
		if (day > from && (!found || day < *to))
			*to = day;
		found = found || day > from;
	}
	return found;
}

/* The first and the last day; any day if not given. */
static void period_of(struct scene *s, uint32_t row, const struct extra *extra,
		      int32_t *from, int32_t *to)
{
	int32_t known = extra->has_from ? extra->from.first : 0;

	if (extra->has_from)
		*from = known = world_date(s->world, &extra->from, extra->from);
	if (!extra->has_to && next_begins(s, row, known, to))
		;
	else if (!extra->has_to)
		*to = world_after(s->world, &extra->to, known + 1);
	else if (date_is_ongoing(extra->to))
		*to = world_after(s->world, &extra->to,
				  s->pack->meta.as_of.last + 1);
	else
		*to = world_date(s->world, &extra->to, extra->to);
	if (!extra->has_from)
		*from = world_before(s->world, &extra->from, *to);
	if (*to < *from)
		s->world->impossible = true;
}

/* A value that changes is only claimed for one day or one year. */
static bool is_claimed(const struct scene *s, const struct extra *extra,
		       struct date at)
{
	struct date on = s->pack->meta.as_of;

	if (extra && extra->has_on)
		on = extra->on;
	else if (s->group->has_on)
		on = s->group->on;
	else if (!s->pack->meta.has_as_of)
		return false;
	return on.first == at.first && on.last == at.last;
}

bool scene_in_force(struct scene *s, uint32_t row)
{
	const struct extra *extra = extra_of(s, row);
	bool has_period = extra && (extra->has_from || extra->has_to);
	struct date at;
	bool has_at = scene_at(s, &at);
	int32_t from;
	int32_t to;

	if (!has_period && !scene_changes(s))
		return true;
	if (has_at && has_period) {
		period_of(s, row, extra, &from, &to);
		if (at.last < from || at.first > to)
			return false;
		if (from < at.first && at.last < to)
			return true;
	} else if (has_at && is_claimed(s, extra, at)) {
		return true;
	}
	/* On a day of change, during part of the time, or at an unknown
	 * time. */
	return world_perhaps(s->world, DOUBT_EDGE, &s->pack->rows[row], 0);
}

bool scene_lists_all(const struct scene *s, bool anything)
{
	struct date at;
	bool has_at = scene_at(s, &at);

	switch ((enum completeness)s->group->completeness) {
	case COMPLETE_EACH:
		return !anything;
	case COMPLETE_YES:
		return true;
	case COMPLETE_WINDOW:
		return has_at && s->group->window.first <= at.first &&
		       at.last <= s->group->window.last;
	case COMPLETE_NO:
		break;
	}
	return false;
}

bool things_same(const struct pack *pack, uint32_t a, uint32_t b)
{
	uint32_t same = a;

	do {
		if (same == b)
			return true;
		same = pack->things[same].same;
	} while (same != a);
	return false;
}

static bool is_part(const struct pack *pack, uint32_t part, uint32_t whole,
		    uint32_t steps)
{
	uint32_t same = part;

	do {
		const struct thing *thing = &pack->things[same];

		for (uint32_t i = 0; steps && i < thing->n_wholes; i++) {
			uint32_t up = pack->wholes[thing->first_whole + i];

			if (things_same(pack, up, whole) ||
			    is_part(pack, up, whole, steps - 1))
				return true;
		}
		same = thing->same;
	} while (same != part);
	return false;
}

bool things_parts(const struct pack *pack, uint32_t a, uint32_t b)
{
	return is_part(pack, a, b, STEPS_MOST) ||
	       is_part(pack, b, a, STEPS_MOST);
}
