import HealthModel

/// A large number as three significant digits of thousands, millions, billions or trillions.
struct CompactNumber {
    enum Scale: String, CaseIterable {
        case thousand, million, billion, trillion

        var size: Double {
            switch self {
            case .thousand: 1e3
            case .million: 1e6
            case .billion: 1e9
            case .trillion: 1e12
            }
        }
    }

    let scale: Scale
    let value: Double
    /// Digits after the decimal mark, without trailing zeros.
    let digits: Int

    /// Nil below ten thousand, where the whole number is as short, and beyond the largest scale.
    init?(_ number: Number) {
        let size = abs(number.double)
        guard size >= 10_000, size < 1e15 else { return nil }
        // 999,960 rounds to 1,000 thousand, i.e. 1 million: a scale covers what rounds to less than a thousand of it.
        guard let scale = Scale.allCases.first(where: { size < $0.size * 999.5 }) ?? Scale.allCases.last else { return nil }
        let scaled = number.double / scale.size
        let room = abs(scaled) < 9.995 ? 2 : abs(scaled) < 99.95 ? 1 : 0
        self.scale = scale
        let unit = Double(RoundedDecimal.powersOfTen[room])
        value = (scaled * unit).rounded() / unit
        digits = min(room, RoundedDecimal.digitsNeeded(by: abs(value)))
    }
}
