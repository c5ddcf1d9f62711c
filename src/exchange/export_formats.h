#ifndef EXCHANGE_EXPORT_FORMATS_H
#define EXCHANGE_EXPORT_FORMATS_H

/*
 * export_formats: the formats, each in its own file, and what several of them
 * share.
 */

#include "exchange/export_question.h"

extern const struct export_format export_csv;
extern const struct export_format export_tsv;
extern const struct export_format export_json;
extern const struct export_format export_xlsx;
extern const struct export_format export_gift;
extern const struct export_format export_moodle;
extern const struct export_format export_qti;
extern const struct export_format export_anki;
extern const struct export_format export_kahoot;
extern const struct export_format export_amc;

/* One question as a JSON object. */
void export_json_question(struct strbuf *out,
			  const struct export_question *question);

/* For formats that hold every question. */
const char *export_refuse_none(const struct export_question *question);

/* The reason if it is typed, and neither texts nor figures are accepted. */
const char *export_refuse_list(const struct export_question *question);

/* What Anki would take for a sound, a formula or a picture. */
const char *export_refuse_anki(const struct export_question *question);

/* The topic and the level as Anki's tags: "Parties level_3". */
void export_anki_tags(struct strbuf *out, const struct question *q);

/* Does any text that the question shows, or that is an answer to it, fit? */
bool export_any_text(const struct export_question *question,
		     bool (*fits)(struct str text));

/* Is it decided by the words True and False? */
bool export_is_truth(const struct question *q);

/* The options in one line, as "a) Otan; b) Asar"; of pairs, the partners behind
 * a dash. */
void export_options_line(struct strbuf *out, const struct question *q);

/* The id, or a hash of it if it has more than `most` characters. */
void export_id(struct strbuf *out, struct str id, size_t most);

/* A text as HTML, with its line breaks. */
void export_html(struct strbuf *out, struct str text);

/* What Moodle accepts as an id number: above this it stops the whole import. */
enum { MOODLE_ID_MOST = 100 };

/* How many options are right. */
uint32_t export_keys(const struct question *q);

/* The part of a mark that each of `n` options is worth, as Moodle writes it in
 * per cent; it accepts no other way. */
const char *export_share(uint32_t n);

/* An accepted text for Moodle, to which `*` stands for anything; `add` appends
 * its parts as the format escapes them. */
void export_moodle_pattern(struct strbuf *out, struct str text,
			   void (*add)(struct strbuf *out, struct str text));

/* The name of a category, whose slashes would divide it. */
void export_moodle_category(struct strbuf *out, struct str title);

#endif
