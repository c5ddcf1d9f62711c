#include "record.h"

#include "store/maintenance.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <time.h>

/* File problems: each gives one message and a kind, and never loses a byte. */

TestSuite(record_safety, .init = record_enter, .fini = record_leave);

static void expect_message(const char *words)
{
	expect_has(strbuf_str(&error), words);
	cr_assert(gt(sz, error.len, 0));
	cr_expect(ne(chr, error.ptr[error.len - 1], '.'));
	cr_expect(eq(sz, str_find(strbuf_str(&error), STR("\n")), SIZE_MAX));
	strbuf_reset(&error);
}

/* Opening fails with one message and does not change the file. */
static void refuses(enum store_failure wanted, const char *words)
{
	struct strbuf before = bytes_of("record.db");
	struct strbuf after;
	enum store_failure failure = STORE_OK;
	int files = files_with("");

	cr_expect(eq(ptr,
		     store_open_as("record.db",
				   (struct store_options){.reading = false},
				   &failure, &error),
		     NULL));
	cr_expect(eq(int, failure, wanted));
	expect_message("record.db");
	cr_expect(eq(ptr, store_open("record.db", &error), NULL));
	expect_message(words);
	cr_expect(eq(int, files_with(""), files));
	after = bytes_of("record.db");
	cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
	strbuf_finish(&before);
	strbuf_finish(&after);
}

Test(record_safety, newer_record_is_refused_and_left_as_it_is)
{
	store_close(opened());
	patch("record.db", 60, "\0\0\0\x63", 4);
	refuses(STORE_NEWER, "newer");
	/* A newer civiq may use another journal mode. */
	patch("record.db", 18, "\2\2", 2);
	refuses(STORE_NEWER, "newer");
}

Test(record_safety, file_of_something_else_is_refused)
{
	write_bytes("record.db", STR("Dear diary, this is no database at all, "
				     "whatever its name may say."));
	refuses(STORE_FOREIGN, "not a record");
	/* An SQLite file of another program. */
	unlink("record.db");
	store_close(opened());
	patch("record.db", 68, "\1\2\3\4", 4);
	refuses(STORE_FOREIGN, "not a record");
}

/* Nothing shows that it ever was a record. */
Test(record_safety, file_that_begins_with_zeros_is_left_alone)
{
	static const size_t sizes[] = {100, 4096, 5000, 20000};
	char bytes[20001] = {0};

	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		bytes[sizes[i]] = 'x';
		write_bytes("record.db", (struct str){bytes, sizes[i] + 1});
		refuses(STORE_FOREIGN, "not a record");
		bytes[sizes[i]] = 0;
	}
	/* The same for a damaged database of another program. */
	unlink("record.db");
	store_close(opened());
	patch("record.db", 68, "\1\2\3\4", 4);
	patch("record.db", 100, bytes, 12);
	refuses(STORE_FOREIGN, "not a record");
}

Test(record_safety, file_that_was_a_record_is_damaged)
{
	char zeros[8192] = {0};

	write_bytes("record.db", (struct str){zeros, sizeof(zeros)});
	refuses(STORE_DAMAGED, "damaged");
	unlink("record.db");
	store_close(opened());
	/* The list of tables is lost. */
	patch("record.db", 100, zeros, 12);
	refuses(STORE_DAMAGED, "damaged");
}

Test(record_safety, symbolic_link_is_refused)
{
	struct stat status;

	store_close(open_at("real.db"));
	cr_assert(eq(int, symlink("real.db", "record.db"), 0));
	refuses(STORE_LINK, "symbolic link");
	unlink("record.db");
	/* Nor is a file created for a dangling link. */
	cr_assert(eq(int, symlink("none.db", "record.db"), 0));
	cr_expect(eq(ptr, store_open("record.db", &error), NULL));
	expect_message("symbolic link");
	cr_expect(eq(int, stat("none.db", &status), -1));
}

