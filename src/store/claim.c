#include "store/claim.h"

#include "base/file.h"
#include "store/store.h"
#include "store/store_private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Two games at the same place would only block each other; 62 bits make that
 * unlikely.
 */
static off_t place_of(const struct store_id *game)
{
	uint64_t place;

	memcpy(&place, game->bytes, sizeof(place));
	return (off_t)(place >> 2);
}

bool claims_open(struct store *store)
{
	struct strbuf path = STRBUF_INIT;

	if (store->claims < 0) {
		strbuf_addf(&path, "%s.lock", store->path);
		store->claims = open(strbuf_text(&path),
				     O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW |
					     O_NONBLOCK,
				     0600);
		strbuf_finish(&path);
	}
	return store->claims >= 0;
}

static void fail(struct store *store, struct strbuf *error)
{
	const char *message = strerror(errno);

	store->failure = STORE_BROKEN;
	if (errno == ENOSPC || errno == EDQUOT) {
		store->failure = STORE_FULL;
		say_failure(error, store->path, store->failure, "written",
			    message);
		return;
	}
	strbuf_addf(error, "the file %s.lock could not be locked: %s",
		    store->path, message);
}

enum claim store_claim_game(struct store *store, const struct store_id *game,
			    struct strbuf *error)
{
	if (!store->path)
		return CLAIM_TAKEN;
	if (claims_open(store) && file_lock_byte(store->claims, place_of(game)))
		return CLAIM_TAKEN;
	if (store->claims >= 0 && (errno == EAGAIN || errno == EACCES))
		return CLAIM_BUSY;
	fail(store, error);
	return CLAIM_FAILED;
}
