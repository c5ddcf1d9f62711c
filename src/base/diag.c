#include "base/diag.h"

#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>

enum { MESSAGE_MOST = 1024 };

/* Without the character at the end, of which the limit may have left half. */
static struct str cut_character(struct str s)
{
	while (s.len && ((unsigned char)s.ptr[s.len - 1] & 0xC0) == 0x80)
		s.len--;
	return str_head(s, s.len ? s.len - 1 : 0);
}

void diags_addv(struct diags *diags, const struct diag *diag,
		const char *format, va_list args)
{
	char message[MESSAGE_MOST];
	struct diag *added;
	struct str text;
	int len;

	if (diag->severity == DIAG_ERROR)
		diags->errors++;
	if (diag->severity == DIAG_WARNING && diags->errors_only) {
		diags->muted++;
		return;
	}
	if (diags->all.n >= DIAGS_MOST) {
		diags->dropped++;
		return;
	}
	len = vsnprintf(message, sizeof(message), format, args);
	text = str_of(message);
	if (len >= MESSAGE_MOST)
		text = cut_character(text);
	added = vec_push(&diags->all);
	*added = *diag;
	added->message = arena_copy(&diags->arena, text);
	added->file = arena_copy(&diags->arena, diag->file);
	added->excerpt = arena_copy(&diags->arena, diag->excerpt);
	added->hint = arena_copy(&diags->arena, diag->hint);
}

void diags_add(struct diags *diags, const struct diag *diag, const char *format,
	       ...)
{
	va_list args;

	va_start(args, format);
	diags_addv(diags, diag, format, args);
	va_end(args);
}

bool diags_enough(const struct diags *diags)
{
	return diags->dropped >= DIAGS_MOST;
}

static int by_place(const void *left, const void *right)
{
	const struct diag *a = left;
	const struct diag *b = right;
	int order = str_cmp(a->file, b->file);

	if (order)
		return order;
	if (a->span.line != b->span.line)
		return a->span.line < b->span.line ? -1 : 1;
	if (a->span.column != b->span.column)
		return a->span.column < b->span.column ? -1 : 1;
	return str_cmp(a->message, b->message);
}

void diags_sort(struct diags *diags)
{
	if (diags->all.n > 1)
		qsort(diags->all.at, diags->all.n, sizeof(*diags->all.at),
		      by_place);
}

void diags_finish(struct diags *diags)
{
	vec_finish(&diags->all);
	arena_finish(&diags->arena);
	diags->errors = 0;
	diags->dropped = 0;
	diags->unreadable = 0;
	diags->muted = 0;
}
