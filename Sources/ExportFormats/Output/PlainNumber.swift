import HealthModel

/// Machine-readable numbers: no grouping, a decimal point, and never an exponent that spreadsheets cannot read.
enum PlainNumber {
    /// A reported number as given; a calculated one rounded to four decimals.
    static func text(_ number: Number, isCalculated: Bool = false) -> String {
        switch number {
        case .integer(let value): String(value)
        case .decimal(let value): text(isCalculated ? rounded(value) : value)
        }
    }

    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        let text = String(describing: value)
        return text.utf8.contains(UInt8(ascii: "e")) ? plain(value) : text
    }

    static func rounded(_ value: Double) -> Double {
        guard abs(value) < 1e11 else { return value }
        let scale = 10_000.0
        return (value * scale).rounded() / scale
    }

    /// Formats very small and very large numbers without an exponent.
    private static func plain(_ value: Double) -> String {
        guard abs(value) < 1 else { return value.magnitude < 9e18 ? String(Int64(value)) : String(describing: value) }
        var digits = String(Int64((abs(value) * 1e15).rounded()))
        digits = String(repeating: "0", count: max(0, 15 - digits.utf8.count)) + digits
        while digits.hasSuffix("0"), digits.utf8.count > 1 { digits.removeLast() }
        return (value < 0 ? "-0." : "0.") + digits
    }
}

extension Reading {
    /// The machine-readable number; nil if there is none.
    var numberText: String? { number.map { PlainNumber.text($0, isCalculated: origin != .reported) } }
}
