#include "pack/verb.h"

enum { YEAR_DIGITS = 4 };

static bool is_among(struct str word, struct str words)
{
	struct str one;

	while (str_split(&words, ' ', &one))
		if (one.len && str_eq(one, word))
			return true;
	return false;
}

static bool ends(struct str text, struct str tail)
{
	return text.len > tail.len &&
	       str_eq(str_from(text, text.len - tail.len), tail);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "1998", "(1998)" and "2021-2025", but neither "12" nor "10000". */
bool verb_has_year(struct str text)
{
	size_t digits = 0;

	for (size_t i = 0; i < text.len; i++) {
		digits = is_digit(text.ptr[i]) ? digits + 1 : 0;
		if (digits == YEAR_DIGITS &&
		    (i + 1 == text.len || !is_digit(text.ptr[i + 1])))
			return true;
	}
	return false;
}

/* "has merged", "had been"; "had two moons" is not a perfect tense. */
static bool is_perfect(struct str form, struct str after)
{
	struct str word = STR_NONE;

	str_split(&after, ' ', &word);
	return is_among(form, STR("has have had")) &&
	       (ends(word, STR("ed")) || ends(word, STR("en")));
}

static enum verb_fault fault_of(struct str form, struct str after)
{
	if (is_among(form, STR("will shall would")) ||
	    str_starts(after, STR("going to ")))
		return VERB_FUTURE;
	return is_perfect(form, after) ? VERB_PERFECT : VERB_OK;
}

/* The first word that contains a slash, split there; and what precedes it. */
static bool find_pair(struct str text, struct verb *out)
{
	struct str rest = text;
	struct str word;

	while (str_split(&rest, ' ', &word)) {
		size_t slash = str_find(word, STR("/"));

		if (slash == SIZE_MAX || !slash || slash + 1 == word.len)
			continue;
		out->before = str_head(text, (size_t)(word.ptr - text.ptr));
		out->infinitive = str_head(word, slash);
		out->form = str_from(word, slash + 1);
		out->after = rest;
		return true;
	}
	return false;
}

/* "go into service/went into service", "appear/first appeared" */
static bool is_torn(const struct verb *verb)
{
	struct str rest = verb->after;
	struct str word;

	while (str_split(&rest, ' ', &word))
		if ((verb->before.len && str_eq(word, verb->infinitive)) ||
		    (verb->infinitive.len > 2 &&
		     verb->form.ptr[0] != verb->infinitive.ptr[0] &&
		     str_starts(word, verb->infinitive)))
			return true;
	return false;
}

/* The s of "wins" is an ending, that of "pass" and "focus" is not. */
static bool is_form(const struct verb *verb)
{
	struct str word = verb->infinitive;

	return str_ends(word, STR("s")) && !str_ends(word, STR("ss")) &&
	       (!str_starts(verb->form, word) || str_eq(verb->form, word));
}

static enum verb_fault fault_of_pair(const struct verb *verb)
{
	if (!verb->infinitive.len)
		return VERB_OK;
	if (is_torn(verb))
		return VERB_APART;
	return is_form(verb) ? VERB_BASE : VERB_OK;
}

static bool find_be(struct str text, struct verb *out)
{
	*out = (struct verb){0};
	str_split(&text, ' ', &out->form);
	out->after = text;
	return text.len && is_among(out->form, STR("is are was were"));
}

enum verb_fault verb_read(struct str text, struct verb *out)
{
	struct verb verb;
	enum verb_fault fault;

	if (!find_pair(text, &verb) && !find_be(text, &verb)) {
		fault = fault_of(verb.form, verb.after);
		return fault == VERB_OK ? VERB_NO_FORM : fault;
	}
	fault = fault_of(verb.form, verb.after);
	if (fault == VERB_OK)
		fault = fault_of_pair(&verb);
	if (fault == VERB_OK)
		*out = verb;
	return fault;
}

bool verb_is_happening(struct str text)
{
	return !text.len || str_eq(text, STR("take/took place"));
}

bool verb_is_past(const struct verb *verb)
{
	char last = verb->form.ptr[verb->form.len - 1];

	if (!verb->infinitive.len)
		return is_among(verb->form, STR("was were"));
	return last != 's';
}
