#ifndef BASE_LOCK_WAIT_H
#define BASE_LOCK_WAIT_H

/*
 * lock_wait: waiting for the lock on a byte of a file, with a limit.
 *
 * The kernel gives a lock to those who wait for it in the order in which they
 * came, but to wait there has no time limit. So a thread waits, and the caller
 * looks at it:
 *
 *	struct lock_wait *wait = lock_wait_begin(fd, 0);
 *
 *	while (!lock_wait_look(wait, 100) && ok)
 *		ok = same();
 *	found = lock_wait_end(wait);
 */

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct lock_wait;

/* Waits for what file_lock_byte() takes. NULL when the system has no thread or
 * descriptor left. */
struct lock_wait *lock_wait_begin(int fd, off_t at);

/* Is the waiting over? Returns after so many milliseconds at the latest, or
 * when a signal arrives. */
bool lock_wait_look(struct lock_wait *wait, uint32_t milliseconds);

/* Ends the waiting, and frees `wait`. True if the lock was taken; if not, it
 * may have been taken in that very moment: release it all the same. */
bool lock_wait_end(struct lock_wait *wait);

#endif
