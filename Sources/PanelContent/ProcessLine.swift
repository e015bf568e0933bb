import HealthModel

/// The usual variation of a line's values.
public struct ProcessLine: Sendable, Hashable {
    public struct Limits: Sendable, Hashable {
        public var mean: Double
        public var lower: Double
        public var upper: Double
        /// The first day for which they hold: of points before it, other ones would.
        public var since: Day

        public init(mean: Double, lower: Double, upper: Double, since: Day) {
            self.mean = mean
            self.lower = lower
            self.upper = upper
            self.since = since
        }
    }

    /// Nil where the change from point to point is judged: its mean and limits are no values of the line.
    public var limits: Limits?
    /// What the points are about that show a special cause.
    public var signals: Set<Period>

    public init(limits: Limits? = nil, signals: Set<Period> = []) {
        self.limits = limits
        self.signals = signals
    }

    public func isSignal(_ point: TrendPoint) -> Bool { point.period.map(signals.contains) ?? false }
}

/// The values between which a line chart is drawn.
public struct LineSpan: Sendable, Hashable {
    public var least: Double
    public var greatest: Double
    /// Where a target lies that would squeeze the line: beyond the values by more than their own span.
    public var farTarget: FarTarget?

    public enum FarTarget: Sendable, Hashable { case above, below }

    /// Nil if there is nothing to draw.
    public init?(_ points: [TrendPoint], target: Double?, process: ProcessLine?) {
        let limits = process?.limits.map { [$0.lower, $0.upper] } ?? []
        let values = points.compactMap(\.value).filter(\.isFinite)
        guard let least = (values + limits).min(), let greatest = (values + limits).max(), !values.isEmpty else { return nil }
        (self.least, self.greatest) = (least, greatest)
        guard let target else { return }
        let room = greatest > least ? greatest - least : max(abs(greatest) * 0.01, 1)
        if target > greatest + room { farTarget = .above } else if target < least - room { farTarget = .below }
        guard farTarget == nil else { return }
        (self.least, self.greatest) = (min(least, target), max(greatest, target))
    }
}
