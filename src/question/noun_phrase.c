#include "question/noun_phrase.h"

#include "facts/link_facts.h"
#include "question/form.h"

static bool is_one_of_several(const struct maker *m)
{
	return m->group->kind == FACT_LINK &&
	       link_is_several(m->similarity, m->group, m->row);
}

struct str noun_phrase(struct maker *m)
{
	struct str title = pack_text(m->pack, m->group->title);

	/* A verb's phrases have no place for a noun; nor need the sentences of
	 * the author have one. */
	if (m->group->verb.len || !title.len)
		return STR_NONE;
	if (str_find(title, STR("{what}")) != SIZE_MAX)
		return arena_join(m->arena, maker_fill(m, title), m->at);
	return maker_phrase(m, is_one_of_several(m) ? "parts.title-of-several"
						    : "parts.title-of");
}

void noun_phrase_set(struct maker *m)
{
	maker_set_placeholder(m, "subject", noun_phrase(m));
	maker_set_plural(m, m->group->is_plural && !is_one_of_several(m));
}

struct str noun_phrase_role(struct maker *m)
{
	if (m->group->verb.len || !m->group->title.len)
		return STR_NONE;
	return maker_phrase(m, is_one_of_several(m) ? "parts.role-of-several"
						    : "parts.role");
}

/* Whom "who" asks for. In an office, names that are plain texts are those of
 * people. */
static bool are_people(const struct maker *m, const struct column *column)
{
	if (column->type == COLUMN_TEXT)
		return m->group->kind == FACT_TERM;
	return column->type == COLUMN_THING &&
	       m->pack->types[column->things].people;
}

/* "Which of these" where more than one thing may be right. */
static const char *suffix(const struct maker *m, const struct column *column)
{
	bool of_value = column == maker_column(m, LINK_VALUE);

	if (m->form->asks != ASK_TYPED && of_value && is_one_of_several(m))
		return "-several";
	if (are_people(m, column))
		return "-who";
	return column->type == COLUMN_THING ? "-thing" : "";
}

/* Has the type of the column a noun for one: "Which club was champion?" */
static bool has_noun(const struct maker *m, const struct column *column)
{
	return column->type == COLUMN_THING &&
	       m->pack->types[column->things].one.len && !are_people(m, column);
}

struct str noun_phrase_for(struct maker *m, struct str key,
			   const struct column *column)
{
	struct str own = arena_join(m->arena, key, STR("-one"));

	if (!has_noun(m, column) || !phrases_get(m->phrases, own).len)
		own = arena_join(m->arena, key, str_of(suffix(m, column)));
	/* Many phrases ask for people and for things alike. */
	return maker_phrase(m, phrases_get(m->phrases, own).len ? own.ptr
								: key.ptr);
}

struct str noun_phrase_question(struct maker *m, const char *form,
				const struct column *column)
{
	bool typed = m->form->asks == ASK_TYPED;

	return noun_phrase_for(m,
			       arena_printf(m->arena, "forms.%s%s", form,
					    typed ? "-typed" : ""),
			       column);
}
