#include "random_pack.h"

#include "pack/date.h"

bool random_chance(struct making *m, uint32_t percent)
{
	return rng_below(&m->rng, 100) < percent;
}

bool random_trap(struct making *m, enum trap trap, uint32_t percent)
{
	bool is = random_chance(m, percent);

	return is && m->traps >> trap & 1;
}

void random_shuffled(struct making *m, uint32_t *items, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		items[i] = i;
	rng_shuffle(&m->rng, items, n);
}

void random_title(struct making *m)
{
	if (!random_trap(m, TRAP_TITLES, 8) || !m->n_groups)
		m->no = m->n_groups;
}

void random_group(struct making *m, const char *kind, const char *title)
{
	strbuf_addf(m->out, "  g%u:\n    kind: %s\n", m->n_groups++, kind);
	if (title)
		strbuf_addf(m->out, "    title: '%s'\n", title);
}

void random_day_text(struct strbuf *out, int32_t day, uint32_t precision)
{
	date_add_day(out, day, (enum precision)precision);
}

/* A year may have one of its parts before it. */
static void add_part(struct making *m, int32_t day)
{
	static const char *const parts[] = {"",	     "early ",	"mid ",
					    "late ", "spring ", "winter "};

	strbuf_addz(m->out, parts[day % 6]);
	random_day_text(m->out, day, DATE_YEAR);
}

void random_date(struct making *m)
{
	int32_t first = date_from_civil((struct civil){m->first_year, 1, 1});
	int32_t last = date_from_civil((struct civil){m->last_year, 12, 31});
	int32_t day =
		first + (int32_t)rng_below(&m->rng, (uint32_t)(last - first));
	uint32_t kind = rng_below(&m->rng, 10);

	if (kind == 7 && day % 3) {
		add_part(m, day);
		return;
	}
	if (kind < 8) {
		random_day_text(m->out, day, kind < 4 ? 0 : kind / 6 + 0);
		return;
	}
	/* Two days or some weeks apart, perhaps across the new year. */
	random_day_text(m->out, day, 0);
	strbuf_addc(m->out, '/');
	random_day_text(
		m->out,
		day + 1 + (int32_t)(kind == 8 ? 0 : rng_below(&m->rng, 400)),
		0);
}

void random_moment(struct making *m)
{
	uint32_t open = m->traps >> TRAP_OPEN_DATES & 1 ? rng_below(&m->rng, 12)
							: UINT32_MAX;
	uint32_t years = (uint32_t)(m->last_year - m->first_year);
	int year = m->first_year + 1 + (int)rng_below(&m->rng, years);

	if (open > 1)
		random_date(m);
	else
		strbuf_addf(m->out, "%s %d", open ? "after" : "before",
			    open ? year - 1 : year);
}

void random_end(struct making *m, int32_t day, uint32_t precision)
{
	uint32_t open = rng_below(&m->rng, 16);
	bool tried = m->traps >> TRAP_OPEN_DATES & 1;

	strbuf_addz(m->out, tried && open == 0 ? "../" : "");
	random_day_text(m->out, day, precision);
	if (tried && open == 1) {
		strbuf_addz(m->out, "/..");
	} else if (tried && open == 2) {
		strbuf_addc(m->out, '/');
		random_day_text(m->out,
				day + 1 + (int32_t)rng_below(&m->rng, 90),
				precision);
	}
}

void random_complete(struct making *m)
{
	static const char *const words[] = {"no", "each", "yes"};
	bool is_said = random_trap(m, TRAP_COMPLETE, 60);
	uint32_t word = rng_below(&m->rng, 3);

	if (is_said)
		strbuf_addf(m->out, "    complete: %s\n", words[word]);
}

