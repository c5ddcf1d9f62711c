#include "base/utf8.h"

#include "expect.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static const struct {
	struct str text;
	size_t invalid;
	size_t length;
	size_t width;
} texts[] = {
	{STR(""), SIZE_MAX, 0, 0},
	{STR("Otan"), SIZE_MAX, 4, 4},
	{STR("a\0b"), SIZE_MAX, 3, 2},
	{STR("Отан"), SIZE_MAX, 4, 4},
	{STR("S\xcc\xa7"), SIZE_MAX, 2, 1}, /* S with a combining cedilla */
	{STR("議会"), SIZE_MAX, 2, 4},
	{STR("\xf0\x9f\x87\xb0\xf0\x9f\x87\xbf"), SIZE_MAX, 2, 2},
	{STR("\xf4\x8f\xbf\xbf"), SIZE_MAX, 1, 1}, /* U+10FFFF */
	{STR("ab\xff"), 2, 3, 3},
	{STR("\x80"), 0, 1, 1},		    /* a lone continuation */
	{STR("\xc0\x80"), 0, 2, 2},	    /* NUL in two bytes */
	{STR("\xc1\xbf"), 0, 2, 2},	    /* overlong */
	{STR("\xe0\x80\xaf"), 0, 3, 3},	    /* overlong slash */
	{STR("\xed\xa0\x80"), 0, 3, 3},	    /* a surrogate */
	{STR("\xf4\x90\x80\x80"), 0, 4, 4}, /* past U+10FFFF */
	{STR("\xf8\x88\x80\x80\x80"), 0, 5, 5},
	{STR("a\xe2\x82"), 1, 3, 3}, /* cut off */
	{STR("\xd0"), 0, 1, 1},
	{STR("\xd0O"), 0, 2, 2},
};

Test(utf8, invalid_bytes_are_found_and_counted_one_by_one)
{
	for (size_t i = 0; i < COUNT(texts); i++) {
		cr_expect(utf8_invalid(texts[i].text) == texts[i].invalid,
			  "row %zu: %zu", i, utf8_invalid(texts[i].text));
		cr_expect(utf8_length(texts[i].text) == texts[i].length,
			  "row %zu: %zu", i, utf8_length(texts[i].text));
	}
}

Test(utf8, width_is_that_of_a_terminal)
{
	for (size_t i = 0; i < COUNT(texts); i++)
		if (texts[i].invalid == SIZE_MAX)
			cr_expect(utf8_width(texts[i].text) == texts[i].width,
				  "row %zu: %zu", i, utf8_width(texts[i].text));
	cr_expect(eq(sz, utf8_char_width('\n'), 0));
	cr_expect(eq(sz, utf8_char_width(0x301), 0));
	cr_expect(eq(sz, utf8_char_width(0x41E), 1));
	cr_expect(eq(sz, utf8_char_width(0x4E00), 2));
}

static bool is_surrogate(int32_t c)
{
	return c >= 0xD800 && c <= 0xDFFF;
}

Test(utf8, every_code_point_survives_a_round_trip)
{
	struct strbuf buf = STRBUF_INIT;
	uint32_t lost = 0;

	for (int32_t c = 0; c <= 0x10FFFF; c++) {
		struct str rest;
		int32_t back = -1;

		strbuf_reset(&buf);
		utf8_add(&buf, c);
		rest = strbuf_str(&buf);
		if (!is_surrogate(c))
			lost += !utf8_next(&rest, &back) || back != c ||
				rest.len;
	}
	cr_expect(eq(u32, lost, 0));
	strbuf_finish(&buf);
}

Test(utf8, next_replaces_bad_bytes)
{
	struct str s = STR("a\xff\xd0\x9e");
	int32_t c;

	cr_expect(utf8_next(&s, &c));
	cr_expect(eq(i32, c, 'a'));
	cr_expect(utf8_next(&s, &c));
	cr_expect(eq(i32, c, 0xFFFD));
	cr_expect(utf8_next(&s, &c));
	cr_expect(eq(i32, c, 0x41E));
	cr_expect(not(utf8_next(&s, &c)));
}

