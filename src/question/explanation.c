#include "question/explanation.h"

#include "facts/facts.h"
#include "facts/link_facts.h"
#include "pack/form_names.h"
#include "pack/kind.h"
#include "question/form.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"
#include "question/series_cell.h"

static const char *event_key(struct maker *m)
{
	(void)m;
	return "why.event";
}

static bool is_acting(const struct maker *m)
{
	return m->pack->rows[m->row].is_acting;
}

/* An office that somebody took is called what it was called then. */
static const char *began_key(struct maker *m)
{
	uint32_t thing = pack_subject(m->pack, m->group, m->row);
	struct date from;

	if (maker_cell_date(m, m->row, TERM_FROM, &from) &&
	    (thing == INDEX_NONE ||
	     pack_thing_name_on(m->pack, thing, from).len))
		maker_set_when(m, from);
	return is_acting(m) ? "why.term-open-acting" : "why.term-open";
}

/* If it is not known when somebody came, only the end is told. */
static const char *period_key(struct maker *m)
{
	struct date from;
	int32_t day;

	if (maker_cell_date(m, m->row, TERM_FROM, &from) &&
	    !date_first_day(from, &day))
		return is_acting(m) ? "why.term-until-acting"
				    : "why.term-until";
	return is_acting(m) ? "why.term-acting" : "why.term";
}

/* The successor is told when nobody can have come between. */
static const char *term_key(struct maker *m)
{
	uint32_t next = fact_after(m->pack, m->group, m->row);
	struct date end;
	struct date start;

	if (!maker_cell_date(m, m->row, TERM_TO, &end) ||
	    end.last == DATE_OPEN_FUTURE)
		return began_key(m);
	if (next == INDEX_NONE || m->pack->rows[next].is_acting ||
	    !maker_cell_date(m, next, TERM_FROM, &start) ||
	    start.first != end.first ||
	    !fact_exclusive(m->pack, m->group, start) ||
	    !str_eq(str_of(period_key(m)), STR("why.term")))
		return period_key(m);
	maker_set_placeholder(m, "next", maker_cell_words(m, next, TERM_WHO));
	return "why.term-next";
}

static const char *rename_key(struct maker *m)
{
	uint32_t before = fact_before(m->pack, m->group, m->row);

	if (before == INDEX_NONE)
		return "why.rename-first";
	maker_set_placeholder(m, "before",
			      maker_cell_words(m, before, RENAME_NAME));
	return "why.rename";
}

/* The date is added where the title does not tell it. */
static bool tells_date(struct maker *m, uint32_t row, struct date *on)
{
	struct str title = pack_text(m->pack, m->group->title);

	return maker_cell_date(m, row, LIST_ON, on) &&
	       (!date_year(*on) ||
		str_find(title, maker_year(m, date_year(*on))) == SIZE_MAX);
}

static const char *list_key(struct maker *m)
{
	struct date on;

	return tells_date(m, m->row, &on) ? "why.list-on" : "why.list";
}

static const char *series_key(struct maker *m)
{
	(void)m;
	return "why.series";
}

static const char *subject_key(struct maker *m)
{
	if (!m->group->verb.len)
		noun_phrase_set(m);
	return m->several && !m->group->verb.len ? "why.subject-each"
						 : "why.subject";
}

/* The phrase for the row that is set, with what it needs. */
typedef const char *(*sentence_key)(struct maker *m);

static const sentence_key keys[FACT_KINDS] = {
	[FACT_EVENT] = event_key,    [FACT_TERM] = term_key,
	[FACT_RENAME] = rename_key,  [FACT_LIST] = list_key,
	[FACT_SERIES] = series_key,  [FACT_LINK] = subject_key,
	[FACT_NUMBER] = subject_key,
};

/* "Leo was elected in 1878" does not tell when the term ended. */
static bool leaves_end_out(const struct maker *m)
{
	struct str say = pack_text(m->pack, m->group->ask[ROLE_SAY]);

	return m->form && str_eq(str_of(m->form->id), STR("term-ended")) &&
	       str_find(say, STR("{to")) == SIZE_MAX;
}

static struct str generated(struct maker *m, sentence_key key)
{
	struct str sentence;

	if (m->ask && m->ask->explanation.len)
		return maker_fill(m, pack_text(m->pack, m->ask->explanation));
	sentence = leaves_end_out(m) ? STR_NONE : maker_sentence(m, ROLE_SAY);
	if (sentence.len)
		return sentence;
	/* Where only the author's own phrases are asked, the title need not
	 * read like one of ours. */
	if (!group_has_forms(m->group) ||
	    (!m->group->title.len && !m->group->verb.len &&
	     m->group->kind != FACT_EVENT))
		return STR_NONE;
	return maker_phrase(m, key(m));
}

/* A sentence that lacks a word is left out; the question can do without. */
struct str explain_unless_refused(struct maker *m, struct str text)
{
	if (!m->refusal)
		return text;
	m->refusal = NULL;
	return STR_NONE;
}

