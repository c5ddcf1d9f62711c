#ifndef BASE_JSON_H
#define BASE_JSON_H

/*
 * json: writes JSON, one value after another.
 *
 *	json_open(&out, '{');
 *	json_key(&out, "id");
 *	json_str(&out, STR("otan"));
 *	json_close(&out, '}');
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* Commas are inserted depending on what was written last. */
void json_open(struct strbuf *out, char bracket);
void json_close(struct strbuf *out, char bracket);
void json_key(struct strbuf *out, const char *key);

/* Characters unsafe on a terminal (see utf8_unsafe()) are escaped as \uXXXX.
 * Bytes that are not UTF-8 become U+FFFD. */
void json_str(struct strbuf *out, struct str s);
void json_uint(struct strbuf *out, uint64_t value);
void json_bool(struct strbuf *out, bool value);

/* With twelve digits; null if not finite. */
void json_double(struct strbuf *out, double value);
void json_none(struct strbuf *out);

/* A key with its value. */
void json_key_str(struct strbuf *out, const char *key, struct str s);
void json_key_uint(struct strbuf *out, const char *key, uint64_t value);

#endif
