import HealthModel

/// A region whose files are untidy.
struct UntidyRegion: Sendable {
    let region: Region
    let habits: [OrgUnitID: DistrictHabit]
    /// The last day of the history.
    let end: Day
    let chance: Chance
    /// Whether it reports last year's total instead of its quarters.
    let reportsYears: Bool

    init(_ region: Region, end: Day, chance: Chance, reportsYears: Bool) {
        self.region = region
        self.end = end
        self.chance = chance.of(UInt64(region.unit.id.kato))
        self.reportsYears = reportsYears
        habits = DistrictHabit.assigned(to: region.districts, chance: self.chance.of("habits"))
    }

    /// The files that arrive on a day.
    func documents(on day: Day, from simulation: Simulation) -> [SnapshotDocument] {
        simulation.dataSets.indices.flatMap { index -> [SnapshotDocument] in
            let batch = UntidyBatch(region: self, index: index, day: day, simulation: simulation)
            return batch.regional + batch.secondFeed + batch.districts
        }
    }

    /// The files of a step of a live feed, without those of the districts that are late or silent.
    func live(_ documents: [SnapshotDocument]) -> [SnapshotDocument] {
        documents.filter { habits[$0.orgUnit]?.filesLive ?? true }.map(edited)
    }

    /// The same file with everything that is untidy inside a file.
    func edited(_ document: SnapshotDocument) -> SnapshotDocument {
        var document = document
        PeriodDisorder(region: self).apply(to: &document)
        for index in document.rows.indices where habits[document.rows[index].unit] == .vague {
            Vagueness(dataSet: document.dataSet.definition.code, day: document.asOf)
                .apply(to: &document.rows[index].figures, layout: document.dataSet.layout)
        }
        let daysBeforeEnd = end - document.asOf
        document.rows.removeAll { row in
            habits[row.unit.place].map { !$0.isListed(daysBeforeEnd: daysBeforeEnd) } ?? false
        }
        RecordDisorder(end: end, chance: chance).apply(to: &document)
        return document
    }
}
