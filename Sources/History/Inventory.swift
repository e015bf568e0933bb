import Feeds
import HealthModel

/// Everything an intake holds, in a canonical order: equal inventories restore equal intakes. How the intake got there is not
/// part of it.
public struct Inventory: Sendable {
    /// A snapshot held.
    public struct Item: Sendable {
        public var snapshot: Snapshot
        /// Whether its document has since been rewritten.
        public var isFormer: Bool

        public init(_ snapshot: Snapshot, isFormer: Bool) {
            self.snapshot = snapshot
            self.isFormer = isFormer
        }
    }

    /// The state of the history other than its snapshots.
    public struct Rest: Sendable, Codable {
        public var memoryLimit: Int
        public var horizon: AsOf?
        public var generation: Int
        /// The units that report each data set, in order of arrival.
        public var reporters: [String: [OrgUnitID]]
        public var organisations: [Organisation]
    }

    /// A unit introduced by snapshots.
    public struct Organisation: Sendable, Codable {
        public var id: OrgUnitID
        public var parent: OrgUnitID?
        public var name: LocalizedText
    }

    /// The diagnostics of documents.
    public struct Remarks: Sendable {
        public var rejected: [DocumentID: [Diagnostic]] = [:]
        public var flawed: [DocumentID: [Diagnostic]] = [:]
        public var worthKnowing: [DocumentID: [Diagnostic]] = [:]
        /// The documents that define data sets.
        public var definitions: Set<DocumentID> = []

        public init() {}
    }

    /// In order of precedence within their series, from the oldest as-of.
    public var items: [Item]
    public var rest: Rest
    public var remarks: Remarks
    public var sources: SourceSummary
    public var redefinitions: Int

    public init(items: [Item], rest: Rest, remarks: Remarks, sources: SourceSummary, redefinitions: Int) {
        self.items = items
        self.rest = rest
        self.remarks = remarks
        self.sources = sources
        self.redefinitions = redefinitions
    }
}

extension Inventory.Item {
    static func isBefore(_ left: Self, _ right: Self) -> Bool {
        if right.snapshot.isNewer(than: left.snapshot) { return true }
        if left.snapshot.isNewer(than: right.snapshot) { return false }
        let (mine, theirs) = (left.snapshot.origin, right.snapshot.origin)
        return mine.document == theirs.document ? mine.fingerprint < theirs.fingerprint : mine.document < theirs.document
    }
}
