#include "judge/name/name.h"

#include "judge/text/words.h"

#include <string.h>

enum { ALWAYS_DROPPED = WORD_ARTICLE | WORD_PARTY | WORD_PLACE };

static const struct str patronymics[] = {
	STR("uli"),  STR("kizi"),  STR("ovich"), STR("evich"), STR("ovna"),
	STR("evna"), STR("ichna"), STR("ogli"),	 STR("ulu"),   STR("ich"),
};

static bool ends_with(struct str s, struct str end)
{
	return s.len > end.len + 1 &&
	       !memcmp(s.ptr + s.len - end.len, end.ptr, end.len);
}

bool name_is_patronymic(struct str key)
{
	for (size_t i = 0; i < sizeof(patronymics) / sizeof(*patronymics); i++)
		if (ends_with(key, patronymics[i]))
			return true;
	return false;
}

struct str name_join(const struct lexed *lexed, const struct name_word *words,
		     uint32_t from, uint32_t to, char *bytes)
{
	struct fold fold = {bytes, 0, NAME_KEY_MAX, FOLD_BY_SOUND};

	if (to == from + 1)
		return words[from].key;
	for (uint32_t i = from; i < to; i++) {
		fold.reading = words[i].reading;
		for (uint32_t j = 0; j < words[i].n; j++)
			fold_add(&fold,
				 lexed->normalized.at[words[i].start + j]);
		fold_end_word(&fold);
	}
	return (struct str){bytes, fold.n};
}

static void read_word(struct name_word *word, const struct lexed *lexed,
		      uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];
	const struct word *known = words_find(&words_speech, lexeme->key);

	*word = (struct name_word){
		.key = lexeme->key,
		.classes = known ? known->classes : 0,
		.start = lexeme->start,
		.n = lexeme->n,
		.reading = lex_reading_of(lexed, lexeme),
		.joined = i && !lexeme->spaced &&
			  (lex_is_punctuation(lexed, i - 1, '-')) &&
			  !lexed->at[i - 1].spaced,
		.dotted = lex_is_punctuation(lexed, i + 1, '.') &&
			  !lexed->at[i + 1].spaced,
		.comma = lex_is_punctuation(lexed, i + 1, ','),
		.digits = lexeme->kind == LEX_FIGURE,
	};
}

/* Gives the number of words, or 0 when there are too many. */
static uint32_t read_words(struct name_word *words, struct lex_span span)
{
	uint32_t n = 0;

	for (uint32_t i = span.from; i < span.to; i++) {
		const struct lexeme *lexeme = &span.lexed->at[i];

		if (lexeme->kind == LEX_PUNCTUATION || !lexeme->key.len)
			continue;
		if (n == NAME_WORDS_MAX)
			return 0;
		read_word(&words[n++], span.lexed, i);
	}
	return n;
}

/* `I think`, but not the initial of `I. Tasmagambetov`. */
static bool is_lead(const struct name_word *words, uint32_t i, uint32_t n)
{
	if (!(words[i].classes & WORD_LEAD) || words[i].dotted)
		return false;
	return words[i].n > 1 ||
	       (i + 1 < n && words[i + 1].classes & WORD_LEAD);
}

static bool drop_leads(struct name_word *words, uint32_t n, uint32_t i,
		       uint32_t passed)
{
	if (is_lead(words, i, n))
		words[i].dropped = true;
	return words[i].dropped || words[i].classes & passed;
}

static void drop(struct name_word *words, uint32_t n, unsigned kind)
{
	uint32_t always = kind & NAME_OF_PERSON
				  ? WORD_HONOR | WORD_HONOR_F | WORD_HONOR_M
				  : ALWAYS_DROPPED;
	uint32_t passed = always | WORD_ARTICLE;

	for (uint32_t i = 0; i < n; i++)
		words[i].dropped =
			words[i].classes & always &&
			!(words[i].classes & WORD_ARTICLE && i + 1 == n);
	if (!(kind & NAME_TYPED))
		return;
	for (uint32_t i = 0; i < n && drop_leads(words, n, i, passed); i++)
		if (words[i].n > 1 && words[i].classes & WORD_ARTICLE)
			words[i].dropped = true;
	for (uint32_t i = n; i && drop_leads(words, n, i - 1, passed); i--)
		;
}

/* The words that are left, as one key; all of them when none is left. */
static struct str join_core(const struct lexed *lexed, const struct name *name,
			    char *bytes)
{
	struct name_word kept[NAME_WORDS_MAX];
	uint32_t n = 0;

	for (uint32_t i = 0; i < name->n_words; i++)
		if (!name->words[i].dropped)
			kept[n++] = name->words[i];
	if (!n || n == name->n_words)
		return name->key;
	if (n == 1)
		return kept[0].key;
	return name_join(lexed, kept, 0, n, bytes);
}

/* The word behind the surname where the surname comes first, else 0. */
static uint32_t surname_first(const struct name *name)
{
	for (uint32_t i = 0; i + 1 < name->n_words; i++)
		if (name->words[i].comma)
			return i + 1;
	if (name->n_words > 2 &&
	    name_is_patronymic(name->words[name->n_words - 1].key))
		return 1;
	return 0;
}

static void part(struct name *name, struct name_space *space,
		 const struct lexed *lexed)
{
	uint32_t n = name->n_words;
	uint32_t from = n - 1;
	uint32_t behind = surname_first(name);

	while (from && name->words[from].joined)
		from--;
	name->given_from = behind;
	name->given_to = behind ? n : from;
	name->given_names = STR_NONE;
	if (name->given_to > name->given_from)
		name->given_names =
			name_join(lexed, name->words, name->given_from,
				  name->given_to, space->bytes[2]);
	name->surname = behind ? name_join(lexed, name->words, 0, behind,
					   space->bytes[3])
			       : name_join(lexed, name->words, from, n,
					   space->bytes[3]);
}

/* Surname and given name in the other order than `key` has them. */
static void swap(struct name *name, struct name_space *space,
		 const struct lexed *lexed)
{
	struct name_word turned[NAME_WORDS_MAX];
	uint32_t n = name->n_words;
	uint32_t cut = name->given_from ? name->given_from : name->given_to;

	for (uint32_t i = 0; i < n; i++)
		turned[i] = name->words[(i + cut) % n];
	name->swapped = name_join(lexed, turned, 0, n, space->bytes[4]);
}

bool name_read(struct name *name, struct name_space *space,
	       struct lex_span span, unsigned kind)
{
	*name = (struct name){.words = space->words};
	name->n_words = read_words(space->words, span);
	if (!name->n_words)
		return false;
	name->key = name_join(span.lexed, name->words, 0, name->n_words,
			      space->bytes[0]);
	drop(space->words, name->n_words, kind);
	name->core = join_core(span.lexed, name, space->bytes[1]);
	if (kind == NAME_OF_PERSON) {
		part(name, space, span.lexed);
		swap(name, space, span.lexed);
	}
	return name->key.len < NAME_KEY_MAX;
}
