#include "classroom/paper_answers.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "pack/csv.h"

struct reader {
	const struct csv *csv;
	struct diags *diags;
	struct arena *arena;
	const struct roster *roster;
	uint32_t places;
	uint32_t versions;
	uint32_t name;	     /* columns */
	uint32_t version;    /* or CSV_NONE */
	uint32_t *column_of; /* by place; CSV_NONE for none */
	VEC(struct paper_answers) all;
};

static void refuse(struct reader *r, uint32_t row, uint32_t column,
		   const char *hint, const char *message)
{
	source_error(r->csv->source, r->diags, csv_span(r->csv, row, column),
		     hint, "%s", message);
}

static void read_head(struct reader *r)
{
	uint64_t place;

	for (uint32_t i = 0; i < r->csv->n_columns; i++) {
		struct str text = csv_copy(r->csv, 0, i, r->arena);

		if (utf8_reads_same(text, STR("name")))
			r->name = i;
		else if (utf8_reads_same(text, STR("version")))
			r->version = i;
		else if (!str_to_u64(text, &place) || !place ||
			 place > r->places)
			refuse(r, 0, i,
			       "the columns are name, version, and the numbers "
			       "of the questions",
			       "the quiz has no question with this number");
		else
			r->column_of[place - 1] = i;
	}
	if (r->name == CSV_NONE)
		refuse(r, 0, 0, "name,version,1,2,3",
		       "no column is called `name`");
}

static void read_name(struct reader *r, uint32_t row,
		      struct paper_answers *sheet)
{
	struct str name = csv_copy(r->csv, row, r->name, r->arena);
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
			       "the pupil already has a sheet above");
}

static void read_version(struct reader *r, uint32_t row,
			 struct paper_answers *sheet)
{
	struct str text = r->version == CSV_NONE
				  ? STR_NONE
				  : csv_copy(r->csv, row, r->version, r->arena);
	char letter = text.len == 1 ? text.ptr[0] & ~0x20 : '\0';

	if (!text.len || !r->versions)
		return;
	if (letter < 'A' || letter >= (char)('A' + r->versions))
		refuse(r, row, r->version, "write the letter on the sheet",
		       "the quiz has no such version");
	else
		sheet->version = (uint32_t)(letter - 'A');
}

static void read_sheet(struct reader *r, uint32_t row)
{
	struct paper_answers sheet = {
		.typed = arena_array(r->arena, struct str, r->places),
	};

	read_name(r, row, &sheet);
	read_version(r, row, &sheet);
	for (uint32_t i = 0; i < r->places; i++)
		if (r->column_of[i] != CSV_NONE)
			sheet.typed[i] = csv_copy(r->csv, row, r->column_of[i],
						  r->arena);
	*vec_push(&r->all) = sheet;
}

static void read_rows(struct reader *r)
{
	r->column_of = arena_array(r->arena, uint32_t, r->places);
	for (uint32_t i = 0; i < r->places; i++)
		r->column_of[i] = CSV_NONE;
	read_head(r);
	for (uint32_t row = 1; r->name != CSV_NONE && row < r->csv->n_rows;
	     row++)
		read_sheet(r, row);
}

bool paper_answers_read(const char *path, const struct roster *roster,
			uint32_t places, uint32_t versions, struct arena *arena,
			struct paper_answers **answers, uint32_t *n,
			struct diags *diags)
{
	struct source source;
	struct csv csv;
	struct reader r = {
		.csv = &csv,
		.diags = diags,
		.arena = arena,
		.roster = roster,
		.places = places,
		.versions = versions,
		.name = CSV_NONE,
		.version = CSV_NONE,
	};
	uint32_t errors = diags->errors;

	if (!source_read(&source, path, diags))
		return false;
	if (csv_read_filled(&csv, &source, diags)) {
		read_rows(&r);
		csv_finish(&csv);
	}
	source_finish(&source);
	*answers = vec_clone(&r.all, arena);
	*n = r.all.n;
	vec_finish(&r.all);
	return diags->errors == errors;
}
