import HealthModel
import Synchronization

/// Every accepted snapshot by data set and reporting unit, plus the organisations that snapshots introduce.
///
/// Snapshots are shared references, so a copy of the history is cheap and immutable: the screen draws from one state while
/// readers deliver the next.
public struct History: Sendable {
    struct SeriesKey: Hashable, Sendable {
        var dataSet: String
        var orgUnit: OrgUnitID
    }

    private var series: [SeriesKey: Series] = [:]
    private var reportersByDataSet: [String: [OrgUnitID]] = [:]
    /// For each data set and unit, the data elements ever reported for the unit or any unit below it, as bits.
    private var reach: [String: [OrgUnitID: UInt64]] = [:]
    /// The current snapshot of each document.
    private var present: [DocumentID: Snapshot] = [:]
    /// Former snapshots of rewritten documents, as far as they are kept.
    private var former: [DocumentID: [Snapshot]] = [:]
    /// The snapshot of each series whose organisations were introduced last.
    var introduced: [SeriesKey: Snapshot] = [:]
    private var memory: HistoryMemory
    /// The classifier plus every organisation named by a snapshot.
    public internal(set) var orgUnits: OrgUnitTree
    /// Increases with every change; anything computed from an older generation is stale.
    public private(set) var generation = 0 { didSet { identity = HistoryIdentity() } }
    /// Another one after every change, so that whatever was calculated can be told to be of this very state.
    public private(set) var identity = HistoryIdentity()
    /// Like `generation`, per data set.
    private var generations: [String: Int] = [:]
    /// Increases when an organisation is added or renamed.
    public internal(set) var orgUnitsGeneration = 0
    /// The data sets touched by the change in progress.
    private var touched: Set<String> = []

    /// - Parameter memoryLimit: the approximate maximum size of the snapshots in bytes; beyond it the oldest are evicted.
    public init(orgUnits: OrgUnitTree, memoryLimit: Int = .max) {
        self.orgUnits = orgUnits
        memory = HistoryMemory(limit: memoryLimit)
    }

    /// Restores the history from an inventory.
    init(_ items: [Inventory.Item], _ rest: Inventory.Rest, orgUnits: OrgUnitTree) {
        self.init(orgUnits: orgUnits, memoryLimit: rest.memoryLimit)
        let organisations = rest.organisations.map { OrgUnit(id: $0.id, level: .organisation, parent: $0.parent, name: $0.name) }
        for organisation in organisations { self.orgUnits.insert(organisation) }
        for item in items { restore(item) }
        // Restoring snapshots of a reference list may rename organisations; the recorded names may come from a later list.
        for organisation in organisations { self.orgUnits.insert(organisation) }
        reportersByDataSet = rest.reporters
        memory.horizon = rest.horizon
        generation = rest.generation
    }

    private mutating func restore(_ item: Inventory.Item) {
        let snapshot = item.snapshot
        if item.isFormer {
            former[snapshot.origin.document, default: []].append(snapshot)
            add(snapshot) { $0.recall(snapshot) }
        } else {
            present[snapshot.origin.document] = snapshot
            add(snapshot) { $0.accept(snapshot) }
        }
        touched = []
    }

    /// Every snapshot held: per series from the oldest as-of, and within an as-of by precedence.
    var items: [Inventory.Item] {
        let inOrder = series.sorted { ($0.key.dataSet, $0.key.orgUnit) < ($1.key.dataSet, $1.key.orgUnit) }
            .flatMap { $0.value.editions.flatMap(\.revisions) }
        let places = Dictionary(zip(inOrder.map(ObjectIdentifier.init), inOrder.indices), uniquingKeysWith: { first, _ in first })
        let all =
            present.values.map { Inventory.Item($0, isFormer: false) } + former.values.joined().map { Inventory.Item($0, isFormer: true) }
        // Snapshots in no series have no effect, and are held until their document is removed.
        return all.map { (places[ObjectIdentifier($0.snapshot)] ?? .max, $0) }
            .sorted { $0.0 == $1.0 ? Inventory.Item.isBefore($0.1, $1.1) : $0.0 < $1.0 }.map(\.1)
    }

    /// The state other than the snapshots.
    var rest: Inventory.Rest {
        Inventory.Rest(
            memoryLimit: memory.limit, horizon: memory.horizon, generation: generation, reporters: reportersByDataSet,
            organisations: orgUnits.organisations.map { Inventory.Organisation(id: $0.id, parent: $0.parent, name: $0.name) })
    }

    public var isEmpty: Bool { series.isEmpty }

    /// Records which data sets are read; nil if not needed.
    public var readLog: ReadLog?

    /// Increases with every change of a data set's figures.
    public func generation(of dataSet: String) -> Int { generations[dataSet] ?? 0 }

    /// The approximate maximum size of the snapshots in bytes; nil if unlimited.
    public var memoryLimit: Int? { memory.limit == .max ? nil : memory.limit }

    /// The approximate size of the snapshots in bytes.
    public var bytes: Int { memory.bytes }

