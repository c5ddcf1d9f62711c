#include "exchange/export_answer.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "judge/judge.h"

#include <ctype.h>
#include <inttypes.h>

/* What is accepted, until it is known how much that is. */
struct accepted {
	struct arena *arena;
	VEC(struct str) texts;
	VEC(struct export_figure) figures;
};

static void add_text(struct accepted *accepted, struct str text)
{
	vec_each (other, &accepted->texts)
		if (str_eq(*other, text))
			return;
	*vec_push(&accepted->texts) = text;
}

/* 309000 is 30.9. */
static struct str decimal(struct arena *arena, int64_t scaled)
{
	uint64_t size = scaled < 0 ? -(uint64_t)scaled : (uint64_t)scaled;
	uint64_t fraction = size % NUMBER_SCALE;
	int digits = NUMBER_DECIMALS;

	size /= NUMBER_SCALE;
	for (; digits && fraction % 10 == 0; digits--)
		fraction /= 10;
	if (!digits)
		return arena_printf(arena, "%s%" PRIu64, scaled < 0 ? "-" : "",
				    size);
	return arena_printf(arena, "%s%" PRIu64 ".%0*" PRIu64,
			    scaled < 0 ? "-" : "", size, digits, fraction);
}

static void add_figure(struct accepted *accepted, int64_t value,
		       int64_t tolerance, uint32_t percent)
{
	struct str text = decimal(accepted->arena, value);

	vec_each (other, &accepted->figures)
		if (!tolerance && str_eq(other->value, text))
			return;
	*vec_push(&accepted->figures) = (struct export_figure){
		.value = text,
		.tolerance = decimal(accepted->arena, tolerance),
		.least = decimal(accepted->arena, value - tolerance),
		.most = decimal(accepted->arena, value + tolerance),
		.percent = percent,
	};
}

/* Half up; of what is below 0, too, as the judge rounds what is typed without
 * its sign. */
static int64_t round_to(int64_t value, int64_t step)
{
	int64_t size = value < 0 ? -value : value;

	size = (size + step / 2) / step * step;
	return value < 0 ? -size : size;
}

/* The figure, and what it may be rounded to: whatever the judge says of it. */
static void add_roundings(struct accepted *accepted,
			  const struct answer *answer, int64_t value)
{
	add_figure(accepted, value, 0, 100);
	for (int64_t step = 10; step <= INT64_MAX / 100 / NUMBER_SCALE;
	     step *= 10) {
		int64_t rounded = round_to(value, step);
		enum verdict verdict = judge(
			answer, NULL, decimal(accepted->arena, rounded), NULL);

		if (verdict == VERDICT_WRONG)
			continue;
		add_figure(accepted, rounded, 0,
			   verdict == VERDICT_CORRECT ? 100 : 50);
	}
}

/* Others read powers of ten in no common way: so they are texts. */
static void add_power(struct accepted *accepted, const struct answer *answer,
		      int64_t value)
{
	static const char *const ways[] = {"e",	   " × 10^", "×10^", " * 10^",
					   "*10^", " x 10^", "x10^"};
	struct number_digits digits = number_digits(answer->number, value);
	struct str figure = arena_printf(accepted->arena, "%s%s%s%s",
					 value < 0 ? "-" : "", digits.whole,
					 *digits.part ? "." : "", digits.part);

	if (!digits.exponent)
		*vec_push(&accepted->figures) = (struct export_figure){
			.value = figure,
			.tolerance = STR("0"),
			.least = figure,
			.most = figure,
			.percent = 100,
		};
	for (size_t i = 0; digits.exponent && i < sizeof(ways) / sizeof(*ways);
	     i++)
		add_text(accepted, arena_printf(accepted->arena, STR_FMT "%s%d",
						STR_ARG(figure), ways[i],
						digits.exponent));
}

static void add_number(struct accepted *accepted, const struct answer *answer,
		       int64_t value)
{
	if (answer->number.power) {
		add_power(accepted, answer, value);
		return;
	}
	if (answer->tolerance > 0)
		add_figure(accepted, value, answer->tolerance, 100);
	else
		add_roundings(accepted, answer, value);
}

static void add_numbers(struct accepted *accepted, const struct answer *answer)
{
	add_number(accepted, answer, answer->number.lo);
	if (answer->number.hi != answer->number.lo)
		add_number(accepted, answer, answer->number.hi);
}

/* Within a tenth is right, within a quarter is close. */
static void add_guess(struct accepted *accepted, const struct answer *answer)
{
	int64_t value = answer->number.lo;

	if (value <= 0 || answer->number.hi != value)
		return;
	add_figure(accepted, value, value / 10, 100);
	add_figure(accepted, value, value / 4, 50);
}

