#include "author/draft/draft_columns.h"

#include "author/draft/column_header.h"
#include "author/draft/draft_persons.h"
#include "author/draft/draft_series.h"
#include "author/draft/table_words.h"
#include "base/hash_index.h"
#include "base/utf8.h"
#include "pack/slug.h"

#include <ctype.h>
#include <string.h>

static struct str column_header(struct drafting *d, uint32_t column)
{
	struct strbuf buffer = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;
	struct str header = csv_cell(&d->csv, 0, column, &buffer);

	for (size_t i = 0; i < header.len; i++)
		strbuf_addc(&out, header.ptr[i] == '\n' ? ' ' : header.ptr[i]);
	header = arena_copy(&d->arena, strbuf_str(&out));
	strbuf_finish(&buffer);
	strbuf_finish(&out);
	return header;
}

static bool same_word(struct str header, const char *word)
{
	return utf8_reads_same(header, str_of(word));
}

static bool is_id_taken(const struct drafting *d, uint32_t n, struct str id)
{
	for (uint32_t i = 0; i < n; i++)
		if (d->columns[i].guess.type && str_eq(d->columns[i].id, id))
			return true;
	return false;
}

static struct str id_of(struct drafting *d, uint32_t column, struct str title)
{
	struct strbuf id = STRBUF_INIT;
	struct str made;

	slug_add(&id, title);
	for (size_t i = 0; i < id.len; i++)
		if (id.ptr[i] == '-')
			id.ptr[i] = '_';
	if (is_id_taken(d, column, strbuf_str(&id)))
		strbuf_addf(&id, "_%u", column + 1);
	made = arena_copy(&d->arena, strbuf_str(&id));
	strbuf_finish(&id);
	return made;
}

/* Where one column has 1.016,5, others with 1.016 mean a thousand, too. */
static void share_signs(struct drafting *d)
{
	static const struct figure_signs points = {'.', ','};
	bool is_used = false;

	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		is_used = is_used ||
			  d->columns[i].guess.signs.point == points.point;
	for (uint32_t i = 0; is_used && i < d->csv.n_columns; i++) {
		struct column_guess *guess = &d->columns[i].guess;

		if (!guess->may_be_grouped || guess->signs.group)
			continue;
		guess->signs = points;
		guess->note = "guessed: the thousands separator";
	}
}

static void leave_column_out(struct drafted *column, const char *why)
{
	column->guess.type = NULL;
	column->guess.note = why;
}

static bool is_number(const struct drafted *column)
{
	const char *type = column->guess.type;

	return type && (!strcmp(type, "count") || !strcmp(type, "number") ||
			!strcmp(type, "percent"));
}

/* Numbers of the rows, and the places of a ranking, are no facts. */
static bool is_running(const struct drafting *d, const struct drafted *column)
{
	return column->guess.type &&
	       table_word(d->draft->phrases, "running", column->header_text);
}

/* What the header says of the column besides its cells. */
static void heed_header(struct drafting *d, struct drafted *column,
			const struct column_header *header)
{
	const struct phrases *phrases = d->draft->phrases;
	struct column_guess *guess = &column->guess;
	bool is_text = guess->type && !strcmp(guess->type, "text");

	if (!column->title.len) {
		leave_column_out(column, header->flaw);
		return;
	}
	if (is_running(d, column))
		leave_column_out(column, "running numbers, or ranks");
	else if (table_mentions(phrases, "remarks", column->title) &&
		 (is_text || !guess->type))
		guess->type = guess->values ? "note" : NULL;
	else if (header->flaw && (is_text || is_number(column)))
		leave_column_out(column, header->flaw);
	else if (is_number(column) && /* told to the letter, and no more */
		 table_ends_in(phrases, "codes", column->title))
		*guess = (struct column_guess){.type = "score",
					       .values = guess->values};
	else if (is_text && table_ends_in(phrases, "scores", column->title))
		guess->type = "score";
	else if (is_text)
		column->verb = header->verb;
	else if (header->verb.len && is_number(column))
		leave_column_out(column, "its header is no noun; write a "
					 "`title`");
	if (is_number(column)) {
		column->title = header->title;
		column->unit = header->unit;
		column->year = header->year;
	}
	if (header->unit.len && guess->type && !strcmp(guess->type, "count"))
		guess->type = "number"; /* it is measured */
}

/* Height (m) and height (ft) would be asked for in the same words. */
static bool is_told_before(const struct drafting *d, uint32_t column)
{
	for (uint32_t i = 0; i < column; i++)
		if (d->columns[i].guess.type &&
		    str_eq(d->columns[i].title, d->columns[column].title))
			return true;
	return false;
}

