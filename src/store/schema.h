#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

/* The text of schema.sql, which the build turns into C. */
extern const char schema_sql[];

#endif
