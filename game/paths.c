#include "game/paths.h"

#include "base/file.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/source.h"
#include "question/phrases.h"

#include <dirent.h>
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct str env(const char *name)
{
	return str_of(getenv(name));
}

static void add_folder(struct paths *paths, struct str folder)
{
	if (folder.len && paths->n < PATHS_MOST)
		paths->folders[paths->n++] = folder;
}

/* The user's home folder, an absolute path; empty when there is none. */
static struct str home_folder(void)
{
	struct str home = env("HOME");
	const struct passwd *user;

	if (!home.len) {
		user = getpwuid(getuid());
		home = str_of(user ? user->pw_dir : NULL);
	}
	return home.len && home.ptr[0] == '/' ? home : STR_NONE;
}

/* A folder of civiq. The first `given` bytes of its path are never created. */
struct folder {
	struct str path;
	size_t given;
};

/* Our folder inside that of the variable, or else inside `otherwise` in the
 * home folder; empty when there is no home. A relative path in the variable
 * is ignored. */
static struct folder xdg_folder(const char *variable, const char *otherwise,
				struct arena *arena)
{
	struct str xdg = env(variable);
	struct str home;

	if (xdg.len && xdg.ptr[0] == '/')
		return (struct folder){
			arena_printf(arena, STR_FMT "/civiq", STR_ARG(xdg)), 0};
	home = home_folder();
	if (!home.len)
		return (struct folder){STR_NONE, 0};
	return (struct folder){arena_printf(arena, STR_FMT "/%s/civiq",
					    STR_ARG(home), otherwise),
			       home.len};
}

static struct folder data_home(struct arena *arena)
{
	return xdg_folder("XDG_DATA_HOME", ".local/share", arena);
}

/* The folder of the executable, from /proc; with a slash at its end. */
static struct str own_folder(struct arena *arena)
{
	char path[4096];
	ssize_t len = readlink("/proc/self/exe", path, sizeof(path) - 1);

	if (len <= 0)
		return STR_NONE;
	while (len > 0 && path[len - 1] != '/')
		len--;
	return arena_copy(arena, (struct str){path, (size_t)len});
}

/* Elsewhere `../../questions` may be anybody's: of an installed program in
 * ~/.local/bin it is a folder in the user's home. */
static bool is_build(struct str own, struct arena *arena)
{
	struct str cache =
		arena_printf(arena, STR_FMT "CMakeCache.txt", STR_ARG(own));

	return own.len && !access(cache.ptr, F_OK);
}

struct paths paths_find(struct arena *arena)
{
	struct paths paths = {.n = 0};
	struct str rest = env("CIVIQ_PATH");
	struct str own = own_folder(arena);
	struct str data = data_home(arena).path;
	struct str part;

	while (rest.len && str_split(&rest, ':', &part))
		add_folder(&paths, arena_copy(arena, part));
	if (data.len)
		add_folder(&paths, arena_printf(arena, STR_FMT "/questions",
						STR_ARG(data)));
	paths.n_personal = paths.n;
	if (is_build(own, arena))
		add_folder(&paths,
			   arena_printf(arena, STR_FMT "../../questions",
					STR_ARG(own)));
	if (own.len)
		add_folder(&paths,
			   arena_printf(arena,
					STR_FMT "../share/civiq/questions",
					STR_ARG(own)));
	add_folder(&paths, STR(CIVIQ_DATADIR "/questions"));
	return paths;
}

bool paths_is_path(struct str name)
{
	return str_find(name, STR("/")) != SIZE_MAX ||
	       str_ends(name, STR(".yaml"));
}

bool paths_is_quiz(struct str name)
{
	return str_ends(name, STR(".quiz"));
}

struct str paths_pack(const struct paths *paths, struct str name,
		      struct arena *arena)
{
	if (paths_is_path(name))
		return arena_copy(arena, name);
	return file_find(paths->folders, paths->n,
			 arena_printf(arena, STR_FMT ".yaml", STR_ARG(name)),
			 arena);
}

