#include "question/verb.h"

#include "pack/verb.h"

static bool has_verb(const struct maker *m, struct verb *out)
{
	struct str text = pack_text(m->pack, m->group->verb);

	if (!text.len && m->group->kind == FACT_EVENT)
		text = phrases_get(m->phrases, STR("words.happen"));
	return verb_read(text, out) == VERB_OK;
}

/* What is so now need not have been so at the time that is asked about. */
static bool is_past(const struct maker *m, const struct verb *verb)
{
	return verb_is_past(verb) || m->at.len;
}

static struct str word(const struct maker *m, const char *key)
{
	return phrases_get(m->phrases, str_of(key));
}

/* "was" of "is released", where the time is past. */
static struct str form_of_be(const struct maker *m, const struct verb *verb,
			     bool several)
{
	several = several || str_eq(verb->form, word(m, "words.are")) ||
		  str_eq(verb->form, word(m, "words.were"));
	if (is_past(m, verb))
		return word(m, several ? "words.were" : "words.was");
	return word(m, several ? "words.are" : "words.is");
}

static struct str with_space(struct maker *m, struct str a, struct str b)
{
	return a.len && b.len ? arena_printf(m->arena, STR_FMT " " STR_FMT,
					     STR_ARG(a), STR_ARG(b))
			      : a;
}

/* The words with one of the verb's two forms. */
static struct str inflected(struct maker *m, const struct verb *verb,
			    struct str form)
{
	return arena_join(m->arena, verb->before,
			  with_space(m, form, verb->after));
}

static struct str auxiliary(struct maker *m, const struct verb *verb,
			    bool several)
{
	if (!verb->infinitive.len)
		return form_of_be(m, verb, several);
	if (is_past(m, verb))
		return word(m, "words.did");
	return word(m, several ? "words.do" : "words.does");
}

static struct str infinitive(struct maker *m, const struct verb *verb)
{
	return verb->infinitive.len ? inflected(m, verb, verb->infinitive)
				    : verb->after;
}

static struct str predicate(struct maker *m, const struct verb *verb,
			    bool several)
{
	if (!verb->infinitive.len)
		return with_space(m, form_of_be(m, verb, several), verb->after);
	if (m->at.len && !verb_is_past(verb)) {
		maker_refuse(m, "the verb has no form for the past");
		return STR_NONE;
	}
	return inflected(m, verb,
			 several && !verb_is_past(verb) ? verb->infinitive
							: verb->form);
}

struct str verb_placeholder(struct maker *m, struct str name)
{
	struct verb verb;

	if (!m->group || !has_verb(m, &verb))
		return STR_NONE;
	if (str_eq(name, STR("did")))
		return auxiliary(m, &verb, false);
	if (str_eq(name, STR("do")))
		return auxiliary(m, &verb, true);
	if (str_eq(name, STR("verb")))
		return maker_fill(m, infinitive(m, &verb));
	if (str_eq(name, STR("predicate")))
		return maker_fill(m, predicate(m, &verb, false));
	if (str_eq(name, STR("predicates")))
		return maker_fill(m, predicate(m, &verb, true));
	return STR_NONE;
}
