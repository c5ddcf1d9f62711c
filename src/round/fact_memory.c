#include "round/fact_memory.h"

#include "base/strmap.h"
#include "pack/date.h"
#include "round/answer_change.h"
#include "round/fact_ids.h"
#include "round/question_alias.h"

#include <stdlib.h>
#include <string.h>

/* The effect of an answer on one fact. */
struct event {
	int64_t at;
	uint32_t fact;
	uint32_t form;
	int32_t day;
	uint32_t turn; /* order in which they were passed in */
	uint8_t rating;
	bool missed;
	bool changed; /* the fact has changed since */
};

struct memories {
	const struct bank *bank;
	const struct scheduler *scheduler;
	struct fact_ids *ids;
	struct aliases *aliases;
	struct fact_memory *facts;
	VEC(struct event) events;
	bool in_order;
	int64_t last; /* when the latest answer was given */
	bool is_whole;
	struct strmap changes; /* question and answer -> has it changed? */
	struct arena arena;
};

struct memories *memories_create(const struct bank *bank,
				 const struct scheduler *scheduler)
{
	struct memories *m = mem_resize(NULL, sizeof(*m));
	uint32_t n = fact_count(bank_pack(bank));

	*m = (struct memories){
		.bank = bank,
		.scheduler = scheduler,
		.ids = fact_ids_create(bank_pack(bank)),
		.aliases = aliases_create(bank_pack(bank)),
		.in_order = true,
		.last = INT64_MIN,
		.is_whole = true,
		.changes = STRMAP_INIT,
		.arena = ARENA_INIT,
	};
	m->facts = arena_array(&m->arena, struct fact_memory, n);
	return m;
}

void memories_free(struct memories *m)
{
	if (!m)
		return;
	fact_ids_free(m->ids);
	aliases_free(m->aliases);
	vec_finish(&m->events);
	strmap_finish(&m->changes);
	arena_finish(&m->arena);
	free(m);
}

uint32_t fact_memory_form(struct str question)
{
	struct str rest = question;
	struct str form = STR_NONE;

	for (int i = 0; i < 3; i++)
		str_split(&rest, '/', &form);
	return (uint32_t)(str_mix(form, STR_HASH_SEED) >> 32) | 1;
}

/* The digits of a date or a time as a number that grows with time. */
static int64_t digits_of(struct str text)
{
	int64_t number = 0;

	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
			number = number * 10 + (text.ptr[i] - '0');
	return number;
}

static bool read_day(struct str text, int32_t *day)
{
	int64_t n = text.len == sizeof("2024-05-31") - 1 ? digits_of(text) : 0;
	struct civil civil = {
		.year = (int)(n / 10000),
		.month = (int)(n / 100 % 100),
		.day = (int)(n % 100),
	};

	if (!n || !date_civil_exists(civil))
		return false;
	*day = date_from_civil(civil);
	return true;
}

/* Computed once for each question and answer. */
static bool is_changed(struct memories *m, uint32_t fact,
		       const struct fact_review *review)
{
	struct strbuf key = STRBUF_INIT;
	const uint32_t *known;
	bool is_new;
	bool changed;

	if (review->is_of_now || !review->answer.len)
		return false;
	strbuf_addf(&key, STR_FMT "\n" STR_FMT, STR_ARG(review->question),
		    STR_ARG(review->answer));
	known = strmap_get(&m->changes, strbuf_str(&key));
	if (known) {
		changed = *known;
	} else {
		changed = answer_changed(
			m->bank, fact_numbered(bank_pack(m->bank), fact),
			question_alias_now(m->aliases, review->question,
					   &m->arena),
			review->answer);
		*strmap_put(&m->changes,
			    arena_copy(&m->arena, strbuf_str(&key)), &is_new) =
			changed;
	}
	strbuf_finish(&key);
	return changed;
}

static bool comes_before(const struct event *a, const struct event *b)
{
	return a->at != b->at ? a->at < b->at : a->turn < b->turn;
}

static void add(struct memories *m, struct str id, bool changed,
		struct event event)
{
	event.fact = fact_ids_find(m->ids, id);
	if (event.fact == INDEX_NONE)
		return;
	event.turn = m->events.n;
	m->is_whole = m->is_whole && event.at >= m->last;
	event.changed = changed;
	m->in_order = m->in_order &&
		      (!m->events.n ||
		       comes_before(&m->events.at[m->events.n - 1], &event));
	*vec_push(&m->events) = event;
}

void memories_take(struct memories *m, const struct fact_review *review)
{
	struct str rest = review->facts.len ? review->facts : review->question;
	struct event event = {
		.at = digits_of(review->at),
		.form = fact_memory_form(review->question),
		.rating = (uint8_t)review->rating,
		.missed = !review->right,
	};
	struct str id;
	uint32_t first;
	bool changed;

	if (!read_day(review->day, &event.day) || !str_split(&rest, '\n', &id))
		return;
	first = fact_ids_find(m->ids, id);
	changed = first != INDEX_NONE && is_changed(m, first, review);
	add(m, id, changed, event);
	while (!review->right && !changed && str_split(&rest, '\n', &id))
		add(m, id, false, event);
}

static int by_time(const void *left, const void *right)
{
	return comes_before(left, right) ? -1 : 1;
}

/* A day before the last one comes from a clock that was set back or a change
 * of time zone: it counts as the same day. */
static void apply(const struct memories *m, const struct event *event)
{
	struct fact_memory *fact = &m->facts[event->fact];

	if (event->changed) {
		*fact = (struct fact_memory){.memory = MEMORY_NONE};
		return;
	}
	fact->missed = event->missed;
	fact->form = event->form;
	if (fact->reviews && event->day <= fact->day)
		return;
	fact->memory = schedule_review(m->scheduler, fact->memory,
				       (enum rating)event->rating,
				       event->day - fact->day);
	fact->day = event->day;
	fact->reviews++;
}

void memories_settle(struct memories *m, int32_t today)
{
	if (!m->in_order)
		qsort(m->events.at, m->events.n, sizeof(*m->events.at),
		      by_time);
	vec_each (event, &m->events) {
		if (event->day <= today + 1)
			apply(m, event);
		else
			m->is_whole = false;
	}
	if (m->events.n)
		m->last = m->events.at[m->events.n - 1].at;
	vec_finish(&m->events);
}

static size_t facts_size(const struct memories *m)
{
	return fact_count(bank_pack(m->bank)) * sizeof(*m->facts);
}

void memories_save(const struct memories *m, struct strbuf *out)
{
	strbuf_add(out, (struct str){(const char *)&m->last, sizeof(m->last)});
	strbuf_add(out, (struct str){(const char *)m->facts, facts_size(m)});
}

bool memories_load(struct memories *m, struct str bytes)
{
	if (bytes.len != sizeof(m->last) + facts_size(m))
		return false;
	memcpy(&m->last, bytes.ptr, sizeof(m->last));
	memcpy(m->facts, bytes.ptr + sizeof(m->last), facts_size(m));
	return true;
}

bool memories_is_whole(const struct memories *m)
{
	return m->is_whole;
}

const struct fact_memory *memories_of(const struct memories *m, uint32_t fact)
{
	return &m->facts[fact];
}
