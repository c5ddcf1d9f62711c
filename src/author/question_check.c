#include "author/question_check.h"

#include "author/advice.h"
#include "author/article_advice.h"
#include "author/left_out.h"
#include "author/row_place.h"
#include "base/rng.h"
#include "base/strmap.h"
#include "pack/accepts.h"
#include "pack/form_names.h"
#include "pack/source.h"
#include "question/answer_pools.h"
#include "round/bank.h"

#include <stdlib.h>
#include <string.h>

/*
 * The most slots to look at in any pack, plus one for every two bytes of a
 * larger file. An ordinary pack has fewer; rows times phrasings may be more.
 */
enum { SLOTS_LEAST = 1 << 18, SLOT_BYTES = 2 };

/* How often the group was refused a question for a reason. */
struct reason {
	const char *text;
	uint32_t n;
};

struct drawing {
	const struct bank *bank;
	const struct pack *pack;
	const struct source *source;
	struct diags *diags;
	struct arena arena;
	uint32_t *drawn;      /* number of questions of each group */
	const char **reasons; /* the most frequent one of each group */
	uint32_t step;	      /* one in this many slots is looked at */
	uint32_t questions;
	struct pools *pools;
	const struct written *written; /* the question by hand */

	uint32_t group; /* of the previous slot, or NONE */
	VEC(struct reason) refusals;

	/* Sections of the bank have distinct ids. */
	struct str form;
	struct strmap ids; /* question id -> its row, or NONE */
	struct arena texts;
};

static void count_reason(struct drawing *d, const char *text)
{
	vec_each (reason, &d->refusals)
		if (!strcmp(reason->text, text)) {
			reason->n++;
			return;
		}
	*vec_push(&d->refusals) = (struct reason){text, 1};
}

static void leave_section(struct drawing *d)
{
	strmap_finish(&d->ids);
	arena_finish(&d->texts);
}

static void leave_group(struct drawing *d)
{
	const struct reason *most = NULL;

	vec_each (reason, &d->refusals)
		if (!most || reason->n > most->n)
			most = reason;
	if (most && d->group != INDEX_NONE)
		d->reasons[d->group] = most->text;
	d->refusals.n = 0;
}

static void enter(struct drawing *d, uint32_t group, struct str form)
{
	if (group == d->group && str_eq(form, d->form))
		return;
	leave_section(d);
	if (group != d->group)
		leave_group(d);
	d->group = group;
	d->form = form;
}

/* Questions with the same id would share their progress. */
static void note_id(struct drawing *d, const struct question *q)
{
	uint32_t row = q->n_rows ? q->rows[0] : INDEX_NONE;
	const uint32_t *other = strmap_get(&d->ids, q->id);
	bool is_new;

	if (!other)
		*strmap_put(&d->ids, arena_copy(&d->texts, q->id), &is_new) =
			row;
	else if (row != INDEX_NONE && *other != INDEX_NONE && *other != row)
		source_warning(row_source(d->pack, d->source, row), d->diags,
			       WARN_SAME_ID, row_span(d->pack, row),
			       "give one of the rows an `id`",
			       "its question has the same id as the one in "
			       "line %u: " STR_FMT,
			       d->pack->rows[*other].line, STR_ARG(q->id));
}

static void report_rejected(struct drawing *d, const struct question *q,
			    struct str typed, struct str reason)
{
	struct span span = {1, 1, 1};
	const struct source *source = d->source;

	if (q->n_rows) {
		span = row_span(d->pack, q->rows[0]);
		source = row_source(d->pack, d->source, q->rows[0]);
	} else {
		span.line = d->written->line;
		source = source_file(d->source, d->written->part);
	}
	source_error(source, d->diags, span,
		     "write the answer as a player would type it",
		     "its own answer `" STR_FMT "` is not accepted%s" STR_FMT
		     ": " STR_FMT,
		     STR_ARG(typed), reason.len ? ", " : "", STR_ARG(reason),
		     STR_ARG(q->id));
}

