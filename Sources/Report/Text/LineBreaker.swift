/// Breaks text into lines: at spaces, and inside a word only where the word alone is too long for a line.
///
/// No-break spaces, which group the digits of a number, never end a line.
struct LineBreaker {
    let measure: any TextMeasure
    let style: TextStyle
    /// The longest a line may be.
    let width: Double
    /// Lines at most; the last one ends with an ellipsis where the text goes on.
    let limit: Int

    func lines(_ text: String) -> [String] {
        // Most texts fit.
        if text.utf8.count < 200, measure.width(text, style) <= width { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if lines.count > limit { break }
            let longer = line.isEmpty ? String(word) : line + " " + word
            if fits(longer) {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = fits(String(word)) ? String(word) : lastPiece(of: word, into: &lines)
        }
        if !line.isEmpty { lines.append(line) }
        return limited(lines)
    }

    private func fits(_ text: String) -> Bool { text.utf8.count < 2_000 && measure.width(text, style) <= width }

    /// Cuts a word that is longer than a line, and returns what is left for the line after.
    private func lastPiece(of word: Substring, into lines: inout [String]) -> String {
        var piece = ""
        var used = 0.0
        for character in word {
            let advance = measure.width(String(character), style)
            if !piece.isEmpty, used + advance > width {
                lines.append(piece)
                if lines.count > limit { return "" }
                (piece, used) = ("", 0)
            }
            piece.append(character)
            used += advance
        }
        return piece
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
