#include "base/json.h"

#include "expect.h"

Test(json, commas_stand_between_and_nowhere_else)
{
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '{');
	json_key(&out, "a");
	json_uint(&out, 0);
	json_key(&out, "b");
	json_open(&out, '[');
	json_close(&out, ']');
	json_key(&out, "c");
	json_open(&out, '[');
	json_str(&out, STR("x"));
	json_none(&out);
	json_open(&out, '{');
	json_close(&out, '}');
	json_open(&out, '{');
	json_key(&out, "d");
	json_uint(&out, UINT64_MAX);
	json_close(&out, '}');
	json_close(&out, ']');
	json_key(&out, "e");
	json_none(&out);
	json_close(&out, '}');
	expect_str(strbuf_str(&out),
		   "{\"a\":0,\"b\":[],\"c\":[\"x\",null,{},"
		   "{\"d\":18446744073709551615}],\"e\":null}");
	strbuf_finish(&out);
}

static const struct {
	struct str text;
	const char *json;
} strings[] = {
	{STR(""), "\"\""},
	{STR("Otan"), "\"Otan\""},
	{STR("\"\\/"), "\"\\\"\\\\/\""},
	{STR("[{:"), "\"[{:\""},
	{STR("a\n\t\r\b"), "\"a\\u000a\\u0009\\u000d\\u0008\""},
	{STR("\0\x1b\x7f"), "\"\\u0000\\u001b\\u007f\""},
	{STR("Қазақ 議"), "\"Қазақ 議\""},
	{STR("\xf0\x9f\x87\xb0"), "\"\xf0\x9f\x87\xb0\""},
	{STR("a\xff"
	     "b"),
	 "\"a\xef\xbf\xbd"
	 "b\""},
	{STR("\xc2\x80\xc2\x9b\xc2\x9f\xc2\xa0"),
	 "\"\\u0080\\u009b\\u009f\xc2\xa0\""},
	{STR("\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8b\xef\xbb\xbf\xd8\x9c"),
	 "\"\\u202e\\u2066\\u200b\\ufeff\\u061c\""},
	{STR("\xf3\xa0\x80\x81\xf0\x91\x82\xbd"),
	 "\"\\udb40\\udc01\\ud804\\udcbd\""},
	{STR("الجزائر שלום"), "\"الجزائر שלום\""},
	{STR("\xed\xa0\x80"), "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
};

Test(json, strings_are_escaped)
{
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(strings); i++) {
		strbuf_reset(&out);
		json_str(&out, strings[i].text);
		expect_str(strbuf_str(&out), strings[i].json);
	}
	strbuf_finish(&out);
}

Test(json, string_that_ends_in_a_bracket_still_takes_a_comma)
{
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '[');
	json_str(&out, STR("a{"));
	json_str(&out, STR(":"));
	json_uint(&out, 1);
	json_close(&out, ']');
	expect_str(strbuf_str(&out), "[\"a{\",\":\",1]");
	strbuf_finish(&out);
}