static void type_back(struct drawing *d, const struct question *q,
		      struct str typed)
{
	struct strbuf reason = STRBUF_INIT;

	if (question_judge(d->pools, q, typed, &reason) != VERDICT_CORRECT)
		report_rejected(d, q, typed, strbuf_str(&reason));
	strbuf_finish(&reason);
}

/* The answer as shown, and each of its spellings, must be accepted when
 * typed. */
static void type_answers(struct drawing *d, const struct question *q)
{
	const struct answer *answer = &q->judged;

	if (q->kind != ASK_TYPED && q->kind != ASK_GUESS)
		return;
	type_back(d, q, q->answer);
	if (answer->type != ANSWER_NAME)
		return;
	for (uint32_t i = 0; i < answer->n_entities; i++)
		for (uint32_t j = 0; j < answer->entities[i].n; j++)
			type_back(d, q, answer->entities[i].spellings[j]);
}

static void draw_slot(struct drawing *d, uint32_t slot)
{
	struct arena arena = ARENA_INIT;
	struct question q;
	const char *refusal = "it cannot be asked";
	uint32_t group;
	struct str form;

	bank_place(d->bank, slot, &group, &form);
	enter(d, group, form);
	if (!bank_draw(d->bank, slot, 0, &arena, &q, &refusal)) {
		count_reason(d, refusal);
	} else {
		if (group != INDEX_NONE)
			d->drawn[group]++;
		d->questions++;
		note_id(d, &q);
		if (group == INDEX_NONE)
			d->written = &d->pack->questions[d->pack->n_questions -
							 (bank_slots(d->bank) -
							  slot)];
		type_answers(d, &q);
	}
	arena_finish(&arena);
}

/* Draws one slot in each step, chosen at random from a fixed seed. */
static void draw_all(struct drawing *d)
{
	uint32_t slots = bank_slots(d->bank);
	struct rng rng = rng_make(0, slots);
	uint32_t step;

	for (uint32_t slot = 0; slot < slots; slot += step) {
		step = d->step < slots - slot ? d->step : slots - slot;
		draw_slot(d, slot + rng_below(&rng, step));
	}
	leave_section(d);
	leave_group(d);
	vec_finish(&d->refusals);
}

static const char *silence_hint(const struct group *group)
{
	if (group->kind == FACT_TERM && !group->one_at_a_time)
		return "write `one_at_a_time: yes` if it never had two holders "
		       "at a time, else `forms: none`";
	if (group->kind == FACT_LIST && group->completeness == COMPLETE_NO)
		return "say what else does not belong: under `not`, in a table "
		       "with `no`; or write `forms: none`";
	return "write `forms: none` if that is intended";
}

/* Has the check of titles said that a group lacks one, so that nothing is
 * asked? It is content with sentences of the author's own. */
static bool lacks_title(const struct group *group)
{
	for (enum role role = ROLE_NONE + 1; role < ROLES; role++)
		if (group->ask[role].len)
			return false;
	return !group->title.len && !group->verb.len &&
	       group->kind != FACT_EVENT;
}

/* A group without questions is a mistake unless the author intended it. */
static void report_silence(const struct drawing *d, uint32_t index)
{
	const struct group *group = &d->pack->groups[index];
	struct span span = {group->line, group->column, group->id.len};
	const char *reason = d->reasons[index];

	if (d->drawn[index] || lacks_title(group) ||
	    (!group_has_forms(group) && !group->n_asks))
		return;
	source_warning(source_file(d->source, group->part), d->diags,
		       WARN_NOTHING_ASKED, span, silence_hint(group),
		       "nothing is asked about this group: %s",
		       reason ? reason : "it has no rows");
}

