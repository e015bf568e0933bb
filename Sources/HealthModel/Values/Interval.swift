/// The range of numbers a hedged or rounded figure may represent. Either end may be open or infinite.
public struct Interval: Sendable, Hashable {
    public var lower: Double
    public var upper: Double
    public var lowerIsOpen: Bool
    public var upperIsOpen: Bool

    /// - Precondition: `lower <= upper` by convention; the operations preserve it.
    public init(_ lower: Double, _ upper: Double, lowerIsOpen: Bool = false, upperIsOpen: Bool = false) {
        self.lower = lower
        self.upper = upper
        self.lowerIsOpen = lowerIsOpen
        self.upperIsOpen = upperIsOpen
    }

    public init(exactly value: Double) { self.init(value, value) }

    /// All numbers: the range of an undecidable figure.
    public static let everything = Interval(-.infinity, .infinity)

    public var isExact: Bool { lower == upper }

    /// Whether two numbers differ by no more than the representation of decimals explains: 0.1 + 0.2 and 0.3. Whole numbers are exact.
    public static func isNearly(_ left: Double, _ right: Double) -> Bool {
        if left == right { return true }
        guard left.isFinite, right.isFinite else { return false }
        if left == left.rounded(), right == right.rounded() { return false }
        return abs(left - right) <= 1e-12 * max(abs(left), abs(right))
    }

    /// Whether the intervals have no number in common once each is widened by half of `tolerance`.
    public func isDisjoint(from other: Interval, tolerance: Double) -> Bool {
        liesBelow(other, tolerance: tolerance) || other.liesBelow(self, tolerance: tolerance)
    }

    /// Whether every number here is smaller than every number of `other` by more than `tolerance`.
    public func liesBelow(_ other: Interval, tolerance: Double) -> Bool {
        let gap = Interval.isNearly(other.lower, upper) ? 0 : other.lower - upper
        if gap > tolerance, !Interval.isNearly(gap, tolerance) { return true }
        return gap == tolerance && tolerance == 0 && (upperIsOpen || other.lowerIsOpen)
    }
}

extension Interval {
    public static prefix func - (value: Interval) -> Interval {
        Interval(-value.upper, -value.lower, lowerIsOpen: value.upperIsOpen, upperIsOpen: value.lowerIsOpen)
    }

    public static func + (left: Interval, right: Interval) -> Interval {
        Interval(
            left.lower + right.lower, left.upper + right.upper,
            lowerIsOpen: left.lowerIsOpen || right.lowerIsOpen, upperIsOpen: left.upperIsOpen || right.upperIsOpen)
    }

    public static func - (left: Interval, right: Interval) -> Interval { left + -right }

    public static func * (left: Interval, right: Interval) -> Interval {
        hull(
            of: [
                product(left.lower, right.lower), product(left.lower, right.upper),
                product(left.upper, right.lower), product(left.upper, right.upper),
            ], openness: left.hasOpenEnd || right.hasOpenEnd)
    }

    /// Nil if the divisor may be zero.
    public static func / (left: Interval, right: Interval) -> Interval? {
        if right.lower < 0, right.upper > 0 { return nil }
        if right.lower == 0, !right.lowerIsOpen { return nil }
        if right.upper == 0, !right.upperIsOpen { return nil }
        return hull(
            of: [
                left.lower / right.lower, left.lower / right.upper, left.upper / right.lower, left.upper / right.upper,
            ].map { $0.isNaN ? 0 : $0 }, openness: left.hasOpenEnd || right.hasOpenEnd)
    }

    public var magnitude: Interval {
        if lower >= 0 { return self }
        return upper <= 0 ? -self : Interval(0, max(-lower, upper))
    }

    private var hasOpenEnd: Bool { lowerIsOpen || upperIsOpen }

    /// Zero times infinity is zero here: an unreachable bound contributes nothing to a product with zero.
    private static func product(_ a: Double, _ b: Double) -> Double { a == 0 || b == 0 ? 0 : a * b }

    private static func hull(of ends: [Double], openness: Bool) -> Interval {
        Interval(ends.min() ?? 0, ends.max() ?? 0, lowerIsOpen: openness, upperIsOpen: openness)
    }
}
