#include "judge/judge.h"

#include "judge/name/spelling_note.h"
#include "judge/ruling.h"

static judge_type *const judges[] = {
	[ANSWER_NAME] = judge_name,	  [ANSWER_DATE] = judge_date,
	[ANSWER_YEAR] = judge_year,	  [ANSWER_NUMBER] = judge_number,
	[ANSWER_PERCENT] = judge_percent, [ANSWER_GUESS] = judge_guess,
	[ANSWER_LIST] = judge_list,	  [ANSWER_CHOICE] = judge_choice,
	[ANSWER_SEVERAL] = judge_several, [ANSWER_ORDER] = judge_order,
	[ANSWER_MATCH] = judge_match,
};

static bool is_empty(const struct lexed *lexed)
{
	for (uint32_t i = 0; i < lexed->n; i++)
		if (lexed->at[i].kind != LEX_PUNCTUATION)
			return false;
	return true;
}

/* An answer made up only of signs must be typed as it is shown. */
static bool is_shown_so(const struct answer *answer,
			const struct normalized *typed)
{
	for (uint32_t i = 0; i < answer->n_entities; i++) {
		const struct entity *entity = &answer->entities[i];

		for (uint32_t j = 0; j < entity->n; j++) {
			struct normalized shown;

			if (normalize(&shown, entity->spellings[j]) &&
			    normalized_eq(&shown, typed))
				return true;
		}
	}
	return false;
}

/* The ruling when KIZ is the word kız, if that is better: accents count, but
 * case does not. */
static struct ruling judge_capitals(const struct answer *answer,
				    const struct judge_pool *pool,
				    struct lexed *lexed, struct ruling ruling)
{
	struct ruling other;

	if (ruling.verdict == VERDICT_CORRECT ||
	    answer->match != MATCH_ACCENTS || !lex_capitals(lexed))
		return ruling;
	other = judges[answer->type](answer, pool, lexed);
	return other.verdict > ruling.verdict ? other : ruling;
}

/* The best ruling over the ways to read words in mixed scripts, or with two
 * dots over a letter. */
static struct ruling judge_readings(const struct answer *answer,
				    const struct judge_pool *pool,
				    struct lexed *lexed)
{
	static const enum fold_reading readings[] = {
		FOLD_LOOKS_LATIN, FOLD_LOOKS_CYRILLIC, FOLD_UMLAUTS};
	struct ruling best = judges[answer->type](answer, pool, lexed);

	for (int i = 0; i < 3 && best.verdict != VERDICT_CORRECT; i++) {
		struct ruling other;

		if (readings[i] == FOLD_UMLAUTS ? !lexed->umlauts
						: !lexed->mixed)
			continue;
		lex_again(lexed, readings[i]);
		other = judges[answer->type](answer, pool, lexed);
		if (other.verdict > best.verdict ||
		    (best.unread && !other.unread))
			best = other;
	}
	return judge_capitals(answer, pool, lexed, best);
}

static struct ruling rule(const struct answer *answer,
			  const struct judge_pool *pool, struct str typed,
			  bool explain)
{
	struct lexed lexed;
	struct ruling ruling;

	if (typed.len <= NORMALIZE_INPUT_MAX * 4)
		typed = str_trim(typed);
	if (normalize_too_long(typed))
		return RULING_UNREAD("that is too long for an answer");
	if (!lex(&lexed, typed, FOLD_BY_SOUND))
		return RULING_UNREAD("that cannot be read");
	if (is_empty(&lexed) && is_shown_so(answer, &lexed.normalized))
		return RULING_CORRECT;
	if (is_empty(&lexed))
		return RULING_UNREAD("there is no answer in it");
	ruling = judge_readings(answer, pool, &lexed);
	if (explain && !ruling.before && ruling.verdict == VERDICT_CORRECT &&
	    answer->type == ANSWER_NAME)
		return spelling_note(answer, &lexed);
	return ruling;
}

static void add_clause(struct strbuf *reason, const struct ruling *ruling)
{
	uint32_t n = 0;

	for (const char *c = ruling->before; *c; c++)
		if (*c == '#' && n < RULING_COUNTS)
			strbuf_addf(reason, "%u", ruling->counts[n++]);
		else
			strbuf_addc(reason, *c);
	strbuf_add(reason, ruling->name);
	strbuf_addz(reason, ruling->after);
}

enum verdict judge(const struct answer *answer, const struct judge_pool *pool,
		   struct str typed, struct strbuf *reason)
{
	struct ruling ruling = rule(answer, pool, typed, reason != NULL);

	if (reason && ruling.before)
		add_clause(reason, &ruling);
	return ruling.verdict;
}

bool judge_accepts(const struct answer *answer, struct str typed)
{
	return !rule(answer, NULL, typed, false).unread;
}
