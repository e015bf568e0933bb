import CLinux
import Glibc

/// Signals as something to `poll`.
///
/// They are blocked, and the kernel reports them through a descriptor, so no code ever runs in a handler. Take them before
/// any thread starts: threads inherit what is blocked.
struct SignalInbox: ~Copyable {
    let descriptor: Int32
    /// Whether whoever started the program wants Ctrl-Z to do nothing.
    private let ignoresStop: Bool

    private static let taken = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

    /// A closed pipe is an error of `write`, not the end of the program, and so is a file that may not grow.
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

    /// The signals that have come and were not taken yet.
    func take() -> [Int32] {
        var signals: [Int32] = []
        while true {
            let number = linux_next_signal(descriptor)
            guard number != 0 else { return signals }
            signals.append(number)
        }
    }

    /// Stops the program as Ctrl-Z does, and returns when it goes on. The system does not stop a program that no shell
    /// could continue. That it goes on is known then and is not reported again.
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