Test(record_safety, folder_that_is_missing_or_in_place_of_the_file)
{
	enum store_failure failure;
	struct store_options options = {.reading = false};

	cr_expect(eq(
		ptr,
		store_open_as("no/such/record.db", options, &failure, &error),
		NULL));
	cr_expect(eq(int, failure, STORE_MISSING));
	expect_message("no/such/record.db");
	cr_expect(eq(ptr, store_open_as(".", options, &failure, &error), NULL));
	cr_expect(eq(int, failure, STORE_FOREIGN));
	expect_message("not a record");
	cr_assert(eq(int, mkfifo("record.db", 0600), 0));
	cr_expect(eq(ptr, store_open_as("record.db", options, &failure, &error),
		     NULL));
	cr_expect(eq(int, failure, STORE_FOREIGN));
	expect_message("not a record");
}

Test(record_safety, reading_makes_no_file)
{
	enum store_failure failure;

	cr_expect(eq(ptr,
		     store_open_as("record.db",
				   (struct store_options){.reading = true},
				   &failure, &error),
		     NULL));
	cr_expect(eq(int, failure, STORE_MISSING));
	cr_expect(eq(int, files_with(""), 0));
}

Test(record_safety, what_cannot_be_written_can_be_read)
{
	struct store_game game = game_of(1);
	enum store_failure failure;
	struct store *store = opened();

	play(store, &game);
	store_close(store);
	cr_assert(
		eq(int, chown("record.db", 65534, 65534), geteuid() ? -1 : 0));
	if (geteuid() == 0 && !drop_root())
		cr_skip_test("root may write anywhere");
	cr_assert(eq(int, chmod("record.db", 0400), 0));
	refuses(STORE_READ_ONLY, "cannot be written to");
	store = store_open_as("record.db",
			      (struct store_options){.reading = true}, &failure,
			      &error);
	cr_assert(store != NULL);
	cr_expect(eq(u32, count(store), 1));
	cr_expect(not(store_begin_game(store, &game, &error)));
	cr_expect(eq(int, store_last_failure(store), STORE_READ_ONLY));
	expect_message("cannot be written to");
	store_close(store);
	/* Nor in a folder that is not writable. */
	cr_assert(eq(int, chmod("record.db", 0600), 0));
	cr_assert(eq(int, chmod(".", 0500), 0));
	refuses(STORE_READ_ONLY, "cannot be written to");
	cr_expect(eq(ptr, store_open("other.db", &error), NULL));
	expect_message("cannot be written to");
	cr_assert(eq(int, chmod(".", 0700), 0));
}

/* Locks SQLite's lock bytes like a program that never ends: the reserved one
 * blocks writers, the shared ones readers too. */
enum { RESERVED = 0x40000001, SHARED = 0x40000002, SHARED_LENGTH = 510 };

