#include "pack/bare_title.h"

static const struct str article = STR("the ");

struct str bare_title(struct str title)
{
	static const struct str ends[] = {STR(" of {what}"), STR(" {what}")};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		if (!str_ends(title, ends[i]))
			continue;
		title = str_head(title, title.len - ends[i].len);
		return str_starts(title, article) ? str_from(title, article.len)
						  : title;
	}
	return title;
}

bool title_is_noun(struct str title)
{
	if (str_starts(title, article))
		title = str_from(title, article.len);
	else if (title.len && title.ptr[0] >= 'A' && title.ptr[0] <= 'Z')
		return false; /* a name */
	return str_find(title, STR(" ")) == SIZE_MAX;
}
