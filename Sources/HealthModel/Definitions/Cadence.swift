/// How often a data set's figures arrive and how long they remain valid.
public struct Cadence: Sendable, Hashable {
    public enum Rhythm: String, Sendable, Hashable, CaseIterable {
        case daily, weekly, monthly, quarterly, yearly
        /// A one-off publication: it ages but is never late.
        case once
    }

    /// The days that due days are counted in.
    public enum DayCount: String, Sendable, Hashable, CaseIterable { case calendar, working }

    public var rhythm: Rhythm
    /// Days after the as-of within which the next file is due, beyond the rhythm's own length.
    public var dueDays: Int
    /// The rhythm's own length is always in calendar days: a month is over on a Sunday too.
    public var dueDaysAre: DayCount
    /// Days for which a stock's latest value is used when no newer one has arrived.
    public var validityDays: Int

    public init(_ rhythm: Rhythm, dueDays: Int, dueDaysAre: DayCount = .calendar, validityDays: Int) {
        self.rhythm = rhythm
        self.dueDays = dueDays
        self.dueDaysAre = dueDaysAre
        self.validityDays = validityDays
    }

    /// The day after which a figure with this as-of is late; nil for a one-off publication.
    public func due(after asOf: Day, by calendar: WorkingCalendar) -> Day? {
        guard let length = rhythm.longestDays else { return nil }
        return due(from: asOf + length, by: calendar)
    }

    /// The day by which figures are due whose time ends on a day.
    public func due(from day: Day, by calendar: WorkingCalendar) -> Day {
        switch dueDaysAre {
        case .calendar: day + dueDays
        case .working: calendar.adding(workingDays: dueDays, to: day)
        }
    }
}

extension Cadence.Rhythm {
    /// The longest distance of two reports in days; nil for a one-off publication.
    fileprivate var longestDays: Int? {
        switch self {
        case .daily: 1
        case .weekly: 7
        case .monthly: 31
        case .quarterly: 92
        case .yearly: 366
        case .once: nil
        }
    }
}
