import SafeText

extension Frame {
    /// The frame in golden files: its size, its rows between bars, then the style runs of each row that has any.
    ///
    /// A run reads `4-9 strong` or `4-9 text/selection+underline`; plain runs are left out, and so are styles of equal rows:
    /// `rows 3-7` share their runs.
    public var dump: String {
        var lines = ["\(width)×\(height)"]
        lines += (0..<height).map { "|" + padded(plainRow($0)) + "|" }
        lines += styleLines
        if let cursor { lines.append("cursor \(cursor.column),\(cursor.row)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func padded(_ text: String) -> String { TextWidth.pad(text, to: width) }

    private var styleLines: [String] {
        let described = (0..<height).map { row in
            runs(inRow: row).filter { $0.style != .plain }.map(\.description).joined(separator: ", ")
        }
        var lines: [String] = []
        var first = 0
        for row in 0..<height where row + 1 == height || described[row + 1] != described[row] {
            let name = first == row ? "row \(row)" : "rows \(first)-\(row)"
            if !described[row].isEmpty { lines.append("\(name): \(described[row])") }
            first = row + 1
        }
        return lines
    }
}

extension Frame.Run: CustomStringConvertible {
    public var description: String {
        let last = columns.upperBound - 1
        let place = columns.lowerBound == last ? "\(last)" : "\(columns.lowerBound)-\(last)"
        return "\(place) \(style)"
    }
}

extension Style: CustomStringConvertible {
    public var description: String {
        var text = "\(ink)"
        if paper != .base { text += "/\(paper)" }
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.underline, "underline"), (.italic, "italic"), (.reverse, "reverse"),
        ]
        for (attribute, name) in names where attributes.contains(attribute) { text += "+\(name)" }
        return text
    }
}
