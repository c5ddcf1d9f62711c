#include "game/check_pack.h"

#include "base/strmap.h"
#include "pack/source.h"
#include "quiz/bank.h"

#include <stdlib.h>
#include <string.h>

/* How often a group was refused a question for one reason. */
struct reason {
	uint32_t group;
	const char *text;
	uint32_t n;
};

struct drawing {
	const struct bank *bank;
	const struct pack *pack;
	const struct source *source;
	struct diags *diags;
	uint32_t *drawn; /* questions of each group */
	VEC(struct reason) reasons;
	struct strmap ids; /* question id -> its row, or NONE */
	struct arena arena;
	uint32_t questions;
};

static void count_reason(struct drawing *d, uint32_t group, const char *text)
{
	vec_each (reason, &d->reasons)
		if (reason->group == group && !strcmp(reason->text, text)) {
			reason->n++;
			return;
		}
	*vec_push(&d->reasons) = (struct reason){group, text, 1};
}

static const char *main_reason(const struct drawing *d, uint32_t group)
{
	const struct reason *most = NULL;

	vec_each (reason, &d->reasons)
		if (reason->group == group && (!most || reason->n > most->n))
			most = reason;
	return most ? most->text : "it has no rows";
}

static struct span row_span(const struct pack *pack, uint32_t row)
{
	return (struct span){pack->rows[row].line, pack->rows[row].column, 1};
}

/* A question that cannot be told from another has no progress of its own. */
static void note_id(struct drawing *d, const struct question *q)
{
	uint32_t row = q->n_rows ? q->rows[0] : NONE;
	bool is_new;
	uint32_t *other =
		strmap_slot(&d->ids, arena_copy(&d->arena, q->id), &is_new);

	d->questions++;
	if (is_new)
		*other = row;
	else if (row != NONE && *other != NONE && *other != row)
		source_warning(d->source, d->diags, row_span(d->pack, row),
			       "give one of the rows an `id`",
			       "its question has the id of that in line %u: "
			       "" STR_FMT,
			       d->pack->rows[*other].line, STR_ARG(q->id));
}

static void draw_all(struct drawing *d)
{
	for (uint32_t slot = 0; slot < bank_slots(d->bank); slot++) {
		struct arena arena = ARENA_INIT;
		struct question q;
		const char *refusal = "it cannot be asked";
		uint32_t group;
		struct str form;

		bank_place(d->bank, slot, &group, &form);
		if (bank_draw(d->bank, slot, 0, &arena, &q, &refusal)) {
			if (group != NONE)
				d->drawn[group]++;
			note_id(d, &q);
		} else if (group != NONE) {
			count_reason(d, group, refusal);
		}
		arena_finish(&arena);
	}
}

/* Silence is a mistake unless the author wanted it. */
static void report_silence(const struct drawing *d, uint32_t index)
{
	const struct group *group = &d->pack->groups[index];
	struct span span = {group->line, group->column, group->id.len};

	if (d->drawn[index] || (!group->builtin && !group->n_asks))
		return;
	/* That the title is missing has been said. */
	if (!group->title.len && group->kind != FACT_EVENT)
		return;
	source_warning(
		d->source, d->diags, span, "write `ask: only` if that is meant",
		"nothing is asked about this group: %s", main_reason(d, index));
}

static uint32_t draw(const struct pack *pack, const struct phrases *phrases,
		     const struct source *source, struct diags *diags)
{
	struct bank *bank = bank_create(pack, phrases);
	struct drawing d = {
		.bank = bank,
		.pack = pack,
		.source = source,
		.diags = diags,
		.ids = STRMAP_INIT,
		.arena = ARENA_INIT,
	};

	d.drawn = arena_array(&d.arena, uint32_t, pack->n_groups + 1);
	draw_all(&d);
	for (uint32_t i = 0; i < pack->n_groups; i++)
		report_silence(&d, i);
	vec_finish(&d.reasons);
	strmap_finish(&d.ids);
	arena_finish(&d.arena);
	bank_free(bank);
	return d.questions;
}

static struct phrases *find_phrases(const struct pack *pack,
				    const struct source *source,
				    const struct places *places,
				    struct diags *diags)
{
	struct arena arena = ARENA_INIT;
	struct str language = pack_text(pack, pack->meta.language);
	struct str path = places_phrases(places, language, &arena);
	struct phrases *phrases = NULL;

	if (path.len)
		phrases = phrases_load(path.ptr, diags);
	else
		source_error(source, diags,
			     (struct span){pack->meta.language_line, 1, 1},
			     "write `language: en`, or add "
			     "templates/LANGUAGE.yaml",
			     "there are no phrases in the language `" STR_FMT
			     "`",
			     STR_ARG(language));
	arena_finish(&arena);
	return phrases;
}

static bool check_loaded(const struct pack *pack, struct source *source,
			 const struct places *places, struct diags *diags,
			 struct tally *tally)
{
	struct phrases *phrases = find_phrases(pack, source, places, diags);

	if (!phrases)
		return false;
	*tally = (struct tally){
		.facts = pack->n_rows,
		.questions = draw(pack, phrases, source, diags),
	};
	phrases_free(phrases);
	return true;
}

bool check_pack(const char *path, const struct places *places,
		struct diags *diags, struct tally *tally)
{
	struct pack *pack = pack_load(path, diags);
	struct source source;
	bool ok = false;

	if (!pack)
		return false;
	if (source_read(&source, path, diags)) {
		while (source_more(&source, diags))
			;
		ok = check_loaded(pack, &source, places, diags, tally);
		source_finish(&source);
	}
	pack_free(pack);
	return ok;
}
