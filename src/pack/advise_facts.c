/*
 * Facts that make bad questions: one stated twice, and values that their
 * subject gives away.
 */
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/form_names.h"
#include "pack/kind.h"
#include "pack/validator.h"

#include <stdlib.h>

/* Shorter words are ignored; this many shared words suggest the same fact. */
enum { LETTERS_LEAST = 4, WORDS_SHARED = 2 };

/* In a longer value, one word may well match by chance. */
enum { SHORT_MOST = 4 };

/* Enough values to see which words are common to them. */
enum { COMPARED_MOST = 64 };

/* Limits how many rows with overlapping dates each row is compared with. */
enum { NEIGHBOURS_MOST = 16 };

/* Over a longer period, too much happens. */
enum { DAYS_MOST = 31 };

/* A row that says when something began or took place. */
struct dated {
	struct date date;
	uint32_t group;
	uint32_t row;
};

struct dated_rows {
	VEC(struct dated) all;
};

static void add_dated(struct dated_rows *rows, const struct pack *pack,
		      uint32_t g)
{
	const struct group *group = &pack->groups[g];
	uint32_t column = kinds[group->kind].date;

	if ((group->kind != FACT_EVENT && group->kind != FACT_TERM &&
	     group->kind != FACT_RENAME) ||
	    !group_has_forms(group))
		return;
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		const struct value *cell = pack_cell(pack, group, row, column);
		struct date date;

		if (cell->kind != VALUE_DATE)
			continue;
		date = pack_value_date(cell);
		if (!date_is_open(date) && date.last - date.first < DAYS_MOST)
			*vec_push(&rows->all) = (struct dated){date, g, row};
	}
}

