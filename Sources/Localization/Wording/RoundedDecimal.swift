/// A positive number rounded to a number of decimals.
///
/// Halves are rounded away from zero as in manual statistics, based on the decimal number a double was written as.
struct RoundedDecimal: Equatable {
    let whole: UInt64
    /// The decimals as a number; leading zeros follow from `digits`.
    let fraction: UInt64
    let digits: Int

    var isZero: Bool { whole == 0 && fraction == 0 }

    init(whole: UInt64, fraction: UInt64, digits: Int) {
        self.whole = whole
        self.fraction = fraction
        self.digits = digits
    }

    /// - Parameters:
    ///   - size: zero or more; nil for numbers that need more than 63 bits.
    ///   - digits: 0 to 9, or nil for the minimum, up to six, that represents the number as written.
    init?(_ size: Double, digits: Int?) {
        let digits = digits ?? RoundedDecimal.digitsNeeded(by: size)
        guard let scaled = RoundedDecimal.scaled(size, digits: digits) else { return nil }
        let scale = RoundedDecimal.powersOfTen[digits]
        self.init(whole: scaled / scale, fraction: scaled % scale, digits: digits)
    }

    static let powersOfTen: [UInt64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000]

    /// 2.675 is stored as slightly less, yet it was written as a half and rounds to 2.68: the double nearest to a half counts as
    /// the half.
    private static func scaled(_ size: Double, digits: Int) -> UInt64? {
        let scale = Double(powersOfTen[digits])
        let product = size * scale
        guard product < 9e18 else { return nil }
        let floor = product.rounded(.down)
        let isHalfOrMore = product - floor >= 0.5 || (floor + 0.5) / scale == size
        return UInt64(floor) + (isHalfOrMore ? 1 : 0)
    }

    static func digitsNeeded(by size: Double) -> Int {
        for digits in 0..<6 {
            guard let scaled = scaled(size, digits: digits) else { return 0 }
            if Double(scaled) / Double(powersOfTen[digits]) == size { return digits }
        }
        return 6
    }
}
