import HealthModel

/// What one feed said of one as-of, with its revisions.
public struct Edition: Sendable {
    public let asOf: AsOf
    public let feed: String
    /// Newest first; never empty.
    public private(set) var revisions: [Snapshot]

    init(_ snapshot: Snapshot) {
        asOf = snapshot.header.key.asOf
        feed = snapshot.header.key.feed
        revisions = [snapshot]
    }

    /// The revision that counts, or nil where the feed took the figures back.
    public var current: Snapshot? {
        guard let newest = revisions.first, !newest.header.isWithdrawn else { return nil }
        return newest
    }

    /// Two revisions of the same time of writing whose documents differ, or nil: nobody can tell which of them counts.
    public var contradictory: (first: Snapshot, second: Snapshot)? {
        for (newer, older) in zip(revisions, revisions.dropFirst())
        where newer.header.generatedAt == older.header.generatedAt && newer.origin.fingerprint != older.origin.fingerprint {
            return (newer, older)
        }
        return nil
    }

    mutating func revise(with snapshot: Snapshot) {
        let position = revisions.firstIndex { snapshot.isNewer(than: $0) } ?? revisions.count
        revisions.insert(snapshot, at: position)
    }

    /// Drops what came from a document. Returns whether anything is left.
    mutating func remove(document: String) -> Bool {
        revisions.removeAll { $0.origin.name == document }
        return !revisions.isEmpty
    }
}
