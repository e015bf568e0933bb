import HealthModel

/// A simulated moment: the file's as-of, and how far a live feed has run ahead of it.
struct Moment: Sendable {
    let day: Day
    /// Simulated days beyond the as-of, so that revisions of one day's file differ.
    var progress: Double = 0

    /// The simulated day: the as-of, or a later one in a live feed.
    var simulatedDay: Day { day + Int(progress) }

    /// The date written for a simulated one: a live feed presents coming days as today.
    func told(_ date: Day) -> Day { date + -Int(progress) }

    /// Days since 1970-01-01, for the curves.
    var time: Double { Double(day.ordinal) + progress }

    /// Years since the beginning of 2020, when all simulated trends begin.
    var years: Double { (time - 18_262) / 365.25 }

    /// The share of the calendar year that has passed, above 0 and up to 1.
    var shareOfYear: Double {
        let start = Day(year: day.year, month: 1, day: 1) ?? day
        return min(1, (time - Double(start.ordinal) + 1) / 366)
    }
}

/// The figures of a place for one period.
struct PeriodFigures: Sendable {
    var period: Period
    var table: FigureTable
    /// How the totals of some columns are hedged.
    var hedges: [Int: Hedge] = [:]
}

/// How a source hedges a number.
struct Hedge: Sendable {
    var qualifier = Qualifier.exact
    /// The width of the rounding interval.
    var precision: Int64?
}

/// The figures of a place for several periods.
struct UnitFigures: Sendable {
    var unit: OrgUnitID
    var figures: [PeriodFigures]
}

/// Simulates the figures of one data set.
///
/// A district's figures are generated, the region's are combined from them, and stated ratios (percentages, growths) are derived
/// afterwards for each place.
protocol FigureModel: Sendable {
    var layout: FigureLayout { get }

    /// Dimensions used only in the region's own rows.
    var regionOnly: [String] { get }

    /// One entry per period, in the same order for every district.
    func figures(of district: District, at moment: Moment) -> [PeriodFigures]

    /// The rows of an organisation; empty if the data set has none.
    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures]

    /// Adds stated percentages and growths derived from the counts.
    func conclude(_ figures: inout [PeriodFigures])
}

extension FigureModel {
    var regionOnly: [String] { [] }

    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures] { [] }

    func conclude(_ figures: inout [PeriodFigures]) {}

    /// Combines the figures of a place's parts.
    func combined(_ parts: [[PeriodFigures]]) -> [PeriodFigures] {
        guard var whole = parts.first else { return [] }
        for part in parts.dropFirst() {
            for index in whole.indices { whole[index].table.combine(part[index].table, elements: layout.definition.elements) }
        }
        return whole
    }
}

/// The share of `part` in `whole`, in tenths of a percent, rounded to nearest; nil without a whole.
func tenthsOfPercent(_ part: Int64?, of whole: Int64?) -> Int64? {
    guard let part, let whole, whole > 0 else { return nil }
    return Int64((Double(part) * 1000 / Double(whole)).rounded())
}

/// A value that moves from `start` towards `limit`, covering 63 % of the distance in `years`.
func approach(from start: Double, to limit: Double, years: Double, at moment: Moment) -> Double {
    limit + (start - limit) * exponential(-moment.years / years)
}

/// e to the power of `x` by repeated squaring, so that results do not depend on a maths library.
func exponential(_ x: Double) -> Double {
    var result = 1 + x / 4096
    for _ in 0..<12 { result *= result }
    return result
}

extension Int64 {
    /// A count of `whole` × `share`, rounded to nearest and never negative.
    init(_ share: Double, of whole: Double) {
        self = Swift.max(0, Int64((whole * share).rounded()))
    }
}