struct str paths_phrases(const struct paths *paths, struct str language,
			 struct arena *arena)
{
	return phrases_find(paths->folders, paths->n, language, arena);
}

static int by_id(const void *left, const void *right)
{
	const struct place *a = left;
	const struct place *b = right;

	return str_cmp(a->id, b->id);
}

struct place *paths_packs(const struct paths *paths, struct arena *arena,
			  uint32_t *n)
{
	VEC(struct place) found = VEC_INIT;
	struct place *sorted;

	for (uint32_t i = 0; i < paths->n; i++) {
		DIR *folder = opendir(paths->folders[i].ptr);
		struct dirent *entry;

		while (folder && (entry = readdir(folder))) {
			struct str name = str_of(entry->d_name);
			struct place place;
			bool known = false;

			if (!str_ends(name, STR(".yaml")) ||
			    source_is_part(name) || name.ptr[0] == '.')
				continue;
			place.id =
				arena_copy(arena, str_head(name, name.len - 5));
			vec_each (other, &found)
				known = known || str_eq(other->id, place.id);
			if (known)
				continue;
			place.is_personal = i < paths->n_personal;
			place.path = arena_printf(arena, STR_FMT "/" STR_FMT,
						  STR_ARG(paths->folders[i]),
						  STR_ARG(name));
			*vec_push(&found) = place;
		}
		if (folder)
			closedir(folder);
	}
	*n = found.n;
	sorted = vec_clone(&found, arena);
	qsort(sorted, found.n, sizeof(*sorted), by_id);
	vec_finish(&found);
	return sorted;
}

/* Like mkdir -p, with private permissions; sets errno on failure. */
static bool make_folder(struct folder folder)
{
	char *path = (char *)folder.path.ptr;

	for (char *slash = path + folder.given + 1; *slash; slash++) {
		if (*slash != '/')
			continue;
		*slash = '\0';
		if (mkdir(path, 0700) && errno != EEXIST) {
			*slash = '/';
			return false;
		}
		*slash = '/';
	}
	return !mkdir(path, 0700) || errno == EEXIST;
}

bool paths_has_pack(struct str name)
{
	struct arena arena = ARENA_INIT;
	struct paths paths = paths_find(&arena);
	bool has = paths_pack(&paths, name, &arena).len > 0;

	arena_finish(&arena);
	return has;
}

void paths_suggest(const struct paths *paths, struct suggest *suggest,
		   struct arena *arena)
{
	uint32_t n;
	const struct place *packs = paths_packs(paths, arena, &n);

	for (uint32_t i = 0; i < n; i++) {
		struct strbuf clean = STRBUF_INIT;

		utf8_sanitize(&clean, packs[i].id, false);
		suggest_add(suggest, arena_copy(arena, strbuf_str(&clean)));
		strbuf_finish(&clean);
	}
}

struct str paths_record(const char *option, bool make, struct arena *arena)
{
	struct str chosen = option ? str_of(option) : env("CIVIQ_RECORD");
	struct folder home;

	if (chosen.len)
		return arena_copy(arena, chosen);
	home = data_home(arena);
	if (!home.path.len) {
		errno = 0;
		return STR_NONE;
	}
	if (make && !make_folder(home))
		return STR_NONE;
	return arena_printf(arena, STR_FMT "/record.db", STR_ARG(home.path));
}

struct str paths_cache(struct arena *arena)
{
	const char *chosen = getenv("CIVIQ_CACHE");
	struct folder folder = {STR_NONE, 0};

	if (chosen)
		folder.path = arena_copy(arena, str_of(chosen));
	else
		folder = xdg_folder("XDG_CACHE_HOME", ".cache", arena);
	return folder.path.len && make_folder(folder) ? folder.path : STR_NONE;
}
