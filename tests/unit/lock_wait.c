#include "base/lock_wait.h"

#include "base/file.h"
#include "expect.h"

#include <fcntl.h>
#include <unistd.h>

enum { PLACE = 7 };

static char path[] = "/tmp/civiq-lock-XXXXXX";

static void make_file(void)
{
	int fd = mkstemp(path);

	cr_assert(ge(int, fd, 0));
	close(fd);
}

static void remove_file(void)
{
	unlink(path);
}

static int open_file(void)
{
	int fd = open(path, O_RDWR);

	cr_assert(ge(int, fd, 0));
	return fd;
}

TestSuite(lock_wait, .init = make_file, .fini = remove_file);

Test(lock_wait, ends_when_the_other_lets_go)
{
	int mine = open_file();
	int other = open_file();
	struct lock_wait *wait;

	cr_assert(file_lock_byte(other, PLACE));
	wait = lock_wait_begin(mine, PLACE);
	cr_assert(wait != NULL);
	cr_assert(not(lock_wait_look(wait, 20)));
	file_unlock_byte(other, PLACE);
	cr_assert(lock_wait_look(wait, 10000));
	cr_assert(lock_wait_end(wait));
	cr_assert(not(file_lock_byte(other, PLACE)));
	file_unlock_byte(mine, PLACE);
	cr_assert(file_lock_byte(other, PLACE));
}

Test(lock_wait, can_be_given_up)
{
	int mine = open_file();
	int other = open_file();
	struct lock_wait *wait;

	cr_assert(file_lock_byte(other, PLACE));
	wait = lock_wait_begin(mine, PLACE);
	cr_assert(not(lock_wait_look(wait, 20)));
	cr_assert(not(lock_wait_end(wait)));
	file_unlock_byte(other, PLACE);
	cr_assert(file_lock_byte(other, PLACE));
}
