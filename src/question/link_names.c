#include "question/link_names.h"

#include "base/mention.h"
#include "base/utf8.h"

/* The name of a thing, or a text; empty for other values. */
static struct str name_of(const struct maker *m, uint32_t row, uint32_t column)
{
	const struct value *cell = maker_cell(m, row, column);

	if (cell->kind == VALUE_THING)
		return pack_thing_name(m->pack, cell->a);
	return cell->kind == VALUE_TEXT ? pack_value_text(m->pack, cell)
					: STR_NONE;
}

static bool is_of_people(const struct maker *m)
{
	const struct column *column = maker_column(m, LINK_VALUE);

	return column->type == COLUMN_THING &&
	       m->pack->types[column->things].people;
}

bool link_names_itself(const struct maker *m, uint32_t row)
{
	struct str what = name_of(m, row, LINK_WHAT);
	struct str value = name_of(m, row, LINK_VALUE);
	struct strbuf folded[2] = {STRBUF_INIT, STRBUF_INIT};
	bool names = is_of_people(m) && mentions_part(what, value);

	/* Nearly all are told apart without folding. */
	if (!names && value.len && str_find(what, value) != SIZE_MAX) {
		utf8_fold(&folded[0], what);
		utf8_fold(&folded[1], value);
		names = utf8_has_words(strbuf_str(&folded[0]),
				       strbuf_str(&folded[1]));
	}
	strbuf_finish(&folded[0]);
	strbuf_finish(&folded[1]);
	return names;
}
