import HealthModel

/// Judges a figure by its own earlier values, which need not be many but at least `ModifiedZScore.leastCount`.
///
/// A figure that hardly ever moved is not unusual for moving a little: by 2 % of itself, a counter by 5 % of itself.
///
/// A figure is compared with itself and not with the units beside it: a city differs from a district every day, and that is
/// what the tables show; a slip of the pen differs from the figure's own past.
struct SeriesJudgement {
    let element: DataElement
    let point: FigurePoint
    /// In any order.
    let earlier: [FigurePoint]

    /// What was found to be unusual.
    struct Outlier {
        var score: ModifiedZScore
        /// The value that was judged: the figure itself, or what it grew by in a day.
        var value: Number
        var isGrowth: Bool
    }

    /// Nil where the figure is usual, where too little is known to say so, and for a period that is not over yet.
    ///
    /// A year's first figures are not judged by those of the old one: registers, plans and counters begin anew.
    var outlier: Outlier? {
        guard earlier.map(\.asOf).max()?.day.year == point.asOf.day.year else { return nil }
        switch element.overTime {
        case .last: return isCounter(byAsOf) ? growth(byAsOf, of: \.asOf.day) : level(byAsOf)
        case .sum where isOpenEnded: return growth(sameStart, of: \.period.last)
        case .none where isOpenEnded: return level(sameStart)
        case .sum, .none: return point.period.last <= point.asOf.day ? level(byPeriod) : nil
        }
    }

    /// A value among the earlier ones is never unusual: days off come back each week, the cold each winter.
    private func level(_ points: [FigurePoint]) -> Outlier? {
        let numbers = points.map(\.number.double)
        return outlier(point.number, among: numbers, share: 0.02 * abs(ModifiedZScore.median(of: numbers)), isGrowth: false)
    }

    /// A counter that only grows is judged by what it grows by in a day.
    private func growth(_ points: [FigurePoint], of day: (FigurePoint) -> Day) -> Outlier? {
        let ordered = points.sorted { day($0) < day($1) }
        let rates = zip(ordered, ordered.dropFirst()).compactMap { SeriesJudgement.rate(from: $0, to: $1, day) }
        guard let last = ordered.last, let rate = SeriesJudgement.rate(from: last, to: point, day) else { return nil }
        return outlier(.decimal(rate), among: rates, share: 0.05 * abs(last.number.double), isGrowth: true)
    }

    private static func rate(from start: FigurePoint, to end: FigurePoint, _ day: (FigurePoint) -> Day) -> Double? {
        let days = day(end) - day(start)
        return days > 0 ? (end.number.double - start.number.double) / Double(days) : nil
    }

    private func outlier(_ value: Number, among earlier: [Double], share: Double, isGrowth: Bool) -> Outlier? {
        guard let least = earlier.min(), let greatest = earlier.max(), value.double < least || value.double > greatest,
            let score = ModifiedZScore(of: value.double, among: earlier, leastSpread: max(share, chance(earlier))), score.isOutlier
        else { return nil }
        return Outlier(score: score, value: value, isGrowth: isGrowth)
    }

    /// What values differ by without a cause: a count by its square root, whole numbers by one, rounded ones by their rounding.
    private func chance(_ earlier: [Double]) -> Double {
        let mean = earlier.reduce(0, +) / Double(earlier.count)
        let step = earlier.allSatisfy { $0 == $0.rounded() } ? 1 : element.defaultPrecision ?? 0
        return element.unit.isWhole ? max(step, abs(mean).squareRoot()) : step
    }

    // MARK: Series

    /// A count or a ratio since a day, which goes on from file to file.
    private var isOpenEnded: Bool { point.period.kind == .through || point.period.kind == .interval }

    private var byAsOf: [FigurePoint] { latest(by: \.asOf, of: earlier) }

    /// One value for each earlier period of the same kind: the one given last.
    private var byPeriod: [FigurePoint] {
        latest(by: \.period, of: earlier.filter { $0.period.kind == point.period.kind && $0.period.last < point.period.last })
            .filter { $0.period.last <= $0.asOf.day }
    }

    /// The earlier counts of the same counter.
    private var sameStart: [FigurePoint] {
        latest(by: \.period.last, of: earlier.filter { $0.period.first == point.period.first && $0.period.last < point.period.last })
    }

    private func latest<Key: Hashable>(by key: (FigurePoint) -> Key, of points: [FigurePoint]) -> [FigurePoint] {
        Dictionary(points.map { (key($0), $0) }, uniquingKeysWith: { $0.asOf < $1.asOf ? $1 : $0 }).values
            .sorted { $0.asOf < $1.asOf }
    }

    /// Whether the values have only grown so far.
    private func isCounter(_ points: [FigurePoint]) -> Bool {
        let numbers = points.sorted { $0.asOf < $1.asOf }.map(\.number)
        guard numbers.count >= ModifiedZScore.leastCount, let first = numbers.first, let last = numbers.last, first < last else {
            return false
        }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
