#include "game/view/fact_view.h"

#include "base/utf8.h"
#include "question/maker.h"

#include <stdlib.h>

enum { WIDTH_ON_PIPE = 80, WIDTH_LEAST = 20 };

/* Off a terminal, the width is that of COLUMNS. */
static size_t width_of(const struct screen *screen)
{
	size_t width = screen_width(screen);
	uint64_t columns;

	if (width != SIZE_MAX)
		return width;
	if (str_to_u64(str_of(getenv("COLUMNS")), &columns) &&
	    columns >= WIDTH_LEAST && columns < 1000)
		return (size_t)columns;
	return WIDTH_ON_PIPE;
}

struct fact_view fact_view_open(const struct screen *screen,
				const struct opened *opened)
{
	return (struct fact_view){
		.screen = screen,
		.pack = opened->pack,
		.phrases = opened->phrases,
		.width = width_of(screen),
		.ascii = screen->ascii,
		.thing = INDEX_NONE,
		.around = INDEX_NONE,
		.column = INDEX_NONE,
		.arena = ARENA_INIT,
	};
}

void fact_view_close(struct fact_view *fact_view)
{
	vec_finish(&fact_view->sources);
	arena_finish(&fact_view->arena);
}

/* The text of a title's slot, if it is the same for all rows; else dots. */
static struct str slot_text(struct fact_view *fact_view, struct str slot)
{
	const struct pack *pack = fact_view->pack;

	if (str_eq(slot, STR("{of}")) &&
	    fact_view->group->subject != INDEX_NONE)
		return pack_thing_name(pack, fact_view->group->subject);
	if (str_eq(slot, STR("{as_of}")) && pack->meta.has_as_of)
		return fact_view_date(fact_view, pack->meta.as_of);
	return STR("...");
}

static struct str title_of(struct fact_view *fact_view)
{
	const struct group *group = fact_view->group;
	struct str text = pack_text(
		fact_view->pack, group->title.len ? group->title : group->id);
	struct strbuf out = STRBUF_INIT;
	struct str title;

	while (text.len) {
		size_t open = str_find(text, STR("{"));
		size_t close = str_find(str_from(text, open), STR("}"));

		strbuf_add(&out, str_head(text, open));
		if (open == SIZE_MAX || close == SIZE_MAX)
			break;
		text = str_from(text, open);
		strbuf_add(&out,
			   slot_text(fact_view, str_head(text, close + 1)));
		text = str_from(text, close + 1);
	}
	title = arena_copy(&fact_view->arena, strbuf_str(&out));
	strbuf_reset(&out);
	utf8_capitalize(&out, title);
	title = arena_copy(&fact_view->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return title;
}

static void draw_sources(struct fact_view *fact_view)
{
	for (uint32_t i = 0; i < fact_view->sources.n; i++) {
		const struct citation *c =
			&fact_view->pack->citations[fact_view->sources.at[i]];
		struct strbuf out = STRBUF_INIT;

		strbuf_add(&out, pack_text(fact_view->pack, c->title));
		if (c->publisher.len)
			strbuf_addf(&out, ", " STR_FMT,
				    STR_ARG(pack_text(fact_view->pack,
						      c->publisher)));
		if (fact_view->sources.n > 1)
			screen_item(fact_view->screen, STYLE_FAINT,
				    SCREEN_MARGIN + 5,
				    arena_printf(&fact_view->arena, "%*s[%u]",
						 SCREEN_MARGIN, "", i + 1),
				    strbuf_str(&out));
		else
			screen_item(fact_view->screen, STYLE_FAINT,
				    SCREEN_MARGIN + 8, STR("  Source:"),
				    strbuf_str(&out));
		strbuf_finish(&out);
	}
}

/* Collects the sources of the rows shown; returns how many rows are. */
static uint32_t collect(struct fact_view *fact_view)
{
	uint32_t shown = 0;

	fact_view->sources.n = 0;
	for (uint32_t i = 0; i < fact_view->group->n_rows; i++) {
		uint32_t row = fact_view->group->first_row + i;
		uint32_t citation =
			pack_citation(fact_view->pack, fact_view->group, row);

		if (!fact_view_shows(fact_view, row))
			continue;
		shown++;
		if (citation != INDEX_NONE &&
		    fact_view_source_place(fact_view, citation) ==
			    fact_view->sources.n)
			*vec_push(&fact_view->sources) = citation;
	}
	return shown;
}

static void (*const drawings[FACT_KINDS])(struct fact_view *) = {
	[FACT_EVENT] = fact_view_lines,	    [FACT_TERM] = fact_view_timeline,
	[FACT_RENAME] = fact_view_timeline, [FACT_LIST] = fact_view_lines,
	[FACT_SERIES] = fact_view_bars,	    [FACT_LINK] = fact_view_lines,
	[FACT_NUMBER] = fact_view_lines,
};

enum { REACH = 2, REACH_BARS = 3 };

static uint32_t count_shown(struct fact_view *fact_view)
{
	uint32_t shown = 0;

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++)
		shown += fact_view_shows(fact_view,
					 fact_view->group->first_row + i);
	return shown;
}

void fact_view_around(struct fact_view *fact_view, const struct group *group,
		      uint32_t row, uint32_t column)
{
	bool is_series = group->kind == FACT_SERIES;

	fact_view->group = group;
	fact_view->around = row;
	fact_view->reach = is_series ? REACH_BARS : REACH;
	fact_view->column = column;
	if (is_series || count_shown(fact_view) > 1)
		drawings[group->kind](fact_view);
	fact_view->around = INDEX_NONE;
	fact_view->column = INDEX_NONE;
}

void fact_view_group(struct fact_view *fact_view, const struct group *group,
		     uint32_t thing)
{
	fact_view->group = group;
	fact_view->thing = thing;
	if (!collect(fact_view))
		return;
	if (fact_view->begun)
		screen_gap(fact_view->screen);
	fact_view->begun = true;
	screen_line(fact_view->screen, STYLE_STRONG, 0, title_of(fact_view));
	drawings[group->kind](fact_view);
	draw_sources(fact_view);
	arena_finish(&fact_view->arena);
}
