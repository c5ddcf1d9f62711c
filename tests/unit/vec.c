#include "base/vec.h"

#include "expect.h"

struct pair {
	uint64_t a;
	char b;
};

Test(vec, keeps_what_was_pushed_in_order)
{
	VEC(struct pair) pairs = VEC_INIT;
	bool same = true;

	for (uint32_t i = 0; i < 100000; i++)
		*vec_push(&pairs) = (struct pair){i, (char)(i % 100)};
	cr_assert(eq(u32, pairs.n, 100000));
	cr_expect(ge(u32, pairs.cap, pairs.n));
	for (uint32_t i = 0; i < pairs.n; i++)
		same = same && pairs.at[i].a == i &&
		       pairs.at[i].b == (char)(i % 100);
	cr_expect(same);
	vec_finish(&pairs);
}

Test(vec, each_visits_all_and_none_of_an_empty_one)
{
	VEC(int) numbers = VEC_INIT;
	int sum = 0;

	vec_each (n, &numbers)
		sum += 1000 + *n;
	cr_expect(eq(int, sum, 0));
	for (int i = 1; i <= 10; i++)
		*vec_push(&numbers) = i;
	vec_each (n, &numbers)
		sum += *n;
	cr_expect(eq(int, sum, 55));
	vec_each (n, &numbers)
		*n = 1;
	cr_expect(eq(int, numbers.at[9], 1));
	vec_finish(&numbers);
}

Test(vec, used_again_after_its_end)
{
	VEC(char) text = VEC_INIT;

	vec_finish(&text);
	*vec_push(&text) = 'a';
	vec_finish(&text);
	cr_expect(eq(u32, text.n, 0));
	cr_expect(eq(u32, text.cap, 0));
	*vec_push(&text) = 'b';
	cr_expect(eq(chr, text.at[0], 'b'));
	vec_finish(&text);
}
