#include "quiz/judge.h"

#include "quiz/judge/judge_types.h"
#include "quiz/judge/name.h"
#include "quiz/judge/spelled.h"

static judge_type *const judges[] = {
	[ANSWER_NAME] = judge_name,	  [ANSWER_DATE] = judge_date,
	[ANSWER_YEAR] = judge_year,	  [ANSWER_NUMBER] = judge_number,
	[ANSWER_PERCENT] = judge_percent, [ANSWER_CHOICE] = judge_choice,
	[ANSWER_LIST] = judge_list,
};

static bool is_empty(const struct lexed *lexed)
{
	for (uint32_t i = 0; i < lexed->n; i++)
		if (lexed->at[i].kind != LEX_MARK)
			return false;
	return true;
}

/* The best ruling over the ways to read words of mixed script. */
static struct ruling judge_readings(const struct answer *answer,
				    const struct judge_pool *pool,
				    struct lexed *lexed)
{
	static const enum fold_reading looks[] = {FOLD_LOOKS_LATIN,
						  FOLD_LOOKS_CYRILLIC};
	struct ruling best = judges[answer->type](answer, pool, lexed);

	for (int i = 0; i < 2 && lexed->mixed; i++) {
		struct ruling other;

		if (best.verdict == VERDICT_CORRECT)
			break;
		lex_again(lexed, looks[i]);
		other = judges[answer->type](answer, pool, lexed);
		if (other.verdict > best.verdict)
			best = other;
	}
	return best;
}

static struct ruling rule(const struct answer *answer,
			  const struct judge_pool *pool, struct str typed,
			  bool explain)
{
	struct lexed lexed;
	struct ruling ruling;

	if (plain_too_long(typed))
		return RULING(VERDICT_WRONG, "that is too long for an answer");
	if (!lex(&lexed, typed, FOLD_BY_SOUND))
		return RULING(VERDICT_WRONG, "that cannot be read");
	if (is_empty(&lexed))
		return RULING(VERDICT_WRONG, "there is no answer in it");
	ruling = judge_readings(answer, pool, &lexed);
	if (explain && !ruling.before && ruling.verdict == VERDICT_CORRECT &&
	    answer->type == ANSWER_NAME)
		return spelled(answer, &lexed);
	return ruling;
}

enum verdict judge(const struct answer *answer, const struct judge_pool *pool,
		   struct str typed, struct strbuf *reason)
{
	struct ruling ruling = rule(answer, pool, typed, reason != NULL);

	if (reason && ruling.before) {
		strbuf_addz(reason, ruling.before);
		strbuf_add(reason, ruling.name);
		strbuf_addz(reason, ruling.after);
	}
	return ruling.verdict;
}

static bool reads_like(const struct name *a, const struct name *b)
{
	return str_eq(a->key, b->key) || str_eq(a->core, b->core);
}

bool judge_same_name(struct str a, struct str b)
{
	struct lexed lexed[2];
	struct name_space spaces[2];
	struct name names[2];

	if (!lex(&lexed[0], a, FOLD_BY_SOUND) ||
	    !lex(&lexed[1], b, FOLD_BY_SOUND) ||
	    !name_read(&names[0], &spaces[0], lex_all(&lexed[0]),
		       NAME_OF_THING) ||
	    !name_read(&names[1], &spaces[1], lex_all(&lexed[1]),
		       NAME_OF_THING))
		return str_eq(a, b);
	return reads_like(&names[0], &names[1]);
}
