import HealthModel
import PanelContent

/// The figures that changed a moment ago, until their marks fade.
public struct FreshMarks: Sendable, Hashable {
    /// How long a mark stays, in seconds.
    static let seconds = 5

    private var until: [FigureID: Instant] = [:]

    public var figures: Set<FigureID> { Set(until.keys) }

    /// When the next mark fades; nil without marks.
    var fadesAt: Instant? { until.values.min() }

    mutating func add(_ figures: some Sequence<FigureID>, at now: Instant) {
        for figure in figures { until[figure] = now.adding(seconds: FreshMarks.seconds) }
    }

    /// Also where the clock was set back, so that a mark would stay for longer than it should.
    mutating func forget(before now: Instant) {
        let latest = now.adding(seconds: FreshMarks.seconds)
        until = until.filter { $0.value > now && $0.value <= latest }
    }
}
