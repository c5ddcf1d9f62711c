#include "question/verb.h"

#include "pack/verb.h"

static bool has_verb(const struct sentence *s, struct verb *out)
{
	return verb_read(s->verb, out) == VERB_OK;
}

/* What is so now need not have been so at the time asked about. */
static bool is_past(const struct sentence *s, const struct verb *verb)
{
	return verb_is_past(verb) || s->is_past;
}

static struct str word(const struct sentence *s, const char *key)
{
	return phrases_get(s->phrases, str_of(key));
}

/* "was" of "is released", where the time is past. */
static struct str form_of_be(const struct sentence *s, const struct verb *verb,
			     bool several)
{
	several = several || str_eq(verb->form, word(s, "words.are")) ||
		  str_eq(verb->form, word(s, "words.were"));
	if (is_past(s, verb))
		return word(s, several ? "words.were" : "words.was");
	return word(s, several ? "words.are" : "words.is");
}

static struct str with_space(const struct sentence *s, struct str a,
			     struct str b)
{
	return a.len && b.len ? arena_printf(s->arena, STR_FMT " " STR_FMT,
					     STR_ARG(a), STR_ARG(b))
			      : a;
}

/* The words with one of the verb's two forms. */
static struct str inflected(const struct sentence *s, const struct verb *verb,
			    struct str form)
{
	return arena_join(s->arena, verb->before,
			  with_space(s, form, verb->after));
}

static struct str auxiliary(const struct sentence *s, const struct verb *verb,
			    bool several)
{
	if (!verb->infinitive.len)
		return form_of_be(s, verb, several);
	if (is_past(s, verb))
		return word(s, "words.did");
	return word(s, several ? "words.do" : "words.does");
}

static struct str infinitive(const struct sentence *s, const struct verb *verb)
{
	return verb->infinitive.len ? inflected(s, verb, verb->infinitive)
				    : verb->after;
}

static struct str predicate(const struct sentence *s, const struct verb *verb,
			    bool several)
{
	if (!verb->infinitive.len)
		return with_space(s, form_of_be(s, verb, several), verb->after);
	/* Its past form is not known. */
	if (s->is_past && !verb_is_past(verb))
		return STR_NONE;
	return inflected(s, verb,
			 several && !verb_is_past(verb) ? verb->infinitive
							: verb->form);
}

struct str verb_placeholder(const struct sentence *s, struct str name)
{
	struct verb verb;

	if (!has_verb(s, &verb))
		return STR_NONE;
	if (str_eq(name, STR("did")))
		return auxiliary(s, &verb, false);
	if (str_eq(name, STR("do")))
		return auxiliary(s, &verb, true);
	if (str_eq(name, STR("verb")))
		return infinitive(s, &verb);
	if (str_eq(name, STR("predicate")))
		return predicate(s, &verb, false);
	if (str_eq(name, STR("predicates")))
		return predicate(s, &verb, true);
	return STR_NONE;
}
