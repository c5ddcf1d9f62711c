#include "author/draft/draft.h"

#include "author/draft/draft_columns.h"
#include "author/draft/draft_text.h"
#include "author/question_check.h"

/* The column of the cell at a place in the table. */
static uint32_t column_at(const struct drafting *d, struct span span)
{
	uint32_t row = d->csv.n_rows;
	uint32_t found = 0;

	while (row-- && d->csv.lines.at[row] > span.line)
		;
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct span cell = csv_span(&d->csv, row, i);

		if (cell.line < span.line ||
		    (cell.line == span.line && cell.column <= span.column))
			found = i;
	}
	return found;
}

/* The column whose question, as pack/table.column/form, a message names. */
static struct drafted *column_named(struct drafting *d, struct str message)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct str group = arena_printf(
			&d->arena, STR_FMT "." STR_FMT "/",
			STR_ARG(d->draft->id), STR_ARG(d->columns[i].id));

		if (d->columns[i].line && str_find(message, group) != SIZE_MAX)
			return &d->columns[i];
	}
	return NULL;
}

/* The column that a message is about, or NULL. */
static struct drafted *column_of(struct drafting *d, const struct diag *diag)
{
	struct drafted *column = column_named(d, diag->message);

	if (column)
		return column;
	if (str_ends(diag->file, d->draft->table)) {
		column = &d->columns[column_at(d, diag->span)];
		return column->is_used || !column->line ? NULL : column;
	}
	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		if (d->columns[i].line == diag->span.line)
			return &d->columns[i];
	return NULL;
}

/* An error, or a column that gives no question. */
static bool is_flaw(const struct diag *diag)
{
	return diag->severity == DIAG_ERROR ||
	       str_eq(diag->id, warning_name(WARN_NOTHING_ASKED));
}

/* Without "nothing is asked about this group". A flag without rows is one that
 * no row has. */
static struct str reason_of(const struct diag *diag)
{
	size_t colon = str_find(diag->message, STR(": "));

	return diag->severity == DIAG_ERROR || colon == SIZE_MAX
		       ? diag->message
		       : str_from(diag->message, colon + 2);
}

/* Leaves out the columns with flaws. False if none is about a column. */
static bool leave_out(struct drafting *d, const struct diags *diags)
{
	bool any = false;

	vec_each (diag, &diags->all) {
		struct drafted *column =
			is_flaw(diag) ? column_of(d, diag) : NULL;

		if (!column || !column->guess.type)
			continue;
		column->guess = (struct column_guess){
			.note = arena_copy(&d->arena, reason_of(diag)).ptr};
		column->is_person = false;
		any = true;
	}
	return any;
}

/* Checks what has been written, and its questions; appends what is wrong. */
static bool is_right(const struct drafting *d, size_t start,
		     struct diags *diags)
{
	struct strbuf path = STRBUF_INIT;
	struct question_counts counts = {0, 0, STRBUF_INIT};
	bool is;

	strbuf_addf(&path, STR_FMT ".yaml", STR_ARG(d->draft->id));
	is = question_check_text(
		     strbuf_text(&path), str_from(strbuf_str(d->out), start),
		     d->draft->folders, d->draft->n_folders, diags, &counts) &&
	     !diags->errors;
	strbuf_finish(&counts.left_out);
	strbuf_finish(&path);
	return is;
}

static uint32_t count_columns(const struct drafting *d)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		n += d->columns[i].line > 0;
	return n;
}

static bool refuse(struct drafting *d, const struct source *source,
		   struct diags *diags, const char *hint, const char *message)
{
	source_error(source, diags, csv_span(&d->csv, 0, 0), hint, "%s",
		     message);
	return false;
}

/* What became of the first column that was left out. */
static const char *first_reason(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		const struct drafted *column = &d->columns[i];

		if (!column->is_used && column->guess.note)
			return arena_printf(&d->arena, "%s: %s",
					    column->header.ptr,
					    column->guess.note)
				.ptr;
	}
	return "add a column with a fact for each thing";
}

/* Repeats until the pack has no errors, or none that can be left out. */
static bool write_and_check(struct drafting *d, const struct source *source,
			    struct diags *diags)
{
	size_t start = d->out->len;
	bool again;
	bool ok;

	do {
		struct diags found = DIAGS_INIT;

		strbuf_cut(d->out, start);
		draft_write(d);
		if (!count_columns(d)) {
			diags_finish(&found);
			return refuse(d, source, diags, first_reason(d),
				      "nothing can be asked about this "
				      "table");
		}
		ok = is_right(d, start, &found);
		again = leave_out(d, &found);
		diags_finish(&found);
	} while (again);
	return ok || is_right(d, start, diags); /* which says why */
}

static bool draft_table(struct drafting *d, const struct source *source,
			struct diags *diags)
{
	if (!draft_columns(d))
		return refuse(d, source, diags,
			      "give every row a name of its own",
			      "no column names the things that the rows are "
			      "about");
	return write_and_check(d, source, diags);
}

bool draft_pack(const struct draft *draft, struct strbuf *out,
		struct diags *diags)
{
	struct drafting d = {.draft = draft, .arena = ARENA_INIT, .out = out};
	struct source source;
	bool ok = false;

	if (!source_read(&source, draft->table.ptr, diags))
		return false;
	if (csv_read(&d.csv, &source, diags)) {
		ok = draft_table(&d, &source, diags);
		csv_finish(&d.csv);
	}
	source_finish(&source);
	arena_finish(&d.arena);
	return ok;
}
