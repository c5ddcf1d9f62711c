#include "author/draft/tidy_texts.h"
#include "author/title_words.h"

#include "author/draft/table_words.h"
#include "base/strmap.h"
#include "base/utf8.h"

#include <ctype.h>

/* What may part the values in a cell; those in the front are never anything
 * else. */
static const struct separator {
	struct str sign;
	bool is_sure;
} separators[] = {
	{STR(";"), true},      {STR("\n"), true},   {STR(" / "), true},
	{STR(" | "), true},    {STR("/"), false},   {STR(", "), false},
	{STR(" and "), false}, {STR(" & "), false},
};
enum { SEPARATORS = sizeof(separators) / sizeof(*separators) };

/* Takes the part before the sign off the front. */
static bool take_part(struct str *rest, struct str sign, struct str *part)
{
	size_t at;

	if (!rest->ptr)
		return false;
	at = str_find(*rest, sign);
	*part = str_trim(str_head(*rest, at));
	*rest = at == SIZE_MAX ? STR_NONE : str_from(*rest, at + sign.len);
	return true;
}

/* How often each part of the cells stands in the column. */
static void count_parts(const struct tidy *s, uint32_t column, struct str sign,
			struct strmap *parts)
{
	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str rest = *tidy_cell(s, row, column);
		struct str part;
		bool is_new;

		while (rest.len && take_part(&rest, sign, &part))
			++*strmap_put(parts, part, &is_new);
	}
}

/* Do most parts of the cells with the sign stand in other cells, too? */
static bool parts_recur(const struct tidy *s, uint32_t column, struct str sign)
{
	struct strmap parts = STRMAP_INIT;
	uint32_t again = 0;
	uint32_t all = 0;

	count_parts(s, column, sign, &parts);
	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str rest = *tidy_cell(s, row, column);
		struct str part;

		if (str_find(rest, sign) == SIZE_MAX)
			continue;
		while (rest.len && take_part(&rest, sign, &part)) {
			all++;
			again += *strmap_get(&parts, part) > 1;
		}
	}
	strmap_finish(&parts);
	return all && again * 2 >= all;
}

static bool has_sign(const struct tidy *s, uint32_t column, struct str sign)
{
	for (uint32_t row = 1; row < s->n_rows; row++)
		if (str_find(*tidy_cell(s, row, column), sign) != SIZE_MAX)
			return true;
	return false;
}

/* "Thomas Edison and Joseph Swan": two words or more on each side. */
static bool are_persons(const struct tidy *s, uint32_t column, struct str sign)
{
	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str rest = *tidy_cell(s, row, column);
		struct str part;

		if (str_find(rest, sign) == SIZE_MAX)
			continue;
		while (take_part(&rest, sign, &part))
			if (!memchr(part.ptr, ' ', part.len) ||
			    table_word(s->phrases, "possessives",
				       first_word(part)) ||
			    !isupper((unsigned char)part.ptr[0]))
				return false;
	}
	return true;
}

static bool parts_values(const struct tidy *s, uint32_t column,
			 const struct separator *separator, bool is_first)
{
	struct str header = *tidy_cell(s, 0, column);
	bool is_joint =
		table_word(s->phrases, "joints", str_trim(separator->sign));

	if (!has_sign(s, column, separator->sign))
		return false;
	if (separator->is_sure || parts_recur(s, column, separator->sign))
		return true;
	if (is_joint &&
	    table_mentions(s->phrases, "persons",
			   str_head(header, str_find(header, STR("(")))))
		return are_persons(s, column, separator->sign);
	return is_first && !is_joint && str_ends(header, STR("(s)"));
}

static void part_cells(struct tidy *s, uint32_t column, struct str sign)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str rest = *tidy_cell(s, row, column);
		struct str part;

		strbuf_reset(&out);
		while (rest.len && take_part(&rest, sign, &part)) {
			strbuf_addz(&out, out.len && part.len ? "; " : "");
			strbuf_add(&out, part);
		}
		tidy_change(s, row, column, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

/* A remark is told behind an explanation: as a sentence. */
static void end_sentences(struct tidy *s, uint32_t column)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t row = 1; row < s->n_rows; row++) {
		struct str text = *tidy_cell(s, row, column);

		strbuf_reset(&out);
		utf8_capitalize(&out, text);
		if (text.len && !strchr(".!?", text.ptr[text.len - 1]))
			strbuf_addc(&out, '.');
		tidy_change(s, row, column, strbuf_str(&out));
	}
	strbuf_finish(&out);
}

void tidy_texts(struct tidy *tidy, uint32_t column)
{
	bool is_first = true;

	if (table_mentions(tidy->phrases, "remarks",
			   *tidy_cell(tidy, 0, column))) {
		end_sentences(tidy, column);
		return;
	}
	if (!column || has_sign(tidy, column, STR("://")) ||
	    table_word(tidy->phrases, "names", *tidy_cell(tidy, 0, column)))
		return;
	for (int i = 0; i < SEPARATORS; i++) {
		if (!parts_values(tidy, column, &separators[i], is_first))
			continue;
		if (!str_eq(separators[i].sign, STR(";")))
			part_cells(tidy, column, separators[i].sign);
		is_first = false;
	}
}
