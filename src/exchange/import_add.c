/*
 * What a pack can hold of the questions of other programs.
 */
#include "base/mention.h"
#include "base/utf8.h"
#include "exchange/asked_figure.h"
#include "exchange/importing.h"
#include "exchange/plain_text.h"

#include <stdlib.h>

enum {
	TEXT_MOST = 4096, /* bytes, as in a pack */
	SEVERAL_MOST = 8, /* options, where several are right */
	LEVEL_MOST = 5,
	TYPED_WORDS_MOST = 8 /* where a pack warns of more than four */
};

void asked_begin(struct asked *asked, uint32_t at, enum imported_kind kind)
{
	asked->right.n = 0;
	asked->wrong.n = 0;
	asked->dropped.n = 0;
	asked->at = at;
	asked->kind = kind;
	asked->id = asked->q = asked->why = STR_NONE;
	asked->topic = asked->category = asked->source = STR_NONE;
	asked->level = 0;
	asked->lost = 0;
}

bool asked_is_full(const struct asked *asked)
{
	return asked->right.n + asked->wrong.n > ASKED_OPTIONS_MOST;
}

void asked_drop(struct asked *asked, const char *what)
{
	vec_each (dropped, &asked->dropped)
		if (!strcmp(*dropped, what))
			return;
	*vec_push(&asked->dropped) = what;
}

void importing_leave_out(struct importing *i, uint32_t at, const char *what)
{
	*vec_push(&i->import->not_kept) =
		(struct not_kept){at, false, str_of(what)};
	i->left_out++;
	arena_finish(&i->scratch);
}

struct str importing_html(struct importing *i, struct str html, unsigned *lost)
{
	/* Where Moodle and Anki show LaTeX. */
	static const struct str formulas[] = {STR("\\("), STR("\\["), STR("$$"),
					      STR("[latex]"), STR("[$")};
	struct strbuf text = STRBUF_INIT;
	struct str kept;

	if (html.len > RAW_TEXT_MOST) {
		*lost |= LOST_LENGTH;
		return STR_NONE;
	}
	*lost |= plain_text_of_html(&text, html);
	for (size_t j = 0; j < sizeof(formulas) / sizeof(*formulas); j++)
		if (str_find(strbuf_str(&text), formulas[j]) != SIZE_MAX)
			*lost |= LOST_FORMULA;
	kept = arena_copy(&i->scratch, strbuf_str(&text));
	strbuf_finish(&text);
	return kept;
}

bool importing_unstar(struct importing *i, struct str *text)
{
	struct strbuf out = STRBUF_INIT;
	bool has_star = false;

	for (size_t j = 0; j < text->len; j++) {
		if (str_starts(str_from(*text, j), STR("\\*")))
			j++;
		else
			has_star = has_star || text->ptr[j] == '*';
		strbuf_addc(&out, text->ptr[j]);
	}
	*text = arena_copy(&i->scratch, strbuf_str(&out));
	strbuf_finish(&out);
	return has_star;
}

static struct str tidy(struct importing *i, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str kept;

	i->bytes_read += text.len;
	plain_text_tidy(&out, text);
	kept = arena_copy(&i->scratch, strbuf_str(&out));
	strbuf_finish(&out);
	return kept;
}

/* A last line "Source: ...", as civiq writes it for others. */
static void take_source(struct asked *a)
{
	static const struct str label = STR("Source: ");
	struct str why = str_trim(a->why);
	size_t start = why.len;

	while (start && why.ptr[start - 1] != '\n')
		start--;
	if (a->source.len || !str_starts(str_from(why, start), label))
		return;
	a->source = str_from(why, start + label.len);
	a->why = str_head(why, start);
}

static void tidy_all(struct importing *i, struct asked *a)
{
	take_source(a);
	a->q = tidy(i, a->q);
	a->why = tidy(i, a->why);
	a->topic = tidy(i, a->topic);
	a->category = tidy(i, a->category);
	a->source = tidy(i, a->source);
	vec_each (text, &a->right)
		*text = tidy(i, *text);
	vec_each (text, &a->wrong)
		*text = tidy(i, *text);
}

/* Packs compare options without regard to case and accents. */
static bool same(struct str a, struct str b)
{
	return utf8_reads_same(a, b);
}

