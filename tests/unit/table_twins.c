/* Generated facts are written as groups, as a table in the pack, and as CSV
 * in various dialects. All three must give the same facts. */

#include "pack/pack.h"

#include "base/rng.h"
#include "test_pack.h"

#include <unistd.h>

enum { PACKS = 150, THINGS = 8, ROWS_MOST = 12, VALUES = 4 };

/* The subjects of the facts; their ids are t0, t1, ... */
static const char *const names[THINGS] = {"Anna",    "Bob, the Elder",	"Chloé",
					  "D\"arcy", "Élan; Vital",	"Fjørd",
					  "Гагарин", "Ho Chi Minh City"};

/* The facts about one thing; unknown ones are empty. */
struct facts {
	uint32_t thing;
	uint32_t friends[VALUES]; /* things */
	uint32_t n_friends;
	const char *texts[VALUES];
	uint32_t n_texts;
	char date[16];
	int figure; /* in tenths, or 0 */
	int flag;   /* 1 yes, 0 not given, -1 no */
	const char *note;
	int importance;
};

struct made {
	struct rng rng;
	struct facts facts[THINGS];
	uint32_t n;
	struct strbuf groups, table, csv;
};

static const char *const texts[] = {
	"red", "dark, blue", "\"so-called\"", "with\nbreak", "x", "4–2"};

static bool chance(struct made *m, uint32_t percent)
{
	return rng_below(&m->rng, 100) < percent;
}

static void make_facts(struct made *m)
{
	uint32_t first = rng_below(&m->rng, THINGS);

	m->n = 2 + rng_below(&m->rng, THINGS - 1);
	for (uint32_t i = 0; i < m->n; i++) {
		struct facts *f = &m->facts[i];
		uint32_t year = 1500 + rng_below(&m->rng, 500);

		*f = (struct facts){.thing = (first + 3 * i) % THINGS};
		f->n_friends = rng_below(&m->rng, VALUES);
		for (uint32_t j = 0; j < f->n_friends; j++)
			f->friends[j] = (f->thing + 1 + j) % THINGS;
		f->n_texts = rng_below(&m->rng, 3);
		for (uint32_t j = 0; j < f->n_texts; j++)
			f->texts[j] = texts[(i + j) % COUNT(texts)];
		if (chance(m, 70))
			snprintf(f->date, sizeof(f->date),
				 chance(m, 50) ? "%u-02-03" : "%u", year);
		if (chance(m, 70))
			f->figure = 1 + (int)rng_below(&m->rng, 99999999);
		f->flag = (int)rng_below(&m->rng, 3) - 1;
		f->note = chance(m, 30) ? "He said: \"no, thanks\"" : NULL;
		f->importance = chance(m, 30) ? 2 : 0;
	}
}

static void add_head(struct strbuf *out, bool lists_things)
{
	strbuf_addz(out, "pack: p\nas_of: 2020-12-31\nsources: {s: S}\n"
			 "source: s\n");
	if (!lists_things) {
		strbuf_addz(out, "types: {ts: {from: things.csv, id: key, "
				 "name: called, also: others}}\nfacts:\n");
		return;
	}
	strbuf_addz(out, "things:\n  ts:\n");
	for (uint32_t i = 0; i < THINGS; i++)
		strbuf_addf(out, "    t%u: {name: '%s', also: [Nick %u]}\n", i,
			    names[i], i);
	strbuf_addz(out, "facts:\n");
}

/* Texts have no apostrophe; line breaks become spaces. */
static void add_quoted(struct strbuf *out, const char *text)
{
	strbuf_addc(out, '\'');
	for (; *text; text++)
		strbuf_addc(out, *text == '\n' ? ' ' : *text);
	strbuf_addc(out, '\'');
}

static void add_extras(struct strbuf *out, const struct facts *f)
{
	if (f->note) {
		strbuf_addz(out, ", note: ");
		add_quoted(out, f->note);
	}
	if (f->importance)
		strbuf_addf(out, ", importance: %d", f->importance);
	strbuf_addz(out, "}\n");
}

