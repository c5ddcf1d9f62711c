#include "record.h"

#include "store/maintenance.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>

/* A backup of the record is complete, private and has exactly the given
 * name, or is not there at all. */

static struct {
	int rename; /* errno of renameat2(), or 0 */
	int link;
	bool loses; /* writes to files other than the record are lost */
	uint64_t writes;
	uint64_t kill_at; /* the last write before the process is killed */
} plan;

static void enter(void)
{
	memset(&plan, 0, sizeof(plan));
	record_enter();
}

TestSuite(record_backup, .init = enter, .fini = record_leave);

/* These override the C library's functions. */

int renameat2(int from_folder, const char *from, int to_folder, const char *to,
	      unsigned flags)
{
	if (plan.rename) {
		errno = plan.rename;
		return -1;
	}
	return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to,
			    flags);
}

int link(const char *from, const char *to)
{
	if (plan.link) {
		errno = plan.link;
		return -1;
	}
	return (int)syscall(SYS_link, from, to);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t at)
{
	if (plan.kill_at && ++plan.writes == plan.kill_at)
		raise(SIGKILL);
	if (plan.loses)
		return (ssize_t)n;
	return syscall(SYS_pwrite64, fd, bytes, n, at);
}

static struct store *filled(void)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct store_answer answer = answer_of(1, 1);

	play(store, &game);
	add(store, &answer);
	return store;
}

static void expect_copy(const char *name)
{
	struct stat status;
	struct store *copy;

	cr_assert(eq(int, lstat(name, &status), 0), "%s", name);
	cr_expect(eq(u32, status.st_mode, S_IFREG | 0600), "%s", name);
	copy = open_at(name);
	cr_expect(eq(u32, count(copy), 1), "%s", name);
	store_close(copy);
}

/* Files that begin with a dot, like unfinished ones. */
static int hidden_files(void)
{
	DIR *all = opendir(".");
	struct dirent *entry;
	int n = 0;

	while ((entry = readdir(all)))
		n += entry->d_name[0] == '.' && strlen(entry->d_name) > 2;
	closedir(all);
	return n;
}

static void backs_up(struct store *store, const char *name)
{
	cr_assert(store_backup(store, name, &error), "%s: %s", name,
		  strbuf_text(&error));
	expect_copy(name);
	cr_expect(eq(int, files_with(""), 2), "%s", name);
	cr_expect(eq(int, hidden_files(), 0), "%s", name);
	unlink(name);
}

static void refuses(struct store *store, const char *name, const char *words)
{
	int files = files_with("");

	cr_expect(not(store_backup(store, name, &error)), "%s", name);
	cr_expect(ne(int, store_last_failure(store), STORE_DAMAGED), "%s",
		  name);
	expect_has(strbuf_str(&error), words);
	strbuf_reset(&error);
	cr_expect(eq(int, files_with(""), files), "%s", name);
	cr_expect(eq(int, hidden_files(), 0), "%s", name);
}

/* SQLite takes some of these for a URI, or for no file at all. */
Test(record_backup, name_is_taken_as_it_is)
{
	static const char *const names[] = {
		"file:b.db",
		"file:z.db#x",
		"file:x?vfs=nosuch",
		"file:x?mode=memory",
		"file:///tmp/none/b.db",
		"file:%62.db",
		":memory:",
		"-dash.db",
		" ",
		"'); DROP TABLE answer; --",
	};
	struct store *store = filled();

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strchr(names[i], '/'))
			refuses(store, names[i], "No such file");
		else
			backs_up(store, names[i]);
	}
	store_close(store);
}

/* The same for the record itself. */
Test(record_backup, name_of_a_record_is_taken_as_it_is)
{
	static const char *const names[] = {"file:r.db?mode=memory",
					    ":memory:", "file:r.db#x"};
	struct store_game game = game_of(1);

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct store *store = open_at(names[i]);

		play(store, &game);
		cr_assert(store_backup(store, "file:copy.db", &error));
		expect_copy("file:copy.db");
		unlink("file:copy.db");
		store_close(store);
		cr_expect(eq(int, files_with(""), 1));
		expect_copy(names[i]);
		unlink(names[i]);
	}
}

Test(record_backup, nothing_is_overwritten)
{
	struct store *store = filled();

	cr_assert(eq(int, mkdir("folder", 0700), 0));
	cr_assert(eq(int, mkfifo("pipe", 0600), 0));
	cr_assert(eq(int, symlink("record.db", "link.db"), 0));
	cr_assert(eq(int, symlink("none.db", "dangling.db"), 0));
	cr_assert(eq(int, (int)syscall(SYS_link, "record.db", "hard.db"), 0));
	refuses(store, "folder", "File exists");
	refuses(store, "folder/", "File exists");
	refuses(store, ".", "File exists");
	refuses(store, "pipe", "File exists");
	refuses(store, "link.db", "File exists");
	refuses(store, "dangling.db", "File exists");
	refuses(store, "hard.db", "File exists");
	refuses(store, "record.db", "File exists");
	refuses(store, "./record.db", "File exists");
	refuses(store, "/dev/null", "File exists");
	refuses(store, "", "No such file");
	refuses(store, "new/", "No such file");
	refuses(store, "record.db/copy.db", "Not a directory");
	rmdir("folder");
	cr_expect(eq(u32, count(store), 1));
	store_close(store);
}

