#include "game/memory_cache.h"

#include "record.h"
#include "test_bank.h"

static const char *const body =
	"questions:\n"
	"  - {id: watan, q: What is it?, answer: this}\n";

static struct memories *memories;
static struct store *store;

static void begin(void)
{
	record_enter();
	setenv("XDG_CACHE_HOME", folder, 1);
	test_bank_begin(body);
	memories = memories_create(bank, &scheduler_default);
	store = opened();
}

static void end(void)
{
	store_close(store);
	memories_free(memories);
	test_bank_end();
	cr_expect(eq(int, system("rm -rf civiq"), 0));
	record_leave();
}

TestSuite(memory_cache, .init = begin, .fini = end);

static struct memory_cache cache_of(const char *player)
{
	return memory_cache_of(store, str_of(player), pack, &arena);
}

static const struct store_reviewed large = {
	.last = 20000,
	.all = {9000, 7000, 123456},
};

/* One answer, and enough answers to make caching worthwhile. */
static void keep(const struct store_reviewed *reviewed)
{
	struct fact_review review = {
		.question = STR("test/questions/by-hand/watan"),
		.at = STR("2024-01-01T12:00:00Z"),
		.day = STR("2024-01-01"),
		.rating = RATING_GOOD,
		.right = true,
		.is_of_now = true,
	};
	struct memory_cache cache = cache_of("Ann");

	memories_take(memories, &review);
	memories_settle(memories, 20000);
	memory_cache_save(&cache, memories, reviewed);
}

static int64_t load(const char *player, struct memory_cache *cache)
{
	memories_free(memories);
	memories = memories_create(bank, &scheduler_default);
	*cache = cache_of(player);
	return memory_cache_load(cache, memories);
}

Test(memory_cache, what_is_kept_is_of_one_player_and_holds_by_its_sums)
{
	struct store_reviewed now = {
		.last = 20010,
		.read = {10, 5, 1000},
		.all = {9010, 7005, 124456},
	};
	struct memory_cache cache;

	keep(&large);
	cr_expect(eq(i64, load("Ben", &cache), 0));
	cr_assert(eq(i64, load("Ann", &cache), large.last));
	cr_expect(eq(u32, memories_of(memories, 0)->reviews, 1));
	cr_expect(memory_cache_holds(&cache, &now));
	now.all.right--; /* an earlier one is gone */
	cr_expect(not(memory_cache_holds(&cache, &now)));
}

Test(memory_cache, a_small_record_is_read_anew)
{
	struct store_reviewed small = large;
	struct memory_cache cache;

	small.last = 5000;
	keep(&small);
	cr_expect(eq(i64, load("Ann", &cache), 0));
}

Test(memory_cache, a_damaged_file_is_no_file)
{
	struct memory_cache cache;

	keep(&large);
	cr_assert(load("Ann", &cache) > 0);
	patch(cache.path, 60, "x", 1);
	cr_expect(eq(i64, load("Ann", &cache), 0));
	cr_expect(eq(u32, memories_of(memories, 0)->reviews, 0));
}
