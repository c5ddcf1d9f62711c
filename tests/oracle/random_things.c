#include "random_pack.h"

enum { SPELLINGS = 2 };

struct named {
	const char *spellings[SPELLINGS]; /* the second may be NULL */
};

static const struct named people[] = {
	{{"Ann Berg", "Anna Berg"}},
	{{"Joanna Berg", NULL}},
	{{"Marco Dunmore", "M. Dunmore"}},
	{{"Silas Fenwick", NULL}},
	{{"Petra Galloway", "P. Galloway"}},
	{{"Hugo Ostrander", NULL}},
	{{"Vera Kowalski", "Wera Kowalsky"}},
	{{"Tomas Quill", NULL}},
	{{"Irene Zabel", NULL}},
};

/* Given name first or last, two surnames, a patronymic, a single name,
 * particles, numerals; some surnames and given names are shared. */
static const struct named people_of_the_world[] = {
	{{"Анна Петровна Соколова", "Anna Petrovna Sokolova"}},
	{{"Иван Соколов", NULL}},
	{{"Серік Ахметов", "Serik Akhmetov"}},
	{{"Νίκος Παπαδάκης", "Nikos Papadakis"}},
	{{"Έλενα Παππά", NULL}},
	{{"अमित शर्मा", "Amit Sharma"}},
	{{"अनिल शर्मा", NULL}},
	{{"김민수", "Kim Min-su"}},
	{{"김민주", NULL}},
	{{"タナカ ハナコ", "Tanaka Hanako"}},
	{{"タナカ ハナヨ", NULL}},
	{{"Gabriel Ortiz Vega", NULL}},
	{{"Lucía Vega Ortiz", NULL}},
	{{"Nguyễn Văn An", NULL}},
	{{"Nguyễn Văn Anh", NULL}},
	{{"Guðrún Jónsdóttir", NULL}},
	{{"Jón Jónsson", NULL}},
	{{"Nagy János", NULL}},
	{{"Jan van der Berg", "J. van der Berg"}},
	{{"Karim al-Rashid", "Karim Rashid"}},
	{{"Henry VII", NULL}},
	{{"Henry VIII", NULL}},
	{{"John Ford", NULL}},
	{{"John Ford II", "John Ford Jr."}},
	{{"Li Wei", NULL}},
	{{"Li Wen", NULL}},
	{{"Sukarna", NULL}},
};

static const struct named places[] = {
	{{"Arden", NULL}},
	{{"New Arden", NULL}},
	{{"Belmont", "Old Belmont"}},
	{{"Corvallo", NULL}},
	{{"Dunstable Reach", "Reach"}},
	{{"Eskimo Point", NULL}},
	{{"Farholt", "Far Holt Manor"}},
	{{"Gilded Council", NULL}},
	{{"Harbour Board", NULL}},
	{{"Ivory Chapter", "Chapter"}},
};

static const struct named places_of_the_world[] = {
	{{"Берёзово", "Beryozovo"}},
	{{"Берёзово-2", NULL}},
	{{"Βόλος", "Volos"}},
	{{"Βόλβη", NULL}},
	{{"नगर", "Nagar"}},
	{{"नगरी", NULL}},
	{{"나주", "Naju"}},
	{{"나루", NULL}},
	{{"ナラ", "Nara"}},
	{{"ハラ", NULL}},
	{{"São Roque", NULL}},
	{{"São Roque do Sul", NULL}},
	{{"Waal", NULL}},
	{{"Vaal", NULL}},
	{{"Arden II", NULL}},
	{{"Arden III", NULL}},
	{{"District 9", NULL}},
	{{"District 10", NULL}},
};

static const char *const words[WORDS_MOST] = {
	"barley", "copper", "Copper mine", "honey", "Honey cake",
	"linen",  "salt",   "timber",	   "wool",  "woollen cloth",
};

static const char *const odd_words[] = {
	"World War I",
	"World War II",
	"hepatitis A",
	"hepatitis B",
	"vitamin B6",
	"vitamin B12",
	"Na+",
	"Cl-",
	"iron(II) oxide",
	"iron(III) oxide",
	"C",
	"C++",
	"yes",
	"the end",
	"the end of the end",
	"1999",
	"12",
	"соль",
	"морская соль",
	"αλάτι",
	"नमक",
	"소금",
	"シオ",
	"salt",
	"salt or pepper",
	"no salt",
};

