/// The document a snapshot was read from, independent of the kind of source.
public struct SnapshotOrigin: Sendable, Hashable {
    public var document: DocumentID
    /// The size of the document in bytes.
    public var bytes: Int
    public var received: Instant
    /// XXH3 of the bytes, which distinguishes versions of the content; not cryptographic.
    public var fingerprint: UInt64

    public init(document: DocumentID, bytes: Int, received: Instant, fingerprint: UInt64 = 0) {
        self.document = document
        self.bytes = bytes
        self.received = received
        self.fingerprint = fingerprint
    }

    /// The document's display name.
    public var name: String { document.description }

    public var content: DocumentContentID { DocumentContentID(document: document, fingerprint: fingerprint) }
}

/// One accepted file: the figures and records that one feed reports for one data set, unit and as-of.
///
/// Snapshots are immutable, so reader threads hand them over without copying columns.
public final class Snapshot: Sendable {
    /// The definition used for decoding: positions in the columns are only meaningful with it.
    public let definition: DataSetDefinition
    public let header: SnapshotHeader
    public let values: ValueColumns
    public let records: RecordColumns
    public let origin: SnapshotOrigin
    /// The number of rows and records left out because their units are unknown or do not belong to the reporting unit.
    public let keptAside: Int

    /// - Parameter earlier: another snapshot of the series, to share equal content with.
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

    /// The approximate memory used, in bytes, excluding what is shared with other snapshots.
    public var ownBytes: Int { 512 + values.ownBytes + records.ownBytes }

    /// Whether this snapshot takes precedence over `other` of the same key or series.
    public func isNewer(than other: Snapshot) -> Bool {
        let (mine, theirs) = (header, other.header)
        if mine.key.asOf != theirs.key.asOf { return mine.key.asOf > theirs.key.asOf }
        if mine.generatedAt != theirs.generatedAt { return mine.generatedAt > theirs.generatedAt }
        // Of documents with equal claims the name decides, so that the order in which they are read does not.
        if origin.document != other.origin.document { return origin.document > other.origin.document }
        return origin.received > other.origin.received
    }
}
