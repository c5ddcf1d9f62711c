#include "game/view/html_text.h"

#include "base/markup.h"
#include "base/utf8.h"

void html_add(struct strbuf *out, struct str text)
{
	struct strbuf clean = STRBUF_INIT;

	utf8_sanitize(&clean, text, true);
	markup_add(out, strbuf_str(&clean));
	strbuf_finish(&clean);
}

void html_begin(struct strbuf *out, struct str title, const char *style)
{
	strbuf_addz(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
			 "<meta charset=\"utf-8\"/>\n<title>");
	html_add(out, title);
	strbuf_addf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n",
		    style);
}

void html_end(struct strbuf *out)
{
	strbuf_addz(out, "</body>\n</html>\n");
}
