import SafeText

/// Wraps text into lines at blanks.
public enum TextWrap {
    /// Returns lines of at most `width` columns; wider words are broken. No-break spaces keep numbers together.
    ///
    /// - Parameter limit: the maximum number of lines; the last one ends with an ellipsis if text is left over.
    public static func lines(_ text: String, width: Int, limit: Int = .max, ellipsis: Unicode.Scalar = "…") -> [String] {
        guard width > 0, limit > 0, !text.isEmpty else { return [] }
        var lines = [""]
        for word in text.split(separator: " ") {
            append(String(word), to: &lines, width: width)
        }
        guard lines.count > limit else { return lines }
        let rest = lines[(limit - 1)...].joined(separator: " ")
        return Array(lines[..<(limit - 1)]) + [TextWidth.truncate(rest, to: width, ellipsis: ellipsis)]
    }

    private static func append(_ word: String, to lines: inout [String], width: Int) {
        let last = lines[lines.count - 1]
        let joined = last.isEmpty ? word : last + " " + word
        if TextWidth.columns(joined) <= width {
            lines[lines.count - 1] = joined
            return
        }
        if !last.isEmpty { lines.append("") }
        var rest = word
        while TextWidth.columns(rest) > width {
            let head = TextWidth.prefix(of: rest, columns: width)
            guard !head.isEmpty else { break }
            lines[lines.count - 1] = head
            rest = String(rest.unicodeScalars.dropFirst(head.unicodeScalars.count))
            lines.append("")
        }
        lines[lines.count - 1] = rest
    }

    /// The minimum width for which a text needs at most `limit` lines and no word is broken.
    public static func narrowest(_ text: String, lines limit: Int) -> Int {
        let words = text.split(separator: " ").map { TextWidth.columns($0) }
        guard let longest = words.max(), limit > 0 else { return 0 }
        let whole = TextWidth.columns(text)
        var width = max(longest, (whole + limit - 1) / limit)
        while width < whole, lines(text, width: width).count > limit { width += 1 }
        return width
    }
}
