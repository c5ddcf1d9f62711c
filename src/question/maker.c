#include "question/maker.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "pack/kind.h"
#include "question/verb.h"

#include <assert.h>
#include <string.h>

/* Bytes. A name repeated in a title, and the title repeated in a phrase, could
 * make texts many times as long as the pack. */
enum { FILLED_MOST = 4096 };

bool maker_refuse(struct maker *m, const char *reason)
{
	if (!m->refusal)
		m->refusal = reason;
	return false;
}

struct maker maker_of_row(const struct maker *m, const struct group *group,
			  uint32_t row)
{
	return (struct maker){
		.pack = m->pack,
		.similarity = m->similarity,
		.phrases = m->phrases,
		.form = m->form,
		.group = group,
		.arena = m->arena,
		.rng = m->rng,
		.row = row,
		.column = INDEX_NONE,
	};
}

void maker_set_row(struct maker *m, uint32_t row)
{
	m->row = row;
}

void maker_set_when(struct maker *m, struct date when)
{
	m->when = when;
	m->has_when = true;
}

void maker_set_timeless(struct maker *m)
{
	m->has_when = false;
}

void maker_set_at(struct maker *m, struct date when)
{
	maker_set_when(m, when);
	when.part = DATE_WHOLE;
	m->at = arena_join(m->arena, STR(" "), maker_when(m, when));
}

void maker_set_placeholder(struct maker *m, const char *name, struct str text)
{
	assert(m->n_placeholders < PLACEHOLDERS_MOST);
	m->placeholders[m->n_placeholders].name = name;
	m->placeholders[m->n_placeholders].is_plural = false;
	m->placeholders[m->n_placeholders++].text = text;
}

void maker_set_plural(struct maker *m, bool is_plural)
{
	assert(m->n_placeholders);
	m->placeholders[m->n_placeholders - 1].is_plural = is_plural;
}

void maker_set_subject(struct maker *m, const char *name, struct str text,
		       const struct value *value)
{
	maker_set_placeholder(m, name, text);
	maker_set_plural(m, maker_is_plural(m, value));
}

const struct value *maker_cell(const struct maker *m, uint32_t row,
			       uint32_t column)
{
	return pack_cell(m->pack, m->group, row, column);
}

const struct column *maker_column(const struct maker *m, uint32_t column)
{
	return pack_column(m->pack, m->group, column);
}

struct similar maker_similar(const struct maker *m, uint32_t row,
			     uint32_t column, unsigned how)
{
	return similar_rows(m->similarity, m->group, row, column, how);
}

bool maker_cell_date(const struct maker *m, uint32_t row, uint32_t column,
		     struct date *date)
{
	const struct value *cell = maker_cell(m, row, column);

	if (cell->kind != VALUE_DATE)
		return false;
	*date = pack_value_date(cell);
	return true;
}

struct str maker_word(const struct maker *m, const char *key)
{
	return phrases_get(m->phrases, str_of(key));
}

/* The text of a placeholder that the form did not set: a cell of the row. */
static struct str column_placeholder(struct maker *m, struct str name)
{
	if (!m->group || m->row == INDEX_NONE)
		return STR_NONE;
	for (uint32_t i = 0; i < m->group->n_columns; i++)
		if (str_eq(pack_text(m->pack, maker_column(m, i)->id), name))
			return maker_cell_words(m, m->row, i);
	return STR_NONE;
}

/* What was so at a certain time need not be so now. */
static bool is_past(const struct maker *m)
{
	return m->group->past || m->at.len;
}

/* Does a text begin with one of the words? */
static bool begins_with(struct str text, struct str words)
{
	struct str start;

	while (str_split(&words, ' ', &start))
		if (start.len && str_starts(text, start))
			return true;
	return false;
}

struct str maker_without_the(const struct maker *m, struct str noun)
{
	struct str the = maker_word(m, "words.the");

	if (the.len && str_starts(noun, the) &&
	    str_starts(str_from(noun, the.len), STR(" ")))
		return str_from(noun, the.len + 1);
	return noun;
}

/* Is the first word an abbreviation that is spelled, from one of the letters
 * on: MP and FBI, but not NATO? */
static bool is_spelled(struct str text, struct str letters)
{
	static const struct str vowels = STR("AEIOU");
	struct str first = str_head(text, 1);
	struct str second;
	size_t end = str_find(text, STR(" "));

	if (end > text.len)
		end = text.len;
	if (end < 2 || str_find(letters, first) == SIZE_MAX)
		return false;
	second = str_head(str_from(text, 1), 1);
	if (str_find(vowels, second) != SIZE_MAX)
		return false;
	for (size_t i = 0; i < end; i++)
		if (text.ptr[i] < 'A' || text.ptr[i] > 'Z')
			return false;
	return true;
}

