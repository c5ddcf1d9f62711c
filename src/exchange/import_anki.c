/*
 * Decks of Anki (.apkg): a zip file with an SQLite database of notes.
 */
#include "base/utf8.h"
#include "exchange/archive.h"
#include "exchange/import_table.h"
#include "store/store_sqlite.h"

enum {
	DATABASE_MOST = 128 * 1024 * 1024, /* bytes, unpacked */
	STEP_THOUSANDS = 100000,	   /* a hundred million of SQLite */
	MODELS_MOST = 1000
};

/* The fields of one kind of note. */
struct model {
	int64_t id;
	VEC(struct str) fields;
	struct table_columns columns;
};

struct anki {
	struct importing *importing;
	struct db *db;
	struct arena arena;
	VEC(struct model) models;
	VEC(struct str) cells;
};

/* A table, and no view or virtual table, which could be without end. */
static bool has_table(struct db *db, struct str name)
{
	struct query q = query_of(
		db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND "
		    "name = ? AND sql LIKE 'CREATE TABLE%'");
	bool found;

	query_str(&q, name);
	found = query_next(&q);
	return query_finish(&q) && found;
}

static struct model *model_of(struct anki *k, int64_t id)
{
	vec_each (model, &k->models)
		if (model->id == id)
			return model;
	return NULL;
}

static void add_field(struct anki *k, int64_t id, struct str name)
{
	struct model *model = model_of(k, id);

	if (!model && k->models.n == MODELS_MOST)
		return;
	if (!model) {
		model = vec_push(&k->models);
		*model = (struct model){.id = id};
	}
	if (model->fields.n < TABLE_COLUMNS_MOST)
		*vec_push(&model->fields) = name;
}

/* The first two fields, unless their names say otherwise. */
static void settle_columns(struct table_columns *c, const struct str *names,
			   uint32_t n)
{
	if (!table_columns_named(c, names, n)) {
		*c = table_columns_usual();
		c->rest = HOLDS_NOTHING;
	}
	c->is_html = true;
	c->is_anki = true;
}

/* Their names stand in JSON; without them the notes can still be read. */
static void read_models(struct anki *k)
{
	struct query q = query_of(
		k->db, "SELECT CAST(m.key AS INTEGER), json_extract(f.value, "
		       "'$.name') FROM (SELECT models FROM col LIMIT 1), "
		       "json_each(models) AS m, "
		       "json_each(m.value, '$.flds') AS f "
		       "ORDER BY m.key, json_extract(f.value, '$.ord')");

	while (query_next(&q)) {
		struct db_value id = query_get(&q, 0);

		add_field(k, id.number, query_get_str(&q, 1, &k->arena));
	}
	query_finish(&q);
	db_forget_failure(k->db);
	vec_each (model, &k->models)
		settle_columns(&model->columns, model->fields.at,
			       model->fields.n);
}

/* The deck, if there is only one besides that which every collection has. */
static void read_title(struct anki *k)
{
	struct query q = query_of(
		k->db, "SELECT json_extract(d.value, '$.name') FROM "
		       "(SELECT decks FROM col LIMIT 1), "
		       "json_each(decks) AS d WHERE d.key <> '1' LIMIT 2");
	struct str name = STR_NONE;
	uint32_t n = 0;

	while (query_next(&q)) {
		name = query_get_str(&q, 0, &k->arena);
		n++;
	}
	if (query_finish(&q) && n == 1 && utf8_invalid(name) == SIZE_MAX)
		importing_title(k->importing, name);
	db_forget_failure(k->db);
}

static void split_fields(struct anki *k, struct str fields)
{
	enum { UNIT_SEPARATOR = 0x1f };
	struct str field;

	k->cells.n = 0;
	while (k->cells.n < TABLE_COLUMNS_MOST - 1 &&
	       str_split(&fields, UNIT_SEPARATOR, &field))
		*vec_push(&k->cells) = str_trim(field);
}

static void add_note(struct anki *k, int64_t model_id, struct str fields,
		     struct str tags, uint32_t at)
{
	const struct model *model = model_of(k, model_id);
	struct table_columns columns;

	if (utf8_invalid(fields) != SIZE_MAX ||
	    (tags.len <= RAW_TEXT_MOST && utf8_invalid(tags) != SIZE_MAX)) {
		importing_leave_out(k->importing, at,
				    "a text that is not "
				    "UTF-8");
		return;
	}
	split_fields(k, fields);
	if (model)
		columns = model->columns;
	else
		settle_columns(&columns, NULL, 0);
	table_columns_set(&columns, k->cells.n, HOLDS_TAGS);
	*vec_push(&k->cells) = tags;
	table_add_row(k->importing, &columns, k->cells.at, k->cells.n, at);
}

/* Its text counts, also what is left out. */
static void take_note(struct anki *k, const struct query *q, uint32_t at)
{
	struct importing *i = k->importing;
	struct str fields = query_get(q, 1).bytes;
	struct str tags = query_get(q, 2).bytes;
	size_t bytes_read = i->bytes_read + fields.len + tags.len;

	add_note(k, query_get(q, 0).number, fields, tags, at);
	i->bytes_read = bytes_read;
}

static void read_notes(struct anki *k)
{
	struct query q = query_of(
		k->db, "SELECT mid, flds, tags FROM notes ORDER BY id");
	uint32_t at = 0;

	while (!importing_is_full(k->importing) && query_next(&q))
		take_note(k, &q, ++at);
	if (!query_finish(&q))
		importing_error(k->importing, NULL, "%s",
				db_over_limit(k->db)
					? "its database takes too long to read"
					: db_message(k->db));
}

static void read_database(struct anki *k, struct str bytes)
{
	k->db = db_open_bytes(bytes, STEP_THOUSANDS);
	if (db_failure(k->db) != STORE_OK || !has_table(k->db, STR("notes"))) {
		importing_error(k->importing, NULL,
				"not a deck of Anki: its database has no "
				"notes");
	} else {
		if (has_table(k->db, STR("col"))) {
			read_models(k);
			read_title(k);
		}
		read_notes(k);
	}
	db_close(k->db);
	vec_each (model, &k->models)
		vec_finish(&model->fields);
	vec_finish(&k->models);
	vec_finish(&k->cells);
	arena_finish(&k->arena);
}

/* The newest database that is in one of the two formats that are read. Beside
 * one that is newer stands an old one with nothing but a notice. */
static void read_archive(struct importing *i, struct archive *archive)
{
	static const char *const names[] = {"collection.anki21",
					    "collection.anki2"};
	struct anki k = {.importing = i};
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	const char *name = archive_has(archive, names[0]) ? names[0] : names[1];

	if (archive_has(archive, "collection.anki21b"))
		importing_error(i,
				"export it again, with “Support older Anki "
				"versions”",
				"a deck in a format that only new versions of "
				"Anki read");
	else if (!archive_has(archive, name))
		importing_error(i, NULL, "not a deck of Anki: it has no %s",
				name);
	else if (!archive_read(archive, name, DATABASE_MOST, &bytes, &error))
		importing_error(i, NULL, "%s", strbuf_text(&error));
	else
		read_database(&k, strbuf_str(&bytes));
	strbuf_finish(&bytes);
	strbuf_finish(&error);
}

void import_anki(struct importing *i)
{
	struct strbuf error = STRBUF_INIT;
	struct archive *archive = archive_open(i->bytes, &error);

	i->import->unit = "note";
	if (archive)
		read_archive(i, archive);
	else
		importing_error(i, NULL, "%s", strbuf_text(&error));
	archive_close(archive);
	strbuf_finish(&error);
}
