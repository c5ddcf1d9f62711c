#include "exchange/plain_text.h"

#include "base/utf8.h"
#include "exchange/entity.h"

#include <stdbool.h>
#include <strings.h>

/* What a tag means for the text. */
enum effect {
	TAG_NONE,  /* bold, a link */
	TAG_BLOCK, /* begins a line */
	TAG_RAISED,
	TAG_LOWERED,
	TAG_HIDDEN, /* with all that is inside */
	TAG_PICTURE,
	TAG_SOUND,
	TAG_FORMULA
};

/* Any other word after a `<` is text: vector<int>. */
static const struct tag {
	const char *name;
	enum effect effect;
} tags[] = {
	{"p", TAG_BLOCK},	  {"br", TAG_BLOCK},
	{"div", TAG_BLOCK},	  {"span", TAG_NONE},
	{"b", TAG_NONE},	  {"i", TAG_NONE},
	{"u", TAG_NONE},	  {"s", TAG_NONE},
	{"em", TAG_NONE},	  {"strong", TAG_NONE},
	{"a", TAG_NONE},	  {"sub", TAG_LOWERED},
	{"sup", TAG_RAISED},	  {"img", TAG_PICTURE},
	{"svg", TAG_PICTURE},	  {"canvas", TAG_PICTURE},
	{"audio", TAG_SOUND},	  {"video", TAG_SOUND},
	{"object", TAG_SOUND},	  {"embed", TAG_SOUND},
	{"iframe", TAG_SOUND},	  {"source", TAG_SOUND},
	{"math", TAG_FORMULA},	  {"script", TAG_HIDDEN},
	{"style", TAG_HIDDEN},	  {"ul", TAG_BLOCK},
	{"ol", TAG_BLOCK},	  {"li", TAG_BLOCK},
	{"dl", TAG_BLOCK},	  {"dt", TAG_BLOCK},
	{"dd", TAG_BLOCK},	  {"table", TAG_BLOCK},
	{"thead", TAG_BLOCK},	  {"tbody", TAG_BLOCK},
	{"tfoot", TAG_BLOCK},	  {"tr", TAG_BLOCK},
	{"td", TAG_BLOCK},	  {"th", TAG_BLOCK},
	{"caption", TAG_BLOCK},	  {"h1", TAG_BLOCK},
	{"h2", TAG_BLOCK},	  {"h3", TAG_BLOCK},
	{"h4", TAG_BLOCK},	  {"h5", TAG_BLOCK},
	{"h6", TAG_BLOCK},	  {"hr", TAG_BLOCK},
	{"pre", TAG_BLOCK},	  {"blockquote", TAG_BLOCK},
	{"section", TAG_BLOCK},	  {"article", TAG_BLOCK},
	{"header", TAG_BLOCK},	  {"footer", TAG_BLOCK},
	{"figure", TAG_BLOCK},	  {"figcaption", TAG_BLOCK},
	{"center", TAG_BLOCK},	  {"html", TAG_BLOCK},
	{"body", TAG_BLOCK},	  {"head", TAG_HIDDEN},
	{"font", TAG_NONE},	  {"code", TAG_NONE},
	{"kbd", TAG_NONE},	  {"samp", TAG_NONE},
	{"tt", TAG_NONE},	  {"var", TAG_NONE},
	{"small", TAG_NONE},	  {"big", TAG_NONE},
	{"del", TAG_NONE},	  {"ins", TAG_NONE},
	{"strike", TAG_NONE},	  {"mark", TAG_NONE},
	{"q", TAG_NONE},	  {"cite", TAG_NONE},
	{"abbr", TAG_NONE},	  {"label", TAG_NONE},
	{"ruby", TAG_NONE},	  {"rt", TAG_NONE},
	{"wbr", TAG_NONE},	  {"nobr", TAG_NONE},
	{"input", TAG_NONE},	  {"button", TAG_NONE},
	{"col", TAG_NONE},	  {"colgroup", TAG_NONE},
	{"meta", TAG_NONE},	  {"link", TAG_NONE},
	{"o:p", TAG_NONE},	  {"title", TAG_HIDDEN},
	{"noscript", TAG_HIDDEN},
};

