#include "pattern.h"

#include <string.h>

struct search {
	struct matching match;
	match_taker take;
	void *data;
};

static bool set_name(struct slot *slot, struct str name)
{
	if (!name.len || name.len >= SLOT_NAME_MOST)
		return false;
	memcpy(slot->name, name.ptr, name.len);
	slot->name[name.len] = '\0';
	if (slot->name[0] >= 'A' && slot->name[0] <= 'Z')
		slot->name[0] = (char)(slot->name[0] | 0x20);
	return true;
}

static bool try(struct search *search, struct str pattern, struct str text);

/* How much text a slot takes, at least `least`, so that `rest` can follow. */
static size_t reach(struct str text, struct str rest, size_t least)
{
	struct str literal = str_head(rest, str_find(rest, STR("{")));
	const char *next;

	if (!rest.len || least > text.len)
		return least <= text.len ? text.len : SIZE_MAX;
	next = memmem(text.ptr + least, text.len - least, literal.ptr,
		      literal.len);
	return next ? (size_t)(next - text.ptr) : SIZE_MAX;
}

/* The slot takes as little as possible, then more and more. */
static bool try_slot(struct search *search, struct str pattern, struct str text)
{
	size_t close = str_find(pattern, STR("}"));
	struct str rest = str_from(pattern, close + 1);
	struct slot *slot = &search->match.slots[search->match.n];

	if (search->match.n == SLOTS_OF_PHRASE || close == SIZE_MAX ||
	    !set_name(slot, str_head(str_from(pattern, 1), close - 1)))
		return false;
	search->match.n++;
	for (size_t len = reach(text, rest, 1); len && len <= text.len;
	     len = reach(text, rest, len + 1)) {
		slot->text = str_head(text, len);
		if (try(search, rest, str_from(text, len)))
			return true;
	}
	search->match.n--;
	return false;
}

static bool try(struct search *search, struct str pattern, struct str text)
{
	struct str literal = str_head(pattern, str_find(pattern, STR("{")));

	if (!str_starts(text, literal))
		return false;
	pattern = str_from(pattern, literal.len);
	text = str_from(text, literal.len);
	if (!pattern.len)
		return !text.len && search->take(&search->match, search->data);
	return try_slot(search, pattern, text);
}

bool pattern_match(struct str pattern, struct str text, match_taker take,
		   void *data)
{
	struct search search = {.take = take, .data = data};

	return try(&search, pattern, text);
}

static bool take_first(const struct matching *match, void *data)
{
	struct matching *out = data;

	*out = *match;
	return true;
}

bool pattern_first(struct str pattern, struct str text, struct matching *out)
{
	return pattern_match(pattern, text, take_first, out);
}

struct str match_text(const struct matching *match, const char *name)
{
	for (uint32_t i = 0; i < match->n; i++)
		if (!strcmp(match->slots[i].name, name))
			return match->slots[i].text;
	return STR_NONE;
}
