import HealthModel

/// A reproducible synthetic feed: snapshot files of a fictitious health service in the real districts of Kazakhstan.
///
/// Every document is marked synthetic and is a pure function of seed, day and definitions; feed names begin with `simulated-`.
/// Figures are consistent, except for the mistakes in `Contradiction`.
public struct Simulation: Sendable {
    public let plan: SimulationPlan
    let world: World
    let dataSets: [DataSetSimulation]

    /// - Parameter metadata: the data sets to report and the units that report them.
    public init(plan: SimulationPlan, metadata: Metadata) {
        let world = World(plan: plan, units: metadata.orgUnits)
        let contradictions = Contradictions(seed: plan.seed, regions: world.regions)
        self.plan = plan
        self.world = world
        dataSets = metadata.dataSets.map { DataSetSimulation($0, world: world, contradictions: contradictions) }
    }

    /// Returns the files of one as-of day.
    ///
    /// Each region files every data set, with rows for its districts and organisations; the list of organisations is filed on the
    /// first day and every New Year's Day. On the last day each district also files its own figures.
    public func documents(on day: Day) -> [SimulatedDocument] {
        world.regions.flatMap { region in
            dataSets.indices.filter { isDue(dataSets[$0], on: day) }.flatMap { index in
                let moments = Moments(day: day)
                let own = document(of: region, dataSet: index, at: moments)
                return day == plan.end ? [own] + districtDocuments(of: region, dataSet: index, at: moments) : [own]
            }
        }
    }

    private func isDue(_ dataSet: DataSetSimulation, on day: Day) -> Bool {
        let isFirst = day == plan.asOfs.first
        return dataSet.definition.code != "organisations" || isFirst || (day.components.month, day.components.day) == (1, 1)
    }

    func document(of region: Region, dataSet index: Int, at moments: Moments, generatedAt: Instant? = nil) -> SimulatedDocument {
        let dataSet = dataSets[index]
        var rows = [(region.unit.id, dataSet.figures(of: region) { moments.moment(of: $0, in: region) })]
        for district in region.districts { rows += self.rows(of: district, in: region, dataSet: dataSet, at: moments) }
        let records = dataSet.records?.records(of: region, at: moments.moment(of: region)) ?? []
        return SnapshotDocument(
            dataSet: dataSet, seed: plan.seed, orgUnit: region.unit.id, asOf: moments.day,
            generatedAt: generatedAt ?? Simulation.usualTime(on: moments.day, dataSet: index)
        ).document(rows: rows, records: records)
    }

    func document(
        of district: District, in region: Region, dataSet index: Int, at moments: Moments, generatedAt: Instant? = nil
    ) -> SimulatedDocument {
        let dataSet = dataSets[index]
        return SnapshotDocument(
            dataSet: dataSet, seed: plan.seed, orgUnit: district.unit.id, asOf: moments.day,
            generatedAt: generatedAt ?? Simulation.usualTime(on: moments.day, dataSet: index)
        ).document(rows: rows(of: district, in: region, dataSet: dataSet, at: moments), records: [])
    }

    /// Districts file the data sets that consist of figures only.
    func districtsFile(_ index: Int) -> Bool { dataSets[index].definition.recordFields.isEmpty }

    private func districtDocuments(of region: Region, dataSet index: Int, at moments: Moments) -> [SimulatedDocument] {
        guard districtsFile(index) else { return [] }
        return region.districts.map { document(of: $0, in: region, dataSet: index, at: moments) }
    }

    private func rows(
        of district: District, in region: Region, dataSet: DataSetSimulation, at moments: Moments
    ) -> [(OrgUnitID, [PeriodFigures])] {
        let moment = moments.moment(of: district, in: region)
        let organisations = district.organisations.map { organisation in
            (organisation.id, dataSet.model.figures(of: organisation, in: district, at: moment))
        }
        return [(district.unit.id, dataSet.figures(of: district, in: region, at: moment))] + organisations
    }

    /// The usual time of a feed: nine o'clock plus a minute per data set.
    private static func usualTime(on day: Day, dataSet index: Int) -> Instant {
        Instant(startOf: day).adding(seconds: 9 * 3600 + index * 60)
    }
}
