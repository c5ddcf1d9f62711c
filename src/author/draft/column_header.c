#include "author/draft/column_header.h"
#include "author/title_words.h"

#include "author/draft/table_words.h"
#include "base/strbuf.h"

#include <ctype.h>
#include <string.h>

enum { TITLE_MOST = 80, YEAR_DIGITS = 4 };

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* "In the Karakoram", unlike "Official Languages": its capitals are those of
 * names. */
static bool has_small_word(struct str header)
{
	for (size_t i = 1; i < header.len; i++)
		if (header.ptr[i - 1] == ' ' && is_lower(header.ptr[i]))
			return true;
	return false;
}

/* Is there a capital inside the word: pH, officialLanguage? */
static bool is_camel(struct str word)
{
	for (size_t i = 2; i + 1 < word.len; i++)
		if (is_lower(word.ptr[i - 2]) && is_lower(word.ptr[i - 1]) &&
		    is_upper(word.ptr[i]) && is_lower(word.ptr[i + 1]))
			return true;
	return false;
}

/* Of officialLanguage: official language. */
static void add_camel(struct strbuf *out, struct str word)
{
	for (size_t i = 0; i < word.len; i++) {
		bool is_start = is_upper(word.ptr[i]) && i + 1 < word.len &&
				is_lower(word.ptr[i + 1]);

		if (is_start && i)
			strbuf_addc(out, ' ');
		strbuf_addc(out, is_start ? (char)tolower(word.ptr[i])
					  : word.ptr[i]);
	}
}

/* A word in the case that it has within a sentence. */
static void add_word(struct strbuf *out, const struct phrases *phrases,
		     struct str word, bool is_first, bool is_sentence)
{
	bool is_name = table_word(phrases, "proper", word) ||
		       (!is_first && is_sentence);
	bool is_title_case =
		word.len > 1 && is_upper(word.ptr[0]) && is_lower(word.ptr[1]);

	if (is_camel(word)) {
		add_camel(out, word);
	} else if (is_title_case && !is_name) {
		strbuf_addc(out, (char)tolower(word.ptr[0]));
		strbuf_add(out, str_from(word, 1));
	} else {
		strbuf_add(out, word);
	}
}

static struct str title_of(struct arena *arena, const struct phrases *phrases,
			   struct str header)
{
	struct strbuf out = STRBUF_INIT;
	struct str rest = str_head(header, TITLE_MOST);
	bool is_sentence = has_small_word(header);
	bool is_first = true;
	struct str word;
	struct str title;

	if (str_ends(rest, STR("Label")) && rest.len > 5)
		rest.len -= 5;
	while (str_split(&rest, ' ', &word)) {
		strbuf_addz(&out, is_first ? "" : " ");
		add_word(&out, phrases, word, is_first, is_sentence);
		is_first = false;
	}
	for (size_t i = 0; i < out.len; i++)
		if (out.ptr[i] == '_')
			out.ptr[i] = ' ';
	title = arena_copy(arena, str_trim(strbuf_str(&out)));
	strbuf_finish(&out);
	return title;
}

/* Does the language have a name for the unit? */
static bool is_known_unit(struct arena *arena, const struct phrases *phrases,
			  struct str unit)
{
	struct str key =
		arena_printf(arena, "units." STR_FMT ".2", STR_ARG(unit));

	return phrases_get(phrases, key).len > 0;
}

/* "km²" for "km2". */
static struct str with_power(struct arena *arena, struct str text)
{
	struct str head = str_head(text, text.len ? text.len - 1 : 0);

	if (str_ends(text, STR("2")))
		return arena_join(arena, head, STR("²"));
	return str_ends(text, STR("3")) ? arena_join(arena, head, STR("³"))
					: text;
}

/* How a unit of a header is written: "millions" as million. Empty for what
 * could not be typed back, like 10^24 kg. */
static struct str unit_of(struct arena *arena, const struct phrases *phrases,
			  struct str text)
{
	static const char *const zeros[] = {"zeros-3", "zeros-6", "zeros-9"};
	struct str word = text;

