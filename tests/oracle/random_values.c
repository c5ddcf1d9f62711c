#include "random_pack.h"

#include <stdio.h>

enum { TEXT_MOST = 40 };

static void add_what(struct making *m, bool things, uint32_t i)
{
	if (things)
		strbuf_addf(m->out, "l%u", i);
	else
		strbuf_addf(m->out, "'%s'", m->words[i]);
}

/* Members come from the front of the order, non-members from the end. */
void random_list(struct making *m)
{
	char title[2 * TEXT_MOST];
	uint32_t order[WORDS_MOST];
	bool things = random_chance(m, 70);
	bool complete = random_chance(m, 50);
	uint32_t most = things ? m->n_places : WORDS_MOST;
	uint32_t n = 1 + rng_below(&m->rng, most - 2);
	uint32_t n_not = rng_below(&m->rng, most - n);
	bool periods;

	random_title(m);
	snprintf(title, sizeof(title), "a member of union no. %u", m->no);
	random_group(m, "list", title);
	strbuf_addf(m->out, "    plural: members of union no. %u\n", m->no);
	if (things)
		strbuf_addz(m->out, "    what: places\n");
	/* A whole may still be listed with its part of another time. */
	periods = random_trap(m, TRAP_PERIODS, 30) && !m->has_relations;
	if (complete)
		strbuf_addz(m->out, "    complete: yes\n");
	else
		random_complete(m);
	random_shuffled(m, order, most);
	if (n_not && (!complete || random_chance(m, 30))) {
		strbuf_addz(m->out, "    not: {");
		for (uint32_t i = 0; i < n_not; i++) {
			strbuf_addz(m->out, i ? ", " : "");
			add_what(m, things, order[most - 1 - i]);
			strbuf_addz(m->out, ": s");
		}
		strbuf_addz(m->out, "}\n");
	}
	strbuf_addz(m->out, "    rows:\n");
	for (uint32_t i = 0; i < n; i++) {
		strbuf_addz(m->out, "      - {what: ");
		add_what(m, things, order[i]);
		if (periods && random_chance(m, 90)) {
			random_period(m);
		} else if (!periods && random_chance(m, 40)) {
			strbuf_addz(m->out, ", on: ");
			random_date(m);
		}
		strbuf_addz(m->out, "}\n");
	}
}

static const char *random_unit(struct making *m)
{
	static const char *const units[] = {
		"m", "km", "°C", "[delegate, delegates]", "kg", "hours",
	};

	return units[rng_below(&m->rng, sizeof(units) / sizeof(*units))];
}

static void add_cells(struct making *m, uint32_t whole)
{
	if (random_chance(m, 85)) {
		strbuf_addz(m->out, ", share: ");
		random_figure(m, 1 + rng_below(&m->rng, 60), true);
	}
	if (random_chance(m, 85)) {
		strbuf_addz(m->out, ", seats: ");
		random_figure(m, 1 + rng_below(&m->rng, whole / 2), false);
	}
	if (random_chance(m, 80))
		strbuf_addf(m->out, ", whole: %u", whole);
	if (random_chance(m, 70))
		strbuf_addf(m->out, ", head: p%u",
			    rng_below(&m->rng, m->n_people));
	if (random_chance(m, 70))
		strbuf_addf(m->out, ", crop: '%s'",
			    m->words[rng_below(&m->rng, WORDS_MOST)]);
	if (random_trap(m, TRAP_FIGURES, 60)) {
		strbuf_addz(m->out, ", depth: ");
		random_signed(m, 40);
	}
	if (random_chance(m, 30)) {
		strbuf_addz(m->out, ", opened: ");
		random_date(m);
	}
}

static void add_occasions(struct making *m, const char *of)
{
	int year = m->first_year;

	for (uint32_t n = 3 + rng_below(&m->rng, 5); n; n--) {
		uint32_t month = 1 + rng_below(&m->rng, 12);

		strbuf_addf(m->out, "      - {%son: %d", of, year);
		if (random_chance(m, 40))
			strbuf_addf(m->out, "-%02u", month);
		add_cells(m, random_chance(m, 75) ? 77 : 98);
		strbuf_addz(m->out, "}\n");
		year += (int)rng_below(&m->rng, 4);
		if (year > m->last_year)
			break;
	}
}