static void add_names(struct accepted *accepted, const struct answer *answer)
{
	for (uint32_t i = 0; i < answer->n_entities; i++)
		for (uint32_t j = 0; j < answer->entities[i].n; j++)
			add_text(accepted, answer->entities[i].spellings[j]);
}

/* Another way to write a date, if the judge takes it for the same. */
static void add_date_text(struct accepted *accepted,
			  const struct answer *answer, struct str text)
{
	if (judge(answer, NULL, text, NULL) == VERDICT_CORRECT)
		add_text(accepted, text);
}

/* 16 December 1991; December 16, 1991; 1991-12-16; 16.12.1991 */
static void add_day(struct accepted *accepted, const struct question *q)
{
	struct arena *arena = accepted->arena;
	const struct answer *answer = &q->judged;
	struct civil civil = date_to_civil(answer->date.first);
	struct str rest = q->answer;
	struct str day = STR_NONE;
	struct str month = STR_NONE;

	str_split(&rest, ' ', &day);
	str_split(&rest, ' ', &month);
	add_date_text(accepted, answer,
		      arena_printf(arena, STR_FMT " " STR_FMT ", " STR_FMT,
				   STR_ARG(month), STR_ARG(day),
				   STR_ARG(rest)));
	add_date_text(accepted, answer,
		      arena_printf(arena, "%04d-%02d-%02d", civil.year,
				   civil.month, civil.day));
	add_date_text(accepted, answer,
		      arena_printf(arena, "%d.%d.%d", civil.day, civil.month,
				   civil.year));
	add_date_text(accepted, answer,
		      arena_printf(arena, "%02d.%02d.%d", civil.day,
				   civil.month, civil.year));
}

static void add_date(struct accepted *accepted, const struct question *q)
{
	add_text(accepted, q->answer);
	if (q->judged.date.precision == DATE_DAY)
		add_day(accepted, q);
}

/* A year of our era is a figure; others are texts, as in 44 BC. */
static void add_year(struct accepted *accepted, const struct question *q)
{
	struct civil first;
	struct civil last;

	if (date_ends(q->judged.date, &first, &last) && first.year > 0 &&
	    last.year - first.year <= 1)
		for (int year = first.year; year <= last.year; year++)
			add_figure(accepted, (int64_t)year * NUMBER_SCALE, 0,
				   100);
	else
		add_text(accepted, q->answer);
}

static void add(struct accepted *accepted, const struct question *q)
{
	if (q->n_options)
		return;
	if (q->kind == ASK_GUESS) {
		add_guess(accepted, &q->judged);
		return;
	}
	switch (q->judged.type) {
	case ANSWER_NAME:
		add_names(accepted, &q->judged);
		return;
	case ANSWER_DATE:
		add_date(accepted, q);
		return;
	case ANSWER_YEAR:
		add_year(accepted, q);
		return;
	case ANSWER_NUMBER:
	case ANSWER_PERCENT:
		if (q->judged.number.is_scientific)
			add_text(accepted, q->answer);
		add_numbers(accepted, &q->judged);
		return;
	case ANSWER_GUESS:
	case ANSWER_LIST:
	case ANSWER_CHOICE:
	case ANSWER_SEVERAL:
	case ANSWER_ORDER:
	case ANSWER_MATCH:
		return;
	}
}

/* The text with small letters capital and capital letters small. */
static void turn_case(struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		strbuf_addc(out, (char)(islower(c) ? toupper(c) : tolower(c)));
	}
}

static bool is_right(struct pools *pools, const struct question *q,
		     struct strbuf *text)
{
	return question_judge(pools, q, strbuf_str(text), NULL) ==
	       VERDICT_CORRECT;
}

/* Others take capital and small letters for the same: does the judge? */
static bool case_counts(struct pools *pools,
			const struct export_question *question)
{
	bool counts = false;

	for (uint32_t i = 0; !counts && i < question->n_texts; i++) {
		struct strbuf folded = STRBUF_INIT;
		struct strbuf turned = STRBUF_INIT;

		utf8_fold_case(&folded, question->texts[i]);
		turn_case(&turned, question->texts[i]);
		counts = !is_right(pools, question->q, &folded) ||
			 !is_right(pools, question->q, &turned);
		strbuf_finish(&folded);
		strbuf_finish(&turned);
	}
	return counts;
}

void export_answer_make(struct export_question *question, struct pools *pools,
			struct arena *arena)
{
	struct accepted accepted = {.arena = arena};

	add(&accepted, question->q);
	question->n_texts = accepted.texts.n;
	question->texts = arena_clone(arena, accepted.texts.at,
				      accepted.texts.n, sizeof(struct str));
	question->n_figures = accepted.figures.n;
	question->figures =
		arena_clone(arena, accepted.figures.at, accepted.figures.n,
			    sizeof(struct export_figure));
	question->case_counts = pools && case_counts(pools, question);
	vec_finish(&accepted.texts);
	vec_finish(&accepted.figures);
}
