#ifndef GAME_HOME_HOME_H
#define GAME_HOME_HOME_H

/*
 * home: the screen that plain `civiq` shows at a terminal, and to which each
 * game returns.
 *
 * It greets, offers what can be done now, and runs the choice. A new player is
 * asked for a name and a pack and plays at once.
 */

/* Runs until the player quits; returns an exit code. */
int home_run(void);

#endif
