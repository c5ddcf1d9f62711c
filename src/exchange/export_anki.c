/*
 * anki: a deck, as a package that all versions of Anki import: a database in a
 * zip file. A note is known again by the id of its question, so that a new
 * import keeps what was learned.
 */
#include "base/json.h"
#include "exchange/archive.h"
#include "exchange/export_formats.h"
#include "store/store_sqlite.h"

static const char schema[] =
	"CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL,"
	" mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,"
	" dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL,"
	" conf text NOT NULL, models text NOT NULL, decks text NOT NULL,"
	" dconf text NOT NULL, tags text NOT NULL);"
	"CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL,"
	" mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,"
	" tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL,"
	" csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);"
	"CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL,"
	" did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,"
	" usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,"
	" due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,"
	" reps integer NOT NULL, lapses integer NOT NULL,"
	" left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,"
	" flags integer NOT NULL, data text NOT NULL);"
	"CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL,"
	" usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,"
	" lastIvl integer NOT NULL, factor integer NOT NULL,"
	" time integer NOT NULL, type integer NOT NULL);"
	"CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL,"
	" type integer NOT NULL);"
	"CREATE INDEX ix_notes_usn ON notes (usn);"
	"CREATE INDEX ix_cards_usn ON cards (usn);"
	"CREATE INDEX ix_revlog_usn ON revlog (usn);"
	"CREATE INDEX ix_cards_nid ON cards (nid);"
	"CREATE INDEX ix_cards_sched ON cards (did, queue, due);"
	"CREATE INDEX ix_revlog_cid ON revlog (cid);"
	"CREATE INDEX ix_notes_csum ON notes (csum);";

/* Ids and times are the same in every export: milliseconds and seconds since
 * 1970. */
#define MODEL_ID  INT64_C(1577836800000)
#define MADE	  INT64_C(1577836800)
#define DECK_BASE INT64_C(1577836800001)
#define NOTE_BASE INT64_C(1400000000000)

enum { NOTES_MOST = 100000, PACKS = 1000000 };

static const struct str fields[] = {STR("Question"), STR("Options"),
				    STR("Answer"),   STR("Explanation"),
				    STR("Source"),   STR("Id")};

static const char front[] =
	"{{Question}}{{#Options}}<div class=\"options\">{{Options}}</div>"
	"{{/Options}}";
static const char back[] =
	"{{FrontSide}}<hr id=\"answer\"><b>{{Answer}}</b>"
	"<div>{{Explanation}}</div><div class=\"source\">{{Source}}</div>";
static const char style[] =
	".card { font-family: sans-serif; font-size: 20px; text-align: center; "
	"}\n.options { margin: 1em auto; display: table; text-align: left; }\n"
	".source { font-size: 14px; color: gray; }\n";

static const char settings[] =
	"{\"nextPos\":1,\"estTimes\":true,\"activeDecks\":[1],\"sortType\":"
	"\"noteFld\",\"timeLim\":0,\"sortBackwards\":false,\"addToCur\":true,"
	"\"curDeck\":1,\"newBury\":true,\"newSpread\":0,\"dueCounts\":true,"
	"\"curModel\":\"1577836800000\",\"collapseTime\":1200}";
static const char deck_settings[] =
	"{\"1\":{\"id\":1,\"mod\":0,\"name\":\"Default\",\"usn\":0,"
	"\"maxTaken\":60,\"autoplay\":true,\"timer\":0,\"replayq\":true,"
	"\"new\":{\"bury\":true,\"delays\":[1,10],\"initialFactor\":2500,"
	"\"ints\":[1,4,7],\"order\":1,\"perDay\":20,\"separate\":true},"
	"\"rev\":{\"bury\":true,\"ease4\":1.3,\"fuzz\":0.05,\"ivlFct\":1,"
	"\"maxIvl\":36500,\"minSpace\":1,\"perDay\":100},"
	"\"lapse\":{\"delays\":[10],\"leechAction\":0,\"leechFails\":8,"
	"\"minInt\":1,\"mult\":0}}}";