/* "an" before a vowel sound, as far as spelling tells. */
static struct str indefinite_article(struct maker *m)
{
	struct str title =
		maker_without_the(m, pack_text(m->pack, m->group->title));
	bool an = (begins_with(title, maker_word(m, "words.an-before")) &&
		   !begins_with(title, maker_word(m, "words.a-before"))) ||
		  is_spelled(title, maker_word(m, "words.an-letters"));

	return maker_word(m, an ? "words.an" : "words.a");
}

static struct str verb_words(struct maker *m, struct str name)
{
	struct str verb = pack_verb(m->pack, m->group, m->row);
	struct sentence sentence = {m->phrases, m->arena, verb, m->at.len > 0};
	struct str text;

	if (!verb.len && m->group->kind == FACT_EVENT)
		sentence.verb = maker_word(m, "words.happen");
	text = verb_placeholder(&sentence, name);
	if (!text.len && verb.len && sentence.is_past &&
	    str_starts(name, STR("predicate")))
		maker_refuse(m, "the verb has no form for that time");
	return maker_fill(m, text);
}

/* The column whose things are options, or are typed. */
static uint32_t asked_column(const struct maker *m)
{
	if (m->column != INDEX_NONE)
		return m->column;
	return m->role == ROLE_VALUE ? LINK_VALUE : kinds[m->group->kind].own;
}

/* "these rivers", "which river": with the noun of their type, if it has one. */
static struct str noun_placeholder(struct maker *m, bool several)
{
	const struct column *column = maker_column(m, asked_column(m));
	uint32_t n_placeholders = m->n_placeholders;
	const struct thing_type *type;
	struct str noun;
	struct str text;

	if (column->type != COLUMN_THING)
		return maker_word(m, several ? "words.these" : "words.what");
	type = &m->pack->types[column->things];
	noun = pack_text(m->pack, several ? type->many : type->one);
	if (!noun.len)
		return maker_word(m, several ? "words.these" : "words.what");
	maker_set_placeholder(m, several ? "things" : "thing", noun);
	text = maker_fill(
		m, maker_word(m, several ? "parts.these" : "parts.which"));
	m->n_placeholders = n_placeholders;
	return text;
}

/* Of these kinds the phrases have an article of their own, unless the title
 * names its row. */
static struct str title_placeholder(struct maker *m)
{
	struct str title = pack_text(m->pack, m->group->title);
	bool bare =
		(m->group->kind == FACT_LINK || m->group->kind == FACT_NUMBER ||
		 m->group->kind == FACT_SERIES) &&
		str_find(title, STR("{what}")) == SIZE_MAX &&
		str_find(title, STR("{on}")) == SIZE_MAX;

	return maker_fill(m, bare ? maker_without_the(m, title) : title);
}

static struct str builtin_placeholder(struct maker *m, struct str name)
{
	if (m->group && str_eq(name, STR("these")))
		return noun_placeholder(m, true);
	if (m->group && str_eq(name, STR("which")))
		return noun_placeholder(m, false);
	if (m->group && str_eq(name, STR("title")))
		return title_placeholder(m);
	if (m->group && str_eq(name, STR("a")))
		return indefinite_article(m);
	if (m->group && str_eq(name, STR("plural")))
		return maker_fill(
			m, maker_without_the(
				   m, pack_text(m->pack, m->group->plural)));
	if (m->group && str_eq(name, STR("of")) && m->row != INDEX_NONE)
		return maker_subject(m, m->row);
	if (m->group && str_eq(name, STR("is")))
		return maker_word(m, is_past(m) ? "words.was" : "words.is");
	if (m->group && str_eq(name, STR("are")))
		return maker_word(m, is_past(m) ? "words.were" : "words.are");
	if (str_eq(name, STR("as_of")) && m->pack->meta.has_as_of)
		return maker_date(m, m->pack->meta.as_of);
	return m->group ? verb_words(m, name) : STR_NONE;
}

/* {on.when}, {from.year}: a date of the row with its preposition, or its year.
 */
static struct str date_placeholder(struct maker *m, struct str name, size_t dot)
{
	struct str part = str_from(name, dot + 1);
	struct str id = str_head(name, dot);

