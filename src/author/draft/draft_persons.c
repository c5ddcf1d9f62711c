#include "author/draft/draft_persons.h"

#include "author/draft/column_header.h"
#include "author/draft/table_words.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/slug.h"

#include <ctype.h>
#include <string.h>

/* "Henry VIII", "Matilda of Flanders", but not "fall from a horse". */
static bool may_be_person(const struct phrases *phrases, struct str text)
{
	struct str word;
	uint32_t large = 0;
	uint32_t n = 0;

	for (; str_split(&text, ' ', &word); n++) {
		if (table_word(phrases, "no-persons", word))
			return false;
		if (word.len &&
		    (isdigit((unsigned char)*word.ptr) || *word.ptr == '&'))
			return false;
		if (word.len && !islower((unsigned char)*word.ptr))
			large++;
		else if (!n || !table_word(phrases, "particles", word))
			return false;
	}
	return n > 1 && n < 7 && large > 1;
}

/* Takes the next value of a cell off the front. */
static bool take_value(const struct drafted *column, struct str *rest,
		       struct str *value)
{
	if (!rest->len)
		return false;
	if (!column->guess.is_several) {
		*value = *rest;
		*rest = STR_NONE;
		return true;
	}
	if (!str_split(rest, ';', value))
		return false;
	*value = str_trim(*value);
	return true;
}

/* Are most of its values names of persons? */
static bool has_persons(const struct drafting *d, uint32_t column)
{
	struct strbuf buffer = STRBUF_INIT;
	uint32_t persons = 0;
	uint32_t all = 0;

	for (uint32_t row = 1; row < d->csv.n_rows; row++) {
		struct str rest = csv_cell(&d->csv, row, column, &buffer);
		struct str value;

		while (take_value(&d->columns[column], &rest, &value)) {
			persons += may_be_person(d->draft->phrases, value);
			all++;
		}
	}
	strbuf_finish(&buffer);
	return all && persons * 3 >= all * 2;
}

bool draft_asks_who(struct drafting *d, const struct drafted *column)
{
	const struct phrases *phrases = d->draft->phrases;

	return !column->verb.len &&
	       table_ends_in(
		       phrases, "persons",
		       title_noun(title_singular(&d->arena, column->title)));
}

void find_persons(struct drafting *d)
{
	for (uint32_t i = 0; i < d->csv.n_columns; i++) {
		struct drafted *column = &d->columns[i];

		column->is_person = column->guess.type && !column->is_used &&
				    !strcmp(column->guess.type, "text") &&
				    (draft_asks_who(d, column) ||
				     str_ends(column->verb, STR(" by"))) &&
				    has_persons(d, i);
	}
}

struct str person_id(struct drafting *d, struct str name)
{
	struct strbuf id = STRBUF_INIT;
	struct str made;

	slug_add(&id, name);
	made = arena_copy(&d->arena, strbuf_str(&id));
	strbuf_finish(&id);
	return made;
}

static void add_new(struct drafting *d, struct strmap *seen, struct str name,
		    void (*add)(struct drafting *d, struct str id,
				struct str name))
{
	struct str id = person_id(d, name);
	bool is_new;

	strmap_put(seen, id, &is_new);
	if (is_new && name.len)
		add(d, id, arena_copy(&d->arena, name));
}

void each_person(struct drafting *d,
		 void (*add)(struct drafting *d, struct str id,
			     struct str name))
{
	struct strmap seen = STRMAP_INIT;
	struct strbuf buffer = STRBUF_INIT;

	for (uint32_t i = 0; i < d->csv.n_columns; i++)
		for (uint32_t row = 1;
		     d->columns[i].is_person && row < d->csv.n_rows; row++) {
			struct str rest = csv_cell(&d->csv, row, i, &buffer);
			struct str value;

			while (take_value(&d->columns[i], &rest, &value))
				add_new(d, &seen, value, add);
		}
	strmap_finish(&seen);
	strbuf_finish(&buffer);
}
