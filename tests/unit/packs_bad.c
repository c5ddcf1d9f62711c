/*
 * Each pack of packs/bad lists its own expected errors:
 *
 *	# expect 7:12: error: not a date: `1999-13`
 *	# expect rows.csv:2:1: error: ... (in a table beside it)
 *
 * Exactly these must be found; in packs/good, none. It may also give the hint
 * expected for a line:
 *
 *	# hint 7: look at the month and the day
 */
#include "expect.h"

#include "base/diag.h"
#include "base/strbuf.h"
#include "pack/accepts.h"
#include "pack/pack.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILES_LEAST = 100 };

static void read_file(const char *path, struct strbuf *out)
{
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t n;

	cr_assert(ne(ptr, file, NULL), "%s", path);
	while ((n = fread(bytes, 1, sizeof(bytes), file)) > 0)
		strbuf_add(out, (struct str){bytes, n});
	fclose(file);
}

/* The name of a file without its folder. */
static struct str name_of(struct str path)
{
	size_t slash;

	while ((slash = str_find(path, STR("/"))) != SIZE_MAX)
		path = str_from(path, slash + 1);
	return path;
}

/* A diagnostic of the pack at `path`, as written after `# expect `. */
static void describe(const char *path, const struct diag *diag,
		     struct strbuf *out)
{
	strbuf_reset(out);
	if (!str_eq(diag->file, str_of(path)))
		strbuf_addf(out, STR_FMT ":", STR_ARG(name_of(diag->file)));
	strbuf_addf(out, "%u:%u: %s: " STR_FMT, diag->span.line,
		    diag->span.column,
		    diag->severity == DIAG_ERROR ? "error" : "warning",
		    STR_ARG(diag->message));
}

static bool take_expected(struct strbuf *wanted, struct str line)
{
	struct str rest = strbuf_str(wanted);
	struct strbuf left = STRBUF_INIT;
	struct str one;
	bool found = false;

	while (str_split(&rest, '\n', &one)) {
		if (!found && one.len && str_eq(one, line))
			found = true;
		else if (one.len)
			strbuf_addf(&left, STR_FMT "\n", STR_ARG(one));
	}
	strbuf_finish(wanted);
	*wanted = left;
	return found;
}

static void collect_expected(struct str text, struct str prefix,
			     struct strbuf *wanted)
{
	struct str line;

	while (str_split(&text, '\n', &line))
		if (str_starts(line, prefix))
			strbuf_addf(wanted, STR_FMT "\n",
				    STR_ARG(str_from(line, prefix.len)));
}

/* Were all hints given that the pack's `text` expects? */
static void check_hints(const char *path, struct str text,
			const struct diags *diags)
{
	struct strbuf wanted = STRBUF_INIT;
	struct strbuf line = STRBUF_INIT;

	collect_expected(text, STR("# hint "), &wanted);
	vec_each (diag, &diags->all) {
		strbuf_reset(&line);
		strbuf_addf(&line, "%u: " STR_FMT, diag->span.line,
			    STR_ARG(diag->hint));
		take_expected(&wanted, strbuf_str(&line));
	}
	cr_expect(wanted.len == 0, "%s: no hint:\n%s", path,
		  strbuf_text(&wanted));
	strbuf_finish(&line);
	strbuf_finish(&wanted);
}

/* Removes the ones that the pack accepts. */
static void accept(const char *path, const struct accepts *accepts,
		   struct diags *diags)
{
	struct source source;

	if (!accepts->all.n || !source_read(&source, path, diags))
		return;
	while (source_more(&source, diags))
		;
	accepts_apply(accepts, &source, diags);
	source_finish(&source);
}

static void check_file(const char *path, bool is_good)
{
	struct strbuf text = STRBUF_INIT;
	struct strbuf wanted = STRBUF_INIT;
	struct strbuf line = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct accepts accepts = ACCEPTS_INIT;
	struct pack *pack = pack_check(path, &accepts, &diags);

	if (pack)
		accept(path, &accepts, &diags);
	accepts_finish(&accepts);
	read_file(path, &text);
	collect_expected(strbuf_str(&text), STR("# expect "), &wanted);
	check_hints(path, strbuf_str(&text), &diags);
	cr_expect(is_good == !wanted.len, "%s: without an expectation", path);
	cr_expect(diags.errors == 0 ? pack != NULL : pack == NULL, "%s: loads",
		  path);
	vec_each (diag, &diags.all) {
		/* Diagnostics from drawing questions may be accepted. */
		if (is_good &&
		    str_eq(diag->id, warning_name(WARN_ACCEPT_UNUSED)))
			continue;
		describe(path, diag, &line);
		cr_expect(take_expected(&wanted, strbuf_str(&line)),
			  "%s: unexpected %s", path, strbuf_text(&line));
		cr_expect(diag->hint.len > 0, "%s: no hint: %s", path,
			  strbuf_text(&line));
	}
	cr_expect(wanted.len == 0, "%s: not found:\n%s", path,
		  strbuf_text(&wanted));
	pack_free(pack);
	diags_finish(&diags);
	strbuf_finish(&line);
	strbuf_finish(&wanted);
	strbuf_finish(&text);
}

static size_t check_folder(const char *pattern, bool is_good)
{
	glob_t found;
	size_t n;

	cr_assert(eq(int, glob(pattern, 0, NULL, &found), 0));
	n = found.gl_pathc;
	for (size_t i = 0; i < n; i++)
		check_file(found.gl_pathv[i], is_good);
	globfree(&found);
	return n;
}

Test(packs, each_mistake_is_found_and_no_other)
{
	size_t n = check_folder(TEST_ROOT "/tests/packs/bad/*.yaml", false);

	cr_expect(n >= FILES_LEAST, "only %zu files", n);
}

Test(packs, good_ones_are_clean)
{
	check_folder(TEST_ROOT "/tests/packs/good/*.yaml", true);
	check_folder(TEST_ROOT "/tests/packs/tables/*.yaml", true);
}

Test(packs, our_own_are_clean)
{
	check_folder(TEST_ROOT "/questions/*.yaml", true);
}
