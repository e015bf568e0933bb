import SafeText

/// One line of text in several styles, measured and truncated as a whole.
public struct StyledLine: Hashable, Sendable {
    public struct Run: Hashable, Sendable {
        public var text: String
        public var style: Style

        public init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    public var runs: [Run]

    public init(_ runs: [Run] = []) {
        self.runs = runs
    }

    public init(_ text: String, _ style: Style = .plain) {
        runs = [Run(text, style)]
    }

    public var columns: Int { runs.reduce(0) { $0 + TextWidth.columns($1.text) } }
    public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
    public var text: String { runs.map(\.text).joined() }

    /// The line, truncated with an ellipsis if it is wider than `width` columns.
    public func truncated(to width: Int, ellipsis: Unicode.Scalar = "…") -> StyledLine {
        if width == .max || columns <= width { return self }
        var left = max(0, width - 1)
        var result = StyledLine()
        for run in runs where width > 0 {
            let needed = TextWidth.columns(run.text)
            guard needed > left else {
                result.append(run.text, run.style)
                left -= needed
                continue
            }
            result.append(TextWidth.prefix(of: run.text, columns: left) + String(Character(ellipsis)), run.style)
            break
        }
        return result
    }

    public mutating func append(_ text: String, _ style: Style = .plain) {
        runs.append(Run(text, style))
    }

    public mutating func append(_ line: StyledLine) {
        runs += line.runs
    }

    /// Appends a part after a separator, which is omitted if the line is empty.
    public mutating func add(_ line: StyledLine, after separator: String = "  ", style: Style = Style(.faint)) {
        guard !line.isEmpty else { return }
        if !isEmpty { append(separator, style) }
        append(line)
    }
}

extension Frame {
    /// Writes a styled line, truncated with an ellipsis to `width`, and returns the columns used.
    @discardableResult
    public mutating func write(
        _ line: StyledLine, at column: Int, row: Int, width: Int = .max, ellipsis: Unicode.Scalar = "…"
    ) -> Int {
        var place = column
        for run in line.truncated(to: width, ellipsis: ellipsis).runs {
            place += write(run.text, at: place, row: row, style: run.style)
        }
        return place - column
    }

    /// Writes a styled line so that it ends before `end`.
    @discardableResult
    public mutating func write(
        _ line: StyledLine, endingAt end: Int, row: Int, width: Int = .max, ellipsis: Unicode.Scalar = "…"
    ) -> Int {
        let columns = min(width, line.columns)
        return write(line, at: end - columns, row: row, width: columns, ellipsis: ellipsis)
    }
}
