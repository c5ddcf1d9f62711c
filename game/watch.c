#include "game/watch.h"

#include "base/arena.h"
#include "base/str.h"
#include "game/exit_code.h"
#include "game/terminal/output.h"
#include "pack/source.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { EVENTS_ROOM = 4096 };

struct watched {
	int events;	 /* an inotify descriptor */
	int signals;	 /* a signalfd */
	struct str name; /* of the file, without its folder */
};

static struct str folder_of(struct arena *arena, struct str path,
			    struct str *name)
{
	size_t slash = path.len;

	while (slash && path.ptr[slash - 1] != '/')
		slash--;
	*name = str_from(path, slash);
	return slash ? arena_copy(arena, str_head(path, slash)) : STR("./");
}

/* The file itself, or a table or a part that may belong to the pack. */
static bool is_watched(const struct watched *w, struct str name)
{
	return str_eq(name, w->name) || str_ends(name, STR(".csv")) ||
	       source_is_part(name);
}

/* Is any pending event about the file? */
static bool is_saved(const struct watched *w)
{
	union {
		struct inotify_event first;
		char bytes[EVENTS_ROOM];
	} room;
	ssize_t n = read(w->events, &room, sizeof(room));
	bool saved = false;

	for (ssize_t at = 0; at < n;) {
		struct inotify_event event;

		memcpy(&event, room.bytes + at, sizeof(event));
		at += (ssize_t)sizeof(event);
		saved = saved ||
			(event.len && is_watched(w, str_of(room.bytes + at)));
		at += event.len;
	}
	return saved;
}

/* Runs until a signal comes; returns its number. */
static int wait_and_call(const struct watched *w, void (*saved)(void *),
			 void *context)
{
	for (;;) {
		struct pollfd ready[2] = {{w->events, POLLIN, 0},
					  {w->signals, POLLIN, 0}};
		struct signalfd_siginfo info;

		if (poll(ready, 2, -1) < 0 && errno != EINTR)
			return 0;
		if (ready[1].revents &&
		    read(w->signals, &info, sizeof(info)) > 0)
			return (int)info.ssi_signo;
		if (ready[0].revents && is_saved(w))
			saved(context);
	}
}

static int open_signals(sigset_t *before)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	sigprocmask(SIG_BLOCK, &set, before);
	return signalfd(-1, &set, SFD_CLOEXEC);
}

static int failed(const char *path)
{
	output_error("%s cannot be watched: %s", path, strerror(errno));
	return EXIT_IO;
}

int watch(const char *path, void (*saved)(void *context), void *context)
{
	struct arena arena = ARENA_INIT;
	sigset_t before;
	struct watched w = {
		.events = inotify_init1(IN_CLOEXEC),
		.signals = open_signals(&before),
	};
	struct str folder = folder_of(&arena, str_of(path), &w.name);
	int status;

	if (w.events < 0 || w.signals < 0 ||
	    inotify_add_watch(w.events, folder.ptr,
			      IN_CLOSE_WRITE | IN_MOVED_TO) < 0)
		status = failed(path);
	else
		status = EXIT_SIGNAL + wait_and_call(&w, saved, context);
	if (w.events >= 0)
		close(w.events);
	if (w.signals >= 0)
		close(w.signals);
	sigprocmask(SIG_SETMASK, &before, NULL);
	arena_finish(&arena);
	return status;
}
