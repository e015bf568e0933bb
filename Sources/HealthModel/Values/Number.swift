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
        return .decimal(doubles(left.double, right.double))
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
