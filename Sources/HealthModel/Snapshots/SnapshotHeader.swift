/// A publication cited as the source of figures.
public struct SourceReference: Sendable, Hashable {
    public var id: String
    public var title: String
    public var publisher: String?
    public var publishedAt: AsOf?
    public var kind: String?

    public init(id: String, title: String, publisher: String? = nil, publishedAt: AsOf? = nil, kind: String? = nil) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.publishedAt = publishedAt
        self.kind = kind
    }
}

/// A snapshot's identity: one feed, one data set, one reporting unit, one as-of.
public struct SnapshotKey: Sendable, Hashable, Codable {
    public var feed: String
    public var dataSet: String
    public var orgUnit: OrgUnitID
    public var asOf: AsOf

    public init(feed: String, dataSet: String, orgUnit: OrgUnitID, asOf: AsOf) {
        self.feed = feed
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.asOf = asOf
    }
}

/// The members of a snapshot that apply to the whole file.
public struct SnapshotHeader: Sendable, Hashable {
    public var key: SnapshotKey
    public var generatedAt: Instant
    /// Whom to contact when the feed is late.
    public var contact: String?
    public var sources: [SourceReference]
    /// `"cadence": "once"`: a one-off publication, which ages but is never late.
    public var isOnce: Bool
    /// `"withdrawn": true`: the feed retracts the snapshot.
    public var isWithdrawn: Bool
    /// `"synthetic": true`: made by the simulation; labelled on every screen and in every export.
    public var isSynthetic: Bool

    public init(
        key: SnapshotKey, generatedAt: Instant, contact: String? = nil, sources: [SourceReference] = [],
        isOnce: Bool = false, isWithdrawn: Bool = false, isSynthetic: Bool = false
    ) {
        self.key = key
        self.generatedAt = generatedAt
        self.contact = contact
        self.sources = sources
        self.isOnce = isOnce
        self.isWithdrawn = isWithdrawn
        self.isSynthetic = isSynthetic
    }
}

extension SnapshotHeader {
    /// Shares equal texts with an earlier snapshot.
    mutating func share(with earlier: SnapshotHeader) {
        if key.feed == earlier.key.feed { key.feed = earlier.key.feed }
        if contact == earlier.contact { contact = earlier.contact }
        if sources == earlier.sources { sources = earlier.sources }
    }
}