static void guess_columns(struct drafting *d)
{
	const struct phrases *phrases = d->draft->phrases;

	d->columns = arena_array(&d->arena, struct drafted, d->csv.n_columns);
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];
		struct column_header header;

		column->header = column_header(d, i);
		header = column_header_read(&d->arena, phrases, column->header);
		column->guess = column_guess(&d->csv, i);
		column->header_text = header.base;
		column->title = header.bare;
		column->id = id_of(d, i, column->title);
		heed_header(d, column, &header);
		if (column->guess.type && is_told_before(d, i))
			leave_column_out(column,
					 "another column has the same title");
	}
	share_signs(d);
}

static uint32_t find_header(const struct drafting *d, struct str header)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		if (str_eq(d->columns[i].header, header))
			return i;
	return INDEX_NONE;
}

/* The column with the labels for a column of entities, or NONE. */
static uint32_t find_label(struct drafting *d, uint32_t entities)
{
	struct str header = d->columns[entities].header;

	return find_header(d, arena_join(&d->arena, header, STR("Label")));
}

/* The first column of entities is the subject of a Wikidata query. */
static bool find_entities(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		if (!d->columns[i].guess.is_entity)
			continue;
		d->id = i;
		d->name = find_label(d, i);
		return d->name != INDEX_NONE;
	}
	return false;
}

static bool is_unique(const struct drafting *d, uint32_t column)
{
	const struct column_guess *guess = &d->columns[column].guess;

	return guess->is_full && guess->values == d->csv.n_rows - 1;
}

/* Can the cells of a column be the names of things? */
static bool may_be_name(const struct drafting *d, uint32_t column)
{
	const struct column_guess *guess = &d->columns[column].guess;

	return guess->is_full && guess->type && !strcmp(guess->type, "text") &&
	       !guess->is_several;
}

/* Headers of ids, the likeliest first. */
static const char *const id_words[] = {"id",	 "key", "code",
				       "symbol", "qid", NULL};

static bool names_id(const struct drafting *d, uint32_t column)
{
	for (const char *const *word = id_words; *word; word++)
		if (same_word(d->columns[column].header, *word))
			return true;
	return false;
}

/* Where rows stand twice, the column that tells most of them apart, and more
 * than half. */
static uint32_t most_distinct(const struct drafting *d)
{
	uint32_t values = (d->csv.n_rows - 1) / 2;
	uint32_t found = INDEX_NONE;

	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		if (may_be_name(d, i) && !names_id(d, i) &&
		    d->columns[i].guess.values > values) {
			values = d->columns[i].guess.values;
			found = i;
		}
	return found;
}

/* The column with such a header, else the first with a distinct text in every
 * row that is no id. Several rows may be about one thing. */
static void find_name(struct drafting *d)
{
	static const char *const words[] = {"name", "label"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		for (uint32_t i = 0; i < d->csv.n_columns; i++)
			if (d->name == INDEX_NONE && may_be_name(d, i) &&
			    same_word(d->columns[i].header, words[w]))
				d->name = i;
	for (uint32_t i = 0; d->name == INDEX_NONE && i < d->csv.n_columns; i++)
		if (may_be_name(d, i) && is_unique(d, i) && !names_id(d, i))
			d->name = i;
	if (d->name == INDEX_NONE)
		d->name = most_distinct(d);
}

/* What is longer is no id that a person gave. */
enum { ID_LENGTH = 32 };

/* One of the letters and digits that ids are made of? */
static bool has_letter(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (isalnum((unsigned char)text.ptr[i]))
			return true;
	return false;
}

static bool is_short(const struct drafting *d, uint32_t column)
{
	struct strbuf buffer = STRBUF_INIT;
	bool is = true;

	for (uint32_t row = 1; is && row < d->csv.n_rows; row++) {
		struct str text = csv_cell(&d->csv, row, column, &buffer);

		is = text.len <= ID_LENGTH && has_letter(text) &&
		     !memchr(text.ptr, ' ', text.len);
	}
	strbuf_finish(&buffer);
	return is;
}

/* An id column has as many distinct values as the column of names. */
static bool may_be_id(const struct drafting *d, uint32_t column)
{
	return d->name != INDEX_NONE && column != d->name &&
	       d->columns[column].guess.is_full &&
	       d->columns[column].guess.values ==
		       d->columns[d->name].guess.values &&
	       is_short(d, column);
}

static void find_id(struct drafting *d)
{
	for (const char *const *word = id_words; *word; word++)
		for (uint32_t i = 0; i < d->csv.n_columns; i++)
			if (d->id == INDEX_NONE && may_be_id(d, i) &&
			    same_word(d->columns[i].header, *word))
				d->id = i;
}

static void find_also(struct drafting *d)
{
	static const char *const words[] = {"also", "aliases", "other names"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		for (uint32_t i = 0; i < d->csv.n_columns; i++)
			if (d->also == INDEX_NONE && i != d->name &&
			    i != d->id &&
			    same_word(d->columns[i].header, words[w]))
				d->also = i;
}

/* "Name (original)" beside "Name" has other spellings. */
static void find_other_names(struct drafting *d)
{
	for (uint32_t i = 0; d->also == INDEX_NONE && i < d->csv.n_columns; i++)
		if (i != d->name && i != d->id && d->name != INDEX_NONE &&
		    utf8_reads_same(d->columns[i].header_text,
				    d->columns[d->name].header_text))
			d->also = i;
}

/* Finds the columns with the precision of the dates in another one. */
static void find_precisions(struct drafting *d)
{
	struct drafted *dates = NULL;

	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];

		if (column->guess.is_stamp)
			dates = column;
		if (!column->guess.is_precision || !dates)
			continue;
		dates->precision = column->header;
		dates->guess.note = NULL;
		column->is_used = true;
		dates = NULL;
	}
}

