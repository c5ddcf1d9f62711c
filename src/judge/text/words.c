#include "judge/text/words.h"

/* Like strcmp, for a key without NUL. */
static int compare(struct str key, const char *row)
{
	for (size_t i = 0; i < key.len; i++)
		if (key.ptr[i] != row[i])
			return (unsigned char)key.ptr[i] -
			       (unsigned char)row[i];
	return row[key.len] ? -1 : 0;
}

const struct word *words_find(const struct word_table *table, struct str key)
{
	uint32_t low = 0;
	uint32_t high = table->n;

	if (!key.len)
		return NULL;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = compare(key, table->rows[middle].key);

		if (!order)
			return &table->rows[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
