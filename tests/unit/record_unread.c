#include "record.h"

#include "store/maintenance.h"
#include "store/stats.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>

/* A disk that fails to read says nothing about the record. SQLite then
 * reports a malformed file; it must not be set aside, nor changed in any
 * other way. */

static struct {
	uint64_t reads;
	uint64_t from; /* first read that fails */
	uint64_t to;
	int number; /* errno */
	uint64_t writes;
	uint64_t kill_at; /* last write before the process is killed */
} plan;

static void enter(void)
{
	memset(&plan, 0, sizeof(plan));
	record_enter();
}

TestSuite(record_unread, .init = enter, .fini = record_leave);

static bool fails(void)
{
	plan.reads++;
	if (plan.reads < plan.from || plan.reads > plan.to)
		return false;
	errno = plan.number;
	return true;
}

/* These override the C library's functions. */

ssize_t pread64(int fd, void *bytes, size_t n, off_t at)
{
	return fails() ? -1 : syscall(SYS_pread64, fd, bytes, n, at);
}

ssize_t pread(int fd, void *bytes, size_t n, off_t at)
{
	return fails() ? -1 : syscall(SYS_pread64, fd, bytes, n, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t at)
{
	if (plan.kill_at && ++plan.writes == plan.kill_at)
		raise(SIGKILL);
	return syscall(SYS_pwrite64, fd, bytes, n, at);
}

static void fill(unsigned char games)
{
	struct store *store = opened();

	for (unsigned char i = 1; i <= games; i++) {
		struct store_game game = game_of(i);
		struct store_answer answer = answer_of(i, i);

		play(store, &game);
		add(store, &answer);
	}
	store_close(store);
}

static bool read_all(struct store *store)
{
	struct stats_filter filter = {.missed = 5};
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct stats stats;
	bool ok = store_stats(store, &filter, &arena, &stats, &error) &&
		  store_backup(store, "copy.db", &error) &&
		  store_state_read(store, &arena, &state, &error);

	if (ok) {
		expect_str(state.problem, "");
		cr_expect(eq(u64, state.unsound, 0));
		cr_expect(state.tallies);
	}
	arena_finish(&arena);
	return ok;
}

/* What the program does: repairs whatever is reported as damaged. */
static bool use(void)
{
	struct store_options options = {.reading = true};
	struct store_repaired repaired = {.aside = STRBUF_INIT};
	enum store_failure failure;
	struct store *store =
		store_open_as("record.db", options, &failure, &error);
	bool ok = store && read_all(store);

	if (!store && failure == STORE_DAMAGED)
		store_repair("record.db", STR("2024-05-31"), NULL, &repaired,
			     &error);
	if (!store)
		cr_expect(ne(int, failure, STORE_FOREIGN), "read %lu",
			  (unsigned long)plan.from);
	if (store && !ok && store_last_failure(store) == STORE_DAMAGED)
		store_repair_open(store, STR("2024-05-31"), &repaired, &error);
	strbuf_finish(&repaired.aside);
	store_close(store);
	return ok;
}

static uint64_t reads_of(bool *ok)
{
	plan.reads = 0;
	*ok = use();
	unlink("copy.db");
	return plan.reads;
}

/* Makes the reads from `from` to `to` fail; this may cause only failures. */
static void try(uint64_t from, uint64_t to, int number, struct str before)
{
	struct strbuf after;
	bool ok;

	plan.from = from;
	plan.to = to;
	plan.number = number;
	strbuf_reset(&error);
	reads_of(&ok);
	cr_expect(ok || error.len, "read %lu", (unsigned long)from);
	plan.from = UINT64_MAX;
	cr_expect(eq(int, files_with("damaged"), 0), "read %lu: %s",
		  (unsigned long)from, strbuf_text(&error));
	cr_expect(eq(int, files_with(""), 1), "read %lu", (unsigned long)from);
	after = bytes_of("record.db");
	cr_expect(str_eq(before, strbuf_str(&after)), "read %lu: changed",
		  (unsigned long)from);
	strbuf_finish(&after);
	strbuf_reset(&error);
}

Test(record_unread, record_stays_as_it_is)
{
	static const int numbers[] = {EIO, ENXIO, EACCES, ESTALE};
	struct strbuf before;
	uint64_t reads;
	bool ok;

	fill(12);
	before = bytes_of("record.db");
	plan.from = UINT64_MAX;
	reads = reads_of(&ok);
	cr_assert(ok, "%s", strbuf_text(&error));
	cr_assert(gt(u64, reads, 20));
	for (uint64_t at = 1; at <= reads; at++) {
		try(at, at, EIO, strbuf_str(&before));
		try(at, at + 3, numbers[at % 4], strbuf_str(&before));
		try(at, UINT64_MAX, EIO, strbuf_str(&before));
	}
	strbuf_finish(&before);
}

/* The record of a killed process has a journal, which is read first. */
Test(record_unread, journal_that_cannot_be_read_is_no_damage)
{
	struct strbuf wanted;
	int status;
	pid_t pid;
	int hot = 0;

	fill(12);
	wanted = bytes_of("record.db");
	copy_file("record.db", "whole");
	for (uint64_t kill_at = 3; kill_at < 12; kill_at += 2) {
		copy_file("whole", "record.db");
		pid = fork();
		if (pid == 0) {
			struct store_answer answer = answer_of(99, 99);
			struct store *store = opened();

			plan.kill_at = kill_at;
			store_add_answer(store, &answer, &error);
			_exit(0);
		}
		waitpid(pid, &status, 0);
		if (access("record.db-journal", F_OK))
			continue;
		hot++;
		rename("record.db", "torn");
		rename("record.db-journal", "journal");
		for (uint64_t at = 1; at < 20; at++) {
			struct strbuf after;
			bool ok;

			copy_file("torn", "record.db");
			copy_file("journal", "record.db-journal");
			plan.from = at;
			plan.to = at % 2 ? at : UINT64_MAX;
			plan.number = EIO;
			reads_of(&ok);
			plan.from = UINT64_MAX;
			strbuf_reset(&error);
			cr_expect(eq(int, files_with("damaged"), 0),
				  "kill %lu read %lu", (unsigned long)kill_at,
				  (unsigned long)at);
			/* The interrupted write is rolled back at some
			 * point. */
			store_close(opened());
			after = bytes_of("record.db");
			cr_expect(
				str_eq(strbuf_str(&wanted), strbuf_str(&after)),
				"kill %lu read %lu", (unsigned long)kill_at,
				(unsigned long)at);
			strbuf_finish(&after);
		}
		unlink("record.db-journal");
	}
	cr_expect(gt(int, hot, 0));
	strbuf_finish(&wanted);
}

/* Opens the record in a process that is killed at its nth write; false if
 * there are fewer writes. */
static bool killed_while_opening(uint64_t nth)
{
	pid_t pid = fork();
	int status = -1;

	if (pid == 0) {
		plan.writes = 0;
		plan.kill_at = nth;
		store_close(store_open("record.db", &error));
		_exit(0);
	}
	cr_assert(eq(i64, waitpid(pid, &status, 0), pid));
	return WIFSIGNALED(status);
}

static void expect_rows(uint64_t games, uint64_t answers, uint64_t nth)
{
	struct arena arena = ARENA_INIT;
	struct store *store = opened();
	struct store_state state;

	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(eq(u64, state.games, games), "write %lu", (unsigned long)nth);
	cr_expect(eq(u64, state.answers, answers), "write %lu",
		  (unsigned long)nth);
	cr_expect(eq(u64, state.unsound, 0), "write %lu", (unsigned long)nth);
	cr_expect(state.tallies, "write %lu", (unsigned long)nth);
	expect_str(state.problem, "");
	arena_finish(&arena);
	store_close(store);
}

Test(record_unread, record_that_is_brought_up_to_date_loses_nothing)
{
	uint64_t nth = 0;
	bool killed = true;

	plan.from = UINT64_MAX;
	while (killed) {
		copy_file(TEST_ROOT "/tests/data/record-3.db", "record.db");
		killed = killed_while_opening(++nth);
		expect_rows(14, 60, nth);
	}
	cr_expect(gt(u64, nth, 20));
}

/* Nor is one set aside with unreadable rows left out. */
Test(record_unread, damaged_record_is_not_mended_in_part)
{
	struct store_repaired repaired;
	struct strbuf before;
	uint64_t reads;

	fill(12);
	patch("record.db", 0, "garbage", 7);
	copy_file("record.db", "torn");
	before = bytes_of("torn");
	plan.from = UINT64_MAX;
	cr_assert(store_repair("record.db", STR("2024-05-31"), NULL, &repaired,
			       &error));
	cr_expect(eq(u64, repaired.answers, 12));
	strbuf_finish(&repaired.aside);
	unlink("record.db.damaged-2024-05-31");
	reads = plan.reads;
	for (uint64_t at = 1; at <= reads; at++) {
		struct strbuf after;
		bool ok;

		copy_file("torn", "record.db");
		plan = (typeof(plan)){.from = at, .to = at, .number = EIO};
		ok = store_repair("record.db", STR("2024-05-31"), NULL,
				  &repaired, &error);
		plan.from = UINT64_MAX;
		if (ok)
			cr_expect(eq(u64, repaired.answers, 12), "read %lu",
				  (unsigned long)at);
		after = bytes_of(ok ? "record.db.damaged-2024-05-31"
				    : "record.db");
		cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
		cr_expect(eq(int, files_with("damaged"), ok));
		unlink("record.db.damaged-2024-05-31");
		strbuf_finish(&after);
		strbuf_finish(&repaired.aside);
		strbuf_reset(&error);
	}
	strbuf_finish(&before);
}