static pid_t lock_elsewhere(off_t start, off_t length)
{
	int ready[2];
	char byte;
	pid_t pid;

	cr_assert(eq(int, pipe(ready), 0));
	pid = fork();
	if (pid == 0) {
		struct flock lock = {.l_type = F_WRLCK,
				     .l_whence = SEEK_SET,
				     .l_start = start,
				     .l_len = length};
		int fd = open("record.db", O_RDWR);

		if (fcntl(fd, F_SETLK, &lock) || write(ready[1], "", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	cr_assert(eq(i64, read(ready[0], &byte, 1), 1));
	close(ready[0]);
	close(ready[1]);
	return pid;
}

Test(record_safety, lock_that_never_ends_is_told)
{
	struct store_options options = {.wait = 200};
	enum store_failure failure;
	struct store *store;
	struct store_game game = game_of(1);
	pid_t pid;
	int status;

	store_close(opened());
	pid = lock_elsewhere(RESERVED, 1);
	store = store_open_as("record.db", options, &failure, &error);
	cr_assert(store != NULL, "%s", strbuf_text(&error));
	cr_expect(not(store_begin_game(store, &game, &error)));
	cr_expect(eq(int, store_last_failure(store), STORE_LOCKED));
	expect_message("another program");
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	cr_expect(store_begin_game(store, &game, &error));
	store_close(store);
}

static uint32_t firsts;
static uint32_t calls;

static bool wait_on(const char *path, bool first)
{
	cr_expect(eq(str, (char *)path, (char *)"record.db"));
	cr_expect(eq(u8, first, calls == 0));
	calls++;
	firsts += first;
	return true;
}

static bool give_up(const char *path, bool first)
{
	(void)path;
	(void)first;
	calls++;
	return false;
}

static double seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double expect_locked(struct store_options options)
{
	double start = seconds();
	enum store_failure failure;

	calls = firsts = 0;
	cr_expect(eq(ptr, store_open_as("record.db", options, &failure, &error),
		     NULL));
	cr_expect(eq(int, failure, STORE_LOCKED));
	expect_message("another program");
	return seconds() - start;
}

/* Silent at first, then announced once, and never longer than announced: the
 * wait does not start over with the next statement. */
Test(record_safety, long_wait_is_told_and_can_be_ended)
{
	pid_t pid;
	int status;
	double taken;

	store_close(opened());
	pid = lock_elsewhere(SHARED, SHARED_LENGTH);
	taken = expect_locked(
		(struct store_options){.wait = 2300, .waits = wait_on});
	cr_expect(eq(u32, firsts, 1));
	cr_expect(gt(u32, calls, 1));
	cr_expect(taken > 2.2 && taken < 4, "%f s", taken);
	expect_locked((struct store_options){.wait = 1500, .waits = wait_on});
	cr_expect(eq(u32, calls, 0));
	expect_locked((struct store_options){.wait = 60000, .waits = give_up});
	cr_expect(eq(u32, calls, 1));
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	store_close(opened());
}

Test(record_safety, copy_is_whole_and_overwrites_nothing)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct stat status;

	play(store, &game);
	cr_assert(store_backup(store, "copy.db", &error), "%s",
		  strbuf_text(&error));
	game = game_of(2);
	play(store, &game);
	cr_expect(not(store_backup(store, "copy.db", &error)));
	expect_message("File exists");
	cr_expect(not(store_backup(store, "record.db", &error)));
	expect_message("File exists");
	cr_assert(eq(int, symlink("none.db", "link.db"), 0));
	cr_expect(not(store_backup(store, "link.db", &error)));
	expect_message("File exists");
	cr_expect(not(store_backup(store, "no/such.db", &error)));
	expect_message("No such file");
	store_close(store);
	cr_assert(eq(int, stat("copy.db", &status), 0));
	cr_expect(eq(u32, status.st_mode & 0777, 0600));
	store = open_at("copy.db");
	cr_expect(eq(u32, count(store), 1));
	store_close(store);
}

Test(record_safety, copy_made_while_others_write_is_consistent)
{
	struct store *store = opened();
	pid_t pid;
	int status;
	uint32_t n = 0;

	pid = fork();
	if (pid == 0) {
		struct strbuf failure = STRBUF_INIT;
		struct store *other = store_open("record.db", &failure);

		for (unsigned char i = 0; i < 100; i++) {
			struct store_game game = game_of(i);

			store_begin_game(other, &game, &failure);
			store_end_game(other, &game, &failure);
		}
		_exit(error.len > 0);
	}
	while (waitpid(pid, &status, WNOHANG) == 0) {
		struct store *copy;
		struct arena arena = ARENA_INIT;
		struct store_state state;
		char name[32];

		snprintf(name, sizeof(name), "copy-%u.db", n++);
		cr_assert(store_backup(store, name, &error), "%s",
			  strbuf_text(&error));
		copy = open_at(name);
		cr_assert(store_state_read(copy, &arena, &state, &error));
		expect_str(state.problem, "");
		arena_finish(&arena);
		store_close(copy);
	}
	cr_expect(eq(u32, count(store), 100));
	cr_expect(gt(u32, n, 0));
	store_close(store);
}

Test(record_safety, forgotten_player_is_gone_from_the_file)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct store_answer answer = answer_of(1, 1);
	struct store_share share;
	struct strbuf bytes;

	for (unsigned char i = 1; i <= 40; i++) {
		bool ann = i % 2;

		game = game_of(i);
		game.player = ann ? STR("Annabella") : STR("Ben");
		play(store, &game);
		answer = answer_of(i, i);
		answer.player = game.player;
		answer.typed = ann ? STR("needle") : STR("straw");
		add(store, &answer);
	}
	cr_assert(store_remember_player(store, STR("Annabella"), &error));
	cr_assert(store_share_of(store, STR("Annabella"), &share, &error));
	cr_expect(eq(u64, share.games, 20));
	cr_expect(eq(u64, share.answers, 20));
	cr_assert(store_forget(store, STR("Annabella"), &error));
	cr_assert(store_share_of(store, STR("Annabella"), &share, &error));
	cr_expect(eq(u64, share.games + share.answers, 0));
	cr_assert(store_share_of(store, STR("Ben"), &share, &error));
	cr_expect(eq(u64, share.games, 20));
	cr_expect(eq(u64, share.answers, 20));
	store_close(store);
	bytes = bytes_of("record.db");
	cr_expect(eq(sz, str_find(strbuf_str(&bytes), STR("Annabella")),
		     SIZE_MAX));
	cr_expect(
		eq(sz, str_find(strbuf_str(&bytes), STR("needle")), SIZE_MAX));
	cr_expect(ne(sz, str_find(strbuf_str(&bytes), STR("straw")), SIZE_MAX));
	strbuf_finish(&bytes);
}

Test(record_safety, change_by_another_hand_is_seen)
{
	struct store *store = opened();
	struct store_answer answer = answer_of(1, 1);
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct strbuf bytes;

	answer.typed = STR("needle in the haystack");
	add(store, &answer);
	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(eq(u64, state.unsound, 0));
	cr_expect(eq(u64, state.answers, 1));
	cr_expect(eq(ptr, (void *)state.network, NULL));
	store_close(store);
	bytes = bytes_of("record.db");
	patch("record.db", (long)str_find(strbuf_str(&bytes), STR("needle in")),
	      "noodle", 6);
	store = opened();
	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(eq(u64, state.unsound, 1));
	store_close(store);
	strbuf_finish(&bytes);
	arena_finish(&arena);
}

static bool far;

/* Overrides the C library's function. */
int statfs(const char *path, struct statfs *disk)
{
	enum { NFS = 0x6969 };
	int result = (int)syscall(SYS_statfs, path, disk);

	if (far)
		disk->f_type = NFS;
	return result;
}

/* A network folder may report a sync that did not happen. */
Test(record_safety, network_file_system_has_a_journal_that_is_synced_itself)
{
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct store *store;
	struct store_game game = game_of(1);

	far = true;
	store = opened();
	play(store, &game);
	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_assert(state.network != NULL);
	expect_str(str_of(state.network), "nfs");
	expect_str(state.journal, "truncate");
	store_close(store);
	unlink("record.db-journal");
	far = false;
	store = opened();
	cr_expect(eq(u32, count(store), 1));
	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(eq(ptr, (void *)state.network, NULL));
	expect_str(state.journal, "delete");
	arena_finish(&arena);
	store_close(store);
}

/* Changes one letter of a trigger, and the counters that show a change of
 * the tables. */
static void change_tables(void)
{
	struct strbuf bytes = bytes_of("record.db");
	size_t at = str_find(strbuf_str(&bytes), STR("tally_question VALUES"));

	cr_assert(ne(sz, at, SIZE_MAX));
	patch("record.db", (long)at, "X", 1);
	patch("record.db", 24, "\1\1\1\1", 4);
	patch("record.db", 40, "\0\1\1\1", 4);
	strbuf_finish(&bytes);
}

Test(record_safety, tables_that_change_while_playing_are_not_ours)
{
	struct store *store = opened();
	struct store_answer answer = answer_of(200, 200);

	change_tables();
	cr_expect(not(store_add_answer(store, &answer, &error)));
	cr_expect(eq(int, store_last_failure(store), STORE_ALTERED));
	expect_message("its tables are not those of civiq");
	store_close(store);
	refuses(STORE_ALTERED, "its tables are not those of civiq");
}

/* A newer civiq may upgrade the record during a game. */
Test(record_safety, newer_tables_are_not_damaged)
{
	struct store *store = opened();
	struct store_answer answer = answer_of(200, 200);

	change_tables();
	patch("record.db", 60, "\0\0\0\x63", 4);
	cr_expect(not(store_add_answer(store, &answer, &error)));
	cr_expect(eq(int, store_last_failure(store), STORE_NEWER));
	expect_message("newer");
	store_close(store);
}
