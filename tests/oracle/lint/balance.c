#include "balance.h"

#include <inttypes.h>
#include <stdio.h>

/* Exceeded by chance once in a thousand times, with 2 and 3 degrees of
 * freedom. */
static const double chi_square_most[PATHS_MOST + 1] = {0, 0, 0, 13.82, 16.27};

/* The allowed share of either of two words, in percent. */
enum { SHARE_LEAST = 30, SHARE_MOST = 70, FEW = 100, SIGNS_FEW = 20 };

static bool has_figure_first(struct str text)
{
	if (str_starts(text, STR("-")))
		text = str_from(text, 1);
	return text.len && text.ptr[0] >= '0' && text.ptr[0] <= '9';
}

/* Figures and years are listed in their own order. */
static bool is_ranked(const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++)
		if (!has_figure_first(q->options[i]))
			return false;
	return true;
}

static void add_words(struct balance *balance, const struct question *q)
{
	uint32_t i = 0;

	while (i < balance->n_words &&
	       !str_eq(balance->words[i].first, q->options[0]))
		i++;
	if (i == WORDS_MOST)
		return;
	if (i == balance->n_words)
		balance->words[balance->n_words++].first = q->options[0];
	balance->words[i].right[q->keys >> 1 & 1]++;
}

static bool has_figure_below_zero(struct str text)
{
	size_t at;

	while ((at = str_find(text, STR(" -"))) != SIZE_MAX) {
		text = str_from(text, at + 1);
		if (has_figure_first(text))
			return true;
	}
	return false;
}

void balance_add(struct balance *balance, const struct question *q)
{
	uint64_t(*counts)[PATHS_MOST] =
		is_ranked(q) ? balance->ranked : balance->shuffled;

	if (q->kind == ASK_BOOL && !str_eq(q->form, STR("by-hand")))
		add_words(balance, q);
	if (q->kind == ASK_BOOL && has_figure_below_zero(q->stem))
		balance->below_zero[q->keys >> 1 & 1]++;
	if (q->kind != ASK_CHOICE || q->n_options > PATHS_MOST)
		return;
	for (uint32_t i = 0; i < q->n_options; i++)
		counts[q->n_options][i] += q->keys >> i & 1;
}

static double chi_square(const uint64_t *counts, uint32_t n)
{
	double sum = 0;
	double chi = 0;

	for (uint32_t i = 0; i < n; i++)
		sum += (double)counts[i];
	for (uint32_t i = 0; sum > 0 && i < n; i++) {
		double off = (double)counts[i] - sum / n;

		chi += off * off / (sum / n);
	}
	return chi;
}

static void print_places(const char *what, const uint64_t *counts, uint32_t n)
{
	printf("%s, %" PRIu32 " options: key at", what, n);
	for (uint32_t i = 0; i < n; i++)
		printf(" %" PRIu64, counts[i]);
	printf("; chi-square %.2f\n", chi_square(counts, n));
}

static bool report_words(const struct balance *balance)
{
	bool fair = true;

	for (uint32_t i = 0; i < balance->n_words; i++) {
		uint64_t first = balance->words[i].right[0];
		uint64_t all = first + balance->words[i].right[1];
		uint64_t share = all ? 100 * first / all : 0;

		printf(STR_FMT " is right %" PRIu64 " times of %" PRIu64
			       " (%" PRIu64 "%%)\n",
		       STR_ARG(balance->words[i].first), first, all, share);
		if (all >= FEW && (share < SHARE_LEAST || share > SHARE_MOST))
			fair = false;
	}
	return fair;
}

/* If figures below zero are always true, no knowledge is needed. */
static bool report_signs(const struct balance *balance)
{
	const uint64_t *right = balance->below_zero;

	printf("below zero the first word is right %" PRIu64
	       " times of %" PRIu64 "\n",
	       right[0], right[0] + right[1]);
	return right[0] + right[1] < SIGNS_FEW || (right[0] && right[1]);
}

bool balance_report(const struct balance *balance)
{
	bool fair = report_words(balance);

	fair = report_signs(balance) && fair;
	for (uint32_t n = 3; n <= PATHS_MOST; n++) {
		print_places("shuffled", balance->shuffled[n], n);
		print_places("in their order", balance->ranked[n], n);
		if (chi_square(balance->shuffled[n], n) > chi_square_most[n])
			fair = false;
	}
	return fair;
}
