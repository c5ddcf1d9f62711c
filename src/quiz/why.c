#include "quiz/why.h"

#include "quiz/facts.h"
#include "quiz/subject.h"

static const char *event_key(struct maker *m)
{
	(void)m;
	return "why.event";
}

static const char *term_key(struct maker *m)
{
	return maker_cell(m, m->row, TERM_TO)->kind == VALUE_DATE
		       ? "why.term"
		       : "why.term-open";
}

static const char *rename_key(struct maker *m)
{
	return fact_before(m->pack, m->group, m->row) == NONE
		       ? "why.rename-first"
		       : "why.rename";
}

static const char *list_key(struct maker *m)
{
	return maker_cell(m, m->row, LIST_ON)->kind == VALUE_DATE
		       ? "why.list-on"
		       : "why.list";
}

static const char *series_key(struct maker *m)
{
	(void)m;
	return "why.series";
}

static const char *subject_key(struct maker *m)
{
	maker_slot(m, "subject", subject_phrase(m));
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
	if (m->ask && m->ask->why.len)
		return maker_fill(m, pack_text(m->pack, m->ask->why));
	if (!m->group->title.len && m->group->kind != FACT_EVENT)
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

struct str why_sentence(struct maker *m, const struct question *q)
{
	uint32_t row = q->rows[0];
	uint32_t extra = m->pack->rows[row].extra;
	struct str sentence;
	struct str note = STR_NONE;

	maker_set_row(m, row);
	sentence = unless_refused(m, generated(m));
	if (extra != NONE)
		note = pack_text(m->pack, m->pack->extras[extra].note);
	if (!sentence.len || !note.len)
		return sentence.len ? sentence : note;
	return arena_printf(m->arena, STR_FMT " " STR_FMT, STR_ARG(sentence),
			    STR_ARG(note));
}

struct str why_source(struct maker *m, uint32_t citation)
{
	const struct citation *c;

	if (citation == NONE)
		return STR_NONE;
	c = &m->pack->citations[citation];
	if (!c->publisher.len)
		return pack_text(m->pack, c->title);
	maker_slot(m, "title", pack_text(m->pack, c->title));
	maker_slot(m, "publisher", pack_text(m->pack, c->publisher));
	return maker_phrase(m, "parts.source");
}
