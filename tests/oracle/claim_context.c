#include "claim_time.h"

#include "spoken_value.h"
#include "trap.h"

#include <string.h>

const struct said scene_stranger = {STR("\x01"), STR("\x01")};

const struct said *scene_slot(const struct scene *s, const char *name)
{
	size_t len = strlen(name);

	for (uint32_t i = 0; i < s->reading->match.n; i++) {
		const char *slot = s->reading->match.slots[i].name;

		if (!strncmp(slot, name, len) &&
		    (!slot[len] || slot[len] == '.'))
			return &s->reading->slots[i];
	}
	return NULL;
}

bool scene_slot_date(const struct scene *s, const char *name, struct date *out)
{
	const struct matching *match = &s->reading->match;
	size_t len = strlen(name);

	for (uint32_t i = 0; i < match->n; i++) {
		const struct slot *slot = &match->slots[i];

		if (strncmp(slot->name, name, len))
			continue;
		if (!strcmp(slot->name + len, ".when"))
			return said_when(s->book->phrases, slot->text, out);
		if (!slot->name[len] || !strcmp(slot->name + len, ".year"))
			return said_date(s->book->phrases, slot->text, out) ||
			       said_when(s->book->phrases, slot->text, out);
	}
	return false;
}

/* Doubts about a text are identified by its words. */
static int64_t mark_of(const struct said *said)
{
	return (int64_t)str_hash(said->key, STR_HASH_SEED);
}

uint32_t scene_thing(struct scene *s, const struct said *said, uint32_t type)
{
	const struct lexicon *lexicon = s->book->lexicon;
	uint32_t things[VALUES_MOST];
	uint32_t n = 0;

	for (uint32_t at = lexicon_first(lexicon, said->key);
	     at != INDEX_NONE && n < VALUES_MOST;
	     at = lexicon_next(lexicon, at)) {
		uint32_t thing = lexicon_thing(lexicon, at);

		if (type == INDEX_NONE || s->pack->things[thing].type == type)
			things[n++] = thing;
	}
	return n ? things[world_meaning(s->world, s->book, mark_of(said), n)]
		 : INDEX_NONE;
}

/* The distinct things that rows of the group are about. */
static uint32_t subjects(const struct scene *s, uint32_t *out)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < s->group->n_rows && n < VALUES_MOST; i++) {
		uint32_t thing = pack_subject(s->pack, s->group,
					      s->group->first_row + i);
		bool known = false;

		for (uint32_t j = 0; j < n; j++)
			known = known || out[j] == thing;
		if (!known)
			out[n++] = thing;
	}
	return n;
}

uint32_t scene_subject(struct scene *s)
{
	const struct said *of = scene_slot(s, "of");
	uint32_t type = INDEX_NONE;
	uint32_t all[VALUES_MOST];
	uint32_t n;

	if (s->group->of == INDEX_NONE)
		return s->group->subject;
	if (of) {
		type = pack_column(s->pack, s->group, s->group->of)->things;
		return scene_thing(s, of, type);
	}
	/* The stem does not say which one: it may be about any of them. */
	n = subjects(s, all);
	return n ? all[world_meaning(s->world, s->group, 0, n)] : INDEX_NONE;
}

/* Rows of these kinds name their subject themselves. */
static bool about_any(const struct scene *s)
{
	return s->group->of == INDEX_NONE ||
	       (!scene_slot(s, "of") &&
		(s->group->kind == FACT_EVENT || s->group->kind == FACT_LINK ||
		 s->group->kind == FACT_NUMBER));
}

bool scene_next(struct scene *s, uint32_t *row)
{
	bool any = about_any(s);
	uint32_t subject = any ? INDEX_NONE : scene_subject(s);
	uint32_t next = *row == INDEX_NONE ? s->group->first_row : *row + 1;

	for (; next - s->group->first_row < s->group->n_rows; next++)
		if (any || pack_subject(s->pack, s->group, next) == subject) {
			*row = next;
			return true;
		}
	return false;
}

const struct value *scene_cell(const struct scene *s, uint32_t row,
			       uint32_t column)
{
	return pack_cell(s->pack, s->group, row, column);
}

bool scene_unknown(struct scene *s, const struct said *said, uint32_t type)
{
	uint32_t thing = scene_thing(s, said, type);
	int64_t mark = thing != INDEX_NONE ? (int64_t)thing : mark_of(said);

	return world_perhaps(s->world, DOUBT_UNKNOWN, s->group, mark);
}

