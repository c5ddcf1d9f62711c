#include "author/draft/draft_text.h"

#include "author/draft/column_header.h"
#include "author/draft/draft_flags.h"
#include "author/draft/draft_lines.h"
#include "author/draft/draft_persons.h"
#include "author/draft/draft_series.h"
#include "author/draft/table_words.h"
#include "base/mention.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

/* Verbs for events that the headers of dates name. */
static const struct word_verb {
	const char *word;
	const char *verb;
} header_verbs[] = {
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
	{"crown", "was crowned"},
	{"took office", "take/took office"},
	{"left office", "leave/left office"},
	{"stolen", "was stolen"},
	{"elect", "was elected"},
	{"perform", "was performed"},
	{"written", "was written"},
	{"painted", "was painted"},
	{"composed", "was composed"},
	{"reign", "reign/reigned"},
	{"propos", "was proposed"},
	{"ratif", "was ratified"},
	{"adopt", "was adopted"},
	{"sign", "was signed"},
	{"first ascent", "was first climbed"},
	{"launch", "was launched"},
	{"abolish", "was abolished"},
	{NULL, NULL},
};

/* Verbs for the year, or the date, of a thing. */
static const struct word_verb thing_verbs[] = {
	{"invention", "was invented"}, {"discovery", "was made"},
	{"film", "was released"},      {"movie", "was released"},
	{"song", "was released"},      {"album", "was released"},
	{"book", "was published"},     {"novel", "was published"},
	{"poem", "was published"},     {"painting", "was painted"},
	{"opera", "was performed"},    {"battle", "take/took place"},
	{"treaty", "was signed"},      {NULL, NULL},
};

static const char *find_verb(const struct word_verb *verbs, struct str title)
{
	struct strbuf folded = STRBUF_INIT;

	utf8_fold(&folded, title);
	while (verbs->word &&
	       str_find(strbuf_str(&folded), str_of(verbs->word)) == SIZE_MAX)
		verbs++;
	strbuf_finish(&folded);
	return verbs->verb;
}

static const char *verb_of(const struct drafting *d,
			   const struct drafted *column)
{
	bool is_any = str_eq(column->title, STR("year")) ||
		      str_eq(column->title, STR("date"));

	if (is_any && d->name != INDEX_NONE)
		return find_verb(thing_verbs, d->columns[d->name].title);
	return find_verb(header_verbs, column->title);
}

/* Figures hold for the day of the table only where their noun changes. */
static void add_time(struct drafting *d, const struct drafted *column)
{
	struct str nouns = phrases_get(d->draft->phrases, STR("changing"));
	bool changes = mentions_any(column->title, nouns);

	if (column->year.len)
		strbuf_addf(d->out, ", changes: yes, on: " STR_FMT,
			    STR_ARG(column->year));
	else if (!changes && strcmp(column->guess.type, "number") != 0)
		strbuf_addz(d->out, ", changes: no");
}

static void add_figure(struct drafting *d, const struct drafted *column)
{
	struct str unit = column->unit.len ? column->unit
					   : str_of(column->guess.currency);

	if (unit.len && strcmp(column->guess.type, "percent") != 0)
		strbuf_addf(d->out, ", unit: " STR_FMT,
			    STR_ARG(draft_quoted(d, unit)));
	if (column->guess.signs.group)
		strbuf_addf(d->out, ", separators: '%c%c'",
			    column->guess.signs.group,
			    column->guess.signs.point);
	add_time(d, column);
}

static void add_date(struct drafting *d, const struct drafted *column)
{
	strbuf_addf(d->out, ", verb: %s", verb_of(d, column));
	if (column->guess.day_order)
		strbuf_addf(d->out, ", dates: %s",
			    column->guess.day_order == DAY_FIRST ? "d/m/y"
								 : "m/d/y");
	if (column->precision.len)
		strbuf_addf(d->out, ", precision: " STR_FMT,
			    STR_ARG(draft_quoted(d, column->precision)));
	else if (column->guess.is_year)
		strbuf_addz(d->out, ", precision: year");
}

static bool is_type(const struct drafted *column, const char *type)
{
	return !strcmp(column->guess.type, type);
}

