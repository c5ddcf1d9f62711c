#include "judge/number/unit.h"

#include "judge/text/words.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { UNIT_KEY_MAX = 64, UNIT_PARTS_MAX = 6, UNIT_SPELLINGS_MAX = 8 };

/* A unit in the form used for comparison. */
struct unit_key {
	size_t n;
	char at[UNIT_KEY_MAX];
};

static bool add_bytes(struct unit_key *key, const char *bytes, size_t n)
{
	if (key->n + n > UNIT_KEY_MAX)
		return false;
	memcpy(key->at + key->n, bytes, n);
	key->n += n;
	return true;
}

static bool add_point(struct unit_key *key, int32_t c)
{
	utf8proc_uint8_t bytes[4];
	size_t n;

	if (c >= 0 && c < 0x80)
		return add_bytes(key, &(char){(char)c}, 1);
	n = (size_t)utf8proc_encode_char(c, bytes);
	return add_bytes(key, (const char *)bytes, n);
}

/* Metre and litre are spelled meter and liter. */
static void spell(struct unit_key *key, size_t from)
{
	for (; from + 4 <= key->n; from++) {
		char *at = key->at + from;

		if ((*at == 'e' || *at == 'i') && !memcmp(at + 1, "tre", 3)) {
			at[2] = 'e';
			at[3] = 'r';
		}
	}
}

static bool add_word(struct unit_key *key, const struct lexed *lexed,
		     const struct lexeme *word)
{
	size_t from = key->n;

	for (uint32_t i = 0; i < word->n; i++)
		if (!add_point(key, lexed->normalized.at[word->start + i]))
			return false;
	spell(key, from);
	return true;
}

/* sq. km, light-year, km^2 */
static bool is_joint(const struct lexed *lexed, uint32_t i)
{
	return lex_is_punctuation(lexed, i, '.') ||
	       lex_is_punctuation(lexed, i, '-') ||
	       lex_is_punctuation(lexed, i, '^');
}

/* False if no unit continues like this. */
static bool add_lexeme(struct unit_key *key, const struct lexed *lexed,
		       uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];
	int32_t raised = lex_raised_digit(lexed, i);

	if (raised >= 0)
		return key->n && add_point(key, '0' + raised);
	if (lexeme->kind == LEX_WORD)
		return add_word(key, lexed, lexeme);
	if (lexeme->kind == LEX_FIGURE)
		return key->n && !lexeme->spaced &&
		       add_bytes(key, lexeme->key.ptr, lexeme->key.len);
	if (is_joint(lexed, i))
		return key->n > 0;
	if (lexeme->symbol == LEX_DEGREE)
		return true;
	if (lexeme->symbol < 0x80 && !strchr("/%$\"'", lexeme->symbol))
		return false;
	return add_point(key, lexeme->symbol);
}

/* The common case: a word of small ASCII letters. */
static bool is_plain(struct str unit)
{
	for (size_t i = 0; i < unit.len; i++)
		if (unit.ptr[i] < 'a' || unit.ptr[i] > 'z')
			return false;
	return unit.len > 0;
}

static struct unit_key key_of(struct str unit)
{
	struct unit_key key;
	struct lexed lexed;

	key.n = 0;
	if (is_plain(unit) && add_bytes(&key, unit.ptr, unit.len)) {
		spell(&key, 0);
		return key;
	}
	if (lex(&lexed, unit, FOLD_BY_SOUND))
		for (uint32_t i = 0; i < lexed.n; i++)
			add_lexeme(&key, &lexed, i);
	if (!key.n)
		add_bytes(&key, "degree", strlen("degree"));
	return key;
}

static struct str text_of(const struct unit_key *key)
{
	return (struct str){key->at, key->n};
}

/* Which known unit is spelled like this? 0 for none. */
static uint16_t known_unit(struct str key)
{
	const struct word *word = words_find(&words_units, key);

	return word ? word->value : 0;
}

/* A plural s is ignored, but not the second letter of ms. */
static bool is_same(struct str typed, struct str unit)
{
	if (typed.len > unit.len && typed.ptr[typed.len - 1] == 's')
		typed.len--;
	else if (unit.len > typed.len && unit.ptr[unit.len - 1] == 's')
		unit.len--;
	else
		return str_eq(typed, unit);
	return typed.len > 1 && str_eq(typed, unit);
}

/* All names of the answer's own unit. */
struct own_unit {
	uint16_t known;	 /* or 0 */
	bool of_degrees; /* ° or °C: may be typed as ° */
	uint32_t n;
	struct unit_key keys[UNIT_SPELLINGS_MAX];
};

