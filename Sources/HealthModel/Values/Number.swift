/// A number as given in a file: integers keep all 64 bits.
public enum Number: Sendable, Hashable, Codable {
    case integer(Int64)
    case decimal(Double)

    public var double: Double {
        switch self {
        case .integer(let value): Double(value)
        case .decimal(let value): value
        }
    }

    /// Computes exactly while both operands and the result fit 64-bit integers, otherwise in doubles.
    private static func exact(
        _ left: Number, _ right: Number, _ integers: (Int64, Int64) -> (Int64, Bool), _ doubles: (Double, Double) -> Double
    ) -> Number {
        if case .integer(let a) = left, case .integer(let b) = right {
            let (result, overflow) = integers(a, b)
            if !overflow { return .integer(result) }
        }
        return .decimal(doubles(left.double, right.double).withoutNoise(besides: max(abs(left.double), abs(right.double))))
    }

    public static func + (left: Number, right: Number) -> Number {
        exact(left, right, { $0.addingReportingOverflow($1) }, +)
    }

    public static func - (left: Number, right: Number) -> Number {
        exact(left, right, { $0.subtractingReportingOverflow($1) }, -)
    }

    public static func * (left: Number, right: Number) -> Number {
        exact(left, right, { $0.multipliedReportingOverflow(by: $1) }, *)
    }

    public var isNegative: Bool { double < 0 }
    public var isZero: Bool { double == 0 }
}

extension Number: Comparable {
    public static func < (left: Number, right: Number) -> Bool {
        if case .integer(let a) = left, case .integer(let b) = right { return a < b }
        return left.double < right.double
    }
}

extension Double {
    /// The sum or product of decimals as it would be written: 0.1 + 0.2 is 0.3, and what is left of 0.3 − 0.1 − 0.1 − 0.1 is nothing.
    ///
    /// - Parameter greatest: the magnitude of the greater operand. What is smaller than its fifteenth digit stems from the representation.
    func withoutNoise(besides greatest: Double) -> Double {
        guard isFinite, self != rounded() else { return self }
        let noise = Swift.max(abs(self), greatest) * 4e-15
        var scale = 1.0
        for _ in 0...12 {
            let written = (self * scale).rounded() / scale
            if abs(written - self) <= noise { return written }
            scale *= 10
        }
        return self
    }
}