/* A code identifies the thing, but is also asked for. */
static void mark_used(struct drafting *d)
{
	d->columns[d->name].is_used = true;
	if (d->also != INDEX_NONE)
		d->columns[d->also].is_used = true;
	if (d->id != INDEX_NONE)
		d->columns[d->id].is_used =
			d->columns[d->id].guess.is_entity ||
			!same_word(d->columns[d->id].header, "symbol");
}

static void find_roles(struct drafting *d)
{
	d->name = d->id = d->also = INDEX_NONE;
	if (!find_entities(d)) {
		d->id = INDEX_NONE;
		find_name(d);
		find_id(d);
	}
	find_also(d);
	find_other_names(d);
	find_precisions(d);
	d->years = series_years(d);
	if (d->years != INDEX_NONE)
		d->name = d->id = d->also = INDEX_NONE;
	else if (d->name != INDEX_NONE)
		mark_used(d);
}

/* The first row with a text in this column about the same thing, or this row,
 * if there is none before. */
static uint32_t first_about(struct drafting *d, struct hash_index *seen,
			    uint32_t key, uint32_t row)
{
	struct strbuf a = STRBUF_INIT;
	struct strbuf b = STRBUF_INIT;
	struct str thing = csv_cell(&d->csv, row, key, &a);
	uint32_t hash = hash_index_hash(thing);
	uint32_t found = INDEX_NONE;

	hash_index_each (first, seen, hash)
		if (str_eq(csv_cell(&d->csv, first, key, &b), thing))
			found = first;
	if (found == INDEX_NONE)
		hash_index_add(seen, hash, row);
	strbuf_finish(&a);
	strbuf_finish(&b);
	return found == INDEX_NONE ? row : found;
}

/* Does a thing, identified by its id or name, have two values in a text
 * column? */
static void find_several(struct drafting *d, uint32_t column)
{
	uint32_t key = d->id != INDEX_NONE ? d->id : d->name;
	struct hash_index seen = HASH_INDEX_INIT;
	struct strbuf a = STRBUF_INIT;
	struct strbuf b = STRBUF_INIT;

	hash_index_reset(&seen, d->csv.n_rows);
	for (uint32_t row = 1; row < d->csv.n_rows; row++) {
		struct str text = csv_cell(&d->csv, row, column, &a);
		uint32_t first =
			text.len ? first_about(d, &seen, key, row) : row;

		if (first != row &&
		    !str_eq(csv_cell(&d->csv, first, column, &b), text))
			d->columns[column].guess.is_several = true;
	}
	hash_index_finish(&seen);
	strbuf_finish(&a);
	strbuf_finish(&b);
}

static void find_all_several(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		const struct column_guess *guess = &d->columns[i].guess;

		if (guess->type && !strcmp(guess->type, "text") &&
		    !d->columns[i].is_used)
			find_several(d, i);
	}
}

/* Are the things persons, and dead ones? */
static void find_things(struct drafting *d)
{
	const struct phrases *phrases = d->draft->phrases;

	if (d->name == INDEX_NONE)
		return;
	d->are_persons = draft_asks_who(d, &d->columns[d->name]);
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct str title = d->columns[i].title;

		d->are_persons = d->are_persons ||
				 table_mentions(phrases, "of-persons", title);
		d->are_dead = d->are_dead ||
			      table_mentions(phrases, "of-dead", title);
	}
}

bool draft_columns(struct drafting *d)
{
	guess_columns(d);
	find_roles(d);
	if (d->name == INDEX_NONE && d->years == INDEX_NONE)
		return false;
	if (d->name != INDEX_NONE)
		find_all_several(d);
	find_persons(d);
	for (uint32_t i = 0; d->years != INDEX_NONE && i < d->csv.n_columns;
	     i++)
		d->columns[i].is_person =
			d->columns[i].is_person && series_has(d, i);
	find_things(d);
	return true;
}
