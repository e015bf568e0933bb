import Dashboard
import DirectoryFeed
import Synchronization

/// What the worker threads have to say to the main thread: what an operator waits for apart from what is read.
final class Mailbox: Sendable {
    struct Mail {
        /// Pages, hashes, exports: what somebody asked for.
        var answers: [Event] = []
        /// What the sources and the archive report, thousands at a time.
        var news: [Event] = []
    }

    private let mail = Mutex(Mail())
    private let bell: WakeUp

    init?() {
        guard let bell = WakeUp() else { return nil }
        self.bell = bell
    }

    /// What to `poll`.
    var descriptor: Int32 { bell.descriptor }

    func answer(_ event: Event) {
        mail.withLock { $0.answers.append(event) }
        bell.ring()
    }

    func report(_ news: [Event]) {
        mail.withLock { $0.news += news }
        bell.ring()
    }

    /// All that has come since the last call.
    func take() -> Mail {
        bell.clear()
        return mail.withLock { mail in
            defer { mail = Mail() }
            return mail
        }
    }
}
