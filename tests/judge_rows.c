#include "judge_rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMNS = 9,
	ENTITIES_MAX = 64,
	SPELLINGS_MAX = 16,
	POOLS_MAX = 64,
	ROWS_MAX = 4096
};
enum { KIND, EXPECTED, TYPED, VERDICT, WHY, SUB, POOL, CRIT, MORE };

struct judge_named_pool {
	struct str name;
	struct judge_pool *of_things;
	struct judge_pool *of_people;
};

const char *const judge_verdicts[3] = {"wrong", "close", "correct"};

static bool read_file(struct arena *arena, const char *file, struct str *out)
{
	FILE *in = fopen(file, "rb");
	struct strbuf text = STRBUF_INIT;
	char block[4096];
	size_t n;

	if (!in) {
		perror(file);
		return false;
	}
	while ((n = fread(block, 1, sizeof(block), in)) > 0)
		strbuf_add(&text, (struct str){block, n});
	fclose(in);
	*out = arena_copy(arena, strbuf_str(&text));
	strbuf_finish(&text);
	return true;
}

/* Like str_split, but counts an empty last part too. */
static uint32_t columns(struct str line, struct str *out, uint32_t max)
{
	uint32_t n = 0;
	size_t start = 0;

	for (size_t i = 0; i <= line.len && n < max; i++) {
		if (i < line.len && line.ptr[i] != '\t')
			continue;
		out[n++] = (struct str){line.ptr + start, i - start};
		start = i + 1;
	}
	return n;
}

static struct entity read_entity(struct arena *arena, struct str text)
{
	struct str *spellings = arena_array(arena, struct str, SPELLINGS_MAX);
	struct entity entity = {spellings, 0, false};
	struct str part;

	while (entity.n < SPELLINGS_MAX && str_split(&text, '|', &part))
		spellings[entity.n++] = part;
	return entity;
}

static unsigned long hex(struct str s)
{
	char digits[5] = "";

	memcpy(digits, s.ptr, s.len < 4 ? s.len : 4);
	return strtoul(digits, NULL, 16);
}

static void add_utf8(struct strbuf *out, unsigned long c)
{
	if (c < 0x80) {
		strbuf_addc(out, (char)c);
	} else if (c < 0x800) {
		strbuf_addc(out, (char)(0xC0 | c >> 6));
		strbuf_addc(out, (char)(0x80 | (c & 0x3F)));
	} else {
		strbuf_addc(out, (char)(0xE0 | c >> 12));
		strbuf_addc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		strbuf_addc(out, (char)(0x80 | (c & 0x3F)));
	}
}

/* Decodes one escape at the front of `s`; returns its length. */
static size_t unescape_one(struct strbuf *out, struct str s)
{
	static const char plain[][2] = {
		{'t', '\t'}, {'r', '\r'}, {'n', '\n'}, {'\\', '\\'}};

	if (s.len >= 6 && s.ptr[1] == 'u') {
		add_utf8(out, hex((struct str){s.ptr + 2, 4}));
		return 6;
	}
	if (s.len >= 4 && s.ptr[1] == 'x') {
		strbuf_addc(out, (char)hex((struct str){s.ptr + 2, 2}));
		return 4;
	}
	for (size_t i = 0; s.len >= 2 && i < sizeof(plain) / 2; i++) {
		if (s.ptr[1] == plain[i][0]) {
			strbuf_addc(out, plain[i][1]);
			return 2;
		}
	}
	strbuf_addc(out, '\\');
	return 1;
}

static struct str unescape(struct arena *arena, struct str s)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	while (s.len) {
		if (*s.ptr == '\\') {
			s = str_from(s, unescape_one(&out, s));
		} else {
			strbuf_addc(&out, *s.ptr);
			s = str_from(s, 1);
		}
	}
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static struct judge_named_pool *pool_named(struct judge_rows *rows,
					   struct str name)
{
	for (uint32_t i = 0; i < rows->n_pools; i++)
		if (str_eq(rows->pools[i].name, name))
			return &rows->pools[i];
	return NULL;
}

static void add_pool(struct judge_rows *rows, struct str name, struct str text)
{
	struct entity entities[ENTITIES_MAX];
	struct str columns_of[3];
	struct str line;
	uint32_t n = 0;

	while (n < ENTITIES_MAX && str_split(&text, '\n', &line)) {
		uint32_t given = columns(line, columns_of, 3);

		if (given < 2 || !str_eq(columns_of[0], name))
			continue;
		entities[n] = read_entity(&rows->arena, columns_of[1]);
		entities[n++].family_first =
			given == 3 &&
			str_eq(columns_of[2], STR("family=first"));
	}
	rows->pools[rows->n_pools++] = (struct judge_named_pool){
		name, judge_pool_create(entities, n, false),
		judge_pool_create(entities, n, true)};
}

