#include "judge/name/name_read.h"

#include "base/utf8.h"
#include "judge/name/name_hash.h"
#include "judge/name/name_words.h"
#include "judge/text/words.h"

#include <string.h>

enum {
	DROPPED_OF_THING = WORD_ARTICLE | WORD_KIND,
	DROPPED_OF_PERSON = WORD_HONOR | WORD_HONOR_F | WORD_HONOR_M
};

static const struct str patronymics[] = {
	STR("uli"),  STR("kizi"),  STR("ovich"), STR("evich"), STR("ovna"),
	STR("evna"), STR("ichna"), STR("ogli"),	 STR("ulu"),   STR("ich"),
};

unsigned name_kind_of(bool person, const struct entity *entity)
{
	if (!person)
		return NAME_OF_THING;
	return entity->family_first ? NAME_OF_PERSON | NAME_FAMILY_FIRST
				    : NAME_OF_PERSON;
}

bool name_is_patronymic(struct str key)
{
	for (size_t i = 0; i < sizeof(patronymics) / sizeof(*patronymics); i++)
		if (key.len > patronymics[i].len + 1 &&
		    str_ends(key, patronymics[i]))
			return true;
	return false;
}

bool name_other_letter(int32_t letter, const struct name_word *word)
{
	return word->n == 1 && letter < 0x80 && word->letter < 0x80 &&
	       letter != word->letter;
}

bool name_other_letters(const struct name_word *a, uint32_t n,
			const struct name_word *b, uint32_t b_n)
{
	for (uint32_t i = 0; i < n && n == b_n; i++)
		if (a[i].n == 1 && name_other_letter(a[i].letter, &b[i]))
			return true;
	return false;
}

static void add_to_key(struct fold *fold, const struct lexed *lexed,
		       const struct name_word *word)
{
	fold->reading = word->reading;
	if (word->by_key)
		for (size_t i = 0; i < word->key.len; i++)
			fold_add(fold, word->key.ptr[i]);
	else if (!word->sign)
		for (uint32_t i = 0; i < word->n; i++)
			fold_add(fold, lexed->normalized.at[word->start + i]);
	fold_end_word(fold);
}

struct str name_join(const struct lexed *lexed, const struct name_word *words,
		     uint32_t from, uint32_t to, char *bytes)
{
	struct fold fold = {bytes, 0, NAME_KEY_MAX, FOLD_BY_SOUND};

	if (to == from + 1 && !words[from].sign)
		return words[from].key;
	for (uint32_t i = from; i < to; i++) {
		add_to_key(&fold, lexed, &words[i]);
	}
	return (struct str){bytes, fold.n};
}

/* The or of; but the A of Malcolm A. is an initial. */
static bool opens_epithet(const struct name_word *word)
{
	return word->classes & WORD_ARTICLE && word->n > 1;
}

/* A title is not a name: the Duke of Wellington is Wellington. A number in
 * words is a numeral. */
uint32_t name_find_epithet(const struct name_word *words, uint32_t n)
{
	bool named = false;

	for (uint32_t i = 0; i + 1 < n; i++) {
		if (named && opens_epithet(&words[i]) && !words[i + 1].digits)
			return i;
		named |= !words[i].dropped;
	}
	return n;
}

struct str name_epithet(const struct lexed *lexed,
			const struct name_word *words, uint32_t from,
			uint32_t to, char *bytes)
{
	while (from + 1 < to && opens_epithet(&words[from]))
		from++;
	return from < to ? name_join(lexed, words, from, to, bytes) : STR_NONE;
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

/* Is it followed by nothing but initials, a numeral or Jr., or by a comma? */
static bool is_last_name(const struct name_word *words, uint32_t i, uint32_t n)
{
	if (words[i].comma)
		return true;
	while (++i < n)
		if (!words[i].digits && words[i].n > 1 &&
		    !(words[i].classes & WORD_GENERATION))
			return false;
	return true;
}

/* The A of hepatitis A is not an article, and Stephen King is not a king. */
static bool is_needed(const struct name_word *words, uint32_t i, uint32_t n)
{
	if (words[i].classes & WORD_TITLE)
		return is_last_name(words, i, n);
	return words[i].classes & WORD_ARTICLE &&
	       (i + 1 == n || (words[i].exact && !words[i].spare));
}

static void drop(struct name_word *words, uint32_t n, unsigned kind)
{
	uint32_t always =
		kind & NAME_OF_PERSON ? DROPPED_OF_PERSON : DROPPED_OF_THING;
	uint32_t passed = always | WORD_ARTICLE;

	for (uint32_t i = 0; i < n; i++)
		words[i].dropped =
			words[i].classes & always && !is_needed(words, i, n);
	if (!(kind & NAME_TYPED))
		return;
	for (uint32_t i = 0; i < n && drop_leads(words, n, i, passed); i++)
		if (words[i].n > 1 && words[i].classes & WORD_ARTICLE)
			words[i].dropped = true;
	for (uint32_t i = n; i && drop_leads(words, n, i - 1, passed); i--)
		;
	for (uint32_t i = 0; i < n; i++)
		words[i].exact &= !words[i].dropped || words[i].spare;
}

/* The remaining words as one key; all words if none remain. */
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
	return name_join(lexed, kept, 0, n, bytes);
}

