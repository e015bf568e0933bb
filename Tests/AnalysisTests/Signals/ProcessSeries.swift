import Analysis
import HealthModel

/// Series for charts, one point a week from Monday, 6 January 2025.
enum ProcessSeries {
    static let monday = Day(ordinal: 20_094)

    /// 9 and 11 in turn, 24 points: the mean is 10, every moving range 2, the limits 10 ± 2.66 · 2 = 4.68 and 15.32; two thirds of the
    /// way to them are 10 ± 3.5467 = 6.4533 and 13.5467. The last point, at position 23, is an 11.
    static let calm: [Double?] = alternating(9, 11, 24)

    static func alternating(_ first: Double, _ second: Double, _ count: Int) -> [Double?] {
        (0..<count).map { $0 % 2 == 0 ? first : second }
    }

    static func week(_ position: Int) -> Period {
        let start = monday + 7 * position
        return Period(kind: .week, first: start, last: start + 6)
    }

    static func points(_ values: [Double?]) -> [ProcessPoint] {
        values.enumerated().map { ProcessPoint(week($0), $1) }
    }

    static func chart(_ values: [Double?], _ options: ProcessChart.Options = ProcessChart.Options()) -> ProcessChart {
        ProcessChart(points(values), options)
    }
}

/// Whether two numbers are the same but for rounding.
func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
}
