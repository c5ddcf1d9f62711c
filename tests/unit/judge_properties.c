#include "judge/judge.h"

#include "base/rng.h"
#include "base/utf8.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <utf8proc.h>

/* Two spellings each; the second may be empty. */
static const struct str parties[][2] = {
	{STR("Otan"), STR("Отан")},
	{STR("Nur Otan"), STR("Нұр Отан")},
	{STR("Jas Otan"), STR("Zhas Otan")},
	{STR("Amanat"), STR("Аманат")},
	{STR("Asar"), STR("Асар")},
	{STR("Adal"), STR("Адал")},
	{STR("Aq Jol"), STR("Ақ жол")},
	{STR("Auyl"), STR("Ауыл")},
	{STR("People's Party of Kazakhstan"), STR("QHP")},
	{STR("Civic Party of Kazakhstan"), STR("Civic Party")},
	{STR("Agrarian Party of Kazakhstan"), STR("Agrarian Party")},
	{STR("Respublica"), STR("")},
	{STR("Rukhaniyat"), STR("")},
	{STR("Supreme Council"), STR("")},
	{STR("Almaty"), STR("Алматы")},
	{STR("Alma-Ata"), STR("")},
	{STR("Nur-Sultan"), STR("Нұр-Сұлтан")},
};

static const struct str people[][2] = {
	{STR("Nursultan Nazarbayev"), STR("Нұрсұлтан Назарбаев")},
	{STR("Dariga Nazarbayeva"), STR("Дариға Назарбаева")},
	{STR("Bolat Nazarbayev"), STR("")},
	{STR("Kassym-Jomart Tokayev"), STR("Қасым-Жомарт Тоқаев")},
	{STR("Erlan Qoşanov"), STR("Yerlan Koshanov")},
	{STR("Erlan Karin"), STR("")},
	{STR("Serik Akhmetov"), STR("")},
	{STR("Daniyal Akhmetov"), STR("")},
	{STR("Nurlan Nigmatulin"), STR("")},
	{STR("Mukhtar Kul-Mukhammed"), STR("Мұхтар Құл-Мұхаммед")},
	{STR("Zharmakhan Tuyakbay"), STR("")},
	{STR("Askar Myrzakhmetov"), STR("")},
	{STR("Askar Mamin"), STR("")},
};

enum { ENTITIES_MAX = 32 };

struct beside {
	struct entity entities[ENTITIES_MAX];
	uint32_t n;
	bool person;
	struct judge_pool *pool;
};

static struct beside beside_of(const struct str (*names)[2], size_t n,
			       bool person)
{
	struct beside beside = {.n = (uint32_t)n, .person = person};

	for (size_t i = 0; i < n; i++)
		beside.entities[i] = (struct entity){
			names[i], names[i][1].len ? 2 : 1, false};
	beside.pool = judge_pool_create(beside.entities, beside.n, person);
	return beside;
}

static struct beside beside(int which)
{
	if (which)
		return beside_of(people, sizeof(people) / sizeof(*people),
				 true);
	return beside_of(parties, sizeof(parties) / sizeof(*parties), false);
}

static enum verdict judge_as(const struct beside *beside, uint32_t entity,
			     struct str typed)
{
	struct answer answer = {.type = ANSWER_NAME,
				.person = beside->person,
				.entities = &beside->entities[entity],
				.n_entities = 1};

	return judge(&answer, beside->pool, typed, NULL);
}

typedef void with_spelling(const struct beside *beside, uint32_t entity,
			   struct str spelling, struct rng *rng);

static void for_each_spelling(with_spelling *check)
{
	struct rng rng = rng_make(7, 0);

	for (int which = 0; which < 2; which++) {
		struct beside all = beside(which);

		for (uint32_t i = 0; i < all.n; i++)
			for (uint32_t j = 0; j < all.entities[i].n; j++)
				check(&all, i, all.entities[i].spellings[j],
				      &rng);
		judge_pool_destroy(all.pool);
	}
}

