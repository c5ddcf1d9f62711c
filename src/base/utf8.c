#include "base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

/* The longest decomposition, of U+FDFA, has eighteen code points. */
enum { REPLACEMENT = 0xFFFD, BLOCK = 64, PARTS_MOST = 18 };

/* One code point of `s` and its length in bytes, negative when not UTF-8. */
static utf8proc_ssize_t decode(struct str s, int32_t *code_point)
{
	if (s.len && !((unsigned char)s.ptr[0] & 0x80)) {
		*code_point = (unsigned char)s.ptr[0];
		return 1;
	}
	return utf8proc_iterate((const utf8proc_uint8_t *)s.ptr,
				(utf8proc_ssize_t)s.len, code_point);
}

/* Sixty-four bytes at once, in a loop without branches. */
static bool is_plain(const char *bytes)
{
	unsigned char other = 0;

	for (int i = 0; i < BLOCK; i++) {
		unsigned char c = (unsigned char)bytes[i];

		other |= (unsigned char)((c < ' ') & (c != '\n'));
		other |= c > '~';
	}
	return !other;
}

/* Eight bytes from space to ~ at once. */
static bool is_plain_word(const char *bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t word;

	memcpy(&word, bytes, sizeof(word));
	return !((word | (word - ' ' * ones) | (word + ones)) & 0x80 * ones);
}

size_t utf8_plain(struct str s)
{
	size_t n = 0;

	while (s.len - n >= BLOCK && is_plain(s.ptr + n))
		n += BLOCK;
	while (s.len - n >= sizeof(uint64_t) && is_plain_word(s.ptr + n))
		n += sizeof(uint64_t);
	while (n < s.len &&
	       ((s.ptr[n] >= ' ' && s.ptr[n] <= '~') || s.ptr[n] == '\n'))
		n++;
	return n;
}

size_t utf8_invalid(struct str s)
{
	size_t at = 0;

	while ((at += utf8_plain(str_from(s, at))) < s.len) {
		int32_t code_point;
		utf8proc_ssize_t len = decode(str_from(s, at), &code_point);

		if (len <= 0)
			return at;
		at += (size_t)len;
	}
	return SIZE_MAX;
}

bool utf8_next(struct str *s, int32_t *code_point)
{
	utf8proc_ssize_t len;

	if (!s->len)
		return false;
	len = decode(*s, code_point);
	if (len <= 0) {
		*code_point = REPLACEMENT;
		len = 1;
	}
	*s = str_from(*s, (size_t)len);
	return true;
}

size_t utf8_length(struct str s)
{
	size_t n = 0;
	int32_t code_point;

	while (utf8_next(&s, &code_point))
		n++;
	return n;
}

size_t utf8_char_width(int32_t code_point)
{
	int width = utf8proc_charwidth(code_point);

	return width > 0 ? (size_t)width : 0;
}

size_t utf8_width(struct str s)
{
	size_t width = 0;
	int32_t code_point;

	while (utf8_next(&s, &code_point))
		width += utf8_char_width(code_point);
	return width;
}

void utf8_add(struct strbuf *out, int32_t code_point)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t len = utf8proc_encode_char(code_point, bytes);

	if (len > 0)
		strbuf_add(out, (struct str){(char *)bytes, (size_t)len});
}

