/// The paper and its margins, in points.
public struct Paper: Sendable, Hashable {
    public var width: Double
    /// Infinite for a single page as long as its content.
    public var height: Double
    static let margin = 42.0
    static let top = 38.0
    static let bottom = 52.0

    public static let portrait = Paper(width: 595.28, height: 841.89)
    public static let landscape = Paper(width: 841.89, height: 595.28)

    /// Paper of the same width and infinite height.
    var endless: Paper { Paper(width: width, height: .infinity) }

    var contentWidth: Double { width - 2 * Paper.margin }
}