static void is_right_for_itself_alone(const struct beside *beside,
				      uint32_t entity, struct str spelling,
				      struct rng *rng)
{
	(void)rng;
	for (uint32_t i = 0; i < beside->n; i++) {
		enum verdict verdict = judge_as(beside, i, spelling);

		cr_expect(verdict == (i == entity ? VERDICT_CORRECT
						  : VERDICT_WRONG),
			  STR_FMT " as " STR_FMT ": %d", STR_ARG(spelling),
			  STR_ARG(beside->entities[i].spellings[0]), verdict);
	}
}

Test(judge_properties, a_spelling_is_right_for_its_own_entity_alone)
{
	for_each_spelling(is_right_for_itself_alone);
}

/* Omits, doubles, replaces or swaps one letter of ASCII text. */
static void slip(struct strbuf *out, struct str s, struct rng *rng)
{
	size_t at = rng_below(rng, (uint32_t)s.len);
	uint32_t kind = rng_below(rng, 4);
	char letter = (char)('a' + rng_below(rng, 26));

	strbuf_reset(out);
	strbuf_add(out, str_head(s, at));
	if (kind == 1)
		strbuf_addc(out, letter);
	if (kind == 3 && at + 1 < s.len) {
		strbuf_addc(out, s.ptr[at + 1]);
		strbuf_addc(out, s.ptr[at]);
		strbuf_add(out, str_from(s, at + 2));
		return;
	}
	if (kind == 2)
		strbuf_addc(out, letter);
	strbuf_add(out, str_from(s, at + (kind != 1)));
}

static bool is_ascii(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.ptr[i] & 0x80)
			return false;
	return true;
}

static bool is_spelling_of(const struct entity *entity, struct str text)
{
	for (uint32_t i = 0; i < entity->n; i++)
		if (judge_same_name(entity->spellings[i], text))
			return true;
	return false;
}

static void is_never_right_for_another(const struct beside *beside,
				       uint32_t entity, struct str spelling,
				       struct rng *rng)
{
	struct strbuf typed = STRBUF_INIT;

	for (int n = 0; n < 60 && is_ascii(spelling); n++) {
		slip(&typed, spelling, rng);
		for (uint32_t i = 0; i < beside->n; i++) {
			/* A typo may result in a spelling of another entity. */
			if (i == entity || is_spelling_of(&beside->entities[i],
							  strbuf_str(&typed)))
				continue;
			cr_expect(judge_as(beside, i, strbuf_str(&typed)) !=
					  VERDICT_CORRECT,
				  "'%s' as " STR_FMT, strbuf_text(&typed),
				  STR_ARG(beside->entities[i].spellings[0]));
		}
	}
	strbuf_finish(&typed);
}

Test(judge_properties, one_slip_never_makes_another_entity_right)
{
	for_each_spelling(is_never_right_for_another);
}

static void normalize(struct strbuf *out, struct str s,
		      utf8proc_option_t options)
{
	utf8proc_uint8_t *form;
	utf8proc_ssize_t n = utf8proc_map(
		(const utf8proc_uint8_t *)s.ptr, (utf8proc_ssize_t)s.len, &form,
		(utf8proc_option_t)(options | UTF8PROC_STABLE));

	cr_assert(n >= 0);
	strbuf_add(out, (struct str){(char *)form, (size_t)n});
	free(form);
}

static void upper_case(struct strbuf *out, struct str s)
{
	int32_t c;

	while (utf8_next(&s, &c))
		utf8_add(out, utf8proc_toupper(c));
}

/* The same text as typed with another keyboard or other habits. */
static void vary(struct strbuf *out, struct str s, uint32_t how)
{
	static const char *const around[][2] = {
		{"\"", "\""}, {"«", "»"},   {"(", ")"},		 {"", "."},
		{"", "!"},    {"  ", " "},  {"'", "'"},		 {"", "?"},
		{"“", "”"},   {"\t", "\r"}, {"\u200b", "\u200e"}};
	uint32_t n = sizeof(around) / sizeof(*around);

	strbuf_reset(out);
	if (how < n) {
		strbuf_addz(out, around[how][0]);
		strbuf_add(out, s);
		strbuf_addz(out, around[how][1]);
	} else if (how == n) {
		normalize(out, s, UTF8PROC_DECOMPOSE);
	} else if (how == n + 1) {
		normalize(out, s, UTF8PROC_COMPOSE);
	} else {
		upper_case(out, s);
	}
}

