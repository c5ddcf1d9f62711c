#include "game/view/import_view.h"

#include "base/strmap.h"
#include "base/utf8.h"

enum { WIDTH = 79 };

/* A list of places that is being written, wrapped under its first one. */
struct places {
	struct strbuf *out;
	size_t column;
	bool is_first;	/* on the line of its reason, however long that is */
	uint32_t first; /* of the run that is not yet written; 0 before any */
	uint32_t last;
};

static void add_run(struct places *p, bool is_last)
{
	struct strbuf run = STRBUF_INIT;

	if (p->last > p->first)
		strbuf_addf(&run, "%u%s%u", p->first,
			    p->last > p->first + 1 ? "-" : ", ", p->last);
	else
		strbuf_addf(&run, "%u", p->first);
	if (!is_last)
		strbuf_addc(&run, ',');
	if (!p->is_first && p->column + 1 + run.len > WIDTH) {
		strbuf_addz(p->out, "\n    ");
		p->column = 4;
	}
	p->is_first = false;
	strbuf_addc(p->out, ' ');
	strbuf_add(p->out, strbuf_str(&run));
	p->column += 1 + run.len;
	strbuf_finish(&run);
}

/* The places of one reason; several in a row are 3-7. */
static void add_places(struct places *p, const struct import *import,
		       const struct not_kept *reason)
{
	vec_each (item, &import->not_kept) {
		if (item->is_part != reason->is_part ||
		    !str_eq(item->what, reason->what))
			continue;
		if (p->first && item->at == p->last + 1) {
			p->last++;
			continue;
		}
		if (p->first)
			add_run(p, false);
		p->first = p->last = item->at;
	}
	add_run(p, true);
}

static void add_reason(struct strbuf *out, const struct import *import,
		       const struct not_kept *reason, uint32_t n)
{
	size_t start = out->len;
	struct places places = {.out = out, .is_first = true};

	strbuf_addf(out, "%5u  ", n);
	utf8_sanitize(out, reason->what, false);
	strbuf_addf(out, ": %s%s", import->unit, n == 1 ? "" : "s");
	places.column = utf8_width(str_from(strbuf_str(out), start));
	add_places(&places, import, reason);
	strbuf_addc(out, '\n');
}

/* The reasons in the order in which they are first met. */
static void add_part(struct strbuf *out, const struct import *import,
		     bool is_part, const char *title)
{
	struct strmap counts = STRMAP_INIT;
	struct strmap places = STRMAP_INIT;
	uint32_t n = 0;

	for (uint32_t i = 0; i < import->not_kept.n; i++) {
		const struct not_kept *item = &import->not_kept.at[i];
		bool is_new;

		if (item->is_part != is_part)
			continue;
		++*strmap_put(&counts, item->what, &is_new);
		if (is_new)
			*strmap_put(&places, item->what, &is_new) = i;
		n++;
	}
	if (n)
		strbuf_addf(out, "%s:\n", title);
	vec_each (reason, &counts.items)
		add_reason(
			out, import,
			&import->not_kept.at[*strmap_get(&places, reason->key)],
			reason->value);
	strmap_finish(&counts);
	strmap_finish(&places);
}

void import_view(struct strbuf *out, const struct import *import)
{
	add_part(out, import, false, "not imported");
	add_part(out, import, true, "imported without");
}
