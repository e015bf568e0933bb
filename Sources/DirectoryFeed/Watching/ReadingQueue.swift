import SnapshotFormat
import HealthModel

/// What the reading threads have to do, in the order in which they should. Pure: the time comes from outside, in milliseconds
/// of a clock that never goes back.
///
/// Definitions come first, since snapshots are read by them. Then the newest document of each folder, so that a first screen
/// is complete long before years of history are read; what changes while they are read comes before all of them.
struct ReadingQueue {
    enum Step: Equatable {
        case read(DocumentPath, Reading)
        case warn(DocumentPath)
        case remove(DocumentPath)
        case removeAll(within: DocumentPath)
        /// Drop every document of the scope that was not found there.
        case reconcile(ListingScope, found: Set<DocumentPath>)
        case announce(SourceStatus.Progress)
        /// Nothing to do before this moment, or before more comes where it is nil.
        case wait(until: Int64?)
    }

    struct Reading: Equatable {
        /// Whether an event named the document, so that it is read even when size and times look the same.
        var isNamed: Bool
        /// Whether it was renamed into place, so that nobody writes to it any more.
        var isComplete = false
        /// Whether it is to be told of even when its content is the same.
        var isForced = false
        /// How often its content changed while it was being read.
        var attempt = 0
    }

    /// How long to wait for another write to a document that is written in place, in milliseconds.
    static let quiet: Int64 = 20
    /// How long a created file has to turn out to be a link and not the beginning of a write.
    static let creation: Int64 = 100
    /// How long a document may be away while an editor replaces it.
    static let absence: Int64 = 30
    /// How long a document that is written again and again is waited for before it is read as it is.
    static let patience: Int64 = 1000
    /// How often a document is tried again that changes while it is read: a second in all.
    static let attempts = 40

    private struct Timed {
        var step: Step
        var due: Int64
        /// When the first of an unbroken series of changes was noted.
        var began: Int64
        /// Whether the next reading has to be told of even when the content is the same: what was asked for stays asked for,
        /// whatever else happens to the document before it is read.
        var isForced: Bool

        /// The step, as it is to be carried out.
        var stepToTake: Step {
            guard case .read(let path, var reading) = step, isForced else { return step }
            reading.isForced = true
            return .read(path, reading)
        }
    }

    private var orders: [Step] = []
    private var timed: [DocumentPath: Timed] = [:]
    /// No timed step is due before this moment.
    private var nextTimed = Int64.max
    /// What has come due, the next one last.
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

    /// Documents that are still to be read.
    var waiting: Int { forced.count + definitions.count + newest.count + backlog.count + timed.count + due.count }

    // MARK: What is to be done

