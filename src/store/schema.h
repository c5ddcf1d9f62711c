#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

/*
 * schema: the text of schema.sql, which the build converts to C.
 *
 * Part N brings a record from version N - 1 to version N; there is none for N =
 * 0.
 */

extern const char *const schema_parts[];

/* The current version, which is the last part. */
extern const int schema_version;

#endif
