import HealthModel

/// The combined status of several sources.
public struct SourceSummary: Sendable, Hashable {
    public enum Phase: Sendable, Hashable {
        /// Nothing has been read yet.
        case starting
        /// A directory is missing or unreadable; documents read earlier remain valid.
        case absent
        /// Documents are being read, `read` of `of`.
        case loading(read: Int, of: Int)
        /// Changes are reported as they happen.
        case watching
        /// Changes are found by periodic rescans because the system reports none.
        case rescanning
    }

    private let sources: [SourceID]
    /// The last status of each source, in order; nil if it has not reported yet.
    public private(set) var statuses: [SourceStatus?]

    /// - Parameter sources: the sources that will report.
    public init(_ sources: [SourceID] = []) {
        self.sources = sources
        statuses = Array(repeating: nil, count: sources.count)
    }

    /// Records a source's status; unknown sources are ignored.
    public mutating func note(_ status: SourceStatus, of source: SourceID) {
        guard let position = sources.firstIndex(of: source) else { return }
        statuses[position] = status
    }

    /// The statuses reported so far, in order.
    public var known: [SourceStatus] { statuses.compactMap(\.self) }

    /// The display names of the sources.
    public var place: String { known.map(\.place).joined(separator: ", ") }

    /// Whether the newest document of every folder has been read, so that the first screen can be shown.
    public var hasNewest: Bool { statuses.allSatisfy { ($0?.progress ?? .started) >= .newest } }

    /// Whether every document has been read once.
    public var isComplete: Bool { !statuses.isEmpty && statuses.allSatisfy { $0?.progress == .complete } }

    /// The first problem that prevents a source from being read.
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
