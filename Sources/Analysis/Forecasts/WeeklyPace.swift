/// The mean of weekly increments with its 80 % confidence interval: mean ± t · s / √n.
struct WeeklyPace {
    /// The fewest increments that say anything, and the most that are looked at: a quarter of a year.
    static let fewest = 6
    static let longest = 13

    var slowest: Double
    var fastest: Double

    /// Nil for too few increments.
    init?(_ increments: [Double]) {
        guard increments.count >= WeeklyPace.fewest else { return nil }
        let count = Double(increments.count)
        let mean = increments.reduce(0, +) / count
        let variance = increments.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let quantile = WeeklyPace.quantiles[min(increments.count, WeeklyPace.longest) - WeeklyPace.fewest]
        let half = quantile * (variance / count).squareRoot()
        (slowest, fastest) = (mean - half, mean + half)
    }

    /// Student's t at 90 % for 5 to 12 degrees of freedom.
    private static let quantiles = [1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356]
}
