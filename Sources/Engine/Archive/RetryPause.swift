/// How long to wait before what has failed is tried again: a second, then twice as long each time, at most a minute.
struct RetryPause {
    private var failures = 0

    var hasFailed: Bool { failures > 0 }

    /// Seconds to wait after one more failure.
    mutating func next() -> Double {
        defer { failures += 1 }
        return min(60, Double(1 << min(failures, 6)))
    }

    mutating func reset() { failures = 0 }
}
