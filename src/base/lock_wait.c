#include "base/lock_wait.h"

#include "base/arena.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

struct lock_wait {
	int fd;
	off_t at;
	pthread_t thread;
	int over; /* an eventfd, readable when the waiting is over */
	bool taken;
};

static void *wait_for_lock(void *context)
{
	struct lock_wait *wait = context;
	struct flock byte = {
		.l_type = F_WRLCK,
		.l_whence = SEEK_SET,
		.l_start = wait->at,
		.l_len = 1,
	};
	bool taken = !fcntl(wait->fd, F_OFD_SETLKW, &byte);
	int state;

	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);
	wait->taken = taken;
	eventfd_write(wait->over, 1);
	return NULL;
}

/* The thread takes no signals: they are for the one that called. */
static bool start(struct lock_wait *wait)
{
	sigset_t all;
	sigset_t before;
	bool started;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	started = !pthread_create(&wait->thread, NULL, wait_for_lock, wait);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

struct lock_wait *lock_wait_begin(int fd, off_t at)
{
	struct lock_wait *wait = mem_resize(NULL, sizeof(*wait));

	*wait = (struct lock_wait){.fd = fd, .at = at};
	wait->over = eventfd(0, EFD_CLOEXEC);
	if (wait->over >= 0 && start(wait))
		return wait;
	if (wait->over >= 0)
		close(wait->over);
	free(wait);
	return NULL;
}

bool lock_wait_look(struct lock_wait *wait, uint32_t milliseconds)
{
	struct pollfd over = {.fd = wait->over, .events = POLLIN};

	return poll(&over, 1, (int)milliseconds) > 0;
}

bool lock_wait_end(struct lock_wait *wait)
{
	bool taken;

	pthread_cancel(wait->thread);
	pthread_join(wait->thread, NULL);
	taken = wait->taken;
	close(wait->over);
	free(wait);
	return taken;
}
