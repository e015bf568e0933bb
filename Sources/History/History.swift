import HealthModel

/// Every accepted snapshot, by data set and reporting unit, with the organisations that snapshots introduce.
///
/// Snapshots are shared references, so a copy of the history is cheap and stays as it was: the screen draws from one
/// state while readers deliver the next.
public struct History: Sendable {
    struct SeriesKey: Hashable, Sendable {
        var dataSet: String
        var orgUnit: OrgUnitID
    }

    private var series: [SeriesKey: Series] = [:]
    private var reportersByDataSet: [String: [OrgUnitID]] = [:]
    /// For each data set and unit, the data elements that the unit or any unit below it ever had, as bits.
    private var reach: [String: [OrgUnitID: UInt64]] = [:]
    /// Which series a document's snapshots went to.
    private var documents: [String: Set<SeriesKey>] = [:]
    /// The classifier and every organisation that a snapshot names.
    public private(set) var orgUnits: OrgUnitTree
    /// Grows with every change; what was computed from an older generation is out of date.
    public private(set) var generation = 0

    public init(orgUnits: OrgUnitTree) {
        self.orgUnits = orgUnits
    }

    public var isEmpty: Bool { series.isEmpty }

    /// Adds a snapshot in place of whatever its document held before, so that the view equals the documents as they are.
    public mutating func accept(_ snapshot: Snapshot) {
        remove(document: snapshot.origin.name)
        let header = snapshot.header
        let key = SeriesKey(dataSet: header.key.dataSet, orgUnit: header.key.orgUnit)
        if series[key] == nil { reportersByDataSet[key.dataSet, default: []].append(key.orgUnit) }
        introduceOrganisations(of: snapshot)
        for news in series[key, default: Series()].accept(snapshot) { extendReach(key.dataSet, news.unit, news.elements) }
        documents[snapshot.origin.name, default: []].insert(key)
        generation += 1
    }

    /// Takes a deleted document's figures out of the live view.
    public mutating func remove(document: String) {
        guard let keys = documents.removeValue(forKey: document) else { return }
        for key in keys {
            series[key]?.remove(document: document)
            guard series[key]?.isEmpty == true else { continue }
            series[key] = nil
            reportersByDataSet[key.dataSet]?.removeAll { $0 == key.orgUnit }
        }
        generation += 1
    }

    /// How much is held, over all revisions.
    public var totals: (snapshots: Int, values: Int, records: Int, bytes: Int, keptAside: Int) {
        var totals = (snapshots: 0, values: 0, records: 0, bytes: 0, keptAside: 0)
        for series in series.values {
            for snapshot in series.editions.flatMap(\.revisions) {
                totals.snapshots += 1
                totals.values += snapshot.values.count
                totals.records += snapshot.records.count
                totals.bytes += snapshot.origin.bytes
                totals.keptAside += snapshot.keptAside
            }
        }
        return totals
    }

    /// What was reported for a data set by a unit itself.
    public func series(_ dataSet: String, of reporter: OrgUnitID) -> Series? {
        series[SeriesKey(dataSet: dataSet, orgUnit: reporter)]
    }

    /// Whether a unit or any unit below it ever had a value of a data element: spares searching where there is nothing.
    public func mayReach(_ dataSet: String, element: Int, from unit: OrgUnitID) -> Bool {
        (reach[dataSet]?[unit] ?? 0) & ElementBits.bit(element) != 0
    }

    private mutating func extendReach(_ dataSet: String, _ unit: OrgUnitID, _ elements: UInt64) {
        for place in [unit] + orgUnits.ancestors(of: unit) { reach[dataSet, default: [:]][place, default: 0] |= elements }
    }

    /// The units that report a data set, in order of arrival.
    public func reporters(of dataSet: String) -> [OrgUnitID] { reportersByDataSet[dataSet] ?? [] }

    /// The distinct as-ofs of a data set (of every data set where it is nil), oldest first.
    public func asOfs(of dataSet: String?) -> [AsOf] {
        var found: Set<AsOf> = []
        for (key, series) in series where dataSet == nil || key.dataSet == dataSet {
            for edition in series.editions { found.insert(edition.asOf) }
        }
        return found.sorted()
    }

    /// How many files each region reports for: the opening screen shows the region that most report for.
    public var snapshotsByRegion: [OrgUnitID: Int] {
        var counts: [OrgUnitID: Int] = [:]
        for (key, series) in series where key.orgUnit != .country {
            counts[key.orgUnit.region, default: 0] += series.editions.count
        }
        return counts
    }

    private mutating func introduceOrganisations(of snapshot: Snapshot) {
        for unit in snapshot.values.units where unit.isOrganisation && !orgUnits.contains(unit) {
            introduce(unit, name: nil)
        }
        let records = snapshot.records
        let isReference = snapshot.header.key.dataSet == OrganisationReference.dataSet
        for index in 0..<records.count {
            let unit = records.units[index]
            guard unit.isOrganisation, isReference || !orgUnits.contains(unit) else { continue }
            introduce(unit, name: isReference ? OrganisationReference.name(of: index, in: records) : nil)
        }
    }

    /// An organisation without an entry in the reference data set goes by its identity.
    private mutating func introduce(_ unit: OrgUnitID, name: LocalizedText?) {
        let parent = orgUnits.resolve(unit.place) ?? unit.place
        orgUnits.insert(
            OrgUnit(id: unit, level: .organisation, parent: parent, name: name ?? LocalizedText(verbatim: unit.local)))
    }
}

/// The data set whose records name the organisations.
public enum OrganisationReference {
    public static let dataSet = "organisations"
    /// The position of the `name` field in the definition.
    private static let nameField = 0

    static func name(of record: Int, in records: RecordColumns) -> LocalizedText? {
        if case .text(let text) = records.value(nameField, of: record) { return text }
        return nil
    }
}
