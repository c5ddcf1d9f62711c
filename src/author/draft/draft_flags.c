#include "author/draft/draft_flags.h"
#include "author/title_words.h"

#include "author/draft/column_header.h"
#include "author/draft/draft_lines.h"
#include "author/draft/table_words.h"

#include <string.h>

/* "fat-soluble", "landlocked", "in the Karakoram". */
static bool is_quality(const struct phrases *phrases, struct str title)
{
	return table_ends_like(phrases, "qualities", last_word(title)) ||
	       table_ends_in(phrases, "qualities-words", title) ||
	       table_word(phrases, "prepositions", first_word(title)) ||
	       table_word(phrases, "adverbs", first_word(title));
}

/* "a hunting dog", in a table of dogs; "a capital". */
static bool is_kind(struct drafting *d, struct str title)
{
	struct str last = last_word(title);
	struct str thing =
		d->name == INDEX_NONE ? STR_NONE : d->columns[d->name].title;

	return table_word(d->draft->phrases, "kinds", last) ||
	       str_eq(last, last_word(thing)) ||
	       str_eq(last, title_singular(&d->arena, d->draft->id));
}

/* Takes "has" and the like off the front. */
static bool take_word(struct str *title, struct str word)
{
	struct str first = first_word(*title);

	if (!str_eq(first, word) || first.len == title->len)
		return false;
	*title = str_trim(str_from(*title, first.len));
	return true;
}

/* "a " or "an ", and nothing before plurals and what is not counted. */
static const char *article_of(const struct phrases *phrases, struct str title)
{
	if (title_is_plural(phrases, title) ||
	    table_ends_in(phrases, "masses", title))
		return "";
	return strchr("aeiouAEIOU", title.ptr[0]) ? "an " : "a ";
}

/* ", verb: have/has rings" or ", title: a hunting dog"; empty if the header
 * tells neither. */
static struct str words_of(struct drafting *d, struct str title)
{
	const struct phrases *phrases = d->draft->phrases;
	bool is_said = take_word(&title, STR("is"));

	if (take_word(&title, STR("has")))
		return arena_printf(&d->arena, ", verb: have/has %s" STR_FMT,
				    article_of(phrases, title), STR_ARG(title));
	if (title_is_verb(title))
		return arena_printf(&d->arena, ", verb: " STR_FMT,
				    STR_ARG(verb_forms(&d->arena, title)));
	if (title_is_plural(phrases, title))
		return arena_printf(&d->arena, ", verb: have/has " STR_FMT,
				    STR_ARG(title));
	if (take_word(&title, STR("can")))
		return arena_printf(&d->arena, ", verb: is able to " STR_FMT,
				    STR_ARG(title));
	if (is_kind(d, title) && !is_quality(phrases, title))
		return arena_printf(&d->arena, ", title: %s" STR_FMT,
				    article_of(phrases, title), STR_ARG(title));
	if (is_said || is_quality(phrases, title))
		return arena_printf(&d->arena, ", title: " STR_FMT,
				    STR_ARG(draft_quoted(d, title)));
	return STR_NONE;
}

const char *draft_flag_flaw(struct drafting *d, const struct drafted *column)
{
	if (words_of(d, column->title).len)
		return NULL;
	return "yes and no; write `title: a toll bridge`, or `verb: have/has a "
	       "toll`";
}

/* Does any row say no? Then an empty cell may mean something else. */
static bool says_no(const struct drafting *d, uint32_t column)
{
	struct strbuf buffer = STRBUF_INIT;
	bool says = false;

	for (uint32_t row = 1; !says && row < d->csv.n_rows; row++)
		says = table_word(d->draft->phrases, "no",
				  csv_cell(&d->csv, row, column, &buffer));
	strbuf_finish(&buffer);
	return says;
}

void draft_add_flag(struct drafting *d, const struct drafted *column)
{
	uint32_t index = (uint32_t)(column - d->columns);

	strbuf_add(d->out, words_of(d, column->title));
	if (column->guess.is_full ||
	    (!says_no(d, index) && !d->draft->tidy->columns[index].emptied))
		strbuf_addz(d->out, ", complete: each");
}
