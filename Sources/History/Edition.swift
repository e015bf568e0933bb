import HealthModel

/// What one feed said of one as-of, with its revisions.
public struct Edition: Sendable {
    /// What documents say now, newest first.
    private var present: [Snapshot]
    /// What documents said before they were rewritten in place, newest first.
    private var former: [Snapshot] = []

    init(_ snapshot: Snapshot) { present = [snapshot] }

    init(former snapshot: Snapshot) { (present, former) = ([], [snapshot]) }

    public var asOf: AsOf { any.header.key.asOf }
    public var feed: String { any.header.key.feed }

    /// What counts first, then what it replaced; never empty.
    public var revisions: [Snapshot] { former.isEmpty ? present : present + former }

    /// The revision that counts, or nil where the feed took the figures back. What a document says now counts before what it
    /// said once, whatever times it gives.
    public var current: Snapshot? {
        let newest = any
        return newest.header.isWithdrawn ? nil : newest
    }

    private var any: Snapshot { present.first ?? former[0] }

    var isEmpty: Bool { present.isEmpty && former.isEmpty }

    /// Two present revisions of the same time of writing whose documents differ, or nil: nobody can tell which of them counts.
    public var contradictory: (first: Snapshot, second: Snapshot)? {
        for (newer, older) in zip(present, present.dropFirst())
        where newer.header.generatedAt == older.header.generatedAt && newer.origin.fingerprint != older.origin.fingerprint {
            return (newer, older)
        }
        return nil
    }

    mutating func revise(with snapshot: Snapshot) { Self.insert(snapshot, into: &present) }

    /// Adds a content that its document no longer has. One that is known already is no other.
    mutating func add(former snapshot: Snapshot) {
        guard !revisions.contains(where: { $0.isSameDocument(as: snapshot) }) else { return }
        Self.insert(snapshot, into: &former)
    }

    /// What a document says now becomes what it said before.
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
