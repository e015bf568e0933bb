// Puts the terminal right when the program dies. In C, because a signal handler must neither allocate nor take locks.
#pragma once

#include <stddef.h>
#include <termios.h>

#ifdef __cplusplus
extern "C" {
#endif

// Remembers what to write and which settings to put back, and takes over the fatal signals (and SIGQUIT).
// `restoration` is copied; at most 255 bytes of it are kept. Returns 0 or an errno value.
int terminal_guard_arm(int descriptor, const struct termios *settings, const void *restoration, size_t length);

// Remembers what a fatal signal writes to the terminal once that is in order, and a file that it removes before: both are copied.
// Call it while nothing else happens, once. Returns 0 or an errno value.
int terminal_guard_leave(const char *words, const char *unwanted);

// The terminal is in order again: a fatal signal only ends the program from here on.
void terminal_guard_disarm(void);

#ifdef __cplusplus
}
#endif
