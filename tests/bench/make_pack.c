/*
 * make_pack: a made-up pack of any size, the same for the same seed.
 *
 *	make_pack FACTS SEED [ID] > big.yaml
 *
 * A fact is a row; there is a thing for every six. About 95 in a hundred facts
 * stand in ten groups that grow with the pack, the others in groups of a dozen
 * rows, of which there are ever more. 1,200,000 facts make about 50 MB. ID
 *(big) is the pack's and the name of its file.
 */

#include "base/rng.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS = 343000, SYLLABLES = 70, MOST_FACTS = 1500000, SMALL = 12 };

struct maker {
	struct rng rng;
	uint32_t words[WORDS]; /* in random order */
	uint32_t facts;
	uint32_t left;
	uint32_t people;
	uint32_t paths;
	uint32_t parties;
	uint32_t groups;
};

static uint32_t pick(struct maker *m, uint32_t n)
{
	return rng_below(&m->rng, n);
}

static void put_syllable(uint32_t n, bool capital, bool cyrillic)
{
	static const char consonants[] = "bdgjklmnprstvz";
	static const char vowels[] = "aeiou";
	static const char *const others[] = {"б", "д", "г", "ж", "к", "л", "м",
					     "н", "п", "р", "с", "т", "в", "з"};
	static const char *const sounds[] = {"а", "е", "и", "о", "у"};
	char c = consonants[n / 5];

	if (cyrillic)
		printf("%s%s", others[n / 5], sounds[n % 5]);
	else
		printf("%c%c", capital ? c - 'a' + 'A' : c, vowels[n % 5]);
}

/* Three syllables; a different word for every number below WORDS. */
static void put_word(const struct maker *m, uint32_t number, bool cyrillic)
{
	uint32_t n = m->words[number % WORDS];

	put_syllable(n % SYLLABLES, true, cyrillic);
	put_syllable(n / SYLLABLES % SYLLABLES, false, cyrillic);
	put_syllable(n / SYLLABLES / SYLLABLES, false, cyrillic);
}

/* Two syllables and an ending; a surname has up to three of them. */
static void put_person(const struct maker *m, uint32_t person, bool cyrillic)
{
	uint32_t given_names = m->words[person / 3 + WORDS / 2] + person % 3;

	put_syllable(given_names % SYLLABLES, true, cyrillic);
	put_syllable(given_names / SYLLABLES % SYLLABLES, false, cyrillic);
	putchar(' ');
	put_word(m, person / 3, cyrillic);
}

static void put_place(const struct maker *m, uint32_t place)
{
	put_word(m, WORDS / 2 + place, false);
}

/* The `n`th name of a party; a party has up to four. */
static void put_party(const struct maker *m, uint32_t party, uint32_t n)
{
	static const char *const kinds[] = {"Party", "Union", "League",
					    "Movement"};

	put_word(m, party * 4 + n, false);
	printf(" %s", kinds[m->words[party] % 4]);
}

static void put_date(struct maker *m, uint32_t year)
{
	uint32_t chance = pick(m, 4);

	printf("%" PRIu32, year);
	if (chance > 0)
		printf("-%02" PRIu32, 1 + pick(m, 12));
	if (chance > 1)
		printf("-%02" PRIu32, 1 + pick(m, 28));
}

static void put_day(struct maker *m, uint32_t year)
{
	printf("%" PRIu32 "-%02" PRIu32 "-%02" PRIu32, year, 1 + pick(m, 12),
	       1 + pick(m, 28));
}

static void put_source(struct maker *m)
{
	if (!pick(m, 20))
		printf(", source: s%" PRIu32, pick(m, 20));
}

static void put_things(struct maker *m)
{
	puts("things:\n  people:");
	for (uint32_t i = 0; i < m->people; i++) {
		bool also = !pick(m, 12);

		printf("    p%" PRIu32 ": %s", i, also ? "{name: " : "");
		put_person(m, i, false);
		if (also) {
			printf(", also: [");
			put_person(m, i, true);
			printf("]}");
		}
		putchar('\n');
	}
	puts("  places:");
	for (uint32_t i = 0; i < m->paths; i++) {
		printf("    c%" PRIu32 ": ", i);
		put_place(m, i);
		putchar('\n');
	}
	puts("  parties:");
	for (uint32_t i = 0; i < m->parties; i++) {
		printf("    a%" PRIu32 ": {name: ", i);
		put_party(m, i, 1);
		puts(", the: yes}");
	}
}

