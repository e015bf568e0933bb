import HealthModel

/// Decides when the clock of the screen is looked at next, in milliseconds of a steady clock.
///
/// The dashboard asks for a moment of the day. The day's clock may be set back or forward, and stands still while the machine
/// sleeps, so the moment is turned into a length of time at once, and into no more than a minute: a clock that is set back by
/// a year does not stop the ticks, and one that is set forward does not make them spin.
struct TickSchedule {
    /// The longest time without a tick.
    static let longest: Int64 = 60_000
    /// The least time between a request and its tick.
    static let least: Int64 = 1

    /// When the next tick is due; nil where none was asked for.
    private(set) var due: Int64?

    /// - Parameters:
    ///   - moment: the time of day for which a tick is wanted.
    ///   - now: the time of day.
    ///   - steady: the same instant on the steady clock.
    mutating func want(_ moment: Instant, now: Instant, steady: Int64) {
        let wait = moment.milliseconds - now.milliseconds
        due = steady + min(max(wait, TickSchedule.least), TickSchedule.longest)
    }

    /// Whether a tick is due; it is then taken to be given.
    mutating func take(_ steady: Int64) -> Bool {
        guard let due, due <= steady else { return false }
        self.due = nil
        return true
    }
}
