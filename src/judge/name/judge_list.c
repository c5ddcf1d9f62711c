#include "judge/name/answer_names.h"
#include "judge/name/judge_name.h"
#include "judge/text/words.h"

#include <string.h>

enum {
	ENTITIES_MAX = 64, /* more are never asked for */
	RUN_MAX = 12,	   /* words and signs of one name among others */
	NOTES_MAX = 256
};

/* Hashed keys of all names of the list. */
struct notes {
	uint32_t n;
	uint64_t hash[NOTES_MAX];
	uint32_t entity[NOTES_MAX];
};

struct tally {
	const struct answer *answer;
	const struct judge_pool *pool;
	uint32_t order[ENTITIES_MAX]; /* the right ones, in typed order */
	uint32_t right;
	uint32_t wrong;
	uint32_t close;
	struct notes *notes;
};

static struct question_of_name question_of(const struct tally *tally,
					   uint32_t entity)
{
	return (struct question_of_name){
		.entities = &tally->answer->entities[entity],
		.n = 1,
		.match = tally->answer->match,
		.person = tally->answer->person,
		.pool = tally->pool,
	};
}

static enum verdict judge_as(const struct tally *tally,
			     const struct typed_name *typed, uint32_t entity)
{
	struct question_of_name question = question_of(tally, entity);

	return judge_typed_name(&question, typed).verdict;
}

static void note(struct notes *notes, uint32_t entity, struct str key)
{
	if (!key.len || notes->n == NOTES_MAX)
		return;
	notes->hash[notes->n] = str_hash(key, STR_HASH_SEED);
	notes->entity[notes->n] = entity;
	notes->n++;
}

/* How many must be named. */
static uint32_t wanted(const struct tally *tally)
{
	return tally->answer->any ? tally->answer->any
				  : tally->answer->n_entities;
}

/* Are so many wrong or half-right that the rest does not matter? */
static bool is_lost(const struct tally *tally)
{
	return tally->wrong * 2 > wanted(tally) ||
	       tally->close > tally->answer->n_entities;
}

static bool is_right_already(const struct tally *tally, uint32_t entity)
{
	for (uint32_t i = 0; i < tally->right; i++)
		if (tally->order[i] == entity)
			return true;
	return false;
}

/* Records the keys of all names of the list, so that they can be found without
 * folding them again. */
static void note_names(const struct tally *tally)
{
	struct name_scratch scratch;

	scratch.folded = STR_NONE;
	for (uint32_t i = 0; i < tally->answer->n_entities; i++) {
		struct question_of_name question = question_of(tally, i);
		struct answer_names names = answer_names(&question, &scratch);
		const struct name *name;

		while (answer_names_next(&names, &name)) {
			note(tally->notes, i, name->core);
			note(tally->notes, i, name->surname);
			note(tally->notes, i, name->swapped);
		}
	}
}

/* Which entity has this key? UINT32_MAX for none. */
static uint32_t noted(const struct tally *tally, struct str key)
{
	uint64_t hash = str_hash(key, STR_HASH_SEED);

	for (uint32_t i = 0; i < tally->notes->n; i++)
		if (tally->notes->hash[i] == hash)
			return tally->notes->entity[i];
	return UINT32_MAX;
}

/* Is it exactly one of the list? Then the others need not be checked. */
static bool is_noted(const struct tally *tally, const struct typed_name *typed,
		     uint32_t *entity)
{
	*entity = noted(tally, typed->name.core);
	return *entity != UINT32_MAX &&
	       judge_as(tally, typed, *entity) == VERDICT_CORRECT;
}

/* The best verdict over the entities of the list, and the entity it is for. */
static enum verdict judge_piece(const struct tally *tally, struct lex_span span,
				uint32_t *entity)
{
	enum verdict best = VERDICT_WRONG;
	struct typed_name typed;

	if (!typed_name_read(&typed, span, tally->answer->person))
		return VERDICT_WRONG;
	if (is_noted(tally, &typed, entity))
		return VERDICT_CORRECT;
	for (uint32_t i = 0; i < tally->answer->n_entities; i++) {
		enum verdict verdict = judge_as(tally, &typed, i);

		if (verdict <= best)
			continue;
		best = verdict;
		*entity = i;
		if (best == VERDICT_CORRECT)
			break;
	}
	return best;
}

static void count_right(struct tally *tally, uint32_t entity)
{
	if (!is_right_already(tally, entity))
		tally->order[tally->right++] = entity;
}

static bool has_words(struct lex_span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (span.lexed->at[i].kind != LEX_PUNCTUATION)
			return true;
	return false;
}

/* A half-right piece (a typo, a part of a name) counts neither way. */
static void count(struct tally *tally, struct lex_span span,
		  enum verdict verdict, uint32_t entity)
{
	if (!has_words(span))
		return;
	if (verdict == VERDICT_CORRECT)
		count_right(tally, entity);
	else if (verdict == VERDICT_CLOSE)
		tally->close++;
	else
		tally->wrong++;
}

/* A word or mark that separates names, but may be part of one: and, &, a
 * dash. */
static bool is_weak(const struct lexed *lexed, uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];
	const struct word *word;

	if (lexeme->kind == LEX_PUNCTUATION)
		return lexeme->symbol == '&' || lexeme->symbol == '+' ||
		       (lexeme->symbol == '-' && lexeme->spaced);
	word = lexeme->kind == LEX_WORD ? words_find(&words_speech, lexeme->key)
					: NULL;
	return word && word->classes & WORD_AND &&
	       (lexeme->n > 1 || lexeme->cyrillic);
}

