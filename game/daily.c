#include "game/daily.h"

#include "base/utf8.h"
#include "pack/date.h"
#include "round/code.h"

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

/* `kazakhstan-parliament`: Kazakhstan parliament. */
static void add_pack(struct strbuf *out, struct str pack)
{
	size_t at = out->len;

	utf8_capitalize(out, pack);
	for (; at < out->len; at++)
		if (out->ptr[at] == '-')
			out->ptr[at] = ' ';
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
