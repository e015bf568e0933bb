// Linux interfaces missing from Swift's Glibc module.
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

// A monotonic clock with an arbitrary origin.
static inline int64_t linux_steady_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
static inline int64_t linux_steady_milliseconds(void) { return linux_steady_nanoseconds() / 1000000; }

// A counter for use with `poll`. Returns -1 if the system has no descriptors left.
static inline int linux_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

// A descriptor that reports blocked signals.
static inline int linux_signal_descriptor(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

// The next signal reported by a signal descriptor, 0 if there is none.
static inline int linux_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

// Whether a signal is ignored: Swift cannot compare C signal handlers.
static inline int linux_ignores_signal(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

// Declared by glibc only with _GNU_SOURCE, which a module cannot define.
extern int pthread_setname_np(pthread_t thread, const char *name);

// The magic number of a path's file system, or 0: in Swift, `statfs` refers to the structure only.
static inline long linux_file_system_type(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? status.f_type : 0;
}

// An anonymous in-memory file, closed on exec and released with its last descriptor. Returns -1 on failure.
static inline int linux_memory_file(const char *label) { return (int)syscall(SYS_memfd_create, label, 1U); }

#endif
