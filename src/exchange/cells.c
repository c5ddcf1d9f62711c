#include "exchange/cells.h"

#include "base/csv_text.h"

#include <math.h>

void cells_text(struct cells *cells, struct str text)
{
	*vec_push(&cells->all) = (struct cell){.type = CELL_TEXT, .text = text};
}

void cells_word(struct cells *cells, struct str word)
{
	*vec_push(&cells->all) = (struct cell){.type = CELL_WORD, .text = word};
}

void cells_figure(struct cells *cells, double figure)
{
	if (!isfinite(figure)) {
		cells_word(cells, STR_NONE);
		return;
	}
	*vec_push(&cells->all) =
		(struct cell){.type = CELL_FIGURE, .figure = figure};
}

void cells_end_row(struct cells *cells)
{
	*vec_push(&cells->ends) = cells->all.n;
}

void cells_finish(struct cells *cells)
{
	vec_finish(&cells->all);
	vec_finish(&cells->ends);
}

bool cells_row(const struct cells *cells, uint32_t *row,
	       const struct cell **cell, const struct cell **end)
{
	if (*row == cells->ends.n)
		return false;
	*cell = cells->all.at + (*row ? cells->ends.at[*row - 1] : 0);
	*end = cells->all.at + cells->ends.at[*row];
	++*row;
	return true;
}

static void add_cell(struct strbuf *out, const struct cell *cell)
{
	switch (cell->type) {
	case CELL_TEXT:
		csv_add(out, cell->text);
		break;
	case CELL_WORD:
		strbuf_add(out, cell->text);
		break;
	case CELL_FIGURE:
		strbuf_addf(out, "%.12g", cell->figure);
	}
}

void cells_csv(struct strbuf *out, const struct cells *cells)
{
	const struct cell *cell;
	const struct cell *end;
	uint32_t row = 0;

	while (cells_row(cells, &row, &cell, &end)) {
		for (const struct cell *first = cell; cell < end; cell++) {
			if (cell > first)
				strbuf_addc(out, ',');
			add_cell(out, cell);
		}
		strbuf_addz(out, "\r\n");
	}
}
