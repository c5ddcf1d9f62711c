#include "store/stats.h"

#include "base/strmap.h"
#include "base/vec.h"
#include "store/store.h"
#include "store/store_private.h"

#include <assert.h>
#include <stdlib.h>

/* Whose rows, and of which pack; each condition is a range of an index. */
static const char *const of_players[] = {"?1 = ''", "player = ?1"};
static const char *const of_packs[] = {"?2 = ''", "pack = ?2"};

/* A game of several packs counts for each of them. */
static const char *const of_games[] = {
	"?2 = ''", "instr('+' || pack || '+', '+' || ?2 || '+') > 0"};

/* Streaks of whole games are stored under ''. */
static const char *const of_streaks[] = {"pack = ?2", "pack = ?2"};

/* Question ids begin with their pack and a slash; `0` sorts just after it. */
static const char *const of_questions[] = {
	"?2 = ''", "question > ?2 || '/' AND question < ?2 || '0'"};

static struct query query_for(struct store *store,
			      const struct stats_filter *filter,
			      const char *select, const char *const *of,
			      const char *rest)
{
	struct strbuf sql = STRBUF_INIT;
	struct query q;

	strbuf_addf(&sql, "SELECT %s WHERE %s AND %s %s", select,
		    of_players[filter->player.len > 0],
		    of[filter->pack.len > 0], rest);
	q = query_of(store->db, strbuf_text(&sql));
	strbuf_finish(&sql);
	query_str(&q, filter->player);
	query_str(&q, filter->pack);
	return q;
}

/* A file may contain any numbers: sums saturate. SQL has total() for this,
 * which is exact below 2^53. */
static void add_up(uint64_t *sum, uint64_t number)
{
	if (__builtin_add_overflow(*sum, number, sum))
		*sum = UINT64_MAX;
}

static bool count_games(struct store *store, const struct stats_filter *filter,
			struct stats *stats)
{
	/* The boards know how many games there are, but not whose. */
	struct query q =
		filter->player.len
			? query_for(
				  store, filter, "count(*) FROM game", of_games,
				  "AND finished IS NOT NULL AND abandoned = 0")
			: query_for(store, filter,
				    "total(games) FROM tally_board", of_games,
				    "");

	if (query_next(&q))
		stats->games = query_get_count(&q, 0);
	return query_finish(&q);
}

static bool find_streak(struct store *store, const struct stats_filter *filter,
			struct stats *stats)
{
	struct query q =
		query_for(store, filter, "max(longest) FROM tally_streak",
			  of_streaks, "");

	if (query_next(&q))
		stats->streak = query_get_count(&q, 0);
	return query_finish(&q);
}

static bool read_days(struct store *store, const struct stats_filter *filter,
		      struct arena *arena, struct stats *stats)
{
	VEC(struct stats_day) days = VEC_INIT;
	struct query q = query_for(store, filter,
				   "day, total(asked), total(right), "
				   "total(milliseconds) FROM tally_day",
				   of_packs, "GROUP BY day ORDER BY day");

	while (query_next(&q))
		*vec_push(&days) = (struct stats_day){
			.day = query_get_str(&q, 0, arena),
			.asked = query_get_count(&q, 1),
			.right = query_get_count(&q, 2),
			.milliseconds = query_get_count(&q, 3),
		};
	stats->days = vec_clone(&days, arena);
	stats->n_days = days.n;
	for (uint32_t i = 0; i < days.n; i++) {
		add_up(&stats->asked, days.at[i].asked);
		add_up(&stats->right, days.at[i].right);
		add_up(&stats->milliseconds, days.at[i].milliseconds);
	}
	vec_finish(&days);
	return query_finish(&q);
}

/* Shares by name. */
struct shares {
	struct strmap map;
	VEC(struct stats_share) all;
};

static void add_share(struct shares *shares, struct str name,
		      const struct stats_share *of, struct arena *arena)
{
	const uint32_t *known = strmap_get(&shares->map, name);
	struct stats_share *share;
	bool is_new;

	if (known) {
		assert(*known < shares->all.n && shares->all.at);
		share = &shares->all.at[*known];
	} else {
		name = arena_copy(arena, name);
		*strmap_put(&shares->map, name, &is_new) = shares->all.n;
		share = vec_push(&shares->all);
		*share = (struct stats_share){.name = name};
	}
	add_up(&share->asked, of->asked);
	add_up(&share->right, of->right);
}

static int by_name(const void *left, const void *right)
{
	const struct stats_share *a = left;
	const struct stats_share *b = right;

	return str_cmp(a->name, b->name);
}

static struct stats_share *finish_shares(struct shares *shares,
					 struct arena *arena, uint32_t *n)
{
	struct stats_share *sorted = vec_clone(&shares->all, arena);

	*n = shares->all.n;
	if (*n)
		qsort(sorted, *n, sizeof(*sorted), by_name);
	vec_finish(&shares->all);
	strmap_finish(&shares->map);
	return sorted;
}

/* From `pack/group/form/key`: `pack/group` and `form`. */
static void split_question(struct str question, struct str *group,
			   struct str *form)
{
	struct str rest = question;
	struct str pack;
	struct str part = STR_NONE;

	*form = STR_NONE;
	str_split(&rest, '/', &pack);
	str_split(&rest, '/', &part);
	*group = str_head(question, pack.len + (part.len ? part.len + 1 : 0));
	str_split(&rest, '/', form);
}

