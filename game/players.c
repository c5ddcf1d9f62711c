#include "game/players.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "game/terminal/output.h"
#include "round/code.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_set(const char *value)
{
	return value && *value;
}

bool players_fit(const char *option)
{
	const char *variable = getenv("CIVIQ_PLAYER");
	const char *name = is_set(option) ? option : variable;

	if (!name || strlen(name) <= NAME_BYTES_MOST)
		return true;
	output_error("%s is too long: a name has at most %d bytes",
		     name == variable ? "CIVIQ_PLAYER" : "that name",
		     NAME_BYTES_MOST);
	return false;
}

/* The bytes of the leading code points that fit. */
static size_t fitting(struct str name)
{
	struct str rest = name;
	size_t columns = 0;
	size_t len = 0;
	int32_t c;

	while (utf8_next(&rest, &c)) {
		columns += utf8_char_width(c);
		if (columns > NAME_COLUMNS ||
		    name.len - rest.len > NAME_BYTES_MOST)
			break;
		len = name.len - rest.len;
	}
	return len;
}

struct str players_clean(struct str name, struct arena *arena)
{
	struct strbuf clean = STRBUF_INIT;
	struct str kept;

	utf8_sanitize(&clean, str_head(str_trim(name), NAME_BYTES_MOST), false);
	strbuf_cut(&clean, fitting(strbuf_str(&clean)));
	kept = arena_copy(arena, strbuf_str(&clean));
	strbuf_finish(&clean);
	return kept;
}

bool players_is_name(struct str name)
{
	size_t digits = 0;

	while (digits < name.len && name.ptr[digits] >= '0' &&
	       name.ptr[digits] <= '9')
		digits++;
	return digits < name.len && name.ptr[0] != '/' && name.ptr[0] != '?';
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
		struct str name;

		if (part.len > NAME_BYTES_MOST)
			return 0;
		name = players_clean(part, arena);
		if (!name.len || n == most || is_known(names, n, name))
			return 0;
		names[n++] = name;
	}
	return n >= 2 ? n : 0;
}

uint64_t players_seed(struct str player, struct str packs)
{
	uint64_t seed = str_mix(player, STR_HASH_SEED);

	if (str_find(packs, STR("+")) != SIZE_MAX)
		seed = str_hash(packs, seed);
	return seed >> (64 - CODE_SEED_BITS);
}