static void add_model_fields(struct strbuf *out)
{
	json_key(out, "flds");
	json_open(out, '[');
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		json_open(out, '{');
		json_key_str(out, "name", fields[i]);
		json_key_uint(out, "ord", i);
		json_key_str(out, "font", STR("Arial"));
		json_key_uint(out, "size", 20);
		json_key(out, "sticky");
		json_bool(out, false);
		json_key(out, "rtl");
		json_bool(out, false);
		json_key(out, "media");
		json_open(out, '[');
		json_close(out, ']');
		json_close(out, '}');
	}
	json_close(out, ']');
}

static void add_model_cards(struct strbuf *out)
{
	json_key(out, "tmpls");
	json_open(out, '[');
	json_open(out, '{');
	json_key_str(out, "name", STR("Card 1"));
	json_key_uint(out, "ord", 0);
	json_key_str(out, "qfmt", STR(front));
	json_key_str(out, "afmt", STR(back));
	json_key_str(out, "bqfmt", STR_NONE);
	json_key_str(out, "bafmt", STR_NONE);
	json_key(out, "did");
	json_none(out);
	json_close(out, '}');
	json_close(out, ']');
	/* A card is made where the field 0 is not empty. */
	strbuf_addz(out, ",\"req\":[[0,\"any\",[0]]]");
}

static void add_models(struct strbuf *out, int64_t deck)
{
	json_open(out, '{');
	json_key(out, "1577836800000");
	json_open(out, '{');
	json_key_uint(out, "id", MODEL_ID);
	json_key_str(out, "name", STR("civiq"));
	json_key_uint(out, "type", 0);
	json_key_uint(out, "mod", MADE);
	json_key_uint(out, "usn", 0);
	json_key_uint(out, "sortf", 0);
	json_key_uint(out, "did", (uint64_t)deck);
	add_model_fields(out);
	add_model_cards(out);
	json_key_str(out, "css", STR(style));
	json_key_str(out, "latexPre", STR_NONE);
	json_key_str(out, "latexPost", STR_NONE);
	strbuf_addz(out, ",\"tags\":[],\"vers\":[]");
	json_close(out, '}');
	json_close(out, '}');
}

static void add_deck(struct strbuf *out, int64_t id, struct str title)
{
	struct strbuf key = STRBUF_INIT;

	strbuf_addf(&key, "%lld", (long long)id);
	json_key(out, strbuf_text(&key));
	json_open(out, '{');
	json_key_uint(out, "id", (uint64_t)id);
	json_key_str(out, "name", title);
	json_key_str(out, "desc", STR_NONE);
	json_key_uint(out, "mod", MADE);
	json_key_uint(out, "usn", 0);
	json_key_uint(out, "conf", 1);
	json_key_uint(out, "dyn", 0);
	json_key_uint(out, "extendNew", 0);
	json_key_uint(out, "extendRev", 0);
	strbuf_addz(out, ",\"collapsed\":false,\"browserCollapsed\":false,"
			 "\"newToday\":[0,0],\"revToday\":[0,0],"
			 "\"lrnToday\":[0,0],\"timeToday\":[0,0]");
	json_close(out, '}');
	strbuf_finish(&key);
}

static bool write_collection(struct db *db, const struct export_set *set,
			     int64_t deck)
{
	struct query q = query_of(
		db, "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?,"
		    " ?, '{}')");
	struct strbuf models = STRBUF_INIT;
	struct strbuf decks = STRBUF_INIT;
	bool ok;

	add_models(&models, deck);
	json_open(&decks, '{');
	add_deck(&decks, 1, STR("Default"));
	add_deck(&decks, deck, set->title);
	json_close(&decks, '}');
	query_int(&q, MADE);
	query_int(&q, MODEL_ID);
	query_int(&q, MODEL_ID);
	query_str(&q, STR(settings));
	query_str(&q, strbuf_str(&models));
	query_str(&q, strbuf_str(&decks));
	query_str(&q, STR(deck_settings));
	ok = query_run(&q);
	strbuf_finish(&models);
	strbuf_finish(&decks);
	return ok;
}

/* A field is HTML. */
static void add_field_text(struct strbuf *out, struct str text)
{
	export_html(out, text);
	strbuf_addc(out, '\x1f');
}

