// What the Linux kernel gives and Swift's Glibc module leaves out.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <sys/statfs.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// A clock that never goes back and that nobody can set; its zero means nothing.
static inline int64_t linux_steady_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
static inline int64_t linux_steady_milliseconds(void) { return linux_steady_nanoseconds() / 1000000; }

// A counter that `poll` sees. -1 where the system gives no more descriptors.
static inline int linux_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

// A descriptor that reports blocked signals.
static inline int linux_signal_descriptor(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

// The number of the next signal that a signal descriptor reports, 0 for none.
static inline int linux_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

// Whether a signal is ignored: Swift cannot compare the handlers of C.
static inline int linux_ignores_signal(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

// glibc declares it only for its own feature set, which a module cannot ask for.
extern int pthread_setname_np(pthread_t thread, const char *name);

// The magic number of the file system that a path lies on, or 0: Swift takes `statfs` for the structure alone.
static inline long linux_file_system_type(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? status.f_type : 0;
}

// A file in memory without a name, closed on exec and gone with its last descriptor. -1 where the system gives none.
static inline int linux_memory_file(const char *label) { return (int)syscall(SYS_memfd_create, label, 1U); }

#endif