static void report_sample(const struct drawing *d)
{
	source_warning(
		d->source, d->diags, WARN_SAMPLE, (struct span){1, 1, 1},
		"use fewer forms, or split the pack",
		"too many questions to check them all: one in %u was checked",
		d->step);
}

/* The smallest step that keeps within the limit of slots. */
static uint32_t step_of(uint32_t slots, size_t bytes)
{
	size_t most = bytes / SLOT_BYTES;

	most = most > SLOTS_LEAST ? most : SLOTS_LEAST;
	return slots ? (uint32_t)((slots - 1) / most + 1) : 1;
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
		.arena = ARENA_INIT,
		.step = step_of(bank_slots(bank), source->text.len),
		.group = INDEX_NONE,
		.ids = STRMAP_INIT,
		.texts = ARENA_INIT,
		.pools = answer_pools_create(pack),
	};

	d.drawn = arena_array(&d.arena, uint32_t, pack->n_groups);
	d.reasons = arena_array(&d.arena, const char *, pack->n_groups);
	draw_all(&d);
	for (uint32_t i = 0; d.step == 1 && i < pack->n_groups; i++)
		report_silence(&d, i);
	if (d.step > 1)
		report_sample(&d);
	answer_pools_free(d.pools);
	arena_finish(&d.arena);
	bank_free(bank);
	return d.questions * d.step;
}

static struct phrases *find_phrases(const struct pack *pack,
				    const struct source *source,
				    const struct str *folders,
				    uint32_t n_folders, struct diags *diags)
{
	struct arena arena = ARENA_INIT;
	struct str language = pack_text(pack, pack->meta.language);
	struct str path = phrases_find(folders, n_folders, language, &arena);
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
			 const struct str *folders, uint32_t n_folders,
			 struct diags *diags,
			 struct question_counts *question_counts)
{
	struct phrases *phrases =
		find_phrases(pack, source, folders, n_folders, diags);

	if (!phrases)
		return false;
	question_counts->facts = pack->n_rows;
	question_counts->questions = draw(pack, phrases, source, diags);
	advice_add(pack, phrases, source, diags);
	article_advice_add(pack, phrases, source, diags);
	left_out_add(&question_counts->left_out, pack);
	phrases_free(phrases);
	return true;
}

/* Reopens the files beside the pack, which has just been read from them. */
static void open_beside(struct source *source, const struct pack *pack,
			struct diags *diags)
{
	const char *why;

	for (uint32_t i = 0; i < pack->n_files; i++) {
		struct source *table = source_open_beside(
			source, pack_text(pack, pack->files[i].name), &why,
			diags);

		while (table && source_more(table, diags))
			;
	}
}

bool question_check(const char *path, const struct str *folders,
		    uint32_t n_folders, struct diags *diags,
		    struct question_counts *question_counts)
{
	struct accepts accepts = ACCEPTS_INIT;
	struct pack *pack = pack_check(path, &accepts, diags);
	struct source source;
	bool ok = false;

	if (!pack) {
		accepts_finish(&accepts);
		return false;
	}
	if (source_read(&source, path, diags)) {
		while (source_more(&source, diags))
			;
		open_beside(&source, pack, diags);
		ok = check_loaded(pack, &source, folders, n_folders, diags,
				  question_counts);
		accepts_apply(&accepts, &source, diags);
		source_finish(&source);
	}
	accepts_finish(&accepts);
	pack_free(pack);
	return ok;
}

bool question_check_text(const char *path, struct str text,
			 const struct str *folders, uint32_t n_folders,
			 struct diags *diags,
			 struct question_counts *question_counts)
{
	struct pack *pack = pack_load_text(path, text, diags);
	struct source source;
	bool ok = false;

	if (pack && source_copy(&source, path, text, diags)) {
		open_beside(&source, pack, diags);
		ok = check_loaded(pack, &source, folders, n_folders, diags,
				  question_counts);
		source_finish(&source);
	}
	pack_free(pack);
	return ok;
}