struct str explain_beside(struct maker *m, struct str item, struct str text)
{
	uint32_t n_placeholders = m->n_placeholders;

	maker_set_placeholder(m, "item", item);
	maker_set_placeholder(m, "date", text);
	text = maker_phrase(m, "why.dated");
	m->n_placeholders = n_placeholders;
	return text;
}

struct str explain_dated(struct maker *m, struct str item, struct date date)
{
	return explain_beside(m, item, maker_date(m, date));
}

/* One sentence after the other; either may be missing. */
static struct str and_then(struct maker *m, struct str a, struct str b)
{
	if (!a.len || !b.len)
		return a.len ? a : b;
	return arena_printf(m->arena, STR_FMT " " STR_FMT, STR_ARG(a),
			    STR_ARG(b));
}

static struct str note_of(const struct maker *m, uint32_t row)
{
	uint32_t extra = m->pack->rows[row].extra;

	return extra == INDEX_NONE
		       ? STR_NONE
		       : pack_text(m->pack, m->pack->extras[extra].note);
}

static struct str member(struct maker *m, uint32_t row)
{
	struct str text = maker_cell_words(m, row, LIST_WHAT);
	struct date on;

	return tells_date(m, row, &on) ? explain_dated(m, text, on) : text;
}

struct str explain_members(struct maker *m, const char *phrase,
			   const uint32_t *rows, uint32_t n)
{
	struct str items[MEMBERS_TOLD];
	struct str notes = STR_NONE;
	struct str sentence;

	if (m->refusal)
		return STR_NONE;
	n = n < MEMBERS_TOLD ? n : MEMBERS_TOLD;
	for (uint32_t i = 0; i < n; i++) {
		items[i] = member(m, rows[i]);
		notes = and_then(m, notes, note_of(m, rows[i]));
	}
	maker_set_placeholder(m, "items", maker_join(m, items, n, "; "));
	sentence = explain_unless_refused(m, maker_phrase(m, phrase));
	return and_then(m, sentence, notes);
}

struct str explain_others(struct maker *m, struct str items)
{
	uint32_t n_placeholders = m->n_placeholders;
	struct str text;

	if (m->refusal)
		return STR_NONE;
	maker_set_placeholder(m, "items", items);
	text = maker_phrase(m, "why.others");
	m->n_placeholders = n_placeholders;
	return explain_unless_refused(m, text);
}

struct str explain_next_name(struct maker *m, uint32_t row)
{
	uint32_t next = fact_after(m->pack, m->group, row);
	uint32_t n_placeholders = m->n_placeholders;
	struct date from;
	struct str text;

	if (m->refusal || next == INDEX_NONE ||
	    !maker_cell_date(m, next, RENAME_FROM, &from))
		return STR_NONE;
	maker_set_placeholder(m, "next",
			      maker_cell_words(m, next, RENAME_NAME));
	maker_set_placeholder(m, "then", maker_moment_when(m, from));
	text = maker_phrase(m, "why.rename-next");
	m->n_placeholders = n_placeholders;
	return explain_unless_refused(m, text);
}

struct str explain_fact(struct maker *m)
{
	return explain_unless_refused(m, generated(m, keys[m->group->kind]));
}

struct str explain_answer(struct maker *m, const struct question *q)
{
	uint32_t row = q->rows[0];
	struct str sentence;

	if (q->explanation.len)
		return q->explanation;
	maker_set_row(m, row);
	sentence = explain_fact(m);
	return and_then(m, and_then(m, sentence, note_of(m, row)), m->more);
}

static const char *term_alone_key(struct maker *m)
{
	const struct value *to = maker_cell(m, m->row, TERM_TO);

	return to->kind != VALUE_DATE || date_is_open(pack_value_date(to))
		       ? began_key(m)
		       : period_key(m);
}

static const char *rename_alone_key(struct maker *m)
{
	return fact_before(m->pack, m->group, m->row) == INDEX_NONE
		       ? "why.rename-first"
		       : "proof.rename";
}

/* "Iceland has no neighbour by land." */
static const char *link_alone_key(struct maker *m)
{
	const char *key = subject_key(m);

	if (maker_cell(m, m->row, LINK_VALUE)->kind != VALUE_NONE)
		return key;
	if (m->group->verb.len || m->group->past || m->at.len ||
	    str_find(pack_text(m->pack, m->group->title), STR("{")) != SIZE_MAX)
		maker_refuse(m, "it has no value");
	return "proof.none";
}

/* Sentences about one row alone. */
static const sentence_key alone_keys[FACT_KINDS] = {
	[FACT_EVENT] = event_key,	  [FACT_TERM] = term_alone_key,
	[FACT_RENAME] = rename_alone_key, [FACT_LIST] = list_key,
	[FACT_SERIES] = series_key,	  [FACT_LINK] = link_alone_key,
	[FACT_NUMBER] = subject_key,
};

