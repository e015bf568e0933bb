import HealthModel

extension ProcessChart {
    /// What a point says about its process.
    public enum Verdict: Sendable, Hashable, CaseIterable {
        /// It varies as always.
        case usual
        case improving, concerning
        /// It changed, and neither direction is known as the better one.
        case changed
    }

    /// Whether the process reaches its target, as long as it stays as it is.
    public enum TargetVerdict: Sendable, Hashable, CaseIterable { case always, never, byChance }

    /// The verdict for the last point; nil if that is a gap or nothing is judged.
    public var verdict: Verdict? {
        points.indices.last.flatMap(verdict(at:))
    }

    /// The verdict for a point; nil if that is a gap or nothing is judged.
    ///
    /// Of opposite signals, such as a rise that is still far below the mean, the concerning one counts: no warning is hidden. (NHS
    /// England's query lets the definition of a figure choose; its examples choose so.)
    public func verdict(at position: Int) -> Verdict? {
        guard points[position].value != nil, limits(at: position) != nil else { return nil }
        let sides = Set(signals(at: position).map(\.side))
        guard !sides.isEmpty else { return .usual }
        return switch options.direction {
        case .neutral: .changed
        case .higherIsBetter: sides.contains(.low) ? .concerning : .improving
        case .lowerIsBetter: sides.contains(.high) ? .concerning : .improving
        }
    }

    /// Whether all values between the limits of the last point reach the target, none does, or some do; nil without a target, a direction
    /// or limits.
    ///
    /// A value at the target reaches it. A limit at the target therefore means always on its better side and by chance on its worse one:
    /// a share whose upper limit was cut to 100 may well reach a target of 100.
    public var targetVerdict: TargetVerdict? {
        guard let target = options.target, let limits = points.indices.last.flatMap(limits(at:)) else { return nil }
        let (worst, best): (Double, Double)
        switch options.direction {
        case .neutral: return nil
        case .higherIsBetter: (worst, best) = (limits.lower - target, limits.upper - target)
        case .lowerIsBetter: (worst, best) = (target - limits.upper, target - limits.lower)
        }
        return worst >= -limits.tolerance ? .always : best < -limits.tolerance ? .never : .byChance
    }
}
