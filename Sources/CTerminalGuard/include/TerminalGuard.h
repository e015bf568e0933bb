// Restores the terminal when the program crashes. In C, because a signal handler must neither allocate nor lock.
#pragma once

#include <stddef.h>
#include <termios.h>

#ifdef __cplusplus
extern "C" {
#endif

// Stores the sequence to write and the settings to restore, and handles fatal signals (and SIGQUIT). `restoration` is copied; at
// most 255 bytes of it are kept. Returns 0 or an errno value.
int terminal_guard_arm(int descriptor, const struct termios *settings, const void *restoration, size_t length);

// Stores the text that a fatal signal writes after restoring the terminal, and a file that it removes before that; both are
// copied. Call it at most once, while no signal can arrive concurrently. Returns 0 or an errno value.
int terminal_guard_leave(const char *words, const char *unwanted);

// The terminal has been restored: from now on, a fatal signal only ends the program.
void terminal_guard_disarm(void);

#ifdef __cplusplus
}
#endif
