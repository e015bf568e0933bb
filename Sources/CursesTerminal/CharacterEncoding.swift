import Glibc

/// What the terminal's locale lets the program write.
public enum CharacterEncoding: Sendable, Hashable {
    /// The locale is UTF-8.
    case unicode
    /// The locale is not UTF-8 but C.UTF-8 could be had: letters as they are, ornaments in ASCII.
    case unicodeLetters
    /// There is no UTF-8 locale at all.
    case ascii

    /// Takes the character type of the environment's locale (`LC_ALL`, `LC_CTYPE`, `LANG`), else C.UTF-8.
    ///
    /// Call it once, before the terminal is opened and before other threads start: the locale belongs to the process.
    public static func adopt() -> CharacterEncoding {
        if setlocale(LC_CTYPE, "") != nil, isUTF8 { return .unicode }
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8 {
            return .unicodeLetters
        }
        return .ascii
    }

    /// Whether bars, frames and trends must be drawn with ASCII signs.
    public var needsASCIIOrnaments: Bool { self != .unicode }

    private static var isUTF8: Bool {
        guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: codeset).lowercased() == "utf-8"
    }
}
