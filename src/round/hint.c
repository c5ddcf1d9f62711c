#include "round/hint.h"

#include "base/utf8.h"
#include "question/maker.h"

#include <stdlib.h>

enum { WRONG_GONE = 2 };

/* Which wrong options are removed depends on the question's id, not on
 * chance. */
static bool remove_options(const struct question *q, struct hint *hint)
{
	uint64_t hash = str_hash(q->id, STR_HASH_SEED);
	uint32_t gone = 0;

	if (q->n_options < 4)
		return false;
	for (uint32_t i = 0; i < q->n_options && gone < WRONG_GONE; i++) {
		uint32_t option = (uint32_t)((hash + i) % q->n_options);

		if (q->keys >> option & 1)
			continue;
		hint->removed |= 1u << option;
		gone++;
	}
	return true;
}

/* "E. Q." of Erlan Qoşanov. */
static struct str initials(struct arena *arena, struct str name)
{
	struct strbuf out = STRBUF_INIT;
	struct str word;
	struct str text;

	while (str_split(&name, ' ', &word)) {
		int32_t c;

		if (!utf8_next(&word, &c))
			continue;
		if (out.len)
			strbuf_addc(&out, ' ');
		utf8_add(&out, c);
		strbuf_addc(&out, '.');
	}
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static bool tell_name(struct maker *m, const struct question *q,
		      struct hint *hint)
{
	maker_set_placeholder(m, "letters", initials(m->arena, q->answer));
	hint->text = maker_phrase(m, "hints.letters");
	return true;
}

static bool tell_date(struct maker *m, const struct question *q,
		      uint32_t number, struct hint *hint)
{
	int year = date_year(q->judged.date);

	/* The years 1 to 9 have no decade name. */
	if (!year || (!number && year < 10))
		return false;
	maker_set_placeholder(m, "year",
			      maker_year(m, number ? year : year / 10 * 10));
	hint->text = maker_phrase(m, number ? "hints.year" : "hints.decade");
	return !number || q->judged.type == ANSWER_DATE;
}

static bool tell_figure(struct maker *m, const struct question *q,
			struct hint *hint)
{
	struct number least = q->judged.number;
	struct number most = q->judged.number;
	bool negative = least.lo < 0;
	int64_t size = llabs(least.lo);
	int64_t unit = NUMBER_SCALE;
	int64_t near;
	int64_t far;

	while (unit * 100 <= size)
		unit *= 10;
	near = (size - size / 4) / unit * unit;
	far = (size + size / 3) / unit * unit + unit;
	if (q->judged.type == ANSWER_PERCENT && far > 100 * NUMBER_SCALE)
		far = 100 * NUMBER_SCALE;
	least.decimals = most.decimals = 0;
	least.qualifier = most.qualifier = NUMBER_EXACT;
	least.lo = least.hi = negative ? -far : near;
	most.lo = most.hi = negative ? -near : far;
	maker_set_placeholder(m, "least", maker_number(m, NULL, least));
	maker_set_placeholder(m, "most", maker_number(m, NULL, most));
	hint->text = maker_phrase(m, "hints.between");
	return true;
}

static bool tell_typed(struct maker *m, const struct question *q,
		       uint32_t number, struct hint *hint)
{
	switch (q->judged.type) {
	case ANSWER_DATE:
	case ANSWER_YEAR:
		return tell_date(m, q, number, hint);
	case ANSWER_NUMBER:
	case ANSWER_PERCENT:
		return !number && !q->judged.number.power &&
		       tell_figure(m, q, hint);
	case ANSWER_NAME:
	case ANSWER_LIST:
		return !number && tell_name(m, q, hint);
	case ANSWER_GUESS:
	case ANSWER_CHOICE:
	case ANSWER_SEVERAL:
	case ANSWER_ORDER:
	case ANSWER_MATCH:
		break;
	}
	return false;
}

/* The first item, the partner of the first one, or how many are right. */
static bool tell_part(struct maker *m, const struct question *q,
		      struct hint *hint)
{
	const char *key = "hints.first";

	if (q->kind == ASK_ORDER) {
		maker_set_placeholder(m, "item", q->options[q->order[0]]);
	} else if (q->kind == ASK_MATCH) {
		maker_set_placeholder(m, "item", q->options[0]);
		maker_set_placeholder(m, "partner", q->partners[q->order[0]]);
		key = "hints.pair";
	} else {
		maker_set_placeholder(
			m, "count",
			arena_printf(m->arena, "%d",
				     __builtin_popcount(q->keys)));
		key = "hints.several";
	}
	hint->text = maker_phrase(m, key);
	return true;
}

bool hint_make(const struct question *q, uint32_t number,
	       const struct phrases *phrases, struct arena *arena,
	       struct hint *hint)
{
	struct maker m = {
		.phrases = phrases, .arena = arena, .row = INDEX_NONE};

	*hint = (struct hint){0, STR_NONE};
	if (q->n_clues) {
		if (number < q->n_clues)
			hint->text = q->clues[number];
		return number < q->n_clues;
	}
	switch (q->kind) {
	case ASK_CHOICE:
		return !number && remove_options(q, hint);
	case ASK_TYPED:
	case ASK_GUESS:
		return tell_typed(&m, q, number, hint);
	case ASK_ORDER:
	case ASK_MATCH:
	case ASK_SEVERAL:
		return !number && tell_part(&m, q, hint);
	case ASK_BOOL:
	case ASK_KINDS:
		break;
	}
	return false;
}
