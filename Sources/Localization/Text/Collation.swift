import HealthModel

/// The order of names in a language: signs, digits, then letters in alphabetical order.
///
/// Kazakh and Russian put Cyrillic before Latin, English Latin before Cyrillic. Kazakh letters stand where the Kazakh
/// alphabet has them in every language; only Russian and English count ё as a variety of е. Runs of digits compare as
/// numbers (`№ 2` before `№ 10`), and quotes and accents count for nothing unless all else is equal.
public struct Collation: Sendable, Hashable {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// Whether `a` stands before `b`. Equal names, also in another case, stand in the order of their scalars.
    public func isBefore(_ a: String, _ b: String) -> Bool { key(a) < key(b) }

    /// The key of a name, to be computed once for each row of a sort.
    public func key(_ text: String) -> CollationKey {
        var weights = WeightWriter(order: LetterOrder(language: language))
        for scalar in text.unicodeScalars { weights.add(scalar) }
        return CollationKey(weights: weights.finished(), text: text)
    }
}

/// A name's place in a language's order. Only keys of the same collation compare.
public struct CollationKey: Sendable, Hashable, Comparable {
    let weights: [UInt32]
    let text: String

    public static func < (left: CollationKey, right: CollationKey) -> Bool {
        if left.weights != right.weights { return left.weights.lexicographicallyPrecedes(right.weights) }
        return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }
}

/// Turns scalars into weights, and runs of digits into one weight for their length and one for each digit.
private struct WeightWriter {
    let order: LetterOrder
    private var weights: [UInt32] = []
    private var digits: [UInt32] = []

    init(order: LetterOrder) {
        self.order = order
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        if ("0"..."9").contains(scalar) {
            digits.append(scalar.value - 0x30)
            return
        }
        endNumber()
        if let weight = order.weight(of: Letters.lowercased(scalar)) { weights.append(weight) }
    }

    mutating func finished() -> [UInt32] {
        endNumber()
        return weights
    }

    private mutating func endNumber() {
        guard !digits.isEmpty else { return }
        let significant = digits.drop { $0 == 0 }
        weights.append(LetterOrder.numbers + UInt32(significant.count))
        weights.append(contentsOf: significant)
        digits.removeAll(keepingCapacity: true)
    }
}

/// Where each letter stands in a language.
private struct LetterOrder {
    private static let signs: UInt32 = 0x1_0000
    static let numbers: UInt32 = 0x100_0000
    private static let firstScript: UInt32 = 0x200_0000
    private static let secondScript: UInt32 = 0x300_0000
    private static let others: UInt32 = 0x400_0000

    /// Positions in the alphabet for U+0400 to U+052F, from 1; 0 for letters of other alphabets.
    private static let cyrillic: [UInt32] = {
        var places = [UInt32](repeating: 0, count: 0x130)
        for (position, letter) in "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".unicodeScalars.enumerated() {
            places[Int(letter.value) - 0x400] = UInt32(position + 1)
        }
        return places
    }()

    private let cyrillicBase: UInt32
    private let latinBase: UInt32
    private let joinsYo: Bool

    init(language: Language) {
        let latinFirst = language == .en
        cyrillicBase = latinFirst ? LetterOrder.secondScript : LetterOrder.firstScript
        latinBase = latinFirst ? LetterOrder.firstScript : LetterOrder.secondScript
        joinsYo = language != .kk
    }

    /// The weight of a lower-case scalar, nil for those that count for nothing.
    func weight(of scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x300...0x36F, 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F: return nil
        case 0x20, 0xA0, 0x202F: return LetterOrder.signs
        case 0x400...0x52F: return cyrillicWeight(joinsYo && scalar == "ё" ? "е" : scalar)
        case _ where Letters.isLatin(scalar): return latinBase + scalar.value
        case 0..<0x400, 0x2000...0x2BFF: return LetterOrder.signs + scalar.value
        default: return LetterOrder.others + scalar.value
        }
    }

    /// Letters of other Cyrillic alphabets follow those of the three languages.
    private func cyrillicWeight(_ scalar: Unicode.Scalar) -> UInt32 {
        let place = LetterOrder.cyrillic[Int(scalar.value) - 0x400]
        return cyrillicBase + (place == 0 ? scalar.value : place)
    }
}
