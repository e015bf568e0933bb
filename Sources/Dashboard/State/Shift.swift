import PageMaking
import HealthModel
import PanelContent

/// The changes since the operator's last acknowledgement, and whether the screen is frozen.
public struct Shift: Sendable {
    public internal(set) var changes = ChangeLog()
    /// Recent changes.
    public internal(set) var fresh = FreshMarks()
    /// The data at the time the operator froze the screen; nil while live.
    public internal(set) var frozen: (any ContentProvider)?

    init() {}
}

/// Everything that has arrived since the operator's last acknowledgement: "what changed on my shift".
public struct ChangeLog: Sendable, Hashable, Codable {
    /// Changes beyond this number are counted, but no longer listed.
    static let limit = 200

    public struct Entry: Sendable, Hashable, Codable {
        public var at: Instant
        public var key: SnapshotKey
        public var document: DocumentID
    }

    /// Nil before the first acknowledgement.
    public private(set) var acknowledged: Instant?
    /// Newest first.
    public private(set) var entries: [Entry] = []
    public private(set) var count = 0

    /// The changed data sets.
    public var dataSets: Set<String> { Set(entries.map(\.key.dataSet)) }

    mutating func add(_ snapshot: Snapshot, at now: Instant) {
        count += 1
        entries.insert(Entry(at: now, key: snapshot.header.key, document: snapshot.origin.document), at: 0)
        if entries.count > ChangeLog.limit { entries.removeLast() }
    }

    mutating func acknowledge(at now: Instant) {
        self = ChangeLog()
        acknowledged = now
    }
}

/// Recent changes, marked until the marks fade.
public struct FreshMarks: Sendable, Hashable, Codable {
    /// The duration of a mark in seconds.
    static let seconds = 5

    private var until: [CellSubject: Instant] = [:]

    public var subjects: Set<CellSubject> { Set(until.keys) }

    /// When the next mark fades; nil without marks.
    var fadesAt: Instant? { until.values.min() }

    mutating func add(_ subjects: some Sequence<CellSubject>, at now: Instant) {
        for subject in subjects { until[subject] = now.adding(seconds: FreshMarks.seconds) }
    }

    /// Also clears marks that would last too long because the clock was set back.
    mutating func forget(before now: Instant) {
        let latest = now.adding(seconds: FreshMarks.seconds)
        until = until.filter { $0.value > now && $0.value <= latest }
    }
}
