#include "question/explanation.h"

#include "facts/facts.h"
#include "pack/form_names.h"
#include "question/noun_phrase.h"

static const char *event_key(struct maker *m)
{
	(void)m;
	return "why.event";
}

/* Who came next is told when nobody can have come between. */
static const char *term_key(struct maker *m)
{
	uint32_t next = fact_after(m->pack, m->group, m->row);
	struct date end;
	struct date start;

	if (!maker_cell_date(m, m->row, TERM_TO, &end) ||
	    end.last == DATE_OPEN_FUTURE)
		return "why.term-open";
	if (next == INDEX_NONE ||
	    !maker_cell_date(m, next, TERM_FROM, &start) ||
	    start.first != end.first ||
	    !fact_exclusive(m->pack, m->group, start))
		return "why.term";
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

/* The date is told where the title does not tell it already. */
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
		maker_set_placeholder(m, "subject", noun_phrase(m));
	return "why.subject";
}

static const char *(*const keys[FACT_KINDS])(struct maker *) = {
	[FACT_EVENT] = event_key,    [FACT_TERM] = term_key,
	[FACT_RENAME] = rename_key,  [FACT_LIST] = list_key,
	[FACT_SERIES] = series_key,  [FACT_LINK] = subject_key,
	[FACT_NUMBER] = subject_key,
};

static struct str generated(struct maker *m)
{
	struct str sentence;

	if (m->ask && m->ask->explanation.len)
		return maker_fill(m, pack_text(m->pack, m->ask->explanation));
	sentence = maker_sentence(m, ROLE_SAY);
	if (sentence.len)
		return sentence;
	/* Where only the author's own phrases are asked, the title need not
	 * read like one of ours. */
	if (!group_has_forms(m->group) ||
	    (!m->group->title.len && !m->group->verb.len &&
	     m->group->kind != FACT_EVENT))
		return STR_NONE;
	return maker_phrase(m, keys[m->group->kind](m));
}

/* A sentence that lacks a word is left out; the question is none the worse. */
static struct str unless_refused(struct maker *m, struct str text)
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
	sentence = unless_refused(m, maker_phrase(m, phrase));
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
	return unless_refused(m, text);
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
	return unless_refused(m, text);
}

struct str explain_fact(struct maker *m)
{
	return unless_refused(m, generated(m));
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
