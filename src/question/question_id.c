#include "question/question_id.h"

#include "pack/slug.h"
#include "question/row_id.h"

/* An author's phrasing is identified by its column and its words. */
static void add_form(struct strbuf *id, const struct maker *m,
		     const struct question *q)
{
	strbuf_add(id, q->form);
	if (!m->ask)
		return;
	strbuf_addc(id, '-');
	strbuf_add(id, pack_text(m->pack, maker_column(m, m->ask->answer)->id));
	strbuf_addc(id, '-');
	slug_add(id, pack_text(m->pack, m->ask->q));
}

/* The fact of another group that the question is about, too. */
static void add_beside(struct strbuf *id, const struct maker *m,
		       const struct question *q)
{
	struct strbuf key = STRBUF_INIT;
	const struct group *group;

	if (q->beside_group == INDEX_NONE)
		return;
	group = &m->pack->groups[q->beside_group];
	row_id_add(&key, m->pack, group, q->rows[1]);
	strbuf_addf(id, "-" STR_FMT "-" STR_FMT,
		    STR_ARG(pack_text(m->pack, group->id)),
		    STR_ARG(strbuf_str(&key)));
	strbuf_finish(&key);
}

/* What distinguishes this question from the others of its form. */
static void add_key(struct strbuf *id, const struct maker *m,
		    const struct question *q)
{
	if (q->variant.len) {
		slug_add(id, q->variant);
		return;
	}
	row_id_add(id, m->pack, m->group, q->rows[0]);
	add_beside(id, m, q);
	if (q->of_column == INDEX_NONE)
		return;
	strbuf_addc(id, '-');
	strbuf_add(id, pack_text(m->pack, maker_column(m, q->of_column)->id));
}

void question_id_set(struct maker *m, struct question *q,
		     const struct written *written)
{
	struct strbuf id = STRBUF_INIT;

	strbuf_add(&id, pack_text(m->pack, m->pack->meta.id));
	strbuf_addc(&id, '/');
	strbuf_add(&id, q->group);
	strbuf_addc(&id, '/');
	add_form(&id, m, q);
	strbuf_addc(&id, '/');
	if (written)
		strbuf_add(&id, pack_text(m->pack, written->id));
	else
		add_key(&id, m, q);
	q->id = arena_copy(m->arena, strbuf_str(&id));
	strbuf_finish(&id);
}
