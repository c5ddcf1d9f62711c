/*
 * Ids for questions, of the words that tell them apart: `capital-france`.
 */
#include "base/fold.h"
#include "base/utf8.h"
#include "exchange/importing.h"
#include "pack/slug.h"

enum { WORDS_MOST = 4, WORDS_LENGTH = 40, ID_MOST = 60 };

static const struct str idle_words = STR(
	"a an the of in on at to by for from with and or as is are was were "
	"be been do does did has have had what which who whom whose when "
	"where why how many much that this these those it its s there "
	"t isn aren wasn don doesn didn following name called you your");

/* A word of another script by its sound. */
static void add_word(struct strbuf *out, struct str word)
{
	char key[FOLD_MAX];
	size_t n;

	if (utf8_ascii(word) == word.len) {
		strbuf_add(out, word);
		return;
	}
	n = fold_text(word, key);
	if (n && utf8_ascii((struct str){key, n}) == n)
		strbuf_add(out, (struct str){key, n});
}

static void add_words(struct strbuf *out, struct str q)
{
	struct strbuf folded = STRBUF_INIT;
	struct str rest;
	struct str word;
	uint32_t words = 0;

	utf8_fold(&folded, q);
	rest = strbuf_str(&folded);
	while (words < WORDS_MOST && utf8_next_word(&rest, &word)) {
		size_t before = out->len;

		if (utf8_has_words(idle_words, word) ||
		    utf8_has_words(strbuf_str(out), word))
			continue;
		if (before)
			strbuf_addc(out, '-');
		add_word(out, word);
		if (out->len == before + (before > 0) ||
		    out->len > WORDS_LENGTH)
			strbuf_cut(out, before);
		else
			words++;
	}
	strbuf_finish(&folded);
}

static bool is_id(struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
		    c != '-' && c != '_')
			return false;
	}
	return text.len && text.len <= ID_MOST && text.ptr[0] != '-';
}

/* The id that the file gives. Of civiq's own, what the author called it. */
static void add_wished(struct strbuf *out, struct str wished)
{
	static const struct str own = STR("/questions/by-hand/");
	size_t at = str_find(wished, own);

	wished = str_trim(at == SIZE_MAX ? wished
					 : str_from(wished, at + own.len));
	if (is_id(wished))
		strbuf_add(out, wished);
	else if (wished.len)
		slug_add(out, wished);
}

/* What a question is called before others are looked at. */
static struct str first_id(struct importing *i, struct str wished, struct str q)
{
	struct strbuf slug = STRBUF_INIT;
	struct str id;

	add_wished(&slug, wished);
	if (!slug.len)
		add_words(&slug, q);
	if (!slug.len)
		slug_add(&slug, q);
	id = arena_copy(&i->import->arena, strbuf_str(&slug));
	strbuf_finish(&slug);
	return id;
}

struct str importing_unique(struct strmap *ids, struct arena *arena,
			    struct str base)
{
	struct str id = base;
	bool is_new;
	uint32_t last = *strmap_put(ids, base, &is_new);

	if (is_new)
		last = 1;
	while (!is_new) {
		id = arena_printf(arena, STR_FMT "-%u", STR_ARG(base), ++last);
		*strmap_put(ids, id, &is_new) = 1;
	}
	*strmap_put(ids, base, &is_new) = last;
	return id;
}

struct str importing_id(struct importing *i, struct str wished, struct str q)
{
	return importing_unique(&i->ids, &i->import->arena,
				first_id(i, wished, q));
}
