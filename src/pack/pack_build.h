#ifndef PACK_PACK_BUILD_H
#define PACK_PACK_BUILD_H

/*
 * pack_build: a pack under construction, and how it becomes one block.
 *
 *	struct pack_build build = {0};
 *	*vec_push(&build.things) = (struct thing){.the = 1};
 *	struct pack *pack = pack_build_seal(&build);
 */

#include "base/vec.h"
#include "pack/pack.h"

struct pack_build {
	struct pack_meta meta;
#define TABLE(type, name) VEC(type) name;
	PACK_TABLES(TABLE)
#undef TABLE
};

/* A copy of `s` in the pool, with every run of white space replaced by one
 * space. */
struct text pack_build_text(struct pack_build *build, struct str s);

/* The text, borrowed until the next one is added. */
struct str pack_build_str(const struct pack_build *build, struct text text);

struct value pack_build_date(struct date date);
struct value pack_build_number(struct pack_build *build, struct number number);

/* Makes the pack and finishes the build. */
struct pack *pack_build_seal(struct pack_build *build);

/* Discards the build. */
void pack_build_finish(struct pack_build *build);

#endif