static void add_date(struct strbuf *out, const struct facts *f)
{
	strbuf_addf(out, "on: '%s'", f->date);
}

static void add_friends(struct strbuf *out, const struct facts *f)
{
	strbuf_addz(out, "value: [");
	for (uint32_t i = 0; i < f->n_friends; i++)
		strbuf_addf(out, "%st%u", i ? ", " : "", f->friends[i]);
	strbuf_addc(out, ']');
}

static void add_texts(struct strbuf *out, const struct facts *f)
{
	strbuf_addz(out, "value: [");
	for (uint32_t i = 0; i < f->n_texts; i++) {
		strbuf_addz(out, i ? ", " : "");
		add_quoted(out, f->texts[i]);
	}
	strbuf_addc(out, ']');
}

static void add_figure(struct strbuf *out, const struct facts *f)
{
	strbuf_addf(out, "value: %d.%d", f->figure / 10, f->figure % 10);
}

static bool has_friends(const struct facts *f)
{
	return f->n_friends;
}

static bool has_texts(const struct facts *f)
{
	return f->n_texts;
}

static bool has_date(const struct facts *f)
{
	return f->date[0];
}

static bool has_figure(const struct facts *f)
{
	return f->figure;
}

/* The columns except the flag, each as a group. */
static const struct {
	const char *head;
	bool (*has)(const struct facts *f);
	void (*add)(struct strbuf *out, const struct facts *f);
} groups[] = {
	{"  t.friends:\n    kind: link\n    value: ts\n    title: friend\n",
	 has_friends, add_friends},
	{"  t.colours:\n    kind: link\n    title: colour\n", has_texts,
	 add_texts},
	{"  t.seen:\n    kind: event\n    verb: was seen\n", has_date,
	 add_date},
	{"  t.weight:\n    kind: number\n    title: weight\n", has_figure,
	 add_figure},
};

static void write_groups(struct made *m)
{
	struct strbuf *out = &m->groups;
	bool any = false;

	add_head(out, true);
	for (size_t g = 0; g < COUNT(groups); g++) {
		uint32_t n = 0;

		for (uint32_t i = 0; i < m->n; i++)
			n += groups[g].has(&m->facts[i]);
		strbuf_addf(out, "%s    what: ts\n    rows:%s\n",
			    groups[g].head, n ? "" : " []");
		for (uint32_t i = 0; i < m->n; i++) {
			const struct facts *f = &m->facts[i];

			if (!groups[g].has(f))
				continue;
			strbuf_addf(out, "      - {what: t%u, ", f->thing);
			groups[g].add(out, f);
			add_extras(out, f);
		}
	}
	strbuf_addz(out, "  t.rare:\n    kind: list\n    title: a rare one\n"
			 "    what: ts\n    not: [");
	for (uint32_t i = 0; i < m->n; i++)
		if (m->facts[i].flag < 0)
			strbuf_addf(out, "t%u, ", m->facts[i].thing);
	for (uint32_t i = 0; i < m->n; i++)
		any |= m->facts[i].flag > 0;
	strbuf_addf(out, "]\n    rows:%s\n", any ? "" : " []");
	for (uint32_t i = 0; i < m->n; i++) {
		if (m->facts[i].flag <= 0)
			continue;
		strbuf_addf(out, "      - {what: t%u", m->facts[i].thing);
		add_extras(out, &m->facts[i]);
	}
}

static void add_columns(struct strbuf *out, const char *rest)
{
	strbuf_addf(out,
		    "  t:\n    kind: table\n    what: ts\n    columns:\n"
		    "      friends: {type: ts, several: yes, title: friend}\n"
		    "      colours: {type: text, several: yes, title: colour}\n"
		    "      seen: {type: date, verb: was seen}\n"
		    "      weight: {type: number%s}\n"
		    "      rare: {type: flag, title: a rare one}\n",
		    rest);
}

