import HealthModel

/// Whether a figure varies as it always does, and which rule says so.
public struct FigureSignal: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case usual, improving, concerning
        /// It changed, and neither direction is known as the better one.
        case changed
    }

    public enum Rule: String, Sendable, Hashable, CaseIterable {
        case outside, shift, trend, nearLimit
    }

    /// Whether the figure reaches its target, as long as it goes on as it does.
    public enum TargetVerdict: String, Sendable, Hashable, CaseIterable { case always, never, byChance }

    /// A rule that the newest period breaks.
    public struct Cause: Sendable, Hashable {
        public var rule: Rule
        /// Above the mean or rising.
        public var isHigh: Bool
        /// The first period that shows it.
        public var since: Period
        /// The periods that show it.
        public var count: Int
        /// Whether it was first seen in one of the last two periods.
        public var isNews: Bool

        public init(_ rule: Rule, isHigh: Bool, since: Period, count: Int, isNews: Bool) {
            self.rule = rule
            self.isHigh = isHigh
            self.since = since
            self.count = count
            self.isNews = isNews
        }
    }

    public var verdict: Verdict
    /// The worse side first; empty for usual variation.
    public var causes: [Cause]
    public var target: TargetVerdict?
    /// Whether the change from period to period is judged; mean and limits are then differences.
    public var isOfChange: Bool
    public var mean: Reading
    public var lower: Reading
    public var upper: Reading
    /// What it is about: the newest period with a value.
    public var period: Period

    public init(
        _ verdict: Verdict, causes: [Cause] = [], target: TargetVerdict? = nil, isOfChange: Bool = false, mean: Reading, lower: Reading,
        upper: Reading, period: Period
    ) {
        self.verdict = verdict
        self.causes = causes
        self.target = target
        self.isOfChange = isOfChange
        self.mean = mean
        self.lower = lower
        self.upper = upper
        self.period = period
    }

    /// What the verdict says about a change: good or bad only if it is more than usual variation and a better direction is known.
    public var judgement: Judgement {
        switch verdict {
        case .usual, .changed: .none
        case .improving: .good
        case .concerning: .bad
        }
    }
}
