/// The size (in points) and weight of text. There are few styles, because each costs milliseconds of font lookup.
public struct TextStyle: Sendable, Hashable {
    public var size: Double
    public var isBold = false

    static let title = TextStyle(size: 22, isBold: true)
    static let unit = TextStyle(size: 12, isBold: true)
    static let heading = TextStyle(size: 12, isBold: true)
    static let body = TextStyle(size: 9)
    static let strong = TextStyle(size: 9, isBold: true)
    static let small = TextStyle(size: 8)
    static let smallStrong = TextStyle(size: 8, isBold: true)
    static let tableHead = TextStyle(size: 7, isBold: true)
    static let tableCell = TextStyle(size: 8.5)
    static let fine = TextStyle(size: 7)
    static let banner = TextStyle(size: 9, isBold: true)
    static let figureUnit = TextStyle(size: 9)
    /// For hashes, which are only compared.
    static let hash = TextStyle(size: 6)

    /// A headline figure with a given size.
    static func figure(_ size: Double) -> TextStyle { TextStyle(size: size, isBold: true) }

    /// The distance between baselines.
    var lineHeight: Double { (size * 1.36 * 4).rounded() / 4 }

    /// The distance from the top of a line to its baseline.
    var ascent: Double { lineHeight * 0.77 }

    /// The height of a capital letter, for alignment with text.
    var capHeight: Double { size * 0.714 }
}