static void read_pools(struct judge_rows *rows, struct str text)
{
	struct str rest = text;
	struct str line;
	struct str column;

	rows->pools =
		arena_array(&rows->arena, struct judge_named_pool, POOLS_MAX);
	str_split(&rest, '\n', &line);
	while (str_split(&rest, '\n', &line))
		if (columns(line, &column, 1) && column.len &&
		    rows->n_pools < POOLS_MAX && !pool_named(rows, column))
			add_pool(rows, column, text);
}

static bool read_names(struct arena *arena, const struct str *column,
		       struct answer *answer)
{
	struct entity *entity = arena_array(arena, struct entity, 1);

	*entity = read_entity(arena, column[EXPECTED]);
	answer->type = ANSWER_NAME;
	answer->person = str_eq(column[SUB], STR("person"));
	answer->entities = entity;
	answer->n_entities = 1;
	return entity->n > 0;
}

static bool read_list(struct arena *arena, const struct str *column,
		      struct answer *answer)
{
	struct entity *entities =
		arena_array(arena, struct entity, ENTITIES_MAX);
	struct str rest = column[EXPECTED];
	struct str part;

	answer->type = ANSWER_LIST;
	answer->entities = entities;
	answer->person = str_starts(column[POOL], STR("people"));
	answer->in_order = str_eq(column[SUB], STR("in-order"));
	while (answer->n_entities < ENTITIES_MAX &&
	       str_split(&rest, '|', &part))
		entities[answer->n_entities++] = read_entity(arena, part);
	return answer->n_entities > 0;
}

static bool read_date(struct arena *arena, const struct str *column,
		      struct answer *answer)
{
	(void)arena;
	answer->type = ANSWER_DATE;
	return date_parse(column[EXPECTED], &answer->date);
}

static bool read_year(struct arena *arena, const struct str *column,
		      struct answer *answer)
{
	(void)arena;
	answer->type = ANSWER_YEAR;
	return date_parse(column[EXPECTED], &answer->date);
}

static bool read_number(struct arena *arena, const struct str *column,
			struct answer *answer)
{
	(void)arena;
	answer->type = ANSWER_NUMBER;
	answer->unit = column[SUB];
	return number_parse(column[EXPECTED], &answer->number) == NUMBER_OK;
}

static bool read_percent(struct arena *arena, const struct str *column,
			 struct answer *answer)
{
	(void)arena;
	answer->type = ANSWER_PERCENT;
	return number_parse(column[EXPECTED], &answer->number) == NUMBER_OK;
}

/* The pool column is A=Otan;B=Nur Otan; the expected answer is given by
 * letter or by text. */
static bool read_choice(struct arena *arena, const struct str *column,
			struct answer *answer)
{
	struct str *options = arena_array(arena, struct str, ENTITIES_MAX);
	struct entity expected = read_entity(arena, column[EXPECTED]);
	struct str rest = column[POOL];
	struct str part;
	bool found = false;

	answer->type = ANSWER_CHOICE;
	answer->options = options;
	while (answer->n_options < ENTITIES_MAX &&
	       str_split(&rest, ';', &part) && part.len > 2) {
		uint32_t i = answer->n_options++;

		options[i] = str_from(part, 2);
		for (uint32_t j = 0; j < expected.n && !found; j++) {
			found = str_eq(expected.spellings[j], options[i]) ||
				str_eq(expected.spellings[j],
				       str_head(part, 1));
			answer->key = i;
		}
	}
	return found;
}

static bool read_match(struct str text, enum match *match)
{
	static const char *const names[] = {"name", "text", "accents", "exact"};

	for (int i = 0; i < 4; i++) {
		if (str_eq(text, str_of(names[i]))) {
			*match = (enum match)i;
			return true;
		}
	}
	return false;
}

/* Entities with | between spellings and & between entities. */
static uint32_t read_entities(struct arena *arena, struct str text,
			      const struct entity **out)
{
	struct entity *entities =
		arena_array(arena, struct entity, ENTITIES_MAX);
	struct str part;
	uint32_t n = 0;

	while (n < ENTITIES_MAX && str_split(&text, '&', &part))
		entities[n++] = read_entity(arena, part);
	*out = entities;
	return n;
}

static bool read_tolerance(struct str text, int64_t *tolerance)
{
	struct number number;

	if (number_parse(text, &number) != NUMBER_OK)
		return false;
	*tolerance = number.lo;
	return true;
}

/* The last column has further properties of the answer's type: `match=text`,
 * `unit=km|kilometre|kilometres`, `tolerance=0`, separated by ;; `wholes=`
 * contain the answer, `or=` are all that is right, and `said=` if the stem
 * holds the spellings that only the pool has. */
