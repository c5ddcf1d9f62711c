/*
 * malloc: a preloaded library whose allocation number FAIL_AT fails. Writes the
 * number of allocations to the file FAIL_COUNT.
 */

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *block, size_t size);

static atomic_long made;
static long when = -1;

__attribute__((constructor)) static void begin(void)
{
	const char *text = getenv("FAIL_AT");

	made = 0;
	when = text ? strtol(text, NULL, 10) : 0;
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("FAIL_COUNT");
	char text[32];
	int len = snprintf(text, sizeof(text), "%ld\n", (long)made);
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;

	if (fd >= 0 && write(fd, text, (size_t)len) == len)
		close(fd);
}

static int trips(void)
{
	if (when <= 0 || ++made != when)
		return when == 0 && ++made < 0;
	errno = ENOMEM;
	return 1;
}

void *malloc(size_t size)
{
	return trips() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return trips() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *block, size_t size)
{
	return trips() ? NULL : __libc_realloc(block, size);
}
