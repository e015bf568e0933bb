import HealthModel

/// When a figure is simulated: the file's as-of, and how far a live feed has run ahead of it.
struct Moment: Sendable {
    let day: Day
    /// Simulated days beyond the as-of, so that revisions of one day's file differ.
    var progress: Double = 0

    /// The simulated day: the as-of, or a later one that a live feed plays already.
    var simulatedDay: Day { day + Int(progress) }

    /// The date that a file tells for a simulated one: a live feed tells the coming days as if they were today.
    func told(_ date: Day) -> Day { date + -Int(progress) }

    /// Days since 1970-01-01, for the curves.
    var time: Double { Double(day.ordinal) + progress }

    /// Years since the beginning of 2020, when every simulated trend begins.
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
}

/// How the figures of one data set come about.
///
/// A district's figures are made, the region's are combined from them, and what a report states about its own figures
/// (a percentage, a growth) is concluded afterwards for each place.
protocol FigureModel: Sendable {
    var layout: FigureLayout { get }

    /// Dimensions that only the region's own rows are broken down by.
    var regionOnly: [String] { get }

    /// One entry for each period, in the same order for every district.
    func figures(of district: District, at moment: Moment) -> [PeriodFigures]

    /// The rows of an organisation; empty where the data set has none.
    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures]

    /// Adds the stated percentages and growths that follow from the counts.
    func conclude(_ figures: inout [PeriodFigures])
}

extension FigureModel {
    var regionOnly: [String] { [] }

    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures] { [] }

    func conclude(_ figures: inout [PeriodFigures]) {}

    /// The figures of a place from those of its parts.
    func combined(_ parts: [[PeriodFigures]]) -> [PeriodFigures] {
        guard var whole = parts.first else { return [] }
        for part in parts.dropFirst() {
            for index in whole.indices { whole[index].table.combine(part[index].table, elements: layout.definition.elements) }
        }
        return whole
    }
}

/// The share of `whole` that `part` is, in tenths of a percent, rounded to nearest; nil without a whole.
func tenthsOfPercent(_ part: Int64?, of whole: Int64?) -> Int64? {
    guard let part, let whole, whole > 0 else { return nil }
    return Int64((Double(part) * 1000 / Double(whole)).rounded())
}

/// A value that moves from `start` towards `limit`, covering 63 % of the way in `years`.
func approach(from start: Double, to limit: Double, years: Double, at moment: Moment) -> Double {
    limit + (start - limit) * exponential(-moment.years / years)
}

/// e to the power of `x` by its continued squaring, so that no mathematics library decides the last bit.
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