/* 1. or 2) before a name */
static bool is_numbering(const struct lexed *lexed, uint32_t i)
{
	return lexed->at[i].kind == LEX_FIGURE && lexed->at[i].n <= 2 &&
	       (lex_is_punctuation(lexed, i + 1, '.') ||
		lex_is_punctuation(lexed, i + 1, ')'));
}

static bool is_strong(const struct lexed *lexed, uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];

	if (lexeme->kind == LEX_PUNCTUATION)
		return (lexeme->symbol < 0x80 && lexeme->symbol &&
			strchr(",;/>|\n", lexeme->symbol)) ||
		       lexeme->symbol == 0x2022 || lexeme->symbol == 0xB7;
	return is_numbering(lexed, i);
}

/* The longest right name that begins here; returns how many lexemes it
 * takes. */
static uint32_t take_name(const struct tally *tally, struct lex_span span,
			  uint32_t *entity)
{
	uint32_t most = span.to - span.from;

	for (uint32_t n = most < RUN_MAX ? most : RUN_MAX; n; n--) {
		struct lex_span run = {span.lexed, span.from, span.from + n};
		struct typed_name typed;

		if (typed_name_read(&typed, run, tally->answer->person) &&
		    is_noted(tally, &typed, entity))
			return n;
	}
	return 0;
}

/* Names separated by what a name may contain, too: spaces, "and", a comma.
 * False, with nothing counted, unless the whole piece is names. */
static bool count_run(struct tally *tally, struct lex_span span)
{
	struct tally trial = *tally;

	while (span.from < span.to) {
		uint32_t entity;
		uint32_t n = take_name(&trial, span, &entity);

		if (n)
			count_right(&trial, entity);
		else if (!is_weak(span.lexed, span.from) &&
			 !is_strong(span.lexed, span.from))
			return false;
		span.from += n ? n : 1;
	}
	*tally = trial;
	return true;
}

typedef bool parts_fn(const struct lexed *lexed, uint32_t i);
typedef void piece_fn(struct tally *tally, struct lex_span span);

static void each_piece(struct tally *tally, struct lex_span span,
		       parts_fn *parts, piece_fn *piece)
{
	uint32_t from = span.from;

	for (uint32_t i = span.from; i < span.to; i++) {
		if (!parts(span.lexed, i))
			continue;
		piece(tally, (struct lex_span){span.lexed, from, i});
		from = i + 1;
	}
	piece(tally, (struct lex_span){span.lexed, from, span.to});
}

static void count_weak_piece(struct tally *tally, struct lex_span span)
{
	uint32_t entity = 0;
	enum verdict verdict;

	if (is_lost(tally) || !has_words(span))
		return;
	verdict = judge_piece(tally, span, &entity);
	if (verdict != VERDICT_CORRECT && count_run(tally, span))
		return;
	count(tally, span, verdict, entity);
}

static bool has_weak(struct lex_span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (is_weak(span.lexed, i))
			return true;
	return false;
}

static void count_strong_piece(struct tally *tally, struct lex_span span)
{
	uint32_t entity = 0;
	enum verdict verdict;

	if (is_lost(tally) || !has_words(span))
		return;
	verdict = judge_piece(tally, span, &entity);
	if (verdict != VERDICT_CORRECT && count_run(tally, span))
		return;
	if (verdict != VERDICT_CORRECT && has_weak(span))
		each_piece(tally, span, is_weak, count_weak_piece);
	else
		count(tally, span, verdict, entity);
}

static bool is_in_order(const struct tally *tally)
{
	for (uint32_t i = 0; i < tally->right; i++)
		if (tally->order[i] != i)
			return false;
	return true;
}

static struct ruling rule(const struct tally *tally)
{
	uint32_t n = wanted(tally);
	uint32_t score =
		tally->right > tally->wrong ? tally->right - tally->wrong : 0;

	/* If only some are required, more may be named, but none wrong. */
	if (score >= n && !tally->wrong &&
	    (!tally->answer->in_order || is_in_order(tally)))
		return RULING_CORRECT;
	if (score >= n && !tally->wrong)
		return RULING(VERDICT_CLOSE, "all of them, but in another "
					     "order");
	if (score * 2 < n)
		return RULING_WRONG;
	if (tally->wrong)
		return RULING(VERDICT_CLOSE, "most are right, but not all");
	return RULING(VERDICT_CLOSE, "right as far as it goes, but some are "
				     "missing");
}

/* Does a name contain what separates names: AC/DC? */
static bool has_separator(const struct answer *answer)
{
	for (uint32_t i = 0; i < answer->n_entities; i++) {
		const struct entity *entity = &answer->entities[i];

		for (uint32_t j = 0; j < entity->n; j++)
			for (size_t k = 0; k < entity->spellings[j].len; k++)
				if (strchr(",;/>|",
					   entity->spellings[j].ptr[k]))
					return true;
	}
	return false;
}

struct ruling judge_list(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct notes notes;
	struct tally tally = {.answer = answer, .pool = pool, .notes = &notes};

	notes.n = 0;
	if (!answer->n_entities || answer->n_entities > ENTITIES_MAX)
		return RULING_WRONG;
	note_names(&tally);
	if (!has_separator(answer) || !count_run(&tally, lex_all(typed)))
		each_piece(&tally, lex_all(typed), is_strong,
			   count_strong_piece);
	return is_lost(&tally) ? RULING_WRONG : rule(&tally);
}
