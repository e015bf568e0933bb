import HealthModel

/// What several sources report, as one.
public struct SourceSummary: Sendable, Hashable {
    public enum Phase: Sendable, Hashable {
        /// Nothing has been read yet.
        case starting
        /// A directory is not there or cannot be read; what was read before still stands.
        case absent
        /// Documents are being read: so many of so many.
        case loading(read: Int, of: Int)
        /// Changes are reported as they happen.
        case watching
        /// Changes are found by looking again and again, because the system reports none.
        case rescanning
    }

    private let sources: [SourceID]
    /// What each source has said last, in their order; nil for one that has said nothing yet.
    public private(set) var statuses: [SourceStatus?]

    /// - Parameter sources: those that will report.
    public init(_ sources: [SourceID] = []) {
        self.sources = sources
        statuses = Array(repeating: nil, count: sources.count)
    }

    /// Notes how a source is; one that is none of these says nothing.
    public mutating func note(_ status: SourceStatus, of source: SourceID) {
        guard let position = sources.firstIndex(of: source) else { return }
        statuses[position] = status
    }

    /// What the sources have said so far, in their order.
    public var known: [SourceStatus] { statuses.compactMap(\.self) }

    /// Where the snapshots come from, for people.
    public var place: String { known.map(\.place).joined(separator: ", ") }

    /// Whether the newest document of every folder was read, so that a screen is worth showing.
    public var hasNewest: Bool { statuses.allSatisfy { ($0?.progress ?? .started) >= .newest } }

    /// Whether the first reading of all documents is over.
    public var isComplete: Bool { !statuses.isEmpty && statuses.allSatisfy { $0?.progress == .complete } }

    /// The first trouble that keeps a source from being read.
    public var problem: Diagnostic? { known.lazy.compactMap(\.problem).first { $0.severity == .error } }

    public var phase: Phase {
        if !isComplete { return loading }
        if problem != nil { return .absent }
        return known.contains { $0.watchMode == .rescanning } ? .rescanning : .watching
    }

    private var loading: Phase {
        guard !known.isEmpty else { return .starting }
        let read = known.map { $0.read + $0.rejected }.reduce(0, +)
        return .loading(read: read, of: read + known.map(\.waiting).reduce(0, +))
    }
}
