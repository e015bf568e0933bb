// Parts of curses.h that Swift cannot use: global variables (mutable ones are rejected in Swift 6), variadic functions and
// macros.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline WINDOW *curses_physical_screen(void) { return curscr; }
static inline int curses_lines(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
static inline FILE *curses_standard_input(void) { return stdin; }
static inline FILE *curses_standard_output(void) { return stdout; }

static inline void curses_answer_no_signal(int signal) { (void)signal; }

// newterm without ncurses' signal handlers: the program has its own. ncurses only leaves SIGTSTP alone if it already has a
// handler when newterm runs; otherwise ncurses ignores it while writing each frame, and the system discards a pending Ctrl-Z.
static inline SCREEN *curses_new_terminal(FILE *output, FILE *input) {
    static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    enum { count = sizeof signals / sizeof *signals };
    struct sigaction actions[count];
    for (int i = 0; i < count; i++) sigaction(signals[i], NULL, &actions[i]);
    struct sigaction handled = {.sa_handler = curses_answer_no_signal};
    sigaction(SIGTSTP, &handled, NULL);
    SCREEN *screen = newterm(NULL, output, input);
    for (int i = 0; i < count; i++) sigaction(signals[i], &actions[i], NULL);
    return screen;
}

// Writes scalars at a position in a single style. wchar_t holds a scalar on all supported systems.
static inline void curses_write(int row, int column, const uint32_t *scalars, int count, uint32_t attributes, int pair) {
    wattr_set(stdscr, attributes, (short)(pair > 32767 ? 0 : pair), &pair);
    mvwaddnwstr(stdscr, row, column, (const wchar_t *)scalars, count);
}

// Declared by glibc only with _XOPEN_SOURCE, which a module cannot define.
extern int wcwidth(wchar_t scalar);
static inline int curses_width_of(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// Declared in term.h, which defines hundreds of short macros unwanted in Swift.
extern int setupterm(const char *terminal, int descriptor, int *result);
static inline int curses_terminal_colors(void) { return tigetnum("colors"); }

// Attributes are macros with casts.
static const uint32_t curses_bold = A_BOLD, curses_underline = A_UNDERLINE, curses_italic = A_ITALIC;
static const uint32_t curses_reverse = A_REVERSE, curses_dim = A_DIM;

// A terminfo capability with one parameter, such as XM, which turns the mouse on and off.
static inline const char *curses_capability(const char *name, int argument) {
    const char *text = tigetstr(name);
    return text == NULL || text == (const char *)-1 ? NULL : tparm(text, argument, 0, 0, 0, 0, 0, 0, 0, 0);
}

static inline void curses_enable_mouse(void) {
    mouseinterval(0);  // respond to the press, without waiting for a complete click
    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

enum curses_button { curses_no_button, curses_left_button, curses_wheel_up, curses_wheel_down };

static inline enum curses_button curses_read_mouse(int *column, int *row) {
    MEVENT event;
    if (getmouse(&event) != OK) return curses_no_button;
    *column = event.x;
    *row = event.y;
    if (event.bstate & BUTTON1_PRESSED) return curses_left_button;
    if (event.bstate & BUTTON4_PRESSED) return curses_wheel_up;
    if (event.bstate & BUTTON5_PRESSED) return curses_wheel_down;
    return curses_no_button;
}

#endif
