#include "exchange/export.h"

#include "exchange/export_formats.h"

#include <assert.h>

static const struct export_format *const formats[] = {
	&export_csv,	&export_tsv, &export_json, &export_xlsx,   &export_gift,
	&export_moodle, &export_qti, &export_anki, &export_kahoot, &export_amc,
};

enum { FORMATS = sizeof(formats) / sizeof(*formats) };

const struct export_format *export_format_named(const char *name)
{
	for (size_t i = 0; i < FORMATS; i++)
		if (!strcmp(formats[i]->name, name))
			return formats[i];
	return NULL;
}

void export_format_names(struct strbuf *out)
{
	for (size_t i = 0; i < FORMATS; i++)
		strbuf_addf(out, "%s%s", i ? ", " : "", formats[i]->name);
}

static uint32_t count(struct export_skipped *skipped, uint32_t n,
		      const char *reason)
{
	uint32_t i = 0;

	while (i < n && strcmp(skipped[i].reason, reason) != 0)
		i++;
	assert(i < EXPORT_REASONS_MOST);
	if (i == n)
		skipped[i] = (struct export_skipped){reason, 0};
	skipped[i].n++;
	return i == n ? n + 1 : n;
}

uint32_t export_select(const struct export_format *format,
		       struct export_set *set,
		       struct export_skipped skipped[EXPORT_REASONS_MOST])
{
	uint32_t reasons = 0;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < set->n; i++) {
		const char *reason = format->refuse(&set->questions[i]);

		if (reason)
			reasons = count(skipped, reasons, reason);
		else
			set->questions[kept++] = set->questions[i];
	}
	set->n = kept;
	return reasons;
}
