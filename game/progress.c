#include "game/progress.h"

#include "game/terminal/output.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

enum { LARGE = 50 * 1000 * 1000 }; /* bytes, read in about a second */

static bool is_large(const struct store *store)
{
	const char *path = store ? store_path(store) : NULL;
	struct stat about;

	return path && !stat(path, &about) && about.st_size >= LARGE;
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

struct progress progress_begin(const struct store *store, const char *doing)
{
	struct progress progress = {isatty(STDERR_FILENO) && is_large(store)};
	struct sigaction action = {.sa_handler = tick};

	if (!progress.shown)
		return progress;
	action.sa_flags = SA_RESTART;
	sigaction(SIGALRM, &action, NULL);
	output_error_text(str_of(doing));
	set_timer(1);
	return progress;
}

void progress_end(struct progress *progress)
{
	if (!progress->shown)
		return;
	set_timer(0);
	output_error_text(STR("\n"));
	progress->shown = false;
}
