/*
 * tsv: cards for Anki and others. The id is the first field, by which Anki
 * knows a card again. No program but Anki reads the lines that begin with `#`,
 * and some keep quotes as they are: a field has them only if it must.
 */
#include "exchange/export_formats.h"

static bool needs_quotes(struct str text)
{
	if (!text.len)
		return false;
	return text.ptr[0] == '#' || text.ptr[0] == '"' ||
	       memchr(text.ptr, '\t', text.len) ||
	       memchr(text.ptr, '\n', text.len);
}

static void add_field(struct strbuf *out, struct str text, char end)
{
	bool quotes = needs_quotes(text);

	if (quotes)
		strbuf_addc(out, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (quotes && text.ptr[i] == '"')
			strbuf_addc(out, '"');
		strbuf_addc(out, text.ptr[i]);
	}
	if (quotes)
		strbuf_addc(out, '"');
	strbuf_addc(out, end);
}

static void add_question(struct strbuf *out,
			 const struct export_question *question)
{
	const struct question *q = question->q;
	struct strbuf text = STRBUF_INIT;

	add_field(out, q->id, '\t');
	add_field(out, question->stem, '\t');
	export_options_line(&text, q);
	add_field(out, strbuf_str(&text), '\t');
	add_field(out, q->answer, '\t');
	add_field(out, q->explanation, '\t');
	add_field(out, q->source, '\t');
	strbuf_reset(&text);
	export_anki_tags(&text, q);
	add_field(out, strbuf_str(&text), '\n');
	strbuf_finish(&text);
}

static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	(void)error;
	strbuf_addf(out,
		    "#separator:tab\n#html:false\n#deck:" STR_FMT "\n"
		    "#tags column:7\n#columns:id\tquestion\toptions\tanswer\t"
		    "explanation\tsource\ttags\n",
		    STR_ARG(set->title));
	for (uint32_t i = 0; i < set->n; i++)
		add_question(out, &set->questions[i]);
	return true;
}

const struct export_format export_tsv = {
	.name = "tsv",
	.refuse = export_refuse_anki,
	.write = write,
};