    mutating func noteChange(_ path: DocumentPath, _ change: WatchPlan.Change, now: Int64) {
        let reading = Reading(isNamed: true, isComplete: change == .renamed)
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

    /// Documents are to be read again although they have not changed.
    mutating func reread(_ paths: [DocumentPath]) {
        forced += paths.reversed()
        announced = min(announced, .newest)
    }

    /// Documents may have changed without anybody having said so.
    mutating func check(_ paths: [DocumentPath]) { backlog += paths }

    /// A document changed under the reader: later again, unless something newer is known of it. False when it is given up.
    mutating func retry(_ path: DocumentPath, after reading: Reading, now: Int64) -> Bool {
        guard reading.attempt + 1 < Self.attempts else { return false }
        if timed[path] != nil {
            if reading.isForced { timed[path]?.isForced = true }
        } else {
            let next = Reading(isNamed: true, isForced: reading.isForced, attempt: reading.attempt + 1)
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

    /// The newest word on a document counts, and each asks for its quiet, but all together for no more than the patience.
    private mutating func setTimed(_ path: DocumentPath, _ step: Step, delay: Int64, now: Int64) {
        let began = timed[path]?.began ?? now
        let due = min(now + delay, began + Self.patience)
        var isForced = timed[path]?.isForced ?? false
        if case .read(_, let reading) = step, reading.isForced { isForced = true }
        timed[path] = Timed(step: step, due: due, began: began, isForced: isForced)
        nextTimed = min(nextTimed, due)
    }

    /// Something about the source as a whole has changed and wants to be told.
    mutating func noteNews() { hasNews = true }

    // MARK: A look at everything

    mutating func beginListing() {
        isListing = true
        announced = .started
    }

    /// One folder's documents, in any order.
    mutating func list(_ documents: [DocumentPath]) {
        guard let first = documents.first else { return }
        forgetAbsence(of: documents)
        if first.isDefinition { return definitions += documents }
        guard let latest = documents.max(by: Self.isOlder) else { return }
        newest.append(latest)
        backlog += documents.filter { $0 != latest }
        isBacklogSorted = false
    }

    /// What was found is back, whatever an earlier event said.
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

    /// Only when the backlog's turn comes: the newest documents need not wait for the order of years.
    private mutating func sortBacklog() {
        if isBacklogSorted || isListing { return }
        backlog.sort(by: Self.isOlder)
        isBacklogSorted = true
    }

    /// By file name, which holds the as-of by convention. Only a hint: the content decides what counts.
    private static func isOlder(_ left: DocumentPath, _ right: DocumentPath) -> Bool {
        left.fileName.lexicographicallyPrecedes(right.fileName)
    }

    // MARK: What is next

    mutating func next(now: Int64) -> Step {
        if !orders.isEmpty { return orders.removeFirst() }
        ripen(now)
        if let step = due.popLast()?.step { return step }
        if let step = nextListed(from: \.forced, isForced: true) ?? nextListed(from: \.definitions) ?? nextListed(from: \.newest) {
            return step
        }
        if let progress = nextAnnouncement() { return .announce(progress) }
        // Older documents would take the processor from the look that still finds newer ones.
        if isListing { return .wait(until: timed.isEmpty ? nil : nextTimed) }
        sortBacklog()
        return nextListed(from: \.backlog) ?? .wait(until: timed.isEmpty ? nil : nextTimed)
    }

    /// Further readings that can be done at the same time as the one that `next` gave: no order of anything else stands
    /// between them, and no document is among them twice, since the earlier content could then be told last. Definitions are
    /// read alone, since what is read after one is read by it.
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
        var reading: Reading
    }

    /// The reading that is next, if nothing else comes before it.
    private func peekReading(_ now: Int64) -> Assignment? {
        guard orders.isEmpty, forced.isEmpty, definitions.isEmpty else { return nil }
        if let last = due.last {
            guard case .read(let path, let reading) = last.step else { return nil }
            return Assignment(path: path, reading: reading)
        }
        // The backlog waits for the announcement that the newest documents are read.
        let listed = newest.last ?? (announced < .newest || !isBacklogSorted ? nil : backlog.last)
        guard nextTimed > now, let listed else { return nil }
        return Assignment(path: listed, reading: Reading(isNamed: false))
    }

    private mutating func dropPeeked() {
        if due.popLast() == nil, newest.popLast() == nil { backlog.removeLast() }
    }

    private mutating func nextListed(from list: WritableKeyPath<ReadingQueue, [DocumentPath]>, isForced: Bool = false) -> Step? {
        self[keyPath: list].popLast().map { .read($0, Reading(isNamed: isForced, isForced: isForced)) }
    }

    /// Takes all that is due at once: a copy of a large tree names tens of thousands of documents within moments.
    private mutating func ripen(_ now: Int64) {
        guard due.isEmpty, nextTimed <= now else { return }
        let ripe = timed.filter { $0.value.due <= now }.sorted { $0.value.due > $1.value.due }
        for entry in ripe { timed[entry.key] = nil }
        due = ripe.map { (path: $0.key, step: $0.value.stepToTake) }
        nextTimed = timed.values.lazy.map(\.due).min() ?? .max
    }

    /// Whether a document that was there at the last look has not been read, be it that it was just being written.
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