/* Keeps the first of those that read the same, and none that are empty. */
static void keep_each_once(struct importing *i, struct str *texts, uint32_t *n)
{
	struct strmap seen = STRMAP_INIT;
	uint32_t kept = 0;

	for (uint32_t j = 0; j < *n; j++) {
		struct strbuf key = STRBUF_INIT;
		bool is_new = false;

		utf8_fold(&key, texts[j]);
		if (key.len)
			strmap_put(&seen,
				   arena_copy(&i->scratch, strbuf_str(&key)),
				   &is_new);
		if (is_new)
			texts[kept++] = texts[j];
		strbuf_finish(&key);
	}
	*n = kept;
	strmap_finish(&seen);
}

static void drop_references(struct asked *a)
{
	uint32_t kept = 0;

	for (uint32_t j = 0; j < a->wrong.n; j++)
		if (!mention_of_others(a->wrong.at[j]).len)
			a->wrong.at[kept++] = a->wrong.at[j];
	if (kept < a->wrong.n)
		asked_drop(a, "a wrong option like “all of the above”, which "
			      "means nothing when options are shuffled");
	a->wrong.n = kept;
}

static uint32_t words_in(struct str text)
{
	struct str word;
	uint32_t n = 0;

	while (str_split(&text, ' ', &word))
		n++;
	return n;
}

/* Words that say yes and no, as a pair of options does. */
static const char *const truths[][2] = {
	{"true", "false"},	  {"yes", "no"}, {"t", "f"}, {"right", "wrong"},
	{"correct", "incorrect"},
};

/* "true" or "false" if the text is one of the first `n` pairs; else empty. */
static struct str truth_of(struct str text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (int j = 0; j < 2; j++)
			if (same(text, str_of(truths[i][j])))
				return j ? STR("false") : STR("true");
	return STR_NONE;
}

/* Does a text ask for another word than yes or no? */
static bool asks_for_word(struct str text)
{
	return mentions_any(text, STR("what which who whom whose when where "
				      "why how"));
}

/* Is it a question or a sentence, not a word to be translated? */
static bool can_be_true(struct str text)
{
	return str_ends(text, STR("?")) || words_in(text) >= 3;
}

/* Two options, one of which says yes and the other one no; or one of these
 * words as the answer to a question that asks for no other. Beside two options,
 * only a first word asks for others: "The man who wrote Emma" may be true. */
static struct str find_truth(const struct asked *a)
{
	enum { PAIRS = sizeof(truths) / sizeof(*truths), TYPED = 2 };
	struct str right;
	struct str wrong;

	if (a->right.n != 1 || a->wrong.n > 1)
		return STR_NONE;
	if (!a->wrong.n)
		return asks_for_word(a->q) || !can_be_true(a->q)
			       ? STR_NONE
			       : truth_of(a->right.at[0], TYPED);
	if (str_ends(a->q, STR("?")) &&
	    asks_for_word(str_head(a->q, str_find(a->q, STR(" ")))))
		return STR_NONE;
	right = truth_of(a->right.at[0], PAIRS);
	wrong = truth_of(a->wrong.at[0], PAIRS);
	return wrong.len && !str_eq(right, wrong) ? right : STR_NONE;
}

static void settle_truth(struct asked *a)
{
	struct str truth = find_truth(a);

	if (!truth.len)
		return;
	a->kind = IMPORTED_TRUTH;
	a->right.at[0] = truth;
	a->wrong.n = 0;
}

/* Large figures are compared as words are: their digits may be grouped. */
static void accept_grouped(struct importing *i, struct asked *a)
{
	uint32_t n = a->right.n;

	for (uint32_t j = 0; j < n; j++) {
		struct str figure = a->right.at[j];

		if (figure_is_large(figure))
			*vec_push(&a->right) =
				figure_grouped(&i->scratch, figure);
	}
	keep_each_once(i, a->right.at, &a->right.n);
}

static const char *wrong_with_choice(const struct asked *a)
{
	if (!a->right.n)
		return "no right answer";
	for (uint32_t i = 0; i < a->right.n; i++) {
		if (mention_of_others(a->right.at[i]).len)
			return "the right answer refers to the other options";
		for (uint32_t j = 0; j < a->wrong.n; j++)
			if (same(a->right.at[i], a->wrong.at[j]))
				return "an option is both right and wrong";
	}
	if (a->right.n > 1 && !a->wrong.n)
		return "every option is right";
	if (a->right.n > 1 && a->right.n + a->wrong.n > SEVERAL_MOST)
		return "several right answers among more than eight options";
	if (a->right.n == 1 && a->wrong.n < 2)
		return "fewer than two wrong answers";
	return NULL;
}

