#include "bounds/shapes.h"

#include "base/str.h"

#include <stdint.h>
#include <string.h>

#define HEAD "pack: shape\nas_of: 9999-01-01\nsources: {s: Source}\nsource: s\n"
#define ONCE(text)                                                             \
	{                                                                      \
		text, false                                                    \
	}
#define EACH(text)                                                             \
	{                                                                      \
		text, true                                                     \
	}
#define FACTS	   ONCE("facts:\n")
#define X10(text)  text text text text text text text text text text
#define X100(text) X10(X10(text))

const struct shape shapes[] = {
	{"ordinary",
	 0,
	 {ONCE(HEAD "things:\n  people:\n"), EACH("    p#: Given# Surname#\n"),
	  ONCE("  places:\n"), EACH("    c#: Place#\n"),
	  ONCE("facts:\n  born:\n   kind: link\n   what: people\n   value: "
	       "places\n   title: birthplace\n   rows:\n"),
	  EACH("   - {what: p#, value: c#}\n"),
	  ONCE("  events:\n   kind: event\n   rows:\n"),
	  EACH("   - {what: the founding of Town#, on: @}\n")}},
	{"names-of-signs",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows:\n"),
	  EACH("   - {what: '^', on: @}\n")}},
	{"colliding-things",
	 0,
	 {ONCE(HEAD "things:\n  t:\n"), EACH("    ?: Thing#\n"),
	  ONCE("facts:\n  l:\n   kind: list\n   what: t\n   title: a t\n   "
	       "complete: yes\n   rows:\n"),
	  EACH("   - {what: ?}\n")}},
	{"colliding-keys",
	 65,
	 {ONCE(HEAD "things:\n"), EACH("  ?: {a#: A#}\n")}},
	{"colliding-texts",
	 0,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n"),
	  EACH("   - {what: ?, value: '#'}\n")}},
	{"phrasings",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   questions:\n"),
	  EACH("   - {q: 'When in # was {what}?', answer: on}\n"),
	  ONCE("   rows:\n"), EACH("   - {what: thing #, on: @}\n")}},
	{"same-phrasings",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   questions:\n"),
	  EACH("   - {q: 'When was {what}?', answer: on}\n"),
	  ONCE("   rows:\n"), EACH("   - {what: thing #, on: @}\n")}},
	{"columns-and-rows",
	 65,
	 {ONCE(HEAD
	       "facts:\n  s:\n   kind: series\n   title: s\n   columns:\n"),
	  EACH("    c#: count\n"), ONCE("   rows:\n"),
	  EACH("   - {on: @, c0: #}\n")}},
	{"columns",
	 65,
	 {ONCE(HEAD
	       "facts:\n  s:\n   kind: series\n   title: s\n   columns:\n"),
	  EACH("    c#: {type: count, out_of: c0}\n"),
	  ONCE("   rows:\n   - {on: 1999, c0: 1}\n")}},
	{"groups",
	 0,
	 {ONCE(HEAD "facts:\n"),
	  EACH("  g#: {kind: event, rows: [{what: a #, on: 1999}]}\n")}},
	{"groups-of-things",
	 65,
	 {ONCE(HEAD "things:\n"), EACH("  t#: {x#: X #}\n"), FACTS,
	  EACH("  g#: {kind: rename, of: x#, title: the x, rows: [{name: Y #, "
	       "from: 1999}]}\n")}},
	{"groups-of-types",
	 0,
	 {ONCE(HEAD "things:\n"), EACH("  t#: {x#: X #}\n"), FACTS,
	  EACH("  g#: {kind: rename, of: t#, title: the x, rows: [{of: x#, "
	       "name: Y #, from: 1999}]}\n")}},
	{"sources",
	 0,
	 {ONCE("pack: shape\nsources:\n"), EACH("  s#: S #\n"),
	  ONCE("facts:\n  e:\n   kind: event\n   rows:\n"),
	  EACH("   - {what: a #, on: @, source: s#}\n")}},
	{"spellings",
	 65,
	 {ONCE(HEAD "things:\n  people:\n    a: {name: A B, also: [\n"),
	  EACH("a# b#,\n"),
	  ONCE("]}\n    b: B C\n    c: D E\nfacts:\n  l:\n   kind: link\n   "
	       "title: t\n   value: people\n   rows:\n   - {what: xx, value: "
	       "b}\n"
	       "   - {what: xy, value: c}\n"),
	  EACH("   - {what: v #, value: a}\n")}},
	{"spellings-of-name",
	 65,
	 {ONCE(HEAD "things: {t: {a: A}}\nfacts:\n  r:\n   kind: rename\n   "
		    "of: a\n   title: the a\n   rows:\n   - {name: N, from: "
		    "1999, also: [\n"),
	  EACH("n#,\n"), ONCE("]}\n   - {name: O, from: 2000, also: [\n"),
	  EACH("o#,\n"), ONCE("]}\n   - {name: P, from: 2001, also: [\n"),
	  EACH("p#,\n"), ONCE("]}\n")}},
	{"spellings-of-names",
	 0,
	 {ONCE(HEAD "things:\n  t:\n"), EACH("    t#: T #\n"),
	  ONCE("facts:\n  r:\n   kind: rename\n   of: t\n   title: the t\n   "
	       "rows:\n"),
	  EACH("   - {of: t#, name: N #, from: @, also: [" X10("a#,")
		       X10("b#,") "]}\n")}},
	{"surname",
	 0,
	 {ONCE(HEAD "things:\n  people:\n"), EACH("    p#: Given# Smith\n"),
	  ONCE("facts:\n  l:\n   kind: link\n   value: people\n   title: t\n  "
	       " rows:\n"),
	  EACH("   - {what: v #, value: p#}\n")}},
	{"long-titles",
	 0,
	 {ONCE(HEAD "things:\n  t:\n    a: " X100(
		  X10("Aa ")) "\n"
			      "facts:\n  l:\n   kind: link\n   of: a\n   "
			      "title: '" X100(X10("{of}")) "'\n   rows:\n"),
	  EACH("   - {what: v #, value: w #}\n")}},
	{"long-phrase",
	 0,
	 {ONCE(HEAD "things:\n  t:\n    a: " X100(X10(
		  "Aa ")) "\n"
			  "facts:\n  l:\n   kind: link\n   of: a\n   title: "
			  "'" X100(X10("{of}")) "'\n   questions:\n   - {q: "
						"'" X100(
							"{what} {title}") "', "
									  "answ"
									  "er: "
									  "valu"
									  "e}"
									  "\n  "
									  " "
									  "rows"
									  ":"
									  "\n"),
	  EACH("   - {what: v #, value: w #}\n")}},
	{"long-texts",
	 0,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n"),
	  EACH("   - {what: " X100(X10("v #")) ", value: " X100(
		  X10("w #")) "}\n")}},
	{"formerly",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   formerly: [\n"),
	  EACH("e#,\n"), ONCE("]\n   rows:\n"),
	  EACH("   - {what: a #, on: @, formerly: [a#, b#, c#]}\n")}},
	{"formerly-of-one",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows:\n   - {what: a, "
		    "on: 1999, formerly: [\n"),
	  EACH("a#,\n"), ONCE("]}\n"), EACH("   - {what: a #, on: @}\n")}},
	{"equal-values",
	 0,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n"),
	  EACH("   - {what: a #, value: same}\n")}},
	{"equal-things",
	 0,
	 {ONCE(HEAD "things: {t: {a: A, b: B}}\nfacts:\n  l:\n   kind: link\n  "
		    " title: t\n   value: t\n   rows:\n"),
	  EACH("   - {what: a #, value: a}\n")}},
	{"equal-figures",
	 0,
	 {ONCE(HEAD "facts:\n  s:\n   kind: series\n   title: s\n   columns: "
		    "{a: count}\n   rows:\n"),
	  EACH("   - {on: @, a: 7}\n")}},
	{"equal-numbers",
	 0,
	 {ONCE(HEAD "facts:\n  n:\n   kind: number\n   title: the n of {what}\n"
		    "   rows:\n"),
	  EACH("   - {what: a #, value: 7}\n")}},
	{"equal-phrased",
	 0,
	 {ONCE(HEAD
	       "facts:\n  s:\n   kind: series\n   title: s\n   columns: "
	       "{a: text, b: text}\n   questions:\n   - {q: 'Of {a}?', answer: "
	       "b}\n   rows:\n"),
	  EACH("   - {on: @, a: x, b: y}\n")}},
	{"empty-phrased",
	 0,
	 {ONCE(HEAD
	       "facts:\n  s:\n   kind: series\n   title: s\n   columns: "
	       "{a: text, b: text}\n   questions:\n   - {q: 'Of {a}?', answer: "
	       "b}\n   rows:\n"),
	  EACH("   - {on: @, b: y}\n")}},
	{"equal-sounds",
	 0,
	 {ONCE(HEAD
	       "facts:\n  l:\n   kind: list\n   title: a t\n   plural: ts\n"
	       "   complete: yes\n   rows:\n"),
	  EACH("   - {what: 'x ^'}\n")}},
	{"equal-sounds-of-links",
	 0,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n"),
	  EACH("   - {what: 'x ^', value: 'y ^'}\n")}},
	{"terms-over-all",
	 0,
	 {ONCE(HEAD "facts:\n  t:\n   kind: term\n   title: T\n   complete: "
		    "1000-01-01/9000-01-01\n   rows:\n   - {who: x, from: "
		    "1000-01-01, to: 9000-01-01}\n"),
	  EACH("   - {who: a #, from: @, to: *}\n")}},
	{"terms-at-once",
	 0,
	 {ONCE(HEAD "facts:\n  t:\n   kind: term\n   title: T\n   complete: "
		    "1000-01-01/9000-01-01\n   rows:\n"),
	  EACH("   - {who: a #, from: @, to: 9000-01-01}\n")}},
	{"dates-over-all",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows:\n   - {what: x, "
		    "on: 0900-01-01/9000-01-01}\n"),
	  EACH("   - {what: a #, on: @}\n")}},
	{"one-date",
	 0,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows:\n"),
	  EACH("   - {what: a #, on: 1999-01-01}\n")}},
	{"one-date-series",
	 0,
	 {ONCE(HEAD "facts:\n  s:\n   kind: series\n   title: s\n   columns: "
		    "{a: count}\n   rows:\n"),
	  EACH("   - {on: 1999, a: #}\n")}},
	{"names-of-one",
	 65,
	 {ONCE(HEAD "things: {t: {a: A}}\nfacts:\n  r:\n   kind: rename\n   "
		    "of: a\n   title: the a\n   rows:\n"),
	  EACH("   - {name: N #, from: @}\n"),
	  ONCE("  s:\n   kind: series\n   of: a\n   title: s\n   columns: {n: "
	       "count}\n   rows:\n"),
	  EACH("   - {on: @, n: #}\n")}},
	{"disputed",
	 0,
	 {ONCE(HEAD "facts:\n  n:\n   kind: number\n   title: the n of {what}\n"
		    "   rows:\n"),
	  EACH("   - {what: a #, value: disputed 1 or 2#}\n")}},
	{"not",
	 0,
	 {ONCE(HEAD
	       "facts:\n  l:\n   kind: list\n   title: a t\n   plural: ts\n"
	       "   not:\n"),
	  EACH("   - x #\n"), ONCE("   rows:\n"), EACH("   - {what: y #}\n")}},
	{"not-of-complete",
	 0,
	 {ONCE(HEAD
	       "facts:\n  l:\n   kind: list\n   title: a t\n   plural: ts\n"
	       "   complete: yes\n   not:\n"),
	  EACH("   - x #\n"), ONCE("   rows:\n"), EACH("   - {what: y #}\n")}},
	{"wrong-options",
	 0,
	 {ONCE(HEAD "questions:\n- {id: q, q: What?, answer: A, wrong: [\n"),
	  EACH("w #,\n"), ONCE("], also: [\n"), EACH("u #,\n"), ONCE("]}\n")}},
	{"answers",
	 65,
	 {ONCE(HEAD "questions:\n- {id: q, q: '" X100(
		  X10("what ")) "', wrong: [b, c], answer: [\n"),
	  EACH("w #,\n"), ONCE("]}\n")}},
	{"questions",
	 0,
	 {ONCE(HEAD "questions:\n"),
	  EACH("- {id: q#, q: 'What is #?', answer: a #}\n")}},
	{"unknown-things",
	 65,
	 {ONCE(HEAD "things:\n  t:\n"), EACH("    t#: T #\n"),
	  ONCE("facts:\n  l:\n   kind: list\n   what: t\n   title: a t\n   "
	       "rows:\n"),
	  EACH("   - {what: u#}\n")}},
	{"unknown-keys",
	 65,
	 {ONCE(HEAD "title: {\n"), EACH("a #, "), ONCE("}\n")}},
	{"unknown-keys-of-pack",
	 65,
	 {ONCE("{pack: shape, "), EACH("a #, "), ONCE("}\n")}},
	{"unknown-keys-of-row",
	 65,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows:\n   - {"),
	  EACH("a #, "), ONCE("}\n")}},
	{"unknown-keys-of-rows",
	 65,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows: ["),
	  EACH("{what: a, on: 1999, a#}, "), ONCE("]\n")}},
	{"empty-sources",
	 65,
	 {ONCE("pack: shape\nsources: {"), EACH("s#, "), ONCE("}\n")}},
	{"same-rows",
	 65,
	 {ONCE(HEAD "facts:\n  e:\n   kind: event\n   rows:\n"),
	  EACH("   - {what: a, on: 1999}\n")}},
	{"accented-names",
	 0,
	 {ONCE(HEAD "things:\n  words:\n"), EACH("    w#: |\n"),
	  ONCE("facts:\n  l:\n   kind: link\n   what: words\n   title: "
	       "meaning\n   rows:\n"),
	  EACH("   - {what: w#, value: v #}\n")}},
	{"parts-of-one",
	 0,
	 {ONCE(HEAD "things:\n  t:\n    w: Whole\n"),
	  EACH("    p#: {name: Part #, part_of: w}\n"),
	  ONCE("facts:\n  l:\n   kind: link\n   value: t\n   title: "
	       "meaning\n   rows:\n"),
	  EACH("   - {what: v #, value: p#}\n")}},
	{"same-things",
	 65,
	 {ONCE(HEAD "things:\n  t:\n    w: Whole\n"),
	  EACH("    p#: {name: Part #, same_as: w}\n"),
	  ONCE("facts:\n  l:\n   kind: link\n   value: t\n   title: "
	       "meaning\n   rows:\n"),
	  EACH("   - {what: v #, value: p#}\n")}},
	{"values-of-one",
	 65,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n   "
		    "- {what: x, value: [\n"),
	  EACH("v #,\n"), ONCE("]}\n")}},
	{"times-of-one",
	 65,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n"),
	  EACH("   - {what: x, value: v #, from: @}\n")}},
	{"times-of-a-row",
	 65,
	 {ONCE(HEAD "facts:\n  l:\n   kind: link\n   title: t\n   rows:\n"),
	  EACH("   - {what: x, value: v, from: @}\n")}},
	{NULL, 0, {{NULL, false}}},
};

