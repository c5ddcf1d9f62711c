#ifndef EXCHANGE_IMPORTING_H
#define EXCHANGE_IMPORTING_H

/*
 * importing: what the readers of the formats share.
 *
 * A reader fills in an `asked` with what it finds, and hands it over, once for
 * each question:
 *
 *	struct asked *a = &importing->asked;
 *	asked_begin(a, row, IMPORTED_TYPED);
 *	a->q = STR("Who wrote Emma?");
 *	*vec_push(&a->right) = STR("Jane Austen");
 *	importing_add(importing, a);
 */

#include "base/strmap.h"
#include "exchange/import.h"
#include "pack/source.h"

/* A question as read. Its texts are borrowed until it is handed over. */
struct asked {
	uint32_t at;
	enum imported_kind kind;
	struct str id; /* any text; may be empty, as what follows */
	struct str q;
	struct str why;
	struct str topic;
	struct str category; /* the topic, where the file has several */
	struct str source;
	uint32_t level;
	VEC(struct str) right;
	VEC(struct str) wrong;
	VEC(const char *) dropped; /* parts that cannot be kept; literals */
	unsigned lost; /* LOST_ bits of the question and its answers */
};

struct importing {
	struct import *import;
	struct source *source; /* NULL where the file is no text */
	const char *path;
	struct str bytes; /* of a file that is no text */
	struct diags *diags;
	struct asked asked;   /* to be used by the reader */
	struct arena scratch; /* emptied when a question is handed over */
	struct arena keys;
	struct strmap seen; /* questions so far, by what they ask */
	struct strmap ids;  /* the ids so far, and their number */
	uint32_t left_out;  /* questions */
	size_t bytes_read;  /* of the texts of all questions */
};

/* Longer texts are not looked at: even in HTML they are not of a question. */
enum { RAW_TEXT_MOST = 256 * 1024, ASKED_OPTIONS_MOST = 100 };

/* Has it more options than any question? A reader may stop at them. */
bool asked_is_full(const struct asked *asked);

/* Empties it for the next question. */
void asked_begin(struct asked *asked, uint32_t at, enum imported_kind kind);

/*
 * Tidies its texts and keeps the question if a pack can hold it; else it is
 * listed. Empties the scratch arena.
 */
void importing_add(struct importing *importing, struct asked *asked);

/* Lists a question that cannot be kept; `what` is a literal. */
void importing_leave_out(struct importing *importing, uint32_t at,
			 const char *what);

/* Lists a part of a question without which it is kept; `what` is a literal. */
void asked_drop(struct asked *asked, const char *what);

/* The name of a deck becomes the title of the pack, without the decks around
 * it: Languages::Spanish. */
void importing_title(struct importing *importing, struct str deck);

/* The topic that a path of Moodle's categories ends in; may be empty. */
struct str importing_topic(struct str path);

/* The level that a text like "easy", "3" or "level 3" says; 0 for none. */
uint32_t importing_level(struct str text);

/* Are there more questions, or is there more text, than may be? Then it says
 * so. */
bool importing_is_full(struct importing *importing);

/* The text of the file, without a byte order mark. */
struct str importing_text(const struct importing *importing);

/* Says what is wrong with a file that is no text; `hint` may be NULL. */
void importing_error(struct importing *importing, const char *hint,
		     const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* HTML as text, in the scratch arena; adds to `*lost`. */
struct str importing_html(struct importing *importing, struct str html,
			  unsigned *lost);

/* Resolves \* in a short answer of Moodle. Does it have a * without the
 * backslash, which stands for any letters? */
bool importing_unstar(struct importing *importing, struct str *text);

/*
 * The id `base`, or one with a number behind it if that is taken; made in
 * `arena`. With each of the `ids` so far goes the last number behind it.
 */
struct str importing_unique(struct strmap *ids, struct arena *arena,
			    struct str base);

/* Gives a question an id that no other has. */
struct str importing_id(struct importing *importing, struct str wished,
			struct str q);

/*
 * The readers. Each reads the whole file; what is wrong with it is in `diags`.
 */
typedef void (*import_reader)(struct importing *importing);
void import_gift(struct importing *importing);
void import_aiken(struct importing *importing);
void import_csv(struct importing *importing);
void import_tsv(struct importing *importing);
void import_moodle(struct importing *importing);
void import_opentdb(struct importing *importing);
void import_anki(struct importing *importing);
void import_xlsx(struct importing *importing);

#endif