struct conversion {
	struct strbuf *out;
	struct str html;
	size_t at;
	unsigned lost;
	size_t raised;	 /* where its text begins; SIZE_MAX outside */
	size_t lowered;	 /* likewise */
	bool no_comment; /* no comment ends after this: looked for only once */
	bool no_tag;	 /* likewise */
};

/* Signs and letters with a raised and a lowered form; 0 for none. */
static const struct {
	char plain;
	uint16_t raised;
	uint16_t lowered;
} small_forms[] = {
	{'0', 0x2070, 0x2080}, {'1', 0xB9, 0x2081},   {'2', 0xB2, 0x2082},
	{'3', 0xB3, 0x2083},   {'4', 0x2074, 0x2084}, {'5', 0x2075, 0x2085},
	{'6', 0x2076, 0x2086}, {'7', 0x2077, 0x2087}, {'8', 0x2078, 0x2088},
	{'9', 0x2079, 0x2089}, {'+', 0x207A, 0x208A}, {'-', 0x207B, 0x208B},
	{'=', 0x207C, 0x208C}, {'(', 0x207D, 0x208D}, {')', 0x207E, 0x208E},
	{'n', 0x207F, 0x2099}, {'i', 0x2071, 0x1D62},
};

static uint16_t small_form(int32_t c, bool raised)
{
	enum {
		MINUS = 0x2212,
		FORMS = sizeof(small_forms) / sizeof(*small_forms)
	};

	if (c == MINUS)
		c = '-';
	for (size_t i = 0; i < FORMS; i++)
		if (small_forms[i].plain == c)
			return raised ? small_forms[i].raised
				      : small_forms[i].lowered;
	return 0;
}

/* Appends the text in small forms; false if a character has none. */
static bool add_small(struct strbuf *out, struct str text, bool raised)
{
	size_t start = out->len;
	int32_t c;

	while (utf8_next(&text, &c)) {
		uint16_t form = small_form(c, raised);

		if (!form) {
			strbuf_cut(out, start);
			return false;
		}
		utf8_add(out, form);
	}
	return true;
}

static bool is_word(struct str text)
{
	int32_t c;

	if (utf8_length(text) < 2)
		return false;
	while (utf8_next(&text, &c))
		if (utf8_kind(c) != UTF8_UPPER && utf8_kind(c) != UTF8_LOWER)
			return false;
	return true;
}

/* 10<sup>3</sup> is 10³, 19<sup>th</sup> is 19th, x<sup>ab+1</sup> x^(ab+1). */
static void end_small(struct conversion *c, bool raised)
{
	struct strbuf text = STRBUF_INIT;
	size_t start = raised ? c->raised : c->lowered;

	/* What begins inside is over, too: its text moves. */
	if (c->raised != SIZE_MAX && c->raised >= start)
		c->raised = SIZE_MAX;
	if (c->lowered != SIZE_MAX && c->lowered >= start)
		c->lowered = SIZE_MAX;
	if (start >= c->out->len)
		return;
	strbuf_add(&text, str_from(strbuf_str(c->out), start));
	strbuf_cut(c->out, start);
	if (is_word(strbuf_str(&text)))
		strbuf_add(c->out, strbuf_str(&text));
	else if (!add_small(c->out, strbuf_str(&text), raised))
		strbuf_addf(c->out,
			    utf8_length(strbuf_str(&text)) > 1 ? "%c(%s)"
							       : "%c%s",
			    raised ? '^' : '_', strbuf_text(&text));
	strbuf_finish(&text);
}

static bool is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == ':';
}

static const struct tag *tag_named(struct str name)
{
	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		if (name.len == strlen(tags[i].name) &&
		    !strncasecmp(name.ptr, tags[i].name, name.len))
			return &tags[i];
	return NULL;
}

/* The offset after the `>` that ends the tag at `at`, with what stands in
 * quotes passed over; SIZE_MAX if none does. */
static size_t tag_end(struct str html, size_t at)
{
	char quote = 0;

	for (; at < html.len; at++) {
		char c = html.ptr[at];

		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '>')
			return at + 1;
		else if ((c == '"' || c == '\'') && html.ptr[at - 1] == '=')
			quote = c;
	}
	return SIZE_MAX;
}