/* Moves, hides or reorders text: must never be sent to a terminal. */
static const struct {
	int32_t first;
	int32_t last;
} dangers[] = {
	{0x00, 0x09},	    {0x0B, 0x1F},     /* C0 except newline */
	{0x7F, 0x9F},			      /* DEL and C1 */
	{0xAD, 0xAD},			      /* soft hyphen */
	{0x34F, 0x34F},			      /* grapheme joiner */
	{0x61C, 0x61C},	    {0x200E, 0x200F}, /* direction marks */
	{0x202A, 0x202E},   {0x2066, 0x2069}, /* embeddings, isolates */
	{0x206A, 0x206F},		      /* deprecated formatting */
	{0x115F, 0x1160},   {0x3164, 0x3164}, /* Hangul fillers */
	{0xFFA0, 0xFFA0},   {0x17B4, 0x17B5}, /* Khmer inherent vowels */
	{0x180E, 0x180E},		      /* Mongolian separator */
	{0x200B, 0x200D},   {0x2060, 0x2065}, /* zero-width */
	{0xFEFF, 0xFEFF},		      /* byte order mark */
	{0x2028, 0x2029},		      /* line, paragraph separator */
	{0xFFF0, 0xFFFB},		      /* interlinear annotation */
	{0xE0000, 0xE00FF},		      /* tags */
	{0xFDD0, 0xFDEF},   {0xFFFE, 0xFFFF}, /* noncharacters */
	{0x1FFFE, 0x1FFFF}, {0x10FFFE, 0x10FFFF},
};

static bool is_danger(int32_t c)
{
	for (size_t i = 0; i < COUNT(dangers); i++)
		if (c >= dangers[i].first && c <= dangers[i].last)
			return true;
	return false;
}

/* Is the output free of bytes and code points that move, hide or reorder
 * text? */
static bool is_clean(struct str s, bool newline)
{
	int32_t c;

	if (utf8_invalid(s) != SIZE_MAX)
		return false;
	while (utf8_next(&s, &c))
		if (is_danger(c) || is_surrogate(c) || (c == '\n' && !newline))
			return false;
	return true;
}

static int32_t first_unclean(bool newline)
{
	struct strbuf in = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;
	int32_t found = -1;

	for (int32_t c = 0; c <= 0x10FFFF && found < 0; c++) {
		strbuf_reset(&in);
		strbuf_reset(&out);
		utf8_add(&in, c);
		utf8_sanitize(&out, strbuf_str(&in), newline);
		if (!is_clean(strbuf_str(&out), newline) ||
		    (in.len && !out.len))
			found = c;
	}
	strbuf_finish(&in);
	strbuf_finish(&out);
	return found;
}

Test(utf8, no_code_point_comes_out_of_the_sanitiser_unsafe)
{
	int32_t found = first_unclean(true);

	cr_expect(found < 0, "U+%04X", (unsigned)found);
	found = first_unclean(false);
	cr_expect(found < 0, "U+%04X", (unsigned)found);
}

Test(utf8, no_bytes_come_out_of_the_sanitiser_unsafe)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t unclean = 0;

	for (unsigned a = 0; a < 256; a++)
		for (unsigned b = 0; b < 256; b++) {
			char bytes[] = {(char)a, (char)b, '[', 'm'};

			strbuf_reset(&out);
			utf8_sanitize(&out, (struct str){bytes, 4}, false);
			unclean += !is_clean(strbuf_str(&out), false);
		}
	cr_expect(eq(u32, unclean, 0));
	strbuf_finish(&out);
}

