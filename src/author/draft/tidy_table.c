#include "author/draft/tidy_table.h"

#include "base/utf8.h"

enum { SHOWN_MOST = 40, NAMED_MOST = 3 };

void tidy_add_shown(struct strbuf *out, struct str text)
{
	size_t length = text.len < SHOWN_MOST ? text.len : SHOWN_MOST;

	while (length < text.len &&
	       ((unsigned char)text.ptr[length] & 0xC0) == 0x80)
		length--;
	utf8_sanitize(out, str_head(text, length), false);
	if (length < text.len)
		strbuf_addz(out, "...");
}

static void note_change(struct tidy *s, struct tidy_column *column,
			uint32_t line, struct str old, struct str text)
{
	struct strbuf out = STRBUF_INIT;

	if (column->changed++)
		return;
	tidy_add_shown(&out, old);
	strbuf_addf(&out, " in line %u is written as ", line);
	tidy_add_shown(&out, text);
	column->changes = arena_copy(&s->arena, strbuf_str(&out));
	strbuf_finish(&out);
}

static void note_gap(struct tidy *s, struct tidy_column *column, uint32_t line,
		     struct str old)
{
	struct strbuf out = STRBUF_INIT;

	if (column->emptied++ >= NAMED_MOST)
		return;
	strbuf_add(&out, column->gaps);
	strbuf_addz(&out, column->gaps.len ? ", " : "");
	tidy_add_shown(&out, old);
	strbuf_addf(&out, " in line %u", line);
	column->gaps = arena_copy(&s->arena, strbuf_str(&out));
	strbuf_finish(&out);
}

void tidy_change(struct tidy *tidy, uint32_t row, uint32_t column,
		 struct str text)
{
	struct str *cell = tidy_cell(tidy, row, column);

	if (str_eq(*cell, text))
		return;
	if (text.len)
		note_change(tidy, &tidy->columns[column], tidy->lines[row],
			    *cell, text);
	else
		note_gap(tidy, &tidy->columns[column], tidy->lines[row], *cell);
	*cell = arena_copy(&tidy->arena, text);
	tidy->is_changed = true;
}
