#include "base/typo.h"

#include <string.h>

struct rows {
	uint16_t *before; /* two letters of `a` ago */
	uint16_t *above;  /* one letter ago */
	uint16_t *here;
};

static uint32_t min_of(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static bool next_digit(struct str *s, char *digit)
{
	while (s->len) {
		*digit = *s->ptr;
		*s = str_from(*s, 1);
		if (*digit >= '0' && *digit <= '9')
			return true;
	}
	*digit = '\0';
	return false;
}

static bool same_digits(struct str a, struct str b)
{
	char digit_a;
	char digit_b;

	do {
		next_digit(&a, &digit_a);
		next_digit(&b, &digit_b);
		if (digit_a != digit_b)
			return false;
	} while (digit_a);
	return true;
}

/* Fills the row of letter `i` of `a`; gives the least distance in it. */
static uint32_t fill(struct rows *rows, struct str a, struct str b, size_t i)
{
	uint32_t least = UINT32_MAX;

	rows->here[0] = (uint16_t)(i + 1);
	for (size_t j = 0; j < b.len; j++) {
		uint32_t cost = a.ptr[i] != b.ptr[j];
		uint32_t d =
			min_of(rows->above[j] + cost,
			       min_of(rows->above[j + 1], rows->here[j]) + 1U);

		if (i && j && a.ptr[i] == b.ptr[j - 1] &&
		    a.ptr[i - 1] == b.ptr[j])
			d = min_of(d, rows->before[j - 1] + 1U);
		rows->here[j + 1] = (uint16_t)d;
		least = min_of(least, d);
	}
	return min_of(least, rows->here[0]);
}

static void turn(struct rows *rows)
{
	uint16_t *oldest = rows->before;

	rows->before = rows->above;
	rows->above = rows->here;
	rows->here = oldest;
}

/* Neither is empty, and both begin and end differently. */
static uint32_t align(struct str a, struct str b, uint32_t limit)
{
	uint16_t space[3][TYPO_KEY_MAX + 1];
	struct rows rows = {space[0], space[1], space[2]};
	uint32_t least_above = 0;

	for (size_t j = 0; j <= b.len; j++)
		rows.above[j] = (uint16_t)j;
	for (size_t i = 0; i < a.len; i++) {
		uint32_t least = fill(&rows, a, b, i);

		/* A swap reaches over one row, so both must be too far. */
		if (least > limit && least_above > limit)
			return limit + 1;
		least_above = least;
		turn(&rows);
	}
	return min_of(rows.above[b.len], limit + 1);
}

/* Takes the beginning that both share off, then the end. */
static void trim(struct str *a, struct str *b)
{
	while (a->len && b->len && *a->ptr == *b->ptr) {
		*a = str_from(*a, 1);
		*b = str_from(*b, 1);
	}
	while (a->len && b->len && a->ptr[a->len - 1] == b->ptr[b->len - 1]) {
		a->len--;
		b->len--;
	}
}

uint32_t typo_distance(struct str a, struct str b, uint32_t limit)
{
	size_t apart = a.len > b.len ? a.len - b.len : b.len - a.len;

	if (apart > limit || a.len > TYPO_KEY_MAX || b.len > TYPO_KEY_MAX ||
	    !same_digits(a, b))
		return limit + 1;
	trim(&a, &b);
	if (!a.len || !b.len)
		return (uint32_t)apart;
	return align(a, b, limit);
}

uint32_t typo_limit(size_t n)
{
	return n >= 15 ? 3 : n >= 8 ? 2 : n >= 4 ? 1 : 0;
}
