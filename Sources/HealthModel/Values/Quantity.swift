/// A number in a calculation: the figure itself and the interval it may represent.
public struct Quantity: Sendable, Hashable {
    public var number: Number
    public var interval: Interval

    public init(_ number: Number, interval: Interval? = nil) {
        self.number = number
        self.interval = interval ?? Interval(exactly: number.double)
    }

    /// Creates the quantity of a reported number.
    ///
    /// Exact figures are points, `precision` p means v ± p/2, `atLeast` [v, ∞), `moreThan` (v, ∞); `approx` without a precision
    /// may be anything, so that no rule objects to it.
    ///
    /// - Parameter defaultPrecision: the data element's rounding, used if the figure states none.
    public init?(_ value: Value, defaultPrecision: Double? = nil) {
        guard case .number(let number) = value.content else { return nil }
        let figure = number.double
        let precision = value.precision ?? defaultPrecision
        switch value.qualifier {
        case .atLeast: self.init(number, interval: Interval(figure, .infinity))
        case .moreThan: self.init(number, interval: Interval(figure, .infinity, lowerIsOpen: true))
        case .atMost: self.init(number, interval: Interval(-.infinity, figure))
        case .lessThan: self.init(number, interval: Interval(-.infinity, figure, upperIsOpen: true))
        case .approx where precision == nil: self.init(number, interval: .everything)
        case .exact, .approx, .inferred:
            let half = (precision ?? 0) / 2
            self.init(number, interval: Interval(figure - half, figure + half))
        }
    }

    public static func + (left: Quantity, right: Quantity) -> Quantity {
        Quantity(left.number + right.number, interval: left.interval + right.interval)
    }

    public static func - (left: Quantity, right: Quantity) -> Quantity {
        Quantity(left.number - right.number, interval: left.interval - right.interval)
    }

    public static func * (left: Quantity, right: Quantity) -> Quantity {
        Quantity(left.number * right.number, interval: left.interval * right.interval)
    }

    /// Nil if the divisor is zero.
    public static func / (left: Quantity, right: Quantity) -> Quantity? {
        guard !right.number.isZero else { return nil }
        let quotient = Number.decimal(left.number.double / right.number.double)
        return Quantity(quotient, interval: left.interval / right.interval ?? .everything)
    }
}
