#ifndef AUTHOR_DRAFT_TIDY_READING_H
#define AUTHOR_DRAFT_TIDY_READING_H

/*
 * tidy_reading: how the cells of a column are read. Private to tidy*.c.
 */

#include "author/draft/tidy_table.h"
#include "pack/figure_signs.h"

/* How the cells of a column are read. */
struct reading {
	const struct tidy *tidy;
	struct figure_signs signs;
	struct str unit; /* behind most figures */
	struct str currency;
	bool is_dated;	/* by its header, or by one cell */
	bool day_first; /* of 5/1/1999 */
	bool is_score;	/* 4–2 */
};

/* Appends a cell as the format takes it; false if it is none of that kind. */
typedef bool tidy_reader(const struct reading *r, struct str text,
			 struct strbuf *out);

/* What part thousands in tables, and their decimal points. */
enum { TIDY_SIGNS = 5 };
extern const struct figure_signs tidy_signs[TIDY_SIGNS];

tidy_reader tidy_read_figure, tidy_read_date;

/* Appends a figure with a decimal point and no other signs. */
bool tidy_plain_figure(struct str text, struct figure_signs signs,
		       struct strbuf *out);

/* Is it a figure, by whichever signs? */
bool tidy_is_figure(struct str text);

/* Is one of two figures with a dash not the smaller one: 4–2? */
bool tidy_is_score(struct str text);

/* Is there a month, or a day with a year? */
bool tidy_is_dated(struct str text);

/* What stands behind the last digit of a figure. */
struct str tidy_unit_of(struct str text);

/* How many zeros "million" stands for; 0 for other words. */
int tidy_zeros_of(const struct tidy *tidy, struct str word);

/* Takes a word of the list, or a sign, off the front. */
bool tidy_take_qualifier(const struct reading *r, const char *list,
			 struct str *text);

/* Without "(est.)" behind it. */
struct str tidy_without_remark(struct str text);

/* Where a range has its dash or "to", and how wide that is. */
size_t tidy_dash_of(struct str text, size_t *width);

#endif