static void add_list(struct strbuf *out, const struct str *texts, uint32_t n,
		     char type)
{
	if (!n)
		return;
	strbuf_addf(out, "<ol type=\"%c\">", type);
	for (uint32_t i = 0; i < n; i++) {
		strbuf_addz(out, "<li>");
		export_html(out, texts[i]);
		strbuf_addz(out, "</li>");
	}
	strbuf_addz(out, "</ol>");
}

static void add_note_fields(struct strbuf *out,
			    const struct export_question *question)
{
	const struct question *q = question->q;

	add_field_text(out, question->stem);
	if (q->kind == ASK_MATCH) {
		add_list(out, q->options, q->n_options, '1');
		add_list(out, q->partners, q->n_options, 'a');
	} else {
		add_list(out, q->options, q->n_options, 'a');
	}
	strbuf_addc(out, '\x1f');
	add_field_text(out, q->answer);
	add_field_text(out, q->explanation);
	add_field_text(out, q->source);
	export_html(out, q->id);
}

static void add_tag(struct strbuf *out, struct str tag)
{
	for (size_t i = 0; i < tag.len; i++)
		strbuf_addc(out, tag.ptr[i] == ' ' ? '_' : tag.ptr[i]);
}

void export_anki_tags(struct strbuf *out, const struct question *q)
{
	if (q->topic.len) {
		add_tag(out, q->topic);
		strbuf_addc(out, ' ');
	}
	strbuf_addf(out, "level_%u", q->difficulty);
}

static bool write_note(struct db *db, const struct export_question *question,
		       int64_t id)
{
	struct query q =
		query_of(db, "INSERT INTO notes VALUES (?, ?, ?, ?, -1,"
			     " ' ' || ? || ' ', ?, ?, 0, 0, '')");
	struct strbuf tags = STRBUF_INIT;
	struct strbuf texts = STRBUF_INIT;
	bool ok;

	export_anki_tags(&tags, question->q);
	add_note_fields(&texts, question);
	query_int(&q, id);
	query_str(&q, question->q->id);
	query_int(&q, MODEL_ID);
	query_int(&q, MADE);
	query_str(&q, strbuf_str(&tags));
	query_str(&q, strbuf_str(&texts));
	query_str(&q, question->stem);
	ok = query_run(&q);
	strbuf_finish(&tags);
	strbuf_finish(&texts);
	return ok;
}

static bool write_card(struct db *db, int64_t id, int64_t deck, uint32_t due)
{
	struct query q = query_of(
		db, "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0,"
		    " ?, 0, 0, 0, 0, 0, 0, 0, 0, '')");

	query_int(&q, id);
	query_int(&q, id);
	query_int(&q, deck);
	query_int(&q, MADE);
	query_int(&q, due);
	return query_run(&q);
}

static bool fill(struct db *db, const struct export_set *set)
{
	int64_t number = (int64_t)(str_hash(set->name, STR_HASH_SEED) % PACKS);
	int64_t deck = DECK_BASE + number;
	int64_t note = NOTE_BASE + number * NOTES_MOST;
	bool ok = db_run(db, schema) && db_run(db, "BEGIN") &&
		  write_collection(db, set, deck);

	for (uint32_t i = 0; ok && i < set->n; i++)
		ok = write_note(db, &set->questions[i], note + i) &&
		     write_card(db, note + i, deck, i + 1);
	return ok && db_run(db, "COMMIT");
}

static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	struct db *db = db_open(NULL, DB_WRITE, 0);
	struct strbuf bytes = STRBUF_INIT;
	bool ok = db_failure(db) == STORE_OK && fill(db, set) &&
		  db_bytes(db, &bytes);

	if (ok) {
		const struct archive_entry entries[] = {
			{"collection.anki2", strbuf_str(&bytes)},
			{"media", STR("{}")},
		};

		ok = archive_write(out, entries, 2, error);
	} else {
		strbuf_addz(error, db_message(db));
	}
	db_close(db);
	strbuf_finish(&bytes);
	return ok;
}

const struct export_format export_anki = {
	.name = "anki",
	.is_binary = true,
	.refuse = export_refuse_anki,
	.write = write,
};