void random_series(struct making *m)
{
	char title[2 * TEXT_MOST];
	bool each = random_chance(m, 40);
	bool clubs = random_chance(m, 40);
	char share[4 * TEXT_MOST] = "";

	random_title(m);
	if (m->no % 2)
		snprintf(share, sizeof(share),
			 ", ask: {share: 'What share of the {whole} stalls %s "
			 "{on.when}, no. %u?'}",
			 each ? "did {of} have" : "was let", m->no);
	snprintf(title, sizeof(title),
		 random_chance(m, 50) ? "fair no. %u" : "the {on} fair no. %u",
		 m->no);
	random_group(m, "series", title);
	if (each)
		strbuf_addf(m->out, "    of: %s\n", clubs ? "clubs" : "places");
	strbuf_addf(m->out,
		    "    columns:\n"
		    "      share: {type: percent, label: share of tolls %u}\n"
		    "      seats: {type: count, label: number of stalls %u, "
		    "unit: [stall, stalls], out_of: whole%s}\n"
		    "      whole: {type: count, forms: none}\n"
		    "      head: {type: people, label: head of row %u}\n"
		    "      crop: {type: text, label: crop of row %u}\n"
		    "      depth: {type: number, label: depths %u, plural: "
		    "yes, unit: %s}\n"
		    "      opened: {type: date, label: opening days %u, "
		    "plural: yes}\n"
		    "    rows:\n",
		    m->no, m->no, share, m->no, m->no, m->no, random_unit(m),
		    m->no);
	for (uint32_t i = 0; i < (each ? 2 : 1) && (!clubs || i < m->n_clubs);
	     i++) {
		char of[TEXT_MOST];

		snprintf(of, sizeof(of), "of: %c%u, ", clubs ? 'c' : 'l', i);
		add_occasions(m, each ? of : "");
	}
}

static void add_link_asks(struct making *m)
{
	uint32_t which = rng_below(&m->rng, 6);

	if (which == 0)
		strbuf_addf(m->out,
			    "    questions: [{q: 'Who goes with {what} in no. "
			    "%u?', "
			    "answer: value}]\n",
			    m->no);
	else if (which == 1)
		strbuf_addf(
			m->out,
			"    questions: [{q: 'With what does {value} go in no. "
			"%u?', answer: what}]\n",
			m->no);
	else if (which == 2)
		strbuf_addf(m->out,
			    "    questions: [{q: 'To whom does {what} of no. "
			    "%u belong?', answer: value}]\n"
			    "    forms: none\n",
			    m->no);
	else if (which == 3)
		strbuf_addz(m->out,
			    "    ask: {value: 'Of {what}, who is {title}{at}?',"
			    " what: 'Of what is {value} {title}{at}?'}\n"
			    "    forms: {not: [either, link-match]}\n");
}

/* A person, stream, place or text, `next` after the chosen one. */
static void add_value(struct making *m, const char *type, uint32_t at,
		      uint32_t next)
{
	if (!type)
		strbuf_addf(m->out, "'%s'", m->words[(at + next) % WORDS_MOST]);
	else if (type[0] == 'p' && type[1] == 'e')
		strbuf_addf(m->out, "p%u", (at + next) % m->n_people);
	else if (type[0] == 'p')
		strbuf_addf(m->out, "l%u", (at + next) % m->n_places);
	else
		strbuf_addf(m->out, "s%u", (at + next) % STREAMS);
}

static const char *value_type(struct making *m)
{
	uint32_t kind = rng_below(&m->rng, 10);

	if (kind < 4)
		return "people";
	if (kind < 6)
		return "streams";
	return kind < 8 ? "places" : NULL;
}

/* One value, or several, some of them unknown, or none. */
static void add_values(struct making *m, const char *type)
{
	uint32_t kind = rng_below(&m->rng, 12);
	uint32_t at = rng_below(&m->rng, 1000);

	if (!random_trap(m, TRAP_VALUES, 40) || kind > 9) {
		add_value(m, type, at, 0);
		return;
	}
	if (kind < 2) {
		strbuf_addz(m->out, kind ? ".." : "[]");
		return;
	}
	strbuf_addc(m->out, '[');
	add_value(m, type, at, 0);
	if (kind < 8) {
		strbuf_addz(m->out, ", ");
		add_value(m, type, at, 1 + rng_below(&m->rng, 2));
	}
	strbuf_addz(m->out, kind > 6 ? ", ..]" : "]");
}

static void add_link_keys(struct making *m)
{
	if (random_chance(m, 30))
		strbuf_addz(m->out, "    tense: past\n");
	random_complete(m);
	if (random_trap(m, TRAP_COMPLETE, 10))
		strbuf_addz(m->out, "    unique: yes\n");
	if (random_trap(m, TRAP_CHANGES, 30))
		strbuf_addf(m->out, "    changes: %s\n",
			    random_chance(m, 70) ? "yes" : "no");
	if (random_trap(m, TRAP_CHANGES, 20))
		strbuf_addf(m->out, "    on: %d\n", m->first_year + 2);
}

