import HealthModel

/// Formats numbers with the separators of a language: `1 012 856`, `86,4`, `−3.9`.
///
/// Foundation's formatters would do, but creating them takes 1.5 ms for the first locale and 0.7 ms for the first number, and
/// each further number 2.4 µs; the first screen has a budget of 15 ms and hundreds of numbers. Separators and rounding match
/// Foundation's ICU, which tests verify, with one deliberate difference: the minus is U+2212, as wide as the plus and the digits.
struct NumberSpelling: Sendable, Hashable {
    private let usesEnglishSeparators: Bool

    init(language: Language) {
        usesEnglishSeparators = language == .en
    }

    /// - Parameter digits: digits after the decimal mark, 0 to 9; nil for as many as needed, up to six.
    func spell(_ number: Number, digits: Int? = nil) -> String { spell(number, digits, plus: false) }

    /// Formats with `+` or `−` before every number that is not zero after rounding.
    func spellSigned(_ number: Number, digits: Int? = nil) -> String { spell(number, digits, plus: true) }

    private func spell(_ number: Number, _ digits: Int?, plus: Bool) -> String {
        let digits = digits.map { min(max($0, 0), 9) }
        switch number {
        case .integer(let value):
            return spell(RoundedDecimal(whole: value.magnitude, fraction: 0, digits: digits ?? 0), isNegative: value < 0, plus: plus)
        case .decimal(let value):
            guard let rounded = RoundedDecimal(abs(value), digits: digits) else { return oddity(value, plus: plus) }
            return spell(rounded, isNegative: value < 0, plus: plus)
        }
    }

    private func spell(_ decimal: RoundedDecimal, isNegative: Bool, plus: Bool) -> String {
        String(unsafeUninitializedCapacity: DigitWriter.capacity) { buffer in
            var writer = DigitWriter(buffer: buffer, usesEnglishSeparators: usesEnglishSeparators)
            writer.write(decimal)
            if !decimal.isZero { writer.writeSign(isNegative: isNegative, plus: plus) }
            return writer.finish()
        }
    }

    /// Numbers that cannot be figures (beyond 63 bits, infinite, not a number), in Swift's format: `1e+300`.
    private func oddity(_ value: Double, plus: Bool) -> String {
        if value.isNaN { return "?" }
        let sign = value < 0 ? "\u{2212}" : plus ? "+" : ""
        return sign + (value.isInfinite ? "∞" : String(describing: abs(value)))
    }
}

/// Writes a number backwards into a buffer of `capacity` bytes.
private struct DigitWriter {
    /// Twenty digits with six no-break spaces, nine decimals, the mark and a sign of three bytes: 45.
    static let capacity = 48

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private let usesEnglishSeparators: Bool
    private var start = DigitWriter.capacity

    init(buffer: UnsafeMutableBufferPointer<UInt8>, usesEnglishSeparators: Bool) {
        self.buffer = buffer
        self.usesEnglishSeparators = usesEnglishSeparators
    }

    private mutating func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
    }

    private mutating func putDigit(of rest: inout UInt64) {
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
    }

    mutating func write(_ decimal: RoundedDecimal) {
        var fraction = decimal.fraction
        for _ in 0..<decimal.digits { putDigit(of: &fraction) }
        if decimal.digits > 0 { put(usesEnglishSeparators ? UInt8(ascii: ".") : UInt8(ascii: ",")) }
        var whole = decimal.whole
        var written = 0
        repeat {
            if written > 0, written % 3 == 0 { putGroupSeparator() }
            putDigit(of: &whole)
            written += 1
        } while whole > 0
    }

    /// A no-break space (U+00A0) in Kazakh and Russian.
    private mutating func putGroupSeparator() {
        if usesEnglishSeparators { return put(UInt8(ascii: ",")) }
        put(0xA0)
        put(0xC2)
    }

    mutating func writeSign(isNegative: Bool, plus: Bool) {
        if isNegative {
            for byte: UInt8 in [0x92, 0x88, 0xE2] { put(byte) }
        } else if plus {
            put(UInt8(ascii: "+"))
        }
    }

    /// Moves the number to the front of the buffer and returns its length.
    func finish() -> Int {
        let length = DigitWriter.capacity - start
        for index in 0..<length { buffer[index] = buffer[start + index] }
        return length
    }
}
