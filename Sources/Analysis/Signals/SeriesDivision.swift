import HealthModel

/// Parts a series where its figure changes its meaning (segments) and, inside these, where it has gaps (stretches).
///
/// No rule looks across either: a run over a gap would claim what nobody saw, a trend over a change of borders what did not happen.
/// (NHS England's query lets trends cross from one baseline to the next; there, baselines follow changes of the process, not of what is
/// counted.)
struct SeriesDivision {
    /// In the order of their periods.
    let points: [ProcessPoint]
    let rebase: [Day]
    /// By position; a gap is not a number.
    private let numbers: [Double]

    init(_ points: [ProcessPoint], rebase: [Day]) {
        self.points = points
        self.rebase = rebase
        numbers = points.map { $0.value ?? .nan }
    }

    /// The ranges of positions that share a baseline.
    var segments: [Range<Int>] {
        parted(points.indices) { previous, next in
            rebase.contains { points[next].begins($0, after: points[previous]) }
        }
    }

    /// The longest ranges of positions without a gap.
    func stretches(of range: Range<Int>) -> [Range<Int>] {
        parted(range) { points[$0].value == nil || points[$1].value == nil || !points[$1].follows(points[$0]) }
            .filter { points[$0.lowerBound].value != nil }
    }

    private func parted(_ range: Range<Int>, between isParted: (Int, Int) -> Bool) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        let starts = [range.lowerBound] + range.dropFirst().filter { isParted($0 - 1, $0) }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }

    func segment(_ range: Range<Int>, _ options: ProcessChart.Options) -> ProcessChart.Segment {
        let known = range.filter { points[$0].value != nil }.prefix(ProcessChart.baselineLength)
        let baseline = range.lowerBound..<(known.last.map { $0 + 1 } ?? range.lowerBound)
        return ProcessChart.Segment(points: range, baseline: baseline, limits: limits(of: baseline, options))
    }

    private func limits(of baseline: Range<Int>, _ options: ProcessChart.Options) -> ProcessLimits? {
        let values = points[baseline].compactMap(\.value)
        guard values.count >= ProcessChart.leastLength, values.count(where: { $0 == 0 }) * 2 <= values.count else { return nil }
        return ProcessLimits(
            stretches: stretches(of: baseline).map { numbers[$0] }, leastRange: options.printedStep, minimum: options.minimum,
            maximum: options.maximum)
    }

    func signals(of segment: ProcessChart.Segment) -> [ProcessSignal] {
        guard let limits = segment.limits else { return [] }
        return stretches(of: segment.points).flatMap { SignalSearch(limits: limits, values: numbers[$0]).signals }
    }
}
