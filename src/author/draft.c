#include "author/draft.h"

#include "author/column_guess.h"
#include "base/arena.h"
#include "base/hash_index.h"
#include "base/utf8.h"
#include "pack/pack.h"
#include "pack/slug.h"

#include <ctype.h>
#include <string.h>

enum { ID_MOST = 64, TITLE_MOST = 80 };

/* A column while the pack is written. */
struct drafted {
	struct str header;
	struct str id;
	struct str title;
	struct str unit;
	struct str precision; /* the header of that column, or empty */
	struct column_guess guess;
	uint32_t line; /* in the pack */
	bool is_used;  /* for the things, or the precision of another one */
};

struct drafting {
	const struct draft *draft;
	struct arena arena;
	struct csv csv;
	struct drafted *columns;
	uint32_t name;	   /* INDEX_NONE where none is fit for it */
	uint32_t id, also; /* or INDEX_NONE */
	uint32_t line;	   /* the last one that was written */
	struct strbuf *out;
};

static struct str column_header(struct drafting *d, uint32_t column)
{
	struct strbuf buffer = STRBUF_INIT;
	struct str header =
		arena_copy(&d->arena, csv_cell(&d->csv, 0, column, &buffer));

	strbuf_finish(&buffer);
	return header;
}

static bool same_word(struct str header, const char *word)
{
	return utf8_reads_same(header, str_of(word));
}

/* "Area (km²)": takes the unit off. */
static struct str take_unit(struct str *header)
{
	size_t open = str_find(*header, STR("("));
	struct str unit;

	if (open == SIZE_MAX)
		open = str_find(*header, STR("["));
	if (!open || open == SIZE_MAX ||
	    (!str_ends(*header, STR(")")) && !str_ends(*header, STR("]"))))
		return STR_NONE;
	unit = str_from(*header, open + 1);
	unit.len--;
	*header = str_trim(str_head(*header, open));
	return str_trim(unit);
}

/* officialLanguageLabel, melting_point: official language, melting point. */
static struct str title_of(struct drafting *d, struct str header)
{
	struct strbuf out = STRBUF_INIT;
	struct str title;
	bool was_small = false;

	if (header.len > 5 && str_ends(header, STR("Label")))
		header.len -= 5;
	for (size_t i = 0; i < header.len && i < TITLE_MOST; i++) {
		char c = header.ptr[i];
		bool is_large = c >= 'A' && c <= 'Z';
		bool is_next_small = i + 1 < header.len &&
				     islower((unsigned char)header.ptr[i + 1]);

		if (is_large && was_small)
			strbuf_addc(&out, ' ');
		if (c == '_')
			c = ' ';
		if (is_large && is_next_small)
			c = (char)tolower(c);
		strbuf_addc(&out, c);
		was_small = islower((unsigned char)header.ptr[i]);
	}
	title = arena_copy(&d->arena, str_trim(strbuf_str(&out)));
	strbuf_finish(&out);
	return title;
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

static void guess_columns(struct drafting *d)
{
	d->columns = arena_array(&d->arena, struct drafted, d->csv.n_columns);
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];
		struct str header = column_header(d, i);

		column->header = header;
		column->guess = column_guess(&d->csv, i);
		column->unit = take_unit(&header);
		column->title = title_of(d, header);
		column->id = id_of(d, i, column->title);
	}
}

static uint32_t find_header(const struct drafting *d, struct str header)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		if (str_eq(d->columns[i].header, header))
			return i;
	return INDEX_NONE;
}

/* The column with the labels of one with entities, or NONE. */
static uint32_t find_label(struct drafting *d, uint32_t entities)
{
	struct str header = d->columns[entities].header;

	return find_header(d, arena_join(&d->arena, header, STR("Label")));
}

/* The first column of entities is what a query of Wikidata is about. */
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

/* May the cells of a column be the names of things? */
static bool may_be_name(const struct drafting *d, uint32_t column)
{
	const struct column_guess *guess = &d->columns[column].guess;

	return guess->is_full && guess->type && !strcmp(guess->type, "text") &&
	       !guess->is_several;
}

/* The column of that name, else the first with another text in every row.
 * Several rows may be about one thing. */
