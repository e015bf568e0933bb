/// A line through values over a span, with gaps at missing values, a target line, and the mean and limits of usual variation.
public struct LineChart: Sendable, Hashable {
    public struct Point: Sendable, Hashable {
        /// 0 at the left end of the span, 1 at the right.
        public var position: Double
        /// Nil breaks the line.
        public var value: Double?
        /// Marked by another shape.
        public var isSignal: Bool

        public init(position: Double, value: Double?, isSignal: Bool = false) {
            self.position = position
            self.value = value
            self.isSignal = isSignal
        }
    }

    /// The usual variation, from a position on.
    public struct Variation: Sendable, Hashable {
        public var mean: Double
        public var lower: Double
        public var upper: Double
        public var start: Double

        public init(mean: Double, lower: Double, upper: Double, start: Double = 0) {
            self.mean = mean
            self.lower = lower
            self.upper = upper
            self.start = start
        }
    }

    public var points: [Point]
    public var target: Double?
    public var variation: Variation?
    public var style: Style
    /// The values at the bottom and the top: the extremes of values, limits and target, widened if they are all equal.
    public let range: ClosedRange<Double>

    public init(points: [Point], target: Double? = nil, variation: Variation? = nil, style: Style = Style(.bar)) {
        self.points = points.filter { $0.position >= 0 && $0.position <= 1 && $0.value?.isFinite != false }
        self.target = target
        self.variation = variation
        self.style = style
        let limits = variation.map { [$0.mean, $0.lower, $0.upper] } ?? []
        let values = self.points.compactMap(\.value) + limits + (target.map { [$0] } ?? [])
        range = LineChart.spread(values)
    }

    /// Creates a chart of equidistant values.
    public init(values: [Double?], target: Double? = nil, style: Style = Style(.bar)) {
        let last = Double(max(1, values.count - 1))
        self.init(
            points: values.enumerated().map { Point(position: Double($0.offset) / last, value: $0.element) },
            target: target, style: style)
    }

    private static func spread(_ values: [Double]) -> ClosedRange<Double> {
        guard let least = values.min(), let greatest = values.max() else { return 0...1 }
        return least < greatest ? least...greatest : (least - 1)...(greatest + 1)
    }

    /// The row of a value among `rows` rows, 0 at the top.
    public func row(of value: Double, rows: Int) -> Int {
        let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        return Int(((1 - part) * Double(max(0, rows - 1))).rounded())
    }

    /// The dots of the line.
    func grid(columns: Int, rows: Int, glyphs: Glyphs) -> DotGrid {
        var grid = DotGrid(columns: columns, rows: rows, glyphs: glyphs)
        var last: (x: Int, y: Int)?
        for point in points {
            guard let value = point.value else {
                last = nil
                continue
            }
            let dot = (x: Int((point.position * Double(max(0, grid.width - 1))).rounded()), y: row(of: value, rows: grid.height))
            grid.line(from: last ?? dot, to: dot)
            last = dot
        }
        return grid
    }
}

extension Frame {
    /// Draws mean, limits and target as lines across, and over them the line of values with its signals.
    public mutating func draw(_ chart: LineChart, in rect: Rect, glyphs: Glyphs = .unicode) {
        guard !rect.isEmpty else { return }
        if let variation = chart.variation, rect.height > 2 { draw(variation, of: chart, in: rect, glyphs: glyphs) }
        if let target = chart.target, rect.height > 1 {
            let row = rect.row + chart.row(of: target, rows: rect.height)
            rule(
                Rect(column: rect.column, row: row, width: rect.width, height: 1), style: Style(.target),
                scalar: glyphs.bar.targetLine)
        }
        let grid = chart.grid(columns: rect.width, rows: rect.height, glyphs: glyphs)
        for row in 0..<rect.height {
            for column in 0..<rect.width {
                guard let scalar = grid.scalar(column: column, row: row, glyphs: glyphs) else { continue }
                put(scalar, at: rect.column + column, row: rect.row + row, style: chart.style)
            }
        }
        if rect.height > 1 { drawSignals(of: chart, in: rect, glyphs: glyphs) }
    }

    private mutating func draw(_ variation: LineChart.Variation, of chart: LineChart, in rect: Rect, glyphs: Glyphs) {
        let start = Int((min(max(variation.start, 0), 1) * Double(rect.width - 1)).rounded())
        let lines = [
            (variation.lower, glyphs.bar.limitLine), (variation.upper, glyphs.bar.limitLine), (variation.mean, glyphs.bar.meanLine),
        ]
        for (value, scalar) in lines {
            let row = rect.row + chart.row(of: value, rows: rect.height)
            rule(
                Rect(column: rect.column + start, row: row, width: rect.width - start, height: 1), style: Style(.faint), scalar: scalar)
        }
    }

    /// A shape instead of a colour: terminals may have none.
    private mutating func drawSignals(of chart: LineChart, in rect: Rect, glyphs: Glyphs) {
        for point in chart.points where point.isSignal {
            guard let value = point.value else { continue }
            let column = rect.column + Int((point.position * Double(rect.width - 1)).rounded())
            put(glyphs.bar.signal, at: column, row: rect.row + chart.row(of: value, rows: rect.height), style: Style(.strong))
        }
    }
}
