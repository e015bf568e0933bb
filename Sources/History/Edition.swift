import HealthModel

/// The figures of one feed for one as-of, with their revisions.
public struct Edition: Sendable {
    /// Snapshots of current documents, newest first.
    private var present: [Snapshot]
    /// Snapshots of documents that have since been rewritten in place, newest first.
    private var former: [Snapshot] = []

    init(_ snapshot: Snapshot) { present = [snapshot] }

    init(former snapshot: Snapshot) { (present, former) = ([], [snapshot]) }

    public var asOf: AsOf { any.header.key.asOf }
    public var feed: String { any.header.key.feed }

    /// All revisions in order of precedence; never empty.
    public var revisions: [Snapshot] { former.isEmpty ? present : present + former }

    /// The effective revision, or nil if the feed withdrew it. The current content of a document takes precedence over its former
    /// content, whatever their timestamps.
    public var current: Snapshot? {
        let newest = any
        return newest.header.isWithdrawn ? nil : newest
    }

    private var any: Snapshot { present.first ?? former[0] }

    var isEmpty: Bool { present.isEmpty && former.isEmpty }

    /// Two present revisions with the same generation time but different content, or nil: neither takes precedence.
    public var contradictory: (first: Snapshot, second: Snapshot)? {
        for (newer, older) in zip(present, present.dropFirst())
        where newer.header.generatedAt == older.header.generatedAt && newer.origin.fingerprint != older.origin.fingerprint {
            return (newer, older)
        }
        return nil
    }

    mutating func revise(with snapshot: Snapshot) { Self.insert(snapshot, into: &present) }

    /// Adds former content of a document. Duplicates are ignored.
    mutating func add(former snapshot: Snapshot) {
        guard !revisions.contains(where: { $0.isSameDocument(as: snapshot) }) else { return }
        Self.insert(snapshot, into: &former)
    }

    /// Turns the current content of a document into former content.
    mutating func supersede(_ snapshot: Snapshot) {
        present.removeAll { $0 === snapshot }
        add(former: snapshot)
    }

    mutating func remove(_ snapshot: Snapshot) {
        present.removeAll { $0 === snapshot }
        former.removeAll { $0 === snapshot }
    }

    private static func insert(_ snapshot: Snapshot, into list: inout [Snapshot]) {
        list.insert(snapshot, at: list.firstIndex { snapshot.isNewer(than: $0) } ?? list.count)
    }
}

extension Snapshot {
    /// Whether both were read from the same content of the same document.
    fileprivate func isSameDocument(as other: Snapshot) -> Bool {
        origin.content == other.origin.content && origin.fingerprint != 0
    }
}