	if (str_eq(text, STR("°"))) /* which alone reads as no unit */
		return phrases_get(phrases, STR("units.°.2"));
	if (is_known_unit(arena, phrases, text))
		return text;
	if (is_known_unit(arena, phrases, with_power(arena, text)))
		return with_power(arena, text);
	if (str_ends(word, STR("s")))
		word.len--;
	for (int i = 0; i < 3; i++) {
		if (table_word(phrases, zeros[i], word))
			return first_word(phrases_get(
				phrases, arena_join(arena, STR("tables."),
						    str_of(zeros[i]))));
		if (table_ends_in(phrases, zeros[i], word))
			return STR_NONE;
	}
	if (table_mentions(phrases, "no-units", text))
		return STR_NONE;
	for (size_t i = 0; i < text.len; i++)
		if (strchr("0123456789=:\"'?&", text.ptr[i]))
			return STR_NONE;
	return text;
}

/* "Area (km²)": removes and returns what is in brackets at the end. */
static struct str take_bracket(struct str *header)
{
	size_t open = str_find(*header, STR("("));
	struct str text;

	if (open == SIZE_MAX)
		open = str_find(*header, STR("["));
	if (!open || open == SIZE_MAX ||
	    (!str_ends(*header, STR(")")) && !str_ends(*header, STR("]"))))
		return STR_NONE;
	text = str_from(*header, open + 1);
	text.len--;
	*header = str_trim(str_head(*header, open));
	return str_trim(text);
}

/* "Weight in kg": the same. */
static struct str take_in(struct arena *arena, const struct phrases *phrases,
			  struct str *header)
{
	struct str unit = last_word(*header);
	struct str rest = str_trim(str_head(*header, header->len - unit.len));
	struct str found = unit_of(arena, phrases, unit);

	if (!str_ends(rest, STR(" in")) || !found.len ||
	    (!is_known_unit(arena, phrases, unit) && str_eq(found, unit)))
		return STR_NONE;
	*header = str_trim(str_head(rest, rest.len - 3));
	return unit;
}

/* "Height m", and "Height, m"; but a capital alone is none: "Vitamin K". */
static struct str take_last(struct arena *arena, const struct phrases *phrases,
			    struct str *header)
{
	struct str unit = last_word(*header);

	if (unit.len == header->len || (unit.len == 1 && is_upper(*unit.ptr)) ||
	    !is_known_unit(arena, phrases, unit) ||
	    table_word(phrases, "prepositions", unit))
		return STR_NONE;
	*header = str_trim(str_head(*header, header->len - unit.len));
	if (str_ends(*header, STR(",")))
		header->len--;
	return unit;
}

static bool is_year(struct str text)
{
	uint64_t year;

	return text.len == YEAR_DIGITS && str_to_u64(text, &year) &&
	       year >= 1000 && year <= 2100;
}

/* "Population 2020": removes and returns the year. */
static struct str take_year(struct str *header)
{
	struct str word = last_word(*header);

	if (word.len == header->len || !is_year(word))
		return STR_NONE;
	header->len -= word.len;
	*header = str_trim(*header);
	return word;
}

static struct str without_signs(struct str header)
{
	while (header.len && strchr("?*:.", header.ptr[header.len - 1]))
		header = str_trim(str_head(header, header.len - 1));
	return header;
}

/* What is in brackets: a unit, a year, or words that belong to the title. */
static void place_bracket(struct arena *arena, const struct phrases *phrases,
			  struct column_header *h, struct str text)
{
	h->unit = unit_of(arena, phrases, text);
	if (is_year(text)) {
		h->year = text;
	} else if (!h->unit.len && str_find(text, STR("=")) != SIZE_MAX) {
		h->title = arena_printf(arena, STR_FMT " (" STR_FMT ")",
					STR_ARG(h->title), STR_ARG(text));
	} else if (!h->unit.len && text.len &&
		   !table_mentions(phrases, "no-units", text)) {
		h->title = arena_printf(arena, STR_FMT " in " STR_FMT,
					STR_ARG(h->title), STR_ARG(text));
	}
}

/* "flow" of "flows", "go" of "goes", "carry" of "carries". */
static struct str infinitive(struct arena *arena, struct str word)
{
	if (str_ends(word, STR("ies")))
		return arena_join(arena, str_head(word, word.len - 3),
				  STR("y"));
	if (str_ends(word, STR("oes")) || str_ends(word, STR("ches")) ||
	    str_ends(word, STR("shes")) || str_ends(word, STR("sses")))
		return str_head(word, word.len - 2);
	return str_head(word, word.len - 1);
}

