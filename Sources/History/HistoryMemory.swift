import HealthModel

/// How much memory the snapshots take, and how far back they reach for it.
struct HistoryMemory: Sendable {
    let limit: Int
    var bytes = 0
    /// Snapshots as of this and earlier have been let go.
    var horizon: AsOf?

    init(limit: Int) { self.limit = limit }

    var isExceeded: Bool { bytes > limit }

    /// Whether more must be let go: a tenth of the limit is kept free, so that this is seldom needed.
    var isAboveTarget: Bool { bytes > limit - limit / 10 }

    func isBeyondHorizon(_ asOf: AsOf) -> Bool { horizon.map { asOf <= $0 } ?? false }
}
