/// The paper and its margins, in points.
public struct Paper: Sendable, Hashable {
    public var width: Double
    /// Infinite for one page that is as long as its content.
    public var height: Double
    static let margin = 42.0
    static let top = 38.0
    static let bottom = 52.0

    public static let portrait = Paper(width: 595.28, height: 841.89)
    public static let landscape = Paper(width: 841.89, height: 595.28)

    /// The same width without an end.
    var endless: Paper { Paper(width: width, height: .infinity) }

    var contentWidth: Double { width - 2 * Paper.margin }
}
