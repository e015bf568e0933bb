import HealthModel

/// Files that follow the history: revisions of the day's snapshots, and new as-ofs when the day changes.
///
/// One step advances one data set of one district by a few simulated hours and returns the resulting files: the district's own if
/// districts file the data set, then the region's. The sequence of places depends on the seed alone.
public struct LiveFeed: Sendable {
    private let simulation: Simulation
    private var moments: [Moments]
    private var generator: SplitMix64
    private var lastGenerated = Instant(milliseconds: .min)

    /// The changing data sets, the fastest-changing ones repeated.
    private let moving: [Int]

    /// The simulated days by which a step advances a place.
    private static let stepDays = 0.25

    public init(after simulation: Simulation) {
        self.simulation = simulation
        moments = simulation.dataSets.map { _ in Moments(day: simulation.plan.end) }
        generator = SplitMix64(seed: simulation.plan.seed ^ 0x6C69_7665)
        moving = LiveFeed.moving(simulation)
    }

    /// Every data set except the list of organisations; beds, dates and complexes three times as often.
    private static func moving(_ simulation: Simulation) -> [Int] {
        let codes = simulation.dataSets.map(\.definition.code)
        let usual = codes.indices.filter { codes[$0] != "organisations" }
        let fast = codes.indices.filter { ["coverage", "beds", "resumption", "mobile"].contains(codes[$0]) }
        return usual + fast + fast
    }

    /// Returns the files of the next step, in writing order.
    ///
    /// - Parameter now: the files' generation time; the as-of is its day, or the end of the history if that is later.
    public mutating func next(now: Instant) -> [SimulatedDocument] {
        let drafts = step(now: now)
        return (simulation.untidiness?.live(drafts) ?? drafts).map(\.written)
    }

    private mutating func step(now: Instant) -> [SnapshotDocument] {
        guard !moving.isEmpty, !simulation.world.regions.isEmpty else { return [] }
        let index = moving[draw(moving.count)]
        let region = simulation.world.regions[draw(simulation.world.regions.count)]
        let district = region.districts.isEmpty ? nil : region.districts[draw(region.districts.count)]
        moments[index].day = max(simulation.plan.end, now.day)
        guard let district, simulation.districtsFile(index) else {
            moments[index].advance(region.unit.id, by: LiveFeed.stepDays)
            return [simulation.draft(of: region, dataSet: index, at: moments[index], generatedAt: tick(now))]
        }
        moments[index].advance(district.unit.id, by: LiveFeed.stepDays)
        let generated = tick(now)
        return [
            simulation.draft(of: district, in: region, dataSet: index, at: moments[index], generatedAt: generated),
            simulation.draft(of: region, dataSet: index, at: moments[index], generatedAt: generated),
        ]
    }

    private mutating func draw(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

    /// The time of a step: now, but later than the previous step, so that revisions are ordered.
    private mutating func tick(_ now: Instant) -> Instant {
        lastGenerated = max(now, Instant(milliseconds: max(lastGenerated.milliseconds, 0) + 1))
        return lastGenerated
    }
}
