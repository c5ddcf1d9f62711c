#include "test_import.h"

#include "exchange/archive.h"
#include "store/store_sqlite.h"

/* A deck with a database that these statements make. */
static void make(struct strbuf *out, const char *name, const char *sql)
{
	struct db *db = db_open(NULL, DB_WRITE, 0);
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct archive_entry entry = {.name = name};

	cr_assert(db_run(db, sql), "%s", db_message(db));
	cr_assert(db_bytes(db, &bytes));
	entry.bytes = strbuf_str(&bytes);
	cr_assert(archive_write(out, &entry, 1, &error), "%s",
		  strbuf_text(&error));
	db_close(db);
	strbuf_finish(&bytes);
	strbuf_finish(&error);
}

static void expect_deck(const char *sql, const char *questions,
			const char *not_kept)
{
	struct strbuf bytes = STRBUF_INIT;
	struct imported_text text;

	make(&bytes, "collection.anki2", sql);
	text = import_text("a.apkg", strbuf_str(&bytes));
	cr_expect(text.ok, "%s", strbuf_text(&text.errors));
	expect_str(strbuf_str(&text.questions), questions);
	expect_str(strbuf_str(&text.not_kept), not_kept);
	imported_text_finish(&text);
	strbuf_finish(&bytes);
}

#define NOTES                                                                  \
	"CREATE TABLE notes (id integer PRIMARY KEY, mid, flds text, tags "    \
	"text);"

Test(import_anki, front_and_back_are_question_and_answer)
{
	expect_deck(
		NOTES "INSERT INTO notes VALUES "
		      "(2, 1, 'Capital of <b>Peru</b>?' || char(31) || 'Lima "
		      "[sound:l.mp3]', ' geo::south_america level_3 '),"
		      "(3, 1, '<img src=\"a\">?' || char(31) || 'Oslo', ''),"
		      "(1, 1, 'H<sub>2</sub>O?' || char(31) || 'water' || "
		      "char(31) || 'not an answer', ''),"
		      "(4, 1, '{{c1::Rome}} is old' || char(31), ''),"
		      "(5, 1, CAST(x'FF1F41' AS text), ''),"
		      "(6, 1, 'alone', '')",
		"  - id: h2o  # note 1\n    q: H\xE2\x82\x82O?\n"
		"    answer: water\n\n"
		"  - id: capital-peru  # note 2\n    q: Capital of Peru?\n"
		"    answer: Lima\n    topic: south-america\n    level: 3\n",
		"2+ a sound\n3 a picture\n4 a text with gaps (cloze)\n"
		"5 a text that is not UTF-8\n6 no answer\n");
}

/* Only a semicolon says that any of several answers will do. */
Test(import_anki, lines_of_an_answer_are_no_alternatives)
{
	expect_deck(
		NOTES "INSERT INTO notes VALUES "
		      "(1, 1, 'Capital of Peru?' || char(31) || "
		      "'Lima<br>founded 1535', ''),"
		      "(2, 1, 'Colors of the flag of France?' || char(31) || "
		      "'<ul><li>red</li><li>white</li><li>blue</li></ul>', ''),"
		      "(3, 1, 'Capital of Kazakhstan?' || char(31) || "
		      "'<div>Astana; Nur-Sultan</div><br>', '')",
		"  - id: capital-kazakhstan  # note 3\n"
		"    q: Capital of Kazakhstan?\n    answer: Astana\n"
		"    also: [Nur-Sultan]\n",
		"1 an answer of several lines\n2 an answer of several lines\n");
}

Test(import_anki, names_of_fields_say_what_they_hold)
{
	expect_deck(
		NOTES
		"CREATE TABLE col (models text);"
		"INSERT INTO col VALUES ('{\"7\":{\"flds\":["
		"{\"name\":\"Answer\",\"ord\":1},{\"name\":\"Id\",\"ord\":0},"
		"{\"name\":\"Options\",\"ord\":3},"
		"{\"name\":\"Question\",\"ord\":2}]}}');"
		"INSERT INTO notes VALUES (1, 7, 'big' || char(31) || "
		"'Jupiter' || char(31) || 'Largest?' || char(31) || '<ol><li>"
		"Mars; red</li><li>Jupiter</li><li>Venus</li></ol>', '')",
		"  - id: big  # note 1\n    q: Largest?\n    answer: Jupiter\n"
		"    wrong: [Mars; red, Venus]\n",
		"");
}

