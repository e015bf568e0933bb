import Glibc
import HealthModel

/// A source of the time of day.
protocol Clock: Sendable {
    func now() -> Instant
}

/// The system clock, unless stopped.
struct WallClock: Clock {
    /// The fixed time, if the clock was stopped.
    let stopped: Instant?

    func now() -> Instant { stopped ?? Self.present() }

    private static func present() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
