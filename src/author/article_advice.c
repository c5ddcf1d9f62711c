#include "author/article_advice.h"

struct advising {
	const struct pack *pack;
	const struct phrases *phrases;
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
	struct str last;

	str_split(&rest, ' ', &first);
	last = first;
	if (str_is_one_of(first, words(a, "articles.with")))
		return false;
	if (str_split(&rest, ' ', &second))
		last = second;
	while (str_split(&rest, ' ', &last))
		;
	return (str_is_one_of(first, words(a, "articles.before-of")) &&
		str_eq(second, words(a, "articles.of"))) ||
	       is_listed(a, name) ||
	       str_is_one_of(last, words(a, "articles.last"));
}

static void check_type(struct advising *a, const struct thing_type *type,
		       const struct source *source, struct diags *diags)
{
	struct str first = STR_NONE;
	uint32_t n = 0;

	for (uint32_t i = 0; !type->people && i < type->n; i++) {
		const struct thing *thing = &a->pack->things[type->first + i];
		struct str name = pack_text(
			a->pack, a->pack->spellings[thing->first_spelling]);

		if (thing->the || !needs_article(a, name))
			continue;
		first = n++ ? first : name;
	}
	if (n)
		source_warning(
			source_file(source, type->part), diags, WARN_ARTICLE,
			(struct span){type->line, type->column, type->id.len},
			2 * n > type->n ? "write `the: yes` on the type, and "
					  "`the: no` where it does not"
			: n > 1		? "write `the: yes` on each of them"
					: "write `the: yes` on it",
			"inside a sentence `" STR_FMT "` needs `the`%s",
			STR_ARG(first),
			n > 1 ? ", and so do others of its type" : "");
}

void article_advice_add(const struct pack *pack, const struct phrases *phrases,
			const struct source *source, struct diags *diags)
{
	struct advising a = {pack, phrases, ARENA_INIT};

	for (uint32_t i = 0; i < pack->n_types; i++)
		check_type(&a, &pack->types[i], source, diags);
	arena_finish(&a.arena);
}
