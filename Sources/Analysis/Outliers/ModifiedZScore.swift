/// The distance of a value from earlier ones, in units of their spread.
///
/// 0.6745 · (x − median) / MAD, after Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), where MAD is the median
/// absolute deviation; both are robust against a few extreme values. If more than half of the earlier values are equal, MAD is 0
/// and is replaced by 1.253314 times the mean absolute deviation, as in the book.
public struct ModifiedZScore: Sendable, Hashable {
    /// The number of earlier values used.
    public var count: Int
    public var median: Double
    public var score: Double

    /// Nil where there are no earlier values, or no spread to measure with.
    ///
    /// - Parameter leastSpread: a lower bound of the spread, as a standard deviation.
    public init?(of value: Double, among earlier: [Double], leastSpread: Double) {
        guard !earlier.isEmpty, value.isFinite else { return nil }
        let middle = ModifiedZScore.median(of: earlier)
        let distances = earlier.map { abs($0 - middle) }
        let deviation = ModifiedZScore.median(of: distances)
        let mean = distances.reduce(0, +) / Double(distances.count)
        let spread = max(deviation > 0 ? deviation / 0.6745 : 1.253314 * mean, leastSpread)
        guard spread > 0 else { return nil }
        count = earlier.count
        median = middle
        score = (value - middle) / spread
    }

    /// The middle value, or the mean of the two in the middle.
    static func median(of values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
