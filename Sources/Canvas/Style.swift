/// The look of a cell in roles rather than colours: themes map roles to colours, so frames and golden files are independent of
/// the theme.
public struct Style: Hashable, Sendable {
    /// The role of the text.
    public enum Ink: UInt8, Sendable, Hashable, CaseIterable {
        /// Ordinary text.
        case text
        /// Labels and units, less prominent than figures.
        case dim
        /// Rules, frames, tracks of bars, ornaments.
        case faint
        /// Headline figures and titles.
        case strong
        /// Selected, active or requested.
        case accent
        case good
        case caution
        case bad
        /// Bars and trend lines.
        case bar
        /// The tick or line of a target.
        case target
        /// Simulated data.
        case synthetic
        /// A key of the keyboard, in footers and help.
        case key
    }

    /// The role of the background.
    public enum Paper: UInt8, Sendable, Hashable, CaseIterable {
        case base
        /// The top and bottom lines.
        case bar
        /// Raised: a layer, the active tab.
        case raised
        case selection
        /// Recently changed.
        case fresh
        /// A match of the search.
        case match
    }

    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bold = Attributes(rawValue: 1)
        public static let underline = Attributes(rawValue: 2)
        public static let italic = Attributes(rawValue: 4)
        /// For terminals without colour.
        public static let reverse = Attributes(rawValue: 8)
    }

    public var ink: Ink
    public var paper: Paper
    public var attributes: Attributes

    public init(_ ink: Ink = .text, on paper: Paper = .base, _ attributes: Attributes = []) {
        self.ink = ink
        self.paper = paper
        self.attributes = attributes
    }

    public static let plain = Style()

    /// The style in 16 bits: ink in the low five, paper in the next four, attributes above.
    public var packed: UInt16 {
        UInt16(ink.rawValue) | UInt16(paper.rawValue) << 5 | UInt16(attributes.rawValue) << 9
    }

    public init(packed: UInt16) {
        ink = Ink(rawValue: UInt8(packed & 0x1F)) ?? .text
        paper = Paper(rawValue: UInt8(packed >> 5 & 0xF)) ?? .base
        attributes = Attributes(rawValue: UInt8(truncatingIfNeeded: packed >> 9))
    }

    /// The same ink on another paper.
    public func on(_ paper: Paper) -> Style { Style(ink, on: paper, attributes) }
}
