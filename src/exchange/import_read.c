#include "exchange/import.h"

#include "exchange/delimited.h"
#include "exchange/importing.h"
#include "exchange/plain_text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct str zip_mark = STR("PK\x03\x04");

/* The formats; some come as text and as a zip file. */
static const struct format {
	const char *name;
	const char *what;
	import_reader read_text; /* or NULL */
	import_reader read_zip;	 /* likewise */
} formats[] = {
	{"gift", "questions of Moodle as text", import_gift, NULL},
	{"moodle", "questions of Moodle as XML", import_moodle, NULL},
	{"aiken", "choices as text, each with a line ANSWER: B", import_aiken,
	 NULL},
	{"csv", "a table: question, answer, wrong answers", import_csv, NULL},
	{"tsv", "the same, with tabs", import_tsv, NULL},
	{"opentdb", "questions of the Open Trivia Database, in JSON",
	 import_opentdb, NULL},
	{"anki", "a deck of Anki (.apkg), or its notes as text", import_tsv,
	 import_anki},
	{"kahoot", "the spreadsheet of Kahoot", import_csv, import_xlsx},
	{"xlsx", "a spreadsheet, with what a table for csv has", import_csv,
	 import_xlsx},
};

enum { FORMATS = sizeof(formats) / sizeof(*formats) };

