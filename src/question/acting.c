#include "question/acting.h"

#include "facts/facts.h"
#include "question/answer_spec.h"

bool acting_then(struct maker *m, uint32_t row, uint32_t other)
{
	return fact_acted(m->similarity, m->group, row,
			  maker_cell(m, other, TERM_WHO), m->when);
}

bool acting_accept(struct maker *m, struct question *q, uint32_t row,
		   acting_proof acted)
{
	struct similar similar =
		similar_terms(m->similarity, m->group, row, m->when);
	uint32_t rows[ROWS_MOST];
	uint32_t n = 0;
	uint32_t other;

	while (n < ROWS_MOST && similar_next(&similar, &other)) {
		if (!m->pack->rows[other].is_acting ||
		    pack_subject(m->pack, m->group, other) !=
			    pack_subject(m->pack, m->group, row) ||
		    !fact_maybe_held(m->pack, m->group, other, m->when))
			continue;
		if (!acted(m->pack, m->group, other, m->when))
			return maker_refuse(m, "who acted then is not certain");
		rows[n++] = other;
	}
	answer_also(m, q, TERM_WHO, rows, n);
	return true;
}
