#include "base/strbuf.h"

#include "expect.h"

#include <string.h>

Test(strbuf, empty_reads_as_an_empty_text)
{
	struct strbuf buf = STRBUF_INIT;

	expect_str(strbuf_str(&buf), "");
	cr_expect(eq(str, (char *)strbuf_text(&buf), ""));
	strbuf_cut(&buf, 0);
	strbuf_cut(&buf, 9);
	strbuf_reset(&buf);
	strbuf_finish(&buf);
}

Test(strbuf, every_way_to_add_keeps_it_terminated)
{
	struct strbuf buf = STRBUF_INIT;

	strbuf_add(&buf, STR("Nur"));
	strbuf_addc(&buf, ' ');
	strbuf_addz(&buf, "Otan");
	strbuf_addz(&buf, NULL);
	strbuf_add(&buf, STR_NONE);
	strbuf_addf(&buf, " %d/%s", 2006, "2013");
	strbuf_addf(&buf, "%s", "");
	cr_expect(eq(str, (char *)strbuf_text(&buf), "Nur Otan 2006/2013"));
	cr_expect(eq(sz, buf.len, 18));
	strbuf_finish(&buf);
}

Test(strbuf, embedded_nul_is_kept)
{
	struct strbuf buf = STRBUF_INIT;

	strbuf_add(&buf, STR("a\0"));
	strbuf_addc(&buf, '\0');
	strbuf_addc(&buf, 'b');
	cr_expect(str_eq(strbuf_str(&buf), STR("a\0\0b")));
	strbuf_finish(&buf);
}

Test(strbuf, grows_to_any_size)
{
	struct strbuf buf = STRBUF_INIT;
	bool same = true;

	for (size_t i = 0; i < 200000; i++)
		strbuf_addc(&buf, (char)(i % 251));
	strbuf_addf(&buf, "%50000d", 7);
	cr_expect(eq(sz, buf.len, 250000));
	for (size_t i = 0; i < 200000; i++)
		same = same && buf.ptr[i] == (char)(i % 251);
	cr_expect(same);
	cr_expect(eq(chr, buf.ptr[249999], '7'));
	cr_expect(eq(chr, buf.ptr[250000], '\0'));
	strbuf_finish(&buf);
}

Test(strbuf, cut_only_shortens)
{
	struct strbuf buf = STRBUF_INIT;

	strbuf_addz(&buf, "Nur Otan");
	strbuf_cut(&buf, 9);
	strbuf_cut(&buf, 8);
	cr_expect(eq(str, (char *)strbuf_text(&buf), "Nur Otan"));
	strbuf_cut(&buf, 3);
	cr_expect(eq(str, (char *)strbuf_text(&buf), "Nur"));
	strbuf_reset(&buf);
	cr_expect(eq(str, (char *)strbuf_text(&buf), ""));
	strbuf_addz(&buf, "Otan");
	cr_expect(eq(str, (char *)strbuf_text(&buf), "Otan"));
	strbuf_finish(&buf);
}

Test(strbuf, used_again_after_its_end)
{
	struct strbuf buf = STRBUF_INIT;

	strbuf_addz(&buf, "Otan");
	strbuf_finish(&buf);
	cr_expect(eq(sz, buf.len, 0));
	cr_expect(eq(ptr, buf.ptr, NULL));
	strbuf_addz(&buf, "Asar");
	cr_expect(eq(str, (char *)strbuf_text(&buf), "Asar"));
	strbuf_finish(&buf);
	strbuf_finish(&buf);
}