Test(utf8, sanitiser_shows_what_it_took_out)
{
	struct strbuf out = STRBUF_INIT;

	utf8_sanitize(&out, STR("a\x1b[31m\xe2\x80\xae\xff\n\0"), true);
	expect_str(strbuf_str(&out), "a<U+001B>[31m<U+202E><0xFF>\n<U+0000>");
	strbuf_reset(&out);
	utf8_sanitize(&out, STR("a\nb\t"), false);
	expect_str(strbuf_str(&out), "a<U+000A>b<U+0009>");
	strbuf_reset(&out);
	utf8_sanitize(&out, STR("\xf3\xa0\x80\xa1\xed\xa0\x80"), false);
	expect_str(strbuf_str(&out), "<U+E0021><0xED><0xA0><0x80>");
	strbuf_finish(&out);
}

Test(utf8, prose_of_many_scripts_passes)
{
	static const char *const prose[] = {
		"Қазақстан Республикасының Парламенті – Мәжіліс пен Сенат.",
		"Елбасы «Нұр Отан» партиясының төрағасы болды…",
		"البرلمان الكازاخستاني يتكوّن من مجلسين: المجلس والشيوخ؟",
		"קזחסטן היא רפובליקה; הַפַּרְלָמֶנְט שלה",
		"कज़ाख़स्तान की संसद में दो सदन हैं।",
		"哈萨克斯坦议会由上下两院组成。",
		"카자흐스탄 의회는 양원제이다.",
		"รัฐสภาคาซัคสถาน",
		"Ελλάδα, čeština, Việt Nam, Íslenska, ﬁne ½ № 5 €\u00a0x",
		"\xe2\x9d\xa4\xef\xb8\x8f", /* with a variation selector */
		"S\xcc\xa7 e\xcc\x81 Z\xcc\x8c",
		"\xf0\x9f\x87\xb0\xf0\x9f\x87\xbf \xf0\x9f\x8f\x86",
	};
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(prose); i++) {
		strbuf_reset(&out);
		utf8_sanitize(&out, str_of(prose[i]), false);
		expect_str(strbuf_str(&out), prose[i]);
	}
	strbuf_finish(&out);
}

Test(utf8, capitalize_raises_the_first_letter_alone)
{
	static const struct {
		const char *from;
		const char *to;
	} rows[] = {
		{"", ""},
		{"the Senate", "The Senate"},
		{"otan", "Otan"},
		{"OTAN", "OTAN"},
		{"құрылтай", "Құрылтай"},
		{"7 seats", "7 seats"},
		{"ǆ", "ǅ"},
	};
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(rows); i++) {
		strbuf_reset(&out);
		utf8_capitalize(&out, str_of(rows[i].from));
		expect_str(strbuf_str(&out), rows[i].to);
	}
	strbuf_finish(&out);
}

Test(utf8, fold_drops_case_marks_and_compatibility_forms)
{
	static const struct {
		struct str from;
		struct str to;
	} rows[] = {
		{STR(""), STR("")},
		{STR("Nur OTAN"), STR("nur otan")},
		{STR("Qoşanov"), STR("qosanov")},
		{STR("Älihan"), STR("alihan")},
		{STR("ЕЛБАСЫ"), STR("елбасы")},
		{STR("Й"), STR("и")},
		{STR("Straße"), STR("strasse")},
		{STR("ﬁne"), STR("fine")},
		{STR("ＡＢ"), STR("ab")},
		{STR("a\0B"), STR("a\0b")},
		{STR("É\0B"), STR("e\0b")},
		{STR("A\xff"), STR("a\xff")},
		{STR("\xffÉB"), STR("\xff"
				    "eb")},
	};
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(rows); i++) {
		strbuf_reset(&out);
		strbuf_addc(&out, '>');
		utf8_fold(&out, rows[i].from);
		cr_expect(str_eq(str_from(strbuf_str(&out), 1), rows[i].to),
			  "row %zu: %s", i, strbuf_text(&out));
	}
	strbuf_finish(&out);
}

