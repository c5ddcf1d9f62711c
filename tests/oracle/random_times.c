#include "random_pack.h"

#include "pack/date.h"

#include <stdio.h>

enum { EVENTS = 12, TEXT_MOST = 40 };

static void add_verb(struct making *m)
{
	static const char *const verbs[] = {"begin/began", "was talked about",
					    "upset/upset the town", "end/ended",
					    "take/took place"};

	strbuf_addf(m->out, ", verb: %s",
		    verbs[rng_below(&m->rng, sizeof(verbs) / sizeof(*verbs))]);
}

/* Events, as texts or as things. */
void random_events(struct making *m)
{
	static const char *const texts[EVENTS] = {
		"the opening of the mill",  "the fire at the mill",
		"the second fire",	    "the flood",
		"the founding of a school", "the first market",
		"the last market",	    "the great frost",
		"the visit of a queen",	    "the strike",
		"the end of the strike",    "the census",
	};
	uint32_t order[EVENTS];
	uint32_t n = 3 + rng_below(&m->rng, 6);
	bool things = !m->has_events && random_chance(m, 20);
	uint32_t most = things ? m->n_places : EVENTS;
	struct making aside = *m; /* what has no verbs stays the same */
	bool verbs;

	m->has_events = true;
	random_title(m);
	random_group(m, "event", NULL);
	if (things)
		strbuf_addz(m->out, "    what: places\n");
	/* Things that also have offices, and things that have had several
	 * names. */
	if (m->no % 3)
		strbuf_addf(m->out, "    of: %s\n",
			    m->no % 3 == 1 ? "c0" : "l0");
	random_complete(m);
	if (random_chance(m, 20))
		strbuf_addf(
			m->out,
			"    questions: [{q: 'On what date was there {what}?', "
			"answer: on}, {q: 'What event no. %u took place "
			"{on.when}?', answer: what}]\n",
			m->no);
	verbs = m->no % 4 && random_trap(&aside, TRAP_VERBS, 60);
	if (m->no % 4 == 0)
		strbuf_addf(m->out,
			    "    ask: {on: 'When was there {what}, no. %u?', "
			    "what: 'Which was there in {on.year}, no. %u?'}\n",
			    m->no, m->no);
	strbuf_addz(m->out, "    rows:\n");
	random_shuffled(m, order, most);
	for (uint32_t i = 0; i < n && i < most; i++) {
		uint32_t what = order[random_chance(m, 6) && i ? i - 1 : i];

		if (things)
			strbuf_addf(m->out, "      - {what: l%u, on: ", what);
		else
			strbuf_addf(m->out, "      - {what: %s of %c, on: ",
				    texts[what], (char)('A' + m->no));
		random_moment(m);
		if (verbs && random_chance(&aside, 60))
			add_verb(&aside);
		strbuf_addz(m->out, "}\n");
	}
}

/* A chain of terms, with or without gaps and overlaps. */
struct chain {
	int32_t day;
	uint32_t precision;
	bool loose; /* several at a time */
	bool acts;  /* acting */
};

static void add_term(struct making *m, struct chain *chain, const char *of,
		     uint32_t who, bool last)
{
	strbuf_addf(m->out, "      - {%swho: p%u, from: ", of, who);
	random_end(m, chain->day, chain->precision);
	chain->day += random_chance(m, 12)
			      ? 1 + (int32_t)rng_below(&m->rng, 4)
			      : 120 + (int32_t)rng_below(&m->rng, 1500);
	chain->precision = rng_below(&m->rng, chain->loose ? 6 : 8);
	chain->precision = chain->precision < 3	  ? 0
			   : chain->precision < 6 ? chain->precision - 3
						  : 0;
	if (last && m->has_as_of && random_trap(m, TRAP_PERIODS, 40)) {
		strbuf_addz(m->out, ", to: ..");
	} else if (!last || random_chance(m, 60)) {
		strbuf_addz(m->out, ", to: ");
		random_end(m, chain->day, chain->precision);
	}
	strbuf_addz(m->out, chain->acts ? ", acting: yes}\n" : "}\n");
	if (random_chance(m, 15))
		chain->day += 10 + (int32_t)rng_below(&m->rng, 80);
	else if (chain->loose && random_chance(m, 50))
		chain->day -= (int32_t)rng_below(&m->rng, 900);
}

/* Someone acting alongside the holder. */
static void add_acting(struct making *m, const char *of, uint32_t who,
		       int32_t day)
{
	strbuf_addf(m->out, "      - {%swho: p%u, from: ", of, who);
	date_add_day(m->out, day, DATE_DAY);
	strbuf_addz(m->out, ", to: ");
	date_add_day(m->out, day + 120, DATE_DAY);
	strbuf_addz(m->out, ", acting: yes}\n");
}

