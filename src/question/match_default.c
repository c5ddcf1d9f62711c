#include "question/match_default.h"

#include "base/hash_index.h"
#include "base/strbuf.h"
#include "base/utf8.h"

/* What is longer is no symbol. */
enum { SYMBOL_MOST = 16 };

/* Between the parts of a name: Nur-Sultan, O'Neill. */
static bool joins_parts(int32_t c)
{
	return c == '-' || c == 0x2010 || c == '\'' || c == 0x2019;
}

/* 3rd: it may be typed as third. */
static bool is_ordinal(struct str name)
{
	static const struct str ends[] = {STR("st"), STR("nd"), STR("rd"),
					  STR("th")};
	uint64_t n;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (str_ends(name, ends[i]))
			return str_to_u64(str_head(name, name.len - 2), &n);
	return false;
}

/* H2O, Na+, pH, 16:9: one word with a digit, a sign or a capital inside. */
static bool is_symbol(struct str name)
{
	bool first = true;
	bool found = false;
	int32_t c;

	if (name.len > SYMBOL_MOST || is_ordinal(name))
		return false;
	while (utf8_next(&name, &c)) {
		enum utf8_kind kind = utf8_kind(c);

		if (kind == UTF8_SPACE)
			return false;
		found = found || kind == UTF8_DIGIT ||
			(kind == UTF8_SIGN && !joins_parts(c)) ||
			(kind == UTF8_UPPER && !first);
		first = joins_parts(c);
	}
	return found;
}

static enum utf8_kind initial_of(struct str name)
{
	int32_t c;

	return utf8_next(&name, &c) ? utf8_kind(c) : UTF8_OTHER;
}

/* Do two of the names differ in accents alone? */
static bool need_accents(const struct entity *entities, uint32_t n)
{
	struct hash_index seen = HASH_INDEX_INIT;
	struct strbuf folded = STRBUF_INIT;
	struct strbuf other = STRBUF_INIT;
	bool found = false;

	hash_index_reset(&seen, n);
	for (uint32_t i = 0; i < n && !found; i++) {
		struct str name = entities[i].spellings[0];
		uint32_t hash;

		strbuf_reset(&folded);
		utf8_fold(&folded, name);
		hash = hash_index_hash(strbuf_str(&folded));
		hash_index_each (j, &seen, hash) {
			strbuf_reset(&other);
			utf8_fold(&other, entities[j].spellings[0]);
			found = found ||
				(str_eq(strbuf_str(&folded),
					strbuf_str(&other)) &&
				 !utf8_same_but_case(name,
						     entities[j].spellings[0]));
		}
		hash_index_add(&seen, hash, i);
	}
	hash_index_finish(&seen);
	strbuf_finish(&folded);
	strbuf_finish(&other);
	return found;
}

enum match match_default(const struct entity *entities, uint32_t n,
			 enum names_of names)
{
	uint32_t symbols = 0;
	uint32_t capitals = 0;
	uint32_t caseless = 0;

	if (names == NAMES_OF_PEOPLE)
		return MATCH_NAME;
	for (uint32_t i = 0; i < n; i++) {
		struct str name = entities[i].spellings[0];
		enum utf8_kind initial = initial_of(name);

		symbols += is_symbol(name);
		capitals += initial == UTF8_UPPER;
		caseless += initial == UTF8_CASELESS;
	}
	if (n && 2 * symbols >= n)
		return MATCH_EXACT;
	if (names == NAMES_IN_ANOTHER_LANGUAGE || (n && 2 * caseless >= n) ||
	    need_accents(entities, n))
		return MATCH_ACCENTS;
	return names == NAMES_OF_THINGS && 2 * capitals > n ? MATCH_NAME
							    : MATCH_TEXT;
}
