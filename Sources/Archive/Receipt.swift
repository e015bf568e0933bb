import HealthModel

/// That a document was received and accepted.
public struct Receipt: Sendable, Hashable, Identifiable {
    /// Grows with every receipt.
    public var id: Int64
    public var document: DocumentID
    public var received: Instant
    public var key: SnapshotKey
    public var generatedAt: Instant
    public var isWithdrawn: Bool
    /// The size of the content in bytes.
    public var size: Int
    public var hash: ContentHash
}

/// That a document was received and rejected.
public struct QuarantineEntry: Sendable, Hashable, Identifiable {
    /// What was wrong, and where.
    public struct Reason: Sendable, Hashable {
        public var severity: String
        public var code: String
        public var place: DocumentPlace
    }

    public var id: Int64
    public var document: DocumentID
    public var received: Instant
    public var size: Int
    public var hash: ContentHash
    public var reasons: [Reason]
}

/// Which receipts are wanted; all of them by default.
public struct ReceiptFilter: Sendable, Hashable {
    public var dataSet: String?
    /// The unit that reports.
    public var orgUnit: OrgUnitID?
    /// Part of the document's path, in the same letters.
    public var path: String?
    public var since: Instant?

    public init(dataSet: String? = nil, orgUnit: OrgUnitID? = nil, path: String? = nil, since: Instant? = nil) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.path = path
        self.since = since
    }
}
