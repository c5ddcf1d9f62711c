#include "judge/option/places.h"

#include <string.h>

/* The place of a letter or digit, or UINT32_MAX. */
static uint32_t place_of(int32_t c)
{
	if (c >= '1' && c <= '0' + ANSWER_OPTIONS_MOST)
		return (uint32_t)(c - '1');
	if (c >= 'a' && c < 'a' + ANSWER_OPTIONS_MOST)
		return (uint32_t)(c - 'a');
	return UINT32_MAX;
}

void places_read(struct places *places, const struct lexed *typed,
		 uint32_t n_options)
{
	const struct normalized *text = &typed->normalized;

	places->n = 0;
	for (uint32_t i = 0; i < text->n; i++) {
		uint32_t place = place_of(text->at[i]);

		if (text->at[i] < 0x80 && strchr(" ,;+&->=", text->at[i]))
			continue;
		if (place >= n_options || places->n == PLACES_MAX) {
			places->n = 0;
			return;
		}
		places->at[places->n++] = place;
	}
}

bool places_each_once(const struct places *places, uint32_t n)
{
	uint32_t seen = 0;

	if (places->n != n)
		return false;
	for (uint32_t i = 0; i < n; i++)
		seen |= 1u << places->at[i];
	return seen == (1u << n) - 1;
}

bool places_unpair(struct places *places, uint32_t n)
{
	struct places partners = {.n = n};

	if (places->n != 2 * n)
		return false;
	for (uint32_t i = 0; i < n; i++)
		partners.at[i] = PLACES_MAX;
	for (uint32_t i = 0; i < places->n; i += 2)
		partners.at[places->at[i]] = places->at[i + 1];
	for (uint32_t i = 0; i < n; i++)
		if (partners.at[i] == PLACES_MAX)
			return false;
	*places = partners;
	return true;
}
