#include "game/view/plan_view.h"

#include "base/utf8.h"
#include "game/view/chart.h"
#include "pack/date.h"

enum { NUMBER = 8, WEEK = 7 };

static const char *const box_names[BOXES] = {
	[BOX_NEW] = "new",
	[BOX_SHAKY] = "shaky",
	[BOX_GROWING] = "growing",
	[BOX_FIRM] = "firm",
};

/* "by 2026-12-06": the last day of a week. */
static struct str week_name(int32_t today, uint32_t week, struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str name;

	strbuf_addz(&out, "by ");
	date_add_day(&out, today + (int32_t)(week * WEEK), DATE_DAY);
	name = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return name;
}

static void show_weeks(const struct screen *screen, const struct plan *plan)
{
	struct chart chart = chart_open(screen);
	struct stats_share weeks[PLAN_WEEKS + 2];
	struct arena arena = ARENA_INIT;

	for (uint32_t i = 0; i <= PLAN_WEEKS; i++)
		weeks[i] = (struct stats_share){
			.name = i ? week_name(plan->today, i, &arena)
				  : STR("today"),
			.asked = plan->due[i],
		};
	weeks[PLAN_WEEKS + 1] = (struct stats_share){
		.name = STR("later"),
		.asked = plan->later,
	};
	screen_line(screen, STYLE_STRONG, 0, STR("Facts due:"));
	chart_counts(&chart, weeks, PLAN_WEEKS + 2);
	arena_finish(&arena);
}

static void add_spaces(struct strbuf *out, size_t n)
{
	while (n--)
		strbuf_addc(out, ' ');
}

/* Elections: 3 new, 1 shaky, 0 growing, 2 firm */
static void show_words(const struct screen *screen,
		       const struct plan_topic *topic)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, STR_FMT ":", STR_ARG(topic->name));
	for (int i = 0; i < BOXES; i++)
		strbuf_addf(&out, "%s %u %s", i ? "," : "", topic->boxes[i],
			    box_names[i]);
	screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

static void show_heads(const struct screen *screen, size_t column)
{
	struct strbuf out = STRBUF_INIT;

	add_spaces(&out, column);
	for (int i = 0; i < BOXES; i++)
		strbuf_addf(&out, "%*s", NUMBER, box_names[i]);
	screen_line(screen, STYLE_FAINT, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

static void show_row(const struct screen *screen, size_t column,
		     const struct plan_topic *topic)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_add(&out, topic->name);
	add_spaces(&out, column - utf8_width(topic->name));
	for (int i = 0; i < BOXES; i++)
		strbuf_addf(&out, "%*u", NUMBER, topic->boxes[i]);
	screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

static struct plan_topic sum_of(const struct plan *plan)
{
	struct plan_topic sum = {.name = STR("all")};

	for (uint32_t i = 0; i < plan->topics.n; i++)
		for (int box = 0; box < BOXES; box++)
			sum.boxes[box] += plan->topics.at[i].boxes[box];
	return sum;
}

/* As a table if the names fit beside it. */
static void show_topics(const struct screen *screen, const struct plan *plan)
{
	struct plan_topic sum = sum_of(plan);
	size_t column = utf8_width(sum.name);
	bool is_table;

	vec_each (topic, &plan->topics)
		if (utf8_width(topic->name) > column)
			column = utf8_width(topic->name);
	is_table = !screen->plain && column + SCREEN_MARGIN + BOXES * NUMBER <=
					     chart_open(screen).width;
	screen_line(screen, STYLE_STRONG, 0, STR("How firm they are:"));
	if (is_table)
		show_heads(screen, column);
	vec_each (topic, &plan->topics)
		if (is_table)
			show_row(screen, column, topic);
		else
			show_words(screen, topic);
	if (is_table && plan->topics.n > 1)
		show_row(screen, column, &sum);
	else if (plan->topics.n > 1)
		show_words(screen, &sum);
}

void plan_view_show(const struct screen *screen, const struct plan *plan)
{
	show_weeks(screen, plan);
	screen_gap(screen);
	show_topics(screen, plan);
}
