#include "store/stats.h"

#include "base/strmap.h"
#include "base/vec.h"
#include "store/store_inside.h"

#include <assert.h>
#include <stdlib.h>

/* Whose rows, and of which pack; each condition is a run of an index. */
static const char *const of_players[] = {"?1 = ''", "player = ?1"};
static const char *const of_packs[] = {"?2 = ''", "pack = ?2"};

/* Questions begin with their pack and a slash; `0` comes behind the slash. */
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

static bool count_games(struct store *store, const struct stats_filter *filter,
			struct stats *stats)
{
	/* The boards know how many games there are, but not whose. */
	struct query q =
		filter->player.len
			? query_for(store, filter, "count(*) FROM game",
				    of_packs, "AND finished IS NOT NULL")
			: query_for(store, filter,
				    "sum(games) FROM tally_board", of_packs,
				    "");

	if (query_next(&q))
		stats->games = (uint64_t)query_get_int(&q, 0);
	return query_finish(&q);
}

static bool find_streak(struct store *store, const struct stats_filter *filter,
			struct stats *stats)
{
	struct query q = query_for(
		store, filter, "max(longest) FROM tally_streak", of_packs, "");

	if (query_next(&q))
		stats->streak = (uint64_t)query_get_int(&q, 0);
	return query_finish(&q);
}

static bool read_days(struct store *store, const struct stats_filter *filter,
		      struct arena *arena, struct stats *stats)
{
	VEC(struct stats_day) days = VEC_INIT;
	struct query q = query_for(
		store, filter,
		"day, sum(asked), sum(right), sum(milliseconds) FROM tally_day",
		of_packs, "GROUP BY day ORDER BY day");

	while (query_next(&q))
		*vec_push(&days) = (struct stats_day){
			.day = query_get_str(&q, 0, arena),
			.asked = (uint64_t)query_get_int(&q, 1),
			.right = (uint64_t)query_get_int(&q, 2),
			.milliseconds = (uint64_t)query_get_int(&q, 3),
		};
	stats->days = arena_array(arena, struct stats_day, days.n);
	stats->n_days = days.n;
	for (uint32_t i = 0; i < days.n; i++) {
		stats->days[i] = days.at[i];
		stats->asked += days.at[i].asked;
		stats->right += days.at[i].right;
		stats->milliseconds += days.at[i].milliseconds;
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
		*strmap_slot(&shares->map, name, &is_new) = shares->all.n;
		share = vec_push(&shares->all);
		*share = (struct stats_share){.name = name};
	}
	share->asked += of->asked;
	share->right += of->right;
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
	struct stats_share *sorted =
		arena_array(arena, struct stats_share, shares->all.n);

	*n = shares->all.n;
	for (uint32_t i = 0; i < *n; i++)
		sorted[i] = shares->all.at[i];
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

static bool read_shares(struct store *store, const struct stats_filter *filter,
			struct arena *arena, struct stats *stats)
{
	struct shares groups = {STRMAP_INIT, VEC_INIT};
	struct shares forms = {STRMAP_INIT, VEC_INIT};
	struct query q = query_for(store, filter,
				   "question, asked, right FROM tally_question",
				   of_questions, "");

	while (query_next(&q)) {
		struct stats_share share = {
			.asked = (uint64_t)query_get_int(&q, 1),
			.right = (uint64_t)query_get_int(&q, 2),
		};
		struct str group;
		struct str form;

		split_question(query_get(&q, 0).bytes, &group, &form);
		add_share(&groups, group, &share, arena);
		add_share(&forms, form, &share, arena);
	}
	stats->groups = finish_shares(&groups, arena, &stats->n_groups);
	stats->forms = finish_shares(&forms, arena, &stats->n_forms);
	return query_finish(&q);
}

/* With max(), SQLite takes the other columns from the row that has it. */
static bool read_missed(struct store *store, const struct stats_filter *filter,
			struct arena *arena, struct stats *stats)
{
	VEC(struct stats_question) missed = VEC_INIT;
	struct query q = query_for(
		store, filter,
		"t.question, a.stem, a.answer, t.asked, t.right FROM ("
		"SELECT question, sum(asked) AS asked, sum(right) AS right, "
		"max(at), latest FROM tally_question",
		of_questions,
		"GROUP BY question HAVING sum(asked) > sum(right) "
		"ORDER BY sum(asked) - sum(right) DESC, sum(right), question "
		"LIMIT ?3) AS t LEFT JOIN answer AS a ON a.id = t.latest "
		"ORDER BY t.asked - t.right DESC, t.right, t.question");

	query_int(&q, filter->missed);
	while (query_next(&q))
		*vec_push(&missed) = (struct stats_question){
			.question = query_get_str(&q, 0, arena),
			.stem = query_get_str(&q, 1, arena),
			.answer = query_get_str(&q, 2, arena),
			.asked = (uint64_t)query_get_int(&q, 3),
			.right = (uint64_t)query_get_int(&q, 4),
		};
	stats->missed = arena_array(arena, struct stats_question, missed.n);
	stats->n_missed = missed.n;
	for (uint32_t i = 0; i < missed.n; i++)
		stats->missed[i] = missed.at[i];
	vec_finish(&missed);
	return query_finish(&q);
}

bool store_stats(struct store *store, const struct stats_filter *filter,
		 struct arena *arena, struct stats *stats, struct strbuf *error)
{
	bool ok = db_run(store->db, "BEGIN");

	*stats = (struct stats){.games = 0};
	ok = ok && count_games(store, filter, stats) &&
	     find_streak(store, filter, stats) &&
	     read_days(store, filter, arena, stats) &&
	     read_shares(store, filter, arena, stats) &&
	     (!filter->missed || read_missed(store, filter, arena, stats));
	if (!ok)
		store_fail(store, error, "read");
	db_rollback(store->db);
	return ok;
}
