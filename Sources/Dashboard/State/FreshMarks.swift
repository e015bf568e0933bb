import HealthModel
import PanelContent

/// What changed a moment ago, until its marks fade.
public struct FreshMarks: Sendable, Hashable {
    /// How long a mark stays, in seconds.
    static let seconds = 5

    private var until: [CellSubject: Instant] = [:]

    public var subjects: Set<CellSubject> { Set(until.keys) }

    /// When the next mark fades; nil without marks.
    var fadesAt: Instant? { until.values.min() }

    mutating func add(_ subjects: some Sequence<CellSubject>, at now: Instant) {
        for subject in subjects { until[subject] = now.adding(seconds: FreshMarks.seconds) }
    }

    /// Also where the clock was set back, so that a mark would stay for longer than it should.
    mutating func forget(before now: Instant) {
        let latest = now.adding(seconds: FreshMarks.seconds)
        until = until.filter { $0.value > now && $0.value <= latest }
    }
}
