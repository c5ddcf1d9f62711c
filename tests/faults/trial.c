#include "trial.h"

#include "base/strbuf.h"
#include "store/maintenance.h"
#include "store/store.h"

#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_IO = 74, TWICE = 0x7F };

double trial_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

bool tally_has_found(const struct tally *tally)
{
	return tally->lost + tally->doubled + tally->damaged > 0;
}

static volatile uint32_t *shared(uint32_t n)
{
	void *at = mmap(NULL, n * sizeof(uint32_t), PROT_READ | PROT_WRITE,
			MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		abort();
	return at;
}

struct trial trial_begin(const char *where, uint32_t sessions)
{
	struct trial trial = {.sessions = sessions};

	if (!where)
		where = access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm";
	snprintf(trial.folder, sizeof(trial.folder), "%s/faults-XXXXXX", where);
	if (!mkdtemp(trial.folder)) {
		perror(trial.folder);
		exit(EXIT_IO);
	}
	snprintf(trial.path, sizeof(trial.path), "%s/record.db", trial.folder);
	trial.told = shared(sessions);
	trial.refused = shared(sessions);
	trial.mute = shared(sessions);
	return trial;
}

static void empty(const char *folder)
{
	DIR *all = opendir(folder);
	struct dirent *entry;

	while (all && (entry = readdir(all))) {
		char path[512];

		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		if (entry->d_name[0] != '.')
			unlink(path);
	}
	if (all)
		closedir(all);
}

void trial_reset(struct trial *trial)
{
	empty(trial->folder);
	for (uint32_t i = 0; i < trial->sessions; i++)
		trial->told[i] = trial->refused[i] = trial->mute[i] = 0;
}

void trial_end(struct trial *trial)
{
	size_t size = trial->sessions * sizeof(uint32_t);

	empty(trial->folder);
	rmdir(trial->folder);
	munmap((void *)trial->told, size);
	munmap((void *)trial->refused, size);
	munmap((void *)trial->mute, size);
}

static struct store_id id_of(uint32_t session, uint32_t n, unsigned char kind)
{
	struct store_id id = {{0}};

	for (int i = 0; i < 4; i++) {
		id.bytes[i] = (unsigned char)(session >> (24 - 8 * i));
		id.bytes[4 + i] = (unsigned char)(n >> (24 - 8 * i));
	}
	id.bytes[15] = kind;
	return id;
}

static struct store_game game_of(uint32_t session)
{
	return (struct store_game){
		.id = id_of(session, 0, 1),
		.player = STR("Айгүл"),
		.pack = STR("amanat"),
		.pack_hash = STR("fedcba9876543210"),
		.mode = STR("round"),
		.seed = session,
		.code = STR("amanat-10-K7QF2M"),
		.length = 10,
		.started = STR("2024-05-31T12:00:00Z"),
		.day = STR("2024-05-31"),
	};
}

static struct store_answer answer_of(uint32_t session, uint32_t n)
{
	return (struct store_answer){
		.id = id_of(session, n, 2),
		.game = id_of(session, 0, 1),
		.player = STR("Айгүл"),
		.mode = STR("round"),
		.position = n,
		.tries = 1,
		.question = n % 2 ? STR("amanat/chairman/term-on-day/2000")
				  : STR("amanat/merged/list-which/asar"),
		.question_hash = n,
		.stem = STR("Who chaired the party in the year 2000?"),
		.answer = STR("Sergei Tereshchenko"),
		.options = STR("Sergei Tereshchenko\nAmangeldi Ermegiyaev\n"
			       "Bakhytzhan Zhumagulov"),
		.typed = STR("tereshchenko"),
		.verdict = n % 3 ? STR("correct") : STR("wrong"),
		.credit = 2,
		.milliseconds = 1000 + n,
		.points = 20,
		.at = STR("2024-05-31T12:00:05Z"),
		.day = STR("2024-05-31"),
		.rating = 3,
		.facts = STR("amanat/chairman/2000\namanat/chairman/1999"),
	};
}

/* Checks a failure, which must come with exactly one message. */
static void refuse(const struct trial *trial, uint32_t session,
		   struct strbuf *error)
{
	bool clear = error->len && error->ptr[error->len - 1] != '.' &&
		     !strchr(strbuf_text(error), '\n');

	trial->refused[session]++;
	if (!clear)
		trial->mute[session]++;
	strbuf_reset(error);
}

static void tell(const struct trial *trial, uint32_t session, uint32_t n)
{
	trial->told[session] = n;
	if (trial->tell)
		trial->tell(session, n);
}

/* Retries once after a failure, as a player would. */
static bool add(const struct trial *trial, uint32_t session, uint32_t n,
		struct store *store, enum writer writer)
{
	struct store_answer answer = answer_of(session, n);
	struct strbuf error = STRBUF_INIT;
	bool ok;

	if (writer == WRITER_HASTY)
		tell(trial, session, n + 1);
	ok = store_add_answer(store, &answer, &error);
	if (!ok) {
		refuse(trial, session, &error);
		if (writer == WRITER_TWICE)
			answer.id.bytes[14] = TWICE;
		ok = store_add_answer(store, &answer, &error);
		if (!ok)
			refuse(trial, session, &error);
	}
	if (ok || writer == WRITER_DEAF)
		tell(trial, session, n + 1);
	strbuf_finish(&error);
	return ok || writer == WRITER_DEAF;
}

static struct store *open_record(const struct trial *trial, uint32_t session,
				 struct strbuf *error)
{
	for (int i = 0; i < 2; i++) {
		struct store *store = store_open(trial->path, error);

		if (store)
			return store;
		refuse(trial, session, error);
	}
	return NULL;
}

static bool twice(const struct trial *trial, uint32_t session,
		  struct store *store, struct store_game *game,
		  bool (*write)(struct store *, const struct store_game *,
				struct strbuf *))
{
	struct strbuf error = STRBUF_INIT;

	for (int i = 0; i < 2; i++) {
		bool ok = write(store, game, &error);

		if (!ok)
			refuse(trial, session, &error);
		strbuf_finish(&error);
		if (ok)
			return true;
	}
	return false;
}

int trial_write(const struct trial *trial, uint32_t session, uint32_t answers,
		enum writer writer)
{
	struct strbuf error = STRBUF_INIT;
	struct store_game game = game_of(session);
	struct store *store;
	bool ok;

	if (writer == WRITER_UNLOCKED)
		sqlite3_vfs_register(sqlite3_vfs_find("unix-none"), 1);
	store = open_record(trial, session, &error);
	strbuf_finish(&error);
	if (!store)
		return EXIT_IO;
	ok = twice(trial, session, store, &game, store_begin_game) ||
	     writer == WRITER_DEAF;
	for (uint32_t n = 0; ok && n < answers; n++)
		ok = add(trial, session, n, store, writer);
	game.finished = STR("2024-05-31T12:05:00Z");
	game.asked = answers;
	ok = ok && twice(trial, session, store, &game, store_end_game);
	store_close(store);
	return ok ? 0 : EXIT_IO;
}

pid_t trial_fork(const struct trial *trial, uint32_t session, uint32_t answers,
		 enum writer writer)
{
	pid_t pid = fork();

	if (pid == 0)
		_exit(trial_write(trial, session, answers, writer));
	return pid;
}

/* A damaged record may contain anything. */
static uint32_t number_of(const unsigned char *bytes, int n)
{
	if (!bytes || n < 4)
		return UINT32_MAX;
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	       (uint32_t)bytes[2] << 8 | bytes[3];
}

/* The rows of each session: how many, how many distinct ones, and the last
 * one. Unacknowledged rows may be there too. */
static void count_rows(const struct trial *trial, sqlite3 *db,
		       struct tally *tally)
{
	uint32_t *found = calloc(trial->sessions, sizeof(*found));
	sqlite3_stmt *query;
	int code;

	if (!found)
		abort();
	code = sqlite3_prepare_v2(
		db,
		"SELECT substr(game, 1, 4), position, count(*) FROM answer "
		"GROUP BY game, position",
		-1, &query, NULL);
	while (code == SQLITE_OK && sqlite3_step(query) == SQLITE_ROW) {
		uint32_t session = number_of(sqlite3_column_blob(query, 0),
					     sqlite3_column_bytes(query, 0));
		int64_t position = sqlite3_column_int64(query, 1);
		int64_t rows = sqlite3_column_int64(query, 2);

		if (session >= trial->sessions)
			continue;
		tally->doubled += (uint64_t)(rows - 1);
		found[session] += position < trial->told[session];
	}
	sqlite3_finalize(query);
	for (uint32_t i = 0; i < trial->sessions; i++) {
		tally->told += trial->told[i];
		if (found[i] < trial->told[i])
			tally->lost += trial->told[i] - found[i];
		tally->mute += trial->mute[i];
	}
	free(found);
}

static bool is_sound(const struct trial *trial)
{
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct store *store = store_open(trial->path, &error);
	bool sound = store && store_state_read(store, &arena, &state, &error) &&
		     !state.problem.len && !state.unsound && state.tallies;

	store_close(store);
	strbuf_finish(&error);
	arena_finish(&arena);
	return sound;
}

void trial_check(const struct trial *trial, struct tally *tally)
{
	sqlite3 *db = NULL;

	if (!is_sound(trial))
		tally->damaged++;
	sqlite3_open_v2(trial->path, &db, SQLITE_OPEN_READWRITE, NULL);
	count_rows(trial, db, tally);
	sqlite3_close(db);
}
