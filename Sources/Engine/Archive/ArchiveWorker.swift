import Archive
import CLinux
import DirectoryFeed
import Glibc
import Feeds
import HealthModel
import SnapshotFormat
import Synchronization

/// Fills the archive on a background thread of the lowest priority.
///
/// It starts after everything was read once. Contents that cannot be stored are kept and retried; an archive that can never be
/// written, because the file belongs to a newer or another program, ends the work.
struct ArchiveWorker: ~Copyable {
    struct Dependencies: Sendable {
        var path: String
        var sources: [SourceID]
        /// The current bytes of a document.
        var content: @Sendable (DocumentID) -> [UInt8]?
        /// Parses reread documents into snapshots.
        var reader: any DocumentReader
        var now: @Sendable () -> Instant
        var report: @Sendable (ArchiveStatus) -> Void
        /// Receives the content of a document from before it was rewritten in place.
        var recall: @Sendable (Snapshot) -> Void
    }

    private let inbox: ArchiveInbox
    private let dependencies: Dependencies
    private var archive: Archive?
    private var status: ArchiveStatus
    private var reported: ArchiveStatus?
    private var pause = RetryPause()
    private var lastReport: Int64 = 0
    private var hasRecalled = false

    /// The minimum interval between progress reports, in milliseconds.
    private static let pace: Int64 = 250

    init(_ inbox: ArchiveInbox, _ dependencies: Dependencies) {
        self.inbox = inbox
        self.dependencies = dependencies
        status = ArchiveStatus(state: .opening, path: dependencies.path)
    }

    mutating func run() {
        while !inbox.take({ $0.isStopped }) {
            guard open() else {
                wait(seconds: pause.next())
                continue
            }
            work()
        }
        // Held contents may exist nowhere else, while remembered documents are found again at the next start.
        // The program may end before the archive was first opened.
        if archive == nil, inbox.take({ $0.heldBytes > 0 }) { _ = open() }
        if let archive, storeHeld() { archive.close() }
    }

    /// Stores what arrives until stopped, or until storing fails.
    private mutating func work() {
        while !inbox.take({ $0.isStopped }) {
            guard storeHeld(), storeRemembered() else { return }
            if inbox.take({ $0.waiting }) == 0 {
                report()
                if !hasRecalled { recall() }
                if inbox.take({ $0.waiting }) == 0 { inbox.wait() }
            } else {
                reportProgress()
            }
        }
    }

    /// Waits the full time unless stopped, regardless of arriving documents.
    private func wait(seconds: Double) {
        let end = linux_steady_milliseconds() + Int64(seconds * 1000)
        while !inbox.take({ $0.isStopped }), linux_steady_milliseconds() < end {
            inbox.wait(seconds: Double(end - linux_steady_milliseconds()) / 1000)
        }
    }

    // MARK: The archive

    /// Opens the archive unless it is open. Returns whether it can be written.
    private mutating func open() -> Bool {
        if archive != nil { return true }
        do throws(ArchiveError) {
            let opening = try Archive.open(dependencies.path, now: dependencies.now())
            archive = opening.archive
            status.setAside = opening.setAside ?? status.setAside
            try learn(opening.archive)
            state(.ready, nil)
            return true
        } catch {
            fail(error)
            return false
        }
    }

    /// Loads what is already stored, so that it is neither reread nor rewritten.
    private mutating func learn(_ archive: Archive) throws(ArchiveError) {
        var known: [Int: UInt64] = [:]
        try archive.forEachDocument { known[$0.hashValue] = $1 }
        let totals = try archive.totals()
        status.contents = totals.contents
        status.bytes = totals.bytes
        status.quarantined = totals.quarantined
        inbox.take { $0.takeKnown(known) }
    }

    private mutating func fail(_ error: ArchiveError) {
        switch error.code {
        case .damaged: putAside(error)
        case .newer, .foreign: giveUp(error)
        case .readOnly: state(.readOnly, error)
        case .moved: archive = nil
        default: state(archive == nil ? .absent : .hindered, error)
        }
    }