/* As many rows as wanted, of the facts that are left. */
static uint32_t take(struct maker *m, uint32_t rows)
{
	uint32_t taken = rows < m->left ? rows : m->left;

	m->left -= taken;
	return taken;
}

static void put_populations(struct maker *m)
{
	puts("  population:\n   kind: number\n   what: places\n   value: "
	     "count\n   unit: [person, people]\n   title: the population of "
	     "{what}\n   rows:");
	for (uint32_t i = 0, n = take(m, m->paths); i < n; i++)
		printf("   - {what: c%" PRIu32 ", value: %s%" PRIu32 "}\n", i,
		       pick(m, 20) ? "" : "about ", 100 + pick(m, 900000));
}

static void put_letters(struct maker *m)
{
	puts("  letters:\n   kind: number\n   what: people\n   value: count\n  "
	     " title: the number of letters by {what}\n   rows:");
	for (uint32_t i = 0, n = take(m, m->people); i < n; i++)
		printf("   - {what: p%" PRIu32 ", value: %" PRIu32 "}\n", i,
		       1 + pick(m, 20000));
}

static void put_birthplaces(struct maker *m)
{
	puts("  birthplace:\n   kind: link\n   what: people\n   value: "
	     "places\n   title: birthplace\n   tense: past\n   questions:\n   "
	     "- {q: "
	     "'Where was {what} born?', answer: value}\n   rows:");
	for (uint32_t i = 0, n = take(m, m->people); i < n; i++) {
		printf("   - {what: p%" PRIu32 ", value: c%" PRIu32, i,
		       pick(m, m->paths));
		put_source(m);
		puts("}");
	}
}

static void put_members(struct maker *m)
{
	puts("  membership:\n   kind: link\n   what: people\n   value: "
	     "parties\n   title: party\n   rows:");
	for (uint32_t i = 0, n = take(m, m->people); i < n; i++)
		printf("   - {what: p%" PRIu32 ", value: a%" PRIu32 "}\n", i,
		       pick(m, m->parties));
}

static void put_events(struct maker *m)
{
	static const char *const words[] = {"siege", "founding"};

	puts("  events:\n   kind: event\n   rows:");
	for (uint32_t i = 0, n = take(m, 3 * m->paths / 2); i < n; i++) {
		printf("   - {what: the %s of ", words[i / m->paths]);
		put_place(m, i % m->paths);
		printf(", on: ");
		put_date(m, 1500 + pick(m, 500));
		put_source(m);
		puts("}");
	}
}

/* A sequence of two or three holders. */
static uint32_t put_office(struct maker *m, uint32_t place, uint32_t holders)
{
	uint32_t year = 1950 + pick(m, 30);
	uint32_t who = pick(m, m->people);

	for (uint32_t i = 0; i < holders; i++) {
		uint32_t next = year + 2 + pick(m, 10);

		who = (who + 1 + pick(m, m->people - 1)) % m->people;
		printf("   - {of: c%" PRIu32 ", who: p%" PRIu32
		       ", from: %" PRIu32 "-01, to: %" PRIu32 "-01}\n",
		       place, who, year, next);
		year = next;
	}
	return holders;
}

static void put_mayors(struct maker *m)
{
	uint32_t n = take(m, 2 * m->paths);

	puts("  mayors:\n   kind: term\n   who: people\n   of: places\n   "
	     "title: Mayor of {of}\n   one_at_a_time: yes\n   complete: "
	     "1940-01-01/2024-12-31\n   rows:");
	for (uint32_t place = 0; n; place++) {
		uint32_t holders = 1 + (place % 3 != 0) * 2;

		n -= put_office(m, place, holders < n ? holders : n);
	}
}

