#include "game/progress.h"

#include "game/terminal/output.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

/* Bytes of what is read, or checked, in about a second. */
enum { LARGE_RECORD = 50 * 1000 * 1000, LARGE_PACK = 1000 * 1000 };

static bool is_large(const char *path, off_t least)
{
	struct stat about;

	return path && !stat(path, &about) && about.st_size >= least;
}

static void tick(int signal)
{
	(void)signal;
	output_dot();
}

static void set_timer(time_t seconds)
{
	struct itimerval each = {{seconds, 0}, {seconds, 0}};

	setitimer(ITIMER_REAL, &each, NULL);
}

static struct progress begin(bool is_long, const char *doing)
{
	struct progress progress = {is_long && isatty(STDERR_FILENO)};
	struct sigaction action = {.sa_handler = tick};

	if (!progress.shown)
		return progress;
	action.sa_flags = SA_RESTART;
	sigaction(SIGALRM, &action, NULL);
	output_error_text(str_of(doing));
	set_timer(1);
	return progress;
}

struct progress progress_begin(const struct store *store, const char *doing)
{
	return begin(store && is_large(store_path(store), LARGE_RECORD), doing);
}

struct progress progress_begin_pack(const char *path, const char *doing)
{
	return begin(is_large(path, LARGE_PACK), doing);
}

void progress_end(struct progress *progress)
{
	if (!progress->shown)
		return;
	set_timer(0);
	output_error_text(STR("\n"));
	progress->shown = false;
}
