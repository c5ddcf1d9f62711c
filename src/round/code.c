#include "round/code.h"

#include "round/level_plan.h"

#include <assert.h>
#include <string.h>

enum { DIGIT_BITS = 5, SEED_DIGITS = 6, HASH_DIGITS = 2, ID_MOST = 64 };

/* Douglas Crockford's base 32: no I, L, O or U. */
static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* To be increased when an unchanged pack gives other questions for a code. */
enum { GENERATOR = 2 };

/* Continues the hash of a pack's content in the same way: see docs/codes.md. */
static uint64_t mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

uint32_t code_hash(const uint64_t *pack_hashes, uint32_t n)
{
	uint64_t hash = mix(STR_HASH_SEED, GENERATOR);

	for (uint32_t i = 0; i < n; i++)
		hash = mix(hash, pack_hashes[i]);
	return (uint32_t)(hash >> (64 - HASH_DIGITS * DIGIT_BITS));
}

static void add_digits(struct strbuf *out, uint64_t value, int n)
{
	while (n--)
		strbuf_addc(out, digits[value >> (n * DIGIT_BITS) & 31]);
}

static int digit_value(char c)
{
	const char *found;

	if (c >= 'a' && c <= 'z')
		c = (char)(c - 'a' + 'A');
	if (c == 'O')
		c = '0';
	if (c == 'I' || c == 'L')
		c = '1';
	found = c ? strchr(digits, c) : NULL;
	return found ? (int)(found - digits) : -1;
}

static bool read_digits(struct str text, uint64_t *value)
{
	*value = 0;
	for (size_t i = 0; i < text.len; i++) {
		int digit = digit_value(text.ptr[i]);

		if (digit < 0)
			return false;
		*value = *value << DIGIT_BITS | (uint64_t)digit;
	}
	return true;
}

void code_write(struct strbuf *out, const struct code *code)
{
	const struct round_options *o = &code->options;

	assert(o->seed >> CODE_SEED_BITS == 0);
	for (uint32_t i = 0; i < code->n_packs; i++)
		strbuf_addf(out, "%s" STR_FMT, i ? "+" : "",
			    STR_ARG(code->packs[i]));
	for (uint32_t i = 0; i < o->topics.n; i++)
		strbuf_addf(out, "." STR_FMT, STR_ARG(o->topics.all[i]));
	strbuf_addf(out, "-%u", o->want);
	if (o->way != ROUND_ANY_WAY)
		strbuf_addc(out, o->way == ROUND_TYPED_ONLY ? 't' : 'c');
	if (o->easiest || o->hardest)
		strbuf_addf(out, "l%u%u", o->easiest, o->hardest);
	if (o->rising)
		strbuf_addc(out, 'r');
	if (o->plan > LEVEL_PLAN_FIRST)
		strbuf_addf(out, "p%u", o->plan);
	if (o->number)
		strbuf_addf(out, "k%u", o->number);
	strbuf_addc(out, '-');
	add_digits(out, o->seed, SEED_DIGITS);
	add_digits(out, code->hash, HASH_DIGITS);
}

/* Removes the part after the last dash from `*text`. */
static bool take_last(struct str *text, struct str *part)
{
	size_t at = text->len;

	while (at && text->ptr[at - 1] != '-')
		at--;
	if (at < 2)
		return false;
	*part = str_from(*text, at);
	*text = str_head(*text, at - 1);
	return true;
}

static bool take_letter(struct str *text, char letter)
{
	if (!text->len || (text->ptr[0] | 0x20) != letter)
		return false;
	*text = str_from(*text, 1);
	return true;
}

/* Digits up to the next letter. */
static bool take_number(struct str *text, uint32_t most, uint32_t *number)
{
	size_t len = 0;
	uint64_t value;

	while (len < text->len && text->ptr[len] >= '0' &&
	       text->ptr[len] <= '9')
		len++;
	if (!len || !str_to_u64(str_head(*text, len), &value) || value > most)
		return false;
	*number = (uint32_t)value;
	*text = str_from(*text, len);
	return true;
}

static bool take_level(struct str *text, uint32_t *level)
{
	if (!text->len || text->ptr[0] < '0' || text->ptr[0] > '5')
		return false;
	*level = (uint32_t)(text->ptr[0] - '0');
	*text = str_from(*text, 1);
	return true;
}

/* 10, 10t, 10cl24r, 10p2k17 */
static bool read_options(struct str text, struct round_options *options)
{
	if (!take_number(&text, ROUND_MOST, &options->want) || !options->want)
		return false;
	if (take_letter(&text, 't'))
		options->way = ROUND_TYPED_ONLY;
	else if (take_letter(&text, 'c'))
		options->way = ROUND_CHOICE_ONLY;
	if (take_letter(&text, 'l') && (!take_level(&text, &options->easiest) ||
					!take_level(&text, &options->hardest)))
		return false;
	options->rising = take_letter(&text, 'r');
	if (take_letter(&text, 'p') &&
	    (!take_number(&text, LEVEL_PLANS, &options->plan) ||
	     options->plan <= LEVEL_PLAN_FIRST))
		return false;
	if (take_letter(&text, 'k') &&
	    (!take_number(&text, ROUND_NUMBERS - 1, &options->number) ||
	     !options->number))
		return false;
	return !text.len;
}

/* A group id may also contain `_`; a pack id is used in file names. */
static bool is_id(struct str id, bool of_group)
{
	for (size_t i = 0; i < id.len; i++) {
		char c = id.ptr[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
		    c != '-' && !(of_group && c == '_'))
			return false;
	}
	return id.len > 0 && id.len <= ID_MOST;
}

/* One or more ids separated by `+`, in ascending order. */
static bool read_packs(struct str text, struct code *code)
{
	struct str id;

	while (str_split(&text, '+', &id)) {
		if (code->n_packs == PACKS_MOST || !is_id(id, false) ||
		    (code->n_packs &&
		     str_cmp(code->packs[code->n_packs - 1], id) >= 0))
			return false;
		code->packs[code->n_packs++] = id;
	}
	return code->n_packs > 0;
}

static bool read_topics(struct str text, struct topics *topics)
{
	struct str id;

	while (str_split(&text, '.', &id)) {
		if (topics->n == TOPICS_MOST || !is_id(id, true))
			return false;
		topics->all[topics->n++] = id;
	}
	return topics->n > 0;
}

bool code_read(struct str text, struct code *out)
{
	struct code code = {.hash = 0};
	struct str last;
	struct str options;
	size_t dot;
	uint64_t hash;

	text = str_trim(text);
	if (!take_last(&text, &last) || !take_last(&text, &options) ||
	    last.len != SEED_DIGITS + HASH_DIGITS ||
	    !read_digits(str_head(last, SEED_DIGITS), &code.options.seed) ||
	    !read_digits(str_from(last, SEED_DIGITS), &hash) ||
	    !read_options(options, &code.options))
		return false;
	code.hash = (uint32_t)hash;
	dot = str_find(text, STR("."));
	if (!read_packs(str_head(text, dot), &code) ||
	    (dot != SIZE_MAX &&
	     !read_topics(str_from(text, dot + 1), &code.options.topics)))
		return false;
	*out = code;
	return true;
}