/* They pick the look of the character before them, in emoji and Mongolian. */
static bool is_variation(int32_t c)
{
	return (c >= 0x180B && c <= 0x180F && c != 0x180E) ||
	       (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/* Reserved for invisible characters. */
static bool is_reserved(int32_t c)
{
	return c == 0x2065 || (c >= 0xFFF0 && c <= 0xFFF8) ||
	       (c >= 0xE0000 && c <= 0xE0FFF) || (c >= 0xFDD0 && c <= 0xFDEF) ||
	       (c & 0xFFFE) == 0xFFFE;
}

bool utf8_unsafe(int32_t c)
{
	if (is_variation(c))
		return false;
	if (is_reserved(c) || utf8proc_get_property(c)->ignorable)
		return true;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return true;
	default:
		return false;
	}
}

/* How many bytes at the start can be copied as they are. Looks at a few at a
 * time, so that a text of many newlines is read once. */
static size_t plain_length(struct str s, bool keep_newline)
{
	size_t n = utf8_plain(str_head(s, 4 * (size_t)BLOCK));
	const char *newline =
		keep_newline || !n ? NULL : memchr(s.ptr, '\n', n);

	return newline ? (size_t)(newline - s.ptr) : n;
}

void utf8_sanitize(struct strbuf *out, struct str s, bool keep_newline)
{
	for (;;) {
		int32_t code_point = REPLACEMENT;
		size_t plain = plain_length(s, keep_newline);
		utf8proc_ssize_t len;

		strbuf_add(out, str_head(s, plain));
		s = str_from(s, plain);
		if (!s.len)
			return;
		len = decode(s, &code_point);
		if (len <= 0) {
			strbuf_addf(out, "<0x%02X>", (unsigned char)s.ptr[0]);
			len = 1;
		} else if (utf8_unsafe(code_point) &&
			   !(keep_newline && code_point == '\n')) {
			strbuf_addf(out, "<U+%04X>", (unsigned)code_point);
		} else {
			strbuf_add(out, str_head(s, (size_t)len));
		}
		s = str_from(s, (size_t)len);
	}
}

void utf8_capitalize(struct strbuf *out, struct str s)
{
	int32_t first;

	if (!utf8_next(&s, &first))
		return;
	utf8_add(out, utf8proc_totitle(first));
	strbuf_add(out, s);
}

size_t utf8_ascii(struct str s)
{
	size_t n = 0;
	uint64_t word;

	while (s.len - n >= sizeof(word)) {
		memcpy(&word, s.ptr + n, sizeof(word));
		if (word & UINT64_C(0x8080808080808080))
			break;
		n += sizeof(word);
	}
	while (n < s.len && !((unsigned char)s.ptr[n] & 0x80))
		n++;
	return n;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static void add_lower(struct strbuf *out, struct str ascii)
{
	size_t start = out->len;

	strbuf_add(out, ascii);
	for (size_t i = start; i < out->len; i++)
		out->ptr[i] = lower(out->ptr[i]);
}

/* Takes one code point, or one byte that is not part of one, off the front of
 * `*s`. */
static void fold_next(struct strbuf *out, struct str *s)
{
	utf8proc_int32_t parts[PARTS_MOST];
	int32_t code_point;
	utf8proc_ssize_t len = decode(*s, &code_point);
	utf8proc_ssize_t n;

	if (len <= 0) {
		strbuf_addc(out, s->ptr[0]);
		*s = str_from(*s, 1);
		return;
	}
	n = utf8proc_decompose_char(code_point, parts, PARTS_MOST,
				    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
					    UTF8PROC_CASEFOLD |
					    UTF8PROC_STRIPMARK,
				    NULL);
	for (utf8proc_ssize_t i = 0; i < n && i < PARTS_MOST; i++)
		utf8_add(out, parts[i]);
	*s = str_from(*s, (size_t)len);
}

void utf8_fold(struct strbuf *out, struct str s)
{
	for (;;) {
		size_t ascii = utf8_ascii(s);

		add_lower(out, str_head(s, ascii));
		s = str_from(s, ascii);
		if (!s.len)
			return;
		fold_next(out, &s);
	}
}

static bool same_folded(struct str a, struct str b)
{
	struct strbuf x = STRBUF_INIT;
	struct strbuf y = STRBUF_INIT;
	bool same;

	utf8_fold(&x, a);
	utf8_fold(&y, b);
	same = str_eq(strbuf_str(&x), strbuf_str(&y));
	strbuf_finish(&x);
	strbuf_finish(&y);
	return same;
}

/* Most differ in some ASCII letter, and that is seen at once. */
bool utf8_reads_same(struct str a, struct str b)
{
	size_t i = 0;

	while (i < a.len && i < b.len && lower(a.ptr[i]) == lower(b.ptr[i]))
		i++;
	if (i < a.len && i < b.len && !(a.ptr[i] & 0x80) && !(b.ptr[i] & 0x80))
		return false;
	return same_folded(a, b);
}

/* Quotes and dashes are no letters. */
static bool is_letter(int32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       (c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F));
}

/* Folding case would make ss of ß, but Maße is not Masse. */
static utf8proc_int32_t keep_sharp_s(utf8proc_int32_t c, void *data)
{
	enum { SHARP_S = 0xDF, CAPITAL_SHARP_S = 0x1E9E, PRIVATE = 0xE0DF };

	(void)data;
	return c == SHARP_S || c == CAPITAL_SHARP_S ? PRIVATE : c;
}

void utf8_fold_case(struct strbuf *out, struct str s)
{
	static const utf8proc_option_t options =
		(utf8proc_option_t)(UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
				    UTF8PROC_CASEFOLD | UTF8PROC_IGNORE |
				    UTF8PROC_STABLE);
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t n;

	if (utf8_ascii(s) == s.len) {
		add_lower(out, s);
		return;
	}
	n = utf8proc_map_custom((const utf8proc_uint8_t *)s.ptr,
				(utf8proc_ssize_t)s.len, &folded, options,
				keep_sharp_s, NULL);
	if (n < 0)
		strbuf_add(out, s);
	else
		strbuf_add(out, (struct str){(const char *)folded, (size_t)n});
	free(folded);
}

bool utf8_same_but_case(struct str a, struct str b)
{
	struct strbuf x = STRBUF_INIT;
	struct strbuf y = STRBUF_INIT;
	bool same;

	utf8_fold_case(&x, a);
	utf8_fold_case(&y, b);
	same = str_eq(strbuf_str(&x), strbuf_str(&y));
	strbuf_finish(&x);
	strbuf_finish(&y);
	return same;
}

enum utf8_kind utf8_kind(int32_t code_point)
{
	switch (utf8proc_category(code_point)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LT:
		return UTF8_UPPER;
	case UTF8PROC_CATEGORY_LL:
		return UTF8_LOWER;
	case UTF8PROC_CATEGORY_LO:
		return UTF8_CASELESS;
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return UTF8_DIGIT;
	case UTF8PROC_CATEGORY_PC:
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_SM:
	case UTF8PROC_CATEGORY_SC:
	case UTF8PROC_CATEGORY_SK:
	case UTF8PROC_CATEGORY_SO:
		return UTF8_SIGN;
	case UTF8PROC_CATEGORY_ZS:
		return UTF8_SPACE;
	default:
		return UTF8_OTHER;
	}
}

bool utf8_is_currency(struct str s)
{
	int32_t c;

	return utf8_next(&s, &c) &&
	       utf8proc_category(c) == UTF8PROC_CATEGORY_SC;
}

bool utf8_begins_word(struct str folded)
{
	int32_t c;

	return utf8_next(&folded, &c) && is_letter(c);
}

static bool ends_in_word(struct str folded)
{
	size_t start = folded.len;

	while (start && ((unsigned char)folded.ptr[--start] & 0xC0) == 0x80)
		;
	return utf8_begins_word(str_from(folded, start));
}

bool utf8_next_word(struct str *rest, struct str *word)
{
	struct str after;
	size_t len;
	int32_t c;

	while (rest->len && !utf8_begins_word(*rest))
		utf8_next(rest, &c);
	after = *rest;
	while (utf8_begins_word(after))
		utf8_next(&after, &c);
	len = rest->len - after.len;
	*word = str_head(*rest, len);
	*rest = str_from(*rest, len);
	return word->len > 0;
}

bool utf8_has_words(struct str hay, struct str needle)
{
	size_t start = 0;
	size_t at;

	if (!needle.len)
		return false;
	while ((at = str_find(str_from(hay, start), needle)) != SIZE_MAX) {
		size_t from = start + at;

		if (!ends_in_word(str_head(hay, from)) &&
		    !utf8_begins_word(str_from(hay, from + needle.len)))
			return true;
		start = from + 1;
	}
	return false;
}