#define COUNT(table) ((uint32_t)(sizeof(table) / sizeof(*(table))))

/* Places may be parts of others, or the same. */
static void add_relation(struct making *m, const char *id, uint32_t i)
{
	uint32_t kind = rng_below(&m->rng, 10);
	uint32_t other = i ? rng_below(&m->rng, i) : 0;

	if (id[0] != 'l' || !i || !m->has_relations)
		return;
	if (kind < 3)
		strbuf_addf(m->out, ", part_of: l%u", other);
	else if (kind < 4)
		strbuf_addf(m->out, ", same_as: l%u", other);
}

static void add_thing(struct making *m, const char *id, uint32_t i,
		      const struct named *named, bool the)
{
	strbuf_addf(m->out, "    %s%u: {name: '%s'", id, i,
		    named->spellings[0]);
	if (named->spellings[1] && random_chance(m, 70))
		strbuf_addf(m->out, ", also: ['%s']", named->spellings[1]);
	add_relation(m, id, i);
	strbuf_addf(m->out, "%s%s}\n", the ? ", the: yes" : "",
		    i % 3 == 1 && id[0] == 'l' ? ", plural: yes" : "");
}

/* The first `n` of a table, or any `n` from a table of the whole world. */
static void add_type(struct making *m, const char *id, uint32_t n,
		     const struct named *plain, const struct named *world,
		     uint32_t n_world)
{
	bool is_world = random_trap(m, TRAP_SCRIPTS, 40);
	uint32_t order[COUNT(people_of_the_world)];

	random_shuffled(m, order, n_world);
	for (uint32_t i = 0; i < n; i++)
		add_thing(m, id, i, is_world ? &world[order[i]] : &plain[i],
			  !is_world && i > 6 && plain == places);
}

static void add_clubs(struct making *m)
{
	static const char *const clubs[CLUBS_MOST] = {"Redwing", "Bluestone",
						      "Goldcrest", "Ironwood"};

	strbuf_addz(m->out, "  clubs:\n");
	for (uint32_t i = 0; i < m->n_clubs; i++)
		strbuf_addf(m->out, "    c%u: {name: %s, plural: %s}\n", i,
			    clubs[i], i % 2 ? "yes" : "no");
}

/* Some are named like places, one like a person. */
static void add_streams(struct making *m)
{
	static const char *const namesakes[STREAMS] = {
		"Arden", "Belmont", "Corvallo", "Ann Berg", "Farholt"};
	static const char *const names[STREAMS] = {
		"Swift", "Muddy Brook", "Long Water", "Green Ditch", "Fleet"};
	bool same = random_trap(m, TRAP_NAMESAKES, 50);

	strbuf_addz(m->out, "  streams:\n");
	for (uint32_t i = 0; i < STREAMS; i++)
		strbuf_addf(m->out, "    s%u: %s\n", i,
			    same ? namesakes[i] : names[i]);
}

static void choose_words(struct making *m)
{
	bool odd = random_trap(m, TRAP_TEXTS, 40);
	uint32_t order[COUNT(odd_words)];

	random_shuffled(m, order, COUNT(odd_words));
	for (uint32_t i = 0; i < WORDS_MOST; i++)
		m->words[i] = odd ? odd_words[order[i]] : words[i];
}

void random_things(struct making *m)
{
	choose_words(m);
	m->has_relations = random_trap(m, TRAP_RELATED, 40);
	if (m->n_places % 3 == 0)
		strbuf_addz(m->out,
			    "types:\n  places: {one: place}\n"
			    "  streams: {one: [stream, streams], the: yes}\n");
	strbuf_addz(m->out, "things:\n  people:\n");
	add_type(m, "p", m->n_people, people, people_of_the_world,
		 COUNT(people_of_the_world));
	strbuf_addz(m->out, "  places:\n");
	add_type(m, "l", m->n_places, places, places_of_the_world,
		 COUNT(places_of_the_world));
	add_clubs(m);
	add_streams(m);
}