	for (uint32_t i = 0;
	     m->group && m->row != INDEX_NONE && i < m->group->n_columns; i++) {
		struct date date;

		if (!str_eq(pack_text(m->pack, maker_column(m, i)->id), id) ||
		    !maker_cell_date(m, m->row, i, &date))
			continue;
		if (str_eq(part, STR("when")))
			return maker_column_when(m, maker_column(m, i), date);
		if (str_eq(part, STR("year")) && date_year(date))
			return maker_year(m, date_year(date));
	}
	return STR_NONE;
}

/* Is it a plural that {name} stands for? */
static bool is_plural(const struct maker *m, struct str name)
{
	for (uint32_t i = m->n_placeholders; i-- > 0;)
		if (str_eq(str_of(m->placeholders[i].name), name))
			return m->placeholders[i].is_plural;
	if (str_eq(name, STR("title")))
		return m->group->is_plural;
	if (m->row == INDEX_NONE)
		return false;
	if (str_eq(name, STR("of")))
		return maker_is_plural(
			m, &(struct value){.kind = VALUE_THING,
					   .a = pack_subject(m->pack, m->group,
							     m->row)});
	for (uint32_t i = 0; i < m->group->n_columns; i++)
		if (str_eq(pack_text(m->pack, maker_column(m, i)->id), name))
			return maker_is_plural(m, maker_cell(m, m->row, i));
	return false;
}

/* {was/were:what}, {did:what}: the words, in the number of {what}. */
static struct str agreeing_text(struct maker *m, struct str name, size_t colon)
{
	static const struct {
		struct str one, many;
	} verbs[] = {{STR("is"), STR("are")},
		     {STR("did"), STR("do")},
		     {STR("predicate"), STR("predicates")}};
	bool many = is_plural(m, str_from(name, colon + 1));
	struct str words = str_head(name, colon);
	size_t slash = str_find(words, STR("/"));

	if (slash != SIZE_MAX)
		return many ? str_from(words, slash + 1)
			    : str_head(words, slash);
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (str_eq(words, verbs[i].one))
			return builtin_placeholder(m, many ? verbs[i].many
							   : verbs[i].one);
	return STR_NONE;
}

static struct str placeholder_text(struct maker *m, struct str name)
{
	size_t colon = str_find(name, STR(":"));
	size_t dot = str_find(name, STR("."));
	struct str text;

	for (uint32_t i = m->n_placeholders; i-- > 0;)
		if (str_eq(str_of(m->placeholders[i].name), name))
			return m->placeholders[i].text;
	if (colon != SIZE_MAX)
		return m->group ? agreeing_text(m, name, colon) : STR_NONE;
	if (dot != SIZE_MAX)
		return date_placeholder(m, name, dot);
	text = builtin_placeholder(m, name);
	return text.len ? text : column_placeholder(m, name);
}

static bool is_column(const struct maker *m, struct str name)
{
	struct str id = str_head(name, str_find(name, STR(".")));

	for (uint32_t i = 0; i < m->group->n_columns; i++)
		if (str_eq(pack_text(m->pack, maker_column(m, i)->id), id))
			return true;
	return false;
}

/* Why there is nothing that {name} could stand for. */
static const char *what_lacks(const struct maker *m, struct str name)
{
	if (m->group && !m->group->title.len && !m->group->verb.len &&
	    m->group->kind != FACT_EVENT && !is_column(m, name))
		return "the group has no title";
	return "a cell that the phrase needs is empty";
}

/* Appends what {name} stands for. */
static void add_placeholder(struct maker *m, struct strbuf *out,
			    struct str name)
{
	struct str text = placeholder_text(m, name);
	bool raised = name.len && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z';

	/* Empty where the question is about no time in particular. */
	if (str_eq(name, STR("at"))) {
		strbuf_add(out, m->at);
		return;
	}
	if (!text.len && raised) {
		struct strbuf lower = STRBUF_INIT;

		strbuf_addc(&lower, (char)(name.ptr[0] - 'A' + 'a'));
		strbuf_add(&lower, str_from(name, 1));
		utf8_capitalize(out, placeholder_text(m, strbuf_str(&lower)));
		strbuf_finish(&lower);
		return;
	}
	if (!text.len)
		maker_refuse(m, what_lacks(m, name));
	strbuf_add(out, text);
}

/* "Washington, D.C." needs no second full stop. */
static bool ends_sentence(const struct strbuf *out)
{
	return out->len && out->ptr[out->len - 1] == '.';
}

