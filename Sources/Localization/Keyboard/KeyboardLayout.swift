/// The keyboard layout that an operator types with. A terminal cannot report it, so it is inferred from what arrives.
///
/// Commands are named by the characters of a US keyboard and found by the place of the key: `й` quits as `q` does.
public enum KeyboardLayout: String, Sendable, Hashable, CaseIterable, Codable {
    case latin, kazakh, russian

    /// The layout that a typed character speaks for.
    ///
    /// One of ә і ң ғ ү ұ қ ө һ is Kazakh, a Latin letter Latin, and ё, which the Kazakh layout lacks, Russian. Other
    /// Cyrillic letters are on both Cyrillic layouts: they keep a Kazakh one and else speak for Russian.
    public func inferred(after typed: Unicode.Scalar) -> KeyboardLayout {
        if Letters.isKazakhOnly(typed) { return .kazakh }
        if typed == "ё" || typed == "Ё" { return .russian }
        if Letters.isCyrillic(typed) { return self == .kazakh ? .kazakh : .russian }
        return Letters.isLatin(typed) ? .latin : self
    }

    /// The character that a US keyboard gives for the key that was struck: `й` → `q`, `Ж` → `:`, Kazakh `ә` → `2`.
    ///
    /// Letters say themselves where they come from; the signs that a layout moved (`№`, `.`, `,`, `"`) depend on it.
    /// For commands only: what is typed into a text field stays as it is.
    public func command(for typed: Unicode.Scalar) -> Unicode.Scalar {
        LayoutTable.letters.command[typed] ?? signs?.command[typed] ?? typed
    }

    /// What this layout prints for the key of a command: `q` is `й` on both Cyrillic layouts, `/` is `№` on the Kazakh one.
    public func spelling(of command: Unicode.Scalar) -> Unicode.Scalar {
        guard self != .latin else { return command }
        if self == .kazakh, let key = LayoutTable.kazakhLetters.spelling[command] { return key }
        return signs?.spelling[command] ?? LayoutTable.letters.spelling[command] ?? command
    }

    private var signs: LayoutTable? {
        switch self {
        case .latin: nil
        case .kazakh: .kazakhSigns
        case .russian: .russianSigns
        }
    }
}

/// Pairs of characters on the same key: one of a layout, the other of the US keyboard.
private struct LayoutTable: Sendable {
    /// From a layout's character to the US one.
    let command: [Unicode.Scalar: Unicode.Scalar]
    /// From a US character to the layout's.
    let spelling: [Unicode.Scalar: Unicode.Scalar]

    init(_ layout: String, us: String) {
        let pairs = zip(layout.unicodeScalars, us.unicodeScalars)
        command = Dictionary(pairs.map { ($0, $1) }) { first, _ in first }
        spelling = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    }

    private init(_ first: LayoutTable, _ second: LayoutTable) {
        command = first.command.merging(second.command) { first, _ in first }
        spelling = first.spelling.merging(second.spelling) { first, _ in first }
    }

    /// Letters that only one place of a keyboard can send, whichever layout is inferred.
    static let letters = LayoutTable(russianLetters, kazakhLetters)

    /// The 33 letters of the Russian layout, which the Kazakh one has in the same places but for ё.
    private static let russianLetters = LayoutTable(
        "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
        us: "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~")

    /// The Kazakh letters, in the digit row.
    static let kazakhLetters = LayoutTable("әіңғүұқөһ" + "ӘІҢҒҮҰҚӨҺ", us: "2345890-=" + "@#$%*()_+")

    /// The other signs of the Kazakh digit row and its `/` key. `?` is where the US keyboard has it.
    static let kazakhSigns = LayoutTable("\",.№", us: "167/")

    /// The key beside the right shift. A `/`, `?` or `:` of the Russian digit row means itself.
    static let russianSigns = LayoutTable(".,", us: "/?")
}