/* Digits and `a` to `f` are also valid in ids. */
static void next_id(uint64_t *last, char *id)
{
	struct str key = {id, 16};

	do
		snprintf(id, 17, "%016llx",
			 (unsigned long long)++*last *
				 UINT64_C(0x9E3779B97F4A7C15));
	while ((str_mix(key, key.len) & 0x1FFFF) >= 0x800);
}

struct writer {
	FILE *out;
	size_t written;
	uint64_t last_id; /* of the last part with ids */
	char id[17];
};

static void write_sign(struct writer *w, char sign, unsigned i)
{
	char text[64];
	int n = 0;

	switch (sign) {
	case '#':
		n = snprintf(text, sizeof(text), "%u", i);
		break;
	case '@':
		n = snprintf(text, sizeof(text), "%04u-%02u-%02u",
			     1000 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
		break;
	case '*':
		n = snprintf(text, sizeof(text), "%04u-%02u-%02u",
			     1000 + (i + 3) / 336, 1 + (i + 3) / 28 % 12,
			     1 + (i + 3) % 28);
		break;
	case '?':
		next_id(&w->last_id, w->id);
		n = snprintf(text, sizeof(text), "%s", w->id);
		break;
	case '^':
		for (; n < 20; n++)
			text[n] = i >> n & 1 ? '^' : '~';
		break;
	case '|':
		for (int bit = 0; bit < 20; bit++)
			n += snprintf(text + n, sizeof(text) - (size_t)n, "%s",
				      i >> bit & 1 ? "á" : "a");
		break;
	default:
		text[n++] = sign;
	}
	w->written += (size_t)n;
	if (w->out)
		fwrite(text, 1, (size_t)n, w->out);
}

static void write_text(struct writer *w, const char *text, unsigned i)
{
	for (; *text; text++)
		write_sign(w, *text, i);
}

static size_t write_all(const struct shape *shape, unsigned n, FILE *out)
{
	struct writer w = {.out = out};

	for (int p = 0; p < PARTS_MOST && shape->parts[p].text; p++) {
		const struct part *part = &shape->parts[p];

		w.last_id = 0;
		for (unsigned i = 0; i < (part->repeated ? n : 1); i++)
			write_text(&w, part->text, i);
	}
	return w.written;
}

void shape_write(const struct shape *shape, size_t bytes, FILE *out)
{
	size_t once = write_all(shape, 0, NULL);
	unsigned n = 64;

	/* Twice, since later numbers are longer and change the estimate. */
	for (int i = 0; i < 2; i++) {
		size_t written = write_all(shape, n, NULL) - once;

		n = (unsigned)((double)(bytes - once) * n / (double)written);
	}
	write_all(shape, n, out);
}
