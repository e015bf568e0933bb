#include "TerminalGuard.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { stack_bytes = 32768, restoration_bytes = 255, words_bytes = 8192, path_bytes = 4096 };

static struct {
    volatile sig_atomic_t armed;
    int descriptor;
    struct termios settings;
    char restoration[restoration_bytes];
    size_t length;
    char words[words_bytes];
    size_t words_length;
    char unwanted[path_bytes];
} guard;

static char alternate_stack[stack_bytes];
static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };

// Only async-signal-safe functions: write, tcsetattr, unlink, signal, raise.
static void say(const char *text, size_t length) {
    ssize_t written = write(guard.descriptor, text, length);
    (void)written;
}

static void restore(void) {
    if (!guard.armed) return;
    guard.armed = 0;
    signal(SIGTTOU, SIG_IGN);  // in the background, tcsetattr would stop the program instead of letting it terminate
    say(guard.restoration, guard.length);
    tcsetattr(guard.descriptor, TCSANOW, &guard.settings);
    if (guard.unwanted[0] != 0) unlink(guard.unwanted);
    say(guard.words, guard.words_length);
}

// The default action follows when the handler returns and the signal is unblocked. This bypasses the runtime's own handler, which
// could prompt on the terminal.
static void handle(int number) {
    int error = errno;
    restore();
    signal(number, SIG_DFL);
    raise(number);
    errno = error;
}

static int take_signals(void) {
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = stack_bytes};
    if (sigaltstack(&stack, NULL) != 0) return errno;
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++)
        if (sigaction(fatal_signals[i], &action, NULL) != 0) return errno;
    return 0;
}

int terminal_guard_arm(int descriptor, const struct termios *settings, const void *restoration, size_t length) {
    guard.armed = 0;
    guard.descriptor = descriptor;
    guard.settings = *settings;
    guard.length = length < restoration_bytes ? length : restoration_bytes;
    memcpy(guard.restoration, restoration, guard.length);
    int error = take_signals();
    guard.armed = error == 0;
    return error;
}

int terminal_guard_leave(const char *words, const char *unwanted) {
    size_t length = strlen(words);
    if (length > words_bytes || strlen(unwanted) >= path_bytes) return ENAMETOOLONG;
    memcpy(guard.words, words, length);
    guard.words_length = length;
    strcpy(guard.unwanted, unwanted);
    return 0;
}

void terminal_guard_disarm(void) { guard.armed = 0; }
