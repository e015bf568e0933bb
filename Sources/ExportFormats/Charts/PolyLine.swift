import HealthModel
import PanelContent

/// Numbers in SVG: two decimals are finer than any printer.
enum SVGNumber {
    static func text(_ value: Double) -> String { PlainNumber.text((value * 100).rounded() / 100) }
}

/// A series of values scaled to a rectangle, broken at missing values.
struct PolyLine {
    /// The points of each unbroken part in SVG syntax.
    let parts: [String]
    let range: ClosedRange<Double>

    /// - Parameter range: the values at the bottom and the top; nil for the minimum and maximum.
    init(_ points: [TrendPoint], width: Double, height: Double, range: ClosedRange<Double>? = nil) {
        let values = points.compactMap(\.value)
        let (least, most) = (values.min() ?? 0, values.max() ?? 1)
        let range = range ?? least...(most > least ? most : least + 1)
        self.range = range
        let (first, last) = (points.first?.day.ordinal ?? 0, points.last?.day.ordinal ?? 1)
        let days = Double(max(1, Int(last) - Int(first)))
        let inset = 2.0
        parts = points.split { $0.value == nil }.map { part in
            part.map { point in
                let x = inset + Double(Int(point.day.ordinal) - Int(first)) / days * (width - 2 * inset)
                let share = ((point.value ?? 0) - range.lowerBound) / (range.upperBound - range.lowerBound)
                return "\(SVGNumber.text(x)),\(SVGNumber.text(height - inset - share * (height - 2 * inset)))"
            }.joined(separator: " ")
        }
    }
}