static const char *wrong_with_typed(const struct asked *a)
{
	if (!a->right.n)
		return "no answer";
	if (mention_of_others(a->right.at[0]).len)
		return "the right answer refers to the other options";
	vec_each (text, &a->right)
		if (words_in(*text) <= TYPED_WORDS_MOST)
			return NULL;
	return "an answer too long to type, and no wrong answers to choose "
	       "from";
}

static bool is_longer(const struct asked *a, size_t most)
{
	bool found = a->q.len > most;

	vec_each (text, &a->right)
		found = found || text->len > most;
	vec_each (text, &a->wrong)
		found = found || text->len > most;
	return found;
}

static bool holds_answer(const struct asked *a)
{
	vec_each (text, &a->right)
		if (mentions(a->q, *text))
			return true;
	return false;
}

/* Why a pack cannot hold it; NULL if it can. */
static const char *wrong_with(const struct asked *a)
{
	const char *wrong;

	if (a->lost & LOST_PICTURE)
		return "a picture";
	if (a->lost & LOST_SOUND)
		return "a sound or a film";
	if (a->lost & LOST_FORMULA)
		return "a formula";
	if (!a->q.len)
		return "no words in the question";
	if (is_longer(a, TEXT_MOST))
		return "a text longer than 4 KiB";
	if (memchr(a->q.ptr, '{', a->q.len))
		return "a brace { in the question";
	if (a->kind == IMPORTED_TRUTH)
		return NULL;
	wrong = a->kind == IMPORTED_CHOICE ? wrong_with_choice(a)
					   : wrong_with_typed(a);
	if (!wrong && holds_answer(a))
		wrong = "the question holds its own answer";
	return wrong;
}

static int by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* Adds the answers in an order of their own: two rows may list them in two. */
static void add_answers(struct importing *i, struct strbuf *key,
			const struct str *answers, uint32_t n)
{
	struct str *folded = arena_array(&i->scratch, struct str, n);

	for (uint32_t j = 0; j < n; j++) {
		struct strbuf text = STRBUF_INIT;

		utf8_fold_case(&text, answers[j]);
		folded[j] = arena_copy(&i->scratch, strbuf_str(&text));
		strbuf_finish(&text);
	}
	qsort(folded, n, sizeof(*folded), by_text);
	for (uint32_t j = 0; j < n; j++) {
		strbuf_addc(key, '\n');
		strbuf_add(key, folded[j]);
	}
}

static bool is_first(struct importing *i, const struct strbuf *key)
{
	bool is_new;

	strmap_put(&i->seen, arena_copy(&i->keys, strbuf_str(key)), &is_new);
	return is_new;
}

/* The same words ask for the same answer, typed or chosen. Without options,
 * the same words are enough. */
static bool is_repeated(struct importing *i, const struct asked *a)
{
	bool is_choice = a->kind == IMPORTED_CHOICE;
	struct strbuf key = STRBUF_INIT;
	size_t words;
	bool is_new;

	utf8_fold_case(&key, a->q);
	words = key.len;
	add_answers(i, &key, a->right.at, is_choice ? a->right.n : 1);
	is_new = is_first(i, &key);
	strbuf_cut(&key, words);
	if (is_new && !is_choice)
		is_new = is_first(i, &key);
	strbuf_finish(&key);
	return !is_new;
}

static struct str *kept_texts(struct importing *i, const struct str *texts,
			      uint32_t n)
{
	struct str *kept = arena_array(&i->import->arena, struct str, n);

	for (uint32_t j = 0; j < n; j++)
		kept[j] = arena_copy(&i->import->arena, texts[j]);
	return kept;
}

/* Drops what stands beside the question if it is too long for a pack. */
static void drop_long(struct asked *a)
{
	struct str *texts[] = {&a->why, &a->topic, &a->category, &a->source};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		if (texts[i]->len <= TEXT_MOST)
			continue;
		*texts[i] = STR_NONE;
		asked_drop(a, "an explanation, topic or source longer than "
			      "4 KiB");
	}
}

