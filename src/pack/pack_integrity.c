#include "pack/pack_integrity.h"

#include "pack/form_names.h"
#include "pack/load.h"
#include "pack/verb.h"

enum { LEVEL_MOST = 5 };

static bool in_table(uint32_t first, uint32_t n, uint32_t size)
{
	return first <= size && n <= size - first;
}

static bool index_or_none(uint32_t index, uint32_t size)
{
	return index == INDEX_NONE || index < size;
}

static bool is_text(const struct pack *p, struct text text)
{
	return text.at < p->n_pool && text.len < p->n_pool - text.at &&
	       p->pool[text.at + text.len] == '\0';
}

static bool is_day(int32_t day)
{
	return day >= DAY_LEAST && day <= DAY_MOST;
}

static bool is_date(struct date date)
{
	return (date.first == DATE_OPEN_PAST || is_day(date.first)) &&
	       (date.last == DATE_OPEN_FUTURE || is_day(date.last)) &&
	       date.first <= date.last && date.precision <= DATE_CENTURY &&
	       date.part <= DATE_WINTER &&
	       (!date_is_open(date) || date.precision == DATE_RANGE);
}

/* Has it no known last day? */
static bool is_ongoing(const struct pack *p, struct date date)
{
	return p->meta.has_as_of && date.first == DATE_OPEN_FUTURE &&
	       date.last == DATE_OPEN_FUTURE && date.precision == DATE_RANGE;
}

static bool is_match(uint32_t match)
{
	return match <= SAID(MATCH_EXACT);
}

static bool is_figure(int64_t figure)
{
	const int64_t most = INT64_C(100000000000000) * NUMBER_SCALE;

	return figure > -most && figure < most;
}

static bool is_number(const struct pack *p, const struct value *v)
{
	const int most = NUMBER_EXPONENT_MOST + NUMBER_DECIMALS_MOST;

	if (v->qualifier > NUMBER_SPAN || v->power < -most || v->power > most ||
	    v->decimals > (v->power ? NUMBER_DECIMALS_MOST : NUMBER_DECIMALS) ||
	    (v->is_scientific && !v->power))
		return false;
	if (!number_has_two((enum qualifier)v->qualifier))
		return is_figure((int64_t)((uint64_t)v->b << 32 | v->a));
	return in_table(v->a, 2, p->n_figures) && is_figure(p->figures[v->a]) &&
	       is_figure(p->figures[v->a + 1]);
}

static bool is_thing(const struct pack *p, uint32_t thing, uint32_t type)
{
	return type < p->n_types &&
	       thing - p->types[type].first < p->types[type].n;
}

static bool are_texts(const struct pack *p, uint32_t first, uint32_t n)
{
	if (!in_table(first, n, p->n_values))
		return false;
	for (uint32_t i = 0; i < n; i++) {
		const struct value *v = &p->values[first + i];

		if (v->kind != VALUE_TEXT ||
		    !is_text(p, (struct text){v->a, v->b}))
			return false;
	}
	return true;
}

/* Is this a valid cell of the column? */
static bool fits(const struct pack *p, const struct column *column,
		 const struct value *v)
{
	switch ((enum value_kind)v->kind) {
	case VALUE_NONE:
		return true;
	case VALUE_TEXT:
		return column->type == COLUMN_TEXT &&
		       is_text(p, (struct text){v->a, v->b});
	case VALUE_TEXTS:
		return column->type == COLUMN_TEXTS && are_texts(p, v->a, v->b);
	case VALUE_THING:
		return column->type == COLUMN_THING &&
		       is_thing(p, v->a, column->things);
	case VALUE_DATE:
		return column->type == COLUMN_DATE &&
		       v->precision <= DATE_CENTURY &&
		       (is_date(pack_value_date(v)) ||
			(column->is_last && is_ongoing(p, pack_value_date(v))));
	case VALUE_NUMBER:
		return column->type >= COLUMN_COUNT &&
		       column->type <= COLUMN_PERCENT && is_number(p, v);
	}
	return false;
}

static bool citations_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_citations; i++) {
		const struct citation *c = &p->citations[i];

		if (!is_text(p, c->id) || !is_text(p, c->title) ||
		    !is_text(p, c->publisher) || !is_text(p, c->accessed) ||
		    !is_text(p, c->on) || !is_text(p, c->url))
			return false;
	}
	return true;
}

static bool topics_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_topics; i++)
		if (!is_text(p, p->topics[i].id) ||
		    !is_text(p, p->topics[i].name))
			return false;
	return true;
}

