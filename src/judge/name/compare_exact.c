#include "judge/name/compare.h"

/* The code points of the typed text, without surrounding spaces. */
struct points {
	const struct normalized *text;
	uint32_t from;
	uint32_t to;
};

static struct points points_of(const struct normalized *text, uint32_t from,
			       uint32_t to)
{
	while (from < to && text->at[from] == ' ')
		from++;
	while (from < to && text->at[to - 1] == ' ')
		to--;
	return (struct points){text, from, to};
}

/* A part of a list reaches from its first word or sign to its last. */
static struct points points_of_span(struct lex_span span)
{
	const struct lexeme *first = &span.lexed->at[span.from];
	const struct lexeme *last = &span.lexed->at[span.to - 1];

	if (span.from == 0 && span.to == span.lexed->n)
		return points_of(&span.lexed->normalized, 0,
				 span.lexed->normalized.n);
	return points_of(&span.lexed->normalized, first->start,
			 (uint32_t)last->start + last->n);
}

/* Subscripts and superscripts count as their digits. */
static int32_t point_at(const struct points *points, uint32_t i)
{
	int32_t c = points->text->at[points->from + i];
	int32_t digit = normalized_raised_digit(c);

	return digit < 0 ? c : '0' + digit;
}

/* The dot of CaSO₄·2H₂O is not on every keyboard. */
static bool is_same_point(int32_t typed, int32_t expected)
{
	enum { DOT = 0xB7, DOT_OPERATOR = 0x22C5, BULLET = 0x2022 };

	return typed == expected ||
	       (expected == DOT && (typed == '.' || typed == '*' ||
				    typed == DOT_OPERATOR || typed == BULLET));
}

static bool same_points(const struct points *a, const struct points *b,
			bool *caseless)
{
	bool same_case = true;

	if (a->to - a->from != b->to - b->from)
		return false;
	for (uint32_t i = 0; i < a->to - a->from; i++) {
		if (!is_same_point(point_at(a, i), point_at(b, i)))
			return false;
		same_case &= a->text->upper[a->from + i] ==
			     b->text->upper[b->from + i];
	}
	*caseless |= !same_case;
	return same_case;
}

/* 4-2: digits, one sign, digits. */
struct score {
	uint32_t sides[2];
};

/* Takes all digits from `*i` on; false if there are none, or too many. */
static bool take_digits(const struct points *points, uint32_t *i, uint32_t *out)
{
	enum { DIGITS_MOST = 4 };
	uint32_t n = 0;

	for (*out = 0; *i < points->to && n <= DIGITS_MOST; n++, ++*i) {
		int32_t c = points->text->at[*i];

		if (c < '0' || c > '9')
			break;
		*out = *out * 10 + (uint32_t)(c - '0');
	}
	return n && n <= DIGITS_MOST;
}

/* Every dash is normalized to a hyphen. Spaces do not count. */
static bool read_score(const struct points *points, struct score *score)
{
	uint32_t i = points->from;
	bool signs = false;

	if (!take_digits(points, &i, &score->sides[0]))
		return false;
	for (; i < points->to; i++) {
		int32_t c = points->text->at[i];

		if ((c == '-' || c == ':') && !signs)
			signs = true;
		else if (c != ' ')
			break;
	}
	return signs && take_digits(points, &i, &score->sides[1]) &&
	       i == points->to;
}

/* 4-2 may be written 4:2. */
static bool same_score(const struct points *a, const struct points *b)
{
	struct score x;
	struct score y;

	return read_score(a, &x) && read_score(b, &y) &&
	       x.sides[0] == y.sides[0] && x.sides[1] == y.sides[1];
}

struct ruling compare_exact(const struct naming *naming)
{
	const struct question_of_name *question = naming->question;
	struct points typed = points_of_span(naming->span);
	bool caseless = false;

	for (uint32_t i = 0; i < question->n; i++) {
		const struct entity *entity = &question->entities[i];

		for (uint32_t j = 0; j < entity->n; j++) {
			struct normalized text;
			struct points points;

			if (!normalize(&text, entity->spellings[j]))
				continue;
			points = points_of(&text, 0, text.n);
			if (same_points(&typed, &points, &caseless) ||
			    same_score(&typed, &points))
				return RULING_CORRECT;
		}
	}
	return caseless ? RULING(VERDICT_WRONG,
				 "upper and lower case matter here")
			: RULING_WRONG;
}
