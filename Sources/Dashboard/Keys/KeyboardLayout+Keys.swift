import Localization
import Settings

/// A terminal cannot report the keyboard layout, so it is inferred from what arrives.
///
/// Commands are named by the characters of a US keyboard and found by the position of the key: `й` quits as `q` does.
extension KeyboardLayout {
    /// The layout inferred from a typed character.
    ///
    /// One of ә і ң ғ ү ұ қ ө һ means Kazakh, a Latin letter Latin, and ё, which the Kazakh layout lacks, Russian. Other Cyrillic
    /// letters are on both Cyrillic layouts: they keep a Kazakh one and otherwise mean Russian.
    public func inferred(after typed: Unicode.Scalar) -> KeyboardLayout {
        if Letters.isKazakhOnly(typed) { return .kazakh }
        if typed == "ё" || typed == "Ё" { return .russian }
        if Letters.isCyrillic(typed) { return self == .kazakh ? .kazakh : .russian }
        return Letters.isLatin(typed) ? .latin : self
    }

    /// The character of the same key on a US keyboard: `й` → `q`, `Ж` → `:`, Kazakh `ә` → `2`.
    ///
    /// Letters identify their layout; signs that were moved by a layout (`№`, `.`, `,`, `"`) depend on the inferred one.
    /// For commands only: text input is not translated.
    public func command(for typed: Unicode.Scalar) -> Unicode.Scalar {
        LayoutTable.letters.command[typed] ?? signs?.command[typed] ?? typed
    }

    /// The label of a command's key on this layout: `q` is `й` on both Cyrillic layouts, `/` is `№` on the Kazakh one.
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
    /// Maps a layout's characters to US ones.
    let command: [Unicode.Scalar: Unicode.Scalar]
    /// Maps US characters to the layout's.
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

    /// Letters with a unique key, regardless of the inferred layout.
    static let letters = LayoutTable(russianLetters, kazakhLetters)

    /// The 33 letters of the Russian layout, shared by the Kazakh one except for ё.
    private static let russianLetters = LayoutTable(
        "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
        us: "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~")

    /// The Kazakh letters, in the digit row.
    static let kazakhLetters = LayoutTable("әіңғүұқөһ" + "ӘІҢҒҮҰҚӨҺ", us: "2345890-=" + "@#$%*()_+")

    /// The other signs in the Kazakh digit row and on its `/` key. `?` is in the same place as on a US keyboard.
    static let kazakhSigns = LayoutTable("\",.№", us: "167/")

    /// The key next to the right shift. A `/`, `?` or `:` from the Russian digit row stays as it is.
    static let russianSigns = LayoutTable(".,", us: "/?")
}
