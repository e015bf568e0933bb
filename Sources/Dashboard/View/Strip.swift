import Canvas

/// Adjacent parts of a line, each with its click target.
struct Strip {
    struct Part {
        var line: StyledLine
        /// The text used if space is short.
        var short: StyledLine?
        var target: Screen.Target?

        init(_ line: StyledLine, _ target: Screen.Target? = nil) {
            self.line = line
            self.target = target
        }

        mutating func shorten() {
            if let short { line = short }
        }
    }

    var parts: [Part] = []
    var separator = StyledLine("  ")

    var columns: Int {
        parts.reduce(0) { $0 + $1.line.columns } + max(0, parts.count - 1) * separator.columns
    }

    mutating func add(_ text: String, _ style: Style, _ target: Screen.Target? = nil) {
        parts.append(Part(StyledLine(text, style), target))
    }
}

extension Screen {
    /// Writes a strip from a column on, truncated with an ellipsis. Returns the columns used.
    @discardableResult
    mutating func write(_ strip: Strip, at column: Int, row: Int, width: Int) -> Int {
        var place = column
        let end = column + max(0, width)
        for (index, part) in strip.parts.enumerated() {
            if index > 0 { place += write(strip.separator, at: place, row: row, before: end) }
            let used = write(part.line, at: place, row: row, before: end)
            if let target = part.target { hit(Rect(column: place, row: row, width: used, height: 1), target) }
            place += used
        }
        return place - column
    }

    private mutating func write(_ line: StyledLine, at column: Int, row: Int, before end: Int) -> Int {
        guard column < end else { return 0 }
        let ellipsis = glyphs.ellipsis
        var used = 0
        draw { used = $0.write(line, at: column, row: row, width: end - column, ellipsis: ellipsis) }
        return used
    }
}
