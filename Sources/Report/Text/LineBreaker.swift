/// Breaks text into lines at spaces; words are only broken if they are too long for a line, after a hyphen if possible.
///
/// No-break spaces, which group digits, never end a line.
struct LineBreaker {
    let measure: any TextMeasure
    let style: TextStyle
    /// The maximum width of a line.
    let width: Double
    /// The maximum number of lines; the last one ends with an ellipsis if text is left over.
    let limit: Int
    /// A column as wide as its longest word fits that word despite rounding errors.
    private static let tolerance = 0.01

    func lines(_ text: String) -> [String] {
        // Fast path: most texts fit.
        if fits(text) { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if lines.count > limit { break }
            if fits(line.isEmpty ? String(word) : "\(line) \(word)") {
                line += line.isEmpty ? String(word) : " \(word)"
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = fits(String(word)) ? String(word) : lastPiece(of: word, into: &lines)
        }
        if !line.isEmpty { lines.append(line) }
        return limited(lines)
    }

    private func fits(_ text: String) -> Bool {
        text.utf8.count < 2_000 && measure.width(text, style) <= width + LineBreaker.tolerance
    }

    /// Breaks a word that is longer than a line, and returns the rest for the next line.
    private func lastPiece(of word: Substring, into lines: inout [String]) -> String {
        var rest = word
        while lines.count <= limit, !fits(String(rest)) {
            let most = longestPrefix(of: rest)
            let end = most.lastIndex(of: "-").map { rest.index(after: $0) } ?? most.endIndex
            lines.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return lines.count > limit ? "" : String(rest)
    }

    /// As many characters as fit on a line, at least one.
    private func longestPrefix(of word: Substring) -> Substring {
        var used = 0.0
        let prefix = word.prefix { character in
            used += measure.width(String(character), style)
            return used <= width + LineBreaker.tolerance
        }
        return prefix.isEmpty ? word.prefix(1) : prefix
    }

    private func limited(_ lines: [String]) -> [String] {
        guard lines.count > limit else { return lines }
        return lines.prefix(limit - 1) + [cut(lines[limit - 1] + " " + lines[limit])]
    }

    /// As much of a text as fits on one line, followed by an ellipsis.
    func cut(_ text: String) -> String {
        if fits(text) { return text }
        let room = width - measure.width("…", style)
        var used = 0.0
        let kept = text.prefix { character in
            used += measure.width(String(character), style)
            return used <= room
        }
        return kept + "…"
    }
}
