#include "occasion.h"

#include "claim_time.h"
#include "event_words.h"
#include "spoken_value.h"

/* In days; far from any time that a question names. */
enum { FAR_AWAY = 40000 };

/* Reads one text in one way. */
struct telling_finder {
	struct scene scene; /* of the occasion's group */
	struct reading *out;
	struct reading own; /* with the slots of the occasion */
	const struct stem *stem;
	struct arena *arena;
};

/* The column that a slot of an occasion refers to, or NONE. */
static uint32_t column_of(enum fact_kind kind, const char *slot)
{
	static const struct {
		enum fact_kind kind;
		const char *slot;
		uint32_t column;
	} columns[] = {{FACT_EVENT, "what", EVENT_WHAT},
		       {FACT_TERM, "who", TERM_WHO},
		       {FACT_RENAME, "name", RENAME_NAME}};

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		if (columns[i].kind == kind &&
		    str_eq(str_of(columns[i].slot), str_of(slot)))
			return columns[i].column;
	return INDEX_NONE;
}

static bool is_subject(struct scene *s, const struct said *said)
{
	uint32_t thing = scene_thing(s, said, INDEX_NONE);

	if (s->group->of != INDEX_NONE)
		return scene_bears_out(s, s->group->of, said);
	return thing != INDEX_NONE && thing == s->group->subject;
}

static bool is_sense(struct scene *s)
{
	const struct reading *own = s->reading;

	for (uint32_t i = 0; i < own->match.n; i++) {
		const char *slot = own->match.slots[i].name;
		uint32_t column =
			column_of((enum fact_kind)s->group->kind, slot);

		if (column != INDEX_NONE &&
		    !(s->group->kind == FACT_EVENT
			      ? event_words_fit(s, &own->slots[i],
						EVENT_IN_STEM)
			      : scene_bears_out(s, column, &own->slots[i])))
			return false;
		if (str_eq(str_of(slot), STR("of")) &&
		    !is_subject(s, &own->slots[i]))
			return false;
	}
	return true;
}

static bool is_told(const struct reading *out, const struct stem *stem,
		    const struct matching *match)
{
	for (uint32_t i = 0; i < out->n_tellings; i++) {
		const struct telling *telling = &out->tellings[i];
		bool same = telling->stem->group == stem->group;

		for (uint32_t j = 0; same && j < match->n; j++)
			same = j < telling->match.n &&
			       str_eq(telling->match.slots[j].text,
				      match->slots[j].text);
		if (same)
			return true;
	}
	return false;
}

static bool take(const struct matching *match, void *data)
{
	struct telling_finder *f = data;
	struct telling *telling;

	f->own.match = *match;
	for (uint32_t i = 0; i < match->n; i++)
		f->own.slots[i] = said_of(f->arena, match->slots[i].text);
	if (f->out->n_tellings == TELLINGS_MOST ||
	    !book_agrees(f->scene.book, f->stem->agrees, f->stem->plural,
			 match) ||
	    is_told(f->out, f->stem, match) || !is_sense(&f->scene))
		return false;
	telling = &f->out->tellings[f->out->n_tellings++];
	telling->stem = f->stem;
	telling->match = f->own.match;
	for (uint32_t i = 0; i < match->n; i++)
		telling->slots[i] = f->own.slots[i];
	return false;
}

static void read_text(struct scene *s, struct reading *out, struct str text,
		      struct arena *arena)
{
	vec_each (stem, &s->book->occasions) {
		struct telling_finder f = {
			.scene = *s, .out = out, .stem = stem, .arena = arena};

		f.scene.group = stem->group;
		f.scene.reading = &f.own;
		f.own.stem = stem;
		pattern_match(stem->pattern, text, take, &f);
	}
}

/* The text with `part` replaced, or an empty one. */
static struct str replaced(struct arena *arena, struct str text,
			   struct str part, struct str by)
{
	size_t at = str_find(text, part);

	if (at == SIZE_MAX)
		return STR_NONE;
	return arena_printf(arena, STR_FMT STR_FMT STR_FMT,
			    STR_ARG(str_head(text, at)), STR_ARG(by),
			    STR_ARG(str_from(text, at + part.len)));
}

/* Replaces the pronouns for the thing: "it", "its Chairman", and "by it". */
static void read_with_name(struct scene *s, struct reading *out,
			   struct str text, struct str name,
			   struct arena *arena)
{
	struct str full[] = {
		replaced(arena, text, STR(" it "),
			 arena_printf(arena, " " STR_FMT " ", STR_ARG(name))),
		str_find(text, STR(" it")) == text.len - 3
			? arena_printf(arena, STR_FMT STR_FMT,
				       STR_ARG(str_head(text, text.len - 2)),
				       STR_ARG(name))
			: STR_NONE,
		arena_printf(arena, STR_FMT " by " STR_FMT, STR_ARG(text),
			     STR_ARG(name)),
		replaced(arena, text, STR(" its "), STR(" ")),
	};