static bool read_more(struct arena *arena, struct str key, struct str value,
		      struct answer *answer)
{
	struct entity unit;

	if (str_eq(key, STR("match")))
		return read_match(value, &answer->match);
	if (str_eq(key, STR("tolerance")))
		return read_tolerance(value, &answer->tolerance);
	if (str_eq(key, STR("named"))) {
		answer->n_named = read_entities(arena, value, &answer->named);
	} else if (str_eq(key, STR("related"))) {
		answer->n_related =
			read_entities(arena, value, &answer->related);
	} else if (str_eq(key, STR("wholes"))) {
		answer->n_related =
			read_entities(arena, value, &answer->related);
		answer->n_wholes = answer->n_related;
	} else if (str_eq(key, STR("or"))) {
		answer->n_entities =
			read_entities(arena, value, &answer->entities);
	} else if (str_eq(key, STR("said"))) {
		answer->is_partly_said = true;
	} else if (str_eq(key, STR("unit"))) {
		unit = read_entity(arena, value);
		answer->unit = unit.n ? unit.spellings[0] : STR_NONE;
		answer->units = unit.spellings;
		answer->n_units = unit.n;
	} else {
		return false;
	}
	return true;
}

static bool read_all_more(struct arena *arena, struct str text,
			  struct answer *answer)
{
	struct str part;

	while (text.len && str_split(&text, ';', &part)) {
		struct str value = part;
		struct str key;

		if (!str_split(&value, '=', &key) ||
		    !read_more(arena, key, value, answer))
			return false;
	}
	return true;
}

static const struct {
	const char *kind;
	bool (*read)(struct arena *arena, const struct str *column,
		     struct answer *answer);
} kinds[] = {
	{"name", read_names},	   {"date", read_date},
	{"year", read_year},	   {"number", read_number},
	{"percent", read_percent}, {"choice", read_choice},
	{"list", read_list},
};

static bool read_answer(struct judge_rows *rows, const struct str *column,
			struct judge_row *row)
{
	row->answer.tolerance = -1;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (str_eq(column[KIND], str_of(kinds[i].kind)))
			return kinds[i].read(&rows->arena, column,
					     &row->answer) &&
			       read_all_more(&rows->arena, column[MORE],
					     &row->answer);
	return false;
}

static bool read_verdict(struct str text, enum verdict *verdict)
{
	for (int i = 0; i < 3; i++) {
		if (str_eq(text, str_of(judge_verdicts[i]))) {
			*verdict = (enum verdict)i;
			return true;
		}
	}
	return false;
}

static const struct judge_pool *pool_for(const struct judge_named_pool *pool,
					 const struct answer *answer)
{
	return answer->person ? pool->of_people : pool->of_things;
}

static bool read_row(struct judge_rows *rows, struct str line)
{
	struct judge_row *row = &rows->at[rows->n];
	struct str column[COLUMNS] = {{NULL, 0}};
	const struct judge_named_pool *pool;

	if (columns(line, column, COLUMNS) < CRIT)
		return false;
	row->line = line;
	row->kind = column[KIND];
	row->explanation = column[WHY];
	row->typed = unescape(&rows->arena, column[TYPED]);
	row->must_not_pass = str_eq(column[CRIT], STR("FA"));
	row->must_pass = str_eq(column[CRIT], STR("FR"));
	if (!read_answer(rows, column, row) ||
	    !read_verdict(column[VERDICT], &row->verdict))
		return false;
	pool = pool_named(rows, column[POOL]);
	if (pool)
		row->pool = pool_for(pool, &row->answer);
	rows->n++;
	return true;
}

bool judge_rows_read(struct judge_rows *rows, const char *pools_file,
		     const char *rows_file)
{
	struct str pools;
	struct str text;
	struct str line;

	*rows = (struct judge_rows){.n = 0};
	if (!read_file(&rows->arena, pools_file, &pools) ||
	    !read_file(&rows->arena, rows_file, &text))
		return false;
	read_pools(rows, pools);
	rows->at = arena_array(&rows->arena, struct judge_row, ROWS_MAX);
	str_split(&text, '\n', &line);
	while (str_split(&text, '\n', &line)) {
		if (line.len &&
		    (rows->n == ROWS_MAX || !read_row(rows, line))) {
			fprintf(stderr, "%s: malformed: " STR_FMT "\n",
				rows_file, STR_ARG(line));
			return false;
		}
	}
	return true;
}

void judge_rows_finish(struct judge_rows *rows)
{
	for (uint32_t i = 0; i < rows->n_pools; i++) {
		judge_pool_destroy(rows->pools[i].of_things);
		judge_pool_destroy(rows->pools[i].of_people);
	}
	arena_finish(&rows->arena);
}
