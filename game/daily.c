#include "game/daily.h"

#include "base/utf8.h"
#include "pack/date.h"
#include "round/code.h"

#include <ctype.h>

uint32_t daily_number(struct str day)
{
	int32_t first = date_from_civil((struct civil){2026, 1, 1});
	struct date date;

	if (!date_parse(day, &date) || date.precision != DATE_DAY ||
	    date.first < first)
		return 0;
	return (uint32_t)(date.first - first) + 1;
}

uint64_t daily_seed(struct str day, struct str packs)
{
	return str_hash(packs, str_hash(day, STR_HASH_SEED)) >>
	       (64 - CODE_SEED_BITS);
}

static bool is_abbreviation(struct str word)
{
	static const struct str all[] = {STR("eu"), STR("uk"), STR("un"),
					 STR("us"), STR("usa")};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (str_eq(word, all[i]))
			return true;
	return false;
}

static void add_upper(struct strbuf *out, struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		strbuf_addc(out, (char)toupper((unsigned char)word.ptr[i]));
}

/* `kazakhstan-parliament`: Kazakhstan parliament. `us-civics`: US civics. */
static void add_pack(struct strbuf *out, struct str pack)
{
	bool is_first = true;
	struct str word;

	while (str_split(&pack, '-', &word)) {
		if (!is_first)
			strbuf_addc(out, ' ');
		if (is_abbreviation(word))
			add_upper(out, word);
		else if (is_first)
			utf8_capitalize(out, word);
		else
			strbuf_add(out, word);
		is_first = false;
	}
}

void daily_add_name(struct strbuf *out, struct str packs)
{
	struct str pack;
	bool is_first = true;

	while (str_split(&packs, '+', &pack)) {
		if (!is_first)
			strbuf_addz(out, packs.len ? ", " : " and ");
		is_first = false;
		add_pack(out, pack);
	}
}
