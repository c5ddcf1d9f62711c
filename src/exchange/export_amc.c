/* amc: plain text for Auto Multiple Choice, which prints sheets, and marks
 * them when they have been scanned. */
#include "exchange/export_formats.h"

#include <string.h>

/* The spaces keep what follows from being read as options. */
static void add_question(struct strbuf *out,
			 const struct export_question *question,
			 uint32_t number)
{
	const struct question *q = question->q;

	strbuf_addf(out, "\n# " STR_FMT "\n%s[id=q%u%s] " STR_FMT "\n",
		    STR_ARG(q->id), q->kind == ASK_SEVERAL ? "**" : "*", number,
		    question_may_shuffle(q) ? "" : ",ordered",
		    STR_ARG(question->stem));
	for (uint32_t i = 0; i < q->n_options; i++)
		strbuf_addf(out, "%c " STR_FMT "\n",
			    q->keys >> i & 1 ? '+' : '-',
			    STR_ARG(q->options[i]));
}

/* !photo.png!: no space between two marks. */
static bool has_picture(struct str text)
{
	struct str part;
	bool inside = false;

	while (str_split(&text, '!', &part)) {
		if (inside && part.len && text.ptr &&
		    !memchr(part.ptr, ' ', part.len))
			return true;
		inside = true;
	}
	return false;
}

static bool has_markup(struct str text)
{
	static const struct str marks[] = {
		STR("[["), STR("[verbatim]"), STR("[_"),  STR("_]"),
		STR("[*"), STR("*]"),	      STR("[/"),  STR("/]"),
		STR("[|"), STR("|]"),	      STR("[=="), STR("==]"),
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_find(text, marks[i]) != SIZE_MAX)
			return true;
	return has_picture(text);
}

/* Nothing is added to the options, as "none of these" would be. */
static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	(void)error;
	strbuf_addz(out, "CompleteMulti: no\n");
	if (!has_markup(set->title))
		strbuf_addf(out, "Title: " STR_FMT "\n", STR_ARG(set->title));
	for (uint32_t i = 0; i < set->n; i++)
		add_question(out, &set->questions[i], i + 1);
	return true;
}

static const char *refuse(const struct export_question *question)
{
	if (!question->q->keys)
		return question->q->n_options ? "an order or pairs"
					      : "a typed answer";
	return export_any_text(question, has_markup)
		       ? "a text that AMC takes for markup"
		       : NULL;
}

const struct export_format export_amc = {
	.name = "amc",
	.refuse = refuse,
	.write = write,
};