static bool types_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_types; i++) {
		const struct thing_type *t = &p->types[i];

		if (!is_text(p, t->id) || !is_text(p, t->one) ||
		    !is_text(p, t->many) || t->part > p->n_files ||
		    t->the > 1 || t->is_plural > 1 || t->people > 1 ||
		    t->family_first > 1 || t->is_foreign > 1 ||
		    !is_match(t->match) ||
		    !in_table(t->first, t->n, p->n_things))
			return false;
		for (uint32_t j = 0; j < t->n; j++)
			if (p->things[t->first + j].type != i)
				return false;
	}
	return true;
}

static bool things_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_things; i++) {
		const struct thing *t = &p->things[i];

		if (!is_text(p, t->id) || !is_text(p, t->sort) ||
		    !is_thing(p, i, t->type) || !t->n_spellings || t->the > 1 ||
		    t->is_plural > 1 || t->family_first > 1 ||
		    t->importance > LEVEL_MOST ||
		    !in_table(t->first_spelling, t->n_spellings,
			      p->n_spellings) ||
		    !is_thing(p, t->same, t->type) ||
		    !in_table(t->first_whole, t->n_wholes, p->n_wholes) ||
		    !index_or_none(t->names, p->n_groups) ||
		    (t->names != INDEX_NONE &&
		     p->groups[t->names].kind != FACT_RENAME))
			return false;
	}
	for (uint32_t i = 0; i < p->n_spellings; i++)
		if (!is_text(p, p->spellings[i]))
			return false;
	for (uint32_t i = 0; i < p->n_wholes; i++)
		if (p->wholes[i] >= p->n_things)
			return false;
	return true;
}

static bool unit_is(const struct pack *p, const struct unit *unit)
{
	return is_text(p, unit->symbol) && is_text(p, unit->one) &&
	       is_text(p, unit->many) && unit->is_before <= 1 &&
	       are_texts(p, unit->first_also, unit->n_also);
}

static bool tolerance_is(const struct pack *p, const struct column *column)
{
	return column->is_percent <= 1 &&
	       index_or_none(column->tolerance, p->n_figures) &&
	       (column->tolerance == INDEX_NONE ||
		(p->figures[column->tolerance] >= 0 &&
		 is_figure(p->figures[column->tolerance])));
}

static bool sentences_are(const struct pack *p, const struct text *ask)
{
	for (enum role role = ROLE_NONE; role < ROLES; role++)
		if (!is_text(p, ask[role]))
			return false;
	return true;
}

static bool are_forms(enum fact_kind kind, uint32_t set)
{
	return !(set & ~form_names_all(kind));
}

static bool column_is(const struct pack *p, const struct group *g,
		      uint32_t index)
{
	const struct column *c = pack_column(p, g, index);

	if (!is_text(p, c->id) || !is_text(p, c->label) ||
	    !sentences_are(p, c->ask) || !are_forms(FACT_SERIES, c->left_out) ||
	    c->is_plural > 1 || !unit_is(p, &c->unit) || !tolerance_is(p, c) ||
	    c->type > COLUMN_PERCENT || c->is_last > 1 || !is_match(c->match) ||
	    c->importance > LEVEL_MOST ||
	    !index_or_none(c->out_of, g->n_columns))
		return false;
	if (c->type == COLUMN_THING && c->things >= p->n_types)
		return false;
	if (index == g->of)
		return c->type == COLUMN_THING;
	if (index < load_fixed_columns((enum fact_kind)g->kind))
		return load_may_be((enum fact_kind)g->kind, index,
				   (enum column_type)c->type);
	return g->kind == FACT_SERIES && c->type != COLUMN_TEXTS;
}

static bool columns_are(const struct pack *p, const struct group *g)
{
	uint32_t fixed = load_fixed_columns((enum fact_kind)g->kind);

	if (!in_table(g->first_column, g->n_columns, p->n_columns) ||
	    g->n_columns < fixed || !index_or_none(g->of, g->n_columns) ||
	    (g->of != INDEX_NONE && g->of < fixed))
		return false;
	for (uint32_t i = 0; i < g->n_columns; i++)
		if (!column_is(p, g, i))
			return false;
	/* The whole that a figure is part of must be a figure too. */
	for (uint32_t i = 0; i < g->n_columns; i++) {
		uint32_t whole = pack_column(p, g, i)->out_of;

		if (whole != INDEX_NONE &&
		    pack_column(p, g, whole)->type < COLUMN_COUNT)
			return false;
	}
	return true;
}

static bool is_needed(const struct group *g, uint32_t column)
{
	enum fact_kind kind = (enum fact_kind)g->kind;

	/* A link may state that a thing has no value. */
	if (g->kind == FACT_LINK && column == LINK_VALUE)
		return false;
	return column == g->of || (column < load_fixed_columns(kind) &&
				   load_is_needed(kind, column));
}