Test(import_anki, the_only_deck_is_the_title)
{
	struct strbuf bytes = STRBUF_INIT;
	struct imported_text text;

	make(&bytes, "collection.anki21",
	     NOTES "CREATE TABLE col (models text, decks text);"
		   "INSERT INTO col VALUES ('{}', '{\"1\":{\"name\":"
		   "\"Default\"},\"9\":{\"name\":\"World::Seas\"}}');"
		   "INSERT INTO notes VALUES (1, 7, 'a' || char(31) || 'b', "
		   "'')");
	text = import_text("a.apkg", strbuf_str(&bytes));
	expect_str(strbuf_str(&text.title), "title: Seas");
	imported_text_finish(&text);
	strbuf_finish(&bytes);
}

/* Models that cannot be read leave the notes as they are. */
Test(import_anki, odd_models_do_no_harm)
{
	expect_deck(NOTES "CREATE TABLE col (models text);"
			  "INSERT INTO col VALUES ('{\"7\":');"
			  "INSERT INTO notes VALUES (1, 7, 'a' || char(31) || "
			  "'b', '')",
		    "  - id: a  # note 1\n    q: a\n    answer: b\n", "");
}

static void expect_bad(const char *name, const char *sql, const char *error)
{
	struct strbuf bytes = STRBUF_INIT;

	make(&bytes, name, sql);
	expect_refused("a.apkg", strbuf_str(&bytes), error);
	strbuf_finish(&bytes);
}

Test(import_anki, what_is_no_deck_is_refused)
{
	static const char no_notes[] =
		"0:0 not a deck of Anki: its database has no notes\n";

	expect_bad("a.txt", NOTES,
		   "0:0 not a deck of Anki: it has no collection.anki2\n");
	expect_bad("collection.anki2", "CREATE TABLE a (b)", no_notes);
	expect_bad("collection.anki21b", NOTES,
		   "0:0 a deck in a format that only new versions of Anki "
		   "read\n");
	expect_bad("collection.anki2",
		   "CREATE VIEW notes AS WITH RECURSIVE c(x) AS (SELECT 1 "
		   "UNION ALL SELECT x + 1 FROM c) SELECT 1 AS id, 1 AS mid, x "
		   "AS flds, '' AS tags FROM c",
		   no_notes);
}

/* A collection has one row; of others nothing is read. */
Test(import_anki, one_collection_is_read)
{
	expect_deck(NOTES
		    "CREATE TABLE col (models text);"
		    "INSERT INTO col VALUES "
		    "('{\"7\":{\"flds\":[{\"name\":\"Answer\",\"ord\":1},"
		    "{\"name\":\"Question\",\"ord\":2}]}}'),"
		    "('{\"7\":{\"flds\":[{\"name\":\"Extra\",\"ord\":0}]}}');"
		    "INSERT INTO notes VALUES (1, 7, 'Lima' || char(31) || "
		    "'Capital of Peru?', '')",
		    "  - id: capital-peru  # note 1\n    q: Capital of Peru?\n"
		    "    answer: Lima\n",
		    "");
}

/* Notes that are left out count too, whatever is wrong with them. */
Test(import_anki, all_text_has_a_limit)
{
	expect_bad("collection.anki2",
		   "CREATE TABLE notes (id integer PRIMARY KEY, mid, "
		   "flds AS ('a' || char(31) || 'b'), "
		   "tags AS (zeroblob(10000000)), pad);"
		   "INSERT INTO notes (mid, pad) VALUES "
		   "(1, zeroblob(10000000)), (1, 0), (1, 0), (1, 0), (1, 0), "
		   "(1, 0), (1, 0), (1, 0)",
		   "0:0 more than 64 MiB of text in its cells\n");
}

/* A column may be computed anew for each row, at any length. */
Test(import_anki, work_has_a_limit)
{
	expect_bad("collection.anki2",
		   "CREATE TABLE notes (id integer PRIMARY KEY, mid, flds AS "
		   "(hex(zeroblob(1000000))), tags);"
		   "INSERT INTO notes VALUES (1, 1, '')",
		   "0:0 its database takes too long to read\n");
}

Test(import_anki, a_file_cut_short_is_refused)
{
	struct strbuf bytes = STRBUF_INIT;

	make(&bytes, "collection.anki2", NOTES);
	strbuf_cut(&bytes, bytes.len / 2);
	expect_refused("a.apkg", strbuf_str(&bytes), "0:0 Not a zip archive\n");
	strbuf_finish(&bytes);
}
