import HealthModel

/// Organisations named by snapshots.
extension History {
    mutating func introduceOrganisations(of snapshot: Snapshot, _ key: SeriesKey) {
        // A snapshot with the same units as the previous one introduces no organisations.
        if let last = introduced[key], snapshot.values.sharesLayout(with: last.values), snapshot.records.units == last.records.units,
            snapshot.definition.organisationNameField == nil
        {
            return
        }
        introduced[key] = snapshot
        for unit in snapshot.values.units where unit.isOrganisation && !orgUnits.contains(unit) {
            introduce(unit, name: nil)
        }
        let records = snapshot.records
        let nameField = snapshot.definition.organisationNameField
        for index in 0..<records.count {
            let unit = records.units[index]
            guard unit.isOrganisation, nameField != nil || !orgUnits.contains(unit) else { continue }
            introduce(unit, name: nameField.flatMap { records.text($0, of: index) })
        }
    }

    /// Adds an organisation; without an entry in the register its identity serves as its name.
    private mutating func introduce(_ unit: OrgUnitID, name: LocalizedText?) {
        if let organisation = unit.organisation, !orgUnits.contains(organisation) { introduce(organisation, name: nil) }
        let parent = unit.organisation ?? orgUnits.resolve(unit.place) ?? unit.place
        let name = name ?? LocalizedText(verbatim: unit.local)
        if orgUnits[unit]?.name == name { return }
        orgUnitsGeneration += 1
        orgUnits.insert(
            OrgUnit(id: unit, level: .organisation, parent: parent, name: name))
    }
}
