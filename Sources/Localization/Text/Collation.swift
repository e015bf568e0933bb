import HealthModel

/// The order of names in a language: signs, digits, then letters in alphabetical order.
///
/// Kazakh and Russian sort Cyrillic before Latin, English Latin before Cyrillic. Kazakh letters have the position of the Kazakh
/// alphabet in every language; only Russian and English treat ё as a variant of е. Runs of digits compare as numbers (`№ 2`
/// before `№ 10`), and quotes and accents are ignored unless everything else is equal.
public struct Collation: Sendable, Hashable {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// Whether `a` sorts before `b`. Names that are equal, possibly except for case, sort by their scalars.
    public func isBefore(_ a: String, _ b: String) -> Bool { key(a) < key(b) }

    /// The sort key of a name, to be computed once per row.
    public func key(_ text: String) -> CollationKey {
        var writer = CollationWriter(order: LetterOrder(language: language), capacity: text.utf8.count)
        for scalar in text.unicodeScalars { writer.add(scalar) }
        return CollationKey(writer.finish(), text: text)
    }
}

/// A name's position in a language's order. Only keys of the same collation are comparable.
public struct CollationKey: Sendable, Hashable, Comparable {
    /// The first eight weights as one number, which decides most comparisons.
    private let head: UInt64
    private let weights: [UInt8]
    private let text: String

    init(_ weights: [UInt8], text: String) {
        var head: UInt64 = 0
        for index in 0..<8 { head = head << 8 | (index < weights.count ? UInt64(weights[index]) : 0) }
        self.head = head
        self.weights = weights
        self.text = text
    }

    public static func < (left: CollationKey, right: CollationKey) -> Bool {
        if left.head != right.head { return left.head < right.head }
        for index in 0..<min(left.weights.count, right.weights.count) where left.weights[index] != right.weights[index] {
            return left.weights[index] < right.weights[index]
        }
        if left.weights.count != right.weights.count { return left.weights.count < right.weights.count }
        return left.text != right.text && left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// Converts scalars into weights, which compare byte by byte. No weight is zero, so a name precedes its continuations.
private struct CollationWriter {
    private let order: LetterOrder
    private var weights: [UInt8] = []
    private var digits: [UInt8] = []

    init(order: LetterOrder, capacity: Int) {
        self.order = order
        weights.reserveCapacity(capacity)
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        if ("0"..."9").contains(scalar) {
            digits.append(UInt8(truncatingIfNeeded: scalar.value) - UInt8(ascii: "0"))
            return
        }
        endNumber()
        order.append(Letters.lowercased(scalar), to: &weights)
    }

    mutating func finish() -> [UInt8] {
        endNumber()
        return weights
    }

    /// A number is weighted by its digit count, so that larger numbers follow, and then by each digit.
    private mutating func endNumber() {
        guard !digits.isEmpty else { return }
        let significant = digits.drop { $0 == 0 }
        weights.append(LetterOrder.number)
        weights.append(UInt8(clamping: significant.count + 1))
        for digit in significant { weights.append(digit + 1) }
        digits.removeAll(keepingCapacity: true)
    }
}

/// The position of each letter in a language, as one byte; three more distinguish letters without one.
private struct LetterOrder {
    private static let space: UInt8 = 0x02
    private static let sign: UInt8 = 0x03
    static let number: UInt8 = 0x04
    private static let firstScript: UInt8 = 0x10
    private static let secondScript: UInt8 = 0x80
    /// Above the positions of a script's own letters.
    private static let strangerOfScript: UInt8 = 0x60
    private static let other: UInt8 = 0xFF

    /// Positions in the alphabet for U+0400 to U+052F, from 1; 0 for letters of other alphabets.
    private static let cyrillic: [UInt8] = {
        var places = [UInt8](repeating: 0, count: 0x130)
        for (position, letter) in "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".unicodeScalars.enumerated() {
            places[Int(letter.value) - 0x400] = UInt8(position + 1)
        }
        return places
    }()

    private let cyrillicBase: UInt8
    private let latinBase: UInt8
    private let joinsYo: Bool

    init(language: Language) {
        let latinFirst = language == .en
        cyrillicBase = latinFirst ? LetterOrder.secondScript : LetterOrder.firstScript
        latinBase = latinFirst ? LetterOrder.firstScript : LetterOrder.secondScript
        joinsYo = language != .kk
    }

    /// Appends the weight of a lower-case scalar; quotes and accents have none.
    func append(_ scalar: Unicode.Scalar, to weights: inout [UInt8]) {
        switch scalar.value {
        case 0x400...0x52F: appendCyrillic(joinsYo && scalar == "ё" ? "е" : scalar, to: &weights)
        case 0x61...0x7A: weights.append(latinBase + UInt8(truncatingIfNeeded: scalar.value - 0x60))
        case 0x20, 0xA0, 0x202F: weights.append(LetterOrder.space)
        case 0x300...0x36F, 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F: break
        case _ where Letters.isLatin(scalar): append(latinBase + LetterOrder.strangerOfScript, scalar, to: &weights)
        case 0..<0x400, 0x2000...0x2BFF: append(LetterOrder.sign, scalar, to: &weights)
        default: append(LetterOrder.other, scalar, to: &weights)
        }
    }

    private func appendCyrillic(_ scalar: Unicode.Scalar, to weights: inout [UInt8]) {
        let place = LetterOrder.cyrillic[Int(scalar.value) - 0x400]
        if place > 0 {
            weights.append(cyrillicBase + place)
        } else {
            append(cyrillicBase + LetterOrder.strangerOfScript, scalar, to: &weights)
        }
    }

    private func append(_ lead: UInt8, _ scalar: Unicode.Scalar, to weights: inout [UInt8]) {
        weights.append(lead)
        for shift: UInt32 in [16, 8, 0] { weights.append(UInt8(truncatingIfNeeded: scalar.value >> shift)) }
    }
}
