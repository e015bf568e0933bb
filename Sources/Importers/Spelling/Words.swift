import HealthModel
import Localization

/// Words used in tables, in all three languages at once: a term separates alternatives by semicolons.
struct Words: Sendable {
    /// Folded for comparison.
    let folded: Set<String>

    /// - Parameter keys: keys of terms; plural placeholders such as `{0:one,few}` count as their forms.
    init(_ keys: String...) {
        folded = Set(
            keys.flatMap { key in
                Language.allCases.flatMap { Words.alternatives(Wording(language: $0).term(key)) }
            }
            .map(Words.fold))
    }

    /// Whether a text is one of the words, ignoring case and the point of an abbreviation.
    func contains(_ text: String) -> Bool { folded.contains(Words.fold(text)) }

    private static func alternatives(_ text: String) -> [String] {
        if let open = text.firstIndex(of: ":"), let close = text.lastIndex(of: "}"), text.hasPrefix("{") {
            return text[text.index(after: open)..<close].split(separator: ",").map(String.init)
        }
        return text.split(separator: ";").map(String.init)
    }

    /// Folds to lower case with Kazakh letters as Russian ones, single spaces, and no signs at the ends.
    static func fold(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0.value != 0xAD && $0.value != 0x200B && $0.value != 0xFEFF }
        let words = SearchFolding.fold(String(String.UnicodeScalarView(scalars)))
            .split { $0.isWhitespace || $0 == "_" }
        var folded = words.joined(separator: " ")[...]
        while let last = folded.last, ".:*".contains(last) { folded.removeLast() }
        return String(folded)
    }
}

extension StringProtocol {
    /// Trimmed of all kinds of spaces.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
        if let first = unicodeScalars.first, let last = unicodeScalars.last, ("!"..."~").contains(first), ("!"..."~").contains(last) {
            return String(self)
        }
        let head = drop(while: isSpace)
        return head.lastIndex { !isSpace($0) }.map { String(head[...$0]) } ?? ""
    }
}
