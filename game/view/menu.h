#ifndef GAME_VIEW_MENU_H
#define GAME_VIEW_MENU_H

/*
 * menu: what to do, for who has typed nothing but `civiq` at a terminal.
 *
 * A number picks an entry, and so do its first letters; what is left of the
 * list stands beside the line as it is typed.
 */

/* Shows it, and runs what is chosen; returns an exit code. */
int menu_run(void);

#endif
