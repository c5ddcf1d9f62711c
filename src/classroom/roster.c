#include "classroom/roster.h"

#include "base/strmap.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/csv.h"

enum { PUPIL_NAME_MOST = 256 };

enum column { COLUMN_NAME, COLUMN_ALIAS, COLUMN_PIN, COLUMNS };

static const struct str column_names[COLUMNS] = {
	[COLUMN_NAME] = STR("name"),
	[COLUMN_ALIAS] = STR("alias"),
	[COLUMN_PIN] = STR("pin"),
};

struct reader {
	const struct csv *csv;
	struct diags *diags;
	struct arena *arena;
	uint32_t places[COLUMNS]; /* by column; CSV_NONE for none */
	VEC(struct pupil) pupils;
	struct strmap taken; /* folded names and aliases -> pupils */
};

/* A cell; the text is in the arena. */
static struct str cell_of(const struct reader *r, uint32_t row,
			  enum column column)
{
	return r->places[column] < r->csv->n_columns
		       ? csv_copy(r->csv, row, r->places[column], r->arena)
		       : STR_NONE;
}

static void refuse(struct reader *r, uint32_t row, enum column column,
		   const char *hint, const char *message)
{
	source_error(r->csv->source, r->diags,
		     csv_span(r->csv, row, r->places[column]), hint, "%s",
		     message);
}

/* Does the first row name the columns? If so, notes where each is. */
static bool has_head(struct reader *r)
{
	uint32_t places[COLUMNS] = {CSV_NONE, CSV_NONE, CSV_NONE};

	for (uint32_t i = 0; i < r->csv->n_columns; i++) {
		struct str text = csv_copy(r->csv, 0, i, r->arena);

		for (int column = 0; column < COLUMNS; column++)
			if (utf8_reads_same(text, column_names[column]))
				places[column] = i;
	}
	if (places[COLUMN_NAME] == CSV_NONE)
		return false;
	memcpy(r->places, places, sizeof(places));
	return true;
}

static bool is_plain(struct str text)
{
	int32_t c;

	while (utf8_next(&text, &c))
		if (utf8_unsafe(c))
			return false;
	return true;
}

/* No other pupil may have that name or alias. */
static void take_name(struct reader *r, uint32_t row, enum column column)
{
	struct str text = cell_of(r, row, column);
	struct strbuf folded = STRBUF_INIT;
	bool is_new;
	uint32_t *place;

	if (text.len > PUPIL_NAME_MOST)
		refuse(r, row, column, "write a shorter one",
		       "the name is too long");
	if (!is_plain(text))
		refuse(r, row, column, "type it again",
		       "the name has a character that cannot be seen");
	utf8_fold_case(&folded, text);
	place = strmap_put(&r->taken, arena_copy(r->arena, strbuf_str(&folded)),
			   &is_new);
	if (is_new)
		*place = r->pupils.n;
	else if (*place != r->pupils.n)
		refuse(r, row, column, "add a letter to one of them",
		       "another pupil has this name");
	strbuf_finish(&folded);
}

static void take_pupil(struct reader *r, uint32_t row)
{
	struct pupil pupil = {
		.name = cell_of(r, row, COLUMN_NAME),
		.alias = cell_of(r, row, COLUMN_ALIAS),
		.pin = cell_of(r, row, COLUMN_PIN),
	};

	if (!pupil.name.len && !pupil.alias.len && !pupil.pin.len)
		return;
	if (!pupil.name.len) {
		refuse(r, row, COLUMN_NAME, "write the name of the pupil",
		       "the pupil has no name");
		return;
	}
	take_name(r, row, COLUMN_NAME);
	if (pupil.alias.len)
		take_name(r, row, COLUMN_ALIAS);
	*vec_push(&r->pupils) = pupil;
}

static void read_rows(struct reader *r)
{
	for (uint32_t row = has_head(r); row < r->csv->n_rows; row++)
		take_pupil(r, row);
	if (!r->pupils.n)
		source_error(r->csv->source, r->diags, (struct span){1, 1, 1},
			     "write a line for each pupil",
			     "the roster has no pupil");
}

bool roster_read(struct roster *roster, const char *path, struct arena *arena,
		 struct diags *diags)
{
	struct source source;
	struct csv csv;
	struct reader r = {
		.csv = &csv,
		.diags = diags,
		.arena = arena,
		.places = {COLUMN_NAME, COLUMN_ALIAS, COLUMN_PIN},
	};
	uint32_t errors = diags->errors;

	*roster = (struct roster){.n = 0};
	if (!source_read(&source, path, diags))
		return false;
	if (csv_read_filled(&csv, &source, diags)) {
		read_rows(&r);
		csv_finish(&csv);
	}
	source_finish(&source);
	roster->pupils = vec_clone(&r.pupils, arena);
	roster->n = r.pupils.n;
	vec_finish(&r.pupils);
	strmap_finish(&r.taken);
	return diags->errors == errors;
}

const struct pupil *roster_find(const struct roster *roster, struct str name)
{
	for (uint32_t i = 0; i < roster->n; i++) {
		const struct pupil *pupil = &roster->pupils[i];

		if (utf8_same_but_case(name, pupil->name) ||
		    (pupil->alias.len &&
		     utf8_same_but_case(name, pupil->alias)))
			return pupil;
	}
	return NULL;
}
