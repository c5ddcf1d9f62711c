#include "store/game_packs.h"

#include "base/strbuf.h"
#include "base/vec.h"

#include <inttypes.h>
#include <stdlib.h>

static int by_id(const void *left, const void *right)
{
	const struct store_pack *a = left;
	const struct store_pack *b = right;

	return str_cmp(a->id, b->id);
}

void game_set_packs(struct store_game *game, struct store_pack *packs,
		    uint32_t n, struct arena *arena)
{
	struct strbuf ids = STRBUF_INIT;
	struct strbuf hashes = STRBUF_INIT;

	if (n)
		qsort(packs, n, sizeof(*packs), by_id);
	for (uint32_t i = 0; i < n; i++) {
		strbuf_addf(&ids, "%s" STR_FMT, i ? "+" : "",
			    STR_ARG(packs[i].id));
		strbuf_addf(&hashes, "%s%016" PRIx64, i ? "+" : "",
			    packs[i].hash);
	}
	game->pack = arena_copy(arena, strbuf_str(&ids));
	game->pack_hash = arena_copy(arena, strbuf_str(&hashes));
	strbuf_finish(&ids);
	strbuf_finish(&hashes);
}

uint32_t game_packs(const struct store_game *game, struct arena *arena,
		    struct store_pack **packs)
{
	VEC(struct store_pack) found = VEC_INIT;
	struct str ids = game->pack;
	struct str hashes = game->pack_hash;
	struct str hash = STR_NONE;
	struct str id;
	uint32_t n;

	while (str_split(&ids, '+', &id)) {
		str_split(&hashes, '+', &hash);
		*vec_push(&found) = (struct store_pack){
			id, strtoull(arena_copy(arena, hash).ptr, NULL, 16)};
	}
	*packs = vec_clone(&found, arena);
	n = found.n;
	vec_finish(&found);
	return n;
}

struct str pack_of_question(struct str question)
{
	struct str pack = STR_NONE;

	str_split(&question, '/', &pack);
	return pack;
}
