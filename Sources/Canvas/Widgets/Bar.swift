/// A horizontal bar with a fraction filled in eighths of a column, and a tick at the target.
///
/// A fraction above 1 fills the bar and ends it with an overflow mark, one below 0 shows a mark at its beginning: values outside
/// the scale never look like values at its ends.
public struct Bar: Sendable, Hashable {
    /// 0 for an empty bar, 1 for a full one.
    public var fraction: Double
    public var target: Double?
    public var style: Style
    public var tickStyle: Style
    /// The paper of the unfilled part, which makes the full length visible.
    public var track: Style.Paper

    public init(
        _ fraction: Double, target: Double? = nil, style: Style = Style(.bar), tickStyle: Style = Style(.target),
        track: Style.Paper = .raised
    ) {
        self.fraction = fraction
        self.target = target
        self.style = style
        self.tickStyle = tickStyle
        self.track = track
    }
}

extension Frame {
    /// Draws a bar on one row. Does nothing for a fraction that is not a number.
    public mutating func draw(_ bar: Bar, at column: Int, row: Int, width: Int, glyphs: Glyphs = .unicode) {
        guard width > 0, !bar.fraction.isNaN else { return }
        fill(Rect(column: column, row: row, width: width, height: 1), style: bar.style.on(bar.track))
        fillSteps(bar, at: column, row: row, width: width, steps: glyphs.bar.steps)
        if let target = bar.target, target >= 0, target <= 1 {
            let place = min(width - 1, Int(target * Double(width)))
            put(glyphs.bar.tick, at: column + place, row: row, style: bar.tickStyle.on(bar.track))
        }
        if bar.fraction > 1 {
            put(glyphs.bar.overflow, at: column + width - 1, row: row, style: Style(.bad, on: bar.track))
        } else if bar.fraction < 0 {
            put(glyphs.mark.less, at: column, row: row, style: Style(.bad, on: bar.track))
        }
    }

    private mutating func fillSteps(_ bar: Bar, at column: Int, row: Int, width: Int, steps: [Unicode.Scalar]) {
        let total = width * steps.count
        var filled = Int((min(1, max(0, bar.fraction)) * Double(total)).rounded())
        // Non-zero values are visible, and bars look full only if they are.
        if bar.fraction > 0 { filled = max(1, filled) }
        if bar.fraction < 1 { filled = min(filled, max(1, total - 1)) }
        let full = filled / steps.count
        for place in 0..<full {
            put(steps[steps.count - 1], at: column + place, row: row, style: bar.style.on(bar.track))
        }
        let rest = filled % steps.count
        if rest > 0, full < width { put(steps[rest - 1], at: column + full, row: row, style: bar.style.on(bar.track)) }
    }
}
