/*
 * fuzz_import: arbitrary bytes as a file of another program.
 *
 * The first byte picks the format; of a deck or a spreadsheet the rest is the
 * database or the sheet, which is put into a zip file first, or the zip file.
 * Whatever becomes of it must be a pack without errors. Taking more than a
 * second of processor time counts as a fault, like a crash.
 */

#include "exchange/import.h"
#include "exchange/archive.h"
#include "pack/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SLOWEST_SECONDS = 1 };

static const struct {
	const char *format;
	const char *entry; /* in a zip file */
} kinds[] = {
	{"gift", NULL},
	{"moodle", NULL},
	{"aiken", NULL},
	{"csv", NULL},
	{"tsv", NULL},
	{"opentdb", NULL},
	{"anki", NULL},
	{"kahoot", NULL},
	{"anki", "collection.anki2"},
	{"xlsx", "xl/worksheets/sheet1.xml"},
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static void demand(bool holds, const char *what, const char *detail)
{
	if (holds)
		return;
	fprintf(stderr, "not so: %s: %s\n", what, detail);
	abort();
}

/* The pack is sound. */
static void check_pack(const struct import *import)
{
	struct strbuf text = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct pack *pack;

	import_write(import, STR("fuzz"), &text, NULL);
	pack = pack_load_text("fuzz.yaml", strbuf_str(&text), &diags);
	demand(!diags.errors, strbuf_text(&text),
	       diags.all.n ? diags.all.at[0].message.ptr : "");
	pack_free(pack);
	diags_finish(&diags);
	strbuf_finish(&text);
}

static void check_file(const char *path, const char *format)
{
	struct import import = IMPORT_INIT;
	struct diags diags = DIAGS_INIT;
	struct timespec time;
	time_t start;
	bool ok;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	start = time.tv_sec;
	ok = import_read(&import, path, format, &diags);
	demand(ok == !diags.errors, "a refusal says why", "");
	if (import.questions.n)
		check_pack(&import);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	demand(time.tv_sec - start <= SLOWEST_SECONDS, "it takes a second",
	       format);
	diags_finish(&diags);
	import_finish(&import);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t kind = size ? data[0] % KINDS : 0;
	struct str rest = {(const char *)data + 1, size ? size - 1 : 0};
	struct strbuf zip = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	int fd = memfd_create("fuzz", 0);
	char path[32];

	if (kinds[kind].entry) {
		struct archive_entry entry = {kinds[kind].entry, rest};

		if (archive_write(&zip, &entry, 1, &error))
			rest = strbuf_str(&zip);
	}
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	if (size && write(fd, rest.ptr, rest.len) == (ssize_t)rest.len)
		check_file(path, kinds[kind].format);
	close(fd);
	strbuf_finish(&zip);
	strbuf_finish(&error);
	return 0;
}
