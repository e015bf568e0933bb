/// How far a value lies from earlier ones, in units of their spread.
///
/// 0.6745 · (x − median) / MAD, after Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), where MAD is the
/// median of the distances from the median; one wild value among the earlier ones moves neither. Where more than half of
/// the earlier values are the same, MAD is 0, and 1.253314 times their mean distance takes its place, as there.
public struct ModifiedZScore: Sendable, Hashable {
    /// How many earlier values it rests on.
    public var count: Int
    public var median: Double
    public var score: Double

    /// Fewer earlier values say too little about their spread.
    public static let leastCount = 8
    /// The greatest score of a value that is still usual.
    public static let limit = 3.5

    /// Nil where there are too few earlier values, or no spread to measure with.
    ///
    /// - Parameter leastSpread: what the values may differ by in any case, as a standard deviation.
    public init?(of value: Double, among earlier: [Double], leastSpread: Double) {
        guard earlier.count >= ModifiedZScore.leastCount, value.isFinite else { return nil }
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

    public var isOutlier: Bool { abs(score) > ModifiedZScore.limit }

    /// The middle value, or the mean of the two in the middle.
    static func median(of values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
