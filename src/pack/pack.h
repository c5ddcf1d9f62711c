#ifndef PACK_PACK_H
#define PACK_PACK_H

/*
 * pack: the facts of one pack file in memory.
 *
 * Flat tables that refer to each other by 32-bit index, and one pool of text;
 * they contain no pointers, so they can be written to a file and mapped back. A
 * pack never changes once it is loaded.
 *
 *	struct pack *pack = pack_load("questions/amanat.yaml", &diags);
 *	for (uint32_t i = 0; i < pack->n_groups; i++)
 *		list(pack_text(pack, pack->groups[i].title));
 *	pack_free(pack);
 *
 * Rows are sorted by date within each subject (the thing in the column `of`),
 * whatever their order in the file; rows without dates keep the order of the
 * file.
 */

#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "pack/date.h"
#include "pack/match.h"
#include "pack/number.h"

#include <stdbool.h>
#include <stdint.h>

/* A null index. */
#define INDEX_NONE UINT32_MAX

/* A text in the pool. */
struct text {
	uint32_t at;
	uint32_t len;
};

/* Where facts come from. Absent parts are empty. */
struct citation {
	struct text id;
	struct text title;
	struct text publisher;
	struct text accessed;
	struct text on;
	struct text url;
};

struct thing_type {
	struct text id;
	uint32_t first; /* of its things */
	uint32_t n;
	uint32_t people;       /* 1: the names are people's names */
	uint32_t family_first; /* 1: of these, the surname comes first */
	uint32_t is_foreign;   /* 1: in another language than the pack */
	uint32_t match;	       /* SAID(enum match), or 0 */
	uint32_t the;	       /* 1: sentences put "the" before all of them */
	uint32_t is_plural;    /* 1: each name is a plural: "the Beatles are" */
	struct text one;       /* "river"; may be empty */
	struct text many;
	uint32_t part;	       /* SAID(the file that it stands in), or 0 */
	uint32_t line, column; /* of its id */
};

struct thing {
	struct text id;
	uint32_t type;
	uint32_t first_spelling; /* the first one is the name */
	uint32_t n_spellings;
	uint32_t names;	       /* the group of kind rename for it, or NONE */
	uint32_t the;	       /* 1: "the Senate" inside a sentence */
	uint32_t is_plural;    /* 1: "the Alps are" */
	uint32_t mentions;     /* in how many cells, not counting lists */
	uint32_t importance;   /* 1 .. 5, or 0 */
	uint32_t family_first; /* 1: of this person, the surname comes first */
	uint32_t same;	       /* the next one that is the same, in a circle */
	uint32_t first_whole, n_wholes; /* the things that it is a part of */
	struct text sort; /* wrong options are preferably of the same sort */
};

/* A value of an enum, where 0 means that the pack does not set it. */
#define SAID(value)  ((value) + 1U)
#define UNSAID(said) ((said)-1U)

/* What is counted, and how it is written. Absent parts are empty. */
struct unit {
	struct text symbol; /* beside a figure: km, °C, $ */
	struct text one;
	struct text many;
	uint32_t first_also, n_also; /* other spellings, in values */
	uint32_t is_before;	     /* 1: the symbol comes before it: $5 */
};

enum value_kind {
	VALUE_NONE,
	VALUE_TEXT,
	VALUE_THING,
	VALUE_DATE,
	VALUE_NUMBER,
	VALUE_TEXTS
};

/* The contents of a cell; read it with the pack_value_*() functions. */
struct value {
	uint8_t kind;
	union {
		uint8_t precision; /* DATE: enum precision */
		int8_t power;	   /* NUMBER: of ten */
	};
	union {
		uint8_t part;	   /* DATE: enum date_part */
		uint8_t qualifier; /* NUMBER: enum qualifier */
	};
	uint8_t decimals : 7;	   /* NUMBER: as written */
	uint8_t is_scientific : 1; /* NUMBER: shown as 6.022 × 10²³ */
	uint32_t a;
	uint32_t b;
};

enum fact_kind {
	FACT_EVENT,
	FACT_TERM,
	FACT_RENAME,
	FACT_LIST,
	FACT_SERIES,
	FACT_LINK,
	FACT_NUMBER,
	FACT_KINDS
};