static const struct format *format_named(const char *name)
{
	for (size_t i = 0; i < FORMATS; i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

bool import_is_format(const char *name)
{
	return format_named(name);
}

void import_formats(struct strbuf *out)
{
	for (size_t i = 0; i < FORMATS; i++)
		strbuf_addf(out, "  %-8s %s\n", formats[i].name,
			    formats[i].what);
}

/* Without regard to the case of ASCII letters. */
static bool has_ending(const char *path, const char *ending)
{
	size_t n = strlen(path);
	size_t m = strlen(ending);

	return n > m && !strcasecmp(path + n - m, ending);
}

static bool has_line(struct str text, struct str beginning)
{
	struct str line;

	while (str_split(&text, '\n', &line))
		if (str_starts(line, beginning))
			return true;
	return false;
}

/* `{` and a later `}`, as in every question of GIFT. */
static bool has_braces(struct str text)
{
	size_t open = str_find(text, STR("{"));

	return open != SIZE_MAX &&
	       str_find(str_from(text, open), STR("}")) != SIZE_MAX;
}

/* By the ending where that says it, else by what the file begins with. */
static const char *guess_text(const char *path, struct str text)
{
	static const char *const endings[][2] = {
		{".gift", "gift"},    {".xml", "moodle"}, {".aiken", "aiken"},
		{".csv", "csv"},      {".tsv", "tsv"},	  {".tab", "tsv"},
		{".json", "opentdb"},
	};
	enum { HEAD = 64 * 1024 };

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (has_ending(path, endings[i][0]))
			return endings[i][1];
	if (str_starts(text, STR("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	text = str_trim(str_head(text, HEAD));
	if (str_starts(text, STR("<")))
		return "moodle";
	if (str_starts(text, STR("{")) || str_starts(text, STR("[")))
		return "opentdb";
	if (str_starts(text, STR("#")))
		return "anki";
	if (has_line(text, STR("ANSWER:")))
		return "aiken";
	if (has_braces(text))
		return "gift";
	return delimited_guess(text) ? "csv" : NULL;
}

static const char *guess_zip(const char *path)
{
	return has_ending(path, ".apkg") || has_ending(path, ".colpkg")
		       ? "anki"
		       : "xlsx";
}

void import_finish(struct import *import)
{
	vec_finish(&import->questions);
	vec_finish(&import->not_kept);
	arena_finish(&import->arena);
}

void import_remove(struct import *import, uint32_t question, struct str why)
{
	struct imported *at = &import->questions.at[question];

	*vec_push(&import->not_kept) = (struct not_kept){
		at->at, false, arena_copy(&import->arena, why)};
	memmove(at, at + 1, (import->questions.n - question - 1) * sizeof(*at));
	import->questions.n--;
}

void importing_error(struct importing *i, const char *hint, const char *format,
		     ...)
{
	struct diag diag = {
		.severity = DIAG_ERROR,
		.file = str_of(i->path),
		.hint = str_of(hint),
	};
	va_list args;

	va_start(args, format);
	diags_addv(i->diags, &diag, format, args);
	va_end(args);
}

struct str importing_text(const struct importing *i)
{
	struct str text = i->source->text;

	return str_from(text, str_starts(text, STR("\xEF\xBB\xBF")) ? 3 : 0);
}

bool importing_is_full(struct importing *i)
{
	uint32_t n = i->import->questions.n + i->left_out;

	if (n <= IMPORT_MOST && i->bytes_read <= IMPORT_TEXT_MOST)
		return false;
	if (n <= IMPORT_MOST)
		importing_error(i, "divide the file",
				"more than 64 MiB of text in its cells");
	else
		importing_error(i, "divide the file",
				"more than %d questions in one file",
				(int)IMPORT_MOST);
	return true;
}

static void unreadable(struct importing *i)
{
	i->diags->unreadable++;
	importing_error(i, NULL, "%s", strerror(errno));
}

/* The first bytes, to tell zip files; empty if it cannot be read, which
 * whoever reads it reports. */
static bool is_zip(const char *path)
{
	char bytes[4];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	ssize_t n = fd < 0 ? -1 : read(fd, bytes, sizeof(bytes));

	if (fd >= 0)
		close(fd);
	return n == sizeof(bytes) &&
	       str_eq((struct str){bytes, sizeof(bytes)}, zip_mark);
}

static bool fill(int fd, struct strbuf *out, size_t size)
{
	strbuf_reserve(out, size);
	while (out->len < size) {
		char piece[64 * 1024];
		ssize_t n = read(fd, piece, sizeof(piece));

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		strbuf_add(out, (struct str){piece, (size_t)n});
	}
	return true;
}

static bool read_bytes(struct importing *i, struct strbuf *out)
{
	int fd = open(i->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat status;
	bool ok = fd >= 0 && !fstat(fd, &status);

	if (!ok) {
		unreadable(i);
	} else if (!S_ISREG(status.st_mode)) {
		importing_error(i, NULL, "not a regular file");
		ok = false;
	} else if (status.st_size > SOURCE_LIMIT) {
		importing_error(i, "leave the pictures and sounds out",
				"larger than 64 MiB");
		ok = false;
	} else {
		ok = fill(fd, out, (size_t)status.st_size);
		if (!ok)
			unreadable(i);
	}
	if (fd >= 0)
		close(fd);
	return ok;
}

static void read_zip(struct importing *i, const char *name)
{
	const struct format *format = format_named(name);
	struct strbuf bytes = STRBUF_INIT;

	if (!format->read_zip)
		importing_error(i, "leave out --format",
				"this is a zip file, such as a spreadsheet");
	else if (read_bytes(i, &bytes)) {
		i->bytes = strbuf_str(&bytes);
		format->read_zip(i);
	}
	strbuf_finish(&bytes);
}

static void list_names(char *hint, size_t size)
{
	size_t used = (size_t)snprintf(hint, size, "say it with --format:");

	for (size_t f = 0; f < FORMATS && used < size; f++)
		used += (size_t)snprintf(hint + used, size - used, "%s %s",
					 f ? "," : "", formats[f].name);
}

static void read_text(struct importing *i, struct source *source,
		      const char *name)
{
	char hint[200];

	if (!source_read(source, i->path, i->diags))
		return;
	while (source_more(source, i->diags))
		;
	i->source = source;
	if (!name)
		name = guess_text(i->path, source->text);
	list_names(hint, sizeof(hint));
	if (i->diags->errors)
		;
	else if (!name)
		importing_error(i, hint, "it is not clear what format this is");
	else
		format_named(name)->read_text(i);
	source_finish(source);
}

/* Without what may not stand in a pack, as a name may hold anything. */
static struct str base_name(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct strbuf name = STRBUF_INIT;
	struct str made;

	plain_text_tidy(&name, str_of(slash ? slash + 1 : path));
	made = arena_copy(arena, strbuf_str(&name));
	strbuf_finish(&name);
	return made;
}

bool import_read(struct import *import, const char *path, const char *name,
		 struct diags *diags)
{
	uint32_t errors = diags->errors;
	struct importing i = {.import = import, .path = path, .diags = diags};
	struct source source;

	import->file = base_name(&import->arena, path);
	if (is_zip(path))
		read_zip(&i, name ? name : guess_zip(path));
	else
		read_text(&i, &source, name);
	vec_finish(&i.asked.right);
	vec_finish(&i.asked.wrong);
	vec_finish(&i.asked.dropped);
	strmap_finish(&i.seen);
	strmap_finish(&i.ids);
	arena_finish(&i.scratch);
	arena_finish(&i.keys);
	if (diags->errors == errors && !import->questions.n &&
	    !import->not_kept.n)
		importing_error(&i,
				i.source && !name
					? "say the format with --format"
					: NULL,
				"no question was found in it");
	return diags->errors == errors;
}
