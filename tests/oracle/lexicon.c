#include "lexicon.h"

#include "base/strbuf.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <stdlib.h>

struct entry {
	uint32_t thing;
	uint32_t next; /* with the same words, or NONE */
};

struct lexicon {
	const struct pack *pack;
	struct arena arena;
	struct strmap first; /* bare words -> entry */
	VEC(struct entry) entries;
	struct str *cells;  /* the bare words of each cell with text */
	struct str *values; /* and of each value with text */
};

static bool is_kept(int32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       (c >= 0xAA && c != 0xAB && c != 0xBB &&
		!(c >= 0x2000 && c <= 0x206F));
}

static bool is_kept_first(struct str text)
{
	int32_t c;

	return utf8_next(&text, &c) && is_kept(c);
}

/* A sign comes before a digit or ends a word: -5, Na+, C++; a hyphen does
 * not count. */
static bool is_sign(int32_t c, bool in_word, struct str rest)
{
	if (c != '+' && c != '-' && c != '#')
		return false;
	return in_word ? !is_kept_first(rest)
		       : rest.len && rest.ptr[0] >= '0' && rest.ptr[0] <= '9';
}

/* Words of letters and digits separated by single spaces. */
static void add_bare(struct strbuf *out, struct str folded)
{
	int32_t c;

	while (utf8_next(&folded, &c)) {
		bool in_word = out->len && out->ptr[out->len - 1] != ' ';

		if (is_kept(c) || is_sign(c, in_word, folded))
			utf8_add(out, c);
		else if (in_word)
			strbuf_addc(out, ' ');
	}
}

static struct str without_article(struct str key)
{
	static const struct str articles[] = {STR("the "), STR("a "),
					      STR("an ")};

	for (int i = 0; i < 3; i++)
		if (str_starts(key, articles[i]) && key.len > articles[i].len)
			return str_from(key, articles[i].len);
	return key;
}

struct said said_of(struct arena *arena, struct str text)
{
	struct strbuf folded = STRBUF_INIT;
	struct strbuf bare = STRBUF_INIT;
	struct said said = {.text = text};

	utf8_fold_case(&folded, text);
	add_bare(&bare, strbuf_str(&folded));
	said.key =
		arena_copy(arena, without_article(str_trim(strbuf_str(&bare))));
	if (!said.key.len) /* only signs: "+" differs from "-" */
		said.key = text;
	strbuf_finish(&folded);
	strbuf_finish(&bare);
	return said;
}

static void add_name(struct lexicon *lexicon, struct str text, uint32_t thing)
{
	struct said said = said_of(&lexicon->arena, text);
	bool is_new;
	uint32_t *slot = strmap_put(&lexicon->first, said.key, &is_new);
	uint32_t next = is_new ? INDEX_NONE : *slot;

	for (uint32_t at = next; at != INDEX_NONE;
	     at = lexicon->entries.at[at].next)
		if (lexicon->entries.at[at].thing == thing)
			return;
	*slot = lexicon->entries.n;
	*vec_push(&lexicon->entries) = (struct entry){thing, next};
}

static void add_spellings(struct lexicon *lexicon)
{
	const struct pack *pack = lexicon->pack;

	for (uint32_t i = 0; i < pack->n_things; i++) {
		const struct thing *thing = &pack->things[i];

		for (uint32_t j = 0; j < thing->n_spellings; j++)
			add_name(lexicon,
				 pack_text(
					 pack,
					 pack->spellings[thing->first_spelling +
							 j]),
				 i);
		if (thing->names != INDEX_NONE)
			add_name(lexicon,
				 pack_text(pack,
					   pack->groups[thing->names].title),
				 i);
	}
}

static void add_names_of_row(struct lexicon *lexicon, const struct group *group,
			     uint32_t row)
{
	const struct pack *pack = lexicon->pack;
	const struct value *also = pack_cell(pack, group, row, RENAME_ALSO);
	uint32_t thing = pack_subject(pack, group, row);

	if (thing == INDEX_NONE)
		return;
	add_name(
		lexicon,
		pack_value_text(pack, pack_cell(pack, group, row, RENAME_NAME)),
		thing);
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++)
		add_name(lexicon,
			 pack_value_text(pack, &pack->values[also->a + i]),
			 thing);
}

static void add_renames(struct lexicon *lexicon)
{
	const struct pack *pack = lexicon->pack;

	for (uint32_t g = 0; g < pack->n_groups; g++)
		for (uint32_t i = 0; pack->groups[g].kind == FACT_RENAME &&
				     i < pack->groups[g].n_rows;
		     i++)
			add_names_of_row(lexicon, &pack->groups[g],
					 pack->groups[g].first_row + i);
}

static struct str *bare_values(struct lexicon *lexicon,
			       const struct value *values, uint32_t n)
{
	struct str *bare = arena_array(&lexicon->arena, struct str, n + 1);

	for (uint32_t i = 0; i < n; i++)
		if (values[i].kind == VALUE_TEXT)
			bare[i] = said_of(&lexicon->arena,
					  pack_value_text(lexicon->pack,
							  &values[i]))
					  .key;
	return bare;
}

struct lexicon *lexicon_create(const struct pack *pack)
{
	struct lexicon *lexicon = mem_resize(NULL, sizeof(*lexicon));

	*lexicon = (struct lexicon){
		.pack = pack, .arena = ARENA_INIT, .first = STRMAP_INIT};
	add_spellings(lexicon);
	add_renames(lexicon);
	lexicon->cells = bare_values(lexicon, pack->cells, pack->n_cells);
	lexicon->values = bare_values(lexicon, pack->values, pack->n_values);
	return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	vec_finish(&lexicon->entries);
	strmap_finish(&lexicon->first);
	arena_finish(&lexicon->arena);
	free(lexicon);
}

uint32_t lexicon_first(const struct lexicon *lexicon, struct str key)
{
	const uint32_t *slot = strmap_get(&lexicon->first, key);

	return slot ? *slot : INDEX_NONE;
}

uint32_t lexicon_next(const struct lexicon *lexicon, uint32_t at)
{
	return lexicon->entries.at[at].next;
}

uint32_t lexicon_thing(const struct lexicon *lexicon, uint32_t at)
{
	return lexicon->entries.at[at].thing;
}

struct str lexicon_cell(const struct lexicon *lexicon, const struct value *cell)
{
	return lexicon->cells[cell - lexicon->pack->cells];
}

bool lexicon_row_has(const struct lexicon *lexicon, const struct group *group,
		     uint32_t row, struct str key)
{
	const struct pack *pack = lexicon->pack;
	const struct value *also = pack_cell(pack, group, row, RENAME_ALSO);

	if (str_eq(key, lexicon_cell(lexicon,
				     pack_cell(pack, group, row, RENAME_NAME))))
		return true;
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++)
		if (str_eq(key, lexicon->values[also->a + i]))
			return true;
	return false;
}