/* Checks the cells of one row; those required in every row must be set. */
static bool cells_are(const struct pack *p, const struct group *g,
		      const struct value *cells)
{
	const struct column *columns = &p->columns[g->first_column];

	for (uint32_t i = 0; i < g->n_columns; i++)
		if (!fits(p, &columns[i], &cells[i]) ||
		    (cells[i].kind == VALUE_NONE && is_needed(g, i)))
			return false;
	return true;
}

static bool rows_are(const struct pack *p, const struct group *g)
{
	uint64_t n_cells = (uint64_t)g->n_rows * g->n_columns;

	if (!in_table(g->first_row, g->n_rows, p->n_rows) ||
	    n_cells > UINT32_MAX ||
	    !in_table(g->first_cell, (uint32_t)n_cells, p->n_cells))
		return false;
	for (uint32_t i = 0; i < g->n_rows; i++) {
		const struct row *row = &p->rows[g->first_row + i];

		if (row->level > LEVEL_MOST || row->importance > LEVEL_MOST ||
		    row->is_open > 1 ||
		    row->is_acting > (g->kind == FACT_TERM) ||
		    row->is_reverse > g->is_symmetric ||
		    !index_or_none(row->extra, p->n_extras) ||
		    !index_or_none(row->citation, p->n_citations) ||
		    (row->citation == INDEX_NONE && g->citation == INDEX_NONE))
			return false;
	}
	for (uint32_t i = 0; i < g->n_rows; i++)
		if (!cells_are(p, g,
			       &p->cells[g->first_cell + i * g->n_columns]))
			return false;
	return true;
}

static bool exclusions_are(const struct pack *p, const struct group *g)
{
	if (!in_table(g->first_exclusion, g->n_exclusions, p->n_exclusions))
		return false;
	for (uint32_t i = 0; i < g->n_exclusions; i++) {
		const struct exclusion *e =
			&p->exclusions[g->first_exclusion + i];

		if (g->kind != FACT_LIST || e->what.kind == VALUE_NONE ||
		    !fits(p, pack_column(p, g, LIST_WHAT), &e->what) ||
		    e->citation >= p->n_citations)
			return false;
	}
	return true;
}

static bool asks_are(const struct pack *p, const struct group *g)
{
	if (!in_table(g->first_ask, g->n_asks, p->n_asks))
		return false;
	for (uint32_t i = 0; i < g->n_asks; i++) {
		const struct ask *a = &p->asks[g->first_ask + i];

		if (!is_text(p, a->q) || !is_text(p, a->explanation) ||
		    a->answer >= g->n_columns || a->level > LEVEL_MOST)
			return false;
	}
	return true;
}

/* Does {name} at the start of `rest`, whatever its first letter's case, stand
 * for a text of the group itself? */
static bool names_group(struct str rest)
{
	static const struct str names[] = {
		STR("title"), STR("plural"),	STR("did"),	  STR("do"),
		STR("verb"),  STR("predicate"), STR("predicates")};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (rest.len > names[i].len + 1 &&
		    (rest.ptr[1] | 0x20) == names[i].ptr[0] &&
		    str_starts(str_from(rest, 2), str_from(names[i], 1)) &&
		    (rest.ptr[names[i].len + 1] == '}' ||
		     rest.ptr[names[i].len + 1] == ':'))
			return true;
	return false;
}

/* A title that refers to itself would never end. */
static bool is_title(const struct pack *p, struct text title)
{
	struct str rest;
	size_t brace;

	if (!is_text(p, title))
		return false;
	rest = pack_text(p, title);
	while ((brace = str_find(rest, STR("{"))) != SIZE_MAX) {
		rest = str_from(rest, brace);
		if (names_group(rest))
			return false;
		rest = str_from(rest, 1);
	}
	return true;
}

static bool is_verb(const struct pack *p, struct text verb)
{
	struct verb read;

	return is_title(p, verb) &&
	       (!verb.len || verb_read(pack_text(p, verb), &read) == VERB_OK);
}