/* A noun, one that names its subject, or one that changes. */
static void add_link_group(struct making *m)
{
	char title[2 * TEXT_MOST];
	uint32_t kind = rng_below(&m->rng, 4);
	bool changes = kind == 1 && m->traps >> TRAP_CHANGES & 1;

	random_title(m);
	snprintf(title, sizeof(title), "%s no. %u%s",
		 changes     ? "president"
		 : kind == 0 ? "the patron"
			     : "patron",
		 m->no, kind == 0 ? " of {what}" : "");
	random_group(m, "link", title);
}

void random_links(struct making *m)
{
	uint32_t order[WORDS_MOST];
	bool things = random_chance(m, 60);
	const char *value = value_type(m);
	uint32_t most = things ? m->n_places : WORDS_MOST;
	uint32_t n = 2 + rng_below(&m->rng, most - 2);
	bool periods = random_trap(m, TRAP_PERIODS, 30);

	add_link_group(m);
	if (things)
		strbuf_addz(m->out, "    what: places\n");
	if (value)
		strbuf_addf(m->out, "    value: %s\n", value);
	add_link_keys(m);
	add_link_asks(m);
	strbuf_addz(m->out, "    rows:\n");
	random_shuffled(m, order, most);
	for (uint32_t i = 0; i < n; i++) {
		bool again = random_chance(m, periods ? 50 : 12) && i;

		strbuf_addz(m->out, "      - {what: ");
		add_what(m, things, order[again ? i - 1 : i]);
		strbuf_addz(m->out, ", value: ");
		add_values(m, value);
		if (periods && random_chance(m, 90))
			random_period(m);
		else if (random_trap(m, TRAP_CHANGES, 10))
			strbuf_addf(m->out, ", on: %d-02-03",
				    m->first_year + 1);
		strbuf_addz(m->out, "}\n");
	}
}

enum { LONG_UNITS = 3 };

static const char *const long_units[LONG_UNITS] = {
	"{symbol: km, also: [kilometers]}",
	"{symbol: qt, name: [quart, quarts]}",
	"{name: [ell, ells], also: [yards]}",
};

/* A random type of figures, with or without a unit. */
static const char *add_figures(struct making *m)
{
	uint32_t kind = rng_below(&m->rng, 10);
	const char *type = kind < 3 ? "percent" : kind < 7 ? "count" : "number";

	if (type[0] == 'n' && !(m->traps >> TRAP_FIGURES & 1))
		type = "count";
	strbuf_addf(m->out, "    value: %s\n", type);
	if (type[0] != 'p' && random_trap(m, TRAP_FIGURES, 70))
		strbuf_addf(m->out, "    unit: %s\n",
			    random_trap(m, TRAP_MEASURES, 30)
				    ? long_units[rng_below(&m->rng, LONG_UNITS)]
				    : random_unit(m));
	random_complete(m);
	if (random_trap(m, TRAP_CHANGES, 40))
		strbuf_addf(m->out, "    changes: %s\n",
			    random_chance(m, 30) ? "yes" : "no");
	if (random_trap(m, TRAP_MEASURES, 30))
		strbuf_addf(m->out, "    tolerance: %s\n",
			    random_chance(m, 50) ? "3%" : "5");
	return type;
}

void random_numbers(struct making *m)
{
	char title[2 * TEXT_MOST];
	uint32_t order[WORDS_MOST];
	uint32_t n = 1 + rng_below(&m->rng, 6);
	uint32_t size = random_chance(m, 50) ? 90 : 30000;
	const char *type;

	random_title(m);
	snprintf(title, sizeof(title),
		 random_chance(m, 50) ? "yearly yield no. %u"
				      : "the yield no. %u of {what}",
		 m->no);
	random_group(m, "number", title);
	type = add_figures(m);
	strbuf_addz(m->out, "    rows:\n");
	random_shuffled(m, order, WORDS_MOST);
	for (uint32_t i = 0; i < n; i++) {
		strbuf_addz(m->out, "      - {what: ");
		add_what(m, false, order[random_chance(m, 8) && i ? i - 1 : i]);
		strbuf_addz(m->out, ", value: ");
		if (type[0] == 'n')
			random_signed(m, size);
		else
			random_figure(m,
				      1 + rng_below(&m->rng,
						    type[0] == 'p' ? 90 : size),
				      type[0] == 'p');
		strbuf_addz(m->out, "}\n");
	}
}
