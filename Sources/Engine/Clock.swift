import Glibc
import HealthModel

/// What tells the time of day.
protocol Clock: Sendable {
    func now() -> Instant
}

/// The only clock of the program that tells the time of day.
struct WallClock: Clock {
    /// What it shows all the time, if it was stopped.
    let stopped: Instant?

    func now() -> Instant { stopped ?? Self.present() }

    private static func present() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
