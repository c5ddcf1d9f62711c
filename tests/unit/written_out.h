#ifndef UNIT_WRITTEN_OUT_H
#define UNIT_WRITTEN_OUT_H

/*
 * written_out: a pack's whole content as text, to compare packs that store
 * their texts in different places.
 */

#include "base/strbuf.h"
#include "pack/pack.h"

static inline void put(struct strbuf *out, const struct pack *pack,
		       struct text text)
{
	strbuf_addf(out, "[" STR_FMT "]", STR_ARG(pack_text(pack, text)));
}

static inline void put_value(struct strbuf *out, const struct pack *pack,
			     const struct value *value)
{
	strbuf_addf(out, " %u.%u.%u.%u", value->kind, value->precision,
		    value->qualifier, value->decimals);
	if (value->kind == VALUE_TEXT)
		put(out, pack, (struct text){value->a, value->b});
	else
		strbuf_addf(out, " %u %u", value->a, value->b);
}

static inline void put_types(struct strbuf *out, const struct pack *pack)
{
	for (uint32_t i = 0; i < pack->n_types; i++) {
		const struct thing_type *type = &pack->types[i];

		put(out, pack, type->id);
		put(out, pack, type->one);
		strbuf_addf(out, "%u %u %u %u %u %u %u", type->first, type->n,
			    type->people, type->family_first, type->is_foreign,
			    type->match, type->the);
	}
}

static inline void put_things(struct strbuf *out, const struct pack *pack)
{
	for (uint32_t i = 0; i < pack->n_things; i++) {
		const struct thing *thing = &pack->things[i];

		put(out, pack, thing->id);
		put(out, pack, thing->sort);
		strbuf_addf(out, "%u %u %u %u %u %u", thing->type, thing->names,
			    thing->the, thing->mentions, thing->importance,
			    thing->same);
		for (uint32_t j = 0; j < thing->n_wholes; j++)
			strbuf_addf(out, " in %u",
				    pack->wholes[thing->first_whole + j]);
		for (uint32_t j = 0; j < thing->n_spellings; j++)
			put(out, pack,
			    pack->spellings[thing->first_spelling + j]);
	}
}

static inline void put_group(struct strbuf *out, const struct pack *pack,
			     const struct group *g)
{
	put(out, pack, g->id);
	put(out, pack, g->title);
	put(out, pack, g->plural);
	strbuf_addf(out, "%u %u %u %u %u %u %u %u %u %u %d %u %u %u %u %u\n",
		    g->kind, g->citation, g->subject, g->of, g->n_columns,
		    g->first_row, g->n_rows, g->n_asks, g->n_exclusions,
		    g->completeness, g->window.first, g->one_at_a_time, g->past,
		    g->left_out, g->level, g->line);
	for (uint32_t i = 0; i < g->n_columns; i++)
		put(out, pack, pack_column(pack, g, i)->label);
	for (uint32_t i = 0; i < g->n_rows; i++) {
		const struct row *row = &pack->rows[g->first_row + i];

		strbuf_addf(out, "\n%u %u %u %u:", row->citation, row->line,
			    row->column, row->level);
		for (uint32_t j = 0; j < g->n_columns; j++)
			put_value(out, pack,
				  pack_cell(pack, g, g->first_row + i, j));
		if (row->extra == INDEX_NONE)
			continue;
		put(out, pack, pack->extras[row->extra].id);
		put(out, pack, pack->extras[row->extra].note);
	}
}

static inline void put_rest(struct strbuf *out, const struct pack *pack)
{
	for (uint32_t i = 0; i < pack->n_asks; i++)
		put(out, pack, pack->asks[i].q);
	for (uint32_t i = 0; i < pack->n_questions; i++)
		put(out, pack, pack->questions[i].q);
	for (uint32_t i = 0; i < pack->n_values; i++)
		put_value(out, pack, &pack->values[i]);
	for (uint32_t i = 0; i < pack->n_aliases; i++)
		put(out, pack, pack->aliases[i].old);
	for (uint32_t i = 0; i < pack->n_exclusions; i++)
		put_value(out, pack, &pack->exclusions[i].what);
	for (uint32_t i = 0; i < pack->n_citations; i++)
		put(out, pack, pack->citations[i].title);
}

/* The whole content of a pack, with its texts written out. */
static inline struct strbuf written_out(const struct pack *pack)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%llx", (unsigned long long)pack->meta.hash);
	put(&out, pack, pack->meta.title);
	put_types(&out, pack);
	put_things(&out, pack);
	for (uint32_t i = 0; i < pack->n_groups; i++)
		put_group(&out, pack, &pack->groups[i]);
	put_rest(&out, pack);
	return out;
}

static inline bool same_pack(const struct pack *a, const struct pack *b)
{
	struct strbuf x = written_out(a);
	struct strbuf y = written_out(b);
	bool same = x.len > 60 && str_eq(strbuf_str(&x), strbuf_str(&y));

	strbuf_finish(&x);
	strbuf_finish(&y);
	return same;
}

#endif