enum column_type {
	COLUMN_TEXT,
	COLUMN_TEXTS,
	COLUMN_THING,
	COLUMN_DATE,
	COLUMN_COUNT,  /* a whole number of things */
	COLUMN_NUMBER, /* any figure */
	COLUMN_PERCENT
};

/* What a sentence of a built-in question asks for, or states. */
enum role {
	ROLE_NONE,
	ROLE_VALUE, /* which value has this thing? */
	ROLE_WHAT,  /* which thing has this value? */
	ROLE_ON,    /* when? */
	ROLE_WHO,   /* who took office then? */
	ROLE_SHARE, /* what share of the whole? */
	ROLE_MOST,  /* when was it the highest? */
	ROLE_LEAST,
	ROLE_SAY, /* the sentence in the explanation */
	ROLES
};

struct column {
	struct text id;
	struct text label;
	struct text ask[ROLES]; /* SERIES: the author's sentences */
	struct unit unit;
	uint32_t type;	     /* enum column_type */
	uint32_t things;     /* THING: the type */
	uint32_t out_of;     /* the column of the whole, or NONE */
	uint32_t is_plural;  /* SERIES 1: the label is a plural */
	uint32_t left_out;   /* SERIES: forms that do not ask about it */
	uint32_t is_last;    /* DATE 1: it may be DATE_ONGOING */
	uint32_t match;	     /* SAID(enum match), or 0 */
	uint32_t importance; /* 1 .. 5, or 0 */
	uint32_t tolerance;  /* for typed figures, as a figure; or NONE */
	uint32_t is_percent; /* 1: the tolerance is in percent of the figure */
};

/* What may be true besides the rows. */
enum completeness {
	COMPLETE_NO,	/* more of everything */
	COMPLETE_EACH,	/* nothing more about a thing that has a row */
	COMPLETE_YES,	/* nothing at all */
	COMPLETE_WINDOW /* nothing at all within a period */
};

/* Columns that every group of a kind has, in this order; `of` comes last. */
enum {
	EVENT_WHAT = 0,
	EVENT_ON = 1,
	TERM_WHO = 0,
	TERM_FROM = 1,
	TERM_TO = 2,
	RENAME_NAME = 0,
	RENAME_FROM = 1,
	RENAME_ALSO = 2,
	LIST_WHAT = 0,
	LIST_ON = 1,
	SERIES_ON = 0,
	SERIES_FIRST = 1, /* the first of the typed columns */
	LINK_WHAT = 0,
	LINK_VALUE = 1,
	NUMBER_WHAT = 0,
	NUMBER_VALUE = 1
};

struct group {
	struct text id;
	struct text title;
	struct text plural;
	struct text verb;	/* EVENT, LIST, LINK: for verb_read() */
	struct text ask[ROLES]; /* the author's sentences, else the built-in */
	uint32_t kind;		/* enum fact_kind */
	uint32_t citation;	/* or NONE */
	uint32_t subject;	/* the thing that all rows are about, or NONE */
	uint32_t of; /* the column of the row's own subject, or NONE */
	uint32_t first_column, n_columns;
	uint32_t first_row, n_rows;
	uint32_t first_cell;
	uint32_t first_ask, n_asks;
	uint32_t first_exclusion, n_exclusions;
	uint32_t completeness;	   /* enum completeness */
	uint32_t is_complete_said; /* 1: the pack sets completeness */
	struct date window;	   /* COMPLETE_WINDOW: no gaps within it */
	struct date on; /* LINK, NUMBER: when it was true, if has_on */
	uint32_t has_on;
	uint32_t one_at_a_time;
	uint32_t is_unique;    /* LINK 1: no two things share a value */
	uint32_t is_symmetric; /* LINK 1: each row has its reverse */
	uint32_t has_times;    /* LINK, LIST 1: a row has `from` or `to` */
	uint32_t has_verbs;    /* EVENT 1: a row has a verb of its own */
	uint32_t has_several;  /* LINK 1: a thing may have several values */
	uint32_t is_plural;  /* LINK, NUMBER, RENAME 1: the title is a plural */
	uint32_t changes;    /* LINK, NUMBER: SAID(bool), or 0 */
	uint32_t past;	     /* 1: "was", or a verb in the past */
	uint32_t importance; /* 1 .. 5, or 0 */
	uint32_t topic;	     /* or NONE */
	uint32_t left_out;   /* forms that do not ask: pack/form_names.h */
	uint32_t level;	     /* 1 .. 5, or 0 for civiq to decide */
	uint32_t part;	     /* SAID(the file that it stands in), or 0 */
	uint32_t file;	     /* SAID(the file with its rows), or 0 */
	uint32_t line;
	uint32_t column;
};

