#include "facts/link_facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/link_names.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return !link_names_itself(m, other) &&
	       link_denies(m->similarity, m->group, other, row, m->asked,
			   m->changes);
}

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_placeholder(m, "role", noun_phrase_role(m));
	q->stem = noun_phrase_question(m, "link-what",
				       maker_column(m, LINK_WHAT));
	return ask_name(m, q, row, LINK_WHAT, wrong);
}

/* Would the stem, made with the title, name what is asked for? */
static bool names_answer(const struct maker *m)
{
	struct str title = pack_text(m->pack, m->group->title);
	struct str own = pack_text(m->pack, m->group->ask[ROLE_WHAT]);

	return str_find(title, STR("{what}")) != SIZE_MAX &&
	       (!own.len || str_find(own, STR("{title}")) != SIZE_MAX);
}

/* A thing that may have any other value, too, is no wrong option anywhere:
 * whoever has noticed that need not know its values. */
static bool is_never_wrong(const struct maker *m, uint32_t row)
{
	return m->form->asks == ASK_CHOICE && !m->group->is_unique &&
	       link_is_open(m->similarity, m->group, row);
}

/* Which of these is Dariga Nazarbayeva the leader of? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;

	if (is_never_wrong(m, row))
		return maker_refuse(m, "it may have more values than are "
				       "listed, so it could never be a wrong "
				       "option");
	if (names_answer(m))
		return maker_refuse(m, "the title names what is asked for");
	if (link_names_itself(m, row))
		return maker_refuse(m, "its name tells its value");
	return link_ask(m, q, row, ask);
}

/* Of a symmetric link, the value of the other thing is asked for instead. */
static uint32_t rows(const struct pack *pack, const struct group *group)
{
	return group->is_symmetric ? 0 : form_rows(pack, group);
}

const struct form form_link_what = {
	.id = "link-what",
	.label = "to which it belongs",
	.kind = FACT_LINK,
	.asks = ASK_CHOICE,
	.level = 1,
	.role = ROLE_WHAT,
	.slots = rows,
	.make = make,
};

/* Where no two things share a value, the one that has it can be typed. */
static uint32_t unique_rows(const struct pack *pack, const struct group *group)
{
	return group->is_unique ? rows(pack, group) : 0;
}

const struct form form_link_what_typed = {
	.id = "link-what-typed",
	.label = "to which it belongs, typed",
	.kind = FACT_LINK,
	.asks = ASK_TYPED,
	.level = 2,
	.role = ROLE_WHAT,
	.slots = unique_rows,
	.make = make,
};