static bool is_within(int64_t value, int64_t lo, int64_t hi)
{
	return world_figure_order(value, lo) >= 0 &&
	       world_figure_order(value, hi) <= 0;
}

bool scene_fits(struct number words, int64_t value)
{
	int64_t half = (words.lo < 0 ? -words.lo : words.lo) / 2;
	int64_t lo = world_figure_code(words.lo, words.power);
	int64_t hi = world_figure_code(words.hi, words.power);
	int64_t least = world_figure_code(words.lo - half, words.power);
	int64_t most = world_figure_code(words.lo + half, words.power);

	switch (words.qualifier) {
	case NUMBER_EXACT:
		return value == lo;
	case NUMBER_ABOUT:
		return is_within(value, least, most);
	case NUMBER_OVER:
		return world_figure_order(value, lo) > 0;
	case NUMBER_ALMOST:
		return value != lo && is_within(value, least, lo);
	case NUMBER_DISPUTED:
		return value == lo || value == hi;
	case NUMBER_BETWEEN:
	case NUMBER_SPAN:
		return is_within(value, lo, hi);
	}
	return false;
}

static bool says_date(struct scene *s, const struct value *cell,
		      const struct said *said)
{
	struct date date;
	int32_t day;

	if (!said_date(s->book->phrases, said->text, &date) &&
	    !said_when(s->book->phrases, said->text, &date))
		return false;
	day = world_day(s->world, cell);
	return day >= date.first && day <= date.last;
}

/* Is it the thing, or one that is the same? */
static bool is_thing(struct scene *s, const struct said *said, uint32_t thing)
{
	uint32_t found = scene_thing(s, said, s->pack->things[thing].type);

	return found != INDEX_NONE && things_same(s->pack, found, thing);
}

bool scene_says(struct scene *s, uint32_t row, uint32_t column,
		const struct said *said)
{
	const struct value *cell = scene_cell(s, row, column);
	struct number words;

	switch ((enum value_kind)cell->kind) {
	case VALUE_NONE:
		return world_perhaps(s->world, DOUBT_UNKNOWN, cell,
				     mark_of(said));
	case VALUE_TEXT:
		if (s->group->kind == FACT_RENAME && column == RENAME_NAME)
			return lexicon_row_has(s->book->lexicon, s->group, row,
					       said->key);
		return str_eq(said->key, lexicon_cell(s->book->lexicon, cell));
	case VALUE_THING:
		return is_thing(s, said, cell->a);
	case VALUE_DATE:
		return says_date(s, cell, said);
	case VALUE_NUMBER:
		return said_figure(s->book->phrases, said->text, &words) &&
		       scene_fits(words, world_figure(s->world, cell));
	case VALUE_TEXTS:
		break;
	}
	return false;
}

bool scene_may_say(struct scene *s, uint32_t row, uint32_t column,
		   const struct said *said)
{
	const struct value *cell = scene_cell(s, row, column);
	struct date date;
	struct date here;

	if (cell->kind != VALUE_DATE)
		return cell->kind != VALUE_NONE &&
		       scene_says(s, row, column, said);
	if (!said_date(s->book->phrases, said->text, &date) &&
	    !said_when(s->book->phrases, said->text, &date))
		return false;
	here = pack_value_date(cell);
	return date.first <= here.first && here.last <= date.last;
}

bool scene_bears_out(struct scene *s, uint32_t column, const struct said *said)
{
	for (uint32_t i = 0; i < s->group->n_rows; i++)
		if (scene_may_say(s, s->group->first_row + i, column, said))
			return true;
	return false;
}

uint32_t scene_row(struct scene *s, uint32_t column, const struct said *said)
{
	uint32_t rows[VALUES_MOST];
	uint32_t n = 0;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row) && n < VALUES_MOST;)
		if (scene_may_say(s, row, column, said))
			rows[n++] = row;
	if (!n) {
		s->fault = "a text that no fact bears out";
		return INDEX_NONE;
	}
	return rows[world_meaning(s->world, s->group, mark_of(said), n)];
}

bool scene_day(struct scene *s, uint32_t row, uint32_t column, int32_t *day)
{
	const struct value *cell = scene_cell(s, row, column);

	if (cell->kind != VALUE_DATE)
		return false;
	*day = world_day(s->world, cell);
	return true;
}

