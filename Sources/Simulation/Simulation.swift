import HealthModel

/// A reproducible synthetic feed: snapshot files of a fictitious health service in the real districts of Kazakhstan.
///
/// Every document is marked synthetic and is a pure function of seed, day and definitions; feed names begin with `simulated-`.
/// Figures are consistent, except for the mistakes in `Contradiction` and, on demand, `Untidiness`.
public struct Simulation: Sendable {
    public let plan: SimulationPlan
    let world: World
    let dataSets: [DataSetSimulation]
    /// The disorder of an untidy feed; nil for a tidy one.
    let untidiness: Untidiness?

    /// - Parameter metadata: the data sets to report and the units that report them.
    public init(plan: SimulationPlan, metadata: Metadata) {
        let world = World(plan: plan, units: metadata.orgUnits)
        let contradictions = Contradictions(seed: plan.seed, regions: world.regions)
        self.plan = plan
        self.world = world
        dataSets = metadata.dataSets.map { DataSetSimulation($0, world: world, contradictions: contradictions) }
        untidiness = plan.isUntidy ? Untidiness(plan: plan, regions: world.regions, units: metadata.orgUnits) : nil
    }

    /// Returns the files of one day.
    ///
    /// Each region files every data set, with rows for its districts and organisations; the list of organisations is filed on the
    /// first day and every New Year's Day. On the last day each district also files its own figures. In an untidy feed some of these
    /// files are changed, missing or joined by others, and those of late districts have an earlier as-of than the day.
    public func documents(on day: Day) -> [SimulatedDocument] {
        let drafts = untidiness?.documents(on: day, from: self) ?? world.regions.flatMap { documents(of: $0, on: day) }
        return drafts.map(\.written)
    }

    /// The tidy files of a region.
    func documents(of region: Region, on day: Day) -> [SnapshotDocument] {
        dataSets.indices.filter { isDue($0, on: day) }.flatMap { index in
            let moments = Moments(day: day)
            let own = draft(of: region, dataSet: index, at: moments)
            return day == plan.end ? [own] + districtDocuments(of: region, dataSet: index, at: moments) : [own]
        }
    }

    func isDue(_ index: Int, on day: Day) -> Bool {
        let isNewYear = (day.components.month, day.components.day) == (1, 1)
        return dataSets[index].definition.code != "organisations" || day == plan.first || isNewYear
    }

    func draft(of region: Region, dataSet index: Int, at moments: Moments, generatedAt: Instant? = nil) -> SnapshotDocument {
        let dataSet = dataSets[index]
        let whole = untidiness?.territory(of: region, on: moments.day) ?? region
        var rows = [UnitFigures(unit: region.unit.id, figures: dataSet.figures(of: whole) { moments.moment(of: $0, in: region) })]
        for district in region.districts { rows += self.rows(of: district, in: region, dataSet: dataSet, at: moments) }
        return SnapshotDocument(
            dataSet: dataSet, seed: plan.seed, orgUnit: region.unit.id, asOf: moments.day,
            generatedAt: generatedAt ?? Simulation.usualTime(on: moments.day, dataSet: index), rows: rows,
            records: dataSet.records?.records(of: region, at: moments.moment(of: region)) ?? [])
    }

    func draft(
        of district: District, in region: Region, dataSet index: Int, at moments: Moments, generatedAt: Instant? = nil
    ) -> SnapshotDocument {
        let dataSet = dataSets[index]
        return SnapshotDocument(
            dataSet: dataSet, seed: plan.seed, orgUnit: district.unit.id, asOf: moments.day,
            generatedAt: generatedAt ?? Simulation.usualTime(on: moments.day, dataSet: index),
            rows: rows(of: district, in: region, dataSet: dataSet, at: moments))
    }

    /// Districts file the data sets that consist of figures only.
    func districtsFile(_ index: Int) -> Bool { dataSets[index].definition.recordFields.isEmpty }

    private func districtDocuments(of region: Region, dataSet index: Int, at moments: Moments) -> [SnapshotDocument] {
        guard districtsFile(index) else { return [] }
        return region.districts.map { draft(of: $0, in: region, dataSet: index, at: moments) }
    }

    private func rows(of district: District, in region: Region, dataSet: DataSetSimulation, at moments: Moments) -> [UnitFigures] {
        let moment = moments.moment(of: district, in: region)
        let organisations = district.organisations.map { organisation in
            UnitFigures(unit: organisation.id, figures: dataSet.model.figures(of: organisation, in: district, at: moment))
        }
        return [UnitFigures(unit: district.unit.id, figures: dataSet.figures(of: district, in: region, at: moment))] + organisations
    }

    /// The usual time of a feed: nine o'clock plus a minute per data set.
    static func usualTime(on day: Day, dataSet index: Int) -> Instant {
        Instant(startOf: day).adding(seconds: 9 * 3600 + index * 60)
    }
}
