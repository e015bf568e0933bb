import HealthModel

/// Maps days to positions on a line.
struct DayScale {
    let first: Day
    let last: Day
    let x: Double
    let width: Double

    /// The middle of the line if there is only one day.
    func place(_ day: Day) -> Double {
        guard last > first else { return x + width / 2 }
        return x + width * Double(day - first) / Double(last - first)
    }
}

/// Maps values to heights, the greatest at the top.
struct ValueScale {
    let least: Double
    let greatest: Double
    let y: Double
    let height: Double

    /// Half the height if all values are equal.
    func place(_ value: Double) -> Double {
        guard greatest > least, (greatest - least).isFinite else { return y + height / 2 }
        return y + height * (1 - min(max((value - least) / (greatest - least), 0), 1))
    }
}

/// Round numbers for axis ticks.
struct AxisTicks {
    let values: [Double]

    /// - Parameter count: the approximate maximum number of steps.
    init(from least: Double, to greatest: Double, count: Int) {
        let span = greatest - least
        guard span > 0, span.isFinite, span > abs(greatest) * 1e-12 else {
            values = [least]
            return
        }
        let step = AxisTicks.step(span / Double(count))
        let first = (least / step - 1e-9).rounded(.up)
        let last = (greatest / step + 1e-9).rounded(.down)
        values = first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : [least]
    }

    /// The decimals needed to distinguish numbers with this distance.
    static func digits(_ step: Double) -> Int {
        var digits = 0
        var scaled = step
        while digits < 6, scaled < 1 || abs(scaled - scaled.rounded()) > 1e-6 * scaled, scaled < 10 {
            digits += 1
            scaled *= 10
        }
        return digits
    }

    /// The decimals for a value between ticks: a tenth of their distance is distinguishable.
    static func precision(_ step: Double) -> Int {
        var digits = 0
        var scaled = step
        while digits < 6, scaled < 10 {
            digits += 1
            scaled *= 10
        }
        return digits
    }

    /// The next of 1, 2, 2.5, 5 and 10 times a power of ten.
    static func step(_ size: Double) -> Double {
        var power = 1.0
        while power * 10 <= size { power *= 10 }
        while power > size { power /= 10 }
        let steps = [1, 2, 2.5, 5, 10].map { $0 * power }
        return steps.first { $0 >= size * (1 - 1e-9) } ?? power * 10
    }
}

/// A line through values, broken at missing ones.
struct LinePath {
    let points: [ReportPage.TrendPoint]
    let days: DayScale
    let values: ValueScale

    /// - Parameter dot: the radius of the dot at the last value.
    func marks(_ pen: Pen, dot: Double) -> [Mark] {
        let runs = runs()
        var marks: [Mark] = runs.map { run in
            run.count == 1
                ? .fill(.disc(run[0], radius: pen.width), .accent) : .stroke(.path(run, isClosed: false), .accent, pen)
        }
        if let last = runs.last?.last { marks.append(.fill(.disc(last, radius: dot), .accent)) }
        return marks
    }

    private func runs() -> [[Point]] {
        var runs: [[Point]] = []
        var isOpen = false
        for point in points {
            guard let value = point.value, value.isFinite else {
                isOpen = false
                continue
            }
            if !isOpen { runs.append([]) }
            isOpen = true
            runs[runs.count - 1].append(Point(days.place(point.day), values.place(value)))
        }
        return runs
    }
}
