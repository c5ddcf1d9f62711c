#ifndef GAME_COMMAND_EXPORT_PAPER_H
#define GAME_COMMAND_EXPORT_PAPER_H

/*
 * export_paper: a quiz for paper.
 *
 *	request.format = paper_format_named("html");
 *	status = export_paper(&table, &request);
 */

#include "game/command/table.h"

struct paper_format;

struct paper_request {
	const char *quiz;   /* the file */
	const char *output; /* NULL for standard output */
	const struct paper_format *format;
	uint32_t versions; /* how many; 1 if not asked for */
	bool no_keys;
};

/* html, markdown or text; NULL for other names. */
const struct paper_format *paper_format_named(const char *name);

/* The quiz is open. Reports errors; returns an exit code. */
int export_paper(struct table *table, const struct paper_request *request);

#endif
