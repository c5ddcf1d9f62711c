#include "author/article_advice.h"

#include "author/row_place.h"
#include "author/title_words.h"
#include "base/mention.h"
#include "base/utf8.h"
#include "pack/form_names.h"
#include "pack/kind.h"

struct advising {
	const struct pack *pack;
	const struct phrases *phrases;
	const struct source *source;
	struct diags *diags;
	struct arena arena;
};

static struct str words(const struct advising *a, const char *key)
{
	return phrases_get(a->phrases, str_of(key));
}

/* United States: one of those that the language lists. */
static bool is_listed(struct advising *a, struct str name)
{
	struct str listed;

	for (int i = 1;; i++) {
		listed = words(
			a, arena_printf(&a->arena, "articles.names.%d", i).ptr);
		if (!listed.len || str_eq(listed, name))
			return listed.len > 0;
	}
}

/* Treaty of Rome, Black Sea; but not The Hague. */
static bool needs_article(struct advising *a, struct str name)
{
	struct str rest = name;
	struct str first;
	struct str second = STR_NONE;

	str_split(&rest, ' ', &first);
	if (str_is_one_of(first, words(a, "articles.with")))
		return false;
	str_split(&rest, ' ', &second);
	return (str_is_one_of(first, words(a, "articles.before-of")) &&
		str_eq(second, words(a, "articles.of"))) ||
	       is_listed(a, name) ||
	       str_is_one_of(last_word(name), words(a, "articles.last"));
}

/* A text of several words may have its article, or be no name: "the Civil War",
 * "led the Union". */
static bool text_needs_article(struct advising *a, struct str text)
{
	struct str rest = text;
	int32_t first;

	return utf8_next(&rest, &first) && utf8_kind(first) == UTF8_UPPER &&
	       !mentions_any(text, words(a, "words.the")) &&
	       needs_article(a, text);
}

/* "Was The Brooklyn Bridge opened", "When did A museum open?" Only a title, as
 * that of The Scream, has a capital there. */
static bool has_capital(struct advising *a, struct str name)
{
	struct str rest = name;
	struct str article = STR_NONE;
	int32_t next;

	str_split(&rest, ' ', &article);
	if (!str_is_one_of(article, words(a, "articles.with")) ||
	    !utf8_next(&rest, &next))
		return false;
	return utf8_kind(next) == UTF8_LOWER ||
	       (str_find(rest, STR(" ")) != SIZE_MAX &&
		(str_is_one_of(last_word(name), words(a, "articles.last")) ||
		 str_is_one_of(last_word(name), words(a, "articles.places"))));
}

static void warn_type(struct advising *a, const struct thing_type *type,
		      struct str name, uint32_t n)
{
	source_warning(
		source_file(a->source, type->part), a->diags, WARN_ARTICLE,
		(struct span){type->line, type->column, type->id.len},
		2 * n > type->n ? "write `the: yes` on the type, and "
				  "`the: no` where it does not"
		: n > 1		? "write `the: yes` on each of them"
				: "write `the: yes` on it",
		"inside a sentence `" STR_FMT "` needs `the`%s", STR_ARG(name),
		n > 1 ? ", and so do others of its type" : "");
}

static void check_type(struct advising *a, const struct thing_type *type)
{
	struct str first = STR_NONE;
	struct str capital = STR_NONE;
	uint32_t n = 0;

	for (uint32_t i = 0; !type->people && i < type->n; i++) {
		const struct thing *thing = &a->pack->things[type->first + i];
		struct str name = pack_text(
			a->pack, a->pack->spellings[thing->first_spelling]);

		if (!capital.len && has_capital(a, name))
			capital = name;
		if (thing->the || !needs_article(a, name))
			continue;
		first = n++ ? first : name;
	}
	if (n)
		warn_type(a, type, first, n);
	if (capital.len)
		source_warning(
			source_file(a->source, type->part), a->diags,
			WARN_ARTICLE,
			(struct span){type->line, type->column, type->id.len},
			"leave the article out and write `the: yes`",
			"inside a sentence `" STR_FMT "` has a capital article",
			STR_ARG(capital));
}

static struct str text_of(const struct advising *a, const struct group *group,
			  uint32_t row, uint32_t column)
{
	const struct value *cell = pack_cell(a->pack, group, row, column);

	return cell->kind == VALUE_TEXT ? pack_value_text(a->pack, cell)
					: STR_NONE;
}

typedef bool (*reading)(struct advising *a, struct str text);

/* The first row of a column whose text `reads` so, or NONE. */
static uint32_t find_text(struct advising *a, const struct group *group,
			  uint32_t column, reading reads)
{
	for (uint32_t i = 0; i < group->n_rows; i++)
		if (reads(a, text_of(a, group, group->first_row + i, column)))
			return group->first_row + i;
	return INDEX_NONE;
}

static void warn_text(struct advising *a, uint32_t row, struct str text,
		      const char *hint, const char *what)
{
	source_warning(row_source(a->pack, a->source, row), a->diags,
		       WARN_ARTICLE, row_span(a->pack, row), hint,
		       "inside a sentence `" STR_FMT "` %s", STR_ARG(text),
		       what);
}

/* "The homeland of Vermeer is Netherlands." */
static void check_column(struct advising *a, const struct group *group,
			 uint32_t column)
{
	uint32_t row = find_text(a, group, column, text_needs_article);

	if (row != INDEX_NONE)
		warn_text(a, row, text_of(a, group, row, column),
			  "write it in front; whoever types the answer may "
			  "leave it out",
			  "needs `the`");
	row = find_text(a, group, column, has_capital);
	if (row != INDEX_NONE)
		warn_text(a, row, text_of(a, group, row, column),
			  "begin with a small letter", "has a capital article");
}

/* The texts that stand as nouns in sentences; holders of an office are people.
 */
static void check_group(struct advising *a, const struct group *group)
{
	if (group->kind == FACT_TERM || group->kind == FACT_RENAME ||
	    group->kind == FACT_SERIES || !group_has_forms(group))
		return;
	check_column(a, group, kinds[group->kind].own);
	if (group->kind == FACT_LINK)
		check_column(a, group, LINK_VALUE);
}

void article_advice_add(const struct pack *pack, const struct phrases *phrases,
			const struct source *source, struct diags *diags)
{
	struct advising a = {pack, phrases, source, diags, ARENA_INIT};

	for (uint32_t i = 0; i < pack->n_types; i++)
		check_type(&a, &pack->types[i]);
	for (uint32_t i = 0; i < pack->n_groups; i++)
		check_group(&a, &pack->groups[i]);
	arena_finish(&a.arena);
}