static bool is_scale_word(struct str word)
{
	struct lexed lexed;
	const struct word *known;

	if (!lex(&lexed, word, FOLD_BY_SOUND) || lexed.n != 1)
		return true;
	known = words_find(&words_numerals, lexed.at[0].key);
	return lexed.at[0].kind != LEX_WORD ||
	       (known && known->classes & (WORD_CARDINAL | WORD_SCALE));
}

/*
 * What a unit counts: the mg of mg/day, the cups of cups of tea, and the days
 * of Earth days; but a million dollars are not so many dollars. Empty if it is
 * a single word.
 */
static struct str head_of(struct str unit)
{
	static const struct str joints[] = {STR("/"), STR(" per "),
					    STR(" of ")};
	size_t space = unit.len;

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		size_t at = str_find(unit, joints[i]);

		if (at != SIZE_MAX)
			return str_trim(str_head(unit, at));
	}
	while (space && unit.ptr[space - 1] != ' ')
		space--;
	if (!space || is_scale_word(str_trim(str_head(unit, space))))
		return STR_NONE;
	return str_from(unit, space);
}

static void add_own(struct own_unit *own, struct str unit)
{
	if (unit.len && own->n < UNIT_SPELLINGS_MAX)
		own->keys[own->n++] = key_of(unit);
}

/* 16 mg per day */
static void add_spoken(struct own_unit *own, struct str unit)
{
	size_t at = str_find(unit, STR("/"));
	char bytes[UNIT_KEY_MAX + 8];
	int n;

	if (at == SIZE_MAX || unit.len > UNIT_KEY_MAX)
		return;
	n = snprintf(bytes, sizeof(bytes), STR_FMT " per " STR_FMT,
		     STR_ARG(str_head(unit, at)),
		     STR_ARG(str_from(unit, at + 1)));
	add_own(own, (struct str){bytes, (size_t)n});
}

static void read_own(struct own_unit *own, const struct answer *answer)
{
	own->keys[0] = key_of(answer->unit);
	own->known = known_unit(text_of(&own->keys[0]));
	own->of_degrees = str_starts(answer->unit, STR("°"));
	own->n = 1;
	for (uint32_t i = 0; i < answer->n_units; i++)
		add_own(own, answer->units[i]);
	if (own->known)
		return;
	add_own(own, head_of(answer->unit));
	add_spoken(own, answer->unit);
}

static bool is_own(const struct own_unit *own, struct str typed)
{
	if (own->known && known_unit(typed) == own->known)
		return true;
	for (uint32_t i = 0; i < own->n; i++)
		if (is_same(typed, text_of(&own->keys[i])))
			return true;
	return false;
}

/* How many lexemes from `i` on form the unit? The longest match. */
static uint32_t length_of(const struct own_unit *own, struct lex_span span,
			  uint32_t i)
{
	struct unit_key key;
	uint32_t longest = 0;

	key.n = 0;
	for (uint32_t n = 0; n < UNIT_PARTS_MAX && i + n < span.to; n++) {
		if (!add_lexeme(&key, span.lexed, i + n))
			break;
		if (key.n ? !is_joint(span.lexed, i + n) &&
				    is_own(own, text_of(&key))
			  : own->of_degrees)
			longest = n + 1;
	}
	return longest;
}

/* km² is not km. */
static bool goes_on(struct lex_span span, uint32_t i)
{
	return i < span.to && lex_is_glued(span.lexed, i) &&
	       lex_raised_digit(span.lexed, i) >= 0;
}

struct lex_span unit_find(const struct answer *answer, struct lex_span span)
{
	struct lex_span none = {span.lexed, span.to, span.to};
	struct own_unit own;

	if (!answer->unit.len)
		return none;
	read_own(&own, answer);
	for (uint32_t i = span.from; i < span.to; i++) {
		uint32_t n = span.lexed->at[i].kind == LEX_FIGURE
				     ? 0
				     : length_of(&own, span, i);

		if (n && !goes_on(span, i + n))
			return (struct lex_span){span.lexed, i, i + n};
	}
	return none;
}

bool unit_is_word(const struct lexed *lexed, uint32_t i)
{
	struct unit_key key = {.n = 0};

	return add_lexeme(&key, lexed, i) && known_unit(text_of(&key));
}

bool unit_is_known(const struct answer *answer)
{
	struct unit_key key = key_of(answer->unit);

	return known_unit(text_of(&key)) != 0;
}
