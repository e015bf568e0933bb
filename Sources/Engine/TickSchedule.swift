import HealthModel

/// Decides when the next tick is due, in milliseconds of a monotonic clock.
///
/// The dashboard requests a time of day. The wall clock may be set back or forward, and the monotonic clock stops while the
/// machine sleeps, so the request is immediately converted to a duration of at most a minute: setting the clock back by a year
/// does not stop the ticks, and setting it forward does not make them spin.
struct TickSchedule {
    /// The maximum interval between ticks.
    static let longest: Int64 = 60_000
    /// The minimum delay of a tick after its request.
    static let least: Int64 = 1

    /// When the next tick is due; nil if none was requested.
    private(set) var due: Int64?

    /// - Parameters:
    ///   - moment: the time of day of the requested tick.
    ///   - now: the time of day.
    ///   - steady: the same instant on the monotonic clock.
    mutating func want(_ moment: Instant, now: Instant, steady: Int64) {
        let wait = moment.milliseconds - now.milliseconds
        due = steady + min(max(wait, TickSchedule.least), TickSchedule.longest)
    }

    /// Returns whether a tick is due, and clears it.
    mutating func take(_ steady: Int64) -> Bool {
        guard let due, due <= steady else { return false }
        self.due = nil
        return true
    }
}
