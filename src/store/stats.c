#include "store/stats.h"

#include "base/strmap.h"
#include "base/vec.h"
#include "store/store_inside.h"

#include <stdlib.h>

/* Conditions on the player ?1 and the pack ?2; questions begin with theirs. */
#define OF_PLAYER "(?1 = '' OR player = ?1)"
#define OF_PACK	  OF_PLAYER " AND (?2 = '' OR pack = ?2)"
#define OF_QUESTION                                                            \
	OF_PLAYER " AND (?2 = '' OR substr(question, 1, length(?2) + 1) = "    \
		  "?2 || '/')"

static struct query query_for(struct store *store,
			      const struct stats_filter *filter,
			      const char *sql)
{
	struct query q = query_of(store->db, sql);

	query_str(&q, filter->player);
	query_str(&q, filter->pack);
	return q;
}

/* Each condition has an index of its own. */
static bool count_games(struct store *store, const struct stats_filter *filter,
			struct stats *stats)
{
	static const char of_all[] =
		"SELECT count(*) FROM game WHERE finished IS NOT NULL AND "
		"?1 = '' AND (?2 = '' OR pack = ?2)";
	static const char of_one[] =
		"SELECT count(*) FROM game WHERE finished IS NOT NULL AND "
		"player = ?1 AND (?2 = '' OR pack = ?2)";
	struct query q =
		query_for(store, filter, filter->player.len ? of_one : of_all);

	if (query_next(&q))
		stats->games = (uint64_t)query_get_int(&q, 0);
	return query_finish(&q);
}

static bool find_streak(struct store *store, const struct stats_filter *filter,
			struct stats *stats)
{
	struct query q = query_for(
		store, filter,
		"SELECT max(longest) FROM tally_streak WHERE " OF_PACK);

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
		"SELECT day, sum(asked), sum(right), sum(milliseconds) "
		"FROM tally_day WHERE " OF_PACK " GROUP BY day ORDER BY day");

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
	struct query q =
		query_for(store, filter,
			  "SELECT question, asked, right FROM tally_question "
			  "WHERE " OF_QUESTION);

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
		"SELECT t.question, a.stem, a.answer, t.asked, t.right FROM ("
		"SELECT question, sum(asked) AS asked, sum(right) AS right, "
		"max(at), latest FROM tally_question WHERE " OF_QUESTION
		" GROUP BY question HAVING sum(asked) > sum(right) "
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
