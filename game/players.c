#include "game/players.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

/* Cuts the last code point off. */
static void drop_last(struct strbuf *name)
{
	size_t len = name->len - 1;

	while (len && ((unsigned char)name->ptr[len] & 0xC0) == 0x80)
		len--;
	strbuf_cut(name, len);
}

struct str players_clean(struct str name, struct arena *arena)
{
	struct strbuf clean = STRBUF_INIT;
	struct str kept;

	utf8_sanitize(&clean, str_trim(name), false);
	while (utf8_width(strbuf_str(&clean)) > NAME_COLUMNS)
		drop_last(&clean);
	kept = arena_copy(arena, strbuf_str(&clean));
	strbuf_finish(&clean);
	return kept;
}

struct str players_one(const char *option, struct arena *arena)
{
	const struct passwd *account;
	struct str name = players_clean(str_of(option), arena);

	if (!name.len)
		name = players_clean(str_of(getenv("CIVIQ_PLAYER")), arena);
	if (name.len)
		return name;
	account = getpwuid(getuid());
	return account ? players_clean(str_of(account->pw_name), arena)
		       : STR("player");
}

static bool is_known(const struct str *names, uint32_t n, struct str name)
{
	for (uint32_t i = 0; i < n; i++)
		if (str_eq(names[i], name))
			return true;
	return false;
}

uint32_t players_several(const char *list, struct str *names, uint32_t most,
			 struct arena *arena)
{
	struct str rest = str_of(list);
	struct str part;
	uint32_t n = 0;

	while (str_split(&rest, ',', &part)) {
		struct str name = players_clean(part, arena);

		if (!name.len || n == most || is_known(names, n, name))
			return 0;
		names[n++] = name;
	}
	return n >= 2 ? n : 0;
}
