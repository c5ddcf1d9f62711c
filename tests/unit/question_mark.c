#include "question/question.h"

#include "expect.h"

static char mark_of(enum question_kind kind, struct str option, uint32_t i)
{
	struct question q = {.kind = kind, .n_options = 3};

	q.options[0] = STR("Otan");
	q.options[1] = option;
	q.options[2] = STR("Asar");
	return question_mark(&q, i);
}

Test(question_mark, digits_make_letters)
{
	cr_expect(mark_of(ASK_CHOICE, STR("Adal"), 1) == '2');
	cr_expect(mark_of(ASK_CHOICE, STR("1999"), 1) == 'b');
	cr_expect(mark_of(ASK_SEVERAL, STR("2 May 1999"), 2) == 'c');
	cr_expect(mark_of(ASK_ORDER, STR("May 1999"), 0) == '1');
	/* The partners are marked by letters. */
	cr_expect(mark_of(ASK_MATCH, STR("1999"), 0) == '1');
}