static void write_table(struct made *m)
{
	struct strbuf *out = &m->table;

	add_head(out, true);
	add_columns(out, "");
	strbuf_addz(out, "    rows:\n");
	for (uint32_t i = 0; i < m->n; i++) {
		const struct facts *f = &m->facts[i];

		strbuf_addz(out, "      - {what: ");
		add_quoted(out, names[f->thing]);
		for (uint32_t j = 0; j < f->n_friends; j++)
			strbuf_addf(out, "%st%u", j ? ", " : ", friends: [",
				    f->friends[j]);
		strbuf_addz(out, f->n_friends ? "]" : "");
		for (uint32_t j = 0; j < f->n_texts; j++) {
			strbuf_addz(out, j ? ", " : ", colours: [");
			add_quoted(out, f->texts[j]);
		}
		strbuf_addz(out, f->n_texts ? "]" : "");
		if (has_date(f))
			strbuf_addf(out, ", seen: '%s'", f->date);
		if (f->figure)
			strbuf_addf(out, ", weight: %d.%d", f->figure / 10,
				    f->figure % 10);
		if (f->flag)
			strbuf_addz(out,
				    f->flag > 0 ? ", rare: x" : ", rare: no");
		add_extras(out, f);
	}
}

/* How a CSV is written. */
struct dialect {
	char separator;
	const char *end;
	bool has_mark, quotes_all, has_points; /* 1.016,5 */
};

static void add_cell(struct made *m, const struct dialect *d, const char *text)
{
	struct strbuf *out = &m->csv;
	bool quotes = d->quotes_all || strpbrk(text, ",;\t\"\n");

	if (m->csv.len && m->csv.ptr[m->csv.len - 1] != '\n')
		strbuf_addc(out, d->separator);
	if (quotes)
		strbuf_addc(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			strbuf_addc(out, '"');
		strbuf_addc(out, *text);
	}
	if (quotes)
		strbuf_addc(out, '"');
}

static void add_grouped(struct made *m, const struct dialect *d, int figure)
{
	char text[32] = "";
	int whole = figure / 10;
	char group = d->has_points ? '.' : ',';
	char point = d->has_points ? ',' : '.';

	if (figure && whole >= 1000000)
		snprintf(text, sizeof(text), "%d%c%03d%c%03d%c%d",
			 whole / 1000000, group, whole / 1000 % 1000, group,
			 whole % 1000, point, figure % 10);
	else if (figure && whole >= 1000)
		snprintf(text, sizeof(text), "%d%c%03d%c%d", whole / 1000,
			 group, whole % 1000, point, figure % 10);
	else if (figure)
		snprintf(text, sizeof(text), "%d%c%d", whole, point,
			 figure % 10);
	add_cell(m, d, text);
}

/* A thing by its id, its name or its other name. */
static void add_thing(struct made *m, struct strbuf *out, uint32_t thing)
{
	uint32_t how = rng_below(&m->rng, 3);

	if (how == 0)
		strbuf_addf(out, "t%u", thing);
	else if (how == 1 || !strchr(names[thing], ';'))
		strbuf_addf(out, "Nick %u", thing);
	else
		strbuf_addf(out, "T%u", thing);
}

/* The friends from `from` on, separated by semicolons. */
static void add_friend_cell(struct made *m, const struct dialect *d,
			    const struct facts *f, uint32_t from, uint32_t to)
{
	struct strbuf cell = STRBUF_INIT;

	for (uint32_t i = from; i < to; i++) {
		strbuf_addz(&cell, i > from ? "; " : "");
		add_thing(m, &cell, f->friends[i]);
	}
	add_cell(m, d, strbuf_text(&cell));
	strbuf_finish(&cell);
}

static void add_text_cell(struct made *m, const struct dialect *d,
			  const struct facts *f)
{
	struct strbuf cell = STRBUF_INIT;

	for (uint32_t i = 0; i < f->n_texts; i++)
		strbuf_addf(&cell, "%s%s", i ? ";" : "", f->texts[i]);
	add_cell(m, d, strbuf_text(&cell));
	strbuf_finish(&cell);
}

