import Dashboard
import HealthModel
import Ingest

/// What several sources report, as one.
struct SourceSummary {
    private var statuses: [Ingest.SourceStatus?]

    init(count: Int) { statuses = Array(repeating: nil, count: count) }

    mutating func note(_ status: Ingest.SourceStatus, of source: Int) { statuses[source] = status }

    private var known: [Ingest.SourceStatus] { statuses.compactMap(\.self) }

    /// Whether the newest document of every folder was read, so that a screen is worth showing.
    var hasNewest: Bool { statuses.allSatisfy { ($0?.progress ?? .started) >= .newest } }

    var isComplete: Bool { statuses.allSatisfy { $0?.progress == .complete } }

    var status: Dashboard.SourceStatus {
        Dashboard.SourceStatus(
            phase: phase, place: known.map(\.place).joined(separator: ", "), read: known.map(\.read).reduce(0, +),
            ignored: known.map(\.ignored).reduce(0, +), lastRead: known.compactMap(\.lastRead).max(),
            problem: problem?.message)
    }

    /// The first trouble that keeps a source from being read.
    private var problem: Diagnostic? { known.lazy.compactMap(\.problem).first { $0.severity == .error } }

    private var phase: Dashboard.SourceStatus.Phase {
        if !isComplete { return loading }
        if problem != nil { return .absent }
        return known.contains { $0.watchMode == .rescanning } ? .rescanning : .watching
    }

    private var loading: Dashboard.SourceStatus.Phase {
        guard !known.isEmpty else { return .starting }
        let read = known.map { $0.read + $0.rejected }.reduce(0, +)
        return .loading(read: read, of: read + known.map(\.waiting).reduce(0, +))
    }
}
