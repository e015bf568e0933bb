import Dashboard
import HealthModel
import Ingest
import Synchronization

/// What the worker threads have to say to the main thread.
final class Mailbox: Sendable {
    enum Letter: Sendable {
        /// What the source at this place of the list reports.
        case source(Int, SourceEvent)
        /// Other data sets are read from now on.
        case defined(DefinitionEdition)
        case hashed(document: String, sha256: String)
        case archive(ArchiveStatus)
        case export(ExportNews)
        /// What a document said before it was rewritten in place.
        case recalled(Snapshot)
    }

    private let letters = Mutex<[Letter]>([])
    private let bell: WakeUp

    init?() {
        guard let bell = WakeUp() else { return nil }
        self.bell = bell
    }

    /// What to `poll`.
    var descriptor: Int32 { bell.descriptor }

    func post(_ more: [Letter]) {
        letters.withLock { $0 += more }
        bell.ring()
    }

    /// All that has come since the last call.
    func take() -> [Letter] {
        bell.clear()
        return letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
