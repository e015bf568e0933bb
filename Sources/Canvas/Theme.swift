/// The number of colours a terminal supports.
public enum ColorDepth: String, Sendable, Hashable, CaseIterable {
    case mono, c8, c16, c256
}

/// The terminal attributes of a cell: palette indexes (nil for the terminal's own colours) and text attributes.
public struct TerminalAppearance: Hashable, Sendable {
    public var foreground: UInt8?
    public var background: UInt8?
    public var attributes: Style.Attributes

    public init(foreground: UInt8? = nil, background: UInt8? = nil, attributes: Style.Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// Maps roles to colours.
///
/// Good, caution and bad lie on the blue–orange axis and differ in lightness, so that they are distinguishable with red-green
/// colour blindness; every judgement also has a symbol, so that colour is never the only indication.
public struct Theme: Sendable, Hashable {
    public let name: String
    private let inks: [UInt8]
    private let papers: [UInt8?]
    /// Whether the base paper is light, for the palettes of 16 and 8 colours.
    private let isLight: Bool

    private init(name: String, inks: [UInt8], papers: [UInt8?], isLight: Bool) {
        self.name = name
        self.inks = inks
        self.papers = papers
        self.isLight = isLight
    }

    // Inks in the order of `Style.Ink`: text, dim, faint, strong, accent, good, caution, bad, bar, target, synthetic, key.
    // Papers in the order of `Style.Paper`: base, bar, raised, selection, fresh, match.

    public static let dark = Theme(
        name: "dark",
        inks: [252, 246, 240, 231, 80, 79, 221, 209, 67, 179, 176, 80],
        papers: [234, 235, 236, 238, 23, 53], isLight: false)

    public static let light = Theme(
        name: "light",
        inks: [236, 240, 248, 16, 25, 24, 94, 88, 67, 94, 90, 25],
        papers: [231, 254, 255, 153, 229, 222], isLight: true)

    public static let highContrast = Theme(
        name: "highContrast",
        inks: [231, 231, 250, 231, 51, 87, 226, 215, 117, 226, 219, 51],
        papers: [16, 16, 233, 19, 22, 52], isLight: false)

    public static let all: [Theme] = [.dark, .light, .highContrast]

    /// The theme with a name, as used in configuration and `--theme`.
    public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

    public func appearance(of style: Style, depth: ColorDepth = .c256) -> TerminalAppearance {
        switch depth {
        case .c256: full(style)
        case .c16: few(style, bright: true)
        case .c8: few(style, bright: false)
        case .mono: monochrome(style)
        }
    }

    private func full(_ style: Style) -> TerminalAppearance {
        TerminalAppearance(
            foreground: inks[Int(style.ink.rawValue)], background: papers[Int(style.paper.rawValue)],
            attributes: style.attributes.subtracting(.reverse).union(weight(of: style.ink)))
    }

    private func few(_ style: Style, bright: Bool) -> TerminalAppearance {
        if style.paper == .selection || style.paper == .match {
            return TerminalAppearance(attributes: style.attributes.union(.reverse).union(weight(of: style.ink)))
        }
        var appearance = TerminalAppearance(attributes: style.attributes.union(weight(of: style.ink)))
        appearance.foreground = basicColor(of: style.ink, bright: bright)
        if style.paper == .fresh { appearance.attributes.formUnion(.underline) }
        return appearance
    }

    /// One of the 8 ANSI colours, or of 16 if `bright`; nil is the terminal's own.
    private func basicColor(of ink: Style.Ink, bright: Bool) -> UInt8? {
        let lift: UInt8 = bright && !isLight ? 8 : 0
        switch ink {
        case .text, .strong, .dim: return nil
        case .faint: return bright ? 8 : nil
        case .accent, .key: return 6 + lift
        case .good: return 4 + lift
        case .caution, .target: return 3 + lift
        case .bad: return 1 + lift
        case .bar: return 4
        case .synthetic: return 5 + lift
        }
    }

    private func monochrome(_ style: Style) -> TerminalAppearance {
        var attributes = style.attributes.union(weight(of: style.ink))
        switch style.paper {
        case .base, .raised: break
        case .bar, .selection, .match: attributes.formUnion(.reverse)
        case .fresh: attributes.formUnion(.underline)
        }
        if style.ink == .bad || style.ink == .accent { attributes.formUnion(.bold) }
        return TerminalAppearance(attributes: attributes)
    }

    private func weight(of ink: Style.Ink) -> Style.Attributes { ink == .strong ? .bold : [] }
}