static bool group_is(const struct pack *p, const struct group *g)
{
	return is_text(p, g->id) && is_title(p, g->title) &&
	       is_title(p, g->plural) && is_verb(p, g->verb) &&
	       g->kind < FACT_KINDS && sentences_are(p, g->ask) &&
	       are_forms((enum fact_kind)g->kind, g->left_out) &&
	       index_or_none(g->citation, p->n_citations) &&
	       g->importance <= LEVEL_MOST &&
	       index_or_none(g->topic, p->n_topics) &&
	       index_or_none(g->subject, p->n_things) &&
	       g->completeness <= COMPLETE_WINDOW && g->one_at_a_time <= 1 &&
	       g->is_complete_said <= 1 && g->has_on <= 1 &&
	       (!g->has_on || (is_date(g->on) && !date_is_open(g->on))) &&
	       g->has_verbs <= (g->kind == FACT_EVENT) && g->is_unique <= 1 &&
	       g->is_symmetric <= 1 && g->has_several <= 1 &&
	       g->has_times <= 1 && g->is_plural <= 1 &&
	       g->changes <= SAID(1) && g->past <= 1 &&
	       g->level <= LEVEL_MOST && g->file <= p->n_files &&
	       g->part <= p->n_files &&
	       (g->completeness != COMPLETE_WINDOW || is_date(g->window)) &&
	       columns_are(p, g) && rows_are(p, g) && exclusions_are(p, g) &&
	       asks_are(p, g);
}

static bool groups_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_groups; i++)
		if (!group_is(p, &p->groups[i]))
			return false;
	return true;
}

static bool times_are(const struct pack *p, const struct extra *e)
{
	return e->has_from <= 1 && e->has_to <= 1 && e->has_on <= 1 &&
	       (!e->has_from || is_date(e->from)) &&
	       (!e->has_to || is_date(e->to) || is_ongoing(p, e->to)) &&
	       (!e->has_on || (is_date(e->on) && !date_is_open(e->on)));
}

static bool extras_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_extras; i++) {
		const struct extra *e = &p->extras[i];

		if (!is_text(p, e->id) || !is_text(p, e->note) ||
		    !is_verb(p, e->verb) ||
		    !in_table(e->first_former, e->n_aliases, p->n_aliases) ||
		    !are_texts(p, e->first_also, e->n_also) || !times_are(p, e))
			return false;
	}
	for (uint32_t i = 0; i < p->n_aliases; i++) {
		const struct alias *f = &p->aliases[i];

		if (!is_text(p, f->old) || !is_text(p, f->now) ||
		    f->scope > ALIAS_QUESTION)
			return false;
	}
	return true;
}

/* Checks the values of a question by hand as if they were in a column. */
static bool values_are(const struct pack *p, const struct written *w,
		       uint32_t first, uint32_t n)
{
	struct column column = load_answer_column(w);

	if (!in_table(first, n, p->n_values))
		return false;
	for (uint32_t i = 0; i < n; i++)
		if (p->values[first + i].kind == VALUE_NONE ||
		    !fits(p, &column, &p->values[first + i]))
			return false;
	return true;
}

static bool question_is(const struct pack *p, const struct written *w)
{
	return is_text(p, w->id) && is_text(p, w->q) &&
	       is_text(p, w->explanation) && w->type <= WRITTEN_BOOL &&
	       index_or_none(w->things, p->n_types) && w->truth <= 1 &&
	       w->any <= w->n_answers && w->level <= LEVEL_MOST &&
	       w->part <= p->n_files && w->importance <= LEVEL_MOST &&
	       index_or_none(w->topic, p->n_topics) &&
	       w->citation < p->n_citations &&
	       (w->type == WRITTEN_BOOL || w->n_answers) &&
	       values_are(p, w, w->first_answer, w->n_answers) &&
	       values_are(p, w, w->first_wrong, w->n_wrong) &&
	       are_texts(p, w->first_also, w->n_also);
}

static bool questions_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_questions; i++)
		if (!question_is(p, &p->questions[i]))
			return false;
	return true;
}

static bool files_are(const struct pack *p)
{
	for (uint32_t i = 0; i < p->n_files; i++)
		if (!is_text(p, p->files[i].name) ||
		    !is_text(p, p->files[i].unused))
			return false;
	return true;
}

static bool meta_is(const struct pack *p)
{
	const struct date *as_of = &p->meta.as_of;

	if (p->meta.has_as_of ? p->meta.has_as_of > 1 || !is_date(*as_of) ||
					date_is_open(*as_of)
			      : as_of->first != DATE_OPEN_FUTURE ||
					as_of->last != DATE_OPEN_FUTURE)
		return false;
	return is_match(p->meta.match) && is_text(p, p->meta.id) &&
	       is_text(p, p->meta.title) && is_text(p, p->meta.language) &&
	       is_text(p, p->meta.license);
}

bool pack_integrity_holds(const struct pack *pack)
{
	return meta_is(pack) && citations_are(pack) && topics_are(pack) &&
	       types_are(pack) && things_are(pack) && groups_are(pack) &&
	       extras_are(pack) && questions_are(pack) && files_are(pack);
}