	if (full[3].len)
		full[3] = arena_printf(arena, STR_FMT " of " STR_FMT,
				       STR_ARG(full[3]), STR_ARG(name));
	for (size_t i = 0; i < sizeof(full) / sizeof(*full); i++)
		if (full[i].len)
			read_text(s, out, full[i], arena);
}

static void read_with_names(struct scene *s, struct reading *out,
			    struct str text, uint32_t thing,
			    struct arena *arena)
{
	const struct thing *t = &s->pack->things[thing];
	const struct group *names;

	for (uint32_t i = 0; i < t->n_spellings; i++) {
		struct str name = pack_text(
			s->pack, s->pack->spellings[t->first_spelling + i]);

		read_with_name(s, out, text, name, arena);
		read_with_name(s, out, text,
			       arena_join(arena, STR("the "), name), arena);
	}
	if (t->names == INDEX_NONE)
		return;
	names = &s->pack->groups[t->names];
	read_with_name(s, out, text, pack_text(s->pack, names->title), arena);
	for (uint32_t i = 0; i < names->n_rows; i++)
		read_with_name(
			s, out, text,
			pack_value_text(s->pack, pack_cell(s->pack, names,
							   names->first_row + i,
							   RENAME_NAME)),
			arena);
}

bool occasion_read(struct scene *s, struct reading *reading,
		   struct arena *arena)
{
	const struct said *time = scene_slot(s, "time");
	uint32_t thing;

	reading->n_tellings = 0;
	if (!time)
		return true;
	read_text(s, reading, time->text, arena);
	thing = scene_subject(s);
	if (thing != INDEX_NONE)
		read_with_names(s, reading, time->text, thing, arena);
	return reading->n_tellings > 0;
}

/* Is the other fact related to what the question is about? */
static bool is_shared(struct scene *s, const struct scene *other, uint32_t row)
{
	uint32_t thing = scene_subject(s);
	uint32_t subject = pack_subject(s->pack, other->group, row);
	const struct value *what = scene_cell(other, row, EVENT_WHAT);

	if (thing == INDEX_NONE)
		return false;
	if (subject != INDEX_NONE && (things_same(s->pack, subject, thing) ||
				      things_parts(s->pack, subject, thing)))
		return true;
	return other->group->kind == FACT_EVENT && what->kind == VALUE_THING &&
	       (things_same(s->pack, what->a, thing) ||
		things_parts(s->pack, what->a, thing));
}

/* If rows may be missing, it may also have happened at another time. */
static bool may_repeat(const struct scene *other)
{
	switch ((enum fact_kind)other->group->kind) {
	case FACT_EVENT:
		return other->group->completeness == COMPLETE_NO;
	case FACT_TERM:
		return other->group->completeness != COMPLETE_EACH &&
		       other->group->completeness != COMPLETE_YES;
	default:
		return false;
	}
}

/* The other fact; for an event, one with the verb given. */
static uint32_t row_of(struct scene *other, const struct said *said)
{
	struct arena arena = ARENA_INIT;
	struct said what;
	uint32_t row;

	if (other->group->kind != FACT_EVENT)
		return scene_row(other, 0, said);
	row = event_words_row(other, said, EVENT_IN_STEM, &arena, &what);
	arena_finish(&arena);
	return row;
}

bool occasion_day(struct scene *s, int32_t *day)
{
	static const char *const slots[FACT_KINDS] = {[FACT_EVENT] = "what",
						      [FACT_TERM] = "who",
						      [FACT_RENAME] = "name"};
	static const uint32_t dated[FACT_KINDS] = {[FACT_EVENT] = EVENT_ON,
						   [FACT_TERM] = TERM_FROM,
						   [FACT_RENAME] = RENAME_FROM};
	const struct reading *reading = s->reading;
	const struct telling *telling;
	struct reading own = {.n_tellings = 0};
	struct scene other = *s;
	enum fact_kind kind;
	uint32_t row;

	if (!reading->n_tellings)
		return false;
	telling = &reading->tellings[world_meaning(s->world, reading, 1,
						   reading->n_tellings)];
	own.stem = telling->stem;
	own.match = telling->match;
	for (uint32_t i = 0; i < own.match.n; i++)
		own.slots[i] = telling->slots[i];
	other.reading = &own;
	other.group = telling->stem->group;
	kind = (enum fact_kind)other.group->kind;
	row = row_of(&other, scene_slot(&other, slots[kind]));
	s->fault = other.fault ? other.fault : s->fault;
	if (row == INDEX_NONE || !scene_day(&other, row, dated[kind], day))
		return false;
	if (!is_shared(s, &other, row))
		s->fault = "two facts that have nothing to do with each other";
	if (may_repeat(&other) &&
	    world_perhaps(s->world, DOUBT_UNKNOWN, &s->pack->rows[row], 7))
		*day += FAR_AWAY;
	return true;
}