/* Takes the epithet off the end; returns how many words are left. */
static uint32_t cut_epithet(struct name *name, const struct lexed *lexed,
			    char *bytes)
{
	uint32_t n = name->n_words;
	uint32_t from = name_find_epithet(name->words, n);

	for (uint32_t i = from; i < n; i++)
		if (name->words[i].comma)
			return n;
	name->epithet = name_epithet(lexed, name->words, from, n, bytes);
	return from;
}

/* Counts the words of the name itself: `n` without a numeral and what follows
 * it, and without Jr. */
static uint32_t count_bare(struct name *name, uint32_t n)
{
	uint32_t said = 0;

	for (uint32_t i = 0; i < n; i++) {
		if (!name->words[i].digits)
			continue;
		name->numeral = name->words[i].key;
		n = i ? i : n;
	}
	while (n > 1 && name->words[n - 1].classes & WORD_GENERATION) {
		name->generation = name->words[n - 1].value;
		n--;
	}
	for (uint32_t i = 0; i < n; i++)
		said += !name->words[i].dropped;
	name->numeral_needed =
		name->numeral.len && (said <= 1 || name->words->digits);
	name->epithet_needed =
		name->epithet.len && !name->numeral.len && said <= 1;
	return n;
}

/* The word after the surname if the surname comes first, else 0. */
static uint32_t surname_first(const struct name *name, uint32_t n,
			      unsigned kind)
{
	uint32_t behind = 1;

	for (uint32_t i = 0; i + 1 < n; i++)
		if (name->words[i].comma)
			return i + 1;
	if (n > 2 && name_is_patronymic(name->words[n - 1].key))
		return 1;
	while (behind < n && name->words[behind].joined)
		behind++;
	return kind & NAME_FAMILY_FIRST && behind < n ? behind : 0;
}

/* Surname and given name in the opposite order to `bare`. */
static struct str swap(const struct name *name, const struct lexed *lexed,
		       uint32_t n, char *bytes)
{
	struct name_word turned[NAME_WORDS_MAX];
	uint32_t cut = name->given_from ? name->given_from : name->given_to;

	for (uint32_t i = 0; i < n; i++)
		turned[i] = name->words[(i + cut) % n];
	return name_join(lexed, turned, 0, n, bytes);
}

/* The surname of Hafez al-Assad is Assad, that of Camille Saint-Saëns is Saëns,
 * as that of Vincent van Gogh is Gogh. */
static bool is_before_surname(struct str key)
{
	static const struct str words[] = {STR("al"),  STR("el"),   STR("ad"),
					   STR("an"),  STR("ar"),   STR("as"),
					   STR("at"),  STR("az"),   STR("ibn"),
					   STR("bin"), STR("saint")};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(key, words[i]))
			return true;
	return false;
}

/* Where the surname begins that ends before word `n`. */
static uint32_t begin_surname(const struct name *name, uint32_t n,
			      unsigned kind)
{
	bool regnal = kind & NAME_REGNAL && name->numeral.len;
	uint32_t from = n - 1;

	while (from &&
	       (regnal ? !name->words[from - 1].dropped
		       : name->words[from].joined &&
				 !is_before_surname(name->words[from - 1].key)))
		from--;
	return from;
}

static void part(struct name *name, struct name_space *space,
		 const struct lexed *lexed, unsigned kind)
{
	uint32_t n =
		count_bare(name, cut_epithet(name, lexed, space->bytes[7]));
	uint32_t from = begin_surname(name, n, kind);
	uint32_t behind = surname_first(name, n, kind);

	name->given_from = behind;
	name->given_to = behind ? n : from;
	if (name->given_to > name->given_from)
		name->given_names =
			name_join(lexed, name->words, name->given_from,
				  name->given_to, space->bytes[2]);
	name->surname = behind ? name_join(lexed, name->words, 0, behind,
					   space->bytes[3])
			       : name_join(lexed, name->words, from, n,
					   space->bytes[3]);
	name->bare = n == name->n_words ? name->key
					: name_join(lexed, name->words, 0, n,
						    space->bytes[4]);
	name->swapped = swap(name, lexed, n, space->bytes[5]);
}

static void note_words(struct name *name)
{
	for (uint32_t i = 0; i < name->n_words; i++) {
		name->has_roman |= name->words[i].roman;
		if (name->words[i].classes & WORD_NOT)
			name->n_not++;
	}
}

bool name_read(struct name *name, struct name_space *space,
	       struct lex_span span, unsigned kind)
{
	*name = (struct name){.words = space->words};
	name->n_words = name_words_read(space, span, kind);
	if (!name->n_words)
		return false;
	name->key = name_join(span.lexed, name->words, 0, name->n_words,
			      space->bytes[0]);
	drop(space->words, name->n_words, kind);
	name->core = join_core(span.lexed, name, space->bytes[1]);
	name_hash(name, space->words, span.lexed, space->bytes[6]);
	note_words(name);
	if (kind & NAME_OF_PERSON && !(kind & NAME_TYPED))
		part(name, space, span.lexed, kind);
	return name->key.len < NAME_KEY_MAX;
}
