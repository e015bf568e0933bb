/// Measures text with the fonts used for drawing.
///
/// A table of 100,000 rows requires millions of widths, so letters of common alphabets are measured once and added up; kerning
/// makes actual lines slightly shorter. Other text is measured as a whole.
public final class FontMeasure: TextMeasure {
    private let fonts: FontContext
    private var regular = Advances(isBold: false)
    private var bold = Advances(isBold: true)

    init(fonts: FontContext) {
        self.fonts = fonts
    }

    public convenience init() { self.init(fonts: FontContext()) }

    public func width(_ text: some StringProtocol, _ style: TextStyle) -> Double {
        let sum = style.isBold ? bold.sum(text, fonts) : regular.sum(text, fonts)
        if let sum { return sum * style.size }
        return fonts.set(text, style)
    }
}

/// The widths of single letters at a size of one point.
private struct Advances {
    let isBold: Bool
    private var known = [Double](repeating: -1, count: Advances.end)
    private static let end = 0x2300
    /// A size that is used anyway.
    private static let size = TextStyle.body.size

    init(isBold: Bool) { self.isBold = isBold }

    /// Nil for text with joining, combining or rare characters.
    mutating func sum(_ text: some StringProtocol, _ fonts: FontContext) -> Double? {
        var sum = 0.0
        for scalar in text.unicodeScalars {
            guard Advances.isSimple(scalar.value) else { return nil }
            let index = Int(scalar.value)
            if known[index] < 0 {
                known[index] = fonts.set(String(scalar), TextStyle(size: Advances.size, isBold: isBold)) / Advances.size
            }
            sum += known[index]
        }
        return sum
    }

    /// Latin and Cyrillic letters, digits, and signs such as dashes, currencies and mathematical ones.
    private static func isSimple(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x202F..<0x2060, 0x20A0..<0x20D0, 0x2100..<0x2300: true
        default: false
        }
    }
}
