#include "question/match_default.h"

#include "expect.h"

enum { NAMES_MOST = 6 };

static const struct {
	const char *names[NAMES_MOST];
	enum names_of of;
	enum match match;
} kinds[] = {
	{{"Nile", "Volga", "Ural"}, NAMES_OF_THINGS, MATCH_NAME},
	{{"Нил", "Волга", "Урал"}, NAMES_OF_THINGS, MATCH_NAME},
	{{"Νείλος", "Βόλγας"}, NAMES_OF_THINGS, MATCH_NAME},
	{{"Nile", "Volga"}, NAMES_THAT_ARE_TEXTS, MATCH_TEXT},
	{{"lengua", "luna", "sol"}, NAMES_OF_THINGS, MATCH_TEXT},
	{{"lengua", "luna", "sol"}, NAMES_IN_ANOTHER_LANGUAGE, MATCH_ACCENTS},
	{{"Lengua", "Luna"}, NAMES_IN_ANOTHER_LANGUAGE, MATCH_ACCENTS},
	/* Accents that distinguish two names, in scripts with and without
	 * case. */
	{{"ano", "año", "luna"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"Ano", "Año", "Luna"}, NAMES_THAT_ARE_TEXTS, MATCH_ACCENTS},
	{{"все", "всё"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"Ano", "ANO", "Luna"}, NAMES_OF_THINGS, MATCH_NAME},
	{{"दान", "दिन"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"東京", "大阪"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"ถนน", "บ้าน"}, NAMES_THAT_ARE_TEXTS, MATCH_ACCENTS},
	{{"بيت", "مدرسة"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"서울", "부산", "Seoul"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"서울", "Busan"}, NAMES_OF_THINGS, MATCH_ACCENTS},
	{{"서울", "Busan", "Seoul"}, NAMES_OF_THINGS, MATCH_NAME},
	/* Symbols, if they are at least half of all. */
	{{"H2O", "CO2", "salt"}, NAMES_OF_THINGS, MATCH_EXACT},
	{{"H2O", "salt"}, NAMES_OF_THINGS, MATCH_EXACT},
	{{"H2O", "salt", "sugar"}, NAMES_OF_THINGS, MATCH_TEXT},
	{{"pH", "Na+"}, NAMES_OF_THINGS, MATCH_EXACT},
	{{"H₂O", "x²"}, NAMES_THAT_ARE_TEXTS, MATCH_EXACT},
	{{"16:9", "4:3"}, NAMES_THAT_ARE_TEXTS, MATCH_EXACT},
	{{"1st", "2nd", "3rd"}, NAMES_THAT_ARE_TEXTS, MATCH_TEXT},
	{{"Co", "CO", "NO"}, NAMES_OF_THINGS, MATCH_EXACT},
	/* Part of a name after a hyphen or an apostrophe is not one either. */
	{{"Nur-Sultan", "Aq-Mola"}, NAMES_OF_THINGS, MATCH_NAME},
	{{"O'Neill", "O’Brien"}, NAMES_OF_THINGS, MATCH_NAME},
	{{"World War 2", "Apollo 11"}, NAMES_OF_THINGS, MATCH_NAME},
	/* People's names match as names, in any script. */
	{{"毛泽东", "鄧小平"}, NAMES_OF_PEOPLE, MATCH_NAME},
	{{"José", "Jose"}, NAMES_OF_PEOPLE, MATCH_NAME},
	{{NULL}, NAMES_OF_THINGS, MATCH_TEXT},
};

Test(match_default, follows_from_the_names)
{
	for (size_t i = 0; i < COUNT(kinds); i++) {
		struct entity entities[NAMES_MOST];
		struct str spellings[NAMES_MOST];
		uint32_t n = 0;
		enum match match;

		for (; n < NAMES_MOST && kinds[i].names[n]; n++) {
			spellings[n] = str_of(kinds[i].names[n]);
			entities[n] = (struct entity){&spellings[n], 1, false};
		}
		match = match_default(entities, n, kinds[i].of);
		cr_expect(match == kinds[i].match, "%zu, %s: %d", i,
			  kinds[i].names[0] ? kinds[i].names[0] : "nothing",
			  (int)match);
	}
}
