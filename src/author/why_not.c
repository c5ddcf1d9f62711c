#include "author/why_not.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "pack/form_names.h"
#include "question/row_id.h"

#include <stdlib.h>
#include <string.h>

/* A form that was refused for a row. */
struct refusal {
	uint32_t row;
	uint32_t order; /* in which it was found */
	struct str form;
	const char *reason;
};

struct hunt {
	const struct bank *bank;
	const struct pack *pack;
	struct strbuf *out;
	struct arena arena;
	bool *asked; /* by row */
	VEC(struct refusal) refusals;
	uint32_t never;
};

/* The row of a slot, in a run of slots of one form and group. */
static uint32_t row_of_slot(const struct group *group, uint32_t run,
			    uint32_t offset)
{
	if (!group->n_rows || run % group->n_rows)
		return INDEX_NONE;
	return group->first_row + offset / (run / group->n_rows);
}

static void push_refusal(struct hunt *h, uint32_t row, struct str form,
			 const char *reason)
{
	struct refusal refusal = {row, h->refusals.n,
				  arena_copy(&h->arena, form), reason};

	*vec_push(&h->refusals) = refusal;
}

static void draw_slot(struct hunt *h, uint32_t slot, uint32_t row,
		      struct str form)
{
	struct arena arena = ARENA_INIT;
	const char *reason = "it cannot be asked";
	struct question q;

	if (bank_draw(h->bank, slot, 0, &arena, &q, &reason)) {
		for (uint32_t i = 0; i < q.n_rows; i++)
			h->asked[q.rows[i]] = true;
	} else {
		if (q.n_rows)
			row = q.rows[0];
		if (row != INDEX_NONE)
			push_refusal(h, row, form, reason);
	}
	arena_finish(&arena);
}

/* "line 7: "; a file beside the pack is named. */
static void add_place(struct hunt *h, struct str file, uint32_t line)
{
	strbuf_addf(h->out, STR_FMT "%sline %u: ", STR_ARG(file),
		    file.len ? ", " : "", line);
}

/* A question written by hand has no row: it is reported at once. */
static void draw_written(struct hunt *h, uint32_t slot, uint32_t index)
{
	const struct written *written = &h->pack->questions[index];
	struct arena arena = ARENA_INIT;
	const char *reason = "it cannot be asked";
	struct question q;

	if (!bank_draw(h->bank, slot, 0, &arena, &q, &reason)) {
		add_place(h, pack_question_file(h->pack, index), written->line);
		strbuf_addf(h->out, "questions/" STR_FMT "\n  %s\n",
			    STR_ARG(pack_text(h->pack, written->id)), reason);
		h->never++;
	}
	arena_finish(&arena);
}

static void draw_all(struct hunt *h)
{
	uint32_t start = 0;

	while (start < bank_slots(h->bank)) {
		uint32_t end = bank_end_of_form(h->bank, start);
		uint32_t group;
		struct str form;

		bank_place(h->bank, start, &group, &form);
		for (uint32_t slot = start; slot < end; slot++)
			if (group == INDEX_NONE)
				draw_written(h, slot, slot - start);
			else
				draw_slot(h, slot,
					  row_of_slot(&h->pack->groups[group],
						      end - start,
						      slot - start),
					  form);
		start = end;
	}
}

static int by_row(const void *left, const void *right)
{
	const struct refusal *a = left;
	const struct refusal *b = right;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static bool same_reason(const struct refusal *a, const struct refusal *b)
{
	return !strcmp(a->reason, b->reason);
}

/* "  the year is not certain (event-year, event-first)", a line per reason */
static void add_reason(struct hunt *h, const struct refusal *all,
		       const struct refusal *this, const struct refusal *end)
{
	struct str last = STR_NONE;

	for (const struct refusal *r = all; r < this; r++)
		if (same_reason(r, this))
			return;
	strbuf_addf(h->out, "  %s (", this->reason);
	for (const struct refusal *r = this; r < end; r++) {
		if (!same_reason(r, this) || str_eq(r->form, last))
			continue;
		strbuf_addf(h->out, "%s" STR_FMT, last.len ? ", " : "",
			    STR_ARG(r->form));
		last = r->form;
	}
	strbuf_addz(h->out, ")\n");
}

/* The refusals of a row are those from `all` to `end`. */
static void add_row(struct hunt *h, const struct group *group, uint32_t row,
		    const struct refusal *all, const struct refusal *end)
{
	h->never++;
	add_place(h, pack_row_file(h->pack, row), h->pack->rows[row].line);
	strbuf_addf(h->out, STR_FMT "/",
		    STR_ARG(pack_text(h->pack, group->id)));
	row_id_add(h->out, h->pack, group, row);
	strbuf_addc(h->out, '\n');
	for (const struct refusal *r = all; r < end; r++)
		add_reason(h, all, r, end);
	if (all == end)
		strbuf_addz(h->out,
			    group_has_forms(group) || group->n_asks
				    ? "  no form asks about it\n"
				    : "  its group says `forms: none`\n");
}

static void add_rows(struct hunt *h)
{
	const struct refusal *at = h->refusals.at;
	const struct refusal *last = vec_end(&h->refusals);

	for (uint32_t g = 0; g < h->pack->n_groups; g++) {
		const struct group *group = &h->pack->groups[g];

		for (uint32_t i = 0; i < group->n_rows; i++) {
			uint32_t row = group->first_row + i;
			const struct refusal *end = at;

			while (end < last && end->row == row)
				end++;
			if (!h->asked[row])
				add_row(h, group, row, at, end);
			at = end;
		}
	}
}

void why_not(const struct bank *bank, struct strbuf *out)
{
	const struct pack *pack = bank_pack(bank);
	struct hunt h = {
		.bank = bank, .pack = pack, .out = out, .arena = ARENA_INIT};
	uint32_t all = pack->n_rows + pack->n_questions;

	h.asked = arena_array(&h.arena, bool, pack->n_rows + 1);
	draw_all(&h);
	if (h.refusals.n)
		qsort(h.refusals.at, h.refusals.n, sizeof(*h.refusals.at),
		      by_row);
	add_rows(&h);
	strbuf_addf(out, "%u of %u facts and questions are never asked\n",
		    h.never, all);
	vec_finish(&h.refusals);
	arena_finish(&h.arena);
}
