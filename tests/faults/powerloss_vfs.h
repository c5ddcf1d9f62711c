#ifndef FAULTS_POWERLOSS_VFS_H
#define FAULTS_POWERLOSS_VFS_H

/*
 * powerloss_vfs: an SQLite VFS that logs what reaches the disk.
 *
 * It passes everything on and logs writes, truncations, syncs, creations and
 * deletions. From any point of the log it builds the states in which a power
 * loss could leave the disk: synced data is there; an unsynced write may be
 * there, missing, or there in part (in sectors of 512 bytes), and an unsynced
 * creation or deletion may have happened or not.
 *
 *	powerloss_begin();
 *	... work with SQLite ...
 *	powerloss_end();
 *	for (at = 0; at <= powerloss_length(); at++)
 *		powerloss_restore(at, seed, folder);
 */

#include <stdbool.h>
#include <stdint.h>

/* How the disk treats syncs. */
struct powerloss_disk {
	bool ignores_syncs;   /* as with synchronous=OFF */
	bool ignores_folders; /* as with synchronous=FULL after a deletion */
};

/* Becomes the default layer and starts with an empty log. */
void powerloss_begin(void);
void powerloss_end(void);

/* Frees the log. */
void powerloss_forget(void);

/* Logs the number `n`, which was acknowledged. */
void powerloss_mark(uint32_t n);

/* The number of entries. */
uint32_t powerloss_length(void);

/* The last logged number before entry `at`; 0 if there is none. */
uint32_t powerloss_marked(uint32_t at);

/* Writes the files of a state after `at` entries into `folder`. Seed 0 drops
 * everything unsynced, seed 1 keeps it, others choose at random. */
void powerloss_restore(uint32_t at, uint32_t seed,
		       const struct powerloss_disk *disk, const char *folder);

#endif
