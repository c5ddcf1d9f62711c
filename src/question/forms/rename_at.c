#include "base/strbuf.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_rename.h"
#include "question/explanation.h"
#include "question/forms/all_forms.h"
#include "question/occasion.h"

/* Does a text hold a name, even inside a word? "Amanaty" tells Amanat. */
static bool holds(struct str text, struct str name)
{
	struct strbuf hay = STRBUF_INIT;
	struct strbuf needle = STRBUF_INIT;
	bool found;

	utf8_fold(&hay, text);
	utf8_fold(&needle, name);
	found = str_find(strbuf_str(&hay), strbuf_str(&needle)) != SIZE_MAX;
	strbuf_finish(&hay);
	strbuf_finish(&needle);
	return found;
}

/* No name of the chain may stand in the words: it would be a hint, whether it
 * is the right one or not. */
static bool suits(struct maker *m, uint32_t row, struct str words)
{
	struct nearby near = nearby_from(m->group, row);
	uint32_t other = row;

	do
		if (pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    holds(words, maker_cell_option(m, other, RENAME_NAME)))
			return false;
	while (nearby_next(&near, &other));
	return true;
}

/* What was the party called when Asar merged with it? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot / OCCASIONS;
	struct occasion occasion;
	struct date inside;

	if (!fact_named(m->similarity, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside");
	if (!occasion_find(m, row, inside, slot % OCCASIONS, suits, &occasion))
		return false;
	answer_from(q, row);
	maker_set_row(m, row);
	occasion_put(m, q, &occasion);
	q->stem = form_phrase(m);
	return ask_rename(m, q, row, INDEX_NONE);
}

const struct form form_rename_at = {
	.id = "rename-at",
	.label = "the name at an event",
	.kind = FACT_RENAME,
	.asks = ASK_CHOICE,
	.level = 1,
	.slots = occasion_slots,
	.make = make,
};

const struct form form_rename_at_typed = {
	.id = "rename-at-typed",
	.label = "the name at an event, typed",
	.kind = FACT_RENAME,
	.asks = ASK_TYPED,
	.level = 1,
	.slots = occasion_slots,
	.make = make,
};