Test(record_backup, copy_is_private_whatever_the_umask)
{
	static const mode_t masks[] = {0, 022, 0177, 0777};
	struct store *store = filled();

	for (size_t i = 0; i < sizeof(masks) / sizeof(*masks); i++) {
		mode_t before = umask(masks[i]);

		backs_up(store, "copy.db");
		umask(before);
	}
	store_close(store);
}

Test(record_backup, folder_may_be_a_link)
{
	struct store *store = filled();

	cr_assert(eq(int, symlink(folder, "here"), 0));
	cr_assert(store_backup(store, "here/copy.db", &error), "%s",
		  strbuf_text(&error));
	expect_copy("here/copy.db");
	store_close(store);
	store = open_at("here/record.db");
	cr_expect(eq(u32, count(store), 1));
	store_close(store);
}

/* Old kernels, and file systems such as NFS and some FUSE ones. */
Test(record_backup, file_system_that_cannot_rename_without_replacing)
{
	static const int plans[][2] = {
		{EINVAL, 0},	  {ENOSYS, 0},		{EINVAL, EPERM},
		{ENOSYS, ENOSYS}, {EINVAL, EOPNOTSUPP},
	};
	struct store *store = filled();

	for (size_t i = 0; i < sizeof(plans) / sizeof(*plans); i++) {
		plan.rename = plans[i][0];
		plan.link = plans[i][1];
		backs_up(store, "copy.db");
		write_bytes("copy.db", STR("mine"));
		refuses(store, "copy.db", "File exists");
		unlink("copy.db");
	}
	store_close(store);
}

Test(record_backup, disk_that_loses_what_is_written_is_noticed)
{
	struct store *store = filled();

	plan.loses = true;
	refuses(store, "copy.db", "could not be made");
	plan.loses = false;
	backs_up(store, "copy.db");
	store_close(store);
}

/* Killed at each of its writes; the next backup removes what is left. */
Test(record_backup, nothing_is_left_of_one_that_was_killed)
{
	int status = 0;
	int left = 0;

	store_close(filled());
	for (uint64_t at = 1; !WIFEXITED(status) || at == 1; at++) {
		pid_t pid = fork();

		if (pid == 0) {
			struct strbuf failure = STRBUF_INIT;
			struct store *store = store_open("record.db", &failure);

			plan.kill_at = at;
			_exit(!store_backup(store, "copy.db", &failure));
		}
		waitpid(pid, &status, 0);
		left += hidden_files();
		cr_assert(eq(int, files_with("copy"), WIFEXITED(status)));
		if (at % 2) {
			/* Opening the record in the same folder cleans up
			 * too. */
			store_close(opened());
			cr_expect(eq(int, hidden_files(), 0));
		}
	}
	cr_expect(gt(int, left, 10));
	expect_copy("copy.db");
	unlink("copy.db");
	{
		struct store *store = opened();

		backs_up(store, "copy.db");
		store_close(store);
	}
}

static void make_locked(const char *name, int ready)
{
	struct flock byte = {.l_type = F_WRLCK,
			     .l_whence = SEEK_SET,
			     .l_start = 0x40001000,
			     .l_len = 1};
	int fd = open(name, O_RDWR | O_CREAT, 0600);

	if (fcntl(fd, F_OFD_SETLK, &byte) || write(ready, "", 1) != 1)
		_exit(1);
	for (;;)
		pause();
}

/* Only our own files that nobody is writing to. */
Test(record_backup, files_of_others_are_not_swept_away)
{
	static const char *const kept[] = {
		"copy.db.part-12",    ".civiq-abcdef.tmp.gz",
		".civiq-abcdefg.tmp", ".civiq-abcde.tmp",
		".other-abcdef.tmp",  "civiq-abcdefg.tmp",
	};
	struct store *store = filled();
	int ready[2];
	int status;
	char byte;
	pid_t pid;

	for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
		write_bytes(kept[i], STR("mine"));
	cr_assert(eq(int, symlink("copy.db.part-12", ".civiq-link00.tmp"), 0));
	write_bytes(".civiq-stale0.tmp", STR("stale"));
	write_bytes(".civiq-stale0.tmp-journal", STR("stale"));
	cr_assert(eq(int, pipe(ready), 0));
	pid = fork();
	if (pid == 0)
		make_locked(".civiq-living.tmp", ready[1]);
	cr_assert(eq(i64, read(ready[0], &byte, 1), 1));
	cr_assert(store_backup(store, "copy.db", &error));
	for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
		cr_expect(eq(int, access(kept[i], F_OK), 0), "%s", kept[i]);
	cr_expect(eq(int, access(".civiq-link00.tmp", F_OK), 0));
	cr_expect(eq(int, access(".civiq-living.tmp", F_OK), 0));
	cr_expect(ne(int, access(".civiq-stale0.tmp", F_OK), 0));
	cr_expect(ne(int, access(".civiq-stale0.tmp-journal", F_OK), 0));
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	store_close(store);
	close(ready[0]);
	close(ready[1]);
}