static void add_row(struct made *m, const struct dialect *d,
		    const struct facts *f)
{
	char number[8] = "";
	uint32_t half = f->n_friends / 2;

	if (f->importance)
		snprintf(number, sizeof(number), "%d", f->importance);
	add_cell(m, d, names[f->thing]);
	add_cell(m, d, f->note ? f->note : "");
	add_friend_cell(m, d, f, 0, half);
	add_text_cell(m, d, f);
	add_cell(m, d, f->date);
	add_grouped(m, d, f->figure);
	add_cell(m, d, f->flag > 0 ? "Yes" : f->flag < 0 ? "NO" : "");
	add_cell(m, d, number);
	strbuf_addz(&m->csv, d->end);
	/* The rest of the friends, in another row about the same thing. */
	if (half == f->n_friends)
		return;
	add_cell(m, d, names[f->thing]);
	add_cell(m, d, "");
	add_friend_cell(m, d, f, half ? half - 1 : 0, f->n_friends);
	for (int i = 0; i < 5; i++)
		add_cell(m, d, "");
	strbuf_addz(&m->csv, d->end);
}

static struct dialect write_csv(struct made *m)
{
	static const char *const headers[] = {"Who is it", "note",  "friends",
					      "colours",   "seen",  "weight",
					      "rare",	   "weighs"};
	struct dialect d = {
		.separator = ",;\t"[rng_below(&m->rng, 3)],
		.end = chance(m, 50) ? "\n" : "\r\n",
		.has_mark = chance(m, 50),
		.quotes_all = chance(m, 30),
		.has_points = chance(m, 50),
	};

	for (size_t i = 0; i < COUNT(headers); i++)
		add_cell(m, &d, headers[i]);
	strbuf_addz(&m->csv, d.end);
	for (uint32_t i = 0; i < m->n; i++)
		add_row(m, &d, &m->facts[i]);
	return d;
}

static void write_file(const char *name, const char *mark, const char *text)
{
	FILE *file = fopen(name, "w");

	cr_assert(ne(ptr, file, NULL));
	fprintf(file, "%s%s", mark, text);
	fclose(file);
}

static void write_things(void)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addz(&out, "called,others,key\n");
	for (uint32_t i = 0; i < THINGS; i++) {
		const char *quote =
			strchr(names[i], '"') ? "D\"\"arcy" : names[i];

		strbuf_addf(&out, "\"%s\",Nick %u,T%u\n", quote, i, i);
	}
	write_file("things.csv", "", strbuf_text(&out));
	strbuf_finish(&out);
}

/* The pack that reads the CSV; its things may come from a CSV too. */
static struct pack *load_csv(struct made *m, struct diags *diags)
{
	struct strbuf text = STRBUF_INIT;
	struct dialect d = write_csv(m);
	struct pack *pack;

	add_head(&text, chance(m, 50));
	add_columns(&text,
		    d.has_points ? ", separators: '.,'" : ", separators: ',.'");
	strbuf_addz(&text, "      remark: {type: note, header: note}\n"
			   "      rank: {type: importance, header: weighs}\n"
			   "    header: Who is it\n    rows: table.csv\n");
	write_file("table.csv", d.has_mark ? "\xEF\xBB\xBF" : "",
		   strbuf_text(&m->csv));
	write_things();
	write_file("p.yaml", "", strbuf_text(&text));
	pack = pack_load("p.yaml", diags);
	strbuf_finish(&text);
	return pack;
}

static void tell_value(struct strbuf *out, const struct pack *pack,
		       const struct value *value)
{
	struct number number;
	struct date date;

	switch (value->kind) {
	case VALUE_TEXT:
		strbuf_addf(out, " '" STR_FMT "'",
			    STR_ARG(pack_value_text(pack, value)));
		break;
	case VALUE_THING:
		strbuf_addf(out, " " STR_FMT,
			    STR_ARG(pack_thing_name(pack, value->a)));
		break;
	case VALUE_NUMBER:
		number = pack_value_number(pack, value);
		strbuf_addf(out, " %lld.%u", (long long)number.lo,
			    number.decimals);
		break;
	case VALUE_DATE:
		date = pack_value_date(value);
		strbuf_addf(out, " %d..%d", date.first, date.last);
		break;
	default:
		strbuf_addz(out, " -");
	}
}