static void find_name(struct drafting *d)
{
	static const char *const words[] = {"name", "label"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		for (uint32_t i = 0; i < d->csv.n_columns; i++)
			if (d->name == INDEX_NONE && may_be_name(d, i) &&
			    same_word(d->columns[i].header, words[w]))
				d->name = i;
	for (uint32_t i = 0; d->name == INDEX_NONE && i < d->csv.n_columns; i++)
		if (may_be_name(d, i) && is_unique(d, i))
			d->name = i;
}

static bool is_short(const struct drafting *d, uint32_t column)
{
	struct strbuf buffer = STRBUF_INIT;
	bool is = true;

	for (uint32_t row = 1; is && row < d->csv.n_rows; row++) {
		struct str text = csv_cell(&d->csv, row, column, &buffer);

		is = text.len <= 12 && !memchr(text.ptr, ' ', text.len);
	}
	strbuf_finish(&buffer);
	return is;
}

/* As many ids as names. */
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
	static const char *const words[] = {"id", "key", "code", "symbol",
					    "qid"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		for (uint32_t i = 0; i < d->csv.n_columns; i++)
			if (d->id == INDEX_NONE && may_be_id(d, i) &&
			    same_word(d->columns[i].header, words[w]))
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

/* The column with the precision of the dates in another one. */
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

/* A code tells the thing, and is asked for as well. */
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
	find_precisions(d);
	if (d->name != INDEX_NONE)
		mark_used(d);
}

/* The first row with a text in this column about the same thing, which this one
 * becomes where there is none. */
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

/* Has a thing, by its id or name, two values in a column of texts? */
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

/* A text as YAML, in quotes where it needs them. */
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

/* Verbs of what headers of dates name. */
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
	if (column->unit.len && strcmp(column->guess.type, "percent"))
		strbuf_addf(d->out, ", unit: " STR_FMT,
			    STR_ARG(quoted(d, column->unit)));
	if (column->guess.signs.group)
		strbuf_addf(d->out, ", separators: '%c%c'",
			    column->guess.signs.group,
			    column->guess.signs.point);
}

static void add_date(struct drafting *d, const struct drafted *column)
{
	strbuf_addf(d->out, ", verb: %s", verb_of(column->title));
	if (column->precision.len)
		strbuf_addf(d->out, ", precision: " STR_FMT,
			    STR_ARG(quoted(d, column->precision)));
	else if (column->guess.is_year)
		strbuf_addz(d->out, ", precision: year");
}

/* What a column is, in one line. */
static void add_column(struct drafting *d, struct drafted *column)
{
	const char *type = column->guess.type;

	strbuf_addf(d->out, "      " STR_FMT ": {type: %s", STR_ARG(column->id),
		    type);
	if (!strcmp(type, "date"))
		add_date(d, column);
	else
		strbuf_addf(d->out, ", title: " STR_FMT,
			    STR_ARG(quoted(d, column->title)));
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

/* A column that has no place in the pack, or none yet. */
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
	add_line(d, "# What each column of the table seems to hold. Read it "
		    "through: a guess is no more");
	add_line(d,
		 "# than that. `civiq check " STR_FMT
		 ".yaml` says what is wrong.",
		 STR_ARG(id));
	add_line(d, "pack: " STR_FMT, STR_ARG(quoted(d, id)));
	add_line(d, "title: " STR_FMT, STR_ARG(quoted(d, strbuf_str(&title))));
	add_line(d, "language: en");
	add_line(d, "as_of: " STR_FMT "  # the day on which it was so",
		 STR_ARG(d->draft->day));
	add_line(d, "sources:");
	add_line(d, "  table: {title: " STR_FMT "}  # where does it come from?",
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

/* The column of the cell at a place of the table. */
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

/* Leaves out the columns about which there are errors. False when there are
 * none of them. */
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

/* Until the pack has no errors, or none that can be left out. */
static bool write_and_check(struct drafting *d, struct diags *diags)
{
	struct str path =
		arena_printf(&d->arena, STR_FMT ".yaml", STR_ARG(d->draft->id));
	size_t start = d->out->len;

	for (;;) {
		struct diags found = DIAGS_INIT;
		struct pack *pack;
		bool again;

		strbuf_cut(d->out, start);
		add_pack(d);
		pack = pack_load_text(
			path.ptr, str_from(strbuf_str(d->out), start), &found);
		again = !pack && leave_out(d, &found);
		diags_finish(&found);
		if (pack) {
			pack_free(pack);
			return true;
		}
		if (!again) {
			pack_load_text(path.ptr,
				       str_from(strbuf_str(d->out), start),
				       diags);
			return false;
		}
	}
}

static bool draft_table(struct drafting *d, const struct source *source,
			struct diags *diags)
{
	guess_columns(d);
	find_roles(d);
	if (d->name == INDEX_NONE) {
		source_error(source, diags, (struct span){1, 1, 1},
			     "give every row a name of its own",
			     "no column names the things that the rows are "
			     "about");
		return false;
	}
	find_all_several(d);
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
