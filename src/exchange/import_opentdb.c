/*
 * The Open Trivia Database: JSON whose texts are in one of four encodings.
 * Which one does not stand in the file; the words that it uses for the type of
 * a question tell.
 */
#include "base/utf8.h"
#include "exchange/entity.h"
#include "exchange/importing.h"

#ifdef CIVIQ_JANSSON

#include <jansson.h>

/* A tree takes some forty times as much memory as its text; all questions of
 * the database take 2 MiB. */
enum { JSON_MOST = 4 * 1024 * 1024 };

enum encoding { ENCODING_HTML, ENCODING_BASE64, ENCODING_URL };

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* %20 is a blank. */
static void decode_url(struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		int high = i + 2 < text.len ? digit_of(text.ptr[i + 1]) : -1;
		int low = i + 2 < text.len ? digit_of(text.ptr[i + 2]) : -1;

		if (text.ptr[i] == '%' && high >= 0 && low >= 0) {
			strbuf_addc(out, (char)(high * 16 + low));
			i += 2;
		} else {
			strbuf_addc(out,
				    text.ptr[i] == '+' ? ' ' : text.ptr[i]);
		}
	}
}

static void decode_base64(struct strbuf *out, struct str text)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	uint32_t bits = 0;
	int n = 0;

	for (size_t i = 0; i < text.len && text.ptr[i] != '='; i++) {
		const char *digit =
			text.ptr[i] ? strchr(digits, text.ptr[i]) : NULL;

		if (!digit)
			continue;
		bits = bits << 6 | (uint32_t)(digit - digits);
		n += 6;
		if (n >= 8) {
			n -= 8;
			strbuf_addc(out, (char)(bits >> n & 0xFF));
		}
	}
}

struct opentdb {
	struct importing *importing;
	enum encoding encoding;
};

static struct str string_of(const json_t *value)
{
	return json_is_string(value) ? (struct str){json_string_value(value),
						    json_string_length(value)}
				     : STR_NONE;
}

/* The text of a string as it is meant; empty if it is no text. */
static struct str text_of(struct opentdb *o, const json_t *value)
{
	struct strbuf out = STRBUF_INIT;
	struct str text = string_of(value);
	struct str made = STR_NONE;

	if (o->encoding == ENCODING_BASE64)
		decode_base64(&out, text);
	else if (o->encoding == ENCODING_URL)
		decode_url(&out, text);
	else
		entity_decode(&out, text);
	if (utf8_invalid(strbuf_str(&out)) == SIZE_MAX)
		made = arena_copy(&o->importing->scratch, strbuf_str(&out));
	strbuf_finish(&out);
	return made;
}

static bool has_blank(const json_t *value)
{
	struct str text = string_of(value);

	return text.len && memchr(text.ptr, ' ', text.len);
}

/* A text with a blank in it is not encoded for an address; one without in all
 * of the file, and with %20, is. */
static enum encoding encoding_of(const json_t *results)
{
	bool has_escape = false;

	for (size_t i = 0; i < json_array_size(results); i++) {
		const json_t *item = json_array_get(results, i);
		const json_t *question = json_object_get(item, "question");
		struct str type = string_of(json_object_get(item, "type"));

		if (str_eq(type, STR("bXVsdGlwbGU=")) ||
		    str_eq(type, STR("Ym9vbGVhbg==")))
			return ENCODING_BASE64;
		if (has_blank(question))
			return ENCODING_HTML;
		has_escape |=
			str_find(string_of(question), STR("%20")) != SIZE_MAX ||
			str_find(string_of(question), STR("+")) != SIZE_MAX;
	}
	return has_escape ? ENCODING_URL : ENCODING_HTML;
}

static void take_result(struct opentdb *o, const json_t *item, uint32_t at)
{
	struct asked *a = &o->importing->asked;
	const json_t *wrong = json_object_get(item, "incorrect_answers");

	asked_begin(a, at, IMPORTED_CHOICE);
	a->q = text_of(o, json_object_get(item, "question"));
	a->topic = text_of(o, json_object_get(item, "category"));
	a->level = importing_level(
		text_of(o, json_object_get(item, "difficulty")));
	*vec_push(&a->right) =
		text_of(o, json_object_get(item, "correct_answer"));
	for (size_t i = 0; i < json_array_size(wrong) && !asked_is_full(a); i++)
		*vec_push(&a->wrong) = text_of(o, json_array_get(wrong, i));
	importing_add(o->importing, a);
}

/* The list of questions: all of the file, or what the envelope holds. */
static void take_results(struct importing *i, const json_t *root)
{
	const json_t *results =
		json_is_array(root) ? root : json_object_get(root, "results");
	struct opentdb o = {i, encoding_of(results)};

	if (!json_is_array(results))
		importing_error(i, NULL,
				"no list of questions under \"results\"");
	else if (json_array_size(results) &&
		 !json_object_get(json_array_get(results, 0), "question"))
		importing_error(i, NULL,
				"these are not its questions: the first item "
				"has no \"question\"");
	if (i->diags->errors)
		return;
	for (uint32_t at = 0;
	     at < json_array_size(results) && !importing_is_full(i); at++)
		take_result(&o, json_array_get(results, at), at + 1);
}

void import_opentdb(struct importing *i)
{
	struct str text = importing_text(i);
	json_error_t error;
	json_t *root;

	i->import->unit = "question";
	if (text.len > JSON_MOST) {
		importing_error(i, "divide the file", "larger than 4 MiB");
		return;
	}
	root = json_loadb(text.ptr ? text.ptr : "", text.len, 0, &error);
	if (root)
		take_results(i, root);
	else
		source_error(i->source, i->diags,
			     (struct span){(uint32_t)error.line,
					   error.column > 0
						   ? (uint32_t)error.column
						   : 1,
					   1},
			     "fetch it again, or mend it there",
			     "not sound JSON: %s", error.text);
	json_decref(root);
}

#else

void import_opentdb(struct importing *i)
{
	importing_error(i, NULL,
			"this civiq was built without jansson, which reads "
			"JSON");
}

#endif
