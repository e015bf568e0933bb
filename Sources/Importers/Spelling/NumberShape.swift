/// What the marks between digits reveal about a number's format.
enum NumberShape: Equatable {
    /// Digits and spaces only.
    case plain
    /// The decimal mark is certain: `86,4`, `1,012,856.5`, `1 012,856`.
    case certain(DecimalMark)
    /// A single mark followed by exactly three digits: `1,012` is 1012 or 1.012.
    case unclear(DecimalMark)
    /// Not a number.
    case none

    /// - Parameter digits: digits, commas, points and group separators, without a sign.
    init(_ digits: String) {
        let commas = digits.count { $0 == "," }
        let points = digits.count { $0 == "." }
        guard digits.contains(where: \.isNumber) else {
            self = .none
            return
        }
        switch (commas, points) {
        case (0, 0): self = .plain
        case (1, 0): self = NumberShape.single(digits, .comma)
        case (0, 1): self = NumberShape.single(digits, .point)
        case (2..., 0...1): self = .certain(.point)
        case (0...1, 2...): self = .certain(.comma)
        case (1, 1):
            self =
                (digits.firstIndex(of: ",") ?? digits.startIndex) < (digits.firstIndex(of: ".") ?? digits.startIndex)
                ? .certain(.point) : .certain(.comma)
        default: self = .none
        }
    }

    /// A mark is certain if the three digits after it cannot be a group: `0,125`, `1234,567`, `1 012,856`.
    private static func single(_ digits: String, _ mark: DecimalMark) -> NumberShape {
        let parts = digits.split(separator: mark.character, omittingEmptySubsequences: false)
        let canBeGroup = parts[1].count == 3 && (1...3).contains(parts[0].count) && !parts[0].hasPrefix("0")
        return canBeGroup ? .unclear(mark) : .certain(mark)
    }
}

extension DecimalMark {
    var character: Character { self == .comma ? "," : "." }
    var other: DecimalMark { self == .comma ? .point : .comma }
}

/// Parses digits with a known decimal mark. Groups are separated by spaces, apostrophes or the other mark.
enum GroupedDigits {
    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "'", "\u{2019}"]

    /// Nil if digits are not grouped by threes, or there is any other character.
    static func number(_ text: String, _ mark: DecimalMark, isNegative: Bool) -> DecimalNumber? {
        let halves = text.split(separator: mark.character, omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), let whole = ungrouped(halves[0], mark) else { return nil }
        let fraction = halves.count == 2 ? String(halves[1]) : ""
        guard halves.count == 1 || !fraction.isEmpty, fraction.utf8.allSatisfy(isDigit) else { return nil }
        return DecimalNumber(isNegative: isNegative, whole: whole, fraction: fraction)
    }

    /// Whether a character may occur inside a number.
    static func belongs(_ letter: Character) -> Bool {
        letter.isASCII && letter.isNumber || letter == "," || letter == "." || spaces.contains(letter)
    }

    private static func ungrouped(_ whole: Substring, _ mark: DecimalMark) -> String? {
        let groups = whole.split(omittingEmptySubsequences: false) { spaces.contains($0) || $0 == mark.other.character }
        guard let first = groups.first, !first.isEmpty, first.utf8.allSatisfy(isDigit),
            groups.count == 1 || first.utf8.count <= 3
        else { return nil }
        let rest = groups.dropFirst()
        guard rest.allSatisfy({ $0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        return groups.joined()
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
