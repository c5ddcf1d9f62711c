#ifndef PACK_LOAD_TABLE_H
#define PACK_LOAD_TABLE_H

/*
 * load_table: tables, and how they become groups. Private to pack/.
 *
 * A table is rewritten before anything is loaded: each of its columns becomes
 * a group like any other in the tree, with the keys of the table as defaults.
 * Its rows are made one by one when the group is loaded, as `{what: X, value:
 * Y}` behind the tree, and taken off again. Nothing else knows of tables.
 *
 * Of a CSV that is read with care, all cells are nodes behind the tree, so that
 * what is checked later finds its place.
 */

#include "pack/csv.h"
#include "pack/figure_signs.h"
#include "pack/load.h"
#include "pack/yaml_edit.h"

enum {
	VALUES_MOST = 100, /* in one cell; and of one thing in a column */
	TABLE_ROOM = 512,  /* nodes that making a row takes at most */
	TABLE_TEXT = (VALUES_MOST + 8) * CSV_CELL_MOST
};

/* A CSV that the pack names. */
struct table_file {
	struct str name;
	uint32_t number; /* as source_file() has it */
	struct csv csv;
	uint32_t cells; /* the node of the first one; 0 where none is kept */
	bool *used;	/* by column: does anything read it? */
	bool is_read;	/* else there was an error */
};

/* Where in a row something stands. */
struct table_place {
	struct str key;	 /* in an inline row, or the header */
	uint32_t column; /* of the CSV, or NONE */
};

/* A column of a table. */
struct table_column {
	uint32_t key;  /* the node of its group */
	uint32_t node; /* its own key, under `columns` */
	uint32_t table;
	struct table_place place;
	struct table_place precision; /* DATE: as Wikidata has it, or no key */
	struct figure_signs signs;
	bool is_several;
	bool is_flag;
	bool is_empty_no; /* FLAG: what has no value is not one of them */
	bool is_text;	  /* a date in it must be a mistake */
};

/* What a row may say besides. */
enum table_extra { EXTRA_NOTE, EXTRA_SOURCE, EXTRA_IMPORTANCE, EXTRAS };

/* The thing of a row, and the next row about the same one. */
struct table_row {
	uint32_t node; /* inline: the map */
	uint32_t thing;
	uint32_t next;	 /* or NONE */
	bool is_further; /* the thing has been in a row before */
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
	bool is_bad; /* which has been said */
};

struct tables {
	VEC(struct table_file) files;
	VEC(struct table) all;
	VEC(struct table_column) columns;
	struct strbuf text; /* of a cell */
};

/* What stands somewhere in a row. */
struct table_cell {
	struct str text; /* until the next one is read */
	uint32_t node;	 /* whose place it has */
	bool is_list;	 /* inline: a list, which is the node */
};

/* A row while it is made behind the tree. */
struct making {
	struct loader *l;
	struct table *table;
	const struct table_column *column;
	struct group *group;
	struct yaml_list map;
	uint32_t origin;  /* the node of the row */
	uint32_t subject; /* and of its cells, if these have a place */
	uint32_t value;
	bool is_again; /* what is wrong has been said */
};

/* No node; that of the document is never sought here. */
enum { NODE_NONE = 0 };

/* The node with this index, until the tree grows. */
const struct node *load_node(const struct loader *l, uint32_t node);

/* The CSV of a table; NULL where its rows stand in the pack. */
const struct table_file *load_file_of(const struct loader *l,
				      const struct table *table);

/* What stands at a place of a row, counted without the header; an empty text
 * when nothing does. */
struct table_cell load_cell_at(struct loader *l, const struct table *table,
			       uint32_t row, const struct table_place *place);
bool load_is_empty(const struct table_cell *cell);

/* The node whose place a row has. */
uint32_t load_row_origin(struct loader *l, const struct table *table,
			 uint32_t row);

/*
 * The id of the thing that a text at `node` names; the text itself where there
 * is none, which will be said by who reads it, and where `type` is NONE. Empty,
 * with an error, where it names two.
 */
struct str load_name_of(struct loader *l, uint32_t type, uint32_t node,
			struct str text);

/* The one value that all rows about a thing, from `row` on, agree on, as a new
 * node; NODE_NONE for none. Sets `m->value`. */
uint32_t load_one_value(struct making *m, uint32_t row,
			const struct table_place *place);

/* The value of the column for a thing as the kind of its group has it. */
uint32_t load_value_of(struct making *m, uint32_t row);

/* Is a table, by its number, as it must be? What is not is said once. */
bool load_begin_table(struct loader *l, uint32_t index);

/* The file of this name, or NULL; NULL too after an error. */
const struct table_file *load_table_file(const struct loader *l,
					 struct str name);

/* What stands there in a row of the CSV, counted with the header. */
struct table_cell load_csv_cell(struct loader *l, const struct table_file *file,
				uint32_t row, uint32_t column,
				uint32_t otherwise);

/* The column of the CSV with this header, which is now used; NONE with an
 * error at `node` when there is none. */
uint32_t load_csv_column(struct loader *l, const struct table_file *file,
			 struct str header, const struct node *node);

/* What is before the first sign of a list of values, which is taken off; false
 * at the end. */
bool load_next_value(struct str *rest, struct str *value);

#endif
