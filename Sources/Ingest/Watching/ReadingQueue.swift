/// What the reading worker has to do, in the order in which it should. Pure: the time comes from outside, in milliseconds of
/// a clock that never goes back.
///
/// The newest document of each folder comes first, so that a first screen is complete long before years of history are read;
/// what changes while they are read comes before all of them.
struct ReadingQueue {
    enum Step: Equatable {
        case read(DocumentPath, Reading)
        case warn(DocumentPath)
        case remove(DocumentPath)
        case removeAll(within: DocumentPath)
        /// Drop every document within the directory that was not found there.
        case reconcile(within: DocumentPath, found: Set<DocumentPath>)
        case announce(SourceStatus.Progress)
        /// Nothing to do before this moment, or before more comes where it is nil.
        case wait(until: Int64?)
    }

    struct Reading: Equatable {
        /// Whether an event named the document, so that it is read even when size and times look the same.
        var isNamed: Bool
        /// How often its content changed while it was being read.
        var attempt = 0
    }

    /// How long to wait for another write to a document that is written in place, in milliseconds.
    static let quiet: Int64 = 20
    /// How long a created file has to turn out to be a link and not the beginning of a write.
    static let creation: Int64 = 100
    /// How long a document may be away while an editor replaces it.
    static let absence: Int64 = 30
    /// How often a document is tried again that changes while it is read: a second in all.
    static let attempts = 40

    private struct Timed {
        var step: Step
        var due: Int64
    }

    private var orders: [Step] = []
    private var timed: [DocumentPath: Timed] = [:]
    /// What has come due, the next one last.
    private var due: [(path: DocumentPath, step: Step)] = []
    private var newest: [DocumentPath] = []
    /// The next one is the last.
    private var backlog: [DocumentPath] = []
    private var isListing = false
    private var announced = SourceStatus.Progress.complete
    private var hasNews = false

    /// Documents that are still to be read.
    var waiting: Int { newest.count + backlog.count + timed.count + due.count }

    // MARK: What is to be done

    mutating func noteChange(_ path: DocumentPath, _ change: WatchPlan.Change, now: Int64) {
        timed[path] = Timed(step: .read(path, Reading(isNamed: true)), due: now + Self.delay(change))
    }

    mutating func noteAbsence(of path: DocumentPath, now: Int64) {
        timed[path] = Timed(step: .remove(path), due: now + Self.absence)
    }

    mutating func noteConflict(_ path: DocumentPath, now: Int64) {
        timed[path] = Timed(step: .warn(path), due: now)
    }

    mutating func noteDeparture(of directory: DocumentPath) {
        orders.append(.removeAll(within: directory))
        timed = timed.filter { !$0.key.isWithin(directory) }
        due.removeAll { $0.path.isWithin(directory) }
    }

    /// A document changed under the reader: later again, unless something newer is known of it. False when it is given up.
    mutating func retry(_ path: DocumentPath, after reading: Reading, now: Int64) -> Bool {
        guard reading.attempt + 1 < Self.attempts else { return false }
        if timed[path] == nil {
            let step = Step.read(path, Reading(isNamed: true, attempt: reading.attempt + 1))
            timed[path] = Timed(step: step, due: reading.attempt == 0 ? now : now + Self.quiet + 5)
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

    /// Something about the source as a whole has changed and wants to be told.
    mutating func noteNews() { hasNews = true }

    // MARK: A look at everything

    mutating func beginListing() {
        isListing = true
        announced = .started
    }

    /// One folder's documents, in any order.
    mutating func list(_ documents: [DocumentPath]) {
        guard let latest = documents.max(by: Self.isOlder) else { return }
        newest.append(latest)
        backlog += documents.filter { $0 != latest }
    }

    mutating func endListing(within directory: DocumentPath, found: Set<DocumentPath>) {
        isListing = false
        backlog.sort(by: Self.isOlder)
        orders.append(.reconcile(within: directory, found: found))
    }

    /// By file name, which holds the as-of by convention. Only a hint: the content decides what counts.
    private static func isOlder(_ left: DocumentPath, _ right: DocumentPath) -> Bool {
        left.fileName.lexicographicallyPrecedes(right.fileName)
    }

    // MARK: What is next

    mutating func next(now: Int64) -> Step {
        if !orders.isEmpty { return orders.removeFirst() }
        if let step = nextDue(now) { return step }
        if let path = newest.popLast() { return .read(path, Reading(isNamed: false)) }
        if let progress = nextAnnouncement() { return .announce(progress) }
        if let path = backlog.popLast() { return .read(path, Reading(isNamed: false)) }
        return .wait(until: timed.values.map(\.due).min())
    }

    /// Takes all that is due at once: a copy of a large tree names tens of thousands of documents within moments.
    private mutating func nextDue(_ now: Int64) -> Step? {
        if due.isEmpty, timed.values.contains(where: { $0.due <= now }) {
            let ripe = timed.filter { $0.value.due <= now }.sorted { $0.value.due > $1.value.due }
            for entry in ripe { timed[entry.key] = nil }
            due = ripe.map { (path: $0.key, step: $0.value.step) }
        }
        return due.popLast()?.step
    }

    private mutating func nextAnnouncement() -> SourceStatus.Progress? {
        let reached: SourceStatus.Progress = isListing ? announced : backlog.isEmpty ? .complete : .newest
        guard reached > announced || hasNews else { return nil }
        announced = reached
        hasNews = false
        return reached
    }
}
