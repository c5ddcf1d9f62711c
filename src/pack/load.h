#ifndef PACK_LOAD_H
#define PACK_LOAD_H

/*
 * load: what the parts of the loader share. Private to pack/.
 *
 * Each load_*() reads one section of the file, appends valid parts to the pack
 * and errors to the diagnostics, and continues. It records the place of every
 * appended part in the marks.
 */

#include "base/arena.h"
#include "base/hash_index.h"
#include "base/strmap.h"
#include "base/suggest.h"
#include "base/vec.h"
#include "pack/kind.h"
#include "pack/locations.h"
#include "pack/pack_build.h"
#include "pack/source.h"
#include "pack/yaml_tree.h"

struct accepts;

/* A group whose rows were taken while the file was read. */
struct taken {
	uint32_t key; /* its node */
	struct group group;
};

/* A thing by the start of its id: a short id needs no other lookup. */
struct id_place {
	uint64_t word;
	uint32_t thing; /* NONE if the slot is free */
};

/* The things of one type by id, in an open-addressing table. */
struct known {
	struct id_place *at;
	uint32_t cap;		 /* a power of two, or 0 */
	VEC(uint64_t) words;	 /* of each thing, in order */
	uint32_t last;		 /* the one looked up last */
	struct hash_index names; /* of all spellings, once one is looked up */
	bool has_names;
};

/* What a thing is a part of, or the same as, by id until all are known. */
struct relation {
	uint32_t thing;
	uint32_t node; /* location_of() the id */
	struct str id;
	bool is_whole; /* `part_of`, else `same_as` */
};

/* A part of the pack in a file of its own. */
struct part {
	struct str name;
	uint32_t from; /* the part that includes it, or NONE */
	struct file_stamp stamp;
};

struct loader {
	struct source *source;
	struct yaml_tree *tree;
	struct tables *tables; /* pack/load_table.h */
	struct diags *diags;
	struct pack_build *build;
	struct locations *marks;
	bool is_file;		  /* its name determines the pack's id */
	struct strmap citations;  /* id -> index */
	struct strmap types;	  /* id -> index */
	struct strmap topics;	  /* id -> index */
	struct arena ids;	  /* of the two above */
	VEC(struct known) things; /* for each type */
	VEC(struct relation) relations;
	VEC(struct part) parts; /* file N + 1 beside the source */
	uint32_t citation;	/* of the whole pack, or NONE */
	bool pack_cites;	/* it names a source, even an unknown one */
	bool group_cites;	/* the group being read does */
	bool is_quick; /* things and rows are taken, and no places kept */
	bool has_head; /* everything before the facts has been read */
	struct hash_index
		anywhere;    /* things of all types, once one is looked up */
	uint32_t cells_most; /* the limit for the file's size */
	bool is_full;	     /* there were more, which has been reported */
	uint32_t last_group; /* quick: the last one checked, by its key */
	bool has_table;	     /* quick: one of those is a table */
	bool is_late;	     /* quick: something comes too late to be seen */
	bool takes_things;   /* quick: those of a type; else rows */
	VEC(struct taken) taken;
	char *scratch; /* for sorting */
	size_t scratch_size;
	struct accepts *accepts;    /* if the caller wants them, or NULL */
	const struct node *special; /* the row's value, if not a single one */
	VEC(uint32_t) order; /* the columns of the last row, in its order */
};

/*
 * A pack with more than one cell per this many bytes has rows that fill few of
 * their columns, or a table of very short cells, and would need far more memory
 * than its file: a cell of a table is two cells of a pack and a row, 40 bytes,
 * besides its text. So the pack in memory is at most four times the file.
 */
enum { CELL_BYTES = 7, CELLS_LEAST = 1 << 20, COLUMNS_MOST = 1000 };

/* Reads the parts that the pack includes, and puts what they hold into its
 * tree. Pointers to nodes become invalid. */
void load_parts(struct loader *l);

void load_sources(struct loader *l, const struct node *node);
void load_things(struct loader *l, const struct node *node,
		 const struct node *types);
void load_facts(struct loader *l, const struct node *node);

/*
 * Tables. First the files that types and tables name are opened, as far as
 * types and tables have been read; then tables become groups. Both add to the
 * tree, so pointers to nodes become invalid.
 */
void load_open_tables(struct loader *l);
void load_rewrite_tables(struct loader *l);
void load_tables_finish(struct tables *tables);

