#ifndef GAME_COMMAND_NEW_FROM_H
#define GAME_COMMAND_NEW_FROM_H

/*
 * new_from: `civiq new ID --from FILE.csv`.
 */

#include "base/str.h"

/* Writes ID.yaml into the current folder, a pack for the table at `from`. That
 * is copied to ID.csv if it is in another folder, or if cells must be written
 * otherwise; to ID-facts.csv if it is ID.csv itself. Returns an exit code. */
int new_from(struct str id, const char *from);

#endif
