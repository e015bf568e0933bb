import CNcurses
import Canvas
import Glibc

/// A style in curses terms: attributes and a colour pair.
struct CursesLook {
    var attributes: UInt32
    var pair: Int32
}

/// Maps packed styles to curses looks; colour pairs are allocated on first use.
struct ColorPairs {
    private struct Colors: Hashable {
        var foreground: UInt8?
        var background: UInt8?
    }

    private var theme: Theme
    let depth: ColorDepth
    private var pairs: [Colors: Int32] = [:]
    private var looks: [UInt16: CursesLook] = [:]

    init(theme: Theme, depth: ColorDepth) {
        self.theme = theme
        self.depth = depth
    }

    /// Switches the theme; allocated pairs stay valid, since a pair is just two colours.
    mutating func use(_ theme: Theme) {
        guard theme != self.theme else { return }
        self.theme = theme
        looks = [:]
    }

    mutating func look(_ style: UInt16) -> CursesLook {
        if let look = looks[style] { return look }
        let appearance = theme.appearance(of: Style(packed: style), depth: depth)
        let colors = Colors(foreground: appearance.foreground, background: appearance.background)
        let look = CursesLook(attributes: Self.attributes(appearance.attributes), pair: pair(colors))
        looks[style] = look
        return look
    }

    /// The pair of two colours; 0, the terminal's own colours, if no more pairs are available.
    private mutating func pair(_ colors: Colors) -> Int32 {
        if colors == Colors(foreground: nil, background: nil) { return 0 }
        if let pair = pairs[colors] { return pair }
        let number = Int32(pairs.count + 1)
        guard number < curses_color_pairs(),
            init_extended_pair(number, Self.index(colors.foreground), Self.index(colors.background)) == OK
        else { return 0 }
        pairs[colors] = number
        return number
    }

    /// A curses colour; -1 is the terminal's own.
    private static func index(_ color: UInt8?) -> Int32 { color.map(Int32.init) ?? -1 }

    private static func attributes(_ attributes: Style.Attributes) -> UInt32 {
        var result: UInt32 = 0
        if attributes.contains(.bold) { result |= curses_bold }
        if attributes.contains(.underline) { result |= curses_underline }
        if attributes.contains(.italic) { result |= curses_italic }
        if attributes.contains(.reverse) { result |= curses_reverse }
        return result
    }
}

extension ColorDepth {
    /// The depth of the open terminal, or `.mono` if `NO_COLOR` is set to anything (see no-color.org).
    static func ofOpenTerminal() -> ColorDepth {
        if let wish = getenv("NO_COLOR"), wish.pointee != 0 { return .mono }
        guard has_colors(), start_color() == OK else { return .mono }
        use_default_colors()
        switch curses_colors() {
        case 256...: return .c256
        case 16...: return .c16
        case 8...: return .c8
        default: return .mono
        }
    }
}
