/// When a figure was known: a day, or a moment where the file gives one.
///
/// This is one of the two time axes; what a figure is about is its `Period`.
public struct AsOf: Hashable, Comparable, Sendable, Codable {
    /// The moment used for ordering: midnight in Kazakhstan where only a day is known.
    public let instant: Instant
    public let hasTime: Bool

    public init(_ day: Day) {
        instant = Instant(startOf: day)
        hasTime = false
    }

    public init(_ instant: Instant) {
        self.instant = instant
        hasTime = true
    }

    /// The last moment of a day: what a question "as of this day" reaches.
    public init(endOf day: Day) {
        instant = Instant(milliseconds: Instant(startOf: day + 1).milliseconds - 1)
        hasTime = true
    }

    /// The as-of that `2026-02-04` or an RFC 3339 timestamp names, or nil for any other text.
    public init?(iso text: some StringProtocol) {
        if let day = Day(iso: text) {
            self.init(day)
        } else if let instant = Instant(rfc3339: text) {
            self.init(instant)
        } else {
            return nil
        }
    }

    public var day: Day { instant.day }

    public static func < (left: AsOf, right: AsOf) -> Bool { left.instant < right.instant }
}

extension AsOf: CustomStringConvertible {
    /// As `description`, with milliseconds where there are some.
    public var exactDescription: String { hasTime ? instant.exactDescription : day.description }

    public var description: String { hasTime ? instant.description : day.description }
}