    /// Snapshots with this as-of or earlier were evicted to save memory; nil if none were.
    public var horizon: AsOf? { memory.horizon }

    /// Adds a snapshot in place of its document's previous content.
    ///
    /// A document that moves on to a later day or revises itself keeps its previous content as history; a document that switches
    /// to other data or goes back in time counts as corrected, and its previous content is dropped.
    ///
    /// - Returns: the data sets that have changed.
    @discardableResult
    public mutating func accept(_ snapshot: Snapshot) -> Set<String> {
        generation += 1
        retire(snapshot.origin.document, for: snapshot)
        let key = snapshot.header.key
        if memory.isBeyondHorizon(key.asOf), series[SeriesKey(key)] != nil { return takeTouched() }
        present[snapshot.origin.document] = snapshot
        add(snapshot) { $0.accept(snapshot) }
        if memory.isExceeded { evict() }
        return takeTouched()
    }

    /// Adds former content of a rewritten document from the archive. Does nothing if the document is gone or has switched to
    /// other data since.
    ///
    /// - Returns: the data sets that have changed.
    @discardableResult
    public mutating func recall(_ snapshot: Snapshot) -> Set<String> {
        let document = snapshot.origin.document
        guard let now = present[document], now.follows(snapshot), now.origin.fingerprint != snapshot.origin.fingerprint,
            !memory.isBeyondHorizon(snapshot.header.key.asOf)
        else { return [] }
        let sameDay = former[document]?.contains { $0.isDayMate(of: snapshot) && $0.isNewer(than: snapshot) } ?? false
        if sameDay || holdsFormer(snapshot) { return [] }
        generation += 1
        former[document, default: []].append(snapshot)
        add(snapshot) { $0.recall(snapshot) }
        trim(document, at: snapshot.header.key.asOf)
        if memory.isExceeded { evict() }
        return takeTouched()
    }

    /// Removes a deleted document's figures.
    ///
    /// - Returns: the data sets that have changed.
    @discardableResult
    public mutating func remove(_ document: DocumentID) -> Set<String> {
        let (now, before) = (present.removeValue(forKey: document), former.removeValue(forKey: document) ?? [])
        guard now != nil || !before.isEmpty else { return [] }
        generation += 1
        if let now { drop(now) }
        for snapshot in before { drop(snapshot) }
        return takeTouched()
    }

    /// Forgets which document holds which snapshot but keeps the figures. Nothing can be accepted afterwards.
    mutating func forgetDocuments() { (present, former, introduced) = ([:], [:], [:]) }

    private mutating func takeTouched() -> Set<String> {
        defer { touched = [] }
        return touched
    }

    private mutating func touch(_ dataSet: String) {
        if touched.insert(dataSet).inserted { generations[dataSet, default: 0] += 1 }
    }

    private mutating func add(_ snapshot: Snapshot, _ change: (inout Series) -> [(unit: OrgUnitID, elements: UInt64)]) {
        let key = SeriesKey(snapshot.header.key)
        touch(key.dataSet)
        if series[key] == nil { reportersByDataSet[key.dataSet, default: []].append(key.orgUnit) }
        introduceOrganisations(of: snapshot, key)
        for news in change(&series[key, default: Series()]) { extendReach(key.dataSet, news.unit, news.elements) }
        memory.add(snapshot)
    }

    /// Turns a document's current snapshot into history, or drops it if `next` corrects it.
    private mutating func retire(_ document: DocumentID, for next: Snapshot) {
        guard let old = present.removeValue(forKey: document) else { return }
        let isSameContent = old.origin.fingerprint == next.origin.fingerprint && old.origin.fingerprint != 0
        if next.follows(old), !next.isDayMate(of: old), !isSameContent, !holdsFormer(old) {
            series[SeriesKey(old.header.key)]?.supersede(old)
            former[document, default: []].append(old)
            trim(document, at: old.header.key.asOf)
        } else {
            drop(old)
        }
        for snapshot in former[document] ?? [] where !next.follows(snapshot) { drop(snapshot) }
        former[document]?.removeAll { !next.follows($0) }
    }

    /// Whether the same content is held already. A series keeps it once: a second one would have no effect until the first is gone.
    private func holdsFormer(_ snapshot: Snapshot) -> Bool {
        guard snapshot.origin.fingerprint != 0 else { return false }
        return former[snapshot.origin.document]?.contains { $0.origin.content == snapshot.origin.content } ?? false
    }

    /// The maximum number of former revisions kept per as-of; the archive keeps them all.
    private static let revisionLimit = 8

    private mutating func trim(_ document: DocumentID, at asOf: AsOf) {
        let revisions = (former[document] ?? []).filter { $0.header.key.asOf == asOf }
        guard revisions.count > Self.revisionLimit, let oldest = revisions.min(by: { $1.isNewer(than: $0) }) else { return }
        former[document]?.removeAll { $0 === oldest }
        drop(oldest)
    }