/* Words of a language: "What is dog in Spanish?" */
static void add_language(struct drafting *d, struct str language)
{
	strbuf_addf(d->out,
		    ", match: accents, ask: {value: 'What is {what} in " STR_FMT
		    "?', what: 'Which of these is {value} in " STR_FMT "?'}",
		    STR_ARG(language), STR_ARG(language));
}

/* Of persons, what changes is not as it was on the day of the table: the vice
 * president of Lincoln. */
static bool was_changing(const struct drafting *d, struct str title)
{
	return d->are_persons &&
	       mentions_any(title,
			    phrases_get(d->draft->phrases, STR("changing")));
}

/* Persons and texts: what was, or still is. */
static void add_value_words(struct drafting *d, const struct drafted *column)
{
	const struct phrases *phrases = d->draft->phrases;
	struct str title = draft_noun(d, column);
	bool is_past;

	if (column->verb.len) {
		strbuf_addf(d->out, ", verb: " STR_FMT,
			    STR_ARG(draft_quoted(d, column->verb)));
		return;
	}
	strbuf_addf(d->out, ", title: " STR_FMT,
		    STR_ARG(draft_quoted(d, title)));
	if (table_word(phrases, "languages", title)) {
		add_language(d, title);
		return;
	}
	is_past = d->are_dead || was_changing(d, title) ||
		  (draft_asks_who(d, column) &&
		   table_ends_in(phrases, "formerly", title));
	if (is_past)
		strbuf_addz(d->out, ", tense: past");
	if (is_type(column, "text") && !column->is_person &&
	    draft_asks_who(d, column))
		strbuf_addf(d->out,
			    ", ask: 'Who %s the " STR_FMT " of {what}?'",
			    is_past ? "was" : "is", STR_ARG(title));
}

static void add_words(struct drafting *d, const struct drafted *column)
{
	if (is_type(column, "date"))
		add_date(d, column);
	else if (is_type(column, "flag"))
		draft_add_flag(d, column);
	else if (!is_type(column, "note"))
		add_value_words(d, column);
	if (is_type(column, "number") || is_type(column, "count") ||
	    is_type(column, "percent"))
		add_figure(d, column);
}

static void add_note(struct drafting *d, const struct drafted *column)
{
	const char *note = column->is_person ? "guessed: they are persons"
					     : column->guess.note;

	if (note)
		strbuf_addf(d->out, "  # %s", note);
	draft_line(d, "%s", "");
}

/* Adds a column as a single line. */
static void add_column(struct drafting *d, struct drafted *column)
{
	draft_cell_notes(d, column);
	strbuf_addf(d->out, "      " STR_FMT ": {type: %s", STR_ARG(column->id),
		    column->is_person ? "people" : column->guess.type);
	add_words(d, column);
	if (column->guess.is_several)
		strbuf_addz(d->out, ", several: yes");
	if (!str_eq(column->header, column->id))
		strbuf_addf(d->out, ", header: " STR_FMT,
			    STR_ARG(draft_quoted(d, column->header)));
	strbuf_addc(d->out, '}');
	add_note(d, column);
	column->line = d->line;
}

/* Adds a comment for a column that the pack leaves out. */
static void add_left_out(struct drafting *d, const struct drafted *column)
{
	struct strbuf name = STRBUF_INIT;

	if (!column->header.len && !column->guess.values)
		return;
	if (column->header.len)
		utf8_sanitize(&name, column->header, false);
	else
		strbuf_addf(&name, "Column %u",
			    (unsigned)(column - d->columns) + 1);
	draft_line(d, "      # " STR_FMT " is left out: %s",
		   STR_ARG(strbuf_str(&name)), column->guess.note);
	strbuf_finish(&name);
}

static const char *flaw_of(struct drafting *d, const struct drafted *column)
{
	if (!strcmp(column->guess.type, "date") && !verb_of(d, column))
		return "dates; write {type: date, verb: was ...}";
	if (!strcmp(column->guess.type, "flag"))
		return draft_flag_flaw(d, column);
	return NULL;
}

static void add_columns(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];
		const char *flaw = NULL;

		column->line = 0;
		if (column->is_used)
			continue;
		if (column->guess.type)
			flaw = flaw_of(d, column);
		if (flaw)
			column->guess = (struct column_guess){.note = flaw};
		if (column->guess.type)
			add_column(d, column);
		else
			add_left_out(d, column);
	}
}

