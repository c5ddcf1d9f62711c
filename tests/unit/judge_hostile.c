#include "judge/judge.h"

#include "base/arena.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TEN_MB = 10 * 1000 * 1000 };

static const struct str amanat[] = {STR("Amanat"), STR("Аманат")};
static const struct str options[] = {STR("Otan"), STR("Amanat")};
static const struct entity entity = {amanat, 2, false};

/* One answer of each type. */
static struct answer answer_of(enum answer_type type)
{
	return (struct answer){
		.type = type,
		.entities = &entity,
		.n_entities = 1,
		.date = date_of_year(1999),
		.number = {309000, 309000, NUMBER_EXACT, 1},
		.tolerance = -1,
		.options = options,
		.n_options = 2,
		.key = 1,
	};
}

static void expect_wrong(struct str typed, const char *what)
{
	for (int type = ANSWER_NAME; type <= ANSWER_LIST; type++) {
		for (int person = 0; person < 2; person++) {
			struct answer answer =
				answer_of((enum answer_type)type);

			answer.person = person;
			cr_expect(judge(&answer, NULL, typed, NULL) ==
					  VERDICT_WRONG,
				  "%s, type %d", what, type);
		}
	}
}

static double seconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

Test(judge_hostile, refuses_what_is_not_text)
{
	expect_wrong(STR("\xff\xfe"), "no UTF-8");
	expect_wrong(STR("\xc3"), "cut short");
	expect_wrong(STR("Amanat\xc0\xaf"), "overlong");
	expect_wrong(STR("\xed\xa0\x80"), "surrogate");
	expect_wrong(STR("\xf4\x90\x80\x80"), "past the last code point");
	expect_wrong(STR(""), "empty");
	expect_wrong(STR_NONE, "null");
	expect_wrong(STR(" \t\r\n "), "space");
	expect_wrong(STR("...!?"), "punctuation");
	expect_wrong(STR("\x1b[31m"), "colour only");
	expect_wrong(STR("\x1b]0;Amanat\x07"), "title only");
	expect_wrong(STR("\x1b[31"), "sequence without end");
	expect_wrong(STR("\xe2\x80\x8b"), "zero width");
	expect_wrong(STR("\xf0\x9f\x99\x82"), "emoji only");
	expect_wrong(STR("\xcc\x81\xcc\x81"), "marks only");
	expect_wrong(STR("%s%s%n%n"), "format");
	expect_wrong(STR("'; DROP TABLE answer; --"), "statement");
}

Test(judge_hostile, returns_at_once_from_ten_megabytes)
{
	static const char fills[] = {'a', ' ', '1', '\xcc', '\0', '-', ','};
	char *text = mem_resize(NULL, TEN_MB);

	for (size_t i = 0; i < sizeof(fills); i++) {
		double start;

		memset(text, fills[i], TEN_MB);
		start = seconds();
		expect_wrong((struct str){text, TEN_MB}, "ten megabytes");
		cr_expect(seconds() - start < 0.01, "fill %zu", i);
	}
	free(text);
}

Test(judge_hostile, judges_up_to_256_code_points)
{
	struct answer answer = answer_of(ANSWER_NAME);
	char text[258 * 2];
	size_t n = 0;

	memset(text, '.', 250);
	memcpy(text + 250, "Amanat", 6);
	cr_expect(judge(&answer, NULL, (struct str){text, 256}, NULL) ==
		  VERDICT_CORRECT);
	memset(text, '.', 251);
	memcpy(text + 251, "Amanat", 6);
	cr_expect(judge(&answer, NULL, (struct str){text, 257}, NULL) ==
		  VERDICT_WRONG);
	memset(text, ' ', 251);
	cr_expect(judge(&answer, NULL, (struct str){text, 257}, NULL) ==
			  VERDICT_CORRECT,
		  "spaces around it do not count");
	for (int i = 0; i < 250; i++, n += 2)
		memcpy(text + n, "\xc2\xa0", 2);
	memcpy(text + n, "Amanat", 6);
	cr_expect(judge(&answer, NULL, (struct str){text, n + 6}, NULL) ==
		  VERDICT_CORRECT);
}

Test(judge_hostile, bears_towers_of_marks)
{
	struct answer answer = answer_of(ANSWER_NAME);
	char text[400];
	size_t n = 1;

	text[0] = 'A';
	for (int i = 0; i < 100; i++, n += 2)
		memcpy(text + n, "\xcc\x81", 2);
	memcpy(text + n, "manat", 5);
	cr_expect(judge(&answer, NULL, (struct str){text, n + 5}, NULL) ==
		  VERDICT_CORRECT);
}

Test(judge_hostile, bears_what_decomposes_into_much)
{
	char text[256 * 3];

	/* U+FDFA expands to eighteen letters. */
	for (size_t i = 0; i < sizeof(text); i += 3)
		memcpy(text + i, "\xef\xb7\xba", 3);
	expect_wrong((struct str){text, sizeof(text)}, "256 ligatures");
}

Test(judge_hostile, strips_what_is_not_seen)
{
	static const struct str typed[] = {
		STR("Am\x07"
		    "anat"),
		STR("Amanat\0"),
		STR("\xe2\x80\xae"
		    "Amanat"),
		STR("\xef\xbb\xbf"
		    "Amanat"),
		STR("Ama\xc2\xad"
		    "nat"),
		STR("\x1b[1;31mAmanat\x1b[0m"),
		STR("\x1b]8;;http://x\x1b\\Amanat\x1b]8;;\x1b\\"),
		STR("Amanat\r\n"),
		STR("\xc2\x9b"
		    "1mAmanat"),
	};
	struct answer answer = answer_of(ANSWER_NAME);

	for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++)
		cr_expect(judge(&answer, NULL, typed[i], NULL) ==
				  VERDICT_CORRECT,
			  "row %zu", i);
}

Test(judge_hostile, bears_pools_of_odd_entities)
{
	static const struct str odd[] = {STR(""), STR("\xff"), STR("?"),
					 STR("Amanat"), STR("Amanat")};
	struct entity entities[] = {{&odd[0], 1, false},
				    {&odd[1], 1, false},
				    {&odd[2], 1, false},
				    {odd, 0, false},
				    {&odd[3], 2, false}};
	struct answer answer = answer_of(ANSWER_NAME);

	for (int people = 0; people < 2; people++) {
		struct judge_pool *pool =
			judge_pool_create(entities, 5, people);

		answer.person = people;
		cr_expect(judge(&answer, pool, STR("Amanat"), NULL) ==
			  VERDICT_CORRECT);
		cr_expect(judge(&answer, pool, STR("?"), NULL) ==
			  VERDICT_WRONG);
		judge_pool_destroy(pool);
	}
	judge_pool_destroy(judge_pool_create(NULL, 0, false));
	judge_pool_destroy(NULL);
}

Test(judge_hostile, bears_an_answer_without_spellings)
{
	struct entity none = {NULL, 0, false};
	struct answer answer = answer_of(ANSWER_NAME);
	struct strbuf reason = STRBUF_INIT;

	answer.entities = &none;
	cr_expect(judge(&answer, NULL, STR("Amanat"), &reason) ==
		  VERDICT_WRONG);
	answer.n_entities = 0;
	cr_expect(judge(&answer, NULL, STR("Amanat"), &reason) ==
		  VERDICT_WRONG);
	answer.type = ANSWER_LIST;
	cr_expect(judge(&answer, NULL, STR("Amanat"), &reason) ==
		  VERDICT_WRONG);
	strbuf_finish(&reason);
}
