#include "known.h"

#include <math.h>

void known_begin(struct known *known, const struct pack *pack)
{
	*known = (struct known){
		.pack = pack,
		.things = STRMAP_INIT,
		.offered = STRMAP_INIT,
		.arena = ARENA_INIT,
	};
	for (uint32_t i = 0; i < pack->n_things; i++) {
		struct str name = pack_thing_name(pack, i);
		bool is_new;

		if (name.len)
			*strmap_put(&known->things, name, &is_new) = i;
	}
}

void known_finish(struct known *known)
{
	strmap_finish(&known->things);
	strmap_finish(&known->offered);
	arena_finish(&known->arena);
}

void known_add(struct known *known, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		const struct str option = q->options[i];
		bool is_new = !strmap_get(&known->offered, option);
		struct str key =
			is_new ? arena_copy(&known->arena, option) : option;

		++*strmap_put(&known->offered, key, &is_new);
	}
}

double known_offered(const struct known *known, struct str option)
{
	const uint32_t *count = strmap_get(&known->offered, option);

	return count ? *count : 0;
}

double known_mentions(const struct known *known, struct str option)
{
	const uint32_t *thing = strmap_get(&known->things, option);

	return thing ? (double)known->pack->things[*thing].mentions
		     : (double)NAN;
}

/* The first year of a row that names the thing; NAN when it does not. */
static double year_of_row(const struct pack *pack, const struct group *group,
			  uint32_t row, uint32_t thing)
{
	double year = NAN;
	bool named = false;

	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct value *cell = pack_cell(pack, group, row, i);
		int32_t day;

		if (cell->kind == VALUE_THING && cell->a == thing)
			named = true;
		if (cell->kind == VALUE_DATE && isnan(year) &&
		    date_first_day(pack_value_date(cell), &day))
			year = date_to_civil(day).year;
	}
	return named ? year : NAN;
}

double known_era(const struct known *known, struct str option,
		 const struct question *q)
{
	const struct pack *pack = known->pack;
	const uint32_t *thing = strmap_get(&known->things, option);
	double sum = 0;
	uint32_t n = 0;

	for (uint32_t g = 0; thing && g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		if (str_eq(pack_text(pack, group->id), q->group))
			continue;
		for (uint32_t i = 0; i < group->n_rows; i++) {
			double year = year_of_row(pack, group,
						  group->first_row + i, *thing);

			sum += isnan(year) ? 0 : year;
			n += isnan(year) ? 0 : 1;
		}
	}
	return n ? sum / n : NAN;
}
