import Glibc

/// The characters that the terminal's locale supports.
public enum CharacterEncoding: Sendable, Hashable {
    /// The locale is UTF-8.
    case unicode
    /// The locale is not UTF-8 but C.UTF-8 is available: letters as they are, ornaments in ASCII.
    case unicodeLetters
    /// No UTF-8 locale is available.
    case ascii

    /// Sets the character type from the environment (`LC_ALL`, `LC_CTYPE`, `LANG`), or else C.UTF-8.
    ///
    /// Call it once, before opening the terminal and starting threads: the locale is process-wide.
    public static func adopt() -> CharacterEncoding {
        if setlocale(LC_CTYPE, "") != nil, isUTF8 { return .unicode }
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8 {
            return .unicodeLetters
        }
        return .ascii
    }

    /// Whether bars, boxes and trends must be drawn in ASCII.
    public var needsASCIIOrnaments: Bool { self != .unicode }

    private static var isUTF8: Bool {
        guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: codeset).lowercased() == "utf-8"
    }
}
