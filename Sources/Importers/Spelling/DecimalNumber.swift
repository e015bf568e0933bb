import HealthModel

/// A number as decimal digits, so that it reaches the snapshot exactly as in the file: `86.4` and 2⁵³ + 1 survive.
struct DecimalNumber: Equatable {
    private var isNegative: Bool
    /// 0 to 9 each, without leading or trailing zeros; empty for zero.
    private var digits: [UInt8]
    /// The digits are multiplied by ten to this power.
    private var exponent: Int
    /// Longer numbers cannot be figures.
    private static let places = 36

    /// - Parameters:
    ///   - whole: digits before the decimal mark.
    ///   - fraction: digits after it.
    init?(isNegative: Bool = false, whole: String, fraction: String = "", exponent: Int = 0) {
        var digits = (Array(whole.utf8) + Array(fraction.utf8)).map { $0 &- UInt8(ascii: "0") }
        guard !digits.isEmpty, digits.allSatisfy({ $0 <= 9 }) else { return nil }
        var power = exponent - fraction.utf8.count
        while digits.last == 0 {
            digits.removeLast()
            power += 1
        }
        digits = Array(digits.drop { $0 == 0 })
        guard digits.isEmpty || max(digits.count + power, digits.count, -power) <= Self.places else { return nil }
        self.isNegative = isNegative && !digits.isEmpty
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : power
    }

    /// Whether a text consists of just a few digits, as most cells do.
    static func isWhole(_ text: String) -> Bool {
        (1...18).contains(text.utf8.count) && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Parses a text that consists of just a few digits.
    init?(wholeOf text: String) {
        guard DecimalNumber.isWhole(text) else { return nil }
        self.init(whole: text)
    }

    /// Parses a machine-readable number: `-12.5`, `1.0128560000000001E6`.
    init?(machine text: some StringProtocol) {
        var rest = text.lowercased()[...]
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let parts = rest.split(separator: "e", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let power = parts.count == 2 ? Int(parts[1]) : 0, abs(power) < 400 else { return nil }
        let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        self.init(isNegative: isNegative, whole: String(halves[0]), fraction: halves.count == 2 ? String(halves[1]) : "", exponent: power)
    }

    /// The shortest digits that represent a stored number.
    init?(_ value: Double) {
        if let whole = Int64(exactly: value) {
            self.init(isNegative: whole < 0, whole: String(whole.magnitude))
            return
        }
        guard value.isFinite else { return nil }
        self.init(machine: value.description)
    }

    /// The number of digits after the decimal mark.
    var fractionDigits: Int { max(0, -exponent) }

    /// Returns the number times ten to a power.
    func scaled(by power: Int) -> DecimalNumber {
        var copy = self
        if !digits.isEmpty { copy.exponent += power }
        return copy
    }

    /// The JSON form, without an exponent.
    var text: String {
        guard !digits.isEmpty else { return "0" }
        var letters = digits.map { $0 + UInt8(ascii: "0") }
        if exponent >= 0 {
            letters += Array(repeating: UInt8(ascii: "0"), count: exponent)
        } else {
            if letters.count <= -exponent {
                letters.insert(contentsOf: Array(repeating: UInt8(ascii: "0"), count: 1 - exponent - letters.count), at: 0)
            }
            letters.insert(UInt8(ascii: "."), at: letters.count + exponent)
        }
        return (isNegative ? "-" : "") + String(decoding: letters, as: UTF8.self)
    }

    /// The number as used in figures; nil for an integer beyond 64 bits.
    var number: Number? {
        exponent >= 0 ? Int64(text).map { .integer($0) } : Double(text).map { .decimal($0) }
    }
}