/* A question under all of its ids, past and present. */
struct counted {
	struct stats_question sums;
	struct str at; /* of the latest answer */
	struct store_id latest;
};

struct counted_questions {
	struct strmap map; /* by current id */
	VEC(struct counted) all;
};

static struct str current_id(const struct stats_filter *filter, struct str id,
			     struct strbuf *now)
{
	if (!filter->current)
		return id;
	strbuf_reset(now);
	filter->current(filter->context, id, now);
	return strbuf_str(now);
}

static struct counted *counted_of(struct counted_questions *questions,
				  struct str id, struct arena *arena)
{
	const uint32_t *known = strmap_get(&questions->map, id);
	struct counted *counted;
	bool is_new;

	if (known)
		return &questions->all.at[*known];
	id = arena_copy(arena, id);
	*strmap_put(&questions->map, id, &is_new) = questions->all.n;
	counted = vec_push(&questions->all);
	*counted = (struct counted){.sums.question = id};
	return counted;
}

static void count_row(struct counted *counted, const struct query *q,
		      struct arena *arena)
{
	struct str at = query_get(q, 3).bytes;

	add_up(&counted->sums.asked, query_get_count(q, 1));
	add_up(&counted->sums.right, query_get_count(q, 2));
	if (counted->at.len && str_cmp(at, counted->at) < 0)
		return;
	counted->at = arena_copy(arena, at);
	counted->latest = query_get_id(q, 4);
}

static bool read_questions(struct store *store,
			   const struct stats_filter *filter,
			   struct arena *arena,
			   struct counted_questions *questions)
{
	struct strbuf now = STRBUF_INIT;
	struct query q = query_for(store, filter,
				   "question, asked, right, at, latest "
				   "FROM tally_question",
				   of_questions, "");

	while (query_next(&q)) {
		struct str id =
			current_id(filter, query_get(&q, 0).bytes, &now);

		count_row(counted_of(questions, id, arena), &q, arena);
	}
	strbuf_finish(&now);
	return query_finish(&q);
}

static void sum_shares(const struct counted_questions *questions,
		       struct arena *arena, struct stats *stats)
{
	struct shares groups = {STRMAP_INIT, VEC_INIT};
	struct shares forms = {STRMAP_INIT, VEC_INIT};

	vec_each (counted, &questions->all) {
		struct stats_share share = {
			.asked = counted->sums.asked,
			.right = counted->sums.right,
		};
		struct str group;
		struct str form;

		split_question(counted->sums.question, &group, &form);
		add_share(&groups, group, &share, arena);
		add_share(&forms, form, &share, arena);
	}
	stats->groups = finish_shares(&groups, arena, &stats->n_groups);
	stats->forms = finish_shares(&forms, arena, &stats->n_forms);
}

static uint64_t times_missed(const struct stats_question *q)
{
	return q->asked > q->right ? q->asked - q->right : 0;
}

/* Most often missed first; then the less often right. */
static int by_missed(const void *left, const void *right)
{
	const struct stats_question *a = &((const struct counted *)left)->sums;
	const struct stats_question *b = &((const struct counted *)right)->sums;

	if (times_missed(a) != times_missed(b))
		return times_missed(a) < times_missed(b) ? 1 : -1;
	if (a->right != b->right)
		return a->right > b->right ? 1 : -1;
	return str_cmp(a->question, b->question);
}

/* Reads the question's words from its latest answer, if that exists. */
static bool read_words(struct store *store, struct counted *counted,
		       struct arena *arena)
{
	struct query q = query_of(
		store->db, "SELECT stem, answer FROM answer WHERE id = ?");

	query_id(&q, &counted->latest);
	if (query_next(&q)) {
		counted->sums.stem = query_get_str(&q, 0, arena);
		counted->sums.answer = query_get_str(&q, 1, arena);
	}
	return query_finish(&q);
}

static bool choose_missed(struct store *store, uint32_t most,
			  struct counted_questions *questions,
			  struct arena *arena, struct stats *stats)
{
	struct counted *all = questions->all.at;
	uint32_t n = 0;

	if (questions->all.n)
		qsort(all, questions->all.n, sizeof(*all), by_missed);
	while (n < most && n < questions->all.n && times_missed(&all[n].sums))
		n++;
	stats->missed = arena_array(arena, struct stats_question, n);
	for (uint32_t i = 0; i < n; i++) {
		if (!read_words(store, &all[i], arena))
			return false;
		stats->missed[stats->n_missed++] = all[i].sums;
	}
	return true;
}

static bool sum_questions(struct store *store,
			  const struct stats_filter *filter,
			  struct arena *arena, struct stats *stats)
{
	struct counted_questions questions = {STRMAP_INIT, VEC_INIT};
	bool ok = read_questions(store, filter, arena, &questions);

	if (ok)
		sum_shares(&questions, arena, stats);
	ok = ok &&
	     choose_missed(store, filter->missed, &questions, arena, stats);
	vec_finish(&questions.all);
	strmap_finish(&questions.map);
	return ok;
}

bool store_stats(struct store *store, const struct stats_filter *filter,
		 struct arena *arena, struct stats *stats, struct strbuf *error)
{
	bool ok = db_run(store->db, "BEGIN");

	*stats = (struct stats){.games = 0};
	ok = ok && count_games(store, filter, stats) &&
	     find_streak(store, filter, stats) &&
	     read_days(store, filter, arena, stats) &&
	     sum_questions(store, filter, arena, stats);
	if (!ok)
		store_fail(store, error, "read");
	db_rollback(store->db);
	return ok;
}
