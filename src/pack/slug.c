#include "pack/slug.h"

#include "base/utf8.h"

#include <stdbool.h>

enum { SLUG_MOST = 48 };

/* A letter or sign that is not ASCII; quotes, dashes and the like do not
 * count. */
static bool is_lost(int32_t c)
{
	return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F);
}

/* Appends the words of a folded text; false if part of it is lost. */
static bool add_words(struct strbuf *out, struct str folded)
{
	size_t start = out->len;
	size_t end = start;
	bool whole = true;
	int32_t c;

	while (out->len - start < SLUG_MOST && utf8_next(&folded, &c)) {
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			strbuf_addc(out, (char)c);
			end = out->len;
		} else if (out->len > start && end == out->len) {
			strbuf_addc(out, '-');
		}
		whole = whole && !is_lost(c);
	}
	strbuf_cut(out, end);
	return whole && end > start && !folded.len;
}

void slug_add(struct strbuf *out, struct str text)
{
	struct strbuf folded = STRBUF_INIT;
	size_t start = out->len;

	utf8_fold(&folded, text);
	/* If part is lost, a hash must still tell the text from others. */
	if (!add_words(out, strbuf_str(&folded)))
		strbuf_addf(out, "%s%08x", out->len == start ? "" : "-",
			    (unsigned)str_hash(text, STR_HASH_SEED));
	strbuf_finish(&folded);
}

void slug_add_entity(struct strbuf *out, struct str text)
{
	static const struct str roots[] = {
		STR("http://www.wikidata.org/entity/"),
		STR("https://www.wikidata.org/wiki/")};

	for (size_t i = 0; i < sizeof(roots) / sizeof(*roots); i++)
		if (str_starts(text, roots[i]))
			text = str_from(text, roots[i].len);
	slug_add(out, text);
}