    private mutating func drop(_ snapshot: Snapshot) {
        let key = SeriesKey(snapshot.header.key)
        touch(key.dataSet)
        series[key]?.remove(snapshot)
        memory.remove(snapshot)
        guard series[key]?.isEmpty == true else { return }
        (series[key], introduced[key]) = (nil, nil)
        reportersByDataSet[key.dataSet]?.removeAll { $0 == key.orgUnit }
    }

    /// Evicts the oldest snapshots until a tenth of the limit is free, but never the latest of a series.
    private mutating func evict() {
        let latest = Set(series.values.compactMap { $0.editions.last.map { ObjectIdentifier($0.revisions[0]) } })
        // Ties are broken by document name, so that eviction is deterministic.
        let all = (Array(present.values) + former.values.joined()).sorted {
            ($0.header.key.asOf, $0.origin.document, $0.header.generatedAt) < (
                $1.header.key.asOf, $1.origin.document, $1.header.generatedAt
            )
        }
        for snapshot in all where !latest.contains(ObjectIdentifier(snapshot)) {
            guard memory.isAboveTarget else { return }
            let document = snapshot.origin.document
            if present[document] === snapshot { present[document] = nil } else { former[document]?.removeAll { $0 === snapshot } }
            drop(snapshot)
            memory.horizon = snapshot.header.key.asOf
        }
    }

    /// The documents with snapshots of the given data sets.
    public func documents(of dataSets: Set<String>) -> [DocumentID] {
        let held = present.mapValues { [$0] }.merging(former) { $0 + $1 }
        return held.filter { $0.value.contains { dataSets.contains($0.header.key.dataSet) } }.keys.sorted()
    }

    /// The totals of everything held, including all revisions.
    public var totals: HistoryTotals { memory.totals }

    /// The snapshots that a unit itself reported for a data set.
    public func series(_ dataSet: String, of reporter: OrgUnitID) -> Series? {
        readLog?.note(dataSet)
        return series[SeriesKey(dataSet: dataSet, orgUnit: reporter)]
    }

    /// Whether a unit or any unit below it ever had a value for a data element; false means a search would be futile.
    public func mayReach(_ dataSet: String, element: Int, from unit: OrgUnitID) -> Bool {
        readLog?.note(dataSet)
        return (reach[dataSet]?[unit] ?? 0) & ElementBits.bit(element) != 0
    }

    private mutating func extendReach(_ dataSet: String, _ unit: OrgUnitID, _ elements: UInt64) {
        for place in [unit] + orgUnits.ancestors(of: unit) { reach[dataSet, default: [:]][place, default: 0] |= elements }
    }

    /// The units that report a data set, in order of arrival.
    public func reporters(of dataSet: String) -> [OrgUnitID] {
        readLog?.note(dataSet)
        return reportersByDataSet[dataSet] ?? []
    }

    /// The distinct as-ofs of a data set (or of all if it is nil), oldest first.
    public func asOfs(of dataSet: String?) -> [AsOf] {
        var found: Set<AsOf> = []
        for (key, series) in series where dataSet == nil || key.dataSet == dataSet {
            for edition in series.editions { found.insert(edition.asOf) }
        }
        return found.sorted()
    }

    /// The number of files per reporting region; the opening screen shows the region with the most.
    public var snapshotsByRegion: [OrgUnitID: Int] {
        var counts: [OrgUnitID: Int] = [:]
        for (key, series) in series where key.orgUnit != .country {
            counts[key.orgUnit.region, default: 0] += series.editions.count
        }
        return counts
    }
}

/// The identity of one state of a history; copies that are changed apart never have the same.
public final class HistoryIdentity: Sendable {
    init() {}
}

/// Records which data sets are read, to catch pages that read one without declaring it and so would go stale.
public final class ReadLog: Sendable {
    private let noted = Mutex<Set<String>>([])

    public init() {}

    public var dataSets: Set<String> { noted.withLock { $0 } }

    func note(_ dataSet: String) { noted.withLock { _ = $0.insert(dataSet) } }
}

extension History.SeriesKey {
    init(_ key: SnapshotKey) {
        (dataSet, orgUnit) = (key.dataSet, key.orgUnit)
    }
}

extension Snapshot {
    /// Whether `earlier` can be former content of the same document: the same feed, data set and unit, no later as-of, and the
    /// same definition.
    fileprivate func follows(_ earlier: Snapshot) -> Bool {
        let (mine, theirs) = (header.key, earlier.header.key)
        return definition === earlier.definition && mine.feed == theirs.feed && mine.dataSet == theirs.dataSet
            && mine.orgUnit == theirs.orgUnit
            && mine.asOf >= theirs.asOf
    }

    /// Whether both have the same day but different moments: a feed that writes every minute keeps only one snapshot per day.
    fileprivate func isDayMate(of other: Snapshot) -> Bool {
        header.key.asOf != other.header.key.asOf && header.key.asOf.day == other.header.key.asOf.day
    }
}
