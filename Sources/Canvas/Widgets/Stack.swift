/// Parts of a whole in one bar, distinguished by fill pattern as well as colour.
public struct Stack: Sendable, Hashable {
    /// The size of each part; non-positive parts take no space.
    public var parts: [Double]

    public init(_ parts: [Double]) {
        self.parts = parts
    }

    /// The ink of a part, also used in the legend.
    public static func style(ofPart index: Int) -> Style {
        let inks: [Style.Ink] = [.bar, .target, .accent, .dim, .synthetic, .good]
        return Style(inks[index % inks.count])
    }

    /// The fill pattern of a part, also used in the legend.
    public static func fill(ofPart index: Int, glyphs: Glyphs) -> Unicode.Scalar {
        glyphs.bar.fills[index % glyphs.bar.fills.count]
    }

    /// The columns of each part: they add up to `width`, and every positive part has at least one if there is space.
    public func columns(width: Int) -> [Int] {
        let sizes = parts.map { $0.isFinite ? max(0, $0) : 0 }
        let total = sizes.reduce(0, +)
        guard width > 0, total > 0 else { return sizes.map { _ in 0 } }
        var result = sizes.map { Int($0 / total * Double(width)) }
        for index in sizes.indices where sizes[index] > 0 && result[index] == 0 { result[index] = 1 }
        while let difference = Optional(width - result.reduce(0, +)), difference != 0 {
            let ratios = result.indices.map { sizes[$0] / total * Double(width) - Double(result[$0]) }
            let order = result.indices.filter { difference > 0 || result[$0] > 0 }
            guard let index = order.max(by: { difference > 0 ? ratios[$0] < ratios[$1] : ratios[$0] > ratios[$1] }) else { break }
            result[index] += difference > 0 ? 1 : -1
        }
        return result
    }
}

extension Frame {
    /// Draws the parts on one row.
    public mutating func draw(_ stack: Stack, at column: Int, row: Int, width: Int, glyphs: Glyphs = .unicode) {
        var place = column
        for (index, columns) in stack.columns(width: width).enumerated() {
            let part = Rect(column: place, row: row, width: columns, height: 1)
            fill(part, with: Stack.fill(ofPart: index, glyphs: glyphs), style: Stack.style(ofPart: index))
            place += columns
        }
    }
}
