/// Breaks text into lines: at spaces, and inside a word only where the word alone is too long for a line: after a hyphen, else
/// anywhere.
///
/// No-break spaces, which group the digits of a number, never end a line.
struct LineBreaker {
    let measure: any TextMeasure
    let style: TextStyle
    /// The longest a line may be.
    let width: Double
    /// Lines at most; the last one ends with an ellipsis where the text goes on.
    let limit: Int
    /// A column as wide as its longest word holds that word, whatever sums of widths have been rounded to.
    private static let tolerance = 0.01

    func lines(_ text: String) -> [String] {
        // Most texts fit.
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

    /// Cuts a word that is longer than a line, and returns what is left for the line after.
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

    /// As many letters as fit on a line, at least one.
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

    /// As much of a text as fits on one line, with an ellipsis.
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
