#include "game/home/home_counts.h"

#include "base/temporary.h"
#include "game/known.h"
#include "game/paths.h"
#include "game/players.h"
#include "game/remembered.h"
#include "pack/pack_cache.h"
#include "question/phrases.h"
#include "round/round.h"

#include <fcntl.h>
#include <inttypes.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FORMAT = 2, SETTLED_SECONDS = 2, FILE_MOST = 1 << 14 };

static const char program[] = "/proc/self/exe";

/* The inputs and outputs of counting. */
struct counting {
	struct store *store;
	struct str player;
	struct str packs;
	struct practice_terms terms;
	struct paths paths;
	struct arena *arena;
	struct strbuf grounds;
	bool settled; /* no file changed so recently that another change could
			 go unnoticed */
	struct home_counts counts;
};

static bool is_settled(const struct stat *status)
{
	time_t now = time(NULL);

	return status->st_mtim.tv_sec + SETTLED_SECONDS <= now &&
	       status->st_ctim.tv_sec + SETTLED_SECONDS <= now;
}

/* Adds a line describing a file; returns whether it has settled. */
static bool add_file(struct strbuf *out, const char *path)
{
	struct stat status = {.st_size = 0};
	bool there = !stat(path, &status);

	strbuf_addf(out, "%ju:%ju:%jd:%jd.%09ld:%jd.%09ld %s\n",
		    (uintmax_t)status.st_dev, (uintmax_t)status.st_ino,
		    there ? (intmax_t)status.st_size : -1,
		    (intmax_t)status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
		    (intmax_t)status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
		    path);
	return there && is_settled(&status);
}

static void add_ground(struct counting *c, const char *path)
{
	c->settled = add_file(&c->grounds, path) && c->settled;
}

/* Everything but the phrases, whose language is known only from a pack;
 * false when the state of the record cannot be determined. */
static bool add_grounds(struct counting *c)
{
	struct str rest = c->packs;
	struct str id;
	uint64_t stamp;

	if (!store_stamp(c->store, &stamp))
		return false;
	strbuf_addf(&c->grounds, "%d %016" PRIx64 " %d " STR_FMT "\n", FORMAT,
		    stamp, c->terms.today, STR_ARG(c->player));
	while (str_split(&rest, '+', &id))
		add_ground(c, paths_pack(&c->paths, id, c->arena).ptr);
	add_ground(c, program);
	return true;
}

/* Are all listed files unchanged? */
static bool are_same(struct str lines, struct arena *arena)
{
	struct strbuf now = STRBUF_INIT;
	struct str rest = lines;
	struct str path;
	bool same;

	while (rest.len && str_split(&rest, '\n', &path)) {
		path = str_from(path, str_find(path, STR(" ")) + 1);
		add_file(&now, arena_copy(arena, path).ptr);
	}
	same = str_eq(strbuf_str(&now), lines);
	strbuf_finish(&now);
	return same;
}

/* The content of a small file, in the arena; empty when it cannot be read. */
static struct str read_file(const char *path, struct arena *arena)
{
	char bytes[FILE_MOST];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	ssize_t n;

	if (fd < 0)
		return STR_NONE;
	n = read(fd, bytes, sizeof(bytes));
	close(fd);
	return n > 0 ? arena_copy(arena, (struct str){bytes, (size_t)n})
		     : STR_NONE;
}

/* False when the file was computed from other inputs. */
static bool take_kept(struct counting *c, const char *path)
{
	struct str fixed = strbuf_str(&c->grounds);
	struct str rest = read_file(path, c->arena);
	struct str starred;
	struct str missed;
	struct str due;

	return str_split(&rest, '\n', &starred) && str_starts(rest, fixed) &&
	       are_same(str_from(rest, fixed.len), c->arena) &&
	       str_split(&starred, ' ', &missed) &&
	       str_split(&starred, ' ', &due) &&
	       str_to_u64(missed, &c->counts.missed) &&
	       str_to_u64(due, &c->counts.due) &&
	       str_to_u64(starred, &c->counts.starred);
}

