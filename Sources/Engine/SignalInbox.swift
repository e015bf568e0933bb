import CLinux
import Glibc

/// Signals as a descriptor to `poll`.
///
/// They are blocked and reported by the kernel through a descriptor, so no code runs in a signal handler. Create it before
/// starting any thread: threads inherit the signal mask.
struct SignalInbox: ~Copyable {
    let descriptor: Int32
    /// Whether the parent process wants Ctrl-Z to be ignored.
    private let ignoresStop: Bool

    private static let taken = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

    /// Turns a closed pipe and an exceeded file size limit into errors of `write` instead of ending the program.
    init() throws(EngineError) {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        ignoresStop = linux_ignores_signal(SIGTSTP) != 0
        descriptor = try Self.open()
    }

    private static func open() throws(EngineError) -> Int32 {
        var set = set(taken)
        let error = pthread_sigmask(SIG_BLOCK, &set, nil)
        guard error == 0 else { throw EngineError(.system, errorNumber: error) }
        let descriptor = linux_signal_descriptor(&set)
        guard descriptor >= 0 else { throw EngineError(.system, errorNumber: errno) }
        return descriptor
    }

    deinit {
        close(descriptor)
        var set = Self.set(Self.taken)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Takes the pending signals.
    func take() -> [Int32] {
        var signals: [Int32] = []
        while true {
            let number = linux_next_signal(descriptor)
            guard number != 0 else { return signals }
            signals.append(number)
        }
    }

    /// Stops the program as Ctrl-Z does, and returns when it is continued, which is then not reported again. The system does not
    /// stop a program that no shell could continue.
    func stop() {
        if ignoresStop { return }
        signal(SIGTSTP, SIG_DFL)
        var set = Self.set([SIGTSTP])
        raise(SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        var continued = Self.set([SIGCONT])
        var noTime = timespec()
        sigtimedwait(&continued, nil, &noTime)
    }

    private static func set(_ signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        return set
    }
}
