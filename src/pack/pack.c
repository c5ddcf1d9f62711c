#include "pack/pack.h"

#include <assert.h>
#include <stdlib.h>
#include <sys/mman.h>

static void free_tables(struct pack *pack)
{
#define TABLE(type, name) free((type *)pack->name);
	PACK_TABLES(TABLE)
#undef TABLE
}

void pack_free(struct pack *pack)
{
	if (!pack)
		return;
	if (pack->map)
		munmap(pack->map, pack->map_size);
	else
		free_tables(pack);
	free(pack);
}

struct str pack_text(const struct pack *pack, struct text text)
{
	return (struct str){pack->pool + text.at, text.len};
}

const struct column *pack_column(const struct pack *pack,
				 const struct group *group, uint32_t column)
{
	assert(column < group->n_columns);
	return &pack->columns[group->first_column + column];
}

const struct value *pack_cell(const struct pack *pack,
			      const struct group *group, uint32_t row,
			      uint32_t column)
{
	assert(row - group->first_row < group->n_rows);
	assert(column < group->n_columns);
	return &pack->cells[group->first_cell +
			    (row - group->first_row) * group->n_columns +
			    column];
}

struct str pack_value_text(const struct pack *pack, const struct value *value)
{
	assert(value->kind == VALUE_TEXT);
	return pack_text(pack, (struct text){value->a, value->b});
}

struct date pack_value_date(const struct value *value)
{
	assert(value->kind == VALUE_DATE);
	return (struct date){(int32_t)value->a, (int32_t)value->b,
			     (enum precision)value->precision,
			     (enum date_part)value->part};
}

struct number pack_value_number(const struct pack *pack,
				const struct value *value)
{
	struct number number = {
		.qualifier = (enum qualifier)value->qualifier,
		.decimals = value->decimals,
		.power = value->power,
		.is_scientific = value->is_scientific,
	};

	assert(value->kind == VALUE_NUMBER);
	if (number_has_two(number.qualifier)) {
		number.lo = pack->figures[value->a];
		number.hi = pack->figures[value->a + 1];
	} else {
		number.lo = (int64_t)((uint64_t)value->b << 32 | value->a);
		number.hi = number.lo;
	}
	return number;
}

uint32_t pack_subject(const struct pack *pack, const struct group *group,
		      uint32_t row)
{
	const struct value *cell;

	if (group->of == INDEX_NONE)
		return group->subject;
	cell = pack_cell(pack, group, row, group->of);
	return cell->kind == VALUE_THING ? cell->a : INDEX_NONE;
}

struct str pack_verb(const struct pack *pack, const struct group *group,
		     uint32_t row)
{
	uint32_t extra = row == INDEX_NONE ? INDEX_NONE : pack->rows[row].extra;

	if (group->has_verbs && extra != INDEX_NONE &&
	    pack->extras[extra].verb.len)
		return pack_text(pack, pack->extras[extra].verb);
	return pack_text(pack, group->verb);
}

uint32_t pack_citation(const struct pack *pack, const struct group *group,
		       uint32_t row)
{
	uint32_t own = pack->rows[row].citation;

	return own != INDEX_NONE ? own : group->citation;
}

struct str pack_row_file(const struct pack *pack, uint32_t row)
{
	for (uint32_t i = 0; pack->n_files && i < pack->n_groups; i++) {
		const struct group *group = &pack->groups[i];

		if (group->file && row - group->first_row < group->n_rows)
			return pack_text(pack,
					 pack->files[UNSAID(group->file)].name);
	}
	return STR_NONE;
}

struct str pack_question_file(const struct pack *pack, uint32_t question)
{
	uint32_t part = pack->questions[question].part;

	return part ? pack_text(pack, pack->files[UNSAID(part)].name)
		    : STR_NONE;
}

const struct extra *pack_extra(const struct pack *pack, uint32_t row)
{
	uint32_t extra = pack->rows[row].extra;

	return extra == INDEX_NONE ? NULL : &pack->extras[extra];
}

uint32_t pack_thing_same(const struct pack *pack, uint32_t thing)
{
	uint32_t least = thing;

	for (uint32_t same = pack->things[thing].same; same != thing;
	     same = pack->things[same].same)
		if (same < least)
			least = same;
	return least;
}

struct str pack_thing_name(const struct pack *pack, uint32_t thing)
{
	return pack_text(pack,
			 pack->spellings[pack->things[thing].first_spelling]);
}

uint32_t pack_first_about(const struct pack *pack, const struct group *group,
			  uint32_t thing)
{
	uint32_t low = group->first_row;
	uint32_t high = group->first_row + group->n_rows;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (pack_subject(pack, group, middle) < thing)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The row with the name of `thing` throughout `when`, or NONE. */
static uint32_t name_row(const struct pack *pack, const struct group *group,
			 uint32_t thing, struct date when)
{
	uint32_t found = INDEX_NONE;
	int32_t latest = DATE_OPEN_PAST;
	bool placed = true; /* else the last two dates overlap */

	for (uint32_t row = pack_first_about(pack, group, thing);
	     row - group->first_row < group->n_rows; row++) {
		struct date from = pack_value_date(
			pack_cell(pack, group, row, RENAME_FROM));

		if (pack_subject(pack, group, row) != thing ||
		    date_before(when, from))
			break;
		/* Unless it is the first name, it changed during `when`. */
		if (!date_before(from, when) && found != INDEX_NONE)
			return INDEX_NONE;
		placed = found == INDEX_NONE || latest < from.first;
		latest = from.last > latest ? from.last : latest;
		found = row;
	}
	return placed ? found : INDEX_NONE;
}

struct str pack_thing_name_on(const struct pack *pack, uint32_t thing,
			      struct date when)
{
	uint32_t names = pack->things[thing].names;
	const struct group *group;
	uint32_t row;

	if (names == INDEX_NONE)
		return pack_thing_name(pack, thing);
	group = &pack->groups[names];
	row = name_row(pack, group, thing, when);
	if (row == INDEX_NONE)
		return STR_NONE;
	return pack_value_text(pack, pack_cell(pack, group, row, RENAME_NAME));
}

struct str pack_column_type_name(enum column_type type)
{
	static const struct str names[] = {
		[COLUMN_TEXT] = STR("text"),
		[COLUMN_TEXTS] = STR("texts"),
		[COLUMN_THING] = STR("thing"),
		[COLUMN_DATE] = STR("date"),
		[COLUMN_COUNT] = STR("count"),
		[COLUMN_NUMBER] = STR("number"),
		[COLUMN_PERCENT] = STR("percent"),
	};

	return names[type];
}
