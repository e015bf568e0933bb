/// A trend in one row, in braille if available, otherwise as levels. Missing values are gaps.
public struct Sparkline: Sendable, Hashable {
    public var values: [Double?]
    public var style: Style

    public init(_ values: [Double?], style: Style = Style(.accent)) {
        self.values = values.map { $0?.isFinite == true ? $0 : nil }
        self.style = style
    }

    /// The last `count` values.
    func latest(_ count: Int) -> [Double?] { Array(values.suffix(max(0, count))) }

    /// The columns needed for the values: braille fits two per column.
    public func columns(glyphs: Glyphs) -> Int {
        glyphs.kind == .unicode ? (values.count + 1) / 2 : values.count
    }
}

extension Frame {
    /// Draws the latest values that fit; a single value is one dot.
    public mutating func draw(_ line: Sparkline, at column: Int, row: Int, width: Int, glyphs: Glyphs = .unicode) {
        guard width > 0 else { return }
        let area = Rect(column: column, row: row, width: width, height: 1)
        if glyphs.kind == .unicode {
            draw(LineChart(values: line.latest(width * 2), style: line.style), in: area, glyphs: glyphs)
        } else {
            drawLevels(line.latest(width), style: line.style, in: area, levels: glyphs.bar.levels)
        }
    }

    private mutating func drawLevels(_ values: [Double?], style: Style, in area: Rect, levels: [Unicode.Scalar]) {
        let chart = LineChart(values: values)
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            let level = levels.count - 1 - chart.row(of: value, rows: levels.count)
            put(levels[level], at: area.column + index, row: area.row, style: style)
        }
    }
}
