import SnapshotFormat
import Feeds
import HealthModel

/// The prioritised work of the reading threads. Pure: times are passed in, in milliseconds of a monotonic clock.
///
/// Definitions come first, since snapshots are read with them; then the newest document of each folder, so that the first screen
/// is complete long before years of history are read. Changes reported meanwhile take precedence over both.
struct ReadingQueue {
    enum Step: Equatable {
        case read(DocumentPath, ReadAttempt)
        case warn(DocumentPath)
        case remove(DocumentPath)
        case removeAll(within: DocumentPath)
        /// Drop every document in the scope that was not found.
        case reconcile(ListingScope, found: Set<DocumentPath>)
        case announce(SourceStatus.Progress)
        /// Nothing to do before this moment, or until more work arrives if it is nil.
        case wait(until: Int64?)
    }

    struct ReadAttempt: Equatable {
        /// Whether an event named the document, so that it is read even if size and times are unchanged.
        var isNamed: Bool
        /// Whether it was renamed into place, so that no writer still has it open.
        var isComplete = false
        /// Whether it is reported even if its content is unchanged.
        var isForced = false
        /// The number of reads so far during which its content changed.
        var attempt = 0
    }

    /// The debounce for documents written in place, in milliseconds.
    static let quiet: Int64 = 20
    /// How long to wait for a created file to turn out to be a link rather than the start of a write.
    static let creation: Int64 = 100
    /// How long a document may be absent while an editor replaces it.
    static let absence: Int64 = 30
    /// The maximum debounce of a document written again and again before it is read as it is.
    static let patience: Int64 = 1000
    /// The maximum number of reads of a document that changes while being read: about a second in total.
    static let attempts = 40

    private struct Timed {
        var step: Step
        var due: Int64
        /// When the first of an uninterrupted series of changes was recorded.
        var began: Int64
        /// Whether the next read is reported even if the content is unchanged. Once requested, this survives all other changes to
        /// the document before it is read.
        var isForced: Bool

        /// The step with the flag applied.
        var stepToTake: Step {
            guard case .read(let path, var reading) = step, isForced else { return step }
            reading.isForced = true
            return .read(path, reading)
        }
    }

    private var orders: [Step] = []
    private var timed: [DocumentPath: Timed] = [:]
    /// A lower bound for the earliest timed step.
    private var nextTimed = Int64.max
    /// Steps that are due, the next one last.
    private var due: [(path: DocumentPath, step: Step)] = []
    private var forced: [DocumentPath] = []
    private var definitions: [DocumentPath] = []
    private var newest: [DocumentPath] = []
    /// The next one is the last.
    private var backlog: [DocumentPath] = []
    private var isBacklogSorted = true
    private var isListing = false
    private var announced = SourceStatus.Progress.complete
    private var hasNews = false

    /// The number of documents still to be read.
    var waiting: Int { forced.count + definitions.count + newest.count + backlog.count + timed.count + due.count }

    // MARK: Queueing

    mutating func noteChange(_ path: DocumentPath, _ change: WatchPlan.Change, now: Int64) {
        let reading = ReadAttempt(isNamed: true, isComplete: change == .renamed)
        setTimed(path, .read(path, reading), delay: Self.delay(change), now: now)
    }

    mutating func noteAbsence(of path: DocumentPath, now: Int64) {
        setTimed(path, .remove(path), delay: Self.absence, now: now)
    }

    mutating func noteConflict(_ path: DocumentPath, now: Int64) {
        setTimed(path, .warn(path), delay: 0, now: now)
    }

    mutating func noteDeparture(of directory: DocumentPath) {
        orders.append(.removeAll(within: directory))
        timed = timed.filter { !$0.key.isWithin(directory) }
        due.removeAll { $0.path.isWithin(directory) }
    }

    /// Queues unchanged documents to be read again.
    mutating func reread(_ paths: [DocumentPath]) {
        forced += paths.reversed()
        announced = min(announced, .newest)
    }

    /// Queues documents that may have changed without an event.
    mutating func check(_ paths: [DocumentPath]) { backlog += paths }

    /// Queues a document that changed while being read, unless something newer is known of it. Returns false to give up.
    mutating func retry(_ path: DocumentPath, after reading: ReadAttempt, now: Int64) -> Bool {
        guard reading.attempt + 1 < Self.attempts else { return false }
        if timed[path] != nil {
            if reading.isForced { timed[path]?.isForced = true }
        } else {
            let next = ReadAttempt(isNamed: true, isForced: reading.isForced, attempt: reading.attempt + 1)
            setTimed(path, .read(path, next), delay: reading.attempt == 0 ? 0 : Self.quiet + 5, now: now)
        }
        return true
    }

    private static func delay(_ change: WatchPlan.Change) -> Int64 {
        switch change {
        case .renamed: 0
        case .written: quiet
        case .created: creation
        }
    }

    /// The latest step for a document wins. Each restarts the debounce, but in total for no longer than `patience`.
    private mutating func setTimed(_ path: DocumentPath, _ step: Step, delay: Int64, now: Int64) {
        let began = timed[path]?.began ?? now
        let due = min(now + delay, began + Self.patience)
        var isForced = timed[path]?.isForced ?? false
        if case .read(_, let reading) = step, reading.isForced { isForced = true }
        timed[path] = Timed(step: step, due: due, began: began, isForced: isForced)
        nextTimed = min(nextTimed, due)
    }