static void put_names(struct maker *m)
{
	uint32_t n = take(m, 2 * m->parties);

	puts("  names:\n   kind: rename\n   of: parties\n   title: the party "
	     "now called {of}\n   rows:");
	for (uint32_t i = 0; i < n; i++) {
		printf("   - {of: a%" PRIu32 ", name: ", i / 2);
		put_party(m, i / 2, i % 2);
		printf(", from: ");
		put_day(m, 1900 + i % 2 * 60 + pick(m, 50));
		puts("}");
	}
}

/* A complete list of the first of every few things. */
static void put_list(struct maker *m, const char *head, char prefix,
		     uint32_t rows, uint32_t things)
{
	puts(head);
	for (uint32_t i = 0, n = take(m, rows); i < n; i++)
		printf("   - {what: %c%" PRIu32 "}\n", prefix,
		       (uint32_t)((uint64_t)i * things / rows));
}

static void put_lists(struct maker *m)
{
	put_list(m,
		 "  veterans:\n   kind: list\n   what: people\n   title: a "
		 "veteran of the march\n   plural: veterans of the march\n   "
		 "complete: yes\n   rows:",
		 'p', 7 * m->people / 10, m->people);
	put_list(m,
		 "  decorated:\n   kind: list\n   what: people\n   title: a "
		 "bearer of the Great Cross\n   plural: bearers of the Great "
		 "Cross\n   complete: yes\n   rows:",
		 'p', 3 * m->people / 5, m->people);
	put_list(m,
		 "  graduates:\n   kind: list\n   what: people\n   title: a "
		 "graduate of the Academy\n   plural: graduates of the "
		 "Academy\n   complete: yes\n   rows:",
		 'p', 9 * m->people / 10, m->people);
	put_list(m,
		 "  stations:\n   kind: list\n   what: places\n   title: a "
		 "town with a station\n   plural: towns with a station\n   "
		 "complete: yes\n   rows:",
		 'c', 9 * m->paths / 10, m->paths);
}

static void put_ports(struct maker *m)
{
	uint32_t n = take(m, m->paths / 2);

	puts("  ports:\n   kind: list\n   what: places\n   title: a port\n   "
	     "plural: ports\n   not: {");
	for (uint32_t i = n; i < m->paths && i < n + SMALL; i++)
		printf("%sc%" PRIu32 ": s1", i > n ? ", " : "     ", i);
	puts("}\n   rows:");
	for (uint32_t i = 0; i < n; i++)
		printf("   - {what: c%" PRIu32 "}\n", i);
}

static void put_elections(struct maker *m)
{
	uint32_t n = take(m, m->facts / 10);

	puts("  elections:\n   kind: series\n   of: parties\n   title: "
	     "election\n   columns:\n     seats: {type: count, label: 'number "
	     "of seats of {of}', unit: [seat, seats]}\n     share: {type: "
	     "percent, label: 'share of the vote of {of}'}\n   rows:");
	for (uint32_t i = 0; i < n; i++) {
		printf("   - {of: a%" PRIu32 ", on: %" PRIu32
		       ", seats: %" PRIu32 ", share: ",
		       i % m->parties, 1960 + i / m->parties * 4,
		       1 + pick(m, 300));
		if (pick(m, 30))
			printf("%" PRIu32 ".%" PRIu32 "}\n", pick(m, 99),
			       pick(m, 10));
		else
			printf("disputed 12.5 or 13.%" PRIu32 "}\n",
			       pick(m, 10));
	}
}

static void begin_small(struct maker *m, const char *kind, const char *rest)
{
	printf("  g%" PRIu32 ":\n   kind: %s\n%s   title: ", m->groups, kind,
	       rest);
}

/* A different thing for each row of a small group. */
static uint32_t spread(const struct maker *m, uint32_t row, uint32_t things)
{
	uint32_t step = things / SMALL ? things / SMALL : 1;

	return (m->groups * 7 + row * step) % things;
}

static uint32_t put_small_list(struct maker *m, uint32_t n)
{
	n = n < m->paths / 2 ? n : m->paths / 2;
	begin_small(m, "list", "   what: places\n   complete: yes\n");
	printf("a member of the ");
	put_word(m, m->groups, false);
	printf(" Pact\n   plural: members of the ");
	put_word(m, m->groups, false);
	puts(" Pact\n   rows:");
	for (uint32_t i = 0; i < n; i++)
		printf("   - {what: c%" PRIu32 "}\n", spread(m, i, m->paths));
	return n;
}

