#include "reading.h"

#include "claim_context.h"
#include "event_words.h"
#include "occasion.h"
#include "spoken_value.h"

#include <string.h>

/* Slots that name a cell by a word other than the id of its column. */
static const struct {
	enum fact_kind kind;
	const char *slot;
	uint32_t column;
} slot_columns[] = {
	{FACT_EVENT, "first", EVENT_WHAT},
	{FACT_EVENT, "second", EVENT_WHAT},
	{FACT_TERM, "before", TERM_WHO},
	{FACT_RENAME, "known", RENAME_NAME},
	{FACT_SERIES, "earlier.on", SERIES_ON},
	{FACT_SERIES, "later.on", SERIES_ON},
	{FACT_LINK, "option", LINK_VALUE},
};

/* The column that a slot refers to, or NONE. */
static uint32_t column_of(const struct scene *s, const char *slot)
{
	size_t len = strcspn(slot, ".");

	for (size_t i = 0; i < sizeof(slot_columns) / sizeof(*slot_columns);
	     i++)
		if (slot_columns[i].kind == s->group->kind &&
		    !strcmp(slot_columns[i].slot, slot))
			return slot_columns[i].column;
	for (uint32_t i = 0; i < s->group->n_columns; i++)
		if (str_eq(pack_text(s->pack,
				     pack_column(s->pack, s->group, i)->id),
			   (struct str){slot, len}))
			return i;
	return INDEX_NONE;
}

static bool is_subject(struct scene *s, const struct said *said)
{
	uint32_t thing = scene_thing(s, said, INDEX_NONE);

	if (s->group->of != INDEX_NONE)
		return scene_bears_out(s, s->group->of, said);
	return thing != INDEX_NONE && thing == s->group->subject;
}

/* Is it the name of the unit asked for? */
static bool is_unit(struct scene *s, struct str text)
{
	const struct stem *stem = s->reading->stem;
	uint32_t index =
		stem->column == INDEX_NONE ? stem->claim->column : stem->column;
	const struct column *column;
	struct arena arena = ARENA_INIT;
	bool is;

	if (index >= s->group->n_columns)
		return false;
	column = pack_column(s->pack, s->group, index);
	is = str_eq(text, pack_text(s->pack, column->unit.many)) ||
	     str_eq(text,
		    phrases_get(
			    s->book->phrases,
			    arena_printf(
				    &arena, "units." STR_FMT ".2",
				    STR_ARG(pack_text(
					    s->pack,
					    column->unit.symbol.len
						    ? column->unit.symbol
						    : column->unit.many)))));
	arena_finish(&arena);
	return is;
}

static bool is_word(const struct scene *s, const char *key,
		    const struct said *said)
{
	return str_eq(phrases_get(s->book->phrases, str_of(key)), said->text);
}

/* Is it the whole of the column's figure, on the stem's occasion? */
static bool is_whole(struct scene *s, const struct said *said)
{
	const struct said *on = scene_slot(s, "on");
	uint32_t column = s->reading->stem->column;
	uint32_t whole = pack_column(s->pack, s->group, column)->out_of;
	bool is = false;

	for (uint32_t i = 0; whole != INDEX_NONE && i < s->group->n_rows; i++)
		is = is ||
		     (scene_may_say(s, s->group->first_row + i, SERIES_ON,
				    on) &&
		      scene_may_say(s, s->group->first_row + i, whole, said));
	return is;
}

/* Can the slot have this text at all? */
static bool is_sense(struct scene *s, const char *slot, const struct said *said)
{
	uint32_t column;
	struct date date;
	struct number number;

	if (!strcmp(slot, "of"))
		return is_subject(s, said);
	if (!strcmp(slot, "a"))
		return is_word(s, "words.a", said) ||
		       is_word(s, "words.an", said);
	if (!strcmp(slot, "unit"))
		return is_unit(s, said->text);
	if (!strcmp(slot, "whole"))
		return is_whole(s, said);
	if (!strcmp(slot, "at") || !strcmp(slot, "when"))
		return said_when(s->book->phrases, said->text, &date);
	if (!strcmp(slot, "year") || !strcmp(slot, "as_of"))
		return said_date(s->book->phrases, said->text, &date);
	if (!strcmp(slot, "from") && s->group->kind == FACT_TERM)
		return said_date(s->book->phrases, said->text, &date);
	if (!strcmp(slot, "figure") && s->group->kind == FACT_NUMBER)
		return said_figure(s->book->phrases, said->text, &number);
	if (!strcmp(slot, "figure"))
		return scene_bears_out(s, s->reading->stem->column, said);
	column = column_of(s, slot);
	if (s->group->kind == FACT_EVENT && column == EVENT_WHAT)
		return event_words_fit(s, said,
				       strcmp(slot, "second") ? EVENT_IN_STEM
							      : EVENT_BEHIND);
	return column == INDEX_NONE || scene_bears_out(s, column, said);
}