void random_period(struct making *m)
{
	int32_t last = date_from_civil((struct civil){m->last_year, 12, 31});
	int32_t day = last - 600 - (int32_t)rng_below(&m->rng, 2500);
	uint32_t precision = rng_below(&m->rng, 3);
	uint32_t kind = rng_below(&m->rng, 10);

	if (kind) {
		strbuf_addz(m->out, ", from: ");
		if (precision == DATE_YEAR && m->has_as_of)
			add_part(m, day);
		else
			random_day_text(m->out, day, precision);
	}
	if (kind == 1 || kind == 2)
		return;
	strbuf_addz(m->out, ", to: ");
	if (kind == 3 && m->has_as_of)
		strbuf_addz(m->out, "..");
	else
		random_day_text(
			m->out,
			day + 400 +
				(int32_t)rng_below(
					&m->rng, (uint32_t)(last - day - 400)),
			precision);
}

static void add_plain(struct making *m, uint32_t size, bool is_percent)
{
	strbuf_addf(m->out, "%u", size);
	if (is_percent && size % 2)
		strbuf_addf(m->out, ".%u", rng_below(&m->rng, 10));
}

void random_figure(struct making *m, uint32_t size, bool is_percent)
{
	static const char *const words[] = {"about ", "over ", "almost ",
					    "disputed "};
	uint32_t kind = rng_below(&m->rng, 11);

	if (kind == 10 && !is_percent) {
		strbuf_addf(m->out, "%u to %u", size, size + 1 + size / 10);
		return;
	}
	if (kind < 4) {
		strbuf_addz(m->out, words[kind]);
		add_plain(m, size, is_percent);
		if (kind == 3) {
			strbuf_addz(m->out, " or ");
			strbuf_addf(m->out, "%u", size + 1 + size / 8);
		}
		return;
	}
	add_plain(m, size, is_percent);
}

void random_signed(struct making *m, uint32_t size)
{
	static const char *const words[] = {"about ", "over ", "almost "};
	uint32_t kind = rng_below(&m->rng, 12);
	int figure = (int)rng_below(&m->rng, 2 * size) - (int)size;
	uint32_t decimals = rng_below(&m->rng, 3);

	if (kind == 3) {
		strbuf_addf(m->out, "disputed %d or %d", figure, figure + 7);
		return;
	}
	strbuf_addf(m->out, "%s%d", kind < 3 ? words[kind] : "", figure);
	if (decimals && figure)
		strbuf_addf(m->out, ".%u%u", decimals,
			    1 + rng_below(&m->rng, 9));
	if (kind == 4 && figure > 0)
		strbuf_addf(m->out, "e-9 to %de-7", figure + 1);
	if (kind == 5 && figure)
		strbuf_addz(m->out, "e-8");
}

static void add_head(struct making *m, uint64_t number)
{
	strbuf_addf(m->out,
		    "pack: random-%llu\nsources: {s: A made-up source}\n"
		    "source: s\n",
		    (unsigned long long)number);
	m->has_as_of = random_chance(m, 70);
	if (m->has_as_of) {
		strbuf_addf(m->out, "as_of: %d%s\n", m->last_year + 1,
			    random_chance(m, 50) ? "-06-30" : "");
	}
}

void random_pack(struct strbuf *out, uint64_t number, uint32_t traps)
{
	static void (*const kinds[])(struct making *) = {
		random_names,  random_events, random_terms,   random_list,
		random_series, random_links,  random_numbers,
	};
	struct making m = {
		.out = out,
		.rng = rng_numbered(UINT64_C(0x0eac1e), number),
		.traps = traps,
	};

	m.n_people = 4 + rng_below(&m.rng, PEOPLE_MOST - 3);
	m.n_places = 5 + rng_below(&m.rng, PLACES_MOST - 4);
	m.n_clubs = 1 + rng_below(&m.rng, CLUBS_MOST);
	m.first_year = 1990 + (int)rng_below(&m.rng, 10);
	m.last_year = m.first_year + 3 + (int)rng_below(&m.rng, 20);
	add_head(&m, number);
	random_things(&m);
	strbuf_addz(out, "facts:\n");
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		for (uint32_t n = rng_below(&m.rng, 3); n; n--)
			kinds[i](&m);
	if (!m.n_groups)
		random_events(&m);
	/* Last, so that the rest is the same with and without it. */
	if (random_trap(&m, TRAP_TABLES, 30))
		random_table(&m);
}
