/// A worded figure, split so that the number can be set large: `бір қызметке`, `1 932,5`, `₸`.
struct NumberParts: Hashable {
    var before = ""
    var number = ""
    var after = ""

    /// - Parameter bare: the number without its unit, to distinguish it from a number in the unit's name: `10 мың адамға шаққанда
    ///   49,2`.
    init(_ text: String, bare: String = "") {
        let runs = NumberParts.runs(text)
        let wanted = NumberParts.runs(bare).first.map { bare[$0] }
        guard let run = runs.first(where: { text[$0] == wanted }) ?? runs.first else {
            number = text
            return
        }
        before = NumberParts.trimmed(text[..<run.lowerBound])
        number = String(text[run])
        after = NumberParts.trimmed(text[run.upperBound...])
    }

    /// The ranges of numbers including signs, without trailing spaces.
    private static func runs(_ text: String) -> [Range<String.Index>] {
        var runs: [Range<String.Index>] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: begins) {
            let end = text[start...].firstIndex { !continues($0) } ?? text.endIndex
            let run = text[start..<end]
            if run.contains(where: isDigit), let last = run.lastIndex(where: { !isSpace($0) }) {
                runs.append(start..<text.index(after: last))
            }
            rest = text[end...]
        }
        return runs
    }

    private static func begins(_ character: Character) -> Bool { isDigit(character) || "≈~≥≤><+−-—–".contains(character) }

    private static func continues(_ character: Character) -> Bool {
        begins(character) || isSpace(character) || ",.*".contains(character)
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{A0}" || character == "\u{202F}" }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
