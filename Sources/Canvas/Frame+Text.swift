extension Frame {
    /// The rows as text, without trailing blanks.
    public var plainText: String {
        (0..<height).map { plainRow($0) + "\n" }.joined()
    }

    /// One row as text, without trailing blanks.
    public func plainRow(_ row: Int) -> String {
        var text = String.UnicodeScalarView()
        var end = text.endIndex
        for column in 0..<width {
            append(self[column, row], to: &text)
            if self[column, row].scalar != 0x20 { end = text.endIndex }
        }
        return String(text[..<end])
    }

    private func append(_ cell: FrameCell, to text: inout String.UnicodeScalarView) {
        guard cell.scalar != 0, let scalar = Unicode.Scalar(cell.scalar) else { return }
        text.append(scalar)
        text.append(contentsOf: marks(of: cell))
    }

    /// The rows with ANSI escape sequences (SGR only), each row ending with a reset and a line feed.
    public func ansi(theme: Theme, depth: ColorDepth = .c256) -> String {
        (0..<height).map { ansiRow($0, theme: theme, depth: depth) }.joined()
    }

    private func ansiRow(_ row: Int, theme: Theme, depth: ColorDepth) -> String {
        var text = ""
        for run in runs(inRow: row) {
            text += theme.appearance(of: run.style, depth: depth).escape + plainCells(run.columns, row: row)
        }
        return text + "\u{1B}[0m\n"
    }

    private func plainCells(_ columns: Range<Int>, row: Int) -> String {
        var text = String.UnicodeScalarView()
        for column in columns { append(self[column, row], to: &text) }
        return String(text)
    }

    /// Adjacent cells of one style.
    public struct Run: Hashable, Sendable {
        public var columns: Range<Int>
        public var style: Style
    }

    /// The style runs of a row, from left to right.
    public func runs(inRow row: Int) -> [Run] {
        var runs: [Run] = []
        var start = 0
        for column in 0..<width where column + 1 == width || self[column, row].style != self[column + 1, row].style {
            runs.append(Run(columns: start..<(column + 1), style: Style(packed: self[column, row].style)))
            start = column + 1
        }
        return runs
    }
}

extension TerminalAppearance {
    /// The SGR sequence for this appearance, independent of earlier sequences.
    public var escape: String {
        var codes = ["0"]
        if attributes.contains(.bold) { codes.append("1") }
        if attributes.contains(.italic) { codes.append("3") }
        if attributes.contains(.underline) { codes.append("4") }
        if attributes.contains(.reverse) { codes.append("7") }
        if let foreground { codes.append(TerminalAppearance.code(foreground, base: 30)) }
        if let background { codes.append(TerminalAppearance.code(background, base: 40)) }
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    /// The short code for the 16 basic colours, supported by every terminal, and the indexed one for the rest.
    private static func code(_ index: UInt8, base: Int) -> String {
        switch index {
        case 0..<8: "\(base + Int(index))"
        case 8..<16: "\(base + 60 + Int(index) - 8)"
        default: "\(base + 8);5;\(index)"
        }
    }
}
