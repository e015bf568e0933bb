/// The spelling of codes in definitions, which formulas refer to.
enum CodeSpelling {
    static let longest = 64
    static let words: Set<String> = ["and", "or", "not", "implies", "where"]

    /// A regular expression for it, not excluding the keywords of the formula language.
    static let pattern = "^[A-Za-z][A-Za-z0-9_]{0,\(longest - 1)}$"

    static func isCode(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.count <= longest, !words.contains(text) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// Codes that the format reserves.
public enum ReservedCodes {
    /// No data set may have these: they name pages about several data sets or none, today's and those to come.
    public static let pages: Set<String> = ["overview", "status", "map", "alerts", "quality", "place"]
}
