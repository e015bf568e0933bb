/// Between which values a process varies by itself: an individuals chart (XmR) after Shewhart and Wheeler.
///
/// The limits are the mean ± 2.66 times the mean moving range, where a moving range is the distance of two successive points: 2.66 is
/// 3 / 1.128, three standard deviations as estimated from distances of pairs. Moving ranges over 3.267 times their mean are left out once
/// and the mean range is taken anew (L. S. Nelson, "Control Charts for Individual Measurements", Journal of Quality Technology 14(3),
/// 1982; 3.267 is the chart's limit for ranges); without this, one wild point widens the limits so far that it hides itself and others.
/// The mean keeps all points.
public struct ProcessLimits: Sendable, Hashable {
    public let mean: Double
    /// The limits, inside the range of possible values.
    public let lower: Double
    public let upper: Double
    /// The mean moving range after screening, at least the printed step.
    public let meanRange: Double
    /// The way from the mean to a limit, before that was cut to possible values.
    let reach: Double
    /// Two numbers closer than this are equal: they differ by rounding in their calculation only. Sums of decimals seldom meet a mean
    /// exactly, and a constant series would have its points all on one side.
    let tolerance: Double

    /// Nil where there is no moving range: every second point is missing.
    ///
    /// - Parameters:
    ///   - stretches: the points of the baseline, parted where there are gaps.
    ///   - leastRange: the printed step. A change that is not even printed is no variation, and nearly constant series would alarm at
    ///     their first move.
    ///   - minimum: the least possible value, such as 0 for counts. It cuts the limit only, not the way to it, of which `isNear` takes
    ///     two thirds: otherwise values at the end of the range, such as zeros, would count as near to the limit.
    init?(stretches: [ArraySlice<Double>], leastRange: Double, minimum: Double?, maximum: Double?) {
        let values = stretches.joined()
        let ranges = stretches.flatMap { zip($0, $0.dropFirst()).map { abs($1 - $0) } }
        guard !ranges.isEmpty else { return nil }
        mean = ProcessLimits.mean(of: Array(values))
        meanRange = max(ProcessLimits.screenedMean(of: ranges), leastRange)
        reach = 2.66 * meanRange
        lower = max(mean - reach, minimum ?? -.infinity)
        upper = min(mean + reach, maximum ?? .infinity)
        tolerance = max(1e-10 * (values.map(abs).max() ?? 0), 1e-6 * leastRange)
    }

    private static func mean(of values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    /// The mean without the values over 3.267 times the mean of all.
    private static func screenedMean(of ranges: [Double]) -> Double {
        let greatest = 3.267 * mean(of: ranges)
        let usual = ranges.filter { $0 <= greatest }
        return usual.isEmpty ? mean(of: ranges) : mean(of: usual)
    }

    // MARK: Where a value lies

    /// The side of the mean, nil for a value on it.
    func side(of value: Double) -> ProcessSide? {
        heading(from: mean, to: value)
    }

    /// Whether a later value is higher or lower, nil for a tie.
    func heading(from earlier: Double, to later: Double) -> ProcessSide? {
        abs(later - earlier) <= tolerance ? nil : later > earlier ? .high : .low
    }

    /// The limit beyond which a value lies, nil within the limits and on them.
    func sideOutside(of value: Double) -> ProcessSide? {
        value > upper + tolerance ? .high : value < lower - tolerance ? .low : nil
    }

    /// Whether a value lies beyond two thirds of the way from the mean to a limit, before that was cut to possible values.
    func isNear(_ value: Double) -> Bool {
        abs(value - mean) > reach * 2 / 3 + tolerance
    }
}
