#include "base/markup.h"

void markup_add(struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		switch (text.ptr[i]) {
		case '&':
			strbuf_addz(out, "&amp;");
			break;
		case '<':
			strbuf_addz(out, "&lt;");
			break;
		case '>':
			strbuf_addz(out, "&gt;");
			break;
		case '"':
			strbuf_addz(out, "&quot;");
			break;
		default:
			strbuf_addc(out, text.ptr[i]);
		}
}