/* Failures are harmless. */
static void keep(const struct counting *c, const char *path)
{
	struct temporary file;
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%" PRIu64 " %" PRIu64 " %" PRIu64 "\n",
		    c->counts.missed, c->counts.due, c->counts.starred);
	strbuf_add(&out, strbuf_str(&c->grounds));
	temporary_sweep(path);
	if (temporary_make(&file, path) &&
	    write(file.fd, out.ptr, out.len) == (ssize_t)out.len)
		temporary_replace(&file, path, false);
	temporary_finish(&file);
	strbuf_finish(&out);
}

/* How many of these questions are still asked. */
static uint32_t count_asked(const struct counting *c, const struct bank *bank,
			    const struct str *ids, uint32_t n)
{
	struct arena arena = ARENA_INIT;
	uint64_t seed = players_seed(c->player, c->packs);
	uint32_t asked = round_of_ids(&bank, 1, seed, ids, n, &arena).n;

	arena_finish(&arena);
	return asked;
}

static bool count_starred(struct counting *c, const struct opened *opened,
			  struct strbuf *error)
{
	struct str *ids;
	uint32_t n;

	if (!known_starred(c->store, c->player, opened->pack, c->arena, &ids,
			   &n, error))
		return false;
	c->counts.starred += count_asked(c, opened->bank, ids, n);
	return true;
}

static bool count_remembered(struct counting *c, const struct opened *opened,
			     struct strbuf *error)
{
	struct remembered remembered;
	const struct practice *practice = &remembered.practice;
	bool ok = remembered_read(&remembered, c->store, c->player, opened, 1,
				  &c->terms, error);

	if (ok) {
		c->counts.missed += practice_missed(practice);
		c->counts.due += practice_due(practice, c->terms.today);
	}
	remembered_finish(&remembered);
	return ok;
}

static bool count_of_pack(struct counting *c, struct pack *pack,
			  struct strbuf *error)
{
	struct diags diags = DIAGS_INIT;
	struct str path = paths_phrases(
		&c->paths, pack_text(pack, pack->meta.language), c->arena);
	struct phrases *phrases = NULL;
	bool ok = true;

	if (path.len) {
		add_ground(c, path.ptr);
		phrases = phrases_load(path.ptr, &diags);
	}
	if (phrases) {
		struct opened opened = {pack, phrases,
					bank_create(pack, phrases)};

		ok = count_starred(c, &opened, error) &&
		     count_remembered(c, &opened, error);
		bank_free(opened.bank);
	}
	phrases_free(phrases);
	diags_finish(&diags);
	return ok;
}

/* A pack that cannot be read counts as empty; the error is reported when it
 * is played. */
static bool count_all(struct counting *c, struct strbuf *error)
{
	struct str rest = c->packs;
	struct str id;
	bool ok = true;

	while (ok && str_split(&rest, '+', &id)) {
		struct diags diags = DIAGS_INIT;
		struct str path = paths_pack(&c->paths, id, c->arena);
		struct pack *pack = pack_cache_load(
			path.ptr, paths_cache(c->arena), &diags);

		ok = !pack || count_of_pack(c, pack, error);
		pack_free(pack);
		diags_finish(&diags);
	}
	return ok;
}

/* Computes the counts, and caches them if changes can be detected later. */
static bool renew(struct counting *c, const char *path, struct strbuf *error)
{
	c->counts = (struct home_counts){0, 0, 0};
	if (!count_all(c, error))
		return false;
	if (path && c->settled)
		keep(c, path);
	return true;
}

bool home_counts_read(struct store *store, struct str player, struct str packs,
		      struct arena *arena, struct home_counts *counts,
		      struct strbuf *error)
{
	struct str folder = paths_cache(arena);
	struct counting c = {
		.store = store,
		.player = player,
		.packs = packs,
		.terms = remembered_terms(),
		.paths = paths_find(arena),
		.arena = arena,
		.settled = true,
	};
	const char *path = NULL;
	bool ok;

	if (add_grounds(&c) && folder.len)
		path = arena_printf(arena, STR_FMT "/counts", STR_ARG(folder))
			       .ptr;
	ok = (path && take_kept(&c, path)) || renew(&c, path, error);
	*counts = c.counts;
	strbuf_finish(&c.grounds);
	return ok;
}
