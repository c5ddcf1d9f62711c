#include "author/row_place.h"

struct span row_span(const struct pack *pack, uint32_t row)
{
	return (struct span){pack->rows[row].line, pack->rows[row].column, 1};
}

const struct source *row_source(const struct pack *pack,
				const struct source *source, uint32_t row)
{
	struct str name = pack_row_file(pack, row);

	for (uint32_t i = 0; name.len && i < pack->n_files; i++)
		if (str_eq(pack_text(pack, pack->files[i].name), name))
			return source_file(source, i + 1);
	return source;
}
