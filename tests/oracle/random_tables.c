#include "random_pack.h"

/* One of the people or one of the texts. */
static void add_value(struct making *m, bool people, uint32_t at)
{
	if (people)
		strbuf_addf(m->out, "p%u", at % m->n_people);
	else
		strbuf_addf(m->out, "%s", m->words[at % WORDS_MOST]);
}

/* One or two values in a cell, possibly with `..`, or none. */
static void add_values(struct making *m, const char *column, bool people)
{
	uint32_t kind = rng_below(&m->rng, 10);
	uint32_t at = rng_below(&m->rng, 1000);

	if (kind == 0)
		return;
	strbuf_addf(m->out, ", %s: '", column);
	if (kind == 1 && people) {
		strbuf_addz(m->out, "none'");
		return;
	}
	add_value(m, people, at);
	if (kind < 5) {
		strbuf_addz(m->out, ";");
		add_value(m, people, at + 1 + rng_below(&m->rng, 2));
	}
	strbuf_addz(m->out, kind == 2 ? ";..'" : "'");
}

static void add_row(struct making *m, uint32_t place)
{
	static const char *const flags[] = {", walled: x", ", walled: no", ""};

	strbuf_addf(m->out, "      - {what: l%u", place);
	add_values(m, "guardian", true);
	add_values(m, "motto", false);
	if (random_chance(m, 75)) {
		strbuf_addz(m->out, ", mapped: ");
		random_date(m);
	}
	if (random_chance(m, 75)) {
		strbuf_addz(m->out, ", height: ");
		random_figure(m, 1 + rng_below(&m->rng, 900), false);
	}
	strbuf_addf(m->out, "%s}\n", flags[rng_below(&m->rng, 3)]);
}

void random_table(struct making *m)
{
	static const char *const complete[] = {"", ", complete: each",
					       ", complete: yes"};
	uint32_t order[PLACES_MOST];
	uint32_t n = 2 + rng_below(&m->rng, m->n_places - 2);

	random_title(m);
	random_group(m, "table", NULL);
	strbuf_addf(m->out,
		    "    what: places\n"
		    "    columns:\n"
		    "      guardian: {type: people, several: yes, title: "
		    "guardian no. %u}\n"
		    "      motto: {type: text, several: yes, title: motto no. "
		    "%u, tense: past}\n"
		    "      mapped: {type: date, verb: was mapped in survey "
		    "no. %u}\n"
		    "      height: {type: number, title: height no. %u, unit: "
		    "m}\n"
		    "      walled: {type: flag, title: a walled place no. "
		    "%u, plural: walled places no. %u%s}\n"
		    "    rows:\n",
		    m->no, m->no, m->no, m->no, m->no, m->no,
		    complete[rng_below(&m->rng, 3)]);
	random_shuffled(m, order, m->n_places);
	for (uint32_t i = 0; i < n; i++)
		add_row(m, order[i]);
}