/*
 * The things that a type, described by `map`, takes from a CSV; NULL if it
 * takes none. A thing already listed under `things:` gets its other spellings;
 * the rest are added afterwards.
 */
struct csv_things *load_things_from(struct loader *l, const struct node *map);
/* Does the type name the column that tells which of its names are plurals? */
bool load_plural_is_header(struct loader *l, const struct node *map);
uint32_t load_things_most(const struct csv_things *things);
void load_more_spellings(struct loader *l, struct csv_things *things,
			 struct thing *thing);
void load_rest_of_things(struct loader *l, struct csv_things *things,
			 uint32_t type);
void load_things_from_finish(struct csv_things *things);

/* Records in the pack which files beside it were read, and what in them was
 * unused. */
void load_note_files(struct loader *l);

/* Is the group a table, of which each column becomes a group? */
bool load_is_table(const struct loader *l, const struct node *map);

/* Is it a column type of tables? */
bool load_is_table_word(struct str word);

/* Was the group under `key` a column of a table? Then its rows and the values
 * under `not` come from there; false from the second column on if the table
 * itself is invalid. */
bool load_is_column(struct loader *l, const struct node *key);
bool load_begin_column(struct loader *l, const struct node *key);
void load_column_rows(struct loader *l, struct group *group,
		      const struct node *key);
void load_column_exclusions(struct loader *l, struct group *group,
			    const struct node *key);

/* May a group of the kind with this name have this key? */
bool load_may_say(struct str kind, struct str key);

/* Appends something that certainly does not belong to a list. */
void load_exclusion(struct loader *l, struct group *group,
		    const struct node *node, uint32_t citation);

/*
 * While the file is read: loads the group under `key`, up to its rows. False if
 * it cannot have any.
 */
bool load_taken_group(struct loader *l, const struct node *key);

/* The same for the type under `key`, up to its things; and one of these. */
bool load_taken_type(struct loader *l, const struct node *key);
void load_taken_thing(struct loader *l, const struct node *key);
void load_questions(struct loader *l, const struct node *node);
void load_accepts(struct loader *l, const struct node *node);

/* The columns, questions and rows of a group of known kind. */
void load_columns(struct loader *l, struct group *group,
		  const struct node *map);

/* The unit and tolerance of a column, from the keys of `map`. */
void load_measure(struct loader *l, struct column *column,
		  const struct node *map);

/* The author's questions about rows. */
void load_asks(struct loader *l, struct group *group, const struct node *node);

/* The author's sentences for the built-in forms, into `ask` of ROLES. */
void load_sentences(struct loader *l, enum fact_kind kind, struct text *ask,
		    const struct node *node);

/* The name of the role: "value". */
struct str load_role_name(enum role role);

/* The forms that `forms:` leaves out; none for NULL. */
uint32_t load_left_out(struct loader *l, enum fact_kind kind,
		       const struct node *node);
void load_rows(struct loader *l, struct group *group, const struct node *rows);

/* The same row by row, and finally sorts them. */
void load_rows_begin(struct loader *l, struct group *group);
void load_row(struct loader *l, struct group *group, const struct node *node);
void load_rows_end(struct loader *l, struct group *group);

/* Adds the reverse rows of a link if `node` makes it symmetric; everything else
 * about the group must be loaded. */
void load_symmetric(struct loader *l, struct group *group,
		    const struct node *node);

/* How many columns a kind has by definition, and which of them a row must
 * fill. */
uint32_t load_fixed_columns(enum fact_kind kind);
bool load_is_needed(enum fact_kind kind, uint32_t column);

/* May that column have this type, by definition or as named by the group? */
bool load_may_be(enum fact_kind kind, uint32_t column, enum column_type type);

/* A column that could hold the answers of a question by hand. */
struct column load_answer_column(const struct written *written);

/* The column of this name, counted from the group's first, or NONE. */
uint32_t load_find_column(const struct loader *l, const struct group *group,
			  struct str id);

/* The name of a file without folders and extension, which must be the id of the
 * pack in it; empty if the file is not a `.yaml`. */
struct str load_file_id(struct str path);

