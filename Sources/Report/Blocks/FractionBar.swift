/// The bar of a fraction with its target mark; fractions above one end in an arrow.
struct FractionBar {
    let fraction: Double
    let target: Double?
    let ink: Ink
    static let height = 6.0

    init?(figure: ReportPage.Figure) {
        guard let fraction = figure.fraction, fraction.isFinite, figure.value.value != nil else { return nil }
        self.fraction = fraction
        ink = .accent
        // The target is in the figure's own unit (95 for 86.4), and the bar in fractions.
        if let target = figure.target?.value, let value = figure.value.value, value != 0, (target * fraction / value).isFinite {
            self.target = target * fraction / value
        } else {
            target = nil
        }
    }

    init(fraction: Double, target: Double? = nil, ink: Ink = .accent) {
        (self.fraction, self.target, self.ink) = (fraction, target, ink)
    }

    func block(width: Double) -> Block {
        let tick = 2.5
        var block = Block(height: FractionBar.height + 2 * tick)
        let share = min(max(fraction, 0), 1)
        block.marks.append(.fill(.box(Box(0, tick, width, FractionBar.height), corner: 1.5), .ground))
        if share > 0 { block.marks.append(.fill(.box(Box(0, tick, max(1, width * share), FractionBar.height), corner: 1.5), ink)) }
        if fraction > 1 {
            let tip = Point(width - 2, block.height / 2)
            block.marks.append(.stroke(.path([tip + Point(-4, -2), tip, tip + Point(-4, 2)], isClosed: false), .paper, Pen(width: 1.2)))
        }
        if let target, target >= 0, target <= 1 {
            let x = min(width * target, width - 0.8)
            block.marks.append(.stroke(.line(Point(x, 0), Point(x, block.height)), .paper, Pen(width: 3)))
            block.marks.append(.stroke(.line(Point(x, 0), Point(x, block.height)), .text, Pen(width: 1.4)))
        }
        return block
    }
}