/* " from 1991 to 1997": the time of a link or of a member of a list. */
static bool set_period(struct maker *m, const struct extra *extra)
{
	bool has_to = extra->has_to && !date_is_ongoing(extra->to);
	const char *key = "proof.since";

	if ((extra->has_from && date_is_range(extra->from)) ||
	    (has_to && date_is_range(extra->to)) ||
	    (!extra->has_from && !has_to))
		return maker_refuse(m, "its time is not certain");
	if (extra->has_from)
		maker_set_placeholder(m, "from", maker_date(m, extra->from));
	if (has_to) {
		maker_set_placeholder(m, "to", maker_date(m, extra->to));
		key = extra->has_from ? "proof.from-to" : "proof.until";
	}
	maker_set_when(m, extra->has_from ? extra->from : extra->to);
	m->at = arena_join(m->arena, STR(" "), maker_phrase(m, key));
	m->n_placeholders = 0;
	return true;
}

/* Sets the time that a row is about, by which things are named. */
static bool set_time(struct maker *m, uint32_t row)
{
	struct date date;

	if (row_has_period(m->pack, row))
		return set_period(m,
				  &m->pack->extras[m->pack->rows[row].extra]);
	if (link_changes(m)) {
		if (!row_claimed_on(m->pack, m->group, row, &date))
			return maker_refuse(m, "it changes");
		maker_set_at(m, date);
		return true;
	}
	for (uint32_t i = 0; i < m->group->n_columns; i++)
		if (maker_cell_date(m, row, i, &date)) {
			maker_set_when(m, date);
			return true;
		}
	return true;
}

/* Is it {id}, {Id} or {id.when}? */
static bool is_placeholder(struct str text, struct str id)
{
	if (text.len <= id.len || !id.len)
		return false;
	return (text.ptr[0] | 0x20) == id.ptr[0] &&
	       str_starts(str_from(text, 1), str_from(id, 1)) &&
	       (text.ptr[id.len] == '}' || text.ptr[id.len] == '.');
}

/* Does a text of the author's name a column? */
static bool names_column(const struct maker *m, struct str text,
			 uint32_t column)
{
	struct str id = pack_text(m->pack, maker_column(m, column)->id);
	size_t open;

	while ((open = str_find(text, STR("{"))) != SIZE_MAX) {
		text = str_from(text, open + 1);
		if (is_placeholder(text, id))
			return true;
	}
	return false;
}

/* The sentence of the author's that tells a row, or an empty text. */
static struct str own_sentence(const struct maker *m)
{
	if (m->ask && m->ask->explanation.len)
		return pack_text(m->pack, m->ask->explanation);
	return pack_text(m->pack,
			 m->column == INDEX_NONE
				 ? m->group->ask[ROLE_SAY]
				 : maker_column(m, m->column)->ask[ROLE_SAY]);
}

/* "That was {name}." needs the question before it; what names the thing and
 * what is said of it can stand alone. */
static bool stands_alone(const struct maker *m)
{
	struct str text = own_sentence(m);
	uint32_t own = m->ask ? m->ask->answer : kinds[m->group->kind].own;
	uint32_t n = 0;

	if (!text.len)
		return true;
	for (uint32_t i = 0; i < m->group->n_columns; i++)
		n += names_column(m, text, i);
	return names_column(m, text, own) &&
	       (n > 1 || m->group->kind == FACT_LIST);
}

static struct str row_sentence(struct maker *m, uint32_t row, uint32_t column,
			       bool timeless)
{
	m->n_placeholders = 0;
	m->at = STR_NONE;
	m->has_when = false;
	m->several = false;
	m->column = m->group->kind == FACT_SERIES ? column : INDEX_NONE;
	maker_set_row(m, row);
	if (!stands_alone(m) || !set_time(m, row))
		return STR_NONE;
	if (timeless)
		maker_set_timeless(m);
	if (m->group->kind == FACT_SERIES &&
	    (column == INDEX_NONE || !series_name_cell(m, row, column)))
		maker_refuse(m, "none of its cells is asked about");
	return m->refusal ? STR_NONE : generated(m, alone_keys[m->group->kind]);
}

struct str explain_row(struct maker *m, uint32_t row, uint32_t column)
{
	struct str text = row_sentence(m, row, column, false);
	/* Something may have changed its name just then. */
	if (m->refusal) {
		m->refusal = NULL;
		text = row_sentence(m, row, column, true);
	}
	return explain_unless_refused(m, text);
}

struct str explain_source(struct maker *m, uint32_t citation)
{
	const struct citation *c;

	if (citation == INDEX_NONE)
		return STR_NONE;
	c = &m->pack->citations[citation];
	if (!c->publisher.len)
		return pack_text(m->pack, c->title);
	maker_set_placeholder(m, "title", pack_text(m->pack, c->title));
	maker_set_placeholder(m, "publisher", pack_text(m->pack, c->publisher));
	return maker_phrase(m, "parts.source");
}
