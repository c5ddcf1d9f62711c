#include "base/suggest.h"

#include "base/typo.h"

enum { SHORT_WORD = 3, LONG_WORD = 8 };

/* What people write who know what they want but not its name here. */
static const struct {
	struct str written;
	struct str meant;
} synonyms[] = {
	{STR("alias"), STR("also")},
	{STR("aliases"), STR("also")},
	{STR("altnames"), STR("also")},
	{STR("date"), STR("on")},
	{STR("when"), STR("on")},
	{STR("year"), STR("on")},
	{STR("at"), STR("on")},
	{STR("start"), STR("from")},
	{STR("since"), STR("from")},
	{STR("on"), STR("from")},
	{STR("end"), STR("to")},
	{STR("until"), STR("to")},
	{STR("till"), STR("to")},
	{STR("question"), STR("q")},
	{STR("text"), STR("q")},
	{STR("key"), STR("answer")},
	{STR("correct"), STR("answer")},
	{STR("options"), STR("wrong")},
	{STR("choices"), STR("wrong")},
	{STR("distractors"), STR("wrong")},
	{STR("because"), STR("why")},
	{STR("explanation"), STR("why")},
	{STR("reason"), STR("why")},
	{STR("difficulty"), STR("level")},
	{STR("link"), STR("url")},
	{STR("href"), STR("url")},
	{STR("author"), STR("publisher")},
	{STR("type"), STR("kind")},
	{STR("licence"), STR("license")},
	{STR("lang"), STR("language")},
	{STR("version"), STR("format")},
	{STR("id"), STR("pack")},
	{STR("groups"), STR("facts")},
	{STR("entities"), STR("things")},
	{STR("items"), STR("rows")},
	{STR("exclude"), STR("not")},
	{STR("person"), STR("who")},
	{STR("whom"), STR("who")},
	{STR("thing"), STR("what")},
	{STR("comment"), STR("note")},
	{STR("int"), STR("count")},
	{STR("integer"), STR("count")},
	{STR("float"), STR("number")},
	{STR("string"), STR("text")},
	{STR("str"), STR("text")},
	{STR("decimal"), STR("number")},
	{STR("datetime"), STR("date")},
	{STR("percentage"), STR("percent")},
	{STR("year"), STR("date")},
	{STR("office"), STR("term")},
	{STR("fact"), STR("link")},
	{STR("table"), STR("series")},
	{STR("value"), STR("number")},
	{STR("name"), STR("title")},
};

static bool same_idea(struct str written, struct str meant)
{
	for (size_t i = 0; i < sizeof(synonyms) / sizeof(*synonyms); i++)
		if (str_eq(synonyms[i].written, written) &&
		    str_eq(synonyms[i].meant, meant))
			return true;
	return false;
}

/* In lower case and without what only separates; too long gives nothing. */
static struct str plain(struct str word, char *space)
{
	size_t n = 0;

	if (word.len > SUGGEST_MOST)
		return STR_NONE;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.ptr[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 0x20);
		if (c != '-' && c != '_' && c != ' ')
			space[n++] = c;
	}
	return (struct str){space, n};
}

struct suggest suggest_for(struct str word)
{
	struct suggest suggest = {.word = word, .distance = UINT32_MAX};

	suggest.plain_len = plain(word, suggest.plain).len;
	return suggest;
}

static uint32_t most_slips(size_t len)
{
	return len <= SHORT_WORD ? 1 : len < LONG_WORD ? 2 : 3;
}

static uint32_t distance_of(const struct suggest *suggest, struct str known)
{
	char space[SUGGEST_MOST];
	struct str a = {suggest->plain, suggest->plain_len};
	struct str b = plain(known, space);
	uint32_t most = most_slips(a.len < b.len ? a.len : b.len);
	uint32_t slips;

	if (!a.len || !b.len)
		return UINT32_MAX;
	if (str_eq(a, b))
		return 0;
	slips = typo_distance(a, b, most);
	/* With as many errors as letters, nothing of the word is left. */
	if (slips <= most && slips < b.len)
		return slips;
	return same_idea(suggest->word, known) ? most + 1 : UINT32_MAX;
}

void suggest_add(struct suggest *suggest, struct str known)
{
	uint32_t distance = distance_of(suggest, known);

	if (distance >= suggest->distance)
		return;
	suggest->distance = distance;
	suggest->best = known;
}