static int by_first_day(const void *left, const void *right)
{
	const struct dated *a = left;
	const struct dated *b = right;

	if (a->date.first != b->date.first)
		return a->date.first < b->date.first ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

static void add_words(struct strbuf *out, const struct pack *pack,
		      const struct value *cell)
{
	strbuf_addc(out, ' ');
	if (cell->kind == VALUE_TEXT)
		utf8_fold(out, pack_value_text(pack, cell));
	else if (cell->kind == VALUE_THING)
		utf8_fold(out, pack_thing_name(pack, cell->a));
}

/* Everything the row says except its date. */
static void tell(struct strbuf *out, const struct pack *pack,
		 const struct dated *dated)
{
	const struct group *group = &pack->groups[dated->group];

	strbuf_reset(out);
	add_words(out, pack,
		  pack_cell(pack, group, dated->row, kinds[group->kind].own));
	strbuf_addc(out, ' ');
	utf8_fold(out, pack_verb(pack, group, dated->row));
	strbuf_addc(out, ' ');
	if (group->kind != FACT_EVENT)
		utf8_fold(out, pack_text(pack, group->title));
}

/* How many words of some length are in both texts, each counted once. */
static uint32_t shared_words(struct str a, struct str b)
{
	struct str all = a;
	struct str word;
	uint32_t n = 0;

	while (utf8_next_word(&a, &word)) {
		struct str before = {all.ptr, (size_t)(word.ptr - all.ptr)};

		n += utf8_length(word) >= LETTERS_LEAST &&
		     utf8_has_words(b, word) && !utf8_has_words(before, word);
	}
	return n;
}

static void report_same(const struct check *c, const struct dated *a,
			const struct dated *b)
{
	bool is_later = c->pack->rows[a->row].line > c->pack->rows[b->row].line;
	const struct dated *first = is_later ? b : a;
	const struct dated *second = is_later ? a : b;

	validator_warning(
		c, WARN_SAME_FACT, validator_row_node(c, second->row),
		"leave one of them out, or give its group `forms: none`",
		"it seems to repeat the fact in line %u",
		c->pack->rows[first->row].line);
}

static void compare(const struct check *c, const struct dated *a,
		    const struct dated *b, struct strbuf *words)
{
	if (a->group == b->group)
		return;
	tell(&words[0], c->pack, a);
	tell(&words[1], c->pack, b);
	if (shared_words(strbuf_str(&words[0]), strbuf_str(&words[1])) >=
	    WORDS_SHARED)
		report_same(c, a, b);
}

void advise_same_facts(const struct check *c)
{
	struct dated_rows rows = {VEC_INIT};
	struct strbuf words[2] = {STRBUF_INIT, STRBUF_INIT};

	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		add_dated(&rows, c->pack, g);
	if (rows.all.n)
		qsort(rows.all.at, rows.all.n, sizeof(*rows.all.at),
		      by_first_day);
	for (uint32_t i = 0; i < rows.all.n; i++)
		for (uint32_t j = i + 1;
		     j < rows.all.n && j <= i + NEIGHBOURS_MOST &&
		     rows.all.at[j].date.first <= rows.all.at[i].date.last;
		     j++)
			compare(c, &rows.all.at[i], &rows.all.at[j], words);
	vec_finish(&rows.all);
	strbuf_finish(&words[0]);
	strbuf_finish(&words[1]);
}

static size_t common_start(struct str a, struct str b)
{
	size_t n = 0;
	int32_t of_a;
	int32_t of_b;

	while (utf8_next(&a, &of_a) && utf8_next(&b, &of_b) && of_a == of_b)
		n++;
	return n;
}

/* Do the words share a stem, like German and Germany, Swedish and Sweden? */
static bool have_one_stem(struct str a, struct str b)
{
	size_t of_a = utf8_length(a);
	size_t of_b = utf8_length(b);
	size_t longer = of_a > of_b ? of_a : of_b;
	size_t n = common_start(a, b);

	return n >= LETTERS_LEAST && 2 * n >= longer;
}

/* Is the word in several values, as in Karaganda Region, Almaty Region? */
static bool is_common(const struct pack *pack, const struct group *group,
		      struct str word)
{
	struct strbuf value = STRBUF_INIT;
	uint32_t n = 0;

	for (uint32_t i = 0; i < group->n_rows && i < COMPARED_MOST; i++) {
		strbuf_reset(&value);
		add_words(&value, pack,
			  pack_cell(pack, group, group->first_row + i,
				    LINK_VALUE));
		n += utf8_has_words(strbuf_str(&value), word);
	}
	strbuf_finish(&value);
	return n > 1;
}

/* Is a word of the value formed like one of the subject? */
static bool tells(const struct pack *pack, const struct group *group,
		  struct str subject, struct str value)
{
	struct str word;

	while (utf8_next_word(&value, &word)) {
		struct str rest = subject;
		struct str other;

		while (utf8_next_word(&rest, &other))
			if (have_one_stem(word, other) &&
			    !is_common(pack, group, word))
				return true;
	}
	return false;
}

static bool is_short(struct str text)
{
	struct str word;
	uint32_t n = 0;

	while (utf8_next_word(&text, &word))
		n++;
	return n <= SHORT_MOST;
}

static bool subject_tells(const struct pack *pack, const struct group *group,
			  uint32_t row, struct strbuf *words)
{
	strbuf_reset(&words[0]);
	strbuf_reset(&words[1]);
	add_words(&words[0], pack, pack_cell(pack, group, row, LINK_WHAT));
	add_words(&words[1], pack, pack_cell(pack, group, row, LINK_VALUE));
	return is_short(strbuf_str(&words[0])) &&
	       is_short(strbuf_str(&words[1])) &&
	       tells(pack, group, strbuf_str(&words[0]), strbuf_str(&words[1]));
}

static void check_subjects(const struct check *c, const struct group *group,
			   struct strbuf *words)
{
	uint32_t first = INDEX_NONE;
	uint32_t n = 0;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		if (!subject_tells(c->pack, group, row, words))
			continue;
		first = n++ ? first : row;
	}
	if (!n)
		return;
	validator_warning(c, WARN_SUBJECT_TELLS,
			  validator_cell_node(c, group, first, LINK_VALUE),
			  "leave out what can be guessed, or accept it",
			  "the name of the subject contains the value, which "
			  "gives it away%s",
			  n > 1 ? "; other rows have the same problem" : "");
}

void advise_telling_subjects(const struct check *c)
{
	struct strbuf words[2] = {STRBUF_INIT, STRBUF_INIT};

	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		if (c->pack->groups[g].kind == FACT_LINK &&
		    group_has_forms(&c->pack->groups[g]))
			check_subjects(c, &c->pack->groups[g], words);
	strbuf_finish(&words[0]);
	strbuf_finish(&words[1]);
}