    /// Sets a damaged archive aside, so that a new one is created.
    private mutating func putAside(_ error: ArchiveError) {
        let damaged = archive
        archive = nil
        do throws(ArchiveError) {
            status.setAside = try damaged?.putAside(now: dependencies.now()) ?? status.setAside
            state(.opening, error)
        } catch let failure {
            state(.absent, failure)
        }
    }

    private mutating func giveUp(_ error: ArchiveError) {
        inbox.change { $0.close() }
        state(.absent, error)
    }

    // MARK: Storing

    /// Stores held contents. Returns whether it succeeded.
    private mutating func storeHeld() -> Bool {
        while true {
            let batch = inbox.take { $0.takeHeld() }
            guard !batch.isEmpty else { return true }
            guard store(batch) else { return false }
            reportProgress()
        }
    }

    /// Rereads and stores a batch of documents. Returns whether it succeeded.
    private mutating func storeRemembered() -> Bool {
        var batch: [ReceivedDocument] = []
        var bytes = 0
        while batch.count < ArchiveQueue.batchCount, bytes < ArchiveQueue.batchBytes,
            let remembered = inbox.take({ $0.takeRemembered() })
        {
            guard let received = readAgain(remembered) else { continue }
            bytes += received.bytes.count
            batch.append(received)
        }
        return batch.isEmpty || store(batch)
    }

    private func readAgain(_ remembered: ArchiveQueue.Remembered) -> ReceivedDocument? {
        let document = remembered.document
        guard let bytes = dependencies.content(document) else { return nil }
        let now = dependencies.now()
        let result = bytes.withUnsafeBytes { dependencies.reader.read($0, document: document, received: now) }
        let fingerprint = result.snapshot?.origin.fingerprint ?? 0
        if result.snapshot != nil { _ = inbox.take { $0.claim(document, fingerprint) } }
        let isSame = fingerprint == remembered.fingerprint
        return ReceivedDocument(document, received: isSame ? remembered.received : now, bytes: bytes, result)
    }

    private mutating func store(_ batch: [ReceivedDocument]) -> Bool {
        guard let archive else { return false }
        do throws(ArchiveError) {
            note(try archive.record(batch))
            return true
        } catch {
            inbox.take { $0.putBack(batch) }
            fail(error)
            if self.archive != nil { wait(seconds: pause.next()) }
            return false
        }
    }

    private mutating func note(_ recorded: Archive.Recorded) {
        status.contents += recorded.contents
        status.bytes += recorded.bytes
        status.quarantined += recorded.quarantined
        status.written += recorded.receipts
        status.lastWrite = dependencies.now()
        if status.state != .ready { state(.ready, nil) }
        pause.reset()
    }

    // MARK: Recalling

    /// Passes on, once, the contents of documents from before they were rewritten in place. Unreadable ones are skipped:
    /// `verify` reports them, and the current contents are on the screen in any case.
    private mutating func recall() {
        hasRecalled = true
        guard let archive else { return }
        for source in dependencies.sources {
            let documents = (try? archive.documentsWithEarlierContents(of: source)) ?? []
            for document in documents where !inbox.take({ $0.isStopped }) { recall(document, archive) }
        }
    }

    private func recall(_ document: DocumentID, _ archive: Archive) {
        try? archive.forEachContent(of: document) { content in
            let result = content.bytes.withUnsafeBytes { dependencies.reader.read($0, document: document, received: content.received) }
            if let snapshot = result.snapshot { dependencies.recall(snapshot) }
        }
    }

    // MARK: Reports

    private mutating func state(_ state: ArchiveStatus.State, _ error: ArchiveError?) {
        status.state = state
        status.problem = error?.message
        report()
    }

    private mutating func reportProgress() {
        if linux_steady_milliseconds() - lastReport >= Self.pace { report() }
    }

    private mutating func report() {
        status.waiting = inbox.take { $0.waiting }
        lastReport = linux_steady_milliseconds()
        guard status != reported else { return }
        reported = status
        dependencies.report(status)
    }
}