/* Everything the groups say. */
static struct str tell(const struct pack *pack, struct strbuf *out)
{
	for (uint32_t g = 0; pack && g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		strbuf_addf(out, "%u " STR_FMT "\n", group->kind,
			    STR_ARG(pack_text(pack, group->title)));
		for (uint32_t i = 0; i < group->n_rows; i++) {
			uint32_t row = group->first_row + i;
			uint32_t extra = pack->rows[row].extra;

			for (uint32_t c = 0; c < group->n_columns; c++)
				tell_value(out, pack,
					   pack_cell(pack, group, row, c));
			if (extra != INDEX_NONE)
				strbuf_addf(out, " (" STR_FMT ")",
					    STR_ARG(pack_text(
						    pack,
						    pack->extras[extra].note)));
			strbuf_addf(out, " %u\n", pack->rows[row].importance);
		}
		for (uint32_t i = 0; i < group->n_exclusions; i++)
			tell_value(out, pack,
				   &pack->exclusions[group->first_exclusion + i]
					    .what);
	}
	return strbuf_str(out);
}

static void finish(struct made *m)
{
	strbuf_finish(&m->groups);
	strbuf_finish(&m->table);
	strbuf_finish(&m->csv);
}

static void compare(const char *what, uint32_t number, struct str wanted,
		    struct pack *pack, const struct diags *diags)
{
	struct strbuf out = STRBUF_INIT;
	struct str got = tell(pack, &out);

	cr_expect(str_eq(got, wanted),
		  "%s of pack %u: " STR_FMT "\n" STR_FMT "\nnot\n" STR_FMT,
		  what, number,
		  STR_ARG(diags->all.n ? diags->all.at[0].message : STR_NONE),
		  STR_ARG(got), STR_ARG(wanted));
	strbuf_finish(&out);
	pack_free(pack);
}

static void check_pack(uint32_t number)
{
	struct made m = {.rng = rng_numbered(7, number)};
	struct diags diags = DIAGS_INIT;
	struct strbuf wanted = STRBUF_INIT;
	struct pack *pack;

	make_facts(&m);
	write_groups(&m);
	write_table(&m);
	/* Ids of plain groups have no dot; ids from columns do. */
	for (size_t i = 0; i + 1 < m.groups.len; i++)
		if (!strncmp(m.groups.ptr + i, "\n  t.", 5))
			m.groups.ptr[i + 4] = '-';
	pack = pack_load_text("p.yaml", strbuf_str(&m.groups), &diags);
	cr_assert(pack != NULL, "pack %u: " STR_FMT, number,
		  STR_ARG(diags.all.at->message));
	tell(pack, &wanted);
	pack_free(pack);
	compare("table", number, strbuf_str(&wanted),
		pack_load_text("p.yaml", strbuf_str(&m.table), &diags), &diags);
	compare("CSV", number, strbuf_str(&wanted), load_csv(&m, &diags),
		&diags);
	strbuf_finish(&wanted);
	diags_finish(&diags);
	finish(&m);
}

Test(table_twins, a_table_says_what_groups_say)
{
	char folder[] = "/tmp/unit-twins-XXXXXX";
	char command[128];

	cr_assert(ne(ptr, mkdtemp(folder), NULL));
	cr_assert(eq(int, chdir(folder), 0));
	for (uint32_t i = 0; i < PACKS; i++)
		check_pack(i);
	cr_expect(eq(int, chdir("/"), 0));
	snprintf(command, sizeof(command), "rm -r %s", folder);
	cr_expect(eq(int, system(command), 0));
}
