#include "author/draft.h"

#include "author/draft_columns.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

static void add_line(struct drafting *d, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void add_line(struct drafting *d, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_addv(d->out, format, args);
	va_end(args);
	strbuf_addc(d->out, '\n');
	d->line++;
}

/* A text as YAML, quoted if needed. */
static struct str quoted(struct drafting *d, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str made;
	bool is_plain = text.len && isalpha((unsigned char)text.ptr[0]);

	for (size_t i = 0; i < text.len; i++)
		is_plain = is_plain && (isalnum((unsigned char)text.ptr[i]) ||
					strchr(" _.-/", text.ptr[i]) ||
					(unsigned char)text.ptr[i] >= 0x80);
	if (is_plain)
		return text;
	strbuf_addc(&out, '\'');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\'')
			strbuf_addc(&out, '\'');
		strbuf_addc(&out, text.ptr[i] == '\n' ? ' ' : text.ptr[i]);
	}
	strbuf_addc(&out, '\'');
	made = arena_copy(&d->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return made;
}

/* Verbs for events that the headers of dates name. */
static const struct {
	const char *word;
	const char *verb;
} verbs[] = {
	{"found", "was founded"},
	{"incep", "was founded"},
	{"establish", "was established"},
	{"birth", "was born"},
	{"born", "was born"},
	{"death", "die/died"},
	{"died", "die/died"},
	{"discover", "was discovered"},
	{"invent", "was invented"},
	{"publi", "was published"},
	{"releas", "was released"},
	{"open", "was opened"},
	{"built", "was built"},
	{"complet", "was completed"},
	{"independ", "become/became independent"},
	{"introduc", "was introduced"},
	{"creat", "was created"},
	{"sign", "was signed"},
	{"first ascent", "was first climbed"},
	{"launch", "was launched"},
	{"abolish", "was abolished"},
};

static const char *verb_of(struct str title)
{
	struct strbuf folded = STRBUF_INIT;
	const char *found = NULL;

	utf8_fold(&folded, title);
	for (size_t i = 0; !found && i < sizeof(verbs) / sizeof(*verbs); i++)
		if (str_find(strbuf_str(&folded), str_of(verbs[i].word)) !=
		    SIZE_MAX)
			found = verbs[i].verb;
	strbuf_finish(&folded);
	return found;
}

static void add_figure(struct drafting *d, const struct drafted *column)
{
	struct str unit = column->unit.len ? column->unit
					   : str_of(column->guess.currency);

	if (unit.len && strcmp(column->guess.type, "percent") != 0)
		strbuf_addf(d->out, ", unit: " STR_FMT,
			    STR_ARG(quoted(d, unit)));
	if (column->guess.signs.group)
		strbuf_addf(d->out, ", separators: '%c%c'",
			    column->guess.signs.group,
			    column->guess.signs.point);
}

static void add_date(struct drafting *d, const struct drafted *column)
{
	strbuf_addf(d->out, ", verb: %s", verb_of(column->title));
	if (column->guess.day_order)
		strbuf_addf(d->out, ", dates: %s",
			    column->guess.day_order == DAY_FIRST ? "d/m/y"
								 : "m/d/y");
	if (column->precision.len)
		strbuf_addf(d->out, ", precision: " STR_FMT,
			    STR_ARG(quoted(d, column->precision)));
	else if (column->guess.is_year)
		strbuf_addz(d->out, ", precision: year");
}

/* "neighbours", but not "status" or "class". */
static bool is_plural(struct str title)
{
	return title.len > 3 && str_ends(title, STR("s")) &&
	       !str_ends(title, STR("ss")) && !str_ends(title, STR("us")) &&
	       !str_ends(title, STR("is"));
}

/* What the sentences call one value: "a neighbour of", "the number of moons".
 */
static struct str noun_of(struct drafting *d, const struct drafted *column)
{
	struct str title = column->title;

	if (!is_plural(title))
		return title;
	if (!strcmp(column->guess.type, "count"))
		return arena_join(&d->arena, STR("number of "), title);
	if (!column->guess.is_several)
		return title;
	return str_ends(title, STR("ies"))
		       ? arena_join(&d->arena, str_head(title, title.len - 3),
				    STR("y"))
		       : str_head(title, title.len - 1);
}

/* Adds a column as a single line. */
static void add_column(struct drafting *d, struct drafted *column)
{
	const char *type = column->guess.type;
	struct str title = noun_of(d, column);

	strbuf_addf(d->out, "      " STR_FMT ": {type: %s", STR_ARG(column->id),
		    type);
	if (!strcmp(type, "date"))
		add_date(d, column);
	else if (!strcmp(type, "flag") && is_plural(title))
		strbuf_addf(d->out, ", verb: " STR_FMT,
			    STR_ARG(quoted(d, arena_join(&d->arena,
							 STR("have/has "),
							 title))));
	else
		strbuf_addf(d->out, ", title: " STR_FMT,
			    STR_ARG(quoted(d, title)));
	if (!strcmp(type, "number") || !strcmp(type, "count") ||
	    !strcmp(type, "percent"))
		add_figure(d, column);
	if (!strcmp(type, "flag"))
		strbuf_addz(d->out, ", complete: each");
	if (column->guess.is_several)
		strbuf_addz(d->out, ", several: yes");
	if (!str_eq(column->header, column->id))
		strbuf_addf(d->out, ", header: " STR_FMT,
			    STR_ARG(quoted(d, column->header)));
	strbuf_addc(d->out, '}');
	if (column->guess.note)
		strbuf_addf(d->out, "  # %s", column->guess.note);
	add_line(d, "%s", "");
	column->line = d->line;
}