    /// Records a change of the source as a whole, to be reported.
    mutating func noteNews() { hasNews = true }

    // MARK: Listings

    mutating func beginListing() {
        isListing = true
        announced = .started
    }

    /// Queues the documents of one folder, given in any order.
    mutating func list(_ documents: [DocumentPath]) {
        guard let first = documents.first else { return }
        forgetAbsence(of: documents)
        if first.isDefinition { return definitions += documents }
        guard let latest = documents.max(by: Self.isOlder) else { return }
        newest.append(latest)
        backlog += documents.filter { $0 != latest }
        isBacklogSorted = false
    }

    /// Documents found by a listing are present, whatever an earlier event said.
    private mutating func forgetAbsence(of documents: [DocumentPath]) {
        if timed.isEmpty { return }
        for path in documents {
            guard let entry = timed[path], case .remove = entry.step else { continue }
            timed[path] = nil
            if entry.isForced { forced.append(path) }
        }
    }

    mutating func endListing(_ scope: ListingScope, found: Set<DocumentPath>) {
        isListing = false
        orders.append(.reconcile(scope, found: found))
    }

    /// Sorted only when the backlog is reached: the newest documents need not wait for it.
    private mutating func sortBacklog() {
        if isBacklogSorted || isListing { return }
        backlog.sort(by: Self.isOlder)
        isBacklogSorted = true
    }

    /// By file name, which contains the as-of by convention. Only a hint: the content decides.
    private static func isOlder(_ left: DocumentPath, _ right: DocumentPath) -> Bool {
        left.fileName.lexicographicallyPrecedes(right.fileName)
    }

    // MARK: Next step

    mutating func next(now: Int64) -> Step {
        if !orders.isEmpty { return orders.removeFirst() }
        ripen(now)
        if let step = due.popLast()?.step { return step }
        if let step = nextListed(from: \.forced, isForced: true) ?? nextListed(from: \.definitions) ?? nextListed(from: \.newest) {
            return step
        }
        if let progress = nextAnnouncement() { return .announce(progress) }
        // Older documents would compete for the CPU with the scan that is still finding newer ones.
        if isListing { return .wait(until: timed.isEmpty ? nil : nextTimed) }
        sortBacklog()
        return nextListed(from: \.backlog) ?? .wait(until: timed.isEmpty ? nil : nextTimed)
    }

    /// Further reads that can run concurrently with the one returned by `next`: no other step comes between them, and no document
    /// occurs twice, since its older content could then be reported last. Definitions are read alone, since they affect later
    /// reads.
    mutating func moreReadings(beside first: DocumentPath, now: Int64, limit: Int) -> [Assignment] {
        var taken: Set = [first]
        var more: [Assignment] = []
        if first.isDefinition { return [] }
        while more.count < limit, let next = peekReading(now), !next.path.isDefinition, taken.insert(next.path).inserted {
            more.append(next)
            dropPeeked()
        }
        return more
    }

    struct Assignment: Equatable {
        var path: DocumentPath
        var reading: ReadAttempt
    }

    /// The next read, unless another step comes first.
    private func peekReading(_ now: Int64) -> Assignment? {
        guard orders.isEmpty, forced.isEmpty, definitions.isEmpty else { return nil }
        if let last = due.last {
            guard case .read(let path, let reading) = last.step else { return nil }
            return Assignment(path: path, reading: reading)
        }
        // The backlog waits until the newest documents have been announced as read.
        let listed = newest.last ?? (announced < .newest || !isBacklogSorted ? nil : backlog.last)
        guard nextTimed > now, let listed else { return nil }
        return Assignment(path: listed, reading: ReadAttempt(isNamed: false))
    }

    private mutating func dropPeeked() {
        if due.popLast() == nil, newest.popLast() == nil { backlog.removeLast() }
    }

    private mutating func nextListed(from list: WritableKeyPath<ReadingQueue, [DocumentPath]>, isForced: Bool = false) -> Step? {
        self[keyPath: list].popLast().map { .read($0, ReadAttempt(isNamed: isForced, isForced: isForced)) }
    }

    /// Takes everything due at once: copying a large tree names tens of thousands of documents within moments.
    private mutating func ripen(_ now: Int64) {
        guard due.isEmpty, nextTimed <= now else { return }
        let ripe = timed.filter { $0.value.due <= now }.sorted { $0.value.due > $1.value.due }
        for entry in ripe { timed[entry.key] = nil }
        due = ripe.map { (path: $0.key, step: $0.value.stepToTake) }
        nextTimed = timed.values.lazy.map(\.due).min() ?? .max
    }

    /// Whether a document found by the last scan is still unread, including those being retried.
    private var hasBacklog: Bool {
        if announced == .complete { return false }
        return !backlog.isEmpty
            || timed.values.contains { if case .read(_, let reading) = $0.step { reading.attempt > 0 } else { false } }
    }

    private mutating func nextAnnouncement() -> SourceStatus.Progress? {
        let reached: SourceStatus.Progress = isListing ? announced : hasBacklog ? .newest : .complete
        guard reached > announced || hasNews else { return nil }
        announced = reached
        hasNews = false
        return reached
    }
}