static bool all_sense(struct scene *s)
{
	const struct reading *r = s->reading;

	for (uint32_t i = 0; i < r->match.n; i++) {
		if (!is_sense(s, r->match.slots[i].name, &r->slots[i]))
			return false;
		for (uint32_t j = 0; j < i; j++)
			if (!strcmp(r->match.slots[i].name,
				    r->match.slots[j].name) &&
			    !str_eq(r->slots[i].key, r->slots[j].key))
				return false;
	}
	return true;
}

static bool is_excluded_text(const struct scene *s, const struct said *said)
{
	struct arena arena = ARENA_INIT;
	bool found = false;

	for (uint32_t i = 0; i < s->group->n_exclusions; i++) {
		const struct value *what =
			&s->pack->exclusions[s->group->first_exclusion + i]
				 .what;

		found = found ||
			(what->kind == VALUE_TEXT &&
			 str_eq(said_of(&arena, pack_value_text(s->pack, what))
					.key,
				said->key));
	}
	arena_finish(&arena);
	return found;
}

/* Can all options belong to this group? */
static bool options_fit(struct scene *s)
{
	const struct claim *claim = s->reading->stem->claim;
	const struct column *column;

	if (claim->answers != ANSWERS_ROWS)
		return true;
	column = pack_column(s->pack, s->group, claim->column);
	for (uint32_t i = 0; i < s->q->n_options; i++)
		if (s->group->kind == FACT_EVENT &&
		    !event_words_fit(s, &s->options[i], EVENT_AS_OPTION))
			return false;
	if (s->group->kind == FACT_EVENT)
		return true;
	for (uint32_t i = 0; i < s->q->n_options; i++)
		if (!scene_bears_out(s, claim->column, &s->options[i]) &&
		    !(column->type == COLUMN_THING &&
		      scene_thing(s, &s->options[i], column->things) !=
			      INDEX_NONE) &&
		    !is_excluded_text(s, &s->options[i]))
			return false;
	return true;
}

struct scene readings_scene(const struct readings *readings, uint32_t reading,
			    const struct book *book, const struct question *q,
			    struct world *world)
{
	return (struct scene){
		.book = book,
		.pack = book->pack,
		.world = world,
		.q = q,
		.reading = &readings->all[reading],
		.group = readings->all[reading].stem->group,
		.options = readings->options,
		.partners = readings->partners,
	};
}

struct finder {
	struct readings *readings;
	const struct book *book;
	const struct question *q;
	const struct stem *stem;
	struct arena *arena;
};

static bool take(const struct matching *match, void *data)
{
	struct finder *f = data;
	struct world world = world_make(f->book->pack);
	struct reading *r = &f->readings->all[f->readings->n];
	struct scene scene;

	if (f->readings->n == READINGS_MOST)
		return true;
	if (!book_agrees(f->book, f->stem->agrees, f->stem->plural, match))
		return false;
	r->stem = f->stem;
	r->match = *match;
	for (uint32_t i = 0; i < match->n; i++)
		r->slots[i] = said_of(f->arena, match->slots[i].text);
	scene = readings_scene(f->readings, f->readings->n, f->book, f->q,
			       &world);
	world_next(&world);
	f->readings->n += all_sense(&scene) && options_fit(&scene) &&
			  occasion_read(&scene, r, f->arena);
	return false;
}

void readings_find(struct readings *readings, const struct book *book,
		   const struct question *q, struct arena *arena)
{
	struct finder f = {readings, book, q, NULL, arena};

	readings->n = 0;
	for (uint32_t i = 0; i < q->n_options; i++) {
		readings->options[i] = said_of(arena, q->options[i]);
		if (q->kind == ASK_MATCH)
			readings->partners[i] = said_of(arena, q->partners[i]);
	}
	vec_each (stem, &book->stems) {
		f.stem = stem;
		if (str_eq(str_of(stem->claim->form), q->form))
			pattern_match(stem->pattern, q->stem, take, &f);
	}
}
