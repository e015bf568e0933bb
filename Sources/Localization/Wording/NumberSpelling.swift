import HealthModel

/// Spells numbers with the separators of a language: `1 012 856`, `86,4`, `−3.9`.
///
/// Foundation's formatters would do this, but creating them costs 1.5 ms for the first locale and 0.7 ms for the first
/// number, and each further number 2.4 µs; the program's first screen has a budget of 15 ms and holds hundreds of numbers.
/// The separators and the rounding here are those of Foundation's ICU, and tests compare the two. One difference is meant:
/// the minus is U+2212, as wide as the plus and the digits.
struct NumberSpelling: Sendable, Hashable {
    /// Between groups of three digits: a no-break space in Kazakh and Russian.
    let group: String
    let decimalMark: String

    init(language: Language) {
        (group, decimalMark) = language == .en ? (",", ".") : ("\u{A0}", ",")
    }

    static let minus = "\u{2212}"

    /// - Parameter digits: digits after the decimal mark, 0 to 9; nil for as many as the number has, up to six.
    func spell(_ number: Number, digits: Int? = nil) -> String {
        let spelled = magnitude(of: number, digits: digits)
        return number.isNegative && !spelled.isZero ? NumberSpelling.minus + spelled.text : spelled.text
    }

    /// With `+` or `−` before every number that is not zero when rounded.
    func spellSigned(_ number: Number, digits: Int? = nil) -> String {
        let spelled = magnitude(of: number, digits: digits)
        if spelled.isZero { return spelled.text }
        return (number.isNegative ? NumberSpelling.minus : "+") + spelled.text
    }

    private func magnitude(of number: Number, digits: Int?) -> (text: String, isZero: Bool) {
        switch number {
        case .integer(let value):
            let zeros = String(repeating: "0", count: min(digits ?? 0, 9))
            let whole = grouped(value.magnitude)
            return (zeros.isEmpty ? whole : whole + decimalMark + zeros, value == 0)
        case .decimal(let value):
            return decimal(abs(value), digits: digits.map { min(max($0, 0), 9) })
        }
    }

    /// Doubles beyond 64 bits keep Swift's own spelling (`1e+300`): no figure of the domain is so large.
    private func decimal(_ size: Double, digits: Int?) -> (text: String, isZero: Bool) {
        guard size.isFinite else { return (size.isNaN ? "?" : "∞", false) }
        let digits = digits ?? DecimalRounding.digitsNeeded(by: size)
        guard let scaled = DecimalRounding.scaled(size, digits: digits) else {
            return (String(describing: size).split(separator: ".").joined(separator: decimalMark), false)
        }
        let scale = DecimalRounding.powersOfTen[digits]
        let whole = grouped(scaled / scale)
        guard digits > 0 else { return (whole, scaled == 0) }
        return (whole + decimalMark + padded(scaled % scale, to: digits), scaled == 0)
    }

    private func grouped(_ value: UInt64) -> String {
        if value < 1000 { return String(value) }
        return grouped(value / 1000) + group + padded(value % 1000, to: 3)
    }
}

/// Rounds the decimal number that a double was written as, halves away from zero, as statistics are rounded by hand.
enum DecimalRounding {
    static let powersOfTen: [UInt64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000]

    /// `size` times ten to the power of `digits`, rounded; nil where that needs more than 63 bits.
    ///
    /// 2.675 is stored as a little less, yet it was written as a half and rounds to 2.68: a double that is the nearest
    /// one to a half counts as the half.
    static func scaled(_ size: Double, digits: Int) -> UInt64? {
        let scale = Double(powersOfTen[digits])
        let product = size * scale
        guard product < 9e18 else { return nil }
        let floor = product.rounded(.down)
        let isHalfOrMore = product - floor >= 0.5 || (floor + 0.5) / scale == size
        return UInt64(floor) + (isHalfOrMore ? 1 : 0)
    }

    /// The fewest digits, up to six, that spell the number as it was written.
    static func digitsNeeded(by size: Double) -> Int {
        for digits in 0..<6 {
            guard let scaled = scaled(size, digits: digits) else { return 0 }
            if Double(scaled) / Double(powersOfTen[digits]) == size { return digits }
        }
        return 6
    }
}

/// A number with leading zeros up to a width.
func padded(_ value: some BinaryInteger, to width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
