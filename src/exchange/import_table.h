#ifndef EXCHANGE_IMPORT_TABLE_H
#define EXCHANGE_IMPORT_TABLE_H

/*
 * import_table: questions that stand in rows: of tables, spreadsheets and the
 * notes of Anki.
 *
 *	struct table_columns columns;
 *	if (!table_columns_named(&columns, header, n))
 *		columns = table_columns_usual();
 *	table_add_row(importing, &columns, texts, n, row);
 */

#include "exchange/importing.h"

enum table_role {
	HOLDS_NOTHING,
	HOLDS_QUESTION,
	HOLDS_ANSWER,
	HOLDS_TERM,	  /* the answer, where there is a definition */
	HOLDS_DEFINITION, /* the question, where there is a term */
	HOLDS_ALSO,	  /* accepted besides the answer */
	HOLDS_WRONG,
	HOLDS_OPTION,  /* right or wrong, as HOLDS_CORRECT says */
	HOLDS_CORRECT, /* letters, numbers or the words of the right options */
	HOLDS_WHY,
	HOLDS_TOPIC,
	HOLDS_TAGS, /* the topic and the level among them */
	HOLDS_LEVEL,
	HOLDS_ID,
	HOLDS_SOURCE,
	HOLDS_PLACES, /* of the right options, from 1 */
	HOLDS_LETTER, /* A, answer 1: an option, or the answer if alone */
	HOLDS_TIME,   /* to answer, which Kahoot has */
	HOLDS_KIND,   /* what civiq calls the kind of question */
	TABLE_ROLES
};

enum { TABLE_COLUMNS_MOST = 200 };

struct table_columns {
	uint8_t roles[TABLE_COLUMNS_MOST];
	uint32_t n; /* the others have the role `rest` */
	uint8_t rest;
	uint32_t count[TABLE_ROLES]; /* columns with each role */
	bool by_place; /* right options are named by places, not words */
	bool is_html;
	bool is_anki; /* tags are words; sounds are [sound:name] */
};

/* What the columns hold by their English headers; false where no question and
 * no answer is among them, so that it may be no header at all. */
bool table_columns_named(struct table_columns *columns,
			 const struct str *headers, uint32_t n);

/* Question, answer, and wrong answers in all others. */
struct table_columns table_columns_usual(void);

/* Gives a column a role that something else than its header told. */
void table_columns_set(struct table_columns *columns, uint32_t column,
		       enum table_role role);

/* Hands over the question in a row. */
void table_add_row(struct importing *importing,
		   const struct table_columns *columns, const struct str *cells,
		   uint32_t n, uint32_t at);

#endif