static void is_judged_alike(const struct beside *beside, uint32_t entity,
			    struct str spelling, struct rng *rng)
{
	struct strbuf typed = STRBUF_INIT;
	uint32_t other = rng_below(rng, beside->n);
	uint32_t at = other == entity ? (other + 1) % beside->n : other;

	for (uint32_t how = 0; how < 14; how++) {
		vary(&typed, spelling, how);
		cr_expect(judge_as(beside, entity, strbuf_str(&typed)) ==
				  VERDICT_CORRECT,
			  "'%s'", strbuf_text(&typed));
		cr_expect(judge_as(beside, at, strbuf_str(&typed)) ==
				  VERDICT_WRONG,
			  "'%s'", strbuf_text(&typed));
	}
	strbuf_finish(&typed);
}

Test(judge_properties, form_case_and_marks_change_nothing)
{
	for_each_spelling(is_judged_alike);
}

/* Generated names, so that they were not chosen to be easy. */
static struct str made_up(char *bytes, struct rng *rng)
{
	static const char consonants[] = "bdgjklmnprstvz";
	static const char vowels[] = "aeiou";
	size_t n = 4 + rng_below(rng, 8);

	for (size_t i = 0; i < n; i++)
		bytes[i] = i % 2 ? vowels[rng_below(rng, 5)]
				 : consonants[rng_below(rng, 14)];
	return (struct str){bytes, n};
}

Test(judge_properties, hold_in_a_pool_of_made_up_names)
{
	enum { N = 400 };
	static char bytes[N][16];
	static struct str spellings[N];
	static struct entity entities[N];
	struct rng rng = rng_make(11, 0);
	struct strbuf typed = STRBUF_INIT;
	struct judge_pool *pool;

	for (uint32_t i = 0; i < N; i++) {
		spellings[i] = made_up(bytes[i], &rng);
		entities[i] = (struct entity){&spellings[i], 1, false};
	}
	pool = judge_pool_create(entities, N, false);
	for (uint32_t n = 0; n < 20000; n++) {
		uint32_t a = rng_below(&rng, N);
		uint32_t b = rng_below(&rng, N);
		struct answer answer = {.type = ANSWER_NAME,
					.entities = &entities[b],
					.n_entities = 1};

		if (judge_same_name(spellings[a], spellings[b]))
			continue;
		slip(&typed, spellings[a], &rng);
		if (judge_same_name(strbuf_str(&typed), spellings[b]))
			continue;
		cr_expect(judge(&answer, pool, strbuf_str(&typed), NULL) !=
				  VERDICT_CORRECT,
			  "'%s' as " STR_FMT, strbuf_text(&typed),
			  STR_ARG(spellings[b]));
	}
	judge_pool_destroy(pool);
	strbuf_finish(&typed);
}

Test(judge_properties, reasons_never_give_the_answer_away)
{
	struct rng rng = rng_make(13, 0);
	struct beside all = beside(0);
	struct strbuf typed = STRBUF_INIT;
	struct strbuf reason = STRBUF_INIT;

	for (uint32_t n = 0; n < 20000; n++) {
		uint32_t i = rng_below(&rng, all.n);
		uint32_t j = rng_below(&rng, all.n);
		struct str key = all.entities[i].spellings[0];
		struct answer answer = {.type = ANSWER_NAME,
					.entities = &all.entities[i],
					.n_entities = 1};

		strbuf_reset(&reason);
		slip(&typed, all.entities[j].spellings[0], &rng);
		if (judge(&answer, all.pool, strbuf_str(&typed), &reason) ==
		    VERDICT_CORRECT)
			continue;
		if (str_find(strbuf_str(&reason), key) == SIZE_MAX)
			continue;
		/* "that is Nur Otan" contains Otan. */
		cr_expect(str_find(all.entities[j].spellings[0], key) !=
				  SIZE_MAX,
			  "%s", strbuf_text(&reason));
	}
	judge_pool_destroy(all.pool);
	strbuf_finish(&typed);
	strbuf_finish(&reason);
}
