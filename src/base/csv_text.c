#include "base/csv_text.h"

#include "base/utf8.h"

#include <string.h>

/* Leading spaces do not protect against formulas. */
static bool is_formula(struct str text)
{
	text = str_trim(text);
	return text.len && strchr("=+-@", text.ptr[0]);
}

void csv_add(struct strbuf *out, struct str text)
{
	struct strbuf clean = STRBUF_INIT;
	struct str rest;

	strbuf_addc(out, '"');
	if (is_formula(text))
		strbuf_addc(out, '\'');
	utf8_sanitize(&clean, text, false);
	rest = strbuf_str(&clean);
	for (size_t i = 0; i < rest.len; i++) {
		if (rest.ptr[i] == '"')
			strbuf_addc(out, '"');
		strbuf_addc(out, rest.ptr[i]);
	}
	strbuf_addc(out, '"');
	strbuf_finish(&clean);
}