bool title_is_verb(struct str title)
{
	struct str first = first_word(title);

	return first.len > 3 && first.len < title.len &&
	       str_ends(first, STR("s")) && !str_ends(first, STR("ss")) &&
	       !str_ends(first, STR("us")) && is_lower(first.ptr[0]);
}

struct str verb_forms(struct arena *arena, struct str title)
{
	return arena_printf(arena, STR_FMT "/" STR_FMT,
			    STR_ARG(infinitive(arena, first_word(title))),
			    STR_ARG(title));
}

/* "Born in" is "was born in", "Flows into" is "flow/flows into". What else ends
 * in a preposition, like "Ore of", is neither noun nor verb. */
static void find_verb(struct arena *arena, const struct phrases *phrases,
		      struct column_header *h)
{
	struct str first = first_word(h->bare);
	struct str last = last_word(h->bare);
	bool is_by = str_eq(last, STR("by")) && str_ends(first, STR("ed"));

	if (first.len == h->bare.len &&
	    (table_word(phrases, "prepositions", first) ||
	     table_word(phrases, "past", first) ||
	     table_word(phrases, "present", first)))
		h->flaw = "its header is no noun; write a `title`, or a `verb`";
	if (first.len == h->bare.len ||
	    !table_word(phrases, "prepositions", last))
		return;
	if (table_word(phrases, "past", first) || is_by)
		h->verb = arena_join(arena, STR("was "), h->bare);
	else if (table_word(phrases, "present", first))
		h->verb = arena_join(arena, STR("is "), h->bare);
	else if (title_is_verb(h->bare) && !str_eq(last, STR("of")))
		h->verb = verb_forms(arena, h->bare);
	else
		h->flaw = "its header is no noun; write a `title`, or a `verb` "
			  "like `is found in`";
}

struct column_header column_header_read(struct arena *arena,
					const struct phrases *phrases,
					struct str header)
{
	struct column_header h = {.flaw = NULL};
	struct str bracket;

	header = without_signs(header);
	bracket = take_bracket(&header);
	header = without_signs(header);
	if (!bracket.len)
		bracket = take_in(arena, phrases, &header);
	if (!bracket.len)
		bracket = take_last(arena, phrases, &header);
	h.base = arena_copy(arena, header);
	h.year = take_year(&header);
	h.title = title_of(arena, phrases, header);
	h.bare = h.title;
	if (bracket.len)
		place_bracket(arena, phrases, &h, bracket);
	find_verb(arena, phrases, &h);
	if (!h.bare.len)
		h.flaw = "its header says nothing";
	if (table_word(phrases, "questions", first_word(h.title)))
		h.flaw = "its header is a question; write a `title`";
	return h;
}

struct str title_noun(struct str title)
{
	return str_head(title, str_find(title, STR(" of ")));
}

bool title_is_plural(const struct phrases *phrases, struct str title)
{
	struct str last = last_word(title_noun(title));

	if (table_word(phrases, "plurals", last))
		return true;
	return last.len > 3 && str_ends(last, STR("s")) &&
	       !str_ends(last, STR("ss")) && !str_ends(last, STR("us")) &&
	       !str_ends(last, STR("is")) &&
	       !table_word(phrases, "singulars", last);
}

struct str title_singular(struct arena *arena, struct str title)
{
	struct str noun = title_noun(title);
	struct str rest = str_from(title, noun.len);

	if (str_ends(noun, STR("ies")))
		noun = arena_join(arena, str_head(noun, noun.len - 3),
				  STR("y"));
	else if (str_ends(noun, STR("s-up")))
		noun = arena_join(arena, str_head(noun, noun.len - 4),
				  STR("-up"));
	else if (str_ends(noun, STR("s")))
		noun.len--;
	return arena_join(arena, noun, rest);
}

struct str title_plural(struct arena *arena, struct str title)
{
	bool has_vowel =
		title.len > 1 && strchr("aeiou", title.ptr[title.len - 2]);

	if (str_ends(title, STR("y")) && !has_vowel)
		return arena_join(arena, str_head(title, title.len - 1),
				  STR("ies"));
	if (str_ends(title, STR("s")) || str_ends(title, STR("x")) ||
	    str_ends(title, STR("ch")) || str_ends(title, STR("sh")))
		return arena_join(arena, title, STR("es"));
	return arena_join(arena, title, STR("s"));
}
