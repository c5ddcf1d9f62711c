#include "base/fold.h"

#include "base/rng.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "judge/text/words.h"

#include <criterion/criterion.h>

static struct str fold_of(struct str text, char *key)
{
	return (struct str){key, fold_text(text, key)};
}

Test(fold, gives_one_key_to_all_spellings)
{
	static const struct {
		const char *text;
		const char *key;
	} rows[] = {
		{"Қошанов", "kosanov"},
		{"Qoşanov", "kosanov"},
		{"Koshanov", "kosanov"},
		{"Koshanoff", "kosanov"},
		{"Qos\xCC\xA7"
		 "anov",
		 "kosanov"},
		{"Қасым-Жомарт Тоқаев", "kasimjomartokaev"},
		{"Kassym-Jomart Tokayev", "kasimjomartokaev"},
		{"Qasym‑Jomart Toqaev", "kasimjomartokaev"},
		{"Терещенко", "teresenko"},
		{"Tereshchenko", "teresenko"},
		{"Tereschenko", "teresenko"},
		{"Джезказган", "jezkazgan"},
		{"Жезқазған", "jezkazgan"},
		{"Zhezkazghan", "jezkazgan"},
		{"Маңғыстау", "manistau"},
		{"Mañğystau", "manistau"},
		{"Аýыл", "auil"},
		{"A\xCC\x81", "a"},
		{"Aýyl", "auil"},
		{"Ауыл", "auil"},
		{"Awyl", "auil"},
		{"Watan", "vatan"},
		{"Целиноград", "celinograd"},
		{"Чимкент", "chimkent"},
		{"Çimkent", "chimkent"},
		{"Čimkent", "chimkent"},
		{"Žukov", "jukov"},
		{"Zhukov", "jukov"},
		{"ＮＵＲ　ＯＴＡＮ", "nurotan"},
		{"Nur-Otan", "nurotan"},
		{"People's Party", "peoplesparti"},
		{"2006", "2006"},
		{"11", "11"},
		{"", ""},
		{"—", ""},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char key[FOLD_MAX];
		struct str got = fold_of(str_of(rows[i].text), key);

		cr_expect(str_eq(got, str_of(rows[i].key)),
			  "'%s' gives '" STR_FMT "', not '%s'", rows[i].text,
			  STR_ARG(got), rows[i].key);
	}
}

Test(fold, keeps_other_scripts)
{
	char key[FOLD_MAX];

	cr_expect(fold_text(STR("民主党"), key) == 9);
}

Test(fold, gives_nothing_for_what_is_not_text)
{
	char key[FOLD_MAX];

	cr_expect(fold_text(STR("\xff\xfe"), key) == 0);
	cr_expect(fold_text(STR("\xed\xa0\x80"), key) == 0);
}

static void add_random_letter(struct strbuf *text, struct rng *rng)
{
	static const struct {
		int32_t first;
		uint32_t n;
	} ranges[] = {{'a', 26},   {'A', 26},	 {' ', 16},
		      {'0', 10},   {0xC0, 64},	 {0x100, 128},
		      {0x300, 64}, {0x400, 304}, {0x390, 64}};
	uint32_t i = rng_below(rng, sizeof(ranges) / sizeof(*ranges));

	utf8_add(text, ranges[i].first + (int32_t)rng_below(rng, ranges[i].n));
}

Test(fold, of_a_key_is_the_key)
{
	struct rng rng = rng_make(1, 0);
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < 50000; i++) {
		char key[FOLD_MAX];
		char again[FOLD_MAX];
		struct str first;
		struct str second;

		strbuf_reset(&text);
		for (uint32_t n = rng_below(&rng, 24); n; n--)
			add_random_letter(&text, &rng);
		first = fold_of(strbuf_str(&text), key);
		second = fold_of(first, again);
		cr_assert(str_eq(first, second),
			  "'%s' gives '" STR_FMT "', then '" STR_FMT "'",
			  strbuf_text(&text), STR_ARG(first), STR_ARG(second));
	}
	strbuf_finish(&text);
}

Test(fold, does_not_heed_where_words_end)
{
	struct rng rng = rng_make(2, 0);

	for (int i = 0; i < 20000; i++) {
		char joined[16];
		char apart[32];
		char keys[2][FOLD_MAX];
		size_t n = 1 + rng_below(&rng, 12);
		size_t m = 0;

		for (size_t j = 0; j < n; j++) {
			/* A final f, and w, depend on their position. */
			do
				joined[j] = (char)('a' + rng_below(&rng, 26));
			while (joined[j] == 'f' || joined[j] == 'w');
			if (j && !rng_below(&rng, 4))
				apart[m++] = rng_below(&rng, 2) ? ' ' : '-';
			apart[m++] = joined[j];
		}
		cr_assert(str_eq(fold_of((struct str){joined, n}, keys[0]),
				 fold_of((struct str){apart, m}, keys[1])),
			  "%.*s and %.*s", (int)n, joined, (int)m, apart);
	}
}

static void check_order(const struct word_table *table)
{
	for (uint32_t i = 0; i < table->n; i++)
		cr_expect(words_find(table, str_of(table->rows[i].key)) ==
				  &table->rows[i],
			  "'%s' is not in order", table->rows[i].key);
}

static void check_table(const struct word_table *table)
{
	for (uint32_t i = 0; i < table->n; i++) {
		const char *key = table->rows[i].key;
		char folded[FOLD_MAX];

		cr_expect(str_eq(fold_of(str_of(key), folded), str_of(key)),
			  "'%s' is not folded", key);
	}
	check_order(table);
}

Test(words, are_folded_and_in_order)
{
	check_table(&words_speech);
	check_table(&words_calendar);
	check_table(&words_numerals);
	check_order(&words_units);
}

Test(words, are_not_found_by_a_part)
{
	cr_expect(!words_find(&words_calendar, STR("januar")));
	cr_expect(!words_find(&words_calendar, STR("februaris")));
	cr_expect(!words_find(&words_calendar, STR("")));
}