struct row {
	uint32_t citation; /* or NONE */
	uint32_t line;
	uint32_t extra; /* in extras, or NONE */
	uint16_t column;
	uint8_t level : 4;	/* 1 .. 5, or 0 */
	uint8_t importance : 4; /* 1 .. 5, or 0 */
	uint8_t is_open : 2;	/* LINK 1: the thing also has other values */
	uint8_t is_acting : 2;	/* TERM 1: holds office only temporarily */
	uint8_t is_reverse : 4; /* LINK 1: another row, the other way round */
};

/* Attributes that few rows have. */
struct extra {
	struct text id;
	struct text note;
	struct text verb;		  /* EVENT: its own */
	uint32_t first_former, n_aliases; /* its former keys */
	struct date from, to, on;	  /* LINK, LIST, NUMBER: its time */
	uint32_t has_from, has_to, has_on;
	uint32_t first_also,
		n_also; /* LINK: the value in other words, in values */
};

/* Something that certainly does not belong to an open list. */
struct exclusion {
	struct value what;
	uint32_t citation;
	uint32_t line;
};

/* A question in the author's words about each row of a group. */
struct ask {
	struct text q;
	struct text explanation;
	uint32_t answer; /* a column, counted from the group's first */
	uint32_t level;
	uint32_t line;
};

enum written_type {
	WRITTEN_NAME,
	WRITTEN_DATE,
	WRITTEN_YEAR,
	WRITTEN_NUMBER,
	WRITTEN_PERCENT,
	WRITTEN_BOOL
};

/* A question written by hand. Its values are in `values`. */
struct written {
	struct text id;
	struct text q;
	struct text explanation;
	uint32_t type;	 /* enum written_type */
	uint32_t things; /* the type of the answers, or NONE for texts */
	uint32_t first_answer, n_answers;
	uint32_t first_wrong, n_wrong;
	uint32_t first_also, n_also;
	uint32_t any;	/* how many of the answers are enough, or 0 */
	uint32_t truth; /* BOOL: 1 is true */
	uint32_t citation;
	uint32_t level;
	uint32_t importance; /* 1 .. 5, or 0 */
	uint32_t topic;	     /* or NONE */
	uint32_t part;	     /* SAID(the file that it stands in), or 0 */
	uint32_t line;
};

/* A subject area of groups of facts. */
struct pack_topic {
	struct text id;
	struct text name;
};

/* A part of the pack, or a table, in a file beside the pack file. */
struct pack_file {
	struct text name;
	struct text unused;	 /* of a table, headers never read: "a, b" */
	struct file_stamp stamp; /* of the contents read */
};

enum alias_scope { ALIAS_GROUP, ALIAS_ROW, ALIAS_QUESTION };

/*
 * A former id that still refers to this one: both as they appear in question
 * ids. For a row, whose present key is made from its cells, `now` is empty.
 */
struct alias {
	struct text old;
	struct text now;
	uint32_t scope; /* enum alias_scope */
};