static void add_chain(struct making *m, const char *of, bool loose)
{
	struct chain chain = {.loose = loose};
	uint32_t order[PEOPLE_MOST];
	uint32_t n = 2 + rng_below(&m->rng, 5);

	chain.day = date_from_civil((struct civil){m->first_year, 1, 1}) +
		    (int32_t)rng_below(&m->rng, 300);
	random_shuffled(m, order, m->n_people);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t who = i % m->n_people;

		if (i > 1 && random_chance(m, 12))
			who = i - 2; /* back for a second term */
		if (i > 1 && random_trap(m, TRAP_TERMS, 25))
			who = 0; /* and again, perhaps after the window */
		if (date_to_civil(chain.day).year > m->last_year - 1)
			break;
		chain.acts = i == 1 && m->no % 5 == 2;
		add_term(m, &chain, of, order[who], i + 1 == n);
	}
	if (m->no % 3 == 0)
		add_acting(m, of, order[m->n_people - 1], chain.day - 300);
}

static void add_window(struct making *m)
{
	int from = m->first_year + 1 + (int)rng_below(&m->rng, 2);
	int to = from + 1 + (int)rng_below(&m->rng, 10);

	if (random_trap(m, TRAP_TERMS, 40))
		to = from + 1;
	if (to > m->last_year)
		to = m->last_year;
	strbuf_addf(m->out, "    complete: %d%s/%d%s\n", from,
		    random_chance(m, 50) ? "-03-04" : "", to,
		    random_chance(m, 50) ? "-09-08" : "");
}

void random_terms(struct making *m)
{
	static const char *const titles[] = {"Warden", "Keeper", "Reeve",
					     "Bailiff"};
	char title[TEXT_MOST];
	bool each = random_chance(m, 35);
	bool clubs = each && random_chance(m, 40);
	bool loose = random_chance(m, 35);
	uint32_t n = each ? 2 : 1;

	random_title(m);
	snprintf(title, sizeof(title), "%s no. %u%s", titles[m->no % 4], m->no,
		 each ? " of {of}" : "");
	random_group(m, "term", title);
	strbuf_addz(m->out, "    who: people\n");
	if (each)
		strbuf_addf(m->out, "    of: %s\n", clubs ? "clubs" : "places");
	if (!loose)
		strbuf_addz(m->out, "    one_at_a_time: yes\n");
	if (random_chance(m, 45))
		add_window(m);
	else
		random_complete(m);
	if (random_chance(m, 25))
		strbuf_addz(m->out,
			    "    questions: [{q: 'Who came as {title} "
			    "{from.when}?', "
			    "answer: who}, {q: 'When did {who} leave as "
			    "{title}?', answer: to}, {q: 'Who left as {title} "
			    "{to.when}?', answer: who}]\n");
	if (m->no % 4 == 1)
		strbuf_addf(m->out,
			    "    ask: {who: 'Who came in as {title} "
			    "{from%s}?', on: 'When did {who} come in as "
			    "{title}?'}\n",
			    m->no % 8 == 1 ? ".year" : ".when");
	strbuf_addz(m->out, "    rows:\n");
	for (uint32_t i = 0; i < n && (!clubs || i < m->n_clubs); i++) {
		char of[TEXT_MOST];

		snprintf(of, sizeof(of), "of: %c%u, ", clubs ? 'c' : 'l', i);
		add_chain(m, each ? of : "", loose);
	}
}

/* The names of one club: some are spelled alike, some contain another. */
static void add_names(struct making *m, uint32_t club, const char *of)
{
	static const char *const names[CLUBS_MOST][4] = {
		{"Redwing", "Greater Redwing", "Scarlet Wing", "Redwing"},
		{"Bluestone", "Azure Rock", "Bluestone Union", "Cobalt"},
		{"Goldcrest", "Goldcrest League", "Amber Crown", "Topaz"},
		{"Ironwood", "Oakenheart", "Ironwood", "Hornbeam Society"},
	};
	int32_t day = date_from_civil((struct civil){m->first_year, 1, 1}) +
		      (int32_t)rng_below(&m->rng, 500);
	uint32_t n = 2 + rng_below(&m->rng, 3);

	for (uint32_t i = 0; i < n; i++) {
		uint32_t precision = rng_below(&m->rng, 6);

		strbuf_addf(m->out, "      - {%sname: %s, from: ", of,
			    names[club][i]);
		random_end(m, day, precision < 3 ? 0 : precision - 3);
		if (random_chance(m, 30))
			strbuf_addf(m->out, ", also: [%s%s]",
				    names[club][i ? i - 1 : 0],
				    random_chance(m, 50) ? " Club" : "");
		strbuf_addz(m->out, "}\n");
		day += 20 + (int32_t)rng_below(&m->rng, 1200);
		if (date_to_civil(day).year > m->last_year)
			break;
	}
}

/* A club has one group with its names: the first one made gets it. */
void random_names(struct making *m)
{
	bool each = random_chance(m, 40);

	if (m->n_groups)
		return;
	random_group(m, "rename", each ? "the club {of}" : "the first club");
	strbuf_addf(m->out, "    of: %s\n    rows:\n", each ? "clubs" : "c0");
	for (uint32_t i = 0; i < (each ? m->n_clubs : 1); i++) {
		char of[TEXT_MOST];

		snprintf(of, sizeof(of), "of: c%u, ", i);
		add_names(m, i, each ? of : "");
	}
}
