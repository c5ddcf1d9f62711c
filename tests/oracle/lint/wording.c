#include "wording.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <string.h>

enum {
	STEM_MOST = 120,
	QUOTED_MOST = 160,
	UNEVEN = 3,
	SHORT = 6,
	YEAR_DIGITS = 4
};

static bool has(struct str text, const char *part)
{
	return str_find(text, str_of(part)) != SIZE_MAX;
}

static bool ends(struct str text, const char *tail)
{
	size_t len = strlen(tail);

	return text.len >= len && !memcmp(text.ptr + text.len - len, tail, len);
}

static bool same_word(struct str a, struct str b)
{
	if (!a.len || a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if ((a.ptr[i] | 0x20) != (b.ptr[i] | 0x20))
			return false;
	return true;
}

static bool is_one_of(struct str word, const char *const *words)
{
	for (; *words; words++)
		if (str_starts(word, str_of(*words)))
			return true;
	return false;
}

/* Does the word start with a vowel sound? */
static bool sounds_open(struct str word)
{
	static const char *const closed[] = {"uni", "Uni", "eu",  "Eu",
					     "one", "One", "use", "ur",
					     "Ura", "U.",  NULL};
	static const char *const open[] = {"hour", "honest", "honour", "heir",
					   "8",	   "11",     "18",     NULL};

	while (word.len && (word.ptr[0] == '(' || word.ptr[0] == '\''))
		word = str_from(word, 1);
	if (str_starts(word, STR("“")))
		word = str_from(word, strlen("“"));
	if (is_one_of(word, open))
		return true;
	return word.len && strchr("aeiouAEIOU", word.ptr[0]) &&
	       !is_one_of(word, closed);
}

static bool is_article(struct str word)
{
	return same_word(word, STR("the")) || same_word(word, STR("an")) ||
	       str_eq(word, STR("a"));
}

/* Repeated words, and the wrong form of an article. */
static const char *fault_of_words(struct str text)
{
	struct str last = STR_NONE;
	struct str word;

	while (str_split(&text, ' ', &word)) {
		bool a = str_eq(last, STR("a")) || str_eq(last, STR("A"));
		bool an = str_eq(last, STR("an")) || str_eq(last, STR("An"));

		if (same_word(last, word) && !same_word(word, STR("had")))
			return "a word stands twice";
		if ((a && sounds_open(word)) ||
		    (an && word.len && !sounds_open(word)))
			return "`a` or `an` before the wrong sound";
		if (is_article(last) && is_article(word))
			return "one article after another";
		last = word;
	}
	return NULL;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* 2004-03-12, 2004/..: a date in pack notation. */
static bool has_raw_date(struct str text)
{
	size_t digits = 0;

	for (size_t i = 0; i + 3 < text.len; i++) {
		digits = is_digit(text.ptr[i]) ? digits + 1 : 0;
		if (digits == YEAR_DIGITS && text.ptr[i + 1] == '-' &&
		    is_digit(text.ptr[i + 2]) && is_digit(text.ptr[i + 3]) &&
		    (i + 4 == text.len || !is_digit(text.ptr[i + 4])))
			return true;
	}
	return has(text, "/..") || has(text, "../");
}

static const char *fault_of_text(struct str text)
{
	if (has(text, "{") || has(text, "}"))
		return "a slot that nothing fills";
	if (has(text, "  ") || ends(text, " ") || str_starts(text, STR(" ")))
		return "a space too many";
	if (utf8_invalid(text) != SIZE_MAX)
		return "bytes that are no text";
	if (has(text, "..") && !has(text, "..."))
		return "two full stops";
	if (has_raw_date(text))
		return "a date as packs write it";
	return fault_of_words(text);
}

/* What is matched or put in order is told to be. Hand-written true-or-false
 * statements need not be questions. */
static bool asks(const struct question *q)
{
	return ends(q->stem, "?") ||
	       ((q->kind == ASK_MATCH || q->kind == ASK_ORDER) &&
		ends(q->stem, ".")) ||
	       (str_starts(q->stem, STR("Name ")) && ends(q->stem, ".")) ||
	       (ends(q->stem, "One name is enough.") &&
		has(q->stem, "? One")) ||
	       (q->kind == ASK_BOOL && str_eq(q->form, STR("by-hand")));
}

static bool is_edge(struct str text, size_t at)
{
	unsigned char c;

	if (at >= text.len)
		return true;
	c = (unsigned char)text.ptr[at];
	return c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

/* Does the folded stem contain the folded text as whole words? */
static bool holds(struct str stem, struct str text)
{
	struct strbuf hay = STRBUF_INIT;
	struct strbuf needle = STRBUF_INIT;
	bool found = false;

	utf8_fold(&hay, stem);
	utf8_fold(&needle, text);
	for (size_t i = 0; needle.len && i + needle.len <= hay.len && !found;
	     i++)
		found = !memcmp(hay.ptr + i, needle.ptr, needle.len) &&
			(!i || is_edge(strbuf_str(&hay), i - 1)) &&
			is_edge(strbuf_str(&hay), i + needle.len);
	strbuf_finish(&hay);
	strbuf_finish(&needle);
	return found;
}

static bool tells_answer(const struct question *q)
{
	switch (q->kind) {
	case ASK_CHOICE:
	case ASK_TYPED:
	case ASK_GUESS:
		return holds(q->stem, q->answer);
	default:
		return false;
	}
}

/* Is something named in the stem offered as a wrong option? Figures may be. */
static bool offers_named(const struct question *q)
{
	for (uint32_t i = 0; q->kind == ASK_CHOICE && i < q->n_options; i++)
		if (!(q->keys >> i & 1) && utf8_length(q->options[i]) > 2 &&
		    !is_digit(q->options[i].ptr[0]) &&
		    holds(q->stem, q->options[i]))
			return true;
	return false;
}

/* Is it a figure whose unit neither stem nor answer gives? */
static bool lacks_unit(const struct question *q)
{
	const struct answer *judged = &q->judged;
	bool told = !judged->unit.len || holds(q->stem, judged->unit) ||
		    has(q->answer, " ");

	for (uint32_t i = 0; i < judged->n_units; i++)
		told = told || holds(q->stem, judged->units[i]) ||
		       str_find(q->answer, judged->units[i]) != SIZE_MAX;
	return judged->type == ANSWER_NUMBER && !told;
}

/* An ordinal, a Roman numeral or a year. */
static bool is_rank(struct str word)
{
	static const char *const words[] = {
		"first",   "second", "third", "fourth", "fifth", "sixth",
		"seventh", "eighth", "ninth", "tenth",	NULL};
	size_t digits = 0;

	for (size_t i = 0; words[i]; i++)
		if (same_word(word, str_of(words[i])))
			return true;
	while (digits < word.len && is_digit(word.ptr[digits]))
		digits++;
	if (digits == YEAR_DIGITS &&
	    (digits == word.len || strchr(",.)", word.ptr[digits])))
		return true;
	if (digits && digits < YEAR_DIGITS && digits + 2 == word.len)
		return ends(word, "st") || ends(word, "nd") ||
		       ends(word, "rd") || ends(word, "th");
	digits = word.len ? strspn(word.ptr, "IVX") : 0;
	return word.len > 1 && digits >= word.len;
}

static bool has_rank(struct str text)
{
	struct str word;

	while (str_split(&text, ' ', &word))
		if (is_rank(word))
			return true;
	return false;
}

/* Do two options reveal their order in time? */
static bool tells_order(const struct question *q)
{
	static const char *const forms[] = {"event-first",  "event-last",
					    "event-before", "event-order",
					    "rename-order", NULL};
	uint32_t n = 0;

	for (size_t i = 0; forms[i]; i++)
		if (str_eq(q->form, str_of(forms[i]))) {
			for (uint32_t j = 0; j < q->n_options; j++)
				n += has_rank(q->options[j]);
			return n > 1 ||
			       (q->kind == ASK_BOOL && has_rank(q->stem));
		}
	return false;
}

/* "the Otan’s seats": a name without article that got one. */
static bool has_article_of_owner(const struct pack *pack, struct str text)
{
	struct strbuf owner = STRBUF_INIT;
	bool found = false;

	for (uint32_t i = 0; i < pack->n_things && !found; i++) {
		if (pack->things[i].the)
			continue;
		strbuf_reset(&owner);
		strbuf_addf(&owner, "the " STR_FMT "’s ",
			    STR_ARG(pack_thing_name(pack, i)));
		found = str_find(text, strbuf_str(&owner)) != SIZE_MAX;
	}
	strbuf_finish(&owner);
	return found;
}

/* An author may include a quotation. */
static size_t stem_most(const struct question *q)
{
	return str_eq(q->form, STR("by-hand")) ||
			       str_starts(q->form, STR("ask"))
		       ? QUOTED_MOST
		       : STEM_MOST;
}

const char *wording_doubt(const struct pack *pack, const struct question *q)
{
	if (has_article_of_owner(pack, q->stem) ||
	    has_article_of_owner(pack, q->explanation))
		return "an article before the owner's name";
	if (utf8_length(q->stem) > stem_most(q))
		return "a long stem";
	if (has(q->stem, "the article") || has(q->answer, "the article"))
		return "a question about the source";
	return NULL;
}

const char *wording_fault(const struct question *q)
{
	const struct str texts[] = {q->stem, q->answer, q->explanation,
				    q->source};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (fault_of_text(texts[i]))
			return fault_of_text(texts[i]);
	for (uint32_t i = 0; i < q->n_options; i++)
		if (fault_of_text(q->options[i]))
			return fault_of_text(q->options[i]);
	if (!asks(q))
		return "a stem that asks nothing";
	if (tells_answer(q))
		return "a stem that holds its answer";
	if (offers_named(q))
		return "an option that the stem names";
	if (lacks_unit(q))
		return "a figure without its unit";
	if (tells_order(q))
		return "options that tell their order";
	if (q->explanation.len && !ends(q->explanation, ".") &&
	    !ends(q->explanation, "!") && !ends(q->explanation, "”"))
		return "an explanation without an end";
	return NULL;
}

bool wording_uneven(const struct question *q)
{
	size_t key = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->keys >> i & 1)
			key = utf8_length(q->options[i]);
	for (uint32_t i = 0; q->kind == ASK_CHOICE && i < q->n_options; i++) {
		size_t n = utf8_length(q->options[i]);

		if (n > SHORT * UNEVEN && n > UNEVEN * key)
			return true;
		if (key > SHORT * UNEVEN && key > UNEVEN * n)
			return true;
	}
	return false;
}