/* The tables, each with its row type. */
#define PACK_TABLES(TABLE)                                                     \
	TABLE(struct citation, citations)                                      \
	TABLE(struct pack_topic, topics)                                       \
	TABLE(struct thing_type, types)                                        \
	TABLE(struct thing, things)                                            \
	TABLE(struct text, spellings)                                          \
	TABLE(uint32_t, wholes)                                                \
	TABLE(struct group, groups)                                            \
	TABLE(struct column, columns)                                          \
	TABLE(struct row, rows)                                                \
	TABLE(struct value, cells)                                             \
	TABLE(struct extra, extras)                                            \
	TABLE(struct exclusion, exclusions)                                    \
	TABLE(struct ask, asks)                                                \
	TABLE(struct written, questions)                                       \
	TABLE(struct value, values)                                            \
	TABLE(int64_t, figures)                                                \
	TABLE(struct alias, aliases)                                           \
	TABLE(struct pack_file, files)                                         \
	TABLE(char, pool)

/* What a pack has only one of. */
struct pack_meta {
	struct text id;
	struct text title;
	struct text language;
	uint32_t language_line; /* 1 if not set */
	struct text license;
	struct date as_of; /* open in the future if not set */
	uint64_t hash;	   /* of the bytes of its files */
	uint32_t has_as_of;
	uint32_t match; /* SAID(enum match), or 0 */
};

struct pack {
	struct pack_meta meta;
#define TABLE(type, name)                                                      \
	const type *name;                                                      \
	uint32_t n_##name;
	PACK_TABLES(TABLE)
#undef TABLE
	void *map; /* the mapped file that holds the tables, or NULL */
	size_t map_size;
};

/*
 * Reads a pack file and checks it. Appends all errors and warnings to `diags`;
 * NULL if there is an error. The caller frees the pack.
 */
struct pack *pack_load(const char *path, struct diags *diags);

/*
 * The same for text in memory; `path` appears in the messages and need not
 * match the pack's id.
 */
struct pack *pack_load_text(const char *path, struct str text,
			    struct diags *diags);

/*
 * Like pack_load(), for authors: also warns about what makes bad questions, and
 * appends to `accepts` the warnings that the pack accepts.
 */
struct accepts;
struct pack *pack_check(const char *path, struct accepts *accepts,
			struct diags *diags);

void pack_free(struct pack *pack);

/* The text itself, NUL-terminated; lives as long as the pack. */
struct str pack_text(const struct pack *pack, struct text text);

const struct column *pack_column(const struct pack *pack,
				 const struct group *group, uint32_t column);

/* The cell of a row (an index into `rows`) that belongs to `group`. */
const struct value *pack_cell(const struct pack *pack,
			      const struct group *group, uint32_t row,
			      uint32_t column);

/* The value of a cell; each asserts its kind. */
struct str pack_value_text(const struct pack *pack, const struct value *value);
struct date pack_value_date(const struct value *value);
struct number pack_value_number(const struct pack *pack,
				const struct value *value);

/* The thing a row is about: its own, else its group's, else NONE. */
uint32_t pack_subject(const struct pack *pack, const struct group *group,
		      uint32_t row);

/* The verb of an event row: its own, else its group's; for verb_read(), empty
 * if neither has one. */
struct str pack_verb(const struct pack *pack, const struct group *group,
		     uint32_t row);

/* The source of a row: its own, else its group's. */
uint32_t pack_citation(const struct pack *pack, const struct group *group,
		       uint32_t row);

/* The name of the file beside the pack that a row is in, a table or a part;
 * empty if it is in the pack itself. The same for a question by hand. */
struct str pack_row_file(const struct pack *pack, uint32_t row);
struct str pack_question_file(const struct pack *pack, uint32_t question);

/* The extra attributes of a row, or NULL. */
const struct extra *pack_extra(const struct pack *pack, uint32_t row);

/* One thing that represents all those that are the same as this one. */
uint32_t pack_thing_same(const struct pack *pack, uint32_t thing);

/* The name of a thing. */
struct str pack_thing_name(const struct pack *pack, uint32_t thing);

/* The first row about `thing` in a group of kind rename; others follow. */
uint32_t pack_first_about(const struct pack *pack, const struct group *group,
			  uint32_t thing);

/*
 * The name that a thing had throughout `when`, from its group of kind rename;
 * its plain name if it has none. Empty if it changed during that time or the
 * pack does not say.
 */
struct str pack_thing_name_on(const struct pack *pack, uint32_t thing,
			      struct date when);

/* The name of a column type in the format: "count". */
struct str pack_column_type_name(enum column_type type);

#endif
