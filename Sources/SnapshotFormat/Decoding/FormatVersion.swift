import HealthModel

/// The format version supported by the readers, written `<major>.<minor>` in documents.
enum FormatVersion {
    static let known = (major: 1, minor: 0)

    static func parse(_ text: String) -> (major: Int, minor: Int)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let major = number(parts[0]), let minor = number(parts[1]), major > 0 else { return nil }
        return (major, minor)
    }

    /// A number without a sign or leading zeros.
    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.count <= 6, text == "0" || text.first != "0", text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text)
    }
}

extension DecodingContext {
    /// Whether the version at a position is supported: newer minor versions are accepted with a warning, newer major ones are
    /// not.
    mutating func isReadable(version position: Int) -> Bool {
        guard let text = text(at: position) else { return false }
        guard let version = FormatVersion.parse(text.string) else {
            report(.version, at: position, .text(text.quoted))
            return false
        }
        if version.major > FormatVersion.known.major {
            report(.newerMajor, at: position, .text(text.quoted))
            return false
        }
        if version.minor > FormatVersion.known.minor { report(.newerMinor, at: position, .text(text.quoted)) }
        return true
    }
}