/* "one: [planet, planets]", where the header tells. */
static void add_noun(struct drafting *d)
{
	struct str one = d->columns[d->name].title;
	bool is_word;

	if (table_word(d->draft->phrases, "names", one) &&
	    title_is_plural(d->draft->phrases, d->draft->id))
		one = title_singular(&d->arena, d->draft->id);
	is_word = one.len && !memchr(one.ptr, ' ', one.len) &&
		  islower((unsigned char)one.ptr[0]) &&
		  !table_word(d->draft->phrases, "names", one) &&
		  !title_is_plural(d->draft->phrases, one);

	if (d->are_persons)
		strbuf_addz(d->out, ", who: yes");
	else if (is_word)
		strbuf_addf(d->out, ", one: [" STR_FMT ", " STR_FMT "]",
			    STR_ARG(one),
			    STR_ARG(title_plural(&d->arena, one)));
}

static void add_types(struct drafting *d)
{
	strbuf_addf(d->out, "  " STR_FMT ": {from: " STR_FMT,
		    STR_ARG(d->draft->id),
		    STR_ARG(draft_quoted(d, d->draft->table)));
	if (d->id != INDEX_NONE)
		strbuf_addf(d->out, ", id: " STR_FMT,
			    STR_ARG(draft_quoted(d, d->columns[d->id].header)));
	strbuf_addf(d->out, ", name: " STR_FMT,
		    STR_ARG(draft_quoted(d, d->columns[d->name].header)));
	if (d->also != INDEX_NONE)
		strbuf_addf(
			d->out, ", also: " STR_FMT,
			STR_ARG(draft_quoted(d, d->columns[d->also].header)));
	add_noun(d);
	draft_line(d, "}");
}

static void add_head(struct drafting *d)
{
	struct str id = d->draft->id;
	struct strbuf title = STRBUF_INIT;

	utf8_capitalize(&title, id);
	for (size_t i = 0; i < title.len; i++)
		if (title.ptr[i] == '-')
			title.ptr[i] = ' ';
	draft_line(d,
		   "# A guess at what each column of the table holds. Read it "
		   "through.");
	draft_line(d, "# `civiq check " STR_FMT ".yaml` says what is wrong.",
		   STR_ARG(id));
	draft_table_notes(d);
	draft_line(d, "pack: " STR_FMT, STR_ARG(draft_quoted(d, id)));
	draft_line(d, "title: " STR_FMT,
		   STR_ARG(draft_quoted(d, strbuf_str(&title))));
	draft_line(d, "language: en");
	draft_line(d,
		   "as_of: " STR_FMT
		   "  # the day on which these facts were true",
		   STR_ARG(d->draft->day));
	draft_line(d, "sources:");
	draft_line(d,
		   "  table: {title: " STR_FMT
		   "}  # where the table comes from",
		   STR_ARG(draft_quoted(d, d->draft->table)));
	draft_line(d, "source: table");
	strbuf_finish(&title);
}

static void add_person(struct drafting *d, struct str id, struct str name)
{
	draft_line(d, "    " STR_FMT ": " STR_FMT, STR_ARG(id),
		   STR_ARG(draft_quoted(d, name)));
}

static void add_persons(struct drafting *d)
{
	bool any = false;

	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		any = any || d->columns[i].is_person;
	if (!any)
		return;
	draft_line(d, "things:");
	draft_line(d, "  people:  # `family: first` under `types:` where the "
		      "surname leads");
	each_person(d, add_person);
}

void draft_write(struct drafting *d)
{
	struct str id = d->draft->id;

	d->line = 0;
	add_head(d);
	if (d->years != INDEX_NONE) {
		add_persons(d);
		draft_series(d);
		return;
	}
	draft_line(d, "types:");
	add_types(d);
	add_persons(d);
	draft_line(d, "facts:");
	draft_line(d, "  " STR_FMT ":", STR_ARG(id));
	draft_line(d, "    kind: table");
	draft_line(d, "    what: " STR_FMT, STR_ARG(id));
	draft_line(d, "    rows: " STR_FMT,
		   STR_ARG(draft_quoted(d, d->draft->table)));
	draft_line(d, "    columns:");
	add_columns(d);
}
