#include "game/view/chart.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "pack/date.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	WIDTH_ON_PIPE = 80,
	WIDTH_LEAST = 20,
	BAR_MOST = 20,
	BAR_LEAST = 6,
	FIGURES = 18, /* a percentage and its total */
	COURSE_MOST = 30,
	COURSE_LINES = 12, /* most lines in the chart */
	WEEKS_MOST = 16,
	DAY_LETTERS = 10, /* 2024-05-31 */
	MONTH_LETTERS = 7
};

struct chart chart_open(const struct screen *screen)
{
	size_t width = screen_width(screen);
	uint64_t columns;

	if (width == SIZE_MAX)
		width = str_to_u64(str_of(getenv("COLUMNS")), &columns) &&
					columns >= WIDTH_LEAST &&
					columns < WIDTH_ON_PIPE
				? (size_t)columns
				: WIDTH_ON_PIPE;
	return (struct chart){
		.screen = screen,
		.width = width,
		.ascii = screen->plain || screen->ascii,
	};
}

uint32_t chart_percent(uint64_t right, uint64_t asked)
{
	if (!asked)
		return 0;
	if (right >= asked)
		return 100;
	/* For huge numbers a hundredth is precise enough. */
	if (asked > UINT64_MAX / 200)
		return (uint32_t)(right / (asked / 100));
	return (uint32_t)((right * 100 + asked / 2) / asked);
}

static void add_spaces(struct strbuf *out, size_t n)
{
	while (n--)
		strbuf_addc(out, ' ');
}

static void add_bar(const struct chart *chart, struct strbuf *out,
		    uint32_t percent, size_t length)
{
	size_t full = (percent * length + 50) / 100;

	for (size_t i = 0; i < length; i++)
		strbuf_addz(out, i < full	? chart->ascii ? "#" : "█"
				 : chart->ascii ? "."
						: "░");
}

static size_t bar_length(const struct chart *chart, size_t label)
{
	size_t used = SCREEN_MARGIN + label + FIGURES;
	size_t room = chart->width > used ? chart->width - used : 0;

	room = room < BAR_MOST ? room : (size_t)BAR_MOST;
	return room > BAR_LEAST ? room : (size_t)BAR_LEAST;
}

/* The widest label, limited so that a bar fits beside it. */
static size_t label_column(const struct chart *chart,
			   const struct stats_share *shares, uint32_t n)
{
	size_t most = chart->width - SCREEN_MARGIN - FIGURES - BAR_LEAST;
	size_t widest = 0;

	for (uint32_t i = 0; i < n; i++) {
		size_t width = utf8_width(shares[i].name);

		if (width > widest)
			widest = width;
	}
	if (chart->width < SCREEN_MARGIN + FIGURES + BAR_LEAST || widest > most)
		return 0;
	return widest;
}

/* Beside its label, or below a label that is too long; without the bar for a
 * single value and for screen readers. */
