/// Round numbers along an axis.
struct AxisScale {
    let ticks: [Double]

    var range: ClosedRange<Double> { (ticks.first ?? 0)...(ticks.last ?? 1) }

    /// Three to six steps of 1, 2 or 5 times a power of ten that cover all values.
    init(_ least: Double, _ most: Double) {
        let span = most > least ? most - least : max(abs(most), 1)
        let step = AxisScale.step(span / 4)
        let first = (least / step).rounded(.down)
        let last = max((most / step).rounded(.up), first + 1)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    private static func step(_ rough: Double) -> Double {
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
    }
}
