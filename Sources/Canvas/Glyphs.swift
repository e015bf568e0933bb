/// The ornaments of the screen: boxes, bars, marks. Letters and digits are not included.
public struct Glyphs: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case unicode, ascii
    }

    public let kind: Kind
    public let box: Box
    public let bar: Bars
    public let mark: Marks
    /// Ends a truncated text.
    public let ellipsis: Unicode.Scalar

    public static let unicode = Glyphs(kind: .unicode, box: .unicode, bar: .unicode, mark: .unicode, ellipsis: "…")
    /// For terminals and fonts without Unicode ornaments; Cyrillic letters stay.
    public static let ascii = Glyphs(kind: .ascii, box: .ascii, bar: .ascii, mark: .ascii, ellipsis: "~")

    /// The lines of a box.
    public struct Box: Sendable, Hashable {
        public let horizontal: Unicode.Scalar
        public let vertical: Unicode.Scalar
        public let topLeft: Unicode.Scalar
        public let topRight: Unicode.Scalar
        public let bottomLeft: Unicode.Scalar
        public let bottomRight: Unicode.Scalar
        public let teeLeft: Unicode.Scalar
        public let teeRight: Unicode.Scalar
        /// A rule inside a box, lighter than the box.
        public let rule: Unicode.Scalar

        static let unicode = Box(
            horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯",
            teeLeft: "├", teeRight: "┤", rule: "╌")
        static let ascii = Box(
            horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
            teeLeft: "+", teeRight: "+", rule: "-")
    }

    /// The elements of bars and charts.
    public struct Bars: Sendable, Hashable {
        /// Filled from the left by one to eight eighths; a single entry if there are no eighths.
        public let steps: [Unicode.Scalar]
        /// Filled from below by one to eight eighths.
        public let levels: [Unicode.Scalar]
        /// Fill patterns for the parts of a stack, distinguishable without colour.
        public let fills: [Unicode.Scalar]
        /// The target mark on a bar.
        public let tick: Unicode.Scalar
        /// Ends a bar whose value exceeds its full length.
        public let overflow: Unicode.Scalar
        /// The target line in a chart.
        public let targetLine: Unicode.Scalar
        /// The mean and the limits of usual variation in a chart.
        public let meanLine: Unicode.Scalar
        public let limitLine: Unicode.Scalar
        /// A chart point that is more than usual variation.
        public let signal: Unicode.Scalar
        /// A chart point if there is no braille.
        public let point: Unicode.Scalar
        /// The thumb and the track of a scroll bar.
        public let thumb: Unicode.Scalar
        public let track: Unicode.Scalar

        static let unicode = Bars(
            steps: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
            fills: ["█", "▓", "▒", "░"], tick: "┊", overflow: "▶", targetLine: "┄", meanLine: "─", limitLine: "┈", signal: "◆", point: "•",
            thumb: "┃", track: "│")
        static let ascii = Bars(
            steps: ["#"], levels: ["_", ".", "-", "=", "#"], fills: ["#", "=", "-", "."], tick: "!", overflow: ">",
            targetLine: "-", meanLine: "_", limitLine: ".", signal: "#", point: "*", thumb: "#", track: "|")
    }

    /// Symbols next to words and figures.
    public struct Marks: Sendable, Hashable {
        public let good: Unicode.Scalar
        public let caution: Unicode.Scalar
        public let bad: Unicode.Scalar
        public let information: Unicode.Scalar
        public let warning: Unicode.Scalar
        public let error: Unicode.Scalar
        public let up: Unicode.Scalar
        public let down: Unicode.Scalar
        public let same: Unicode.Scalar
        public let selected: Unicode.Scalar
        public let ascending: Unicode.Scalar
        public let descending: Unicode.Scalar
        public let separator: Unicode.Scalar
        public let into: Unicode.Scalar
        public let more: Unicode.Scalar
        public let less: Unicode.Scalar
        public let live: Unicode.Scalar
        public let late: Unicode.Scalar
        public let once: Unicode.Scalar
        public let frozen: Unicode.Scalar
        public let synthetic: Unicode.Scalar
        public let none: Unicode.Scalar
        public let target: Unicode.Scalar
        public let estimate: Unicode.Scalar
        public let enter: Unicode.Scalar

        static let unicode = Marks(
            good: "✓", caution: "◆", bad: "✗", information: "i", warning: "!", error: "!", up: "▲", down: "▼", same: "=",
            selected: "▸", ascending: "▴", descending: "▾", separator: "·", into: "▸", more: "›", less: "‹", live: "●",
            late: "◔", once: "◇", frozen: "■", synthetic: "≈", none: "○", target: "┊", estimate: "≈", enter: "↵")
        static let ascii = Marks(
            good: "+", caution: "o", bad: "x", information: "i", warning: "!", error: "!", up: "^", down: "v", same: "=",
            selected: ">", ascending: "^", descending: "v", separator: "-", into: ">", more: ">", less: "<", live: "*",
            late: "!", once: "o", frozen: "#", synthetic: "~", none: "o", target: "|", estimate: "~", enter: "<")
    }
}