static void draw_bar(const struct chart *chart, struct str label, size_t column,
		     const struct stats_share *share, bool alone)
{
	uint32_t percent = chart_percent(share->right, share->asked);
	struct strbuf out = STRBUF_INIT;
	size_t own = utf8_width(label);

	if (!column)
		screen_line(chart->screen, STYLE_PLAIN, SCREEN_MARGIN, label);
	else
		strbuf_add(&out, label);
	if (column)
		add_spaces(&out, column - own + 1);
	if (!chart->screen->plain && !alone) {
		add_bar(chart, &out, percent, bar_length(chart, column));
		strbuf_addc(&out, ' ');
	}
	strbuf_addf(&out, "%3u %%  %" PRIu64 "/%" PRIu64, percent, share->right,
		    share->asked);
	screen_line(chart->screen, STYLE_PLAIN,
		    column ? (size_t)SCREEN_MARGIN : 2 * SCREEN_MARGIN,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

void chart_bars(const struct chart *chart, const struct stats_share *shares,
		uint32_t n)
{
	size_t column = label_column(chart, shares, n);

	for (uint32_t i = 0; i < n; i++)
		draw_bar(chart, shares[i].name, column, &shares[i], n == 1);
}

static void draw_count(const struct chart *chart, struct str label,
		       size_t column, uint64_t count, uint64_t most)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_add(&out, label);
	add_spaces(&out, column - utf8_width(label) + 1);
	if (!chart->screen->plain)
		add_bar(chart, &out, chart_percent(count, most),
			bar_length(chart, column));
	strbuf_addf(&out, " %" PRIu64, count);
	screen_line(chart->screen, STYLE_PLAIN, SCREEN_MARGIN,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

void chart_counts(const struct chart *chart, const struct stats_share *counts,
		  uint32_t n)
{
	size_t column = 0;
	uint64_t most = 0;

	for (uint32_t i = 0; i < n; i++) {
		size_t width = utf8_width(counts[i].name);

		column = width > column ? width : column;
		most = counts[i].asked > most ? counts[i].asked : most;
	}
	for (uint32_t i = 0; i < n; i++)
		draw_count(chart, counts[i].name, column, counts[i].asked,
			   most);
}

/* Values grouped by day or month. */
struct course {
	struct stats_share *at;
	uint32_t n;
};

static struct course course_of(const struct stats_day *days, uint32_t n,
			       size_t letters)
{
	VEC(struct stats_share) found = VEC_INIT;

	for (uint32_t i = 0; i < n; i++) {
		struct str name = str_head(days[i].day, letters);

		if (!found.n || !str_eq(found.at[found.n - 1].name, name))
			*vec_push(&found) = (struct stats_share){.name = name};
		found.at[found.n - 1].asked += days[i].asked;
		found.at[found.n - 1].right += days[i].right;
	}
	return (struct course){found.at, found.n};
}

static void add_spark(struct strbuf *out, const struct stats_share *share)
{
	static const char *const heights[] = {"▁", "▂", "▃", "▄",
					      "▅", "▆", "▇", "█"};
	uint32_t percent = chart_percent(share->right, share->asked);
	uint32_t height = percent * 8 / 100;

	strbuf_addz(out, heights[height < 7 ? height : 7]);
}

static void add_point(struct strbuf *out, const struct stats_share *share)
{
	strbuf_addf(out, STR_FMT " %u %%", STR_ARG(share->name),
		    chart_percent(share->right, share->asked));
}

static void draw_sparks(const struct chart *chart,
			const struct stats_share *course, uint32_t n)
{
	struct strbuf out = STRBUF_INIT;

	/* A single value makes no chart. */
	for (uint32_t i = 0; n > 1 && i < n; i++)
		add_spark(&out, &course[i]);
	if (out.len)
		screen_line(chart->screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
	strbuf_reset(&out);
	add_point(&out, &course[0]);
	if (n > 1) {
		strbuf_addz(&out, " to ");
		add_point(&out, &course[n - 1]);
	}
	screen_line(chart->screen, STYLE_FAINT, SCREEN_MARGIN,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

void chart_course(const struct chart *chart, const struct stats_day *days,
		  uint32_t n)
{
	bool months = n > COURSE_MOST;
	struct course course =
		course_of(days, n, months ? MONTH_LETTERS : DAY_LETTERS);
	uint32_t most = chart->ascii ? COURSE_LINES : COURSE_MOST;
	uint32_t first = course.n > most ? course.n - most : 0;

	if (chart->ascii)
		chart_bars(chart, course.at + first, course.n - first);
	else if (course.n)
		draw_sparks(chart, course.at + first, course.n - first);
	free(course.at);
}

/* The calendar's range: weeks from Monday, the last one containing today. */
struct calendar {
	const struct chart *chart;
	const struct stats_day *days;
	uint32_t n;
	int32_t today;
	int32_t first; /* a Monday */
	int32_t weeks;
};

/* Reads only the format 2024-05-31. */
static bool read_day(struct str text, int32_t *day)
{
	struct date date;

	return date_parse(text, &date) && date.precision == DATE_DAY &&
	       date_first_day(date, day);
}

static uint64_t asked_on(const struct calendar *calendar, int32_t day)
{
	int32_t other;

	for (uint32_t i = 0; i < calendar->n; i++)
		if (read_day(calendar->days[i].day, &other) && other == day)
			return calendar->days[i].asked;
	return 0;
}

static const char *shade(const struct calendar *calendar, int32_t day)
{
	static const char *const drawn[] = {"·", "░", "▒", "▓", "█"};
	static const char *const typed[] = {".", "-", "+", "*", "#"};
	static const uint64_t least[] = {0, 1, 10, 25, 50};
	uint64_t asked = asked_on(calendar, day);
	int i = 4;

	if (day > calendar->today)
		return " ";
	while (asked < least[i])
		i--;
	return calendar->chart->ascii ? typed[i] : drawn[i];
}

static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
				 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* Each month's name is above the week in which it begins. */
static void draw_months(const struct calendar *calendar)
{
	struct strbuf out = STRBUF_INIT;
	size_t column = 0;

	for (int32_t week = 0; week < calendar->weeks; week++) {
		struct civil last =
			date_to_civil(calendar->first + week * 7 + 6);

		if (last.day > 7 || column > 2 * (size_t)week)
			continue;
		add_spaces(&out, 2 * (size_t)week - column);
		strbuf_addz(&out, months[last.month - 1]);
		column = 2 * (size_t)week + 4;
		strbuf_addc(&out, ' ');
	}
	if (out.len)
		screen_line(calendar->chart->screen, STYLE_FAINT,
			    SCREEN_MARGIN + 4,
			    str_head(strbuf_str(&out), out.len - 1));
	strbuf_finish(&out);
}

static void draw_weekday(const struct calendar *calendar, int32_t weekday)
{
	static const char names[][4] = {"Mon", "Tue", "Wed", "Thu",
					"Fri", "Sat", "Sun"};
	struct strbuf out = STRBUF_INIT;

	strbuf_addz(&out, names[weekday]);
	for (int32_t week = 0; week < calendar->weeks; week++) {
		strbuf_addc(&out, ' ');
		strbuf_addz(&out, shade(calendar,
					calendar->first + week * 7 + weekday));
	}
	screen_line(calendar->chart->screen, STYLE_PLAIN, SCREEN_MARGIN,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

/* Lists the latest days played, where nothing can be drawn. */
static void list_days(const struct chart *chart, const struct stats_day *days,
		      uint32_t n)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = n > COURSE_LINES ? n - COURSE_LINES : 0; i < n; i++) {
		strbuf_reset(&out);
		strbuf_addf(&out, STR_FMT ": %" PRIu64 " answer%s",
			    STR_ARG(days[i].day), days[i].asked,
			    days[i].asked == 1 ? "" : "s");
		screen_line(chart->screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
	}
	strbuf_finish(&out);
}

void chart_calendar(const struct chart *chart, const struct stats_day *days,
		    uint32_t n, struct str today)
{
	struct calendar calendar = {chart, days, n, 0, 0, 0};
	int32_t since_monday;

	if (chart->screen->plain) {
		list_days(chart, days, n);
		return;
	}
	if (!read_day(today, &calendar.today))
		return;
	/* 1970-01-05 was a Monday. */
	since_monday =
		calendar.today - date_from_civil((struct civil){1970, 1, 5});
	since_monday = (since_monday % 7 + 7) % 7;
	calendar.weeks = (int32_t)(chart->width - 8) / 2;
	if (calendar.weeks > WEEKS_MOST)
		calendar.weeks = WEEKS_MOST;
	calendar.first =
		calendar.today - since_monday - (calendar.weeks - 1) * 7;
	draw_months(&calendar);
	for (int32_t weekday = 0; weekday < 7; weekday++)
		draw_weekday(&calendar, weekday);
	screen_line(chart->screen, STYLE_FAINT, SCREEN_MARGIN,
		    chart->ascii ? STR("- from 1 answer, + 10, * 25, # 50")
				 : STR("░ from 1 answer, ▒ 10, ▓ 25, █ 50"));
}
