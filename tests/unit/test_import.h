#ifndef UNIT_TEST_IMPORT_H
#define UNIT_TEST_IMPORT_H

/*
 * test_import: what becomes of files of other programs.
 *
 *	struct imported_text text = import_text("a.gift", STR("Q? {=a}"));
 *	expect_str(strbuf_str(&text.questions), "...");
 *	imported_text_finish(&text);
 */

#include "exchange/import.h"

#include "expect.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct imported_text {
	bool ok;
	struct strbuf title;	 /* of the pack: its line */
	struct strbuf questions; /* of the pack, from the first one on */
	struct strbuf not_kept;	 /* "3 no answer\n"; a part with a + */
	struct strbuf errors;	 /* "2:4 a message\n" */
};

static inline void list_not_kept(struct strbuf *out,
				 const struct import *import)
{
	vec_each (item, &import->not_kept)
		strbuf_addf(out, "%u%s " STR_FMT "\n", item->at,
			    item->is_part ? "+" : "", STR_ARG(item->what));
}

static inline void list_errors(struct strbuf *out, const struct diags *diags)
{
	vec_each (diag, &diags->all)
		strbuf_addf(out, "%u:%u " STR_FMT "\n", diag->span.line,
			    diag->span.column, STR_ARG(diag->message));
}

static inline struct imported_text import_path(const char *path,
					       const char *format)
{
	struct imported_text text = {.ok = false};
	struct import import = IMPORT_INIT;
	struct diags diags = DIAGS_INIT;
	struct strbuf pack = STRBUF_INIT;
	size_t start;

	text.ok = import_read(&import, path, format, &diags);
	if (text.ok && import.questions.n)
		import_write(&import, STR("test"), &pack, NULL);
	start = str_find(strbuf_str(&pack), STR("questions:\n"));
	if (start != SIZE_MAX)
		strbuf_add(&text.questions,
			   str_from(strbuf_str(&pack), start + 11));
	start = str_find(strbuf_str(&pack), STR("title: "));
	if (start != SIZE_MAX) {
		struct str rest = str_from(strbuf_str(&pack), start);

		strbuf_add(&text.title,
			   str_head(rest, str_find(rest, STR("\n"))));
	}
	list_not_kept(&text.not_kept, &import);
	list_errors(&text.errors, &diags);
	strbuf_finish(&pack);
	diags_finish(&diags);
	import_finish(&import);
	return text;
}

/* Imports a file of that name with this content. */
static inline struct imported_text import_text(const char *name,
					       struct str content)
{
	char folder[] = "/tmp/civiq-import-XXXXXX";
	struct strbuf path = STRBUF_INIT;
	struct imported_text text;
	FILE *file;

	cr_assert(mkdtemp(folder) != NULL);
	strbuf_addf(&path, "%s/%s", folder, name);
	file = fopen(strbuf_text(&path), "w");
	cr_assert(file != NULL);
	fwrite(content.ptr, 1, content.len, file);
	fclose(file);
	text = import_path(strbuf_text(&path), NULL);
	unlink(strbuf_text(&path));
	rmdir(folder);
	strbuf_finish(&path);
	return text;
}

static inline void imported_text_finish(struct imported_text *text)
{
	strbuf_finish(&text->title);
	strbuf_finish(&text->questions);
	strbuf_finish(&text->not_kept);
	strbuf_finish(&text->errors);
}

/* A file, and what becomes of it: the pack's questions and what is not kept. */
struct import_case {
	const char *file;
	const char *questions;
	const char *not_kept;
};

static inline void expect_imports(const char *name,
				  const struct import_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct imported_text text =
			import_text(name, str_of(cases[i].file));

		cr_expect(text.ok, "%s: %s", cases[i].file,
			  strbuf_text(&text.errors));
		expect_str(strbuf_str(&text.questions), cases[i].questions);
		expect_str(strbuf_str(&text.not_kept), cases[i].not_kept);
		imported_text_finish(&text);
	}
}

/* The file is refused, with this error alone. */
static inline void expect_refused(const char *name, struct str content,
				  const char *error)
{
	struct imported_text text = import_text(name, content);

	cr_expect(not(text.ok));
	expect_str(strbuf_str(&text.errors), error);
	imported_text_finish(&text);
}

#endif
