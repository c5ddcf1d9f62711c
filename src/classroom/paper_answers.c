#include "classroom/paper_answers.h"

#include "base/csv.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/source.h"

enum { NO_COLUMN = UINT32_MAX };

struct reader {
	const struct source *source;
	struct diags *diags;
	struct arena *arena;
	const struct roster *roster;
	uint32_t places;
	uint32_t versions;
	uint32_t name;	     /* columns */
	uint32_t version;    /* or NO_COLUMN */
	uint32_t *column_of; /* of each place; NO_COLUMN for none */
	VEC(struct paper_answers) all;
};

static void refuse(struct reader *r, const struct csv_row *row, uint32_t column,
		   const char *hint, const char *message)
{
	struct span span = {row->line, 1, 1};

	if (column < row->n) {
		span.column = row->columns[column];
		span.width = (uint32_t)utf8_length(row->at[column]);
		span.width += !span.width;
	}
	source_error(r->source, r->diags, span, hint, "%s", message);
}

static void read_head(struct reader *r, const struct csv_row *row)
{
	uint64_t place;

	for (uint32_t i = 0; i < row->n; i++) {
		if (utf8_reads_same(row->at[i], STR("name")))
			r->name = i;
		else if (utf8_reads_same(row->at[i], STR("version")))
			r->version = i;
		else if (!str_to_u64(row->at[i], &place) || !place ||
			 place > r->places)
			refuse(r, row, i,
			       "the columns are name, version, and the numbers "
			       "of the questions",
			       "there is no such question");
		else
			r->column_of[place - 1] = i;
	}
	if (r->name == NO_COLUMN)
		refuse(r, row, row->n, "name,version,1,2,3",
		       "no column is called `name`");
}

static void read_name(struct reader *r, const struct csv_row *row,
		      struct paper_answers *sheet)
{
	struct str name = r->name < row->n ? row->at[r->name] : STR_NONE;
	const struct pupil *pupil = roster_find(r->roster, name);

	sheet->name = pupil ? pupil->name : name;
	if (!name.len)
		refuse(r, row, r->name, "write the pupil's name",
		       "the sheet has no name");
	else if (r->roster->n && !pupil)
		refuse(r, row, r->name, "write it as the roster has it",
		       "not on the roster");
	vec_each (other, &r->all)
		if (str_eq(other->name, sheet->name))
			refuse(r, row, r->name, "leave one of them out",
			       "the pupil has a sheet above");
}

static void read_version(struct reader *r, const struct csv_row *row,
			 struct paper_answers *sheet)
{
	struct str text = r->version < row->n ? row->at[r->version] : STR_NONE;
	char letter = text.len == 1 ? text.ptr[0] & ~0x20 : '\0';

	if (!text.len || !r->versions)
		return;
	if (letter < 'A' || letter >= (char)('A' + r->versions))
		refuse(r, row, r->version, "write the letter on the sheet",
		       "there is no such version");
	else
		sheet->version = (uint32_t)(letter - 'A');
}

static void read_sheet(struct reader *r, const struct csv_row *row)
{
	struct paper_answers sheet = {
		.typed = arena_array(r->arena, struct str, r->places),
	};

	read_name(r, row, &sheet);
	read_version(r, row, &sheet);
	for (uint32_t i = 0; i < r->places; i++)
		if (r->column_of[i] < row->n)
			sheet.typed[i] = row->at[r->column_of[i]];
	*vec_push(&r->all) = sheet;
}

static void read_rows(struct reader *r)
{
	struct csv csv = csv_over(r->source->text);
	struct csv_row row;

	r->column_of = arena_array(r->arena, uint32_t, r->places);
	for (uint32_t i = 0; i < r->places; i++)
		r->column_of[i] = NO_COLUMN;
	if (!csv_row(&csv, r->arena, &row)) {
		source_error(r->source, r->diags, (struct span){1, 1, 1},
			     "name,version,1,2,3", "the table is empty");
		return;
	}
	read_head(r, &row);
	while (r->name != NO_COLUMN && csv_row(&csv, r->arena, &row))
		read_sheet(r, &row);
}

bool paper_answers_read(const char *path, const struct roster *roster,
			uint32_t places, uint32_t versions, struct arena *arena,
			struct paper_answers **answers, uint32_t *n,
			struct diags *diags)
{
	struct source source;
	struct reader r = {
		.source = &source,
		.diags = diags,
		.arena = arena,
		.roster = roster,
		.places = places,
		.versions = versions,
		.name = NO_COLUMN,
		.version = NO_COLUMN,
	};
	uint32_t errors = diags->errors;

	if (!source_read(&source, path, diags))
		return false;
	while (source_more(&source, diags))
		;
	if (diags->errors == errors)
		read_rows(&r);
	source_finish(&source);
	*answers = vec_clone(&r.all, arena);
	*n = r.all.n;
	vec_finish(&r.all);
	return diags->errors == errors;
}
