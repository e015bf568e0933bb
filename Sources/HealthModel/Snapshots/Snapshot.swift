/// Where a snapshot was read from, in terms that do not depend on the kind of source.
public struct SnapshotOrigin: Sendable, Hashable {
    public var document: DocumentID
    /// The size of the document in bytes.
    public var bytes: Int
    public var received: Instant
    /// XXH3 of the bytes, which tells one content from another; it is no proof against forgery.
    public var fingerprint: UInt64

    public init(document: DocumentID, bytes: Int, received: Instant, fingerprint: UInt64 = 0) {
        self.document = document
        self.bytes = bytes
        self.received = received
        self.fingerprint = fingerprint
    }

    /// The document's name for people.
    public var name: String { document.description }

    public var content: DocumentContentID { DocumentContentID(document: document, fingerprint: fingerprint) }
}

/// One accepted file: the figures and records of one data set that one feed reports for one unit at one as-of.
///
/// A snapshot is immutable once built, so reader threads hand it over without copying its columns.
public final class Snapshot: Sendable {
    /// By which the columns were decoded: the positions in them mean nothing by another one.
    public let definition: DataSetDefinition
    public let header: SnapshotHeader
    public let values: ValueColumns
    public let records: RecordColumns
    public let origin: SnapshotOrigin
    /// How many rows and records are not in it, because their units are unknown or not the reporting unit's.
    public let keptAside: Int

    /// - Parameter earlier: another snapshot of the series; what is the same in both is held once.
    public init(
        definition: DataSetDefinition, header: SnapshotHeader, values: ValueColumns, records: RecordColumns, origin: SnapshotOrigin,
        keptAside: Int = 0, sharingWith earlier: Snapshot? = nil
    ) {
        var (header, values, records) = (header, values, records)
        if let earlier {
            header.share(with: earlier.header)
            values.share(with: earlier.values)
            records.share(with: earlier.records)
        }
        self.definition = definition
        self.header = header
        self.values = values
        self.records = records
        self.origin = origin
        self.keptAside = keptAside
    }

    /// About what the snapshot takes in memory beside what it shares with others, in bytes.
    public var ownBytes: Int { 512 + values.ownBytes + records.ownBytes }

    /// Whether this snapshot counts after `other` of the same key or series.
    public func isNewer(than other: Snapshot) -> Bool {
        let (mine, theirs) = (header, other.header)
        if mine.key.asOf != theirs.key.asOf { return mine.key.asOf > theirs.key.asOf }
        if mine.generatedAt != theirs.generatedAt { return mine.generatedAt > theirs.generatedAt }
        return origin.received > other.origin.received
    }
}
