/// How often a data set's figures arrive and how long they remain valid.
public struct Cadence: Sendable, Hashable {
    public enum Rhythm: String, Sendable, Hashable, CaseIterable {
        case daily, weekly, monthly, quarterly, yearly
        /// A one-off publication: it ages but is never late.
        case once
    }

    public var rhythm: Rhythm
    /// Days after the as-of within which the next file is due, beyond the rhythm's own length.
    public var dueDays: Int
    /// Days for which a stock's latest value is used when no newer one has arrived.
    public var validityDays: Int

    public init(_ rhythm: Rhythm, dueDays: Int, validityDays: Int) {
        self.rhythm = rhythm
        self.dueDays = dueDays
        self.validityDays = validityDays
    }

    /// The day after which a figure with this as-of is late; nil for a one-off publication.
    public func due(after asOf: Day) -> Day? {
        let length: Int
        switch rhythm {
        case .once: return nil
        case .daily: length = 1
        case .weekly: length = 7
        case .monthly: length = 31
        case .quarterly: length = 92
        case .yearly: length = 366
        }
        return asOf + length + dueDays
    }
}
