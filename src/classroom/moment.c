#include "classroom/moment.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

static bool take_digits(struct str *text, size_t n, uint32_t least,
			uint32_t most, uint32_t *number)
{
	uint64_t value;

	if (text->len < n || !str_to_u64(str_head(*text, n), &value) ||
	    value < least || value > most)
		return false;
	*number = (uint32_t)value;
	*text = str_from(*text, n);
	return true;
}

static bool take_sign(struct str *text, char sign)
{
	if (!text->len || text->ptr[0] != sign)
		return false;
	*text = str_from(*text, 1);
	return true;
}

static uint32_t days_of_month(uint32_t year, uint32_t month)
{
	static const uint32_t days[] = {31, 28, 31, 30, 31, 30,
					31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool moment_read(struct str text, bool is_end, struct arena *arena,
		 struct str *moment)
{
	uint32_t year;
	uint32_t month;
	uint32_t day;
	uint32_t hour = is_end ? 23 : 0;
	uint32_t minute = is_end ? 59 : 0;

	if (!take_digits(&text, 4, 1, 9999, &year) || !take_sign(&text, '-') ||
	    !take_digits(&text, 2, 1, 12, &month) || !take_sign(&text, '-') ||
	    !take_digits(&text, 2, 1, days_of_month(year, month), &day))
		return false;
	if (text.len &&
	    ((!take_sign(&text, ' ') && !take_sign(&text, 'T')) ||
	     !take_digits(&text, 2, 0, 23, &hour) || !take_sign(&text, ':') ||
	     !take_digits(&text, 2, 0, 59, &minute)))
		return false;
	*moment = arena_printf(arena, "%04u-%02u-%02u %02u:%02u", year, month,
			       day, hour, minute);
	return !text.len;
}

static const struct unit {
	struct str name;
	uint32_t seconds;
} units[] = {
	{STR("second"), 1},	 {STR("seconds"), 1},	   {STR("s"), 1},
	{STR("minute"), MINUTE}, {STR("minutes"), MINUTE}, {STR("min"), MINUTE},
	{STR("hour"), HOUR},	 {STR("hours"), HOUR},	   {STR("h"), HOUR},
};

bool moment_span_read(struct str text, uint32_t *seconds)
{
	size_t digits = 0;
	struct str unit;
	uint64_t number;

	while (digits < text.len && text.ptr[digits] >= '0' &&
	       text.ptr[digits] <= '9')
		digits++;
	unit = str_trim(str_from(text, digits));
	if (!str_to_u64(str_head(text, digits), &number) || !number ||
	    number > DAY)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (str_eq(unit, units[i].name) &&
		    number * units[i].seconds <= DAY) {
			*seconds = (uint32_t)(number * units[i].seconds);
			return true;
		}
	return false;
}