static uint32_t put_small_terms(struct maker *m, uint32_t n)
{
	begin_small(m, "term",
		    "   who: people\n   one_at_a_time: yes\n   complete: "
		    "1900-01-15/1918-01-15\n");
	printf("Governor of ");
	put_word(m, m->groups, false);
	puts("\n   rows:");
	for (uint32_t i = 0; i < n; i++)
		printf("   - {who: p%" PRIu32 ", from: %" PRIu32
		       "-01-15, to: %" PRIu32 "-01-15}\n",
		       spread(m, i, m->people), 1900 + 3 * i, 1903 + 3 * i);
	return n;
}

static uint32_t put_small_series(struct maker *m, uint32_t n)
{
	begin_small(m, "series",
		    "   columns:\n     wheat: {type: number, label: harvest of "
		    "wheat, unit: tonnes}\n");
	printf("survey of ");
	put_word(m, m->groups, false);
	puts("\n   rows:");
	for (uint32_t i = 0; i < n; i++)
		printf("   - {on: %" PRIu32 ", wheat: %" PRIu32 "}\n",
		       1950 + 5 * i, 1000 + pick(m, 90000));
	return n;
}

static uint32_t put_small_links(struct maker *m, uint32_t n)
{
	begin_small(m, "link", "   value: people\n   tense: past\n");
	printf("architect\n   rows:\n");
	for (uint32_t i = 0; i < n; i++) {
		printf("   - {what: the ");
		put_word(m, m->groups * SMALL + i, false);
		printf(" Bridge, value: p%" PRIu32 "}\n",
		       spread(m, i, m->people));
	}
	return n;
}

static void put_small_groups(struct maker *m)
{
	static uint32_t (*const put[])(struct maker *, uint32_t) = {
		put_small_links, put_small_terms, put_small_series,
		put_small_list};

	for (; m->left; m->groups++) {
		uint32_t n = m->left < SMALL + 4 ? m->left : SMALL;

		m->left -= put[m->groups % 4](m, n);
	}
}

static void put_head(const char *id)
{
	printf("format: 1\npack: %s\ntitle: A pack made up\nlanguage: "
	       "en\nas_of: 2024-12-31\nlicense: CC0-1.0\nsources:\n",
	       id);
	for (uint32_t i = 0; i < 20; i++)
		printf("  s%" PRIu32 ": {title: Volume %" PRIu32
		       ", publisher: The Almanac}\n",
		       i, i + 1);
	puts("source: s0");
}

static void put_pack(struct maker *m, const char *id)
{
	put_head(id);
	put_things(m);
	puts("facts:");
	put_populations(m);
	put_letters(m);
	put_birthplaces(m);
	put_members(m);
	put_events(m);
	put_mayors(m);
	put_names(m);
	put_lists(m);
	put_ports(m);
	put_elections(m);
	put_small_groups(m);
}

static void set_up(struct maker *m, uint32_t facts, uint64_t seed)
{
	uint32_t things = facts / 6;

	m->rng = rng_make(seed, 0);
	for (uint32_t i = 0; i < WORDS; i++)
		m->words[i] = i;
	rng_shuffle(&m->rng, m->words, WORDS);
	m->facts = facts;
	m->left = facts;
	m->paths = things * 35 / 100;
	m->parties = things * 15 / 100;
	if (m->parties < 4)
		m->parties = 4;
	m->people = things - m->paths - m->parties;
}

int main(int argc, char **argv)
{
	static struct maker maker;
	unsigned long facts = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;

	if (facts < 100 || facts > MOST_FACTS) {
		fprintf(stderr, "usage: make_pack FACTS SEED [ID]; 100 to %d\n",
			MOST_FACTS);
		return 2;
	}
	set_up(&maker, (uint32_t)facts, strtoull(argv[2], NULL, 10));
	put_pack(&maker, argc > 3 ? argv[3] : "big");
	return fflush(stdout) ? 1 : 0;
}
