import HealthModel

/// A figure with its context: target, change, share and history.
public struct Figure: Sendable {
    /// The figure or count, used to look up its detail.
    public var id: HeadlineID
    public var name: Message
    public var reading: Reading
    /// Its time, where that is not the page's or has to be explained.
    public var label: FigureTime?
    /// Whether the label is about another period than the page.
    public var isPeriodShown = false
    /// The newest snapshot behind it.
    public var snapshot: Snapshot?
    /// The target that it is judged by.
    public var target: FigureTarget?
    /// Others that are set for it too, beside the first.
    public var otherTargets: [FigureTarget]
    public var change: Change?
    /// A fraction of a whole, drawn as a bar; may exceed 1 (occupancy).
    public var fraction: Double?
    /// Earlier values, oldest first.
    public var trend: [TrendPoint]
    public var judgement: Judgement
    /// What its variation over the periods says; nil if it is not judged.
    public var signal: FigureSignal?
    /// The unit the figure belongs to, if not the page's own.
    public var borrowedFrom: UnitLabel?
    /// A line of text below the figure.
    public var caption: Message?

    public init(
        id: HeadlineID, name: Message, reading: Reading, snapshot: Snapshot? = nil, target: FigureTarget? = nil,
        otherTargets: [FigureTarget] = [], change: Change? = nil, fraction: Double? = nil, trend: [TrendPoint] = [],
        judgement: Judgement = .none,
        signal: FigureSignal? = nil, borrowedFrom: UnitLabel? = nil, caption: Message? = nil
    ) {
        self.id = id
        self.name = name
        self.reading = reading
        self.snapshot = snapshot
        self.target = target
        self.otherTargets = otherTargets
        self.change = change
        self.fraction = fraction
        self.trend = trend
        self.judgement = judgement
        self.signal = signal
        self.borrowedFrom = borrowedFrom
        self.caption = caption
    }
}

extension Figure {
    public var targets: [FigureTarget] { [target].compactMap(\.self) + otherTargets }
}

/// A figure's target and the distance to it.
public struct FigureTarget: Sendable, Hashable {
    public var value: Double
    /// The gap to the target, in people or another countable unit if the indicator provides it.
    public var gap: Reading?
    public var source: LocalizedText

    public init(value: Double, gap: Reading? = nil, source: LocalizedText) {
        self.value = value
        self.gap = gap
        self.source = source
    }
}

/// The difference from an earlier figure.
public struct Change: Sendable, Hashable {
    public var difference: Reading
    /// The relative change in per cent; nil from zero or below, for ratios and for counters.
    public var percent: Double?
    /// What the earlier figure is about.
    public var base: Period
    /// How many units are compared; nil where the figure is one report or a complete total both times.
    public var matched: MatchedUnits?
    /// Whether it was added to a running total, which neither improves nor worsens.
    public var isAddition: Bool
    /// Whether running totals are compared, be it with last year's: they have no direction and no percentage.
    public var isOfCounters: Bool
    /// The day since which the unit has other borders, if that lies between the two figures.
    public var borders: Day?
    /// Whether it is more than usual variation, and good or bad.
    public var judgement: Judgement

    public init(
        difference: Reading, percent: Double? = nil, base: Period, matched: MatchedUnits? = nil, isAddition: Bool = false,
        isOfCounters: Bool = false, borders: Day? = nil, judgement: Judgement = .none
    ) {
        self.difference = difference
        self.percent = percent
        self.base = base
        self.matched = matched
        self.isAddition = isAddition
        self.isOfCounters = isOfCounters
        self.borders = borders
        self.judgement = judgement
    }

    /// The day since which it is told; nil for what is told against a period.
    public var since: Day? { base.kind == .day || (base.kind == .through && isAddition) ? base.last : nil }

    /// Whether it goes up or down. What is added to a running total does not, and of a hedged difference nobody knows.
    public var hasDirection: Bool { !isOfCounters && difference.qualifier == .exact && difference.number != nil }
}

/// The units of a sum that reported both times.
public struct MatchedUnits: Sendable, Hashable {
    public var count: Int
    public var expected: Int
    /// The units that reported for the first time and are not in the difference.
    public var firstReports: Int
    /// What they add to the sum.
    public var firstSum: Reading?

    public init(count: Int, expected: Int, firstReports: Int = 0, firstSum: Reading? = nil) {
        self.count = count
        self.expected = expected
        self.firstReports = firstReports
        self.firstSum = firstSum
    }
}

/// Whether something is good. Never shown by colour alone: it also has a symbol.
public enum Judgement: Sendable, Hashable {
    case none, good, caution, bad
}

public struct TrendPoint: Sendable, Hashable {
    /// The last day of the point's period that was known.
    public var day: Day
    /// What the point is about; nil if it is the day itself.
    public var period: Period?
    /// Nil if the figure is missing; drawn as a gap, never as zero.
    public var value: Double?

    public init(day: Day, value: Double?) {
        self.day = day
        self.value = value
    }

    /// - Parameter known: the last day of which anything is known; a period may end later.
    public init(_ period: Period, value: Double?, until known: Day) {
        self.init(day: min(period.last, known), value: value)
        self.period = period
    }
}
