#include "judge/name/name_hash.h"

#include "base/fold.h"

#include <utf8proc.h>

#define PRIME UINT64_C(0x100000001B3)

enum { DIAERESIS = 0x308, STROKE = 0xF8, BYTES_PER_POINT = 4 };

/* What is added up for all words, or for those that are kept. */
struct sums {
	struct name_hashes hashes;
	uint64_t bag;
	bool after_digits;
};

static void step(uint64_t *hash, uint32_t value)
{
	*hash = (*hash ^ value) * PRIME;
}

static uint64_t mix(uint64_t hash)
{
	hash ^= hash >> 32;
	hash *= UINT64_C(0xD6E8FEB86659FD93);
	return hash ^ hash >> 32;
}

/* Writes the word without accents, in UTF-8; returns its length. */
static size_t write_plain(const struct lexed *lexed,
			  const struct name_word *word, char *out, size_t room)
{
	size_t n = 0;

	if (word->by_key) {
		for (; n < word->key.len && n < room; n++)
			out[n] = word->key.ptr[n];
		return n;
	}
	for (uint32_t i = 0; i < word->n && n + BYTES_PER_POINT <= room; i++) {
		int32_t c = lexed->normalized.at[word->start + i];
		int32_t plain = c == '\'' ? 0 : fold_accent(c);

		if (plain && plain < 0x80)
			out[n++] = (char)plain;
		else if (plain)
			n += (size_t)utf8proc_encode_char(
				plain, (utf8proc_uint8_t *)out + n);
		if (fold_second(c) && n < room)
			out[n++] = fold_second(c);
		if ((c == DIAERESIS || c == STROKE) &&
		    word->reading == FOLD_UMLAUTS && n < room)
			out[n++] = 'e';
	}
	return n;
}

static void add_written(struct name_hashes *hashes, const struct lexed *lexed,
			const struct name_word *word)
{
	uint32_t parted = word->joined ? '-' : ' ';

	step(&hashes->written, parted);
	step(&hashes->caseless, parted);
	for (uint32_t i = 0; i < word->n; i++) {
		uint32_t c = (uint32_t)lexed->normalized.at[word->start + i];
		uint32_t upper = lexed->normalized.upper[word->start + i];

		step(&hashes->written, c << 1 | upper);
		step(&hashes->caseless, c);
	}
}

static void add_plain(struct sums *sums, struct str plain, uint64_t hash)
{
	for (size_t i = 0; i < plain.len; i++)
		step(&sums->hashes.plain, (unsigned char)plain.ptr[i]);
	sums->bag += mix(hash);
}

static void add_word(struct sums *sums, const struct lexed *lexed,
		     const struct name_word *word, struct str plain)
{
	/* 1.5 is not 15. */
	if (word->digits && sums->after_digits)
		step(&sums->hashes.plain, ' ');
	sums->after_digits = word->digits;
	add_written(&sums->hashes, lexed, word);
	add_plain(sums, plain, word->plain);
}

/* A kind, "of" and a year may stand before the rest or behind it. */
static bool is_movable(const struct name_word *word)
{
	return word->classes & WORD_KIND || str_eq(word->key, STR("ov")) ||
	       (word->digits && word->n > 2);
}

/* Does it stay in the bag of plain words, which includes kinds? */
static bool is_in_plain_bag(const struct name_word *word)
{
	return !word->dropped || word->classes & WORD_KIND;
}

void name_hash(struct name *name, struct name_word *words,
	       const struct lexed *lexed, char *bytes)
{
	const struct name_hashes seed = {STR_HASH_SEED, STR_HASH_SEED,
					 STR_HASH_SEED};
	struct sums whole = {seed, 0, false};
	struct sums kept = {seed, 0, false};
	struct sums bag = {seed, 0, false};
	size_t n = 0;

	for (uint32_t i = 0; i < name->n_words; i++) {
		struct name_word *word = &words[i];
		struct str plain = {
			bytes + n,
			write_plain(lexed, word, bytes + n, NAME_KEY_MAX - n)};

		word->plain = str_hash(plain, STR_HASH_SEED);
		add_word(&whole, lexed, word, plain);
		if (is_in_plain_bag(word))
			add_plain(&bag, plain, word->plain);
		name->any_order |= is_movable(word);
		if (word->dropped)
			continue;
		add_word(&kept, lexed, word, plain);
		name->bag += mix(str_hash(word->key, STR_HASH_SEED));
		n += plain.len;
	}
	name->whole = whole.hashes;
	name->kept = n ? kept.hashes : whole.hashes;
	name->plain_bag = bag.bag ? bag.bag : whole.bag;
	name->plain = (struct str){bytes, n};
	if (!n)
		name->bag = mix(name->whole.plain);
}

/* ä and ae are treated as the same. */
static uint64_t hash_key(struct str key)
{
	uint64_t hash = STR_HASH_SEED;
	char before = '\0';

	for (size_t i = 0; i < key.len; i++) {
		char c = key.ptr[i];

		if (c != 'e' ||
		    (before != 'a' && before != 'o' && before != 'u'))
			step(&hash, (unsigned char)c);
		before = c;
	}
	return hash;
}

/* Numerals, in order: 1.5 is neither 5.1 nor 15. */
static uint64_t hash_numerals(const struct name *name)
{
	uint64_t hash = 0;

	for (uint32_t i = 0; i < name->n_words; i++)
		if (name->words[i].digits)
			hash = mix(hash ^ hash_key(name->words[i].key));
	return hash;
}

void name_hash_loose(const struct name *name, uint64_t *whole, uint64_t *core)
{
	uint64_t words = 0;
	uint64_t exact = hash_numerals(name);

	for (uint32_t i = 0; i < name->n_words; i++) {
		const struct name_word *word = &name->words[i];

		if (word->sign)
			exact += hash_key(word->key);
		else if (!word->dropped)
			words += mix(hash_key(word->key));
	}
	*whole = hash_key(name->core) + exact;
	*core = words ? words + exact : *whole;
}
