#include "row_words.h"

#include "claim_time.h"
#include "pattern.h"
#include "spoken_value.h"

static bool is_thing(const struct book *book, uint32_t thing, struct str key)
{
	const struct lexicon *lexicon = book->lexicon;

	for (uint32_t at = lexicon_first(lexicon, key); at != INDEX_NONE;
	     at = lexicon_next(lexicon, at))
		if (things_same(book->pack, lexicon_thing(lexicon, at), thing))
			return true;
	return false;
}

bool value_is(const struct book *book, const struct value *value,
	      struct str text)
{
	struct arena arena = ARENA_INIT;
	struct str key = said_of(&arena, text).key;
	bool is = false;

	if (value->kind == VALUE_THING)
		is = is_thing(book, value->a, key);
	else if (value->kind == VALUE_TEXT)
		is = str_eq(key,
			    said_of(&arena, pack_value_text(book->pack, value))
				    .key);
	arena_finish(&arena);
	return is;
}

static bool read_date(const struct book *book, struct str text,
		      struct date *date)
{
	return said_date(book->phrases, text, date) ||
	       said_when(book->phrases, text, date);
}

static bool is_figure(const struct book *book, const struct value *cell,
		      struct str text)
{
	struct number here = pack_value_number(book->pack, cell);
	struct number number;

	return said_figure(book->phrases, text, &number) &&
	       number.qualifier == here.qualifier && number.lo == here.lo &&
	       number.hi == here.hi && number.power == here.power;
}

static bool is_name_of_row(const struct book *book, const struct group *group,
			   uint32_t row, struct str text)
{
	struct arena arena = ARENA_INIT;
	bool is = lexicon_row_has(book->lexicon, group, row,
				  said_of(&arena, text).key);

	arena_finish(&arena);
	return is;
}

/* "Asar merged with Otan", for an event named like this. */
static bool is_clause(const struct book *book, const struct group *group,
		      uint32_t row, struct str text)
{
	struct str verb = pack_verb(book->pack, group, row);
	struct matching match;

	vec_each (clause, &book->clauses)
		if (clause->group == group && str_eq(clause->verb, verb) &&
		    pattern_first(clause->pattern, text, &match) &&
		    book_agrees(book, clause->agrees, clause->plural, &match))
			return value_is(
				book,
				pack_cell(book->pack, group, row, EVENT_WHAT),
				match_text(&match, "what"));
	return false;
}

static bool says(const struct book *book, const struct group *group,
		 uint32_t row, uint32_t column, struct str text, bool exactly)
{
	const struct value *cell = pack_cell(book->pack, group, row, column);
	struct date here;
	struct date date;

	if (cell->kind == VALUE_NUMBER)
		return is_figure(book, cell, text);
	if (group->kind == FACT_RENAME && column == RENAME_NAME)
		return is_name_of_row(book, group, row, text);
	if (cell->kind != VALUE_DATE)
		return value_is(book, cell, text) ||
		       is_clause(book, group, row, text);
	here = pack_value_date(cell);
	if (!read_date(book, text, &date))
		return false;
	return exactly ? date.first == here.first && date.last == here.last &&
				 date.part == here.part
		       : date.first <= here.first && here.last <= date.last;
}

bool row_says(const struct book *book, const struct group *group, uint32_t row,
	      uint32_t column, struct str text)
{
	return says(book, group, row, column, text, false);
}

bool row_says_exactly(const struct book *book, const struct group *group,
		      uint32_t row, uint32_t column, struct str text)
{
	return says(book, group, row, column, text, true);
}

bool words_hold(struct str whole, struct str part)
{
	struct arena arena = ARENA_INIT;
	struct str a = said_of(&arena, whole).key;
	struct str b = said_of(&arena, part).key;
	bool found = false;

	for (size_t at = 0; !found && at + b.len < a.len + 1; at++) {
		struct str rest = str_from(a, at);

		found = (!at || a.ptr[at - 1] == ' ') && str_starts(rest, b) &&
			(rest.len == b.len || rest.ptr[b.len] == ' ');
	}
	arena_finish(&arena);
	return found;
}
