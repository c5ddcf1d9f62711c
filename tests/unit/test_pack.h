#ifndef UNIT_GIVEN_H
#define UNIT_GIVEN_H

/*
 * given: small packs and phrases to test with.
 *
 *	struct pack *pack = test_pack("facts: {...}");
 *	const struct group *group = test_group(pack, "chair");
 *	pack_free(pack);
 */

#include "expect.h"

#include "base/strbuf.h"
#include "pack/pack.h"
#include "question/phrases.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A pack named "test" with one source; `body` follows its header. */
static inline struct pack *test_pack(const char *body)
{
	struct strbuf text = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct pack *pack;

	strbuf_addf(&text,
		    "pack: test\ntitle: Test\nlanguage: en\n"
		    "as_of: 2024-12-31\nlicense: CC0-1.0\n"
		    "sources:\n  s: {title: Source, publisher: Paper}\n"
		    "  t: {title: Other}\nsource: s\n%s",
		    body);
	pack = pack_load_text("test.yaml", strbuf_str(&text), &diags);
	vec_each (diag, &diags.all)
		fprintf(stderr, "test.yaml:%u: %.*s\n", diag->span.line,
			STR_ARG(diag->message));
	diags_finish(&diags);
	strbuf_finish(&text);
	cr_assert(ne(ptr, pack, NULL));
	return pack;
}

static inline const struct group *test_group(const struct pack *pack,
					     const char *id)
{
	uint32_t i = 0;

	while (i < pack->n_groups &&
	       !str_eq(pack_text(pack, pack->groups[i].id), str_of(id)))
		i++;
	cr_assert(i < pack->n_groups, "no group %s", id);
	return &pack->groups[i];
}

/* The thing with this id, of any type. */
static inline uint32_t given_thing(const struct pack *pack, const char *id)
{
	uint32_t i = 0;

	while (i < pack->n_things &&
	       !str_eq(pack_text(pack, pack->things[i].id), str_of(id)))
		i++;
	cr_assert(i < pack->n_things, "no thing %s", id);
	return i;
}

static inline struct date given_date(const char *text)
{
	struct date date;

	cr_assert(date_parse(str_of(text), &date), "%s", text);
	return date;
}

static inline struct phrases *test_phrases(const char *text)
{
	char path[] = "/tmp/unit-phrases-XXXXXX";
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases;
	int fd = mkstemp(path);
	FILE *file;

	cr_assert(ge(int, fd, 0));
	file = fdopen(fd, "w");
	fputs(text, file);
	fclose(file);
	phrases = phrases_load(path, &diags);
	unlink(path);
	diags_finish(&diags);
	cr_assert(ne(ptr, phrases, NULL));
	return phrases;
}

#endif