/* Passes over what `<script>` and the like hold, its end tag included. */
static void skip_hidden(struct conversion *c, const char *name)
{
	size_t n = strlen(name);

	for (; c->at < c->html.len; c->at++) {
		struct str rest = str_from(c->html, c->at);

		if (str_starts(rest, STR("</")) && rest.len > n + 2 &&
		    !strncasecmp(rest.ptr + 2, name, n))
			return;
	}
}

static void take_effect(struct conversion *c, const struct tag *tag, bool ends)
{
	switch (tag->effect) {
	case TAG_NONE:
		return;
	case TAG_BLOCK:
		strbuf_addc(c->out, '\n');
		return;
	case TAG_RAISED:
		if (ends)
			end_small(c, true);
		else
			c->raised = c->out->len;
		return;
	case TAG_LOWERED:
		if (ends)
			end_small(c, false);
		else
			c->lowered = c->out->len;
		return;
	case TAG_HIDDEN:
		if (!ends)
			skip_hidden(c, tag->name);
		return;
	case TAG_PICTURE:
		c->lost |= LOST_PICTURE;
		return;
	case TAG_SOUND:
		c->lost |= LOST_SOUND;
		return;
	case TAG_FORMULA:
		c->lost |= LOST_FORMULA;
		return;
	}
}

static bool take_comment(struct conversion *c)
{
	struct str rest = str_from(c->html, c->at);
	size_t end;

	if (c->no_comment || !str_starts(rest, STR("<!--")))
		return false;
	end = str_find(rest, STR("-->"));
	c->no_comment = end == SIZE_MAX;
	if (end != SIZE_MAX)
		c->at += end + 3;
	return end != SIZE_MAX;
}

/* The `<` at `c->at` and what belongs to it; false if it is text. */
static bool take_tag(struct conversion *c)
{
	size_t name = c->at + 1;
	size_t name_end;
	size_t end;
	bool ends;
	const struct tag *tag;

	if (take_comment(c))
		return true;
	ends = name < c->html.len && c->html.ptr[name] == '/';
	name += ends;
	for (name_end = name;
	     name_end < c->html.len && is_name_char(c->html.ptr[name_end]);)
		name_end++;
	tag = tag_named(str_from(str_head(c->html, name_end), name));
	if (!tag || c->no_tag)
		return false;
	end = tag_end(c->html, name_end);
	c->no_tag = end == SIZE_MAX;
	if (c->no_tag)
		return false;
	c->at = end;
	take_effect(c, tag, ends);
	return true;
}

/* A reference, or one byte. */
static void take_character(struct conversion *c)
{
	int32_t code_point;
	size_t n = entity_read(str_from(c->html, c->at), &code_point);

	if (n)
		utf8_add(c->out, code_point);
	else
		strbuf_addc(c->out, c->html.ptr[c->at]);
	c->at += n ? n : 1;
}

unsigned plain_text_of_html(struct strbuf *out, struct str html)
{
	struct conversion c = {
		.out = out,
		.html = html,
		.raised = SIZE_MAX,
		.lowered = SIZE_MAX,
	};

	while (c.at < html.len)
		if (html.ptr[c.at] != '<' || !take_tag(&c))
			take_character(&c);
	return c.lost;
}

static bool is_blank(int32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') ||
	       (c >= 0x80 && utf8_kind(c) == UTF8_SPACE);
}

static bool is_unsafe(int32_t c)
{
	return c < 0x80 ? c < ' ' || c == 0x7F : utf8_unsafe(c);
}

/* Most of a text is ASCII, which needs no tables. */
static bool next_character(struct str *text, int32_t *c)
{
	if (!text->len || (unsigned char)text->ptr[0] >= 0x80)
		return utf8_next(text, c);
	*c = (unsigned char)text->ptr[0];
	text->ptr++;
	text->len--;
	return true;
}

void plain_text_tidy(struct strbuf *out, struct str text)
{
	size_t start = out->len;
	bool is_pending = false;
	int32_t c;

	while (next_character(&text, &c)) {
		if (is_blank(c)) {
			is_pending = out->len > start;
			continue;
		}
		if (is_unsafe(c))
			continue;
		if (is_pending)
			strbuf_addc(out, ' ');
		is_pending = false;
		if (c < 0x80)
			strbuf_addc(out, (char)c);
		else
			utf8_add(out, c);
	}
}
