#include "exchange/delimited.h"

#include "base/strbuf.h"

#include "expect.h"

/* Rows are of any length, but no more than the first cells are kept. */
Test(delimited, cells_have_a_limit)
{
	static const char *const cells[] = {"a,", "\"a\","};

	for (size_t i = 0; i < COUNT(cells); i++) {
		struct strbuf text = STRBUF_INIT;
		struct arena arena = ARENA_INIT;
		struct delimited d;

		for (int j = 0; j < 2 * DELIMITED_CELLS_MOST; j++)
			strbuf_addz(&text, cells[i]);
		strbuf_addz(&text, "\nnext");
		d = delimited_of(strbuf_str(&text), ',');
		cr_expect(delimited_next(&d, &arena));
		cr_expect(eq(u32, d.cells.n, DELIMITED_CELLS_MOST));
		cr_expect(delimited_next(&d, &arena));
		cr_expect(eq(u32, d.line, 2));
		delimited_finish(&d);
		arena_finish(&arena);
		strbuf_finish(&text);
	}
}
