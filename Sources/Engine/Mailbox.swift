import Dashboard
import DirectoryFeed
import Synchronization

/// Messages from the worker threads to the main thread, with requested answers separate from news.
final class Mailbox: Sendable {
    struct Mail {
        /// Requested results: pages, hashes, exports.
        var answers: [Event] = []
        /// Reports of the sources and the archive, possibly thousands at a time.
        var news: [Event] = []
    }

    private let mail = Mutex(Mail())
    private let bell: WakeUp

    init?() {
        guard let bell = WakeUp() else { return nil }
        self.bell = bell
    }

    /// The descriptor to `poll`.
    var descriptor: Int32 { bell.descriptor }

    func answer(_ event: Event) {
        mail.withLock { $0.answers.append(event) }
        bell.ring()
    }

    func report(_ news: [Event]) {
        mail.withLock { $0.news += news }
        bell.ring()
    }

    /// Takes everything that has arrived since the last call.
    func take() -> Mail {
        bell.clear()
        return mail.withLock { mail in
            defer { mail = Mail() }
            return mail
        }
    }
}
