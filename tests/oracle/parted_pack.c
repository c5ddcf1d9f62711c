#include "parted_pack.h"

#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PART "things.part.yaml"

enum { PATH_MOST = 128 };

static bool write_file(const char *path, struct str text)
{
	FILE *file = fopen(path, "w");
	bool ok = file && fwrite(text.ptr, 1, text.len, file) == text.len;

	return file && fclose(file) == 0 && ok;
}

/* From `things:` to `facts:`, which follow each other in each made-up pack. */
static struct str things_of(struct str text)
{
	size_t from = str_find(text, STR("\nthings:\n"));
	size_t to = str_find(text, STR("\nfacts:\n"));

	if (from == SIZE_MAX || to == SIZE_MAX || to < from)
		return STR_NONE;
	return str_from(str_head(text, to + 1), from + 1);
}

static bool write_parts(const char *path, const char *part, struct str text)
{
	struct str things = things_of(text);
	struct strbuf rest = STRBUF_INIT;
	size_t at = things.len ? (size_t)(things.ptr - text.ptr) : 0;
	bool ok;

	strbuf_add(&rest, str_head(text, at));
	if (things.len)
		strbuf_addz(&rest, "include: [" PART "]\n");
	strbuf_add(&rest, str_from(text, at + things.len));
	ok = write_file(path, strbuf_str(&rest)) && write_file(part, things);
	strbuf_finish(&rest);
	return ok;
}

struct pack *parted_pack_load(const char *name, struct str text,
			      struct diags *diags)
{
	char folder[] = "/tmp/oracle-XXXXXX";
	char path[PATH_MOST];
	char part[PATH_MOST];
	struct pack *pack = NULL;

	if (!mkdtemp(folder)) {
		perror(folder);
		exit(2);
	}
	snprintf(path, sizeof(path), "%s/%s.yaml", folder, name);
	snprintf(part, sizeof(part), "%s/" PART, folder);
	if (write_parts(path, part, text))
		pack = pack_load(path, diags);
	else
		perror(path);
	unlink(path);
	unlink(part);
	rmdir(folder);
	return pack;
}