/* The library folds a text as a whole; ours does it piece by piece. */
Test(utf8, fold_is_that_of_the_library)
{
	struct strbuf text = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;

	for (int32_t c = 0x80; c <= 0x10FFFF; c++) {
		utf8proc_uint8_t *whole;
		utf8proc_ssize_t len;

		if (!utf8proc_codepoint_valid(c))
			continue;
		strbuf_reset(&text);
		strbuf_reset(&out);
		strbuf_addz(&text, "aB");
		utf8_add(&text, c);
		strbuf_addz(&text, "Cé\u0301");
		utf8_add(&text, c);
		len = utf8proc_map((const utf8proc_uint8_t *)text.ptr,
				   (utf8proc_ssize_t)text.len, &whole,
				   UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
					   UTF8PROC_CASEFOLD |
					   UTF8PROC_STRIPMARK);
		utf8_fold(&out, strbuf_str(&text));
		cr_assert(len >= 0 && str_eq(strbuf_str(&out),
					     (struct str){(char *)whole,
							  (size_t)len}),
			  "U+%04X", (unsigned)c);
		free(whole);
	}
	strbuf_finish(&text);
	strbuf_finish(&out);
}

Test(utf8, plain_ends_at_the_first_other_byte)
{
	char text[200];

	for (size_t at = 0; at < sizeof(text); at++)
		for (int c = 0; c < 256; c++) {
			size_t want = (c >= 0x20 && c < 0x7F) || c == '\n'
					      ? sizeof(text)
					      : at;

			memset(text, 'x', sizeof(text));
			text[at] = (char)c;
			cr_expect(utf8_plain((struct str){
					  text, sizeof(text)}) == want,
				  "byte %d at %zu", c, at);
		}
	cr_expect(eq(sz, utf8_plain(STR_NONE), 0));
}

Test(utf8, words_stand_by_themselves)
{
	static const struct {
		struct str hay;
		struct str needle;
		bool found;
	} rows[] = {
		{STR("nur otan party"), STR("otan"), true},
		{STR("otan"), STR("otan"), true},
		{STR("\u201cotan\u201d, 1999"), STR("otan"), true},
		{STR("otan-2"), STR("otan"), true},
		{STR("otanchi otan"), STR("otan"), true},
		{STR("otanchi"), STR("otan"), false},
		{STR("notan"), STR("otan"), false},
		{STR("котан"), STR("отан"), false},
		{STR("in 1999"), STR("99"), false},
		{STR("otan"), STR(""), false},
		{STR(""), STR("otan"), false},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(utf8_has_words(rows[i].hay, rows[i].needle) ==
				  rows[i].found,
			  "row %zu", i);
}

Test(utf8, reading_the_same_is_folding_to_the_same)
{
	static const struct {
		struct str a;
		struct str b;
		bool same;
	} rows[] = {
		{STR("Otan"), STR("OTAN"), true},
		{STR("Qoşanov"), STR("Qosanov"), true},
		{STR("e\u0301x"), STR("ex"), true},
		{STR("ﬁne"), STR("FINE"), true},
		{STR(""), STR(""), true},
		{STR("Otan"), STR("Otam"), false},
		{STR("Otan"), STR("Otan "), false},
		{STR("Otan"), STR(""), false},
		{STR("Отан"), STR("Otan"), false},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(utf8_reads_same(rows[i].a, rows[i].b) ==
					  rows[i].same &&
				  utf8_reads_same(rows[i].b, rows[i].a) ==
					  rows[i].same,
			  "row %zu", i);
}

Test(utf8, case_is_neither_an_accent_nor_a_sharp_s)
{
	static const struct {
		struct str a;
		struct str b;
		bool same;
	} rows[] = {
		{STR("Otan"), STR("OTAN"), true},
		{STR("AÑO"), STR("año"), true},
		{STR("ﬁne"), STR("FINE"), true},
		{STR("Maße"), STR("maße"), true},
		{STR("MAẞE"), STR("maße"), true},
		{STR("año"), STR("ano"), false},
		{STR("Maße"), STR("Masse"), false},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(utf8_same_but_case(rows[i].a, rows[i].b) ==
				  rows[i].same,
			  "row %zu", i);
}
