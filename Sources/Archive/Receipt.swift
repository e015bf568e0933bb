import HealthModel

/// The receipt of an accepted document.
public struct Receipt: Sendable, Hashable, Identifiable {
    /// Increases with every receipt.
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

/// The receipt of a rejected document.
public struct QuarantineEntry: Sendable, Hashable, Identifiable {
    /// A fault and its location.
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

/// A filter for receipts; matches all by default.
public struct ReceiptFilter: Sendable, Hashable {
    public var dataSet: String?
    /// The reporting unit.
    public var orgUnit: OrgUnitID?
    /// A part of the document's path, case-sensitive.
    public var path: String?
    public var since: Instant?

    public init(dataSet: String? = nil, orgUnit: OrgUnitID? = nil, path: String? = nil, since: Instant? = nil) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.path = path
        self.since = since
    }
}