struct str maker_fill(struct maker *m, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str filled;

	while (text.len && !m->refusal) {
		size_t open = str_find(text, STR("{"));
		size_t close = str_find(str_from(text, open), STR("}"));

		if (open == SIZE_MAX || close == SIZE_MAX) {
			strbuf_add(&out, text);
			break;
		}
		strbuf_add(&out, str_head(text, open));
		add_placeholder(m, &out,
				str_head(str_from(text, open + 1), close - 1));
		text = str_from(text, open + close + 1);
		if (ends_sentence(&out) && str_starts(text, STR(".")))
			text = str_from(text, 1);
		if (out.len > FILLED_MOST)
			maker_refuse(m, "the phrase would be too long");
	}
	filled = arena_copy(m->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return filled;
}

/* The variant of a phrase for groups with a verb. */
static struct str phrase_of_verb(const struct maker *m, const char *key)
{
	if (!m->group || !pack_verb(m->pack, m->group, m->row).len)
		return STR_NONE;
	return maker_word(m, arena_printf(m->arena, "%s-verb", key).ptr);
}

static struct str sentence_text(const struct maker *m, enum role role)
{
	if (!m->group)
		return STR_NONE;
	return pack_text(m->pack,
			 m->column == INDEX_NONE
				 ? m->group->ask[role]
				 : maker_column(m, m->column)->ask[role]);
}

struct str maker_sentence(struct maker *m, enum role role)
{
	return maker_fill(m, sentence_text(m, role));
}

static bool has_date(struct str text, struct str id, const char *end)
{
	struct str start = STR("{");
	size_t at;

	while ((at = str_find(text, start)) != SIZE_MAX) {
		text = str_from(text, at + 1);
		if (str_starts(text, id) &&
		    str_starts(str_from(text, id.len), str_of(end)))
			return true;
	}
	return false;
}

/* "in 2004": does the sentence tell the date of the row, in `column`, by its
 * year alone? */
static bool tells_year(const struct maker *m, struct str text, uint32_t *column)
{
	const struct kind *kind = &kinds[m->group->kind];
	uint32_t named = kind->roles[m->role].needs;
	struct str id;

	if (named != kind->date || m->group->kind == FACT_EVENT)
		return false;
	*column = named;
	id = pack_text(m->pack, maker_column(m, named)->id);
	return has_date(text, id, ".year}") && !has_date(text, id, "}") &&
	       !has_date(text, id, ".when}");
}

/* Then there must be no other in that year, and things are called by the name
 * that they had throughout it. */
static void set_year(struct maker *m, uint32_t column)
{
	struct date date;
	int year;

	if (!fact_own_year(m->pack, m->group, m->row, column)) {
		maker_refuse(m, "there may have been another one in that year");
		return;
	}
	year = maker_cell_date(m, m->row, column, &date) ? date_year(date) : 0;
	if (year)
		maker_set_when(m, date_of_year(year));
}

/* The author's question in place of the phrase of a form. It must tell the time
 * where the phrase would. */
static struct str own_stem(struct maker *m, const char *key)
{
	struct str text;
	uint32_t column;

	if (m->role == ROLE_NONE || !str_starts(str_of(key), STR("forms.")))
		return STR_NONE;
	text = sentence_text(m, m->role);
	if (text.len && m->at.len && str_find(text, STR("{at}")) == SIZE_MAX)
		maker_refuse(m, "its sentence under `ask` tells no time: write "
				"{at}");
	if (text.len && tells_year(m, text, &column))
		set_year(m, column);
	return text;
}

struct str maker_phrase(struct maker *m, const char *key)
{
	struct str text = own_stem(m, key);

	if (!text.len)
		text = phrase_of_verb(m, key);
	if (!text.len)
		text = maker_word(m, key);
	if (!text.len) {
		maker_refuse(m, "the language has no phrase for it");
		return STR_NONE;
	}
	return maker_fill(m, text);
}

struct str maker_join(struct maker *m, const struct str *texts, uint32_t n,
		      const char *between)
{
	struct strbuf out = STRBUF_INIT;
	struct str joined;

	for (uint32_t i = 0; i < n; i++) {
		if (i)
			strbuf_addz(&out, between);
		strbuf_add(&out, texts[i]);
	}
	joined = arena_copy(m->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return joined;
}

struct str maker_enumerate(struct maker *m, const struct str *texts, uint32_t n)
{
	uint32_t before = m->n_placeholders;
	struct str last = texts[n - 1];
	struct str text;

	if (n == 1)
		return last;
	maker_set_placeholder(m, "others", maker_join(m, texts, n - 1, ", "));
	maker_set_placeholder(m, "last", last);
	text = maker_phrase(m, "proof.and");
	m->n_placeholders = before;
	return text;
}
