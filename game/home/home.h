#ifndef GAME_HOME_HOME_H
#define GAME_HOME_HOME_H

/*
 * home: where a player begins who has typed nothing but `civiq` at a terminal,
 * and where each game ends.
 *
 * It greets, offers what there is to do now, and does what is chosen. Whoever
 * has not played yet is asked for a name and a pack, and plays.
 */

/* Until the player leaves; returns an exit code. */
int home_run(void);

#endif
