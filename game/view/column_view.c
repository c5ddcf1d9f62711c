#include "game/view/column_view.h"

enum {
	EVENT_MARGIN = 6,
	REST = 12, /* lines for status, prompt, verdict and pause */
	LOW = 24   /* on a lower screen an event takes one line */
};

/* How many events are shown at each end. */
struct room {
	uint32_t earlier;
	uint32_t later;
};

void column_view_between(const struct screen *screen, struct str event)
{
	size_t most = screen_rows(screen) < LOW ? 1 : SIZE_MAX;

	if (event.len)
		screen_start(screen, STYLE_FAINT, EVENT_MARGIN, event, most);
}

/* How many lines the question takes without the events. */
static size_t lines_of(const struct screen *screen, const struct question *q)
{
	size_t lines = 0;
	struct screen measure = screen_measure(screen, &lines);

	screen_line(&measure, STYLE_STRONG, 0, q->stem);
	for (uint32_t i = 0; i < q->n_options; i++) {
		screen_line(&measure, STYLE_PLAIN, EVENT_MARGIN, q->options[i]);
		column_view_between(&measure, q->partners[i]);
	}
	return lines;
}

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* Half of the room for each end, more if the other needs less. The line for
 * omitted events shows the event itself if there is only one. */
static struct room room_of(const struct screen *screen,
			   const struct question *q)
{
	size_t rows = screen_rows(screen);
	size_t used = lines_of(screen, q) + REST;
	uint32_t room;
	struct room each;

	if (screen->plain || rows == SIZE_MAX || rows <= used)
		return (struct room){0, 0};
	room = (uint32_t)(rows - used);
	if (q->n_earlier + q->n_later <= room)
		return (struct room){q->n_earlier, q->n_later};
	room = room > 2 ? room - 2 : 0;
	each.earlier = least(q->n_earlier, room / 2);
	each.later = least(q->n_later, room - each.earlier);
	each.earlier = least(q->n_earlier, room - each.later);
	each.earlier += each.earlier && each.earlier + 1 == q->n_earlier;
	each.later += each.later && each.later + 1 == q->n_later;
	return each;
}

static void show_left_out(const struct screen *screen, uint32_t n,
			  const char *where)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "... %u %s", n, where);
	screen_start(screen, STYLE_FAINT, EVENT_MARGIN, strbuf_str(&out), 1);
	strbuf_finish(&out);
}

static void show_events(const struct screen *screen, const struct str *events,
			uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		screen_start(screen, STYLE_FAINT, EVENT_MARGIN, events[i], 1);
}

void column_view_earlier(const struct screen *screen, const struct question *q)
{
	struct room room = room_of(screen, q);
	uint32_t shown = room.earlier;
	uint32_t left_out = q->n_earlier - shown;

	if (!shown)
		return;
	if (left_out)
		show_left_out(screen, left_out, "earlier");
	show_events(screen, q->earlier + left_out, shown);
}

void column_view_later(const struct screen *screen, const struct question *q)
{
	struct room room = room_of(screen, q);
	uint32_t shown = room.later;

	show_events(screen, q->later, shown);
	if (shown && shown < q->n_later)
		show_left_out(screen, q->n_later - shown, "later");
}