static void keep(struct importing *i, struct asked *a)
{
	struct arena *arena = &i->import->arena;

	drop_long(a);
	*vec_push(&i->import->questions) = (struct imported){
		.at = a->at,
		.kind = a->kind,
		.type = a->kind == IMPORTED_FIGURE ? asked_figure_type(a)
						   : NULL,
		.id = importing_id(i, a->id, a->q),
		.q = arena_copy(arena, a->q),
		.right = kept_texts(i, a->right.at, a->right.n),
		.wrong = kept_texts(i, a->wrong.at, a->wrong.n),
		.n_right = a->right.n,
		.n_wrong = a->wrong.n,
		.why = arena_copy(arena, a->why),
		.topic = arena_copy(arena, a->topic),
		.category = arena_copy(arena, a->category),
		.source = arena_copy(arena, a->source),
		.level = a->level <= LEVEL_MOST ? a->level : 0,
	};
	vec_each (what, &a->dropped)
		*vec_push(&i->import->not_kept) =
			(struct not_kept){a->at, true, str_of(*what)};
}

static void keep_texts_once(struct importing *i, struct asked *a)
{
	uint32_t right = a->right.n;
	uint32_t wrong = a->wrong.n;

	keep_each_once(i, a->right.at, &a->right.n);
	keep_each_once(i, a->wrong.at, &a->wrong.n);
	if (a->right.n && a->right.n < right)
		asked_drop(a, "a right answer that is empty or stands twice");
	if (a->wrong.n < wrong)
		asked_drop(a, "an option that is empty or stands twice");
}

static void settle_kind(struct importing *i, struct asked *a)
{
	keep_texts_once(i, a);
	if (a->kind == IMPORTED_CHOICE)
		drop_references(a);
	if (a->kind != IMPORTED_TRUTH)
		settle_truth(a);
	if (a->kind == IMPORTED_TYPED && asked_is_figure(a)) {
		a->kind = IMPORTED_FIGURE;
		a->right.n = 1;
	}
	if (a->kind == IMPORTED_TYPED)
		accept_grouped(i, a);
}

/* Is it so large that it is not even looked at? */
static const char *too_much(const struct asked *a)
{
	if (asked_is_full(a))
		return "more than a hundred options";
	return a->lost & LOST_LENGTH || is_longer(a, RAW_TEXT_MOST) ||
			       a->why.len > RAW_TEXT_MOST ||
			       a->topic.len > RAW_TEXT_MOST ||
			       a->category.len > RAW_TEXT_MOST ||
			       a->source.len > RAW_TEXT_MOST
		       ? "a text longer than 4 KiB"
		       : NULL;
}

void importing_add(struct importing *i, struct asked *a)
{
	const char *wrong;

	wrong = too_much(a);
	if (!wrong) {
		tidy_all(i, a);
		settle_kind(i, a);
		wrong = wrong_with(a);
	}
	/* Without the part that was dropped, nothing is left. */
	if (wrong && !a->right.n && a->dropped.n)
		wrong = a->dropped.at[0];
	if (!wrong && is_repeated(i, a))
		wrong = "the same question as an earlier one";
	if (wrong) {
		importing_leave_out(i, a->at, wrong);
		return;
	}
	keep(i, a);
	arena_finish(&i->scratch);
}

/* "easy", "level 3", "3". */
uint32_t importing_level(struct str text)
{
	static const struct {
		const char *word;
		uint32_t level;
	} words[] = {{"easy", 2}, {"medium", 3}, {"hard", 4}};
	uint64_t number;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (utf8_reads_same(text, str_of(words[i].word)))
			return words[i].level;
	if (text.len > 5 && utf8_reads_same(str_head(text, 5), STR("level")))
		text = str_trim(str_from(text, 5));
	if (text.len > 1 && strchr(":-_", text.ptr[0]))
		text = str_trim(str_from(text, 1));
	return str_to_u64(text, &number) && number <= LEVEL_MOST
		       ? (uint32_t)number
		       : 0;
}

/* "$course$/top/Default for Geography/Capitals" is about Capitals. */
struct str importing_topic(struct str path)
{
	struct str last = STR_NONE;
	struct str part;

	while (str_split(&path, '/', &part))
		last = str_trim(part).len ? str_trim(part) : last;
	if (str_starts(last, STR("Default for ")))
		last = str_from(last, 12);
	return str_eq(last, STR("top")) || str_starts(last, STR("$")) ? STR_NONE
								      : last;
}

void importing_title(struct importing *i, struct str deck)
{
	size_t at;

	while ((at = str_find(deck, STR("::"))) != SIZE_MAX)
		deck = str_from(deck, at + 2);
	if (deck.len <= TEXT_MOST)
		i->import->title = arena_copy(&i->import->arena, tidy(i, deck));
}
