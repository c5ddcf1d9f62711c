/* Every fact of the article on Amanat is in its pack, cited in a comment
 * after the row that states it (`# A20`), or is in the list of omissions
 * with a reason. */
#include "expect.h"

#include "base/strbuf.h"
#include "base/strmap.h"

#include <stdio.h>

#define FACTS	 TEST_ROOT "/tests/data/amanat-facts.tsv"
#define LEFT_OUT TEST_ROOT "/tests/data/amanat-left-out.tsv"
#define PACK	 TEST_ROOT "/questions/amanat.yaml"

enum { FACTS_LEAST = 380 };

static void read_file(const char *path, struct strbuf *out)
{
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t n;

	cr_assert(ne(ptr, file, NULL), "%s", path);
	while ((n = fread(bytes, 1, sizeof(bytes), file)) > 0)
		strbuf_add(out, (struct str){bytes, n});
	fclose(file);
}

/* A01 to Z99 */
static bool is_fact_id(struct str word)
{
	uint64_t number;

	return word.len == 3 && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z' &&
	       str_to_u64(str_from(word, 1), &number);
}

static void collect_words(struct str comment, struct strmap *ids)
{
	struct str word;
	bool is_new;

	while (str_split(&comment, ' ', &word))
		if (is_fact_id(word))
			strmap_put(ids, word, &is_new);
}

static void collect_comments(struct str pack, struct strmap *ids)
{
	struct str line;

	while (str_split(&pack, '\n', &line)) {
		size_t at = str_find(line, STR("# "));

		if (at != SIZE_MAX)
			collect_words(str_from(line, at + 2), ids);
	}
}

/* Collects the ids that have a reason after the tab. */
static void collect_left_out(struct str table, struct strmap *ids)
{
	struct str line;
	struct str id;
	bool is_new;

	str_split(&table, '\n', &line); /* header line */
	while (str_split(&table, '\n', &line)) {
		if (!str_split(&line, '\t', &id) || !id.len)
			continue;
		cr_expect(is_fact_id(id), "left out: no id " STR_FMT,
			  STR_ARG(id));
		cr_expect(str_trim(line).len > 0, STR_FMT ": no reason",
			  STR_ARG(id));
		strmap_put(ids, id, &is_new);
	}
}

static void check_fact(struct str id, const struct strmap *used,
		       const struct strmap *left_out)
{
	bool is_used = strmap_get(used, id) != NULL;
	bool is_left_out = strmap_get(left_out, id) != NULL;

	cr_expect(is_used || is_left_out,
		  STR_FMT " is neither in the pack nor left out with a reason",
		  STR_ARG(id));
	cr_expect(is_used + is_left_out < 2,
		  STR_FMT " is in the pack and said to be left out",
		  STR_ARG(id));
}

Test(inventory, each_fact_is_used_or_left_out_for_a_reason)
{
	struct strbuf facts = STRBUF_INIT;
	struct strbuf table = STRBUF_INIT;
	struct strbuf pack = STRBUF_INIT;
	struct strmap used = STRMAP_INIT;
	struct strmap left_out = STRMAP_INIT;
	struct str rest;
	struct str line;
	struct str id;
	uint32_t n = 0;

	read_file(FACTS, &facts);
	read_file(LEFT_OUT, &table);
	read_file(PACK, &pack);
	collect_comments(strbuf_str(&pack), &used);
	collect_left_out(strbuf_str(&table), &left_out);
	rest = strbuf_str(&facts);
	str_split(&rest, '\n', &line); /* header line */
	while (str_split(&rest, '\n', &line)) {
		if (!str_split(&line, '\t', &id) || !is_fact_id(id))
			continue;
		check_fact(id, &used, &left_out);
		n++;
	}
	cr_expect(n >= FACTS_LEAST, "only %u facts", n);
	strmap_finish(&left_out);
	strmap_finish(&used);
	strbuf_finish(&pack);
	strbuf_finish(&table);
	strbuf_finish(&facts);
}