/* Two names on the same day are a contradiction: there is no such world. */
static bool later(struct scene *s, int32_t day, int32_t best)
{
	if (day == best)
		s->world->impossible = true;
	return day > best;
}

uint32_t scene_name_row(struct scene *s, const struct group *names,
			uint32_t thing, int32_t day)
{
	int32_t best = DATE_OPEN_PAST;
	uint32_t found = INDEX_NONE;

	for (uint32_t i = 0; i < names->n_rows; i++) {
		uint32_t row = names->first_row + i;
		int32_t from;

		if (pack_subject(s->pack, names, row) != thing)
			continue;
		from = world_day(s->world,
				 pack_cell(s->pack, names, row, RENAME_FROM));
		if (from > day || !later(s, from, best))
			continue;
		/* On the day of a change either name is possible. */
		if (from == day && !world_perhaps(s->world, DOUBT_EDGE,
						  &s->pack->rows[row], day))
			continue;
		best = from;
		found = row;
	}
	return found;
}

void scene_called(struct scene *s, const struct said *said, uint32_t thing,
		  int32_t day)
{
	const struct group *names;
	struct said title;
	struct arena arena = ARENA_INIT;
	uint32_t row;

	if (thing == INDEX_NONE || s->pack->things[thing].names == INDEX_NONE)
		return;
	names = &s->pack->groups[s->pack->things[thing].names];
	title = said_of(&arena, pack_text(s->pack, names->title));
	if (!str_eq(title.key, said->key)) {
		row = scene_name_row(s, names, thing, day);
		if (row != INDEX_NONE &&
		    !lexicon_row_has(s->book->lexicon, names, row, said->key))
			s->fault = "a thing called by the name of another day";
	}
	arena_finish(&arena);
}

bool scene_complete(const struct scene *s, int32_t first, int32_t last)
{
	if (s->group->completeness == COMPLETE_YES)
		return last <= s->pack->meta.as_of.last;
	return s->group->completeness == COMPLETE_WINDOW &&
	       s->group->window.first <= first && last <= s->group->window.last;
}

bool scene_complete_some(const struct scene *s, int32_t first, int32_t last)
{
	if (s->group->completeness == COMPLETE_YES)
		return first <= s->pack->meta.as_of.last;
	return s->group->completeness == COMPLETE_WINDOW &&
	       s->group->window.first <= last && first <= s->group->window.last;
}

bool scene_settled(struct scene *s, uint32_t named, uint32_t dated,
		   const struct said *who)
{
	bool settled = true;

	if (!(s->book->traps >> TRAP_OPEN_TERMS & 1) ||
	    s->group->completeness == COMPLETE_EACH ||
	    s->group->completeness == COMPLETE_YES)
		return true;
	for (uint32_t row = INDEX_NONE; settled && scene_next(s, &row);) {
		const struct value *cell = scene_cell(s, row, dated);
		struct date date;

		if (who && !scene_says(s, row, named, who))
			continue;
		if (cell->kind != VALUE_DATE)
			return false;
		date = pack_value_date(cell);
		settled = scene_complete(s, date.first, date.last);
	}
	return settled;
}

/* {It/They:what}, of what is counted in a series */
static bool is_pronoun(const struct scene *s, const struct slot *slot)
{
	const struct column *column =
		pack_column(s->pack, s->group, s->reading->stem->column);
	struct str name = str_of(slot->name);
	size_t slash = str_find(name, STR("/"));
	size_t colon = str_find(name, STR(":"));
	struct str word = column->is_plural
				  ? str_from(str_head(name, colon), slash + 1)
				  : str_head(name, slash);

	return str_eq(str_from(slot->text, 1), str_from(word, 1));
}

bool scene_word(const struct scene *s, const struct said *said,
		const char *word)
{
	struct str phrase = phrases_get(s->book->phrases, str_of(word));
	struct matching match;

	if (str_find(phrase, STR("{")) == SIZE_MAX)
		return str_eq(said->text, phrase);
	return pattern_first(phrase, said->text, &match) &&
	       is_pronoun(s, &match.slots[0]);
}

bool scene_is_true(const struct scene *s, const struct said *said)
{
	bool asks = s->q->stem.ptr[s->q->stem.len - 1] == '?';

	return scene_word(s, said, asks ? "words.yes" : "words.true");
}
