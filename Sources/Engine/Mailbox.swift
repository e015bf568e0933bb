import Dashboard
import Ingest
import Synchronization

/// What the worker threads have to say to the main thread.
final class Mailbox: Sendable {
    private let events = Mutex<[Event]>([])
    private let bell: WakeUp

    init?() {
        guard let bell = WakeUp() else { return nil }
        self.bell = bell
    }

    /// What to `poll`.
    var descriptor: Int32 { bell.descriptor }

    func post(_ more: [Event]) {
        events.withLock { $0 += more }
        bell.ring()
    }

    /// All that has come since the last call.
    func take() -> [Event] {
        bell.clear()
        return events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
