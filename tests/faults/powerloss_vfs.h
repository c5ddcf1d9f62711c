#ifndef FAULTS_POWERLOSS_VFS_H
#define FAULTS_POWERLOSS_VFS_H

/*
 * powerloss_vfs: a layer of SQLite that writes down what reaches the disk.
 *
 * It passes everything on and keeps a log of writes, truncations, syncs and of
 * names that appear and vanish. From any point of the log it makes the states
 * in which a loss of power could leave the disk: what was synced is there;
 * of what was not, each write may be there, or missing, or there in part (by
 * sectors of 512 bytes), and a name may have appeared or vanished, or not yet.
 *
 *	powerloss_begin();
 *	... work with SQLite ...
 *	powerloss_end();
 *	for (at = 0; at <= powerloss_length(); at++)
 *		powerloss_restore(at, seed, folder);
 */

#include <stdbool.h>
#include <stdint.h>

/* What the disk does with the wish that something be on it for good. */
struct powerloss_disk {
	bool ignores_syncs;   /* as with synchronous=OFF */
	bool ignores_folders; /* as with synchronous=FULL after a deletion */
};

/* Becomes the default layer and starts with an empty log. */
void powerloss_begin(void);
void powerloss_end(void);

/* Frees the log. */
void powerloss_forget(void);

/* Writes the number `n` into the log: what was told to somebody. */
void powerloss_mark(uint32_t n);

/* How many entries there are. */
uint32_t powerloss_length(void);

/* The last number before entry `at`; 0 when there was none. */
uint32_t powerloss_marked(uint32_t at);

/*
 * Writes the files of a state after `at` entries into `folder`. Seed 0 drops
 * all that was not synced, seed 1 keeps it all, others draw.
 */
void powerloss_restore(uint32_t at, uint32_t seed,
		       const struct powerloss_disk *disk, const char *folder);

#endif
