#ifndef PACK_LOAD_TABLE_H
#define PACK_LOAD_TABLE_H

/*
 * load_table: tables, and how they become groups. Private to pack/.
 *
 * A table is rewritten before groups are loaded: each of its columns becomes a
 * group like any other in the tree, with the keys of the table as defaults. Its
 * rows are made one by one when the group is loaded, as `{what: X, value: Y}`
 * after the end of the tree, and removed again. Nothing else knows about
 * tables.
 *
 * Unless a CSV is read in quick mode, all its cells are nodes after the tree,
 * so that later checks can report places.
 */

#include "pack/csv.h"
#include "pack/date_order.h"
#include "pack/figure_signs.h"
#include "pack/load.h"
#include "pack/yaml_edit.h"

enum {
	VALUES_MOST = 100, /* in one cell, and for one thing in a column */
	TABLE_ROOM = 512,  /* most nodes needed to make a row */
	TABLE_TEXT = (VALUES_MOST + 8) * CSV_CELL_MOST
};

/* A CSV that the pack names. */
struct table_file {
	struct str name;
	uint32_t number; /* for source_file() */
	struct csv csv;
	uint32_t cells; /* the node of the first one; 0 where none is kept */
	bool *used;	/* by column: is it read by anything? */
	bool is_read;	/* else there was an error */
};

/* Where in a row a value is. */
struct table_place {
	struct str key;	 /* in an inline row, or the header of a CSV */
	uint32_t column; /* of the CSV, or NONE */
};

/* A column of a table. */
struct table_column {
	uint32_t key;  /* the node of its group */
	uint32_t node; /* its own key under `columns` */
	uint32_t table;
	struct table_place place;
	struct table_place precision; /* DATE: Wikidata's; may have no key */
	struct figure_signs signs;
	enum day_order day_order;
	bool is_several;
	bool is_flag;
	bool is_empty_no; /* FLAG: an empty value means no */
	bool is_text;	  /* a date in it must be a mistake */
};

/* What a row may have besides its columns. */
enum table_extra { EXTRA_NOTE, EXTRA_SOURCE, EXTRA_IMPORTANCE, EXTRAS };

/* The thing of a row, and the next row about the same thing. */
struct table_row {
	uint32_t node; /* inline: the map */
	uint32_t thing;
	uint32_t next;	 /* or NONE */
	bool is_further; /* an earlier row is about the thing */
};

struct table {
	uint32_t key;
	uint32_t rows;		    /* the node: a list, or the name of a CSV */
	uint32_t what;		    /* the node, or 0 */
	uint32_t file;		    /* or NONE */
	uint32_t type;		    /* of its things, or NONE for texts */
	struct table_place subject; /* what its rows are about */
	struct table_place extras[EXTRAS];
	VEC(struct table_row) row;
	struct figure_signs signs;
	bool is_ready;
	bool is_bad; /* which has been reported */
};

struct tables {
	VEC(struct table_file) files;
	VEC(struct table) all;
	VEC(struct table_column) columns;
	struct strbuf text; /* of a cell */
};

/* The contents of a cell. */
struct table_cell {
	struct str text; /* valid until the next is read */
	uint32_t node;	 /* the node with its place */
	bool is_list;	 /* inline: a list, which is the node */
};

/* A row while it is made after the end of the tree. */
struct making {
	struct loader *l;
	struct table *table;
	const struct table_column *column;
	struct group *group;
	struct yaml_list map;
	uint32_t origin;  /* the node of the row */
	uint32_t subject; /* and of its cells, if these have a place */
	uint32_t value;
	bool is_again; /* errors have been reported already */
};

/* No node; index 0, the document, is never looked up here. */
enum { NODE_NONE = 0 };

/* The node with this index, valid until the tree grows. */
const struct node *load_node(const struct loader *l, uint32_t node);

/* The CSV of a table; NULL if its rows are in the pack. */
const struct table_file *load_file_of(const struct loader *l,
				      const struct table *table);

/* The cell at a place of a row, counted without the header; an empty text if
 * there is none. */
struct table_cell load_cell_at(struct loader *l, const struct table *table,
			       uint32_t row, const struct table_place *place);
bool load_is_empty(const struct table_cell *cell);

/* The node with the place of a row. */
uint32_t load_row_origin(struct loader *l, const struct table *table,
			 uint32_t row);

/*
 * The id of the thing that a text at `node` names. Returns the text itself if
 * there is none, which the reader of the value reports, or if `type` is NONE.
 * Empty, with an error, if it names two.
 */
struct str load_name_of(struct loader *l, uint32_t type, uint32_t node,
			struct str text);

/* The one value on which all rows about a thing, from `row` on, agree, as a new
 * node; NODE_NONE for none. Sets `m->value`. */
uint32_t load_one_value(struct making *m, uint32_t row,
			const struct table_place *place);

/* The value of the column for a thing, in the form its kind of group needs. */
uint32_t load_value_of(struct making *m, uint32_t row);

/* Is the table with this index valid? Errors are reported once. */
bool load_begin_table(struct loader *l, uint32_t index);

/* The file with this name, or NULL, also after an error. */
const struct table_file *load_table_file(const struct loader *l,
					 struct str name);

/* The cell there in a row of the CSV, counted with the header. */
struct table_cell load_csv_cell(struct loader *l, const struct table_file *file,
				uint32_t row, uint32_t column,
				uint32_t otherwise);

/* The column of the CSV with this header, which is marked as used; NONE with an
 * error at `node` if there is none, which proposes another one for `key`. */
uint32_t load_csv_column(struct loader *l, const struct table_file *file,
			 struct str header, const char *key,
			 const struct node *node);

/* What a cell with yes, x or no says; FLAG_NONE for any other text, which is an
 * error unless the cell is empty. */
enum flag { FLAG_NONE, FLAG_YES, FLAG_NO };

enum flag load_flag_word(struct str text);
void load_no_flag(struct loader *l, const struct node *node, struct str text);

/* Takes the text up to the first separator off a list of values; false at the
 * end. */
bool load_next_value(struct str *rest, struct str *value);

#endif
