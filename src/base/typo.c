#include "base/typo.h"

#include "base/utf8.h"

#include <string.h>

enum { UTF8_LONGEST = 4 };

struct letters {
	size_t n;
	int32_t at[TYPO_KEY_MAX];
};

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

/*
 * Fills the row of letter `i` of `a`, but only the cells that can lie within
 * `limit`; gives the least distance among them.
 */
static uint32_t fill(struct rows *rows, const struct letters *a,
		     const struct letters *b, size_t i, uint32_t limit)
{
	size_t from = i > limit ? i - limit : 0;
	size_t to = i + limit + 1 < b->n ? i + limit + 1 : b->n;
	uint32_t least;

	rows->here[from] = (uint16_t)(from ? limit + 1 : i + 1);
	least = rows->here[from];
	if (i && to == i + limit + 1)
		rows->above[to] = (uint16_t)(limit + 1);
	for (size_t j = from; j < to; j++) {
		uint32_t cost = a->at[i] != b->at[j];
		uint32_t d =
			min_of(rows->above[j] + cost,
			       min_of(rows->above[j + 1], rows->here[j]) + 1U);

		if (i && j && a->at[i] == b->at[j - 1] &&
		    a->at[i - 1] == b->at[j])
			d = min_of(d, rows->before[j - 1] + 1U);
		rows->here[j + 1] = (uint16_t)d;
		least = min_of(least, d);
	}
	return least;
}

static void turn(struct rows *rows)
{
	uint16_t *oldest = rows->before;

	rows->before = rows->above;
	rows->above = rows->here;
	rows->here = oldest;
}

/* Neither is empty, and both begin and end differently. */
static uint32_t align(const struct letters *a, const struct letters *b,
		      uint32_t limit)
{
	uint16_t space[3][TYPO_KEY_MAX + 1];
	struct rows rows = {space[0], space[1], space[2]};
	uint32_t least_above = 0;

	for (size_t j = 0; j <= b->n; j++)
		rows.above[j] = (uint16_t)j;
	for (size_t i = 0; i < a->n; i++) {
		uint32_t least = fill(&rows, a, b, i, limit);

		/* A swap reaches over one row, so both must be too far. */
		if (least > limit && least_above > limit)
			return limit + 1;
		least_above = least;
		turn(&rows);
	}
	return min_of(rows.above[b->n], limit + 1);
}

static bool is_inside_letter(struct str s, size_t i)
{
	return i < s.len && (s.ptr[i] & 0xC0) == 0x80;
}

/* Takes the beginning that both share off, then the end. */
static void trim(struct str *a, struct str *b)
{
	size_t least = a->len < b->len ? a->len : b->len;
	size_t n = 0;

	while (n < least && a->ptr[n] == b->ptr[n])
		n++;
	while (n && (is_inside_letter(*a, n) || is_inside_letter(*b, n)))
		n--;
	*a = str_from(*a, n);
	*b = str_from(*b, n);
	least -= n;
	n = 0;
	while (n < least && a->ptr[a->len - 1 - n] == b->ptr[b->len - 1 - n])
		n++;
	while (n && is_inside_letter(*a, a->len - n))
		n--;
	a->len -= n;
	b->len -= n;
}

static void decode(struct letters *letters, struct str s)
{
	letters->n = 0;
	while (s.len) {
		int32_t *at = &letters->at[letters->n];

		if (*s.ptr & 0x80) {
			if (!utf8_next(&s, at))
				return;
		} else {
			*at = (unsigned char)*s.ptr;
			s = str_from(s, 1);
		}
		letters->n++;
	}
}

/* In letters, which a key of another script has fewer of than bytes. */
static uint32_t distance(struct str a, struct str b, uint32_t limit)
{
	struct letters x;
	struct letters y;

	decode(&x, a);
	decode(&y, b);
	if (x.n > y.n + limit || y.n > x.n + limit)
		return limit + 1;
	if (!x.n || !y.n)
		return min_of((uint32_t)(x.n + y.n), limit + 1);
	return align(&x, &y, limit);
}

uint32_t typo_distance(struct str a, struct str b, uint32_t limit)
{
	size_t apart = a.len > b.len ? a.len - b.len : b.len - a.len;

	if (apart > (size_t)limit * UTF8_LONGEST || a.len > TYPO_KEY_MAX ||
	    b.len > TYPO_KEY_MAX || !same_digits(a, b))
		return limit + 1;
	trim(&a, &b);
	if (!a.len && !b.len)
		return 0;
	return distance(a, b, limit);
}

static bool is_han(int32_t c)
{
	return (c >= 0x2E80 && c < 0x3000) || (c >= 0x3400 && c < 0xA000) ||
	       (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x40000);
}

/* The mark that makes one kana of another. */
static bool is_voicing(int32_t c)
{
	return c == 0x3099 || c == 0x309A;
}

size_t typo_letters(struct str key)
{
	size_t n = 0;
	int32_t c;

	while (n < key.len && !(key.ptr[n] & 0x80))
		n++;
	key = str_from(key, n);
	while (key.len && utf8_next(&key, &c)) {
		if (is_han(c))
			return 0;
		n += !is_voicing(c);
	}
	return n;
}

uint32_t typo_limit(size_t n)
{
	return n >= 15 ? 3 : n >= 8 ? 2 : n >= 4 ? 1 : 0;
}
