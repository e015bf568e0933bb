import HealthModel
import Settings

/// Judges a figure by its own earlier values, at least `Thresholds.outlierLeastCount` of them.
///
/// A figure that hardly moves has next to no spread, and any change would be many times that. So the spread, as a standard deviation, is
/// at least 2 % of the median (of a counter's growth: 5 % of the counter), the step that the figure is printed in, and for counts
/// their square root. `docs/figures.md` says the same.
///
/// Figures are not compared with those of other units: a city differs from a district every day, which the tables already show,
/// whereas a typing error differs from the figure's own past.
struct SeriesJudgement {
    let element: DataElement
    let point: FigurePoint
    /// In any order.
    let earlier: [FigurePoint]
    let thresholds: Thresholds

    /// An unusual value.
    struct Outlier {
        var score: ModifiedZScore
        /// The value that was checked: the figure itself, or its daily growth.
        var value: Number
        var isGrowth: Bool
    }

    /// Nil if the figure is usual, if there is too little data, or if its period is not over yet.
    ///
    /// A year's first figures are not compared with those of the previous year: registers, plans and counters restart.
    var outlier: Outlier? {
        guard earlier.map(\.asOf).max()?.day.year == point.asOf.day.year else { return nil }
        switch element.overTime {
        case .last: return isCounter(byAsOf) ? growth(byAsOf, of: \.asOf.day) : level(byAsOf)
        case .sum where isOpenEnded: return growth(sameStart, of: \.period.last)
        case .none where isOpenEnded: return level(sameStart)
        case .sum, .none: return point.period.last <= point.asOf.day ? level(byPeriod) : nil
        }
    }

    /// Checks a value itself. Values within the earlier range are never unusual: days off recur weekly, cold every winter.
    private func level(_ points: [FigurePoint]) -> Outlier? {
        let numbers = points.map(\.number.double)
        return outlier(point.number, among: numbers, share: 0.02 * abs(ModifiedZScore.median(of: numbers)), isGrowth: false)
    }

    /// Checks an ever-growing counter by its daily growth.
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
        guard earlier.count >= thresholds.outlierLeastCount, let least = earlier.min(), let greatest = earlier.max(),
            value.double < least || value.double > greatest,
            let score = ModifiedZScore(of: value.double, among: earlier, leastSpread: max(share, chance(earlier))),
            abs(score.score) > thresholds.outlierScore
        else { return nil }
        return Outlier(score: score, value: value, isGrowth: isGrowth)
    }

    /// The random variation: a count's square root, one for whole numbers, the printed step for others.
    private func chance(_ earlier: [Double]) -> Double {
        let mean = earlier.reduce(0, +) / Double(earlier.count)
        let step = earlier.allSatisfy { $0 == $0.rounded() } ? 1 : element.defaultPrecision ?? 0
        return element.unit.isWhole ? max(step, abs(mean).squareRoot()) : step
    }

    // MARK: Series

    /// A count or ratio since a fixed day, continued from file to file.
    private var isOpenEnded: Bool { point.period.kind == .through || point.period.kind == .interval }

    private var byAsOf: [FigurePoint] { latest(by: \.asOf, of: earlier) }

    /// One value per earlier period of the same kind: the one reported last.
    private var byPeriod: [FigurePoint] {
        latest(by: \.period, of: earlier.filter { $0.period.kind == point.period.kind && $0.period.last < point.period.last })
            .filter { $0.period.last <= $0.asOf.day }
    }

    /// The earlier values of a counter with the same start.
    private var sameStart: [FigurePoint] {
        latest(by: \.period.last, of: earlier.filter { $0.period.first == point.period.first && $0.period.last < point.period.last })
    }

    private func latest<Key: Hashable>(by key: (FigurePoint) -> Key, of points: [FigurePoint]) -> [FigurePoint] {
        Dictionary(points.map { (key($0), $0) }, uniquingKeysWith: { $0.asOf < $1.asOf ? $1 : $0 }).values
            .sorted { $0.asOf < $1.asOf }
    }

    /// Whether the values have never decreased.
    private func isCounter(_ points: [FigurePoint]) -> Bool {
        let numbers = points.sorted { $0.asOf < $1.asOf }.map(\.number)
        guard numbers.count >= thresholds.outlierLeastCount, let first = numbers.first, let last = numbers.last, first < last else {
            return false
        }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
