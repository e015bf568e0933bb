/// When a figure was known: a day, or a moment if the file gives one.
///
/// This is one of the two time axes; the other is the `Period` that a figure is about.
public struct AsOf: Hashable, Comparable, Sendable, Codable {
    /// The moment used for ordering: midnight in Kazakhstan if only a day is known.
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

    /// Creates an as-of at the last moment of a day, for queries "as of this day".
    public init(endOf day: Day) {
        instant = Instant(milliseconds: Instant(startOf: day + 1).milliseconds - 1)
        hasTime = true
    }

    /// Parses `2026-02-04` or an RFC 3339 timestamp; nil for any other text.
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
    /// Like `description`, with milliseconds if not zero.
    public var exactDescription: String { hasTime ? instant.exactDescription : day.description }

    public var description: String { hasTime ? instant.description : day.description }
}
