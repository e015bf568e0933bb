import HealthModel

/// Rounds a number so that it stays on its side of lines that matter: 94.96 does not reach a target of 95, 0.04 is not zero.
///
/// Up to two more decimals are shown; a number still closer to the line is cut instead of rounded.
public struct LineKeepingRounding: Sendable, Hashable {
    public let number: Number
    public let digits: Int?

    /// The most decimals shown beyond a figure's own.
    private static let extraDigits = 2

    /// - Parameter digits: the figure's own decimals; nil shows all, which crosses nothing.
    public init(_ number: Number, digits: Int?, lines: [Double]) {
        guard case .decimal(let value) = number, let digits, value.isFinite else {
            (self.number, self.digits) = (number, digits)
            return
        }
        let crossed = { (shown: Double) in lines.contains { line in Self.side(shown, of: line) != Self.side(value, of: line) } }
        let most = min(digits + Self.extraDigits, 9)
        let found = (digits...max(digits, most)).first { !crossed(Self.rounded(value, $0)) }
        self.digits = found ?? most
        self.number = found == nil ? .decimal(Self.cut(value, most, lines)) : number
    }

    /// The rounding of a figure as it is shown.
    public init(_ reading: Reading, _ number: Number) {
        self.init(
            number, digits: reading.digits, lines: [0] + (reading.unit == .percent ? [100] : []) + (reading.target.map { [$0] } ?? []))
    }

    private static func side(_ value: Double, of line: Double) -> Int { value < line ? -1 : value > line ? 1 : 0 }

    private static func rounded(_ value: Double, _ digits: Int) -> Double {
        guard let size = RoundedDecimal(abs(value), digits: digits) else { return value }
        let scale = Double(RoundedDecimal.powersOfTen[digits])
        let result = Double(size.whole) + Double(size.fraction) / scale
        return value < 0 ? -result : result
    }

    /// The number cut towards the side of the line that it is on, away from the line.
    private static func cut(_ value: Double, _ digits: Int, _ lines: [Double]) -> Double {
        let scale = Double(RoundedDecimal.powersOfTen[digits])
        let nearest = lines.min { abs($0 - value) < abs($1 - value) } ?? 0
        let steps = value * scale
        return (value < nearest ? steps.rounded(.down) : steps.rounded(.up)) / scale
    }
}