/* Adds a comment for a column that the pack leaves out. */
static void add_left_out(struct drafting *d, const struct drafted *column,
			 const char *why)
{
	struct strbuf name = STRBUF_INIT;

	if (!column->header.len)
		return;
	utf8_sanitize(&name, column->header, false);
	add_line(d, "      # " STR_FMT " is left out: %s",
		 STR_ARG(strbuf_str(&name)), why);
	strbuf_finish(&name);
}

static void add_columns(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];

		column->line = 0;
		if (column->is_used)
			continue;
		if (!column->guess.type)
			add_left_out(d, column, column->guess.note);
		else if (!strcmp(column->guess.type, "date") &&
			 !verb_of(column->title))
			add_left_out(d, column,
				     "dates; write {type: date, verb: was "
				     "...}");
		else
			add_column(d, column);
	}
}

static void add_types(struct drafting *d)
{
	strbuf_addf(d->out, "  " STR_FMT ": {from: " STR_FMT,
		    STR_ARG(d->draft->id), STR_ARG(quoted(d, d->draft->table)));
	if (d->id != INDEX_NONE)
		strbuf_addf(d->out, ", id: " STR_FMT,
			    STR_ARG(quoted(d, d->columns[d->id].header)));
	strbuf_addf(d->out, ", name: " STR_FMT,
		    STR_ARG(quoted(d, d->columns[d->name].header)));
	if (d->also != INDEX_NONE)
		strbuf_addf(d->out, ", also: " STR_FMT,
			    STR_ARG(quoted(d, d->columns[d->also].header)));
	add_line(d, "}");
}

static void add_head(struct drafting *d)
{
	struct str id = d->draft->id;
	struct strbuf title = STRBUF_INIT;

	utf8_capitalize(&title, id);
	for (size_t i = 0; i < title.len; i++)
		if (title.ptr[i] == '-')
			title.ptr[i] = ' ';
	add_line(d, "# A guess at what each column of the table holds. Read it "
		    "through.");
	add_line(d, "# `civiq check " STR_FMT ".yaml` says what is wrong.",
		 STR_ARG(id));
	add_line(d, "pack: " STR_FMT, STR_ARG(quoted(d, id)));
	add_line(d, "title: " STR_FMT, STR_ARG(quoted(d, strbuf_str(&title))));
	add_line(d, "language: en");
	add_line(d,
		 "as_of: " STR_FMT "  # the day on which these facts were true",
		 STR_ARG(d->draft->day));
	add_line(d, "sources:");
	add_line(d,
		 "  table: {title: " STR_FMT "}  # where the table comes from",
		 STR_ARG(quoted(d, d->draft->table)));
	add_line(d, "source: table");
	strbuf_finish(&title);
}

static void add_pack(struct drafting *d)
{
	struct str id = d->draft->id;

	d->line = 0;
	add_head(d);
	add_line(d, "types:");
	add_types(d);
	add_line(d, "facts:");
	add_line(d, "  " STR_FMT ":", STR_ARG(id));
	add_line(d, "    kind: table");
	add_line(d, "    what: " STR_FMT, STR_ARG(id));
	add_line(d, "    rows: " STR_FMT, STR_ARG(quoted(d, d->draft->table)));
	add_line(d, "    columns:");
	add_columns(d);
}

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

/* The column that a message is about, or NULL. */
static struct drafted *column_of(struct drafting *d, const struct diag *diag)
{
	struct drafted *column = &d->columns[column_at(d, diag->span)];

	if (str_ends(diag->file, d->draft->table))
		return column->is_used || !column->line ? NULL : column;
	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		if (d->columns[i].line == diag->span.line)
			return &d->columns[i];
	return NULL;
}

/* Leaves out the columns with errors. False if no error is about a column. */
static bool leave_out(struct drafting *d, const struct diags *diags)
{
	bool any = false;

	vec_each (diag, &diags->all) {
		struct drafted *column = diag->severity == DIAG_ERROR
						 ? column_of(d, diag)
						 : NULL;

		if (!column || !column->guess.type)
			continue;
		column->guess = (struct column_guess){
			.note = arena_copy(&d->arena, diag->message).ptr};
		any = true;
	}
	return any;
}

/* Checks what has been written; appends its errors to `diags`. */
static bool is_right(const struct drafting *d, size_t start,
		     struct diags *diags)
{
	struct strbuf path = STRBUF_INIT;
	struct pack *pack;

	strbuf_addf(&path, STR_FMT ".yaml", STR_ARG(d->draft->id));
	pack = pack_load_text(strbuf_text(&path),
			      str_from(strbuf_str(d->out), start), diags);
	strbuf_finish(&path);
	pack_free(pack);
	return pack != NULL;
}

/* Repeats until the pack has no errors, or none that can be left out. */
static bool write_and_check(struct drafting *d, struct diags *diags)
{
	size_t start = d->out->len;
	bool again;

	do {
		struct diags found = DIAGS_INIT;

		strbuf_cut(d->out, start);
		add_pack(d);
		again = !is_right(d, start, &found) && leave_out(d, &found);
		diags_finish(&found);
	} while (again);
	return is_right(d, start, diags);
}

static bool draft_table(struct drafting *d, const struct source *source,
			struct diags *diags)
{
	if (!draft_columns(d)) {
		source_error(source, diags, csv_span(&d->csv, 0, 0),
			     "give every row a name of its own",
			     "no column names the things that the rows are "
			     "about");
		return false;
	}
	return write_and_check(d, diags);
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