/* Appends an error at `node`. `hint` may be NULL. */
void load_error(struct loader *l, const struct node *node, const char *hint,
		const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same for a warning. */
void load_warning(struct loader *l, enum warning id, const struct node *node,
		  const char *hint, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/*
 * The same for an unknown word: asks "did you mean ...?", or gives `hint` if
 * nothing known is similar.
 */
void load_unknown(struct loader *l, const struct node *node,
		  const struct suggest *suggest, const char *hint,
		  const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* The same for a key of `what`: a map, a row, a group of facts. */
void load_unknown_key(struct loader *l, const struct node *key,
		      const struct suggest *suggest, const char *hint,
		      const char *what);

/* Will another message be kept? If not, looking for suggestions is a waste. */
bool load_is_heard(const struct loader *l);

/* Reports that `node` has no source, and how to give it one. */
void load_no_source(struct loader *l, const struct node *node,
		    const char *message);

/* The citation that `node` names, or NONE with an error. */
uint32_t load_citation(struct loader *l, const struct node *node);

/* The thing of a type that `node` names, or NONE with an error. The same where
 * the id is kept apart from the node. */
uint32_t load_thing(struct loader *l, uint32_t type, const struct node *node);
uint32_t load_thing_with_id(struct loader *l, uint32_t type, struct str id,
			    const struct node *node);

/*
 * The thing that a cell of a table names by its id, its name or another
 * spelling, or NONE without an error. Also sets whether the text names two
 * things.
 */
uint32_t load_thing_called(struct loader *l, uint32_t type, struct str text,
			   bool *is_ambiguous);

/* Records the id of a thing about to be added, and after the last one of a
 * type, which of them has which. */
void load_know_thing(struct loader *l, uint32_t type, struct str id);
void load_know_type(struct loader *l, uint32_t type);

/* The type of things that `node` names; NULL without an error. */
const uint32_t *load_type_named(const struct loader *l,
				const struct node *node);

/* Offers the ids of all types of things as suggestions. */
void load_suggest_types(const struct loader *l, struct suggest *suggest);

/* The text of a scalar in the pool; empty for NULL; an error if not a
 * scalar. */
struct text load_text(struct loader *l, const struct node *node);

/* The same for a text that verb_read() accepts; an error for any other, and for
 * a year in the verb of an event. */
struct text load_verb(struct loader *l, const struct node *node,
		      enum fact_kind kind);

/* `yes` or `no`; `otherwise` for NULL. */
bool load_bool(struct loader *l, const struct node *node, bool otherwise);

/* SAID() of the match mode named; 0 for NULL. */
uint32_t load_match(struct loader *l, const struct node *node);

/* A number 1 .. 5; 0 for NULL. */
uint32_t load_level(struct loader *l, const struct node *node);
uint32_t load_importance(struct loader *l, const struct node *node);

/* The names of topics, and the topic that `node` names; NONE for NULL. */
void load_topics(struct loader *l, const struct node *node);
uint32_t load_topic(struct loader *l, const struct node *node);

/* One cell of the given type; VALUE_NONE with an error if it is invalid. */
struct value load_value(struct loader *l, const struct column *column,
			const struct node *node);

/* Reads a date, with an error if it is invalid. */
bool load_date(struct loader *l, const struct node *node, struct date *date);

/* The same for a first day, of what may have a last one, too. */
bool load_first_date(struct loader *l, const struct node *node,
		     struct date *date);

/* The same for a last day, which may also be `..`: still ongoing as of
 * `as_of`. */
bool load_last_date(struct loader *l, const struct node *node,
		    struct date *date);

/* Is it the word for values that the pack does not list? */
bool load_is_more(const struct loader *l, const struct node *node);

/* What to write instead of a text that is not a figure, or not one in YAML.
 * `hint` has room for FIGURE_HINT_MOST. */
enum { FIGURE_HINT_MOST = 192 };
void load_figure_hint(struct str text, char *hint);

/* Is it a figure but for commas between groups of digits? `over 1,000,000` */
bool load_is_grouped(struct str text);

/* Former ids: appends them to the aliases, with the present id. */
void load_formerly(struct loader *l, const struct node *node,
		   struct alias alias);

/* Is it a map? If not, reports that `what` must be one. */
bool load_is_map(struct loader *l, const struct node *node, const char *what);
bool load_is_list(struct loader *l, const struct node *node, const char *what);

/* Is the text a valid id? If not, reports so at `node`. */
bool load_is_id(struct loader *l, const struct node *node);

/*
 * Does a key of a map in braces have no value, because the comma before it
 * ended a text or a figure? Then reports so.
 */
bool load_is_stranded(struct loader *l, const struct node *key);

/* Reports each key of `map` that is not among `known`, a NULL-ended list. */
void load_check_keys(struct loader *l, const struct node *map,
		     const char *const *known, const char *what);

#endif
