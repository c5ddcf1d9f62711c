#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

/*
 * limits: sizes that the program and the record agree on.
 */

/*
 * The most bytes of one typed line. The rest of a longer line is discarded
 * where it is read, so no typed text in a record is longer. Whatever copies,
 * merges or recovers rows must accept at least this much.
 */
enum { TYPED_BYTES_MOST = 4096 };

#endif
