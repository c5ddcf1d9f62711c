#ifndef EXCHANGE_EXPORT_H
#define EXCHANGE_EXPORT_H

/*
 * export: the formats of other programs.
 *
 *	const struct export_format *format = export_format_named("gift");
 *	struct export_skipped skipped[EXPORT_REASONS_MOST];
 *	struct export_set set = {.name = STR("moons"), .title = title};
 *	set.questions = arena_array(&arena, struct export_question, n);
 *	...
 *	n = export_select(format, &set, skipped);
 *	ok = format->write(&out, &set, &error);
 */

#include "exchange/export_question.h"

/* The format of this name, or NULL; and all of them, separated by commas. */
const struct export_format *export_format_named(const char *name);
void export_format_names(struct strbuf *out);

enum { EXPORT_REASONS_MOST = 32 };

struct export_skipped {
	const char *reason;
	uint32_t n;
};

/* Removes the questions that the format cannot hold. Returns how many reasons
 * there are, each counted in `skipped`. */
uint32_t export_select(const struct export_format *format,
		       struct export_set *set,
		       struct export_skipped skipped[EXPORT_REASONS_MOST]);

#endif
