#include "quiz/judge_types.h"
#include "quiz/words.h"

#include <string.h>

enum {
	ENTITIES_MAX = 64, /* more are never asked for */
	PIECES_MAX = 96,
	RUN_MAX = 6, /* words of one name where nothing parts the names */
	RUN_WORDS_MAX = 24
};

struct tally {
	const struct answer *answer;
	const struct judge_pool *pool;
	uint32_t order[ENTITIES_MAX]; /* the right ones, as they came */
	uint32_t right;
	uint32_t wrong;
	uint32_t pieces;
};

static bool is_right_already(const struct tally *tally, uint32_t entity)
{
	for (uint32_t i = 0; i < tally->right; i++)
		if (tally->order[i] == entity)
			return true;
	return false;
}

/* The best ruling over the entities of the list, and which one it is of. */
static enum verdict judge_piece(const struct tally *tally, struct span span,
				uint32_t *entity)
{
	enum verdict best = VERDICT_WRONG;

	for (uint32_t i = 0; i < tally->answer->n_entities; i++) {
		struct question_of_name question = {&tally->answer->entities[i],
						    1, tally->answer->person,
						    tally->pool};
		enum verdict verdict = judge_name_in(&question, span).verdict;

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

static bool has_words(struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (span.lexed->at[i].kind != LEX_MARK)
			return true;
	return false;
}

/* A half-right piece (a slip, a part of a name) counts on neither side. */
static void count(struct tally *tally, struct span span, enum verdict verdict,
		  uint32_t entity)
{
	if (!has_words(span))
		return;
	tally->pieces++;
	if (verdict == VERDICT_CORRECT)
		count_right(tally, entity);
	else if (verdict == VERDICT_WRONG)
		tally->wrong++;
}

/* The longest right name that begins here; gives the lexemes that it takes. */
static uint32_t take_name(const struct tally *tally, struct span span,
			  uint32_t *entity)
{
	uint32_t most = span.to - span.from;

	for (uint32_t n = most < RUN_MAX ? most : RUN_MAX; n; n--) {
		struct span run = {span.lexed, span.from, span.from + n};

		if (judge_piece(tally, run, entity) == VERDICT_CORRECT)
			return n;
	}
	return 0;
}

/* Names with nothing but spaces between them. False, and nothing is counted,
 * unless the whole piece is such names. */
static bool count_run(struct tally *tally, struct span span)
{
	struct tally trial = *tally;

	if (span.to - span.from > RUN_WORDS_MAX)
		return false;
	while (span.from < span.to) {
		uint32_t entity = 0;
		uint32_t n = take_name(&trial, span, &entity);

		if (!n)
			return false;
		count_right(&trial, entity);
		span.from += n;
	}
	*tally = trial;
	return true;
}

/* A word or mark that parts names, but may belong to one: and, &, a dash. */
static bool is_weak(const struct lexed *lexed, uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];
	const struct word *word;

	if (lexeme->kind == LEX_MARK)
		return lexeme->mark == '&' || lexeme->mark == '+' ||
		       (lexeme->mark == '-' && lexeme->spaced);
	word = lexeme->kind == LEX_WORD ? words_find(&words_speech, lexeme->key)
					: NULL;
	return word && word->classes & WORD_AND &&
	       (lexeme->n > 1 || lexeme->cyrillic);
}

/* 1. or 2) before a name */
static bool is_numbering(const struct lexed *lexed, uint32_t i)
{
	return lexed->at[i].kind == LEX_FIGURE && lexed->at[i].n <= 2 &&
	       (lex_is_mark(lexed, i + 1, '.') ||
		lex_is_mark(lexed, i + 1, ')'));
}

static bool is_strong(const struct lexed *lexed, uint32_t i)
{
	const struct lexeme *lexeme = &lexed->at[i];

	if (lexeme->kind == LEX_MARK)
		return (lexeme->mark < 0x80 && lexeme->mark &&
			strchr(",;/>|\n", lexeme->mark)) ||
		       lexeme->mark == 0x2022 || lexeme->mark == 0xB7;
	return is_numbering(lexed, i);
}

typedef bool parts_fn(const struct lexed *lexed, uint32_t i);
typedef void piece_fn(struct tally *tally, struct span span);

static void each_piece(struct tally *tally, struct span span, parts_fn *parts,
		       piece_fn *piece)
{
	uint32_t from = span.from;

	for (uint32_t i = span.from; i < span.to; i++) {
		if (!parts(span.lexed, i))
			continue;
		piece(tally, (struct span){span.lexed, from, i});
		from = i + 1;
	}
	piece(tally, (struct span){span.lexed, from, span.to});
}

static void count_weak_piece(struct tally *tally, struct span span)
{
	uint32_t entity = 0;
	enum verdict verdict;

	if (tally->pieces > PIECES_MAX || !has_words(span))
		return;
	verdict = judge_piece(tally, span, &entity);
	if (verdict != VERDICT_CORRECT && count_run(tally, span))
		return;
	count(tally, span, verdict, entity);
}

static bool has_weak(struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (is_weak(span.lexed, i))
			return true;
	return false;
}

static void count_strong_piece(struct tally *tally, struct span span)
{
	uint32_t entity = 0;

	if (tally->pieces > PIECES_MAX || !has_words(span))
		return;
	if (has_weak(span) &&
	    judge_piece(tally, span, &entity) != VERDICT_CORRECT)
		each_piece(tally, span, is_weak, count_weak_piece);
	else
		count_weak_piece(tally, span);
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
	uint32_t n = tally->answer->n_entities;
	uint32_t score =
		tally->right > tally->wrong ? tally->right - tally->wrong : 0;

	if (score == n && (!tally->answer->in_order || is_in_order(tally)))
		return CORRECT;
	if (score == n)
		return RULING(VERDICT_CLOSE, "all of them, but in another "
					     "order");
	if (score * 2 < n)
		return WRONG;
	if (tally->wrong)
		return RULING(VERDICT_CLOSE, "most are right, but not all");
	return RULING(VERDICT_CLOSE, "right as far as it goes, but some are "
				     "missing");
}

struct ruling judge_list(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct tally tally = {.answer = answer, .pool = pool};

	if (!answer->n_entities || answer->n_entities > ENTITIES_MAX)
		return WRONG;
	each_piece(&tally, lex_all(typed), is_strong, count_strong_piece);
	if (tally.pieces > PIECES_MAX)
		return RULING(VERDICT_WRONG, "those are too many");
	return rule(&tally);
}
