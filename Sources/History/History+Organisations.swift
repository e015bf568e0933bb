import HealthModel

/// Organisations named by snapshots.
extension History {
    mutating func introduceOrganisations(of snapshot: Snapshot, _ key: SeriesKey) {
        // A snapshot with the same units as the previous one introduces no organisations.
        if let last = introduced[key], snapshot.values.sharesLayout(with: last.values), snapshot.records.units == last.records.units,
            key.dataSet != OrganisationReference.dataSet
        {
            return
        }
        introduced[key] = snapshot
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

    /// Adds an organisation; without an entry in the reference data set its identity serves as its name.
    private mutating func introduce(_ unit: OrgUnitID, name: LocalizedText?) {
        let parent = orgUnits.resolve(unit.place) ?? unit.place
        let name = name ?? LocalizedText(verbatim: unit.local)
        if orgUnits[unit]?.name == name { return }
        orgUnitsGeneration += 1
        orgUnits.insert(
            OrgUnit(id: unit, level: .organisation, parent: parent, name: name))
    }
}

/// The data set whose records name organisations.
public enum OrganisationReference {
    public static let dataSet = "organisations"
    /// The position of the `name` field in the definition.
    private static let nameField = 0

    static func name(of record: Int, in records: RecordColumns) -> LocalizedText? {
        if case .text(let text) = records.value(nameField, of: record) { return text }
        return nil
    }
}
